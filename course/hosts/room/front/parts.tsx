import type { ComponentChildren } from "preact";
import { emphasisRuns } from "../../../boards/shared/emphasis.ts";

const PATHS = {
  tick: "m4 10.5 4 4 8-9",
  cross: "m5 5 10 10M15 5 5 15",
  on: "m8 4 6 6-6 6",
  arrow: "M3 10h13M11 5l5 5-5 5",
  undo: "M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",
  clock: "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 6v4l3 2",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  file: "M2.5 16V4.5H8l2 2.5h7.5v9z",
  away: "M2 7c5-4 11-4 16 0M5 10.5c3-2.5 7-2.5 10 0M8 14c1.3-1 2.7-1 4 0M3 17 17 3",
} as const;

/** What can stand in an element. */
export type Drawn = ComponentChildren;

/** A drawing that says nothing by itself. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): Drawn {
  return (
    <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** A disc with a tick: the best; a square with a cross: wrong. */
export function Mark({ right }: { readonly right: boolean }): Drawn {
  return (
    <span class={right ? "mk" : "mk no"} role="img" aria-label={right ? "best" : "wrong"}>
      <Icon name={right ? "tick" : "cross"} />
    </span>
  );
}

/** A sentence of the course, with its emphasis. */
export function Said({ text }: { readonly text: string }): Drawn {
  return emphasisRuns(text).map(([look, words]) => {
    if (look === "em") return <em key={words}>{words}</em>;
    return look === "strong" ? <strong key={words}>{words}</strong> : words;
  });
}

/** A text that Python made from the course's own Markdown. */
export function Html({ html, look }: { readonly html: string; readonly look: string }): Drawn {
  return <div class={look} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Seconds as a clock shows them. */
export function clock(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `${minutes}:${String(rest).padStart(2, "0")}`;
}

/** A code in two halves, as it is read out. */
export function halves(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** An instant as the clock of this device shows it. */
export function hour(instant: string): string {
  return instant
    ? new Date(instant).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })
    : "";
}

/** A text that ends as a sentence does, whatever it ends with. */
export function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** "1 person is" or "3 people are": a number with the word that goes with it. */
export function people(number: number): string {
  return number === 1 ? "1 person is" : `${number} people are`;
}
