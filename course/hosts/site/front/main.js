import "../../../pages/front/study.css";
import { boards } from "../../../boards/all.ts";
import { h } from "../../../boards/shared/dom.ts";
import { showBoards } from "../../../pages/front/board-host.ts";
import { openDesk } from "../../../pages/front/evidence-desk.ts";
import { cameBack, surprises } from "./came-back.js";
import { showFeedback } from "./feedback.js";
import { asJson, download } from "./files.js";
import { showHome } from "./home.js";
import { browserKeeper } from "./keeper.js";
import { learnerId } from "./learner.js";
import { storeIsNotOurs } from "./phantom.js";
import { doneOf, noted } from "./progress.ts";
import { showRecord } from "./record.js";
import { moment, openStore } from "./store.js";
import "./site.css";

const BEAT = 20000;
const ROUTE = /^#\/(?:(lesson|exercise|feedback|record)(?:\/([\w.-]+)(?:\/(.+))?)?)?$/;
const NOT_KEPT =
  "This browser does not keep answers. They are here until you close this page: save them to a file before you do.";
const HAND_IN =
  "Send it to your assessor under this name. You may change your answers and save them again.";
const CHANGED =
  "This exercise was changed after you answered it. Your answers are kept: please look through them before you hand them in.";

start();

/** Open the course. */
function start() {
  const course = held("course");
  const store = openStore(course);
  if (storeIsNotOurs(course, store)) {
    location.reload();
    return;
  }
  const site = {
    course,
    store,
    boards,
    page: document.getElementById("page"),
    leave: async () => {},
    at: "",
    leftOut: [],
  };
  site.desk = openDesk({
    desk: document.getElementById("desk"),
    entries: async () => held("evidence"),
    leftOut: () => site.leftOut,
  });
  addEventListener("hashchange", () => go(site));
  document.addEventListener("click", (event) => within(site, event));
  beat(site);
  if (!location.hash && !store.all().length && !store.read("progress")) {
    // The first visit goes straight to the first client.
    location.replace(course.works[0].address);
  } else go(site);
}

function held(name) {
  return JSON.parse(document.getElementById(`data-${name}`)?.textContent ?? "null");
}

async function go(site) {
  const [known, kind = "", id = "", anchor = ""] = ROUTE.exec(location.hash || "#/") ?? [];
  const at = `${kind}/${id}`;
  if (known && at === site.at) {
    show(anchor);
    return;
  }
  site.at = at;
  await site.leave();
  site.leave = async () => {};
  site.work = null;
  const work = site.course.works.find((one) => one.id === id);
  frame(site, Boolean(work));
  if (known && !kind)
    fromTemplate(site, "overview", (page) => showHome(page, site.course, site.store));
  else if (kind === "record")
    fromTemplate(site, "record", (page) => showRecord(page, site.course, site.store));
  else if (work && kind === work.kind) showWork(site, work);
  else if (work && kind === "feedback" && site.course.self_assessed) feedback(site, work);
  else fromTemplate(site, "problem", () => {});
  const heading = site.page.querySelector("h1")?.textContent;
  const { title } = site.course;
  document.title = heading && heading !== title ? `${heading} · ${title}` : title;
  trouble(site);
  site.page.dataset.at = id ? at : kind;
  scrollTo(0, 0);
  if (anchor) show(anchor);
  else document.getElementById("main")?.focus({ preventScroll: true });
}

function frame(site, atWork) {
  const home = !location.hash || location.hash === "#/";
  document.querySelector("[data-back]").hidden = home;
  document.querySelector("[data-home-name]").textContent = home ? site.course.title : "Overview";
  const desk = document.getElementById("desk");
  const opener = document.querySelector("[data-opens-desk]");
  opener.hidden = !atWork;
  if (!atWork && !desk.hidden) {
    desk.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  }
}

function fromTemplate(site, name, fill) {
  site.page.replaceChildren(document.getElementById(name).content.cloneNode(true));
  fill(site.page);
}

