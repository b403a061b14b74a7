import type { Lms, Standing, Taken } from "./lms.ts";

const SOON = 1000;
const FIRST_PAUSE = 4000;
const LONGEST_PAUSE = 60_000;
const WORDS: Readonly<Record<Exclude<Taken, "taken">, string>> = {
  unanswered:
    "Your learning system does not answer. What you do is kept in this browser, and is sent when it answers again.",
  closed:
    "Your learning system takes nothing more in this visit. What you do is kept in this browser, and is sent when " +
    "you open this from your learning system again, in this browser.",
};

/** Tells a learning system how a learner stands, one thing after the other, and again where nobody answers. */
export interface Teller {
  /** Tell it now. */
  now(): void;
  /** Tell it soon, with what else changes until then. */
  soon(): void;
}

/** Tell a learning system: it, how the learner stands and what it has no room for, who hears what is wrong. */
export function teller(
  lms: Lms,
  stands: () => { readonly standing: Standing; readonly noRoom: string },
  trouble: (words: string) => void,
): Teller {
  let waits = 0;
  let pause = FIRST_PAUSE;
  let telling = false;
  let again = false;
  const later = (wait: number) => {
    waits ||= setTimeout(now, wait);
  };
  const soon = () => {
    if (telling) again = true;
    else later(SOON);
  };
  async function now(): Promise<void> {
    clearTimeout(waits);
    waits = 0;
    if (telling) {
      again = true;
      return;
    }
    telling = true;
    again = false;
    const { standing, noRoom } = stands();
    const taken = await lms.tell(standing);
    telling = false;
    trouble(taken === "taken" ? noRoom : WORDS[taken]);
    if (taken === "unanswered") {
      later(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    } else {
      pause = FIRST_PAUSE;
      if (again) later(SOON);
    }
  }
  return { now, soon };
}
