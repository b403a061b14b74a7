import type { FactGroup } from "../contracts.d.ts";
import { clientFile } from "../shared/client-file.tsx";
import { type Drawn, rich } from "../shared/draw.tsx";
import {
  cardOf,
  elementOf,
  elementsOf,
  entryOf,
  factOf,
  isChecked,
  isWorked,
  type MatchBoard,
  nameOf,
  suretyOf,
} from "./answers.ts";
import { LINE_MARKS, MARKED, markedOn, paperOf, titleOf } from "./lines.ts";
import { closedPage } from "./pages.tsx";
import { closedFact } from "./reasons.tsx";
import { headlineOf } from "./result.ts";
import { stacksOf } from "./shelf.tsx";
import "./paper.css";

/** The whole board on paper: every fact with its answer, or room for one, and what is on offer. The board. */
export function onPaper(board: MatchBoard): Drawn {
  const view = board.view();
  return (
    <div class="ce-paper" data-key="paper">
      <h2 class="ce-title">{rich(view.title)}</h2>
      {clientFile({ view, intro: view.intro, opens: false })}
      {view.groups.map((group) => paperGroup(board, group))}
      <h3>The evidence on offer</h3>
      {stacksOf(board).map(({ id, label }) => (
        <div data-key={`paper-stack:${id}`}>
          <h4>{rich(label)}</h4>
          <ul class="ce-paper-cards">
            {view.cards
              .filter(({ kind }) => kind === id)
              .map(({ title, by, date }) => (
                <li>
                  {rich(title)} <span class="ce-soft">{[by, date].filter(Boolean).join(", ")}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function paperGroup(board: MatchBoard, group: FactGroup): Drawn {
  const [view, answers] = [board.view(), board.answers()];
  const told = isChecked(view, answers, group);
  const sure = view.confidences.find(({ id }) => id === suretyOf(view, answers, group));
  return (
    <section data-key={`paper:${group.id}`}>
      <h3>{rich(group.title)}</h3>
      {told && !isWorked(group) ? <p>{headlineOf(view, answers, group)}</p> : null}
      {sure ? <p>How sure: {sure.label}</p> : null}
      {group.facts.map((id) => (told ? closedFact(board, id, group) : paperFact(board, group, id)))}
      {group.pages.map((id) => (told ? closedPage(board, id) : paperPage(board, id)))}
    </section>
  );
}

// Each line of the page, with room to say which it is: what is read on the desk is here as well.
function paperPage(board: MatchBoard, id: string): Drawn {
  const view = board.view();
  const marked = markedOn(board.answers(), id);
  return (
    <div class="ce-paper-fact" data-key={`paper-page:${id}`}>
      <p>
        <strong>{rich(titleOf(view, id))}.</strong> Which line says what it proves, and which what
        it leaves open?
      </p>
      <ul class="ce-paper-lines">
        {paperOf(view, id)?.lines.map((line) => (
          <li>
            {LINE_MARKS.map((mark) => (
              <span class="ce-box">
                {marked[mark] === line.id ? "☑" : "☐"} {MARKED[mark]}
              </span>
            ))}
            {rich(line.text)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function paperFact(board: MatchBoard, group: FactGroup, id: string): Drawn {
  const view = board.view();
  const fact = factOf(view, id);
  const { judgement, element, cards } = entryOf(view, board.answers(), id);
  const offered = elementsOf(view, group).map(({ label }) => label);
  return (
    <div class="ce-paper-fact" data-key={`paper-fact:${id}`}>
      <p>
        <strong>{nameOf(view, id)}.</strong> {rich(fact.text)}
      </p>
      <dl>
        <dt>Does it help?</dt>
        <dd>
          {view.judgements.map((one) => (
            <span class="ce-box">
              {one.id === judgement ? "☑" : "☐"} {one.label}
            </span>
          ))}
        </dd>
        <dt>Which question?</dt>
        <dd>
          {element
            ? rich(elementOf(view, element)?.label ?? element)
            : offered.map((label) => <span class="ce-box">☐ {rich(label)}</span>)}
        </dd>
        <dt>What proves it?</dt>
        <dd>
          {cards.length ? (
            <ul>
              {cards.map((card) => (
                <li>{rich(cardOf(view, card)?.title ?? card)}</li>
              ))}
            </ul>
          ) : (
            "…"
          )}
        </dd>
      </dl>
    </div>
  );
}
