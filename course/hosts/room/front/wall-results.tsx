import type { PartTally, RoomNow, RoomQuestion, Shown } from "../../../boards/contracts.d.ts";
import { type Drawn, Icon, Mark, Said } from "./parts.tsx";

interface Given {
  readonly now: RoomNow;
  readonly shown: Shown;
  readonly question: RoomQuestion;
}

/** The room's own answers, before and after; what is best beside them, once it is shown. */
export function WallResults({ shown, question }: Given): Drawn {
  const [first, ...others] = shown.tally.parts;
  const told = shown.parts.includes("proof") || shown.parts.includes("reason");
  const second = others.find(({ id }) => shown.best[id]);
  return (
    <>
      <div class="mid">
        <section class={question.from_file ? "said low" : "said law low"} aria-label="The question">
          <p>
            <Said text={question.said} />
          </p>
        </section>
        {told ? (
          <Told shown={shown} question={question} />
        ) : (
          <div class={second ? "two" : "two one"}>
            {first ? <Bars part={first} shown={shown} /> : null}
            {second ? <List part={second} shown={shown} /> : null}
          </div>
        )}
      </div>
      <Foot shown={shown} />
    </>
  );
}

function Bars({ part, shown }: { readonly part: PartTally; readonly shown: Shown }): Drawn {
  const { tally } = shown;
  const twice = tally.answered.length > 1;
  const best = shown.best[part.id] ?? [];
  const most = Math.max(1, ...tally.answered);
  return (
    <section class="jd">
      <div class="hd">
        <h1>{part.title}</h1>
        {twice ? (
          <p>
            before talk <Icon name="arrow" /> <b>after</b>
          </p>
        ) : null}
      </div>
      <ul class={part.rows.length > 4 ? "many" : ""}>
        {part.rows.map((row) => (
          <li
            key={row.id}
            class={best.includes(row.id) ? "best" : row.counts.some(Boolean) ? "" : "none"}
          >
            <b>
              <Said text={row.label} /> {best.includes(row.id) ? <Mark right /> : null}
            </b>
            <span class="bars" aria-hidden="true">
              {row.counts.map((count, round) => (
                <span key={["before", "after"][round]} class={twice && round === 0 ? "b1" : "b2"}>
                  <Bar
                    count={count}
                    sure={row.sure[round] ?? 0}
                    most={most}
                    known={tally.tells_sure}
                  />
                </span>
              ))}
            </span>
            <span class="n num">
              {twice ? (
                <>
                  <span>
                    {row.counts[0]}
                    <span class="unseen"> before</span>
                  </span>
                  <Icon name="arrow" />
                </>
              ) : null}
              <strong>{row.counts.at(-1)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {tally.tells_sure ? (
        <p class="key">
          <span>
            <i class="s" />
            Sure
          </span>
          <span>
            <i class="u" />
            Fairly sure, or a guess
          </span>
        </p>
      ) : null}
    </section>
  );
}

interface OfBar {
  readonly count: number;
  readonly sure: number;
  readonly most: number;
  readonly known: boolean;
}

function Bar({ count, sure, most, known }: OfBar): Drawn {
  const width = (number: number) => ({ width: `${(100 * number) / most}%` });
  if (!known) return count ? <i class="s" style={width(count)} /> : null;
  return (
    <>
      {sure ? <i class="s" style={width(sure)} /> : null}
      {count > sure ? <i class="u" style={width(count - sure)} /> : null}
    </>
  );
}

const MOST_LINES = 5;

/** What was chosen of a part, the most votes first; what is best has a line however few chose it. */
export function List({ part, shown }: { readonly part: PartTally; readonly shown: Shown }): Drawn {
  const best = shown.best[part.id] ?? [];
  const count = ({ counts }: { readonly counts: readonly number[] }) => counts.at(-1) ?? 0;
  const chosen = part.rows
    .filter((row) => count(row) || best.includes(row.id))
    .sort((one, other) => count(other) - count(one));
  const others = chosen.filter(({ id }) => !best.includes(id));
  const left = others.slice(Math.max(0, MOST_LINES - chosen.length + others.length));
  const rows = chosen.filter((row) => !left.includes(row));
  return (
    <section class="qn">
      <h2>{part.title}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} class={best.includes(row.id) ? "best" : ""}>
            <strong class="num">{count(row)}</strong>
            <span>
              <Said text={row.label} />
            </span>
            {best.includes(row.id) ? <Mark right /> : null}
          </li>
        ))}
      </ul>
      {part.ended ? <p class="rest">{part.ended} said irrelevant</p> : null}
    </section>
  );
}

function Told({
  shown,
  question,
}: {
  readonly shown: Shown;
  readonly question: RoomQuestion;
}): Drawn {
  const labels = question.asks.flatMap(({ id, options }) =>
    (shown.best[id] ?? []).slice(0, 1).map((best) => options.find((one) => one.id === best)?.label),
  );
  return (
    <section class="told">
      <h1>
        <Mark right /> {labels.filter(Boolean).join(", on ")}
      </h1>
      {shown.parts.includes("proof") ? (
        <ul>
          {shown.proven_by.map(({ title, word }) => (
            <li key={title}>
              <b>{word}:</b> <Said text={title} />
            </li>
          ))}
          {shown.nothing_proves ? <li>{shown.nothing_proves}</li> : null}
        </ul>
      ) : null}
      {shown.reason ? (
        <p class="reason">
          <Said text={shown.reason} />
        </p>
      ) : null}
    </section>
  );
}

function Foot({ shown }: { readonly shown: Shown }): Drawn {
  const [before, after] = shown.sure_wrong;
  const twice = shown.tally.answered.length > 1;
  return (
    <footer class="foot">
      {before === undefined ? (
        <p>The room's own answers</p>
      ) : (
        <p>
          {before || after ? <Mark right={false} /> : null}
          <b>Sure, and wrong: {twice ? `${before} before, ${after} after` : before}</b>
        </p>
      )}
      <p class="num">
        {twice ? `${shown.tally.twice} answered twice` : `${shown.tally.answered[0]} answered`}
      </p>
    </footer>
  );
}
