import "../../../pages/front/study.css";
import { boards } from "../../../boards/all.ts";
import { openDesk } from "../../../pages/front/evidence.js";
import { showBoards } from "../../../pages/front/host.js";
import { openHandIn, openLook, openName } from "./hand-in.js";
import { serverKeeper, writeHeaders } from "./keeper.js";

const BEAT = 20000;

start();

function start() {
  const data = JSON.parse(document.getElementById("page-data").textContent);
  if (data.work) openWork(data);
  const name = document.querySelector("[data-name]");
  if (name) openName(name);
  const desk = document.getElementById("desk");
  if (desk) {
    const entries = async () => (await fetch(`${data.assets}evidence.json`)).json();
    openDesk(desk, entries, () => data.left_out);
  }
  foldContents();
}

function openWork(data) {
  const { answers: address, boards: kept, notice, views } = data;
  const keeper = serverKeeper({
    address,
    boards: kept,
    notice,
    learner: data.learner,
    work: data.work,
  });
  showBoards({ views, frontEnds: boards, keeper });
  const form = document.querySelector("[data-hand-in]");
  if (form) openHandIn(form, keeper, data.learner);
  const look = document.querySelector("[data-look]");
  if (look) openLook(look);
  beat(data.beat);
}

// On a narrow page the contents would push the text out of sight.
function foldContents() {
  const contents = document.querySelector("[data-folds]");
  const narrow = matchMedia("(max-width: 70rem)");
  const fold = () => {
    if (contents) contents.open = !narrow.matches;
  };
  narrow.addEventListener("change", fold);
  fold();
}

// Time counts while the page is visible and used: so many beats, and none in between.
function beat(address) {
  let used = true;
  for (const type of ["pointerdown", "keydown", "scroll", "pointermove"]) {
    addEventListener(
      type,
      () => {
        used = true;
      },
      { passive: true, capture: true },
    );
  }
  setInterval(() => {
    if (!used || document.visibilityState !== "visible") return;
    used = false;
    // A beat that is lost costs seconds of a record, and is not worth a word.
    fetch(address, { method: "POST", headers: writeHeaders() }).catch(() => {});
  }, BEAT);
}
