import type { BoardAnswers, BoardView, Notice } from "../contracts.d.ts";
import type { Drawn } from "./draw.tsx";
import type { Place } from "./focus.ts";
import type { History } from "./history.tsx";
import type { Line } from "./line.ts";

/** The answers that belong to a view; none of their parts need be there yet. */
export type AnswersTo<View extends BoardView> = Partial<
  Extract<BoardAnswers, { kind: View["board"] }>
>;

/** What a host and a board tell each other. */
export interface Values {
  readonly view: BoardView;
  /** Whose answers to which board these are. */
  readonly name: string;
  readonly answers: AnswersTo<BoardView>;
  readonly notice: Notice;
  /** What the learner wants of two sets of answers: to see the newer, or to keep those on the page. */
  readonly wish: "" | "reload" | "insist";
}

/** What stands behind a board: anywidget's model, or what a host of our own gives in its place. */
export interface Model {
  get<Name extends keyof Values>(name: Name): Values[Name];
  set<Name extends keyof Values>(name: Name, value: Values[Name]): void;
  on(event: string, hear: () => void): void;
  off(event: string, hear: () => void): void;
  save_changes(): void;
}

/** A board's model and where it is drawn. */
export interface Host {
  readonly model: Model;
  readonly el: HTMLElement;
}

/** What shows one kind of board; `render` returns its clean-up. */
export interface FrontEnd {
  render(host: Host): () => void;
}

/** How much room a board has: for three columns, for two, for one. */
export type Size = "wide" | "middle" | "narrow";

/** How a board stands on the page, which is not saved. */
export interface Ui {
  wide?: boolean;
  size?: Size;
  group?: string | null;
  fact?: string | null;
}

/** A board that is shown: of which view, and what it keeps of how it stands on the page. */
export interface Board<View extends BoardView = BoardView, Shown extends Ui = Ui> extends Place {
  readonly model: Model;
  readonly id: string;
  readonly ui: Shown;
  /** Where a screen reader is told what happened. */
  readonly live: HTMLElement;
  readonly line: Line;
  readonly undoes: boolean;
  readonly restarts: boolean;
  readonly view: () => View;
  readonly answers: () => AnswersTo<View>;
  /** Draw it anew, now. */
  readonly refresh: () => void;
  /** Draw it anew if it is due. */
  readonly redraw: () => void;
  /** Forget what it holds beside its answers. */
  readonly forget: () => void;
  notice: Notice;
  history: History;
  /** In which part it was changed last, and where the buttons that undo that stand. */
  at: string;
  undoAt: string;
  /** What is being done, in words, and in which part. */
  doing: string;
  doingIn: string;
  /** The answers that were written last, as text. */
  written: string;
  due: boolean;
  stopped: boolean;
  /** What was typed is saved then. */
  timer: ReturnType<typeof setTimeout> | null;
  typingSince: number;
}

/** What a control says in its `data-` attributes; each carries what its action asks for. */
export interface Data {
  readonly value: string;
  readonly part: string;
  readonly group: string;
  readonly fact: string;
  readonly card: string;
  readonly item: string;
  readonly step: string;
  readonly question: string;
}

/** What a kind of board does, by the name in a control's `data-do`; `blocked` where it has to wait. */
export type Acts<Shown extends Board> = Readonly<
  Record<string, (board: Shown, data: Data, target: HTMLElement) => void>
>;

/** What a kind of board hears beside its controls. */
export interface Hears<Shown extends Board> {
  readonly input?: (board: Shown, event: Event) => void;
  readonly key?: (board: Shown, event: KeyboardEvent) => void;
  readonly focusin?: (board: Shown, event: Event) => void;
  readonly focusout?: (board: Shown) => void;
  readonly pointerdown?: (board: Shown, event: PointerEvent) => void;
}

/** What makes a kind of board. */
export interface Kind<View extends BoardView, Shown extends Ui> {
  readonly name: View["board"];
  readonly draw: (board: Board<View, Shown>) => Drawn;
  readonly on: Acts<Board<View, Shown>>;
  readonly hears?: Hears<Board<View, Shown>>;
  readonly ui: Shown;
  /** False where what was done cannot be undone here, or the browser does it. */
  readonly undoes?: boolean;
  /** Whether it can be started again, with a way back. */
  readonly restarts?: boolean;
  /** What to do when answers have come from elsewhere. */
  readonly arrived?: (board: Board<View, Shown>) => void;
  readonly forget?: (board: Board<View, Shown>) => void;
  /** Go to a part that a page points at, by the name that the list of all answers has for it. */
  readonly goTo?: (board: Board<View, Shown>, part: string) => void;
}
