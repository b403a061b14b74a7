/* Preact

The MIT License (MIT)

Copyright (c) 2015-present Jason Miller

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE. */

// course/pages/front/beats.ts
var BEAT = 2e4;
var USED_BY = ["pointerdown", "keydown", "scroll", "pointermove"];
function beat(tell) {
  let used = true;
  const use = () => {
    used = true;
  };
  for (const type of USED_BY) addEventListener(type, use, { passive: true, capture: true });
  setInterval(() => {
    if (!used || document.visibilityState !== "visible") return;
    used = false;
    tell();
  }, BEAT);
}

// course/boards/shared/emphasis.ts
var EMPHASIS = /\*\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*\*|\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*/g;
function emphasisRuns(text) {
  const runs = [];
  let at = 0;
  for (const found2 of text.matchAll(EMPHASIS)) {
    if (found2.index > at) runs.push(["plain", text.slice(at, found2.index)]);
    runs.push(found2[1] === void 0 ? ["em", found2[2] ?? ""] : ["strong", found2[1]]);
    at = found2.index + found2[0].length;
  }
  if (at < text.length) runs.push(["plain", text.slice(at)]);
  return runs;
}
function withoutEmphasis(text) {
  return emphasisRuns(text).map(([, words]) => words).join("");
}

// course/pages/front/elements.ts
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === void 0 || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...nodes(children));
  return node;
}
function nodes(children) {
  return children.flatMap((child) => {
    if (child === null || child === void 0 || child === false) return [];
    if (typeof child === "string" || child instanceof Node) return [child];
    return typeof child === "number" ? [String(child)] : nodes(child);
  });
}
function drawn(tag, looks, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(looks)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
function rich(text) {
  return emphasisRuns(text).map(
    ([look, words]) => look === "plain" ? words : element(look, {}, words)
  );
}
function paragraphs(text) {
  const lines = text.split(/\n+/).filter((line3) => line3.trim());
  return lines.map((line3) => element("p", {}, rich(line3)));
}
function isWeb(address) {
  return /^https?:\/\/\S+$/i.test(address);
}
function sourceLink({ label, address }) {
  const words = rich(label || address);
  if (!isWeb(address)) return element("span", {}, words);
  const away2 = { href: address, target: "_blank", rel: "noopener", referrerpolicy: "no-referrer" };
  const opens = element("span", { class: "ce-hidden" }, " (opens in a new tab)");
  return element("a", away2, words, opens);
}
function find(place2, selector, kind) {
  const found2 = place2.querySelector(selector);
  if (found2 instanceof kind) return found2;
  throw new Error(`The page has no ${selector} that is of the kind ${kind.name}.`);
}

// course/pages/front/copying.ts
var WORDS = "Copy the citation";
async function copyCitation(button, said2) {
  const text = withoutEmphasis(button.dataset.cite ?? "");
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    selectedCopy(text, button);
  }
  button.textContent = "Copied";
  said2.textContent = "The citation was copied.";
  setTimeout(() => {
    button.textContent = WORDS;
  }, 2e3);
}
function selectedCopy(text, button) {
  const area = Object.assign(document.createElement("textarea"), { value: text });
  button.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  button.focus();
}

// course/pages/front/evidence-search.ts
var FILTERS = ["kind", "topic", "source", "element"];
function matching(all, leftOut, { words, chosen: chosen2 }) {
  const stems = words.toLowerCase().split(/\s+/).filter(Boolean).map(stem);
  const here = all.filter(({ id }) => !leftOut.includes(id));
  const named2 = here.filter((entry) => stems.every((one) => said(entry).includes(one)));
  const filed = (entry) => chosen2.map((one) => ({ ...one, under: under(entry, one.filter) }));
  const entries = named2.filter(
    (entry) => filed(entry).every(({ under: under3, value }) => under3.includes(value))
  );
  const near = named2.filter(
    (entry) => filed(entry).every(({ under: under3, value }) => under3.includes(value) || !under3.length)
  );
  return { entries, unfiled: near.length - entries.length, leftOut: all.length - here.length };
}
function leftUnsaid({ unfiled, leftOut }) {
  const more = unfiled ? `; ${unfiled} more are filed under nothing of that sort` : "";
  if (!leftOut) return more;
  const asked4 = leftOut === 1 ? "1 row that this exercise asks about is" : `${leftOut} rows that this exercise asks about are`;
  return `${more}. ${asked4} left out here.`;
}
function valuesOf(entries, filter) {
  const values = [...new Set(entries.flatMap((entry) => under(entry, filter)))].filter(Boolean);
  return filter === "kind" ? values : values.sort((one, other) => one.localeCompare(other));
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function under(entry, filter) {
  const filed = {
    kind: [entry.kind],
    topic: entry.topics,
    source: entry.sources,
    element: entry.elements
  };
  return filed[filter];
}
function said(entry) {
  const { id, title: title2, text, limit, sources: sources3, lists, cite, elements } = entry;
  const named2 = lists.flatMap(([name, lines]) => [name, ...lines]);
  return [id, title2, text, limit, ...sources3, ...named2, cite, ...elements].join(" ").toLowerCase();
}
var stem = (word2) => /^[a-z]{8,}$/.test(word2) ? word2.slice(0, -3) : word2;

// course/pages/front/evidence-entry.ts
function entryCard(entry) {
  const { address, cite, elements } = entry;
  const read2 = entry.read_at.filter((place2) => isWeb(place2) && place2 !== address);
  const does = [cite && copier(entry), isWeb(address) && away(address, "Open the source")];
  const can = does.filter((one) => one instanceof Element);
  return element(
    "li",
    { class: "desk-entry" },
    element("p", { class: "desk-kind" }, rich(entry.kind)),
    element("h3", { class: "desk-title" }, rich(entry.title)),
    element("p", {}, rich(capital(entry.text))),
    entry.limit ? labelled("Limit", rich(entry.limit)) : null,
    entry.lists.flatMap(([name, lines]) => namedList(name, lines)),
    elements.length ? labelled("Goes to", rich(elements.join("; "))) : null,
    element("p", { class: "desk-status" }, rich(entry.status)),
    can.length ? element(
      "p",
      { class: "desk-actions" },
      can.flatMap((one) => [one, " "])
    ) : null,
    read2.length ? readAt(read2) : null
  );
}
function copier({ cite, title: title2 }) {
  return element(
    "button",
    {
      class: "button",
      type: "button",
      "data-cite": cite,
      "aria-label": `Copy the citation: ${title2}`
    },
    "Copy the citation"
  );
}
function namedList(name, lines) {
  const [first2] = lines;
  if (lines.length === 1 && first2 !== void 0) return [labelled(name, rich(first2))];
  const items = lines.map((line3) => element("li", {}, rich(line3)));
  return [labelled(name, []), element("ul", { class: "desk-lines" }, items)];
}
function readAt(addresses) {
  const links = addresses.flatMap((address, place2) => [
    place2 ? "; " : "",
    away(address, new URL(address).hostname.replace(/^www\./, ""))
  ]);
  return labelled("Read at", links);
}
function away(href, words) {
  const looks = {
    href,
    target: "_blank",
    rel: "noopener noreferrer",
    referrerpolicy: "no-referrer"
  };
  return element("a", looks, words);
}
function labelled(name, rest) {
  return element("p", {}, element("strong", {}, rich(`${name}: `)), rest);
}

// course/pages/front/evidence-desk.ts
var MOST = 30;
var BESIDE = matchMedia("(min-width: 70rem)");
var NOT_LOADED = "The evidence could not be loaded. Close the desk and open it again.";
function openDesk({ desk, entries, leftOut }) {
  const form = find(desk, "form", HTMLFormElement);
  const words = find(desk, "[name=words]", HTMLInputElement);
  const list = find(desk, "[data-results]", HTMLElement);
  const count = find(desk, "[data-count]", HTMLElement);
  const moreButton = find(desk, "[data-more]", HTMLElement);
  const opener = find(document, "[data-opens-desk]", HTMLElement);
  let held2 = null;
  let most = MOST;
  const asked4 = () => ({ words: words.value, chosen: chosenIn(desk) });
  const show = () => {
    if (!held2) return;
    const found2 = matching(held2, leftOut(), asked4());
    list.replaceChildren(...found2.entries.slice(0, most).map(entryCard));
    count.textContent = `${found2.entries.length} found${leftUnsaid(found2)}`;
    moreButton.hidden = found2.entries.length <= most;
  };
  const open = async () => {
    if (BESIDE.matches) desk.show();
    else desk.showModal();
    opener.setAttribute("aria-expanded", "true");
    words.focus();
    if (held2) return;
    try {
      held2 = await entries();
    } catch {
      count.textContent = NOT_LOADED;
      return;
    }
    for (const name of FILTERS) selectOf(desk, name).append(...options(held2, name));
    show();
  };
  desk.addEventListener("close", () => {
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  });
  BESIDE.addEventListener("change", () => {
    if (!desk.open) return;
    desk.close();
    open();
  });
  opener.hidden = false;
  opener.addEventListener("click", () => desk.open ? desk.close() : open());
  find(desk, "[data-closes-desk]", HTMLElement).addEventListener("click", () => desk.close());
  desk.addEventListener("keydown", (event) => event.key === "Escape" && desk.close());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    most = MOST;
    show();
  });
  moreButton.addEventListener("click", () => {
    const next3 = most;
    most += MOST;
    show();
    list.children[next3]?.querySelector("button")?.focus();
  });
  list.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) copyCitation(button, count);
  });
  return show;
}
var selectOf = (desk, name) => find(desk, `select[name=${name}]`, HTMLSelectElement);
function chosenIn(desk) {
  const all = FILTERS.map((name) => ({ filter: name, value: selectOf(desk, name).value }));
  return all.filter(({ value }) => value);
}
function options(entries, name) {
  return valuesOf(entries, name).map((value) => new Option(capital(value), value));
}

// course/pages/front/card-place.ts
var GAP = 8;
function cornerFor(mark, { width, height }, room) {
  if (width + 2 * GAP > room.right - room.left) return null;
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - height;
  const fitsBelow = below + height <= room.bottom;
  if (!fitsBelow && above < room.top) return null;
  const furthest = room.right - GAP - width;
  return {
    left: Math.max(room.left + GAP, Math.min(mark.left, furthest)),
    top: fitsBelow ? below : above
  };
}

// course/pages/front/source-cards.ts
var HOVER = 300;
var MARK = "a[data-source]";
var NARROW = matchMedia("(max-width: 44rem)");
var STICKS = ".top, .foot-bar, [data-sticks]";
function openSourceCards() {
  const shown = shownCard();
  listenToPointer(shown);
  addEventListener("click", (event) => clicked(shown, event), { capture: true });
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !shown.close(true)) return;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true }
  );
  addEventListener("focusin", ({ target: target2 }) => shown.holds(target2) || shown.close());
  for (const type of ["hashchange", "popstate"]) addEventListener(type, () => shown.close());
  addEventListener("resize", shown.place);
  addEventListener("beforeprint", () => {
    shown.close();
    for (const list of document.querySelectorAll("details.source-list, .ce-drawn details"))
      list.setAttribute("open", "");
  });
}
function shownCard() {
  const card2 = element("div", { role: "dialog", tabindex: "-1" });
  card2.popover = "manual";
  let mark = null;
  let pinned = false;
  const close = (back = false) => {
    if (!mark) return false;
    const had = card2.contains(document.activeElement);
    mark.setAttribute("aria-expanded", "false");
    card2.remove();
    if (had || back && pinned) mark.focus({ preventScroll: true });
    mark = null;
    pinned = false;
    return true;
  };
  return {
    close,
    open(of, stays) {
      if (mark !== of) {
        close();
        if (!fill(card2, of)) return false;
        mark = of;
        of.setAttribute("aria-expanded", "true");
        (of.closest("summary")?.parentElement ?? of).after(card2);
        card2.showPopover();
        place(card2, of);
      }
      pinned ||= stays;
      if (stays) card2.focus({ preventScroll: true });
      return true;
    },
    place: () => mark && place(card2, mark),
    holds: (target2) => target2 instanceof Node && (card2.contains(target2) || Boolean(mark?.contains(target2))),
    mark: () => mark,
    stays: () => pinned
  };
}
function listenToPointer(shown) {
  let waiting2 = 0;
  addEventListener(
    "pointerdown",
    ({ target: target2 }) => {
      clearTimeout(waiting2);
      if (!shown.holds(target2)) shown.close();
    },
    { capture: true }
  );
  addEventListener("pointerover", ({ target: target2, pointerType }) => {
    if (pointerType !== "mouse" || shown.stays()) return;
    clearTimeout(waiting2);
    const of = markOf(target2);
    if (of && of !== shown.mark()) waiting2 = setTimeout(() => shown.open(of, false), HOVER);
    else if (!shown.holds(target2)) waiting2 = setTimeout(() => shown.close(), HOVER);
  });
}
function clicked(shown, event) {
  const { target: target2 } = event;
  const button = copierOf(target2);
  if (button) copyCitation(button, saidBeside(button));
  if (target2 instanceof Element && target2.closest("[data-closes-card]")) shown.close(true);
  const mark = event.ctrlKey || event.metaKey || event.shiftKey ? null : markOf(target2);
  if (!mark) return;
  if (shown.mark() === mark && shown.stays()) shown.close(true);
  else if (!shown.open(mark, true)) return;
  event.preventDefault();
  event.stopPropagation();
}
function markOf(target2) {
  return target2 instanceof Element ? target2.closest(MARK) : null;
}
function copierOf(target2) {
  const button = target2 instanceof Element ? target2.closest(".source-card [data-cite]") : null;
  return button instanceof HTMLButtonElement ? button : null;
}
function saidBeside(button) {
  const place2 = button.closest(".source-card") ?? button;
  const said2 = place2.querySelector("[role=status]");
  if (said2) return said2;
  const made = element("p", { role: "status", class: "source-said" });
  place2.append(made);
  return made;
}
function fill(card2, mark) {
  const listed3 = document.getElementById(mark.dataset.source ?? "");
  if (!listed3?.matches(".source-list .source-card")) return false;
  const copy = listed3.cloneNode(true);
  const title2 = copy.querySelector(".source-title");
  if (title2) title2.id = "source-open-title";
  const closer = element(
    "button",
    { type: "button", class: "source-closer", "data-closes-card": true, "aria-label": "Close" },
    "×"
  );
  card2.className = `${listed3.className} source-open`;
  card2.setAttribute("aria-labelledby", "source-open-title");
  card2.replaceChildren(...copy.childNodes, closer);
  return true;
}
function place(card2, mark) {
  const sign = mark.querySelector(".source-end") ?? mark;
  const rects = [...sign.getClientRects()];
  const edges = rects.at(-1) ?? mark.getBoundingClientRect();
  const room = roomNow();
  delete card2.dataset.sheet;
  card2.style.setProperty("--most", `${room.bottom - room.top - 16}px`);
  const corner = NARROW.matches ? null : cornerFor(edges, card2.getBoundingClientRect(), room);
  if (!corner) card2.dataset.sheet = "";
  card2.style.left = corner ? `${corner.left + scrollX}px` : "";
  card2.style.top = corner ? `${corner.top + scrollY}px` : "";
  card2.style.setProperty("--foot", `${innerHeight - room.bottom}px`);
}
function roomNow() {
  const right = document.documentElement.clientWidth;
  let [top, bottom] = [0, innerHeight];
  for (const bar2 of document.querySelectorAll(STICKS)) {
    const { top: from, bottom: to, height } = bar2.getBoundingClientRect();
    if (!height || !/fixed|sticky/.test(getComputedStyle(bar2).position)) continue;
    if (from <= 0 && to > 0) top = Math.max(top, to);
    else if (to >= innerHeight && from < innerHeight) bottom = Math.min(bottom, from);
  }
  return { left: 0, right, top, bottom };
}

