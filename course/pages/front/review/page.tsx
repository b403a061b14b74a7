import type { ReviewAsked, ReviewData, ReviewOption } from "../../../boards/contracts.d.ts";
import {
  type Drawn,
  Hidden,
  Icon,
  paragraphs,
  rich,
  SourceLink,
} from "../../../boards/shared/draw.tsx";
import { answersTo, Keycap } from "../../../boards/shared/keycap.tsx";
import { setSingleKeys, singleKeys } from "../../../boards/shared/single-keys.ts";
import { onDay } from "./days.ts";
import type { Sure } from "./review.tsx";

/** How a review stands: the place of what is asked, what was chosen, how sure, and what went wrong in keeping it. */
export interface View {
  readonly at: number;
  readonly chosen: string | null;
  readonly sure: Sure | null;
  readonly problem: string;
  readonly waits: boolean;
}

interface Acts {
  readonly choose: (id: string) => void;
  readonly grade: (sure: Sure) => void;
  readonly onwards: () => void;
  readonly again: () => void;
}

interface Shown {
  readonly data: ReviewData;
  readonly view: View;
  readonly acts: Acts;
}

const SURE: readonly (readonly [Sure, string])[] = [
  ["sure", "Sure"],
  ["fairly", "Fairly sure"],
  ["guess", "A guess"],
];

/** One thing that is asked again: what the page holds, how it stands, what can be done. */
export function page({ data, view, acts }: Shown): Drawn {
  const one = data.asked[view.at];
  if (!one) return null;
  return (
    <>
      <main id="main" class="rv" tabindex={-1}>
        {data.gone && view.at === 0 ? (
          <p class="rv-gone" role="status">
            {data.gone}
          </p>
        ) : null}
        <article class="rv-card" key={`${one.lesson}/${one.id}`} data-item={one.id}>
          <p class="rv-came">{one.came}</p>
          {one.about ? <p class="rv-about">{rich(one.about)}</p> : null}
          {one.said ? <div class="rv-said">{paragraphs(one.said)}</div> : null}
          <h2 id="rv-question" class="rv-question" tabindex={-1} data-key="question">
            {rich(one.question)}
          </h2>
          <div class="rv-options" role="group" aria-labelledby="rv-question">
            {one.options.map((option, place) =>
              view.sure ? told(one, option, view) : open(option, place + 1, view, acts),
            )}
          </div>
          {view.sure ? result(one, data, view, acts) : null}
          {view.chosen && !view.sure ? howSure(acts) : null}
        </article>
        <p class="rv-later">
          <span>Nothing here counts towards a mark.</span>
        </p>
      </main>
      {foot(data, view, acts)}
    </>
  );
}

function open(option: ReviewOption, key: number, view: View, { choose }: Acts): Drawn {
  const asks = !view.chosen && key < 10;
  return (
    <button
      type="button"
      class="rv-option"
      aria-pressed={view.chosen === option.id}
      data-key={`option:${option.id}`}
      onClick={() => choose(option.id)}
      {...(asks ? answersTo(key) : {})}
    >
      {asks ? <Keycap of={String(key)} /> : null}
      <span>{rich(option.text)}</span>
    </button>
  );
}

function told({ right }: ReviewAsked, option: ReviewOption, { chosen }: View): Drawn {
  const is = right.includes(option.id);
  const mine = option.id === chosen;
  const thought = is ? "right" : mine ? "wrong" : undefined;
  const words = is ? (mine || right[0] === option.id ? "Right" : "Accepted") : "Not right";
  return (
    <div class="rv-option" data-thought={thought} data-mine={mine}>
      <span>
        {mine ? <Hidden>You chose: </Hidden> : null}
        {rich(option.text)}
      </span>
      {thought ? (
        <b class="rv-mark">
          <Icon name={thought} />
          <span>{words}</span>
        </b>
      ) : null}
    </div>
  );
}

function howSure({ grade }: Acts): Drawn {
  return (
    <div class="rv-grade" role="group" aria-labelledby="rv-sure">
      <h3 id="rv-sure">How sure are you?</h3>
      <div class="rv-sures">
        {SURE.map(([sure, label], place) => (
          <button
            type="button"
            class="rv-option"
            data-key={`sure:${sure}`}
            onClick={() => grade(sure)}
            {...answersTo(place + 1)}
          >
            <Keycap of={String(place + 1)} />
            <b>{label}</b>
          </button>
        ))}
      </div>
    </div>
  );
}

