import type {
  Along,
  ListedCourse,
  ListedWork,
  SitePage,
  Study,
} from "../../../boards/contracts.d.ts";
import { checkList, gapWords } from "../../../pages/front/check-list.ts";
import { element, find } from "../../../pages/front/elements.ts";
import { refuse, sayOf } from "../../../pages/front/field-errors.ts";
import { gapsIn, givenAnswers } from "../../../pages/front/given-answers.ts";
import { along, type Wished } from "./along.ts";
import { asJson, download } from "./files.ts";
import { heldPage } from "./held-data.ts";
import { learnerId } from "./learner.ts";
import type { Store } from "./store.ts";
import { studied, studyLines } from "./studied.ts";

const HAND_IN =
  "Send it to your assessor under this name. You may change your answers and save them again.";
const NO_NAME = "Give your name: your assessor finds your file by it.";

/**
 * Show all answers to an exercise before they are marked or handed in, and return what the evidence desk leaves
 * out beside them: its place, the work, the course, the store.
 */
export function showCheck(
  place: HTMLElement,
  work: ListedWork,
  course: ListedCourse,
  store: Store,
): SitePage["left_out"] {
  const page = heldPage(work.id, store.version(work));
  place.innerHTML = page.check;
  const given = givenAnswers(page.boards, store.answers(work)?.boards ?? {});
  const list = checkList(given, (board) => `${work.address}/board-${board}`);
  find(place, "[data-given]", HTMLElement).replaceChildren(...list);
  find(place, "[data-gap-words]", HTMLElement).textContent = gapWords(given);
  const mark = place.querySelector("[data-mark]");
  if (mark && gapsIn(given).gaps > 0) mark.textContent = `${mark.textContent} as they are`;
  openSaving(place, work, store, studied(course, store, work), course);
  return page.left_out;
}

function openSaving(
  place: HTMLElement,
  work: ListedWork,
  store: Store,
  study: Study | null,
  { works }: ListedCourse,
): void {
  const name = place.querySelector<HTMLInputElement>("#hand-in input[data-name]");
  const said = find(place, "#hand-in [data-said]", HTMLElement);
  if (name) name.value = store.name();
  const lines = study ? studyLines(study, works) : [];
  offerAlong(place, work, store, lines);
  find(place, "[data-save-one]", HTMLElement).addEventListener("click", () => {
    said.textContent = "";
    if (!name || named(name))
      said.textContent = savedOne(store, work, name, () =>
        along(store, work, wishedIn(place), study),
      );
  });
}

// What there is to send along is offered, and nothing of it is ticked.
function offerAlong(
  place: HTMLElement,
  work: ListedWork,
  store: Store,
  lines: readonly string[],
): void {
  const fields = place.querySelector<HTMLElement>("[data-along]");
  if (!fields) return;
  const none = { notes: false, course: false, lessons: false };
  const notes = along(store, work, { ...none, notes: true }, null) !== null;
  const course = along(store, work, { ...none, course: true }, null) !== null;
  fields.hidden = !(notes || course || lines.length);
  find(fields, "[data-along-lessons]", HTMLElement).hidden = !lines.length;
  find(fields, "details", HTMLElement).hidden = !lines.length;
  const list = lines.map((line) => element("li", {}, line));
  find(fields, "[data-studied]", HTMLElement).replaceChildren(...list);
  find(fields, "[data-along-notes]", HTMLElement).hidden = !notes;
  find(fields, "[data-along-course]", HTMLElement).hidden = !course;
}

function wishedIn(place: HTMLElement): Wished {
  const ticked = (name: string) =>
    place.querySelector<HTMLInputElement>(`[data-along] input[name="${name}"]`)?.checked ?? false;
  return { notes: ticked("notes"), course: ticked("course"), lessons: ticked("lessons") };
}

function named(name: HTMLInputElement): boolean {
  const place = find(document, "[data-name-asked]", HTMLElement);
  const given = name.value.trim() !== "";
  if (given) sayOf(place, name, "");
  else refuse(place, name, NO_NAME);
  return given;
}

// Save the answers to a file that `course collect` understands, and tell what came of it.
function savedOne(
  store: Store,
  work: ListedWork,
  name: HTMLInputElement | null,
  alongside: () => Along | null,
): string {
  const answers = store.answers(work);
  if (!answers) return "Nothing is answered yet, so there is nothing to save.";
  if (name) store.keepName(name.value.trim());
  store.keepSaved(work, answers.revision);
  const file = `${learnerId(store.name(), answers.learner)}_${work.id}.json`;
  // What somebody else sent along with answers that were taken over is not theirs to send on.
  const { along: _, ...own } = answers;
  const sent = alongside();
  // Whose it is, by the class's list, is found by the name as it was typed: the file's own name has not all of it.
  const named = name ? { ...own, name: store.name() } : own;
  download(file, "application/json", asJson(sent ? { ...named, along: sent } : named));
  return `The file ${file} was downloaded. ${name ? HAND_IN : "Keep it where you find it again."}`;
}
