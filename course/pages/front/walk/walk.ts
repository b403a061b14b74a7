import type { BoardAnswers, DoneRule, Notice } from "../../../boards/contracts.d.ts";
import { forget, recall, remember } from "../browser-notes.ts";
import { element, find } from "../elements.ts";
import { makeBar } from "./bar.ts";
import { makeFoot } from "./foot.ts";
import { asks, doneSteps, isAnswered, leftOf, placeWords, type Step, turnOf } from "./steps.ts";
import "./walk.css";
import "./fit.css";

// Chosen once for every lesson and exercise.
const ONE_PAGE = "course-one-page";
const UNSAVED: readonly Notice["state"][] = ["failed", "behind"];

/** What a walk through a lesson or exercise needs of its host. */
export interface WalkSupply {
  /** Where the page is, and the header's place for the steps. */
  readonly page: HTMLElement;
  readonly way: HTMLElement;
  /** What the lesson or exercise is called. */
  readonly name: string;
  readonly home: string;
  readonly rules: readonly DoneRule[];
  readonly answers: Readonly<Record<string, BoardAnswers>>;
  /** The address of a place on the page: its id. */
  address(id: string): string;
  /** The ids of the steps that were done before, and where to keep those that are. */
  before(): readonly string[];
  keep(done: readonly string[]): void;
  /** Another step has come into sight. */
  shown(): void;
}

/** A lesson or exercise, step by step. */
export interface Walk {
  /** Go to a place of the page, or to its beginning, and take the focus there if it is wanted: its id. */
  go(id: string, focus: boolean): void;
  /** A board was answered. */
  answered(board: string, answers: BoardAnswers): void;
  /** What became of a board's answers. */
  told(board: string, notice: Notice): void;
  stop(): void;
}

/** Walk through a lesson or exercise: what its host gives. */
export function openWalk(supply: WalkSupply): Walk {
  const { page, way, address, rules } = supply;
  const nodes = [...page.querySelectorAll<HTMLElement>(".step[data-step]")];
  const steps = nodes.map(stepOf);
  const base = document.title;
  let [at, all] = [0, recall(ONE_PAGE) !== null];
  let answers = supply.answers;
  let before = supply.before();
  const unsaved = new Map<string, Step>();
  const course = () => ({ steps, rules, answers });
  const addressOf = (step: Step) => address(`step-${step.id}`);
  const bar = makeBar({ steps, name: supply.name, address: addressOf, turnOver });
  const footPlace = find(page, "[data-steps-foot]", HTMLElement);
  const foot = makeFoot(footPlace);
  const end = ending(page, addressOf);

  function turnOver(): void {
    all = !all;
    if (all) remember(ONE_PAGE, "yes");
    else forget((name) => name === ONE_PAGE);
    draw();
    arrive(nodes[at], nodes[at], true);
  }
  function draw(): void {
    for (const [place, node] of nodes.entries()) node.hidden = !all && place !== at;
    for (const node of page.querySelectorAll<HTMLElement>("[data-at-first]"))
      node.hidden = !all && at > 0;
    for (const node of page.querySelectorAll<HTMLElement>("[data-at-last]"))
      node.hidden = !all && at < steps.length - 1;
    document.documentElement.dataset.walk = all ? "all" : "one";
    footPlace.hidden = all;
    const step = steps[at];
    document.title =
      all || !step ? base : `${placeWords(at, steps.length)}: ${step.title} · ${base}`;
    tick();
    supply.shown();
  }
  function tick(): void {
    const step = steps[at];
    const seen = step && !all && !asks(course(), step) && !step.handsIn ? [step.id] : [];
    const done = doneSteps(course(), [...before, ...seen]);
    if ([...done].some((id) => !before.includes(id))) {
      before = [...done];
      supply.keep(before);
    }
    bar.show({ at, all, done });
    if (step) foot.show({ ...around(), done: !step.handsIn && isAnswered(course(), step) });
    end.show(leftOf(course()));
  }
  function around() {
    const home = { title: "Overview", address: supply.home };
    const [previous, next] = [steps[at - 1], steps[at + 1]];
    const way = (step: Step) => ({ title: step.title, address: addressOf(step) });
    return {
      before: previous ? way(previous) : home,
      after: next ? way(next) : (end.onward ?? home),
      stepBefore: previous !== undefined,
      stepAfter: next !== undefined,
    };
  }
  function go(id: string, focus: boolean): void {
    const target = id ? byId(id) : nodes[0];
    // The list of sources ends the page.
    const ends = target?.closest("[data-at-last]") ? nodes.length - 1 : -1;
    const found = nodes.findIndex((node) => node.contains(target ?? null));
    const place = found < 0 ? ends : found;
    target?.closest("details")?.setAttribute("open", "");
    // An address that names no place of the page leaves the reader where they are, at first at the beginning.
    if (place >= 0) at = place;
    draw();
    if (focus || id) arrive(nodes[place], target, all);
  }
  const turn = (event: KeyboardEvent) => {
    const to = all ? undefined : steps[at + turnOf(event)];
    if (!to || to === steps[at]) return;
    event.preventDefault();
    location.hash = new URL(addressOf(to), location.href).hash;
  };
  document.addEventListener("keydown", turn);
  way.append(bar.node);
  delete document.documentElement.dataset.arriving;
  return {
    go,
    answered(board, given) {
      answers = { ...answers, [board]: given };
      tick();
    },
    told(board, { state }) {
      const step = steps.find(({ boards }) => boards.includes(board));
      if (UNSAVED.includes(state) && step) unsaved.set(board, step);
      else unsaved.delete(board);
      const [first] = unsaved;
      foot.tell(first ? { title: first[1].title, address: address(`board-${first[0]}`) } : null);
    },
    stop() {
      document.removeEventListener("keydown", turn);
      bar.node.remove();
      delete document.documentElement.dataset.walk;
    },
  };
}