function showWork(site, work) {
  const { store, boards } = site;
  const page = held(`page-${work.id}-${store.version(work)}`);
  site.page.innerHTML = page.html;
  site.work = work;
  site.leftOut = page.left_out;
  site.desk();
  note(site);
  foldContents(site.page);
  const place = site.page.querySelector('[data-place="came-back"]');
  if (place) place.replaceWith(cameBack(earlier(site)));
  changed(site, page.edition);
  const answered = () => {
    store.write(`edition:${work.id}`, page.edition);
    note(site);
    trouble(site);
  };
  const keeper = browserKeeper({ store, work, answered });
  const shown = showBoards({ views: page.boards, keeper, frontEnds: boards });
  site.leave = async () => {
    for (const stop of await shown) stop();
  };
  openSaving(site, work);
}

// Answers that were given to other questions may no longer mean what they meant.
function changed({ page, store, work }, edition) {
  const seen = store.answers(work) && store.read(`edition:${work.id}`);
  if (work.kind !== "exercise" || !seen || seen === edition) return;
  page.querySelector(".where").after(h("p", { class: "problem", role: "status" }, CHANGED));
}

function openSaving(site, work) {
  const name = site.page.querySelector("#hand-in [data-name]");
  if (name) name.value = site.store.read("name") ?? "";
  site.page
    .querySelector("[data-save-one]")
    ?.addEventListener("click", () => saveOne(site, work, name));
}

function saveOne({ page, store }, work, name) {
  const said = page.querySelector("#hand-in [data-said]");
  const answers = store.answers(work);
  if (!answers) {
    said.textContent = "Nothing is answered yet, so there is nothing to save.";
    return;
  }
  if (name && !name.value.trim()) {
    said.textContent = "Give your name first: your assessor finds your file by it.";
    name.focus();
    return;
  }
  if (name) store.write("name", name.value.trim());
  store.write(`saved:${work.id}`, { at: moment(), revision: answers.revision });
  // A name that `course collect` understands.
  const file = `${learnerId(store.read("name") ?? "", answers.learner)}_${work.id}.json`;
  download(file, "application/json", asJson(answers));
  said.textContent = `The file ${file} was downloaded. ${name ? HAND_IN : "Keep it where you find it again."}`;
}

function feedback(site, work) {
  const told = held(`told-${work.id}-${site.store.version(work)}`);
  if (told) showFeedback(site.page, told, work, site.store);
  else fromTemplate(site, "problem", () => {});
}

function earlier({ course, store }) {
  return course.works
    .filter((work) => work.kind === "lesson" && store.answers(work))
    .flatMap((work) =>
      surprises(held(`page-${work.id}-${store.version(work)}`).boards, store.answers(work)),
    );
}

function note({ store, work }) {
  const answers = store.answers(work);
  const { parts, of } = doneOf(
    work.counts[answers ? store.version(work) : work.versions[0]],
    answers,
  );
  store.write("progress", noted(store.read("progress"), Date.now(), work.id, parts >= of));
}

function trouble({ store }) {
  const place = document.querySelector("[data-trouble]");
  place.hidden = store.keeps();
  if (!place.hidden && !place.textContent) place.textContent = NOT_KEPT;
}

// Links within a page name a heading; the address has to name the page as well, or a reload would lose it.
function within(site, event) {
  const link = event.target.closest?.('a[href^="#"]');
  const to = link?.getAttribute("href").slice(1);
  if (!to || to.startsWith("/")) return;
  event.preventDefault();
  if (site.work && to !== "main") location.hash = `${site.work.address.slice(1)}/${to}`;
  show(to);
}

function show(anchor) {
  const target = document.getElementById(anchor) ?? document.getElementById(unescaped(anchor));
  if (!target) return;
  target.scrollIntoView();
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// On a narrow page the contents would push the text out of sight.
function foldContents(page) {
  const contents = page.querySelector("[data-folds]");
  if (contents) contents.open = !matchMedia("(max-width: 70rem)").matches;
}

// Time counts while the page is visible and used: so many beats, and none in between.
function beat(site) {
  let used = true;
  const use = () => {
    used = true;
  };
  const heard = { passive: true, capture: true };
  for (const type of ["pointerdown", "keydown", "scroll", "pointermove"])
    addEventListener(type, use, heard);
  setInterval(() => {
    if (!used || !site.work || document.visibilityState !== "visible") return;
    used = false;
    note(site);
  }, BEAT);
}