function result(one: ReviewAsked, data: ReviewData, view: View, { again }: Acts): Drawn {
  const chosen = one.options.find(({ id }) => id === view.chosen);
  const right = one.right.includes(view.chosen ?? "");
  const why = right ? "" : (chosen?.why ?? "");
  return (
    <div class="rv-result">
      {why ? <p class="rv-why">{rich(why)}</p> : null}
      {one.why && one.why !== why ? <p class="rv-why">{rich(one.why)}</p> : null}
      {one.sources.length ? (
        <ul class="rv-sources" aria-label="Sources">
          {one.sources.map((source) => (
            <li>
              <SourceLink {...source} />
            </li>
          ))}
        </ul>
      ) : null}
      <div class="rv-returns">
        <p class="rv-next" tabindex={-1} data-key="result" data-returns={returnsOf(one, view)}>
          {`${right ? "Right" : "Not right"}. It returns ${onDay(returnsOf(one, view), data.today)}.`}
        </p>
        {right ? <p>{otherwise(one, view, data.today)}</p> : null}
        {view.problem ? (
          <p class="problem" role="alert">
            {view.problem}{" "}
            <button type="button" class="button" onClick={again}>
              Try again
            </button>
          </p>
        ) : null}
      </div>
    </div>
  );
}

const GRADES = { sure: "easy", fairly: "good", guess: "hard" } as const;

/** The day that the server, or the browser, worked out beforehand for this outcome: what was asked, how it stands. */
export function returnsOf({ right, returns }: ReviewAsked, { chosen, sure }: View): string {
  if (!right.includes(chosen ?? "") || !sure) return returns.again ?? "";
  return returns[GRADES[sure]] ?? "";
}

function otherwise({ returns }: ReviewAsked, { sure }: View, today: string): string {
  const guessed = onDay(returns.hard ?? "", today);
  const wrong = onDay(returns.again ?? "", today);
  if (sure === "guess") return `Had it been wrong, ${wrong}.`;
  if (guessed === wrong) return `Had it been a guess, or wrong, ${wrong}.`;
  return `Had it been a guess, ${guessed}; wrong, ${wrong}.`;
}

function foot(data: ReviewData, view: View, { onwards }: Acts): Drawn {
  const { length } = data.asked;
  const last = view.at + 1 === length;
  const on = singleKeys();
  return (
    <footer class="steps-foot rv-foot">
      <a class="rv-stop" href={data.home}>
        <span aria-hidden="true">‹</span>
        <span>
          Stop here<span class="rv-wide">: it is saved</span>
        </span>
      </a>
      <p class="rv-keys">
        {on && !view.sure ? (
          <span class="rv-wide">
            <kbd>1</kbd>–<kbd>9</kbd> answer, then how sure
          </span>
        ) : null}
        <button type="button" class="rv-switch" onClick={() => setSingleKeys(!on)}>
          {on ? "Switch single keys off" : "Switch single keys on"}
        </button>
      </p>
      {view.sure && !view.problem ? (
        <button
          type="button"
          class="button primary"
          data-onward
          onClick={onwards}
          aria-disabled={view.waits}
        >
          {last ? "Finish" : "Next"}
        </button>
      ) : null}
    </footer>
  );
}

/** Nothing more is asked: what the page holds, how many things were asked, the days on which those return. */
export function atEnd(data: ReviewData, asked: number, days: readonly string[]): Drawn {
  return (
    <main id="main" class="rv" tabindex={-1}>
      <article class="rv-card">
        {data.gone && !asked ? <p role="status">{data.gone}</p> : null}
        <h2 class="rv-question" tabindex={-1} data-key="end">
          {asked ? "That is all for now." : "Nothing is due."}
        </h2>
        <p class="rv-why">{endWords(data, days)}</p>
        <p class="rv-acts">
          {data.more ? (
            <button type="button" class="button primary" onClick={() => location.reload()}>
              {data.more === 1 ? "Go on: 1 more is due" : `Go on: ${data.more} more are due`}
            </button>
          ) : null}{" "}
          <a class={data.more ? "button" : "button primary"} href={data.home}>
            To the overview
          </a>
        </p>
        <p>
          <a href={data.calendar} download="review.ics">
            Put what returns in my calendar
          </a>
        </p>
      </article>
    </main>
  );
}

function endWords({ more, next, today }: ReviewData, days: readonly string[]): string {
  const [first] = [next, ...days].filter(Boolean).sort();
  return first && !more ? `The next returns ${onDay(first, today)}.` : "";
}
