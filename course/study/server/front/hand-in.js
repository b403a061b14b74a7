import { writeHeaders } from "./keeper.js";

/** Make handing in work: the form, and who keeps the answers. */
export function openHandIn(form, keeper) {
  const said = form.querySelector("[data-said]");
  const submit = form.querySelector("[data-submit]");
  const anyway = form.querySelector("[data-anyway]");
  const tell = (text) => {
    said.textContent = text;
  };
  async function handIn(asItIs) {
    if (form.elements.name && !form.reportValidity()) return;
    busy(true);
    tell("Handing in. This can take some seconds.");
    try {
      if (!(await keeper.settled())) {
        tell("Some answers are not saved yet, so nothing was handed in. Look at the boards above.");
        return;
      }
      const body = JSON.stringify({ name: form.elements.name?.value ?? "", anyway: asItIs });
      const asked = { method: "POST", headers: writeHeaders(), body };
      const reply = await fetch(form.dataset.handIn, asked);
      const answer = await reply.json();
      if (answer.state === "handed-in") {
        location.assign(answer.next);
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

/** Make looking for feedback work: its place. */
export function openLook(place) {
  const button = place.querySelector("button");
  const said = place.querySelector("[role=status]");
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    said.textContent = "Looking.";
    try {
      const reply = await fetch(place.dataset.look, { method: "POST", headers: writeHeaders() });
      const answer = await reply.json();
      if (answer.next) location.assign(answer.next);
      else said.textContent = answer.text;
    } catch {
      said.textContent = "The course is not answering. Try again in a moment.";
    } finally {
      button.setAttribute("aria-disabled", "false");
    }
  });
}
