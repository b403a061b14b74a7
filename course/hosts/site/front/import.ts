import type { ListedCourse } from "../../../boards/contracts.d.ts";
import { element } from "../../../pages/front/elements.ts";
import { counted, inDays } from "./formats.ts";
import type { RecordPlace } from "./record.ts";
import { mergeReviews } from "./review/log.ts";
import type { Store } from "./store.ts";
import { type Offer, offersIn, takeOver, takeReviews } from "./transfer.ts";

const NO_ROOM = " This browser has no room to keep them: save them to a file again.";
const REVIEWS_ONLY =
  "No answers are ticked, so none were taken over. What returns there is put together with what returns here.";
const NOTES_ALONE =
  "There are no answers in it. What it notes of reviews and questions is put together with what is here.";
const STATES: Readonly<Record<Offer["state"], string>> = {
  new: "not here yet",
  same: "the same as here",
  newer: "newer than what is here, which it replaces",
  older: "older than what is here",
};

/** Make taking answers over from files work: the page, its field for files, the course, the store. */
export function openImport(
  { part, tell, refill }: RecordPlace,
  field: HTMLInputElement,
  course: ListedCourse,
  store: Store,
): void {
  let found: readonly Offer[] = [];
  let undo = () => {};
  field.addEventListener("change", async () => {
    const files = await Promise.all(
      [...(field.files ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    const read = files.map(({ name, text }) => offersIn(course, store, name, text));
    found = read.flatMap(({ offers }) => offers);
    part("found-list").replaceChildren(...found.map(offerLine));
    part("found").hidden = !found.length;
    const good = `${counted(found.length, "set")} of answers can be taken over.`;
    // Where there is nothing to tick, what was noted needs no choice: nothing here gives way to it.
    const alone = found.length ? [] : read.flatMap(({ noted }) => noted);
    const told = found.length ? [good] : mergeReviews(store, alone) ? [NOTES_ALONE] : [];
    tell([...read.flatMap(({ faults }) => faults), ...told].join(" "));
    field.value = "";
  });
  part("take").addEventListener("click", () => {
    const boxes = [...part("found-list").querySelectorAll("input")];
    const [first, ...rest] = found.filter((_, place) => boxes[place]?.checked);
    if (!first) {
      const returning = takeReviews(store, found);
      tell(returning ? REVIEWS_ONLY : "Nothing is ticked, so nothing was taken over.");
      return;
    }
    undo = takeOver(course, store, [first, ...rest]);
    part("found").hidden = true;
    part("undo").hidden = false;
    refill();
    const sets = counted(rest.length + 1, "set");
    tell(`Taken over: ${sets} of answers.${store.keeps() ? "" : NO_ROOM}`);
    part("undo-import").focus();
  });
  part("undo-import").addEventListener("click", () => {
    undo();
    part("undo").hidden = true;
    refill();
    tell("Everything is as it was before.");
    field.focus();
  });
}

function offerLine({ answers, work, state, stranger }: Offer, place: number): HTMLElement {
  const ticked = state === "new" || state === "newer";
  const looks = { type: "checkbox", checked: ticked, "data-offer": work.id, id: `offer-${place}` };
  const who = stranger ? "; begun by another learner" : "";
  const words = `${STATES[state]}; saved on ${inDays(answers.saved)}${who}`;
  const label = element("label", {}, element("input", looks), ` ${work.title}: ${words}`);
  return element("li", {}, label);
}