// course/hosts/site/front/formats.ts
function counted(number, one) {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}
function inHours(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours ? counted(hours, "hour") : "",
    rest || !hours ? counted(rest, "minute") : ""
  ];
  return parts.filter(Boolean).join(" ");
}
function inDays(at) {
  const day = new Date(at);
  return Number.isNaN(day.getTime()) ? "" : day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
function plain(number) {
  return String(number / 100);
}

// course/hosts/site/front/marks.ts
var ANY = "*";
function marked(told2, answers) {
  const items = told2.items.map((item, place2) => itemOf(item, place2, answers?.boards?.[item.board]));
  const points = items.reduce((sum, item) => sum + item.points, 0);
  const percent = Math.floor((points * 2e4 + told2.out_of) / (2 * told2.out_of));
  const passed = !told2.by_hand && percent >= told2.pass_mark;
  const whole = wholePercent(percent, told2.pass_mark);
  return { items, points, percent, whole, passed, out_of: told2.out_of, by_hand: told2.by_hand };
}
function wholePercent(percent, passMark) {
  const whole = Math.floor((percent + 50) / 100);
  if (percent < passMark && passMark <= whole * 100) return whole - 1;
  if (whole * 100 < passMark && passMark <= percent) return whole + 1;
  const hides = (whole - 1) * 100 < passMark && passMark <= percent;
  return whole === 100 && percent < 1e4 && !hides ? whole - 1 : whole;
}
function itemOf(item, place2, given2) {
  const points = "worth" in item ? earned(item.worth, given2) : 0;
  const wrote = "wrote" in item && item.wrote;
  const own2 = wrote && given2?.kind === "draft" ? given2.text : "";
  const parts = item.parts.flatMap((part2) => partsOf(part2, given2));
  const sure = "sure" in item && chosenAt([item.sure], given2)[0] === "sure";
  const id = "slot" in item ? item.slot : `item-${place2 + 1}`;
  const text = own2 || item.text;
  return { ...item, id, sure, wrote, text, marked: "worth" in item, points, parts };
}
function earned(worth, given2) {
  const first2 = worth.first ? firstOf(worth.first, given2) : 0;
  if (first2 === null) return 0;
  const sum = worth.terms.reduce((sum2, term) => sum2 + added(term, given2), first2);
  return Math.floor((Math.max(0, sum) * 200 + worth.per) / (2 * worth.per));
}
function firstOf({ at, worth }, given2) {
  const [choice2] = chosenAt(at, given2);
  const found2 = own(worth, nameOf(choice2) ?? "");
  return typeof found2 === "number" ? found2 : null;
}
function added(term, given2) {
  const choices = chosenAt(term.at, given2);
  const worth = (all) => {
    const found2 = looked(term.worth, all);
    return typeof found2 === "number" ? found2 : 0;
  };
  if (!term.each) return worth(choices);
  return listOf(choices.pop()).reduce((sum, one) => sum + worth([...choices, one]), 0);
}
function partsOf(part2, given2) {
  const choices = chosenAt(part2.at, given2);
  if (!part2.each) return isInWords(part2.said) ? [part2.said] : inWords(looked(part2.said, choices));
  const list = listOf(choices.pop());
  const said2 = looked(part2.said, choices);
  const missing2 = looked(part2.missing, choices);
  const absent = Object.keys(missing2 ?? {}).filter((card2) => !list.includes(card2));
  return [
    ...list.flatMap((card2) => inWords(own(said2, card2))),
    ...absent.flatMap((card2) => inWords(own(missing2, card2)))
  ];
}
var inWords = (found2) => isInWords(found2) ? [found2] : [];
function isInWords(value) {
  return typeof value === "object" && value !== null && typeof own(value, "verdict") === "string";
}
function chosenAt(paths, given2) {
  return paths.map((path2) => path2.reduce((inside2, name) => own(inside2, name), given2));
}
function looked(table, choices) {
  return choices.reduce((inside2, choice2) => {
    const name = nameOf(choice2);
    return (name === null ? void 0 : own(inside2, name)) ?? own(inside2, ANY);
  }, table);
}
function own(value, name) {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
  return value[name];
}
function nameOf(choice2) {
  return choice2 === null || choice2 === void 0 ? null : String(choice2);
}
function listOf(choice2) {
  return Array.isArray(choice2) ? choice2.map(String) : [];
}

// course/pages/front/walk/kept-steps.ts
function idsIn(text) {
  try {
    const found2 = JSON.parse(text ?? "[]");
    return Array.isArray(found2) ? found2.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

// course/hosts/site/front/browser-storage.ts
function openStorage(course, storage = usable()) {
  const prefix = `${course}:`;
  const unkept = /* @__PURE__ */ new Map();
  let keeps = hasRoom(storage, prefix);
  const get = (name) => unkept.get(name) ?? storage?.getItem(prefix + name) ?? null;
  const put = (name, text) => {
    if (written(storage, prefix + name, text)) unkept.delete(name);
    else unkept.set(name, text);
    keeps = unkept.size === 0;
    return keeps;
  };
  const drop = (name) => {
    unkept.delete(name);
    storage?.removeItem(prefix + name);
  };
  return {
    keeps: () => keeps,
    get,
    put,
    rename(name, other) {
      const text = get(name);
      if (text === null) return;
      drop(name);
      if (put(other, text) || !storage) return;
      unkept.delete(other);
      put(name, text);
    },
    drop,
    names() {
      const ours = Object.keys(storage ?? {}).filter((name) => name.startsWith(prefix));
      return [.../* @__PURE__ */ new Set([...ours.map((name) => name.slice(prefix.length)), ...unkept.keys()])];
    },
    read: (name) => parsed(get(name))
  };
}
function parsed(text) {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
function usable() {
  try {
    localStorage.getItem("");
    return localStorage;
  } catch {
    return null;
  }
}
function written(storage, name, text) {
  try {
    storage?.setItem(name, text);
    return storage !== null;
  } catch {
    return false;
  }
}
function hasRoom(storage, prefix) {
  const name = `${prefix}try`;
  const has2 = written(storage, name, "1");
  if (has2) storage?.removeItem(name);
  return has2;
}

// course/hosts/site/front/progress.ts
var LONGEST_PAUSE = 5 * 60 * 1e3;
var LONGEST_AT_WORK = 100 * 60 * 60 * 1e3;
var NONE = { last: 0, works: {} };
function noted(progress, at, work, all) {
  const { last, works } = progress?.works ? progress : NONE;
  const before = works[work] ?? { first: at, spent: 0 };
  const pause = at - last;
  const counts = last && pause >= 0 && pause <= LONGEST_PAUSE;
  const spent = before.spent + (counts ? pause : 0);
  return {
    last: at,
    at: work,
    works: { ...works, [work]: { ...before, spent, ...all ? { done: true } : {} } }
  };
}
function minutesOn(progress, work) {
  const spent = progress?.works?.[work]?.spent;
  return spent !== void 0 && Number.isFinite(spent) ? Math.floor(Math.min(Math.max(spent, 0), LONGEST_AT_WORK) / 6e4) : 0;
}
function minutesLeft(minutes, { parts, of }) {
  return of ? Math.ceil(minutes * (of - parts) / of) : 0;
}

// course/hosts/site/front/schema.ts
function faultIn(schema, value) {
  const root = schema;
  return fault(root, value, { at: "", root });
}
var UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
var MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?$/;
var fault = (schema, value, place2) => {
  const own2 = schema.$ref ? named(schema.$ref, place2.root) : schema;
  if (own2.discriminator) return byKind(own2.discriminator, value, place2);
  if (own2.anyOf) {
    const faults = own2.anyOf.map((one) => fault(one, value, place2));
    return faults.includes("") ? "" : faults[0] ?? "";
  }
  if ("const" in own2 && value !== own2.const) return say(place2, `is not ${own2.const}`);
  if (own2.enum && !own2.enum.includes(value)) return say(place2, "is no choice of this course");
  return CHECKS[own2.type ?? ""]?.(own2, value, place2) ?? "";
};
function named(ref, root) {
  const found2 = root.$defs?.[ref.split("/").at(-1) ?? ""];
  return found2 ?? { enum: [] };
}
function byKind({ mapping, propertyName }, value, place2) {
  const kind = isObject(value) ? value[propertyName] : void 0;
  const $ref = typeof kind === "string" && Object.hasOwn(mapping, kind) ? mapping[kind] : void 0;
  if ($ref === void 0) return say(place2, "is of no kind that boards have");
  return fault({ $ref }, value, place2);
}
var integer = (own2, value, place2) => {
  if (typeof value !== "number" || !Number.isInteger(value))
    return say(place2, "is no whole number");
  const { minimum = value, maximum = value, exclusiveMaximum = value + 1 } = own2;
  const inside2 = value >= minimum && value <= maximum && value < exclusiveMaximum;
  return inside2 ? "" : say(place2, "is out of range");
};
var string = (own2, value, place2) => {
  if (typeof value !== "string") return say(place2, "is no text");
  if (/\p{Surrogate}/u.test(value)) return say(place2, "holds a broken sign");
  const { length } = [...value];
  const { minLength = 0, maxLength = length } = own2;
  if (length < minLength || length > maxLength) return say(place2, "is too short or too long");
  if (own2.format === "uuid" && !UUID.test(value)) return say(place2, "is no reference");
  if (own2.format !== "date-time") return "";
  return MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? "" : say(place2, "is no time");
};
var array = (own2, value, place2) => {
  if (!Array.isArray(value)) return say(place2, "is no list");
  if (value.length > (own2.maxItems ?? value.length)) return say(place2, "is too long");
  if (own2.uniqueItems && new Set(value).size < value.length)
    return say(place2, "holds something twice");
  const { items } = own2;
  return items ? first(value, (one, n2) => fault(items, one, inside(place2, String(n2)))) : "";
};
var object = (own2, value, place2) => {
  if (!isObject(value)) return say(place2, "is no object");
  const names = Object.keys(value);
  if (names.length > (own2.maxProperties ?? names.length)) return say(place2, "holds too much");
  const absent = own2.required?.find((name) => !Object.hasOwn(value, name));
  if (absent) return say(inside(place2, absent), "is missing");
  return first(names, (name) => member(own2, name, value[name], inside(place2, name)));
};
function member(own2, name, value, place2) {
  const { properties = {}, additionalProperties: others2 = true, propertyNames } = own2;
  const known2 = Object.hasOwn(properties, name) ? properties[name] : void 0;
  if (known2) return fault(known2, value, place2);
  if (others2 === false) return say(place2, "does not belong there");
  const wrong = propertyNames ? fault({ type: "string", ...propertyNames }, name, place2) : "";
  return wrong || (others2 === true ? "" : fault(others2, value, place2));
}
var CHECKS = {
  null: (_2, value, place2) => value === null ? "" : say(place2, "is not empty"),
  boolean: (_2, value, place2) => typeof value === "boolean" ? "" : say(place2, "is not yes or no"),
  integer,
  string,
  array,
  object
};
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var inside = ({ at, root }, name) => ({
  at: at ? `${at}.${name}` : name,
  root
});
var say = ({ at }, what) => `${at.slice(0, 80) || "it"} ${what}`;
function first(all, check2) {
  for (const [place2, one] of all.entries()) {
    const found2 = check2(one, place2);
    if (found2) return found2;
  }
  return "";
}

// course/hosts/site/front/kept-values.ts
function answersOf(course, value) {
  if (value === null || faultIn(course.schema, value)) return null;
  return { version: "base", revision: 0, boards: {}, ...value };
}
function savedOf(value) {
  return has(value, { at: "string", revision: "number" }) ? value : null;
}
function markOf2(value) {
  const is = has(value, {
    points: "number",
    out_of: "number",
    percent: "number",
    passed: "boolean",
    by_hand: "boolean",
    revision: "number",
    at: "string",
    times: "number"
  });
  return is ? value : null;
}
function textOf(value) {
  return typeof value === "string" ? value : "";
}
function progressOf(value) {
  if (!has(value, { works: "object" }))
    return NONE;
  const { last, at, works } = value;
  return {
    last: typeof last === "number" && Number.isFinite(last) ? last : NONE.last,
    ...typeof at === "string" ? { at } : {},
    works: Object.fromEntries(Object.entries(works ?? {}).filter(isOnWork))
  };
}
function isOnWork(entry) {
  const [, one] = entry;
  if (!has(one, { first: "number", spent: "number" })) return false;
  return Number.isFinite(one.first) && Number.isFinite(one.spent);
}
function has(value, kinds) {
  if (typeof value !== "object" || value === null) return false;
  const all = new Map(Object.entries(value));
  return Object.entries(kinds).every(([name, kind]) => typeof all.get(name) === kind);
}

// course/hosts/site/front/sha256.ts
var PRIMES = primes(64);
var ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
var START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
function sha256(bytes) {
  const hash = START.slice();
  const blocks = padded(bytes);
  for (let at = 0; at < blocks.byteLength; at += 64) mix(hash, blocks, at);
  return [...hash].flatMap((word2) => [
    word2 >>> 24,
    word2 >>> 16 & 255,
    word2 >>> 8 & 255,
    word2 & 255
  ]);
}
function padded(bytes) {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 128;
  const view = new DataView(whole.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, bytes.length * 8 >>> 0);
  return view;
}
function mix(hash, blocks, at) {
  const words = new Uint32Array(64);
  for (let n2 = 0; n2 < 16; n2 += 1) words[n2] = blocks.getUint32(at + n2 * 4);
  for (let n2 = 16; n2 < 64; n2 += 1) {
    const [early, late] = [word(words, n2 - 15), word(words, n2 - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const two = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    words[n2] = word(words, n2 - 16) + one + word(words, n2 - 7) + two;
  }
  let [a3, b, c2, d2, e2, f3, g2, h2] = [...hash];
  for (let n2 = 0; n2 < 64; n2 += 1) {
    const choice2 = e2 & f3 ^ ~e2 & g2;
    const turned = turn(e2, 6) ^ turn(e2, 11) ^ turn(e2, 25);
    const one = h2 + turned + choice2 + word(ROUNDS, n2) + word(words, n2) >>> 0;
    const majority = a3 & b ^ a3 & c2 ^ b & c2;
    const two = (turn(a3, 2) ^ turn(a3, 13) ^ turn(a3, 22)) + majority >>> 0;
    [h2, g2, f3, e2, d2, c2, b, a3] = [g2, f3, e2, d2 + one >>> 0, c2, b, a3, one + two >>> 0];
  }
  for (const [n2, added2] of [a3, b, c2, d2, e2, f3, g2, h2].entries()) hash[n2] = word(hash, n2) + added2;
}
var word = (words, place2) => words[place2] ?? 0;
function turn(one, by) {
  return one >>> by | one << 32 - by;
}
function primes(many) {
  const found2 = [];
  for (let n2 = 2; found2.length < many; n2 += 1) if (found2.every((prime) => n2 % prime)) found2.push(n2);
  return found2;
}
function fraction(root) {
  return root % 1 * 2 ** 32 >>> 0;
}

// course/hosts/site/front/learner.ts
function newReference() {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, place2) => {
    if (place2 === 6) return byte & 15 | 64;
    return place2 === 8 ? byte & 63 | 128 : byte;
  });
  return hyphened(bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}
function referenceOf(value) {
  const hex = typeof value === "string" ? value.toLowerCase().replaceAll("-", "") : "";
  return /^[0-9a-f]{32}$/.test(hex) ? hyphened(hex) : "";
}
var hyphened = (hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
function learnerId(name, learner) {
  const plain2 = [...name.normalize("NFKD")].filter((sign) => sign <= "").join("");
  const words = plain2.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const slug = words.replace(/^-+|-+$/g, "").slice(0, 40);
  return `${slug || "learner"}-${learner.slice(0, 4).toLowerCase()}`;
}
function drawVersion(exercise, learner, versions) {
  const digest = sha256(new TextEncoder().encode(`${exercise}:${learner.toLowerCase()}`));
  const place2 = digest.slice(0, 8).reduce((rest, byte) => (rest * 256 + byte) % versions.length, 0);
  const drawn3 = versions[place2];
  if (drawn3 === void 0) throw new Error(`The exercise ${exercise} has no version to draw.`);
  return drawn3;
}

// course/hosts/site/front/lost-store.ts
function keptHere(course, is) {
  window.name = is ? `${course.id}:kept` : "";
}
function storeIsLost(course, store2) {
  const lost = window.name === `${course.id}:kept` && !store2.holdsAnything();
  if (lost) window.name = `${course.id}:again`;
  return lost;
}

// course/hosts/site/front/store.ts
var LEARNER = "learner";
var BASE = "base";
var FORMAT = 1;
var savedIn = (work) => `saved:${work.id}`;
var markIn = (work) => `marked:${work.id}`;
var editionIn = (work) => `edition:${work.id}`;
var stepsIn = (work) => `steps:${work.id}`;
var answersIn = (work) => `answers:${work.id}`;
var Store = class {
  /** The id of a lesson or exercise whose answers could not be read; "" where there is none. */
  damaged = "";
  #course;
  #storage;
  constructor(course, storage) {
    this.#course = course;
    this.#storage = storage;
  }
  /** Whether everything is kept. */
  keeps() {
    return this.#storage.keeps();
  }
  /** Whatever is kept under a name, or null. */
  read(name) {
    return this.#storage.read(name);
  }
  write(name, value) {
    return this.#storage.put(name, JSON.stringify(value));
  }
  drop(name) {
    this.#storage.drop(name);
  }
  /** The learner's reference, minted when it is first needed. */
  learner() {
    const known2 = referenceOf(this.read(LEARNER));
    if (known2) return known2;
    const fresh = newReference();
    this.adopt(fresh);
    return fresh;
  }
  adopt(learner) {
    this.write(LEARNER, learner);
  }
  /** The name for the record; "" where none was given. */
  name() {
    return textOf(this.read("name"));
  }
  keepName(name) {
    this.write("name", name);
  }
  progress() {
    return progressOf(this.read("progress"));
  }
  keepProgress(progress) {
    this.write("progress", progress);
  }
  saved(work) {
    return savedOf(this.read(savedIn(work)));
  }
  /** Keep that answers were saved to a file, just now. */
  keepSaved(work, revision) {
    this.write(savedIn(work), { at: moment(), revision });
  }
  mark(work) {
    return markOf2(this.read(markIn(work)));
  }
  keepMark(work, mark) {
    this.write(markIn(work), mark);
  }
  /** The edition of the exercise to which the answers were given; "" where that is not known. */
  edition(work) {
    return textOf(this.read(editionIn(work)));
  }
  keepEdition(work, edition) {
    this.write(editionIn(work), edition);
  }
  /** The ids of its steps that were done at some time. */
  steps(work) {
    return idsIn(this.#storage.get(stepsIn(work)));
  }
  keepSteps(work, done2) {
    this.write(stepsIn(work), done2);
  }
  /** The answers to a lesson or exercise, or null; damaged ones are set aside, never overwritten. */
  answers(work) {
    const name = answersIn(work);
    const text = this.#storage.get(name);
    if (text === null) return null;
    const value = parsed(text);
    const found2 = answersOf(this.#course, value);
    if (found2 || isOfNewer(value)) return found2;
    this.damaged = work.id;
    this.#storage.rename(name, `damaged:${work.id}:${moment()}`);
    return null;
  }
  /** Whether a newer edition of the course keeps answers here, which this one can neither read nor replace. */
  isNewer(work) {
    return isOfNewer(this.read(answersIn(work)));
  }
  /** The answers, or those that a learner begins with. */
  begun(work) {
    const now = moment();
    return this.answers(work) ?? {
      format: FORMAT,
      work: work.id,
      learner: this.learner(),
      version: this.drawn(work),
      revision: 0,
      begun: now,
      saved: now,
      boards: {}
    };
  }
  /** The version drawn for the learner. */
  drawn(work) {
    return work.kind === "exercise" ? drawVersion(work.id, this.learner(), work.versions) : BASE;
  }
  /** The version to show: the recorded one, or, where there is none such, a new draw. */
  version(work) {
    const recorded = this.answers(work)?.version;
    return recorded && work.versions.includes(recorded) ? recorded : this.drawn(work);
  }
  /** Keep answers, and tell whether they are kept. */
  keep(answers) {
    const work = { id: answers.work };
    if (this.isNewer(work)) return false;
    const kept2 = this.write(answersIn(work), answers);
    if (kept2) keptHere(this.#course, true);
    return kept2;
  }
  forget(work) {
    this.drop(answersIn(work));
  }
  /** All answers to the course. */
  all() {
    return this.#course.works.flatMap((work) => this.answers(work) ?? []);
  }
  /** Damaged answers that were set aside, and those of a newer edition, as they stand, by whose and when. */
  asides() {
    const newer = this.#course.works.filter((work) => this.isNewer(work)).map(answersIn);
    const damaged = this.#storage.names().filter((name) => name.startsWith("damaged:"));
    return Object.fromEntries(
      [...damaged, ...newer].map((name) => [name, this.#storage.get(name)])
    );
  }
  holdsAnything() {
    return this.#storage.names().length > 0;
  }
  clear() {
    for (const name of this.#storage.names()) this.drop(name);
    keptHere(this.#course, false);
  }
};
function openStore(course, storage = openStorage(course.id)) {
  return new Store(course, storage);
}
function isOfNewer(found2) {
  if (typeof found2 !== "object" || found2 === null || !("format" in found2)) return false;
  return Number.isInteger(found2.format) && Number(found2.format) > FORMAT;
}
function moment() {
  return `${(/* @__PURE__ */ new Date()).toISOString().slice(0, 19)}Z`;
}

// course/hosts/site/front/counts.ts
function counted2(parts) {
  return together(parts.filter((part2) => part2.counts && part2.look).map(countOf));
}
function countOf({ counts, look, right }) {
  const good = look === "good";
  const extra = look === "bad" && !right;
  return { name: counts, right: Number(good), of: Number(good || right !== ""), extra: +extra };
}
function together(counts) {
  const found2 = /* @__PURE__ */ new Map();
  for (const one of counts) {
    const had = found2.get(one.name) ?? { name: one.name, right: 0, of: 0, extra: 0 };
    const { name, right, of, extra } = had;
    found2.set(name, {
      name,
      right: right + one.right,
      of: of + one.of,
      extra: extra + one.extra
    });
  }
  return [...found2.values()];
}
function headline(counts) {
  const said2 = counts.map(inWords2).join(", ");
  return said2 && `${said2.charAt(0).toUpperCase()}${said2.slice(1)}.`;
}
function atFault(counts, gates) {
  const wrong = counts.filter((one) => one.right !== one.of || one.extra > 0);
  const gate = wrong.filter((one) => gates.includes(one.name));
  return (gate.length > 0 ? gate : wrong).map((one) => one.of === 1 && one.extra === 0 ? one.name : inWords2(one)).join(", ");
}
function inWords2({ name, right, of, extra }) {
  const tooMany = extra ? ` (${extra} ${extra === 1 ? "does" : "do"} not belong)` : "";
  return `${name} ${right} of ${of}${tooMany}`;
}

// course/hosts/site/front/told.ts
function telling(told2, { items }) {
  const rows = items.map((item) => row(item, told2.gates));
  const lost = rows.filter(({ item }) => item.marked && item.points < item.out_of).sort((a3, b) => lack(b) - lack(a3) || Number(b.item.sure) - Number(a3.item.sure));
  const taken = lost.slice(0, 3).map(takenOut);
  const wrong = rows.filter((one) => one.state === "wrong" && one.item.sure);
  return {
    headline: headline(together(rows.flatMap((one) => one.counts))),
    first: taken.map(([first2]) => first2),
    sure: items.some(({ sure }) => sure) ? sureWords(wrong.map(({ item }) => item.title)) : "",
    rows: rows.map((one) => taken.find(([, rest]) => rest.item === one.item)?.[1] ?? one)
  };
}
var lack = ({ item }) => item.out_of - item.points;
function sureWords(titles) {
  const which = titles.join("; ");
  return `Sure, and wrong: ${titles.length}.${which && ` ${/[.?!…]$/.test(which) ? which : `${which}.`}`}`;
}
function row(item, gates) {
  const parts = saidOnce(item);
  const counts = item.marked ? counted2(parts) : [];
  const points = item.marked ? `${plain(item.points)} of ${plain(item.out_of)}` : "";
  const full = item.points === item.out_of;
  const fault2 = atFault(counts, gates);
  const base = { item, parts, points, counts, why: item.why };
  if (!item.marked) return { ...base, state: "", told: "" };
  if (full) return { ...base, state: "right", told: "Right" };
  if (parts.some(({ look }) => look === "bad"))
    return { ...base, state: "wrong", told: `Not right: ${fault2}` };
  return { ...base, state: "more", told: fault2 ? `Not all: ${fault2}` : "Accepted in part" };
}
function saidOnce({ why: why2, parts }) {
  const said2 = [why2];
  return parts.map((part2) => {
    let { reason: reason2 } = part2;
    for (const text of said2.filter(Boolean).sort((a3, b) => b.length - a3.length))
      if (reason2.startsWith(text)) reason2 = reason2.slice(text.length).trim();
    said2.push(reason2);
    return { ...part2, reason: reason2 };
  });
}
function takenOut(one) {
  const { item, parts, why: why2 } = one;
  const lead = parts.find(({ look }) => look === "bad" || look === "missing") ?? parts.find(({ earned: earned2 }) => earned2) ?? parts.find(({ verdict: verdict2, look }) => verdict2 && !look);
  const at = { id: item.id, title: item.title };
  const bare = { ...one, why: "" };
  if (!lead) return [{ ...at, name: "", said: "", reason: why2 }, bare];
  const verdict = lead.verdict === "Not right." ? "" : lead.verdict;
  const said2 = [lead.choice, verdict, lead.right].filter(Boolean).join(" ");
  const first2 = { ...at, name: lead.name, said: said2, reason: lead.reason || why2 };
  if (!lead.reason) return [first2, bare];
  return [
    first2,
    { ...one, parts: parts.map((part2) => part2 === lead ? { ...part2, reason: "" } : part2) }
  ];
}

// course/hosts/site/front/feedback.ts
function showFeedback(place2, told2, work, store2) {
  const answers = store2.answers(work);
  const found2 = marked(told2, answers);
  if (answers) keepMark(found2, answers, work, store2);
  place2.replaceChildren(page(work, told2, found2, answers));
}
function keepMark(found2, answers, work, store2) {
  const before = store2.mark(work);
  const { revision } = answers;
  if (before?.revision === revision) return;
  const { points, out_of, percent, whole, passed, by_hand } = found2;
  const mark = { points, out_of, percent, whole, passed, by_hand, revision };
  store2.keepMark(work, { ...mark, at: moment(), times: (before?.times ?? 0) + 1 });
}
function page(work, told2, found2, answers) {
  const said2 = telling(told2, found2);
  return element(
    "main",
    { id: "main", class: "home feedback", tabindex: "-1" },
    element("h1", {}, `Feedback: ${work.title}`),
    opening(told2, found2, said2, answers),
    said2.first.length > 0 && firstThings(told2.look_first[said2.first.length] ?? "", said2.first),
    said2.sure !== "" && element("p", { class: "fb-sure" }, said2.sure),
    Object.entries(told2.titles).map(
      ([id, title2], place2) => board(id, title2, said2.rows, work, place2 === 0 && !found2.by_hand ? told2.folded : "")
    ),
    !found2.by_hand && element("p", { class: "fb-together" }, together2(found2)),
    onward(work, found2)
  );
}
var together2 = ({ points, out_of }) => `Together ${plain(points)} of ${plain(out_of)} points.`;
function onward(work, { by_hand }) {
  const change3 = `You may change your ${by_hand ? "text" : "answers"}, and come back here.`;
  const back = { class: "button primary", href: work.address };
  return element(
    "nav",
    { class: "onward", "aria-label": "What is next" },
    element("p", {}, change3),
    element("p", {}, element("a", back, "Back to the exercise"))
  );
}
function opening(told2, found2, said2, answers) {
  const shows = !found2.by_hand;
  const notes = shows ? [answers ? "" : "Nothing was answered yet.", "This is your own mark: nobody attests it."] : [];
  return element(
    "section",
    { class: "fb-mark", "aria-label": "The mark" },
    shows && element("p", { class: "fb-percent" }, found2.whole, element("small", {}, "%")),
    element(
      "div",
      {},
      element("h2", { class: "fb-outcome" }, outcome(told2, found2)),
      shows && scale(found2.whole, told2.pass_mark / 100),
      said2.headline !== "" && element("p", { class: "fb-headline" }, said2.headline)
    ),
    element(
      "div",
      { class: "fb-notes" },
      notes.filter(Boolean).map((note3) => element("p", {}, note3))
    )
  );
}
function outcome(told2, { by_hand, passed }) {
  if (by_hand)
    return "No computer can mark this. Compare your text with the rubric and the specimens.";
  return told2.outcomes[passed ? 1 : 0];
}
function scale(whole, pass) {
  const looks = { class: "fb-scale", viewBox: "0 0 100 4", preserveAspectRatio: "none" };
  return drawn(
    "svg",
    { ...looks, "aria-hidden": "true" },
    drawn("rect", { width: String(whole), height: "4" }),
    drawn("path", { d: `M${pass} 0v4` })
  );
}
function firstThings(heading2, first2) {
  return element(
    "section",
    { class: "fb-first", "aria-labelledby": "fb-first" },
    element("h2", { id: "fb-first" }, heading2),
    element("ol", {}, first2.map(firstThing))
  );
}
function firstThing({ id, title: title2, name, said: said2, reason: reason2 }) {
  const link2 = element("a", { href: `#${id}` }, rich(title2));
  link2.addEventListener("click", () => {
    document.getElementById(id)?.closest("details")?.setAttribute("open", "");
  });
  return element(
    "li",
    {},
    element("h3", {}, link2),
    name !== "" && element("p", { class: "fb-part" }, rich(name)),
    said2 !== "" && element("p", { class: "fb-said" }, rich(said2)),
    reason2 !== "" && element("p", {}, rich(reason2))
  );
}
function board(id, title2, rows, work, folded) {
  const own2 = rows.filter(({ item }) => item.board === id);
  const groups = [...new Set(own2.map(({ item }) => item.group))];
  return element(
    "section",
    { class: "fb-board", "data-board": id, "aria-labelledby": `fb-${id}` },
    element("h2", { id: `fb-${id}` }, title2, folded && " ", folded && element("small", {}, folded)),
    element(
      "p",
      { class: "fb-back" },
      element("a", { href: `${work.address}/board-${id}` }, "Go back to these answers")
    ),
    groups.map((group) => [
      group !== "" && element("p", { class: "fb-group" }, group),
      own2.filter(({ item }) => item.group === group).map(section)
    ])
  );
}
function section({ item, state: state4, told: told2, points, parts, why: why2 }) {
  return element(
    "details",
    { class: "fb-row", "data-state": state4 || null, open: item.wrote },
    element(
      "summary",
      {},
      element("span", { class: "fb-disc", "aria-hidden": "true" }),
      element("span", { class: "fb-name" }, rich(item.title)),
      told2 && [" ", element("span", { class: "fb-told" }, told2)],
      points && [" ", element("span", { class: "fb-points" }, points)]
    ),
    element(
      "div",
      { class: "fb-in", id: item.id },
      paragraphs(item.text).map((line3) => {
        line3.className = "fb-text";
        return line3;
      }),
      parts.length > 0 && element("dl", {}, parts.flatMap(part)),
      why2 !== "" && element("p", {}, rich(why2)),
      item.sources.length > 0 && element("p", { class: "fb-sources" }, "Sources: ", sources(item.sources))
    )
  );
}
function sources(all) {
  return all.flatMap((source, place2) => [place2 ? " " : null, sourceLink(source), source.end]);
}
function part({ name, choice: choice2, verdict, look, right, reason: reason2, earned: earned2 }) {
  const why2 = reason2 || earned2;
  return [
    element("dt", {}, rich(name)),
    element(
      "dd",
      {},
      (choice2 || verdict || right) && element(
        "p",
        {},
        choice2 ? [rich(choice2), " "] : null,
        verdict ? element("span", { class: `fb-verdict ${look}` }, verdict) : null,
        right ? [" ", rich(right)] : null
      ),
      why2 ? element("p", { class: "fb-why" }, rich(reason2), " ", rich(earned2)) : null
    )
  ];
}

// course/hosts/site/front/held-data.ts
function heldCourse() {
  return held("course") ?? missing("course");
}
function heldEvidence() {
  return held("evidence") ?? missing("evidence");
}
function heldPage(work, version) {
  const name = `page-${work}-${version}`;
  return held(name) ?? missing(name);
}
function heldMarking(work, version) {
  return held(`told-${work}-${version}`);
}
function held(name) {
  const text = document.getElementById(`data-${name}`)?.textContent;
  return text ? JSON.parse(text) : null;
}
function missing(name) {
  throw new Error(
    `The page holds no ${name}: it is not complete. Take it anew from where it came from.`
  );
}

// course/hosts/site/front/work-names.ts
var SHORTEST_RANGE = 3;
function leftWords(left) {
  const kinds = ["lesson", "exercise"].map((kind) => ({
    kind,
    numbers: left.filter((one) => one.kind === kind).flatMap((one) => one.number ?? []).sort((one, other) => one - other)
  }));
  if (!left.length || left.some((one) => one.number === null)) return "";
  const named2 = kinds.filter(({ numbers }) => numbers.length).map(({ kind, numbers }) => `${kind}${numbers.length > 1 ? "s" : ""} ${inWords3(numbers)}`);
  return `Still to do: ${named2.join("; ")}.`;
}
function inWords3(numbers) {
  const runs = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const said2 = runs.flatMap(
    (run) => run.length >= SHORTEST_RANGE ? [`${run[0]} to ${run.at(-1)}`] : run.map(String)
  );
  const last = said2.at(-1) ?? "";
  return said2.length > 1 ? `${said2.slice(0, -1).join(", ")} and ${last}` : last;
}

// course/pages/front/done.ts
function doneOf(rules, answers) {
  const boards2 = rules.map((rule) => {
    const given2 = answers?.boards?.[rule.board];
    return done(rule, given2?.kind === rule.kind ? ofAnyKind(given2) : {});
  });
  const sum = (name) => boards2.reduce((total, one) => total + one[name], 0);
  return { parts: sum("parts"), of: sum("of") };
}
function firstUndone(rules, answers) {
  const undone = rules.find((rule) => {
    const { parts, of } = doneOf([rule], answers);
    return parts < of;
  });
  return undone?.board ?? "";
}
function done(rule, given2) {
  if (rule.rule === "listed") return listed(rule, given2);
  return rule.rule === "chosen" ? chosen(rule, given2) : inParts(rule, given2);
}
function listed({ ids }, given2) {
  const checked2 = given2.checked ?? [];
  return share(ids, (id) => checked2.includes(id));
}
function chosen({ ids, under: under3, each, needs }, given2) {
  const all = given2[under3] ?? {};
  return share(ids, (id) => {
    const one = all[id] ?? {};
    const more = needs.find((need) => need.judgement === one.judgement)?.parts ?? [];
    return [...each, ...more].every((name) => isGiven(one[name]));
  });
}
function inParts({ parts, steps }, given2) {
  const at = given2.steps;
  return share([...parts.map((name) => given2[name]), ...steps.map((id) => at?.[id])], isGiven);
}
var ofAnyKind = (answers) => ({ ...answers });
function isGiven(value) {
  if (typeof value === "string") return Boolean(value.trim());
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
function share(all, is) {
  return { parts: all.filter(is).length, of: all.length };
}

// course/hosts/site/front/work-state.ts
function workStates(course, store2) {
  return course.works.map((work) => stateOf(work, course, store2));
}
function stateOf(work, course, store2) {
  const progress = store2.progress();
  const answers = store2.answers(work);
  const rules = rulesOf(work, answers, store2);
  const done2 = doneOf(rules, answers);
  const undone = firstUndone(rules, answers);
  const all = done2.parts >= done2.of;
  const saved = store2.saved(work);
  const mark = course.self_assessed ? store2.mark(work) : null;
  const exercise = work.kind === "exercise";
  const once = all || progress.works[work.id]?.done === true;
  const handled = mark ? mark.passed || mark.by_hand : saved !== null;
  const minutes = minutesOn(progress, work.id);
  const finished = exercise ? handled : once;
  const one = { work, answers, done: done2, undone, all, saved, mark, exercise, finished, minutes };
  return { ...one, words: wordsFor(one) };
}
function doneIn(work, answers, store2) {
  return doneOf(rulesOf(work, answers, store2), answers);
}
function rulesOf(work, answers, store2) {
  const version = answers ? store2.version(work) : work.versions[0];
  return work.counts[version ?? ""] ?? [];
}
function wordsFor(one) {
  const { work, answers, done: done2, all, saved, mark, exercise, finished } = one;
  if (mark) return markWords(mark);
  if (saved && exercise) {
    const changed = answers && answers.revision !== saved.revision;
    return `Saved to a file on ${inDays(saved.at)}${changed ? ", and changed since" : ""}`;
  }
  if (all) return exercise ? "All answered, not saved to a file yet" : "Done";
  if (finished) return done2.parts ? `Done; begun again, ${done2.parts} of ${done2.of}` : "Done";
  if (!done2.parts) return "";
  const left = counted(minutesLeft(work.minutes, done2), "minute");
  return `${done2.parts} of ${done2.of} done, about ${left} left`;
}
function markWords(mark) {
  const { percent, whole = Math.floor(percent / 100), passed, by_hand: byHand, at, times } = mark;
  if (byHand) return `Compared with the rubric on ${inDays(at)}`;
  const word2 = passed ? "passed" : "not passed yet";
  const again = times > 1 ? `, marked ${times} times` : "";
  return `Self-assessed: ${word2}, ${whole}%, ${inDays(at)}${again}`;
}
function needOf(all) {
  for (const { work, answers } of all) {
    for (const [board2, options3] of Object.entries(work.needs)) {
      const given2 = answers?.boards[board2];
      if (given2?.kind !== "need") continue;
      const { chosen: chosen2, line: line3 = "" } = given2;
      return [chosen2 && options3[chosen2], line3.trim()].filter(Boolean).join(". ");
    }
  }
  return "";
}

// course/hosts/site/front/overview.ts
function showOverview(place2, course, store2) {
  const all = workStates(course, store2);
  const at = (name) => find(place2, `[data-${name}]`, HTMLElement);
  const minutes = all.reduce((sum, one) => sum + one.minutes, 0);
  at("so-far").textContent = soFar(all);
  at("works").replaceChildren(...all.map(row2));
  const next3 = nextOf(all, minutes, store2.progress().at);
  at("next-heading").textContent = next3.heading;
  at("next-words").textContent = next3.words;
  at("next-line").hidden = !next3.address;
  const link2 = find(place2, "[data-next-link]", HTMLAnchorElement);
  Object.assign(link2, { textContent: next3.button, href: next3.address || "#/" });
  const finished = all.filter((one) => one.exercise && one.finished).length;
  const what = course.self_assessed ? "done" : "saved to a file";
  at("record-words").textContent = `${counted(finished, "exercise")} ${what}, ${counted(minutes, "minute")} at work. Your answers are kept in this browser and nowhere else.`;
}
function soFar(all) {
  const left = all.filter((one) => !one.finished);
  const minutes = left.reduce((sum, one) => sum + minutesLeft(one.work.minutes, one.done), 0);
  const time = minutes ? `, about ${inHours(minutes)} left` : "";
  const done2 = `${all.length - left.length} of ${all.length} done${time}.`;
  return `${done2} ${leftWords(left.map(({ work }) => work))}`.trim();
}
function row2({ work, done: done2, words, exercise, finished }) {
  const begun = done2.parts > 0 && done2.parts < done2.of && !finished;
  return element(
    "li",
    { class: exercise ? "exercise" : "lesson", "data-finished": finished, "data-work": work.id },
    element("a", { href: work.address }, work.title),
    element("span", { class: "kind" }, `${work.label} · ${work.time}`),
    element("span", { class: "state" }, words),
    begun && bar(done2)
  );
}
function bar({ parts, of }) {
  const width = String(Math.round(100 * parts / of));
  const rect = drawn("rect", { width, height: "4" });
  const svg = drawn("svg", { viewBox: "0 0 100 4", preserveAspectRatio: "none" }, rect);
  return element("span", { class: "bar", "aria-hidden": "true" }, svg);
}
function nextOf(all, minutes, at) {
  const here = all.find((one) => one.work.id === at && one.answers && !one.finished && !one.mark);
  const untried = here ?? all.find((one) => !one.finished && !one.mark);
  const next3 = untried ?? all.find((one) => !one.finished);
  if (!next3) {
    const words = "You have worked through every lesson and exercise.";
    return { heading: "You have finished the course", words, address: "", button: "" };
  }
  const { work, done: done2, undone, answers, exercise, all: allDone } = next3;
  const begun = answers !== null;
  const spent = minutes ? `${counted(minutes, "minute")} done. ` : "";
  const left = counted(minutesLeft(work.minutes, done2), "minute");
  const rest = exercise && allDone ? "Everything is answered: what is left is at the end of the page." : `This takes about ${left}${begun ? " more" : ""}.`;
  return {
    heading: `${begun ? "Go on with" : "Next"}: ${work.title}`,
    words: `${spent}${rest} Or stop here: everything is kept.`,
    address: begun && undone ? `${work.address}/board-${undone}` : work.address,
    button: begun ? "Continue" : "Begin"
  };
}

// course/hosts/site/front/files.ts
function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link2 = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link2);
  link2.click();
  link2.remove();
  setTimeout(() => URL.revokeObjectURL(address), 6e4);
}
function asJson(value) {
  return `${JSON.stringify(value, null, 1)}
`;
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

// course/hosts/site/front/transfer.ts
var MOST_BYTES = 262144;
var MOST_IN_ALL = 8 * 1024 * 1024;
var LONGEST_NAME = 120;
var kindOf = (course) => `${course.id}-answers`;
function everything(course, store2) {
  return {
    kind: kindOf(course),
    format: 1,
    course: course.title,
    course_version: course.version,
    saved: moment(),
    learner: store2.learner(),
    name: store2.name(),
    progress: store2.progress(),
    set_aside: store2.asides(),
    answers: Object.fromEntries(store2.all().map((one) => [one.work, one]))
  };
}
function offersIn(course, store2, name, text) {
  const refuse = (why2) => ({ offers: [], faults: [`${name}: ${why2}`] });
  if (text.length > MOST_IN_ALL) return refuse("it is larger than any file of answers.");
  let file2;
  try {
    file2 = JSON.parse(text);
  } catch {
    return refuse("this is not a file of answers, or it is not complete.");
  }
  const together3 = isTogether(file2, course) ? file2 : null;
  if (together3 && together3.format !== 1)
    return refuse("it was saved by a newer edition of the course.");
  if (!together3 && !workNamed(file2)) return refuse("this is not a file of answers.");
  const found2 = together3 ? Object.values(together3.answers) : [file2];
  const read2 = found2.map((value) => offerOf(course, store2, value, together3));
  const offers = read2.filter((one) => typeof one !== "string");
  const faults = read2.filter((one) => typeof one === "string").map((why2) => `${name}: ${why2}`);
  if (!read2.length) faults.push(`${name}: there are no answers in it yet.`);
  return { offers, faults };
}
function isTogether(file2, course) {
  if (typeof file2 !== "object" || file2 === null) return false;
  if (!("kind" in file2) || file2.kind !== kindOf(course) || !("answers" in file2)) return false;
  return typeof file2.answers === "object" && file2.answers !== null;
}
function workNamed(value) {
  if (typeof value !== "object" || value === null || !("work" in value)) return "";
  return textOf(value.work);
}
function offerOf(course, store2, value, from) {
  const answers = answersOf(course, value);
  const called = workNamed(value).slice(0, 64) || "one of them";
  if (!answers) {
    const fault2 = faultIn(course.schema, value);
    return `the answers to ${called} cannot be read (${fault2}). Nothing of them is taken over.`;
  }
  if (new Blob([JSON.stringify(value)]).size > MOST_BYTES)
    return `the answers to ${called} are too long.`;
  const work = course.works.find((one) => one.id === answers.work);
  if (!work) return `there is no lesson or exercise called ${called} in this course.`;
  if (store2.isNewer(work))
    return `${work.title} has answers here that were saved by a newer edition of the course. They stay.`;
  const strange = Object.entries(answers.boards).find(
    ([id, given2]) => work.boards[id] !== given2.kind
  );
  if (strange)
    return `${work.title} has no board called ${strange[0]} of that kind in this edition.`;
  const learner = referenceOf(answers.learner);
  return { ...stateOf2({ ...answers, learner }, store2.answers(work)), work, from };
}
function stateOf2(answers, here) {
  if (!here) return { answers, state: "new", stranger: false };
  const same = JSON.stringify(here.boards) === JSON.stringify(answers.boards);
  const newer = Date.parse(answers.saved) >= Date.parse(here.saved);
  const stranger = referenceOf(here.learner) !== answers.learner;
  return { answers, state: same ? "same" : newer ? "newer" : "older", stranger };
}
function takeOver(course, store2, offers) {
  const small = ["learner", "name", "progress"].map((name) => ({ name, value: store2.read(name) }));
  const before = offers.map(({ work }) => ({ work, answers: store2.answers(work) }));
  const first2 = !store2.all().length;
  for (const { answers: answers2 } of offers) store2.keep(answers2);
  const [{ answers, from }] = offers;
  if (first2) store2.adopt(answers.learner);
  if (first2 && from) adoptRest(course, store2, from);
  return () => {
    for (const { work, answers: answers2 } of before) {
      if (answers2) store2.keep(answers2);
      else store2.forget(work);
    }
    for (const { name, value } of small) {
      if (value === null) store2.drop(name);
      else store2.write(name, value);
    }
  };
}
function adoptRest(course, store2, file2) {
  const name = textOf(file2.name);
  if (name && name.length <= LONGEST_NAME && !store2.name()) store2.keepName(name);
  const now = Date.now();
  const { works, ...when } = bounded(progressOf(file2.progress), now);
  const ours = course.works.flatMap(({ id }) => {
    const one = works[id];
    return one ? [[id, one]] : [];
  });
  if (ours.length) store2.keepProgress({ ...when, works: Object.fromEntries(ours) });
}
function bounded({ works, ...when }, now) {
  const all = Object.entries(works).filter(([, { spent }]) => spent >= 0);
  return {
    ...when,
    last: Math.min(when.last, now),
    works: Object.fromEntries(all.map(([id, one]) => [id, boundedWork(one, now)]))
  };
}
function boundedWork({ first: first2, spent, done: done2 }, now) {
  const begun = Math.min(Math.max(first2, 0), now);
  const time = { first: begun, spent: Math.min(spent, now - begun, LONGEST_AT_WORK) };
  return done2 === true ? { ...time, done: done2 } : time;
}

// course/hosts/site/front/import.ts
var NO_ROOM = " This browser has no room to keep them: save them to a file again.";
var STATES = {
  new: "not here yet",
  same: "the same as here",
  newer: "newer than what is here, which it replaces",
  older: "older than what is here"
};
function openImport({ part: part2, tell, refill }, field, course, store2) {
  let found2 = [];
  let undo2 = () => {
  };
  field.addEventListener("change", async () => {
    const files = await Promise.all(
      [...field.files ?? []].map(async (file2) => ({ name: file2.name, text: await file2.text() }))
    );
    const read2 = files.map(({ name, text }) => offersIn(course, store2, name, text));
    found2 = read2.flatMap(({ offers }) => offers);
    part2("found-list").replaceChildren(...found2.map(offerLine));
    part2("found").hidden = !found2.length;
    const good = `${counted(found2.length, "set")} of answers can be taken over.`;
    tell([...read2.flatMap(({ faults }) => faults), ...found2.length ? [good] : []].join(" "));
    field.value = "";
  });
  part2("take").addEventListener("click", () => {
    const boxes = [...part2("found-list").querySelectorAll("input")];
    const [first2, ...rest] = found2.filter((_2, place2) => boxes[place2]?.checked);
    if (!first2) {
      tell("Nothing is ticked, so nothing was taken over.");
      return;
    }
    undo2 = takeOver(course, store2, [first2, ...rest]);
    part2("found").hidden = true;
    part2("undo").hidden = false;
    refill();
    const sets = counted(rest.length + 1, "set");
    tell(`Taken over: ${sets} of answers.${store2.keeps() ? "" : NO_ROOM}`);
    part2("undo-import").focus();
  });
  part2("undo-import").addEventListener("click", () => {
    undo2();
    part2("undo").hidden = true;
    refill();
    tell("Everything is as it was before.");
    field.focus();
  });
}
function offerLine({ answers, work, state: state4, stranger }, place2) {
  const ticked = state4 === "new" || state4 === "newer";
  const looks = { type: "checkbox", checked: ticked, "data-offer": work.id, id: `offer-${place2}` };
  const who = stranger ? "; begun by another learner" : "";
  const words = `${STATES[state4]}; saved on ${inDays(answers.saved)}${who}`;
  const label = element("label", {}, element("input", looks), ` ${work.title}: ${words}`);
  return element("li", {}, label);
}

// course/hosts/site/front/study-record.ts
var STATEMENT = "Self-assessed. The learner's own browser kept this, by its own clock. Nobody has checked it, the provider does not attest it, and it is no certificate.";
var STYLE = `body{margin:2rem auto;padding:0 1rem;max-width:44rem;font:1rem/1.5 Georgia,serif}table{width:100%;border-collapse:collapse}
th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #bbb;text-align:left;vertical-align:top}.own{padding:.75rem 1rem;border:2px solid #333}`;
function studyRecord(course, store2) {
  const all = workStates(course, store2);
  const { title: title2, version, law_as_at, provider } = course;
  return {
    kind: `${course.id}-study-record`,
    format: 1,
    self_assessed: true,
    statement: STATEMENT,
    name: store2.name(),
    learner: store2.learner(),
    made: moment(),
    course: { title: title2, version, law_as_at, provider },
    need: needOf(all),
    minutes: all.reduce((sum, one) => sum + one.minutes, 0),
    works: all.map(({ work, done: done2, answers, minutes, mark, words }) => ({
      id: work.id,
      title: work.title,
      kind: work.kind,
      done: done2.parts,
      of: done2.of,
      minutes,
      begun: answers?.begun ?? null,
      saved: answers?.saved ?? null,
      version: answers?.version ?? null,
      words,
      // What no computer can mark has no number.
      own_mark: mark?.by_hand ? null : mark
    }))
  };
}
function recordPage(record2) {
  const begun = record2.works.filter((one) => one.words || one.minutes);
  const need = record2.need ? `<h2>Why I came</h2><p>${escaped(record2.need)}</p>` : "";
  const { course } = record2;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Study record: ${escaped(course.title)}</title>
<style>${STYLE}</style></head>
<body><main><h1>Study record</h1><p><strong>${escaped(record2.name || "Name not given")}</strong></p>
<p>${escaped(course.title)}, edition ${escaped(course.version)}, by ${escaped(course.provider)}. The law as at ${escaped(course.law_as_at)}.</p>
<p class="own">${escaped(record2.statement)}</p>${need}
<h2>What I did</h2><table><thead><tr><th>Lesson or exercise</th><th>How far</th><th>Begun</th><th>Minutes</th></tr></thead><tbody>
${begun.map(row3).join("\n")}</tbody></table>
<p>Together ${counted(record2.minutes, "minute")}; pauses of more than five minutes are not counted. Made on ${escaped(inDays(record2.made))}. Reference ${escaped(record2.learner)}.</p>
</main></body></html>
`;
}
function row3({ title: title2, words, begun, minutes }) {
  return `<tr><td>${escaped(title2)}</td><td>${escaped(words || "Opened")}</td><td>${begun ? escaped(inDays(begun)) : ""}</td><td>${minutes}</td></tr>`;
}

// course/hosts/site/front/record.ts
function showRecord(place2, course, store2) {
  const part2 = (name2) => find(place2, `[data-${name2}]`, HTMLElement);
  const page2 = {
    part: part2,
    tell(text) {
      part2("said").textContent = text;
    },
    refill: () => fill2(page2, name, course, store2)
  };
  const name = find(place2, "[data-name]", HTMLInputElement);
  name.addEventListener("change", () => store2.keepName(name.value.trim()));
  page2.refill();
  openSaving(page2, course, store2);
  openImport(page2, find(place2, "[data-import]", HTMLInputElement), course, store2);
  openClearing(page2, store2);
}
function openSaving({ part: part2, tell, refill }, course, store2) {
  part2("record-page").addEventListener("click", () => {
    download("study-record.html", "text/html", recordPage(studyRecord(course, store2)));
    tell("The study record was downloaded. Open it to print it.");
  });
  part2("record-data").addEventListener("click", () => {
    download("study-record.json", "application/json", asJson(studyRecord(course, store2)));
    tell("The study record was downloaded.");
  });
  part2("export").addEventListener("click", () => {
    for (const { work, revision } of store2.all()) store2.keepSaved({ id: work }, revision);
    const name = `${course.id}-answers-${moment().slice(0, 10)}.json`;
    download(name, "application/json", asJson(everything(course, store2)));
    refill();
    tell("Your answers were downloaded as one file.");
  });
}
function fill2({ part: part2 }, name, course, store2) {
  const all = workStates(course, store2);
  const minutes = all.reduce((sum, one) => sum + one.minutes, 0);
  const need = needOf(all);
  name.value = store2.name();
  part2("need").hidden = !need;
  part2("need").textContent = `Why you came: ${need}`;
  const begun = all.filter((one) => one.words || one.minutes);
  part2("table").hidden = !begun.length;
  part2("rows").replaceChildren(...begun.map(row4));
  part2("total").textContent = `Together ${counted(minutes, "minute")}. Pauses of more than five minutes are not counted.`;
}
function row4({ work, words, minutes }) {
  const cells = [work.title, words || "Opened", minutes];
  return element(
    "tr",
    {},
    cells.map((cell) => element("td", {}, cell))
  );
}
function openClearing({ part: part2, tell, refill }, store2) {
  const really = part2("clear-really");
  part2("clear").addEventListener("click", () => {
    really.hidden = false;
    tell("This cannot be undone. Save your answers to a file first, if you want to keep them.");
    really.focus();
  });
  really.addEventListener("click", () => {
    store2.clear();
    really.hidden = true;
    refill();
    tell("Your answers, your name and your progress were deleted from this browser.");
    part2("clear").focus();
  });
}

// node_modules/preact/dist/preact.mjs
var n;
var t;
var r;
var u;
var i;
var f;
var o;
var e;
var l;
var c;
var a;
var s;
var h = /* @__PURE__ */ Symbol.for("pv");
var p = {};
var y = [];
var v = /^m(i|n|o|s|text|space)$/;
var w = Array.isArray;
var d = y.slice;
var _ = Object.assign;
function g(n2) {
  n2 && n2.parentNode && n2.remove();
}
function k(n2, t2, r2) {
  var u2, i2, f3, o3 = {}, e2 = arguments.length;
  for (f3 in t2) "key" == f3 ? u2 = t2[f3] : "ref" == f3 && "function" != typeof n2 ? i2 = t2[f3] : o3[f3] = t2[f3];
  return e2 > 2 && (o3.children = e2 > 3 ? d.call(arguments, 2) : r2), m(n2, o3, u2, i2, null);
}
function m(r2, u2, i2, f3, o3) {
  var e2 = { type: r2, props: u2, key: i2, ref: f3, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: h, __v: o3 || ++t, __i: -1, __u: 0 };
  return !o3 && n.vnode && n.vnode(e2), e2;
}
function $(n2) {
  return n2.children;
}
function x(n2, t2) {
  this.props = n2, this.context = t2, this.__g = 0;
}
function S(n2, t2) {
  if (null == t2) return n2.__ && S(n2.__, n2.__i + 1);
  for (var r2; t2 < n2.__k.length; t2++) if ((r2 = n2.__k[t2]) && r2.__e) return r2.__e;
  return "function" != typeof n2.type || n2.props.__P ? null : S(n2);
}
function C(t2) {
  var r2, u2 = t2.__v, i2 = u2.__e, f3 = [], o3 = [], e2 = t2.__P;
  e2 && ((r2 = _({ constructor: h }, u2)).__v = u2.__v + 1, n.vnode && n.vnode(r2), z(e2, r2, u2, t2.__n, e2.namespaceURI, 32 & u2.__u ? [i2] : null, f3, i2 || S(u2), 32 & u2.__u, o3), r2.__v = u2.__v, r2.__.__k[r2.__i] = r2, E(f3, r2, o3), u2.__ = u2.__e = null, r2.__e != i2 && j(r2));
}
function j(n2) {
  if ((n2 = n2.__) && n2.__c && !n2.props.__P) return n2.__e = null, n2.__k.some(function(t2) {
    return t2 && (n2.__e = t2.__e);
  }), j(n2);
}
function L(t2) {
  (8 & t2.__g || (t2.__g |= 8, u.push(t2), f++)) && i == n.debounceRendering || ((i = n.debounceRendering) || queueMicrotask)(H);
}
function H() {
  try {
    for (var n2, t2 = 1; u.length; ) u.length > t2 && u.sort(o), n2 = u.shift(), t2 = u.length, 8 & n2.__g && C(n2);
  } finally {
    (f = u.length) && (i || queueMicrotask)(H);
  }
}
function I(n2, t2, r2, u2, i2, f3, o3, e2, l2, c2, a3) {
  var s2, h2, v2, w2, d2, _2, g2 = u2.__k || y, k2 = t2.length;
  for (l2 = q(r2, t2, g2, l2, k2), s2 = 0; s2 < k2; s2++) null != (v2 = r2.__k[s2]) && (h2 = ~v2.__i && g2[v2.__i] || p, v2.__i = s2, _2 = z(n2, v2, h2, i2, f3, o3, e2, l2, c2, a3), w2 = v2.__e, (h2.ref != v2.ref || 8 & h2.__u) && (h2.ref && G(h2.ref, null, v2, h2), v2.ref && a3.push(v2.ref, v2.__c || w2, v2)), d2 = d2 || w2, 4 & v2.__u ? (l2 = A(v2, l2, n2, !h2.__v), h2.__e && (h2.__e = null)) : "function" == typeof v2.type && void 0 !== _2 ? l2 = _2 : w2 && (l2 = w2.nextSibling), v2.__u &= -21);
  return r2.__e = d2, l2;
}
function q(n2, t2, r2, u2, i2) {
  var f3, o3, e2, l2, c2, a3, s2, p2, y2, v2 = r2.length, d2 = v2, _2 = 0, g2 = 0, k2 = n2.__k = Array(i2);
  for (f3 = 0; f3 < i2; f3++) null != (o3 = t2[f3]) && "boolean" != typeof o3 && "function" != typeof o3 ? ("object" != typeof o3 || o3.constructor === String ? o3 = k2[f3] = m(null, o3) : w(o3) ? o3 = k2[f3] = m($, { children: o3 }) : o3.constructor === h && o3.__b ? o3 = k2[f3] = m(o3.type, o3.props, o3.key, o3.ref, o3.__v) : k2[f3] = o3, l2 = f3 + _2, o3.__ = n2, o3.__b = n2.__b + 1, e2 = null, ~(c2 = o3.__i = P(o3, r2, l2, d2)) && (d2--, (e2 = r2[c2]) && (e2.__u |= 2)), e2 && e2.__v ? (o3.__u |= 16, c2 == l2 - 1 ? _2-- : c2 == l2 + 1 ? _2++ : c2 != l2 && (c2 > l2 ? _2-- : _2++, g2 = 1)) : (~c2 || (i2 > v2 ? _2-- : i2 < v2 && _2++), "function" != typeof o3.type && (o3.__u |= 4))) : k2[f3] = null;
  if (g2) {
    for (a3 = [], s2 = [], f3 = 0; f3 < i2; f3++) if ((o3 = k2[f3]) && 16 & o3.__u) {
      for (_2 = 0, p2 = a3.length; _2 < p2; ) a3[y2 = _2 + p2 >> 1] < o3.__i ? _2 = y2 + 1 : p2 = y2;
      a3[_2] = o3.__i, s2[f3] = _2 + 1;
    }
    for (_2 = a3.length; f3--; ) s2[f3] && (s2[f3] == _2 ? _2-- : k2[f3].__u |= 4);
  }
  if (d2) for (f3 = 0; f3 < v2; f3++) !(e2 = r2[f3]) || 2 & e2.__u || (e2.__e == u2 && (u2 = S(e2)), J(e2, e2));
  return u2;
}
function A(n2, t2, r2, u2) {
  var i2, f3, o3, e2;
  if ("function" == typeof n2.type) {
    if (n2.props.__P) return t2;
    if (i2 = n2.__k) for (f3 = 0; f3 < i2.length; f3++) i2[f3] && (i2[f3].__ = n2, t2 = A(i2[f3], t2, r2, false));
    return t2;
  }
  for (t2 && !t2.parentNode && (t2 = S(n2)) && !t2.parentNode && (t2 = null), o3 = n2.__e, e2 = t2; e2 && 8 == e2.nodeType; ) e2 = e2.nextSibling;
  for (o3 != e2 && (!u2 && r2.moveBefore && o3.parentNode ? r2.moveBefore(o3, t2) : r2.insertBefore(o3, t2 || null)), t2 = o3; (t2 = t2 && t2.nextSibling) && 8 == t2.nodeType && !t2.data.startsWith("$s"); ) ;
  return t2;
}
function P(n2, t2, r2, u2) {
  var i2, f3 = n2.key, o3 = n2.type, e2 = t2[r2], l2 = e2 && !(2 & e2.__u);
  if (null === e2 && null == f3 || l2 && f3 == e2.key && o3 == e2.type) return r2;
  if (u2 > (l2 ? 1 : 0)) {
    for (i2 = r2 - 1; i2 >= 0; i2--) if ((e2 = t2[i2]) && !(2 & e2.__u) && f3 == e2.key && o3 == e2.type) return i2;
    for (i2 = r2 + 1; i2 < t2.length; i2++) if ((e2 = t2[i2]) && !(2 & e2.__u) && f3 == e2.key && o3 == e2.type) return i2;
  }
  return -1;
}
function T(n2, t2, r2) {
  null == r2 && (r2 = ""), "-" == t2[0] ? n2.setProperty(t2, r2) : n2[t2] = r2;
}
function N(n2, t2, r2, u2, i2) {
  var f3, o3;
  if ("style" == t2) if ("string" == typeof r2) n2.style.cssText = r2;
  else {
    if ("string" == typeof u2 && (n2.style.cssText = u2 = ""), u2) for (t2 in u2) r2 && t2 in r2 || T(n2.style, t2);
    if (r2) for (t2 in r2) u2 && r2[t2] == u2[t2] || T(n2.style, t2, r2[t2]);
  }
  else if ("o" == t2[0] && "n" == t2[1]) "function" != typeof r2 && (r2 = null), "function" != typeof u2 && (u2 = null), (n2.__e || (n2.__e = {}))[t2] = r2, r2 && u2 || (o3 = a[t2] || (a[t2] = V(t2)), (n2.__a || (n2.__a = {}))[t2] = c, f3 = t2 != (t2 = t2.replace(l, "$1")), (t2 = t2.slice(2))[0] < "a" && (t2 = t2.toLowerCase()), r2 ? n2.addEventListener(t2, o3, f3) : n2.removeEventListener(t2, o3, f3));
  else {
    if ("http://www.w3.org/2000/svg" == i2) t2 = t2.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if ("width" != t2 && "height" != t2 && "href" != t2 && "list" != t2 && "form" != t2 && "tabIndex" != t2 && "download" != t2 && "rowSpan" != t2 && "colSpan" != t2 && "role" != t2 && "popover" != t2 && t2 in n2) try {
      return void (n2[t2] = null == r2 ? "" : r2);
    } catch (n3) {
    }
    if ("function" == typeof r2) return;
    null == r2 || false === r2 && "-" != t2[4] ? n2.removeAttribute(t2) : n2.setAttribute(t2, "popover" == t2 && 1 == r2 ? "" : r2);
  }
}
function V(t2) {
  return function(r2) {
    var u2 = this.__e;
    if (u2) {
      if (u2 = u2[t2], null == r2[e]) r2[e] = c++;
      else if (r2[e] < this.__a[t2]) return;
      return u2(n.event ? n.event(r2) : r2);
    }
  };
}
function z(t2, r2, u2, i2, f3, o3, e2, l2, c2, a3) {
  var s2, p2, v2, d2, k2, b, m2, M, C2, j2, L2, H2, q2, A2, O, P2, T2, N2, V2 = r2.type;
  if (r2.constructor !== h) return null;
  128 & u2.__u && (c2 = 32 & u2.__u, s2 = u2.__c.__z) && (r2.__u |= c2, p2 = o3 = [], 8 == s2.nodeType ? l2 = B(s2, o3) : o3.push(s2), l2 = o3[0] || l2), (s2 = n.__b) && s2(r2);
  n: if ("function" == typeof V2) {
    v2 = e2.length;
    try {
      if (M = r2.props, C2 = (s2 = V2.prototype) && s2.render, j2 = (s2 = V2.contextType) && i2[s2.__c], L2 = s2 ? j2 ? j2.props.value : s2.__ : i2, (d2 = u2.__c) ? (r2.__c = d2, 2 & d2.__g && (d2.__g |= 1)) : (C2 ? r2.__c = d2 = new V2(M, L2) : (r2.__c = d2 = new x(M, L2), d2.constructor = V2, d2.render = K), j2 && j2.sub(d2), d2.state || (d2.state = {}), d2.__n = i2, d2.__g |= 8, d2.__h = [], d2.__k = []), C2 && (d2.__s || (d2.__s = d2.state), V2.getDerivedStateFromProps && (d2.__s == d2.state && (d2.__s = _({}, d2.__s)), _(d2.__s, V2.getDerivedStateFromProps(M, d2.__s)))), k2 = d2.props, b = d2.state, d2.__v = r2, u2.__c) {
        if (M !== k2 && C2 && !V2.getDerivedStateFromProps && d2.componentWillReceiveProps && d2.componentWillReceiveProps(M, L2), r2.__v == u2.__v && !(8 & d2.__g) || !(4 & d2.__g) && d2.shouldComponentUpdate && false === d2.shouldComponentUpdate(M, d2.__s, L2)) {
          r2.__v != u2.__v && (d2.props = M, d2.state = d2.__s, d2.__g &= -9), r2.__e = u2.__e, r2.__k = u2.__k, r2.__k.some(function(n2) {
            n2 && (n2.__ = r2);
          }), y.push.apply(d2.__h, d2.__k), d2.__k = [], d2.__h.length && e2.push(d2), l2 = S(u2);
          break n;
        }
        d2.componentWillUpdate && d2.componentWillUpdate(M, d2.__s, L2), C2 && d2.componentDidUpdate && d2.__h.push(function() {
          d2.componentDidUpdate(k2, b, m2);
        });
      } else C2 && !V2.getDerivedStateFromProps && d2.componentWillMount && d2.componentWillMount(), C2 && d2.componentDidMount && d2.__h.push(d2.componentDidMount);
      d2.context = L2, d2.props = M, d2.__P = t2, d2.__g &= -5, H2 = n.__r, q2 = C2 ? 25 : 0;
      do {
        d2.__g &= -9, H2 && H2(r2), s2 = d2.render(d2.props, d2.state = d2.__s, d2.context);
      } while (8 & d2.__g && ++q2 < 25);
      C2 && (y.push.apply(d2.__h, d2.__k), d2.__k = []), d2.state = d2.__s, d2.getChildContext && (i2 = _({}, i2, d2.getChildContext())), C2 && u2.__c && d2.getSnapshotBeforeUpdate && (m2 = d2.getSnapshotBeforeUpdate(k2, b)), A2 = s2 && s2.type === $ && null == s2.key ? s2.props.children : s2, M.__P && (s2 = l2, f3 = (t2 = M.__P).namespaceURI, c2 = o3 = null, u2.props && u2.props.__P != t2 && (u2.__k.some(function(n2) {
        n2 && J(n2, n2);
      }), u2.__k = null), l2 = u2.__k ? S(u2, 0) : null), l2 = I(t2, w(A2) ? A2 : [A2], r2, u2, i2, f3, o3, e2, l2, c2, a3), M.__P && (r2.__e = null, l2 = s2), r2.__u &= -161, p2 && p2.some(g), d2.__h.length && e2.push(d2), 1 & d2.__g && (d2.__g &= -4);
    } catch (t3) {
      if (e2.length = v2, r2.__v = null, c2 || o3) if (t3 && t3.then) {
        if (r2.__u |= 128 | c2, o3) {
          for (~(T2 = o3.indexOf(l2 || void 0)) || (T2 = o3.length); (N2 = o3[T2 - 1]) && 8 == N2.nodeType; ) T2--;
          for (; T2 < o3.length; T2++) if (N2 = o3[T2]) if (o3[T2] = null, O) {
            if (N2 == P2) break;
          } else {
            if (8 != N2.nodeType) break;
            N2.data.startsWith("$s") && (P2 = B(O = N2));
          }
        }
        if (!O) {
          for (; l2 && 8 == l2.nodeType && l2.nextSibling; ) l2 = l2.nextSibling;
          O = l2;
        }
        (s2 = B(O = r2.__c.__z || (r2.__c.__z = O))) ? (r2.__e = O, l2 = s2) : r2.__e = l2, l2 = l2 && l2.nextSibling;
      } else o3 && o3.some(g);
      else r2.__e = u2.__e;
      r2.__k || (r2.__k = u2.__k || []), t3 && t3.then || D(r2), n.__e(t3, r2, u2);
    }
  } else l2 = r2.__e = F(u2.__e, r2, u2, i2, f3, o3, e2, c2, a3, t2);
  return (s2 = n.diffed) && s2(r2), l2;
}
function B(n2, t2) {
  if (n2 && 8 == n2.nodeType && n2.data.startsWith("$s")) for (var r2 = 1; n2 = n2.nextSibling; ) {
    if (8 == n2.nodeType) {
      if (n2.data.startsWith("$s")) r2++;
      else if (n2.data.startsWith("/$s") && !--r2) return n2;
    }
    t2 && t2.push(n2);
  }
}
function D(n2) {
  n2 && (n2.__c && (n2.__c.__g |= 4), n2.__k && n2.__k.some(D));
}
function E(t2, r2, u2) {
  for (var i2 = 0; i2 < u2.length; ) G(u2[i2++], u2[i2++], u2[i2++]);
  n.__c && n.__c(r2, t2), t2.some(function(r3) {
    try {
      t2 = r3.__h, r3.__h = [], t2.some(function(n2) {
        n2.call(r3);
      });
    } catch (t3) {
      n.__e(t3, r3.__v);
    }
  });
}
function F(t2, r2, u2, i2, f3, o3, e2, l2, c2, a3) {
  var s2, h2, y2, _2, k2, b, m2, M, $2 = u2.props || p, x2 = r2.props, C2 = r2.type;
  if ("svg" == C2 ? f3 = "http://www.w3.org/2000/svg" : "math" == C2 ? f3 = "http://www.w3.org/1998/Math/MathML" : f3 || (f3 = "http://www.w3.org/1999/xhtml"), o3) {
    for (s2 = 0; s2 < o3.length; s2++) if ((k2 = o3[s2]) && (C2 ? k2.localName == C2 : 3 == k2.nodeType)) {
      t2 = k2, o3[s2] = null;
      break;
    }
  }
  if (!t2) {
    if (M = a3.ownerDocument || document, !C2) return M.createTextNode(x2);
    t2 = M.createElementNS(f3, C2, x2.is ? x2 : a3), l2 && (n.__m && n.__m(r2, o3), l2 = false), o3 = null;
  }
  if (C2) {
    if (a3 = "template" == C2 && t2.content || t2, o3 = "textarea" == C2 && null != x2.defaultValue ? null : o3 && d.call(a3.childNodes), !l2 && o3) for ($2 = {}, s2 = 0; s2 < t2.attributes.length; s2++) $2[(k2 = t2.attributes[s2]).name] = k2.value;
    for (s2 in $2) k2 = $2[s2], "dangerouslySetInnerHTML" == s2 ? y2 = k2 : "children" == s2 || s2 in x2 || "value" == s2 && "defaultValue" in x2 || "checked" == s2 && "defaultChecked" in x2 || N(t2, s2, null, k2, f3);
    for (s2 in x2) k2 = x2[s2], "children" == s2 ? _2 = k2 : "dangerouslySetInnerHTML" == s2 ? h2 = k2 : "value" == s2 ? b = k2 : "checked" == s2 ? m2 = k2 : l2 && "function" != typeof k2 || $2[s2] === k2 || N(t2, s2, k2, $2[s2], f3);
    h2 ? (l2 || y2 && (h2.__html == y2.__html || h2.__html == t2.innerHTML) || (t2.innerHTML = h2.__html), r2.__k = []) : (y2 && (t2.textContent = ""), ("foreignObject" == C2 || "http://www.w3.org/1998/Math/MathML" == f3 && v.test(C2)) && (f3 = "http://www.w3.org/1999/xhtml"), I(a3, w(_2) ? _2 : [_2], r2, u2, i2, f3, o3, e2, o3 ? o3[0] : u2.__k && S(u2, 0), l2, c2), o3 && o3.some(g)), l2 && "textarea" != C2 || (s2 = "value", "progress" == C2 && null == b ? t2.removeAttribute(s2) : null == b || b === t2[s2] && ("progress" != C2 || b) || N(t2, s2, b, $2[s2], f3), s2 = "checked", null != m2 && m2 != t2[s2] && N(t2, s2, m2, $2[s2], f3));
  } else $2 === x2 || l2 && t2.data == x2 || (t2.data = x2);
  return t2;
}
function G(t2, r2, u2, i2) {
  try {
    "function" == typeof t2 ? r2 ? r2.__x = t2(r2) || 1 : i2 && (i2 = i2.__c || i2.__e) && (r2 = i2.__x) && (i2.__x = null, "function" == typeof r2 ? r2() : t2(null)) : t2.current = r2;
  } catch (t3) {
    n.__e(t3, u2);
  }
}
function J(t2, r2, u2) {
  var i2, f3, o3, e2;
  if (n.unmount && n.unmount(t2), !(i2 = t2.ref) || i2.current && i2.current != t2.__e || G(i2, null, r2, t2), i2 = t2.__c) {
    if (i2.componentWillUnmount) try {
      i2.componentWillUnmount();
    } catch (t3) {
      n.__e(t3, r2);
    }
    i2.__P = i2.__n = null;
  }
  if (i2 = t2.__k) for (e2 = 0; e2 < i2.length; e2++) i2[e2] && J(i2[e2], r2, "function" != typeof t2.type || u2 && !t2.props.__P);
  !u2 && (i2 = t2.__c) && (i2 = i2.__z) && (f3 = B(i2, o3 = [])) && (i2 == t2.__e && o3.some(g), g(f3), g(i2)), u2 || g(t2.__e), t2.__e = t2.__c = t2.__ = null;
}
function K(n2, t2, r2) {
  return this.constructor(n2, r2);
}
function Q(t2, r2) {
  var u2, i2, f3, o3;
  n.__ && n.__(t2, r2), 9 == r2.nodeType && (r2 = r2.documentElement), i2 = (u2 = t2 && 32 & t2.__u) ? null : r2.__k, r2.__k = m($, { children: [t2] }), f3 = [], o3 = [], z(r2, r2.__k, i2 || p, p, r2.namespaceURI, i2 ? null : r2.firstChild ? d.call(r2.childNodes) : null, f3, i2 ? i2.__e : r2.firstChild, u2, o3), E(f3, r2.__k, o3), r2.__k.props.children = null;
}
n = { __e: function(n2, t2, r2, u2) {
  for (var i2, o3, e2; t2 = t2.__; ) if ((i2 = t2.__c) && !(1 & i2.__g)) {
    i2.__g |= 4;
    try {
      if ((e2 = (o3 = i2.constructor) && o3.getDerivedStateFromError) && i2.setState(o3.getDerivedStateFromError(n2)), i2.componentDidCatch && (i2.componentDidCatch(n2, u2 || {}), e2 = 1), e2 && 8 & i2.__g) return void (i2.__g |= 2);
    } catch (t3) {
      n2 = t3;
    }
  }
  throw f = 0, n2;
} }, t = 0, r = function(n2) {
  return null != n2 && n2.constructor === h;
}, x.prototype.setState = function(n2, t2) {
  var r2 = this.__s;
  r2 && r2 != this.state || (r2 = this.__s = _({}, this.state)), "function" == typeof n2 && (n2 = n2(_({}, r2), this.props)), n2 && (_(r2, n2), this.__v && (t2 && this.__k.push(t2), L(this)));
}, x.prototype.forceUpdate = function(n2) {
  this.__v && (this.__g |= 4, n2 && this.__h.push(n2), L(this));
}, x.prototype.render = $, u = [], f = 0, o = function(n2, t2) {
  return n2.__v.__b - t2.__v.__b;
}, e = /* @__PURE__ */ Symbol(), l = /(PointerCapture)$|Capture$/i, c = 0, a = {}, s = 0;

// course/boards/shared/focus.ts
function focusOn(board2, ...keys) {
  for (const key of keys) {
    const node = key && keyed(board2, key);
    if (!node) continue;
    node.focus();
    return;
  }
}
function hasFocus(board2) {
  return board2.root.contains(activeBy(board2));
}
function focusTrail(board2) {
  const keys = [];
  if (!hasFocus(board2)) return keys;
  let node = activeBy(board2);
  for (; node && node !== board2.root; node = node.parentElement) {
    const key = node.getAttribute("data-key");
    if (key) keys.push(key);
  }
  return [...keys, "title"];
}
var FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex]";
function recoverFocus(board2, trail) {
  const active = activeBy(board2);
  if (active && active !== document.body) return;
  for (const key of trail) {
    const node = keyed(board2, key);
    const target2 = node?.matches(FOCUSABLE) ? node : node?.querySelector(FOCUSABLE);
    target2?.focus();
    if (hasFocus(board2)) return;
  }
}
function keyed(board2, key) {
  return board2.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
}
function activeBy(board2) {
  return board2.el.getRootNode().activeElement;
}

// node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs
var f2 = /* @__PURE__ */ Symbol.for("pv");
var o2 = 0;
function a2(t2, e2, n2, u2, a3, i2) {
  e2 || (e2 = {});
  var c2, l2, p2 = e2;
  if ("ref" in p2 && "function" != typeof t2) for (l2 in p2 = {}, e2) "ref" == l2 ? c2 = e2[l2] : p2[l2] = e2[l2];
  var s2 = { type: t2, props: p2, key: n2, ref: c2, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: f2, __v: --o2, __i: -1, __u: 0 };
  return (a3 || i2) && (s2.__source = a3, s2.__self = i2), n.vnode && n.vnode(s2), s2;
}

// course/boards/shared/draw.tsx
var TAKES_FOCUS = /* @__PURE__ */ new Set(["a", "button", "input", "option", "select", "summary", "textarea"]);
var ICONS = {
  document: "M3 1.5h6.5L13 5v9.5H3z M9.5 1.5V5H13 M5.5 8.5h5 M5.5 11h5",
  country: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z M1.5 8h13 M8 1.5c-3.6 4-3.6 9 0 13c3.6-4 3.6-9 0-13z",
  law: "M8 1.5v13 M5 14.5h6 M3 3.5h10 M3.2 3.5l-2 5.5h4z M12.8 3.5l-2 5.5h4z",
  answer: "M8 1.5l6.5 6.5L8 14.5L1.5 8z M5.5 8h5",
  right: "M2.5 8.5l3.5 3.5l7.5-8",
  wrong: "M3.5 3.5l9 9 M12.5 3.5l-9 9",
  missed: "M8 3v10 M3 8h10",
  neutral: "M3 8h10",
  half: "M2.5 6h11 M2.5 10h11",
  down: "M3.5 6l4.5 4.5L12.5 6",
  close: "M4 4l8 8 M12 4l-8 8",
  onwards: "M6 3l5 5l-5 5"
};
var others = n.vnode;
n.vnode = (vnode) => {
  if (typeof vnode.type === "string") finish(vnode, vnode.type, vnode.props);
  others?.(vnode);
};
function finish(vnode, tag, props) {
  vnode.key ??= props["data-key"];
  if (TAKES_FOCUS.has(tag) || "tabindex" in props) props["data-lm-suppress-shortcuts"] = "true";
  for (const name in props) {
    if (typeof props[name] === "boolean" && name.startsWith("data-")) {
      props[name] = props[name] ? "" : void 0;
    }
  }
}
function rich2(text) {
  return emphasisRuns(text ?? "").map(([look, words]) => {
    if (look === "plain") return words;
    return look === "em" ? /* @__PURE__ */ a2("em", { children: words }) : /* @__PURE__ */ a2("strong", { children: words });
  });
}
function paragraphs2(text) {
  const lines = (text ?? "").split(/\n+/).filter((line3) => line3.trim());
  return lines.map((line3) => /* @__PURE__ */ a2("p", { children: rich2(line3) }));
}
function Hidden({ children }) {
  return /* @__PURE__ */ a2("span", { class: "ce-hidden", children });
}
function Icon({ name }) {
  return /* @__PURE__ */ a2("svg", { class: "ce-icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false", children: /* @__PURE__ */ a2("path", { d: ICONS[name] ?? ICONS.answer }) });
}
function SourceLink({ label, address }) {
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return /* @__PURE__ */ a2("span", { children: rich2(label || address) });
  return /* @__PURE__ */ a2("a", { href: address, target: "_blank", rel: "noopener", referrerpolicy: "no-referrer", children: [
    rich2(label || address),
    /* @__PURE__ */ a2(Hidden, { children: " (opens in a new tab)" })
  ] });
}
function SourceList({ sources: sources3 }) {
  if (!sources3.length) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-sources", children: [
    /* @__PURE__ */ a2("p", { class: "ce-sub", children: "Sources" }),
    /* @__PURE__ */ a2("ul", { children: sources3.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) })) })
  ] });
}

// course/boards/shared/parts.tsx
function Choices(question4) {
  const { name, about: about2, legend, options: options3, look = "" } = question4;
  return /* @__PURE__ */ a2("fieldset", { class: `ce-choices ${look}`, "data-key": name, children: [
    /* @__PURE__ */ a2("legend", { children: [
      about2 ? /* @__PURE__ */ a2(Hidden, { children: [
        about2,
        ": "
      ] }) : null,
      legend
    ] }),
    /* @__PURE__ */ a2("div", { class: "ce-options", "data-count": options3.length, children: options3.map((option2) => choice(question4, option2)) })
  ] });
}
function choice({ board: board2, name, value, action, data, ...rest }, option2) {
  const id = `${board2.id}-${name}-${option2.id}`;
  const hint2 = rest.hints && option2.hint ? `${id}-hint` : void 0;
  const several = value !== null && typeof value !== "string";
  return /* @__PURE__ */ a2("label", { class: "ce-option", "data-key": `option:${name}:${option2.id}`, children: [
    /* @__PURE__ */ a2(
      "input",
      {
        type: several ? "checkbox" : "radio",
        name: `${board2.id}-${name}`,
        value: option2.id,
        checked: several ? value.includes(option2.id) : option2.id === value,
        "aria-labelledby": id,
        "aria-describedby": hint2 ?? (option2.hint ? rest.described?.(option2) : void 0),
        "data-do": action,
        "data-value": option2.id,
        "data-key": `${name}:${option2.id}`,
        ...data
      }
    ),
    /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("span", { class: "ce-option-label", id, children: rich2(option2.label ?? option2.text) }),
      hint2 ? /* @__PURE__ */ a2("span", { class: "ce-option-hint", id: hint2, children: rich2(option2.hint) }) : null
    ] })
  ] });
}
function labelOf(options3, id) {
  const option2 = options3.find((one) => one.id === id);
  return option2?.label ?? option2?.text ?? null;
}
function Button({ action, name = action, look = "", data, children }) {
  const looks = `ce-button ${look}`.trim();
  return /* @__PURE__ */ a2("button", { type: "button", class: looks, "data-do": action, "data-key": name, ...data, children });
}
function CheckRow({ board: board2, name = "check", data, missing: missing2, children }) {
  const id = `${board2.id}-${name}-missing`;
  return /* @__PURE__ */ a2("div", { class: "ce-check", children: [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-button ce-primary",
        "data-do": "check",
        "data-key": name,
        "aria-disabled": missing2 ? true : void 0,
        "aria-describedby": id,
        ...data,
        children
      }
    ),
    /* @__PURE__ */ a2("p", { class: "ce-missing", id, children: missing2 ? `Still to do: ${missing2}.` : "Nothing is missing." })
  ] });
}

// course/boards/shared/single-keys.ts
var NAME = "course-single-keys";
var CHANGED = "course:single-keys";
var TYPED_INTO = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])";
var on = true;
try {
  on = localStorage.getItem(NAME) !== "off";
} catch {
}
function singleKeys() {
  return on;
}
function setSingleKeys(wanted) {
  on = wanted;
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
  } catch {
  }
  window.dispatchEvent(new CustomEvent(CHANGED, { detail: on }));
}
function onSingleKeys(hear) {
  const changed = (event) => {
    on = event.detail;
    hear();
  };
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}
function singleKeyOf(event) {
  const { key, target: target2, repeat, isComposing } = event;
  if (!on || event.defaultPrevented || repeat || isComposing || key.length !== 1) return "";
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return "";
  const typed = target2 instanceof Element && target2.closest(TYPED_INTO);
  return typed ? "" : key.toLowerCase();
}
function pressSingleKey(root, event) {
  const key = singleKeyOf(event);
  const control = key && findControl(root, key)[0];
  if (!control) return;
  event.preventDefault();
  control.click();
}
function hearSingleKeys(root) {
  const hear = (event) => {
    if (event.target !== document.body) return;
    const key = singleKeyOf(event);
    const control = key && findControl(document, key).find(inWindow);
    if (!control || !root.contains(control)) return;
    event.preventDefault();
    control.click();
  };
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}
function findControl(place2, key) {
  const all = place2.querySelectorAll(`[data-single-key="${CSS.escape(key)}"]`);
  return [...all].filter((one) => one.checkVisibility());
}
function inWindow(node) {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

// course/boards/shared/keycap.tsx
function Keycap({ of: key }) {
  return singleKeys() ? /* @__PURE__ */ a2("span", { class: "ce-key", "data-cap": key.toUpperCase() }) : null;
}
function answersTo(key) {
  if (!singleKeys()) return {};
  return { "data-single-key": String(key).toLowerCase(), "aria-keyshortcuts": String(key) };
}
function KeysLine({
  keys
}) {
  const on10 = singleKeys();
  return /* @__PURE__ */ a2("p", { class: "ce-keys", children: [
    on10 ? keys.map(([key, words]) => /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("kbd", { class: "ce-key", children: key }),
      words
    ] })) : null,
    /* @__PURE__ */ a2(Button, { action: "singleKeys", name: "single-keys", look: "ce-quiet", children: on10 ? "Switch single keys off" : "Switch single keys on" })
  ] });
}

// course/boards/shared/history.tsx
function emptyHistory() {
  return { past: [], future: [] };
}
function remember(board2, what, startedAgain = false) {
  const past = [...board2.history.past, { ...standing(board2), what, startedAgain }];
  board2.history = { past, future: [] };
}
function takeStep(board2, from) {
  const step2 = board2.history[from].pop();
  if (!step2) return null;
  const { key, what, startedAgain } = step2;
  const to = from === "past" ? "future" : "past";
  board2.history[to].push({ ...standing(board2), key, what, startedAgain });
  return step2;
}
function standing(board2) {
  const page2 = board2.el.getRootNode();
  const focused = page2.activeElement?.closest("[data-key]");
  const { group = null, fact = null } = board2.ui;
  return {
    answers: { kind: board2.view().board, ...board2.answers() },
    key: focused && board2.root.contains(focused) ? focused.dataset.key ?? null : null,
    ui: { group, fact }
  };
}
function isBlank({ kind, ...answers }) {
  return Object.values(answers).every(
    (value) => !value || typeof value === "object" && !Object.keys(value).length
  );
}
function wordsOf(control) {
  if (control.dataset.words) return control.dataset.words;
  const label = "labels" in control ? control.labels?.[0] : void 0;
  if (control instanceof HTMLSelectElement) {
    const [option2] = control.selectedOptions;
    return `${textOf2(label)} ${textOf2(option2?.querySelector(".ce-option-name") ?? option2)}`;
  }
  if (!label) return control.getAttribute("aria-label") ?? textOf2(control);
  const legend = control.closest("fieldset")?.querySelector("legend");
  const name = textOf2(label.querySelector(".ce-option-label") ?? label);
  return [textOf2(legend), name].filter(Boolean).join(" ");
}
function textOf2(node) {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}
function partOf(node) {
  return node?.closest("[data-part-of-board]")?.dataset.partOfBoard ?? "";
}
function UndoPlace({ board: board2, part: part2 = "" }) {
  return /* @__PURE__ */ a2("div", { class: "ce-undo", "data-undo-of": part2, "data-key": `undo-of:${part2}`, children: board2.undoAt === part2 ? undoButtons(board2) : null });
}
function undoButtons({ history }) {
  const [last, next3] = [history.past.at(-1), history.future.at(-1)];
  return [
    last?.startedAgain ? step("undo", "Bring my answers back") : null,
    last && !last.startedAgain ? step("undo", "Undo", last.what) : null,
    next3 ? step("redo", "Redo", next3.what) : null
  ];
}
function step(action, word2, what = "") {
  return /* @__PURE__ */ a2(Button, { action, look: "ce-quiet", data: action === "undo" ? answersTo("z") : {}, children: [
    action === "undo" ? /* @__PURE__ */ a2(Keycap, { of: "z" }) : null,
    word2,
    what ? /* @__PURE__ */ a2(Hidden, { children: [
      ": ",
      what
    ] }) : null
  ] });
}
function undoMoves(board2) {
  const place2 = board2.root.querySelector(`[data-undo-of="${CSS.escape(board2.at)}"]`);
  const part2 = place2 ? board2.at : "";
  const moves = part2 !== board2.undoAt;
  board2.undoAt = part2;
  return moves;
}

// course/boards/shared/write.ts
function write(board2, answers, what = board2.doing, part2 = board2.doingIn) {
  board2.at = part2;
  if (board2.undoes) remember(board2, what);
  else board2.history = { ...emptyHistory(), past: board2.restarts ? newStarts(board2) : [] };
  store(board2, answers);
}
var newStarts = (board2) => board2.history.past.filter((one) => one.startedAgain);
function store(board2, answers) {
  board2.written = JSON.stringify(answers);
  board2.line.keep(answers);
  board2.refresh();
}
function say2(board2, sentence2) {
  board2.live.textContent = "";
  setTimeout(() => {
    board2.live.textContent = sentence2;
  }, 50);
}
function startAgain(board2) {
  remember(board2, "Start again", true);
  board2.at = "";
  board2.forget();
  store(board2, { kind: board2.view().board });
  focusOn(board2, "undo");
  say2(board2, "You start again. What you had chosen can be brought back.");
}
function undo(board2) {
  const step2 = takeStep(board2, "past");
  if (step2) restore(board2, step2, "undo", "Undone");
  else say2(board2, "There is nothing to undo.");
}
function redo(board2) {
  const step2 = takeStep(board2, "future");
  if (step2) restore(board2, step2, "redo", "Done again");
  else say2(board2, "There is nothing to do again.");
}
function restore(board2, step2, pressed2, word2) {
  const root = board2.el.getRootNode();
  const stays = keyed(board2, pressed2) === root.activeElement;
  Object.assign(board2.ui, step2.ui);
  board2.forget();
  store(board2, step2.answers);
  const changed = keyed(board2, step2.key ?? "title");
  moveUndo(board2, partOf(changed));
  if (!stays || !keyed(board2, pressed2)) focusOn(board2, step2.key, "undo", "redo", "title");
  else {
    changed?.scrollIntoView({ block: "nearest" });
    focusOn(board2, pressed2);
  }
  say2(board2, `${word2}: ${step2.what}.`);
}
function moveUndo(board2, part2) {
  if (!part2 || part2 === board2.at) return;
  board2.at = part2;
  board2.refresh();
}

// course/boards/shared/hear.ts
function listenToModel(board2, arrived3) {
  const { model: model2 } = board2;
  let timer;
  const show = () => {
    board2.notice = model2.get("notice");
    board2.due = true;
    queueMicrotask(board2.redraw);
  };
  const heard2 = {
    "change:view": () => board2.refresh(),
    "change:answers": () => {
      if (JSON.stringify(board2.answers()) === board2.written) return;
      if (board2.line.holds()) return;
      board2.history = emptyHistory();
      arrived3();
      board2.refresh();
    },
    "change:notice": () => {
      clearTimeout(timer);
      if (model2.get("notice").state === "saving") timer = setTimeout(show, 800);
      else show();
    }
  };
  for (const [name, hear] of Object.entries(heard2)) model2.on(name, hear);
  return () => {
    clearTimeout(timer);
    for (const [name, hear] of Object.entries(heard2)) model2.off(name, hear);
  };
}
var EVERY_KIND = {
  reload: (board2) => board2.line.wish("reload"),
  insist: (board2) => board2.line.wish("insist"),
  undo,
  redo,
  startAgain,
  singleKeys(board2) {
    setSingleKeys(!singleKeys());
    say2(board2, singleKeys() ? "Single keys answer." : "Single keys are off.");
  }
};
function listenToLearner(board2, { on: on10, hears: hears4 = {} }) {
  const acts = { ...EVERY_KIND, ...on10 };
  const { input, focusin, focusout, pointerdown } = hears4;
  const heard2 = {
    click: (event) => {
      act(board2, acts, event);
      hears4.click?.(board2, event);
    },
    change: (event) => act(board2, acts, event),
    keydown: (event) => {
      pressKey(board2, event);
      hears4.key?.(board2, event);
      pressSingleKey(board2.root, event);
    },
    keyup: (event) => event.stopPropagation(),
    keypress: (event) => event.stopPropagation(),
    input: input && ((event) => input(board2, event)),
    focusin: focusin && ((event) => focusin(board2, event)),
    focusout: focusout && (() => focusout(board2)),
    pointerdown: pointerdown && ((event) => pointerdown(board2, event))
  };
  const listeners = Object.entries(heard2).flatMap(
    ([type, hear]) => hear ? [[type, hear]] : []
  );
  for (const [type, hear] of listeners) board2.el.addEventListener(type, hear);
  return () => {
    for (const [type, hear] of listeners) board2.el.removeEventListener(type, hear);
  };
}
function act(board2, acts, event) {
  const target2 = event.target.closest("[data-do]");
  if (!target2 || !board2.root.contains(target2)) return;
  const clicked2 = event.type === "click";
  if (clicked2 !== (target2.tagName === "BUTTON")) return;
  board2.doing = wordsOf(target2);
  board2.doingIn = partOf(target2);
  const waits = target2.getAttribute("aria-disabled") === "true";
  const name = waits ? "blocked" : target2.dataset.do ?? "";
  acts[name]?.(board2, target2.dataset, target2);
}
function pressKey(board2, event) {
  event.stopPropagation();
  const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
  if (command === "s") event.preventDefault();
  if (!board2.undoes) return;
  const back = command === "z" && !event.shiftKey;
  const again = command === "y" || command === "z" && event.shiftKey;
  if (!back && !again) return;
  event.preventDefault();
  (back ? undo : redo)(board2);
}

// course/boards/shared/kept-history.ts
function keepHistory(board2) {
  recall(board2);
  const leave = () => note(board2);
  window.addEventListener("pagehide", leave);
  return () => {
    leave();
    window.removeEventListener("pagehide", leave);
  };
}
function recall(board2) {
  const { past, future, from } = read(nameOf2(board2)) ?? { ...emptyHistory(), from: "" };
  if (from === standing2(board2)) board2.history = { past, future };
}
function note(board2) {
  let { past, future } = board2.history;
  const from = standing2(board2);
  for (; ; ) {
    try {
      const kept2 = { past, future, from };
      if (past.length || future.length) sessionStorage.setItem(nameOf2(board2), JSON.stringify(kept2));
      else sessionStorage.removeItem(nameOf2(board2));
      return;
    } catch {
      if (!past.length) return;
      past = past.slice(Math.ceil(past.length / 2));
      future = [];
    }
  }
}
function read(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}
function standing2(board2) {
  const { kind: _2, ...answers } = board2.answers();
  return JSON.stringify(inOrder(answers)) ?? "";
}
function inOrder(value) {
  if (Array.isArray(value)) return value.length ? value.map(inOrder) : void 0;
  if (!value || typeof value !== "object") return value || void 0;
  const parts = Object.entries(value).map(([name, part2]) => [name, inOrder(part2)]).filter(([, part2]) => part2 !== void 0).sort(([one], [other]) => one < other ? -1 : 1);
  return parts.length ? Object.fromEntries(parts) : void 0;
}
function nameOf2(board2) {
  const { board: kind, id } = board2.view();
  return `course-undo:${location.pathname}${location.hash}:${kind}:${id}`;
}

// course/boards/shared/kernel-line.ts
var LINE = {
  patience: 3e3,
  patienceAtFirst: 15e3,
  longAgo: 2e3,
  mostInDoubt: 8,
  stopped: "Not saved: Python, which keeps your answers, does not answer.",
  asleep: "This board is not running, so nothing that you choose on it is saved.",
  start: "Run this notebook again: menu Run, then Run All Cells.",
  starts: "The boards are being started again; if they do not come, open the course again.",
  back: "What you have chosen on this page comes back."
};
var KernelLine = class {
  id = Math.random().toString(36).slice(2);
  board;
  model;
  name;
  heard;
  sent = 0;
  heardAt = 0;
  /** The message whose reply is waited for, and how long. */
  awaited = null;
  timer;
  lost = false;
  behind = false;
  /** What the kernel held when the board last heard of it. */
  seen;
  unsaved = null;
  doubtful = [];
  wished = null;
  constructor(board2) {
    const { model: model2 } = board2;
    this.board = board2;
    this.model = model2;
    this.name = `course:${model2.get("name")}`;
    this.seen = model2.get("standing");
    this.heard = {
      "msg:custom": (reply) => this.hear(reply),
      "change:standing": () => {
        if (!this.unsaved) this.seen = model2.get("standing");
      },
      // JupyterLab has seen the kernel restart.
      comm_live_update: () => this.look()
    };
  }
  // Who turns to a board should know that it has stopped before they choose.
  turnedTo = () => {
    const away2 = document.visibilityState === "hidden" || this.awaited && !this.lost;
    if (!away2 && Date.now() - this.heardAt > LINE.longAgo) this.look();
  };
  open() {
    const { model: model2, board: board2 } = this;
    for (const [name, fn] of Object.entries(this.heard)) model2.on(name, fn);
    for (const type of ["pointerenter", "focusin"]) board2.el.addEventListener(type, this.turnedTo);
    document.addEventListener("visibilitychange", this.turnedTo);
    const unsent = this.recall();
    if (!unsent || JSON.stringify(unsent.answers) === JSON.stringify(model2.get("answers"))) {
      this.forget();
      this.look(LINE.patienceAtFirst);
      return;
    }
    Object.assign(this, { seen: unsent.seen, doubtful: unsent.doubtful });
    this.keep(unsent.answers);
  }
  stop() {
    const { model: model2, board: board2 } = this;
    clearTimeout(this.timer);
    for (const [name, fn] of Object.entries(this.heard)) model2.off(name, fn);
    for (const type of ["pointerenter", "focusin"])
      board2.el.removeEventListener(type, this.turnedTo);
    document.removeEventListener("visibilitychange", this.turnedTo);
  }
  holds() {
    if (this.unsaved) this.model.set("answers", this.unsaved.answers);
    return Boolean(this.unsaved);
  }
  keep(answers) {
    const { seen, doubtful } = this;
    this.unsaved = { answers, seen, doubtful };
    this.model.set("answers", answers);
    this.remember();
    this.doubtful = [...doubtful, answers].slice(-LINE.mostInDoubt);
    if (!this.lost) {
      this.tell({ state: "ready", text: "" });
      this.tell({ state: "saving", text: "Saving…" });
    }
    this.ask({ what: "keep", ...this.unsaved });
  }
  /** See whether a kernel is there, and what it has; what is not kept yet is sent again. */
  look(patience) {
    if (!this.unsaved) this.ask({ what: "look" }, patience);
    else if (!this.behind) this.keep(this.unsaved.answers);
  }
  wish(what) {
    this.wished = { what, unsaved: this.unsaved };
    Object.assign(this, { unsaved: null, behind: false });
    this.ask({ what: "look" });
  }
  ask(message, patience = LINE.patience) {
    this.sent += 1;
    this.awaited = `${this.id}:${this.sent}`;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.unanswered(), patience);
    try {
      this.model.send({ number: this.awaited, ...message });
    } catch {
    }
  }
  unanswered() {
    this.lost = true;
    this.unsaved ??= this.wished?.unsaved ?? null;
    this.wished = null;
    const ours = this.board.el.closest(".ce-Reader");
    const words = [this.unsaved ? LINE.stopped : LINE.asleep, ours ? LINE.starts : LINE.start];
    if (this.unsaved) words.push(LINE.back);
    this.tell({ state: "failed", text: words.join(" ") });
    this.board.el.dispatchEvent(new CustomEvent("ce-stopped", { bubbles: true }));
  }
  hear(reply) {
    if (reply.number !== this.awaited) return;
    clearTimeout(this.timer);
    const { wished, lost } = this;
    Object.assign(this, { awaited: null, heardAt: Date.now(), wished: null, lost: false });
    if (wished?.what === "insist") {
      Object.assign(this, { seen: reply.tag, doubtful: [] });
      this.keep(wished.unsaved?.answers ?? this.board.answers());
    } else if (reply.answers) this.looked(reply, reply.answers, { wished, lost });
    else {
      this.behind = reply.notice.state === "behind";
      if (["saved", "damaged"].includes(reply.notice.state)) this.settle(reply.tag);
      this.tell(reply.notice);
    }
  }
  looked({ tag, notice }, answers, { wished, lost }) {
    const newer = wished || tag !== this.seen;
    this.settle(tag);
    if (newer) this.model.set("answers", answers);
    if (wished || lost || notice.state === "failed") this.tell(notice);
  }
  settle(seen) {
    Object.assign(this, { seen, unsaved: null, doubtful: [] });
    this.forget();
  }
  tell(notice) {
    this.model.set("notice", notice);
  }
  remember() {
    try {
      localStorage.setItem(this.name, JSON.stringify(this.unsaved));
    } catch {
    }
  }
  forget() {
    try {
      localStorage.removeItem(this.name);
    } catch {
    }
  }
  recall() {
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? "null");
    } catch {
      return null;
    }
  }
};

// course/boards/shared/line.ts
function openLine(board2) {
  return isWidget(board2) ? new KernelLine(board2) : hostLine(board2.model);
}
var isWidget = (board2) => "send" in board2.model;
function hostLine(model2) {
  return {
    open() {
    },
    keep(answers) {
      model2.set("answers", answers);
      model2.save_changes();
    },
    wish(what) {
      model2.set("wish", what);
      model2.save_changes();
    },
    holds: () => false,
    stop() {
    }
  };
}

// course/boards/shared/press.ts
var pressed = false;
var waiting = /* @__PURE__ */ new Set();
function release() {
  pressed = false;
  setTimeout(() => {
    const due = [...waiting];
    waiting.clear();
    for (const act3 of due) act3();
  }, 0);
}
var heard = {
  mousedown: (event) => {
    pressed = event.button === 0;
  },
  mouseup: release,
  dragend: release,
  // Some systems keep the release to themselves, as that which opened a menu.
  mousemove: (event) => {
    if (pressed && !event.buttons) release();
  }
};
for (const [type, fn] of Object.entries(heard)) {
  window.addEventListener(type, (event) => fn(event), true);
}
function waitsForRelease(act3) {
  if (pressed) waiting.add(act3);
  return pressed;
}

// course/boards/shared/sight.ts
var GAP2 = 12;
function keepInSight(board2) {
  let frame2 = 0;
  const place2 = () => {
    frame2 = 0;
    const { top, bottom } = board2.el.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) return;
    for (const node of board2.root.querySelectorAll("[data-follow]"))
      follow(board2.el, node);
  };
  const placeSoon = () => {
    frame2 ||= requestAnimationFrame(place2);
  };
  document.addEventListener("scroll", place2, { capture: true, passive: true });
  window.addEventListener("resize", place2);
  const stop = () => {
    cancelAnimationFrame(frame2);
    document.removeEventListener("scroll", place2, { capture: true });
    window.removeEventListener("resize", place2);
  };
  return { placeSoon, stop };
}
function follow(el, node) {
  const { top, bottom, sticks } = sight(el);
  const frame2 = node.closest("[data-frame]")?.getBoundingClientRect();
  if (!frame2) return;
  node.style.setProperty("--ce-sight", `${Math.round(bottom - top)}px`);
  if (sticks) {
    node.style.translate = "";
    return;
  }
  const natural = el.getBoundingClientRect().top + node.offsetTop;
  const room = Math.max(0, frame2.bottom - natural - node.offsetHeight);
  const shift = Math.min(Math.max(0, top + GAP2 - natural), room);
  node.style.translate = `0 ${Math.round(shift)}px`;
}
function sight(el) {
  let [top, bottom] = [0, window.innerHeight];
  let sticks = null;
  for (let box = el.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll|hidden/.test(getComputedStyle(box).overflowY)) continue;
    const scrolls = box.scrollHeight > box.clientHeight + 1;
    sticks ??= scrolls;
    if (!scrolls) continue;
    const edges = box.getBoundingClientRect();
    top = Math.max(top, edges.top);
    bottom = Math.min(bottom, edges.bottom);
  }
  return { top, bottom, sticks: sticks ?? true };
}

// course/boards/shared/mount.ts
function mount(host, kind) {
  const { el } = host;
  const root = element2("div", { class: "ce-main", "data-frame": "" });
  const inSight = keepInSight({ el, root });
  const board2 = make(host, root, kind, () => {
    if (refresh(board2, () => kind.draw(board2))) inSight.placeSoon();
  });
  el.classList.add("ce-board", `ce-${kind.name}`);
  el.replaceChildren(board2.root, board2.live);
  const stops = [
    listenToModel(board2, () => kind.arrived?.(board2)),
    listenToLearner(board2, kind),
    watchWidth(board2),
    hearSingleKeys(root),
    onSingleKeys(board2.refresh),
    inSight.stop,
    keepHistory(board2),
    () => board2.line.stop()
  ];
  board2.line.open();
  board2.due = true;
  queueMicrotask(board2.redraw);
  const stop = () => {
    board2.stopped = true;
    for (const end2 of stops) end2();
    Q(null, board2.root);
    el.replaceChildren();
    el.classList.remove("ce-board", `ce-${kind.name}`);
  };
  return { board: board2, stop };
}
function make({ model: model2, el }, root, { ui, undoes = true, restarts = undoes, forget: forget3 }, refresh2) {
  const answers = () => model2.get("answers");
  const board2 = {
    model: model2,
    el,
    root,
    ui,
    undoes,
    restarts,
    answers,
    refresh: refresh2,
    id: `ce${Math.random().toString(36).slice(2, 8)}`,
    live: element2("p", { class: "ce-hidden", role: "status", "aria-live": "polite" }),
    line: openLine({ model: model2, el, answers }),
    view: () => model2.get("view"),
    redraw: () => {
      if (board2.due) refresh2();
    },
    forget: () => forget3?.(board2),
    notice: model2.get("notice"),
    history: emptyHistory(),
    at: "",
    undoAt: "",
    doing: "",
    doingIn: "",
    written: "",
    due: false,
    stopped: false,
    timer: null,
    typingSince: 0
  };
  return board2;
}
function refresh(board2, draw8) {
  board2.due = true;
  if (board2.stopped || waitsForRelease(board2.redraw)) return false;
  board2.due = false;
  const trail = focusTrail(board2);
  const paint = () => Q(k($, {}, draw8()), board2.root);
  board2.root.toggleAttribute("data-wide", Boolean(board2.ui.wide));
  board2.root.dataset.size = board2.ui.size ?? "narrow";
  undoMoves(board2);
  paint();
  if (undoMoves(board2)) paint();
  if (trail.length) queueMicrotask(() => recoverFocus(board2, trail));
  return true;
}
var SCROLL_BAR = 1.25;
function sizeOf(width, before) {
  const reaches = (least, had) => width >= least - (had ? SCROLL_BAR : 0);
  if (reaches(68, before === "wide")) return "wide";
  return reaches(47.5, before === "wide" || before === "middle") ? "middle" : "narrow";
}
function watchWidth(board2) {
  const { ui } = board2;
  const measure = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = board2.el.clientWidth / rem;
    if (!width) return;
    ui.wide = width >= 53.75 - (ui.wide ? SCROLL_BAR : 0);
    ui.size = sizeOf(width, ui.size);
  };
  const observer = new ResizeObserver(() => {
    const { wide, size } = ui;
    measure();
    if (wide !== ui.wide || size !== ui.size) requestAnimationFrame(board2.refresh);
  });
  measure();
  observer.observe(board2.el);
  return () => observer.disconnect();
}
function element2(tag, attributes) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

// course/boards/shared/lists.ts
function inWords4(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function listed2(names) {
  const [words, numbers] = [0, 1].map((at) => names.map((name) => name.split(" ")[at] ?? ""));
  if (names.length < 2 || new Set(words).size > 1) return inWords4(names);
  return `${words?.[0]}s ${inWords4(numbers ?? [])}`;
}

// course/boards/match/answers.ts
var BLANK = { judgement: null, element: null, cards: [], confidence: null };
function entryOf(view, answers, id) {
  const entry = { ...BLANK, ...answers.facts?.[id] };
  return { ...entry, judgement: givenIn(view, id) ?? entry.judgement };
}
function givenIn(view, id) {
  const group = view.groups.find(({ facts }) => facts.includes(id));
  return group?.help === "half" ? view.feedback?.[id]?.best.judgement ?? null : null;
}
function isWorked(group) {
  return group.help === "worked";
}
function factOf(view, id) {
  const found2 = view.facts.find((fact) => fact.id === id);
  return found2 ?? { id, text: id, short: id, offered: false };
}
function groupOf(view, id) {
  const found2 = view.groups.find((group) => group.id === id);
  if (!found2) throw new Error(`There is no group ${id}.`);
  return found2;
}
function withEntry(view, answers, id, changes) {
  const facts = { ...answers.facts, [id]: { ...entryOf(view, answers, id), ...changes } };
  return { ...answers, kind: "match", facts, checked: answers.checked ?? [] };
}
function withChecked(answers, group, checked2) {
  const others2 = (answers.checked ?? []).filter((id) => !group.facts.includes(id));
  const list = checked2 ? [...others2, ...group.facts] : others2;
  return { ...answers, kind: "match", facts: answers.facts ?? {}, checked: list };
}
function withCard(view, answers, fact, card2, on10) {
  const cards = entryOf(view, answers, fact).cards.filter((id) => id !== card2);
  return withEntry(view, answers, fact, { cards: on10 ? [...cards, card2] : cards });
}
function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return isWorked(group) || group.facts.every((id) => answers.checked?.includes(id));
}
function stateOf3(view, answers, id) {
  const { judgement, element: element3, cards } = entryOf(view, answers, id);
  if (judgement === "irrelevant" || judgement && element3 && cards.length) return "given";
  const begun = judgement && !givenIn(view, id) || element3 || cards.length;
  return begun ? "part" : "none";
}
function suretyOf(view, answers, group) {
  const all = new Set(group.facts.map((id) => entryOf(view, answers, id).confidence));
  return all.size === 1 ? [...all][0] ?? null : null;
}
function withSurety(view, answers, group, confidence) {
  const facts = group.facts.map((id) => [id, { ...entryOf(view, answers, id), confidence }]);
  const all = { ...answers.facts, ...Object.fromEntries(facts) };
  return { ...answers, kind: "match", facts: all, checked: answers.checked ?? [] };
}
function isDone(view, answers, group) {
  if (view.mode !== "exercise") return isChecked(view, answers, group);
  const given2 = (id) => stateOf3(view, answers, id) === "given";
  return group.facts.every((id) => given2(id) && entryOf(view, answers, id).confidence);
}
function nameOf3(view, id) {
  const place2 = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place2]?.offered ? "Item" : "Fact"} ${place2 + 1}`;
}
function missingIn(view, answers, group) {
  const without = group.facts.filter((id) => !entryOf(view, answers, id).judgement);
  const unsure = group.facts.some((id) => !entryOf(view, answers, id).confidence);
  const judge = `say whether it helps (${listed2(without.map((id) => nameOf3(view, id).toLowerCase()))})`;
  return [without.length ? judge : "", unsure ? "say how sure you are" : ""].filter(Boolean).join("; ");
}
function elementsOf(view, group) {
  return view.elements.filter(({ id }) => group.elements.includes(id));
}
function elementOf(view, id) {
  return view.elements.find((one) => one.id === id);
}
function cardOf(view, id) {
  return view.cards.find((one) => one.id === id);
}
function cardName(view, id) {
  return withoutEmphasis(cardOf(view, id)?.title ?? id);
}
function kindWord(view, card2) {
  return view.kinds.find((kind) => kind.id === card2?.kind)?.word ?? "Card";
}

// course/boards/match/place.ts
function placeOf(board2, first2) {
  const { ui } = board2;
  const { groups } = board2.view();
  const here = groups.find(({ id }) => id === ui.group);
  const group = here ?? nextGroup(board2) ?? first2;
  if (!here || ui.fact && !group.facts.includes(ui.fact)) {
    Object.assign(ui, { group: group.id, fact: firstFact(board2, group), again: null });
  }
  return { group, fact: ui.fact };
}
function nextGroup(board2) {
  const [view, answers] = [board2.view(), board2.answers()];
  if (!Object.keys(answers.facts ?? {}).length) return void 0;
  return view.groups.find((group) => !isDone(view, answers, group));
}
function firstFact(board2, group) {
  const [view, answers] = [board2.view(), board2.answers()];
  if (isChecked(view, answers, group)) return null;
  return group.facts.find((id) => stateOf3(view, answers, id) !== "given") ?? null;
}
function openPart(board2, fact) {
  const { again } = board2.ui;
  const view = board2.view();
  const { judgement, element: element3 } = entryOf(view, board2.answers(), fact);
  if (again && !(again === "judgement" && givenIn(view, fact))) return again;
  if (!judgement) return "judgement";
  if (judgement === "irrelevant") return null;
  return element3 ? "cards" : "element";
}
function isLive(board2) {
  const { fact, group } = board2.ui;
  const view = board2.view();
  const here = view.groups.find(({ id }) => id === group);
  if (!fact || !here || isChecked(view, board2.answers(), here)) return false;
  return openPart(board2, fact) === "cards";
}
function groupAfter(board2, group) {
  const view = board2.view();
  const place2 = view.groups.indexOf(group);
  const others2 = [...view.groups.slice(place2 + 1), ...view.groups.slice(0, place2)];
  const next3 = view.groups[place2 + 1];
  if (next3) return next3;
  return others2.find((one) => !isDone(view, board2.answers(), one)) ?? null;
}

// course/boards/match/result.ts
var MARKS = {
  right: "Right",
  wrong: "Not right",
  missed: "Missing",
  neutral: "Does no harm"
};
function under2(known2, judgement) {
  return { ...known2, ...judgement ? known2.under[judgement] : null };
}
function outcomeOf(view, answers, id) {
  const { judgement, element: element3, cards } = entryOf(view, answers, id);
  const about2 = view.feedback?.[id];
  if (!about2) return { judgement: null, element: null, found: 0, needed: 0, strangers: 0 };
  const known2 = under2(about2, judgement);
  const told2 = (right, chosen2) => right ? "right" : chosen2 ? "wrong" : "missed";
  return {
    judgement: givenIn(view, id) ? null : told2(judgement && known2.judgement[judgement]?.right, judgement),
    element: known2.element && told2(known2.element[element3 ?? ""]?.right, element3),
    found: known2.needed.filter((card2) => cards.includes(card2)).length,
    needed: known2.needed.length,
    strangers: cards.filter((card2) => known2.cards[card2]?.right === false).length
  };
}
function markOf3(view, answers, id) {
  const { judgement, element: element3, found: found2, needed, strangers } = outcomeOf(view, answers, id);
  if (judgement === "wrong" || element3 === "wrong" || strangers) return "wrong";
  const lacks = judgement === "missed" || element3 === "missed" || found2 < needed;
  return lacks ? "missed" : "right";
}
function countsOf(view, answers, { facts }) {
  const all = facts.map((id) => outcomeOf(view, answers, id));
  const marks = (name, marked2) => {
    const counted4 = marked2.filter((mark) => mark !== null);
    return { name, right: counted4.filter((mark) => mark === "right").length, of: counted4.length };
  };
  const sum = (part2) => all.reduce((total, one) => total + one[part2], 0);
  const counts = [
    marks(
      "Judgement",
      all.map(({ judgement }) => judgement)
    ),
    marks(
      "Question",
      all.map(({ element: element3 }) => element3)
    ),
    { name: "Evidence", right: sum("found"), of: sum("needed") }
  ];
  return counts.filter(({ of }) => of > 0);
}
function strangersIn(view, answers, { facts }) {
  return facts.reduce((sum, id) => sum + outcomeOf(view, answers, id).strangers, 0);
}
function headlineOf(view, answers, group) {
  const counted4 = countsOf(view, answers, group).map(
    ({ name, right, of }, place2) => `${place2 ? name.toLowerCase() : name} ${right} of ${of}`
  );
  const strangers = strangersIn(view, answers, group);
  const more = strangers ? [belongNot(strangers)] : [];
  return `${[...counted4, ...more].join(", ")}.`;
}
function belongNot(strangers) {
  return strangers === 1 ? "1 piece does not belong" : `${strangers} pieces do not belong`;
}
function sureAndWrong(view, answers, { facts }) {
  return facts.flatMap((id) => {
    if (entryOf(view, answers, id).confidence !== "sure") return [];
    const { judgement, element: element3, strangers } = outcomeOf(view, answers, id);
    const parts = [
      judgement === "wrong" ? "the judgement" : "",
      element3 === "wrong" ? "the question" : "",
      strangers ? "the evidence" : ""
    ].filter(Boolean);
    return parts.length ? [[id, factOf(view, id).short, parts.join(", ")]] : [];
  });
}

// course/boards/shared/rove.ts
var KEYS = {
  ArrowDown: ["row", 1],
  ArrowUp: ["row", -1],
  ArrowRight: ["item", 1],
  ArrowLeft: ["item", -1]
};
function tabStops(roved, list, keys, otherwise = keys[0]) {
  const left = roved.get(list) ?? "";
  const stop = keys.includes(left) ? left : otherwise;
  return (key) => key === stop ? 0 : -1;
}
function leaveOff(roved, focused) {
  const item = focused.closest("[data-rove-item]");
  const list = item?.closest("[data-rove]");
  if (!item || !list) return;
  roved.set(list.dataset.rove ?? "", item.dataset.key ?? "");
  for (const one of list.querySelectorAll("[data-rove-item]")) {
    one.tabIndex = one === item ? 0 : -1;
  }
}
function moveInList(event) {
  const from = event.target.closest("[data-rove-item]");
  const list = from?.closest("[data-rove]");
  if (!from || !list || event.ctrlKey || event.metaKey || event.altKey) return false;
  const to = target(list, from, event.key);
  if (!to) return false;
  event.preventDefault();
  to.focus();
  return to !== from;
}
function target(list, from, key) {
  const row5 = from.closest("[data-rove-row]");
  const rows = [...list.querySelectorAll("[data-rove-row]")];
  const items = itemsOf(row5 ?? list);
  if (key === "Home") return itemsOf(list)[0];
  if (key === "End") return rows.length ? itemsOf(rows.at(-1) ?? list)[0] : items.at(-1);
  const [along, by] = KEYS[key] ?? [];
  if (!along || !by) return void 0;
  if (row5 && along === "row") {
    const next3 = rows[rows.indexOf(row5) + by];
    return next3 && itemsOf(next3)[0];
  }
  return items[items.indexOf(from) + by];
}
function itemsOf(place2) {
  const all = place2.querySelectorAll("[data-rove-item]");
  return [...all].filter((item) => item.checkVisibility());
}

// course/boards/match/card.tsx
function card(board2, one, chosen2, stop) {
  const open = board2.ui.open.has(one.id);
  return /* @__PURE__ */ a2(
    "li",
    {
      class: "ce-card",
      "data-kind": one.kind,
      "data-chosen": chosen2,
      "data-open": open,
      "data-rove-row": true,
      "data-key": `on-shelf:${one.id}`,
      children: [
        take(board2, one, chosen2, stop),
        hasMore(one) ? /* @__PURE__ */ a2($, { children: [
          open ? about(board2, one) : null,
          /* @__PURE__ */ a2("div", { class: "ce-card-row", "data-key": `row:${one.id}`, children: [
            act2(
              one,
              "details",
              open ? "Less" : one.limit ? "Its limit" : "Read whole",
              stop,
              open
            ),
            act2(one, "compare", board2.ui.pinned === one.id ? "Put it back" : "Compare", stop)
          ] })
        ] }) : null
      ]
    }
  );
}
function take(board2, one, chosen2, stop) {
  const live = isLive(board2);
  const reads = hasMore(one) ? board2.ui.open.has(one.id) : void 0;
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-take",
      "aria-pressed": live ? chosen2 : void 0,
      "aria-expanded": live ? void 0 : reads,
      tabindex: stop(`card:${one.id}`),
      "data-do": live ? "card" : "details",
      "data-card": one.id,
      "data-rove-item": true,
      "data-key": `card:${one.id}`,
      children: [
        /* @__PURE__ */ a2(Hidden, { children: [
          kindWord(board2.view(), cardOf(board2.view(), one.id)),
          ": "
        ] }),
        byAndDate(one),
        /* @__PURE__ */ a2("span", { class: "ce-card-says", children: rich2(one.title) }),
        chosen2 ? /* @__PURE__ */ a2("span", { class: "ce-card-chosen", "aria-hidden": "true", children: "Chosen" }) : null
      ]
    }
  );
}
function byAndDate({ by, date, kind }) {
  if (!by && !date) return null;
  return /* @__PURE__ */ a2("span", { class: "ce-card-by", "data-after": kind === "document", children: [
    /* @__PURE__ */ a2("span", { children: rich2(by) }),
    /* @__PURE__ */ a2(Hidden, { children: by && date ? ", " : "" }),
    /* @__PURE__ */ a2("span", { class: "ce-card-date", children: date }),
    /* @__PURE__ */ a2(Hidden, { children: ". " })
  ] });
}
function act2({ id, title: title2 }, what, words, stop, expanded) {
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-card-act",
      "aria-expanded": expanded,
      tabindex: stop(`${what}:${id}`),
      "data-do": what,
      "data-card": id,
      "data-rove-item": true,
      "data-key": `${what}:${id}`,
      children: [
        words,
        /* @__PURE__ */ a2(Hidden, { children: [
          ": ",
          withoutEmphasis(title2)
        ] })
      ]
    }
  );
}
function hasMore({ text, limit, source, status_label: status }) {
  return Boolean(text || limit || source || status);
}
function about({ id: board2 }, one) {
  return /* @__PURE__ */ a2("div", { class: "ce-card-about", id: `${board2}-about-${one.id}`, "data-key": `about:${one.id}`, children: [
    one.text ? /* @__PURE__ */ a2("p", { children: rich2(one.text) }) : null,
    one.limit ? /* @__PURE__ */ a2("p", { children: [
      /* @__PURE__ */ a2("strong", { children: "Limit:" }),
      " ",
      rich2(one.limit)
    ] }) : null,
    one.source ? /* @__PURE__ */ a2("p", { children: [
      /* @__PURE__ */ a2("strong", { children: "Source:" }),
      " ",
      /* @__PURE__ */ a2(SourceLink, { label: one.source, address: one.address })
    ] }) : null,
    one.status_label ? /* @__PURE__ */ a2("p", { class: "ce-soft", children: rich2(one.status_label) }) : null
  ] });
}
function pinnedCard(board2) {
  const one = cardOf(board2.view(), board2.ui.pinned ?? "");
  if (!one) return null;
  return /* @__PURE__ */ a2("section", { class: "ce-pinned", "data-kind": one.kind, "aria-label": "To compare with", "data-key": "pinned", children: [
    /* @__PURE__ */ a2("p", { class: "ce-card-by", children: [
      /* @__PURE__ */ a2("span", { children: [
        "Comparing with ",
        /* @__PURE__ */ a2("span", { children: rich2(one.by) })
      ] }),
      /* @__PURE__ */ a2("span", { class: "ce-card-date", children: one.date })
    ] }),
    /* @__PURE__ */ a2("p", { class: "ce-card-says", children: rich2(one.title) }),
    one.limit ? /* @__PURE__ */ a2("p", { class: "ce-card-limit", children: [
      /* @__PURE__ */ a2("strong", { children: "Limit:" }),
      " ",
      rich2(one.limit)
    ] }) : null,
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-link",
        "data-do": "compare",
        "data-card": one.id,
        "data-key": "put-back",
        children: "Put it back"
      }
    )
  ] });
}

// course/boards/match/shelf.tsx
var NAMES = {
  document: "Documents",
  country: "Country",
  law: "Law",
  answer: "Answers"
};
function shelf(board2) {
  const { title: title2 } = board2.view();
  return /* @__PURE__ */ a2(
    "section",
    {
      class: "ce-shelf",
      "data-live": isLive(board2),
      "aria-label": `Evidence: ${withoutEmphasis(title2)}`,
      "data-key": "shelf",
      children: [
        search(board2),
        tabs(board2),
        pinnedCard(board2),
        stack(board2)
      ]
    }
  );
}
function stacksOf(board2) {
  const { kinds, cards } = board2.view();
  return kinds.filter(({ id }) => id !== "answer" && cards.some(({ kind }) => kind === id));
}
function stackShown(board2) {
  const stacks = stacksOf(board2);
  const chosen2 = stacks.find(({ id }) => id === board2.ui.stack);
  return (chosen2 ?? stacks[0])?.id;
}
function found(board2, stack2) {
  const sought = board2.ui.sought.trim().toLowerCase();
  return board2.view().cards.filter((one) => {
    if (one.kind !== stack2) return false;
    const all = [one.title, one.text, one.limit, one.source, one.by, one.date];
    return !sought || withoutEmphasis(all.join(" ")).toLowerCase().includes(sought);
  });
}
function search(board2) {
  const all = stacksOf(board2).reduce((sum, { id: id2 }) => sum + cardsIn(board2, id2), 0);
  const id = `${board2.id}-find`;
  return /* @__PURE__ */ a2("div", { class: "ce-find", "data-key": "finding", children: [
    /* @__PURE__ */ a2("label", { for: id, children: /* @__PURE__ */ a2(Hidden, { children: `Search all ${all} pieces of evidence` }) }),
    /* @__PURE__ */ a2(
      "input",
      {
        id,
        type: "search",
        placeholder: `Search all ${all}`,
        autocomplete: "off",
        value: board2.ui.sought,
        "data-key": "find"
      }
    ),
    /* @__PURE__ */ a2(Keycap, { of: "/" })
  ] });
}
function cardsIn(board2, stack2) {
  return board2.view().cards.filter(({ kind }) => kind === stack2).length;
}
function tabs(board2) {
  const stacks = stacksOf(board2);
  const shown = stackShown(board2);
  const stop = tabStops(
    board2.ui.roved,
    "stacks",
    stacks.map(({ id }) => `stack:${id}`),
    `stack:${shown}`
  );
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-stacks",
      role: "tablist",
      "aria-label": "Evidence",
      "data-rove": "stacks",
      "data-key": "stacks",
      children: stacks.map(({ id }) => /* @__PURE__ */ a2(
        "button",
        {
          type: "button",
          role: "tab",
          id: `${board2.id}-stack-${id}`,
          "aria-selected": id === shown,
          "aria-controls": id === shown ? `${board2.id}-stack` : void 0,
          tabindex: stop(`stack:${id}`),
          "data-do": "stack",
          "data-value": id,
          "data-kind": id,
          "data-rove-item": true,
          "data-key": `stack:${id}`,
          children: [
            /* @__PURE__ */ a2(Icon, { name: id }),
            NAMES[id],
            " ",
            /* @__PURE__ */ a2("span", { class: "ce-count", children: found(board2, id).length })
          ]
        }
      ))
    }
  );
}
function stack(board2) {
  const shown = stackShown(board2);
  const cards = found(board2, shown ?? "");
  const { fact, roved, sought } = board2.ui;
  const chosen2 = fact ? entryOf(board2.view(), board2.answers(), fact).cards : [];
  const keys = cards.flatMap(({ id }) => [`card:${id}`, `details:${id}`, `compare:${id}`]);
  const stop = tabStops(roved, `cards:${shown}`, keys);
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-cards",
      role: "tabpanel",
      id: `${board2.id}-stack`,
      "aria-labelledby": `${board2.id}-stack-${shown}`,
      "data-key": "cards",
      children: cards.length ? /* @__PURE__ */ a2("ul", { "data-rove": `cards:${shown}`, "data-key": `cards:${shown}`, children: cards.map((one) => card(board2, one, chosen2.includes(one.id), stop)) }) : /* @__PURE__ */ a2("p", { class: "ce-none", children: [
        "Nothing here has “",
        sought.trim(),
        "”. Look in the other stacks, which say how many they have."
      ] })
    }
  );
}

// course/boards/match/acts.ts
var THEN = {
  judgement: "Does it help?",
  element: "Which question does it go to?",
  cards: "What proves it?"
};
var on2 = {
  judgement(board2, { fact, value }) {
    const { label = value } = board2.view().judgements.find(({ id }) => id === value) ?? {};
    answer(board2, fact, { judgement: value }, label);
  },
  element(board2, { fact, value }) {
    answer(board2, fact, { element: value }, elementOf(board2.view(), value)?.label ?? value);
  },
  card(board2, { card: card2, value }) {
    const { fact } = board2.ui;
    const id = card2 ?? value;
    if (fact) setCard(board2, fact, id, !cardsOf(board2, fact).includes(id));
  },
  remove(board2, { fact, card: card2 }) {
    const cards = cardsOf(board2, fact);
    const next3 = cards[cards.indexOf(card2) + 1] ?? cards[cards.indexOf(card2) - 1];
    setCard(board2, fact, card2, false);
    focusOn(board2, `remove:${fact}:${next3}`, `choose:${fact}`);
  },
  clear(board2) {
    const { fact } = board2.ui;
    if (!fact) return;
    const view = board2.view();
    const next3 = withEntry(view, board2.answers(), fact, { element: null, cards: [] });
    write(board2, next3, `${nameOf3(view, fact)}: question and evidence taken back`);
    focusOn(board2, "next");
    say2(board2, "Taken back: its question and evidence.");
  },
  change(board2, _2, target2) {
    const part2 = target2.dataset.part;
    board2.ui.again = part2;
    board2.refresh();
    focusOn(board2, `asked:${part2}`);
  },
  whole(board2) {
    board2.ui.whole = !board2.ui.whole;
    board2.refresh();
  },
  confidence(board2, { group: id, value }) {
    const group = groupOf(board2.view(), id);
    const { label = value } = board2.view().confidences.find((one) => one.id === value) ?? {};
    const sure = value;
    write(board2, withSurety(board2.view(), board2.answers(), group, sure), `How sure: ${label}`);
    focusOn(board2, `confidence:${id}:${value}`);
    say2(board2, `${label}.`);
  },
  check,
  again(board2, { group: id }) {
    const group = groupOf(board2.view(), id);
    write(board2, withChecked(board2.answers(), group, false), "The group opened again");
    goTo(board2, id, group.facts[0] ?? null);
    say2(board2, "The group is open again. Your answers are kept.");
  },
  at(board2, { fact }) {
    const group = board2.view().groups.find(({ facts }) => facts.includes(fact));
    if (!group) return;
    if (isChecked(board2.view(), board2.answers(), group)) unfold(board2, fact);
    else goTo(board2, group.id, fact);
  },
  group(board2, { group: id }) {
    goTo(board2, id, firstFact(board2, groupOf(board2.view(), id)));
  },
  next,
  details(board2, { card: card2 }) {
    const { open } = board2.ui;
    if (!open.delete(card2)) open.add(card2);
    board2.refresh();
  },
  compare(board2, { card: card2 }) {
    const { ui } = board2;
    const puts = ui.pinned === card2;
    ui.pinned = puts ? null : card2;
    board2.refresh();
    if (puts) focusOn(board2, `compare:${card2}`);
    say2(board2, puts ? "No longer compared." : "Kept at the top to compare.");
  },
  stack(board2, { value }) {
    board2.ui.stack = value;
    board2.refresh();
  },
  choose(board2) {
    const { ui } = board2;
    if (ui.size === "narrow") ui.dialog = "evidence";
    board2.refresh();
    const [first2] = found(board2, stackShown(board2) ?? "");
    const left = ui.roved.get(`cards:${stackShown(board2)}`);
    focusOn(board2, ui.dialog && "dialog-title:evidence", left, `card:${first2?.id}`, "find");
  },
  dialog(board2, { value }) {
    board2.ui.dialog = value;
    board2.refresh();
    focusOn(board2, `dialog-title:${value}`);
  },
  closeDialog,
  startAgain(board2) {
    startAgain(board2);
    Object.assign(board2.ui, { group: null, fact: null, again: null, pinned: null });
    board2.refresh();
    focusOn(board2, "undo");
  }
};
function answer(board2, fact, changes, label) {
  const view = board2.view();
  const entry = entryOf(view, board2.answers(), fact);
  board2.ui.again = null;
  const same = Object.entries(changes).every(([part2, value]) => entry[part2] === value);
  if (same) board2.refresh();
  else
    write(
      board2,
      withEntry(view, board2.answers(), fact, changes),
      `${nameOf3(view, fact)}: ${label}`
    );
  const asked4 = openPart(board2, fact);
  focusOn(board2, asked4 && `asked:${asked4}`, "next");
  const stop = label.endsWith("?") ? "" : ".";
  say2(board2, `${label}${stop} ${asked4 ? THEN[asked4] : "Given."}`);
}
function cardsOf(board2, fact) {
  return entryOf(board2.view(), board2.answers(), fact).cards;
}
function setCard(board2, fact, card2, chosen2) {
  const view = board2.view();
  const name = cardName(view, card2);
  if (cardsOf(board2, fact).includes(card2) === chosen2) {
    say2(board2, `${name} is chosen already.`);
    return;
  }
  const what = `${chosen2 ? "Chosen" : "Taken back"}: ${name}`;
  write(board2, withCard(view, board2.answers(), fact, card2, chosen2), what);
  say2(board2, what);
}
function check(board2, { group: id }) {
  const [view, answers] = [board2.view(), board2.answers()];
  const group = groupOf(view, id);
  const missing2 = missingIn(view, answers, group);
  if (missing2) {
    const fact = group.facts.find((one) => !entryOf(view, answers, one).judgement);
    focusOn(board2, fact && `line:${fact}`, "asked:confidence");
    say2(board2, `Still to do: ${missing2}.`);
    return;
  }
  write(board2, withChecked(answers, group, true), "The group checked");
  focusOn(board2, `result:${id}`);
  say2(board2, `Checked. ${headlineOf(view, board2.answers(), group)}`);
}
function next(board2, { fact, group: id }) {
  if (id) {
    goTo(board2, id, firstFact(board2, groupOf(board2.view(), id)));
    return;
  }
  const group = board2.view().groups.find(({ facts }) => facts.includes(fact ?? ""));
  if (!group || !fact) return;
  goTo(board2, group.id, group.facts[group.facts.indexOf(fact) + 1] ?? null);
}
function unfold(board2, fact) {
  const told2 = keyed(board2, `closed:${fact}`);
  if (told2 instanceof HTMLDetailsElement) told2.open = true;
  focusOn(board2, `closed-title:${fact}`);
}
function goTo(board2, group, fact) {
  Object.assign(board2.ui, { group, fact, again: null, dialog: null });
  board2.refresh();
  focusOn(board2, fact && `fact:${fact}`, `result:${group}`, "group-end");
}
function closeDialog(board2) {
  const { dialog, fact } = board2.ui;
  board2.ui.dialog = null;
  board2.refresh();
  const opener = dialog === "evidence" ? `choose:${fact}` : "";
  focusOn(board2, opener, `opens:${dialog}`);
}

// course/boards/shared/dialog.tsx
var Dialog = class extends x {
  node = null;
  componentDidMount() {
    this.node?.showModal();
    this.node?.append(this.props.board.live);
    this.node?.addEventListener("click", this.pressed);
  }
  componentWillUnmount() {
    const { board: board2 } = this.props;
    board2.el.append(board2.live);
  }
  pressed = (event) => {
    const { node } = this;
    if (node && event.target === node && isOutside(event, node)) node.close();
  };
  render({ board: board2, name, title: title2, side, closed: closed2, children }) {
    const id = `${board2.id}-dialog-${name}`;
    return /* @__PURE__ */ a2(
      "dialog",
      {
        ref: (node) => {
          this.node = node;
        },
        class: "ce-dialog",
        "aria-labelledby": id,
        "data-side": side,
        "data-key": `dialog:${name}`,
        onClose: closed2,
        children: [
          /* @__PURE__ */ a2("div", { class: "ce-dialog-head", children: [
            /* @__PURE__ */ a2("h3", { id, tabindex: -1, "data-key": `dialog-title:${name}`, children: title2 }),
            /* @__PURE__ */ a2(
              "button",
              {
                type: "button",
                class: "ce-button ce-quiet",
                "data-do": "closeDialog",
                "data-key": `dialog-done:${name}`,
                children: [
                  /* @__PURE__ */ a2(Icon, { name: "close" }),
                  "Done"
                ]
              }
            )
          ] }),
          children
        ]
      }
    );
  }
};
function isOutside({ clientX: x2, clientY: y2 }, node) {
  const { left, right, top, bottom } = node.getBoundingClientRect();
  return x2 < left || x2 > right || y2 < top || y2 > bottom;
}

// course/boards/shared/heading.tsx
var PROBLEMS = /* @__PURE__ */ new Set(["behind", "damaged", "failed"]);
function heading(board2) {
  const { title: title2, client, date_label: date, date_hint: hint2, intro, prompt } = board2.view();
  const facts = [client, date].filter(Boolean).join(" · ");
  const explained = intro || prompt;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("header", { class: "ce-head", children: [
      /* @__PURE__ */ a2("div", { class: "ce-head-line", children: [
        /* @__PURE__ */ a2("h2", { class: "ce-title", tabindex: -1, "data-key": "title", children: rich2(title2) }),
        state(board2)
      ] }),
      facts ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: rich2(facts) }) : null,
      hint2 ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: rich2(hint2) }) : null,
      explained ? /* @__PURE__ */ a2("p", { class: "ce-intro", id: `${board2.id}-intro`, children: rich2(explained) }) : null
    ] }),
    problem(board2)
  ] });
}
function state(board2) {
  return /* @__PURE__ */ a2("div", { class: "ce-state", children: [
    /* @__PURE__ */ a2(UndoPlace, { board: board2 }),
    board2.restarts && !isBlank(board2.answers()) ? /* @__PURE__ */ a2(Button, { action: "startAgain", name: "start-again", look: "ce-quiet", children: "Start again" }) : null,
    /* @__PURE__ */ a2("p", { class: "ce-saved", role: "status", "data-key": "notice", "data-state": board2.notice.state, children: savedWords(board2) })
  ] });
}
function savedWords({ notice, timer }) {
  return PROBLEMS.has(notice.state) || timer ? "" : notice.text;
}
function problem(board2) {
  const { state: is, text } = board2.notice;
  if (!PROBLEMS.has(is)) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-problem", role: "alert", "data-key": `problem:${is}`, "data-follow": true, children: [
    /* @__PURE__ */ a2(Icon, { name: "wrong" }),
    /* @__PURE__ */ a2("p", { children: text }),
    is === "behind" ? /* @__PURE__ */ a2("div", { class: "ce-choice", children: [
      /* @__PURE__ */ a2(Button, { action: "reload", children: "Show the newer answers" }),
      /* @__PURE__ */ a2(Button, { action: "insist", children: "Keep those on this page" })
    ] }) : null
  ] });
}

