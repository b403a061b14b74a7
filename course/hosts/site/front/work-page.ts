import { boards } from "../../../boards/all.ts";
import type { ListedCourse, ListedWork } from "../../../boards/contracts.d.ts";
import { type Boards, showBoards } from "../../../pages/front/board-host.ts";
import { element, find } from "../../../pages/front/elements.ts";
import { openWalk, type Walk } from "../../../pages/front/walk/walk.ts";
import { browserKeeper } from "./browser-keeper.ts";
import { questionsLine } from "./forms/show.ts";
import { heldPage } from "./held-data.ts";
import { notesSupply } from "./notes.ts";
import { noted } from "./progress.ts";
import { takeIn } from "./review/log.ts";
import { returns } from "./review/missed.ts";
import { dueStep } from "./review/show.ts";
import { reviewList, type Surprise, surprises } from "./review.ts";
import type { Store } from "./store.ts";
import { doneIn, rulesOf } from "./work-state.ts";

const NOT_KEPT =
  "This browser does not keep answers. They are here until you close this page: save them to a file before you do.";
const CHANGED =
  "This exercise was changed after you answered it. Your answers are kept: please look through them before you hand them in.";

/** The site that is open, and where in it the learner is. */
export interface Site {
  readonly course: ListedCourse;
  readonly store: Store;
  /** Where its pages are shown. */
  readonly page: HTMLElement;
  /** Show the evidence desk again. */
  readonly showDesk: () => void;
  at: string;
  /** The lesson or exercise that is open. */
  work: ListedWork | null;
  /** What the evidence desk leaves out beside it. */
  leftOut: readonly string[];
  /** The walk through it. */
  walk: Walk | null;
  /** Leave it. */
  leave: () => void;
}

/** Show a lesson or exercise: the site, the work. */
export function showWork(site: Site, work: ListedWork): void {
  const { course, store, page: place } = site;
  const page = heldPage(work.id, store.version(work));
  place.innerHTML = page.html;
  const handled = store.saved(work) ?? (course.self_assessed ? store.mark(work) : null);
  place.querySelector("#hand-in")?.toggleAttribute("data-handed-in", handled !== null);
  site.work = work;
  site.leftOut = page.left_out;
  site.showDesk();
  note(store, work);
  place.querySelector('[data-place="came-back"]')?.replaceWith(reviewList(cameBack(course, store)));
  if (isChanged(store, work, page.edition))
    find(place, "main", HTMLElement).prepend(
      element("p", { class: "problem", role: "status" }, CHANGED),
    );
  const due = returns(work) ? dueStep(work, course, store) : null;
  if (due) find(place, ".step", HTMLElement).before(due.step);
  const before = returns(work) && !due && questionsLine(work.id, course, store);
  if (before) find(place, "main", HTMLElement).prepend(before);
  const answered = () => {
    store.keepEdition(work, page.edition);
    if (returns(work)) takeIn(course, store);
    note(store, work);
    trouble(store);
  };
  const keeper = browserKeeper({ store, work, answered });
  let shown: Boards | null = null;
  const way = find(document, "[data-way]", HTMLElement);
  way.replaceChildren(nameOf(work));
  const walk = openWalk({
    page: place,
    way,
    name: work.title,
    home: "#/",
    rules: rulesOf(work, store.answers(work), store),
    answers: store.answers(work)?.boards ?? {},
    address: (id) => `${work.address}/${id}`,
    before: () => store.steps(work),
    keep: (done) => store.keepSteps(work, done),
    notes: notesSupply(store, work),
    shown: () => shown?.inSight(),
  });
  site.walk = walk;
  const name = `${store.learner()}:${work.id}`;
  shown = showBoards({ name, views: page.boards, keeper, frontEnds: boards, hearer: walk });
  const { stop } = shown;
  site.leave = () => {
    stop();
    due?.stop();
    walk.stop();
    way.replaceChildren();
  };
}

// As the study pages' own template has it.
function nameOf({ label, number, title }: ListedWork): HTMLElement {
  const kind = number === null ? label : label.replace(` ${number}`, "");
  return element(
    "h1",
    { class: "lesson" },
    element(
      "span",
      { class: "lesson-no" },
      element("span", { class: "lesson-kind folds" }, kind),
      number === null ? null : ` ${number}`,
    ),
    " ",
    element("span", { class: "lesson-title folds" }, title),
  );
}

/** Note that a lesson or exercise is at hand: the store, the work. */
export function note(store: Store, work: ListedWork): void {
  const { parts, of } = doneIn(work, store.answers(work), store);
  store.keepProgress(noted(store.progress(), Date.now(), work.id, parts >= of));
}

/** Say it where a browser does not keep answers: the store. */
export function trouble(store: Store): void {
  const place = find(document, "[data-trouble]", HTMLElement);
  place.hidden = store.keeps();
  if (!place.hidden && !place.textContent) place.textContent = NOT_KEPT;
}

// Answers that were given to other questions may no longer mean what they meant.
function isChanged(store: Store, work: ListedWork, edition: string): boolean {
  const seen = store.answers(work) ? store.edition(work) : "";
  return work.kind === "exercise" && seen !== "" && seen !== edition;
}

function cameBack(course: ListedCourse, store: Store): Surprise[] {
  return course.works.flatMap((work) => {
    const answers = work.kind === "lesson" ? store.answers(work) : null;
    return answers ? surprises(heldPage(work.id, store.version(work)).boards, answers) : [];
  });
}
