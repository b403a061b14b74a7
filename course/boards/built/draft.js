// course/boards/shared/emphasis.ts
var EMPHASIS = /\*\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*\*|\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*/g;
function emphasisRuns(text) {
  const runs = [];
  let at = 0;
  for (const found of text.matchAll(EMPHASIS)) {
    if (found.index > at) runs.push(["plain", text.slice(at, found.index)]);
    runs.push(found[1] === void 0 ? ["em", found[2] ?? ""] : ["strong", found[1]]);
    at = found.index + found[0].length;
  }
  if (at < text.length) runs.push(["plain", text.slice(at)]);
  return runs;
}

// course/boards/shared/dom.ts
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
  close: "M4 4l8 8 M12 4l-8 8"
};
function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === void 0 || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  if (TAKES_FOCUS.has(tag) || "tabindex" in attributes) {
    node.setAttribute("data-lm-suppress-shortcuts", "true");
  }
  node.append(...inside(children));
  return node;
}
function inside(children) {
  return children.flatMap((child) => {
    if (child === null || child === void 0 || child === false) return [];
    if (typeof child === "string" || child instanceof Node) return [child];
    return typeof child === "number" ? [String(child)] : inside(child);
  });
}
function rich(text) {
  return emphasisRuns(String(text ?? "")).map(
    ([look, words]) => look === "plain" ? words : h(look, {}, words)
  );
}
function paragraphs(text) {
  const lines = String(text ?? "").split(/\n+/);
  return lines.filter((line) => line.trim()).map((line) => h("p", {}, rich(line)));
}
function hidden(...words) {
  return h("span", { class: "ce-hidden" }, ...words);
}
function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  const looks = {
    class: "ce-icon",
    viewBox: "0 0 16 16",
    "aria-hidden": "true",
    focusable: "false"
  };
  for (const [key, value] of Object.entries(looks)) svg.setAttribute(key, value);
  path.setAttribute("d", ICONS[name] ?? ICONS.answer ?? "");
  svg.append(path);
  return svg;
}
function sourceLink({ label, address }) {
  if (!/^https?:\/\/[^\s]+$/i.test(address ?? "")) return h("span", {}, rich(label || address));
  const safe = { href: address, target: "_blank", rel: "noopener", referrerpolicy: "no-referrer" };
  return h("a", safe, rich(label || address), hidden(" (opens in a new tab)"));
}
function sourceList(sources) {
  if (!sources?.length) return null;
  const items = sources.map((source) => h("li", {}, sourceLink(source)));
  return h(
    "div",
    { class: "ce-sources" },
    h("p", { class: "ce-sub" }, "Sources"),
    h("ul", {}, items)
  );
}
var FIELDS = "input, select, textarea";
function morph(old, next) {
  const filled = next.matches(FIELDS) || next.querySelector(FIELDS);
  if (!filled && old.isEqualNode(next)) return;
  matchAttributes(old, next);
  if (old instanceof HTMLInputElement && next instanceof HTMLInputElement) {
    old.checked = next.checked;
    if (old.type === "text" && old.value !== next.value) old.value = next.value;
  }
  if (old instanceof HTMLTextAreaElement && next instanceof HTMLTextAreaElement) {
    if (old.value !== next.value) old.value = next.value;
    return;
  }
  matchChildren(old, next);
  if (old instanceof HTMLSelectElement && next instanceof HTMLSelectElement) {
    if (old.value !== next.value) old.value = next.value;
  }
}
function matchAttributes(old, next) {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && name !== "open" && name !== "style") old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
function matchChildren(old, next) {
  const wanted = [...next.childNodes];
  const kept2 = keptChildren(old, wanted);
  for (const child of [...old.childNodes]) if (!kept2.has(child)) child.remove();
  let place = old.firstChild;
  for (const child of wanted) {
    const partner = place && kept2.get(place) === child ? place : null;
    if (!partner) {
      old.insertBefore(child, place);
      continue;
    }
    place = partner.nextSibling;
    if (partner instanceof Element && child instanceof Element) morph(partner, child);
    else if (partner.nodeValue !== child.nodeValue) partner.nodeValue = child.nodeValue;
  }
}
function keptChildren(old, wanted) {
  const kept2 = /* @__PURE__ */ new Map();
  let from = 0;
  for (const child of old.childNodes) {
    const at = wanted.findIndex((other, place) => place >= from && alike(child, other));
    const partner = wanted[at];
    if (!partner) continue;
    kept2.set(child, partner);
    from = at + 1;
  }
  return kept2;
}
function alike(one, other) {
  if (one.nodeType !== other.nodeType || one.nodeName !== other.nodeName) return false;
  return keyOf(one) === keyOf(other);
}
function keyOf(node) {
  return node instanceof Element ? node.getAttribute("data-key") : null;
}

