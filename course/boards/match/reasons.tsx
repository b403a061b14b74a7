import type { FactGroup, FactReasons, MatchView, Said } from "../contracts.d.ts";
import {
  type Drawn,
  Hidden,
  Icon,
  paragraphs,
  rich,
  SourceLink,
  type Words,
} from "../shared/draw.tsx";
import {
  cardOf,
  type Entry,
  elementOf,
  entryOf,
  factOf,
  givenIn,
  isWorked,
  type MatchBoard,
  nameOf,
} from "./answers.ts";
import { MARKS, type Mark, markOf, outcomeOf, under } from "./result.ts";

/** One part of an answer: what is thought of it, what stands there, and why. */
export interface Row {
  readonly mark: Mark;
  readonly part: string;
  readonly says: Drawn;
  readonly why?: Words;
}

/** A fact after the check, with its reasons; folded where all of it is right. The board, its id, its group. */
export function closedFact(board: MatchBoard, id: string, group: FactGroup): Drawn {
  const view = board.view();
  const about = view.feedback?.[id];
  if (!about) return null;
  const worked = isWorked(group);
  const entry: Entry = worked
    ? { ...about.best, confidence: null }
    : entryOf(view, board.answers(), id);
  const known = under(about, worked ? null : entry.judgement);
  const mark = worked ? "right" : markOf(view, board.answers(), id);
  const rows = [
    ...judgementRows(view, known, entry, Boolean(givenIn(view, id)) || worked),
    ...elementRows(view, known, entry),
    ...cardRows(view, known, entry),
  ];
  return told({
    key: id,
    name: nameOf(view, id),
    short: factOf(view, id).short,
    mark: worked ? null : mark,
    inShort: worked ? "" : inShort(board, id),
    text: factOf(view, id).text,
    rows,
    end: [whyOf(known, entry, rows), sources(known)],
  });
}

/** Something that is told after the check: what it is, what is thought of it, and part by part why. */
interface Told {
  readonly key: string;
  readonly name: string;
  readonly short: string;
  /** Null where nothing was asked. */
  readonly mark: Mark | null;
  readonly inShort: string;
  readonly text?: string;
  readonly rows: readonly Row[];
  readonly end?: Drawn;
}

/** What is told of one thing after the check; folded where all of it is right. */
export function told({ key, name, short, mark, inShort: few, text, rows, end }: Told): Drawn {
  return (
    <details
      class="ce-one"
      ref={openAtFirst(mark !== "right")}
      data-mark={mark ?? "right"}
      data-key={`closed:${key}`}
    >
      <summary data-key={`closed-title:${key}`}>
        {mark ? drawn(mark) : null}
        <h4>
          {name ? <Hidden>{name}: </Hidden> : null}
          {rich(short)}
        </h4>
        {few ? <span class="ce-in-short">{few}</span> : null}
        <Icon name="down" />
      </summary>
      <div class="ce-one-body">
        {text ? <p class="ce-fact-text">{rich(text)}</p> : null}
        <dl class="ce-parts">{rows.map((row, place) => drawnRow(row, rows[place - 1]))}</dl>
        {end}
      </div>
    </details>
  );
}

// What was opened or closed by hand stays so, therefore `open` is set once and is no attribute.
const openAtFirst = (is: boolean) => (details: HTMLDetailsElement | null) => {
  if (!details || details.dataset.met) return;
  details.dataset.met = "yes";
  details.open = is;
};

