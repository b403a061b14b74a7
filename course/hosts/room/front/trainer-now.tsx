import type { Tally } from "../../../boards/contracts.d.ts";
import { clock, type Drawn, ended, Html, Said } from "./parts.tsx";
import type { Given } from "./trainer-desk.tsx";

/** What goes on: the question, its path, how many have answered, the one button on, and the others. */
export function Now(given: Given): Drawn {
  const { view, act } = given;
  const { now } = view;
  const { question } = now;
  return (
    <section class="now" aria-label="Now">
      <p class="k">
        Now: {ended(question ? `${question.client}, ${question.place}` : now.title)}
        {view.frozen ? " The wall is frozen." : view.blank ? " The wall is blank." : ""}
      </p>
      {question ? (
        <p class={now.interview ? "f text" : "f"}>
          <Said text={question.said} />
        </p>
      ) : now.phase === "lobby" ? (
        <p class="f">People are coming in. Begin when you are ready.</p>
      ) : now.phase === "ended" ? (
        <p class="f">{now.said}</p>
      ) : now.interview?.review ? (
        <p class="f">{now.interview.review.headline}</p>
      ) : (
        <Html html={now.html} look="f text" />
      )}
      {now.interview?.comes_of_it ? (
        <p>
          <Said text={now.interview.comes_of_it} />
        </p>
      ) : null}
      {question ? <Path {...given} /> : null}
      {question ? <Counted {...given} /> : null}
      {view.next ? (
        <button type="button" class="btn go" onClick={() => act("next")}>
          <span>Next: {view.next}</span>
          <kbd>Page Down</kbd>
        </button>
      ) : null}
      <Controls {...given} />
      {view.to_show.length ? <Show {...given} /> : null}
      {question ? <Peek {...given} /> : null}
      {view.then ? (
        <p class="nx">
          <b>Then:</b> {ended(view.then)}
        </p>
      ) : null}
    </section>
  );
}

function Path({ view }: Given): Drawn {
  return (
    <ol class="path" aria-label="Steps of this question">
      {view.path.map(({ title, under, now }) => (
        <li key={title} class={now ? "n" : ""} aria-current={now ? "step" : undefined}>
          {title}
          <span>{under}</span>
        </li>
      ))}
    </ol>
  );
}

function Counted({ view, left }: Given): Drawn {
  const { answered, here } = view.now;
  const part = here ? Math.min(100, (100 * answered) / here) : 0;
  return (
    <div class="count">
      <p>
        <b class="num">
          {answered} of {here}
        </b>
      </p>
      <div>
        <div class="bar" aria-hidden="true">
          <i style={{ width: `${part}%` }} />
        </div>
        <p class="q">have answered. Nobody sees who.</p>
      </div>
      <p>
        <b class="num">{left === null ? "" : left > 0 ? clock(left) : "0:00"}</b>
      </p>
    </div>
  );
}

interface OfControl {
  readonly words: string;
  readonly sign: string;
  readonly on?: boolean;
  readonly off?: boolean;
  readonly press: () => void;
}

function Control({ words, sign, on, off, press }: OfControl): Drawn {
  return (
    <button type="button" class="btn" disabled={off} aria-pressed={on} onClick={press}>
      <span>{words}</span>
      <kbd>{sign}</kbd>
    </button>
  );
}

function Controls({ view, act }: Given): Drawn {
  const press = (name: string) => () => act(name);
  return (
    <div class="ctl">
      <Control words="1 minute more" sign="E" off={!view.running} press={press("more")} />
      <Control words="No timer" sign="T" on={!view.timed} press={press("timer")} />
      <Control words="Count on wall" sign="C" on={view.now.counts} press={press("count")} />
      <Control words="Talk, vote again" sign="V" off={!view.may_talk} press={press("talk")} />
      <Control words="Freeze wall" sign="F" on={view.frozen} press={press("freeze")} />
      <Control words="Dark wall" sign="D" on={view.dark} press={press("dark")} />
      {view.may_finish ? (
        <Control words="End the interview" sign="I" press={press("finish")} />
      ) : null}
      {view.has_whole || view.whole ? (
        <Control words="All facts" sign="H" on={view.whole} press={press("whole")} />
      ) : null}
    </div>
  );
}

function Show({ view, act }: Given): Drawn {
  return (
    <div class="rev">
      <h2 class="h">Show, part by part</h2>
      <ol>
        {view.to_show.map(({ id, title, may, was }, at) => (
          <li key={id}>
            <button type="button" class="btn" disabled={!may} onClick={() => act(`show:${id}`)}>
              <span>
                {title}
                {was ? <span class="was"> shown</span> : null}
              </span>
              <kbd>{at + 1}</kbd>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Peek({ view, look, act }: Given): Drawn {
  return (
    <div class="peek">
      {look.peek && view.peek ? (
        <Votes tally={view.peek} />
      ) : (
        <span>The votes are hidden here too, in case this screen is on the wall.</span>
      )}
      <button type="button" class="btn" aria-pressed={look.peek} onClick={() => act("peek")}>
        <span>{look.peek ? "Hide the votes" : "Look first"}</span>
        <kbd>L</kbd>
      </button>
    </div>
  );
}

function Votes({ tally }: { readonly tally: Tally }): Drawn {
  return (
    <div class="votes">
      {tally.parts.map(({ id, title, rows }) => (
        <table key={id}>
          <caption>{title}</caption>
          <tbody>
            {rows.map(({ id: choice, label, counts, sure }) => (
              <tr key={choice}>
                <th scope="row">
                  <Said text={label} />
                </th>
                <td class="num">{counts.join(", then ")}</td>
                <td class="q">{tally.tells_sure ? `${sure.at(-1)} sure` : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
