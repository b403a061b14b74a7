import { h } from "preact";
import { rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.js";
import { button } from "../shared/parts.js";
import { mount, say, startAgain, write } from "../shared/shared.js";
import { sheet } from "../shared/sheet.js";
import { review } from "./review.js";
import { askable, heldOf, learned, replyOf, timeOf } from "./state.ts";
import "./interview.css";

function draw(board) {
  const view = board.view();
  if (!view.questions) return [heading(board)];
  const held = heldOf(board);
  if (held.checked) return [heading(board), review(view, held)];
  const talk = h(
    "div",
    { class: "ce-talk", "data-key": "talk" },
    transcript(view, held),
    asking(board, view, held),
  );
  const known = sheet(
    board,
    { key: "known", title: "What you know" },
    facts(board, learned(view, held.asked)),
  );
  const time = clock(board, view, held);
  if (!board.ui.wide) return [heading(board), time, talk, known];
  const beside = { class: "ce-beside", "data-follow": true, "data-key": "beside" };
  const aside = h("div", { class: "ce-beside-column" }, h("div", beside, time, known));
  return [heading(board), h("div", { class: "ce-room", "data-key": "room" }, talk, aside)];
}

function clock(board, view, held) {
  const { all, left } = timeOf(view, held);
  const share = all ? Math.round((100 * left) / all) : 0;
  return h(
    "div",
    { class: "ce-clock", "data-follow": !board.ui.wide, "data-key": "clock-bar" },
    h("p", { "data-key": "clock" }, `${left} of ${all} minutes left`),
    h(
      "div",
      { class: "ce-clock-face", "aria-hidden": "true" },
      h("div", { style: `inline-size: ${share}%` }),
    ),
  );
}

// Beside the talk the list may have to scroll, and then the keyboard must get there.
function facts(board, known) {
  if (!known.length) return h("p", { class: "ce-missing" }, "Nothing yet.");
  const item = (fact) => h("li", { "data-key": `known:${fact.id}` }, rich(fact.text));
  const reach = board.ui.wide ? { tabindex: "0", "aria-label": "What you know" } : {};
  return h("ul", { ...reach, "data-key": "known" }, known.map(item));
}

function transcript(view, { asked }) {
  if (!asked.length) return null;
  const turn = (id, place) =>
    h(
      "li",
      { "data-key": `turn:${id}`, tabindex: "-1" },
      h(
        "p",
        { class: "ce-asked" },
        h("strong", {}, "You: "),
        rich(view.questions.find((one) => one.id === id).text),
      ),
      h("p", {}, h("strong", {}, `${view.client}: `), rich(replyOf(view, asked, place))),
    );
  return h(
    "ol",
    { class: "ce-transcript", "aria-label": "What was said", "data-key": "transcript" },
    asked.map(turn),
  );
}

function asking(board, view, held) {
  const open = askable(view, held);
  const { left } = timeOf(view, held);
  const affordable = open.some(({ minutes }) => minutes <= left);
  const title = held.asked.length ? "What do you ask next?" : "What do you ask first?";
  return h(
    "section",
    { class: "ce-asking", "aria-labelledby": `${board.id}-asking`, "data-key": "asking" },
    h("h3", { id: `${board.id}-asking`, tabindex: "-1", "data-key": "ask-title" }, title),
    open.length
      ? h(
          "ul",
          {},
          open.map((question) => ask(question, left)),
        )
      : h("p", { class: "ce-missing" }, "You have asked everything there is to ask."),
    endings(view, held, affordable),
  );
}

function ask({ id, text, minutes }, left) {
  const dear = minutes > left;
  const looks = {
    type: "button",
    class: "ce-ask",
    "data-do": "ask",
    "data-question": id,
    "data-key": `ask:${id}`,
    "aria-disabled": dear ? "true" : null,
  };
  const length = `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return h(
    "li",
    { "data-key": `askable:${id}` },
    h(
      "button",
      looks,
      h("span", {}, rich(text)),
      h("span", { class: "ce-count" }, dear ? `${length}: not enough time left` : length),
    ),
  );
}

// To end is the next step only when nothing more can be asked.
function endings(view, held, affordable) {
  const book = `Book a second appointment (${view.second_minutes} minutes)`;
  const look = affordable ? "" : "ce-primary";
  return h(
    "div",
    { class: "ce-endings" },
    h(
      "div",
      { class: "ce-turn" },
      held.second ? null : button({ action: "second", label: book }),
      button({ action: "end", label: "End the interview", look }),
    ),
    h(
      "p",
      { class: "ce-missing" },
      held.second ? "You have booked it. " : null,
      rich(view.second_costs),
    ),
  );
}

const on = {
  ask(board, { question }) {
    const held = heldOf(board);
    const next = { ...held, asked: [...held.asked, question] };
    write(board, next);
    focusOn(board, `turn:${question}`);
    const view = board.view();
    const { left } = timeOf(view, next);
    const reply = replyOf(view, next.asked, next.asked.length - 1);
    say(board, `${view.client}: ${reply} ${left} minutes left.`);
  },
  blocked(board) {
    const book = heldOf(board).second
      ? ""
      : "Book a second appointment, ask something shorter, or ";
    say(board, `There is not enough time left for this. ${book}end the interview.`);
  },
  second(board) {
    const next = { ...heldOf(board), second: true };
    write(board, next);
    focusOn(board, "ask-title");
    const { left } = timeOf(board.view(), next);
    say(board, `A second appointment is booked: ${left} minutes left.`);
  },
  end(board) {
    write(board, { ...heldOf(board), checked: true });
    focusOn(board, "result");
    say(board, "The interview is over. What you learned, and what you did not, follows.");
  },
  again(board) {
    startAgain(board);
  },
};

function render({ model, el }) {
  return mount({ model, el, name: "interview", draw, on, undoes: false }).stop;
}

export default { render };
