import "../../../pages/front/study.css";
import "../../../pages/front/review/review.css";
import "../../../pages/front/forms/forms.css";
import "../../../pages/front/clock.css";
import { boards } from "../../../boards/all.ts";
import type {
  CheckData,
  DueHere,
  EvidenceEntry,
  FormsData,
  MyRecordData,
  ReviewData,
  WorkData,
} from "../../../boards/contracts.d.ts";
import { beat } from "../../../pages/front/beats.ts";
import { type Boards, showBoards } from "../../../pages/front/board-host.ts";
import { recall, remember } from "../../../pages/front/browser-notes.ts";
import { find } from "../../../pages/front/elements.ts";
import { openDesk } from "../../../pages/front/evidence-desk.ts";
import { openWayToSearch } from "../../../pages/front/search/way.ts";
import { openSourceCards } from "../../../pages/front/source-cards.ts";
import { idsIn } from "../../../pages/front/walk/kept-steps.ts";
import { openWalk } from "../../../pages/front/walk/walk.ts";
import { openCheck } from "./check.ts";
import { openDecline } from "./decline.ts";
import { openLook, openName, openWayToCheck } from "./hand-in.ts";
import { ownHeaders, post } from "./requests.ts";
import { openReturned } from "./returned.ts";
import { serverKeeper } from "./server-keeper.ts";
import "../../../pages/front/search/search.css";

declare global {
  /** What the boards of a lesson or exercise show, by their ids: the script before this one says it. */
  var shownOnBoards: CheckData["views"] | undefined;
}

start();

function start(): void {
  const data = pageData();
  if (isCheck(data)) openCheck(data);
  if (isReview(data)) void openDue(data);
  if (isForms(data)) void openForms(data);
  if (isRecord(data)) void openRecord(data);
  openSourceCards();
  openWayToSearch();
  const begin = document.querySelector("form[data-begin]");
  if (begin) void openTimed({ saved: async () => true, over: () => location.reload() });
  const search = document.querySelector<HTMLElement>("[data-search]");
  // What finds is loaded where something is looked for, and nowhere else.
  if (search) import(new URL("search.js", import.meta.url).href).then(({ open }) => open(search));
  const desk = document.querySelector<HTMLDialogElement>("dialog#desk");
  if (desk) openDesk({ desk, entries, leftOut: () => (isWork(data) ? data.left_out : []) });
  const name = document.querySelector<HTMLFormElement>("form[data-name]");
  if (name) openName(name);
  const returned = document.querySelector<HTMLFormElement>("form[data-returned]");
  if (returned) openReturned(returned);
  const offer = document.querySelector<HTMLElement>("[data-questions]");
  if (offer) openDecline(offer);
  // From the list of all answers one is led back to the exercise, which says how it ended.
  if (isCheck(data))
    void openTimed({ saved: async () => true, over: () => location.assign(data.address) });
  if (isWork(data) && globalThis.shownOnBoards) openWork(data, globalThis.shownOnBoards);
}

// Only the page of a lesson or exercise is given any data, and the one that lists all answers to one.
function pageData():
  | WorkData
  | CheckData
  | ReviewData
  | FormsData
  | MyRecordData
  | Readonly<Record<string, never>> {
  return JSON.parse(find(document, "#page-data", HTMLScriptElement).text);
}

function isWork(data: object): data is WorkData {
  return "work" in data;
}

function hasText(note: object | undefined): boolean {
  return note !== undefined && "text" in note && String(note.text).trim() !== "";
}

function isCheck(data: object): data is CheckData {
  return "check" in data;
}

function isReview(data: object): data is ReviewData {
  return "review" in data;
}

function isForms(data: object): data is FormsData {
  return "questions" in data;
}

function isRecord(data: object): data is MyRecordData {
  return "record" in data;
}

async function openRecord(data: MyRecordData): Promise<void> {
  (await import(new URL("record.js", import.meta.url).href)).openRecord(data);
}

// No other page needs what draws it. It stands beside this script.
async function openDue(data: ReviewData): Promise<void> {
  (await import(new URL("review.js", import.meta.url).href)).openDue(data);
}

async function openForms(data: FormsData): Promise<void> {
  (await import(new URL("review.js", import.meta.url).href)).openQuestions(data);
}

async function openHere(place: HTMLElement, due: DueHere): Promise<void> {
  (await import(new URL("review.js", import.meta.url).href)).openDueHere(place, due);
}

async function entries(): Promise<readonly EvidenceEntry[]> {
  return (await fetch(new URL("evidence.json", import.meta.url), { headers: ownHeaders() })).json();
}

// What a class's clock is about: beginning, the time that is left, and waiting for what the clock hands in.
async function openTimed(ending: {
  saved: () => Promise<boolean>;
  over: () => void;
}): Promise<void> {
  const place = document.querySelector<HTMLElement>("form[data-begin], [data-clock], [data-asks]");
  if (place) (await import(new URL("timed.js", import.meta.url).href)).openTimed(place, ending);
}

/** Open a lesson or exercise: what the page was given, what its boards show by their ids. */
function openWork(data: WorkData, views: CheckData["views"]): void {
  const keeper = serverKeeper(data);
  const due = document.querySelector<HTMLElement>("[data-due-here]");
  if (due && data.due) void openHere(due, data.due);
  // Several people may use one browser, and each has a course of their own.
  const steps = `course:${data.learner}:${data.work}:steps`;
  const given = Object.entries(data.boards).map(([id, { answers }]) => [id, answers] as const);
  let shown: Boards | null = null;
  const walk = openWalk({
    page: document.body,
    way: find(document, "[data-way]", HTMLElement),
    name: find(document, ".lesson-title", HTMLElement).textContent ?? "",
    home: find(document, "a.name", HTMLAnchorElement).href,
    rules: data.rules,
    answers: Object.fromEntries(given),
    address: (id) => `#${id}`,
    before: () => idsIn(recall(steps)),
    keep: (done) => remember(steps, JSON.stringify(done)),
    notes: {
      keeper: serverKeeper({ ...data.notes, learner: data.learner, work: `notes-${data.work}` }),
      has: (step) => hasText(data.notes.boards[step]?.answers),
    },
    shown: () => shown?.inSight(),
  });
  const name = `${data.learner}:${data.work}`;
  shown = showBoards({ name, views, frontEnds: boards, keeper, hearer: walk });
  addEventListener("hashchange", () => walk.go(location.hash.slice(1), true));
  // The board in sight is put in its place before the page is scrolled there: else it is laid out twice.
  walk.go(location.hash.slice(1), false);
  void openTimed({ saved: () => keeper.settled(), over: () => location.reload() });
  const toCheck = document.querySelector<HTMLAnchorElement>("[data-to-check]");
  if (toCheck) openWayToCheck(toCheck, keeper);
  const look = document.querySelector<HTMLElement>("[data-look]");
  if (look) openLook(look);
  // A beat that is lost costs seconds of a record, and is not worth a word.
  beat(() => post(data.beat).catch(() => {}));
}
