import type { ListedCourse, ListedWork } from "../../../boards/contracts.d.ts";
import { answersOf, progressOf, textOf, type WholeAnswers } from "./kept-values.ts";
import { referenceOf } from "./learner.ts";
import { isNotes, notesOf } from "./notes.ts";
import { isOwnPart, PARTS, partOf } from "./own-part.ts";
import { LONGEST_AT_WORK, type OnWork, type Progress } from "./progress.ts";
import { mergeReviews, notedIn, reviewLog } from "./review/log.ts";
import type { Noted } from "./review/schedule.ts";
import { faultIn } from "./schema.ts";
import { moment, type Store } from "./store.ts";

// Those of course.learner.answers, and room for one of each lesson and exercise.
const MOST_BYTES = 262144;
const MOST_IN_ALL = 8 * 1024 * 1024;
const LONGEST_NAME = 120;

const kindOf = (course: ListedCourse) => `${course.id}-answers`;

/** All that a learner has in a browser, as it stands in a file; nothing of it is sure until it was looked at. */
interface Together {
  readonly format?: unknown;
  readonly name?: unknown;
  readonly progress?: unknown;
  readonly review?: unknown;
  readonly answers: object;
}

/** Answers from a file that can be taken over, and how they stand to those that are here. */
export interface Offer {
  readonly answers: WholeAnswers;
  readonly work: ListedWork;
  readonly state: "new" | "same" | "newer" | "older";
  /** Whether those that are here were begun by another learner. */
  readonly stranger: boolean;
  /** The file, where it holds all that a learner had. */
  readonly from: Together | null;
}

/** What a file holds: answers that can be taken over, and sentences about the rest. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly faults: readonly string[];
  /** What was noted of the review and of the questions before and after, where a file holds all. */
  readonly noted: readonly Noted[];
}

/** Everything that a learner has in this browser, as one file: the course, the store. */
export function everything(course: ListedCourse, store: Store): object {
  const notes = [
    ...course.works.map(notesOf),
    ...PARTS.map((part) => partOf(course, part)),
  ].flatMap((work) => store.answers(work) ?? []);
  return {
    kind: kindOf(course),
    format: 1,
    course: course.title,
    course_version: course.version,
    saved: moment(),
    learner: store.learner(),
    name: store.name(),
    progress: store.progress(),
    review: reviewLog(store),
    set_aside: store.asides(),
    answers: Object.fromEntries([...store.all(), ...notes].map((one) => [one.work, one])),
  };
}

/** What a file holds for this course: the course, the store, the file's name and text. */
export function offersIn(course: ListedCourse, store: Store, name: string, text: string): Offers {
  const refuse = (why: string): Offers => ({ offers: [], faults: [`${name}: ${why}`], noted: [] });
  if (text.length > MOST_IN_ALL) return refuse("it is larger than any file of answers.");
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse("this is not a file of answers, or it is not complete.");
  }
  const together = isTogether(file, course) ? file : null;
  if (together && together.format !== 1)
    return refuse("it was saved by a newer edition of the course.");
  if (!together && !workNamed(file)) return refuse("this is not a file of answers.");
  const found = together ? Object.values(together.answers) : [file];
  const read = found.map((value) => offerOf(course, store, value, together));
  const offers = read.filter((one) => typeof one !== "string");
  const faults = read.filter((one) => typeof one === "string").map((why) => `${name}: ${why}`);
  const noted = notedIn(together?.review);
  if (!read.length && !noted.length) faults.push(`${name}: there are no answers in it yet.`);
  return { offers, faults, noted };
}

function isTogether(file: unknown, course: ListedCourse): file is Together {
  if (typeof file !== "object" || file === null) return false;
  if (!("kind" in file) || file.kind !== kindOf(course) || !("answers" in file)) return false;
  return typeof file.answers === "object" && file.answers !== null;
}

function workNamed(value: unknown): string {
  if (typeof value !== "object" || value === null || !("work" in value)) return "";
  return textOf(value.work);
}