// course/boards/shared/focus.ts
function focusOn(board, ...keys) {
  for (const key of keys) {
    const node = key && keyed(board, key);
    if (!node) continue;
    node.focus();
    return;
  }
}
function hasFocus(board) {
  return board.root.contains(activeBy(board));
}
function focusTrail(board) {
  const keys = [];
  if (!hasFocus(board)) return keys;
  let node = activeBy(board);
  for (; node && node !== board.root; node = node.parentElement) {
    const key = node.getAttribute("data-key");
    if (key) keys.push(key);
  }
  return [...keys, "title"];
}
var FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex]";
function recoverFocus(board, trail) {
  const active = activeBy(board);
  if (active && active !== document.body) return;
  for (const key of trail) {
    const node = keyed(board, key);
    const target = node?.matches(FOCUSABLE) ? node : node?.querySelector(FOCUSABLE);
    target?.focus();
    if (hasFocus(board)) return;
  }
}
function keyed(board, key) {
  return board.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
}
function activeBy(board) {
  return board.el.getRootNode().activeElement;
}

// course/boards/shared/parts.js
function choices(board, { key, about, legend, options, look, ...rest }) {
  return h(
    "fieldset",
    { class: `ce-choices ${look ?? ""}`, "data-key": key },
    h("legend", {}, about ? hidden(`${about}: `) : null, legend),
    h(
      "div",
      { class: "ce-options", "data-count": options.length },
      options.map((option) => choice(board, key, option, rest))
    )
  );
}
function choice(board, key, option, { value, several, action, data, hints, described }) {
  const id = `${board.id}-${key}-${option.id}`;
  const hint = hints && option.hint ? `${id}-hint` : null;
  const looks = {
    type: several ? "checkbox" : "radio",
    name: `${board.id}-${key}`,
    value: option.id,
    checked: several ? value.includes(option.id) : option.id === value,
    "aria-labelledby": id,
    "aria-describedby": hint ?? (option.hint ? described?.(option) : null),
    "data-do": action,
    "data-value": option.id,
    "data-key": `${key}:${option.id}`,
    ...data
  };
  return h(
    "label",
    { class: "ce-option", "data-key": `option:${key}:${option.id}` },
    h("input", looks),
    h(
      "span",
      {},
      h("span", { class: "ce-option-label", id }, rich(option.label ?? option.text)),
      hint ? h("span", { class: "ce-option-hint", id: hint }, rich(option.hint)) : null
    )
  );
}
function button({ action, key = action, label, look = "", data }) {
  const looks = { type: "button", class: `ce-button ${look}`.trim(), "data-do": action };
  return h("button", { ...looks, "data-key": key, ...data }, label);
}
function checkRow(board, { data, missing, ...looks }) {
  const id = `${board.id}-${looks.key}-missing`;
  const waits = { "aria-disabled": missing ? "true" : null, "aria-describedby": id };
  return h(
    "div",
    { class: "ce-check" },
    button({ ...looks, look: "ce-primary", data: { ...waits, ...data } }),
    h(
      "p",
      { class: "ce-missing", id },
      missing ? `Still to do: ${missing}.` : "Nothing is missing."
    )
  );
}