// course/boards/shared/hints.tsx
function Hints({ name, about: about2, list }) {
  const given2 = list.filter(([, text]) => text);
  if (!given2.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-hint", "data-key": `hint:${name}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `hint-title:${name}`, "aria-label": `Hint: ${withoutEmphasis(about2)}`, children: "Hint" }),
    /* @__PURE__ */ a2("ul", { children: given2.map(([label, text]) => /* @__PURE__ */ a2("li", { children: [
      label ? `${label}: ` : null,
      rich2(text)
    ] })) })
  ] });
}
function oneOfTwo(options3, id) {
  const place2 = options3.findIndex((option2) => option2.id === id);
  if (place2 < 0 || options3.length < 3) return "";
  const other = (place2 + 1) % options3.length;
  const names = options3.filter((_2, at) => at === place2 || at === other);
  return names.map(({ label, text }) => label ?? text).join(" / ");
}

// course/boards/match/hints.tsx
function hint(board2, fact, part2, words) {
  const about2 = `${nameOf3(board2.view(), fact)}, ${part2}`;
  return /* @__PURE__ */ a2(Hints, { name: `${part2}:${fact}`, about: about2, list: [["", words]] });
}
function judgementHints(board2, fact) {
  const view = board2.view();
  const { best } = view.feedback?.[fact] ?? {};
  const two = oneOfTwo(view.judgements, best?.judgement);
  return hint(board2, fact, "judgement", two && `One of two: ${two}.`);
}
function elementHints(board2, fact) {
  const view = board2.view();
  const known2 = view.feedback?.[fact];
  if (!known2) return null;
  const judgement = board2.answers().facts?.[fact]?.judgement ?? null;
  const { best } = under2(known2, judgement);
  const element3 = elementOf(view, best.element);
  const words = element3 ? `It stands under: ${element3.test}.` : "No question is wanted here.";
  return hint(board2, fact, "question", words);
}
function evidenceHints(board2, fact) {
  const view = board2.view();
  const known2 = view.feedback?.[fact];
  if (!known2) return null;
  const judgement = board2.answers().facts?.[fact]?.judgement ?? null;
  const kinds = new Set(under2(known2, judgement).needed.map((id) => cardOf(view, id)?.kind));
  const stacks = view.kinds.filter(({ id }) => id !== "answer" && kinds.has(id));
  const names = stacks.map(({ label }) => label.toLowerCase()).join("; ");
  const answer5 = kinds.has("answer") ? "one of the two answers under the question" : "";
  const words = [names, answer5].filter(Boolean).join("; ");
  return hint(board2, fact, "evidence", words && `Look at: ${words}.`);
}

