import { render } from "preact";
import type { DueHere, ReviewAsked, ReviewData } from "../../../boards/contracts.d.ts";
import type { Drawn } from "../../../boards/shared/draw.tsx";
import { hearSingleKeys, onSingleKeys } from "../../../boards/shared/single-keys.ts";
import { element } from "../elements.ts";
import { atEnd } from "./end.tsx";
import { here } from "./here.tsx";
import { hearKeys } from "./keys.ts";
import { page } from "./page.tsx";
import { returnsOf } from "./result.tsx";
import type { Acts, View } from "./view.ts";

/** How long one thing takes, as course.pages.review reckons. */
export const SECONDS_EACH = 25;

/** How something went that was asked again. */
export type Came = "again" | "again-sure" | "hard" | "good" | "easy";

/** How sure a learner says they are. */
export type Sure = "sure" | "fairly" | "guess";

/** Where what is due is shown, what is asked, and who keeps how it went. */
interface Sitting<Data> {
  readonly place: HTMLElement;
  readonly data: Data;
  /** Keep how something went; a sentence where that cannot be done, "" where it is. */
  readonly keep: (asked: ReviewAsked, came: Came) => Promise<string>;
}

/** A page of its own, and the place in its header. */
export interface Reviewed extends Sitting<ReviewData> {
  readonly way: HTMLElement;
}

/** Show what is due on a page of its own, one thing at a time, and return how to stop. */
export function openReview({ way, ...sitting }: Reviewed): () => void {
  const { place, data } = sitting;
  const stop = sit(sitting, (view, acts, days) => {
    way.replaceChildren(...wayOf(data, view));
    return data.asked[view.at] ? page({ data, view, acts }) : atEnd(data, view.at, days);
  });
  const deaf = hearKeys(place, stop.draw);
  return () => {
    deaf();
    stop();
    way.replaceChildren();
  };
}

/** Show what is due where a lesson begins, one thing at a time, and return how to stop. */
export function openHere(sitting: Sitting<DueHere>): () => void {
  const { place, data } = sitting;
  const stop = sit(sitting, (view, acts, days) => here({ data, view, acts, days }));
  const deaf = [hearSingleKeys(place), onSingleKeys(stop.draw)];
  return () => {
    for (const end of deaf) end();
    stop();
  };
}

type Draw = (view: View, acts: Acts, days: readonly string[]) => Drawn;

// One sitting, however it is drawn: the same acts, and the same is kept of them.
function sit(
  { place, data, keep }: Sitting<ReviewData | DueHere>,
  drawn: Draw,
): (() => void) & { draw: () => void } {
  let view: View = { at: 0, chosen: null, sure: null, problem: "", waits: false };
  const days: string[] = [];
  const asked = () => data.asked[view.at];
  const show = (next: Partial<View>, focus = "") => {
    view = { ...view, ...next };
    render(drawn(view, { choose, grade, onwards, again }, days), place);
    if (focus) place.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"]`)?.focus();
  };
  const choose = (id: string) => {
    if (!view.sure) show({ chosen: id }, `option:${id}`);
  };
  const grade = (sure: Sure) => {
    if (!view.chosen || view.sure) return;
    show({ sure }, "result");
    save();
  };
  const save = async () => {
    const one = asked();
    if (!one || !view.chosen || !view.sure) return;
    show({ waits: true, problem: "" });
    const problem = await keep(one, cameOf(one, view.chosen, view.sure));
    show({ waits: false, problem });
  };
  const again = () => void save();
  const onwards = () => {
    const one = asked();
    if (one) days.push(returnsOf(one, view));
    const at = view.at + 1;
    show(
      { at, chosen: null, sure: null, problem: "" },
      at < data.asked.length ? "question" : "end",
    );
    scrollTo(0, 0);
  };
  show({});
  return Object.assign(() => render(null, place), { draw: () => show({}) });
}

/** How it went, by what was chosen and how sure the learner was: what was asked, the two. */
export function cameOf({ right }: ReviewAsked, chosen: string, sure: Sure): Came {
  if (!right.includes(chosen)) return sure === "sure" ? "again-sure" : "again";
  return ({ sure: "easy", fairly: "good", guess: "hard" } as const)[sure];
}

// The header says where one is, by sight and in words.
function wayOf({ asked }: ReviewData, { at }: View): Node[] {
  const heading = element("h1", { class: "lesson" }, "Review");
  if (at >= asked.length) return [heading];
  const segments = asked.map((_, place) =>
    element("i", { "data-done": place < at, "data-now": place === at }),
  );
  const left = Math.ceil(((asked.length - at) * SECONDS_EACH) / 60);
  const more = element("span", {}, `, about ${left} minute${left === 1 ? "" : "s"} left`);
  return [
    heading,
    element("div", { class: "rv-bar", "aria-hidden": "true" }, segments),
    element("p", { class: "rv-count" }, `${at + 1} of ${asked.length}`, more),
  ];
}
