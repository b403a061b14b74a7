import { h, rich } from "./dom.js";
import { openFact } from "./fact.js";
import { isAnswered, isChecked, isLocked, isWorked, missingIn } from "./match-answers.js";
import { checkRow } from "./parts.js";
import { closedFact, outcomeOf } from "./reasons.js";
import { heading } from "./shared.js";
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
    exercise ? groupBar(board, view, group) : null,
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

function groupBar(board, view, current) {
  const tab = (group, place) => {
    const done = group.facts.filter((id) => isAnswered(view, board.answers(), id)).length;
    const looks = {
      type: "button",
      "aria-current": group === current ? "step" : null,
      "data-do": "group",
      "data-group": group.id,
      "data-key": `group:${group.id}`,
    };
    const count = `${done} of ${group.facts.length} answered`;
    return h(
      "li",
      { "data-done": done === group.facts.length },
      h(
        "button",
        looks,
        h("span", {}, `${place + 1} `, rich(group.title)),
        h("span", { class: "ce-count" }, count),
      ),
    );
  };
  return h(
    "nav",
    { class: "ce-groups", "aria-label": "Groups of facts" },
    h("ol", {}, view.groups.map(tab)),
  );
}

function lessonGroup(board, view, group) {
  const answers = board.answers();
  if (isChecked(view, answers, group)) return checkedGroup(board, view, group);
  if (isLocked(view, answers, group)) return lockedGroup(view, group);
  return openGroup(board, view, group);
}

function groupShell(view, group, state, ...children) {
  const place = view.groups.indexOf(group) + 1;
  return h(
    "section",
    { class: "ce-group", "data-state": state, "data-key": `section:${group.id}` },
    h(
      "h3",
      { tabindex: "-1", "data-key": `group-title:${group.id}` },
      h("span", { class: "ce-number" }, place),
      " ",
      rich(group.title),
    ),
    ...children,
  );
}

function lockedGroup(view, group) {
  return groupShell(
    view,
    group,
    "locked",
    h("p", {}, "Opens when the group above has been checked."),
  );
}

function openGroup(board, view, group) {
  const facts = group.facts.map((id) => openFact(board, factOf(view, id)));
  const here = board.ui.wide && group.facts.includes(board.ui.fact);
  return groupShell(
    view,
    group,
    "open",
    h(
      "div",
      { class: "ce-desk" },
      h(
        "div",
        { class: "ce-facts" },
        facts,
        view.mode === "exercise" ? turn(board, view, group) : check(board, view, group),
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

function turn(board, view, group) {
  const place = view.groups.indexOf(group);
  const button = (other, word, look) =>
    other
      ? h(
          "button",
          {
            type: "button",
            class: `ce-button ${look}`,
            "data-do": "group",
            "data-group": other.id,
            "data-key": `${word}:${other.id}`,
          },
          `${word}: `,
          rich(other.title),
        )
      : null;
  const missing = missingIn(view, board.answers(), group);
  return h(
    "div",
    { class: "ce-check" },
    h(
      "p",
      { class: "ce-missing" },
      missing ? `Still to do: ${missing}.` : "This group is complete. You can still change it.",
    ),
    h(
      "div",
      { class: "ce-turn" },
      button(view.groups[place - 1], "Back", ""),
      button(view.groups[place + 1], "Next", "ce-primary"),
    ),
  );
}

function checkedGroup(board, view, group) {
  const worked = isWorked(group);
  const facts = group.facts.map((id) => closedFact(board, factOf(view, id), group));
  const result = worked
    ? "Worked for you: read it, then go on."
    : outcomeOf(view, board.answers(), group);
  const again = {
    type: "button",
    class: "ce-button",
    "data-do": "again",
    "data-group": group.id,
    "data-key": `again:${group.id}`,
  };
  return groupShell(
    view,
    group,
    worked ? "worked" : "checked",
    h("p", { class: "ce-result", tabindex: "-1", "data-key": `result:${group.id}` }, result),
    h("div", { class: "ce-facts" }, facts),
    worked ? null : h("button", again, "Try this group again"),
  );
}