function stepOf(node: HTMLElement): Step & { readonly handsIn: boolean } {
  const { step: id = "", title = "" } = node.dataset;
  const boards = [...node.querySelectorAll<HTMLElement>("[data-board]")];
  const handsIn = node.querySelector("#hand-in") !== null;
  return { id, title, handsIn, boards: boards.map(({ dataset }) => dataset.board ?? "") };
}

// Where a step ends: what of all of them is left, and what is next.
function ending(page: HTMLElement, addressOf: (step: Step) => string) {
  const place = find(page, "[data-left]", HTMLElement);
  const link = page.querySelector<HTMLAnchorElement>("[data-onward]");
  return {
    onward: link && { title: link.textContent ?? "", address: link.getAttribute("href") ?? "" },
    show(left: readonly Step[]): void {
      const items = left.map((step) =>
        element("li", {}, element("a", { href: addressOf(step) }, step.title)),
      );
      const many = `Not done yet: ${left.length} ${left.length === 1 ? "step" : "steps"}`;
      const open = place.querySelector("details")?.open ? { open: "" } : {};
      place.replaceChildren(
        left.length
          ? element("details", { class: "left-list", ...open }, [
              element("summary", {}, many),
              element("ul", {}, items),
            ])
          : element("p", {}, "Every step is done."),
      );
    },
  };
}

// Bring a place into sight, and the focus to it: the step, what in it, whether the page holds all of them.
function arrive(
  step: HTMLElement | undefined,
  target: Element | null | undefined,
  all: boolean,
): void {
  if (!(target instanceof HTMLElement)) return;
  const name = step?.querySelector<HTMLElement>(".step-name");
  const begins = target === step || name?.parentElement?.contains(target) || target === name;
  const whole = begins || target.matches(".board, #hand-in");
  if (!all && step) scrollTo(0, 0);
  if (all || !step || !begins)
    target.scrollIntoView({ block: whole && !all ? "nearest" : "start" });
  const reader = whole && name ? name : target;
  if (!reader.hasAttribute("tabindex")) reader.setAttribute("tabindex", "-1");
  reader.focus({ preventScroll: true });
}

function byId(id: string): HTMLElement | null {
  return document.getElementById(id) ?? document.getElementById(unescaped(id));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
