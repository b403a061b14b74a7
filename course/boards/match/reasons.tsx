import type { FactGroup, FactReasons, FactShown, MatchView } from "../contracts.d.ts";
import { type Drawn, SourceList } from "../shared/draw.tsx";
import {
  because,
  firstWith,
  once,
  type Row,
  reasons,
  surety,
  type Verdict,
} from "../shared/reasons.tsx";
import {
  cardOf,
  type Entry,
  entryOf,
  givenIn,
  isWorked,
  kindWord,
  type MatchBoard,
} from "./answers.ts";
import { factHead } from "./fact.tsx";
import { under } from "./result.ts";

/** A fact after the check, with its reasons: the board, the fact, its group. */
export function closedFact(board: MatchBoard, fact: FactShown, group: FactGroup): Drawn {
  const view = board.view();
  const about = view.feedback?.[fact.id];
  if (!about) return null;
  const entry = isWorked(group) ? null : entryOf(view, board.answers(), fact.id);
  const feedback = under(about, entry?.judgement ?? null);
  const title = `${board.id}-fact-${fact.id}`;
  return (
    <article class="ce-fact ce-closed" data-key={`fact:${fact.id}`} aria-labelledby={title}>
      {factHead(board, fact, title)}
      <ul class="ce-reasons">{reasons(rowsFor(view, fact, feedback, entry))}</ul>
      {told(feedback, entry) ? null : because(feedback.why)}
      <SourceList sources={feedback.sources} />
    </article>
  );
}

// The reason for the right judgement often is the whole of why: it is not said twice.
function told({ why, judgement, best }: FactReasons, entry: Entry | null): boolean {
  const chosen = entry ? entry.judgement : best.judgement;
  const said = [best.judgement, chosen].map((id) => id && judgement[id]?.text);
  return said.some((text) => text?.includes(why));
}

// Where nothing was chosen, as in a group that was worked, the best stands in its place.
function rowsFor(
  view: MatchView,
  fact: FactShown,
  feedback: FactReasons,
  chosen: Entry | null,
): Row[] {
  const entry: Entry = chosen ?? { ...feedback.best, confidence: null };
  const given = !chosen || givenIn(view, fact.id);
  const judged = once(judgementRows(view, feedback, entry.judgement));
  const tied = [...once(elementRows(view, feedback, entry)), ...cardRows(view, feedback, entry)];
  const sure = surety(view.confidences, entry.confidence);
  if (!given) return [...firstWith(judged, sure), ...tied];
  const [first, ...others] = judged;
  const shown: Row[] = first ? [{ ...first, verdict: "given" }, ...others] : [];
  const rest: Row[] = chosen ? tied : tied.map((row) => ({ ...row, verdict: "given" }));
  return [...shown, ...firstWith(rest, sure)];
}

function judgementRows(
  view: MatchView,
  { judgement, best }: FactReasons,
  id: Entry["judgement"],
): Row[] {
  const label = (one: string | null) =>
    view.judgements.find((other) => other.id === one)?.label ?? "Nothing chosen";
  const { right, text } = (id && judgement[id]) || {};
  const isBest = id === best.judgement;
  const verdict = right ? (isBest ? "right" : "accepted") : "wrong";
  const rows: Row[] = [{ verdict, chosen: label(id), text }];
  if (!isBest) {
    const why = judgement[best.judgement]?.text;
    rows.push({ verdict: "best", chosen: label(best.judgement), text: why });
  }
  return rows;
}

function elementRows(view: MatchView, { element, best }: FactReasons, entry: Entry): Row[] {
  const name = (id: string) => view.elements.find((one) => one.id === id)?.label ?? id;
  const part = "Question";
  if (!element) {
    const text = "No question was wanted here.";
    return entry.element ? [{ verdict: "neutral", part, chosen: name(entry.element), text }] : [];
  }
  const rows: Row[] = [];
  if (entry.element) {
    const { right, best: isBest, text } = element[entry.element] ?? {};
    const verdict = right ? (isBest ? "right" : "accepted") : "wrong";
    rows.push({ verdict, part, chosen: name(entry.element), text });
  }
  if (best.element && best.element !== entry.element) {
    const verdict = entry.element ? "best" : "missed";
    const text = element[best.element]?.text;
    rows.push({ verdict, part, chosen: name(best.element), text });
  }
  return rows;
}

function cardRows(view: MatchView, { cards, needed }: FactReasons, entry: Entry): Row[] {
  const row = (id: string, verdict: Verdict): Row => {
    const card = cardOf(view, id);
    return {
      verdict,
      part: kindWord(view, card),
      chosen: card?.title ?? id,
      text: cards[id]?.text,
    };
  };
  const judged = (id: string): Verdict => {
    const right = cards[id]?.right;
    if (right === true) return "right";
    return right === false ? "wrong" : "neutral";
  };
  const missed = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...entry.cards.map((id) => row(id, judged(id))),
    ...missed.map((id) => row(id, "missed")),
  ];
}
