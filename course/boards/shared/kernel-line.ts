import type { BoardAnswers, BoardView, Notice } from "../contracts.d.ts";
import type { AnswersTo, Model } from "./board.ts";
import type { Kept, Line, Wish } from "./line.ts";

/** What a kernel replies: to which message, and what it holds where it was asked for that. */
interface Reply {
  readonly number: string;
  readonly answers?: AnswersTo<BoardView>;
  readonly tag: string;
  readonly notice: Notice;
}

/** anywidget's model, through which a board and its kernel speak. */
export interface WidgetModel extends Model {
  get: Model["get"] & ((name: "standing") => string);
  on(event: string, hear: (reply: Reply) => void): void;
  off(event: string, hear: (reply: Reply) => void): void;
  send(message: object): void;
}

const LINE = {
  patience: 3000,
  patienceAtFirst: 15000,
  longAgo: 2000,
  mostInDoubt: 8,
  stopped: "Not saved: Python, which keeps your answers, does not answer.",
  asleep: "This board is not running, so nothing that you choose on it is saved.",
  start: "Run this notebook again: menu Run, then Run All Cells.",
  starts: "The boards are being started again; if they do not come, open the course again.",
  back: "What you have chosen on this page comes back.",
  gone: "What was chosen on this board is gone then.",
};

/** Answers that are not kept yet, after which the learner chose them, and which were sent before. */
interface Unsaved {
  readonly answers: BoardAnswers;
  readonly seen: string;
  readonly doubtful: readonly BoardAnswers[];
}

/** The line to a kernel, which has kept what it has replied to and nothing else. */
export class KernelLine implements Line {
  readonly id = Math.random().toString(36).slice(2);
  readonly board: Kept<WidgetModel>;
  readonly model: WidgetModel;
  readonly name: string;
  readonly heard: Readonly<Record<string, (reply: Reply) => void>>;
  sent = 0;
  heardAt = 0;
  /** The message whose reply is waited for, and how long. */
  awaited: string | null = null;
  timer: ReturnType<typeof setTimeout> | undefined;
  lost = false;
  behind = false;
  /** What the kernel held when the board last heard of it. */
  seen: string;
  unsaved: Unsaved | null = null;
  doubtful: readonly BoardAnswers[] = [];
  wished: { readonly what: Wish; readonly unsaved: Unsaved | null } | null = null;

  constructor(board: Kept<WidgetModel>) {
    const { model } = board;
    this.board = board;
    this.model = model;
    this.name = `course:${model.get("name")}`;
    this.seen = model.get("standing");
    this.heard = {
      "msg:custom": (reply) => this.hear(reply),
      "change:standing": () => {
        if (!this.unsaved) this.seen = model.get("standing");
      },
      // JupyterLab has seen the kernel restart.
      comm_live_update: () => this.look(),
    };
  }

  // Who turns to a board should know that it has stopped before they choose.
  readonly turnedTo = (): void => {
    const away = document.visibilityState === "hidden" || (this.awaited && !this.lost);
    if (!away && Date.now() - this.heardAt > LINE.longAgo) this.look();
  };

  open(): void {
    const { model, board } = this;
    for (const [name, fn] of Object.entries(this.heard)) model.on(name, fn);
    for (const type of ["pointerenter", "focusin"]) board.el.addEventListener(type, this.turnedTo);
    document.addEventListener("visibilitychange", this.turnedTo);
    const unsent = this.recall();
    if (!unsent || JSON.stringify(unsent.answers) === JSON.stringify(model.get("answers"))) {
      this.forget();
      this.look(LINE.patienceAtFirst);
      return;
    }
    // What a board that has stopped could not send is sent by the one that takes its place.
    Object.assign(this, { seen: unsent.seen, doubtful: unsent.doubtful });
    this.keep(unsent.answers);
  }

  stop(): void {
    const { model, board } = this;
    clearTimeout(this.timer);
    for (const [name, fn] of Object.entries(this.heard)) model.off(name, fn);
    for (const type of ["pointerenter", "focusin"])
      board.el.removeEventListener(type, this.turnedTo);
    document.removeEventListener("visibilitychange", this.turnedTo);
  }

