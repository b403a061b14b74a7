import type { ToTrainer } from "../../../boards/contracts.d.ts";

/** What each key does, for the list of them. A presenter's remote sends the first three. */
export const KEYS: readonly (readonly [keys: string, act: string, words: string])[] = [
  ["PageDown", "next", "next: what the large button says"],
  ["PageUp", "back", "back to what stood before"],
  [". b", "blank", "blank the wall, and show it again"],
  ["v", "talk", "pair talk, then vote again"],
  ["o", "open", "open the vote"],
  ["x", "close", "close the vote"],
  ["e", "more", "one minute more"],
  ["t", "timer", "timer on or off"],
  ["c", "count", "count on the wall"],
  ["f", "freeze", "freeze the wall"],
  ["d", "dark", "dark wall"],
  ["h", "whole", "all facts at once"],
  ["i", "finish", "end the interview, and show what was learned"],
  ["l", "peek", "look at the votes first"],
  ["m", "people", "aliases: mute or remove one"],
  ["a", "signing", "sign-in code on the wall"],
  ["r", "register", "the register: who wants a record"],
  ["w", "wall", "open the wall in a window"],
  ["z", "undo", "undo"],
  ["?", "keys", "this list"],
];

/** What a key that was pressed does: nothing where it is held with others, or a button is meant by it. */
export function actOf(event: KeyboardEvent, view: ToTrainer | null): string {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return "";
  const { key } = event;
  const part = view?.to_show[Number(key) - 1];
  if (part) return part.may ? `show:${part.id}` : "";
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return KEYS.find(([keys]) => keys.split(" ").includes(wanted))?.[1] ?? "";
}
