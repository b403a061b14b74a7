/** A mark that learners gave themselves. */
export interface LmsMark {
  /** As it is read, in whole per cent. */
  readonly percent: number;
  /** The same as it is exactly: 1 is everything. */
  readonly scaled: number;
  /** Whether it passes, by the course's own pass mark. */
  readonly passed: boolean;
}

/** How a learner stands with the one lesson or exercise that a learning system has opened. */
export interface Standing {
  /** What is to be given back when it is opened again; see `Lms.most`. */
  readonly kept: string;
  /** Whether nothing is left to do. */
  readonly finished: boolean;
  /** Their own mark, or null where there is none. */
  readonly mark: LmsMark | null;
  /** Seconds at work since it was opened. */
  readonly seconds: number;
}

/** What came of telling: it was taken; nobody answered, so that it is told again; or the visit is over. */
export type Taken = "taken" | "unanswered" | "closed";

/** A way out that the page itself offers. */
export interface Exit {
  /** Tell the learning system that the learner leaves, once all the rest is told. */
  leave(standing: Standing): Promise<Taken>;
  /** Where the system wants the learner to go; "" where it does not say. */
  readonly next: string;
}

/** A firm's learning system, while it has a lesson or exercise open. */
export interface Lms {
  /** By what it knows the learner. */
  readonly learner: string;
  /** The learner's name as it has it; "" where it tells none. */
  readonly name: string;
  /** What it was given to keep when this was last open; "" where that was nothing. */
  readonly kept: string;
  /** The most letters that it keeps. */
  readonly most: number;
  /** For what it opened the page: where it is not for work, nothing is kept of it and nothing counts. */
  readonly opened: "to work" | "to look around" | "to look back";
  /** The way out that the page is to offer, or null where the system has one itself. */
  readonly exit: Exit | null;
  /** Tell it how the learner stands. */
  tell(standing: Standing): Taken | Promise<Taken>;
  /** Tell it that the page is being left, while there is time for no answer. */
  leave(standing: Standing): void;
}
