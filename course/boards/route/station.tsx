import type { Drawn } from "../shared/draw.tsx";

// Shape says what colour says: a ring for yes, a square for no, a diamond for arguable. None of them
// is a tick or a cross: those say what is right, and what is chosen is not judged by its drawing.
const OUTLINES = {
  yes: "M18 3a15 15 0 1 0 0 30a15 15 0 1 0 0-30z",
  no: "M5 5h26v26H5z",
  arguable: "M18 1.5L34.5 18L18 34.5L1.5 18z",
  end: "M18 2a16 16 0 1 0 0 32a16 16 0 1 0 0-32z M18 7a11 11 0 1 0 0 22a11 11 0 1 0 0-22z",
};

interface Stop {
  readonly choice: keyof typeof OUTLINES | null;
  readonly number?: number;
}

/** A station on the drawn route: the choice made there or null, and its number. */
export function Station({ choice, number }: Stop): Drawn {
  return (
    <svg
      class="ce-station"
      viewBox="0 0 36 36"
      aria-hidden="true"
      focusable="false"
      data-answer={choice ?? "none"}
    >
      <path class="ce-station-shape" d={OUTLINES[choice ?? "yes"]} />
      <text x={18} y={23.5} text-anchor="middle">
        {number}
      </text>
    </svg>
  );
}
