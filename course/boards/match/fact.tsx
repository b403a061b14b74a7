import type { ElementChoice, FactShown, MatchView } from "../contracts.d.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { counted, Hints } from "../shared/hints.tsx";
import { UndoPlace } from "../shared/history.tsx";
import { Choices, type Option } from "../shared/parts.tsx";
import {
  cardOf,
  type Entry,
  entryOf,
  givenIn,
  kindWord,
  type MatchBoard,
  nameOf,
} from "./answers.ts";
import { tray, well } from "./tray.tsx";

/** The head of a fact: its name, whether it was offered, its words. The board, the fact. */
export function factHead(board: MatchBoard, fact: FactShown, id: string): Drawn {
  const view = board.view();
  return (
    <div class="ce-fact-head">
      <div class="ce-line-with-undo">
        <h4 id={id} tabindex={-1} data-key={`title:${fact.id}`}>
          {nameOf(view, fact.id)}
          {fact.offered ? (
            <span class="ce-tag">{view.offered_label || "Offered to you"}</span>
          ) : null}
        </h4>
        <UndoPlace board={board} part={`fact:${fact.id}`} />
      </div>
      <p class="ce-fact-text">{rich(fact.text)}</p>
    </div>
  );
}

/** A fact open for work: the board, the fact. */
export function openFact(board: MatchBoard, fact: FactShown): Drawn {
  const { ui } = board;
  const view = board.view();
  const entry = entryOf(view, board.answers(), fact.id);
  const active = ui.fact === fact.id && (ui.wide || ui.tray);
  const title = `${board.id}-fact-${fact.id}`;
  return (
    <article
      class="ce-fact"
      data-fact={fact.id}
      data-part-of-board={`fact:${fact.id}`}
      data-active={String(Boolean(active))}
      data-key={`fact:${fact.id}`}
      aria-labelledby={title}
    >
      {factHead(board, fact, title)}
      {givenIn(view, fact.id)
        ? givenJudgement(view, fact, entry)
        : radios(board, fact, entry, "judgement", "Does it help?", view.judgements)}
      {entry.judgement === "irrelevant"
        ? notNeeded(board, fact, entry)
        : [elementField(board, fact, entry), well(board, fact)]}
      {active && !ui.wide ? tray(board) : null}
      {factHints(view, fact.id)}
      {radios(board, fact, entry, "confidence", "How sure are you?", view.confidences)}
    </article>
  );
}

function radios(
  board: MatchBoard,
  fact: FactShown,
  entry: Entry,
  part: "judgement" | "confidence",
  legend: string,
  options: readonly Option[],
): Drawn {
  return (
    <Choices
      board={board}
      name={`${part}:${fact.id}`}
      about={nameOf(board.view(), fact.id)}
      legend={legend}
      options={options}
      value={entry[part]}
      action="answer"
      data={{ "data-fact": fact.id, "data-part": part }}
      described={part === "judgement" ? ({ id }) => `${board.id}-means-${id}` : undefined}
      look="ce-row ce-segments"
    />
  );
}

// Drawn from what the lesson knows; an exercise knows nothing, so there it has no hints.
function factHints(view: MatchView, id: string): Drawn {
  const { best, needed } = view.feedback?.[id] ?? {};
  if (!best || !needed) return null;
  const element = view.elements.find((one) => one.id === best.element);
  const words = needed.map((card) => kindWord(view, cardOf(view, card)));
  return (
    <Hints
      name={id}
      about={nameOf(view, id)}
      list={[
        element
          ? ["It goes to a question under", element.test]
          : ["", "No question is wanted here."],
        ["What proves it", counted(words)],
      ]}
    />
  );
}

function givenJudgement(view: MatchView, fact: FactShown, { judgement }: Entry): Drawn {
  const { label } = view.judgements.find((one) => one.id === judgement) ?? { label: judgement };
  const { text } = (judgement && view.feedback?.[fact.id]?.judgement[judgement]) || {};
  return (
    <div class="ce-row" data-key={`given:${fact.id}`}>
      <p class="ce-label">Does it help?</p>
      <div class="ce-given">
        <p>
          <strong>{label}</strong> <span class="ce-tag">Given</span>
        </p>
        {text ? <p>{rich(text)}</p> : null}
      </div>
    </div>
  );
}

// What was opened by hand stays open, so `open` is no attribute, which would be taken away again.
const openWhile = (is: boolean) => (details: HTMLDetailsElement | null) => {
  if (details && is) details.open = true;
};

// Left possible: a learner may think that nothing turns on a fact and still name its document.
function notNeeded(board: MatchBoard, fact: FactShown, entry: Entry): Drawn {
  const chosen = entry.cards.length + (entry.element ? 1 : 0);
  return (
    <details class="ce-not-needed" ref={openWhile(chosen > 0)} data-key={`not-needed:${fact.id}`}>
      <summary data-key={`not-needed-title:${fact.id}`}>
        Question and evidence: not needed
        {chosen ? ` (${chosen} chosen)` : ""}
      </summary>
      {elementField(board, fact, entry)}
      {well(board, fact)}
    </details>
  );
}

function elementField(board: MatchBoard, fact: FactShown, entry: Entry): Drawn {
  const { elements } = board.view();
  const id = `${board.id}-element-${fact.id}`;
  const chosen = elements.find((element) => element.id === entry.element);
  return (
    <div class="ce-row" data-key={`element-row:${fact.id}`}>
      <label class="ce-label" for={id}>
        <Hidden>{nameOf(board.view(), fact.id)}: </Hidden>
        Which question does it go to?
      </label>
      <div>
        <select
          id={id}
          value={chosen?.id ?? ""}
          data-do="element"
          data-fact={fact.id}
          data-key={`element:${fact.id}`}
        >
          <option value="">Choose a question…</option>
          {[...new Set(elements.map(({ test }) => test))].map((test) => (
            <optgroup label={test}>
              {elements.filter((element) => element.test === test).map(elementOption)}
            </optgroup>
          ))}
        </select>
        {chosen ? (
          <p class="ce-full-question">
            <Hidden>{chosen.test}. </Hidden>
            {rich(chosen.question)}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function elementOption({ id, label, question }: ElementChoice): Drawn {
  // Options hold plain words only, so the asterisks of case names are left out.
  const name = withoutEmphasis(label);
  return (
    <option value={id}>
      <span>
        <span class="ce-option-name">{name.endsWith("?") ? `${name} ` : `${name}: `}</span>
        {withoutEmphasis(question)}
      </span>
    </option>
  );
}
