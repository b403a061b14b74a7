import { h } from "preact";
import { rich, sourceList } from "../shared/draw.tsx";
import { button, reasons } from "../shared/parts.js";
import { isUnwarned, learned, questionOf, replyOf, shownBy, suggestedBy, timeOf } from "./state.ts";
import "./review.css";

/** The interview once it is over: the view, the interview. */
export function review(view, held) {
  const known = new Set(learned(view, held.asked).map(({ id }) => id));
  const all = view.must_learn.length;
  const got = view.must_learn.filter(({ id }) => known.has(id)).length;
  const harmed = harmedRows(view, held);
  const { left, all: minutes } = timeOf(view, held);
  const spent = `You used ${minutes - left} of ${minutes} minutes.`;
  return h(
    "section",
    { class: "ce-review", "data-key": "review" },
    h(
      "h3",
      { class: "ce-result", tabindex: "-1", "data-key": "result" },
      `You learned ${got} of the ${all} things that decide this file.`,
    ),
    h("p", {}, spent, held.second ? [" ", rich(view.second_costs)] : null),
    rows("What decides this file", learnedRows(view, held, known)),
    harmed.length ? rows("Answers you can rely on less", harmed) : null,
    held.asked.length ? record(view, held) : null,
    sourceList(view.feedback?.sources),
    button({ action: "again", label: "Hold the interview again" }),
  );
}

function rows(title, list) {
  return [h("h4", {}, title), h("ul", { class: "ce-reasons" }, reasons(list))];
}

function learnedRows(view, { asked }, known) {
  const by = (id) => view.questions.find(({ reveals }) => reveals.some((fact) => fact.id === id));
  const how = (id) => {
    const question = by(id);
    if (!question) return "";
    return asked.includes(question.id)
      ? `You asked, but you had suggested the answer: ${question.text}`
      : `You would have learned it from: ${question.text}`;
  };
  return view.must_learn.map(({ id, text: chosen }) =>
    known.has(id) ? { verdict: "learned", chosen } : { verdict: "missed", chosen, text: how(id) },
  );
}

function harmedRows(view, { asked }) {
  return asked.flatMap((id, place) => {
    const chosen = questionOf(view, id).text;
    const suggestion = suggestedBy(view, asked, place);
    const found = [];
    if (suggestion) {
      const text = `This answer is tainted: you had suggested it. ${questionOf(view, suggestion).text}`;
      found.push({ verdict: "tainted", chosen, text });
    }
    if (isUnwarned(view, asked, place)) {
      const text = `This had to come first: ${questionOf(view, questionOf(view, id).after).text}`;
      found.push({ verdict: "unwarned", chosen, text });
    }
    return found;
  });
}

const HEADS = ["Order", "Asked and answered", "Minutes", "It showed", "Remark"];

// The roles are said outright, for on a narrow screen the table is laid out as blocks, and
// browsers then forget what it is.
function record(view, { asked }) {
  const head = HEADS.map((name) => h("th", { scope: "col", role: "columnheader" }, name));
  return [
    h("h4", {}, "The whole interview"),
    h(
      "table",
      {
        class: "ce-record",
        role: "table",
        "aria-label": "The whole interview",
        "data-key": "table",
      },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head)),
      h(
        "tbody",
        { role: "rowgroup" },
        asked.map((_, place) => recordRow(view, asked, place)),
      ),
    ),
  ];
}

function recordRow(view, asked, place) {
  const { text, minutes, why } = questionOf(view, asked[place]);
  const line = (words) => h("p", {}, rich(words));
  const cell = (name, ...inside) => h("td", { role: "cell", "data-name": name }, ...inside);
  const shown = shownBy(view, asked, place).map((fact) => line(fact.text));
  const remarks = [
    suggestedBy(view, asked, place) ? "Tainted: you suggested this answer." : "",
    isUnwarned(view, asked, place) ? "Asked before the warning that protects the answer." : "",
  ];
  return h(
    "tr",
    { role: "row" },
    cell("Order", String(place + 1)),
    h(
      "th",
      { scope: "row", role: "rowheader" },
      line(text),
      h("p", { class: "ce-reply" }, rich(replyOf(view, asked, place))),
    ),
    cell("Minutes", String(minutes)),
    cell("It showed", shown.length ? shown : "Nothing"),
    cell(
      "Remark",
      remarks.filter(Boolean).map((remark) => h("p", {}, h("strong", {}, remark))),
      line(why),
    ),
  );
}
