import type { BoardAnswers, BoardView, Notice } from "../../boards/contracts.d.ts";
import type { FrontEnd, Model, Values } from "../../boards/shared/board.ts";

/** What a board shows where nothing was answered yet. */
export type NoAnswers = Readonly<Record<string, never>>;

/** A board's answers as they are kept, and what the learner should know of them. */
export interface Opened {
  readonly answers: BoardAnswers | NoAnswers;
  readonly notice: Notice;
  /** What is kept by now, where this is older: null where that cannot be told, or something was answered since. */
  readonly newer?: Promise<Opened | null>;
}

/** Who keeps the answers that are given on a page. */
export interface Keeper {
  /** Begin with a board: its id, who hears what became of its answers. */
  open(id: string, tell: (notice: Notice) => void): Opened;
  /** Keep a board's answers. */
  keep(id: string, answers: BoardAnswers): void;
  /** What is kept elsewhere by now; null where that cannot be told. */
  newest(id: string): Promise<Opened | null>;
  /** Keep these in place of others that came from elsewhere, of which the learner was told. */
  insist(id: string, answers: BoardAnswers): Promise<void>;
  /** End with a board. */
  close(id: string): void;
}

type Name = keyof Values;

interface Behind {
  readonly model: Model;
  /** Change a value from outside, which is not the board's to save. */
  bring<N extends Name>(name: N, value: Values[N]): void;
}

function modelOf(first: Values, saved: (name: Name) => void): Behind {
  let values = first;
  const heard = new Map<string, readonly (() => void)[]>();
  const changed = new Set<Name>();
  const of = (event: string) => heard.get(event) ?? [];
  const model: Model = {
    get: (name) => values[name],
    set(name, value) {
      if (values[name] === value) return;
      values = { ...values, [name]: value };
      changed.add(name);
      for (const tell of of(`change:${name}`)) tell();
    },
    on(event, tell) {
      heard.set(event, [...of(event), tell]);
    },
    off(event, tell) {
      heard.set(
        event,
        of(event).filter((other) => other !== tell),
      );
    },
    save_changes() {
      const names = [...changed];
      changed.clear();
      for (const name of names) saved(name);
    },
  };
  return {
    model,
    bring(name, value) {
      model.set(name, value);
      changed.delete(name);
    },
  };
}

/** Who hears what becomes of boards. */
export interface Hearer {
  answered(id: string, answers: BoardAnswers): void;
  told(id: string, notice: Notice): void;
}

interface Shown {
  readonly place: HTMLElement;
  readonly id: string;
  readonly name: string;
  readonly view: BoardView;
  readonly frontEnd: FrontEnd;
  readonly keeper: Keeper;
  readonly hearer: Hearer;
}

/** Put a board in its place and return its clean-up. */
function showBoard({ place, id, name, view, frontEnd, keeper, hearer }: Shown): () => void {
  const opened = keeper.open(id, (notice) => {
    bring("notice", notice);
    hearer.told(id, notice);
  });
  const { answers: first, notice } = opened;
  const values = { view, name, wish: "", answers: first, notice } as const;
  const { model, bring } = modelOf(values, (changed) => {
    const answers = model.get("answers");
    if (changed === "answers" && isGiven(answers)) keeper.keep(id, answers);
    if (changed === "wish" && model.get("wish") === "reload") showNewest();
    if (changed === "wish" && model.get("wish") === "insist") keepThese();
  });
  function show(newest: Opened | null) {
    if (!newest) return;
    bring("answers", newest.answers);
    bring("notice", newest.notice);
  }
  async function showNewest() {
    const newest = await keeper.newest(id);
    bring("wish", "");
    show(newest);
  }
  async function keepThese() {
    const answers = model.get("answers");
    if (isGiven(answers)) await keeper.insist(id, answers);
    bring("wish", "");
  }
  const hear = () => {
    const answers = model.get("answers");
    if (isGiven(answers)) hearer.answered(id, answers);
  };
  model.on("change:answers", hear);
  hear();
  void opened.newer?.then(show);
  const stop = frontEnd.render({ model, el: place });
  return () => {
    stop();
    keeper.close(id);
  };
}

// Answers always say of which kind of board they are.
const isGiven = (answers: Values["answers"]): answers is BoardAnswers => "kind" in answers;

interface Page {
  /** Whose answers, and to which lesson or exercise. */
  readonly name: string;
  readonly views: Readonly<Record<string, BoardView>>;
  /** What shows each kind of board. */
  readonly frontEnds: Readonly<Record<BoardView["board"], FrontEnd>>;
  readonly keeper: Keeper;
  readonly hearer: Hearer;
}

/** The boards of a page. */
export interface Boards {
  /** Others have come into sight. */
  inSight(): void;
  stop(): void;
}

/** Put the boards of the page in their places: at once what is in sight, the others when there is time. */
export function showBoards({ name, views, frontEnds, keeper, hearer }: Page): Boards {
  const waiting = new Set(document.querySelectorAll<HTMLElement>("[data-board]"));
  const stops: (() => void)[] = [];
  let stopped = false;
  function put(place: HTMLElement): void {
    if (stopped || !waiting.delete(place)) return;
    const id = place.dataset.board ?? "";
    const view = views[id];
    if (!view) throw new Error(`The page was given nothing to show for its board ${id}.`);
    const board = { place, id, name: `${name}:${id}`, view, keeper, hearer };
    stops.push(showBoard({ ...board, frontEnd: frontEnds[view.board] }));
    // It is drawn once all are measured.
    queueMicrotask(() => {
      place.dataset.ready = "";
    });
  }
  function inSight(): void {
    for (const place of [...waiting].filter((one) => one.checkVisibility())) put(place);
  }
  function rest(): void {
    const [next] = waiting;
    if (!next || stopped) return;
    whenIdle(() => {
      put(next);
      rest();
    });
  }
  pageIsRead().then(rest);
  return {
    inSight,
    stop() {
      stopped = true;
      for (const stop of stops) stop();
    },
  };
}

// Chromium looks through the fields of a page as soon as it is read, and would lay out every board for
// that before the first is painted. It is read when this script ends.
function pageIsRead(): Promise<unknown> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}

// Safari knows no idle time.
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 1000 });
  else setTimeout(act, 50);
}
