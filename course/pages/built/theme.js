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
  function forget(isMeant) {
    try {
      for (const name of Object.keys(localStorage)) if (isMeant(name)) localStorage.removeItem(name);
    } catch {
    }
  }

  // course/pages/front/own-store.ts
  var mustWait = location.protocol === "file:";
  async function ownStore() {
    if (!mustWait) return;
    try {
      await navigator.locks.request("course:own-store", { mode: "shared" }, () => {
      });
    } catch {
    }
  }

  // course/pages/front/theme.ts
  var CHOICES = {
    "course-theme": ["", "light", "dark"],
    "course-text-size": ["", "larger", "largest"]
  };
  var root = document.documentElement;
  var dark = matchMedia("(prefers-color-scheme: dark)");
  var chosen = { "course-theme": "", "course-text-size": "" };
  function recallChosen() {
    for (const name of Object.keys(chosen)) chosen[name] = kept(name);
    apply();
  }
  function kept(name) {
    const value = recall(name) ?? "";
    return CHOICES[name].includes(value) ? value : "";
  }
  function apply() {
    root.dataset.theme = chosen["course-theme"] || (dark.matches ? "dark" : "light");
    root.dataset.textSize = chosen["course-text-size"];
  }
  function choose(name, value) {
    chosen[name] = value;
    apply();
    if (value) remember(name, value);
    else forget((other) => other === name);
  }
  function openDisplay() {
    const opener = document.querySelector("[data-opens-display]");
    const panel = document.getElementById("display");
    if (!opener || !panel) return;
    opener.hidden = false;
    for (const input of panel.querySelectorAll("input")) {
      const name = input.name;
      input.addEventListener("change", () => choose(name, input.value));
    }
    panel.addEventListener("beforetoggle", () => showChosen(panel));
    panel.addEventListener("focusout", ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && panel.contains(relatedTarget);
      if (relatedTarget && !stays) panel.hidePopover();
    });
  }
  function showChosen(panel) {
    for (const input of panel.querySelectorAll("input"))
      input.checked = input.value === chosen[input.name];
  }
  if (mustWait) {
    apply();
    void ownStore().then(recallChosen);
  } else recallChosen();
  root.dataset.arriving = "";
  dark.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", openDisplay);
})();
