import "./verify.css";
import { basisLines } from "./basis.ts";
import { checked, type Verdict } from "./check.ts";
import { grouped, typedCode } from "./codes.ts";
import { heldData, known, withList } from "./published.ts";
import type { Lines } from "./told.ts";
import { filled } from "./words.ts";

declare global {
  /** For a script that checks many: what a file holds, as bytes or text, checked as the page would. */
  var checkRecord: (content: Uint8Array | string) => Promise<Verdict>;
}

const SIGNS: Readonly<Record<Verdict["outcome"], string>> = {
  valid: "VALID.",
  listed: "THE CODE HOLDS.",
  "status unknown": "STATUS UNKNOWN.",
  refused: "REFUSED.",
};

const held = heldData();
let knowledge = known(held);
let shown: Verdict | undefined;
let asked = 0;

globalThis.checkRecord = async (given) => {
  const content = typeof given === "string" ? new TextEncoder().encode(given) : given;
  const check = async () => {
    const { pinned } = await knowledge;
    const trust = { pinned: [pinned], words: held.words, kind: held.kind };
    return checked(content, { ...trust, moment: Date.now() / 1000 });
  };
  const found = await check();
  if (found.missing === undefined) return found;
  knowledge = withList(await knowledge, found.missing);
  return check();
};

/** Check something, and show what came of it, unless something else was given meanwhile. */
async function show(given: Blob | string): Promise<void> {
  asked += 1;
  const mine = asked;
  delete part("verdict").dataset.outcome;
  part("verdict").replaceChildren(paragraph("Checking …"));
  const content = typeof given === "string" ? given : new Uint8Array(await given.arrayBuffer());
  const found = await globalThis.checkRecord(content);
  if (mine !== asked) return;
  shown = found;
  tell(found);
  const signed = found.first.length > 0;
  part("paper").hidden = !signed;
  part("signed").hidden = !signed;
  field("name").value = "";
  fill("first", found.first);
  fill("rest", found.rest);
  part("result").scrollIntoView({ block: "nearest" });
}

function tell(found: Verdict, match?: string, matches = false): void {
  const place = part("verdict");
  place.dataset.outcome = found.outcome;
  const sign = paragraph(SIGNS[found.outcome]);
  sign.className = "sign";
  const said = match === undefined ? [] : [paragraph(match)];
  for (const one of said) one.dataset.match = matches ? "yes" : "no";
  place.replaceChildren(sign, paragraph(found.words), ...said);
}

function compare(): void {
  const name = field("name").value.trim();
  if (!shown || !name) return;
  const matches = shown.names(name);
  const said = held.words.said[matches ? "match" : "no-match"];
  tell(shown, filled(said, { name }), matches);
}

function showFile(file: File | undefined): void {
  if (!file) return;
  field("text").value = "";
  void show(file);
}

/** The code that the page was opened with: what follows `#` in its address. */
function showCode(): void {
  const code = typedCode(location.hash.slice(1));
  if (!code) return;
  field("text").value = grouped(code);
  void show(code);
}

async function showBasis(): Promise<void> {
  fill("basis", basisLines(await knowledge, held.words.no_day));
}

function fill(id: string, lines: Lines): void {
  const rows = lines.map(([label, value]) => {
    const row = document.createElement("div");
    const name = document.createElement("dt");
    const told = document.createElement("dd");
    name.textContent = label;
    told.textContent = value;
    row.append(name, told);
    return row;
  });
  part(id).replaceChildren(...rows);
}

function paragraph(text: string): HTMLParagraphElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
}

function field(id: string): HTMLInputElement | HTMLTextAreaElement {
  const found = part(id);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`${id} is no field.`);
}

part("given").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field("text").value.trim();
  const file = field("file");
  if (text) void show(text);
  else if (file instanceof HTMLInputElement && file.files?.[0]) showFile(file.files[0]);
  else field("text").focus();
});
part("file").addEventListener("change", (event) => {
  const file = event.currentTarget;
  if (file instanceof HTMLInputElement) showFile(file.files?.[0]);
});
part("paper").addEventListener("submit", (event) => {
  event.preventDefault();
  compare();
});
for (const name of ["dragover", "dragleave", "drop"]) {
  addEventListener(name, (event) => {
    event.preventDefault();
    document.body.classList.toggle("dropping", name === "dragover");
  });
}
addEventListener("drop", (event) => showFile(event.dataTransfer?.files[0]));
addEventListener("hashchange", showCode);
showCode();
void showBasis();
