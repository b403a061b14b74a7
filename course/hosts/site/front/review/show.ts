import type {
  DueHere,
  ListedCourse,
  ListedWork,
  ReviewAsked,
  ReviewData,
} from "../../../../boards/contracts.d.ts";
import { element, find } from "../../../../pages/front/elements.ts";
import { type Came, openHere, openReview } from "../../../../pages/front/review/review.tsx";
import { download } from "../files.ts";
import { moment, type Store } from "../store.ts";
import { calendarFile } from "./calendar.ts";
import { itemsOf, note, reviewLog, whatReturns } from "./log.ts";
import { nameOf, returnsAfter, type Standing } from "./schedule.ts";
import { askedFirst, cameWords, dueOn, dueWords, goneWords, openingWords } from "./words.ts";

const NOT_KEPT = "How it went could not be kept: this browser keeps nothing.";
const GRADES = ["again", "hard", "good", "easy"] as const;

/** Where what is due is asked, and where the calendar file is. */
export const REVIEW = "#/review";
const CALENDAR = "#/calendar";

/** Show what is due, and return how to leave it: the page, the course, the store. */
export function showReview(page: HTMLElement, course: ListedCourse, store: Store): () => void {
  const { found, gone, today } = whatReturns(course, store);
  const due = dueOn(found, today);
  const asked = askedFirst(due, "");
  const names = new Set(asked.map(({ lesson, id }) => nameOf(lesson, id)));
  const after = found.filter(({ lesson, id }) => !names.has(nameOf(lesson, id)));
  for (const { lesson, id } of gone)
    note(store, { at: moment(), what: "gone", work: lesson, board: id });
  const data: ReviewData = {
    asked: asked.map((one) => askedOf(one, course, store)),
    more: due.length - asked.length,
    next: after.map((one) => one.due).sort()[0] ?? "",
    today,
    gone: goneWords(gone.length),
    review: REVIEW,
    calendar: CALENDAR,
    home: "#/",
  };
  const place = element("div", { "data-review": true });
  page.replaceChildren(place);
  return openReview({
    place,
    way: find(document, "[data-way]", HTMLElement),
    data,
    keep: keeping(store),
  });
}

/** Give the learner the calendar file: the course, the store. */
export function giveCalendar(course: ListedCourse, store: Store): void {
  const { found, today } = whatReturns(course, store);
  download("review.ics", "text/calendar", calendarFile(found, today, course.id, course.title));
}

/** Whether a link is one to the calendar file: its address. */
export function isCalendar(address: string): boolean {
  return address === CALENDAR;
}

/** Say on the overview what is due, and return how much that is: its place, the course, the store. */
export function showDue(place: HTMLElement, course: ListedCourse, store: Store): number {
  const { found, today } = whatReturns(course, store);
  const panel = find(place, "[data-due]", HTMLElement);
  panel.hidden = !found.length;
  if (!found.length) return 0;
  const due = dueOn(found, today).length;
  find(panel, "[data-due-words]", HTMLElement).textContent = dueWords(found, today);
  find(panel, "[data-due-link]", HTMLElement).hidden = !due;
  return due;
}

/** What is due where a lesson begins, as a step, and how to leave it; null where nothing is. */
export function dueStep(
  work: ListedWork,
  course: ListedCourse,
  store: Store,
): { readonly step: HTMLElement; readonly stop: () => void } | null {
  const { found, today } = whatReturns(course, store);
  const due = dueOn(found, today);
  if (!due.length) return null;
  const asked = askedFirst(due, work.id);
  const more = due.length - asked.length;
  const all = more ? [" ", element("a", { href: REVIEW }, "Review all")] : [];
  const place = element("div", { "data-due-here": true });
  // As the study pages' own template has it.
  const step = element(
    "section",
    {
      class: "step",
      id: "step-due",
      "data-step": "due",
      "data-title": "What comes back",
      "data-number": "",
      "data-passing": true,
      "aria-labelledby": "step-due-name",
    },
    element(
      "div",
      { class: "step-head", id: "step-due-name" },
      element("h2", { class: "step-name", tabindex: -1 }, "What comes back"),
    ),
    element("p", { class: "due" }, openingWords(due.length), all),
    place,
  );
  const data: DueHere = {
    words: openingWords(due.length),
    asked: asked.map((one) => askedOf(one, course, store)),
    more,
    today,
    review: "",
    page: REVIEW,
  };
  return { step, stop: openHere({ place, data, keep: keeping(store) }) };
}

function keeping(store: Store) {
  return async ({ lesson, id }: ReviewAsked, came: Came) =>
    note(store, { at: moment(), what: came, work: lesson, board: id }) ? "" : NOT_KEPT;
}

function askedOf(standing: Standing, course: ListedCourse, store: Store): ReviewAsked {
  const { lesson, id } = standing;
  const item = itemsOf().find((one) => one.lesson === lesson && one.id === id);
  const asked = item?.asks[standing.asked % item.asks.length];
  if (!item || !asked) throw new Error(`There is no item ${id}.`);
  const label = course.works.find((work) => work.id === lesson)?.label ?? "";
  const events = reviewLog(store);
  const days = GRADES.map((what) => {
    const now = { at: moment(), what, work: lesson, board: id };
    return [what, returnsAfter(events, now)] as const;
  });
  return {
    lesson,
    id,
    came: cameWords(label, standing),
    about: item.about,
    said: item.said,
    question: item.question,
    options: asked.options,
    right: asked.right,
    why: item.why,
    sources: item.sources,
    returns: Object.fromEntries(days),
  };
}
