import type { ReviewAsked, ReviewOption } from "../../../boards/contracts.d.ts";
import { type Drawn, Hidden, Icon, rich, SourceLink } from "../../../boards/shared/draw.tsx";
import { onDay } from "./days.ts";
import type { Acts, View } from "./view.ts";

/** An option once it is told which was right: what was asked, the option, how it stands. */
export function told({ right }: ReviewAsked, option: ReviewOption, { chosen }: View): Drawn {
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

/** How it went, why, and when it returns: what was asked, today, how it stands, what can be done, what is at its end. */
export function result(
  one: ReviewAsked,
  today: string,
  view: View,
  { again }: Acts,
  next: Drawn,
): Drawn {
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
          {`${right ? "Right" : "Not right"}. It returns ${onDay(returnsOf(one, view), today)}.`}
        </p>
        {right ? <p>{otherwise(one, view, today)}</p> : null}
        {view.problem ? (
          <p class="problem" role="alert">
            {view.problem}{" "}
            <button type="button" class="button" onClick={again}>
              Try again
            </button>
          </p>
        ) : null}
        {next}
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
