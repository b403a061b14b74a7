import { forget, recall, remember } from "../../../pages/front/browser-notes.ts";
import { find } from "../../../pages/front/elements.ts";
import { asked } from "./requests.ts";

const AWAY = "The course is not answering. Try again in a moment.";
const UNSAVED =
  "Some answers are not saved yet, so nothing was handed in. Look at the boards above.";
const NOT_HANDED_IN =
  "The course is not answering, so nothing was handed in. Try again in a moment.";

/** Who keeps the answers, and knows whether all of them are kept. */
interface Settling {
  settled(): Promise<boolean>;
}

/** Make handing in work: the form, who keeps the answers, and the learner's reference. */
export function openHandIn(form: HTMLFormElement, keeper: Settling, learner: string): void {
  const said = find(form, "[data-said]", HTMLElement);
  const submit = find(form, "[data-submit]", HTMLButtonElement);
  const anyway = find(form, "[data-anyway]", HTMLButtonElement);
  const name = nameIn(form);
  const typed = typedNames(learner);
  name.value = recall(typed) ?? name.value;
  name.addEventListener("input", () => remember(typed, name.value));
  checkName(form, name);
  async function handIn(asItIs: boolean): Promise<void> {
    if (!form.reportValidity()) return;
    busy(true);
    said.textContent = "Handing in. This can take some seconds.";
    try {
      said.textContent = (await keeper.settled()) ? await told(asItIs) : UNSAVED;
    } catch {
      said.textContent = NOT_HANDED_IN;
    } finally {
      busy(false);
    }
  }
  async function told(asItIs: boolean): Promise<string> {
    const sent = { name: name.value, anyway: asItIs };
    const answer = await asked(form.dataset.handIn ?? "", sent);
    if (answer.state === "handed-in") {
      forget((one) => one === typed);
      go(answer.next);
      return said.textContent ?? "";
    }
    anyway.hidden = answer.state !== "unfinished";
    return answer.text;
  }
  function busy(is: boolean): void {
    for (const button of [submit, anyway]) button.setAttribute("aria-disabled", String(is));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isOff(submit)) handIn(false);
  });
  anyway.addEventListener("click", () => {
    if (!isOff(anyway)) handIn(true);
  });
}

/** Make correcting the name work: its form. */
export function openName(form: HTMLFormElement): void {
  const said = find(form, "[data-said]", HTMLElement);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "Correcting it.";
    try {
      const answer = await asked(form.dataset.name ?? "", { name: nameIn(form).value });
      // A name that is corrected takes the place of whatever was typed and not handed in.
      if (answer.state === "corrected") forget(isTypedName);
      said.textContent = answer.text;
    } catch {
      said.textContent = AWAY;
    }
  });
}

/** Make looking for feedback work: its place. */
export function openLook(place: HTMLElement): void {
  const button = find(place, "button", HTMLButtonElement);
  const said = find(place, "[role=status]", HTMLElement);
  button.addEventListener("click", async () => {
    if (isOff(button)) return;
    button.setAttribute("aria-disabled", "true");
    said.textContent = "Looking.";
    try {
      const answer = await asked(place.dataset.look ?? "", {});
      if (answer.next) go(answer.next);
      else said.textContent = answer.text;
    } catch {
      said.textContent = AWAY;
    } finally {
      button.setAttribute("aria-disabled", "false");
    }
  });
}

const nameIn = (form: HTMLFormElement) => find(form, "[name=name]", HTMLInputElement);

const isOff = (button: HTMLElement) => button.getAttribute("aria-disabled") === "true";

// What is typed outlives a reload, until it is handed in.
const typedNames = (learner: string) => `course:${learner}:typed-name`;

const isTypedName = (name: string) => name.startsWith("course:") && name.endsWith(":typed-name");

// To another place of the same page, the browser would only scroll.
function go(next: string): void {
  const there = new URL(next, location.href);
  const same = there.pathname === location.pathname;
  location.assign(there);
  if (same) location.reload();
}

function checkName(form: HTMLFormElement, field: HTMLInputElement): void {
  const said = find(form, "[data-name-said]", HTMLElement);
  field.addEventListener("change", async () => {
    const name = field.value;
    if (!name.trim()) return;
    try {
      const { text } = await asked(form.dataset.check ?? "", { name });
      if (field.value === name) said.textContent = text;
    } catch {
      // It is checked again when it is handed in.
    }
  });
}
