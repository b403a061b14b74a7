import { h } from "preact";
import { sourceList } from "../shared/draw.tsx";
import { because, once, reasons, surety } from "../shared/parts.js";
import { entryOf, givenIn, isWorked, kindWord } from "./answers.js";
import { factHead } from "./fact.js";
import { under } from "./result.js";

/** A fact after the check, with its reasons: the board, the fact, its group. */
export function closedFact(board, fact, group) {
  const view = board.view();
  const worked = isWorked(group);
  const entry = worked ? null : entryOf(view, board.answers(), fact.id);
  const feedback = under(view.feedback[fact.id], entry?.judgement);
  const best = { judgement: null, element: null, cards: [], ...feedback.best };
  const title = `${board.id}-fact-${fact.id}`;
  return h(
    "article",
    { class: "ce-fact ce-closed", "data-key": `fact:${fact.id}`, "aria-labelledby": title },
    factHead(board, fact, title),
    h(
      "ul",
      { class: "ce-reasons" },
      reasons(rowsFor(view, fact, feedback, { best, entry: entry ?? best, worked })),
    ),
    told(feedback, best, entry ?? best) ? null : because(feedback.why),
    sourceList(feedback.sources),
  );
}

// The reason for the right judgement often is the whole of why: it is not said twice.
function told({ why, judgement }, best, entry) {
  return [best.judgement, entry.judgement].some((id) => judgement?.[id]?.text?.includes(why));
}

function rowsFor(view, fact, feedback, { best, entry, worked }) {
  const given = worked || givenIn(view, fact.id);
  const judged = once(judgementRows(view, feedback, best, entry.judgement));
  const tied = once(elementRows(view, feedback, best, entry));
  const chosen = [...tied, ...cardRows(view, feedback, entry)];
  if (given) judged[0].verdict = "given";
  if (worked) for (const row of chosen) row.verdict = "given";
  const first = given ? chosen[0] : judged[0];
  if (first) first.extra = surety(view.confidences ?? [], entry.confidence);
  return [...judged, ...chosen];
}

function judgementRows(view, { judgement }, best, id) {
  const label = (one) =>
    view.judgements.find((other) => other.id === one)?.label ?? "Nothing chosen";
  const { right, text } = judgement?.[id] ?? {};
  const isBest = id === best.judgement;
  const verdict = right ? (isBest ? "right" : "accepted") : "wrong";
  const rows = [{ verdict, chosen: label(id), text }];
  if (!isBest && best.judgement) {
    const why = judgement?.[best.judgement]?.text;
    rows.push({ verdict: "best", chosen: label(best.judgement), text: why });
  }
  return rows;
}

function elementRows(view, { element }, best, entry) {
  const name = (id) => view.elements.find((one) => one.id === id)?.label ?? id;
  const part = "Question";
  const chosen = name(entry.element);
  if (!element) {
    const text = "No question was wanted here.";
    return entry.element ? [{ verdict: "neutral", part, chosen, text }] : [];
  }
  const rows = [];
  if (entry.element) {
    const { right, best: isBest, text } = element[entry.element] ?? {};
    rows.push({ verdict: right ? (isBest ? "right" : "accepted") : "wrong", part, chosen, text });
  }
  if (best.element && best.element !== entry.element) {
    const verdict = entry.element ? "best" : "missed";
    const text = element[best.element]?.text;
    rows.push({ verdict, part, chosen: name(best.element), text });
  }
  return rows;
}

const CARD_VERDICTS = new Map([
  [true, "right"],
  [false, "wrong"],
]);

function cardRows(view, { cards = {}, needed = [] }, entry) {
  const row = (id, verdict) => {
    const card = view.cards.find((one) => one.id === id);
    const text = cards[id]?.text;
    return { verdict, part: kindWord(view, card), chosen: card?.title ?? id, text };
  };
  const missed = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...entry.cards.map((id) => row(id, CARD_VERDICTS.get(cards[id]?.right) ?? "neutral")),
    ...missed.map((id) => row(id, "missed")),
  ];
}
