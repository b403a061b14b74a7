import { focusOn, keyed } from "../shared/focus.ts";
import { idsOf, isChecked, type MatchBoard } from "./answers.ts";

/** Go to a fact, or to a document whose lines are marked: the board, its id. */
export function goToFact(board: MatchBoard, id: string): void {
  const group = board.view().groups.find((one) => idsOf(one).includes(id));
  if (!group) return;
  if (isChecked(board.view(), board.answers(), group)) unfold(board, id);
  else goTo(board, group.id, group.facts.includes(id) ? id : null);
}

// In a group that is checked a fact is there already, perhaps folded.
function unfold(board: MatchBoard, fact: string): void {
  const told = keyed(board, `closed:${fact}`);
  if (told instanceof HTMLDetailsElement) told.open = true;
  focusOn(board, `closed-title:${fact}`);
}

/** Turn to a fact, or to a group's end: the board, the group's id, the fact's or null. */
export function goTo(board: MatchBoard, group: string, fact: string | null): void {
  // What was searched for one fact would hide what another one needs.
  if (fact !== board.ui.fact) board.ui.sought = "";
  Object.assign(board.ui, { group, fact, again: null, dialog: null, reading: null });
  board.refresh();
  focusOn(board, fact && `fact:${fact}`, `result:${group}`, "group-end");
}

/** Close what lies over the board, and return to what opened it: the board. */
export function closeDialog(board: MatchBoard): void {
  const { dialog, fact, reading, readFrom } = board.ui;
  if (reading) {
    board.ui.reading = null;
    board.refresh();
    focusOn(board, readFrom, `read:${reading}`, `choose:${fact}`);
    return;
  }
  board.ui.dialog = null;
  board.refresh();
  const opener = dialog === "evidence" ? `choose:${fact}` : "";
  focusOn(board, opener, `opens:${dialog}`);
}
