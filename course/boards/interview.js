import { h, rich, sourceList } from "./dom.js";
import {
  askable,
  heldOf,
  isTainted,
  isUnprotected,
  learned,
  minutesLeft,
  questionOf,
} from "./interview-state.js";
import { focusOn, heading, mount, reload, say, write } from "./shared.js";

function draw(board) {
  const view = board.view();
  if (!view.questions) return [heading(board)];
  const held = heldOf(board);
  return [
    heading(board),
    clock(view, held),
    transcript(view, held),
    sheet(view, held),
    held.checked ? review(view, held) : asking(view, held),
  ];
}

function clock(view, held) {
  const all = view.minutes + (held.second ? view.second_minutes : 0);
  const text = `${minutesLeft(view, held)} of ${all} minutes left`;
  return h("p", { class: "ce-clock", role: "status", "data-key": "clock" }, text);
}

function transcript(view, { asked }) {
  if (!asked.length) return null;
  const turn = (id, place) => {
    const { text, reply, tainted_reply: suggested } = questionOf(view, id);
    const said = isTainted(view, asked, place) && suggested ? suggested : reply;
    return h(
      "li",
      { "data-key": `turn:${id}`, tabindex: "-1" },
      h("p", { class: "ce-asked" }, h("strong", {}, "You: "), rich(text)),
      h("p", {}, h("strong", {}, `${view.client}: `), rich(said)),
    );
  };
  return h("ol", { class: "ce-transcript", "aria-label": "What was said" }, asked.map(turn));
}

function sheet(view, { asked }) {
  const facts = learned(view, asked);
  return h(
    "section",
    { class: "ce-sheet" },
    h("h3", {}, "What you know"),
    facts.length
      ? h(
          "ul",
          {},
          facts.map((fact) => h("li", {}, rich(fact.text))),
        )
      : h("p", { class: "ce-missing" }, "Nothing yet."),
  );
}

function asking(view, held) {
  const left = minutesLeft(view, held);
  const button = (question) => {
    const dear = question.minutes > left;
    const looks = {
      type: "button",
      class: "ce-ask",
      "data-do": "ask",
      "data-question": question.id,
      "data-key": `ask:${question.id}`,
      "aria-disabled": dear ? "true" : null,
    };
    const cost = dear ? `${question.minutes} min: not enough time left` : `${question.minutes} min`;
    return h(
      "li",
      {},
      h(
        "button",
        looks,
        h("span", {}, rich(question.text)),
        h("span", { class: "ce-count" }, cost),
      ),
    );
  };
  const looks = { type: "button", class: "ce-button" };
  return h(
    "section",
    { class: "ce-questions" },
    h("h3", { tabindex: "-1", "data-key": "ask-title" }, "What do you ask next?"),
    h("ul", {}, askable(view, held).map(button)),
    h(
      "div",
      { class: "ce-turn" },
      held.second
        ? null
        : h(
            "button",
            { ...looks, "data-do": "second", "data-key": "second" },
            `Book a second appointment (${view.second_minutes} min)`,
          ),
      h(
        "button",
        { ...looks, class: "ce-button ce-primary", "data-do": "end", "data-key": "end" },
        "End the interview",
      ),
    ),
    held.second ? null : h("p", { class: "ce-missing" }, rich(view.second_costs)),
  );
}

function review(view, held) {
  const known = learned(view, held.asked).map((fact) => fact.id);
  const unknown = view.must_learn.filter((fact) => !known.includes(fact.id));
  const result = `You learned ${view.must_learn.length - unknown.length} of the ${view.must_learn.length} things that decide this file.`;
  const again = { type: "button", class: "ce-button", "data-do": "again", "data-key": "again" };
  return h(
    "section",
    { class: "ce-review" },
    h("h3", { tabindex: "-1", "data-key": "result" }, result),
    unknown.length ? notLearned(view, unknown) : null,
    held.second ? h("p", {}, "The second appointment: ", rich(view.second_costs)) : null,
    table(view, held),
    sourceList(view.feedback?.sources),
    h("button", again, "Hold the interview again"),
  );
}

function notLearned(view, unknown) {
  const by = (fact) =>
    view.questions.find((question) => question.reveals.some(({ id }) => id === fact.id));
  const item = (fact) => {
    const question = by(fact);
    return h(
      "li",
      {},
      rich(fact.text),
      question
        ? h("p", { class: "ce-missing" }, "You would have learned it from: ", rich(question.text))
        : null,
    );
  };
  return [h("p", { class: "ce-sub" }, "What you did not learn"), h("ul", {}, unknown.map(item))];
}

function table(view, { asked }) {
  const head = ["", "You asked", "Minutes", "It showed", "Remark"];
  const row = (id, place) => {
    const question = questionOf(view, id);
    const remarks = [
      isTainted(view, asked, place) ? "Tainted: you had suggested the answer." : null,
      isUnprotected(view, asked, place)
        ? "Asked before the warning that protects the answer."
        : null,
      question.why,
    ].filter(Boolean);
    const facts = question.reveals.map((fact) => h("p", {}, rich(fact.text)));
    return h(
      "tr",
      {},
      h("td", {}, place + 1),
      h("th", { scope: "row" }, rich(question.text)),
      h("td", {}, question.minutes),
      h("td", {}, facts.length ? facts : "Nothing new"),
      h(
        "td",
        {},
        remarks.map((remark) => h("p", {}, rich(remark))),
      ),
    );
  };
  return h(
    "div",
    {
      class: "ce-scroll",
      tabindex: "0",
      role: "region",
      "aria-label": "The interview, question by question",
      "data-key": "table",
    },
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h("tbody", {}, asked.map(row)),
    ),
  );
}

const on = {
  reload,
  ask(board, { question }) {
    const held = heldOf(board);
    const asked = [...held.asked, question];
    write(board, { ...held, asked });
    focusOn(board, `turn:${question}`);
    const view = board.view();
    const { reply, tainted_reply: suggested } = questionOf(view, question);
    const tainted = isTainted(view, asked, asked.length - 1) && suggested;
    say(
      board,
      `${view.client}: ${tainted ? suggested : reply} ${minutesLeft(view, { ...held, asked })} minutes left.`,
    );
  },
  blocked(board) {
    say(
      board,
      "There is not enough time left for this. Book a second appointment, or end the interview.",
    );
  },
  second(board) {
    write(board, { ...heldOf(board), second: true });
    focusOn(board, "ask-title");
    say(board, `A second appointment is booked. ${board.view().second_costs}`);
  },
  end(board) {
    write(board, { ...heldOf(board), checked: true });
    focusOn(board, "result");
    say(board, "The interview is over. What you learned and what you did not follows.");
  },
  again(board) {
    write(board, { kind: "interview", asked: [], second: false, checked: false });
    focusOn(board, "ask-title");
  },
};

function render({ model, el }) {
  return mount({ model, el, name: "interview", draw, on }).stop;
}

export default { render };
