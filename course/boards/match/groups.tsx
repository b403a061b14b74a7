import type { FactGroup, MatchView } from "../contracts.d.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import { groupBar, groupShell, groupWithReasons, lockedGroup, turn } from "../shared/groups.tsx";
import { heading } from "../shared/heading.tsx";
import { CheckRow } from "../shared/parts.tsx";
import {
  factOf,
  isAnswered,
  isChecked,
  isLocked,
  isWorked,
  type MatchBoard,
  missingIn,
} from "./answers.ts";
import { openFact } from "./fact.tsx";
import { closedFact } from "./reasons.tsx";
import { outcomeOf } from "./result.ts";
import { tray } from "./tray.tsx";

/** All of a match board: the board. */
export function drawMatch(board: MatchBoard): Drawn {
  const view = board.view();
  const [first] = view.groups ?? [];
  if (!first) return heading(board);
  const group = view.groups.find((one) => one.id === board.ui.group) ?? first;
  keepFact(board, view, group);
  return [
    heading(board),
    meanings(board, view),
    view.mode === "exercise"
      ? [bar(board, view, group), openGroup(board, view, group)]
      : [null, view.groups.map((one) => lessonGroup(board, view, one))],
  ];
}

// The fact being worked on must be one that is open; if it is not, take the first that is.
function keepFact(board: MatchBoard, view: MatchView, group: FactGroup): void {
  const { ui } = board;
  const answers = board.answers();
  const isOpen = (one: FactGroup) =>
    !isChecked(view, answers, one) && !isLocked(view, answers, one);
  const groups = view.mode === "exercise" ? [group] : view.groups.filter(isOpen);
  const open = groups.flatMap((one) => one.facts);
  if (ui.fact && open.includes(ui.fact)) return;
  ui.fact = open.find((id) => !isAnswered(view, answers, id)) ?? open[0] ?? null;
  ui.tray = false;
}

function meanings(board: MatchBoard, view: MatchView): Drawn {
  const explained = view.judgements.filter((one) => one.hint);
  if (!explained.length) return null;
  return (
    <ul class="ce-meanings" data-key="meanings">
      {explained.map(({ id, label, hint }) => (
        <li>
          <strong>{label}</strong>
          <Hidden>: </Hidden>
          <span id={`${board.id}-means-${id}`}>{rich(hint)}</span>
        </li>
      ))}
    </ul>
  );
}

function bar(board: MatchBoard, view: MatchView, current: FactGroup): Drawn {
  const answered = (id: string) => isAnswered(view, board.answers(), id);
  return groupBar(view, current, "Groups of facts", ({ facts }) => ({
    done: facts.filter(answered).length,
    of: facts.length,
  }));
}

function lessonGroup(board: MatchBoard, view: MatchView, group: FactGroup): Drawn {
  const answers = board.answers();
  if (isChecked(view, answers, group)) return checkedGroup(board, view, group);
  if (isLocked(view, answers, group)) return lockedGroup(board, group);
  return openGroup(board, view, group);
}

function openGroup(board: MatchBoard, view: MatchView, group: FactGroup): Drawn {
  const { wide, fact } = board.ui;
  const beside = wide && fact && group.facts.includes(fact);
  return groupShell(
    board,
    group,
    "open",
    <div class="ce-desk">
      <div class="ce-facts">
        {group.facts.map((id) => openFact(board, factOf(view, id)))}
        {view.mode === "exercise"
          ? turn(view, group, missingIn(view, board.answers(), group))
          : check(board, view, group)}
      </div>
      {beside ? (
        <div class="ce-tray-column" data-key="tray-column">
          {tray(board)}
        </div>
      ) : null}
    </div>,
  );
}

function check(board: MatchBoard, view: MatchView, group: FactGroup): Drawn {
  const { length } = group.facts;
  const offered = group.facts.some((id) => factOf(view, id).offered);
  const things = offered ? "" : length === 1 ? " fact" : " facts";
  return (
    <CheckRow
      board={board}
      name={`check:${group.id}`}
      data={{ "data-group": group.id }}
      missing={missingIn(view, board.answers(), group)}
    >
      {length === 1 ? `Check this${things}` : `Check these ${length}${things}`}
    </CheckRow>
  );
}

function checkedGroup(board: MatchBoard, view: MatchView, group: FactGroup): Drawn {
  const worked = isWorked(group);
  return groupWithReasons(board, group, {
    worked,
    result: worked
      ? "Worked for you: read it, then go on."
      : outcomeOf(view, board.answers(), group),
    inside: group.facts.map((id) => closedFact(board, factOf(view, id), group)),
  });
}
