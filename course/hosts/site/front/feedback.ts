import type { ListedWork, PartInWords, SelfMarking, Source } from "../../../boards/contracts.d.ts";
import {
  type Child,
  element,
  paragraphs,
  rich,
  sourceLink,
} from "../../../pages/front/elements.ts";
import { hundredths, most } from "./formats.ts";
import type { WholeAnswers } from "./kept-values.ts";
import { type ItemMarked, type Marks, marked } from "./marks.ts";
import { moment, type Store } from "./store.ts";

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
  const { points, out_of, percent, passed, by_hand } = found;
  const mark = { points, out_of, percent, passed, by_hand, revision };
  store.keepMark(work, { ...mark, at: moment(), times: (before?.times ?? 0) + 1 });
}

function page(
  work: ListedWork,
  told: SelfMarking,
  found: Marks,
  answers: WholeAnswers | null,
): HTMLElement {
  const nothing = !answers && !found.by_hand;
  return element(
    "main",
    { id: "main", class: "home feedback", tabindex: "-1" },
    element("h1", {}, `Feedback: ${work.title}`),
    nothing && element("p", {}, "Nothing is answered yet, so nothing is earned."),
    element("div", { class: "result" }, result(told, found)),
    found.items.map(section),
    element(
      "nav",
      { class: "onward", "aria-label": "What is next" },
      element(
        "p",
        {},
        `You may change your ${found.by_hand ? "text" : "answers"}, and come back here.`,
      ),
      element(
        "p",
        {},
        element("a", { class: "button primary", href: work.address }, "Back to the exercise"),
      ),
    ),
  );
}

function result(told: SelfMarking, found: Marks): Child {
  if (found.by_hand) {
    return element(
      "p",
      {},
      "No computer can mark this. Compare your text with the rubric and the specimens.",
    );
  }
  const figure = `${hundredths(found.points)} of ${most(found.out_of)} points (${hundredths(found.percent)}%)`;
  const outcome = told.outcomes[found.passed ? 1 : 0];
  return [
    element("p", { class: "figure" }, figure),
    element("p", {}, `${outcome} This is your own mark: nobody attests it.`),
  ];
}

/** The parts of an item with each reason once: as course.marking.feedback.item has it. */
export function saidOnce({ why, parts }: Pick<ItemMarked, "why" | "parts">): PartInWords[] {
  const said = [why];
  return parts.map((part) => {
    let { reason } = part;
    for (const text of said.filter(Boolean).sort((a, b) => b.length - a.length))
      if (reason.startsWith(text)) reason = reason.slice(text.length).trim();
    said.push(reason);
    return { ...part, reason };
  });
}

function section(item: ItemMarked, place: number): HTMLElement {
  const id = `item-${place + 1}`;
  const mark = `${hundredths(item.points)} of ${most(item.out_of)}`;
  const shows = item.out_of > 0 && item.marked;
  return element(
    "section",
    {},
    element(
      "header",
      {},
      element("h2", { id }, item.title),
      shows && element("span", { class: "mark" }, mark),
    ),
    paragraphs(item.text),
    item.parts.length > 0 && element("dl", {}, saidOnce(item).flatMap(part)),
    item.why !== "" && element("p", {}, rich(item.why)),
    item.sources.length > 0 &&
      element("p", { class: "sources" }, "Sources: ", sources(item.sources)),
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
      choice ? [rich(choice), " "] : null,
      verdict ? element("span", { class: `verdict ${look}` }, verdict) : null,
      right ? [" ", rich(right)] : null,
      why ? element("p", { class: "why" }, rich(reason), " ", rich(earned)) : null,
    ),
  ];
}
