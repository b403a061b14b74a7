import { writeHeaders } from "./keeper.js";

const AWAY = "The course is not answering. Try again in a moment.";

/** Make handing in work: the form, who keeps the answers, and the learner's reference. */
export function openHandIn(form, keeper, learner) {
  const said = form.querySelector("[data-said]");
  const submit = form.querySelector("[data-submit]");
  const anyway = form.querySelector("[data-anyway]");
  const name = form.elements.name;
  const tell = (text) => {
    said.textContent = text;
  };
  const typed = typedName(name, learner);
  checkName(form, name);
  async function handIn(asItIs) {
    if (!form.reportValidity()) return;
    busy(true);
    tell("Handing in. This can take some seconds.");
    try {
      if (!(await keeper.settled())) {
        tell("Some answers are not saved yet, so nothing was handed in. Look at the boards above.");
        return;
      }
      const answer = await post(form.dataset.handIn, { name: name.value, anyway: asItIs });
      if (answer.state === "handed-in") {
        typed.forget();
        go(answer.next);
        return;
      }
      tell(answer.text);
      anyway.hidden = answer.state !== "unfinished";
    } catch {
      tell("The course is not answering, so nothing was handed in. Try again in a moment.");
    } finally {
      busy(false);
    }
  }
  function busy(is) {
    for (const button of [submit, anyway]) button.setAttribute("aria-disabled", String(is));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (submit.getAttribute("aria-disabled") !== "true") handIn(false);
  });
  anyway.addEventListener("click", () => {
    if (anyway.getAttribute("aria-disabled") !== "true") handIn(true);
  });
}

/** Make correcting the name work: its form. */
export function openName(form) {
  const said = form.querySelector("[data-said]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "Correcting it.";
    try {
      const answer = await post(form.dataset.name, { name: form.elements.name.value });
      if (answer.state === "corrected") forgetTyped();
      said.textContent = answer.text;
    } catch {
      said.textContent = AWAY;
    }
  });
}

/** Make looking for feedback work: its place. */
export function openLook(place) {
  const button = place.querySelector("button");
  const said = place.querySelector("[role=status]");
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    said.textContent = "Looking.";
    try {
      const answer = await post(place.dataset.look, {});
      if (answer.next) go(answer.next);
      else said.textContent = answer.text;
    } catch {
      said.textContent = AWAY;
    } finally {
      button.setAttribute("aria-disabled", "false");
    }
  });
}

async function post(address, body) {
  const asked = { method: "POST", headers: writeHeaders(), body: JSON.stringify(body) };
  return (await fetch(address, asked)).json();
}

// To another place of the same page, the browser would only scroll.
function go(next) {
  const there = new URL(next, location.href);
  const same = there.pathname === location.pathname;
  location.assign(there);
  if (same) location.reload();
}

// What is typed outlives a reload, until it is handed in.
function typedName(field, learner) {
  const place = `course:${learner}:typed-name`;
  try {
    field.value = localStorage.getItem(place) ?? field.value;
    field.addEventListener("input", () => localStorage.setItem(place, field.value));
  } catch {
    // A browser that keeps nothing asks anew.
  }
  return {
    forget() {
      try {
        localStorage.removeItem(place);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

// A name that is corrected takes the place of whatever was typed and not handed in.
function forgetTyped() {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith("course:") && key.endsWith(":typed-name")) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function checkName(form, field) {
  const said = form.querySelector("[data-name-said]");
  field.addEventListener("change", async () => {
    const asked = field.value;
    if (!asked.trim()) return;
    try {
      const { text } = await post(form.dataset.check, { name: asked });
      if (field.value === asked) said.textContent = text;
    } catch {
      // It is checked again when it is handed in.
    }
  });
}
