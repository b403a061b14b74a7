import { forget, recall, remember } from "../../../pages/front/browser-notes.ts";
import { find } from "../../../pages/front/elements.ts";
import { refuse, sayOf } from "../../../pages/front/field-errors.ts";
import { asked } from "./requests.ts";

const AWAY = "The course is not answering. Try again in a moment.";
const UNSAVED = "Some answers are not saved yet. Look at the boards above, and try again.";
const NOT_HANDED_IN =
  "The course is not answering, so nothing was handed in. Try again in a moment.";
const NO_NAME = "Give the name that should stand on your record.";

/** Who keeps the answers, and knows whether all of them are kept. */
interface Settling {
  settled(): Promise<boolean>;
}

/** Make the way to the list of all answers work, which shows what is saved: the link, who keeps them. */
export function openWayToCheck(link: HTMLAnchorElement, keeper: Settling): void {
  const said = find(document, "#hand-in [data-said]", HTMLElement);
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    if (isOff(link)) return;
    link.setAttribute("aria-disabled", "true");
    said.textContent = "";
    if (await keeper.settled().catch(() => false)) location.assign(link.href);
    else said.textContent = UNSAVED;
    link.setAttribute("aria-disabled", "false");
  });
}

/** Make handing in work: the form, whether something has no answer, and the learner's reference. */
export function openHandIn(form: HTMLFormElement, gaps: boolean, learner: string): void {
  const said = find(form, "[data-said]", HTMLElement);
  const submit = find(form, "[data-submit]", HTMLButtonElement);
  const name = nameIn(form);
  const typed = typedNames(learner);
  let asItIs = gaps;
  const label = () => {
    submit.textContent = asItIs ? "Hand in as it is" : "Hand in";
  };
  label();
  name.value = recall(typed) ?? name.value;
  name.addEventListener("input", () => remember(typed, name.value));
  checkName(form, name);
  async function handIn(): Promise<void> {
    said.textContent = "";
    if (!name.value.trim()) {
      refuse(form, name, NO_NAME);
      return;
    }
    sayOf(form, name, "");
    submit.setAttribute("aria-disabled", "true");
    said.textContent = "Handing in. This can take some seconds.";
    try {
      said.textContent = await told();
    } catch {
      said.textContent = NOT_HANDED_IN;
    } finally {
      submit.setAttribute("aria-disabled", "false");
    }
  }
  async function told(): Promise<string> {
    const answer = await asked(form.dataset.handIn ?? "", {
      name: name.value,
      anyway: asItIs,
      notes: isTicked(form, "notes"),
      course: isTicked(form, "course"),
      lessons: isTicked(form, "lessons"),
    });
    if (answer.state === "handed-in") {
      forget((one) => one === typed);
      go(answer.next);
      return said.textContent ?? "";
    }
    if (answer.state !== undefined && answer.field === "name") {
      refuse(form, name, answer.text);
      return "";
    }
    if (answer.state === "unfinished") asItIs = true;
    label();
    return answer.text;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isOff(submit)) handIn();
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
      const wrong = answer.state !== undefined && answer.field === "name";
      if (wrong) {
        refuse(form, nameIn(form), answer.text);
        said.textContent = "";
      } else {
        sayOf(form, nameIn(form), "");
        said.textContent = answer.text;
      }
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

const isTicked = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.checked ?? false;

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
  field.addEventListener("change", async () => {
    const name = field.value;
    if (!name.trim()) return;
    try {
      const { text } = await asked(form.dataset.check ?? "", { name });
      if (field.value === name) sayOf(form, field, text);
    } catch {
      // It is checked again when it is handed in.
    }
  });
}
