// The twin of course/learner/plan.py.

/** What somebody may have time for, in minutes, and what that is called. */
export const TIMES: readonly (readonly [number, string])[] = [
  [5, "5 minutes"],
  [20, "20 minutes"],
  [60, "An hour"],
];
// Sums of fractions are off by less than this.
const NOTHING = 1e-9;

/** A lesson or exercise that is not finished: what it is called in a sentence, where it goes on, its steps' minutes. */
export interface Ahead {
  readonly label: string;
  readonly exercise: boolean;
  readonly begun: boolean;
  readonly address: string;
  readonly steps: readonly number[];
}

/** What is due: how many things one sitting asks, how long that takes, and where. */
export interface Due {
  readonly things: number;
  readonly minutes: number;
  readonly address: string;
}

/** What fits: in words, and where it begins. */
export interface Plan {
  readonly words: string;
  readonly address: string;
}

interface Part {
  readonly words: string;
  readonly minutes: number;
  readonly address: string;
}

/** What fits into some minutes, or null where nothing is left to do: the minutes, what is due, what is not finished. */
export function plan(minutes: number, due: Due | null, ahead: readonly Ahead[]): Plan | null {
  const parts = thatFit(minutes, due, ahead);
  if (!parts.length) {
    const first = ahead.find(({ exercise, steps }) => !exercise && steps.length);
    if (first) parts.push(stepsOf(first, 1));
    else if (ahead[0]) parts.push(wholeOf(ahead[0]));
  }
  const [begins] = parts;
  if (!begins) return null;
  const total = Math.ceil(sum(parts.map((part) => part.minutes)) - NOTHING);
  const said = listed(parts.map(({ words }) => words));
  const about = `${total} minute${total === 1 ? "" : "s"}`;
  const words = `${said.slice(0, 1).toUpperCase()}${said.slice(1)}: about ${about}`;
  return { words, address: begins.address };
}

function thatFit(minutes: number, due: Due | null, ahead: readonly Ahead[]): Part[] {
  const parts: Part[] = [];
  let left = minutes;
  if (due && due.minutes <= left) {
    left -= due.minutes;
    const words = `review ${due.things} thing${due.things === 1 ? "" : "s"}`;
    parts.push({ words, minutes: due.minutes, address: due.address });
  }
  for (const one of ahead) {
    const number = howMany(one, left);
    if (number === one.steps.length) {
      const part = wholeOf(one);
      left -= part.minutes;
      parts.push(part);
    } else if (!one.exercise) {
      // What comes after builds on what would be left out here.
      if (number) parts.push(stepsOf(one, number));
      return parts;
    }
  }
  return parts;
}

function howMany({ steps }: Ahead, left: number): number {
  let spent = 0;
  for (const [number, step] of steps.entries()) {
    spent += step;
    if (spent > left + NOTHING) return number;
  }
  return steps.length;
}

function wholeOf({ begun, label, steps, address }: Ahead): Part {
  return { words: `${begun ? "the rest of " : ""}${label}`, minutes: sum(steps), address };
}

function stepsOf({ label, steps, address }: Ahead, number: number): Part {
  const which = number === 1 ? "the next step" : `the next ${number} steps`;
  return { words: `${which} of ${label}`, minutes: sum(steps.slice(0, number)), address };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function listed(words: readonly string[]): string {
  const [last = "", ...before] = words.toReversed();
  return before.length ? `${before.toReversed().join(", ")}, then ${last}` : last;
}
