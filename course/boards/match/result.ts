import type { FactGroup, FactReasons, LinesAnswer, MatchView } from "../contracts.d.ts";
import { type Answers, type Entry, entryOf, factOf, givenIn } from "./answers.ts";

type LineMark = keyof LinesAnswer;
const LINE_MARKS: readonly LineMark[] = ["proves", "open"];

type Judgement = Entry["judgement"];

/** What a part of an answer is worth saying; each has a drawing, and a word. */
export const MARKS = {
  right: "Right",
  wrong: "Not right",
  missed: "Missing",
  neutral: "Does no harm",
};

/** What is thought of a part. */
export type Mark = keyof typeof MARKS;

/** What is known of a fact. With a judgement that is accepted beside the best, other questions and cards may go. */
export function under(known: FactReasons, judgement: Judgement): FactReasons {
  return { ...known, ...(judgement ? known.under[judgement] : null) };
}

/** How one fact came out, part by part; a part that was given, or is not wanted, is null. */
export interface Outcome {
  readonly judgement: Mark | null;
  readonly element: Mark | null;
  readonly found: number;
  readonly needed: number;
  /** Pieces that do not belong. */
  readonly strangers: number;
}

/** How one fact came out: the view, the answers, its id. */
export function outcomeOf(view: MatchView, answers: Answers, id: string): Outcome {
  const { judgement, element, cards } = entryOf(view, answers, id);
  const about = view.feedback?.[id];
  if (!about) return { judgement: null, element: null, found: 0, needed: 0, strangers: 0 };
  const known = under(about, judgement);
  const told = (right: unknown, chosen: unknown): Mark =>
    right ? "right" : chosen ? "wrong" : "missed";
  return {
    judgement: givenIn(view, id)
      ? null
      : told(judgement && known.judgement[judgement]?.right, judgement),
    element: known.element && told(known.element[element ?? ""]?.right, element),
    found: known.needed.filter((card) => cards.includes(card)).length,
    needed: known.needed.length,
    strangers: cards.filter((card) => known.cards[card]?.right === false).length,
  };
}

/** What is thought of a fact as a whole: the view, the answers, its id. */
export function markOf(view: MatchView, answers: Answers, id: string): Mark {
  const { judgement, element, found, needed, strangers } = outcomeOf(view, answers, id);
  if (judgement === "wrong" || element === "wrong" || strangers) return "wrong";
  const lacks = judgement === "missed" || element === "missed" || found < needed;
  return lacks ? "missed" : "right";
}

/** What is thought of a document's two lines as a whole: the view, the answers, its id. */
export function markOfPage(view: MatchView, answers: Answers, id: string): Mark {
  const marks = LINE_MARKS.map((mark) => markOfLine(view, answers, id, mark));
  return marks.includes("wrong") ? "wrong" : marks.includes("missed") ? "missed" : "right";
}

function markOfLine(view: MatchView, answers: Answers, id: string, mark: LineMark): Mark {
  const line = answers.lines?.[id]?.[mark];
  if (!line) return "missed";
  return view.line_feedback?.[id]?.[mark].said[line]?.right ? "right" : "wrong";
}

/** How many of a part are right, of how many. */
export interface Count {
  readonly name: "Judgement" | "Question" | "Evidence" | "Lines";
  readonly right: number;
  readonly of: number;
}

/** Every part of a group counted: the view, the answers, the group. */
export function countsOf(view: MatchView, answers: Answers, { facts, pages }: FactGroup): Count[] {
  const all = facts.map((id) => outcomeOf(view, answers, id));
  const marks = (name: Count["name"], marked: (Mark | null)[]): Count => {
    const counted = marked.filter((mark) => mark !== null);
    return { name, right: counted.filter((mark) => mark === "right").length, of: counted.length };
  };
  const sum = (part: "found" | "needed") => all.reduce((total, one) => total + one[part], 0);
  const counts: Count[] = [
    marks(
      "Judgement",
      all.map(({ judgement }) => judgement),
    ),
    marks(
      "Question",
      all.map(({ element }) => element),
    ),
    { name: "Evidence", right: sum("found"), of: sum("needed") },
    marks(
      "Lines",
      pages.flatMap((id) => LINE_MARKS.map((mark) => markOfLine(view, answers, id, mark))),
    ),
  ];
  return counts.filter(({ of }) => of > 0);
}

/** How many pieces of a group do not belong: the view, the answers, the group. */
export function strangersIn(view: MatchView, answers: Answers, { facts }: FactGroup): number {
  return facts.reduce((sum, id) => sum + outcomeOf(view, answers, id).strangers, 0);
}

/** What came of a group in one sentence, every part of it counted: the view, the answers, the group. */
export function headlineOf(view: MatchView, answers: Answers, group: FactGroup): string {
  const counted = countsOf(view, answers, group).map(
    ({ name, right, of }, place) => `${place ? name.toLowerCase() : name} ${right} of ${of}`,
  );
  const strangers = strangersIn(view, answers, group);
  const more = strangers ? [belongNot(strangers)] : [];
  return `${[...counted, ...more].join(", ")}.`;
}

/** "2 pieces do not belong": how many. */
export function belongNot(strangers: number): string {
  return strangers === 1 ? "1 piece does not belong" : `${strangers} pieces do not belong`;
}

/** Facts of which a learner was sure, and what was wrong there: the view, the answers, the group. */
export function sureAndWrong(
  view: MatchView,
  answers: Answers,
  { facts }: FactGroup,
): readonly (readonly [id: string, short: string, parts: string])[] {
  return facts.flatMap((id) => {
    if (entryOf(view, answers, id).confidence !== "sure") return [];
    const { judgement, element, strangers } = outcomeOf(view, answers, id);
    const parts = [
      judgement === "wrong" ? "the judgement" : "",
      element === "wrong" ? "the question" : "",
      strangers ? "the evidence" : "",
    ].filter(Boolean);
    return parts.length ? [[id, factOf(view, id).short, parts.join(", ")] as const] : [];
  });
}
