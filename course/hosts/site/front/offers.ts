import { element, find } from "../../../pages/front/elements.ts";
import { type Ahead, plan, TIMES } from "./plan.ts";
import { REVIEW } from "./review/show.ts";
import { MOST_AT_ONCE, minutesFor } from "./review/words.ts";
import type { WorkState } from "./work-state.ts";

/** Say on the overview what fits into some lengths of time: its place, how all stands, what was last, what is due. */
export function showOffers(
  place: HTMLElement,
  all: readonly WorkState[],
  last: string | undefined,
  due: number,
): void {
  const things = Math.min(due, MOST_AT_ONCE);
  const review = things ? { things, minutes: minutesFor(things), address: REVIEW } : null;
  const left = all.filter((one) => !one.finished && !one.mark);
  const here = left.filter((one) => one.work.id === last && one.answers);
  const ahead = [...here, ...left.filter((one) => !here.includes(one))].flatMap(aheadOf);
  const nav = find(place, "[data-time]", HTMLElement);
  const links = TIMES.flatMap(([minutes, label]) => {
    const fits = plan(minutes, review, ahead);
    const words = fits && element("span", {}, fits.words);
    return fits ? [element("a", { href: fits.address }, element("b", {}, label), " ", words)] : [];
  });
  nav.append(...links);
  nav.hidden = !links.length;
}

function aheadOf({ work, done, shares, undone, exercise }: WorkState): Ahead[] {
  const left = shares.map(({ parts, of }) => of - parts).filter((parts) => parts > 0);
  if (!left.length) return [];
  const begun = done.parts > 0;
  return [
    {
      label: `${work.label.slice(0, 1).toLowerCase()}${work.label.slice(1)}`,
      exercise,
      begun,
      address: begun && undone ? `${work.address}/board-${undone}` : work.address,
      steps: left.map((parts) => (work.minutes * parts) / done.of),
    },
  ];
}
