import { openBegin } from "./begin.ts";
import { openClock, waitForClock } from "./clock.ts";

/**
 * Make what a class's clock is about work: the form that begins, the line with the time that is left, or the words
 * that wait for what the clock hands in; and what saves all that was typed, and what is done when it is over.
 */
export function openTimed(
  place: HTMLElement,
  { saved, over }: { saved: () => Promise<boolean>; over: () => void },
): void {
  if (place instanceof HTMLFormElement) openBegin(place);
  else if (place.dataset.clock !== undefined) openClock(place, saved, over);
  else waitForClock(place);
}
