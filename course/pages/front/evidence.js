import { emphasisRuns, withoutEmphasis } from "../../boards/shared/emphasis.ts";

const MOST = 30;
const FILTERS = { kind: "kind", topic: "topics", source: "sources", element: "elements" };

/**
 * Make the evidence desk work: its place on the page, entries() that fetches what it holds, and
 * leftOut() that names what it may not show beside the exercise that is open. What comes back
 * shows the desk again, once another page stands beside it.
 */
export function openDesk(desk, entries, leftOut) {
  const form = desk.querySelector("form");
  const list = desk.querySelector("[data-results]");
  const count = desk.querySelector("[data-count]");
  const opener = document.querySelector("[data-opens-desk]");
  let held = null;
  let most = MOST;

  const show = () => {
    const absent = new Set(leftOut());
    const here = held.filter(({ id }) => !absent.has(id));
    const found = here.filter(wanted(form, (part, value) => part.includes(value)));
    const bare = here.filter(wanted(form, (part, value) => part.includes(value) || !part.length));
    list.replaceChildren(...found.slice(0, most).map(card));
    const left = bare.length - found.length;
    const more = left ? `; ${left} more are filed under nothing of that sort` : "";
    count.textContent = `${found.length} found${more}${notHere(held.length - here.length)}`;
    desk.querySelector("[data-more]").hidden = found.length <= most;
  };
  const open = async () => {
    desk.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    form.elements.words.focus();
    if (held) return;
    try {
      held = await entries();
    } catch {
      count.textContent = "The evidence could not be loaded. Close the desk and open it again.";
      return;
    }
    for (const [name, part] of Object.entries(FILTERS)) fill(form.elements[name], held, part);
    show();
  };
  const close = () => {
    desk.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  };
  opener.hidden = false;
  opener.addEventListener("click", () => (desk.hidden ? open() : close()));
  desk.querySelector("[data-closes-desk]").addEventListener("click", close);
  desk.addEventListener("keydown", (event) => event.key === "Escape" && close());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    most = MOST;
    if (held) show();
  });
  desk.querySelector("[data-more]").addEventListener("click", () => {
    const next = most;
    most += MOST;
    show();
    list.children[next]?.querySelector("button")?.focus();
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) copy(button, count);
  });
  return () => held && show();
}

function notHere(rows) {
  if (!rows) return "";
  const asked =
    rows === 1
      ? "1 row that this exercise asks about is"
      : `${rows} rows that this exercise asks about are`;
  return `. ${asked} left out here.`;
}

// What is searched for, and whether an entry's part is of the value that was chosen: a form, fits(part, value).
function wanted(form, fits) {
  const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean).map(stem);
  const chosen = Object.entries(FILTERS).filter(([name]) => form.elements[name].value);
  return (entry) => {
    const said = [
      entry.id,
      entry.title,
      entry.text,
      entry.limit,
      ...entry.sources,
      ...entry.lists.flat(2),
      entry.cite,
      ...entry.elements,
    ];
    const text = said.join(" ").toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      chosen.every(([name, part]) => fits([entry[part]].flat(), form.elements[name].value))
    );
  };
}

// "Objector" finds "objection" too: an end of three letters makes no other word of a long one.
const stem = (word) => (/^[a-z]{8,}$/.test(word) ? word.slice(0, -3) : word);

function fill(select, entries, part) {
  const values = [...new Set(entries.flatMap((entry) => entry[part]))].filter(Boolean);
  if (part !== "kind") values.sort((one, other) => one.localeCompare(other));
  select.append(...values.map((value) => new Option(capital(value), value)));
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function card(entry) {
  const item = make("li", "desk-entry");
  item.append(
    make("p", "desk-kind", entry.kind),
    make("h3", "desk-title", entry.title),
    make("p", "", capital(entry.text)),
  );
  if (entry.limit) item.append(labelled("Limit", entry.limit));
  for (const [name, lines] of entry.lists) item.append(...list(name, lines));
  if (entry.elements.length) item.append(labelled("Goes to", entry.elements.join("; ")));
  item.append(make("p", "desk-status", entry.status));
  const line = make("p", "desk-actions");
  if (entry.cite) line.append(copier(entry));
  if (isWeb(entry.address)) line.append(" ", away(entry.address, "Open the source"));
  if (line.childNodes.length) item.append(line);
  const read = entry.read_at.filter((address) => isWeb(address) && address !== entry.address);
  if (read.length) item.append(readAt(read));
  return item;
}

function copier(entry) {
  const button = make("button", "button", "Copy the citation");
  button.type = "button";
  button.dataset.cite = entry.cite;
  button.setAttribute("aria-label", `Copy the citation: ${entry.title}`);
  return button;
}

// A named list, such as what to ask; a list of one is a sentence.
function list(name, lines) {
  if (lines.length === 1) return [labelled(name, lines[0])];
  const items = make("ul", "desk-lines");
  for (const line of lines) items.append(make("li", "", line));
  return [labelled(name, ""), items];
}

const isWeb = (address) => /^https?:\/\//.test(address);

// Where it was read for this course, when that is not the address to cite.
function readAt(addresses) {
  const line = labelled("Read at", "");
  for (const [number, address] of addresses.entries()) {
    line.append(number ? "; " : "", away(address, new URL(address).hostname.replace(/^www\./, "")));
  }
  return line;
}

function away(address, words) {
  const link = make("a", "", words);
  Object.assign(link, { href: address, target: "_blank", rel: "noopener noreferrer" });
  link.referrerPolicy = "no-referrer";
  return link;
}

function labelled(name, text) {
  const line = make("p", "");
  line.append(make("strong", "", `${name}: `), ...make("span", "", text).childNodes);
  return line;
}

function make(tag, look, text) {
  const node = document.createElement(tag);
  if (look) node.className = look;
  for (const [set, words] of emphasisRuns(text ?? "")) {
    node.append(set === "plain" ? words : make(set, "", words));
  }
  return node;
}

async function copy(button, count) {
  const text = withoutEmphasis(button.dataset.cite);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    selectedCopy(text, button);
  }
  button.textContent = "Copied";
  count.textContent = "The citation was copied.";
  setTimeout(() => {
    button.textContent = "Copy the citation";
  }, 2000);
}

// A page opened as a file, or over plain http, has no clipboard of its own.
function selectedCopy(text, button) {
  const area = Object.assign(document.createElement("textarea"), { value: text });
  button.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  button.focus();
}
