"use strict";
(() => {
  // course/pages/front/theme.js
  (() => {
    const root = document.documentElement;
    const kept = (() => {
      try {
        return localStorage.getItem("course-theme");
      } catch {
        return null;
      }
    })();
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const apply = (theme) => {
      root.dataset.theme = theme;
    };
    apply(kept ?? (dark.matches ? "dark" : "light"));
    let chosen = kept;
    dark.addEventListener("change", () => {
      if (!chosen) apply(dark.matches ? "dark" : "light");
    });
    document.addEventListener("DOMContentLoaded", () => {
      const button = document.querySelector("[data-theme-switch]");
      if (!button) return;
      const tell = () => {
        button.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
      };
      button.hidden = false;
      button.addEventListener("click", () => {
        chosen = root.dataset.theme === "dark" ? "light" : "dark";
        apply(chosen);
        tell();
        try {
          localStorage.setItem("course-theme", chosen);
        } catch {
        }
      });
      tell();
    });
  })();
})();
