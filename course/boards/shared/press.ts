let pressed = false;
const waiting = new Set<() => void>();

function release(): void {
  pressed = false;
  // After the click that follows a release: it must still find what was pressed where it was.
  setTimeout(() => {
    const due = [...waiting];
    waiting.clear();
    for (const act of due) act();
  }, 0);
}

const heard: Record<string, (event: MouseEvent) => void> = {
  mousedown: (event) => {
    pressed = event.button === 0;
  },
  mouseup: release,
  dragend: release,
  // Some systems keep the release to themselves, as that which opened a menu.
  mousemove: (event) => {
    if (pressed && !event.buttons) release();
  },
};
for (const [type, fn] of Object.entries(heard)) {
  window.addEventListener(type, (event) => fn(event as MouseEvent), true);
}

/**
 * Whether the mouse or finger is down, so that nothing may move under it before it is up; then act, a
 * function, runs once after its click. Taking focus from a field saves what was typed in it, and a line
 * that says so would push away the button that took the focus.
 */
export function waitsForRelease(act: () => void): boolean {
  if (pressed) waiting.add(act);
  return pressed;
}
