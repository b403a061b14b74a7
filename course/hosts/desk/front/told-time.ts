/** What a reply says of the time reaches the page's clock by this name; the clock is a script of its own. */
export const TOLD = "course:time";

/** A reply has said what the time is: what it said, if it did. */
export function tellTime(said: string | null): void {
  if (said) document.dispatchEvent(new CustomEvent(TOLD, { detail: JSON.parse(said) }));
}