// The answers, and how they stand to those that are here; or why they are not taken over, in a sentence.
function offerOf(
  course: ListedCourse,
  store: Store,
  value: unknown,
  from: Together | null,
): Offer | string {
  const answers = answersOf(course, value);
  const called = workNamed(value).slice(0, 64) || "one of them";
  if (!answers) {
    const fault = faultIn(course.schema, value);
    return `the answers to ${called} cannot be read (${fault}). Nothing of them is taken over.`;
  }
  if (new Blob([JSON.stringify(value)]).size > MOST_BYTES)
    return `the answers to ${called} are too long.`;
  const parts = PARTS.map((part) => partOf(course, part));
  const works = [...course.works, ...course.works.map(notesOf), ...parts];
  const work = works.find((one) => one.id === answers.work);
  if (!work) return `there is no lesson or exercise called ${called} in this course.`;
  if (store.isNewer(work))
    return `${work.title} has answers here that were saved by a newer edition of the course. They stay.`;
  const strange = Object.entries(answers.boards).find(
    ([id, given]) => (written(course, work.id) ? "draft" : work.boards[id]) !== given.kind,
  );
  if (strange)
    return `${work.title} has no board called ${strange[0]} of that kind in this edition.`;
  const learner = referenceOf(answers.learner);
  return { ...stateOf({ ...answers, learner }, store.answers(work)), work, from };
}

const written = (course: ListedCourse, id: string) => isNotes(id) || isOwnPart(course, id);

function stateOf(
  answers: WholeAnswers,
  here: WholeAnswers | null,
): Pick<Offer, "answers" | "state" | "stranger"> {
  if (!here) return { answers, state: "new", stranger: false };
  const same = JSON.stringify(here.boards) === JSON.stringify(answers.boards);
  const newer = Date.parse(answers.saved) >= Date.parse(here.saved);
  const stranger = referenceOf(here.learner) !== answers.learner;
  return { answers, state: same ? "same" : newer ? "newer" : "older", stranger };
}

/** Take answers over, and return what undoes it: the course, the store, the offers. */
export function takeOver(
  course: ListedCourse,
  store: Store,
  offers: readonly [Offer, ...Offer[]],
): () => void {
  const small = ["learner", "name", "progress", "review"].map((name) => ({
    name,
    value: store.read(name),
  }));
  const before = offers.map(({ work }) => ({ work, answers: store.answers(work) }));
  const first = !store.all().length;
  for (const { answers } of offers) store.keep(answers);
  takeReviews(store, offers);
  // In a browser that has nothing of its own, the learner goes on as who they were.
  const [{ answers, from }] = offers;
  if (first) store.adopt(answers.learner);
  if (first && from) adoptRest(course, store, from);
  return () => {
    for (const { work, answers } of before) {
      if (answers) store.keep(answers);
      else store.forget(work);
    }
    for (const { name, value } of small) {
      if (value === null) store.drop(name);
      else store.write(name, value);
    }
  };
}

/** Put together what returns there with what returns here, and tell whether any is new: the store, the offers. */
export function takeReviews(store: Store, offers: readonly Offer[]): boolean {
  return mergeReviews(
    store,
    offers.flatMap(({ from }) => notedIn(from?.review)),
  );
}

function adoptRest(course: ListedCourse, store: Store, file: Together): void {
  const name = textOf(file.name);
  if (name && name.length <= LONGEST_NAME && !store.name()) store.keepName(name);
  const now = Date.now();
  const { works, ...when } = bounded(progressOf(file.progress), now);
  const ours = course.works.flatMap(({ id }) => {
    const one = works[id];
    return one ? [[id, one] as const] : [];
  });
  if (ours.length) store.keepProgress({ ...when, works: Object.fromEntries(ours) });
}

// Nobody worked before they began, nor for longer than it takes many times over.
function bounded({ works, ...when }: Progress, now: number): Progress {
  const all = Object.entries(works).filter(([, { spent }]) => spent >= 0);
  return {
    ...when,
    last: Math.min(when.last, now),
    works: Object.fromEntries(all.map(([id, one]) => [id, boundedWork(one, now)])),
  };
}

function boundedWork({ first, spent, done }: OnWork, now: number): OnWork {
  const begun = Math.min(Math.max(first, 0), now);
  const time = { first: begun, spent: Math.min(spent, now - begun, LONGEST_AT_WORK) };
  return done === true ? { ...time, done } : time;
}
