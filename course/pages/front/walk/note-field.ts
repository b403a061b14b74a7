import type { BoardAnswers, Notice } from "../../../boards/contracts.d.ts";
import type { Keeper } from "../board-host.ts";
import { element } from "../elements.ts";

const LONGEST = 4000;
const PAUSE = 400;
const OWN = "Only for you, unless you choose to hand it in.";

interface Noted {
  text: string;
  notice: Notice;
  /** Who shows what became of it, while it is in sight. */
  tell: (notice: Notice) => void;
  /** Who shows another text that was kept, while it is in sight. */
  bring: (text: string) => void;
}

/** The notes of a page as they stand, whoever keeps them: each is opened once. */
export class HeldNotes {
  readonly keeper: Keeper;
  readonly #held = new Map<string, Noted>();

  constructor(keeper: Keeper) {
    this.keeper = keeper;
  }

  /** A note, and who shows from now on what becomes of it: its id. */
  open(id: string, tell: (notice: Notice) => void = () => {}): Noted {
    const known = this.#held.get(id);
    if (known) return Object.assign(known, { tell });
    const { answers, notice, newer } = this.keeper.open(id, (told) => {
      one.notice = told;
      one.tell(told);
    });
    const first = textOf(answers);
    const one: Noted = { text: first, notice, tell, bring: () => {} };
    this.#held.set(id, one);
    void newer?.then((found) => {
      if (!found || one.text !== first) return;
      one.text = textOf(found.answers);
      one.bring(one.text);
    });
    return one;
  }

  /** What a note says by now, or undefined where it was not opened: its id. */
  text(id: string): string | undefined {
    return this.#held.get(id)?.text;
  }
}

/** A field for a note, with what is told of it. */
export interface NoteField {
  readonly field: HTMLTextAreaElement;
  readonly behind: HTMLElement;
  readonly said: HTMLElement;
  /** Show a note: its id. */
  show(id: string): void;
  /** Keep what was typed and is not kept yet. */
  flush(): void;
}

/** Make a field: the notes, its name among elements, who hears that something was typed, what it says of itself. */
export function noteField(notes: HeldNotes, name: string, typed: () => void, own = OWN): NoteField {
  const { keeper } = notes;
  let at = "";
  let waiting = 0;
  const field = element("textarea", { id: name, rows: "6", maxlength: String(LONGEST) });
  const said = element("span", { role: "status", class: "note-said" });
  const newest = element("button", { type: "button", class: "button" }, "Show the saved one");
  const insist = element("button", { type: "button", class: "button" }, "Keep this one");
  const behind = element("p", { hidden: true }, newest, " ", insist);
  const tell = (notice: Notice) => {
    said.textContent = notice.state === "ready" ? own : notice.text;
    behind.hidden = notice.state !== "behind";
  };
  const flush = () => {
    if (!waiting) return;
    clearTimeout(waiting);
    waiting = 0;
    keeper.keep(at, noteOf(field.value));
  };
  field.addEventListener("input", () => {
    notes.open(at, tell).text = field.value;
    typed();
    clearTimeout(waiting);
    waiting = setTimeout(flush, PAUSE);
  });
  addEventListener("pagehide", flush);
  newest.addEventListener("click", async () => {
    const there = await keeper.newest(at);
    if (!there) return;
    field.value = textOf(there.answers);
    const one = notes.open(at, tell);
    Object.assign(one, { text: field.value, notice: there.notice });
    tell(there.notice);
    typed();
    field.focus();
  });
  insist.addEventListener("click", async () => {
    await keeper.insist(at, noteOf(field.value));
    field.focus();
  });
  return {
    field,
    behind,
    said,
    flush,
    show(id) {
      at = id;
      const one = notes.open(id, tell);
      field.value = one.text;
      one.bring = (text) => {
        if (id !== at) return;
        field.value = text;
        typed();
      };
      tell(one.notice);
    },
  };
}

const noteOf = (text: string): BoardAnswers => ({ kind: "draft", text, ticks: [], checked: false });

const textOf = (answers: object): string =>
  "text" in answers && typeof answers.text === "string" ? answers.text : "";
