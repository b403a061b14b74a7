import type { Sure } from "./review.tsx";

/** How a review stands: the place of what is asked, what was chosen, how sure, and what went wrong in keeping it. */
export interface View {
  readonly at: number;
  readonly chosen: string | null;
  readonly sure: Sure | null;
  readonly problem: string;
  readonly waits: boolean;
}

/** What can be done. */
export interface Acts {
  readonly choose: (id: string) => void;
  readonly grade: (sure: Sure) => void;
  readonly onwards: () => void;
  readonly again: () => void;
}
