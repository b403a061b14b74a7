import type { ReviewAsked, ReviewData, ReviewOption } from "../../../boards/contracts.d.ts";
import { type Drawn, paragraphs, rich } from "../../../boards/shared/draw.tsx";
import { answersTo, Keycap } from "../../../boards/shared/keycap.tsx";
import { singleKeys } from "../../../boards/shared/single-keys.ts";
import { foot, type Onward } from "./foot.tsx";
import { result, told } from "./result.tsx";
import type { Sure } from "./review.tsx";
import type { Acts, View } from "./view.ts";

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
        {card(one, data.today, view, acts)}
        <p class="rv-later">
          <span>Nothing here counts towards a mark.</span>
        </p>
      </main>
      {foot(data.home, keys(view), onward(data, view, acts))}
    </>
  );
}

function keys({ sure }: View): Drawn {
  return singleKeys() && !sure ? (
    <span class="rv-wide">
      <kbd>1</kbd>–<kbd>9</kbd> answer, then how sure
    </span>
  ) : null;
}

function onward(
  { asked }: ReviewData,
  { at, sure, problem, waits }: View,
  { onwards }: Acts,
): Onward | null {
  if (!sure || problem) return null;
  return { words: at + 1 === asked.length ? "Finish" : "Next", go: onwards, waits };
}

/** The card of what is asked: that, today, how it stands, what can be done, what stands at its end once it is told. */
export function card(
  one: ReviewAsked,
  today: string,
  view: View,
  acts: Acts,
  next: Drawn = null,
): Drawn {
  return (
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
      {view.sure ? result(one, today, view, acts, next) : null}
      {view.chosen && !view.sure ? howSure(acts) : null}
    </article>
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
