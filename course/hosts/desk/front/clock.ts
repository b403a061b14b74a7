import type { TimeTold } from "../../../boards/contracts.d.ts";
import { recall, remember } from "../../../pages/front/browser-notes.ts";
import { find } from "../../../pages/front/elements.ts";
import { ownHeaders } from "./requests.ts";
import { TOLD } from "./told-time.ts";

const TICK = 1000;
const ASK = 20_000;
const AGAIN = 3000;
/** What is typed is saved so long before the end at the latest. */
const BEFORE = 5000;
const MINUTE = 60_000;
const TOLD_AT = [10, 5, 1];
const HIDDEN = "course:time-hidden";
const ENDED = "Your time has ended. What you have typed is being saved.";
const NOT_SAVED =
  "Your time has ended, and the course is not answering. What you have typed is kept in this browser, and is " +
  "sent when the course answers: leave this page open.";

/** Load the page anew once the clock has handed in: the words that say it has not yet. */
export function waitForClock(words: HTMLElement): void {
  setInterval(async () => {
    try {
      const reply = await fetch(words.dataset.asks ?? "", { headers: ownHeaders() });
      const told: TimeTold = await reply.json();
      if (reply.ok && told.words !== words.textContent) location.reload();
    } catch {
      // It is asked again.
    }
  }, AGAIN);
}

/**
 * Show how long an exercise still runs: its place, what saves all that was typed and says whether that was done,
 * and what is done when it is over.
 */
export function openClock(
  place: HTMLElement,
  saved: () => Promise<boolean>,
  over: () => void,
): void {
  openHiding(place);
  new RunningClock(place, saved, over).run();
}

/**
 * The time by the server's clock. A computer's own may be wrong, be set anew, or stand still while it sleeps: so
 * what passes between two replies is told by one that nobody sets, and the server is asked again on waking.
 */
class RunningClock {
  readonly place: HTMLElement;
  readonly saved: () => Promise<boolean>;
  readonly over: () => void;
  readonly words: HTMLElement;
  readonly said: HTMLElement;
  readonly address: string;
  /** The server's time as it was last heard, the page's own steady clock at that moment, and the end. */
  now: number;
  at = performance.now();
  end: number;
  ends: string;
  untold: readonly number[] = [];
  flushed = false;
  ending = false;

  constructor(place: HTMLElement, saved: () => Promise<boolean>, over: () => void) {
    const { clock = "", now = "0", end = "0", ends = "" } = place.dataset;
    this.place = place;
    this.saved = saved;
    this.over = over;
    this.words = find(place, "[data-clock-words]", HTMLElement);
    this.said = find(place, "[data-clock-said]", HTMLElement);
    this.address = clock;
    this.now = Number(now);
    this.end = Number(end);
    this.ends = ends;
    this.willTell();
  }

  run(): void {
    let drifted = driftOfClocks();
    setInterval(() => {
      // One of the two clocks stood still, or was set: only the server's counts.
      if (drifted()) {
        drifted = driftOfClocks();
        void this.ask();
      } else this.tick();
    }, TICK);
    setInterval(() => void this.ask(), ASK);
    document.addEventListener(TOLD, (event) => {
      if (event instanceof CustomEvent) this.hear(event.detail, performance.now());
    });
    const wake = (event: Event) => {
      if (event.isTrusted && document.visibilityState === "visible") void this.ask();
    };
    for (const type of ["pageshow", "focus", "online"]) addEventListener(type, wake);
    for (const type of ["visibilitychange", "resume"]) document.addEventListener(type, wake);
    this.tick();
  }

  left(): number {
    return this.end - this.now - (performance.now() - this.at);
  }

  tick(): void {
    const left = this.left();
    if (left > BEFORE) this.flushed = false;
    else if (!this.flushed) this.flush();
    if (left <= 0) {
      if (!this.ending) void this.finish();
      return;
    }
    this.words.textContent = `${leftWords(left)}. ${this.ends}`;
    const [next] = this.untold;
    if (next === undefined || left > next * MINUTE) return;
    this.willTell();
    this.said.textContent = `${leftWords(left)}.`;
  }

  /** Ask the server; whether it answered. */
  async ask(): Promise<boolean> {
    const asked = performance.now();
    try {
      const headers = { Accept: "application/json", ...ownHeaders() };
      const reply = await fetch(this.address, { headers });
      if (!reply.ok) return false;
      // Half of the way there and back has passed since the server looked at its clock.
      const told: TimeTold = await reply.json();
      this.hear(told, (asked + performance.now()) / 2);
      return true;
    } catch {
      return false;
    }
  }

  hear({ now, end, state, words }: TimeTold, at: number): void {
    const before = this.end;
    this.now = now;
    this.at = at;
    if (state !== "running" || end === null) this.end = now;
    else {
      this.end = end;
      this.ends = words;
      if (end !== before) {
        this.willTell();
        this.said.textContent = `Your time was changed. ${words}`;
      }
      if (this.ending) this.release();
    }
    this.tick();
  }

  willTell(): void {
    const left = this.left();
    this.untold = TOLD_AT.filter((minutes) => left > minutes * MINUTE);
  }

  // What is typed is saved at once, and nobody is taken out of the field in which they type.
  flush(): void {
    this.flushed = true;
    document.dispatchEvent(new Event("visibilitychange"));
  }

  hold(held: boolean): void {
    for (const one of document.body.children)
      if (one !== this.place && one instanceof HTMLElement) one.inert = held;
    this.place.classList.toggle("is-over", held);
  }

  release(): void {
    this.ending = false;
    this.hold(false);
  }

  async finish(): Promise<void> {
    this.ending = true;
    this.flush();
    this.hold(true);
    this.words.hidden = false;
    this.words.textContent = ENDED;
    this.said.textContent = ENDED;
    while (this.ending) {
      const all = await this.saved().catch(() => false);
      const answered = await this.ask();
      if (!this.ending) return;
      if (all && answered) {
        this.over();
        return;
      }
      this.words.textContent = NOT_SAVED;
      await new Promise((again) => setTimeout(again, AGAIN));
    }
  }
}

/** Whether, since now, the clock that can be set and the one that cannot have gone apart. */
function driftOfClocks(): () => boolean {
  const apart = Date.now() - performance.now();
  return () => Math.abs(Date.now() - performance.now() - apart) > 2 * TICK;
}

/** How much time is left, as one says it: in milliseconds. */
function leftWords(left: number): string {
  const minutes = Math.ceil(left / MINUTE);
  if (left < MINUTE - 2 * TICK) return "Less than a minute left";
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
}

function openHiding(place: HTMLElement): void {
  const words = find(place, "[data-clock-words]", HTMLElement);
  const button = find(place, "[data-clock-hides]", HTMLButtonElement);
  const show = (hidden: boolean) => {
    words.hidden = hidden;
    button.textContent = hidden ? "Show the time" : "Hide the time";
  };
  button.hidden = false;
  show(recall(HIDDEN) === "yes");
  button.addEventListener("click", () => {
    remember(HIDDEN, words.hidden ? "no" : "yes");
    show(!words.hidden);
  });
}
