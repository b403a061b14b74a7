/** Whether a lesson or exercise is done, in the words that both standards share. */
export type Status = "incomplete" | "completed" | "passed" | "failed";

/** How a learner stands with the one lesson or exercise that a learning system has opened. */
export interface Standing {
  /** What is to be given back when it is opened again; see `Lms.most`. */
  readonly kept: string;
  readonly status: Status;
  /** Their own mark in whole per cent, or null where there is none. */
  readonly percent: number | null;
  /** Seconds at work since it was opened. */
  readonly seconds: number;
}

/** A firm's learning system, while it has a lesson or exercise open. */
export interface Lms {
  /** By what it knows the learner. */
  readonly learner: string;
  /** The learner's name as it has it; "" where it tells none. */
  readonly name: string;
  /** What it was given to keep when this was last open; "" where that was nothing. */
  readonly kept: string;
  /** As what it has it. */
  readonly status: Status;
  /** The mark that it has, in per cent, or null. */
  readonly percent: number | null;
  /** The most letters that it keeps. */
  readonly most: number;
  /** Tell it how the learner stands; whether it has taken it. */
  tell(standing: Standing): boolean | Promise<boolean>;
  /** Tell it that the page is being left. */
  leave(standing: Standing): void;
}