function inShort(board: MatchBoard, id: string): string {
  const out = outcomeOf(board.view(), board.answers(), id);
  const word = { right: "right", wrong: "wrong", missed: "missing", neutral: "" };
  const strangers = out.strangers ? `, ${out.strangers} too many` : "";
  return [
    out.judgement ? `judgement ${word[out.judgement]}` : "",
    out.element ? `question ${word[out.element]}` : "",
    out.needed || out.strangers ? `evidence ${out.found} of ${out.needed}${strangers}` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function drawn(mark: Mark, word: string = MARKS[mark]): Drawn {
  return (
    <span class="ce-mk" data-mark={mark}>
      <Icon name={mark} />
      <Hidden>{word}. </Hidden>
    </span>
  );
}

function drawnRow({ mark, part, says, why }: Row, before: Row | undefined): Drawn {
  return (
    <div data-mark={mark}>
      <dt>{before?.part === part ? <Hidden>{part}</Hidden> : part}</dt>
      <dd>
        {drawn(mark)}
        <div>
          <p>{says}</p>
          {why ? <p class="ce-why-part">{rich(why)}</p> : null}
        </div>
      </dd>
    </div>
  );
}

const strong = (words: Words): Drawn => <strong>{rich(words)}</strong>;

// "You: x. Best: y.", and then the reason for x: that is what the learner thought.
function youAndBest(you: Words, best: Words): Drawn {
  return (
    <>
      You: {strong(you)}. Best: {strong(best)}
      {best?.endsWith("?") ? "" : "."}
    </>
  );
}

function judgementRows(
  view: MatchView,
  { judgement, best }: FactReasons,
  { judgement: chosen }: Entry,
  given: boolean,
): Row[] {
  const label = (id: string | null) => view.judgements.find((one) => one.id === id)?.label;
  const part = "Judgement";
  if (!chosen)
    return [{ part, mark: "missed", says: ["Missing: ", strong(label(best.judgement))] }];
  const { right, text } = judgement[chosen] ?? {};
  const mark = right ? "right" : "wrong";
  if (given) return [{ part, mark: "right", says: [strong(label(chosen)), " (given)"] }];
  if (chosen === best.judgement) return [{ part, mark, says: strong(label(chosen)) }];
  return [{ part, mark, says: youAndBest(label(chosen), label(best.judgement)), why: text }];
}

function elementRows(
  view: MatchView,
  { element, best }: FactReasons,
  { element: chosen }: Entry,
): Row[] {
  const part = "Question";
  const label = (id: string | null) => elementOf(view, id)?.label ?? id;
  if (!element) {
    const why = "No question was wanted here.";
    return chosen ? [{ part, mark: "neutral", says: strong(label(chosen)), why }] : [];
  }
  if (!chosen) return [{ part, mark: "missed", says: ["Missing: ", strong(label(best.element))] }];
  const { right, best: isBest, text } = element[chosen] ?? {};
  const mark = right ? "right" : "wrong";
  if (isBest) return [{ part, mark, says: strong(label(chosen)) }];
  return [{ part, mark, says: youAndBest(label(chosen), label(best.element)), why: text }];
}

function cardRows(view: MatchView, { cards, needed }: FactReasons, entry: Entry): Row[] {
  const part = "Evidence";
  const title = (id: string) => strong(cardOf(view, id)?.title ?? id);
  const chosen = entry.cards.map((id): Row => {
    const said: Partial<Said> = cards[id] ?? {};
    const mark = said.right === true ? "right" : said.right === false ? "wrong" : "neutral";
    return { part, mark, says: title(id), why: mark === "neutral" ? "" : said.text };
  });
  const missing = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...chosen,
    ...missing.map((id): Row => ({ part, mark: "missed", says: ["Missing: ", title(id)] })),
  ];
}

// The reason for a judgement often is the whole of why: it is not said twice.
function whyOf({ why, judgement }: FactReasons, { judgement: chosen }: Entry, rows: Row[]): Drawn {
  if (rows.some((row) => row.why?.includes(why))) return null;
  const own = chosen && judgement[chosen]?.text;
  return <div class="ce-in-full">{paragraphs(own?.includes(why) ? own : why)}</div>;
}

function sources({ sources: list }: FactReasons): Drawn {
  if (!list.length) return null;
  return (
    <details class="ce-from">
      <summary>Where this comes from ({list.length})</summary>
      <ul>
        {list.map((source) => (
          <li>
            <SourceLink {...source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