// course/boards/match/options.tsx
function options2({ stop, ...asked4 }) {
  const { board: board2, name, list, chosen: chosen2, look } = asked4;
  const keys = list.map(({ id }) => `${name}:${id}`);
  const otherwise = keys.find((key) => chosen2.some((id) => key === `${name}:${id}`)) ?? keys[0];
  const stopAt = stop ?? tabStops(board2.ui.roved, name, keys, otherwise);
  return /* @__PURE__ */ a2("div", { class: `ce-picks ${look}`, "data-rove": stop ? void 0 : name, "data-key": `of:${name}`, children: list.map((one) => option(asked4, one, stopAt(`${name}:${one.id}`))) });
}
function option({ board: board2, name, action, data, chosen: chosen2 }, { id, label, hint: hint2, whole, key }, tabindex) {
  const [named2, about2] = [`${board2.id}-named-${id}`, `${board2.id}-hint-${id}`];
  return /* @__PURE__ */ a2("div", { class: "ce-pick-place", "data-key": `place:${name}:${id}`, children: [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-pick",
        "aria-pressed": chosen2.includes(id),
        "aria-labelledby": named2,
        "aria-describedby": hint2 || whole ? about2 : void 0,
        tabindex,
        "data-do": action,
        "data-value": id,
        "data-rove-item": true,
        "data-key": `${name}:${id}`,
        ...data,
        ...answersTo(key),
        children: [
          /* @__PURE__ */ a2(Keycap, { of: key }),
          /* @__PURE__ */ a2("span", { children: [
            /* @__PURE__ */ a2("span", { class: "ce-pick-label", id: named2, children: rich2(label) }),
            hint2 ? /* @__PURE__ */ a2("span", { class: "ce-pick-hint", id: about2, children: rich2(hint2) }) : null
          ] })
        ]
      }
    ),
    whole && !hint2 ? /* @__PURE__ */ a2("span", { class: "ce-pick-whole", id: about2, children: rich2(whole) }) : null
  ] });
}

