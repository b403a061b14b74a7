import type { BoardAnswers, Notice } from "../../../boards/contracts.d.ts";
import type { Keeper } from "../board-host.ts";
import { element } from "../elements.ts";
import type { Step } from "./steps.ts";

const PANEL = "step-note";
const LONGEST = 4000;
const PAUSE = 400;

/** Who keeps the learner's notes, as answers are kept, and which steps have one. */
export interface NotesSupply {
  readonly keeper: Keeper;
  /** Whether there is a note on a step, by what was kept when the page was opened. */
  has(step: string): boolean;
}

/** The note on a step: a button in the footer, and the field that it opens. */
export interface Notes {
  readonly nodes: readonly HTMLElement[];
  show(step: Step): void;
}

interface OnStep {
  text: string;
  notice: Notice;
}

/** Make the button and the field: who keeps what is written. */
export function makeNotes({ keeper, has }: NotesSupply): Notes {
  const held = new Map<string, OnStep>();
  let at = "";
  let waiting = 0;
  const written = element("span", { class: "ce-hidden" });
  const opener = element(
    "button",
    { type: "button", class: "steps-tool", popovertarget: PANEL, "data-opens-note": true },
    "Note",
    written,
  );
  const label = element("label", { for: "note-text" });
  const field = element("textarea", { id: "note-text", rows: "6", maxlength: String(LONGEST) });
  const said = element("span", { role: "status", class: "note-said" });
  const newest = element("button", { type: "button", class: "button" }, "Show the saved one");
  const insist = element("button", { type: "button", class: "button" }, "Keep this one");
  const behind = element("p", { hidden: true }, newest, " ", insist);
  const close = element("button", { type: "button", class: "button" }, "Close");
  const panel = element(
    "div",
    { id: PANEL, class: "display step-note", popover: true, role: "dialog", "aria-label": "Note" },
    element("p", {}, label),
    field,
    behind,
    element("p", { class: "note-end" }, said, close),
  );
  const mark = () => {
    const one = held.get(at);
    const there = one ? one.text.trim() !== "" : has(at);
    opener.toggleAttribute("data-written", there);
    written.textContent = there ? " (written)" : "";
  };
  const tell = (id: string, notice: Notice) => {
    const one = held.get(id);
    if (one) one.notice = notice;
    if (id !== at) return;
    said.textContent =
      notice.state === "ready" ? "Only for you, unless you choose to hand it in." : notice.text;
    behind.hidden = notice.state !== "behind";
  };
  const open = (id: string): OnStep => {
    const known = held.get(id);
    if (known) return known;
    const { answers, notice } = keeper.open(id, (told) => tell(id, told));
    const one = { text: textOf(answers), notice };
    held.set(id, one);
    return one;
  };
  const flush = () => {
    if (!waiting) return;
    clearTimeout(waiting);
    waiting = 0;
    keeper.keep(at, noteOf(field.value));
  };
  field.addEventListener("input", () => {
    open(at).text = field.value;
    mark();
    clearTimeout(waiting);
    waiting = setTimeout(flush, PAUSE);
  });
  panel.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "open") return flush();
    const one = open(at);
    field.value = one.text;
    tell(at, one.notice);
  });
  panel.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") field.focus({ preventScroll: true });
  });
  addEventListener("pagehide", flush);
  close.addEventListener("click", () => panel.hidePopover());
  newest.addEventListener("click", async () => {
    const there = await keeper.newest(at);
    if (!there) return;
    field.value = textOf(there.answers);
    open(at).text = field.value;
    tell(at, there.notice);
    mark();
    field.focus();
  });
  insist.addEventListener("click", async () => {
    await keeper.insist(at, noteOf(field.value));
    field.focus();
  });
  return {
    nodes: [opener, panel],
    show({ id, title }) {
      if (id === at) return;
      if (panel.matches(":popover-open")) panel.hidePopover();
      flush();
      at = id;
      label.textContent = `Your note on “${title}”`;
      mark();
    },
  };
}

const noteOf = (text: string): BoardAnswers => ({ kind: "draft", text, ticks: [], checked: false });

const textOf = (answers: object): string =>
  "text" in answers && typeof answers.text === "string" ? answers.text : "";
