import type { ListedCourse } from "../../../boards/contracts.d.ts";
import type { Share } from "../../../pages/front/done.ts";
import { drawn, element, find } from "../../../pages/front/elements.ts";
import { counted, inHours } from "./formats.ts";
import { offerQuestions } from "./forms/show.ts";
import { showOffers } from "./offers.ts";
import { minutesLeft } from "./progress.ts";
import { showDue } from "./review/show.ts";
import type { Store } from "./store.ts";
import { leftWords } from "./work-names.ts";
import { type WorkState, workStates } from "./work-state.ts";

/** Fill the overview: its place, the course, the store. */
export function showOverview(place: HTMLElement, course: ListedCourse, store: Store): void {
  const all = workStates(course, store);
  const at = (name: string) => find(place, `[data-${name}]`, HTMLElement);
  const minutes = all.reduce((sum, one) => sum + one.minutes, 0);
  at("so-far").textContent = soFar(all);
  at("works").replaceChildren(...all.map(row));
  offerQuestions(place, all, store);
  showOffers(place, all, store.progress().at, showDue(place, course, store));
  const next = nextOf(all, minutes, store.progress().at);
  at("next-heading").textContent = next.heading;
  at("next-words").textContent = next.words;
  at("next-line").hidden = !next.address;
  const link = find(place, "[data-next-link]", HTMLAnchorElement);
  Object.assign(link, { textContent: next.button, href: next.address || "#/" });
  const finished = all.filter((one) => one.exercise && one.finished).length;
  const what = course.self_assessed ? "done" : "saved to a file";
  at("record-words").textContent =
    `${counted(finished, "exercise")} ${what}, ${counted(minutes, "minute")} at work. ` +
    "Your answers are kept in this browser and nowhere else.";
}

// How far the course is, and which of it is left.
function soFar(all: readonly WorkState[]): string {
  const left = all.filter((one) => !one.finished);
  const minutes = left.reduce((sum, one) => sum + minutesLeft(one.work.minutes, one.done), 0);
  const time = minutes ? `, about ${inHours(minutes)} left` : "";
  const done = `${all.length - left.length} of ${all.length} done${time}.`;
  return `${done} ${leftWords(left.map(({ work }) => work))}`.trim();
}

function row({ work, done, words, exercise, finished }: WorkState): HTMLElement {
  const begun = done.parts > 0 && done.parts < done.of && !finished;
  return element(
    "li",
    { class: exercise ? "exercise" : "lesson", "data-finished": finished, "data-work": work.id },
    element("a", { href: work.address }, work.title),
    element("span", { class: "kind" }, `${work.label} · ${work.time}`),
    element("span", { class: "state" }, words),
    begun && bar(done),
  );
}

function bar({ parts, of }: Share): HTMLElement {
  const width = String(Math.round((100 * parts) / of));
  const rect = drawn("rect", { width, height: "4" });
  const svg = drawn("svg", { viewBox: "0 0 100 4", preserveAspectRatio: "none" }, rect);
  return element("span", { class: "bar", "aria-hidden": "true" }, svg);
}

interface Next {
  readonly heading: string;
  readonly words: string;
  readonly address: string;
  readonly button: string;
}

function nextOf(all: readonly WorkState[], minutes: number, at: string | undefined): Next {
  // Who was in the middle of something goes on with that.
  const here = all.find((one) => one.work.id === at && one.answers && !one.finished && !one.mark);
  // What was not passed is tried again when everything else was tried once.
  const untried = here ?? all.find((one) => !one.finished && !one.mark);
  const next = untried ?? all.find((one) => !one.finished);
  if (!next) {
    const words =
      "You have worked through every lesson and exercise. Four lines are left: what came of it, for your own " +
      "training record.";
    const to = { address: "#/record", button: "Open my record" };
    return { heading: "You have finished the course", words, ...to };
  }
  const { work, done, undone, answers, exercise, all: allDone } = next;
  const begun = answers !== null;
  const spent = minutes ? `${counted(minutes, "minute")} done. ` : "";
  const left = counted(minutesLeft(work.minutes, done), "minute");
  const rest =
    exercise && allDone
      ? "Everything is answered: what is left is at the end of the page."
      : `This takes about ${left}${begun ? " more" : ""}.`;
  return {
    heading: `${begun ? "Go on with" : "Next"}: ${work.title}`,
    words: `${spent}${rest} Or stop here: everything is kept.`,
    address: begun && undone ? `${work.address}/board-${undone}` : work.address,
    button: begun ? "Continue" : "Begin",
  };
}
