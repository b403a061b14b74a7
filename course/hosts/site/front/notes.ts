import type { ListedCourse, ListedWork } from "../../../boards/contracts.d.ts";
import { element, find } from "../../../pages/front/elements.ts";
import type { NotesSupply } from "../../../pages/front/walk/notes.ts";
import { browserKeeper } from "./browser-keeper.ts";
import { heldPage } from "./held-data.ts";
import type { Store } from "./store.ts";

const NOTES = "notes-";

/** Under what the notes on a lesson or exercise are kept: as answers are, apart from those, in one version. */
export function notesOf(work: ListedWork): ListedWork {
  const [id, title] = [`${NOTES}${work.id}`, `Notes: ${work.title}`];
  return { ...work, id, title, kind: "lesson", versions: ["base"], boards: {} };
}

/** Whether these are notes, and not a lesson or exercise: their id. */
export const isNotes = (id: string) => id.startsWith(NOTES);

/** Who keeps the notes on a lesson or exercise: the store, the work. */
export function notesSupply(store: Store, work: ListedWork): NotesSupply {
  const notes = notesOf(work);
  return {
    keeper: browserKeeper({ store, work: notes, answered: () => {} }),
    has: (step) => textsIn(store, work)[step] !== undefined,
  };
}

/** Show every note with its step, in the order of the course: where, the course, the store. */
export function showNotes(place: HTMLElement, course: ListedCourse, store: Store): void {
  const list = find(place, "[data-notes]", HTMLElement);
  const all = course.works.flatMap((work) => {
    const texts = textsIn(store, work);
    if (!Object.keys(texts).length) return [];
    const page = document.createElement("template");
    page.innerHTML = heldPage(work.id, store.version(work)).html;
    const steps = [...page.content.querySelectorAll<HTMLElement>("[data-step]")];
    return steps.flatMap(({ dataset: { step = "", title = "" } }) => {
      const text = texts[step];
      return text ? [noteOf(`${work.address}/step-${step}`, `${work.title}: ${title}`, text)] : [];
    });
  });
  list.replaceChildren(...all);
  find(place, "[data-no-notes]", HTMLElement).hidden = all.length > 0;
}

function noteOf(href: string, name: string, text: string): HTMLElement {
  const heading = element("h3", {}, element("a", { href }, name));
  return element("div", { class: "own-note" }, heading, element("p", {}, text));
}

/** The notes on a lesson or exercise, by step: the store, the work. */
export function textsIn(store: Store, work: ListedWork): Readonly<Record<string, string>> {
  const kept = Object.entries(store.answers(notesOf(work))?.boards ?? {});
  const texts = kept.flatMap(([step, one]) => {
    const text = one.kind === "draft" ? (one.text ?? "").trim() : "";
    return text ? [[step, text] as const] : [];
  });
  return Object.fromEntries(texts);
}
