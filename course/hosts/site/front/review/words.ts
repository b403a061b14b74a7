import { SECONDS_EACH } from "../../../../pages/front/review/review.tsx";
import type { Standing } from "./schedule.ts";

// What course/pages/review.py says, in the same words.

/** A sitting is three minutes: what else is due waits for the next. */
export const MOST_AT_ONCE = 7;
/** Where a lesson begins, what is due stands before the lesson itself, and must not put it off. */
export const MOST_AT_LESSON = 3;

/** Those that are due, first what the learner was sure of: how things stand, today. */
export function dueOn(found: readonly Standing[], today: string): Standing[] {
  const due = found.filter((one) => one.due <= today);
  return [...due.filter(({ sure }) => sure), ...due.filter(({ sure }) => !sure)];
}

/** What one sitting asks of what is due; where a lesson begins with it, its own first: what is due, the lesson or "". */
export function askedFirst(due: readonly Standing[], lesson: string): Standing[] {
  const own = due.filter((one) => one.lesson === lesson);
  const others = due.filter((one) => one.lesson !== lesson);
  return [...own, ...others].slice(0, lesson ? MOST_AT_LESSON : MOST_AT_ONCE);
}

/** How long so many things take, in whole minutes. */
export function minutesFor(number: number): number {
  return Math.ceil((number * SECONDS_EACH) / 60);
}

/** What the overview says of what is due and what returns: how things stand, of which there are some; today. */
export function dueWords(found: readonly Standing[], today: string): string {
  const due = dueOn(found, today);
  if (!due.length) {
    const [next = ""] = found.map((one) => one.due).sort();
    return `Nothing is due. The next returns on ${dayAndMonth(next)}.`;
  }
  const sure = due.filter((one) => one.sure).length;
  const told = sure ? ` You were sure of ${due.length === 1 ? "it" : sure}, and wrong.` : "";
  const minutes = counted(minutesFor(Math.min(due.length, MOST_AT_ONCE)), "minute");
  const first = due.length > MOST_AT_ONCE ? `The first ${MOST_AT_ONCE} take` : "This takes";
  return `${things(due.length)} due. ${first} about ${minutes}.${told}`;
}

/** What is said where a lesson begins, or "" where nothing is due: how many things are. */
export function openingWords(due: number): string {
  if (!due) return "";
  const asked = Math.min(due, MOST_AT_LESSON);
  const about = `about ${counted(minutesFor(asked), "minute")}`;
  return due > asked
    ? `${things(due)} due. ${asked} of them stand here, ${about}.`
    : `${things(due)} due, ${about}.`;
}

/** What is told once of things that the course has no more, or "": how many. */
export function goneWords(number: number): string {
  if (!number) return "";
  return number === 1
    ? "One thing that was to return is no longer in the course. It is not asked any more."
    : `${number} things that were to return are no longer in the course. They are not asked any more.`;
}

/** From where something comes, in a sentence: what its lesson is called, how it stands. */
export function cameWords(label: string, { missed, sure }: Standing): string {
  const where = `From ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
  const on = missed && dayAndMonth(missed);
  if (sure) return `${where}, on ${on}: you were sure, and wrong.`;
  return on ? `${where}, missed on ${on}.` : `${where}.`;
}

/** What an entry in a calendar is called: how many things return. */
export function entryWords(number: number): string {
  const minutes = counted(minutesFor(Math.min(number, MOST_AT_ONCE)), "minute");
  return `Review: ${counted(number, "thing")}, about ${minutes}`;
}

const counted = (number: number, one: string) => `${number} ${one}${number === 1 ? "" : "s"}`;
const things = (number: number) => `${counted(number, "thing")} ${number === 1 ? "is" : "are"}`;

function dayAndMonth(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}
