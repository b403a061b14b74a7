import type { MatchBoard } from "./answers.ts";

interface Drag {
  readonly board: MatchBoard;
  readonly source: HTMLElement;
  readonly start: readonly [number, number];
  ghost: HTMLElement | null;
  over: boolean;
}

type Heard = Readonly<Record<string, (event: never) => void>>;

/** Let a mouse or pen drag a card onto the open question, and return how to stop it: board, event, dropped(card). */
export function dragCard(
  board: MatchBoard,
  event: PointerEvent,
  dropped: (card: string) => void,
): (() => void) | null {
  const source = (event.target as Element).closest<HTMLElement>(".ce-take");
  if (!source || event.button !== 0 || event.pointerType === "touch") return null;
  const drag: Drag = {
    board,
    source,
    start: [event.clientX, event.clientY],
    ghost: null,
    over: false,
  };
  const heard: Heard = {
    pointermove: (move: PointerEvent) => moveGhost(drag, move),
    pointerup: () => {
      end(drag, heard);
      if (drag.ghost) swallowClick();
      if (drag.over) dropped(source.dataset.card ?? "");
    },
    pointercancel: () => end(drag, heard),
    keydown: (key: KeyboardEvent) => {
      if (key.key !== "Escape" || !drag.ghost) return;
      key.stopPropagation();
      end(drag, heard);
      swallowClick();
    },
  };
  for (const [type, hear] of Object.entries(heard))
    document.addEventListener(type, hear as EventListener, true);
  return () => end(drag, heard);
}

function moveGhost(drag: Drag, { clientX: x, clientY: y }: PointerEvent): void {
  const [left, top] = drag.start;
  if (!drag.ghost && Math.hypot(x - left, y - top) < 6) return;
  const { el } = drag.board;
  drag.ghost ??= makeGhost(drag.source, el);
  const box = el.getBoundingClientRect();
  drag.ghost.style.translate = `${x - box.left + 12}px ${y - box.top + 12}px`;
  const page = el.getRootNode() as Document | ShadowRoot;
  const under = page.elementFromPoint(x, y)?.closest<HTMLElement>(".ce-work");
  const over = Boolean(under && el.contains(under));
  if (over === drag.over) return;
  drag.over = over;
  el.querySelector(".ce-drop")?.classList.toggle("ce-over", over);
}

function makeGhost(source: HTMLElement, el: HTMLElement): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = "ce-ghost";
  ghost.setAttribute("aria-hidden", "true");
  ghost.append(...source.cloneNode(true).childNodes);
  ghost.dataset.kind = source.closest<HTMLElement>("[data-kind]")?.dataset.kind ?? "";
  el.append(ghost);
  el.dataset.dragging = "";
  return ghost;
}

function end(drag: Drag, heard: Heard): void {
  for (const [type, hear] of Object.entries(heard))
    document.removeEventListener(type, hear as EventListener, true);
  const { el } = drag.board;
  drag.ghost?.remove();
  delete el.dataset.dragging;
  for (const one of el.querySelectorAll(".ce-over")) one.classList.remove("ce-over");
}

// The click that follows a drop would toggle the card that was dragged.
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
