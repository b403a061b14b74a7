import { h } from "preact";
import { rich } from "./draw.tsx";
import { withoutEmphasis } from "./emphasis.ts";
import { focusOn } from "./focus.ts";
import { undoPlace } from "./history.js";
import { button } from "./parts.js";
import "./groups.css";

/** The bar that leads from group to group: the view, the group shown, a name, count(group). */
export function groupBar(view, current, name, count) {
  const tab = (group, place) => {
    const { done, of } = count(group);
    const looks = {
      type: "button",
      "aria-current": group === current ? "step" : null,
      "data-do": "group",
      "data-group": group.id,
      "data-key": `group:${group.id}`,
    };
    return h(
      "li",
      { "data-done": done === of },
      h(
        "button",
        looks,
        h("span", {}, `${place + 1} `, rich(group.title)),
        h("span", { class: "ce-count" }, `${done} of ${of} answered`),
      ),
    );
  };
  // A page may hold two boards of a kind, and landmarks are told apart by their names.
  const label = `${name}: ${withoutEmphasis(view.title)}`;
  return h("nav", { class: "ce-groups", "aria-label": label }, h("ol", {}, view.groups.map(tab)));
}

/** Show another group: the board, what the learner asked for. */
export function showGroup(board, { group: id }) {
  board.ui.group = id;
  board.refresh();
  focusOn(board, `group-title:${id}`);
}

/** A group with its number and title: the board, the group, its state, what is in it. */
export function groupShell(board, group, state, ...children) {
  const place = board.view().groups.indexOf(group) + 1;
  return h(
    "section",
    {
      class: "ce-group",
      "data-state": state,
      "data-part-of-board": `group:${group.id}`,
      "data-key": `section:${group.id}`,
    },
    h(
      "div",
      { class: "ce-line-with-undo" },
      h(
        "h3",
        { tabindex: "-1", "data-key": `group-title:${group.id}` },
        h("span", { class: "ce-number" }, place),
        " ",
        rich(group.title),
      ),
      undoPlace(board, `group:${group.id}`),
    ),
    ...children,
  );
}

/** A group that is not open yet: the board, the group. */
export function lockedGroup(board, group) {
  const text = "Opens when the group above has been checked.";
  return groupShell(board, group, "locked", h("p", {}, text));
}

/** Whether a group waits for those before it: the view, the group, isDone(group), isBegun(group). */
export function isWaiting(view, group, isDone, isBegun) {
  if (view.mode === "exercise" || isDone(group) || isBegun(group)) return false;
  return view.groups.slice(0, view.groups.indexOf(group)).some((other) => !isDone(other));
}

/** What a group still needs, and the way to the groups beside it: the view, the group, what. */
export function turn(view, group, missing) {
  const place = view.groups.indexOf(group);
  const lead = (other, word, look) =>
    other
      ? button({
          action: "group",
          key: `${word}:${other.id}`,
          label: [`${word}: `, rich(other.title)],
          look,
          data: { "data-group": other.id },
        })
      : null;
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
      lead(view.groups[place - 1], "Back", ""),
      lead(view.groups[place + 1], "Next", "ce-primary"),
    ),
  );
}

/** A checked group: the board, the group, its state, the result, what is in it, whether to retry. */
export function groupWithReasons(board, group, { state = "checked", result, inside }) {
  const data = { "data-group": group.id };
  const retry = { action: "again", key: `again:${group.id}`, label: "Try this group again", data };
  return groupShell(
    board,
    group,
    state,
    h("p", { class: "ce-result", tabindex: "-1", "data-key": `result:${group.id}` }, result),
    h("div", { class: "ce-facts" }, inside),
    state === "checked" ? button(retry) : null,
  );
}
