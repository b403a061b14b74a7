// Runs before anything is painted, so that a page chosen to be dark is never white first.
import { recall, remember } from "./browser-notes.ts";

const KEPT = "course-theme";

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
let chosen = recall(KEPT);

function apply(): void {
  root.dataset.theme = chosen ?? (dark.matches ? "dark" : "light");
}

function openSwitch(): void {
  const button = document.querySelector<HTMLElement>("[data-theme-switch]");
  if (!button) return;
  const tell = () => button.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
  button.hidden = false;
  button.addEventListener("click", () => {
    chosen = root.dataset.theme === "dark" ? "light" : "dark";
    apply();
    tell();
    remember(KEPT, chosen);
  });
  dark.addEventListener("change", tell);
  tell();
}

apply();
dark.addEventListener("change", apply);
document.addEventListener("DOMContentLoaded", openSwitch);
