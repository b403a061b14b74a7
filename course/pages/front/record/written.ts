import type { Scheme } from "../../../boards/contracts.d.ts";
import { type Child, element } from "../elements.ts";
import { HeldNotes, noteField } from "../walk/note-field.ts";
import { inHours, PLANNED, UNPLANNED } from "./layout.ts";
import type { OnRecordPage } from "./on-page.ts";
import { type Prompt, promptsOf } from "./prompts.ts";
import { section } from "./section.ts";

/** The learner's own part: the need, four lines after it, the hours that are claimed. The page. */
export function written(page: OnRecordPage): HTMLElement[] {
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
      planned(need),
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

/** One of two answers, or none, kept as a text as all else is: a list stands for its field. */
function planned(held: HeldNotes): HTMLElement {
  const id = "mr-planned";
  const shown = () => {
    list.value = area.value;
    if (behind.contains(document.activeElement)) list.focus();
  };
  const { field: area, behind, said, show, flush } = noteField(held, `${id}-kept`, shown, "");
  const option = (value: string, words: string) => element("option", { value }, words);
  const list = element(
    "select",
    { id },
    option("", "Not said"),
    option("yes", PLANNED),
    option("no", UNPLANNED),
  );
  area.hidden = true;
  show("planned");
  shown();
  list.addEventListener("change", () => {
    area.value = list.value;
    area.dispatchEvent(new Event("input"));
    flush();
  });
  return element(
    "div",
    { class: "mr-field" },
    element("label", { for: id }, "Was it planned? (if your scheme asks)"),
    list,
    area,
    behind,
    element("p", { class: "note-end" }, said),
  );
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
