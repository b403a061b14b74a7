// The smallest that wall.css has: what stands on a wall is set the smaller, the more of it there is.
const SMALLEST = 7;

/** Set what stands on the wall as large as there is room for it, so that nothing runs under its foot. */
export function fit(root: HTMLElement): void {
  const wall = root.querySelector<HTMLElement>("main.wall");
  const foot = wall?.querySelector(".foot");
  if (!wall || !foot) return;
  for (let small = 0; small <= SMALLEST; small += 1) {
    wall.dataset.small = String(small);
    if (lowest(wall) <= foot.getBoundingClientRect().top) return;
  }
}

function lowest(wall: HTMLElement): number {
  const texts = [
    ...wall.querySelectorAll(":scope > :not(.foot, .unseen, .lost) :is(p, li, h1, h2, td)"),
  ];
  return Math.max(0, ...texts.map((text) => text.getBoundingClientRect().bottom));
}