// course/boards/match/evidence.tsx
var KEYS2 = { "none-needed": "n", obtain: "o" };
function evidenceQuestion({ board: board2, fact, entry }) {
  const view = board2.view();
  const answers = view.cards.filter(({ kind }) => kind === "answer");
  const pieces = entry.cards.filter((id) => cardOf(view, id)?.kind !== "answer");
  return [
    evidenceHints(board2, fact),
    /* @__PURE__ */ a2("ul", { class: "ce-chosen", "aria-label": "Chosen", "data-key": `chosen:${fact}`, children: pieces.map((id) => piece(board2, fact, id)) }),
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-slot ce-drop",
        "data-do": "choose",
        "data-fact": fact,
        "data-key": `choose:${fact}`,
        children: [
          /* @__PURE__ */ a2("span", { "aria-hidden": "true", children: "+" }),
          /* @__PURE__ */ a2("span", { children: [
            pieces.length ? "Another piece, if it needs one" : "Choose a piece of evidence",
            /* @__PURE__ */ a2("span", { class: "ce-or-drop", children: pieces.length ? "" : ", or drop it here" })
          ] })
        ]
      }
    ),
    answers.length ? options2({
      board: board2,
      name: "card",
      action: "card",
      data: { "data-fact": fact },
      list: answers.map(({ id, title: title2, text }) => ({
        id,
        label: title2,
        whole: text,
        key: KEYS2[id] ?? ""
      })),
      chosen: entry.cards,
      look: "ce-by-two ce-answers"
    }) : null
  ];
}
function piece(board2, fact, id) {
  const view = board2.view();
  const card2 = cardOf(view, id);
  return /* @__PURE__ */ a2("li", { class: "ce-slot ce-piece", "data-kind": card2?.kind, "data-key": `chip:${fact}:${id}`, children: [
    /* @__PURE__ */ a2(Icon, { name: card2?.kind ?? "answer" }),
    /* @__PURE__ */ a2("span", { class: "ce-piece-name", children: [
      /* @__PURE__ */ a2(Hidden, { children: [
        kindWord(view, card2),
        ": "
      ] }),
      rich2(card2?.title ?? id)
    ] }),
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-link",
        "aria-label": `Take back: ${cardName(view, id)}`,
        "data-do": "remove",
        "data-fact": fact,
        "data-card": id,
        "data-key": `remove:${fact}:${id}`,
        children: "Take back"
      }
    )
  ] });
}
var EVIDENCE_KEYS = [
  ["/", "search"],
  ["↑ ↓ Enter", "choose"],
  ["N", "none needed"],
  ["O", "obtain"]
];

// course/boards/match/questions.tsx
var KEYS3 = "abcdefgh";
function elementQuestion({ board: board2, group, fact, entry }) {
  const offered = elementsOf(board2.view(), group);
  const name = `element:${fact}`;
  const keys = offered.map(({ id }) => `${name}:${id}`);
  const chosen2 = entry.element ? `${name}:${entry.element}` : void 0;
  const stop = tabStops(
    board2.ui.roved,
    name,
    keys,
    chosen2 && keys.includes(chosen2) ? chosen2 : keys[0]
  );
  const { whole } = board2.ui;
  return [
    elementHints(board2, fact),
    /* @__PURE__ */ a2("div", { class: "ce-eight", "data-whole": whole, "data-rove": name, "data-key": `questions:${fact}`, children: [...new Set(offered.map(({ test }) => test))].map((test) => /* @__PURE__ */ a2("div", { class: "ce-test", "data-key": `test:${test}`, children: [
      /* @__PURE__ */ a2("h5", { children: rich2(test) }),
      options2({
        board: board2,
        name,
        action: "element",
        data: { "data-fact": fact },
        list: offered.filter((one) => one.test === test).map((one) => keyed2(one, offered)),
        chosen: entry.element ? [entry.element] : [],
        look: "",
        stop
      })
    ] })) }),
    /* @__PURE__ */ a2(Button, { action: "whole", look: "ce-link", children: whole ? "Show their names only" : "Read the questions whole" })
  ];
}
function keyed2(one, offered) {
  const { id, label, question: question4 } = one;
  return { id, label, whole: question4, key: KEYS3[offered.indexOf(one)] ?? "" };
}

// course/boards/match/ask.tsx
var ASKED = {
  judgement: "Does it help?",
  element: "Which question does it go to?",
  cards: "What proves it?"
};
var IN_SHORT = { ...ASKED, element: "Which question?" };
function factAsked(board2, group, id) {
  const view = board2.view();
  const fact = factOf(view, id);
  const entry = entryOf(view, board2.answers(), id);
  const open = openPart(board2, id);
  const isShort = entry.judgement === "irrelevant";
  const given2 = {
    judgement: Boolean(entry.judgement),
    element: Boolean(entry.element),
    cards: entry.cards.length > 0
  };
  return /* @__PURE__ */ a2("div", { class: "ce-at-work", "data-fact": id, "data-key": `at-work:${id}`, children: [
    factHead(board2, fact),
    Object.keys(ASKED).map((part2) => {
      if (part2 === open) return question(board2, group, fact, entry, part2);
      return given2[part2] ? line(board2, fact, entry, part2) : null;
    }),
    isShort && (given2.element || given2.cards) ? leftOver(id) : null
  ] });
}
function factHead(board2, fact) {
  const view = board2.view();
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(
      "h3",
      {
        class: "ce-kick",
        tabindex: -1,
        "aria-describedby": saidId(board2),
        "data-key": `fact:${fact.id}`,
        children: [
          `${nameOf3(view, fact.id)} of ${view.facts.length} · `,
          rich2(fact.short),
          fact.offered ? /* @__PURE__ */ a2("span", { class: "ce-tag", children: view.offered_label || "Offered to you" }) : null
        ]
      }
    ),
    /* @__PURE__ */ a2("p", { class: "ce-fact-said", id: saidId(board2), children: rich2(fact.text) })
  ] });
}
function saidId(board2) {
  return `${board2.id}-said`;
}
function question(board2, group, fact, entry, part2) {
  const title2 = `${board2.id}-asked`;
  const inside2 = {
    judgement: judgementQuestion,
    element: elementQuestion,
    cards: evidenceQuestion
  }[part2];
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-open-question",
      role: "group",
      "aria-labelledby": title2,
      "aria-describedby": saidId(board2),
      "data-part": part2,
      "data-key": `ask:${part2}:${fact.id}`,
      children: [
        /* @__PURE__ */ a2("h4", { id: title2, tabindex: -1, "data-key": `asked:${part2}`, children: ASKED[part2] }),
        inside2({ board: board2, group, fact: fact.id, entry })
      ]
    }
  );
}
function judgementQuestion({ board: board2, fact, entry }) {
  const list = board2.view().judgements.map(({ id, label, hint: hint2 }, place2) => ({
    id,
    label,
    hint: hint2,
    key: String(place2 + 1)
  }));
  return [
    judgementHints(board2, fact),
    options2({
      board: board2,
      name: `judgement:${fact}`,
      action: "judgement",
      data: { "data-fact": fact },
      list,
      chosen: entry.judgement ? [entry.judgement] : [],
      look: "ce-by-two"
    })
  ];
}
function line(board2, { id }, entry, part2) {
  const view = board2.view();
  const given2 = part2 === "judgement" && givenIn(view, id);
  const words = /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("span", { class: "ce-line-name", children: IN_SHORT[part2] }),
    /* @__PURE__ */ a2("span", { class: "ce-line-answer", children: answerOf(board2, entry, part2) })
  ] });
  if (given2) {
    const { text } = view.feedback?.[id]?.judgement[given2] ?? {};
    return /* @__PURE__ */ a2("div", { class: "ce-line", "data-key": `line:${part2}:${id}`, children: [
      words,
      /* @__PURE__ */ a2("span", { class: "ce-tag", children: "Given" }),
      text ? /* @__PURE__ */ a2("p", { class: "ce-line-why", children: rich2(text) }) : null
    ] });
  }
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-line",
      "data-do": "change",
      "data-part": part2,
      "data-key": `change:${part2}:${id}`,
      children: [
        words,
        /* @__PURE__ */ a2(Hidden, { children: ". " }),
        /* @__PURE__ */ a2("span", { class: "ce-line-change", children: "Change" })
      ]
    }
  );
}
function answerOf(board2, { judgement, element: element3, cards }, part2) {
  const view = board2.view();
  if (part2 === "judgement") {
    return rich2(view.judgements.find(({ id }) => id === judgement)?.label);
  }
  if (part2 === "element") return rich2(elementOf(view, element3)?.label ?? element3);
  return cards.map((card2, place2) => [place2 ? "; " : null, rich2(cardOf(view, card2)?.title ?? card2)]);
}
function leftOver(fact) {
  return /* @__PURE__ */ a2("p", { class: "ce-left-over", children: [
    "Nothing turns on it, so no question and no evidence are needed.",
    " ",
    /* @__PURE__ */ a2(Button, { action: "clear", name: `clear:${fact}`, look: "ce-quiet", children: "Take back what was chosen" })
  ] });
}

// course/boards/match/reasons.tsx
function closedFact(board2, id, group) {
  const view = board2.view();
  const about2 = view.feedback?.[id];
  if (!about2) return null;
  const worked = isWorked(group);
  const entry = worked ? { ...about2.best, confidence: null } : entryOf(view, board2.answers(), id);
  const known2 = under2(about2, worked ? null : entry.judgement);
  const mark = worked ? "right" : markOf3(view, board2.answers(), id);
  const rows = [
    ...judgementRows(view, known2, entry, Boolean(givenIn(view, id)) || worked),
    ...elementRows(view, known2, entry),
    ...cardRows(view, known2, entry)
  ];
  return /* @__PURE__ */ a2(
    "details",
    {
      class: "ce-one",
      ref: openAtFirst(worked || mark !== "right"),
      "data-mark": mark,
      "data-key": `closed:${id}`,
      children: [
        /* @__PURE__ */ a2("summary", { "data-key": `closed-title:${id}`, children: [
          worked ? null : drawn2(mark),
          /* @__PURE__ */ a2("h4", { children: [
            /* @__PURE__ */ a2(Hidden, { children: [
              nameOf3(view, id),
              ": "
            ] }),
            rich2(factOf(view, id).short)
          ] }),
          worked ? null : /* @__PURE__ */ a2("span", { class: "ce-in-short", children: inShort(board2, id) }),
          /* @__PURE__ */ a2(Icon, { name: "down" })
        ] }),
        /* @__PURE__ */ a2("div", { class: "ce-one-body", children: [
          /* @__PURE__ */ a2("p", { class: "ce-fact-text", children: rich2(factOf(view, id).text) }),
          /* @__PURE__ */ a2("dl", { class: "ce-parts", children: rows.map((row5, place2) => drawnRow(row5, rows[place2 - 1])) }),
          whyOf(known2, entry, rows),
          sources2(known2)
        ] })
      ]
    }
  );
}
var openAtFirst = (is) => (details) => {
  if (!details || details.dataset.met) return;
  details.dataset.met = "yes";
  details.open = is;
};
function inShort(board2, id) {
  const out = outcomeOf(board2.view(), board2.answers(), id);
  const word2 = { right: "right", wrong: "wrong", missed: "missing", neutral: "" };
  const strangers = out.strangers ? `, ${out.strangers} too many` : "";
  return [
    out.judgement ? `judgement ${word2[out.judgement]}` : "",
    out.element ? `question ${word2[out.element]}` : "",
    out.needed || out.strangers ? `evidence ${out.found} of ${out.needed}${strangers}` : ""
  ].filter(Boolean).join(" · ");
}
function drawn2(mark, word2 = MARKS[mark]) {
  return /* @__PURE__ */ a2("span", { class: "ce-mk", "data-mark": mark, children: [
    /* @__PURE__ */ a2(Icon, { name: mark }),
    /* @__PURE__ */ a2(Hidden, { children: [
      word2,
      ". "
    ] })
  ] });
}
function drawnRow({ mark, part: part2, says, why: why2 }, before) {
  return /* @__PURE__ */ a2("div", { "data-mark": mark, children: [
    /* @__PURE__ */ a2("dt", { children: before?.part === part2 ? /* @__PURE__ */ a2(Hidden, { children: part2 }) : part2 }),
    /* @__PURE__ */ a2("dd", { children: [
      drawn2(mark),
      /* @__PURE__ */ a2("div", { children: [
        /* @__PURE__ */ a2("p", { children: says }),
        why2 ? /* @__PURE__ */ a2("p", { class: "ce-why-part", children: rich2(why2) }) : null
      ] })
    ] })
  ] });
}
var strong = (words) => /* @__PURE__ */ a2("strong", { children: rich2(words) });
function youAndBest(you, best) {
  return /* @__PURE__ */ a2($, { children: [
    "You: ",
    strong(you),
    ". Best: ",
    strong(best),
    best?.endsWith("?") ? "" : "."
  ] });
}
function judgementRows(view, { judgement, best }, { judgement: chosen2 }, given2) {
  const label = (id) => view.judgements.find((one) => one.id === id)?.label;
  const part2 = "Judgement";
  if (!chosen2)
    return [{ part: part2, mark: "missed", says: ["Missing: ", strong(label(best.judgement))] }];
  const { right, text } = judgement[chosen2] ?? {};
  const mark = right ? "right" : "wrong";
  if (given2) return [{ part: part2, mark: "right", says: [strong(label(chosen2)), " (given)"] }];
  if (chosen2 === best.judgement) return [{ part: part2, mark, says: strong(label(chosen2)) }];
  return [{ part: part2, mark, says: youAndBest(label(chosen2), label(best.judgement)), why: text }];
}
function elementRows(view, { element: element3, best }, { element: chosen2 }) {
  const part2 = "Question";
  const label = (id) => elementOf(view, id)?.label ?? id;
  if (!element3) {
    const why2 = "No question was wanted here.";
    return chosen2 ? [{ part: part2, mark: "neutral", says: strong(label(chosen2)), why: why2 }] : [];
  }
  if (!chosen2) return [{ part: part2, mark: "missed", says: ["Missing: ", strong(label(best.element))] }];
  const { right, best: isBest, text } = element3[chosen2] ?? {};
  const mark = right ? "right" : "wrong";
  if (isBest) return [{ part: part2, mark, says: strong(label(chosen2)) }];
  return [{ part: part2, mark, says: youAndBest(label(chosen2), label(best.element)), why: text }];
}
function cardRows(view, { cards, needed }, entry) {
  const part2 = "Evidence";
  const title2 = (id) => strong(cardOf(view, id)?.title ?? id);
  const chosen2 = entry.cards.map((id) => {
    const said2 = cards[id] ?? {};
    const mark = said2.right === true ? "right" : said2.right === false ? "wrong" : "neutral";
    return { part: part2, mark, says: title2(id), why: mark === "neutral" ? "" : said2.text };
  });
  const missing2 = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...chosen2,
    ...missing2.map((id) => ({ part: part2, mark: "missed", says: ["Missing: ", title2(id)] }))
  ];
}
function whyOf({ why: why2, judgement }, { judgement: chosen2 }, rows) {
  if (rows.some((row5) => row5.why?.includes(why2))) return null;
  const own2 = chosen2 && judgement[chosen2]?.text;
  return /* @__PURE__ */ a2("div", { class: "ce-in-full", children: paragraphs2(own2?.includes(why2) ? own2 : why2) });
}
function sources2({ sources: list }) {
  if (!list.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-from", children: [
    /* @__PURE__ */ a2("summary", { children: [
      "Where this comes from (",
      list.length,
      ")"
    ] }),
    /* @__PURE__ */ a2("ul", { children: list.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) })) })
  ] });
}

// course/boards/match/checked.tsx
function checkedGroup(board2, group) {
  return /* @__PURE__ */ a2("div", { class: "ce-checked", "data-key": `checked:${group.id}`, children: [
    /* @__PURE__ */ a2("section", { class: "ce-sum", "data-key": `sum:${group.id}`, children: [
      /* @__PURE__ */ a2("p", { class: "ce-kick", children: [
        isWorked(group) ? null : "Checked: ",
        rich2(group.title)
      ] }),
      isWorked(group) ? workedHeadline(group) : headline2(board2, group),
      isWorked(group) ? null : surelyWrong(board2, group)
    ] }),
    /* @__PURE__ */ a2("div", { class: "ce-told-facts", "data-key": `told:${group.id}`, children: group.facts.map((id) => closedFact(board2, id, group)) })
  ] });
}
function workedHeadline({ id, facts }) {
  const these = facts.length === 1 ? "This fact is" : "These facts are";
  return /* @__PURE__ */ a2("h3", { class: "ce-group-headline", tabindex: -1, "data-key": `result:${id}`, children: [
    these,
    " worked for you: read how, then go on."
  ] });
}
function headline2(board2, group) {
  const [view, answers] = [board2.view(), board2.answers()];
  const counts = countsOf(view, answers, group);
  const strangers = strangersIn(view, answers, group);
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("h3", { class: "ce-group-headline", tabindex: -1, "data-key": `result:${group.id}`, children: counts.map(({ name, right, of }, place2) => /* @__PURE__ */ a2("span", { class: "ce-counted", children: [
      /* @__PURE__ */ a2("span", { children: [
        name,
        " ",
        /* @__PURE__ */ a2("strong", { children: [
          right,
          " of ",
          of
        ] }),
        /* @__PURE__ */ a2(Hidden, { children: place2 < counts.length - 1 ? ", " : "." })
      ] }),
      /* @__PURE__ */ a2("span", { class: "ce-squares", "aria-hidden": "true", children: Array.from({ length: of }, (_2, at) => /* @__PURE__ */ a2("span", { "data-full": at < right })) })
    ] })) }),
    strangers ? /* @__PURE__ */ a2("p", { class: "ce-strangers", children: [
      belongNot(strangers),
      "."
    ] }) : null
  ] });
}
function surelyWrong(board2, group) {
  const found2 = sureAndWrong(board2.view(), board2.answers(), group);
  if (!found2.length) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-call", "data-key": `call:${group.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-call-head", children: [
      "Sure, and wrong: ",
      found2.length,
      "."
    ] }),
    /* @__PURE__ */ a2("ul", { children: found2.map(([, short, parts]) => /* @__PURE__ */ a2("li", { children: [
      rich2(short),
      ": ",
      parts
    ] })) })
  ] });
}

// course/boards/match/file.tsx
function clientFile(board2, title2) {
  const { client, file: file2, date_label: date, date_hint: hint2, intro } = board2.view();
  return /* @__PURE__ */ a2("section", { class: "ce-file", tabindex: 0, "aria-label": "The client’s file", "data-key": "file", children: [
    title2,
    /* @__PURE__ */ a2("p", { class: "ce-kick", children: rich2(client) }),
    /* @__PURE__ */ a2("h3", { children: sentence(file2.plain_name) }),
    /* @__PURE__ */ a2("p", { class: "ce-opening", children: rich2(file2.opening) }),
    /* @__PURE__ */ a2("h4", { class: "ce-kick", children: "Documents" }),
    /* @__PURE__ */ a2("ul", { class: "ce-papers", children: file2.papers.map((paper) => /* @__PURE__ */ a2("li", { children: [
      /* @__PURE__ */ a2(Icon, { name: "document" }),
      /* @__PURE__ */ a2("span", { children: [
        rich2(paper.title),
        paper.date ? /* @__PURE__ */ a2("span", { class: "ce-paper-date", children: `, ${paper.date}` }) : null
      ] })
    ] })) }),
    /* @__PURE__ */ a2("p", { class: "ce-decided", children: [
      /* @__PURE__ */ a2("strong", { children: [
        rich2(date),
        "."
      ] }),
      " ",
      rich2(hint2)
    ] }),
    intro ? /* @__PURE__ */ a2("p", { class: "ce-decided", children: [
      /* @__PURE__ */ a2(Hidden, { children: "What to do: " }),
      rich2(intro)
    ] }) : null
  ] });
}
function sentence(text) {
  return rich2(text.charAt(0).toUpperCase() + text.slice(1));
}

