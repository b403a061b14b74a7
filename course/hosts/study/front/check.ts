import type { CheckData } from "../../../boards/contracts.d.ts";
import { checkList, gapWords } from "../../../pages/front/check-list.ts";
import { find } from "../../../pages/front/elements.ts";
import { gapsIn, givenAnswers } from "../../../pages/front/given-answers.ts";
import { openHandIn } from "./hand-in.ts";

/** Show all answers to an exercise before it is handed in, and make handing in work: what the page holds. */
export function openCheck({ address, learner, views, boards }: CheckData): void {
  const answers = Object.entries(boards).map(([id, kept]) => [id, kept.answers] as const);
  const given = givenAnswers(views, Object.fromEntries(answers));
  const list = checkList(given, (board) => `${address}#board-${board}`);
  find(document, "[data-given]", HTMLElement).replaceChildren(...list);
  const words = document.querySelector<HTMLElement>("[data-gap-words]");
  if (words) words.textContent = gapWords(given);
  const form = document.querySelector<HTMLFormElement>("form[data-hand-in]");
  if (form) openHandIn(form, gapsIn(given).gaps > 0, learner);
}
