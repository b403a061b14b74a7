import { gunzipSync, strFromU8 } from "fflate";
import type {
  EvidenceEntry,
  HeldQuestion,
  ListedCourse,
  ReviewItem,
  SearchEntry,
  SelfMarking,
  SitePage,
} from "../../../boards/contracts.d.ts";

/** The course, which stands in the page. */
export function heldCourse(): ListedCourse {
  return held<ListedCourse>("course") ?? missing("course");
}

/** Everything that can be cited. */
export function heldEvidence(): readonly EvidenceEntry[] {
  return held<readonly EvidenceEntry[]>("evidence") ?? missing("evidence");
}

/** Every item that can return. */
export function heldReview(): readonly ReviewItem[] {
  return held<readonly ReviewItem[]>("review") ?? missing("review");
}

/** Every question before the course and after it. */
export function heldForms(): readonly HeldQuestion[] {
  return held<readonly HeldQuestion[]>("forms") ?? missing("forms");
}

/** Everything that can be found. */
export function heldSearch(): readonly SearchEntry[] {
  return held<readonly SearchEntry[]>("search") ?? missing("search");
}

/** A lesson or exercise in one version: its id, the version. */
export function heldPage(work: string, version: string): SitePage {
  const name = `page-${work}-${version}`;
  return held<SitePage>(name) ?? missing(name);
}

/** What an exercise's marks are looked up in, or null, as in an edition without keys: its id, the version. */
export function heldMarking(work: string, version: string): SelfMarking | null {
  return held<SelfMarking>(`told-${work}-${version}`);
}

// What stands in several places is held once, and its number after this sign wherever it stands.
const SIGN = "\u0001";
let texts: readonly string[] | undefined;

// Python wrote it by the models from which these types are made.
function held<T>(name: string): T | null {
  return unpacked(name, (_, value) => {
    if (typeof value !== "string" || !value.startsWith(SIGN)) return value;
    texts ??= unpacked<readonly string[]>("texts") ?? missing("texts");
    return texts[Number(value.slice(1))];
  });
}

// A browser's own way to unpack makes its reader wait for a promise, and a page is shown at once.
function unpacked<T>(name: string, revive?: (key: string, value: unknown) => unknown): T | null {
  const packed = document.getElementById(`data-${name}`)?.textContent;
  if (!packed) return null;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return JSON.parse(strFromU8(gunzipSync(bytes)), revive) as T;
}

function missing(name: string): never {
  throw new Error(
    `The page holds no ${name}: it is not complete. Take it anew from where it came from.`,
  );
}
