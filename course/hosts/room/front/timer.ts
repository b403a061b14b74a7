/** A timer that goes on between two messages: what the room said was left, and when it said so. */
export interface Timer {
  readonly set: (seconds: number | null) => void;
  /** Whole seconds that are left, below nothing once it has run out; null where there is none. */
  readonly left: () => number | null;
}

/** A timer that calls for a drawing at each second. */
export function openTimer(draw: () => void): Timer {
  let until: number | null = null;
  setInterval(() => {
    if (until !== null) draw();
  }, 1000);
  return {
    set: (seconds) => {
      until = seconds === null ? null : performance.now() + seconds * 1000;
    },
    left: () => (until === null ? null : Math.ceil((until - performance.now()) / 1000)),
  };
}
