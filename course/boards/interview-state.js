/** The interview as far as it went: the answers. */
export function heldOf(board) {
  const { asked, second, checked } = board.answers();
  return {
    kind: "interview",
    asked: [...(asked ?? [])],
    second: Boolean(second),
    checked: Boolean(checked),
  };
}

/** Minutes that are left: the view, the interview so far. */
export function minutesLeft(view, { asked, second }) {
  const spent = asked.reduce((sum, id) => sum + questionOf(view, id).minutes, 0);
  return view.minutes + (second ? view.second_minutes : 0) - spent;
}

/** A question by its id: the view, the id. */
export function questionOf(view, id) {
  return view.questions.find((question) => question.id === id) ?? { minutes: 0, reveals: [] };
}

/** What can be asked now: the view, the interview so far. */
export function askable(view, { asked }) {
  return view.questions.filter(
    ({ id, follows }) => !asked.includes(id) && follows.every((other) => asked.includes(other)),
  );
}

/** Whether an answer was suggested by a question put before it: the view, what was asked, its place. */
export function isTainted(view, asked, place) {
  return asked.slice(0, place).some((id) => questionOf(view, id).spoils?.includes(asked[place]));
}

/** Whether something was asked before the warning that protects its answer. */
export function isUnprotected(view, asked, place) {
  const { after } = questionOf(view, asked[place]);
  return Boolean(after) && !asked.slice(0, place).includes(after);
}

/** The facts learned, each once: the view, what was asked. */
export function learned(view, asked) {
  const facts = asked.flatMap((id) => questionOf(view, id).reveals);
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}
