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
function withoutEmphasis(text) {
  return emphasisRuns(text).map(([, words]) => words).join("");
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
function inWords(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
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
  const kept = keptChildren(old, wanted);
  for (const child of [...old.childNodes]) if (!kept.has(child)) child.remove();
  let place = old.firstChild;
  for (const child of wanted) {
    const partner = place && kept.get(place) === child ? place : null;
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
  const kept = /* @__PURE__ */ new Map();
  let from = 0;
  for (const child of old.childNodes) {
    const at = wanted.findIndex((other, place) => place >= from && alike(child, other));
    const partner = wanted[at];
    if (!partner) continue;
    kept.set(child, partner);
    from = at + 1;
  }
  return kept;
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
function choice(board, key, option, { value, several, action, data, hints: hints2, described }) {
  const id = `${board.id}-${key}-${option.id}`;
  const hint = hints2 && option.hint ? `${id}-hint` : null;
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
function labelOf(options, id) {
  const option = options.find((one) => one.id === id);
  return option?.label ?? option?.text ?? null;
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
var VERDICTS = {
  right: "Right",
  accepted: "Accepted",
  half: "Half right",
  wrong: "Not right",
  best: "Best answer",
  given: "Given",
  missed: "Missed",
  neutral: "Does no harm",
  learned: "Learned",
  tainted: "Tainted",
  unwarned: "Asked before the warning"
};
var DRAWINGS = {
  accepted: "right",
  best: "right",
  given: "right",
  learned: "right",
  tainted: "wrong",
  unwarned: "half"
};
function reasons(rows) {
  return rows.map(reason);
}
function once(rows) {
  const told = (row, place) => rows.some(({ text }, other) => {
    if (other === place || !text?.includes(row.text)) return false;
    return text.length > row.text.length || other > place;
  });
  return rows.map((row, place) => row.text && told(row, place) ? { ...row, text: "" } : row);
}
function answerRows({ known, options, id, best, part }) {
  const { right, text } = known[id] ?? {};
  const chosen = labelOf(options, id) ?? "No answer";
  const rows = [{ verdict: right ? "right" : "wrong", part, chosen, text }];
  if (!right && best && best !== id) {
    rows.push({ verdict: "best", part, chosen: labelOf(options, best), text: known[best]?.text });
  }
  return once(rows);
}
function reason({ verdict, part, chosen, text, extra }) {
  return h(
    "li",
    { class: "ce-reason", "data-verdict": verdict },
    icon(DRAWINGS[verdict] ?? verdict),
    h(
      "div",
      {},
      h(
        "p",
        {},
        h("strong", {}, VERDICTS[verdict]),
        h("span", { class: "ce-part" }, " · ", part ? `${part}: ` : null),
        chosen ? rich(chosen) : null,
        extra ? [" ", extra] : null
      ),
      text ? h("p", {}, rich(text)) : null
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

// course/boards/shared/hints.ts
function hints(key, about, list) {
  const given = list.filter(([, text]) => text);
  if (!given.length) return null;
  const name = h(
    "summary",
    { "data-key": `hint-title:${key}`, "aria-label": `Hint: ${withoutEmphasis(about)}` },
    "Hint"
  );
  const line = ([label, text]) => h("li", {}, label ? `${label}: ` : null, rich(text));
  return h(
    "details",
    { class: "ce-hint", "data-key": `hint:${key}` },
    name,
    h("ul", {}, given.map(line))
  );
}
function oneOfTwo(options, id) {
  const place = options.findIndex((option) => option.id === id);
  if (place < 0 || options.length < 3) return "";
  const other = (place + 1) % options.length;
  const names = options.filter((_, at) => at === place || at === other);
  return names.map(({ label, text }) => label ?? text).join(" / ");
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
function hostLine({ model }) {
  const put = (name, value) => {
    model.set(name, value);
    model.save_changes();
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
    const { model } = board;
    Object.assign(this, { board, model, sent: 0, heardAt: 0, unsaved: null, doubtful: [] });
    this.id = Math.random().toString(36).slice(2);
    this.name = `course:${model.get("name")}`;
    this.seen = model.get("standing") ?? "";
    this.heard = {
      "msg:custom": (reply) => this.hear(reply),
      "change:standing": () => {
        if (!this.unsaved) this.seen = model.get("standing");
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
    const { model, board } = this;
    for (const [name, fn] of Object.entries(this.heard)) model.on(name, fn);
    for (const type of ["pointerenter", "focusin"]) board.el.addEventListener(type, this.turnedTo);
    document.addEventListener("visibilitychange", this.turnedTo);
    const unsent = this.recall();
    if (!unsent || JSON.stringify(unsent.answers) === JSON.stringify(model.get("answers"))) {
      this.forget();
      this.look(LINE.patienceAtFirst);
      return;
    }
    Object.assign(this, { seen: unsent.seen, doubtful: unsent.doubtful });
    this.keep(unsent.answers);
  }
  stop() {
    const { model, board } = this;
    clearTimeout(this.timer);
    for (const [name, fn] of Object.entries(this.heard)) model.off(name, fn);
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
  const { model, el, name, draw: draw2, on: on2, ui = {}, arrived, forget } = parts;
  const { undoes = true, restarts = undoes } = parts;
  const id = `ce${Math.random().toString(36).slice(2, 8)}`;
  const board = { model, el, id, draw: draw2, ui, undoes, restarts, forget };
  board.view = () => model.get("view") ?? {};
  board.on = { reload, insist, undo, redo, startAgain, ...on2 };
  board.history = emptyHistory();
  board.root = h("div", { class: "ce-main" });
  board.inSight = keepInSight(board);
  board.live = h("p", { class: "ce-hidden", role: "status", "aria-live": "polite" });
  board.answers = () => model.get("answers") ?? {};
  board.refresh = () => refresh(board);
  board.redraw = () => {
    if (board.due && !board.stopped) refresh(board);
  };
  board.notice = model.get("notice");
  board.line = openLine(board);
  el.classList.add("ce-board", `ce-${name}`);
  el.replaceChildren(board.root, board.live);
  const stops = [
    listenToModel(board, arrived),
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
function listenToModel(board, arrived) {
  const { model } = board;
  let timer;
  const heard2 = {
    "change:view": () => refresh(board),
    "change:answers": () => {
      if (JSON.stringify(board.answers()) === board.written) return;
      if (board.line.holds()) return;
      board.history = emptyHistory();
      arrived?.(board);
      refresh(board);
    },
    "change:notice": () => {
      clearTimeout(timer);
      const notice = model.get("notice");
      const show = () => {
        board.notice = notice;
        refreshSoon(board);
      };
      if (notice?.state === "saving") timer = setTimeout(show, 800);
      else show();
    }
  };
  for (const [name, fn] of Object.entries(heard2)) model.on(name, fn);
  return () => {
    clearTimeout(timer);
    for (const [name, fn] of Object.entries(heard2)) model.off(name, fn);
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

// course/boards/route/reasons.js
function result(view, route) {
  const { steps, outcome, strength } = view.feedback;
  const right = view.steps.filter(({ id }) => steps[id]?.[route.steps[id]]?.right);
  const verdict = (known) => {
    if (known === "half") return "half right";
    return known === true || known === "neighbour" ? "right" : "not right";
  };
  const parts = [
    `${right.length} of ${view.steps.length} questions answered right`,
    `outcome ${verdict(outcome[route.outcome]?.right)}`,
    `strength and what would lose it ${verdict(strength[route.strength]?.[route.reason]?.right)}`
  ];
  return parts.join(", ");
}
function stepReasons(view, step2, choice2) {
  const { steps, best } = view.feedback;
  const known = steps[step2.id] ?? {};
  const options = view.step_choices;
  return reasons(answerRows({ known, options, id: choice2, best: best?.steps?.[step2.id] }));
}
var STRENGTH_VERDICTS = /* @__PURE__ */ new Map([
  [true, "right"],
  ["neighbour", "accepted"],
  ["half", "half"]
]);
function endReasons(view, route) {
  const sure = labelOf(view.confidences, route.confidence);
  return [
    h("ul", { class: "ce-reasons" }, outcomeReasons(view, route), strengthReasons(view, route)),
    sure ? h("p", { class: "ce-plain" }, "You said: ", h("span", { class: "ce-tag" }, sure)) : null
  ];
}
function outcomeReasons({ feedback, outcomes: options }, { outcome: id }) {
  const { outcome: known, best } = feedback;
  return reasons(answerRows({ known, options, id, best: best.outcome, part: "Outcome" }));
}
function strengthReasons(view, { outcome, strength, reason: point }) {
  const { strength: known, best } = view.feedback.under?.[outcome] ?? view.feedback;
  const part = "Strength and what would lose it";
  const named = (id, points) => [labelOf(view.strengths, id), ...points.map((one) => labelOf(view.reasons, one))].filter(
    Boolean
  );
  const given = known[strength]?.[point];
  const verdict = STRENGTH_VERDICTS.get(given?.right) ?? "wrong";
  const rows = [{ verdict, part, chosen: named(strength, [point]).join(". "), text: given?.text }];
  if (given?.right !== true) {
    const points = best.reasons.includes(point) ? [] : best.reasons;
    const [label, ...lost] = named(best.strength, points);
    rows.push({
      verdict: "best",
      part,
      chosen: [label, lost.join(" Or: ")].filter(Boolean).join(". ")
    });
  }
  return reasons(once(rows));
}
function lesson({ feedback }, route) {
  const { why, loses, sources, outcome, strength, best } = feedback;
  const told = [outcome[best.outcome]?.text, strength[route.strength]?.[route.reason]?.text];
  const block = (label, text) => text && !told.some((one) => one?.includes(text)) ? [h("p", { class: "ce-sub" }, label), paragraphs(text)] : null;
  const blocks = [block("Why", why), block("What would lose it", loses)];
  const body = blocks.some(Boolean) ? h("div", { class: "ce-why" }, blocks) : null;
  return h("div", { class: "ce-lesson" }, body, sourceList(sources));
}

// course/boards/route/station.js
var OUTLINES = {
  yes: "M18 3a15 15 0 1 0 0 30a15 15 0 1 0 0-30z",
  no: "M5 5h26v26H5z",
  arguable: "M18 1.5L34.5 18L18 34.5L1.5 18z",
  end: "M18 2a16 16 0 1 0 0 32a16 16 0 1 0 0-32z M18 7a11 11 0 1 0 0 22a11 11 0 1 0 0-22z"
};
function station(choice2, number) {
  const space = "http://www.w3.org/2000/svg";
  const draw2 = (tag, looks, text = "") => {
    const node = document.createElementNS(space, tag);
    for (const [key, value] of Object.entries(looks)) node.setAttribute(key, value);
    node.textContent = text;
    return node;
  };
  const svg = draw2("svg", {
    class: "ce-station",
    viewBox: "0 0 36 36",
    "aria-hidden": "true",
    focusable: "false",
    "data-answer": choice2 ?? "none"
  });
  svg.append(draw2("path", { class: "ce-station-shape", d: OUTLINES[choice2] ?? OUTLINES.yes }));
  svg.append(draw2("text", { x: 18, y: 23.5, "text-anchor": "middle" }, String(number)));
  return svg;
}

// course/boards/route/route.js
var BLANK = { outcome: null, strength: null, reason: null, confidence: null, checked: false };
function routeOf(board) {
  const answers = board.answers();
  return { ...BLANK, ...answers, kind: "route", steps: { ...answers.steps } };
}
function isClosed(view, route) {
  return Boolean(view.mode !== "exercise" && view.feedback && route.checked);
}
function draw(board) {
  const view = board.view();
  if (!view.steps) return [heading(board)];
  const route = routeOf(board);
  const closed = isClosed(view, route);
  return [
    heading(board),
    closed ? h("p", { class: "ce-result", tabindex: "-1", "data-key": "result" }, result(view, route)) : null,
    h(
      "ol",
      { class: "ce-line" },
      view.steps.map((step2, place) => routeStep(board, view, route, step2, place)),
      routeEnd(board, view, route)
    ),
    closed ? [lesson(view, route), button({ action: "again", label: "Try again" })] : null,
    !closed && view.mode !== "exercise" ? check(board, view, route) : null,
    view.mode === "exercise" ? progress(view, route) : null
  ];
}
function routeStep(board, view, route, step2, place) {
  const choice2 = route.steps[step2.id] ?? null;
  const word = labelOf(view.step_choices, choice2) ?? "";
  const title = `${board.id}-step-${step2.id}`;
  const named = { id: title, tabindex: "-1", "data-key": `title:${step2.id}` };
  const line = (text, look) => text ? h("p", { class: look }, text) : null;
  return h(
    "li",
    {
      class: "ce-stop",
      "data-answer": choice2,
      "data-part-of-board": `step:${step2.id}`,
      "data-key": `step:${step2.id}`
    },
    h(
      "div",
      { class: "ce-track" },
      station(choice2, place + 1),
      h("span", { class: "ce-track-word" }, word)
    ),
    h(
      "div",
      { class: "ce-stop-body", role: "group", "aria-labelledby": title },
      line(step2.test && rich(step2.test), "ce-kicker"),
      h("h3", named, hidden(`Question ${place + 1}: `), rich(step2.label)),
      line(rich(step2.question), "ce-question"),
      line(step2.plain && rich(step2.plain), "ce-plain"),
      line(step2.standard && ["Standard: ", rich(step2.standard)], "ce-plain"),
      isClosed(view, route) ? h("ul", { class: "ce-reasons" }, stepReasons(view, step2, choice2)) : stepChoices(board, view, step2, choice2),
      isClosed(view, route) ? null : undoPlace(`step:${step2.id}`)
    )
  );
}
function stepChoices(board, view, step2, value) {
  return choices(board, {
    key: `step-choice:${step2.id}`,
    about: step2.label,
    legend: hidden("Your answer"),
    options: view.step_choices,
    value,
    action: "step",
    data: { "data-step": step2.id },
    look: "ce-segments"
  });
}
function routeEnd(board, view, route) {
  const outcome = labelOf(view.outcomes, route.outcome);
  const strength = labelOf(view.strengths, route.strength);
  const where = [outcome, strength].filter(Boolean).join(" · ");
  const title = `${board.id}-end`;
  return h(
    "li",
    {
      class: "ce-stop ce-end",
      "data-answer": route.outcome ? "end" : null,
      "data-part-of-board": "end",
      "data-key": "end"
    },
    h("div", { class: "ce-track" }, station(route.outcome ? "end" : null, "")),
    h(
      "div",
      { class: "ce-stop-body", role: "group", "aria-labelledby": title },
      h("h3", { id: title, tabindex: "-1", "data-key": "title:end" }, "Where the route ends"),
      h("p", { class: "ce-where" }, where || "Not reached yet"),
      isClosed(view, route) ? endReasons(view, route) : endChoices(board, view, route),
      isClosed(view, route) ? null : undoPlace("end")
    )
  );
}
function endChoices(board, view, route) {
  const list = (part, legend, options, look) => choices(board, {
    key: part,
    legend,
    options,
    value: route[part],
    action: "part",
    data: { "data-part": part },
    hints: true,
    look
  });
  return [
    list("outcome", "Outcome", view.outcomes, "ce-row ce-list"),
    list("strength", "How strong is it?", view.strengths, "ce-row ce-list"),
    list("reason", "The point that would lose it", view.reasons, "ce-row ce-list"),
    endHints(view),
    list("confidence", "How sure are you?", view.confidences, "ce-row ce-segments")
  ];
}
function endHints(view) {
  const { best } = view.feedback ?? {};
  if (!best) return null;
  return hints("end", "where the route ends", [
    ["The outcome is one of these", oneOfTwo(view.outcomes, best.outcome)],
    ["Its strength is one of these", oneOfTwo(view.strengths, best.strength)],
    ["The point is one of these", oneOfTwo(view.reasons, best.reasons?.[0])]
  ]);
}
function check(board, view, route) {
  const missing = missingIn(view, route).words;
  return checkRow(board, { key: "check", action: "check", label: "Check my route", missing });
}
function progress(view, route) {
  const { words } = missingIn(view, route);
  return h(
    "p",
    { class: "ce-missing" },
    words ? `Still to do: ${words}.` : "Your route is complete. You can still change it."
  );
}
function missingIn(view, route) {
  const open = view.steps.filter(({ id }) => !route.steps[id]);
  const numbers = open.map((step2) => view.steps.indexOf(step2) + 1);
  const wants = [
    [
      open.length,
      `answer question${open.length > 1 ? "s" : ""} ${inWords(numbers)}`,
      `step-choice:${open[0]?.id}:${view.step_choices[0].id}`
    ],
    [!route.outcome, "choose an outcome", `outcome:${view.outcomes[0]?.id}`],
    [!route.strength, "say how strong it is", `strength:${view.strengths[0]?.id}`],
    [!route.reason, "name the point that would lose it", `reason:${view.reasons[0]?.id}`],
    [!route.confidence, "say how sure you are", `confidence:${view.confidences[0]?.id}`]
  ].filter(([is]) => is);
  return { words: wants.map(([, words]) => words).join("; "), first: wants[0]?.[2] };
}
function change(board, changes) {
  const before = missingIn(board.view(), routeOf(board)).words;
  write(board, { ...routeOf(board), ...changes });
  if (!before || missingIn(board.view(), routeOf(board)).words) return;
  say(
    board,
    board.view().mode === "exercise" ? "Your route is complete." : "Nothing is missing: you can check your route."
  );
}
var on = {
  step(board, { step: step2, value }) {
    change(board, { steps: { ...routeOf(board).steps, [step2]: value } });
  },
  part(board, { part, value }) {
    change(board, { [part]: value });
  },
  check(board) {
    change(board, { checked: true });
    focusOn(board, "result");
    say(board, `Checked: ${result(board.view(), routeOf(board))}. The reasons follow.`);
  },
  again(board) {
    change(board, { checked: false });
    focusOn(board, `title:${board.view().steps[0]?.id}`);
    say(board, "The route is open again. Your choices are kept.");
  },
  blocked(board) {
    const { words, first } = missingIn(board.view(), routeOf(board));
    focusOn(board, first);
    say(board, `Still to do: ${words}.`);
  }
};
function render({ model, el }) {
  return mount({ model, el, name: "route", draw, on }).stop;
}
var route_default = { render };

// course/boards/route.ts
var route_default2 = route_default;
export {
  route_default2 as default
};
