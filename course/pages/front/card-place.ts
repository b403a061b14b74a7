/** A stretch of the window in which a card may stand: between what sticks above and below. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The edges of what a card belongs to. */
export type Edges = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/** Where a card's corner stands. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

const GAP = 8;

/** Below the mark where there is room, else above it, else null: mark, size of the card, the room. */
export function cornerFor(
  mark: Edges,
  { width, height }: Readonly<{ width: number; height: number }>,
  room: Room,
): Corner | null {
  if (width + 2 * GAP > room.right - room.left) return null;
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - height;
  const fitsBelow = below + height <= room.bottom;
  if (!fitsBelow && above < room.top) return null;
  const furthest = room.right - GAP - width;
  return {
    left: Math.max(room.left + GAP, Math.min(mark.left, furthest)),
    top: fitsBelow ? below : above,
  };
}
