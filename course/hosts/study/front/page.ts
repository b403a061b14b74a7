import "../../../pages/front/study.css";
import { boards } from "../../../boards/all.ts";
import type { EvidenceEntry, WorkData } from "../../../boards/contracts.d.ts";
import { beat } from "../../../pages/front/beats.ts";
import { showBoards } from "../../../pages/front/board-host.ts";
import { foldContents, NARROW } from "../../../pages/front/contents.ts";
import { find } from "../../../pages/front/elements.ts";
import { openDesk } from "../../../pages/front/evidence-desk.ts";
import { openSourceCards } from "../../../pages/front/source-cards.ts";
import { openHandIn, openLook, openName } from "./hand-in.ts";
import { post } from "./requests.ts";
import { serverKeeper } from "./server-keeper.ts";

start();

function start(): void {
  // Only the page of a lesson or exercise is given any data.
  const data: WorkData | { readonly work?: never; readonly left_out?: never } = JSON.parse(
    find(document, "#page-data", HTMLScriptElement).text,
  );
  if (data.work !== undefined) openWork(data);
  openSourceCards();
  const desk = document.getElementById("desk");
  if (desk) openDesk({ desk, entries, leftOut: () => data.left_out ?? [] });
  const name = document.querySelector<HTMLFormElement>("form[data-name]");
  if (name) openName(name);
  NARROW.addEventListener("change", () => foldContents(document));
  foldContents(document);
}

// It stands beside this script.
async function entries(): Promise<readonly EvidenceEntry[]> {
  return (await fetch(new URL("evidence.json", import.meta.url))).json();
}

function openWork(data: WorkData): void {
  const keeper = serverKeeper(data);
  showBoards({ views: data.views, frontEnds: boards, keeper });
  const form = document.querySelector<HTMLFormElement>("form[data-hand-in]");
  if (form) openHandIn(form, keeper, data.learner);
  const look = document.querySelector<HTMLElement>("[data-look]");
  if (look) openLook(look);
  // A beat that is lost costs seconds of a record, and is not worth a word.
  beat(() => post(data.beat).catch(() => {}));
}
