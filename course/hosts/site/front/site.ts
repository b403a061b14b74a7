import "../../../pages/front/study.css";
import { beat } from "../../../pages/front/beats.ts";
import { foldContents, NARROW } from "../../../pages/front/contents.ts";
import { find } from "../../../pages/front/elements.ts";
import { openDesk } from "../../../pages/front/evidence-desk.ts";
import { openSourceCards } from "../../../pages/front/source-cards.ts";
import { showFeedback } from "./feedback.ts";
import { heldCourse, heldEvidence, heldMarking } from "./held-data.ts";
import { storeIsLost } from "./lost-store.ts";
import { showOverview } from "./overview.ts";
import { showRecord } from "./record.ts";
import { openStore } from "./store.ts";
import { note, type Site, showWork, trouble } from "./work-page.ts";
import "./site.css";

const ROUTE = /^#\/(?:(lesson|exercise|feedback|record)(?:\/([\w.-]+)(?:\/(.+))?)?)?$/;

start();

/** Open the course. */
function start(): void {
  const course = heldCourse();
  const store = openStore(course);
  if (storeIsLost(course, store)) {
    location.reload();
    return;
  }
  const site: Site = {
    course,
    store,
    page: find(document, "#page", HTMLElement),
    at: "",
    work: null,
    leftOut: [],
    leave: async () => {},
    showDesk: openDesk({
      desk: find(document, "#desk", HTMLElement),
      entries: async () => heldEvidence(),
      leftOut: () => site.leftOut,
    }),
  };
  openSourceCards();
  addEventListener("hashchange", () => go(site));
  document.addEventListener("click", (event) => within(site, event));
  NARROW.addEventListener("change", () => foldContents(site.page));
  beat(() => {
    if (site.work) note(store, site.work);
  });
  const [first] = course.works;
  if (first && !location.hash && !store.all().length && !store.progress().last) {
    // The first visit goes straight to the first client.
    location.replace(first.address);
  } else go(site);
}

async function go(site: Site): Promise<void> {
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
  site.leftOut = [];
  frame(
    site,
    site.course.works.some((one) => one.id === id),
  );
  fill(site, known ? { kind, id } : null);
  const heading = site.page.querySelector("h1")?.textContent;
  const { title } = site.course;
  document.title = heading && heading !== title ? `${heading} · ${title}` : title;
  trouble(site.store);
  site.page.dataset.at = id ? at : kind;
  scrollTo(0, 0);
  if (anchor) show(anchor);
  else document.getElementById("main")?.focus({ preventScroll: true });
}

function fill(site: Site, to: { readonly kind: string; readonly id: string } | null): void {
  const { course, store, page } = site;
  const work = course.works.find((one) => one.id === to?.id);
  if (to?.kind === "") {
    fromTemplate(page, "overview");
    showOverview(page, course, store);
    site.showDesk();
  } else if (to?.kind === "record") {
    fromTemplate(page, "record");
    showRecord(page, course, store);
  } else if (work && to?.kind === work.kind) {
    showWork(site, work);
  } else {
    const marking = work && to?.kind === "feedback" && heldMarking(work.id, store.version(work));
    if (work && marking) showFeedback(page, marking, work, store);
    else fromTemplate(page, "problem");
  }
}

function frame({ course }: Site, atWork: boolean): void {
  const home = !location.hash || location.hash === "#/";
  find(document, "[data-back]", HTMLElement).hidden = home;
  find(document, "[data-home-name]", HTMLElement).textContent = home ? course.title : "Overview";
  const desk = find(document, "#desk", HTMLElement);
  const opener = find(document, "[data-opens-desk]", HTMLElement);
  opener.hidden = !(atWork || home);
  if (opener.hidden && !desk.hidden) {
    desk.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  }
}

function fromTemplate(page: HTMLElement, name: string): void {
  const { content } = find(document, `template#${name}`, HTMLTemplateElement);
  page.replaceChildren(content.cloneNode(true));
}

// Links within a page name a heading; the address has to name the page as well, or a reload would lose it.
function within(site: Site, event: Event): void {
  if (!(event.target instanceof Element)) return;
  const to = event.target.closest('a[href^="#"]')?.getAttribute("href")?.slice(1);
  if (!to || to.startsWith("/")) return;
  event.preventDefault();
  if (site.work && to !== "main") location.hash = `${site.work.address.slice(1)}/${to}`;
  show(to);
}

function show(anchor: string): void {
  const target = document.getElementById(anchor) ?? document.getElementById(unescaped(anchor));
  if (!target) return;
  target.scrollIntoView();
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
