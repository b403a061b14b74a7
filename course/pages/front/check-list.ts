import { element, rich } from "./elements.ts";
import { type BoardGiven, gapsIn, type Step } from "./given-answers.ts";

/** Every step of an exercise with its answer, and its gaps as ways back, if there are any: what was given, where a board is. */
export function checkList(
  boards: readonly BoardGiven[],
  address?: (board: string) => string,
): HTMLElement[] {
  return boards.map((board) =>
    element(
      "section",
      { class: "given", "aria-labelledby": `given-${board.id}` },
      element("h2", { id: `given-${board.id}` }, board.title),
      address && element("p", { class: "fb-back" }, change(board, address(board.id))),
      board.groups.map(({ title, steps }) => [
        title !== "" && element("h3", { class: "fb-group" }, title),
        element(
          "dl",
          {},
          steps.flatMap((step) => row(step, address && `${address(board.id)}/${step.at}`)),
        ),
      ]),
    ),
  );
}

/** What has no answer yet, and what that costs: what was given. */
export function gapWords(boards: readonly BoardGiven[]): string {
  const { gaps, of } = gapsIn(boards);
  if (!gaps) return "Everything has an answer.";
  const which = of === 1 ? "It has" : `${gaps} of ${of} parts ${gaps === 1 ? "has" : "have"}`;
  return `${which} no answer yet, or not all of it. What is not answered earns nothing.`;
}

function change({ title }: BoardGiven, href: string): HTMLElement {
  return element("a", { href, "aria-label": `Change these answers: ${title}` }, "Change these");
}

function row({ name, given, gaps, text }: Step, href?: string): HTMLElement[] {
  const said = given.map((line) =>
    element("p", text ? { class: "given-text" } : {}, text ? line : rich(line)),
  );
  const missing = gaps.filter(Boolean);
  const words = missing.length > 0 && given.length > 0 ? missing.join(", ") : "";
  const gap = element(
    href ? "a" : "span",
    href ? { href, "data-gap": true } : {},
    words ? `No answer yet: ${words}` : "No answer yet",
    element("span", { class: "ce-hidden" }, ` (${name})`),
  );
  return [
    element("dt", {}, href ? element("a", { href }, rich(name)) : rich(name)),
    element("dd", {}, said, gaps.length > 0 && element("p", { class: "gap" }, gap)),
  ];
}
