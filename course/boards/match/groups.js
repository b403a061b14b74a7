import { h } from "preact";
import { rich } from "../shared/draw.tsx";
import { groupBar, groupShell, groupWithReasons, lockedGroup, turn } from "../shared/groups.js";
import { heading } from "../shared/heading.js";
import { checkRow } from "../shared/parts.js";
import { isAnswered, isChecked, isLocked, isWorked, missingIn } from "./answers.js";
import { openFact } from "./fact.js";
import { closedFact } from "./reasons.js";
import { outcomeOf } from "./result.js";
import { tray } from "./tray.js";

/** All of a match board, as nodes: the board. */
export function drawMatch(board) {
  const view = board.view();
  if (!view.groups?.length) return [heading(board)];
  keepFact(board, view);
  const exercise = view.mode === "exercise";
  const group = view.groups.find((one) => one.id === board.ui.group) ?? view.groups[0];
  return [
    heading(board),
    meanings(board, view),
    exercise ? bar(board, view, group) : null,
    exercise
      ? openGroup(board, view, group)
      : view.groups.map((one) => lessonGroup(board, view, one)),
  ];
}

// The fact being worked on must be one that is open; if it is not, take the first that is.
function keepFact(board, view) {
  const { ui } = board;
  const answers = board.answers();
  const groups = view.groups.filter((one) =>
    view.mode === "exercise"
      ? one.id === (ui.group ?? view.groups[0].id)
      : !isChecked(view, answers, one) && !isLocked(view, answers, one),
  );
  const open = groups.flatMap((one) => one.facts);
  if (open.includes(ui.fact)) return;
  ui.fact = open.find((id) => !isAnswered(view, answers, id)) ?? open[0] ?? null;
  ui.tray = false;
}

function meanings(board, view) {
  const explained = view.judgements.filter((one) => one.hint);
  if (!explained.length) return null;
  return h(
    "ul",
    { class: "ce-meanings", "data-key": "meanings" },
    explained.map(({ id, label, hint }) =>
      h(
        "li",
        {},
        h("strong", {}, label),
        h("span", { class: "ce-hidden" }, ": "),
        h("span", { id: `${board.id}-means-${id}` }, rich(hint)),
      ),
    ),
  );
}

function bar(board, view, current) {
  const answered = (id) => isAnswered(view, board.answers(), id);
  return groupBar(view, current, "Groups of facts", ({ facts }) => ({
    done: facts.filter(answered).length,
    of: facts.length,
  }));
}

function lessonGroup(board, view, group) {
  const answers = board.answers();
  if (isChecked(view, answers, group)) return checkedGroup(board, view, group);
  if (isLocked(view, answers, group)) return lockedGroup(board, group);
  return openGroup(board, view, group);
}

function openGroup(board, view, group) {
  const facts = group.facts.map((id) => openFact(board, factOf(view, id)));
  const here = board.ui.wide && group.facts.includes(board.ui.fact);
  return groupShell(
    board,
    group,
    "open",
    h(
      "div",
      { class: "ce-desk" },
      h(
        "div",
        { class: "ce-facts" },
        facts,
        view.mode === "exercise"
          ? turn(view, group, missingIn(view, board.answers(), group))
          : check(board, view, group),
      ),
      here ? h("div", { class: "ce-tray-column", "data-key": "tray-column" }, tray(board)) : null,
    ),
  );
}

function factOf(view, id) {
  return view.facts.find((fact) => fact.id === id) ?? { id, text: id, short: id };
}

function check(board, view, group) {
  const count = group.facts.length;
  const things = group.facts.some((id) => factOf(view, id).offered)
    ? ""
    : count === 1
      ? " fact"
      : " facts";
  return checkRow(board, {
    key: `check:${group.id}`,
    action: "check",
    data: { "data-group": group.id },
    label: count === 1 ? `Check this${things}` : `Check these ${count}${things}`,
    missing: missingIn(view, board.answers(), group),
  });
}

function checkedGroup(board, view, group) {
  const worked = isWorked(group);
  return groupWithReasons(board, group, {
    state: worked ? "worked" : "checked",
    result: worked
      ? "Worked for you: read it, then go on."
      : outcomeOf(view, board.answers(), group),
    inside: group.facts.map((id) => closedFact(board, factOf(view, id), group)),
  });
}
