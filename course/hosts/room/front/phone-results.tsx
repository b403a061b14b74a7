import type { Heat, OwnVote, PartTally, RoomNow, Shown } from "../../../boards/contracts.d.ts";
import { type Drawn, Mark, Said } from "./parts.tsx";

interface Given {
  readonly now: RoomNow;
  readonly own: readonly OwnVote[];
}

/** What was shown, as tables: all that stands on the wall stands here as text. */
export function Results({ now, own }: Given): Drawn {
  const { shown, question } = now;
  if (!shown || !question) return null;
  const mine = own.filter((one) => one.question === question.id);
  const first = shown.tally.parts[0];
  return (
    <div class="results">
      {shown.tally.parts.map((part) => (
        <Part key={part.id} part={part} shown={shown} mine={mine} />
      ))}
      {first ? <SureAndWrong shown={shown} part={first} /> : null}
      <Proof shown={shown} />
      {shown.reason ? (
        <section class="sec">
          <h2>The reason</h2>
          <p class="read">
            <Said text={shown.reason} />
          </p>
        </section>
      ) : null}
    </div>
  );
}

interface OfPart {
  readonly part: PartTally;
  readonly shown: Shown;
  readonly mine: readonly OwnVote[];
}

function Part({ part, shown, mine }: OfPart): Drawn {
  const twice = shown.tally.answered.length > 1;
  const best = shown.best[part.id] ?? [];
  const why = shown.why[part.id];
  return (
    <section class="sec">
      <table>
        <caption>{part.title}</caption>
        <thead class={twice ? "" : "unseen"}>
          <tr>
            <th scope="col">
              <span class="unseen">Choice</span>
            </th>
            {twice ? <th scope="col">before</th> : null}
            <th scope="col">{twice ? "after" : "votes"}</th>
          </tr>
        </thead>
        <tbody>
          {part.rows.map(({ id, label, counts, sure }) => (
            <tr key={id} class={best.includes(id) ? "best" : ""}>
              <th scope="row">
                <Said text={label} /> {best.includes(id) ? <Mark right /> : null}
                <Yours mine={mine} part={part.id} choice={id} twice={twice} />
              </th>
              {counts.map((count, round) => (
                <td
                  key={["first", "last"][round]}
                  class={round === counts.length - 1 ? "a num" : "num"}
                >
                  {count}
                  {sure[round] ? <small> {sure[round]} sure</small> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {why ? (
        <p class="read">
          <Said text={why} />
        </p>
      ) : null}
    </section>
  );
}

interface Own {
  readonly mine: readonly OwnVote[];
  readonly part: string;
  readonly choice: string;
  readonly twice: boolean;
}

function Yours({ mine, part, choice, twice }: Own): Drawn {
  const rounds = mine.filter(({ answer }) => answer[part] === choice).map(({ round }) => round);
  if (!rounds.length) return null;
  const when = !twice || rounds.length > 1 ? "" : rounds[0] === 1 ? ", before" : ", after";
  return <span class="you">you{when}</span>;
}

function SureAndWrong({ shown, part }: { readonly shown: Shown; readonly part: PartTally }): Drawn {
  if (!shown.sure_wrong.length || !part) return null;
  const [before, after] = shown.sure_wrong;
  const words = after === undefined ? `${before}` : `${before} before, ${after} after`;
  return <p class="sure">Sure, and wrong: {words}.</p>;
}

function Proof({ shown }: { readonly shown: Shown }): Drawn {
  if (!shown.parts.includes("proof")) return null;
  return (
    <section class="sec">
      <h2>What proves it</h2>
      <ul class="proof">
        {shown.proven_by.map(({ title, word, by, limit }) => (
          <li key={title}>
            <b>{word}:</b> <Said text={title} /> {by ? <span>({by})</span> : null}
            {limit ? (
              <p>
                <b>Its limit.</b> <Said text={limit} />
              </p>
            ) : null}
          </li>
        ))}
        {shown.nothing_proves ? <li>{shown.nothing_proves}</li> : null}
      </ul>
    </section>
  );
}

/** All facts at once, each as a short list: a table of five columns has no room here. */
export function HeatList({ heat }: { readonly heat: Heat }): Drawn {
  return (
    <section class="heat">
      <h1>{heat.client}: all facts at once</h1>
      {heat.rows.map(({ place, short, counts, best, sure_wrong, shown }) => (
        <section class="sec" key={place}>
          <table>
            <caption>
              {place}. {short}
            </caption>
            <tbody>
              {heat.columns.map((column, at) => (
                <tr key={column} class={best[at] ? "best" : ""}>
                  <th scope="row">
                    {column} {best[at] ? <Mark right /> : null}
                  </th>
                  <td class="a num">{counts[at]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown && heat.tells_sure ? <p>Sure, and wrong: {sure_wrong}.</p> : null}
        </section>
      ))}
    </section>
  );
}
