import { h } from "preact";
import { hidden, rich } from "../shared/draw.tsx";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { counted, hints } from "../shared/hints.tsx";
import { undoPlace } from "../shared/history.js";
import { choices } from "../shared/parts.js";
import { entryOf, givenIn, kindWord, nameOf } from "./answers.js";
import { tray, well } from "./tray.js";

/** The head of a fact: its name, whether it was offered, its words. The board, the fact. */
export function factHead(board, fact, id) {
  return h(
    "div",
    { class: "ce-fact-head" },
    h(
      "div",
      { class: "ce-line-with-undo" },
      h(
        "h4",
        { id, tabindex: "-1", "data-key": `title:${fact.id}` },
        nameOf(board.view(), fact.id),
        fact.offered
          ? h("span", { class: "ce-tag" }, board.view().offered_label || "Offered to you")
          : null,
      ),
      undoPlace(board, `fact:${fact.id}`),
    ),
    h("p", { class: "ce-fact-text" }, rich(fact.text)),
  );
}

/** A fact open for work: the board, the fact. */
export function openFact(board, fact) {
  const { ui } = board;
  const entry = entryOf(board.view(), board.answers(), fact.id);
  const active = ui.fact === fact.id && (ui.wide || ui.tray);
  const title = `${board.id}-fact-${fact.id}`;
  const looks = {
    class: "ce-fact",
    "data-fact": fact.id,
    "data-part-of-board": `fact:${fact.id}`,
    "data-active": String(active),
    "data-key": `fact:${fact.id}`,
    "aria-labelledby": title,
  };
  return h(
    "article",
    looks,
    factHead(board, fact, title),
    givenIn(board.view(), fact.id)
      ? givenJudgement(board.view(), fact, entry)
      : radios(board, fact, entry, "judgement", "Does it help?", board.view().judgements),
    entry.judgement === "irrelevant"
      ? notNeeded(board, fact, entry)
      : [elementField(board, fact, entry), well(board, fact)],
    active && !ui.wide ? tray(board) : null,
    factHints(board.view(), fact.id),
    radios(board, fact, entry, "confidence", "How sure are you?", board.view().confidences),
  );
}

function radios(board, fact, entry, part, legend, options) {
  return choices(board, {
    key: `${part}:${fact.id}`,
    about: nameOf(board.view(), fact.id),
    legend,
    options,
    value: entry[part],
    action: "answer",
    data: { "data-fact": fact.id, "data-part": part },
    described: part === "judgement" ? (option) => `${board.id}-means-${option.id}` : null,
    look: "ce-row ce-segments",
  });
}

// Drawn from what the lesson knows; an exercise knows nothing, so there it has no hints.
function factHints(view, id) {
  const { best, needed = [] } = view.feedback?.[id] ?? {};
  if (!best) return null;
  const element = view.elements.find((one) => one.id === best.element);
  const words = needed.map((card) =>
    kindWord(
      view,
      view.cards.find((one) => one.id === card),
    ),
  );
  return hints(id, nameOf(view, id), [
    element ? ["It goes to a question under", element.test] : ["", "No question is wanted here."],
    ["What proves it", counted(words)],
  ]);
}

function givenJudgement(view, fact, { judgement }) {
  const { label } = view.judgements.find((one) => one.id === judgement) ?? { label: judgement };
  const { text } = view.feedback[fact.id].judgement?.[judgement] ?? {};
  return h(
    "div",
    { class: "ce-row", "data-key": `given:${fact.id}` },
    h("p", { class: "ce-label" }, "Does it help?"),
    h(
      "div",
      { class: "ce-given" },
      h("p", {}, h("strong", {}, label), " ", h("span", { class: "ce-tag" }, "Given")),
      text ? h("p", {}, rich(text)) : null,
    ),
  );
}

// What was opened by hand stays open, so it is never an attribute that Preact takes away again.
const openWhile = (is) => (details) => {
  if (details && is) details.open = true;
};

// Left possible: a learner may think that nothing turns on a fact and still name its document.
function notNeeded(board, fact, entry) {
  const chosen = entry.cards.length + (entry.element ? 1 : 0);
  return h(
    "details",
    { class: "ce-not-needed", ref: openWhile(chosen > 0), "data-key": `not-needed:${fact.id}` },
    h(
      "summary",
      { "data-key": `not-needed-title:${fact.id}` },
      "Question and evidence: not needed",
      chosen ? ` (${chosen} chosen)` : "",
    ),
    elementField(board, fact, entry),
    well(board, fact),
  );
}

function elementField(board, fact, entry) {
  const { elements } = board.view();
  const id = `${board.id}-element-${fact.id}`;
  const chosen = elements.find((element) => element.id === entry.element);
  const looks = {
    id,
    "data-do": "element",
    value: chosen?.id ?? "",
    "data-fact": fact.id,
    "data-key": `element:${fact.id}`,
  };
  return h(
    "div",
    { class: "ce-row", "data-key": `element-row:${fact.id}` },
    h(
      "label",
      { class: "ce-label", for: id },
      hidden(`${nameOf(board.view(), fact.id)}: `),
      "Which question does it go to?",
    ),
    h(
      "div",
      {},
      h(
        "select",
        looks,
        h("option", { value: "" }, "Choose a question…"),
        testGroups(elements).map(([test, group]) =>
          h(
            "optgroup",
            { label: test },
            group.map((element) => elementOption(element)),
          ),
        ),
      ),
      chosen
        ? h("p", { class: "ce-full-question" }, hidden(`${chosen.test}. `), rich(chosen.question))
        : null,
    ),
  );
}

function elementOption({ id, label, question }) {
  // Options hold plain words only, so the asterisks of case names are left out.
  const [name, rest] = [label, question].map((words) => withoutEmphasis(words));
  const words = h(
    "span",
    {},
    h("span", { class: "ce-option-name" }, name.endsWith("?") ? `${name} ` : `${name}: `),
    rest,
  );
  return h("option", { value: id }, words);
}

function testGroups(elements) {
  const groups = new Map();
  for (const element of elements) {
    groups.set(element.test, [...(groups.get(element.test) ?? []), element]);
  }
  return [...groups];
}