  holds(): boolean {
    if (this.unsaved) this.model.set("answers", this.unsaved.answers);
    return Boolean(this.unsaved);
  }

  keep(answers: BoardAnswers): void {
    const { seen, doubtful } = this;
    this.unsaved = { answers, seen, doubtful };
    this.model.set("answers", answers);
    this.remember();
    // What was sent and not replied to may have been kept, and is no stranger's.
    this.doubtful = [...doubtful, answers].slice(-LINE.mostInDoubt);
    if (!this.lost) {
      // A board may take its time to say "saving", and "saved" is not true until it is.
      this.tell({ state: "ready", text: "" });
      this.tell({ state: "saving", text: "Saving…" });
    }
    this.ask({ what: "keep", ...this.unsaved });
  }

  /** See whether a kernel is there, and what it has; what is not kept yet is sent again. */
  look(patience?: number): void {
    if (!this.unsaved) this.ask({ what: "look" }, patience);
    else if (!this.behind) this.keep(this.unsaved.answers);
  }

  wish(what: Wish): void {
    this.wished = { what, unsaved: this.unsaved };
    Object.assign(this, { unsaved: null, behind: false });
    this.ask({ what: "look" });
  }

  ask(message: object, patience: number = LINE.patience): void {
    this.sent += 1;
    this.awaited = `${this.id}:${this.sent}`;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.unanswered(), patience);
    try {
      this.model.send({ number: this.awaited, ...message });
    } catch {
      // A kernel that is gone does not reply either.
    }
  }

  unanswered(): void {
    this.lost = true;
    // What the learner wished was not done, so their answers are as unsaved as before.
    this.unsaved ??= this.wished?.unsaved ?? null;
    this.wished = null;
    const ours = this.board.el.closest(".ce-Reader");
    const words = [this.unsaved ? LINE.stopped : LINE.asleep, ours ? LINE.starts : LINE.start];
    // Of a board for a client of one's own nothing outlives the notebook.
    const own = this.name.startsWith("course:own:");
    if (this.unsaved) words.push(own ? LINE.gone : LINE.back);
    this.tell({ state: "failed", text: words.join(" ") });
    // JupyterLab itself may not know of it: a kernel that a script restarts looks idle to it.
    this.board.el.dispatchEvent(new CustomEvent("ce-stopped", { bubbles: true }));
  }

  hear(reply: Reply): void {
    if (reply.number !== this.awaited) return;
    clearTimeout(this.timer);
    const { wished, lost } = this;
    Object.assign(this, { awaited: null, heardAt: Date.now(), wished: null, lost: false });
    if (wished?.what === "insist") {
      Object.assign(this, { seen: reply.tag, doubtful: [] });
      this.keep(wished.unsaved?.answers ?? (this.board.answers() as BoardAnswers));
    } else if (reply.answers) this.looked(reply, reply.answers, { wished, lost });
    else {
      this.behind = reply.notice.state === "behind";
      // What was spoilt was set aside, and this saved anew.
      if (["saved", "damaged"].includes(reply.notice.state)) this.settle(reply.tag);
      this.tell(reply.notice);
    }
  }

  looked(
    { tag, notice }: Reply,
    answers: AnswersTo<BoardView>,
    { wished, lost }: Pick<KernelLine, "wished" | "lost">,
  ): void {
    // The board's own answers may be written otherwise in the file, and are not news.
    const newer = wished || tag !== this.seen;
    this.settle(tag);
    if (newer) this.model.set("answers", answers);
    if (wished || lost || notice.state === "failed") this.tell(notice);
  }

  settle(seen: string): void {
    Object.assign(this, { seen, unsaved: null, doubtful: [] });
    this.forget();
  }

  tell(notice: Notice): void {
    this.model.set("notice", notice);
  }

  remember(): void {
    try {
      localStorage.setItem(this.name, JSON.stringify(this.unsaved));
    } catch {
      // A browser that keeps nothing still sends what it can.
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.name);
    } catch {
      // Nothing was kept, so there is nothing to forget.
    }
  }

  recall(): Unsaved | null {
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? "null");
    } catch {
      return null;
    }
  }
}
