import type { CheckData } from "../../../boards/contracts.d.ts";
import { checkList, gapWords } from "../../../pages/front/check-list.ts";
import { gapsIn, givenAnswers } from "../../../pages/front/given-answers.ts";
import { openHandIn } from "./hand-in.ts";

/** Show all answers to an exercise before it is handed in, and make handing in work: what the page holds. */
export function openCheck({ address, learner, views, boards }: CheckData): void {
  const answers = Object.entries(boards).map(([id, kept]) => [id, kept.answers] as const);
  const given = givenAnswers(views, Object.fromEntries(answers));
  // Where there is no way back, it can be read and not changed.
  const list = checkList(given, address ? (board) => `${address}#board-${board}` : undefined);
  document.querySelector("[data-given]")?.replaceChildren(...list);
  const words = document.querySelector<HTMLElement>("[data-gap-words]");
  if (words) words.textContent = gapWords(given);
  const form = document.querySelector<HTMLFormElement>("form[data-hand-in]");
  if (form) openHandIn(form, gapsIn(given).gaps > 0, learner);
}
