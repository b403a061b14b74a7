import { find } from "../../../../pages/front/elements.ts";
import type { Lms } from "./lms.ts";
import type { Session } from "./session.ts";

const OPENED: Readonly<Record<Exclude<Lms["opened"], "to work">, string>> = {
  "to look around":
    "Your learning system opened this page to look around in: nothing that you do here is kept, or told to it.",
  "to look back":
    "Your learning system opened this page to look back at: nothing that you do here is kept, or told to it.",
};
const LEFT =
  "Your learning system knows that you have left, and has your answers. You can close this page.";
const NOT_LEFT =
  "Your learning system does not answer. Your answers are kept in this browser: try again, or close this page and " +
  "open it from your learning system later.";

/** Show how it stands with a learning system, and tell it from now on: the session, or why there is none. */
export function showLms(session: Session | null, trouble: string): void {
  const place = find(document, "[data-lms]", HTMLElement);
  const say = (words: string) => {
    place.hidden = words === "";
    if (place.textContent !== words) place.textContent = words;
  };
  const about = find(document, "[data-lms-about]", HTMLElement);
  say(trouble);
  if (!session) {
    about.hidden = true;
    return;
  }
  if (session.opened !== "to work")
    find(about, "[data-lms-told]", HTMLElement).replaceChildren(OPENED[session.opened]);
  offerExit(session, about, say);
  session.begin(say);
}

function offerExit({ exit }: Session, about: HTMLElement, say: (words: string) => void): void {
  const button = about.querySelector("button");
  if (!button || !exit) return;
  if (exit.next) button.textContent = "Back to your learning system";
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const taken = await exit.leave();
    button.disabled = false;
    if (taken === "unanswered") say(NOT_LEFT);
    else if (exit.next) location.assign(exit.next);
    else {
      button.hidden = true;
      say(LEFT);
    }
  });
}
