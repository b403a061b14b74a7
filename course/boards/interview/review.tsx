// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen the table is laid out as blocks, and
// browsers then forget what it is.
import type { InterviewView } from "../contracts.d.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { FoldedSources } from "../shared/look.tsx";
import { Button } from "../shared/parts.tsx";
import { type Told, ToldList } from "../shared/told.tsx";
import {
  type Held,
  isUnwarned,
  learned,
  questionOf,
  replyOf,
  shownBy,
  suggestedBy,
  timeOf,
} from "./state.ts";
import "./review.css";

/** The interview once it is over: the view, the interview. */
export function review(view: InterviewView, held: Held): Drawn {
  const known = new Set(learned(view, held.asked).map(({ id }) => id));
  const all = view.must_learn.length;
  const got = view.must_learn.filter(({ id }) => known.has(id)).length;
  const harmed = harmedParts(view, held);
  const { left, all: minutes } = timeOf(view, held);
  return (
    <section class="ce-review" data-key="review">
      <h3 class="ce-headline-words" tabindex={-1} data-key="result">
        {`You learned ${got} of the ${all} things that decide this file.`}
      </h3>
      <p>
        {`You used ${minutes - left} of ${minutes} minutes.`}
        {held.second ? [" ", rich(view.second_costs)] : null}
      </p>
      <h4>What decides this file</h4>
      <ToldList parts={learnedParts(view, held, known)} />
      {harmed.length ? (
        <>
          <h4>Answers you can rely on less</h4>
          <ToldList parts={harmed} />
        </>
      ) : null}
      {held.asked.length ? record(view, held) : null}
      <FoldedSources sources={view.feedback.sources} />
      <Button action="again">Hold the interview again</Button>
    </section>
  );
}

function learnedParts(view: InterviewView, { asked }: Held, known: ReadonlySet<string>): Told[] {
  const how = (id: string) => {
    const question = view.questions.find(({ reveals }) => reveals.some((fact) => fact.id === id));
    if (!question) return "";
    return asked.includes(question.id)
      ? `You asked, but you had suggested the answer: ${question.text}`
      : `You would have learned it from: ${question.text}`;
  };
  return view.must_learn.map(({ id, text: you }) =>
    known.has(id)
      ? { thought: "learned", part: "", you }
      : { thought: "missing", part: "", you, text: how(id) },
  );
}

function harmedParts(view: InterviewView, { asked }: Held): Told[] {
  return asked.flatMap((id, place) => {
    const { text: you, after } = questionOf(view, id);
    const suggestion = suggestedBy(view, asked, place);
    const found: Told[] = [];
    if (suggestion) {
      const text = `You had suggested it: ${questionOf(view, suggestion).text}`;
      found.push({ thought: "tainted", part: "", you, text });
    }
    if (isUnwarned(view, asked, place)) {
      const text = `This had to come first: ${questionOf(view, after).text}`;
      found.push({ thought: "unwarned", part: "", you, text });
    }
    return found;
  });
}

const HEADS = ["Order", "Asked and answered", "Minutes", "It showed", "Remark"];

function record(view: InterviewView, { asked }: Held): Drawn {
  return (
    <details class="ce-whole">
      <summary data-key="whole">The whole interview</summary>
      <table class="ce-record" role="table" aria-label="The whole interview" data-key="table">
        <thead role="rowgroup">
          <tr role="row">
            {HEADS.map((name) => (
              <th scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{asked.map((_, place) => recordRow(view, asked, place))}</tbody>
      </table>
    </details>
  );
}

function recordRow(view: InterviewView, asked: Held["asked"], place: number): Drawn {
  const { text, minutes, why } = questionOf(view, asked[place]);
  const line = (words: string) => <p>{rich(words)}</p>;
  const cell = (name: string, inside: Drawn) => (
    <td role="cell" data-name={name}>
      {inside}
    </td>
  );
  const shown = shownBy(view, asked, place).map((fact) => line(fact.text));
  const remarks = [
    suggestedBy(view, asked, place) ? "Tainted: you suggested this answer." : "",
    isUnwarned(view, asked, place) ? "Asked before the warning that protects the answer." : "",
  ].filter(Boolean);
  const strong = remarks.map((remark) => (
    <p>
      <strong>{remark}</strong>
    </p>
  ));
  return (
    <tr role="row">
      {cell("Order", place + 1)}
      <th scope="row" role="rowheader">
        {line(text)}
        <p class="ce-reply">{rich(replyOf(view, asked, place))}</p>
      </th>
      {cell("Minutes", minutes)}
      {cell("It showed", shown.length ? shown : "Nothing")}
      {cell("Remark", [strong, line(why)])}
    </tr>
  );
}
