import type { Place } from "./focus.ts";

const GAP = 12;

/** Keep what is marked data-follow in view while its data-frame is: the board. Returns placeSoon, stop. */
export function keepInSight(board: Place): { placeSoon: () => void; stop: () => void } {
  let frame = 0;
  const place = () => {
    frame = 0;
    const { top, bottom } = board.el.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) return;
    for (const node of board.root.querySelectorAll<HTMLElement>("[data-follow]"))
      follow(board.el, node);
  };
  // To measure what was just drawn would lay the page out once more than it is painted.
  const placeSoon = () => {
    frame ||= requestAnimationFrame(place);
  };
  document.addEventListener("scroll", place, { capture: true, passive: true });
  window.addEventListener("resize", place);
  const stop = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener("scroll", place, { capture: true });
    window.removeEventListener("resize", place);
  };
  return { placeSoon, stop };
}

// `position: sticky` does this by itself, save where a host wraps the board in boxes that
// could scroll but do not, as JupyterLab's output areas are.
function follow(el: HTMLElement, node: HTMLElement): void {
  const { top, bottom, sticks } = sight(el);
  const frame = node.closest("[data-frame]")?.getBoundingClientRect();
  if (!frame) return;
  node.style.setProperty("--ce-sight", `${Math.round(bottom - top)}px`);
  if (sticks) {
    node.style.translate = "";
    return;
  }
  const natural = el.getBoundingClientRect().top + node.offsetTop;
  const room = Math.max(0, frame.bottom - natural - node.offsetHeight);
  const shift = Math.min(Math.max(0, top + GAP - natural), room);
  node.style.translate = `0 ${Math.round(shift)}px`;
}

// The part of the window in which the board can be seen, and whether the nearest box that
// could scroll is one that does.
function sight(el: HTMLElement): { top: number; bottom: number; sticks: boolean } {
  let [top, bottom] = [0, window.innerHeight];
  let sticks: boolean | null = null;
  for (let box = el.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll|hidden/.test(getComputedStyle(box).overflowY)) continue;
    const scrolls = box.scrollHeight > box.clientHeight + 1;
    sticks ??= scrolls;
    if (!scrolls) continue;
    const edges = box.getBoundingClientRect();
    top = Math.max(top, edges.top);
    bottom = Math.min(bottom, edges.bottom);
  }
  return { top, bottom, sticks: sticks ?? true };
}
