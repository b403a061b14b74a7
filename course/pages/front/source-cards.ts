import { cornerFor, type Room } from "./card-place.ts";
import { copyCitation } from "./copying.ts";
import { element } from "./elements.ts";
import "./source-cards.css";

const HOVER = 300;
const MARK = "a[data-source]";
const NARROW = matchMedia("(max-width: 44rem)");

// What sticks to the window's edges: a card never lies over it.
const STICKS = ".top, .foot-bar, [data-sticks]";

// What is folded on a screen and open on paper.
const FOLDED = "details.source-list, .ce-drawn details";

/** Let each mark on the page open its card: by hovering, a click, a tap, or Enter. One is open at a time. */
export function openSourceCards(): void {
  const shown = shownCard();
  const opened: Element[] = [];
  listenToPointer(shown);
  // Heard before whoever else follows links within the page.
  addEventListener("click", (event) => clicked(shown, event), { capture: true });
  // Escape closes the card and nothing else that it may close.
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !shown.close(true)) return;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true },
  );
  // Nothing that has the focus may lie behind it.
  addEventListener("focusin", ({ target }) => shown.holds(target) || shown.close());
  for (const type of ["hashchange", "popstate"]) addEventListener(type, () => shown.close());
  addEventListener("resize", shown.place);
  addEventListener("beforeprint", () => {
    shown.close();
    for (const list of document.querySelectorAll(FOLDED)) {
      if (list.hasAttribute("open")) continue;
      list.setAttribute("open", "");
      opened.push(list);
    }
  });
  addEventListener("afterprint", () => {
    for (const list of opened.splice(0)) list.removeAttribute("open");
  });
}

/** The one card that is open, if any. */
interface Shown {
  /** Open the card of a mark; `stays` until it is closed, and has the focus. Whether the mark has a card. */
  open(mark: HTMLElement, stays: boolean): boolean;
  /** Close it, with the focus back on its mark if that is wanted; whether one was open. */
  close(back?: boolean): boolean;
  place(): void;
  /** Whether it, or its mark, holds what something happened to. */
  holds(target: EventTarget | null): boolean;
  mark(): HTMLElement | null;
  stays(): boolean;
}

function shownCard(): Shown {
  const card = element("div", { role: "dialog", tabindex: "-1" });
  card.popover = "manual";
  let mark: HTMLElement | null = null;
  let pinned = false;
  const close = (back = false) => {
    if (!mark) return false;
    const had = card.contains(document.activeElement);
    mark.setAttribute("aria-expanded", "false");
    card.remove();
    if (had || (back && pinned)) mark.focus({ preventScroll: true });
    mark = null;
    pinned = false;
    return true;
  };
  return {
    close,
    open(of, stays) {
      if (mark !== of) {
        close();
        if (!fill(card, of)) return false;
        mark = of;
        of.setAttribute("aria-expanded", "true");
        (of.closest("summary")?.parentElement ?? of).after(card);
        card.showPopover();
        place(card, of);
      }
      pinned ||= stays;
      if (stays) card.focus({ preventScroll: true });
      return true;
    },
    place: () => mark && place(card, mark),
    holds: (target) =>
      target instanceof Node && (card.contains(target) || Boolean(mark?.contains(target))),
    mark: () => mark,
    stays: () => pinned,
  };
}

function listenToPointer(shown: Shown): void {
  let waiting = 0;
  let last = { screenX: -1, screenY: -1 };
  const moved = ({ screenX, screenY }: PointerEvent) => {
    const still = screenX === last.screenX && screenY === last.screenY;
    last = { screenX, screenY };
    return !still;
  };
  addEventListener("pointermove", moved);
  addEventListener(
    "pointerdown",
    ({ target }) => {
      clearTimeout(waiting);
      if (!shown.holds(target)) shown.close();
    },
    { capture: true },
  );
  addEventListener("pointerover", (event) => {
    const { target, pointerType } = event;
    // A page that moves on under a pointer at rest asks for nothing: its reader is at the keyboard.
    if (pointerType !== "mouse" || !moved(event) || shown.stays()) return;
    clearTimeout(waiting);
    const of = markOf(target);
    if (of && of !== shown.mark()) waiting = setTimeout(() => shown.open(of, false), HOVER);
    else if (!shown.holds(target)) waiting = setTimeout(() => shown.close(), HOVER);
  });
}

function clicked(shown: Shown, event: MouseEvent): void {
  const { target } = event;
  const button = copierOf(target);
  if (button) copyCitation(button, saidBeside(button));
  if (target instanceof Element && target.closest("[data-closes-card]")) shown.close(true);
  const mark = event.ctrlKey || event.metaKey || event.shiftKey ? null : markOf(target);
  if (!mark) return;
  if (shown.mark() === mark && shown.stays()) shown.close(true);
  else if (!shown.open(mark, true)) return;
  event.preventDefault();
  event.stopPropagation();
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(MARK) : null;
}

function copierOf(target: EventTarget | null): HTMLButtonElement | null {
  const button = target instanceof Element ? target.closest(".source-card [data-cite]") : null;
  return button instanceof HTMLButtonElement ? button : null;
}

function saidBeside(button: HTMLElement): HTMLElement {
  const place = button.closest(".source-card") ?? button;
  const said = place.querySelector<HTMLElement>("[role=status]");
  if (said) return said;
  const made = element("p", { role: "status", class: "source-said" });
  place.append(made);
  return made;
}

/** Put into the card what the list at the page's end says of the mark's source; whether it says anything. */
function fill(card: HTMLElement, mark: HTMLElement): boolean {
  const listed = document.getElementById(mark.dataset.source ?? "");
  if (!listed?.matches(".source-list .source-card")) return false;
  const copy = listed.cloneNode(true) as HTMLElement;
  const title = copy.querySelector(".source-title");
  if (title) title.id = "source-open-title";
  const closer = element(
    "button",
    { type: "button", class: "source-closer", "data-closes-card": true, "aria-label": "Close" },
    "×",
  );
  card.className = `${listed.className} source-open`;
  card.setAttribute("aria-labelledby", "source-open-title");
  card.replaceChildren(...copy.childNodes, closer);
  return true;
}

function place(card: HTMLElement, mark: HTMLElement): void {
  const sign = mark.querySelector(".source-end") ?? mark;
  const rects = [...sign.getClientRects()];
  const edges = rects.at(-1) ?? mark.getBoundingClientRect();
  const room = roomNow();
  delete card.dataset.sheet;
  card.style.setProperty("--most", `${room.bottom - room.top - 16}px`);
  const corner = NARROW.matches ? null : cornerFor(edges, card.getBoundingClientRect(), room);
  if (!corner) card.dataset.sheet = "";
  card.style.left = corner ? `${corner.left + scrollX}px` : "";
  card.style.top = corner ? `${corner.top + scrollY}px` : "";
  card.style.setProperty("--foot", `${innerHeight - room.bottom}px`);
}

function roomNow(): Room {
  const right = document.documentElement.clientWidth;
  let [top, bottom] = [0, innerHeight];
  for (const bar of document.querySelectorAll(STICKS)) {
    const { top: from, bottom: to, height } = bar.getBoundingClientRect();
    if (!height || !/fixed|sticky/.test(getComputedStyle(bar).position)) continue;
    if (from <= 0 && to > 0) top = Math.max(top, to);
    else if (to >= innerHeight && from < innerHeight) bottom = Math.min(bottom, from);
  }
  return { left: 0, right, top, bottom };
}