// course/boards/shared/history.js
var MOST = 200;
function emptyHistory() {
  return { past: [], future: [] };
}
function remember(board, what) {
  const { past } = board.history;
  past.push({ ...standing(board), what });
  board.history = { past: past.slice(-MOST), future: [] };
}
function takeStep(board, from) {
  const entry = board.history[from].pop();
  if (!entry) return null;
  const { startedAgain } = entry;
  const to = from === "past" ? "future" : "past";
  board.history[to].push({ ...standing(board), key: entry.key, what: entry.what, startedAgain });
  return entry;
}
function standing(board) {
  const focused = board.el.getRootNode().activeElement?.closest("[data-key]");
  const { group, fact } = board.ui;
  return {
    answers: { kind: board.view().board, ...board.answers() },
    key: board.root.contains(focused) ? focused.dataset.key : null,
    ui: { group, fact }
  };
}
function isBlank({ kind, ...answers }) {
  return Object.values(answers).every(
    (value) => !value || typeof value === "object" && !Object.keys(value).length
  );
}
function wordsOf(control) {
  const text = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();
  const [label] = control.labels ?? [];
  if (control.tagName === "SELECT") {
    const [option] = control.selectedOptions;
    return `${text(label)} ${text(option?.querySelector(".ce-option-name") ?? option)}`;
  }
  if (!label) return control.getAttribute("aria-label") ?? text(control);
  const legend = control.closest("fieldset")?.querySelector("legend");
  const name = text(label.querySelector(".ce-option-label") ?? label);
  return [text(legend), name].filter(Boolean).join(" ");
}
function undoPlace(part = "") {
  return h("div", { class: "ce-undo", "data-undo-of": part, "data-key": `undo-of:${part}` });
}
function partOf(node) {
  return node?.closest("[data-part-of-board]")?.dataset.partOfBoard ?? "";
}
function placeUndo(board, nodes) {
  const { past, future } = board.history;
  const [last, next] = [past.at(-1), future.at(-1)];
  const steps = [
    last?.startedAgain ? step("undo", "Bring my answers back") : null,
    last && !last.startedAgain ? step("undo", "Undo", last.what) : null,
    next ? step("redo", "Redo", next.what) : null
  ].filter(Boolean);
  const place = (part) => nodes.querySelector(`[data-undo-of="${CSS.escape(part)}"]`);
  (place(board.at ?? "") ?? place(""))?.append(...steps);
}
function step(action, word, what) {
  return button({ action, label: [word, what ? hidden(`: ${what}`) : null], look: "ce-quiet" });
}

// course/boards/shared/heading.js
var PROBLEMS = /* @__PURE__ */ new Set(["behind", "damaged", "failed"]);
function heading(board) {
  const { title, client, date_label: date, date_hint: hint, intro, prompt } = board.view();
  const facts = [client, date].filter(Boolean);
  const line = (text, look) => text ? h("p", { class: look }, rich(text)) : null;
  const head = h(
    "header",
    { class: "ce-head" },
    h(
      "div",
      { class: "ce-head-line" },
      h("h2", { class: "ce-title", tabindex: "-1", "data-key": "title" }, rich(title)),
      saved(board)
    ),
    line(facts.join(" · "), "ce-kicker"),
    line(hint, "ce-kicker"),
    line(intro || prompt, "ce-intro")
  );
  return [head, problem(board)];
}
function saved(board) {
  const { state, text } = board.notice ?? {};
  const quiet = state && !PROBLEMS.has(state) && !board.timer;
  const looks = { class: "ce-saved", role: "status", "data-key": "notice", "data-state": state };
  const begun = board.restarts && !isBlank(board.answers());
  return h(
    "div",
    { class: "ce-state" },
    undoPlace(),
    begun ? button({ action: "startAgain", key: "start-again", label: "Start again", look: "ce-quiet" }) : null,
    h("p", looks, quiet ? text : "")
  );
}
function problem(board) {
  const { state, text } = board.notice ?? {};
  if (!PROBLEMS.has(state)) return null;
  const choice2 = (action, label) => h(
    "button",
    { type: "button", class: "ce-button", "data-do": action, "data-key": action },
    label
  );
  return h(
    "div",
    { class: "ce-problem", role: "alert", "data-key": `problem:${state}`, "data-follow": true },
    icon("wrong"),
    h("p", {}, text),
    state === "behind" ? h(
      "div",
      { class: "ce-choice" },
      choice2("reload", "Show the newer answers"),
      choice2("insist", "Keep those on this page")
    ) : null
  );
}

