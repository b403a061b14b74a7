import { h } from "../../../boards/shared/dom.ts";
import { minutesLeft } from "./progress.ts";
import { standings } from "./standing.js";
import { counted } from "./words.ts";

/** Fill the overview: its place, the course, the store. */
export function showHome(place, course, store) {
  const all = standings(course, store);
  const find = (name) => place.querySelector(`[data-${name}]`);
  const minutes = all.reduce((sum, one) => sum + one.minutes, 0);
  find("works").replaceChildren(...all.map(row));
  const next = nextOf(all, minutes);
  find("next-heading").textContent = next.heading;
  find("next-words").textContent = next.words;
  find("next-line").hidden = !next.address;
  Object.assign(find("next-link"), { textContent: next.button, href: next.address || "#/" });
  const finished = all.filter((one) => one.exercise && one.finished).length;
  const what = course.self_assessed ? "done" : "saved to a file";
  find("record-words").textContent =
    `${counted(finished, "exercise")} ${what}, ${counted(minutes, "minute")} at work. ` +
    "Your answers are kept in this browser and nowhere else.";
}

function row({ work, done, words, exercise, finished }) {
  const begun = done.parts > 0 && done.parts < done.of && !finished;
  const space = "http://www.w3.org/2000/svg";
  const bar = h("span", { class: "bar", "aria-hidden": "true" });
  if (begun) {
    const [svg, rect] = ["svg", "rect"].map((tag) => document.createElementNS(space, tag));
    const looks = { viewBox: "0 0 100 4", preserveAspectRatio: "none" };
    for (const [name, value] of Object.entries(looks)) svg.setAttribute(name, value);
    rect.setAttribute("width", String(Math.round((100 * done.parts) / done.of)));
    rect.setAttribute("height", "4");
    svg.append(rect);
    bar.append(svg);
  }
  return h(
    "li",
    { class: exercise ? "exercise" : "lesson", "data-finished": finished, "data-work": work.id },
    h("a", { href: work.address }, work.title),
    h(
      "span",
      { class: "kind" },
      `${exercise ? "Exercise" : "Lesson"} · ${counted(work.minutes, "minute")}`,
    ),
    h("span", { class: "state" }, words),
    begun ? bar : null,
  );
}

function nextOf(all, minutes) {
  // What was not passed is tried again when everything else was tried once.
  const next = all.find((one) => !one.finished && !one.mark) ?? all.find((one) => !one.finished);
  if (!next) {
    const words = "You have worked through every lesson and exercise.";
    return { heading: "You have finished the course", words, address: "", button: "" };
  }
  const { work, done, answers, exercise, all: allDone } = next;
  const begun = Boolean(answers);
  const spent = minutes ? `${counted(minutes, "minute")} done. ` : "";
  const left = counted(minutesLeft(work.minutes, done), "minute");
  const rest =
    exercise && allDone
      ? "Everything is answered: what is left is at the end of the page."
      : `This takes about ${left}${begun ? " more" : ""}.`;
  return {
    heading: `${begun ? "Go on with" : "Next"}: ${work.title}`,
    words: `${spent}${rest} Or stop here: everything is kept.`,
    address: work.address,
    button: begun ? "Go on" : "Begin",
  };
}
