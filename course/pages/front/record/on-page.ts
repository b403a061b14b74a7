import type { MyRecordData, Scheme } from "../../../boards/contracts.d.ts";
import type { Keeper } from "../board-host.ts";

/** The page of a learner's record: its place, what it shows, who keeps what is written, exports and deletes. */
export interface OnRecordPage {
  readonly place: HTMLElement;
  /** Where it lists what was done: what else the host has of that comes between. */
  readonly works: HTMLElement;
  readonly data: MyRecordData;
  /** Who keeps the need, and who keeps what came of it. */
  readonly need: Keeper;
  readonly reflection: Keeper;
  /** Whether all that was written is kept; it is waited for before anything is exported. */
  readonly settled: () => Promise<boolean>;
  /** Take the record away: the body's layout, in which format. */
  readonly exported: (scheme: Scheme, format: string) => void;
  readonly formats: readonly (readonly [string, string])[];
  /** Delete all that was written; a sentence where that cannot be done, "" where it is. */
  readonly erase: () => Promise<string>;
}
