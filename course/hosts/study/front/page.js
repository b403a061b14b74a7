import { openDesk } from "../../../pages/front/evidence.js";
import { showBoards } from "../../../pages/front/host.js";
import { openHandIn, openLook, openName } from "./hand-in.js";
import { serverKeeper, writeHeaders } from "./keeper.js";

const BEAT = 20000;

/** Make the page work: the boards' front ends by kind. */
export function start(boards) {
  const data = JSON.parse(document.getElementById("page-data").textContent);
  if (data.work) openWork(data, boards);
  const name = document.querySelector("[data-name]");
  if (name) openName(name);
  const desk = document.getElementById("desk");
  if (desk) {
    const entries = async () => (await fetch(`${data.assets}evidence.json`)).json();
    openDesk(desk, entries, () => data.left_out);
  }
  foldContents();
}

function openWork(data, frontEnds) {
  const { answers: address, boards, notice, views } = data;
  const keeper = serverKeeper({ address, boards, notice, learner: data.learner, work: data.work });
  showBoards({ views, frontEnds, keeper });
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
