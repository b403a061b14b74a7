import type { FactGroup, MatchView } from "../contracts.d.ts";
import {
  entryOf,
  givenIn,
  isChecked,
  isDone,
  type MatchBoard,
  type Part,
  stateOf,
} from "./answers.ts";

/** Where a learner is on a board: the group, and the fact, or null at the group's end. */
export interface Place {
  readonly group: FactGroup;
  readonly fact: string | null;
}

/** Where the learner is, or where they go on if they have just come: the board, its first group. */
export function placeOf(board: MatchBoard, first: FactGroup): Place {
  const { ui } = board;
  const { groups } = board.view();
  const here = groups.find(({ id }) => id === ui.group);
  const group = here ?? nextGroup(board) ?? first;
  if (!here || (ui.fact && !group.facts.includes(ui.fact))) {
    Object.assign(ui, { group: group.id, fact: firstFact(board, group), again: null });
  }
  return { group, fact: ui.fact };
}

/** The first group that is not done, if there is one; who has just come sees what is worked for them. */
function nextGroup(board: MatchBoard): FactGroup | undefined {
  const [view, answers] = [board.view(), board.answers()];
  if (!Object.keys({ ...answers.facts, ...answers.lines }).length) return undefined;
  return view.groups.find((group) => !isDone(view, answers, group));
}

/** Where to begin in a group: its first fact that is not given, or its end. The board, the group. */
export function firstFact(board: MatchBoard, group: FactGroup): string | null {
  const [view, answers] = [board.view(), board.answers()];
  if (isChecked(view, answers, group)) return null;
  return group.facts.find((id) => stateOf(view, answers, id) !== "given") ?? null;
}

/** Which question of a fact is open, or null: the board, the fact's id. */
export function openPart(board: MatchBoard, fact: string): Part | null {
  const { again } = board.ui;
  const view = board.view();
  const { judgement, element } = entryOf(view, board.answers(), fact);
  if (again && !(again === "judgement" && givenIn(view, fact))) return again;
  if (!judgement) return "judgement";
  if (judgement === "irrelevant") return null;
  return element ? "cards" : "element";
}

/** Whether the evidence can be chosen now: the board. */
export function isLive(board: MatchBoard): boolean {
  const { fact, group } = board.ui;
  const view = board.view();
  const here = view.groups.find(({ id }) => id === group);
  if (!fact || !here || isChecked(view, board.answers(), here)) return false;
  return openPart(board, fact) === "cards";
}

/** Where to go on after a group, or null where nothing is left: the view, the answers, the group. */
export function groupAfter(board: MatchBoard, group: FactGroup): FactGroup | null {
  const view: MatchView = board.view();
  const place = view.groups.indexOf(group);
  const others = [...view.groups.slice(place + 1), ...view.groups.slice(0, place)];
  const next = view.groups[place + 1];
  if (next) return next;
  return others.find((one) => !isDone(view, board.answers(), one)) ?? null;
}