// course/boards/shared/line.js
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
function openLine(board) {
  return board.model.send ? new KernelLine(board) : hostLine(board);
}
function hostLine({ model: model2 }) {
  const put = (name, value) => {
    model2.set(name, value);
    model2.save_changes();
  };
  return {
    open() {
    },
    keep: (answers) => put("answers", answers),
    wish: (what) => put("wish", what),
    holds: () => false,
    stop() {
    }
  };
}
var KernelLine = class {
  constructor(board) {
    const { model: model2 } = board;
    Object.assign(this, { board, model: model2, sent: 0, heardAt: 0, unsaved: null, doubtful: [] });
    this.id = Math.random().toString(36).slice(2);
    this.name = `course:${model2.get("name")}`;
    this.seen = model2.get("standing") ?? "";
    this.heard = {
      "msg:custom": (reply) => this.hear(reply),
      "change:standing": () => {
        if (!this.unsaved) this.seen = model2.get("standing");
      },
      // JupyterLab has seen the kernel restart.
      comm_live_update: () => this.look()
    };
    this.turnedTo = () => {
      const away = document.visibilityState === "hidden" || this.awaited && !this.lost;
      if (!away && Date.now() - this.heardAt > LINE.longAgo) this.look();
    };
  }
  open() {
    const { model: model2, board } = this;
    for (const [name, fn] of Object.entries(this.heard)) model2.on(name, fn);
    for (const type of ["pointerenter", "focusin"]) board.el.addEventListener(type, this.turnedTo);
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
    const { model: model2, board } = this;
    clearTimeout(this.timer);
    for (const [name, fn] of Object.entries(this.heard)) model2.off(name, fn);
    for (const type of ["pointerenter", "focusin"])
      board.el.removeEventListener(type, this.turnedTo);
    document.removeEventListener("visibilitychange", this.turnedTo);
  }
  /** Whether the board's answers are not kept yet; they are then on it, whatever has arrived. */
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
  /** Do what the learner wants of two sets of answers: show the newer ("reload"), keep these ("insist"). */
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
    this.unsaved ??= this.wished?.unsaved;
    this.wished = null;
    const ours = this.board.el.closest(".ce-Reader");
    const words = [this.unsaved ? LINE.stopped : LINE.asleep, ours ? LINE.starts : LINE.start];
    if (this.unsaved) words.push(LINE.back);
    this.tell({ state: "failed", text: words.join(" ") });
    this.board.el.dispatchEvent(new CustomEvent("ce-stopped", { bubbles: true }));
  }
  hear(reply) {
    if (reply?.number !== this.awaited) return;
    clearTimeout(this.timer);
    const { wished, lost } = this;
    Object.assign(this, { awaited: null, heardAt: Date.now(), wished: null, lost: false });
    if (wished?.what === "insist") {
      Object.assign(this, { seen: reply.tag, doubtful: [] });
      this.keep(wished.unsaved?.answers ?? this.board.answers());
    } else if (reply.answers) this.looked(reply, wished, lost);
    else {
      this.behind = reply.notice.state === "behind";
      if (["saved", "damaged"].includes(reply.notice.state)) this.settle(reply.tag);
      this.tell(reply.notice);
    }
  }
  looked({ answers, tag, notice }, wished, lost) {
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
      return JSON.parse(localStorage.getItem(this.name));
    } catch {
      return null;
    }
  }
};

