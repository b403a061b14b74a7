import type { AskedShown, InterviewAnswers, InterviewView, TextOption } from "../contracts.d.ts";

/** An interview as far as it went. */
export type Held = Required<InterviewAnswers>;
type Asked = Held["asked"];

/** The interview as far as it went, without questions that the course no longer has: the board. */
export function heldOf(board: {
  answers: () => Partial<InterviewAnswers>;
  view: () => InterviewView;
}): Held {
  const { asked, second, checked } = board.answers();
  const known = board.view().questions.map(({ id }) => id);
  return {
    kind: "interview",
    asked: (asked ?? []).filter((id) => known.includes(id)),
    second: Boolean(second),
    checked: Boolean(checked),
  };
}

/** A question by its id, one that the view has: the view, the id. */
export function questionOf(view: InterviewView, id: string | undefined): AskedShown {
  const found = view.questions.find((question) => question.id === id);
  if (!found) throw new Error(`There is no question ${id}.`);
  return found;
}

/** The time there is, and what of it is left, in minutes: the view, the interview so far. */
export function timeOf(
  view: InterviewView,
  { asked, second }: Pick<Held, "asked" | "second">,
): { all: number; left: number } {
  const all = view.minutes + (second ? view.second_minutes : 0);
  const spent = asked.reduce((sum, id) => sum + questionOf(view, id).minutes, 0);
  return { all, left: Math.max(0, all - spent) };
}

/** What can be asked now: the view, the interview so far. */
export function askable(view: InterviewView, { asked }: Pick<Held, "asked">): AskedShown[] {
  return view.questions.filter(
    ({ id, follows }) => !asked.includes(id) && follows.every((other) => asked.includes(other)),
  );
}

/** The question that suggested an answer before it was asked for, or null: view, asked, its place. */
export function suggestedBy(view: InterviewView, asked: Asked, place: number): string | null {
  const [before, question] = [asked.slice(0, place), questionOf(view, asked[place])];
  return before.find((id) => questionOf(view, id).spoils.includes(question.id)) ?? null;
}

/** Whether something was asked before the warning that protects its answer: view, asked, its place. */
export function isUnwarned(view: InterviewView, asked: Asked, place: number): boolean {
  const { after } = questionOf(view, asked[place]);
  return Boolean(after) && !asked.slice(0, place).includes(after);
}

/** What was said in answer: the view, what was asked, the place of the question. */
export function replyOf(view: InterviewView, asked: Asked, place: number): string {
  const { reply, tainted_reply: tainted } = questionOf(view, asked[place]);
  return (suggestedBy(view, asked, place) && tainted) || reply;
}

/** The facts that an answer showed. One in suggested words shows nothing of the client's own. */
export function shownBy(view: InterviewView, asked: Asked, place: number): readonly TextOption[] {
  const { reply, reveals } = questionOf(view, asked[place]);
  return replyOf(view, asked, place) === reply ? reveals : [];
}

/** The facts learned, each once: the view, what was asked. */
export function learned(view: InterviewView, asked: Asked): TextOption[] {
  const facts = asked.flatMap((_, place) => shownBy(view, asked, place));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}
