import { h } from "../../../boards/shared/dom.ts";
import { asJson, download, escaped } from "./files.js";
import { needOf, standings } from "./standing.js";
import { moment } from "./store.js";
import { everything, offersIn, takeOver } from "./transfer.js";
import { counted, inDays } from "./words.ts";

const STATEMENT =
  "Self-assessed. The learner's own browser kept this, by its own clock. Nobody has checked it, the provider does " +
  "not attest it, and it is no certificate.";
const NO_ROOM = " This browser has no room to keep them: save them to a file again.";
const STATES = {
  new: "not here yet",
  same: "the same as here",
  newer: "newer than what is here, which it replaces",
  older: "older than what is here",
};

/** Make the page of the learner's record and answers work: its place, the course, the store. */
export function showRecord(place, course, store) {
  const find = (name) => place.querySelector(`[data-${name}]`);
  const tell = (text) => {
    find("said").textContent = text;
  };
  const name = find("name");
  name.addEventListener("change", () => store.write("name", name.value.trim()));
  fill(find, course, store);
  find("record-page").addEventListener("click", () => {
    download("study-record.html", "text/html", asPage(studyRecord(course, store)));
    tell("The study record was downloaded. Open it to print it.");
  });
  find("record-data").addEventListener("click", () => {
    download("study-record.json", "application/json", asJson(studyRecord(course, store)));
    tell("The study record was downloaded.");
  });
  find("export").addEventListener("click", () => {
    for (const { work, revision } of store.all())
      store.write(`saved:${work}`, { at: moment(), revision });
    const day = moment().slice(0, 10);
    download(
      `${course.id}-answers-${day}.json`,
      "application/json",
      asJson(everything(course, store)),
    );
    fill(find, course, store);
    tell("Your answers were downloaded as one file.");
  });
  importing(find, tell, course, store, () => fill(find, course, store));
  clearing(find, tell, store, () => fill(find, course, store));
}

/** What a learner did, as data: the course, the store. */
export function studyRecord(course, store) {
  const all = standings(course, store);
  return {
    kind: `${course.id}-study-record`,
    format: 1,
    self_assessed: true,
    statement: STATEMENT,
    name: store.read("name") ?? "",
    learner: store.learner(),
    made: moment(),
    course: {
      title: course.title,
      version: course.version,
      law_as_at: course.law_as_at,
      provider: course.provider,
    },
    need: needOf(all),
    minutes: all.reduce((sum, one) => sum + one.minutes, 0),
    works: all.map(({ work, done, answers, minutes, mark, words }) => ({
      id: work.id,
      title: work.title,
      kind: work.kind,
      done: done.parts,
      of: done.of,
      minutes,
      begun: answers?.begun ?? null,
      saved: answers?.saved ?? null,
      version: answers?.version ?? null,
      words,
      own_mark: mark,
    })),
  };
}

function fill(find, course, store) {
  const all = standings(course, store);
  const minutes = all.reduce((sum, one) => sum + one.minutes, 0);
  const need = needOf(all);
  find("name").value = store.read("name") ?? "";
  find("need").hidden = !need;
  find("need").textContent = `Why you came: ${need}`;
  const begun = all.filter((one) => one.words || one.minutes);
  find("table").hidden = !begun.length;
  find("rows").replaceChildren(...begun.map(row));
  find("total").textContent =
    `Together ${counted(minutes, "minute")}. Pauses of more than five minutes are not counted.`;
}

function row({ work, words, minutes }) {
  const cells = [work.title, words || "Opened", minutes];
  return h("tr", {}, ...cells.map((cell) => h("td", {}, cell)));
}

function importing(find, tell, course, store, refill) {
  let found = [];
  let undo = null;
  find("import").addEventListener("change", async (event) => {
    const files = [...event.target.files];
    const texts = await Promise.all(files.map((file) => file.text()));
    const read = files.map(({ name }, place) => offersIn(course, store, name, texts[place]));
    found = read.flatMap(({ offers, from }) => offers.map((offer) => ({ ...offer, from })));
    find("found-list").replaceChildren(...found.map(offerLine));
    find("found").hidden = !found.length;
    const good = `${counted(found.length, "set")} of answers can be taken over.`;
    tell([...read.flatMap((one) => one.faults), ...(found.length ? [good] : [])].join(" "));
    event.target.value = "";
  });
  find("take").addEventListener("click", () => {
    const ticked = [...find("found-list").querySelectorAll("input")].map((box) => box.checked);
    const chosen = found.filter((_, place) => ticked[place]);
    if (!chosen.length) return tell("Nothing is ticked, so nothing was taken over.");
    undo = takeOver(course, store, chosen);
    find("found").hidden = true;
    find("undo").hidden = false;
    refill();
    tell(`Taken over: ${counted(chosen.length, "set")} of answers.${store.keeps() ? "" : NO_ROOM}`);
    return find("undo-import").focus();
  });
  find("undo-import").addEventListener("click", () => {
    undo();
    find("undo").hidden = true;
    refill();
    tell("Everything is as it was before.");
    find("import").focus();
  });
}

function offerLine({ answers, work, state, stranger }, place) {
  const box = {
    type: "checkbox",
    checked: state === "new" || state === "newer",
    "data-offer": work.id,
  };
  const words = `${STATES[state]}; saved on ${inDays(answers.saved)}${stranger ? "; begun by another learner" : ""}`;
  return h(
    "li",
    {},
    h("label", {}, h("input", { ...box, id: `offer-${place}` }), ` ${work.title}: ${words}`),
  );
}

function clearing(find, tell, store, refill) {
  const really = find("clear-really");
  find("clear").addEventListener("click", () => {
    really.hidden = false;
    tell("This cannot be undone. Save your answers to a file first, if you want to keep them.");
    really.focus();
  });
  really.addEventListener("click", () => {
    store.clear();
    really.hidden = true;
    refill();
    tell("Your answers, your name and your progress were deleted from this browser.");
    find("clear").focus();
  });
}

function asPage(record) {
  const begun = record.works.filter((one) => one.words || one.minutes);
  const rows = begun.map(
    (one) =>
      `<tr><td>${escaped(one.title)}</td><td>${escaped(one.words || "Opened")}</td>` +
      `<td>${one.begun ? escaped(inDays(one.begun)) : ""}</td><td>${one.minutes}</td></tr>`,
  );
  const need = record.need ? `<h2>Why I came</h2><p>${escaped(record.need)}</p>` : "";
  const { course } = record;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Study record: ${escaped(course.title)}</title>
<style>body{margin:2rem auto;padding:0 1rem;max-width:44rem;font:1rem/1.5 Georgia,serif}table{width:100%;border-collapse:collapse}
th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #bbb;text-align:left;vertical-align:top}.own{padding:.75rem 1rem;border:2px solid #333}</style></head>
<body><main><h1>Study record</h1><p><strong>${escaped(record.name || "Name not given")}</strong></p>
<p>${escaped(course.title)}, edition ${escaped(course.version)}, by ${escaped(course.provider)}. The law as at ${escaped(course.law_as_at)}.</p>
<p class="own">${escaped(record.statement)}</p>${need}
<h2>What I did</h2><table><thead><tr><th>Lesson or exercise</th><th>How far</th><th>Begun</th><th>Minutes</th></tr></thead><tbody>
${rows.join("\n")}</tbody></table>
<p>Together ${counted(record.minutes, "minute")}; pauses of more than five minutes are not counted. Made on ${escaped(inDays(record.made))}. Reference ${escaped(record.learner)}.</p>
</main></body></html>
`;
}