// course/boards/shared/press.ts
var pressed = false;
var waiting = /* @__PURE__ */ new Set();
function release() {
  pressed = false;
  setTimeout(() => {
    const due = [...waiting];
    waiting.clear();
    for (const act of due) act();
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
function waitsForRelease(act) {
  if (pressed) waiting.add(act);
  return pressed;
}

// course/boards/shared/sight.ts
var GAP = 12;
function keepInSight(board) {
  let frame = 0;
  const place = () => {
    frame = 0;
    const { top, bottom } = board.el.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) return;
    for (const node of board.root.querySelectorAll("[data-follow]"))
      follow(board.el, node);
  };
  const placeSoon = () => {
    frame ||= requestAnimationFrame(place);
  };
  document.addEventListener("scroll", place, { capture: true, passive: true });
  window.addEventListener("resize", place);
  const stop = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener("scroll", place, { capture: true });
    window.removeEventListener("resize", place);
  };
  return { placeSoon, stop };
}
function follow(el, node) {
  const { top, bottom, sticks } = sight(el);
  const frame = node.closest("[data-frame]")?.getBoundingClientRect();
  if (!frame) return;
  node.style.setProperty("--ce-sight", `${Math.round(bottom - top)}px`);
  if (sticks) {
    node.style.translate = "";
    return;
  }
  const natural = el.getBoundingClientRect().top + node.offsetTop;
  const room = Math.max(0, frame.bottom - natural - node.offsetHeight);
  const shift = Math.min(Math.max(0, top + GAP - natural), room);
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

// course/boards/shared/shared.js
function mount(parts) {
  const { model: model2, el, name, draw: draw2, on: on2, ui = {}, arrived: arrived2, forget: forget2 } = parts;
  const { undoes = true, restarts = undoes } = parts;
  const id = `ce${Math.random().toString(36).slice(2, 8)}`;
  const board = { model: model2, el, id, draw: draw2, ui, undoes, restarts, forget: forget2 };
  board.view = () => model2.get("view") ?? {};
  board.on = { reload, insist, undo, redo, startAgain, ...on2 };
  board.history = emptyHistory();
  board.root = h("div", { class: "ce-main" });
  board.inSight = keepInSight(board);
  board.live = h("p", { class: "ce-hidden", role: "status", "aria-live": "polite" });
  board.answers = () => model2.get("answers") ?? {};
  board.refresh = () => refresh(board);
  board.redraw = () => {
    if (board.due && !board.stopped) refresh(board);
  };
  board.notice = model2.get("notice");
  board.line = openLine(board);
  el.classList.add("ce-board", `ce-${name}`);
  el.replaceChildren(board.root, board.live);
  const stops = [
    listenToModel(board, arrived2),
    listenToLearner(board),
    watchWidth(board),
    board.inSight.stop,
    () => board.line.stop()
  ];
  board.line.open();
  refreshSoon(board);
  board.stop = () => {
    board.stopped = true;
    for (const stop of stops) stop();
    el.replaceChildren();
    el.classList.remove("ce-board", `ce-${name}`);
  };
  return board;
}
function write(board, answers, what = board.doing, part = board.doingIn) {
  board.at = part;
  if (board.undoes) remember(board, what);
  else board.history = { ...emptyHistory(), past: board.restarts ? newStarts(board) : [] };
  store(board, answers);
}
var newStarts = (board) => board.history.past.filter((one) => one.startedAgain);
function store(board, answers) {
  board.written = JSON.stringify(answers);
  board.line.keep(answers);
  refresh(board);
}
function say(board, sentence) {
  board.live.textContent = "";
  setTimeout(() => {
    board.live.textContent = sentence;
  }, 50);
}
function refreshSoon(board) {
  board.due = true;
  queueMicrotask(board.redraw);
}
function refresh(board) {
  board.due = true;
  if (waitsForRelease(board.redraw)) return;
  board.due = false;
  const trail = focusTrail(board);
  const looks = { class: "ce-main", "data-frame": true, "data-wide": board.ui.wide };
  const next = h("div", looks, board.draw(board));
  placeUndo(board, next);
  morph(board.root, next);
  if (trail.length) queueMicrotask(() => recoverFocus(board, trail));
  board.inSight.placeSoon();
}
function listenToModel(board, arrived2) {
  const { model: model2 } = board;
  let timer;
  const heard2 = {
    "change:view": () => refresh(board),
    "change:answers": () => {
      if (JSON.stringify(board.answers()) === board.written) return;
      if (board.line.holds()) return;
      board.history = emptyHistory();
      arrived2?.(board);
      refresh(board);
    },
    "change:notice": () => {
      clearTimeout(timer);
      const notice = model2.get("notice");
      const show = () => {
        board.notice = notice;
        refreshSoon(board);
      };
      if (notice?.state === "saving") timer = setTimeout(show, 800);
      else show();
    }
  };
  for (const [name, fn] of Object.entries(heard2)) model2.on(name, fn);
  return () => {
    clearTimeout(timer);
    for (const [name, fn] of Object.entries(heard2)) model2.off(name, fn);
  };
}
function listenToLearner(board) {
  const stop = (event) => event.stopPropagation();
  const act = (event) => {
    const target = event.target.closest("[data-do]");
    if (!target || !board.root.contains(target)) return;
    const clicked = event.type === "click";
    if (clicked !== (target.tagName === "BUTTON")) return;
    board.doing = wordsOf(target);
    board.doingIn = partOf(target);
    if (target.getAttribute("aria-disabled") === "true") board.on.blocked?.(board, target.dataset);
    else board.on[target.dataset.do]?.(board, target.dataset, target);
  };
  const key = (event) => {
    event.stopPropagation();
    const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
    if (command === "s") event.preventDefault();
    if (board.undoes) stepByKey(board, event, command);
    board.on.key?.(board, event);
  };
  const heard2 = { click: act, change: act, input: board.on.input?.bind(null, board), keydown: key };
  Object.assign(heard2, { keyup: stop, keypress: stop });
  for (const type of ["focusin", "focusout", "pointerdown"])
    heard2[type] = board.on[type]?.bind(null, board);
  for (const [type, fn] of Object.entries(heard2)) if (fn) board.el.addEventListener(type, fn);
  return () => {
    for (const [type, fn] of Object.entries(heard2)) if (fn) board.el.removeEventListener(type, fn);
  };
}
function watchWidth(board) {
  const measure = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = board.el.clientWidth / rem;
    if (width) board.ui.wide = width >= (board.ui.wide ? 52.5 : 53.75);
  };
  const observer = new ResizeObserver(() => {
    const before = board.ui.wide;
    measure();
    if (before !== board.ui.wide) requestAnimationFrame(() => refresh(board));
  });
  measure();
  observer.observe(board.el);
  return () => observer.disconnect();
}
function reload(board) {
  board.line.wish("reload");
}
function insist(board) {
  board.line.wish("insist");
}
function startAgain(board) {
  remember(board, "Start again");
  board.history.past.at(-1).startedAgain = true;
  board.at = "";
  board.forget?.(board);
  store(board, { kind: board.view().board });
  focusOn(board, "undo");
  say(board, "You start again. What you had chosen can be brought back.");
}
function undo(board) {
  restore(board, "past", "Undone");
}
function redo(board) {
  restore(board, "future", "Done again");
}
function restore(board, from, word) {
  const entry = takeStep(board, from);
  if (!entry) {
    say(board, from === "past" ? "There is nothing to undo." : "There is nothing to do again.");
    return;
  }
  const pressed2 = from === "past" ? "undo" : "redo";
  const stays = keyed(board, pressed2) === board.el.getRootNode().activeElement;
  Object.assign(board.ui, entry.ui);
  board.forget?.(board);
  store(board, entry.answers);
  const changed = keyed(board, entry.key ?? "title");
  moveUndo(board, partOf(changed));
  if (!stays || !keyed(board, pressed2)) focusOn(board, entry.key, "undo", "redo", "title");
  else {
    changed?.scrollIntoView({ block: "nearest" });
    focusOn(board, pressed2);
  }
  say(board, `${word}: ${entry.what}.`);
}
function moveUndo(board, part) {
  if (!part || part === board.at) return;
  board.at = part;
  refresh(board);
}
function stepByKey(board, event, command) {
  const back = command === "z" && !event.shiftKey;
  const again = command === "y" || command === "z" && event.shiftKey;
  if (!back && !again) return;
  event.preventDefault();
  (back ? undo : redo)(board);
}

// course/boards/shared/typed.js
var PAUSE = 600;
var LONGEST_UNSAVED = 1500;
function mountTyped({ keep, on: on2, ...rest }) {
  const flush = (board2) => {
    if (board2.timer) keep(board2);
  };
  const key = (board2, event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") flush(board2);
    if (event.key === "Enter" && event.target.tagName === "INPUT") flush(board2);
  };
  const board = mount({ ...rest, on: { focusout: flush, key, ...on2 } });
  const turned = () => flush(board);
  document.addEventListener("visibilitychange", turned);
  return () => {
    document.removeEventListener("visibilitychange", turned);
    flush(board);
    board.stop();
  };
}
function keepSoon(board, keep) {
  const begins = !board.timer;
  if (begins) board.typingSince = performance.now();
  clearTimeout(board.timer);
  const most = board.typingSince + LONGEST_UNSAVED - performance.now();
  board.timer = setTimeout(() => keep(board), Math.max(0, Math.min(PAUSE, most)));
  if (begins) board.refresh();
}
function kept(board) {
  clearTimeout(board.timer);
  board.timer = null;
}

// course/boards/draft/draft.js
var ENOUGH = 20;
function draftOf(board) {
  return { text: "", ticks: [], checked: false, ...board.answers(), kind: "draft" };
}
function draw(board) {
  const view = board.view();
  const draft = draftOf(board);
  board.ui.text ??= draft.text;
  const lesson = view.mode !== "exercise";
  const compared = lesson && draft.checked && view.model;
  return [
    heading(board),
    editor(board, view),
    lesson && view.model && !compared ? compare(board) : null,
    compared ? model(board, view, draft) : null,
    compared || !lesson ? sourceList(view.sources) : null
  ];
}
function editor(board, view) {
  const id = `${board.id}-text`;
  const { text } = board.ui;
  const area = h("textarea", {
    id,
    rows: "6",
    maxlength: view.max_length,
    spellcheck: "true",
    lang: "en-GB",
    "aria-describedby": `${id}-count`,
    "data-key": "text"
  });
  area.value = text;
  const size = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const count = view.max_length ? `${size(text.length)} of ${size(view.max_length)} characters` : `${size(text.length)} characters`;
  return h(
    "div",
    { class: "ce-draft-editor" },
    h("label", { for: id }, "Your draft"),
    area,
    h("p", { class: "ce-counter", id: `${id}-count` }, count)
  );
}
function compare(board) {
  const left = ENOUGH - board.ui.text.trim().length;
  const missing = left > 0 ? `write a little more (at least ${ENOUGH} characters)` : "";
  return checkRow(board, {
    key: "check",
    action: "check",
    label: "Compare with the model",
    missing
  });
}
function model(board, view, draft) {
  const title = `${board.id}-model`;
  return h(
    "section",
    { class: "ce-model", "aria-labelledby": title },
    h("h3", { id: title, tabindex: "-1", "data-key": "model" }, "A model"),
    h("blockquote", {}, paragraphs(view.model)),
    view.checklist?.length ? checklist(board, view, draft) : null
  );
}
function checklist(board, view, draft) {
  return choices(board, {
    key: "tick",
    legend: "Read your draft again. Does it do each of these?",
    options: view.checklist.map((text, id) => ({ id, text })),
    value: draft.ticks,
    several: true,
    action: "tick",
    look: "ce-list"
  });
}
function save(board, changes = {}) {
  kept(board);
  const draft = draftOf(board);
  const next = { ...draft, text: board.ui.text, ...changes };
  if (JSON.stringify(next) !== JSON.stringify(board.answers())) write(board, next);
}
var on = {
  input(board, event) {
    if (event.target.tagName !== "TEXTAREA") return;
    const { max_length: most } = board.view();
    board.ui.text = event.target.value;
    if (most && board.ui.text.length >= most)
      say(board, `That is all that fits: ${most} characters.`);
    keepSoon(board, save);
    board.refresh();
  },
  check(board) {
    save(board, { checked: true });
    focusOn(board, "model");
    say(board, "The model and three questions follow. Your draft can still be changed.");
  },
  blocked(board) {
    focusOn(board, "text");
    say(board, `Write a little more first: at least ${ENOUGH} characters.`);
  },
  tick(board, { value }, target) {
    const others = draftOf(board).ticks.filter((one) => one !== Number(value));
    const ticks = target.checked ? [...others, Number(value)].sort() : others;
    save(board, { ticks });
  }
};
function arrived(board) {
  if (!board.timer) board.ui.text = draftOf(board).text;
}
function forget(board) {
  kept(board);
  board.ui.text = null;
}
function render({ model: host, el }) {
  const ui = { text: null };
  return mountTyped({
    model: host,
    el,
    name: "draft",
    draw,
    on,
    arrived,
    keep: save,
    ui,
    undoes: false,
    // the browser takes back what is typed
    restarts: true,
    forget
  });
}
var draft_default = { render };

// course/boards/draft.ts
var draft_default2 = draft_default;
export {
  draft_default2 as default
};
