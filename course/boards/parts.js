import { h, hidden, icon, rich } from "./dom.js";

/**
 * A question with one answer, as radio buttons: the board; its key, about (said before the legend
 * to screen readers), legend, options, value, action and data, hints to show, described(option)
 * for the id of a hint that stands elsewhere, and look for its class.
 */
export function choices(board, { key, about, legend, options, look, ...rest }) {
  return h(
    "fieldset",
    { class: `ce-choices ${look ?? ""}`, "data-key": key },
    h("legend", {}, about ? hidden(`${about}: `) : null, legend),
    h(
      "div",
      { class: "ce-options", "data-count": options.length },
      options.map((option) => radioOption(board, key, option, rest)),
    ),
  );
}

function radioOption(board, key, option, { value, action, data, hints, described }) {
  const id = `${board.id}-${key}-${option.id}`;
  const hint = hints && option.hint ? `${id}-hint` : null;
  const looks = {
    type: "radio",
    name: `${board.id}-${key}`,
    value: option.id,
    checked: option.id === value,
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

/** A button that waits until nothing is missing: key, action, data, label, what is missing. */
export function checkRow(board, { key, action, data, label, missing }) {
  const id = `${board.id}-${key}-missing`;
  return h(
    "div",
    { class: "ce-check" },
    h(
      "button",
      {
        type: "button",
        class: "ce-button ce-primary",
        "data-do": action,
        "data-key": key,
        "aria-disabled": missing ? "true" : null,
        "aria-describedby": id,
        ...data,
      },
      label,
    ),
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

function reason({ verdict, part, chosen, text, extra }) {
  const drawing = { accepted: "right", best: "right", given: "right" }[verdict] ?? verdict;
  return h(
    "li",
    { class: "ce-reason", "data-verdict": verdict },
    icon(drawing),
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
