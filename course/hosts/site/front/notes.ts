import type { ListedCourse, ListedWork, SitePage } from "../../../boards/contracts.d.ts";
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
    return notedIn(heldPage(work.id, store.version(work))).flatMap(({ id, title, place }) => {
      const text = texts[id];
      return text ? [noteOf(`${work.address}/${place}`, `${work.title}: ${title}`, text)] : [];
    });
  });
  list.replaceChildren(...all);
  find(place, "[data-no-notes]", HTMLElement).hidden = all.length > 0;
}

interface CanBeNoted {
  readonly id: string;
  readonly title: string;
  /** Where it is on its page. */
  readonly place: string;
}

// Every step of a page, then every document that can be read on its boards, each once.
function notedIn({ html, boards }: SitePage): CanBeNoted[] {
  const page = document.createElement("template");
  page.innerHTML = html;
  const steps = [...page.content.querySelectorAll<HTMLElement>("[data-step]")].map(
    ({ dataset: { step = "", title = "" } }) => ({ id: step, title, place: `step-${step}` }),
  );
  const documents = Object.values(boards).flatMap((view) =>
    "file" in view && view.file
      ? view.file.papers.map(({ id, title }) => ({
          id: `document-${id}`,
          title,
          place: `board-${view.id}`,
        }))
      : [],
  );
  const first = ({ id }: CanBeNoted) => documents.find((one) => one.id === id);
  return [...steps, ...documents.filter((one) => first(one) === one)];
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
