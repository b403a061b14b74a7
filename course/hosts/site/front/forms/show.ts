import type { FormsData, ListedCourse } from "../../../../boards/contracts.d.ts";
import { element, find } from "../../../../pages/front/elements.ts";
import { declineIn } from "../../../../pages/front/forms/decline.ts";
import { openForms } from "../../../../pages/front/forms/forms.tsx";
import { heldForms } from "../held-data.ts";
import { drawVersion } from "../learner.ts";
import { note, reviewLog } from "../review/log.ts";
import { moment, type Store } from "../store.ts";
import { type WorkState, workStates } from "../work-state.ts";
import {
  type Asking,
  bothAnswered,
  chose,
  FORMS,
  type Form,
  leftIn,
  sitting,
  skipped,
  toAsk,
} from "./standing.ts";
import { keptWords, NOTHING_ASKED, offerWords, openingOffer, outcomeOf, titleOf } from "./words.ts";

/** Where the questions are asked. */
export const QUESTIONS = "#/questions";
const NOT_KEPT = "Your choice could not be kept: this browser keeps nothing.";

/** Ask what is asked now, or show what came of both forms; return how to leave: the page, the course, the store. */
export function showQuestions(page: HTMLElement, course: ListedCourse, store: Store): () => void {
  const asking = askingNow(workStates(course, store), store, () => drawn(store));
  const data = dataOf(asking, store);
  const place = element("div", { "data-review": true, "data-forms": true });
  page.replaceChildren(place);
  const again = () => {
    leave();
    leave = showQuestions(page, course, store);
    document.getElementById("main")?.focus();
    scrollTo(0, 0);
  };
  let leave = openForms({
    place,
    way: find(document, "[data-way]", HTMLElement),
    data,
    async keep({ pair }, option) {
      if (!asking) return NOT_KEPT;
      const noted = chose(asking.when, asking.form, pair, option, moment());
      return note(store, noted) ? "" : NOT_KEPT;
    },
    skip: async () => decline(store, asking),
    answered: again,
  });
  return () => leave();
}

/** Offer the questions on the overview, where any are asked now: its place, how all stands, the store. */
export function offerQuestions(place: HTMLElement, all: readonly WorkState[], store: Store): void {
  // Whoever only looks is given no reference: which form it would be is nothing that an offer says.
  const asking = askingNow(all, store, () => "a");
  const panel = find(place, "[data-questions]", HTMLElement);
  panel.hidden = !asking;
  if (!asking) return;
  const { heading, words } = offerWords(asking, ids().length);
  find(panel, "h2", HTMLElement).textContent = heading;
  find(panel, "[data-questions-words]", HTMLElement).textContent = words;
  declineIn(panel, async () => decline(store, asking));
}

/** The line with which the second lesson begins, while the first questions are still open, or null. */
export function questionsLine(
  work: string,
  course: ListedCourse,
  store: Store,
): HTMLElement | null {
  const [, second] = course.works.filter(({ kind }) => kind === "lesson");
  if (work !== second?.id) return null;
  const asking = askingNow(workStates(course, store), store, () => "a");
  if (asking?.when !== "before") return null;
  const link = element("a", { href: QUESTIONS }, "Answer them");
  const words = `${openingOffer(ids().length)} `;
  return element("p", { class: "due", "data-at-first": true }, words, link);
}

/** Whether both forms are answered: the store. */
export function bothFormsAnswered(store: Store): boolean {
  return bothAnswered(reviewLog(store), ids()) !== null;
}

const ids = () => [...new Set(heldForms().map(({ pair }) => pair))];

function drawn(store: Store): Form {
  return drawVersion("forms", store.learner(), FORMS) === "a" ? "a" : "b";
}

function askingNow(all: readonly WorkState[], store: Store, draw: () => Form): Asking | null {
  const [, ...later] = all;
  const begun = later.some(({ answers }) => Object.keys(answers?.boards ?? {}).length > 0);
  const finished = all.findLast(({ exercise }) => !exercise)?.finished ?? false;
  if (!ids().length) return null;
  return toAsk(reviewLog(store), { draw, begun, finished, ids: ids() });
}

function dataOf(asking: Asking | null, store: Store): FormsData {
  const events = reviewLog(store);
  const both = bothAnswered(events, ids());
  const before = sitting(events, "before");
  const of = ids().length;
  const outcome = both ? outcomeOf(heldForms(), both.before, both.after) : null;
  const kept = before && !leftIn(before, ids()).length ? keptWords(of) : NOTHING_ASKED;
  const own = heldForms().filter(({ form }) => form === asking?.form);
  return {
    questions: own
      .filter(({ pair }) => asking?.left.includes(pair))
      .map(({ pair, text, options }) => ({ pair, text, options })),
    when: asking?.when ?? "",
    form: asking?.form ?? "",
    of,
    title: titleOf(of),
    words: asking || outcome ? "" : kept,
    outcome,
    send: "",
    home: "#/",
  };
}

function decline(store: Store, asking: Asking | null): string {
  const noted = skipped(asking?.when ?? "before", moment());
  return note(store, noted) ? "" : "That could not be kept: this browser keeps nothing.";
}