// course/boards/match/sure.tsx
var NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
function groupEnd(board2, group) {
  const [view, answers] = [board2.view(), board2.answers()];
  const title2 = `${board2.id}-asked`;
  const lines = `${board2.id}-lines`;
  return /* @__PURE__ */ a2("div", { class: "ce-at-work", "data-key": `end:${group.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-kick", children: rich2(group.title) }),
    /* @__PURE__ */ a2("h3", { class: "ce-fact-said", tabindex: -1, "data-key": "group-end", children: headline3(board2, group) }),
    /* @__PURE__ */ a2("div", { id: lines, children: group.facts.map((id) => line2(board2, id)) }),
    /* @__PURE__ */ a2(
      "div",
      {
        class: "ce-open-question",
        role: "group",
        "aria-labelledby": title2,
        "aria-describedby": lines,
        "data-part": "confidence",
        "data-key": `ask:confidence:${group.id}`,
        children: [
          /* @__PURE__ */ a2("h4", { id: title2, tabindex: -1, "data-key": "asked:confidence", children: [
            "How sure are you of ",
            theseFacts(board2, group),
            "?"
          ] }),
          options2({
            board: board2,
            name: `confidence:${group.id}`,
            action: "confidence",
            data: { "data-group": group.id },
            list: view.confidences.map(({ id, label, hint: hint2 }, place2) => ({
              id,
              label,
              hint: hint2,
              key: String(place2 + 1)
            })),
            chosen: [suretyOf(view, answers, group) ?? ""],
            look: "ce-by-three"
          })
        ]
      }
    )
  ] });
}
function theseFacts({ view }, { facts }) {
  const things = facts.some((id) => factOf(view(), id).offered) ? "item" : "fact";
  if (facts.length === 1) return `this ${things}`;
  return `these ${NUMBERS[facts.length] ?? facts.length}`;
}
function headline3(board2, group) {
  const [view, answers] = [board2.view(), board2.answers()];
  const given2 = group.facts.filter((id) => stateOf3(view, answers, id) === "given").length;
  const all = group.facts.length;
  const number = (count) => NUMBERS[count] ?? String(count);
  const offered = group.facts.some((id) => factOf(view, id).offered);
  const things = offered ? "" : all === 1 ? " fact" : " facts";
  const words = `${number(given2)}${given2 === all ? "" : ` of ${number(all)}`}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${things} given`;
}
function line2(board2, id) {
  const [view, answers] = [board2.view(), board2.answers()];
  const state4 = stateOf3(view, answers, id);
  return /* @__PURE__ */ a2("button", { type: "button", class: "ce-line", "data-do": "at", "data-fact": id, "data-key": `line:${id}`, children: [
    /* @__PURE__ */ a2("span", { class: "ce-line-name", children: [
      /* @__PURE__ */ a2(Hidden, { children: [
        nameOf3(view, id),
        ": "
      ] }),
      rich2(factOf(view, id).short)
    ] }),
    /* @__PURE__ */ a2("span", { class: "ce-line-answer", children: summary(board2, id) }),
    /* @__PURE__ */ a2(Hidden, { children: ". " }),
    /* @__PURE__ */ a2("span", { class: "ce-line-change", children: state4 === "given" ? "Change" : "Give it" })
  ] });
}
function summary(board2, id) {
  const view = board2.view();
  const { judgement, element: element3, cards } = entryOf(view, board2.answers(), id);
  if (!judgement) return /* @__PURE__ */ a2("span", { class: "ce-soft", children: "Not given yet" });
  const label = view.judgements.find((one) => one.id === judgement)?.label;
  const question4 = elementOf(view, element3)?.label;
  const pieces = `${cards.length} ${cards.length === 1 ? "piece" : "pieces"} of evidence`;
  const wants = judgement !== "irrelevant";
  return /* @__PURE__ */ a2($, { children: [
    rich2(label),
    question4 ? [", on ", /* @__PURE__ */ a2("em", { children: rich2(question4) })] : wants ? ", no question yet" : null,
    cards.length ? `; ${pieces}` : wants ? "; no evidence yet" : null
  ] });
}

// course/boards/match/foot.tsx
function foot(board2, place2) {
  const told2 = isChecked(board2.view(), board2.answers(), place2.group);
  return /* @__PURE__ */ a2("div", { class: "ce-foot", "data-key": "foot", children: [
    told2 ? null : asides(board2, place2),
    told2 && !isWorked(place2.group) ? /* @__PURE__ */ a2(
      Button,
      {
        action: "again",
        name: `again:${place2.group.id}`,
        data: { "data-group": place2.group.id },
        children: [
          "Change ",
          theseFacts(board2, place2.group)
        ]
      }
    ) : null,
    /* @__PURE__ */ a2(KeysLine, { keys: told2 ? [] : keysFor(board2, place2) }),
    /* @__PURE__ */ a2("div", { class: "ce-foot-way", children: [
      board2.ui.size === "narrow" ? null : /* @__PURE__ */ a2(UndoPlace, { board: board2 }),
      onwards(board2, place2, told2)
    ] })
  ] });
}
function asides(board2, { fact }) {
  const { size } = board2.ui;
  if (size === "wide") return null;
  const cards = fact ? entryOf(board2.view(), board2.answers(), fact).cards.length : 0;
  const opens = (what, words) => /* @__PURE__ */ a2(Button, { action: "dialog", name: `opens:${what}`, data: { "data-value": what }, children: words });
  return /* @__PURE__ */ a2("div", { class: "ce-asides", "data-key": "asides", children: [
    opens("file", "Client’s file"),
    size === "narrow" ? opens("evidence", cards ? `Evidence (${cards})` : "Evidence") : null
  ] });
}
function keysFor(board2, { fact, group }) {
  const view = board2.view();
  const letters = Math.min(group.elements.length, 8);
  const last = "ABCDEFGH"[letters - 1] ?? "A";
  if (!fact) return [[`1–${view.confidences.length}`, "answer"]];
  const asked4 = openPart(board2, fact);
  if (asked4 === "judgement") return [[`1–${view.judgements.length}`, "answer"]];
  if (asked4 === "element") return [[`A–${last}`, "answer"]];
  return asked4 === "cards" ? EVIDENCE_KEYS : [];
}
function onwards(board2, place2, told2) {
  const { group, fact } = place2;
  if (told2) return leadOn(board2, group);
  if (fact) {
    const last = fact === group.facts.at(-1);
    const given2 = stateOf3(board2.view(), board2.answers(), fact) === "given";
    const words = last ? `Finish ${theseFacts(board2, group)}` : "Next fact";
    return next2(words, given2, { "data-fact": fact });
  }
  if (board2.view().mode === "exercise") return leadOn(board2, group);
  return /* @__PURE__ */ a2(
    Button,
    {
      action: "check",
      name: `check:${group.id}`,
      look: suretyOf(board2.view(), board2.answers(), group) ? "ce-primary" : "ce-outlined",
      data: { "data-group": group.id },
      children: [
        "Check ",
        theseFacts(board2, group)
      ]
    }
  );
}
function next2(words, ready, data) {
  return /* @__PURE__ */ a2(Button, { action: "next", look: ready ? "ce-primary" : "ce-outlined", data, children: [
    words,
    /* @__PURE__ */ a2(Icon, { name: "onwards" })
  ] });
}
function leadOn(board2, group) {
  const after = groupAfter(board2, group);
  const { mode } = board2.view();
  if (!after) {
    const done2 = mode === "exercise" ? "All is given. You can still change it." : "All is checked.";
    return /* @__PURE__ */ a2("p", { class: "ce-all-done", children: done2 });
  }
  const sure = suretyOf(board2.view(), board2.answers(), group);
  return next2(rich2(after.title), mode !== "exercise" || Boolean(sure), {
    "data-group": after.id
  });
}

// course/boards/match/paper.tsx
function onPaper(board2) {
  const view = board2.view();
  return /* @__PURE__ */ a2("div", { class: "ce-paper", "data-key": "paper", children: [
    /* @__PURE__ */ a2("h2", { class: "ce-title", children: rich2(view.title) }),
    clientFile(board2, null),
    view.groups.map((group) => paperGroup(board2, group)),
    /* @__PURE__ */ a2("h3", { children: "The evidence on offer" }),
    stacksOf(board2).map(({ id, label }) => /* @__PURE__ */ a2("div", { "data-key": `paper-stack:${id}`, children: [
      /* @__PURE__ */ a2("h4", { children: rich2(label) }),
      /* @__PURE__ */ a2("ul", { class: "ce-paper-cards", children: view.cards.filter(({ kind }) => kind === id).map(({ title: title2, by, date }) => /* @__PURE__ */ a2("li", { children: [
        rich2(title2),
        " ",
        /* @__PURE__ */ a2("span", { class: "ce-soft", children: [by, date].filter(Boolean).join(", ") })
      ] })) })
    ] }))
  ] });
}
function paperGroup(board2, group) {
  const [view, answers] = [board2.view(), board2.answers()];
  const told2 = isChecked(view, answers, group);
  const sure = view.confidences.find(({ id }) => id === suretyOf(view, answers, group));
  return /* @__PURE__ */ a2("section", { "data-key": `paper:${group.id}`, children: [
    /* @__PURE__ */ a2("h3", { children: rich2(group.title) }),
    told2 && !isWorked(group) ? /* @__PURE__ */ a2("p", { children: headlineOf(view, answers, group) }) : null,
    sure ? /* @__PURE__ */ a2("p", { children: [
      "How sure: ",
      sure.label
    ] }) : null,
    group.facts.map((id) => told2 ? closedFact(board2, id, group) : paperFact(board2, group, id))
  ] });
}
function paperFact(board2, group, id) {
  const view = board2.view();
  const fact = factOf(view, id);
  const { judgement, element: element3, cards } = entryOf(view, board2.answers(), id);
  const offered = elementsOf(view, group).map(({ label }) => label);
  return /* @__PURE__ */ a2("div", { class: "ce-paper-fact", "data-key": `paper-fact:${id}`, children: [
    /* @__PURE__ */ a2("p", { children: [
      /* @__PURE__ */ a2("strong", { children: [
        nameOf3(view, id),
        "."
      ] }),
      " ",
      rich2(fact.text)
    ] }),
    /* @__PURE__ */ a2("dl", { children: [
      /* @__PURE__ */ a2("dt", { children: "Does it help?" }),
      /* @__PURE__ */ a2("dd", { children: view.judgements.map((one) => /* @__PURE__ */ a2("span", { class: "ce-box", children: [
        one.id === judgement ? "☑" : "☐",
        " ",
        one.label
      ] })) }),
      /* @__PURE__ */ a2("dt", { children: "Which question?" }),
      /* @__PURE__ */ a2("dd", { children: element3 ? rich2(elementOf(view, element3)?.label ?? element3) : offered.map((label) => /* @__PURE__ */ a2("span", { class: "ce-box", children: [
        "☐ ",
        rich2(label)
      ] })) }),
      /* @__PURE__ */ a2("dt", { children: "What proves it?" }),
      /* @__PURE__ */ a2("dd", { children: cards.length ? /* @__PURE__ */ a2("ul", { children: cards.map((card2) => /* @__PURE__ */ a2("li", { children: rich2(cardOf(view, card2)?.title ?? card2) })) }) : "…" })
    ] })
  ] });
}

// course/boards/match/strip.tsx
var WORDS2 = { none: "not begun", part: "part given", given: "given" };
function strip(board2, here) {
  const view = board2.view();
  const inStrip = view.groups.flatMap(
    (group) => group === here ? group.facts.map((id) => `at:${id}`) : [`group:${group.id}`]
  );
  const current = board2.ui.fact ? `at:${board2.ui.fact}` : inStrip.find((key) => key.startsWith("at"));
  const stop = tabStops(board2.ui.roved, "strip", inStrip, current);
  return /* @__PURE__ */ a2(
    "nav",
    {
      class: "ce-strip",
      "aria-label": `Facts: ${withoutEmphasis(view.title)}`,
      "data-rove": "strip",
      "data-key": "strip",
      children: view.groups.map(
        (group) => group === here ? inGroup(board2, group, stop) : otherGroup(board2, group, stop)
      )
    }
  );
}
function inGroup(board2, group, stop) {
  const view = board2.view();
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-strip-here",
      role: "group",
      "aria-label": withoutEmphasis(group.title),
      "data-key": `strip:${group.id}`,
      children: group.facts.map((id) => {
        const here = board2.ui.fact === id;
        return /* @__PURE__ */ a2(
          "button",
          {
            type: "button",
            class: "ce-at",
            "aria-current": here ? "true" : void 0,
            tabindex: stop(`at:${id}`),
            "data-do": "at",
            "data-fact": id,
            "data-rove-item": true,
            "data-key": `at:${id}`,
            children: [
              /* @__PURE__ */ a2("span", { class: "ce-at-number", children: numberOf(view, id) }),
              /* @__PURE__ */ a2("span", { class: "ce-at-name", children: [
                " ",
                rich2(factOf(view, id).short)
              ] }),
              state2(board2, group, id)
            ]
          }
        );
      })
    }
  );
}
function otherGroup(board2, group, stop) {
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-at ce-at-group",
      tabindex: stop(`group:${group.id}`),
      "data-do": "group",
      "data-group": group.id,
      "data-rove-item": true,
      "data-key": `group:${group.id}`,
      children: [
        /* @__PURE__ */ a2("span", { class: "ce-at-name", children: rich2(group.title) }),
        /* @__PURE__ */ a2("span", { class: "ce-dots", children: group.facts.map((id) => dot(board2, group, id)) }),
        /* @__PURE__ */ a2(Hidden, { children: [
          ", ",
          howMuch(board2, group)
        ] })
      ]
    }
  );
}
function howMuch(board2, group) {
  const [view, answers] = [board2.view(), board2.answers()];
  if (isWorked(group)) return "worked for you";
  if (isChecked(view, answers, group)) return "checked";
  const given2 = group.facts.filter((id) => stateOf3(view, answers, id) === "given").length;
  return `${given2} of ${group.facts.length} given`;
}
function state2(board2, group, id) {
  const [view, answers] = [board2.view(), board2.answers()];
  const words = isWorked(group) ? "worked for you" : isChecked(view, answers, group) ? MARKS[markOf3(view, answers, id)].toLowerCase() : WORDS2[stateOf3(view, answers, id)];
  return /* @__PURE__ */ a2($, { children: [
    dot(board2, group, id),
    /* @__PURE__ */ a2(Hidden, { children: [
      ", ",
      words
    ] })
  ] });
}
function dot(board2, group, id) {
  const [view, answers] = [board2.view(), board2.answers()];
  if (isWorked(group)) return /* @__PURE__ */ a2("span", { class: "ce-dot", "data-state": "given" });
  if (!isChecked(view, answers, group)) {
    return /* @__PURE__ */ a2("span", { class: "ce-dot", "data-state": stateOf3(view, answers, id) });
  }
  const mark = markOf3(view, answers, id);
  return /* @__PURE__ */ a2("span", { class: "ce-mk", "data-mark": mark, children: /* @__PURE__ */ a2(Icon, { name: mark }) });
}
function numberOf(view, id) {
  return view.facts.findIndex((fact) => fact.id === id) + 1;
}

// course/boards/match/desk.tsx
function drawMatch(board2) {
  const [first2] = board2.view().groups ?? [];
  if (!first2) return title(board2);
  const { size, onPaper: paper, dialog } = board2.ui;
  const place2 = placeOf(board2, first2);
  const told2 = isChecked(board2.view(), board2.answers(), place2.group);
  const inFile = size === "wide" && !told2;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("div", { class: "ce-desk", "data-told": told2, "data-key": "desk", children: [
      problem(board2),
      inFile ? null : title(board2),
      /* @__PURE__ */ a2("div", { class: "ce-strip-line", "data-key": "strip-line", children: [
        strip(board2, place2.group),
        state3(board2)
      ] }),
      /* @__PURE__ */ a2("div", { class: "ce-desk-columns", "data-key": "columns", children: [
        inFile ? clientFile(board2, title(board2)) : null,
        /* @__PURE__ */ a2("section", { class: "ce-work", "aria-label": "The fact", "data-key": "work", children: told2 ? checkedGroup(board2, place2.group) : atWork(board2, place2) }),
        told2 || size === "narrow" ? null : shelf(board2)
      ] }),
      foot(board2, place2)
    ] }),
    told2 || !dialog ? null : aside(board2, dialog),
    paper ? onPaper(board2) : null
  ] });
}
function atWork(board2, { group, fact }) {
  return fact ? factAsked(board2, group, fact) : groupEnd(board2, group);
}
function title(board2) {
  return /* @__PURE__ */ a2("h2", { class: "ce-title", tabindex: -1, "data-key": "title", children: rich2(board2.view().title) });
}
function state3(board2) {
  return /* @__PURE__ */ a2("div", { class: "ce-state", "data-key": "state", children: [
    board2.ui.size === "narrow" ? /* @__PURE__ */ a2(UndoPlace, { board: board2 }) : null,
    /* @__PURE__ */ a2("p", { class: "ce-saved", "data-key": "notice", "data-state": board2.notice.state, children: savedWords(board2) }),
    isBlank(board2.answers()) ? null : /* @__PURE__ */ a2(Button, { action: "startAgain", name: "start-again", look: "ce-quiet", children: "Start again" })
  ] });
}
function aside(board2, which) {
  const { size } = board2.ui;
  if (size === "wide" || which === "evidence" && size !== "narrow") return null;
  const closed2 = () => {
    if (!board2.ui.dialog) return;
    board2.ui.dialog = null;
    board2.refresh();
  };
  const isFile = which === "file";
  return /* @__PURE__ */ a2(
    Dialog,
    {
      board: board2,
      name: which,
      title: isFile ? "The client’s file" : "What proves it?",
      side: isFile && size === "middle" ? "left" : "bottom",
      closed: closed2,
      children: isFile ? clientFile(board2, null) : shelf(board2)
    }
  );
}

// course/boards/match/drag.ts
function dragCard(board2, event, dropped) {
  const source = event.target.closest(".ce-take");
  if (!source || event.button !== 0 || event.pointerType === "touch") return null;
  const drag = {
    board: board2,
    source,
    start: [event.clientX, event.clientY],
    ghost: null,
    over: false
  };
  const heard2 = {
    pointermove: (move) => moveGhost(drag, move),
    pointerup: () => {
      end(drag, heard2);
      if (drag.ghost) swallowClick();
      if (drag.over) dropped(source.dataset.card ?? "");
    },
    pointercancel: () => end(drag, heard2),
    keydown: (key) => {
      if (key.key !== "Escape" || !drag.ghost) return;
      key.stopPropagation();
      end(drag, heard2);
      swallowClick();
    }
  };
  for (const [type, hear] of Object.entries(heard2))
    document.addEventListener(type, hear, true);
  return () => end(drag, heard2);
}
function moveGhost(drag, { clientX: x2, clientY: y2 }) {
  const [left, top] = drag.start;
  if (!drag.ghost && Math.hypot(x2 - left, y2 - top) < 6) return;
  const { el } = drag.board;
  drag.ghost ??= makeGhost(drag.source, el);
  const box = el.getBoundingClientRect();
  drag.ghost.style.translate = `${x2 - box.left + 12}px ${y2 - box.top + 12}px`;
  const page2 = el.getRootNode();
  const under3 = page2.elementFromPoint(x2, y2)?.closest(".ce-work");
  const over = Boolean(under3 && el.contains(under3));
  if (over === drag.over) return;
  drag.over = over;
  el.querySelector(".ce-drop")?.classList.toggle("ce-over", over);
}
function makeGhost(source, el) {
  const ghost = document.createElement("div");
  ghost.className = "ce-ghost";
  ghost.setAttribute("aria-hidden", "true");
  ghost.append(...source.cloneNode(true).childNodes);
  ghost.dataset.kind = source.closest("[data-kind]")?.dataset.kind ?? "";
  el.append(ghost);
  el.dataset.dragging = "";
  return ghost;
}
function end(drag, heard2) {
  for (const [type, hear] of Object.entries(heard2))
    document.removeEventListener(type, hear, true);
  const { el } = drag.board;
  drag.ghost?.remove();
  delete el.dataset.dragging;
  for (const one of el.querySelectorAll(".ce-over")) one.classList.remove("ce-over");
}
function swallowClick() {
  const swallow = (event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}

// course/boards/match/hears.ts
var PAUSE = 500;
var telling2;
var hears = {
  input(board2, { target: target2 }) {
    if (!isSearch(target2)) return;
    seek(board2, target2.value);
  },
  focusin(board2, { target: target2 }) {
    leaveOff(board2.ui.roved, target2);
  },
  pointerdown(board2, event) {
    if (!isLive(board2)) return;
    const stop = dragCard(board2, event, (card2) => {
      if (board2.ui.fact) setCard(board2, board2.ui.fact, card2, true);
    });
    if (stop) board2.ui.stopDrag = stop;
  },
  key(board2, event) {
    if (isSearch(event.target)) inSearch(board2, event, event.target);
    else if (event.key === "Escape" && board2.ui.again) leaveIt(board2, event);
    else if (!moveInList(event)) singleKey(board2, event);
  }
};
function leaveIt(board2, event) {
  const { again, fact } = board2.ui;
  event.preventDefault();
  board2.ui.again = null;
  board2.refresh();
  focusOn(board2, `change:${again}:${fact}`, `asked:${again}`);
}
var isSearch = (target2) => target2 instanceof HTMLInputElement && target2.type === "search";
function seek(board2, words) {
  board2.ui.sought = words;
  board2.refresh();
  clearTimeout(telling2);
  telling2 = setTimeout(() => say2(board2, counted3(board2)), PAUSE);
}
function counted3(board2) {
  const stacks = stacksOf(board2).map(({ id, word: word2 }) => ({ word: word2, count: found(board2, id).length }));
  const all = stacks.reduce((sum, { count }) => sum + count, 0);
  const each = stacks.map(({ word: word2, count }) => `${word2} ${count}`).join(", ");
  return `${all} found: ${each}.`;
}
function inSearch(board2, event, field) {
  if (event.key === "ArrowDown") {
    event.preventDefault();
    const [first2] = found(board2, stackShown(board2) ?? "");
    focusOn(board2, `card:${first2?.id}`);
  }
  if (event.key !== "Escape") return;
  event.preventDefault();
  if (field.value) seek(board2, "");
  else focusOn(board2, "asked:cards", "dialog-title:evidence");
}
function singleKey(board2, event) {
  if (!singleKeys() || event.ctrlKey || event.metaKey || event.altKey) return;
  const card2 = event.target.closest(".ce-card [data-card]")?.dataset.card;
  const pressed2 = { l: "details", c: "compare" }[event.key.toLowerCase()];
  if (card2 && pressed2) {
    event.preventDefault();
    board2.root.querySelector(`[data-key="${pressed2}:${CSS.escape(card2)}"]`)?.click();
  }
  if (event.key !== "/") return;
  event.preventDefault();
  focusOn(board2, "find");
}

// course/boards/match/printing.ts
function printing(board2) {
  const paper = matchMedia("print");
  const turn4 = (onPaper2) => {
    if (board2.ui.onPaper === onPaper2) return;
    board2.ui.onPaper = onPaper2;
    board2.refresh();
  };
  const heard2 = () => turn4(paper.matches);
  const begins = () => turn4(true);
  const ends = () => turn4(false);
  paper.addEventListener("change", heard2);
  window.addEventListener("beforeprint", begins);
  window.addEventListener("afterprint", ends);
  return () => {
    paper.removeEventListener("change", heard2);
    window.removeEventListener("beforeprint", begins);
    window.removeEventListener("afterprint", ends);
  };
}

// course/boards/match/match.tsx
var render = (host) => {
  const ui = {
    fact: null,
    group: null,
    again: null,
    stack: null,
    sought: "",
    pinned: null,
    dialog: null,
    whole: false,
    onPaper: false,
    open: /* @__PURE__ */ new Set(),
    roved: /* @__PURE__ */ new Map(),
    stopDrag: () => {
    }
  };
  const { board: board2, stop } = mount(host, { name: "match", draw: drawMatch, on: on2, hears, ui });
  const endPrinting = printing(board2);
  return () => {
    endPrinting();
    ui.stopDrag();
    stop();
  };
};
var match_default = { render };

// course/boards/shared/asking.tsx
function openOf(board2, walk) {
  return walk.find(({ name }) => name === board2.ui.fact) ?? walk.find(({ given: given2 }) => !given2);
}
function goOn(board2, walk, name, end2) {
  const place2 = walk.findIndex((one) => one.name === name);
  const next3 = [...walk.slice(place2 + 1), ...walk.slice(0, place2)].find(({ given: given2 }) => !given2);
  board2.ui.fact = next3?.name ?? null;
  board2.refresh();
  focusOn(board2, next3 ? `ask:${next3.name}` : end2);
}
function openAsked(board2, { value }) {
  board2.ui.fact = value;
  board2.refresh();
  focusOn(board2, `ask:${value}`);
}
function OpenQuestion(open) {
  const { board: board2, name, kicker, legend, text, options: options3, look = "", word: word2 } = open;
  const id = `${board2.id}-ask-${name}`;
  const described = [open.about, text ? `${id}-text` : "", word2 ? `${id}-word` : ""].filter(Boolean).join(" ");
  return /* @__PURE__ */ a2(
    "div",
    {
      class: `ce-ask-now ${look}`,
      role: "group",
      "aria-labelledby": id,
      "aria-describedby": described || void 0,
      "data-key": `asking:${name}`,
      children: [
        kicker ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: kicker }) : null,
        /* @__PURE__ */ a2("h3", { id, class: "ce-ask-words", tabindex: -1, "data-key": `ask:${name}`, children: legend }),
        text ? /* @__PURE__ */ a2("div", { class: "ce-ask-text", id: `${id}-text`, children: text }) : null,
        /* @__PURE__ */ a2("div", { class: "ce-opts", "data-count": options3.length, children: [
          word2 ? /* @__PURE__ */ a2("p", { class: "ce-ask-word", id: `${id}-word`, children: word2 }) : null,
          options3.map((option2, place2) => answer2(open, option2, place2 + 1))
        ] }),
        open.children
      ]
    }
  );
}
function answer2({ board: board2, name, label, value, action, data }, option2, key) {
  const id = `${board2.id}-${name}-${option2.id}`;
  const words = option2.label ?? option2.text ?? "";
  const several = value !== null && typeof value !== "string";
  const chosen2 = several ? value.includes(option2.id) : option2.id === value;
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-opt",
      "aria-pressed": chosen2,
      "aria-labelledby": id,
      "aria-describedby": option2.hint ? `${id}-hint` : void 0,
      "data-do": action,
      "data-value": option2.id,
      "data-key": `${name}:${option2.id}`,
      "data-words": `${label}: ${words}`,
      ...data,
      ...key < 10 ? answersTo(key) : {},
      children: [
        key < 10 ? /* @__PURE__ */ a2(Keycap, { of: String(key) }) : null,
        /* @__PURE__ */ a2("span", { children: [
          /* @__PURE__ */ a2("span", { class: "ce-option-label", id, children: rich2(words) }),
          option2.hint ? /* @__PURE__ */ a2("span", { class: "ce-option-hint", id: `${id}-hint`, children: rich2(option2.hint) }) : null
        ] }),
        several ? /* @__PURE__ */ a2("span", { class: "ce-opt-end", children: chosen2 ? "Chosen" : "" }) : null
      ]
    }
  );
}
function AnsweredLine({ name, label, value, chosen: chosen2 }) {
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-given",
      "data-do": "open",
      "data-value": name,
      "data-chosen": value ?? void 0,
      "data-key": `line:${name}`,
      children: [
        /* @__PURE__ */ a2("span", { class: "ce-given-label", children: label }),
        /* @__PURE__ */ a2(Hidden, { children: ": " }),
        /* @__PURE__ */ a2("span", { class: "ce-given-value", children: chosen2 }),
        /* @__PURE__ */ a2(Hidden, { children: ". " }),
        /* @__PURE__ */ a2("span", { class: "ce-given-change", children: "Change" })
      ]
    }
  );
}
function OnPaper({ legend, text, options: options3, value }) {
  const is = (id) => typeof value === "string" ? value === id : value?.includes(id);
  return /* @__PURE__ */ a2("div", { class: "ce-on-paper", children: [
    /* @__PURE__ */ a2("p", { children: /* @__PURE__ */ a2("strong", { children: legend }) }),
    text ? /* @__PURE__ */ a2("p", { children: text }) : null,
    /* @__PURE__ */ a2("ul", { children: options3.map(({ id, label, text: words }) => /* @__PURE__ */ a2("li", { children: [
      is(id) ? "☑ " : "☐ ",
      rich2(label ?? words)
    ] })) })
  ] });
}

// course/boards/shared/look.tsx
function WhereToLook({ name, about: about2, says = "", sources: sources3 = [] }) {
  if (!says && !sources3.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-hint", "data-key": `hint:${name}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `hint-title:${name}`, "aria-label": `Hint: ${withoutEmphasis(about2)}`, children: "Hint" }),
    /* @__PURE__ */ a2("ul", { children: [
      says ? /* @__PURE__ */ a2("li", { children: rich2(says) }) : null,
      sources3.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) }))
    ] })
  ] });
}
function FoldedSources({ sources: sources3 }) {
  if (!sources3.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-folded-sources", children: [
    /* @__PURE__ */ a2("summary", { "data-key": "sources", children: `Sources (${sources3.length})` }),
    /* @__PURE__ */ a2("ul", { children: sources3.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) })) })
  ] });
}

// course/boards/shared/told.tsx
var WORDS3 = {
  right: "Right",
  accepted: "Accepted",
  wrong: "Wrong",
  missing: "Missing",
  learned: "Learned",
  tainted: "Tainted",
  unwarned: "Asked before the warning"
};
var DRAWINGS = {
  accepted: "right",
  learned: "right",
  missing: "missed",
  tainted: "wrong",
  unwarned: "wrong"
};
function Mark({
  of: thought,
  small
}) {
  return /* @__PURE__ */ a2("span", { class: "ce-mark", "data-thought": thought, children: [
    /* @__PURE__ */ a2(Icon, { name: DRAWINGS[thought] ?? thought }),
    small ? /* @__PURE__ */ a2(Hidden, { children: [
      "(",
      WORDS3[thought],
      ")"
    ] }) : /* @__PURE__ */ a2("span", { children: WORDS3[thought] })
  ] });
}
function ToldList({ parts }) {
  return /* @__PURE__ */ a2("ul", { class: "ce-told", children: parts.map(({ thought, part: part2, you, best, text }) => /* @__PURE__ */ a2("li", { "data-thought": thought, children: [
    /* @__PURE__ */ a2("p", { class: "ce-told-line", children: [
      /* @__PURE__ */ a2(Mark, { of: thought }),
      part2 ? /* @__PURE__ */ a2("span", { class: "ce-told-part", children: part2 }) : null,
      best ? null : part2 ? /* @__PURE__ */ a2("strong", { children: rich2(you || "No answer") }) : /* @__PURE__ */ a2("span", { class: "ce-told-said", children: rich2(you) })
    ] }),
    best ? /* @__PURE__ */ a2(YouAndBest, { you, best }) : null,
    text ? reason(thought, part2, text) : null
  ] })) });
}
function YouAndBest({ you, best }) {
  return /* @__PURE__ */ a2("p", { children: [
    "You: ",
    /* @__PURE__ */ a2("strong", { children: rich2(closed(you || "no answer")) }),
    best ? " Best: " : null,
    best ? /* @__PURE__ */ a2("strong", { children: rich2(closed(best)) }) : null
  ] });
}
var closed = (words) => /[.?!]$/.test(words) ? words : `${words}.`;
function reason(thought, part2, text) {
  if (DRAWINGS[thought] !== "right" && thought !== "right")
    return /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich2(text) });
  return /* @__PURE__ */ a2("details", { class: "ce-told-why", children: [
    /* @__PURE__ */ a2("summary", { "data-key": `why:${part2}`, children: [
      "Why",
      /* @__PURE__ */ a2(Hidden, { children: [
        ": ",
        part2
      ] })
    ] }),
    /* @__PURE__ */ a2("p", { children: rich2(text) })
  ] });
}
function Headline({
  words,
  sure
}) {
  return /* @__PURE__ */ a2("div", { class: "ce-headline", children: [
    /* @__PURE__ */ a2("p", { class: "ce-headline-words", tabindex: -1, "data-key": "result", children: words }),
    sure ? /* @__PURE__ */ a2("p", { children: sure }) : null
  ] });
}
function surely(said2, label, wrong) {
  if (!label) return "";
  return said2 === "sure" && wrong ? `Sure, and wrong: ${wrong}.` : `You said: ${label.toLowerCase()}.`;
}

// course/boards/route/answers.ts
var BLANK2 = {
  outcome: null,
  strength: null,
  reason: null,
  confidence: null,
  checked: false
};
function routeOf(answers) {
  return { ...BLANK2, ...answers, kind: "route", steps: { ...answers.steps } };
}
function isClosed(view, route) {
  return Boolean(view.mode !== "exercise" && view.feedback && route.checked);
}
function walkOf(view, route) {
  const steps = view.steps.map((step2) => {
    const value = route.steps[step2.id] ?? null;
    const { label, question: legend } = step2;
    const options3 = view.step_choices;
    return { ...asked(`step-choice:${step2.id}`, options3, value), step: step2, part: null, label, legend };
  });
  const end2 = (part2, label, legend, options3) => {
    return { ...asked(part2, options3, route[part2]), step: null, part: part2, label, legend };
  };
  return [
    ...steps,
    end2("outcome", "Outcome", "Where does the route lead?", view.outcomes),
    end2("strength", "Strength", "How strong is it?", view.strengths),
    end2("reason", "What would lose it", "Which point would lose it?", view.reasons),
    end2("confidence", "How sure", "How sure are you of this route?", view.confidences)
  ];
}
function asked(name, options3, value) {
  const chosen2 = labelOf(options3, value);
  return { name, options: options3, value, chosen: chosen2, given: chosen2 !== null };
}
function doubtsOf(view, route) {
  const those = view.step_choices.filter(({ id }) => id !== "yes");
  const said2 = those.flatMap(({ id, label }) => {
    const places = view.steps.flatMap((step2, at) => route.steps[step2.id] === id ? [at + 1] : []);
    const questions2 = places.length > 1 ? "questions" : "question";
    return places.length ? `${label.toLowerCase()} to ${questions2} ${inWords4(places)}` : [];
  });
  return said2.length ? `You answered ${inWords4(said2)}. Look there.` : "";
}

// course/boards/route/map.tsx
function RouteMap({ view, walk, now, thoughts }) {
  const steps = walk.filter(({ step: step2 }) => step2);
  const ends = walk.filter(({ step: step2 }) => !step2);
  const lane = (at) => steps[at]?.options.findIndex(({ id }) => id === steps[at]?.value) ?? -1;
  const row5 = (one, inside2) => /* @__PURE__ */ a2(
    "li",
    {
      class: "ce-row-of-map",
      "data-answered": one.given,
      "data-now": one === now,
      "data-part-of-board": one.name,
      "data-key": `row:${one.name}`,
      children: [
        rowName(one, walk, now, thoughts),
        inside2
      ]
    }
  );
  return /* @__PURE__ */ a2("section", { class: "ce-map", "aria-label": "The route so far", "data-key": "map", children: [
    /* @__PURE__ */ a2("p", { class: "ce-lane-names", "aria-hidden": "true", children: /* @__PURE__ */ a2("span", { style: `--ce-lanes: ${view.step_choices.length}`, children: view.step_choices.map(({ label }) => /* @__PURE__ */ a2("b", { children: label })) }) }),
    /* @__PURE__ */ a2("ol", { children: [
      steps.map((one, at) => row5(one, lanes(one, lane(at - 1), lane(at)))),
      ends.map(
        (one) => row5(one, /* @__PURE__ */ a2("span", { class: "ce-end-value", children: one.chosen ? rich2(one.chosen) : null }))
      )
    ] })
  ] });
}
function rowName(one, walk, now, thoughts) {
  const thought = thoughts?.get(one.name);
  const answer5 = one.step ? one.chosen ?? "no answer yet" : one.chosen ? "" : "no answer yet";
  const words = /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("span", { class: "ce-number", children: one.step ? walk.indexOf(one) + 1 : "" }),
    /* @__PURE__ */ a2("span", { children: [
      rich2(one.label),
      answer5 ? /* @__PURE__ */ a2(Hidden, { children: [
        ": ",
        answer5
      ] }) : null
    ] }),
    thought ? /* @__PURE__ */ a2(Mark, { of: thought, small: true }) : null
  ] });
  if (thoughts) return /* @__PURE__ */ a2("span", { class: "ce-row-name", children: words });
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-row-name",
      "aria-current": one === now ? "step" : void 0,
      "data-do": "open",
      "data-value": one.name,
      "data-chosen": one.value ?? void 0,
      "data-key": `line:${one.name}`,
      children: words
    }
  );
}
function lanes({ options: options3, value, chosen: chosen2 }, before, here) {
  const middle = (lane) => (lane + 0.5) * 100;
  return /* @__PURE__ */ a2("span", { class: "ce-lanes", "aria-hidden": "true", style: `--ce-lanes: ${options3.length}`, children: [
    here < 0 ? null : /* @__PURE__ */ a2(
      "svg",
      {
        class: "ce-lane-line",
        viewBox: `0 0 ${options3.length * 100} 100`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
        focusable: "false",
        children: /* @__PURE__ */ a2("path", { d: path(before < 0 ? null : middle(before), middle(here)) })
      }
    ),
    options3.map(({ id }) => /* @__PURE__ */ a2("span", { class: "ce-lane", children: id === value ? /* @__PURE__ */ a2("b", { children: chosen2 }) : /* @__PURE__ */ a2("i", {}) }))
  ] });
}
function path(from, to) {
  return from === null ? `M${to} 50V100` : `M${from} 0C${from} 30 ${to} 15 ${to} 50V100`;
}

// course/boards/route/reasons.tsx
function judged(view, feedback, route, walk) {
  return walk.flatMap((one, at) => {
    if (one.step) return stepTold(feedback, one, at + 1);
    if (one.part === "outcome") return outcomeTold(feedback, one);
    if (one.part === "strength") return strengthTold(view, feedback, route, one);
    return one.part === "reason" ? pointTold(view, feedback, route, one) : [];
  });
}
function stepTold({ steps, best }, one, number) {
  const id = one.step?.id ?? "";
  const said2 = steps[id]?.[one.value];
  return {
    name: one.name,
    part: `Question ${number}: ${one.label}`,
    you: one.chosen,
    thought: said2?.right ? "right" : "wrong",
    best: said2?.right ? null : labelOf(one.options, best.steps[id]),
    text: said2?.text ?? ""
  };
}
function outcomeTold({ outcome: outcome2, best }, one) {
  const said2 = outcome2[one.value ?? ""];
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought: said2?.right ? "right" : "wrong",
    best: said2?.right ? null : labelOf(one.options, best.outcome),
    text: said2?.text ?? ""
  };
}
function endOf({ under: under3, strength, best }, { outcome: outcome2 }) {
  return under3[outcome2 ?? ""] ?? { strength, best };
}
var carries = (right) => right === true || right === "neighbour";
function pointIsRight(feedback, route) {
  const known2 = Object.values(endOf(feedback, route).strength);
  return known2.some((reasons) => carries(reasons?.[route.reason ?? ""]?.right));
}
function saidOfEnd(feedback, route) {
  const known2 = endOf(feedback, route).strength;
  return route.strength ? known2[route.strength]?.[route.reason ?? ""] : void 0;
}
function strengthThought(feedback, route) {
  const { best } = endOf(feedback, route);
  if (route.strength === best.strength) return "right";
  return carries(saidOfEnd(feedback, route)?.right) ? "accepted" : "wrong";
}
function strengthTold(view, feedback, route, one) {
  const thought = strengthThought(feedback, route);
  const best = labelOf(view.strengths, endOf(feedback, route).best.strength);
  const why2 = thought !== "right" && pointIsRight(feedback, route);
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought,
    best: thought === "right" ? null : best,
    text: why2 ? saidOfEnd(feedback, route)?.text : ""
  };
}
function pointTold(view, feedback, route, one) {
  const right = pointIsRight(feedback, route);
  const points = endOf(feedback, route).best.reasons.map((id) => labelOf(view.reasons, id));
  const told2 = strengthThought(feedback, route) !== "right" && right;
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought: right ? "right" : "wrong",
    best: right ? null : points.filter(Boolean).join(" Or: "),
    text: told2 ? "" : saidOfEnd(feedback, route)?.text
  };
}
function headline4(view, feedback, route, told2) {
  const right = (name) => told2.find((one) => one.name === name)?.thought === "wrong" ? "wrong" : "right";
  const steps = told2.slice(0, view.steps.length).filter(({ thought }) => thought === "right");
  const parts = [
    `Questions ${steps.length} of ${view.steps.length}`,
    `outcome ${right("outcome")}`,
    `strength ${right("strength") === "right" ? "right" : howFar(view, feedback, route)}`,
    `what would lose it ${right("reason")}`
  ];
  return `${parts.join(", ")}.`;
}
function howFar({ strengths }, feedback, route) {
  const at = (id) => strengths.findIndex((one) => one.id === id);
  const off = Math.abs(at(route.strength) - at(endOf(feedback, route).best.strength));
  return off === 1 ? "one off" : "wrong";
}
function sureness(view, route, told2) {
  const wrong = told2.filter(({ thought }) => thought === "wrong").length;
  return surely(route.confidence, labelOf(view.confidences, route.confidence), wrong);
}
function Lesson({
  told: told2,
  said: said2
}) {
  const all = [
    ["Why", said2.why],
    ["What would lose it", said2.loses]
  ];
  const blocks = all.filter(([, text]) => text && !told2.some((one) => one.text?.includes(text)));
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(ToldList, { parts: told2 }),
    /* @__PURE__ */ a2("div", { class: "ce-lesson", children: [
      blocks.length ? /* @__PURE__ */ a2("div", { class: "ce-why", children: blocks.map(([label, text]) => [/* @__PURE__ */ a2("p", { class: "ce-sub", children: label }), paragraphs2(text)]) }) : null,
      /* @__PURE__ */ a2(FoldedSources, { sources: said2.sources })
    ] })
  ] });
}

// course/boards/route/route.tsx
var KEYS4 = [
  ["1–9", "answer"],
  ["Z", "undo"]
];
function draw(board2) {
  const view = board2.view();
  if (!view.steps) return heading(board2);
  const route = routeOf(board2.answers());
  if (view.feedback && isClosed(view, route)) return checked(board2, view, view.feedback, route);
  const walk = walkOf(view, route);
  const now = openOf(board2, walk);
  const map = /* @__PURE__ */ a2(RouteMap, { view, walk, now, thoughts: null });
  const work = /* @__PURE__ */ a2("div", { class: "ce-work", "data-key": "work", children: [
    now ? question2(board2, view, route, now) : complete(view),
    /* @__PURE__ */ a2(KeysLine, { keys: KEYS4 })
  ] });
  return [
    heading(board2),
    // What is read first comes first: side by side the map, one above the other the question.
    /* @__PURE__ */ a2("div", { class: "ce-way", "data-key": "way", children: board2.ui.wide ? [map, work] : [work, map] }),
    walk.map((one) => /* @__PURE__ */ a2(OnPaper, { ...one, text: one.step?.plain }))
  ];
}
function question2(board2, view, route, now) {
  const { step: step2, part: part2, name, label, legend, options: options3, value } = now;
  const place2 = view.steps.findIndex(({ id }) => id === step2?.id) + 1;
  const kicker = step2 ? [`Question ${place2} of ${view.steps.length}`, step2.test].filter(Boolean).join(" · ") : "Where the route ends";
  const text = step2 ? /* @__PURE__ */ a2($, { children: [
    step2.plain ? /* @__PURE__ */ a2("p", { children: rich2(step2.plain) }) : null,
    step2.standard ? /* @__PURE__ */ a2("p", { class: "ce-standard", children: [
      "Standard: ",
      rich2(step2.standard),
      "."
    ] }) : null
  ] }) : null;
  return /* @__PURE__ */ a2(
    OpenQuestion,
    {
      board: board2,
      name,
      label,
      kicker: rich2(kicker),
      legend: rich2(legend),
      text,
      options: options3,
      value,
      action: step2 ? "step" : "part",
      data: step2 ? { "data-step": step2.id } : { "data-part": part2 ?? "" },
      look: step2 ? "ce-said ce-short" : part2 === "confidence" ? "ce-short" : "",
      ...step2 ? { word: "For this client?" } : {},
      children: /* @__PURE__ */ a2(
        WhereToLook,
        {
          name,
          about: label,
          says: step2 || part2 === "confidence" ? "" : view.feedback ? doubtsOf(view, route) : "",
          sources: step2?.look ?? []
        }
      )
    }
  );
}
function complete(view) {
  return /* @__PURE__ */ a2("div", { class: "ce-complete", children: [
    /* @__PURE__ */ a2("h3", { class: "ce-ask-words", tabindex: -1, "data-key": "complete", children: "Every question has an answer" }),
    /* @__PURE__ */ a2("p", { children: "You can still change each of them." }),
    view.mode === "exercise" ? null : /* @__PURE__ */ a2(Button, { action: "check", look: "ce-primary", children: "Check my route" })
  ] });
}
function checked(board2, view, said2, route) {
  const walk = walkOf(view, route);
  const told2 = judged(view, said2, route, walk);
  const thoughts = new Map(told2.map(({ name, thought }) => [name, thought]));
  return [
    heading(board2),
    /* @__PURE__ */ a2(Headline, { words: headline4(view, said2, route, told2), sure: sureness(view, route, told2) }),
    /* @__PURE__ */ a2("div", { class: "ce-way", "data-key": "way", children: [
      /* @__PURE__ */ a2(RouteMap, { view, walk, now: void 0, thoughts }),
      /* @__PURE__ */ a2("div", { class: "ce-work", "data-key": "work", children: [
        /* @__PURE__ */ a2(Lesson, { told: told2, said: said2 }),
        /* @__PURE__ */ a2(Button, { action: "again", children: "Change my answers" })
      ] })
    ] })
  ];
}
function change(board2, name, changes) {
  const before = routeOf(board2.answers());
  const next3 = { ...before, ...changes };
  if (JSON.stringify(next3) !== JSON.stringify(before)) write(board2, next3);
  const view = board2.view();
  const walk = walkOf(view, next3);
  const whole = walk.every(({ given: given2 }) => given2);
  goOn(board2, walk, name, view.mode !== "exercise" ? "check" : "complete");
  const { chosen: chosen2 } = walk.find((one) => one.name === name) ?? {};
  const then = view.mode === "exercise" ? "Your route is complete." : "You can check your route.";
  say2(board2, [chosen2 ? `${chosen2}.` : "", whole ? then : ""].filter(Boolean).join(" "));
}
var on3 = {
  open: openAsked,
  step(board2, { step: step2, value }) {
    const { steps } = routeOf(board2.answers());
    const answer5 = value;
    change(board2, `step-choice:${step2}`, { steps: { ...steps, [step2]: answer5 } });
  },
  part(board2, { part: part2, value }) {
    change(board2, part2, { [part2]: value });
  },
  check(board2) {
    write(board2, { ...routeOf(board2.answers()), checked: true });
    focusOn(board2, "result");
    say2(board2, "Checked. The reasons follow.");
  },
  again(board2) {
    board2.ui.fact = null;
    write(board2, { ...routeOf(board2.answers()), checked: false });
    focusOn(board2, "complete");
    say2(board2, "The route is open again. Your answers are kept.");
  }
};
var render2 = (host) => mount(host, { name: "route", draw, on: on3, ui: { fact: null } }).stop;
var route_default = { render: render2 };

// course/boards/shared/typed.ts
var PAUSE2 = 600;
var LONGEST_UNSAVED = 1500;
function mountTyped(host, keep2, kind) {
  const flush = (board3) => {
    if (board3.timer) keep2(board3);
  };
  const hears4 = {
    focusout: flush,
    key(board3, event) {
      const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      const enters = event.key === "Enter" && event.target instanceof HTMLInputElement;
      if (saves || enters) flush(board3);
    },
    ...kind.hears
  };
  const { board: board2, stop } = mount(host, { ...kind, hears: hears4 });
  const turned = () => flush(board2);
  document.addEventListener("visibilitychange", turned);
  return () => {
    document.removeEventListener("visibilitychange", turned);
    flush(board2);
    stop();
  };
}
function keepSoon(board2, keep2) {
  const begins = !board2.timer;
  if (begins) board2.typingSince = performance.now();
  else clearTimeout(board2.timer ?? void 0);
  const most = board2.typingSince + LONGEST_UNSAVED - performance.now();
  board2.timer = setTimeout(() => keep2(board2), Math.max(0, Math.min(PAUSE2, most)));
  if (begins) board2.refresh();
}
function kept(board2) {
  clearTimeout(board2.timer ?? void 0);
  board2.timer = null;
}

