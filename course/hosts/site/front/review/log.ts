import type { ListedCourse, ReviewItem } from "../../../../boards/contracts.d.ts";
import { heldReview } from "../held-data.ts";
import type { Store } from "../store.ts";
import { newlyMissed, returns } from "./missed.ts";
import { dayOf, type Noted, nameOf, type Standing, standings } from "./schedule.ts";

const NAME = "review";
// More than anybody notes in years.
const MOST = 20000;

/** Everything that was noted of the review; what cannot be read is left out. */
export function reviewLog(store: Store): Noted[] {
  return notedIn(store.read(NAME));
}

/** What is of the review in a value that was kept or brought, whoever wrote it. */
export function notedIn(value: unknown): Noted[] {
  if (!Array.isArray(value)) return [];
  return value.slice(-MOST).filter(isNoted);
}

/** Put notes from elsewhere beside those that are here, and tell whether any is new: the store, the notes. */
export function mergeReviews(store: Store, brought: readonly Noted[]): boolean {
  const here = reviewLog(store);
  const there = new Set(here.map(asText));
  const fresh = brought.filter((one) => !there.has(asText(one)));
  if (fresh.length) store.write(NAME, [...here, ...fresh]);
  return fresh.length > 0;
}

/** Note something, and tell whether it is kept. */
export function note(store: Store, event: Noted): boolean {
  return store.write(NAME, [...reviewLog(store), event]);
}

/** Note what was missed on a lesson's boards, and is not noted yet: the course, the store. */
export function takeIn(course: ListedCourse, store: Store): void {
  const lessons = course.works.filter(returns);
  const fresh = lessons.flatMap((work) => {
    const answers = store.answers(work);
    return answers ? newlyMissed(itemsOf(), answers, reviewLog(store)) : [];
  });
  if (fresh.length) mergeReviews(store, fresh);
}

let held: readonly ReviewItem[] | null = null;

/** Every item of the course. */
export function itemsOf(): readonly ReviewItem[] {
  held ??= heldReview();
  return held;
}

/** How everything stands that was missed and that the course still has, and how many things are gone. */
export function whatReturns(
  course: ListedCourse,
  store: Store,
): {
  readonly found: readonly Standing[];
  readonly gone: readonly Standing[];
  readonly today: string;
} {
  const today = dayOf(Date.now());
  // Who has answered nothing has missed nothing, and need not wait for the items.
  if (!store.all().length && !reviewLog(store).length) return { found: [], gone: [], today };
  takeIn(course, store);
  const events = reviewLog(store);
  const there = new Set(itemsOf().map(({ lesson, id }) => nameOf(lesson, id)));
  const told = new Set(
    events.filter(({ what }) => what === "gone").map(({ work, board }) => nameOf(work, board)),
  );
  const all = standings(events, today);
  const named = ({ lesson, id }: Standing) => nameOf(lesson, id);
  return {
    found: all.filter((one) => there.has(named(one))),
    gone: all.filter((one) => !there.has(named(one)) && !told.has(named(one))),
    today,
  };
}

const asText = ({ at, what, work, board }: Noted) =>
  JSON.stringify([Date.parse(at), what, work, board]);

function isNoted(value: unknown): value is Noted {
  if (typeof value !== "object" || value === null) return false;
  const { at, what, work, board } = value as Readonly<Record<string, unknown>>;
  const texts = [at, what, work, board];
  return (
    texts.every((text) => typeof text === "string" && text.length <= 64) &&
    !Number.isNaN(Date.parse(String(at)))
  );
}
