import { h, paragraphs, rich, sourceLink } from "./dom.js";
import { marked } from "./marks.js";
import { moment } from "./store.js";
import { hundredths, most } from "./words.js";

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
  const word = found.passed ? "Passed" : "Not passed yet";
  return [
    h("p", { class: "figure" }, figure),
    h(
      "p",
      {},
      `${word}: the pass mark is ${told.pass_mark / 100}%. This is your own mark: nobody attests it.`,
    ),
  ];
}

// What follows a reason in a part: what the part earned or cost, which is its own to say.
const EARNED =
  /\s*\b(?:It earned|Left out, it earned|It costs|Without the right answer here)\b.*$/s;

/** The parts of an item with each reason once: as course.marking.feedback.sentences has it. */
export function saidOnce({ why: end, parts }) {
  const said = [end];
  return parts.map((part) => {
    // A question that stands there as the choice is no reason for it.
    const beside = [part.chosen, part.best].filter((text) => text?.endsWith("?"));
    if (part.best && part.right === false)
      beside.push(`The first question it goes to: ${part.best}`);
    let why = part.why ?? "";
    for (const text of [...said, ...beside].filter(Boolean).sort((a, b) => b.length - a.length))
      if (why.startsWith(text)) why = why.slice(text.length).trim();
    said.push(why.replace(EARNED, ""));
    return { ...part, why };
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
  return all.flatMap((source, place) => [
    sourceLink(source),
    place < all.length - 1 ? "; " : stop(source.label),
  ]);
}

function part({ name, chosen, best, right, why, verdict: named }) {
  const choice = chosen && ["You chose: ", rich(chosen), stop(chosen), " "];
  return [
    h("dt", {}, rich(name)),
    h(
      "dd",
      {},
      choice || (right === false ? "You did not choose it. " : null),
      verdict(chosen, best, right, named),
      why ? h("p", { class: "why" }, rich(why)) : null,
    ),
  ];
}

const stop = (text) => (/[.?!…][*)"'’”]*$/.test(text) ? "" : ".");

function verdict(chosen, best, right, named) {
  const word = (text, look) => h("span", { class: `verdict ${look}` }, text);
  if (right) return word(named || "Right", "good");
  if (right === null) return chosen ? word("Not needed; it does no harm", "") : null;
  if (!best) return word("Does not belong here", "bad");
  const fault = named ? `${named}.` : chosen ? "Not right." : "Missing.";
  return [word(fault, "bad"), " Right is: ", rich(best), stop(best)];
}
