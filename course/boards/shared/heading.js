import { h } from "preact";
import { icon, rich } from "./draw.tsx";
import { isBlank, undoPlace } from "./history.js";
import { button } from "./parts.js";

const PROBLEMS = new Set(["behind", "damaged", "failed"]);

/** The top of a board: title, client, date, introduction, the state of saving. The board. */
export function heading(board) {
  const { title, client, date_label: date, date_hint: hint, intro, prompt } = board.view();
  const facts = [client, date].filter(Boolean);
  const line = (text, look) => (text ? h("p", { class: look }, rich(text)) : null);
  const head = h(
    "header",
    { class: "ce-head" },
    h(
      "div",
      { class: "ce-head-line" },
      h("h2", { class: "ce-title", tabindex: "-1", "data-key": "title" }, rich(title)),
      saved(board),
    ),
    line(facts.join(" · "), "ce-kicker"),
    line(hint, "ce-kicker"),
    line(intro || prompt, "ce-intro"),
  );
  return [head, problem(board)];
}

// Whether all is saved, and the way to an empty board.
function saved(board) {
  const { state, text } = board.notice ?? {};
  const quiet = state && !PROBLEMS.has(state) && !board.timer;
  const looks = { class: "ce-saved", role: "status", "data-key": "notice", "data-state": state };
  const begun = board.restarts && !isBlank(board.answers());
  return h(
    "div",
    { class: "ce-state" },
    undoPlace(board),
    begun
      ? button({ action: "startAgain", key: "start-again", label: "Start again", look: "ce-quiet" })
      : null,
    h("p", looks, quiet ? text : ""),
  );
}

function problem(board) {
  const { state, text } = board.notice ?? {};
  if (!PROBLEMS.has(state)) return null;
  // What both windows hold is the learner's: they choose which of the two stays.
  const choice = (action, label) =>
    h(
      "button",
      { type: "button", class: "ce-button", "data-do": action, "data-key": action },
      label,
    );
  return h(
    "div",
    { class: "ce-problem", role: "alert", "data-key": `problem:${state}`, "data-follow": true },
    icon("wrong"),
    h("p", {}, text),
    state === "behind"
      ? h(
          "div",
          { class: "ce-choice" },
          choice("reload", "Show the newer answers"),
          choice("insist", "Keep those on this page"),
        )
      : null,
  );
}
