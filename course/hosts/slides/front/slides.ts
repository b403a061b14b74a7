import Reveal from "reveal.js";
import "reveal.js/reveal.css";
import "./slides.css";

const STILL = matchMedia("(prefers-reduced-motion: reduce)").matches;
const deck = new Reveal({
  width: 1280,
  height: 720,
  margin: 0.03,
  center: false,
  controlsTutorial: false,
  slideNumber: true,
  hash: true,
  history: true,
  showNotes: "notes" in document.body.dataset,
  transition: STILL ? "none" : "slide",
});

start();

/** Open the slides, and then the place that the address names. */
async function start(): Promise<void> {
  const named = placeOf(location.hash);
  await deck.initialize();
  document.addEventListener("click", follow);
  if (named) goTo(named);
}

/** The place of this page that an address leads to; slides themselves have addresses that begin with `#/`. */
function placeOf(address: string): HTMLElement | null {
  if (!address.startsWith("#") || address.startsWith("#/")) return null;
  return document.getElementById(decodeURIComponent(address.slice(1)));
}

/** Take a link within the lesson to the slide on which its place stands. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  const place = placeOf(link?.getAttribute("href") ?? "");
  if (!place) return;
  event.preventDefault();
  goTo(place);
}

/** Show the slide with a place, and point to it. */
function goTo(place: HTMLElement): void {
  const slide = place.closest<HTMLElement>("section");
  if (!slide) return;
  const { h, v } = deck.getIndices(slide);
  deck.slide(h, v);
  for (const before of document.querySelectorAll(".named")) before.classList.remove("named");
  place.classList.add("named");
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" });
}
