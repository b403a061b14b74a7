import "../../../pages/front/study.css";
import "../../../pages/front/review/review.css";
import "../../../pages/front/forms/forms.css";
import type { ListedCourse } from "../../../boards/contracts.d.ts";
import { beat } from "../../../pages/front/beats.ts";
import { find } from "../../../pages/front/elements.ts";
import { openDesk } from "../../../pages/front/evidence-desk.ts";
import { ownStore } from "../../../pages/front/own-store.ts";
import { openSearch } from "../../../pages/front/search/search-page.ts";
import { openWayToSearch } from "../../../pages/front/search/way.ts";
import { openSourceCards } from "../../../pages/front/source-cards.ts";
import { showCheck } from "./check-page.ts";
import { showFeedback } from "./feedback.ts";
import { showQuestions } from "./forms/show.ts";
import { heldCourse, heldEvidence, heldMarking, heldSearch } from "./held-data.ts";
import { launch } from "./lms/launch.ts";
import { showLms } from "./lms/shown.ts";
import { showOverview } from "./overview.ts";
import { showRecord } from "./record.ts";
import { giveCalendar, isCalendar, showReview } from "./review/show.ts";
import { openStore, type Store } from "./store.ts";
import { note, type Site, showWork, trouble } from "./work-page.ts";
import "../../../pages/front/search/search.css";
import "./site.css";

const ROUTE =
  /^#\/(?:(lesson|exercise|check|feedback|record|review|questions|search)(?:\/([\w.-]+)(?:\/(.+))?)?)?$/;

void start();

/** Open the course, by itself or where a learning system has opened a lesson or exercise of it. */
async function start(): Promise<void> {
  await ownStore();
  const course = heldCourse();
  const { package: standard } = document.body.dataset;
  if (standard) await startInLms(course, standard);
  else open(course, openStore(course));
}

async function startInLms(course: ListedCourse, standard: string): Promise<void> {
  const { work, session, trouble } = await launch(course, standard);
  const store = session?.store ?? openStore(course);
  if (work && !location.hash) location.replace(work.address);
  open(course, store);
  showLms(session, trouble);
}

function open(course: ListedCourse, store: Store): void {
  const site: Site = {
    course,
    store,
    page: find(document, "#page", HTMLElement),
    at: "",
    work: null,
    leftOut: [],
    walk: null,
    leave: () => {},
    showDesk: openDesk({
      desk: find(document, "#desk", HTMLDialogElement),
      entries: async () => heldEvidence(),
      leftOut: () => site.leftOut,
    }),
  };
  openSourceCards();
  openWayToSearch();
  addEventListener("hashchange", () => go(site));
  document.addEventListener("click", (event) => within(site, event));
  beat(() => {
    if (site.work) note(store, site.work);
  });
  const [first] = course.works;
  if (first && !location.hash && !store.all().length && !store.progress().last) {
    // The first visit goes straight to the first client.
    location.replace(first.address);
  } else go(site);
}

function go(site: Site): void {
  const [known, kind = "", id = "", anchor = ""] = ROUTE.exec(location.hash || "#/") ?? [];
  const at = `${kind}/${id}`;
  if (known && at === site.at) {
    site.walk?.go(anchor, true);
    return;
  }
  const arrives = site.at === "";
  site.at = at;
  site.leave();
  site.leave = () => {};
  site.work = null;
  site.walk = null;
  site.leftOut = [];
  frame(
    site,
    site.course.works.some((one) => one.id === id),
  );
  fill(site, known ? { kind, id } : null);
  trouble(site.store);
  site.page.dataset.at = id ? at : kind;
  scrollTo(0, 0);
  arrive(site, anchor, !arrives);
}

function arrive({ walk }: Site, anchor: string, focus: boolean): void {
  if (walk) walk.go(anchor, focus);
  else if (!document.activeElement?.closest("[data-search]"))
    document.getElementById("main")?.focus({ preventScroll: true });
}

// What the page is called, before the walk adds the step to it.
function entitle({ course, page }: Site, name = page.querySelector("h1")?.textContent): void {
  document.title = name && name !== course.title ? `${name} · ${course.title}` : course.title;
}

function fill(site: Site, to: { readonly kind: string; readonly id: string } | null): void {
  const { course, store, page } = site;
  const work = course.works.find((one) => one.id === to?.id);
  if (to?.kind === "") {
    fromTemplate(page, "overview");
    showOverview(page, course, store);
    site.showDesk();
  } else if (to?.kind === "search") {
    fromTemplate(page, "search");
    openSearch(find(page, "[data-search]", HTMLElement), async () => heldSearch());
  } else if (to?.kind === "record") {
    fromTemplate(page, "record");
    showRecord(page, course, store);
  } else if (to?.kind === "review") {
    entitle(site, "Review");
    site.leave = showReview(page, course, store);
    return;
  } else if (to?.kind === "questions") {
    site.leave = showQuestions(page, course, store);
    entitle(site, find(document, "[data-way] h1", HTMLElement).textContent);
    return;
  } else if (work && to?.kind === work.kind) {
    entitle(site, work.title);
    showWork(site, work);
    return;
  } else if (work?.kind === "exercise" && to?.kind === "check") {
    site.leftOut = showCheck(page, work, course, store);
    site.showDesk();
  } else {
    const marking = work && to?.kind === "feedback" && heldMarking(work.id, store.version(work));
    if (work && marking) showFeedback(page, marking, work, store);
    else fromTemplate(page, "problem");
  }
  entitle(site);
}

function frame({ course }: Site, atWork: boolean): void {
  const home = !location.hash || location.hash === "#/";
  find(document, "[data-back]", HTMLElement).hidden = home;
  find(document, "[data-home-name]", HTMLElement).textContent = home ? course.title : "Overview";
  find(document, "[data-to-record]", HTMLElement).hidden = atWork;
  const desk = find(document, "#desk", HTMLDialogElement);
  const opener = find(document, "[data-opens-desk]", HTMLElement);
  opener.hidden = !(atWork || home);
  if (opener.hidden && desk.open) desk.close();
}

function fromTemplate(page: HTMLElement, name: string): void {
  const { content } = find(document, `template#${name}`, HTMLTemplateElement);
  page.replaceChildren(content.cloneNode(true));
}

// Links within a page name a place in it; the address has to name the page as well, or a reload would lose it.
function within(site: Site, event: Event): void {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  const to = event.target.closest('a[href^="#"]')?.getAttribute("href")?.slice(1);
  if (to && isCalendar(`#${to}`)) {
    event.preventDefault();
    giveCalendar(site.course, site.store);
    return;
  }
  if (!to || to.startsWith("/")) return;
  event.preventDefault();
  if (to === "main") document.getElementById(to)?.focus();
  else if (site.work) location.hash = `${site.work.address.slice(1)}/${to}`;
}
