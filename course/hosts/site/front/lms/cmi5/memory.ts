import { parsed } from "../../browser-storage.ts";
import type { Parameters } from "./parameters.ts";
import { type LaunchData, launchDataOf } from "./statements.ts";

/** What a tab remembers of the visit for which it was opened, for the word that lets it in is given once. */
export interface Remembered {
  readonly token: string;
  readonly data?: LaunchData;
  /** Whether the system heard that the visit has begun. */
  readonly begun?: boolean;
  /** Whether it was told that the visit is over. */
  readonly over?: boolean;
}

/** A tab's memory of a visit. */
export interface Memory {
  readonly now: Remembered | null;
  add(more: Partial<Remembered>): void;
}

/** Open what this tab remembers of a visit: what the page was opened with. */
export function openMemory(parameters: Parameters): Memory {
  const name = `cmi5:${JSON.stringify(parameters)}`;
  let now = rememberedIn(name);
  return {
    get now() {
      return now;
    },
    add(more) {
      now = { token: "", ...now, ...more };
      try {
        sessionStorage.setItem(name, JSON.stringify(now));
      } catch {
        // Then a page that is loaded again has to be opened again.
      }
    },
  };
}

function rememberedIn(name: string): Remembered | null {
  try {
    const found = parsed(sessionStorage.getItem(name)) as Remembered | null;
    if (typeof found?.token !== "string") return null;
    const data = launchDataOf(found.data);
    const { token, begun, over } = found;
    return { token, begun: begun === true, over: over === true, ...(data ? { data } : {}) };
  } catch {
    return null;
  }
}
