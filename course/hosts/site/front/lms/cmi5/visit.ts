import type { Exit, Lms, Standing, Taken } from "../lms.ts";
import { DOCUMENT, type KeptDocument } from "./kept-document.ts";
import type { Memory } from "./memory.ts";
import { actorOf, isOnTheWeb, learnerIn, type Parameters } from "./parameters.ts";
import type { RecordStore } from "./record-store.ts";
import { type LaunchData, passes, type Statement, statement, type Verb } from "./statements.ts";

// While a page is left, a browser sends 64 kilobytes and no more: this, and statements beside it.
const MOST = 48_000;
const OPENED = { Normal: "to work", Browse: "to look around", Review: "to look back" } as const;

/** What a visit stands on. */
export interface Ground {
  readonly parameters: Parameters;
  readonly data: LaunchData;
  readonly records: RecordStore;
  readonly memory: Memory;
  /** What the system kept of an earlier visit. */
  readonly before: KeptDocument;
}

/** A learning system that speaks cmi5, while it has a unit open: what it was told, and what it has still to be, in order. */
export class Visit implements Lms {
  readonly most = MOST;
  readonly learner: string;
  readonly name: string;
  readonly kept: string;
  readonly opened: Lms["opened"];
  readonly exit: Exit | null;
  readonly #on: Ground;
  readonly #owed: { readonly verb: Verb; readonly statement: Statement }[] = [];
  readonly #said = new Set<Verb>();
  #told: Omit<KeptDocument, "format" | "kept">;
  #written = "";
  #refused = false;
  #over: boolean;
  #sending: Promise<Taken> | null = null;

  constructor(on: Ground) {
    const { parameters, data, memory, before } = on;
    const { format: _, kept, ...told } = before;
    this.#on = on;
    this.#told = told;
    this.#over = memory.now?.over === true;
    if (memory.now?.begun) this.#said.add("initialized");
    this.learner = learnerIn(parameters);
    this.name = actorOf(parameters.actor)?.name ?? "";
    this.kept = kept;
    this.opened = OPENED[data.launchMode];
    const next = isOnTheWeb(data.returnURL ?? "") ? (data.returnURL ?? "") : "";
    const goes = next !== "" || !this.#over;
    this.exit = goes ? { next, leave: (standing) => this.#leave(standing) } : null;
  }

  async tell(standing: Standing): Promise<Taken> {
    if (this.#over) return "closed";
    this.#oweWhatIsDone(standing);
    if ((await this.#send()) === "unanswered") return "unanswered";
    if ((await this.#keep(standing)) === "unanswered") return "unanswered";
    return this.#refused || this.#over ? "closed" : "taken";
  }

  leave(standing: Standing): void {
    if (this.#over && !this.#owed.length) return;
    this.#end(standing);
    const all = this.#owed.map((one) => one.statement);
    void this.#on.records.record(all, true);
    void this.#keep(standing, true);
  }

  async #leave(standing: Standing): Promise<Taken> {
    this.#end(standing);
    if ((await this.#keep(standing)) === "unanswered") return "unanswered";
    return this.#send();
  }

  // A visit that failed may pass yet, and may say only one of the two (9.3): so that waits for its end.
  #end(standing: Standing): void {
    if (this.#over) return;
    this.#oweWhatIsDone(standing);
    const { mark } = standing;
    const fails = mark && !passes(this.#on.data, mark) && !this.#told.passed;
    if (this.#counts && fails && this.#told.failed !== mark.scaled) {
      this.#owe("failed", standing);
      this.#told = { ...this.#told, failed: mark.scaled };
    }
    this.#owe("terminated", standing);
    this.#over = true;
    this.#on.memory.add({ over: true });
  }

  #oweWhatIsDone(standing: Standing): void {
    this.#owe("initialized", standing);
    if (!this.#counts) return;
    const passed = standing.mark !== null && passes(this.#on.data, standing.mark);
    if ((standing.finished || passed) && !this.#told.completed) this.#owe("completed", standing);
    if (passed && !this.#told.passed) this.#owe("passed", standing);
  }

  #owe(verb: Verb, { seconds, mark }: Standing): void {
    if (this.#said.has(verb)) return;
    this.#said.add(verb);
    const { parameters, data } = this.#on;
    const said = { seconds, scaled: mark?.scaled ?? null, at: new Date() };
    this.#owed.push({ verb, statement: statement(parameters, data, verb, said) });
  }

  #send(): Promise<Taken> {
    this.#sending ??= this.#sendOwed().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  // One after the other: whatever is refused takes nothing else with it.
  async #sendOwed(): Promise<Taken> {
    for (let [next] = this.#owed; next; [next] = this.#owed) {
      const taken = await this.#on.records.record([next.statement]);
      if (taken === "unanswered") return taken;
      if (taken === "taken") this.#note(next.verb);
      else this.#refused = true;
      this.#owed.shift();
    }
    return "taken";
  }

  #note(verb: Verb): void {
    if (verb === "initialized") this.#on.memory.add({ begun: true });
    if (verb === "completed" || verb === "passed") this.#told = { ...this.#told, [verb]: true };
  }

  async #keep({ kept }: Standing, leaving = false): Promise<Taken> {
    const text = JSON.stringify({ format: 1, kept, ...this.#told } satisfies KeptDocument);
    if (!this.#counts || text === this.#written) return "taken";
    const taken = await this.#on.records.keep(DOCUMENT, text, leaving);
    if (taken === "taken") this.#written = text;
    if (taken === "closed") this.#refused = true;
    return taken;
  }

  get #counts(): boolean {
    return this.opened === "to work";
  }
}
