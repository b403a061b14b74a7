import "./record.css";
import type { MyRecordData, OwnWork, Scheme } from "../../../boards/contracts.d.ts";
import type { Keeper } from "../board-host.ts";
import { type Child, element } from "../elements.ts";
import { HeldNotes, noteField } from "../walk/note-field.ts";
import { inHours, inWords } from "./layout.ts";
import { type Prompt, promptsOf } from "./prompts.ts";

/** The page of a learner's record: its place, what it shows, who keeps what is written, exports and deletes. */
export interface OnRecordPage {
  readonly place: HTMLElement;
  /** Where it lists what was done: what else the host has of that comes between. */
  readonly works: HTMLElement;
  readonly data: MyRecordData;
  /** Who keeps the need, and who keeps what came of it. */
  readonly need: Keeper;
  readonly reflection: Keeper;
  /** Whether all that was written is kept; it is waited for before anything is exported. */
  readonly settled: () => Promise<boolean>;
  /** Take the record away: the body's layout, in which format. */
  readonly exported: (scheme: Scheme, format: string) => void;
  readonly formats: readonly (readonly [string, string])[];
  /** Delete all that was written; a sentence where that cannot be done, "" where it is. */
  readonly erase: () => Promise<string>;
}

const UNSAVED =
  "Something that you wrote is not saved yet. Look at the fields above, and try again.";

/** Show the record. */
export function showMyRecord(page: OnRecordPage): void {
  page.works.replaceChildren(...done(page.data));
  page.place.replaceChildren(...written(page), ...away(page));
}

function done({ record, addresses, missing }: MyRecordData): HTMLElement[] {
  const { works, method } = record;
  const measured = works.reduce((sum, one) => sum + one.measured, 0);
  const notional = works.reduce((sum, one) => sum + one.notional, 0);
  const looks = ["", "", "mr-n", "mr-n mr-estimate"];
  const head = ["Work", "Result", "At work", "Estimate"].map((text, place) =>
    element("th", { scope: "col", class: looks[place] }, text),
  );
  const table = element(
    "table",
    { class: "plain mr-done" },
    element("thead", {}, element("tr", {}, head)),
    element(
      "tbody",
      {},
      works.map((one) => line(one, addresses[one.id] ?? "")),
    ),
    element(
      "tfoot",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "row", colspan: 2 }, "Together"),
        element("td", { class: "mr-n" }, inHours(measured)),
        element("td", { class: "mr-n mr-estimate" }, inHours(notional)),
      ),
    ),
  );
  return [
    section(
      "mr-done-name",
      "What you did",
      works.length
        ? table
        : element("p", {}, "Nothing yet. Each lesson and exercise that you begin is listed here."),
      element(
        "p",
        { class: "mr-small" },
        `“At work” is measured: ${method}. “Estimate” is the provider's, called notional. You claim hours under your own scheme; the course gives none.`,
      ),
      lacking(missing),
    ),
  ];
}

function line(one: OwnWork, address: string): HTMLElement {
  const name = one.label === one.title ? "" : `${one.label} · `;
  const when = one.finished_on
    ? `finished on ${inWords(one.finished_on)}`
    : one.started_on
      ? `begun on ${inWords(one.started_on)}`
      : "begun";
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row" },
      element("a", { href: address }, one.title),
      element("small", {}, `${name}${when}`),
    ),
    element("td", {}, one.result || "Opened"),
    element("td", { class: "mr-n" }, `${one.measured} min`),
    element("td", { class: "mr-n mr-estimate" }, `${one.notional} min`),
  );
}

function lacking(missing: readonly string[]): Child {
  if (!missing.length)
    return element("p", {}, "Nothing is missing: the whole course is completed.");
  const things = missing.length === 1 ? "one thing" : `${missing.length} things`;
  return element(
    "details",
    { class: "mr-missing" },
    element("summary", {}, `What the whole course still asks for: ${things}`),
    element(
      "ul",
      {},
      missing.map((text) => element("li", {}, text)),
    ),
  );
}

function written(page: OnRecordPage): HTMLElement[] {
  const { data } = page;
  const [need, reflection] = [new HeldNotes(page.need), new HeldNotes(page.reflection)];
  const why = field(need, "why", "Why did you come, and what did you need to be able to do?", 3);
  const competency = field(
    need,
    "competency",
    "Which competence or duty of yours does it go to? (if your scheme asks)",
    2,
  );
  const prompts = promptsOf(data, need.text("why") ?? "").map((one) => asked(reflection, one));
  return [
    section(
      "mr-need-name",
      "Before: what you needed",
      element(
        "p",
        { class: "mr-small" },
        "Taken over from your first lesson, if you answered there. Change it as you like: it is only for you, and kept as you type.",
      ),
      why,
      competency,
    ),
    section(
      "mr-after-name",
      "After: four lines that count",
      element(
        "p",
        { class: "mr-small" },
        "A list of courses is not a training record. The questions come from what you said, missed and left. A line or two each is enough. A draft is made from your own results and is kept nowhere until you take it.",
      ),
      element("div", { class: "mr-prompts" }, prompts),
    ),
    section("mr-hours-name", "Hours that you claim", hours(reflection, data.schemes)),
  ];
}

function field(held: HeldNotes, name: string, label: string, rows: number): HTMLElement {
  const id = `mr-${name}`;
  const { field: area, behind, said, show, flush } = noteField(held, id, () => {}, "");
  area.rows = rows;
  show(name);
  area.addEventListener("change", flush);
  return element(
    "div",
    { class: "mr-field" },
    element("label", { for: id }, label),
    area,
    behind,
    element("p", { class: "note-end" }, said),
  );
}

