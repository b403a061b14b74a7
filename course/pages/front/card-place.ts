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

/**
 * Where a card stands by its mark: below it where there is room, else above it, else beside it, as high as it must;
 * null where there is room for none of these. The mark, the size of the card, the room.
 */
export function cornerFor(
  mark: Edges,
  { width, height }: Readonly<{ width: number; height: number }>,
  room: Room,
): Corner | null {
  if (width + 2 * GAP > room.right - room.left) return null;
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - height;
  const furthest = room.right - GAP - width;
  const left = Math.max(room.left + GAP, Math.min(mark.left, furthest));
  if (below + height <= room.bottom) return { left, top: below };
  if (above >= room.top) return { left, top: above };
  const sides = [mark.right + GAP, mark.left - GAP - width];
  const side = sides.find((one) => one >= room.left + GAP && one <= furthest);
  const lowest = room.bottom - GAP - height;
  if (side === undefined || lowest < room.top + GAP) return null;
  return { left: side, top: Math.max(room.top + GAP, Math.min(mark.top, lowest)) };
}