// course/boards/draft/draft.tsx
var ENOUGH = 20;
function draftOf(board2) {
  return { text: "", ticks: [], checked: false, ...board2.answers(), kind: "draft" };
}
function draw2(board2) {
  const view = board2.view();
  const draft = draftOf(board2);
  board2.ui.text ??= draft.text;
  const { text } = board2.ui;
  const lesson = view.mode !== "exercise";
  const compared = lesson && draft.checked && view.model;
  return [
    heading(board2),
    editor(board2, view, text),
    lesson && view.model && !compared ? compare(board2, text) : null,
    compared ? model(board2, view, draft) : null,
    compared || !lesson ? /* @__PURE__ */ a2(SourceList, { sources: view.sources ?? [] }) : null
  ];
}
function editor(board2, view, text) {
  const id = `${board2.id}-text`;
  const size = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const most = view.max_length ? ` of ${size(view.max_length)}` : "";
  return /* @__PURE__ */ a2("div", { class: "ce-draft-editor", children: [
    /* @__PURE__ */ a2("label", { for: id, children: "Your draft" }),
    /* @__PURE__ */ a2(
      "textarea",
      {
        id,
        value: text,
        rows: 6,
        maxlength: view.max_length,
        spellcheck: true,
        lang: "en-GB",
        "aria-describedby": `${board2.id}-intro ${board2.id}-check-missing ${id}-count`,
        "data-key": "text"
      }
    ),
    /* @__PURE__ */ a2("p", { class: "ce-counter", id: `${id}-count`, children: `${size(text.length)}${most} characters` })
  ] });
}
function compare(board2, text) {
  const short = text.trim().length < ENOUGH;
  return /* @__PURE__ */ a2(
    CheckRow,
    {
      board: board2,
      missing: short ? `write a little more (at least ${ENOUGH} characters)` : "",
      children: "Compare with the model"
    }
  );
}
function model(board2, view, draft) {
  const title2 = `${board2.id}-model`;
  return /* @__PURE__ */ a2("section", { class: "ce-model", "aria-labelledby": title2, children: [
    /* @__PURE__ */ a2("h3", { id: title2, tabindex: -1, "data-key": "model", children: "A model" }),
    /* @__PURE__ */ a2("blockquote", { children: paragraphs2(view.model) }),
    view.checklist?.length ? /* @__PURE__ */ a2(
      Choices,
      {
        board: board2,
        name: "tick",
        legend: "Read your draft again. Does it do each of these?",
        options: view.checklist.map((text, place2) => ({ id: String(place2), text })),
        value: draft.ticks.map(String),
        action: "tick",
        look: "ce-list"
      }
    ) : null
  ] });
}
function save(board2, changes = {}) {
  kept(board2);
  const draft = draftOf(board2);
  const next3 = { ...draft, text: board2.ui.text ?? draft.text, ...changes };
  if (JSON.stringify(next3) !== JSON.stringify(board2.answers())) write(board2, next3);
}
var on4 = {
  check(board2) {
    save(board2, { checked: true });
    focusOn(board2, "model");
    say2(board2, "The model and three questions follow. Your draft can still be changed.");
  },
  blocked(board2) {
    focusOn(board2, "text");
    say2(board2, `Write a little more first: at least ${ENOUGH} characters.`);
  },
  tick(board2, { value }, target2) {
    const others2 = draftOf(board2).ticks.filter((one) => one !== Number(value));
    const { checked: checked2 } = target2;
    save(board2, { ticks: checked2 ? [...others2, Number(value)].sort() : others2 });
  }
};
var hears2 = {
  input(board2, { target: target2 }) {
    if (!(target2 instanceof HTMLTextAreaElement)) return;
    const { max_length: most } = board2.view();
    board2.ui.text = target2.value;
    if (most && target2.value.length >= most)
      say2(board2, `That is all that fits: ${most} characters.`);
    keepSoon(board2, save);
    board2.refresh();
  }
};
function arrived(board2) {
  if (!board2.timer) board2.ui.text = draftOf(board2).text;
}
function forget(board2) {
  kept(board2);
  board2.ui.text = null;
}
var render3 = (host) => {
  const kind = {
    name: "draft",
    draw: draw2,
    on: on4,
    hears: hears2,
    arrived,
    forget,
    ui: { text: null },
    undoes: false,
    // the browser takes back what is typed
    restarts: true
  };
  return mountTyped(host, save, kind);
};
var draft_default = { render: render3 };

// course/boards/questions/questions.tsx
var KEYS5 = [
  ["1–9", "answer"],
  ["Z", "undo"]
];
function answersOf2(board2) {
  const { chosen: chosen2, checked: checked2 } = board2.answers();
  return { kind: "questions", chosen: { ...chosen2 }, checked: [...checked2 ?? []] };
}
function chosenOf(board2, { id, options: options3 }) {
  const chosen2 = answersOf2(board2).chosen[id];
  return options3.find((option2) => option2.id === chosen2)?.id ?? null;
}
function isClosed2(board2, question4) {
  const told2 = board2.view().feedback?.[question4.id];
  return Boolean(
    told2 && chosenOf(board2, question4) && answersOf2(board2).checked.includes(question4.id)
  );
}
var isRight = (board2, question4) => chosenOf(board2, question4) === board2.view().feedback[question4.id]?.right;
function draw3(board2) {
  const { questions: questions2 } = board2.view();
  if (!questions2) return heading(board2);
  const again = questions2.find(({ id }) => board2.ui.fact === `again:${id}`);
  const now = again ?? questions2.find((one) => !isClosed2(board2, one));
  return [
    heading(board2),
    now ? null : score(board2, questions2),
    questions2.map((one) => one === now ? asked2(board2, questions2, one) : answered(board2, one)),
    now ? /* @__PURE__ */ a2(KeysLine, { keys: KEYS5 }) : null
  ];
}
function score(board2, questions2) {
  if (questions2.length < 2) return null;
  const right = questions2.filter((one) => isRight(board2, one)).length;
  return /* @__PURE__ */ a2("p", { class: "ce-headline-words", children: `${right} of ${questions2.length} right.` });
}
function asked2(board2, questions2, question4) {
  const { id, options: options3, text } = question4;
  const place2 = questions2.indexOf(question4) + 1;
  return /* @__PURE__ */ a2("article", { class: "ce-question", "data-key": `question:${id}`, children: [
    /* @__PURE__ */ a2(
      OpenQuestion,
      {
        board: board2,
        name: `option:${id}`,
        label: text,
        kicker: questions2.length > 1 ? `Question ${place2} of ${questions2.length}` : null,
        legend: rich2(text),
        options: options3,
        value: chosenOf(board2, question4),
        action: "choose",
        data: { "data-question": id }
      }
    ),
    /* @__PURE__ */ a2(OnPaper, { legend: rich2(text), options: options3, value: chosenOf(board2, question4) })
  ] });
}
function answered(board2, question4) {
  if (!isClosed2(board2, question4)) return null;
  const { id, text, options: options3 } = question4;
  const { chosen: chosen2 } = answersOf2(board2);
  const latest = board2.ui.fact ?? board2.view().questions.findLast((one) => chosen2[one.id])?.id;
  const open = latest === id;
  return /* @__PURE__ */ a2("article", { class: "ce-question", "data-key": `question:${id}`, children: [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-given ce-told-question",
        "aria-expanded": open,
        "data-do": "show",
        "data-question": id,
        "data-chosen": chosen2[id],
        "data-key": `line:option:${id}`,
        children: [
          /* @__PURE__ */ a2(Mark, { of: isRight(board2, question4) ? "right" : "wrong" }),
          /* @__PURE__ */ a2("span", { children: rich2(text) }),
          /* @__PURE__ */ a2(Hidden, { children: [
            ": ",
            labelOf(options3, chosen2[id])
          ] })
        ]
      }
    ),
    /* @__PURE__ */ a2("p", { class: "ce-on-paper", children: /* @__PURE__ */ a2("strong", { children: rich2(text) }) }),
    /* @__PURE__ */ a2("div", { class: open ? "" : "ce-only-on-paper", children: told(board2, question4) })
  ] });
}
function told(board2, question4) {
  const { id, options: options3 } = question4;
  const said2 = board2.view().feedback[id];
  if (!said2) return null;
  const chosen2 = chosenOf(board2, question4);
  const right = chosen2 === said2.right;
  const reason2 = (right ? "" : said2.wrong[chosen2 ?? ""]) ?? "";
  return /* @__PURE__ */ a2("div", { class: "ce-told-of", tabindex: -1, "data-key": `result:${id}`, children: [
    /* @__PURE__ */ a2(
      YouAndBest,
      {
        you: labelOf(options3, chosen2),
        best: right ? null : labelOf(options3, said2.right)
      }
    ),
    reason2 ? /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich2(reason2) }) : null,
    said2.why && !reason2.includes(said2.why) ? /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich2(said2.why) }) : null,
    /* @__PURE__ */ a2(FoldedSources, { sources: said2.sources }),
    /* @__PURE__ */ a2(Button, { action: "again", name: `again:${id}`, look: "ce-quiet", data: { "data-question": id }, children: "Answer again" })
  ] });
}
var on5 = {
  // An answer is told of at once: who taps by mistake takes it back, or answers again.
  choose(board2, { question: id, value }) {
    const answers = answersOf2(board2);
    const checked2 = [.../* @__PURE__ */ new Set([...answers.checked, id])];
    const next3 = { ...answers, chosen: { ...answers.chosen, [id]: value }, checked: checked2 };
    if (JSON.stringify(next3) !== JSON.stringify(answers)) write(board2, next3);
    board2.ui.fact = id;
    board2.refresh();
    focusOn(board2, `result:${id}`);
    say2(board2, value === board2.view().feedback[id]?.right ? "Right." : "Wrong.");
  },
  show(board2, { question: id }, target2) {
    board2.ui.fact = target2.getAttribute("aria-expanded") === "true" ? "" : id;
    board2.refresh();
  },
  // What was answered stays until it is answered otherwise.
  again(board2, { question: id }) {
    board2.ui.fact = `again:${id}`;
    board2.refresh();
    focusOn(board2, `ask:option:${id}`);
    say2(board2, "The question is open again. Your answer is kept.");
  }
};
var render4 = (host) => mount(host, { name: "questions", draw: draw3, on: on5, ui: { fact: null } }).stop;
var questions_default = { render: render4 };

// course/boards/shared/groups.tsx
function groupBar(view, current, name, count) {
  const tab = (group, place2) => {
    const { done: done2, of } = count(group);
    return /* @__PURE__ */ a2("li", { "data-done": done2 === of, children: /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        "aria-current": group === current ? "step" : void 0,
        "data-do": "group",
        "data-group": group.id,
        "data-key": `group:${group.id}`,
        children: [
          /* @__PURE__ */ a2("span", { children: [
            `${place2 + 1} `,
            rich2(group.title)
          ] }),
          /* @__PURE__ */ a2("span", { class: "ce-count", children: `${done2} of ${of} answered` })
        ]
      }
    ) });
  };
  return /* @__PURE__ */ a2("nav", { class: "ce-groups", "aria-label": `${name}: ${withoutEmphasis(view.title)}`, children: /* @__PURE__ */ a2("ol", { children: view.groups.map(tab) }) });
}
function showGroup(board2, { group: id }) {
  board2.ui.group = id;
  board2.refresh();
  focusOn(board2, `group-title:${id}`);
}
function groupShell(board2, group, state4, inside2) {
  const groups = board2.view().groups;
  const part2 = `group:${group.id}`;
  return /* @__PURE__ */ a2(
    "section",
    {
      class: "ce-group",
      "data-state": state4,
      "data-part-of-board": part2,
      "data-key": `section:${group.id}`,
      children: [
        /* @__PURE__ */ a2("div", { class: "ce-line-with-undo", children: [
          /* @__PURE__ */ a2("h3", { tabindex: -1, "data-key": `group-title:${group.id}`, children: [
            /* @__PURE__ */ a2("span", { class: "ce-number", children: groups.indexOf(group) + 1 }),
            " ",
            rich2(group.title)
          ] }),
          /* @__PURE__ */ a2(UndoPlace, { board: board2, part: part2 })
        ] }),
        inside2
      ]
    }
  );
}
function lockedGroup(board2, group) {
  return groupShell(board2, group, "locked", /* @__PURE__ */ a2("p", { children: "Opens when the group above has been checked." }));
}
function turn2({ groups }, group, missing2) {
  const place2 = groups.indexOf(group);
  const lead = (other, word2, look) => other ? /* @__PURE__ */ a2(
    Button,
    {
      action: "group",
      name: `${word2}:${other.id}`,
      look,
      data: { "data-group": other.id },
      children: [
        `${word2}: `,
        rich2(other.title)
      ]
    }
  ) : null;
  return /* @__PURE__ */ a2("div", { class: "ce-check", children: [
    /* @__PURE__ */ a2("p", { class: "ce-missing", children: missing2 ? `Still to do: ${missing2}.` : "This group is complete. You can still change it." }),
    /* @__PURE__ */ a2("div", { class: "ce-turn", children: [
      lead(groups[place2 - 1], "Back", ""),
      lead(groups[place2 + 1], "Next", "ce-primary")
    ] })
  ] });
}

// course/boards/shared/waiting.ts
function isWaiting({ mode, groups }, group, isDone2, isBegun) {
  if (mode === "exercise" || isDone2(group) || isBegun(group)) return false;
  return groups.slice(0, groups.indexOf(group)).some((other) => !isDone2(other));
}

// course/boards/sources/answers.ts
var BLANK3 = { source: null, limit: null, use: null, confidence: null };
var PARTS = [
  { part: "source", question: "Who says it?", name: "Who says it" },
  { part: "limit", question: "How limited is it?", name: "Its limit" },
  { part: "use", question: "May you cite it for this point?", name: "Its use" }
];
function entryOf2(answers, id) {
  return { ...BLANK3, ...answers.items?.[id] };
}
function itemOf2(view, id) {
  const found2 = view.items.find((item) => item.id === id);
  if (!found2) throw new Error(`There is no statement ${id}.`);
  return found2;
}
function groupOf2(view, id) {
  const found2 = view.groups.find((group) => group.id === id);
  if (!found2) throw new Error(`There is no group ${id}.`);
  return found2;
}
function withEntry2(answers, id, changes) {
  const items = { ...answers.items, [id]: { ...entryOf2(answers, id), ...changes } };
  return { ...answers, kind: "sources", items, checked: answers.checked ?? [] };
}
function withChecked2(answers, group, checked2) {
  const others2 = (answers.checked ?? []).filter((id) => !group.items.includes(id));
  const list = checked2 ? [...others2, ...group.items] : others2;
  return { ...answers, kind: "sources", items: answers.items ?? {}, checked: list };
}
function isChecked2(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return group.items.every((id) => answers.checked?.includes(id));
}
function isLocked(view, answers, group) {
  const isDone2 = (other) => isChecked2(view, answers, other);
  return isWaiting(view, group, isDone2, ({ items }) => items.some((id) => answers.items?.[id]));
}
function walkOf2(view, answers, group) {
  const items = group.items.flatMap((id) => {
    const item = itemOf2(view, id);
    const entry = entryOf2(answers, id);
    const options3 = { source: view.sources, limit: item.limits, use: view.uses };
    return PARTS.map(({ part: part2, question: legend, name: label }) => {
      const name = `${part2}:${id}`;
      return { ...asked3(name, options3[part2], entry[part2]), item, part: part2, label, legend };
    });
  });
  const many = group.items.length > 1 ? `these ${group.items.length} statements` : "this statement";
  return [
    ...items,
    {
      ...asked3(`confidence:${group.id}`, view.confidences, sureOf(answers, group)),
      item: null,
      part: "confidence",
      label: "How sure",
      legend: `How sure are you of ${many}?`
    }
  ];
}
function asked3(name, options3, value) {
  const chosen2 = labelOf(options3, value);
  return { name, options: options3, value, chosen: chosen2, given: chosen2 !== null };
}
function sureOf(answers, { items }) {
  const said2 = new Set(items.map((id) => entryOf2(answers, id).confidence));
  const [only = null] = said2;
  return said2.size === 1 ? only : null;
}
function isAnswered(answers, id) {
  const entry = entryOf2(answers, id);
  return PARTS.every(({ part: part2 }) => entry[part2]);
}
function nameOf4(view, id) {
  return `Statement ${view.items.findIndex((item) => item.id === id) + 1}`;
}
function toldOf(view, answers, id) {
  const said2 = view.feedback?.[id];
  if (!said2) return [];
  const item = itemOf2(view, id);
  const entry = entryOf2(answers, id);
  const options3 = { source: view.sources, limit: item.limits, use: view.uses };
  return PARTS.map(({ part: part2, name }) => {
    const known2 = said2[part2];
    const of = known2[entry[part2] ?? ""];
    const right = Boolean(of?.right);
    const text = of?.text === said2.why ? "" : of?.text;
    return {
      thought: right ? "right" : "wrong",
      part: name,
      you: labelOf(options3[part2], entry[part2]),
      best: right ? null : labelOf(options3[part2], said2.best[part2]),
      text
    };
  });
}
function headlineOf2(view, answers, group) {
  const count = group.items.length;
  const told2 = group.items.map((id) => toldOf(view, answers, id));
  const parts = PARTS.map(({ name }, at) => {
    const right = told2.filter((one) => one[at]?.thought === "right").length;
    return `${at ? name.toLowerCase() : name} ${right} of ${count}`;
  });
  return `${parts.join(", ")}.`;
}

// course/boards/sources/sources.tsx
var KEYS6 = [
  ["1–9", "answer"],
  ["Z", "undo"]
];
function draw4(board2) {
  const view = board2.view();
  const [first2] = view.groups ?? [];
  if (!first2) return heading(board2);
  if (view.mode !== "exercise") {
    return [heading(board2), view.groups.map((group2) => lessonGroup(board2, view, group2))];
  }
  const group = view.groups.find(({ id }) => id === board2.ui.group) ?? first2;
  const count = ({ items }) => ({
    done: items.filter((id) => isAnswered(board2.answers(), id)).length,
    of: items.length
  });
  return [
    heading(board2),
    view.groups.length > 1 ? groupBar(view, group, "Groups of statements", count) : null,
    openGroup(board2, view, group)
  ];
}
function lessonGroup(board2, view, group) {
  const answers = board2.answers();
  if (isLocked(view, answers, group)) return lockedGroup(board2, group);
  if (!isChecked2(view, answers, group)) return openGroup(board2, view, group);
  return checkedGroup2(board2, view, group);
}
function openGroup(board2, view, group) {
  const walk = walkOf2(view, board2.answers(), group);
  const now = openOf(board2, walk);
  const item = now?.item;
  return groupShell(
    board2,
    group,
    "open",
    /* @__PURE__ */ a2($, { children: [
      strip2(view, walk, now),
      /* @__PURE__ */ a2("div", { class: "ce-statement", "data-key": `work:${group.id}`, children: [
        item ? statement(board2, view, item) : null,
        item ? given(walk.filter((one) => one.item === item && one !== now)) : null,
        now ? question3(board2, view, now) : null,
        now ? null : ending(view, group)
      ] }),
      /* @__PURE__ */ a2(KeysLine, { keys: KEYS6 }),
      walk.map((one) => /* @__PURE__ */ a2(OnPaper, { ...one, text: one.part === "source" ? rich2(one.item?.text) : null }))
    ] })
  );
}
function strip2(view, walk, now) {
  const items = [...new Set(walk.map(({ item }) => item))].filter((item) => item !== null);
  return /* @__PURE__ */ a2("ol", { class: "ce-strip", "aria-label": "Statements", children: items.map((item) => {
    const own2 = walk.filter((one) => one.item === item);
    const to = own2.find((one) => !one.given) ?? own2[0];
    const done2 = own2.filter((one) => one.given).length;
    return /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        "aria-current": item === now?.item ? "step" : void 0,
        "data-do": "open",
        "data-value": to?.name,
        "data-key": `go:${item.id}`,
        children: [
          nameOf4(view, item.id),
          /* @__PURE__ */ a2("span", { class: "ce-count", children: done2 === own2.length ? "answered" : `${done2} of ${own2.length}` })
        ]
      }
    ) });
  }) });
}
function statement(board2, view, item) {
  return /* @__PURE__ */ a2("div", { class: "ce-said-by", id: `${board2.id}-item-${item.id}`, "data-key": `item:${item.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-kicker", children: nameOf4(view, item.id) }),
    /* @__PURE__ */ a2("p", { class: "ce-statement-text", children: rich2(item.text) }),
    /* @__PURE__ */ a2("p", { class: "ce-point", children: [
      "You would like to cite it for: ",
      /* @__PURE__ */ a2("strong", { children: rich2(item.point) }),
      "."
    ] })
  ] });
}
function given(walk) {
  return walk.filter((one) => one.given).map((one) => /* @__PURE__ */ a2(AnsweredLine, { ...one }));
}
function question3(board2, view, now) {
  const { item, part: part2, name, legend, label, options: options3, value } = now;
  const said2 = item && view.feedback?.[item.id];
  return /* @__PURE__ */ a2(
    OpenQuestion,
    {
      board: board2,
      name,
      label: item ? `${nameOf4(view, item.id)}: ${label}` : label,
      ...item ? { about: `${board2.id}-item-${item.id}` } : {},
      legend,
      options: options3,
      value,
      action: "choose",
      data: item ? { "data-item": item.id, "data-part": part2 } : { "data-group": name.slice(11) },
      look: part2 === "confidence" ? "ce-short" : part2 === "limit" ? "" : "ce-two-columns",
      children: /* @__PURE__ */ a2(WhereToLook, { name, about: label, says: part2 === "limit" ? said2?.look ?? "" : "" })
    }
  );
}
function ending(view, group) {
  const count = group.items.length;
  if (view.mode === "exercise") {
    return /* @__PURE__ */ a2("div", { tabindex: -1, "data-key": `complete:${group.id}`, children: turn2(view, group, "") });
  }
  return /* @__PURE__ */ a2(
    Button,
    {
      action: "check",
      name: `check:${group.id}`,
      look: "ce-primary",
      data: { "data-group": group.id },
      children: count === 1 ? "Check this statement" : `Check these ${count} statements`
    }
  );
}
function checkedGroup2(board2, view, group) {
  const answers = board2.answers();
  const told2 = group.items.map((id) => toldOf(view, answers, id));
  const wrong = told2.flat().filter(({ thought }) => thought === "wrong").length;
  const { confidence } = entryOf2(answers, group.items[0] ?? "");
  const sure = surely(confidence, labelOf(view.confidences, confidence), wrong);
  return groupShell(
    board2,
    group,
    "checked",
    /* @__PURE__ */ a2($, { children: [
      /* @__PURE__ */ a2("p", { class: "ce-headline-words", tabindex: -1, "data-key": `result:${group.id}`, children: headlineOf2(view, answers, group) }),
      sure ? /* @__PURE__ */ a2("p", { children: sure }) : null,
      group.items.map((id, at) => /* @__PURE__ */ a2("article", { class: "ce-told-statement", "data-key": `told:${id}`, children: [
        statement(board2, view, itemOf2(view, id)),
        /* @__PURE__ */ a2(ToldList, { parts: told2[at] ?? [] }),
        /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich2(view.feedback?.[id]?.why) }),
        /* @__PURE__ */ a2(FoldedSources, { sources: view.feedback?.[id]?.sources ?? [] })
      ] })),
      /* @__PURE__ */ a2(Button, { action: "again", name: `again:${group.id}`, data: { "data-group": group.id }, children: "Change my answers" })
    ] })
  );
}
function groupWith(view, item) {
  return view.groups.find(({ items }) => items.includes(item));
}
function answer3(board2, group, name, items, changes) {
  const before = board2.answers();
  const next3 = items.reduce((all, id) => withEntry2(all, id, changes), before);
  if (JSON.stringify(next3) !== JSON.stringify(before)) {
    write(board2, { checked: [], items: {}, ...next3, kind: "sources" });
  }
  const view = board2.view();
  const walk = walkOf2(view, board2.answers(), group);
  const silent = view.mode === "exercise";
  goOn(board2, walk, name, silent ? `complete:${group.id}` : `check:${group.id}`);
  const { chosen: chosen2 } = walk.find((one) => one.name === name) ?? {};
  const whole = walk.every((one) => one.given);
  const then = silent ? "This group is complete." : "You can check this group.";
  say2(board2, [chosen2, whole ? then : ""].filter(Boolean).join(". "));
}
var on6 = {
  group: showGroup,
  open: openAsked,
  choose(board2, { item, part: part2, group: id, value }) {
    const view = board2.view();
    const group = item ? groupWith(view, item) : groupOf2(view, id);
    if (!group) return;
    if (item) answer3(board2, group, `${part2}:${item}`, [item], { [part2]: value });
    else answer3(board2, group, `confidence:${id}`, group.items, { confidence: value });
  },
  check(board2, { group: id }) {
    const group = groupOf2(board2.view(), id);
    write(board2, withChecked2(board2.answers(), group, true));
    focusOn(board2, `result:${id}`);
    say2(board2, "Checked. The reasons follow.");
  },
  again(board2, { group: id }) {
    const group = groupOf2(board2.view(), id);
    board2.ui.fact = null;
    write(board2, withChecked2(board2.answers(), group, false));
    focusOn(board2, `check:${id}`);
    say2(board2, "The group is open again. Your answers are kept.");
  }
};
var render5 = (host) => mount(host, { name: "sources", draw: draw4, on: on6, ui: { group: null, fact: null } }).stop;
var sources_default = { render: render5 };

// course/boards/shared/sheet.tsx
function Sheet({ board: board2, name, title: title2, line: line3, children }) {
  const id = `${board2.id}-sheet-${name}`;
  return /* @__PURE__ */ a2("section", { class: "ce-sheet", "aria-labelledby": id, "data-key": `sheet:${name}`, children: [
    /* @__PURE__ */ a2("h3", { id, children: rich2(title2) }),
    line3 ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: line3 }) : null,
    children
  ] });
}

// course/boards/two_files/answers.ts
var BLANK4 = {
  difference: null,
  elements: [],
  follows: null,
  confidence: null,
  checked: false
};
function chosenOf2(answers) {
  return { ...BLANK4, ...answers, kind: "two-files" };
}
function walkOf3(view, chosen2) {
  const one = (name, label, legend, options3) => {
    const [value, said2] = [chosen2[name], labelOf(options3, chosen2[name])];
    return { name, label, legend, options: options3, value, chosen: said2, given: said2 !== null };
  };
  const moved = view.elements.filter(({ id }) => chosen2.elements.includes(id));
  return [
    one("difference", "Difference", "What is the one difference that matters?", view.differences),
    {
      name: "element",
      label: "Questions it moves",
      legend: "Which questions does it move?",
      options: view.elements.map(({ id, label, question: hint2 }) => ({ id, label, hint: hint2 })),
      value: chosen2.elements,
      chosen: moved.length ? inWords4(moved.map(({ label }) => label)) : null,
      given: moved.length > 0
    },
    one("follows", "What follows", "What follows?", view.follows),
    one("confidence", "How sure", "How sure are you?", view.confidences)
  ];
}
function toldOf2(view, chosen2) {
  const { difference, follows, best } = view.feedback;
  const whole = (part2, known2, options3, id, right) => {
    const said2 = known2[id ?? ""];
    const is = Boolean(said2?.right);
    const thought = is ? "right" : "wrong";
    const best2 = is ? null : labelOf(options3, right);
    return { thought, part: part2, you: labelOf(options3, id), best: best2, text: said2?.text ?? "" };
  };
  return [
    whole("Difference", difference, view.differences, chosen2.difference, best.difference),
    ...movedTold(view, chosen2),
    whole("What follows", follows, view.follows, chosen2.follows, best.follows)
  ];
}
function movedTold(view, { elements }) {
  const { elements: told2, best } = view.feedback;
  const thoughtOf = (id) => {
    if (elements.includes(id)) return told2[id]?.right ? "right" : "wrong";
    return best.elements.includes(id) ? "missing" : null;
  };
  return view.elements.flatMap(({ id, label: you }) => {
    const thought = thoughtOf(id);
    const text = told2[id]?.text ?? "";
    return thought ? [{ thought, part: "A question it moves", you, text }] : [];
  });
}
function headline5(view, { difference, elements, follows }) {
  const { difference: differs, follows: then, best } = view.feedback;
  const right = (is) => is ? "right" : "wrong";
  const moved = best.elements.filter((id) => elements.includes(id)).length;
  const more = elements.length - moved;
  const parts = [
    `Difference ${right(differs[difference ?? ""]?.right)}`,
    `questions ${moved} of ${best.elements.length}${more ? ` and ${more} too many` : ""}`,
    `what follows ${right(then[follows ?? ""]?.right)}`
  ];
  return `${parts.join(", ")}.`;
}

// course/boards/two_files/two-files.tsx
var KEYS7 = [
  ["1–9", "answer"],
  ["Z", "undo"]
];
function draw5(board2) {
  const view = board2.view();
  if (!view.left) return heading(board2);
  const chosen2 = chosenOf2(board2.answers());
  const closed2 = Boolean(view.feedback && chosen2.checked);
  const rows = Math.max(view.left.facts.length, view.right.facts.length);
  const walk = walkOf3(view, chosen2);
  return [
    heading(board2),
    /* @__PURE__ */ a2("div", { class: "ce-files-and-work", "data-key": "both", children: [
      /* @__PURE__ */ a2("div", { class: "ce-two", style: `--ce-rows: ${rows}`, children: [
        file(board2, view, "left", closed2),
        file(board2, view, "right", closed2)
      ] }),
      /* @__PURE__ */ a2("div", { class: "ce-work", "data-part-of-board": "questions", "data-key": "work", children: [
        closed2 ? answer4(view, chosen2) : questions(board2, view, walk),
        /* @__PURE__ */ a2(UndoPlace, { board: board2, part: "questions" })
      ] })
    ] }),
    closed2 ? null : walk.map((one) => /* @__PURE__ */ a2(OnPaper, { ...one }))
  ];
}
function file(board2, view, side, closed2) {
  const { label, client, date_label: date, facts } = view[side];
  const dated = closed2 && view.left.date_label !== view.right.date_label;
  const differs = () => [/* @__PURE__ */ a2("strong", { class: "ce-tag", children: "Differs" }), " "];
  const fact = ({ text, same }) => /* @__PURE__ */ a2("li", { "data-differs": closed2 && !same, children: [
    closed2 && !same ? differs() : null,
    rich2(text)
  ] });
  const line3 = [client, " · ", dated ? differs() : null, date];
  return /* @__PURE__ */ a2(Sheet, { board: board2, name: side, title: label, line: line3, children: /* @__PURE__ */ a2("ul", { children: facts.map(fact) }) });
}
function questions(board2, view, walk) {
  const now = openOf(board2, walk);
  const before = walk.filter((one) => one.given && one !== now);
  return /* @__PURE__ */ a2($, { children: [
    before.map((one) => /* @__PURE__ */ a2(AnsweredLine, { ...one, value: typeof one.value === "string" ? one.value : null })),
    now ? /* @__PURE__ */ a2(
      OpenQuestion,
      {
        board: board2,
        ...now,
        action: now.name === "element" ? "tick" : "choose",
        data: { "data-part": now.name },
        look: now.name === "confidence" ? "ce-short" : "",
        children: [
          now.name === "element" ? goingOn(now) : null,
          /* @__PURE__ */ a2(
            WhereToLook,
            {
              name: now.name,
              about: now.label,
              says: now.name === "difference" ? whatDiffers(view) : ""
            }
          )
        ]
      }
    ) : /* @__PURE__ */ a2(Button, { action: "check", look: "ce-primary", children: "Compare with the answer" }),
    /* @__PURE__ */ a2(KeysLine, { keys: KEYS7 })
  ] });
}
function goingOn({ value }) {
  return value?.length ? /* @__PURE__ */ a2(Button, { action: "went", look: "ce-primary", data: answersTo("g"), children: [
    /* @__PURE__ */ a2(Keycap, { of: "g" }),
    "Go on"
  ] }) : /* @__PURE__ */ a2("p", { class: "ce-missing", children: "Choose one or more." });
}
function whatDiffers({ left, right }) {
  const dates = left.date_label === right.date_label ? "" : "Compare the dates under the titles.";
  const lines = left.facts.flatMap(({ same }, at) => same ? [] : [at + 1]);
  const some = lines.length < left.facts.length ? lines : [];
  const facts = some.length ? `Compare ${listed2(some.map((at) => `fact ${at}`))} of each file.` : "";
  return [dates, facts].filter(Boolean).join(" ");
}
function answer4(view, chosen2) {
  const told2 = toldOf2(view, chosen2);
  const wrong = told2.filter(({ thought }) => thought === "wrong").length;
  const sure = surely(chosen2.confidence, labelOf(view.confidences, chosen2.confidence), wrong);
  const { why: why2, sources: sources3 } = view.feedback;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(Headline, { words: headline5(view, chosen2), sure }),
    /* @__PURE__ */ a2(ToldList, { parts: told2 }),
    why2 ? /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich2(why2) }) : null,
    /* @__PURE__ */ a2(FoldedSources, { sources: sources3 }),
    /* @__PURE__ */ a2(Button, { action: "again", children: "Change my answers" })
  ] });
}
function change2(board2, name, changes) {
  const before = chosenOf2(board2.answers());
  const next3 = { ...before, ...changes };
  if (JSON.stringify(next3) !== JSON.stringify(before)) write(board2, next3);
  const walk = walkOf3(board2.view(), next3);
  goOn(board2, walk, name, "check");
  const { chosen: chosen2 } = walk.find((one) => one.name === name) ?? {};
  const whole = walk.every(({ given: given2 }) => given2);
  say2(board2, [chosen2, whole ? "You can compare with the answer." : ""].filter(Boolean).join(". "));
}
var on7 = {
  open: openAsked,
  choose(board2, { part: part2, value }) {
    change2(board2, part2, { [part2]: value });
  },
  // Several may be chosen, so the question stays open until the learner goes on.
  tick(board2, { value }) {
    const { elements: before } = chosenOf2(board2.answers());
    const ids = board2.view().elements.map(({ id }) => id);
    const elements = ids.filter((id) => id === value !== before.includes(id));
    board2.ui.fact = "element";
    write(board2, { ...chosenOf2(board2.answers()), elements });
    const { label } = board2.view().elements.find(({ id }) => id === value) ?? {};
    say2(board2, `${elements.includes(value) ? "Chosen" : "Taken back"}: ${label}.`);
  },
  went(board2) {
    change2(board2, "element", {});
  },
  check(board2) {
    write(board2, { ...chosenOf2(board2.answers()), checked: true });
    focusOn(board2, "result");
    say2(board2, "Checked. What differs is marked in the two files.");
  },
  again(board2) {
    board2.ui.fact = null;
    write(board2, { ...chosenOf2(board2.answers()), checked: false });
    focusOn(board2, "line:difference");
    say2(board2, "The questions are open again. Your answers are kept.");
  }
};
var render6 = (host) => mount(host, { name: "two-files", draw: draw5, on: on7, ui: { fact: null } }).stop;
var two_files_default = { render: render6 };

// course/boards/interview/state.ts
function heldOf(board2) {
  const { asked: asked4, second, checked: checked2 } = board2.answers();
  const known2 = board2.view().questions.map(({ id }) => id);
  return {
    kind: "interview",
    asked: (asked4 ?? []).filter((id) => known2.includes(id)),
    second: Boolean(second),
    checked: Boolean(checked2)
  };
}
function questionOf(view, id) {
  const found2 = view.questions.find((question4) => question4.id === id);
  if (!found2) throw new Error(`There is no question ${id}.`);
  return found2;
}
function timeOf(view, { asked: asked4, second }) {
  const all = view.minutes + (second ? view.second_minutes : 0);
  const spent = asked4.reduce((sum, id) => sum + questionOf(view, id).minutes, 0);
  return { all, left: Math.max(0, all - spent) };
}
function askable(view, { asked: asked4 }) {
  return view.questions.filter(
    ({ id, follows }) => !asked4.includes(id) && follows.every((other) => asked4.includes(other))
  );
}
function suggestedBy(view, asked4, place2) {
  const [before, question4] = [asked4.slice(0, place2), questionOf(view, asked4[place2])];
  return before.find((id) => questionOf(view, id).spoils.includes(question4.id)) ?? null;
}
function isUnwarned(view, asked4, place2) {
  const { after } = questionOf(view, asked4[place2]);
  return Boolean(after) && !asked4.slice(0, place2).includes(after);
}
function replyOf(view, asked4, place2) {
  const { reply, tainted_reply: tainted } = questionOf(view, asked4[place2]);
  return suggestedBy(view, asked4, place2) && tainted || reply;
}
function shownBy(view, asked4, place2) {
  const { reply, reveals } = questionOf(view, asked4[place2]);
  return replyOf(view, asked4, place2) === reply ? reveals : [];
}
function learned(view, asked4) {
  const facts = asked4.flatMap((_2, place2) => shownBy(view, asked4, place2));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

// course/boards/interview/review.tsx
function review(view, held2) {
  const known2 = new Set(learned(view, held2.asked).map(({ id }) => id));
  const all = view.must_learn.length;
  const got = view.must_learn.filter(({ id }) => known2.has(id)).length;
  const harmed = harmedParts(view, held2);
  const { left, all: minutes } = timeOf(view, held2);
  return /* @__PURE__ */ a2("section", { class: "ce-review", "data-key": "review", children: [
    /* @__PURE__ */ a2("h3", { class: "ce-headline-words", tabindex: -1, "data-key": "result", children: `You learned ${got} of the ${all} things that decide this file.` }),
    /* @__PURE__ */ a2("p", { children: [
      `You used ${minutes - left} of ${minutes} minutes.`,
      held2.second ? [" ", rich2(view.second_costs)] : null
    ] }),
    /* @__PURE__ */ a2("h4", { children: "What decides this file" }),
    /* @__PURE__ */ a2(ToldList, { parts: learnedParts(view, held2, known2) }),
    harmed.length ? /* @__PURE__ */ a2($, { children: [
      /* @__PURE__ */ a2("h4", { children: "Answers you can rely on less" }),
      /* @__PURE__ */ a2(ToldList, { parts: harmed })
    ] }) : null,
    held2.asked.length ? record(view, held2) : null,
    /* @__PURE__ */ a2(FoldedSources, { sources: view.feedback.sources }),
    /* @__PURE__ */ a2(Button, { action: "again", children: "Hold the interview again" })
  ] });
}
function learnedParts(view, { asked: asked4 }, known2) {
  const how = (id) => {
    const question4 = view.questions.find(({ reveals }) => reveals.some((fact) => fact.id === id));
    if (!question4) return "";
    return asked4.includes(question4.id) ? `You asked, but you had suggested the answer: ${question4.text}` : `You would have learned it from: ${question4.text}`;
  };
  return view.must_learn.map(
    ({ id, text: you }) => known2.has(id) ? { thought: "learned", part: "", you } : { thought: "missing", part: "", you, text: how(id) }
  );
}
function harmedParts(view, { asked: asked4 }) {
  return asked4.flatMap((id, place2) => {
    const { text: you, after } = questionOf(view, id);
    const suggestion = suggestedBy(view, asked4, place2);
    const found2 = [];
    if (suggestion) {
      const text = `You had suggested it: ${questionOf(view, suggestion).text}`;
      found2.push({ thought: "tainted", part: "", you, text });
    }
    if (isUnwarned(view, asked4, place2)) {
      const text = `This had to come first: ${questionOf(view, after).text}`;
      found2.push({ thought: "unwarned", part: "", you, text });
    }
    return found2;
  });
}
var HEADS = ["Order", "Asked and answered", "Minutes", "It showed", "Remark"];
function record(view, { asked: asked4 }) {
  return /* @__PURE__ */ a2("details", { class: "ce-whole", children: [
    /* @__PURE__ */ a2("summary", { "data-key": "whole", children: "The whole interview" }),
    /* @__PURE__ */ a2("table", { class: "ce-record", role: "table", "aria-label": "The whole interview", "data-key": "table", children: [
      /* @__PURE__ */ a2("thead", { role: "rowgroup", children: /* @__PURE__ */ a2("tr", { role: "row", children: HEADS.map((name) => /* @__PURE__ */ a2("th", { scope: "col", role: "columnheader", children: name })) }) }),
      /* @__PURE__ */ a2("tbody", { role: "rowgroup", children: asked4.map((_2, place2) => recordRow(view, asked4, place2)) })
    ] })
  ] });
}
function recordRow(view, asked4, place2) {
  const { text, minutes, why: why2 } = questionOf(view, asked4[place2]);
  const line3 = (words) => /* @__PURE__ */ a2("p", { children: rich2(words) });
  const cell = (name, inside2) => /* @__PURE__ */ a2("td", { role: "cell", "data-name": name, children: inside2 });
  const shown = shownBy(view, asked4, place2).map((fact) => line3(fact.text));
  const remarks = [
    suggestedBy(view, asked4, place2) ? "Tainted: you suggested this answer." : "",
    isUnwarned(view, asked4, place2) ? "Asked before the warning that protects the answer." : ""
  ].filter(Boolean);
  const strong2 = remarks.map((remark) => /* @__PURE__ */ a2("p", { children: /* @__PURE__ */ a2("strong", { children: remark }) }));
  return /* @__PURE__ */ a2("tr", { role: "row", children: [
    cell("Order", place2 + 1),
    /* @__PURE__ */ a2("th", { scope: "row", role: "rowheader", children: [
      line3(text),
      /* @__PURE__ */ a2("p", { class: "ce-reply", children: rich2(replyOf(view, asked4, place2)) })
    ] }),
    cell("Minutes", minutes),
    cell("It showed", shown.length ? shown : "Nothing"),
    cell("Remark", [strong2, line3(why2)])
  ] });
}

// course/boards/interview/interview.tsx
var KEYS8 = [["1–8", "ask"]];
function draw6(board2) {
  const view = board2.view();
  if (!view.questions) return heading(board2);
  const held2 = heldOf(board2);
  if (held2.checked) return [heading(board2), review(view, held2)];
  const time = clock(view, held2);
  const talk = /* @__PURE__ */ a2("div", { class: "ce-talk", "data-key": "talk", children: [
    board2.ui.wide ? null : time,
    lastTurn(view, held2),
    asking(board2, view, held2),
    /* @__PURE__ */ a2(KeysLine, { keys: KEYS8 })
  ] });
  return [
    heading(board2),
    /* @__PURE__ */ a2("div", { class: "ce-room", "data-key": "room", children: [
      talk,
      /* @__PURE__ */ a2("div", { class: "ce-desk-file", "data-key": "file", children: [
        board2.ui.wide ? time : null,
        known(board2, view, held2),
        endings(view, held2)
      ] })
    ] })
  ];
}
function clock(view, held2) {
  const { all, left } = timeOf(view, held2);
  return /* @__PURE__ */ a2("div", { class: "ce-clock", "data-key": "clock-bar", children: [
    /* @__PURE__ */ a2("p", { "data-key": "clock", children: `${left} of ${all} minutes left` }),
    /* @__PURE__ */ a2("div", { class: "ce-clock-face", "aria-hidden": "true", children: Array.from({ length: all }, (_2, minute) => /* @__PURE__ */ a2("i", { "data-spent": minute < all - left })) })
  ] });
}
function known(board2, view, { asked: asked4 }) {
  const facts = learned(view, asked4);
  const id = `${board2.id}-known`;
  return /* @__PURE__ */ a2("section", { class: "ce-known", "aria-labelledby": id, children: [
    /* @__PURE__ */ a2("h3", { id, children: "What you know" }),
    facts.length ? /* @__PURE__ */ a2("ul", { "data-key": "known", children: facts.map(({ id: fact, text }) => /* @__PURE__ */ a2("li", { "data-key": `known:${fact}`, children: rich2(text) })) }) : /* @__PURE__ */ a2("p", { class: "ce-missing", children: "Nothing yet." }),
    earlier(view, asked4)
  ] });
}
function earlier(view, asked4) {
  if (asked4.length < 2) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-earlier", "data-key": "earlier", children: [
    /* @__PURE__ */ a2("summary", { "data-key": "earlier-title", children: "What was said before" }),
    /* @__PURE__ */ a2("ol", { "aria-label": "What was said before", children: asked4.slice(0, -1).map((id, place2) => /* @__PURE__ */ a2("li", { "data-key": `turn:${id}`, children: turn3(view, asked4, id, place2) })) })
  ] });
}
function turn3(view, asked4, id, place2) {
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("p", { class: "ce-asked", children: [
      /* @__PURE__ */ a2("strong", { children: "You: " }),
      rich2(questionOf(view, id).text)
    ] }),
    /* @__PURE__ */ a2("p", { class: "ce-answered", children: [
      /* @__PURE__ */ a2("strong", { children: `${view.client}: ` }),
      rich2(replyOf(view, asked4, place2))
    ] })
  ] });
}
function lastTurn(view, { asked: asked4 }) {
  const id = asked4.at(-1);
  if (!id) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-last-turn", tabindex: -1, "data-key": `turn:${id}`, children: turn3(view, asked4, id, asked4.length - 1) });
}
function asking(board2, view, held2) {
  const open = askable(view, held2);
  const { left } = timeOf(view, held2);
  const id = `${board2.id}-asking`;
  return /* @__PURE__ */ a2("section", { class: "ce-asking", "aria-labelledby": id, "data-key": "asking", children: [
    /* @__PURE__ */ a2("h3", { class: "ce-ask-words", id, tabindex: -1, "data-key": "ask-title", children: held2.asked.length ? "What do you ask next?" : "What do you ask first?" }),
    open.length ? /* @__PURE__ */ a2("ul", { children: open.map((question4, place2) => ask(question4, left, place2 + 1)) }) : /* @__PURE__ */ a2("p", { class: "ce-missing", children: "You have asked everything there is to ask." })
  ] });
}
function ask({ id, text, minutes }, left, key) {
  const dear = minutes > left;
  const length = `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return /* @__PURE__ */ a2("li", { "data-key": `askable:${id}`, children: /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-opt ce-ask",
      "data-do": "ask",
      "data-question": id,
      "data-key": `ask:${id}`,
      "aria-disabled": dear ? true : void 0,
      ...answersTo(key),
      children: [
        /* @__PURE__ */ a2(Keycap, { of: String(key) }),
        /* @__PURE__ */ a2("span", { children: rich2(text) }),
        /* @__PURE__ */ a2("span", { class: "ce-count", children: dear ? `${length}: not enough time left` : length })
      ]
    }
  ) });
}
function endings(view, held2) {
  const { left } = timeOf(view, held2);
  const affordable = askable(view, held2).some(({ minutes }) => minutes <= left);
  return /* @__PURE__ */ a2("div", { class: "ce-endings", children: [
    /* @__PURE__ */ a2("p", { children: [
      held2.second ? "You have booked a second appointment. " : null,
      rich2(view.second_costs)
    ] }),
    /* @__PURE__ */ a2("div", { class: "ce-turn", children: [
      held2.second ? null : /* @__PURE__ */ a2(Button, { action: "second", data: answersTo("s"), children: [
        /* @__PURE__ */ a2(Keycap, { of: "s" }),
        `Second appointment, ${view.second_minutes} minutes`
      ] }),
      /* @__PURE__ */ a2(Button, { action: "end", look: affordable ? "" : "ce-primary", data: answersTo("e"), children: [
        /* @__PURE__ */ a2(Keycap, { of: "e" }),
        "End the interview"
      ] })
    ] })
  ] });
}
var on8 = {
  ask(board2, { question: question4 }) {
    const held2 = heldOf(board2);
    const next3 = { ...held2, asked: [...held2.asked, question4] };
    write(board2, next3);
    focusOn(board2, `turn:${question4}`);
    const view = board2.view();
    const { left } = timeOf(view, next3);
    const reply = replyOf(view, next3.asked, next3.asked.length - 1);
    say2(board2, `${view.client}: ${reply} ${left} minutes left.`);
  },
  blocked(board2) {
    const book = heldOf(board2).second ? "" : "Book a second appointment, ask something shorter, or ";
    say2(board2, `There is not enough time left for this. ${book}end the interview.`);
  },
  second(board2) {
    const next3 = { ...heldOf(board2), second: true };
    write(board2, next3);
    focusOn(board2, "ask-title");
    const { left } = timeOf(board2.view(), next3);
    say2(board2, `A second appointment is booked: ${left} minutes left.`);
  },
  end(board2) {
    write(board2, { ...heldOf(board2), checked: true });
    focusOn(board2, "result");
    say2(board2, "The interview is over. What you learned, and what you did not, follows.");
  },
  again: startAgain
};
var render7 = (host) => mount(host, { name: "interview", draw: draw6, on: on8, ui: {}, undoes: false }).stop;
var interview_default = { render: render7 };

