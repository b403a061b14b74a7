import type { Keeper } from "../board-host.ts";
import { element } from "../elements.ts";
import { HeldNotes, noteField } from "./note-field.ts";
import type { Step } from "./steps.ts";

const PANEL = "step-note";

/** Who keeps the learner's notes, as answers are kept, and which steps and documents have one. */
export interface NotesSupply {
  readonly keeper: Keeper;
  /** Whether there is a note on a step or document, by what was kept when the page was opened. */
  has(id: string): boolean;
}

/** The note on a step: a button in the footer, and the field that it opens. */
export interface Notes {
  readonly nodes: readonly HTMLElement[];
  show(step: Step): void;
}

/** Make the button and the field, and a field for each document that is read: who keeps what is written. */
export function makeNotes({ keeper, has }: NotesSupply): Notes {
  const held = new HeldNotes(keeper);
  let at = "";
  const written = element("span", { class: "ce-hidden" });
  const opener = element(
    "button",
    { type: "button", class: "steps-tool", popovertarget: PANEL, "data-opens-note": true },
    "Note",
    written,
  );
  const mark = () => {
    const there = isWritten(held, at, has);
    opener.toggleAttribute("data-written", there);
    written.textContent = there ? " (written)" : "";
  };
  const label = element("label", { for: "note-text" });
  const { field, behind, said, show, flush } = noteField(held, "note-text", mark);
  const close = element("button", { type: "button", class: "button" }, "Close");
  const panel = element(
    "div",
    { id: PANEL, class: "display step-note", popover: true, role: "dialog", "aria-label": "Note" },
    element("p", {}, label),
    field,
    behind,
    element("p", { class: "note-end" }, said, close),
  );
  panel.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "open") flush();
    else show(at);
  });
  panel.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") field.focus({ preventScroll: true });
  });
  close.addEventListener("click", () => panel.hidePopover());
  hearDocuments(opener, held, has);
  return {
    nodes: [opener, panel],
    show({ id, title, passing = false }) {
      opener.hidden = passing;
      if (id === at) return;
      if (panel.matches(":popover-open")) panel.hidePopover();
      flush();
      at = id;
      label.textContent = `Your note on “${title}”`;
      mark();
    },
  };
}

// A board makes a place beside a document that is read, which is filled as long as the walk is on the page.
function hearDocuments(opener: HTMLElement, held: HeldNotes, has: NotesSupply["has"]): void {
  const hear = (event: Event) => {
    const { target } = event;
    if (!opener.isConnected) document.removeEventListener("ce-document", hear);
    if (!opener.isConnected || !(target instanceof HTMLElement)) return;
    const { document: id = "", title = "" } = target.dataset;
    const name = `document-${id}`;
    const written = element("span", {});
    const mark = () => {
      written.textContent = isWritten(held, name, has) ? " (written)" : "";
    };
    const { field, behind, said, show, flush } = noteField(held, "document-note-text", mark);
    field.rows = 3;
    show(name);
    mark();
    field.addEventListener("change", flush);
    const label = element("label", { for: field.id }, `Your note on “${title}”`);
    target.replaceChildren(
      element(
        "details",
        { class: "document-note", open: field.value.trim() !== "" },
        element("summary", {}, "Note", written),
        label,
        field,
        behind,
        element("p", { class: "note-end" }, said),
      ),
    );
  };
  document.addEventListener("ce-document", hear);
}

function isWritten(held: HeldNotes, id: string, has: NotesSupply["has"]): boolean {
  const text = held.text(id);
  return text === undefined ? has(id) : text.trim() !== "";
}
