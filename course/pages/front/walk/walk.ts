import type { BoardAnswers, DoneRule, Notice } from "../../../boards/contracts.d.ts";
import { forget, recall, remember } from "../browser-notes.ts";
import { find } from "../elements.ts";
import { type Bar, makeBar } from "./bar.ts";
import { type Foot, makeFoot } from "./foot.ts";
import type { NotesSupply } from "./notes.ts";
import {
  arrive,
  ending,
  type PlacedStep,
  placeOf,
  showOnly,
  stepOf,
  stepWith,
  unescaped,
} from "./places.ts";
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
  /** Who keeps the learner's own notes. */
  readonly notes: NotesSupply;
  /** Another step has come into sight. */
  shown(): void;
}

/** A lesson or exercise, step by step. */
export interface Walk {
  /**
   * Go to a place of the page, or to its beginning, and take the focus there if it is wanted: its id, with a "/"
   * and the name of a part of it where it is a board.
   */
  go(id: string, focus: boolean): void;
  /** A board was answered. */
  answered(board: string, answers: BoardAnswers): void;
  /** What became of a board's answers. */
  told(board: string, notice: Notice): void;
  stop(): void;
}

/** Walk through a lesson or exercise: what its host gives. */
export function openWalk(supply: WalkSupply): Walk {
  return new Walking(supply);
}

class Walking implements Walk {
  private readonly supply: WalkSupply;
  private readonly nodes: readonly HTMLElement[];
  private readonly steps: readonly PlacedStep[];
  private readonly base: string;
  private readonly bar: Bar;
  private readonly footPlace: HTMLElement;
  private readonly foot: Foot;
  private readonly end: ReturnType<typeof ending>;
  private readonly unsaved = new Map<string, Step>();
  private at = 0;
  private all = recall(ONE_PAGE) !== null;
  private answers: Readonly<Record<string, BoardAnswers>>;
  private before: readonly string[];

  constructor(supply: WalkSupply) {
    this.supply = supply;
    this.base = document.title;
    this.nodes = [...supply.page.querySelectorAll<HTMLElement>(".step[data-step]")];
    this.steps = this.nodes.map(stepOf);
    this.answers = supply.answers;
    this.before = supply.before();
    this.bar = makeBar({
      steps: this.steps,
      name: supply.name,
      address: this.addressOf,
      turnOver: () => this.turnOver(),
    });
    this.footPlace = find(supply.page, "[data-steps-foot]", HTMLElement);
    this.foot = makeFoot(this.footPlace, supply.notes);
    this.end = ending(supply.page, this.addressOf);
    document.addEventListener("keydown", this.turn);
    supply.way.append(this.bar.node);
    delete document.documentElement.dataset.arriving;
  }

  go(to: string, focus: boolean): void {
    const [id = "", part = ""] = to.split("/");
    const target = id ? placeOf(id) : this.nodes[0];
    // A board goes to a part of it itself, once it stands.
    if (part && target) target.dataset.goTo = unescaped(part);
    const place = stepWith(this.nodes, target);
    target?.closest("details")?.setAttribute("open", "");
    // An address that names no place of the page leaves the reader where they are, at first at the beginning.
    if (place >= 0) this.at = place;
    this.draw();
    if (focus || id) arrive(this.nodes[place], target, this.all);
    if (part) target?.dispatchEvent(new Event("goto"));
  }

  answered(board: string, given: BoardAnswers): void {
    this.answers = { ...this.answers, [board]: given };
    this.tick();
  }

  told(board: string, { state }: Notice): void {
    const step = this.steps.find(({ boards }) => boards.includes(board));
    if (UNSAVED.includes(state) && step) this.unsaved.set(board, step);
    else this.unsaved.delete(board);
    const [first] = this.unsaved;
    const way = first && {
      title: first[1].title,
      address: this.supply.address(`board-${first[0]}`),
    };
    this.foot.tell(way ?? null);
  }

  stop(): void {
    document.removeEventListener("keydown", this.turn);
    this.bar.node.remove();
    delete document.documentElement.dataset.walk;
  }

  private readonly addressOf = (step: Step): string => this.supply.address(`step-${step.id}`);

  private readonly turn = (event: KeyboardEvent): void => {
    const to = this.all ? undefined : this.steps[this.at + turnOf(event)];
    if (!to || to === this.steps[this.at]) return;
    event.preventDefault();
    location.hash = new URL(this.addressOf(to), location.href).hash;
  };

  private turnOver(): void {
    this.all = !this.all;
    if (this.all) remember(ONE_PAGE, "yes");
    else forget((name) => name === ONE_PAGE);
    this.draw();
    arrive(this.nodes[this.at], this.nodes[this.at], true);
  }

  private draw(): void {
    const { at, all, steps } = this;
    showOnly(this.supply.page, this.nodes, at, all);
    this.footPlace.hidden = all;
    const step = steps[at];
    const said = step && !all ? `${placeWords(at, steps.length)}: ${step.title} · ` : "";
    document.title = said + this.base;
    this.tick();
    this.supply.shown();
  }

  private tick(): void {
    const { at, all } = this;
    const course = { steps: this.steps, rules: this.supply.rules, answers: this.answers };
    const step = this.steps[at];
    const seen = step && !all && !asks(course, step) && step.handsIn === "no" ? [step.id] : [];
    const handedIn = this.steps.filter((one) => one.handsIn === "done").map(({ id }) => id);
    const done = doneSteps(course, [...this.before, ...seen, ...handedIn]);
    if ([...done].some((id) => !this.before.includes(id))) {
      this.before = [...done];
      const passing = this.steps.filter((one) => one.passing).map(({ id }) => id);
      this.supply.keep(this.before.filter((id) => !passing.includes(id)));
    }
    this.bar.show({ at, all, done });
    const answered = step && step.handsIn !== "open" && isAnswered(course, step);
    if (step)
      this.foot.show({ ...this.around(), done: Boolean(answered), words: step.words, step });
    const toHandIn = this.steps.some(({ handsIn }) => handsIn === "open");
    this.end.show(leftOf(course), toHandIn);
  }

  private around() {
    const home = { title: "Overview", address: this.supply.home };
    const [previous, next] = [this.steps[this.at - 1], this.steps[this.at + 1]];
    const way = (step: Step) => ({ title: step.title, address: this.addressOf(step) });
    return {
      before: previous ? way(previous) : home,
      after: next ? way(next) : (this.end.onward ?? home),
      stepBefore: previous !== undefined,
      stepAfter: next !== undefined,
    };
  }
}
