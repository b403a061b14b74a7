import { h, hidden, paragraphs, sourceList } from "./dom.js";
import { factHead } from "./fact.js";
import { entryOf, kindWord } from "./match-answers.js";
import { reason } from "./parts.js";

/** A fact after the check, with its reasons: the board, the fact, whether it was worked for you. */
export function closedFact(board, fact, worked) {
  const view = board.view();
  const feedback = view.feedback[fact.id] ?? {};
  const best = { judgement: null, element: null, cards: [], ...feedback.best };
  const entry = worked ? best : entryOf(board.answers(), fact.id);
  const title = `${board.id}-fact-${fact.id}`;
  return h(
    "article",
    { class: "ce-fact ce-closed", "data-key": `fact:${fact.id}`, "aria-labelledby": title },
    factHead(board, fact, title),
    h(
      "ul",
      { class: "ce-reasons" },
      judgementReasons(view, feedback, best, entry),
      elementReasons(view, feedback, best, entry),
      cardReasons(view, feedback, entry),
    ),
    feedback.why && !told(feedback, best, entry)
      ? h("div", { class: "ce-why" }, h("p", { class: "ce-sub" }, "Why"), paragraphs(feedback.why))
      : null,
    sourceList(feedback.sources),
  );
}

// The reason for the right judgement often is the whole of why: it is not said twice.
function told({ why, judgement }, best, entry) {
  return [best.judgement, entry.judgement].some((id) => judgement?.[id]?.text === why);
}

function judgementReasons(view, { judgement }, best, entry) {
  const label = (id) => view.judgements.find((one) => one.id === id)?.label ?? "nothing chosen";
  const given = judgement?.[entry.judgement];
  const right = Boolean(given?.right);
  const sure = view.confidences?.find((one) => one.id === entry.confidence)?.label;
  const extra = sure ? h("span", { class: "ce-tag" }, hidden("You said: "), sure) : null;
  const chosen = label(entry.judgement);
  const rows = [{ verdict: right ? "right" : "wrong", chosen, text: given?.text, extra }];
  if (!right && best.judgement) {
    const text = judgement?.[best.judgement]?.text;
    rows.push({ verdict: "best", chosen: label(best.judgement), text });
  }
  return rows.map(reason);
}

function elementReasons(view, { element }, best, entry) {
  const name = (id) => view.elements.find((one) => one.id === id)?.label ?? id;
  const part = "Question";
  const chosen = name(entry.element);
  if (!element) {
    if (!entry.element) return null;
    return reason({ verdict: "neutral", part, chosen, text: "No question was wanted here." });
  }
  const given = element[entry.element];
  const rows = [];
  if (entry.element) {
    const verdict = given?.right ? (given.best ? "right" : "accepted") : "wrong";
    rows.push({ verdict, part, chosen, text: given?.text });
  }
  if (best.element && best.element !== entry.element) {
    const text = element[best.element]?.text;
    rows.push({
      verdict: entry.element ? "best" : "missed",
      part,
      chosen: name(best.element),
      text,
    });
  }
  return rows.map(reason);
}

function cardReasons(view, { cards = {}, needed = [] }, entry) {
  const verdicts = new Map([
    [true, "right"],
    [false, "wrong"],
  ]);
  const row = (id, verdict) => {
    const card = view.cards.find((one) => one.id === id);
    return reason({
      verdict,
      part: kindWord(view, card),
      chosen: card?.title ?? id,
      text: cards[id]?.text,
    });
  };
  const missed = needed.filter((id) => !entry.cards.includes(id));
  return [
    entry.cards.map((id) => row(id, verdicts.get(cards[id]?.right) ?? "neutral")),
    missed.map((id) => row(id, "missed")),
  ];
}

/** What came of a group, in one line: the view, the answers, the group. */
export function outcomeOf(view, answers, group) {
  const right = group.facts.filter((id) => {
    const { judgement } = entryOf(answers, id);
    return view.feedback[id]?.judgement?.[judgement]?.right;
  });
  return `${right.length} of ${group.facts.length} judged right`;
}
