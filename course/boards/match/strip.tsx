import type { FactGroup, MatchView } from "../contracts.d.ts";
import { type Drawn, Hidden, Icon, rich } from "../shared/draw.tsx";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { tabStops } from "../shared/rove.ts";
import { factOf, idsOf, isChecked, isWorked, type MatchBoard, stateOf } from "./answers.ts";
import { stateOfPage, titleOf } from "./lines.ts";
import { MARKS, markOf, markOfPage } from "./result.ts";
import "./strip.css";

const WORDS = { none: "not begun", part: "part given", given: "given" };

/** All facts, by group, and what is done of them; the group one is at fact by fact. The board, the group. */
export function strip(board: MatchBoard, here: FactGroup): Drawn {
  const view = board.view();
  const inStrip = view.groups.flatMap((group) =>
    group === here
      ? [...group.facts.map((id) => `at:${id}`), ...group.pages.map((id) => `at-page:${id}`)]
      : [`group:${group.id}`],
  );
  const current = board.ui.fact
    ? `at:${board.ui.fact}`
    : inStrip.find((key) => key.startsWith("at"));
  const stop = tabStops(board.ui.roved, "strip", inStrip, current);
  // A page may hold two boards of a kind, and landmarks are told apart by their names.
  return (
    <nav
      class="ce-strip"
      aria-label={`Facts: ${withoutEmphasis(view.title)}`}
      data-rove="strip"
      data-key="strip"
    >
      {view.groups.map((group) =>
        group === here ? inGroup(board, group, stop) : otherGroup(board, group, stop),
      )}
    </nav>
  );
}

type Stop = (key: string) => 0 | -1;

function inGroup(board: MatchBoard, group: FactGroup, stop: Stop): Drawn {
  const view = board.view();
  return (
    <div
      class="ce-strip-here"
      role="group"
      aria-label={withoutEmphasis(group.title)}
      data-key={`strip:${group.id}`}
    >
      {group.facts.map((id) => {
        const here = board.ui.fact === id;
        return (
          <button
            type="button"
            class="ce-at"
            aria-current={here ? "true" : undefined}
            tabindex={stop(`at:${id}`)}
            data-do="at"
            data-fact={id}
            data-rove-item
            data-key={`at:${id}`}
          >
            <span class="ce-at-number">{numberOf(view, id)}</span>
            <span class="ce-at-name"> {rich(factOf(view, id).short)}</span>
            {state(board, group, id)}
          </button>
        );
      })}
      {group.pages.map((id) => (
        <button
          type="button"
          class="ce-at"
          tabindex={stop(`at-page:${id}`)}
          data-do={isChecked(view, board.answers(), group) ? "at" : "read"}
          data-fact={id}
          data-card={id}
          data-rove-item
          data-key={`at-page:${id}`}
        >
          <Icon name="document" />
          <span class="ce-at-name"> {rich(titleOf(view, id))}</span>
          {state(board, group, id)}
        </button>
      ))}
    </div>
  );
}

function otherGroup(board: MatchBoard, group: FactGroup, stop: Stop): Drawn {
  return (
    <button
      type="button"
      class="ce-at ce-at-group"
      tabindex={stop(`group:${group.id}`)}
      data-do="group"
      data-group={group.id}
      data-rove-item
      data-key={`group:${group.id}`}
    >
      <span class="ce-at-name">{rich(group.title)}</span>
      <span class="ce-dots">{idsOf(group).map((id) => dot(board, group, id))}</span>
      <Hidden>, {howMuch(board, group)}</Hidden>
    </button>
  );
}

function howMuch(board: MatchBoard, group: FactGroup): string {
  const [view, answers] = [board.view(), board.answers()];
  if (isWorked(group)) return "worked for you";
  if (isChecked(view, answers, group)) return "checked";
  const given = idsOf(group).filter((id) => stateIn(board, group, id) === "given").length;
  return `${given} of ${idsOf(group).length} given`;
}

function state(board: MatchBoard, group: FactGroup, id: string): Drawn {
  const [view, answers] = [board.view(), board.answers()];
  const words = isWorked(group)
    ? "worked for you"
    : isChecked(view, answers, group)
      ? MARKS[markIn(board, group, id)].toLowerCase()
      : WORDS[stateIn(board, group, id)];
  return (
    <>
      {dot(board, group, id)}
      <Hidden>, {words}</Hidden>
    </>
  );
}

const stateIn = (board: MatchBoard, { pages }: FactGroup, id: string) =>
  pages.includes(id)
    ? stateOfPage(board.answers(), id)
    : stateOf(board.view(), board.answers(), id);

const markIn = (board: MatchBoard, { pages }: FactGroup, id: string) =>
  (pages.includes(id) ? markOfPage : markOf)(board.view(), board.answers(), id);

// What is given is a dot that fills; what is right or wrong is said only once it is checked.
function dot(board: MatchBoard, group: FactGroup, id: string): Drawn {
  const [view, answers] = [board.view(), board.answers()];
  if (isWorked(group)) return <span class="ce-dot" data-state="given" />;
  if (!isChecked(view, answers, group)) {
    return <span class="ce-dot" data-state={stateIn(board, group, id)} />;
  }
  const mark = markIn(board, group, id);
  return (
    <span class="ce-mk" data-mark={mark}>
      <Icon name={mark} />
    </span>
  );
}

/** Which fact it is, counted through all groups, from 1: the view, its id. */
function numberOf(view: MatchView, id: string): number {
  return view.facts.findIndex((fact) => fact.id === id) + 1;
}