function asked(held: HeldNotes, { field: name, question, from, draft }: Prompt): HTMLElement {
  const made = field(held, name, question, 4);
  const [label, area] = [made.querySelector("label"), made.querySelector("textarea")];
  if (!label || !area) return made;
  const basis = element("p", { class: "mr-from", id: `mr-${name}-from` }, from);
  area.setAttribute("aria-describedby", basis.id);
  label.after(basis);
  if (!draft) return made;
  const take = element("button", { type: "button", class: "button" }, "Begin with this draft");
  const box = element(
    "div",
    { class: "mr-draft", "data-draft": name },
    element("p", {}, element("b", {}, "Draft, not kept: "), draft),
    take,
  );
  const look = () => {
    box.hidden = area.value.trim() !== "";
  };
  take.addEventListener("click", () => {
    area.value = draft;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    look();
    area.focus();
  });
  area.addEventListener("input", look);
  look();
  basis.after(box);
  return made;
}

function hours(held: HeldNotes, schemes: readonly Scheme[]): Child {
  return schemes.map((scheme) =>
    element(
      "details",
      { class: "mr-scheme", "data-scheme": scheme.id },
      element(
        "summary",
        {},
        `${scheme.name} (${scheme.who.charAt(0).toLowerCase()}${scheme.who.slice(1)})`,
      ),
      element("p", {}, scheme.asks),
      element("p", { class: "mr-small" }, element("b", {}, "Not verified: "), scheme.unverified),
      (scheme.claims ?? []).map(({ id, label }) =>
        minutes(held, `hours-${scheme.id}-${id}`, label),
      ),
    ),
  );
}

function minutes(held: HeldNotes, name: string, label: string): HTMLElement {
  const made = field(held, name, `${label}, in minutes`, 1);
  const area = made.querySelector("textarea");
  const told = element("p", { class: "mr-small", role: "status" });
  const look = () => {
    const text = area?.value.trim() ?? "";
    const fit = /^\d{1,6}$/.test(text);
    told.textContent = fit
      ? `= ${inHours(Number(text))}`
      : text
        ? "Write whole minutes, such as 90."
        : "";
  };
  area?.setAttribute("inputmode", "numeric");
  area?.addEventListener("input", look);
  look();
  made.append(told);
  return made;
}

function away({ data, settled, exported, formats, erase }: OnRecordPage): HTMLElement[] {
  const said = element("p", { class: "said", role: "status" });
  const choice = element(
    "select",
    { id: "mr-layout" },
    data.schemes.map(({ id, name }) => element("option", { value: id }, name)),
  );
  const about = element("p", { class: "mr-small" });
  const chosen = () => data.schemes.find(({ id }) => id === choice.value);
  const look = () => {
    const scheme = chosen();
    about.textContent = scheme
      ? `The lines follow what was read of its requirements; its own form was not seen. Not verified: ${scheme.unverified}`
      : "";
  };
  choice.addEventListener("change", look);
  look();
  const buttons = formats.map(([format, name]) => {
    const button = element(
      "button",
      { type: "button", class: "button", "data-format": format },
      name,
    );
    button.addEventListener("click", async () => {
      const scheme = chosen();
      said.textContent = "";
      if (!(await settled())) said.textContent = UNSAVED;
      else if (scheme) exported(scheme, format);
    });
    return button;
  });
  const take = data.schemes.length
    ? [
        section(
          "mr-away-name",
          "Take it with you",
          element(
            "p",
            {},
            "Both parts, in the layout of your regulator. It is your own copy, and says so.",
          ),
          element("p", {}, element("label", { for: choice.id }, "Layout"), " ", choice),
          about,
          element("p", { class: "mr-acts" }, buttons),
          said,
        ),
      ]
    : [];
  return [...take, deletion(erase)];
}

/** Say that it was deleted, on the page that was shown anew: its place. */
export function tellDeleted(place: HTMLElement): void {
  const told = place.querySelector<HTMLElement>("[data-deleted]");
  place.querySelector<HTMLElement>("#mr-delete-name")?.focus();
  // A region that has just come is not listened to yet.
  setTimeout(() => {
    if (told) told.textContent = "What you wrote was deleted.";
  }, 100);
}

function deletion(erase: () => Promise<string>): HTMLElement {
  const said = element("p", { class: "said", role: "status" });
  const ask = element("button", { type: "button", class: "button" }, "Delete what I wrote here");
  const really = element(
    "button",
    { type: "button", class: "button danger", hidden: true },
    "Yes, delete it",
  );
  const stay = element("button", { type: "button", class: "button", hidden: true }, "Keep it");
  const turn = (open: boolean) => {
    ask.hidden = open;
    really.hidden = !open;
    stay.hidden = !open;
  };
  ask.addEventListener("click", () => {
    turn(true);
    said.textContent =
      "What you needed, what came of it and the hours that you claim are deleted, and why you came in the first lesson. Your answers and records stay. This cannot be undone.";
    really.focus();
  });
  stay.addEventListener("click", () => {
    turn(false);
    said.textContent = "";
    ask.focus();
  });
  really.addEventListener("click", async () => {
    const problem = await erase();
    turn(false);
    said.textContent = problem;
    if (problem) ask.focus();
  });
  return section(
    "mr-delete-name",
    "Delete it",
    element(
      "p",
      {},
      "What you wrote on this page is kept with your answers, and nobody else reads it.",
    ),
    element("p", { class: "mr-acts" }, ask, " ", really, " ", stay),
    said,
    element("p", { class: "said", role: "status", "data-deleted": true }),
  );
}

function section(id: string, name: string, ...content: Child[]): HTMLElement {
  const heading = element("h2", { id, tabindex: -1 }, name);
  return element("section", { class: "mr", "aria-labelledby": id }, heading, ...content);
}
