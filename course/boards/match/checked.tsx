import type { FactGroup } from "../contracts.d.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import { isWorked, type MatchBoard } from "./answers.ts";
import { closedPage } from "./pages.tsx";
import { closedFact } from "./reasons.tsx";
import { belongNot, countsOf, strangersIn, sureAndWrong } from "./result.ts";
import "./checked.css";

/** A group with its reasons: every part counted, what was sure and wrong, and each fact. Board, group. */
export function checkedGroup(board: MatchBoard, group: FactGroup): Drawn {
  return (
    <div class="ce-checked" data-key={`checked:${group.id}`}>
      <section class="ce-sum" data-key={`sum:${group.id}`}>
        <p class="ce-kick">
          {isWorked(group) ? null : "Checked: "}
          {rich(group.title)}
        </p>
        {isWorked(group) ? workedHeadline(group) : headline(board, group)}
        {isWorked(group) ? null : surelyWrong(board, group)}
      </section>
      <div class="ce-told-facts" data-key={`told:${group.id}`}>
        {group.facts.map((id) => closedFact(board, id, group))}
        {group.pages.map((id) => closedPage(board, id))}
      </div>
    </div>
  );
}

function workedHeadline({ id, facts }: FactGroup): Drawn {
  const these = facts.length === 1 ? "This fact is" : "These facts are";
  return (
    <h3 class="ce-group-headline" tabindex={-1} data-key={`result:${id}`}>
      {these} worked for you: read how, then go on.
    </h3>
  );
}

function headline(board: MatchBoard, group: FactGroup): Drawn {
  const [view, answers] = [board.view(), board.answers()];
  const counts = countsOf(view, answers, group);
  const strangers = strangersIn(view, answers, group);
  return (
    <>
      <h3 class="ce-group-headline" tabindex={-1} data-key={`result:${group.id}`}>
        {counts.map(({ name, right, of }, place) => (
          <span class="ce-counted">
            <span>
              {name}{" "}
              <strong>
                {right} of {of}
              </strong>
              <Hidden>{place < counts.length - 1 ? ", " : "."}</Hidden>
            </span>
            <span class="ce-squares" aria-hidden="true">
              {Array.from({ length: of }, (_, at) => (
                <span data-full={at < right} />
              ))}
            </span>
          </span>
        ))}
      </h3>
      {strangers ? <p class="ce-strangers">{belongNot(strangers)}.</p> : null}
    </>
  );
}

function surelyWrong(board: MatchBoard, group: FactGroup): Drawn {
  const found = sureAndWrong(board.view(), board.answers(), group);
  if (!found.length) return null;
  return (
    <div class="ce-call" data-key={`call:${group.id}`}>
      <p class="ce-call-head">Sure, and wrong: {found.length}.</p>
      <ul>
        {found.map(([, short, parts]) => (
          <li>
            {rich(short)}: {parts}
          </li>
        ))}
      </ul>
    </div>
  );
}
