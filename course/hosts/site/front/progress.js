const LONGEST_PAUSE = 5 * 60 * 1000;
/** More than anybody spends on one lesson or exercise: 100 hours. */
export const LONGEST_AT_WORK = 100 * 60 * 60 * 1000;
const NONE = { last: 0, works: {} };

/**
 * Progress with one more thing done, as course.learner.progress counts it: the time since the last
 * thing counts for this one, unless it is a pause of more than five minutes. What is all done
 * once stays done, though it is begun again.
 */
export function noted(progress, at, work, all) {
  const { last, works } = progress?.works ? progress : NONE;
  const before = works[work] ?? { first: at, spent: 0 };
  const pause = at - last;
  const counts = last && pause >= 0 && pause <= LONGEST_PAUSE;
  const spent = before.spent + (counts ? pause : 0);
  return {
    last: at,
    works: { ...works, [work]: { ...before, spent, ...(all ? { done: true } : {}) } },
  };
}

/** Whole minutes spent on a lesson or exercise, rounded down: the progress, its id. */
export function minutesOn(progress, work) {
  const spent = progress?.works?.[work]?.spent;
  return Number.isFinite(spent)
    ? Math.floor(Math.min(Math.max(spent, 0), LONGEST_AT_WORK) / 60000)
    : 0;
}

/** How many parts are done, of how many: the rules (prepared by Python), the answers or null. */
export function doneOf(rules, answers) {
  const boards = rules.map((rule) => {
    const given = answers?.boards[rule.board];
    return DONE[rule.rule](rule, given?.kind === rule.kind ? given : {});
  });
  const sum = (name) => boards.reduce((total, one) => total + one[name], 0);
  return { parts: sum("parts"), of: sum("of") };
}

// As course.learner.done looks the same rules up.
const DONE = {
  listed: ({ ids }, { checked = [] }) => share(ids, (id) => checked.includes(id)),
  chosen: ({ ids, under, each, needs }, given) =>
    share(ids, (id) => {
      const one = given[under]?.[id] ?? {};
      return [
        ...each,
        ...(needs.find((need) => need.judgement === one.judgement)?.parts ?? []),
      ].every((name) => isGiven(one[name]));
    }),
  parts: ({ parts, steps }, given) =>
    share([...parts.map((name) => given[name]), ...steps.map((id) => given.steps?.[id])], isGiven),
};

// A text of blanks and an empty list are no answer.
function isGiven(value) {
  if (typeof value === "string") return Boolean(value.trim());
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function share(all, is) {
  return { parts: all.filter((one) => Boolean(is(one))).length, of: all.length };
}

/** How long the rest takes, where the whole takes so many minutes. */
export function minutesLeft(minutes, { parts, of }) {
  return of ? Math.ceil((minutes * (of - parts)) / of) : 0;
}
