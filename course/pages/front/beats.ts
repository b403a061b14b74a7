const BEAT = 20000;
const USED_BY = ["pointerdown", "keydown", "scroll", "pointermove"];

/** Tell at each beat that the page is visible and was used since the last; none is told in between: whom. */
export function beat(tell: () => void): void {
  let used = true;
  const use = () => {
    used = true;
  };
  for (const type of USED_BY) addEventListener(type, use, { passive: true, capture: true });
  setInterval(() => {
    if (!used || document.visibilityState !== "visible") return;
    used = false;
    tell();
  }, BEAT);
}
