import type { FactGroup } from "../contracts.d.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import {
  elementOf,
  entryOf,
  factOf,
  type MatchBoard,
  nameOf,
  stateOf,
  suretyOf,
} from "./answers.ts";
import { options } from "./options.tsx";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** The end of a group: what was given for each of its facts, and how sure the learner is. Board, group. */
export function groupEnd(board: MatchBoard, group: FactGroup): Drawn {
  const [view, answers] = [board.view(), board.answers()];
  const title = `${board.id}-asked`;
  const lines = `${board.id}-lines`;
  return (
    <div class="ce-at-work" data-key={`end:${group.id}`}>
      <p class="ce-kick">{rich(group.title)}</p>
      <h3 class="ce-fact-said" tabindex={-1} data-key="group-end">
        {headline(board, group)}
      </h3>
      <div id={lines}>{group.facts.map((id) => line(board, id))}</div>
      <div
        class="ce-open-question"
        role="group"
        aria-labelledby={title}
        aria-describedby={lines}
        data-part="confidence"
        data-key={`ask:confidence:${group.id}`}
      >
        <h4 id={title} tabindex={-1} data-key="asked:confidence">
          How sure are you of {theseFacts(board, group)}?
        </h4>
        {options({
          board,
          name: `confidence:${group.id}`,
          action: "confidence",
          data: { "data-group": group.id },
          list: view.confidences.map(({ id, label, hint }, place) => ({
            id,
            label,
            hint,
            key: String(place + 1),
          })),
          chosen: [suretyOf(view, answers, group) ?? ""],
          look: "ce-by-three",
        })}
      </div>
    </div>
  );
}

/** "these three", "this one"; of documents "these two pages". The board, the group. */
export function theseFacts({ view }: MatchBoard, { facts, pages }: FactGroup): string {
  if (pages.length === 1) return "this page";
  if (pages.length) return `these ${NUMBERS[pages.length] ?? pages.length} pages`;
  const things = facts.some((id) => factOf(view(), id).offered) ? "item" : "fact";
  if (facts.length === 1) return `this ${things}`;
  return `these ${NUMBERS[facts.length] ?? facts.length}`;
}

function headline(board: MatchBoard, group: FactGroup): string {
  const [view, answers] = [board.view(), board.answers()];
  const given = group.facts.filter((id) => stateOf(view, answers, id) === "given").length;
  const all = group.facts.length;
  const number = (count: number) => NUMBERS[count] ?? String(count);
  const offered = group.facts.some((id) => factOf(view, id).offered);
  const things = offered ? "" : all === 1 ? " fact" : " facts";
  const words = `${number(given)}${given === all ? "" : ` of ${number(all)}`}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${things} given`;
}

function line(board: MatchBoard, id: string): Drawn {
  const [view, answers] = [board.view(), board.answers()];
  const state = stateOf(view, answers, id);
  return (
    <button type="button" class="ce-line" data-do="at" data-fact={id} data-key={`line:${id}`}>
      <span class="ce-line-name">
        <Hidden>{nameOf(view, id)}: </Hidden>
        {rich(factOf(view, id).short)}
      </span>
      <span class="ce-line-answer">{summary(board, id)}</span>
      <Hidden>. </Hidden>
      <span class="ce-line-change">{state === "given" ? "Change" : "Give it"}</span>
    </button>
  );
}

function summary(board: MatchBoard, id: string): Drawn {
  const view = board.view();
  const { judgement, element, cards } = entryOf(view, board.answers(), id);
  if (!judgement) return <span class="ce-soft">Not given yet</span>;
  const label = view.judgements.find((one) => one.id === judgement)?.label;
  const question = elementOf(view, element)?.label;
  const pieces = `${cards.length} ${cards.length === 1 ? "piece" : "pieces"} of evidence`;
  const wants = judgement !== "irrelevant";
  return (
    <>
      {rich(label)}
      {question ? [", on ", <em>{rich(question)}</em>] : wants ? ", no question yet" : null}
      {cards.length ? `; ${pieces}` : wants ? "; no evidence yet" : null}
    </>
  );
}