// course/boards/need/need.tsx
var LONGEST = 300;
function needOf2(board2) {
  return { chosen: null, line: "", ...board2.answers(), kind: "need" };
}
function draw7(board2) {
  const { options: options3, title: title2 } = board2.view();
  if (!options3) return heading(board2);
  board2.ui.line ??= needOf2(board2).line;
  return [
    heading(board2),
    why(board2, title2, options3),
    lineField(board2, board2.ui.line),
    /* @__PURE__ */ a2(OnPaper, { legend: title2, options: options3, value: needOf2(board2).chosen })
  ];
}
function why(board2, title2, options3) {
  const { chosen: value } = needOf2(board2);
  const chosen2 = labelOf(options3, value);
  if (openOf(board2, walkOf4(chosen2))) {
    return /* @__PURE__ */ a2(
      OpenQuestion,
      {
        board: board2,
        name: "need",
        label: title2,
        legend: title2,
        options: options3,
        value,
        action: "choose",
        children: /* @__PURE__ */ a2(KeysLine, { keys: [[`1–${options3.length}`, "answer"]] })
      }
    );
  }
  return /* @__PURE__ */ a2(AnsweredLine, { name: "need", label: title2, value, chosen: chosen2 });
}
var walkOf4 = (chosen2) => [{ name: "need", given: chosen2 !== null }];
function lineField(board2, line3) {
  const id = `${board2.id}-line`;
  return /* @__PURE__ */ a2("div", { class: "ce-need-line", "data-key": "line-field", children: [
    /* @__PURE__ */ a2("label", { for: id, children: board2.view().line }),
    /* @__PURE__ */ a2(
      "input",
      {
        id,
        type: "text",
        value: line3,
        maxlength: LONGEST,
        autocomplete: "off",
        spellcheck: true,
        enterkeyhint: "done",
        lang: "en-GB",
        "data-key": "line"
      }
    )
  ] });
}
function keep(board2, changes = {}) {
  kept(board2);
  const next3 = { ...needOf2(board2), line: board2.ui.line ?? "", ...changes };
  if (JSON.stringify(next3) !== JSON.stringify(board2.answers())) write(board2, next3);
}
var on9 = {
  open: openAsked,
  choose(board2, { value }) {
    keep(board2, { chosen: value });
    board2.ui.fact = null;
    board2.refresh();
    focusOn(board2, "line:need");
  }
};
var hears3 = {
  input(board2, event) {
    const field = event.target;
    if (field.type !== "text") return;
    board2.ui.line = field.value;
    keepSoon(board2, keep);
  }
};
function arrived2(board2) {
  if (!board2.timer) board2.ui.line = needOf2(board2).line;
}
var render8 = (host) => {
  const kind = {
    name: "need",
    draw: draw7,
    on: on9,
    hears: hears3,
    arrived: arrived2,
    ui: { line: null, fact: null },
    undoes: false
  };
  return mountTyped(host, keep, kind);
};
var need_default = { render: render8 };

// course/boards/all.ts
var boards = {
  match: match_default,
  route: route_default,
  draft: draft_default,
  questions: questions_default,
  sources: sources_default,
  "two-files": two_files_default,
  interview: interview_default,
  need: need_default
};

// course/pages/front/board-host.ts
function modelOf(first2, saved) {
  let values = first2;
  const heard2 = /* @__PURE__ */ new Map();
  const changed = /* @__PURE__ */ new Set();
  const of = (event) => heard2.get(event) ?? [];
  const model2 = {
    get: (name) => values[name],
    set(name, value) {
      if (values[name] === value) return;
      values = { ...values, [name]: value };
      changed.add(name);
      for (const tell of of(`change:${name}`)) tell();
    },
    on(event, tell) {
      heard2.set(event, [...of(event), tell]);
    },
    off(event, tell) {
      heard2.set(
        event,
        of(event).filter((other) => other !== tell)
      );
    },
    save_changes() {
      const names = [...changed];
      changed.clear();
      for (const name of names) saved(name);
    }
  };
  return {
    model: model2,
    bring(name, value) {
      model2.set(name, value);
      changed.delete(name);
    }
  };
}
function showBoard({ place: place2, id, view, frontEnd, keeper, hearer }) {
  const opened = keeper.open(id, (notice) => {
    bring("notice", notice);
    hearer.told(id, notice);
  });
  const { model: model2, bring } = modelOf({ view, wish: "", ...opened }, (name) => {
    const answers = model2.get("answers");
    if (name === "answers" && isGiven2(answers)) keeper.keep(id, answers);
    if (name === "wish" && model2.get("wish") === "reload") showNewest();
    if (name === "wish" && model2.get("wish") === "insist") keepThese();
  });
  async function showNewest() {
    const newest = await keeper.newest(id);
    bring("wish", "");
    if (!newest) return;
    bring("answers", newest.answers);
    bring("notice", newest.notice);
  }
  async function keepThese() {
    const answers = model2.get("answers");
    if (isGiven2(answers)) await keeper.insist(id, answers);
    bring("wish", "");
  }
  const hear = () => {
    const answers = model2.get("answers");
    if (isGiven2(answers)) hearer.answered(id, answers);
  };
  model2.on("change:answers", hear);
  hear();
  const stop = frontEnd.render({ model: model2, el: place2 });
  return () => {
    stop();
    keeper.close(id);
  };
}
var isGiven2 = (answers) => "kind" in answers;
function showBoards({ views, frontEnds, keeper, hearer }) {
  const waiting2 = new Set(document.querySelectorAll("[data-board]"));
  const stops = [];
  let stopped = false;
  function put(place2) {
    if (stopped || !waiting2.delete(place2)) return;
    const id = place2.dataset.board ?? "";
    const view = views[id];
    if (!view) throw new Error(`The page was given nothing to show for its board ${id}.`);
    stops.push(showBoard({ place: place2, id, view, frontEnd: frontEnds[view.board], keeper, hearer }));
    queueMicrotask(() => {
      place2.dataset.ready = "";
    });
  }
  function inSight() {
    for (const place2 of [...waiting2].filter((one) => one.checkVisibility())) put(place2);
  }
  function rest() {
    const [next3] = waiting2;
    if (!next3 || stopped) return;
    whenIdle(() => {
      put(next3);
      rest();
    });
  }
  pageIsRead().then(() => {
    inSight();
    rest();
  });
  return {
    inSight,
    stop() {
      stopped = true;
      for (const stop of stops) stop();
    }
  };
}
function pageIsRead() {
  return new Promise((done2) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done2;
    port2.postMessage(null);
  });
}
function whenIdle(act3) {
  if ("requestIdleCallback" in window) requestIdleCallback(act3, { timeout: 1e3 });
  else setTimeout(act3, 50);
}

// course/pages/front/browser-notes.ts
function recall2(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
function remember2(name, text) {
  try {
    localStorage.setItem(name, text);
  } catch {
  }
}
function forget2(isMeant) {
  try {
    for (const name of Object.keys(localStorage)) if (isMeant(name)) localStorage.removeItem(name);
  } catch {
  }
}

// course/pages/front/walk/steps.ts
function isAnswered2(course, step2) {
  const { parts, of } = shareOf(course, step2);
  return parts >= of;
}
function leftOf(course) {
  return course.steps.filter((step2) => !isAnswered2(course, step2));
}
function doneSteps(course, before) {
  const { steps } = course;
  const begun = (step2) => shareOf(course, step2).parts > 0;
  const lastBegun = steps.findLastIndex(begun);
  const done2 = steps.filter((step2, place2) => {
    if (before.includes(step2.id)) return true;
    return asks(course, step2) ? isAnswered2(course, step2) : place2 < lastBegun;
  });
  return new Set(done2.map(({ id }) => id));
}
function asks(course, step2) {
  return shareOf(course, step2).of > 0;
}
function shareOf({ rules, answers }, { boards: boards2 }) {
  return doneOf(
    rules.filter(({ board: board2 }) => boards2.includes(board2)),
    { boards: answers }
  );
}
function placeWords(place2, of) {
  return `Step ${place2 + 1} of ${of}`;
}
function turnOf(event) {
  const { key, target: target2, defaultPrevented } = event;
  if (defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return 0;
  if (target2 instanceof Element && target2.closest(KEEPS_ARROWS)) return 0;
  if (key === "ArrowRight") return 1;
  return key === "ArrowLeft" ? -1 : 0;
}
var KEEPS_ARROWS = "input, select, textarea, [contenteditable], dialog, [popover], [role=listbox], [role=option], [role=radiogroup], [role=tablist], [role=menu], [role=slider]";

// course/pages/front/walk/bar.ts
var LIST = "steps-list";
function makeBar({ steps, name, address, turnOver }) {
  const segments = steps.map((step2) => segmentOf(step2, address(step2)));
  const lines = steps.map((step2, place2) => lineOf(step2, place2, address(step2)));
  const count = element("span", {});
  const over = element("button", { type: "button", class: "button", "data-all-steps": true });
  const opener = element(
    "button",
    { type: "button", class: "tool steps-count", popovertarget: LIST, "data-opens-steps": true },
    count,
    element("span", { class: "ce-hidden" }, ": list of steps")
  );
  const list = element(
    "div",
    { id: LIST, class: "display steps-list", popover: true },
    element("p", { class: "steps-name" }, name),
    element("nav", { "aria-label": "Steps" }, element("ol", {}, lines)),
    element("p", {}, over)
  );
  over.addEventListener("click", () => {
    list.hidePopover();
    turnOver();
  });
  list.addEventListener("click", ({ target: target2 }) => {
    if (target2 instanceof Element && target2.closest("a")) list.hidePopover();
  });
  closesBehindFocus(list);
  const bar2 = element("div", { class: "steps-bar", "aria-hidden": "true" }, segments);
  return {
    node: element("div", { class: "steps-way" }, bar2, opener, list),
    show({ at, all, done: done2 }) {
      count.replaceChildren(
        ...all ? [`${steps.length} steps`] : [
          element("span", { class: "steps-word" }, "Step "),
          placeWords(at, steps.length).slice(5)
        ]
      );
      over.textContent = all ? "Show one step at a time" : "Show all on one page";
      for (const [place2, step2] of steps.entries()) {
        for (const node of [segments[place2], lines[place2]?.querySelector("a")]) {
          node?.toggleAttribute("data-done", done2.has(step2.id));
          if (place2 === at && !all) node?.setAttribute("aria-current", "step");
          else node?.removeAttribute("aria-current");
        }
      }
    }
  };
}
function segmentOf({ title: title2 }, href) {
  return element("a", { href, title: title2, tabindex: -1 }, element("i", {}));
}
function lineOf({ title: title2 }, place2, href) {
  const tick = element(
    "span",
    { class: "steps-tick" },
    "✓",
    element("span", { class: "ce-hidden" }, " done")
  );
  const words = [element("span", { class: "steps-number" }, place2 + 1), element("span", {}, title2)];
  return element("li", {}, element("a", { href }, words, tick));
}
function closesBehindFocus(panel) {
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && panel.contains(relatedTarget);
    if (relatedTarget && !stays) panel.hidePopover();
  });
}

// course/pages/front/walk/foot.ts
function makeFoot(place2) {
  const before = link("steps-before", "data-previous-step");
  const after = link("button steps-after", "data-next-step");
  const keys = element(
    "p",
    { class: "steps-keys" },
    element("kbd", {}, "←"),
    element("kbd", {}, "→"),
    " steps"
  );
  const told2 = element("p", { class: "steps-unsaved", role: "status" });
  place2.replaceChildren(
    before.node,
    element("div", { class: "steps-middle" }, keys, told2),
    after.node
  );
  return {
    show({ done: done2, ...onward2 }) {
      before.lead(onward2.before, onward2.stepBefore ? "Previous step: " : "Back to: ");
      after.lead(onward2.after, onward2.stepAfter ? "Next step: " : "Go on to: ");
      after.node.classList.toggle("primary", done2);
    },
    tell(unsaved) {
      keys.hidden = unsaved !== null;
      const { title: title2 = "", address = "" } = unsaved ?? {};
      told2.replaceChildren(
        ...unsaved ? ["Not saved: ", element("a", { href: address }, title2)] : []
      );
    }
  };
}
function link(looks, name) {
  const said2 = element("span", { class: "ce-hidden" });
  const words = element("span", { class: "steps-words" });
  const node = element("a", { class: looks, [name]: true }, said2, words);
  return {
    node,
    lead({ title: title2, address }, what) {
      said2.textContent = what;
      words.textContent = title2;
      node.href = address;
    }
  };
}

// course/pages/front/walk/walk.ts
var ONE_PAGE = "course-one-page";
var UNSAVED = ["failed", "behind"];
function openWalk(supply) {
  const { page: page2, way, address, rules } = supply;
  const nodes2 = [...page2.querySelectorAll(".step[data-step]")];
  const steps = nodes2.map(stepOf);
  const base = document.title;
  let [at, all] = [0, recall2(ONE_PAGE) !== null];
  let answers = supply.answers;
  let before = supply.before();
  const unsaved = /* @__PURE__ */ new Map();
  const course = () => ({ steps, rules, answers });
  const addressOf = (step2) => address(`step-${step2.id}`);
  const bar2 = makeBar({ steps, name: supply.name, address: addressOf, turnOver });
  const footPlace = find(page2, "[data-steps-foot]", HTMLElement);
  const foot2 = makeFoot(footPlace);
  const end2 = ending2(page2, addressOf);
  function turnOver() {
    all = !all;
    if (all) remember2(ONE_PAGE, "yes");
    else forget2((name) => name === ONE_PAGE);
    draw8();
    arrive(nodes2[at], nodes2[at], true);
  }
  function draw8() {
    for (const [place2, node] of nodes2.entries()) node.hidden = !all && place2 !== at;
    for (const node of page2.querySelectorAll("[data-at-first]"))
      node.hidden = !all && at > 0;
    for (const node of page2.querySelectorAll("[data-at-last]"))
      node.hidden = !all && at < steps.length - 1;
    document.documentElement.dataset.walk = all ? "all" : "one";
    footPlace.hidden = all;
    const step2 = steps[at];
    document.title = all || !step2 ? base : `${placeWords(at, steps.length)}: ${step2.title} · ${base}`;
    tick();
    supply.shown();
  }
  function tick() {
    const step2 = steps[at];
    const seen = step2 && !all && !asks(course(), step2) && !step2.handsIn ? [step2.id] : [];
    const done2 = doneSteps(course(), [...before, ...seen]);
    if ([...done2].some((id) => !before.includes(id))) {
      before = [...done2];
      supply.keep(before);
    }
    bar2.show({ at, all, done: done2 });
    if (step2) foot2.show({ ...around(), done: !step2.handsIn && isAnswered2(course(), step2) });
    end2.show(leftOf(course()));
  }
  function around() {
    const home = { title: "Overview", address: supply.home };
    const [previous, next3] = [steps[at - 1], steps[at + 1]];
    const way2 = (step2) => ({ title: step2.title, address: addressOf(step2) });
    return {
      before: previous ? way2(previous) : home,
      after: next3 ? way2(next3) : end2.onward ?? home,
      stepBefore: previous !== void 0,
      stepAfter: next3 !== void 0
    };
  }
  function go2(id, focus) {
    const target2 = id ? byId(id) : nodes2[0];
    const ends = target2?.closest("[data-at-last]") ? nodes2.length - 1 : -1;
    const found2 = nodes2.findIndex((node) => node.contains(target2 ?? null));
    const place2 = found2 < 0 ? ends : found2;
    target2?.closest("details")?.setAttribute("open", "");
    if (place2 >= 0) at = place2;
    draw8();
    if (focus || id) arrive(nodes2[place2], target2, all);
  }
  const turn4 = (event) => {
    const to = all ? void 0 : steps[at + turnOf(event)];
    if (!to || to === steps[at]) return;
    event.preventDefault();
    location.hash = new URL(addressOf(to), location.href).hash;
  };
  document.addEventListener("keydown", turn4);
  way.append(bar2.node);
  delete document.documentElement.dataset.arriving;
  return {
    go: go2,
    answered(board2, given2) {
      answers = { ...answers, [board2]: given2 };
      tick();
    },
    told(board2, { state: state4 }) {
      const step2 = steps.find(({ boards: boards2 }) => boards2.includes(board2));
      if (UNSAVED.includes(state4) && step2) unsaved.set(board2, step2);
      else unsaved.delete(board2);
      const [first2] = unsaved;
      foot2.tell(first2 ? { title: first2[1].title, address: address(`board-${first2[0]}`) } : null);
    },
    stop() {
      document.removeEventListener("keydown", turn4);
      bar2.node.remove();
      delete document.documentElement.dataset.walk;
    }
  };
}
function stepOf(node) {
  const { step: id = "", title: title2 = "" } = node.dataset;
  const boards2 = [...node.querySelectorAll("[data-board]")];
  const handsIn = node.querySelector("#hand-in") !== null;
  return { id, title: title2, handsIn, boards: boards2.map(({ dataset }) => dataset.board ?? "") };
}
function ending2(page2, addressOf) {
  const place2 = find(page2, "[data-left]", HTMLElement);
  const link2 = page2.querySelector("[data-onward]");
  return {
    onward: link2 && { title: link2.textContent ?? "", address: link2.getAttribute("href") ?? "" },
    show(left) {
      const items = left.map(
        (step2) => element("li", {}, element("a", { href: addressOf(step2) }, step2.title))
      );
      place2.replaceChildren(
        element("p", {}, left.length ? "Not done yet:" : "Every step is done."),
        ...left.length ? [element("ul", {}, items)] : []
      );
    }
  };
}
function arrive(step2, target2, all) {
  if (!(target2 instanceof HTMLElement)) return;
  const name = step2?.querySelector(".step-name");
  const begins = target2 === step2 || name?.parentElement?.contains(target2) || target2 === name;
  const whole = begins || target2.matches(".board, #hand-in");
  if (!all && step2) scrollTo(0, 0);
  if (all || !step2 || !begins)
    target2.scrollIntoView({ block: whole && !all ? "nearest" : "start" });
  const reader = whole && name ? name : target2;
  if (!reader.hasAttribute("tabindex")) reader.setAttribute("tabindex", "-1");
  reader.focus({ preventScroll: true });
}
function byId(id) {
  return document.getElementById(id) ?? document.getElementById(unescaped(id));
}
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// course/hosts/site/front/browser-keeper.ts
var LAST_REVISION = 2 ** 31 - 1;
var READY = { state: "ready", text: "" };
var SAVED = { state: "saved", text: "Saved" };
var BEHIND = {
  state: "behind",
  text: "These answers were changed in another window. Nothing is lost: the other window's answers are saved, and yours are still on this page."
};
var NOT_KEPT = {
  state: "failed",
  text: "This browser does not keep your answers. They are here until you close this page: save them to a file first."
};
var DAMAGED = {
  state: "damaged",
  text: "Your earlier answers could not be read. They are set aside, and come with the file when you save all your answers."
};
var NEWER = {
  state: "failed",
  text: "These answers were saved in this browser by a newer edition of the course. They are kept as they are, and this edition can neither show nor change them: open the newer one to go on."
};
function browserKeeper({ store: store2, work, answered: answered2 }) {
  const held2 = /* @__PURE__ */ new Map();
  const standing3 = (id) => store2.answers(work)?.boards[id];
  const opened = (id) => {
    const one = held2.get(id);
    if (!one) throw new Error(`The board ${id} is not open.`);
    return one;
  };
  const look = () => {
    for (const [id, one] of held2) if (asText(standing3(id)) !== one.seen) one.tell(BEHIND);
  };
  const opening2 = () => {
    if (store2.isNewer(work)) return NEWER;
    if (store2.damaged === work.id) return DAMAGED;
    return store2.keeps() ? READY : NOT_KEPT;
  };
  const keep2 = (id, answers) => {
    const one = opened(id);
    if (store2.isNewer(work)) {
      one.tell(NEWER);
      return;
    }
    const before = store2.begun(work);
    const there = asText(before.boards[id]);
    const mine = asText(answers);
    if (there !== one.seen && there !== mine) {
      one.tell(BEHIND);
      return;
    }
    const kept2 = store2.keep({
      ...before,
      revision: Math.min(before.revision + 1, LAST_REVISION),
      saved: moment(),
      boards: { ...before.boards, [id]: answers }
    });
    one.seen = mine;
    one.tell(kept2 ? SAVED : NOT_KEPT);
    answered2();
  };
  return {
    open(id, tell) {
      if (!held2.size) addEventListener("storage", look);
      const answers = standing3(id);
      held2.set(id, { tell, seen: asText(answers) });
      return { answers: answers ?? {}, notice: opening2() };
    },
    keep: keep2,
    async newest(id) {
      const answers = standing3(id);
      opened(id).seen = asText(answers);
      return { answers: answers ?? {}, notice: READY };
    },
    async insist(id, answers) {
      opened(id).seen = asText(standing3(id));
      keep2(id, answers);
    },
    close(id) {
      held2.delete(id);
      if (!held2.size) removeEventListener("storage", look);
    }
  };
}
function asText(answers) {
  return answers && JSON.stringify(answers);
}

// course/hosts/site/front/review.ts
function surprises(views, answers) {
  return Object.values(views).flatMap(
    (view) => view.board === "match" ? onBoard(view, answers?.boards?.[view.id]) : []
  );
}
function onBoard(view, given2) {
  if (given2?.kind !== "match") return [];
  const { facts = {}, checked: checked2 = [] } = given2;
  const label = (id) => view.judgements.find((one) => one.id === id)?.label ?? id;
  return view.facts.flatMap(({ id, text }) => {
    const { judgement, confidence } = facts[id] ?? {};
    const said2 = view.feedback?.[id];
    if (!said2 || !judgement || confidence !== "sure" || !checked2.includes(id)) return [];
    if (said2.judgement[judgement]?.right) return [];
    const right = label(said2.best.judgement);
    return [{ fact: text, chosen: label(judgement), right, why: said2.why }];
  });
}
function reviewList(found2) {
  const text = found2.length ? `You were sure of ${found2.length}, and judged otherwise. Look at each once more.` : "Nothing came back: so far you have not been sure of anything that turned out wrong.";
  const items = found2.map(
    ({ fact, chosen: chosen2, right, why: why2 }) => element(
      "li",
      {},
      element("strong", {}, rich(fact)),
      ` You said: ${chosen2.toLowerCase()}. It is: ${right.toLowerCase()}. `,
      rich(why2)
    )
  );
  const list = items.length ? element("ul", {}, items) : null;
  return element("div", { class: "text" }, element("p", {}, text), list);
}

// course/hosts/site/front/work-page.ts
var NOT_KEPT2 = "This browser does not keep answers. They are here until you close this page: save them to a file before you do.";
var HAND_IN = "Send it to your assessor under this name. You may change your answers and save them again.";
var CHANGED2 = "This exercise was changed after you answered it. Your answers are kept: please look through them before you hand them in.";
function showWork(site, work) {
  const { course, store: store2, page: place2 } = site;
  const page2 = heldPage(work.id, store2.version(work));
  place2.innerHTML = page2.html;
  site.work = work;
  site.leftOut = page2.left_out;
  site.showDesk();
  note2(store2, work);
  place2.querySelector('[data-place="came-back"]')?.replaceWith(reviewList(cameBack(course, store2)));
  if (isChanged(store2, work, page2.edition))
    find(place2, "main", HTMLElement).prepend(
      element("p", { class: "problem", role: "status" }, CHANGED2)
    );
  const answered2 = () => {
    store2.keepEdition(work, page2.edition);
    note2(store2, work);
    trouble(store2);
  };
  const keeper = browserKeeper({ store: store2, work, answered: answered2 });
  let shown = null;
  const way = find(document, "[data-way]", HTMLElement);
  way.replaceChildren(nameOf5(work));
  const walk = openWalk({
    page: place2,
    way,
    name: work.title,
    home: "#/",
    rules: rulesOf(work, store2.answers(work), store2),
    answers: store2.answers(work)?.boards ?? {},
    address: (id) => `${work.address}/${id}`,
    before: () => store2.steps(work),
    keep: (done2) => store2.keepSteps(work, done2),
    shown: () => shown?.inSight()
  });
  site.walk = walk;
  shown = showBoards({ views: page2.boards, keeper, frontEnds: boards, hearer: walk });
  const { stop } = shown;
  site.leave = () => {
    stop();
    walk.stop();
    way.replaceChildren();
  };
  openSaving2(place2, store2, work);
}
function nameOf5({ label, number, title: title2 }) {
  const kind = number === null ? label : label.replace(` ${number}`, "");
  return element(
    "h1",
    { class: "lesson" },
    element(
      "span",
      { class: "lesson-no" },
      element("span", { class: "lesson-kind" }, kind),
      number === null ? null : ` ${number}`
    ),
    " ",
    element("span", { class: "lesson-title" }, title2)
  );
}
function note2(store2, work) {
  const { parts, of } = doneIn(work, store2.answers(work), store2);
  store2.keepProgress(noted(store2.progress(), Date.now(), work.id, parts >= of));
}
function trouble(store2) {
  const place2 = find(document, "[data-trouble]", HTMLElement);
  place2.hidden = store2.keeps();
  if (!place2.hidden && !place2.textContent) place2.textContent = NOT_KEPT2;
}
function isChanged(store2, work, edition) {
  const seen = store2.answers(work) ? store2.edition(work) : "";
  return work.kind === "exercise" && seen !== "" && seen !== edition;
}
function cameBack(course, store2) {
  return course.works.flatMap((work) => {
    const answers = work.kind === "lesson" ? store2.answers(work) : null;
    return answers ? surprises(heldPage(work.id, store2.version(work)).boards, answers) : [];
  });
}
function openSaving2(page2, store2, work) {
  const saves = page2.querySelector("[data-save-one]");
  if (!saves) return;
  const name = page2.querySelector("#hand-in input[data-name]");
  if (name) name.value = store2.name();
  const said2 = find(page2, "#hand-in [data-said]", HTMLElement);
  saves.addEventListener("click", () => {
    said2.textContent = savedOne(store2, work, name);
  });
}
function savedOne(store2, work, name) {
  const answers = store2.answers(work);
  if (!answers) return "Nothing is answered yet, so there is nothing to save.";
  if (name && !name.value.trim()) {
    name.focus();
    return "Give your name first: your assessor finds your file by it.";
  }
  if (name) store2.keepName(name.value.trim());
  store2.keepSaved(work, answers.revision);
  const file2 = `${learnerId(store2.name(), answers.learner)}_${work.id}.json`;
  download(file2, "application/json", asJson(answers));
  return `The file ${file2} was downloaded. ${name ? HAND_IN : "Keep it where you find it again."}`;
}

// course/hosts/site/front/site.ts
var ROUTE = /^#\/(?:(lesson|exercise|feedback|record)(?:\/([\w.-]+)(?:\/(.+))?)?)?$/;
start();
function start() {
  const course = heldCourse();
  const store2 = openStore(course);
  if (storeIsLost(course, store2)) {
    location.reload();
    return;
  }
  const site = {
    course,
    store: store2,
    page: find(document, "#page", HTMLElement),
    at: "",
    work: null,
    leftOut: [],
    walk: null,
    leave: () => {
    },
    showDesk: openDesk({
      desk: find(document, "#desk", HTMLDialogElement),
      entries: async () => heldEvidence(),
      leftOut: () => site.leftOut
    })
  };
  openSourceCards();
  addEventListener("hashchange", () => go(site));
  document.addEventListener("click", (event) => within(site, event));
  beat(() => {
    if (site.work) note2(store2, site.work);
  });
  const [first2] = course.works;
  if (first2 && !location.hash && !store2.all().length && !store2.progress().last) {
    location.replace(first2.address);
  } else go(site);
}
function go(site) {
  const [known2, kind = "", id = "", anchor = ""] = ROUTE.exec(location.hash || "#/") ?? [];
  const at = `${kind}/${id}`;
  if (known2 && at === site.at) {
    site.walk?.go(anchor, true);
    return;
  }
  const arrives = site.at === "";
  site.at = at;
  site.leave();
  site.leave = () => {
  };
  site.work = null;
  site.walk = null;
  site.leftOut = [];
  frame(
    site,
    site.course.works.some((one) => one.id === id)
  );
  fill3(site, known2 ? { kind, id } : null);
  trouble(site.store);
  site.page.dataset.at = id ? at : kind;
  scrollTo(0, 0);
  arrive2(site, anchor, !arrives);
}
function arrive2({ walk }, anchor, focus) {
  if (walk) walk.go(anchor, focus);
  else document.getElementById("main")?.focus({ preventScroll: true });
}
function entitle({ course, page: page2 }, name = page2.querySelector("h1")?.textContent) {
  document.title = name && name !== course.title ? `${name} · ${course.title}` : course.title;
}
function fill3(site, to) {
  const { course, store: store2, page: page2 } = site;
  const work = course.works.find((one) => one.id === to?.id);
  if (to?.kind === "") {
    fromTemplate(page2, "overview");
    showOverview(page2, course, store2);
    site.showDesk();
  } else if (to?.kind === "record") {
    fromTemplate(page2, "record");
    showRecord(page2, course, store2);
  } else if (work && to?.kind === work.kind) {
    entitle(site, work.title);
    showWork(site, work);
    return;
  } else {
    const marking = work && to?.kind === "feedback" && heldMarking(work.id, store2.version(work));
    if (work && marking) showFeedback(page2, marking, work, store2);
    else fromTemplate(page2, "problem");
  }
  entitle(site);
}
function frame({ course }, atWork2) {
  const home = !location.hash || location.hash === "#/";
  find(document, "[data-back]", HTMLElement).hidden = home;
  find(document, "[data-home-name]", HTMLElement).textContent = home ? course.title : "Overview";
  find(document, "[data-to-record]", HTMLElement).hidden = atWork2;
  const desk = find(document, "#desk", HTMLDialogElement);
  const opener = find(document, "[data-opens-desk]", HTMLElement);
  opener.hidden = !(atWork2 || home);
  if (opener.hidden && desk.open) desk.close();
}
function fromTemplate(page2, name) {
  const { content } = find(document, `template#${name}`, HTMLTemplateElement);
  page2.replaceChildren(content.cloneNode(true));
}
function within(site, event) {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  const to = event.target.closest('a[href^="#"]')?.getAttribute("href")?.slice(1);
  if (!to || to.startsWith("/")) return;
  event.preventDefault();
  if (to === "main") document.getElementById(to)?.focus();
  else if (site.work) location.hash = `${site.work.address.slice(1)}/${to}`;
}
