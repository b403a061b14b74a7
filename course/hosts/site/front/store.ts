import type { ListedCourse, ListedWork } from "../../../boards/contracts.d.ts";
import { idsIn } from "../../../pages/front/walk/kept-steps.ts";
import { type BrowserStorage, openStorage, parsed } from "./browser-storage.ts";
import {
  answersOf,
  markOf,
  type OwnMark,
  progressOf,
  type SavedToFile,
  savedOf,
  textOf,
  type WholeAnswers,
} from "./kept-values.ts";
import { drawVersion, newReference, referenceOf } from "./learner.ts";
import type { Progress } from "./progress.ts";

const LEARNER = "learner";
const BASE = "base";
const FORMAT = 1;

const savedIn = (work: Named) => `saved:${work.id}`;
const markIn = (work: Named) => `marked:${work.id}`;
const editionIn = (work: Named) => `edition:${work.id}`;
const stepsIn = (work: Named) => `steps:${work.id}`;
const answersIn = (work: Named) => `answers:${work.id}`;

type Named = Pick<ListedWork, "id">;
type Works = Pick<ListedCourse, "id" | "works" | "schema">;

/** What this browser keeps for the learner. */
export class Store {
  /** The id of a lesson or exercise whose answers could not be read; "" where there is none. */
  damaged = "";
  readonly #course: Works;
  readonly #storage: BrowserStorage;

  constructor(course: Works, storage: BrowserStorage) {
    this.#course = course;
    this.#storage = storage;
  }

  /** Whether everything is kept. */
  keeps(): boolean {
    return this.#storage.keeps();
  }

  /** Whatever is kept under a name, or null. */
  read(name: string): unknown {
    return this.#storage.read(name);
  }

  write(name: string, value: unknown): boolean {
    return this.#storage.put(name, JSON.stringify(value));
  }

  drop(name: string): void {
    this.#storage.drop(name);
  }

  /** The learner's reference, minted when it is first needed. */
  learner(): string {
    const known = referenceOf(this.read(LEARNER));
    if (known) return known;
    const fresh = newReference();
    this.adopt(fresh);
    return fresh;
  }

  adopt(learner: string): void {
    this.write(LEARNER, learner);
  }

  /** The name for the record; "" where none was given. */
  name(): string {
    return textOf(this.read("name"));
  }

  keepName(name: string): void {
    this.write("name", name);
  }

  progress(): Progress {
    return progressOf(this.read("progress"));
  }

  keepProgress(progress: Progress): void {
    this.write("progress", progress);
  }

  saved(work: Named): SavedToFile | null {
    return savedOf(this.read(savedIn(work)));
  }

  /** Keep that answers were saved to a file, just now. */
  keepSaved(work: Named, revision: number): void {
    this.write(savedIn(work), { at: moment(), revision } satisfies SavedToFile);
  }

  mark(work: Named): OwnMark | null {
    return markOf(this.read(markIn(work)));
  }

  keepMark(work: Named, mark: OwnMark): void {
    this.write(markIn(work), mark);
  }

  /** The edition of the exercise to which the answers were given; "" where that is not known. */
  edition(work: Named): string {
    return textOf(this.read(editionIn(work)));
  }

  keepEdition(work: Named, edition: string): void {
    this.write(editionIn(work), edition);
  }

  /** The ids of its steps that were done at some time. */
  steps(work: Named): readonly string[] {
    return idsIn(this.#storage.get(stepsIn(work)));
  }

  keepSteps(work: Named, done: readonly string[]): void {
    this.write(stepsIn(work), done);
  }

  /** The answers to a lesson or exercise, or null; damaged ones are set aside, never overwritten. */
  answers(work: Named): WholeAnswers | null {
    const name = answersIn(work);
    const text = this.#storage.get(name);
    if (text === null) return null;
    const value = parsed(text);
    const found = answersOf(this.#course, value);
    if (found || isOfNewer(value)) return found;
    this.damaged = work.id;
    this.#storage.rename(name, `damaged:${work.id}:${moment()}`);
    return null;
  }

  /** Whether a newer edition of the course keeps answers here, which this one can neither read nor replace. */
  isNewer(work: Named): boolean {
    return isOfNewer(this.read(answersIn(work)));
  }

  /** The answers, or those that a learner begins with. */
  begun(work: ListedWork): WholeAnswers {
    const now = moment();
    return (
      this.answers(work) ?? {
        format: FORMAT,
        work: work.id,
        learner: this.learner(),
        version: this.drawn(work),
        revision: 0,
        begun: now,
        saved: now,
        boards: {},
      }
    );
  }

  /** The version drawn for the learner. */
  drawn(work: ListedWork): string {
    return work.kind === "exercise" ? drawVersion(work.id, this.learner(), work.versions) : BASE;
  }

  /** The version to show: the recorded one, or, where there is none such, a new draw. */
  version(work: ListedWork): string {
    const recorded = this.answers(work)?.version;
    return recorded && work.versions.includes(recorded) ? recorded : this.drawn(work);
  }

  /** Keep answers, and tell whether they are kept. */
  keep(answers: WholeAnswers): boolean {
    const work = { id: answers.work };
    if (this.isNewer(work)) return false;
    return this.write(answersIn(work), answers);
  }

  forget(work: Named): void {
    this.drop(answersIn(work));
  }

  /** All answers to the course. */
  all(): WholeAnswers[] {
    return this.#course.works.flatMap((work) => this.answers(work) ?? []);
  }

  /** Damaged answers that were set aside, and those of a newer edition, as they stand, by whose and when. */
  asides(): Record<string, string | null> {
    const newer = this.#course.works.filter((work) => this.isNewer(work)).map(answersIn);
    const damaged = this.#storage.names().filter((name) => name.startsWith("damaged:"));
    return Object.fromEntries(
      [...damaged, ...newer].map((name) => [name, this.#storage.get(name)]),
    );
  }

  clear(): void {
    for (const name of this.#storage.names()) this.drop(name);
  }
}

/** Open what this browser keeps for the learner: the course, and where it is kept. */
export function openStore(course: Works, storage = openStorage(course.id)): Store {
  return new Store(course, storage);
}

function isOfNewer(found: unknown): boolean {
  if (typeof found !== "object" || found === null || !("format" in found)) return false;
  return Number.isInteger(found.format) && Number(found.format) > FORMAT;
}

/** The present moment in UTC, to the second, as the answers file writes it. */
export function moment(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
