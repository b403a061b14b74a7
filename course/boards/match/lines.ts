import type {
  ClientPaper,
  FactGroup,
  LinesAnswer,
  MatchAnswers,
  MatchView,
  PaperLine,
} from "../contracts.d.ts";
import type { Acts } from "../shared/board.ts";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { focusOn } from "../shared/focus.ts";
import { say, write } from "../shared/write.ts";
import { type Answers, entryOf, isChecked, type MatchBoard } from "./answers.ts";

/** What a line of a document can be marked as. */
export type LineMark = keyof LinesAnswer;

const LOOK = "look:";

/** Both marks, in order. */
export const LINE_MARKS: readonly LineMark[] = ["proves", "open"];

/** What a line that is marked is called, and what is asked. */
export const MARKED: Readonly<Record<LineMark, string>> = { proves: "Proves", open: "Leaves open" };
export const ASKED: Readonly<Record<LineMark, string>> = {
  proves: "What it proves",
  open: "What it leaves open",
};

/** The lines that are marked on a document: the answers, its id. */
export function markedOn(answers: Answers, id: string): Required<LinesAnswer> {
  return { proves: null, open: null, ...answers.lines?.[id] };
}

/** How far a document's lines are marked: "none", "part" or "given". The answers, its id. */
export function stateOfPage(answers: Answers, id: string): "none" | "part" | "given" {
  const marked = markedOn(answers, id);
  const count = LINE_MARKS.filter((mark) => marked[mark]).length;
  return count === LINE_MARKS.length ? "given" : count ? "part" : "none";
}

/** A document by its id, if the client has it: the view, the id. */
export function paperOf(view: MatchView, id: string): ClientPaper | undefined {
  return view.file.papers.find((paper) => paper.id === id);
}

/** What a document is called: the view, its id. */
export function titleOf(view: MatchView, id: string): string {
  return paperOf(view, id)?.title ?? id;
}

/** A line of a document, if its page still has it: the view, the document's id, the line's. */
export function lineOf(view: MatchView, id: string, line: string | null): PaperLine | undefined {
  return paperOf(view, id)?.lines.find((one) => one.id === line);
}

/** The group that asks about a document, if one does: the view, the document's id. */
export function groupAsking(view: MatchView, id: string): FactGroup | undefined {
  return view.groups.find(({ pages }) => pages.includes(id));
}

/**
 * The facts that a document may prove: those for which the learner uses it, and where reasons were told, those that
 * it is right for. What is right and was not told yet is not given away. The view, the answers, the document's id.
 */
export function factsFor(view: MatchView, answers: Answers, id: string): string[] {
  const proves = (group: FactGroup) => (fact: string) =>
    entryOf(view, answers, fact).cards.includes(id) ||
    (isChecked(view, answers, group) && view.feedback?.[fact]?.cards[id]?.right === true);
  return view.groups.flatMap((group) => group.facts.filter(proves(group)));
}

/** Whether a document's lines can be marked now: the board, its id. */
export function canMark(board: MatchBoard, id: string): boolean {
  const group = groupAsking(board.view(), id);
  return group !== undefined && !isChecked(board.view(), board.answers(), group);
}

/** New answers with a line marked, or its mark taken back: answers, document, line, as what. */
export function withLine(
  answers: Answers,
  id: string,
  line: string,
  mark: LineMark,
  on: boolean,
): MatchAnswers {
  const before = markedOn(answers, id);
  // A line is one of the two, and not both.
  const others = Object.fromEntries(
    LINE_MARKS.map((one) => [one, before[one] === line ? null : before[one]]),
  );
  const marked: LinesAnswer = { ...others, ...(on ? { [mark]: line } : null) };
  return {
    ...answers,
    kind: "match",
    facts: answers.facts ?? {},
    checked: answers.checked ?? [],
    lines: { ...answers.lines, [id]: marked },
  };
}

/** Where to look, in a sentence: the board, the document's id. */
export function lookWords(board: MatchBoard, id: string): string {
  return `Both are among the ${whereToLook(board, id).length} lines with a bar.`;
}

/** The lines among which both are to be looked for, if the learner asked for that: the board, the document's id. */
export function lookedFor(board: MatchBoard, id: string): readonly string[] {
  return canMark(board, id) && board.ui.open.has(LOOK + id) ? whereToLook(board, id) : [];
}

/** The lines among which both are to be looked for, in a lesson; none where there is no such hint. The board, the id. */
export function whereToLook(board: MatchBoard, id: string): readonly string[] {
  return board.view().line_feedback?.[id]?.look ?? [];
}

/** What is done on a document's lines. */
export const onLines: Acts<MatchBoard> = {
  whereToLook(board, { card }) {
    const { open } = board.ui;
    if (!open.delete(LOOK + card)) open.add(LOOK + card);
    board.refresh();
    if (lookedFor(board, card).length) say(board, lookWords(board, card));
  },
  line(board, { card, value }) {
    const opens = board.ui.line !== value;
    board.ui.line = opens ? value : null;
    board.refresh();
    focusOn(board, opens ? `mark:${card}:${value}:proves` : `words:${card}:${value}`);
  },
  mark(board, { card, value, part }) {
    const mark = part as LineMark;
    const on = markedOn(board.answers(), card)[mark] !== value;
    setLine(board, card, value, mark, on);
    focusOn(board, `words:${card}:${value}`);
  },
  unmark(board, { card, value, part }) {
    setLine(board, card, value, part as LineMark, false);
    focusOn(board, `words:${card}:${value}`, "dialog-title:page");
  },
};

function setLine(board: MatchBoard, id: string, line: string, mark: LineMark, on: boolean): void {
  const view = board.view();
  const words = withoutEmphasis(lineOf(view, id, line)?.text ?? "a line that is there no longer");
  board.ui.line = null;
  const what = on ? MARKED[mark] : "Taken back";
  write(
    board,
    withLine(board.answers(), id, line, mark, on),
    `${titleOf(view, id)}: ${on ? ASKED[mark].toLowerCase() : "a line taken back"}`,
  );
  say(board, `${what}: “${words}”`);
}
