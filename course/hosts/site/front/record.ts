import type { ListedCourse } from "../../../boards/contracts.d.ts";
import { find } from "../../../pages/front/elements.ts";
import { asJson, download } from "./files.ts";
import { bothFormsAnswered } from "./forms/show.ts";
import { openImport } from "./import.ts";
import { showOwnRecord } from "./my-record.ts";
import { showNotes } from "./notes.ts";
import { moment, type Store } from "./store.ts";
import { recordPage, studyRecord } from "./study-record.ts";
import { everything } from "./transfer.ts";

/** The page of the learner's record: where its parts are, what it says, and how it is filled anew. */
export interface RecordPlace {
  part(name: string): HTMLElement;
  tell(text: string): void;
  refill(): void;
}

/** Make the page of the learner's record and answers work: its place, the course, the store. */
export function showRecord(place: HTMLElement, course: ListedCourse, store: Store): void {
  const part = (name: string) => find(place, `[data-${name}]`, HTMLElement);
  const page: RecordPlace = {
    part,
    tell(text) {
      part("said").textContent = text;
    },
    refill: () => fill(page, name, course, store),
  };
  const name = find(place, "[data-name]", HTMLInputElement);
  name.addEventListener("change", () => store.keepName(name.value.trim()));
  page.refill();
  part("both-forms").hidden = !bothFormsAnswered(store);
  showNotes(place, course, store);
  openSaving(page, course, store);
  openImport(page, find(place, "[data-import]", HTMLInputElement), course, store);
  openClearing(page, store);
}

function openSaving({ part, tell, refill }: RecordPlace, course: ListedCourse, store: Store): void {
  part("record-page").addEventListener("click", () => {
    download("study-record.html", "text/html", recordPage(studyRecord(course, store)));
    tell("The study record was downloaded. Open it to print it.");
  });
  part("record-data").addEventListener("click", () => {
    download("study-record.json", "application/json", asJson(studyRecord(course, store)));
    tell("The study record was downloaded.");
  });
  part("export").addEventListener("click", () => {
    for (const { work, revision } of store.all()) store.keepSaved({ id: work }, revision);
    const name = `${course.id}-answers-${moment().slice(0, 10)}.json`;
    download(name, "application/json", asJson(everything(course, store)));
    refill();
    tell("Your answers were downloaded as one file.");
  });
}

function fill(
  { part }: RecordPlace,
  name: HTMLInputElement,
  course: ListedCourse,
  store: Store,
): void {
  name.value = store.name();
  showOwnRecord({ works: part("my-works"), place: part("my-record") }, course, store);
}

function openClearing({ part, tell, refill }: RecordPlace, store: Store): void {
  const really = part("clear-really");
  part("clear").addEventListener("click", () => {
    really.hidden = false;
    tell("This cannot be undone. Save your answers to a file first, if you want to keep them.");
    really.focus();
  });
  really.addEventListener("click", () => {
    store.clear();
    really.hidden = true;
    refill();
    tell("Your answers, your name and your progress were deleted from this browser.");
    part("clear").focus();
  });
}
