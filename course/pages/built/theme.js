"use strict";
(() => {
  // course/pages/front/browser-notes.ts
  function recall(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }
  function remember(name, text) {
    try {
      localStorage.setItem(name, text);
    } catch {
    }
  }

  // course/pages/front/theme.ts
  var KEPT = "course-theme";
  var root = document.documentElement;
  var dark = matchMedia("(prefers-color-scheme: dark)");
  var chosen = recall(KEPT);
  function apply() {
    root.dataset.theme = chosen ?? (dark.matches ? "dark" : "light");
  }
  function openSwitch() {
    const button = document.querySelector("[data-theme-switch]");
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
})();
