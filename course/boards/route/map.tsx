import type { RouteView } from "../contracts.d.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import { Mark, type Thought } from "../shared/told.tsx";
import type { Asked } from "./answers.ts";

interface Mapped {
  readonly view: RouteView;
  readonly walk: readonly Asked[];
  /** The question that is open. */
  readonly now: Asked | undefined;
  /** What is thought of each, by its name, once it is checked. */
  readonly thoughts: ReadonlyMap<string, Thought> | null;
}

/** The route as far as it was taken: every question with its answer in words, and the line through them. */
export function RouteMap({ view, walk, now, thoughts }: Mapped): Drawn {
  const steps = walk.filter(({ step }) => step);
  const ends = walk.filter(({ step }) => !step);
  const lane = (at: number) =>
    steps[at]?.options.findIndex(({ id }) => id === steps[at]?.value) ?? -1;
  const row = (one: Asked, inside: Drawn) => (
    <li
      class="ce-row-of-map"
      data-answered={one.given}
      data-now={one === now}
      data-part-of-board={one.name}
      data-key={`row:${one.name}`}
    >
      {rowName(one, walk, now, thoughts)}
      {inside}
    </li>
  );
  return (
    <section class="ce-map" aria-label="The route so far" data-key="map">
      <p class="ce-lane-names" aria-hidden="true">
        <span style={`--ce-lanes: ${view.step_choices.length}`}>
          {view.step_choices.map(({ label }) => (
            <b>{label}</b>
          ))}
        </span>
      </p>
      <ol>
        {steps.map((one, at) => row(one, lanes(one, lane(at - 1), lane(at))))}
        {ends.map((one) =>
          row(one, <span class="ce-end-value">{one.chosen ? rich(one.chosen) : null}</span>),
        )}
      </ol>
    </section>
  );
}

function rowName(
  one: Asked,
  walk: readonly Asked[],
  now: Asked | undefined,
  thoughts: Mapped["thoughts"],
): Drawn {
  const thought = thoughts?.get(one.name);
  const answer = one.step ? (one.chosen ?? "no answer yet") : one.chosen ? "" : "no answer yet";
  const words = (
    <>
      <span class="ce-number">{one.step ? walk.indexOf(one) + 1 : ""}</span>
      <span>
        {rich(one.label)}
        {answer ? <Hidden>: {answer}</Hidden> : null}
      </span>
      {thought ? <Mark of={thought} small /> : null}
    </>
  );
  if (thoughts) return <span class="ce-row-name">{words}</span>;
  return (
    <button
      type="button"
      class="ce-row-name"
      aria-current={one === now ? "step" : undefined}
      data-do="open"
      data-value={one.name}
      data-chosen={one.value ?? undefined}
      data-key={`line:${one.name}`}
    >
      {words}
    </button>
  );
}

// The word stands in the lane of its answer, and the line comes from the answer before.
function lanes({ options, value, chosen }: Asked, before: number, here: number): Drawn {
  const middle = (lane: number) => (lane + 0.5) * 100;
  return (
    <span class="ce-lanes" aria-hidden="true" style={`--ce-lanes: ${options.length}`}>
      {here < 0 ? null : (
        <svg
          class="ce-lane-line"
          viewBox={`0 0 ${options.length * 100} 100`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path d={path(before < 0 ? null : middle(before), middle(here))} />
        </svg>
      )}
      {options.map(({ id }) => (
        <span class="ce-lane">{id === value ? <b>{chosen}</b> : <i />}</span>
      ))}
    </span>
  );
}

function path(from: number | null, to: number): string {
  return from === null ? `M${to} 50V100` : `M${from} 0C${from} 30 ${to} 15 ${to} 50V100`;
}
