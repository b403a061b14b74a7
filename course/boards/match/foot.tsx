import type { FactGroup } from "../contracts.d.ts";
import { type Drawn, Icon, rich } from "../shared/draw.tsx";
import { UndoPlace } from "../shared/history.tsx";
import { KeysLine } from "../shared/keycap.tsx";
import { Button } from "../shared/parts.tsx";
import {
  entryOf,
  isChecked,
  isDone,
  isWorked,
  type MatchBoard,
  stateOf,
  suretyOf,
} from "./answers.ts";
import { evidenceKeys } from "./evidence.tsx";
import { stateOfPage } from "./lines.ts";
import { groupAfter, openPart, type Place } from "./place.ts";
import { theseFacts } from "./sure.tsx";
import "./foot.css";

/** The foot of a board: what lies aside, the keys, the way back and the way on. The board, the place. */
export function foot(board: MatchBoard, place: Place): Drawn {
  const told = isChecked(board.view(), board.answers(), place.group);
  return (
    <div class="ce-foot" data-key="foot">
      {told ? null : asides(board, place)}
      {told && !isWorked(place.group) ? (
        <Button
          action="again"
          name={`again:${place.group.id}`}
          data={{ "data-group": place.group.id }}
        >
          Change {theseFacts(board, place.group)}
        </Button>
      ) : null}
      <KeysLine keys={told ? [] : keysFor(board, place)} />
      <div class="ce-foot-way">
        {board.ui.size === "narrow" ? null : <UndoPlace board={board} />}
        {onwards(board, place, told)}
      </div>
    </div>
  );
}

function asides(board: MatchBoard, { fact }: Place): Drawn {
  const { size } = board.ui;
  if (size === "wide") return null;
  const cards = fact ? entryOf(board.view(), board.answers(), fact).cards.length : 0;
  const opens = (what: string, words: string) => (
    <Button action="dialog" name={`opens:${what}`} data={{ "data-value": what }}>
      {words}
    </Button>
  );
  return (
    <div class="ce-asides" data-key="asides">
      {opens("file", "Client’s file")}
      {size === "narrow" ? opens("evidence", cards ? `Evidence (${cards})` : "Evidence") : null}
    </div>
  );
}

type Keys = readonly (readonly [string, string])[];

function keysFor(board: MatchBoard, { fact, group }: Place): Keys {
  const view = board.view();
  const letters = Math.min(group.elements.length, 8);
  const last = "ABCDEFGH"[letters - 1] ?? "A";
  if (group.pages.length) return [];
  if (!fact) return [[`1–${view.confidences.length}`, "answer"]];
  const asked = openPart(board, fact);
  if (asked === "judgement") return [[`1–${view.judgements.length}`, "answer"]];
  if (asked === "element") return [[`A–${last}`, "answer"]];
  return asked === "cards" ? evidenceKeys(group.withheld) : [];
}

function onwards(board: MatchBoard, place: Place, told: boolean): Drawn {
  const { group, fact } = place;
  if (told) return leadOn(board, group);
  if (fact) {
    const last = fact === group.facts.at(-1);
    const given = stateOf(board.view(), board.answers(), fact) === "given";
    const words = last ? `Finish ${theseFacts(board, group)}` : "Next fact";
    return next(words, given ? "ce-primary" : "ce-outlined", { "data-fact": fact });
  }
  if (board.view().mode === "exercise") return leadOn(board, group);
  return (
    <Button
      action="check"
      name={`check:${group.id}`}
      look={isReady(board, group) ? "ce-primary" : "ce-outlined"}
      data={{ "data-group": group.id }}
    >
      Check {theseFacts(board, group)}
    </Button>
  );
}

// Whether all of a group is given, and how sure of its facts.
function isReady(board: MatchBoard, group: FactGroup): boolean {
  const [view, answers] = [board.view(), board.answers()];
  return group.pages.length
    ? group.pages.every((id) => stateOfPage(answers, id) === "given")
    : Boolean(suretyOf(view, answers, group));
}

// It is never locked; it is only quieter while something is left to do here, or nothing anywhere.
function next(
  words: Drawn,
  look: "ce-primary" | "ce-outlined" | "",
  data: Readonly<Record<`data-${string}`, string>>,
): Drawn {
  return (
    <Button action="next" look={look} data={data}>
      {words}
      <Icon name="onwards" />
    </Button>
  );
}

function leadOn(board: MatchBoard, group: FactGroup): Drawn {
  const [view, answers] = [board.view(), board.answers()];
  const after = groupAfter(board, group);
  if (!after) {
    const done =
      view.mode === "exercise" ? "All is given. You can still change it." : "All is checked.";
    return <p class="ce-all-done">{done}</p>;
  }
  const ready = view.mode !== "exercise" || isReady(board, group);
  const whole = view.groups.every((one) => isDone(view, answers, one));
  const words = <>Next: {rich(after.title)}</>;
  return next(words, whole ? "" : ready ? "ce-primary" : "ce-outlined", {
    "data-group": after.id,
  });
}
