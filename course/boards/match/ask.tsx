import type { FactGroup, FactShown } from "../contracts.d.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import { Button } from "../shared/parts.tsx";
import {
  cardOf,
  type Entry,
  elementOf,
  entryOf,
  factOf,
  givenIn,
  type MatchBoard,
  nameOf,
  type Part,
} from "./answers.ts";
import { evidenceQuestion } from "./evidence.tsx";
import { judgementHints } from "./hints.tsx";
import { type Answer, options } from "./options.tsx";
import { openPart } from "./place.ts";
import { elementQuestion } from "./questions.tsx";
import "./ask.css";

const ASKED: Readonly<Record<Part, string>> = {
  judgement: "Does it help?",
  element: "Which question does it go to?",
  cards: "What proves it?",
};

const IN_SHORT: Readonly<Record<Part, string>> = { ...ASKED, element: "Which question?" };

/** One fact, what was answered about it, and the one question that is open: the board, group, fact. */
export function factAsked(board: MatchBoard, group: FactGroup, id: string): Drawn {
  const view = board.view();
  const fact = factOf(view, id);
  const entry = entryOf(view, board.answers(), id);
  const open = openPart(board, id);
  const isShort = entry.judgement === "irrelevant";
  const given: Record<Part, boolean> = {
    judgement: Boolean(entry.judgement),
    element: Boolean(entry.element),
    cards: entry.cards.length > 0,
  };
  return (
    <div class="ce-at-work" data-fact={id} data-key={`at-work:${id}`}>
      {factHead(board, fact)}
      {(Object.keys(ASKED) as Part[]).map((part) => {
        if (part === open) return question(board, group, fact, entry, part);
        return given[part] ? line(board, fact, entry, part) : null;
      })}
      {isShort && (given.element || given.cards) ? leftOver(id) : null}
    </div>
  );
}

/** The head of a fact: which it is, and its own words. The board, the fact. */
function factHead(board: MatchBoard, fact: FactShown): Drawn {
  const view = board.view();
  return (
    <>
      <h3
        class="ce-kick"
        tabindex={-1}
        aria-describedby={saidId(board)}
        data-key={`fact:${fact.id}`}
      >
        {`${nameOf(view, fact.id)} of ${view.facts.length} · `}
        {rich(fact.short)}
        {fact.offered ? <span class="ce-tag">{view.offered_label || "Offered to you"}</span> : null}
      </h3>
      <p class="ce-fact-said" id={saidId(board)}>
        {rich(fact.text)}
      </p>
    </>
  );
}

/** The id of a fact's own words, which describe whatever asks about it: the board. */
export function saidId(board: MatchBoard): string {
  return `${board.id}-said`;
}

function question(
  board: MatchBoard,
  group: FactGroup,
  fact: FactShown,
  entry: Entry,
  part: Part,
): Drawn {
  const title = `${board.id}-asked`;
  const inside = {
    judgement: judgementQuestion,
    element: elementQuestion,
    cards: evidenceQuestion,
  }[part];
  return (
    <div
      class="ce-open-question"
      role="group"
      aria-labelledby={title}
      aria-describedby={saidId(board)}
      data-part={part}
      data-key={`ask:${part}:${fact.id}`}
    >
      <h4 id={title} tabindex={-1} data-key={`asked:${part}`}>
        {ASKED[part]}
      </h4>
      {inside({ board, group, fact: fact.id, entry })}
    </div>
  );
}

function judgementQuestion({ board, fact, entry }: Answer): Drawn {
  const list = board.view().judgements.map(({ id, label, hint }, place) => ({
    id,
    label,
    hint,
    key: String(place + 1),
  }));
  return [
    judgementHints(board, fact),
    options({
      board,
      name: `judgement:${fact}`,
      action: "judgement",
      data: { "data-fact": fact },
      list,
      chosen: entry.judgement ? [entry.judgement] : [],
      look: "ce-by-two",
    }),
  ];
}

function line(board: MatchBoard, { id }: FactShown, entry: Entry, part: Part): Drawn {
  const view = board.view();
  // Its reason is told when the group is checked: it names the question and the evidence that are asked here.
  const given = part === "judgement" && givenIn(view, id);
  const words = (
    <>
      <span class="ce-line-name">{IN_SHORT[part]}</span>
      <span class="ce-line-answer">{answerOf(board, entry, part)}</span>
    </>
  );
  if (given) {
    return (
      <div class="ce-line" data-key={`line:${part}:${id}`}>
        {words}
        <span class="ce-tag">Given</span>
      </div>
    );
  }
  return (
    <button
      type="button"
      class="ce-line"
      data-do="change"
      data-part={part}
      data-key={`change:${part}:${id}`}
    >
      {words}
      <Hidden>. </Hidden>
      <span class="ce-line-change">Change</span>
    </button>
  );
}

function answerOf(board: MatchBoard, { judgement, element, cards }: Entry, part: Part): Drawn {
  const view = board.view();
  if (part === "judgement") {
    return rich(view.judgements.find(({ id }) => id === judgement)?.label);
  }
  if (part === "element") return rich(elementOf(view, element)?.label ?? element);
  return cards.map((card, place) => [place ? "; " : null, rich(cardOf(view, card)?.title ?? card)]);
}

// Marking counts them all the same, so whoever leaves them there should see them.
function leftOver(fact: string): Drawn {
  return (
    <p class="ce-left-over">
      Nothing turns on it, so no question and no evidence are needed.{" "}
      <Button action="clear" name={`clear:${fact}`} look="ce-quiet">
        Take back what was chosen
      </Button>
    </p>
  );
}
