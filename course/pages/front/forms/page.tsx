import type { FormOutcome, FormPair, FormSide, FormsData } from "../../../boards/contracts.d.ts";
import { type Drawn, Hidden, Icon, rich, SourceLink } from "../../../boards/shared/draw.tsx";
import { answersTo, Keycap } from "../../../boards/shared/keycap.tsx";
import { foot } from "../review/foot.tsx";

/** How the asking stands: the place of the question, what was chosen, and what went wrong in keeping it. */
export interface FormView {
  readonly at: number;
  readonly chosen: string | null;
  readonly problem: string;
  readonly waits: boolean;
}

interface Acts {
  readonly choose: (id: string) => void;
  readonly onwards: () => void;
  readonly decline: () => void;
}

interface Shown {
  readonly data: FormsData;
  readonly view: FormView;
  readonly acts: Acts;
}

/** One question: what the page holds, how it stands, what can be done. */
export function asking({ data, view, acts }: Shown): Drawn {
  const one = data.questions[view.at];
  if (!one) return null;
  return (
    <>
      <main id="main" class="rv" tabindex={-1}>
        <article class="rv-card" key={one.pair} data-pair={one.pair}>
          <h2 id="fq-question" class="rv-question fq-question" tabindex={-1} data-key="question">
            {rich(one.text)}
          </h2>
          <div class="rv-options" role="group" aria-labelledby="fq-question">
            {one.options.map(({ id, text }, place) => (
              <button
                type="button"
                class="rv-option"
                aria-pressed={view.chosen === id}
                data-key={`option:${id}`}
                onClick={() => acts.choose(id)}
                {...answersTo(place + 1)}
              >
                <Keycap of={String(place + 1)} />
                <span>{rich(text)}</span>
              </button>
            ))}
          </div>
          {view.problem ? (
            <p class="problem" role="alert">
              {view.problem}
            </p>
          ) : null}
        </article>
        <p class="rv-later">
          {data.when === "before"
            ? "What is right is told at the end of the course, with the other questions. Nothing here counts towards a mark."
            : "What is right is told after the last question. Nothing here counts towards a mark."}
        </p>
      </main>
      {foot(data.home, skip(acts), {
        words: view.at + 1 === data.questions.length ? "Finish" : "Next",
        go: acts.onwards,
        waits: view.waits || !view.chosen,
      })}
    </>
  );
}

function skip({ decline }: Acts): Drawn {
  return (
    <button type="button" class="fq-skip" onClick={decline}>
      Do not ask me
    </button>
  );
}

/** Nothing is asked: what came of both forms, or why there is nothing: what the page holds. */
export function nothingAsked({ outcome, words, home }: FormsData): Drawn {
  return (
    <main id="main" class="rv" tabindex={-1}>
      <article class="rv-card">{outcome ? cameOf(outcome) : <p class="rv-why">{words}</p>}</article>
      <p class="rv-acts">
        <a class="button primary" href={home}>
          To the overview
        </a>
      </p>
    </main>
  );
}

function cameOf({ heading, words, pairs }: FormOutcome): Drawn {
  return (
    <>
      <h2 class="rv-question" tabindex={-1} data-key="outcome">
        {heading}
      </h2>
      <p class="rv-why">{words}</p>
      {pairs.map(pair)}
    </>
  );
}

function pair({ skill, sides }: FormPair): Drawn {
  return (
    <section class="fq-pair">
      <h3>{rich(skill)}</h3>
      {sides.map(side)}
    </section>
  );
}

function side(one: FormSide): Drawn {
  const verdict = one.right ? "right" : "wrong";
  return (
    <div class="fq-side" data-thought={verdict} data-when={one.when}>
      <p class="fq-verdict">
        <span class="rv-mark">
          <Icon name={verdict} />
        </span>
        <b>
          {one.when === "before" ? "Before" : "After"}: {one.right ? "right" : "not right"}
        </b>
      </p>
      <p class="fq-asked">{rich(one.text)}</p>
      <p>
        <b>You:</b> {rich(one.chosen)}
      </p>
      {one.right ? (
        <details>
          <summary>
            Why<Hidden> it is right</Hidden>
          </summary>
          {reasons(one)}
        </details>
      ) : (
        <>
          {one.said ? <p>{rich(one.said)}</p> : null}
          <p>
            <b>Right:</b> {rich(one.best)}
          </p>
          {reasons(one)}
        </>
      )}
    </div>
  );
}

function reasons({ why, sources }: FormSide): Drawn {
  return (
    <>
      <p>{rich(why)}</p>
      {sources.length ? (
        <ul class="rv-sources" aria-label="Sources">
          {sources.map((source) => (
            <li>
              <SourceLink {...source} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
