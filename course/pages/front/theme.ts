// Runs before anything is painted, so that a page chosen to be dark is never white first, nor grows.
import { forget, recall, remember } from "./browser-notes.ts";
import { mustWait, ownStore } from "./own-store.ts";

// What can be chosen, by the name under which it is kept; "" is what the reader's system has.
const CHOICES = {
  "course-theme": ["", "light", "dark"],
  "course-text-size": ["", "larger", "largest"],
};

type Name = keyof typeof CHOICES;

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const chosen: Record<Name, string> = { "course-theme": "", "course-text-size": "" };

function recallChosen(): void {
  for (const name of Object.keys(chosen) as Name[]) chosen[name] = kept(name);
  apply();
}

function kept(name: Name): string {
  const value = recall(name) ?? "";
  return CHOICES[name].includes(value) ? value : "";
}

function apply(): void {
  root.dataset.theme = chosen["course-theme"] || (dark.matches ? "dark" : "light");
  root.dataset.textSize = chosen["course-text-size"];
}

function choose(name: Name, value: string): void {
  chosen[name] = value;
  apply();
  if (value) remember(name, value);
  else forget((other) => other === name);
}

function openDisplay(): void {
  const opener = document.querySelector<HTMLElement>("[data-opens-display]");
  const panel = document.getElementById("display");
  if (!opener || !panel) return;
  opener.hidden = false;
  for (const input of panel.querySelectorAll("input")) {
    const name = input.name as Name;
    input.addEventListener("change", () => choose(name, input.value));
  }
  panel.addEventListener("beforetoggle", () => showChosen(panel));
  // It lies over the page, where whatever has the focus must not be hidden.
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && panel.contains(relatedTarget);
    if (relatedTarget && !stays) panel.hidePopover();
  });
}

function showChosen(panel: HTMLElement): void {
  for (const input of panel.querySelectorAll("input"))
    input.checked = input.value === chosen[input.name as Name];
}

if (mustWait) {
  apply();
  void ownStore().then(recallChosen);
} else recallChosen();
// Until its steps are laid out, only the first of a page is painted.
root.dataset.arriving = "";
dark.addEventListener("change", apply);
document.addEventListener("DOMContentLoaded", openDisplay);
