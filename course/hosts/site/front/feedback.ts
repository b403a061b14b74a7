import type { ListedWork, PartInWords, SelfMarking, Source } from "../../../boards/contracts.d.ts";
import {
  type Child,
  drawn,
  element,
  paragraphs,
  rich,
  sourceLink,
} from "../../../pages/front/elements.ts";
import { plain } from "./formats.ts";
import type { WholeAnswers } from "./kept-values.ts";
import { type Marks, marked } from "./marks.ts";
import { moment, type Store } from "./store.ts";
import { type First, type Row, type Telling, telling } from "./told.ts";

/** Mark an exercise and show what came of it: its place, what Python prepared, the work, the store. */
export function showFeedback(
  place: HTMLElement,
  told: SelfMarking,
  work: ListedWork,
  store: Store,
): void {
  const answers = store.answers(work);
  const found = marked(told, answers);
  if (answers) keepMark(found, answers, work, store);
  place.replaceChildren(page(work, told, found, answers));
}

// A mark counts once for each revision of the answers.
function keepMark(found: Marks, answers: WholeAnswers, work: ListedWork, store: Store): void {
  const before = store.mark(work);
  const { revision } = answers;
  if (before?.revision === revision) return;
  const { points, out_of, percent, whole, passed, by_hand } = found;
  const mark = { points, out_of, percent, whole, passed, by_hand, revision };
  store.keepMark(work, { ...mark, at: moment(), times: (before?.times ?? 0) + 1 });
}

function page(
  work: ListedWork,
  told: SelfMarking,
  found: Marks,
  answers: WholeAnswers | null,
): HTMLElement {
  const said = telling(told, found);
  return element(
    "main",
    { id: "main", class: "home feedback", tabindex: "-1" },
    element("h1", {}, `Feedback: ${work.title}`),
    opening(told, found, said, answers),
    said.first.length > 0 && firstThings(told.look_first[said.first.length] ?? "", said.first),
    said.sure !== "" && element("p", { class: "fb-sure" }, said.sure),
    Object.entries(told.titles).map(([id, title], place) =>
      board(id, title, said.rows, work, place === 0 && !found.by_hand ? told.folded : ""),
    ),
    !found.by_hand && element("p", { class: "fb-together" }, together(found)),
    onward(work, found),
  );
}

const together = ({ points, out_of }: Marks) =>
  `Together ${plain(points)} of ${plain(out_of)} points.`;

function onward(work: ListedWork, { by_hand }: Marks): HTMLElement {
  const change = `You may change your ${by_hand ? "text" : "answers"}, and come back here.`;
  const back = { class: "button primary", href: work.address };
  return element(
    "nav",
    { class: "onward", "aria-label": "What is next" },
    element("p", {}, change),
    element("p", {}, element("a", back, "Back to the exercise")),
  );
}

function opening(
  told: SelfMarking,
  found: Marks,
  said: Telling,
  answers: WholeAnswers | null,
): HTMLElement {
  const shows = !found.by_hand;
  const notes = shows
    ? [answers ? "" : "Nothing was answered yet.", "This is your own mark: nobody attests it."]
    : [];
  return element(
    "section",
    { class: "fb-mark", "aria-label": "The mark" },
    shows && element("p", { class: "fb-percent" }, found.whole, element("small", {}, "%")),
    element(
      "div",
      {},
      element("h2", { class: "fb-outcome" }, outcome(told, found)),
      shows && scale(found.whole, told.pass_mark / 100),
      said.headline !== "" && element("p", { class: "fb-headline" }, said.headline),
    ),
    element(
      "div",
      { class: "fb-notes" },
      notes.filter(Boolean).map((note) => element("p", {}, note)),
    ),
  );
}

function outcome(told: SelfMarking, { by_hand, passed }: Marks): string {
  if (by_hand)
    return "No computer can mark this. Compare your text with the rubric and the specimens.";
  return told.outcomes[passed ? 1 : 0];
}

function scale(whole: number, pass: number): SVGElement {
  const looks = { class: "fb-scale", viewBox: "0 0 100 4", preserveAspectRatio: "none" };
  return drawn(
    "svg",
    { ...looks, "aria-hidden": "true" },
    drawn("rect", { width: String(whole), height: "4" }),
    drawn("path", { d: `M${pass} 0v4` }),
  );
}

function firstThings(heading: string, first: readonly First[]): HTMLElement {
  return element(
    "section",
    { class: "fb-first", "aria-labelledby": "fb-first" },
    element("h2", { id: "fb-first" }, heading),
    element("ol", {}, first.map(firstThing)),
  );
}

function firstThing({ id, title, name, said, reason }: First): HTMLElement {
  const link = element("a", { href: `#${id}` }, rich(title));
  link.addEventListener("click", () => {
    document.getElementById(id)?.closest("details")?.setAttribute("open", "");
  });
  return element(
    "li",
    {},
    element("h3", {}, link),
    name !== "" && element("p", { class: "fb-part" }, rich(name)),
    said !== "" && element("p", { class: "fb-said" }, rich(said)),
    reason !== "" && element("p", {}, rich(reason)),
  );
}

function board(
  id: string,
  title: string,
  rows: readonly Row[],
  work: ListedWork,
  folded: string,
): HTMLElement {
  const own = rows.filter(({ item }) => item.board === id);
  const groups = [...new Set(own.map(({ item }) => item.group))];
  return element(
    "section",
    { class: "fb-board", "data-board": id, "aria-labelledby": `fb-${id}` },
    element("h2", { id: `fb-${id}` }, title, folded && " ", folded && element("small", {}, folded)),
    element(
      "p",
      { class: "fb-back" },
      element("a", { href: `${work.address}/board-${id}` }, "Go back to these answers"),
    ),
    groups.map((group) => [
      group !== "" && element("p", { class: "fb-group" }, group),
      own.filter(({ item }) => item.group === group).map(section),
    ]),
  );
}

function section({ item, state, told, points, parts, why }: Row): HTMLElement {
  return element(
    "details",
    { class: "fb-row", "data-state": state || null, open: item.wrote },
    element(
      "summary",
      {},
      element("span", { class: "fb-disc", "aria-hidden": "true" }),
      element("span", { class: "fb-name" }, rich(item.title)),
      told && [" ", element("span", { class: "fb-told" }, told)],
      points && [" ", element("span", { class: "fb-points" }, points)],
    ),
    element(
      "div",
      { class: "fb-in", id: item.id },
      paragraphs(item.text).map((line) => {
        line.className = "fb-text";
        return line;
      }),
      parts.length > 0 && element("dl", {}, parts.flatMap(part)),
      why !== "" && element("p", {}, rich(why)),
      item.sources.length > 0 &&
        element("p", { class: "fb-sources" }, "Sources: ", sources(item.sources)),
    ),
  );
}

function sources(all: readonly Source[]): Child[] {
  return all.flatMap((source, place) => [place ? " " : null, sourceLink(source), source.end]);
}

// Every sentence is Python's, with its full stop.
function part({ name, choice, verdict, look, right, reason, earned }: PartInWords): HTMLElement[] {
  const why = reason || earned;
  return [
    element("dt", {}, rich(name)),
    element(
      "dd",
      {},
      (choice || verdict || right) &&
        element(
          "p",
          {},
          choice ? [rich(choice), " "] : null,
          verdict ? element("span", { class: `fb-verdict ${look}` }, verdict) : null,
          right ? [" ", rich(right)] : null,
        ),
      why ? element("p", { class: "fb-why" }, rich(reason), " ", rich(earned)) : null,
    ),
  ];
}
