import { h } from "preact";
import { hidden, icon, paragraphs, rich } from "./draw.tsx";

/**
 * A question, as radio buttons or (several) tick boxes: the board; its key, about (said before the
 * legend to screen readers), legend, options, value (several: the list of them), action and data,
 * hints to show, described(option) for the id of a hint that stands elsewhere, and look for its class.
 */
export function choices(board, { key, about, legend, options, look, ...rest }) {
  return h(
    "fieldset",
    { class: `ce-choices ${look ?? ""}`, "data-key": key },
    h("legend", {}, about ? hidden(`${about}: `) : null, legend),
    h(
      "div",
      { class: "ce-options", "data-count": options.length },
      options.map((option) => choice(board, key, option, rest)),
    ),
  );
}

function choice(board, key, option, { value, several, action, data, hints, described }) {
  const id = `${board.id}-${key}-${option.id}`;
  const hint = hints && option.hint ? `${id}-hint` : null;
  const looks = {
    type: several ? "checkbox" : "radio",
    name: `${board.id}-${key}`,
    value: option.id,
    checked: several ? value.includes(option.id) : option.id === value,
    "aria-labelledby": id,
    "aria-describedby": hint ?? (option.hint ? described?.(option) : null),
    "data-do": action,
    "data-value": option.id,
    "data-key": `${key}:${option.id}`,
    ...data,
  };
  return h(
    "label",
    { class: "ce-option", "data-key": `option:${key}:${option.id}` },
    h("input", looks),
    h(
      "span",
      {},
      h("span", { class: "ce-option-label", id }, rich(option.label ?? option.text)),
      hint ? h("span", { class: "ce-option-hint", id: hint }, rich(option.hint)) : null,
    ),
  );
}

/** What a choice is called, or null: the options, its id. */
export function labelOf(options, id) {
  const option = options.find((one) => one.id === id);
  return option?.label ?? option?.text ?? null;
}

/** A button: what it does, its key, its label, more of its class, data for what it does. */
export function button({ action, key = action, label, look = "", data }) {
  const looks = { type: "button", class: `ce-button ${look}`.trim(), "data-do": action };
  return h("button", { ...looks, "data-key": key, ...data }, label);
}

/** A button that waits until nothing is missing: key, action, data, label, what is missing. */
export function checkRow(board, { data, missing, ...looks }) {
  const id = `${board.id}-${looks.key}-missing`;
  const waits = { "aria-disabled": missing ? "true" : null, "aria-describedby": id };
  return h(
    "div",
    { class: "ce-check" },
    button({ ...looks, look: "ce-primary", data: { ...waits, ...data } }),
    h(
      "p",
      { class: "ce-missing", id },
      missing ? `Still to do: ${missing}.` : "Nothing is missing.",
    ),
  );
}

const VERDICTS = {
  right: "Right",
  accepted: "Accepted",
  half: "Half right",
  wrong: "Not right",
  best: "Best answer",
  given: "Given",
  missed: "Missed",
  neutral: "Does no harm",
  learned: "Learned",
  tainted: "Tainted",
  unwarned: "Asked before the warning",
};

const DRAWINGS = {
  accepted: "right",
  best: "right",
  given: "right",
  learned: "right",
  tainted: "wrong",
  unwarned: "half",
};

/** The reasons after a check: rows of verdict, part (what it is about), chosen, text and extra. */
export function reasons(rows) {
  return rows.map(reason);
}

/** Rows of reasons on one point, without the text that another of them says in full: the rows. */
export function once(rows) {
  const told = (row, place) =>
    rows.some(({ text }, other) => {
      if (other === place || !text?.includes(row.text)) return false;
      return text.length > row.text.length || other > place;
    });
  return rows.map((row, place) => (row.text && told(row, place) ? { ...row, text: "" } : row));
}

/**
 * What was chosen and, where that was not right, the best answer, as rows of reasons: what is known
 * of each choice ({id: {right, text}}), the options, the id chosen, the best one, and the part.
 */
export function answerRows({ known, options, id, best, part }) {
  const { right, text } = known[id] ?? {};
  const chosen = labelOf(options, id) ?? "No answer";
  const rows = [{ verdict: right ? "right" : "wrong", part, chosen, text }];
  if (!right && best && best !== id) {
    rows.push({ verdict: "best", part, chosen: labelOf(options, best), text: known[best]?.text });
  }
  return once(rows);
}

/** How sure the learner said they were, as the extra of a reason: the options, what was chosen. */
export function surety(options, id) {
  const label = labelOf(options, id);
  return label ? h("span", { class: "ce-tag" }, hidden("You said: "), label) : null;
}

/** Why, under that heading, or nothing: the text. */
export function because(text) {
  if (!text) return null;
  return h("div", { class: "ce-why" }, h("p", { class: "ce-sub" }, "Why"), paragraphs(text));
}

function reason({ verdict, part, chosen, text, extra }) {
  return h(
    "li",
    { class: "ce-reason", "data-verdict": verdict },
    icon(DRAWINGS[verdict] ?? verdict),
    h(
      "div",
      {},
      h(
        "p",
        {},
        h("strong", {}, VERDICTS[verdict]),
        h("span", { class: "ce-part" }, " · ", part ? `${part}: ` : null),
        chosen ? rich(chosen) : null,
        extra ? [" ", extra] : null,
      ),
      text ? h("p", {}, rich(text)) : null,
    ),
  );
}
