import { doneOf, minutesLeft, minutesOn } from "./progress.ts";
import { counted, hundredths, inDays, most } from "./words.ts";

/** How a learner stands with each lesson and exercise: the course, the store. */
export function standings(course, store) {
  const progress = store.read("progress");
  return course.works.map((work) => {
    const answers = store.answers(work);
    // Looking draws no version: that would mint a reference for somebody who has only looked.
    const version = answers ? store.version(work) : work.versions[0];
    const done = doneOf(work.counts[version], answers);
    const all = done.parts >= done.of;
    const saved = store.read(`saved:${work.id}`);
    const mark = course.self_assessed ? store.read(`marked:${work.id}`) : null;
    const exercise = work.kind === "exercise";
    const once = all || Boolean(progress?.works?.[work.id]?.done);
    const finished = exercise ? Boolean(mark ? mark.passed || mark.by_hand : saved) : once;
    const one = { work, answers, done, all, saved, mark, exercise, finished };
    return { ...one, minutes: minutesOn(progress, work.id), words: wordsFor(one) };
  });
}

function wordsFor({ work, answers, done, all, saved, mark, exercise, finished }) {
  if (mark) return markWords(mark);
  if (saved && exercise) {
    const changed = answers && answers.revision !== saved.revision;
    return `Saved to a file on ${inDays(saved.at)}${changed ? ", and changed since" : ""}`;
  }
  if (all) return exercise ? "All answered, not saved to a file yet" : "Done";
  if (finished) return done.parts ? `Done; begun again, ${done.parts} of ${done.of}` : "Done";
  if (!done.parts) return "";
  const left = counted(minutesLeft(work.minutes, done), "minute");
  return `${done.parts} of ${done.of} done, about ${left} left`;
}

/** What a mark says: as it was kept. */
export function markWords({ points, out_of: outOf, percent, passed, by_hand: byHand, at, times }) {
  if (byHand) return `Compared with the rubric on ${inDays(at)}`;
  const word = passed ? "passed" : "not passed yet";
  const again = times > 1 ? `, marked ${times} times` : "";
  const figure = `${hundredths(points)} of ${most(outOf)} points (${hundredths(percent)}%)`;
  return `Self-assessed: ${word}, ${figure}, ${inDays(at)}${again}`;
}

/** Why the learner came, as they said it: the standings. */
export function needOf(all) {
  for (const { work, answers } of all) {
    for (const [board, options] of Object.entries(work.needs)) {
      const given = answers?.boards[board];
      if (given?.kind !== "need") continue;
      return [options[given.chosen], given.line.trim()].filter(Boolean).join(". ");
    }
  }
  return "";
}
