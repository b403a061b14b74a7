import { referenceOf } from "./learner.js";
import { LONGEST_AT_WORK } from "./progress.ts";
import { faultIn } from "./schema.js";
import { moment } from "./store.js";

// Those of course.learner.answers, and room for one of each lesson and exercise.
const MOST_BYTES = 262144;
const MOST_IN_ALL = 8 * 1024 * 1024;

const kindOf = (course) => `${course.id}-answers`;

/** Everything that a learner has in this browser, as one file: the course, the store. */
export function everything(course, store) {
  const answers = Object.fromEntries(store.all().map((one) => [one.work, one]));
  return {
    kind: kindOf(course),
    format: 1,
    course: course.title,
    course_version: course.version,
    saved: moment(),
    learner: store.learner(),
    name: store.read("name") ?? "",
    progress: store.read("progress"),
    set_aside: store.asides(),
    answers,
  };
}

/**
 * What a file holds for this course: the course, the store, the file's name and text.
 * Returns {offers, faults, from}: answers that can be taken over, and sentences about the rest.
 */
export function offersIn(course, store, name, text) {
  const refuse = (why) => ({ offers: [], faults: [`${name}: ${why}`], from: null });
  if (text.length > MOST_IN_ALL) return refuse("it is larger than any file of answers.");
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse("this is not a file of answers, or it is not complete.");
  }
  const together =
    file?.kind === kindOf(course) && typeof file.answers === "object" && file.answers !== null;
  if (together && file.format !== 1)
    return refuse("it was saved by a newer edition of the course.");
  if (!together && !file?.work) return refuse("this is not a file of answers.");
  const offers = [];
  const faults = [];
  for (const answers of together ? Object.values(file.answers) : [file]) {
    const fault = whyNot(course, store, answers);
    if (fault) faults.push(`${name}: ${fault}`);
    else offers.push(offerOf(course, store, { ...answers, learner: referenceOf(answers.learner) }));
  }
  if (!offers.length && !faults.length) faults.push(`${name}: there are no answers in it yet.`);
  return { offers, faults, from: together ? file : null };
}

function whyNot(course, store, answers) {
  const fault = faultIn(course.schema, answers);
  const called = typeof answers?.work === "string" ? answers.work.slice(0, 64) : "one of them";
  if (fault)
    return `the answers to ${called} cannot be read (${fault}). Nothing of them is taken over.`;
  if (new Blob([JSON.stringify(answers)]).size > MOST_BYTES)
    return `the answers to ${called} are too long.`;
  const work = course.works.find((one) => one.id === answers.work);
  if (work && store.isNewer(work))
    return `${work.title} has answers here that were saved by a newer edition of the course. They stay.`;
  if (!work) return `there is no lesson or exercise called ${called} in this course.`;
  const strange = Object.entries(answers.boards).find(
    ([id, given]) => work.boards[id] !== given.kind,
  );
  return strange
    ? `${work.title} has no board called ${strange[0]} of that kind in this edition.`
    : "";
}

function offerOf(course, store, answers) {
  const work = course.works.find((one) => one.id === answers.work);
  const here = store.answers(work);
  const same = here && JSON.stringify(here.boards) === JSON.stringify(answers.boards);
  const newer = !here || Date.parse(answers.saved) >= Date.parse(here.saved);
  const state = (same && "same") || (!here && "new") || (newer ? "newer" : "older");
  return {
    answers,
    work,
    state,
    stranger: Boolean(here && referenceOf(here.learner) !== answers.learner),
  };
}

/** Take answers over, and return what undoes it: the course, the store, the offers. */
export function takeOver(course, store, offers) {
  const names = ["learner", "name", "progress"];
  const before = {
    answers: offers.map(({ work }) => [work, store.answers(work)]),
    small: names.map((name) => [name, store.read(name)]),
  };
  const first = !store.all().length;
  for (const { answers } of offers) store.keep(answers);
  // In a browser that has nothing of its own, the learner goes on as who they were.
  if (first) store.adopt(offers[0].answers.learner);
  if (first && offers[0].from) adoptRest(course, store, offers[0].from);
  return () => {
    for (const [work, answers] of before.answers) {
      if (answers) store.keep(answers);
      else store.forget(work);
    }
    for (const [name, value] of before.small) {
      if (value === null) store.drop(name);
      else store.write(name, value);
    }
  };
}

function adoptRest(course, store, { name, progress }) {
  if (typeof name === "string" && name.length <= 120 && !store.read("name"))
    store.write("name", name);
  const now = Date.now();
  const works = course.works
    .map(({ id }) => [id, progress?.works?.[id]])
    .filter(
      ([, one]) => Number.isFinite(one?.spent) && one.spent >= 0 && Number.isFinite(one?.first),
    )
    // Nobody worked before they began, nor for longer than it takes many times over.
    .map(([id, { first, spent, done }]) => {
      const begun = Math.min(Math.max(first, 0), now);
      const bounded = { first: begun, spent: Math.min(spent, now - begun, LONGEST_AT_WORK) };
      return [id, { ...bounded, ...(done === true ? { done } : {}) }];
    });
  const last = Number.isFinite(progress?.last) ? progress.last : 0;
  if (works.length)
    store.write("progress", { last: Math.min(last, now), works: Object.fromEntries(works) });
}
