import { h, paragraphs, rich, sourceLink } from "../../../boards/shared/dom.ts";
import { marked } from "./marks.js";
import { moment } from "./store.js";
import { hundredths, most } from "./words.ts";

/** Mark an exercise and show what came of it: its place, what Python prepared, the work, the store. */
export function showFeedback(place, told, work, store) {
  const answers = store.answers(work);
  const found = marked(told, answers);
  const before = store.read(`marked:${work.id}`);
  const fresh = before?.revision !== answers?.revision;
  const { points, out_of, percent, passed, by_hand } = found;
  const mark = { points, out_of, percent, passed, by_hand, revision: answers?.revision ?? 0 };
  if (answers && fresh) {
    store.write(`marked:${work.id}`, { ...mark, at: moment(), times: (before?.times ?? 0) + 1 });
  }
  place.replaceChildren(page(work, told, found, answers));
}

function page(work, told, found, answers) {
  return h(
    "main",
    { id: "main", class: "home feedback", tabindex: "-1" },
    h("h1", {}, `Feedback: ${work.title}`),
    answers || found.by_hand ? null : h("p", {}, "Nothing is answered yet, so nothing is earned."),
    h("div", { class: "result" }, result(told, found)),
    found.items.map(section),
    h(
      "nav",
      { class: "onward", "aria-label": "What is next" },
      h("p", {}, `You may change your ${found.by_hand ? "text" : "answers"}, and come back here.`),
      h("p", {}, h("a", { class: "button primary", href: work.address }, "Back to the exercise")),
    ),
  );
}

function result(told, found) {
  if (found.by_hand) {
    return h(
      "p",
      {},
      "No computer can mark this. Compare your text with the rubric and the specimens.",
    );
  }
  const figure = `${hundredths(found.points)} of ${most(found.out_of)} points (${hundredths(found.percent)}%)`;
  const outcome = told.outcomes[found.passed ? 1 : 0];
  return [
    h("p", { class: "figure" }, figure),
    h("p", {}, `${outcome} This is your own mark: nobody attests it.`),
  ];
}

/** The parts of an item with each reason once: as course.marking.feedback.item has it. */
export function saidOnce({ why, parts }) {
  const said = [why];
  return parts.map((part) => {
    let { reason } = part;
    for (const text of said.filter(Boolean).sort((a, b) => b.length - a.length))
      if (reason.startsWith(text)) reason = reason.slice(text.length).trim();
    said.push(reason);
    return { ...part, reason };
  });
}

function section(item, place) {
  const id = `item-${place + 1}`;
  const mark = `${hundredths(item.points)} of ${most(item.out_of)}`;
  return h(
    "section",
    {},
    h(
      "header",
      {},
      h("h2", { id }, item.title),
      item.out_of && item.worth ? h("span", { class: "mark" }, mark) : null,
    ),
    paragraphs(item.text),
    item.parts.length ? h("dl", {}, saidOnce(item).flatMap(part)) : null,
    item.why ? h("p", {}, rich(item.why)) : null,
    item.sources.length ? h("p", { class: "sources" }, "Sources: ", sources(item.sources)) : null,
  );
}

function sources(all) {
  return all.flatMap((source, place) => [place ? " " : null, sourceLink(source), source.end]);
}

// Every sentence is Python's, with its full stop.
function part({ name, choice, verdict, look, right, reason, earned }) {
  return [
    h("dt", {}, rich(name)),
    h(
      "dd",
      {},
      choice ? [rich(choice), " "] : null,
      verdict ? h("span", { class: `verdict ${look}` }, verdict) : null,
      right ? [" ", rich(right)] : null,
      reason || earned ? h("p", { class: "why" }, rich(reason), " ", rich(earned)) : null,
    ),
  ];
}
