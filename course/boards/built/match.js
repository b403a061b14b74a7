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
  const told2 = (row, place) => rows.some(({ text }, other) => {
    if (other === place || !text?.includes(row.text)) return false;
    return text.length > row.text.length || other > place;
  });
  return rows.map((row, place) => row.text && told2(row, place) ? { ...row, text: "" } : row);
}
function surety(options, id) {
  const label = labelOf(options, id);
  return label ? h("span", { class: "ce-tag" }, hidden("You said: "), label) : null;
}
function because(text) {
  if (!text) return null;
  return h("div", { class: "ce-why" }, h("p", { class: "ce-sub" }, "Why"), paragraphs(text));
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

// course/boards/shared/groups.js
function groupBar(view, current, name, count) {
  const tab = (group, place) => {
    const { done, of } = count(group);
    const looks = {
      type: "button",
      "aria-current": group === current ? "step" : null,
      "data-do": "group",
      "data-group": group.id,
      "data-key": `group:${group.id}`
    };
    return h(
      "li",
      { "data-done": done === of },
      h(
        "button",
        looks,
        h("span", {}, `${place + 1} `, rich(group.title)),
        h("span", { class: "ce-count" }, `${done} of ${of} answered`)
      )
    );
  };
  const label = `${name}: ${withoutEmphasis(view.title)}`;
  return h("nav", { class: "ce-groups", "aria-label": label }, h("ol", {}, view.groups.map(tab)));
}
function showGroup(board, { group: id }) {
  board.ui.group = id;
  board.refresh();
  focusOn(board, `group-title:${id}`);
}
function groupShell(view, group, state, ...children) {
  const place = view.groups.indexOf(group) + 1;
  return h(
    "section",
    {
      class: "ce-group",
      "data-state": state,
      "data-part-of-board": `group:${group.id}`,
      "data-key": `section:${group.id}`
    },
    h(
      "div",
      { class: "ce-line-with-undo" },
      h(
        "h3",
        { tabindex: "-1", "data-key": `group-title:${group.id}` },
        h("span", { class: "ce-number" }, place),
        " ",
        rich(group.title)
      ),
      undoPlace(`group:${group.id}`)
    ),
    ...children
  );
}
function lockedGroup(view, group) {
  const text = "Opens when the group above has been checked.";
  return groupShell(view, group, "locked", h("p", {}, text));
}
function isWaiting(view, group, isDone, isBegun) {
  if (view.mode === "exercise" || isDone(group) || isBegun(group)) return false;
  return view.groups.slice(0, view.groups.indexOf(group)).some((other) => !isDone(other));
}
function turn(view, group, missing) {
  const place = view.groups.indexOf(group);
  const lead = (other, word, look) => other ? button({
    action: "group",
    key: `${word}:${other.id}`,
    label: [`${word}: `, rich(other.title)],
    look,
    data: { "data-group": other.id }
  }) : null;
  return h(
    "div",
    { class: "ce-check" },
    h(
      "p",
      { class: "ce-missing" },
      missing ? `Still to do: ${missing}.` : "This group is complete. You can still change it."
    ),
    h(
      "div",
      { class: "ce-turn" },
      lead(view.groups[place - 1], "Back", ""),
      lead(view.groups[place + 1], "Next", "ce-primary")
    )
  );
}
function groupWithReasons(view, group, { state = "checked", result, inside: inside2 }) {
  const data = { "data-group": group.id };
  const retry = { action: "again", key: `again:${group.id}`, label: "Try this group again", data };
  return groupShell(
    view,
    group,
    state,
    h("p", { class: "ce-result", tabindex: "-1", "data-key": `result:${group.id}` }, result),
    h("div", { class: "ce-facts" }, inside2),
    state === "checked" ? button(retry) : null
  );
}
function listed(names) {
  const words = new Set(names.map((name) => name.split(" ")[0]));
  if (names.length < 2 || words.size > 1) return inWords(names);
  return `${[...words][0]}s ${inWords(names.map((name) => name.split(" ")[1]))}`;
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
  const { model, el, name, draw, on: on2, ui = {}, arrived, forget } = parts;
  const { undoes = true, restarts = undoes } = parts;
  const id = `ce${Math.random().toString(36).slice(2, 8)}`;
  const board = { model, el, id, draw, ui, undoes, restarts, forget };
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

// course/boards/match/answers.js
var BLANK = { judgement: null, element: null, cards: [], confidence: null };
function entryOf(view, answers, id) {
  const entry = { ...BLANK, ...answers.facts?.[id] };
  return { ...entry, judgement: givenIn(view, id) ?? entry.judgement };
}
function givenIn(view, id) {
  const group = view.groups.find(({ facts }) => facts.includes(id));
  return group?.help === "half" ? view.feedback?.[id]?.best?.judgement ?? null : null;
}
function isWorked(group) {
  return group.help === "worked" || group.worked === true;
}
function withEntry(view, answers, id, changes) {
  const facts = { ...answers.facts, [id]: { ...entryOf(view, answers, id), ...changes } };
  return { ...answers, kind: "match", facts, checked: answers.checked ?? [] };
}
function withChecked(answers, group, checked) {
  const others = (answers.checked ?? []).filter((id) => !group.facts.includes(id));
  const list = checked ? [...others, ...group.facts] : others;
  return { ...answers, kind: "match", facts: answers.facts ?? {}, checked: list };
}
function withCard(view, answers, fact, card, on2) {
  const cards = entryOf(view, answers, fact).cards.filter((id) => id !== card);
  return withEntry(view, answers, fact, { cards: on2 ? [...cards, card] : cards });
}
function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return isWorked(group) || group.facts.every((id) => answers.checked?.includes(id));
}
function isLocked(view, answers, group) {
  const isDone = (other) => isChecked(view, answers, other);
  const isBegun = ({ facts }) => facts.some((id) => answers.facts?.[id]);
  return isWaiting(view, group, isDone, isBegun);
}
function isAnswered(view, answers, id) {
  const { judgement, confidence } = entryOf(view, answers, id);
  return Boolean(judgement && confidence);
}
function nameOf(view, id) {
  const place = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place]?.offered ? "Item" : "Fact"} ${place + 1}`;
}
function missingIn(view, answers, group) {
  const without = (part) => group.facts.filter((id) => !entryOf(view, answers, id)[part]);
  const named = (ids) => ids.length > 1 && ids.length === group.facts.length ? "all of them" : listed(ids.map((id) => nameOf(view, id).toLowerCase()));
  const wants = [
    [without("judgement"), "say whether it helps"],
    [without("confidence"), "say how sure you are"]
  ];
  if (view.mode === "exercise") {
    const lacks = (part) => group.facts.filter((id) => {
      const entry = entryOf(view, answers, id);
      const need = view.needs.find(({ judgement }) => judgement === entry.judgement);
      return need?.parts.includes(part) && !entry[part]?.length;
    });
    wants.push(
      [lacks("element"), "choose the question it goes to"],
      [lacks("cards"), "choose its evidence"]
    );
  }
  return wants.filter(([ids]) => ids.length).map(([ids, words]) => `${words} (${named(ids)})`).join("; ");
}
function cardName(view, id) {
  const card = view.cards.find((one) => one.id === id);
  return withoutEmphasis(`${kindWord(view, card)}: ${card?.title ?? id}`);
}
function kindWord(view, card) {
  return view.kinds.find((kind) => kind.id === card?.kind)?.word ?? "Card";
}

// course/boards/match/drag.js
function dragCard(board, event, dropped) {
  const source = event.target.closest?.(".ce-card-pick");
  if (!source || event.button !== 0 || event.pointerType === "touch") return;
  const drag = { board, source, start: [event.clientX, event.clientY], ghost: null, over: null };
  const heard2 = {
    pointermove: (move) => moveGhost(drag, move),
    pointerup: () => {
      end(drag, heard2);
      if (drag.ghost) swallowClick();
      if (drag.over) dropped(drag.over, source.dataset.card);
    },
    pointercancel: () => end(drag, heard2),
    keydown: (key) => {
      if (key.key !== "Escape" || !drag.ghost) return;
      key.stopPropagation();
      end(drag, heard2);
      swallowClick();
    }
  };
  for (const [type, fn] of Object.entries(heard2)) document.addEventListener(type, fn, true);
  board.endDrag = () => end(drag, heard2);
}
function moveGhost(drag, { clientX: x, clientY: y }) {
  const [left, top] = drag.start;
  if (!drag.ghost && Math.hypot(x - left, y - top) < 6) return;
  const { el } = drag.board;
  if (!drag.ghost) {
    drag.ghost = h("div", { class: "ce-ghost", "aria-hidden": "true" });
    drag.ghost.append(...drag.source.cloneNode(true).childNodes);
    drag.ghost.dataset.kind = drag.source.closest("[data-kind]").dataset.kind;
    el.append(drag.ghost);
    el.dataset.dragging = "";
  }
  const box = el.getBoundingClientRect();
  drag.ghost.style.translate = `${x - box.left + 12}px ${y - box.top + 12}px`;
  const under2 = el.getRootNode().elementFromPoint(x, y)?.closest(".ce-fact[data-fact]");
  const fact = under2 && el.contains(under2) ? under2.dataset.fact : null;
  if (fact === drag.over) return;
  drag.over = fact;
  for (const one of el.querySelectorAll(".ce-fact")) {
    one.classList.toggle("ce-over", one.dataset.fact === fact);
  }
}
function end(drag, heard2) {
  for (const [type, fn] of Object.entries(heard2)) document.removeEventListener(type, fn, true);
  drag.ghost?.remove();
  delete drag.board.el.dataset.dragging;
  for (const one of drag.board.el.querySelectorAll(".ce-over")) one.classList.remove("ce-over");
}
function swallowClick() {
  const swallow = (event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
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
function counted(words) {
  const number = (word) => words.filter((other) => other === word).length;
  return inWords([...new Set(words)].map((word) => `${number(word)} × ${word}`));
}

// course/boards/match/tray.js
function tray(board) {
  const view = board.view();
  const fact = view.facts.find((one) => one.id === board.ui.fact);
  const title = `Evidence for ${nameOf(view, fact.id).toLowerCase()}`;
  return h(
    "section",
    {
      class: "ce-tray",
      "data-follow": board.ui.wide,
      "data-key": "tray",
      "aria-label": `${title}: ${withoutEmphasis(view.title)}`
    },
    trayHead(board, view, fact, title),
    h(
      "div",
      { class: "ce-tray-list", "data-key": "tray-list" },
      view.kinds.map((kind) => kindList(board, view, kind))
    )
  );
}
function trayHead(board, view, fact, title) {
  const name = nameOf(view, fact.id);
  const done = {
    type: "button",
    class: `ce-button ${board.ui.wide ? "ce-tray-back" : "ce-primary"}`,
    "data-do": "done",
    "data-key": "tray-done"
  };
  return h(
    "div",
    { class: "ce-tray-head" },
    h(
      "div",
      {},
      h("h4", { tabindex: "-1", "data-key": "tray-title" }, title),
      h("p", { class: "ce-tray-fact" }, rich(fact.short || fact.text))
    ),
    h("button", done, board.ui.wide ? `Back to ${name.toLowerCase()}` : "Done")
  );
}
function kindList(board, view, kind) {
  const cards = view.cards.filter((card) => card.kind === kind.id);
  if (!cards.length) return null;
  const { cards: taken } = entryOf(view, board.answers(), board.ui.fact);
  const id = `${board.id}-kind-${kind.id}`;
  return h(
    "div",
    { class: "ce-kind", "data-kind": kind.id, "data-key": `kind:${kind.id}` },
    h("h5", { id }, icon(kind.id), kind.label),
    h(
      "ul",
      { "aria-labelledby": id },
      cards.map((card) => trayCard(board, view, card, taken.includes(card.id)))
    )
  );
}
function trayCard(board, view, card, chosen) {
  const open = board.ui.open.has(card.id);
  const panel = `${board.id}-about-${card.id}`;
  const toggle = {
    type: "button",
    class: "ce-card-pick",
    "aria-pressed": String(chosen),
    "data-do": "card",
    "data-card": card.id,
    "data-key": `card:${card.id}`
  };
  return h(
    "li",
    {
      class: "ce-card",
      "data-kind": card.kind,
      "data-chosen": chosen,
      "data-key": `in-tray:${card.id}`
    },
    h(
      "button",
      toggle,
      h("span", { class: "ce-card-mark" }, icon(chosen ? "right" : card.kind)),
      h("span", {}, hidden(`${kindWord(view, card)}: `), rich(card.title))
    ),
    hasDetails(card) ? detailsButton(card, open, panel) : null,
    open ? details(card, panel) : null
  );
}
function hasDetails({ text, limit, source, status_label: status }) {
  return Boolean(text || limit || source || status);
}
function detailsButton(card, open, panel) {
  const looks = {
    type: "button",
    class: "ce-card-more",
    "aria-expanded": String(open),
    "aria-controls": open ? panel : null,
    "data-do": "details",
    "data-card": card.id,
    "data-key": `details:${card.id}`
  };
  return h("button", looks, "Details", hidden(` of ${withoutEmphasis(card.title)}`), icon("down"));
}
function details(card, id) {
  const row = (label, value) => value ? h("p", {}, h("strong", {}, `${label}: `), value) : null;
  const source = card.source ? sourceLink({ label: card.source, address: card.address }) : null;
  return h(
    "div",
    { class: "ce-card-about", id, "data-key": `about:${card.id}` },
    card.text ? h("p", {}, rich(card.text)) : null,
    row("Limit", card.limit ? rich(card.limit) : null),
    row("Source", source),
    row("Status", card.status_label ? rich(card.status_label) : null)
  );
}
function well(board, fact) {
  const view = board.view();
  const { cards } = entryOf(board.view(), board.answers(), fact.id);
  const name = nameOf(view, fact.id);
  const label = `${board.id}-well-${fact.id}`;
  const open = board.ui.wide ? null : String(board.ui.tray && board.ui.fact === fact.id);
  const choose = {
    type: "button",
    class: "ce-button ce-choose",
    "aria-expanded": open,
    "data-do": "choose",
    "data-fact": fact.id,
    "data-key": `choose:${fact.id}`
  };
  return h(
    "div",
    { class: "ce-row", role: "group", "aria-labelledby": label, "data-key": `well:${fact.id}` },
    h("span", { class: "ce-label", id: label }, hidden(`${name}: `), "What proves it?"),
    h(
      "div",
      { class: "ce-well" },
      cards.length ? h(
        "ul",
        { class: "ce-chips" },
        cards.map((id) => chip(view, fact, id))
      ) : h("p", { class: "ce-empty" }, "Nothing chosen yet"),
      h("button", choose, "Choose evidence", hidden(` for ${name.toLowerCase()}`))
    )
  );
}
function chip(view, fact, id) {
  const card = view.cards.find((one) => one.id === id) ?? { id, title: id };
  const remove = {
    type: "button",
    class: "ce-chip-off",
    "aria-label": `Remove ${cardName(view, id)}`,
    "data-do": "remove",
    "data-fact": fact.id,
    "data-card": id,
    "data-key": `remove:${fact.id}:${id}`
  };
  return h(
    "li",
    { class: "ce-chip", "data-kind": card.kind, "data-key": `chip:${fact.id}:${id}` },
    icon(card.kind),
    h(
      "span",
      {},
      h("span", { class: "ce-chip-word" }, kindWord(view, card)),
      " ",
      rich(card.title)
    ),
    h("button", remove, icon("close"))
  );
}

// course/boards/match/fact.js
function factHead(board, fact, id) {
  return h(
    "div",
    { class: "ce-fact-head" },
    h(
      "div",
      { class: "ce-line-with-undo" },
      h(
        "h4",
        { id, tabindex: "-1", "data-key": `title:${fact.id}` },
        nameOf(board.view(), fact.id),
        fact.offered ? h("span", { class: "ce-tag" }, board.view().offered_label || "Offered to you") : null
      ),
      undoPlace(`fact:${fact.id}`)
    ),
    h("p", { class: "ce-fact-text" }, rich(fact.text))
  );
}
function openFact(board, fact) {
  const { ui } = board;
  const entry = entryOf(board.view(), board.answers(), fact.id);
  const active = ui.fact === fact.id && (ui.wide || ui.tray);
  const title = `${board.id}-fact-${fact.id}`;
  const looks = {
    class: "ce-fact",
    "data-fact": fact.id,
    "data-part-of-board": `fact:${fact.id}`,
    "data-active": String(active),
    "data-key": `fact:${fact.id}`,
    "aria-labelledby": title
  };
  return h(
    "article",
    looks,
    factHead(board, fact, title),
    givenIn(board.view(), fact.id) ? givenJudgement(board.view(), fact, entry) : radios(board, fact, entry, "judgement", "Does it help?", board.view().judgements),
    entry.judgement === "irrelevant" ? notNeeded(board, fact, entry) : [elementField(board, fact, entry), well(board, fact)],
    active && !ui.wide ? tray(board) : null,
    factHints(board.view(), fact.id),
    radios(board, fact, entry, "confidence", "How sure are you?", board.view().confidences)
  );
}
function radios(board, fact, entry, part, legend, options) {
  return choices(board, {
    key: `${part}:${fact.id}`,
    about: nameOf(board.view(), fact.id),
    legend,
    options,
    value: entry[part],
    action: "answer",
    data: { "data-fact": fact.id, "data-part": part },
    described: part === "judgement" ? (option) => `${board.id}-means-${option.id}` : null,
    look: "ce-row ce-segments"
  });
}
function factHints(view, id) {
  const { best, needed = [] } = view.feedback?.[id] ?? {};
  if (!best) return null;
  const element = view.elements.find((one) => one.id === best.element);
  const words = needed.map(
    (card) => kindWord(
      view,
      view.cards.find((one) => one.id === card)
    )
  );
  return hints(id, nameOf(view, id), [
    element ? ["It goes to a question under", element.test] : ["", "No question is wanted here."],
    ["What proves it", counted(words)]
  ]);
}
function givenJudgement(view, fact, { judgement }) {
  const { label } = view.judgements.find((one) => one.id === judgement) ?? { label: judgement };
  const { text } = view.feedback[fact.id].judgement?.[judgement] ?? {};
  return h(
    "div",
    { class: "ce-row", "data-key": `given:${fact.id}` },
    h("p", { class: "ce-label" }, "Does it help?"),
    h(
      "div",
      { class: "ce-given" },
      h("p", {}, h("strong", {}, label), " ", h("span", { class: "ce-tag" }, "Given")),
      text ? h("p", {}, rich(text)) : null
    )
  );
}
function notNeeded(board, fact, entry) {
  const chosen = entry.cards.length + (entry.element ? 1 : 0);
  return h(
    "details",
    { class: "ce-not-needed", open: chosen > 0, "data-key": `not-needed:${fact.id}` },
    h(
      "summary",
      { "data-key": `not-needed-title:${fact.id}` },
      "Question and evidence: not needed",
      chosen ? ` (${chosen} chosen)` : ""
    ),
    elementField(board, fact, entry),
    well(board, fact)
  );
}
function elementField(board, fact, entry) {
  const { elements } = board.view();
  const id = `${board.id}-element-${fact.id}`;
  const chosen = elements.find((element) => element.id === entry.element);
  const looks = {
    id,
    "data-do": "element",
    "data-fact": fact.id,
    "data-key": `element:${fact.id}`
  };
  return h(
    "div",
    { class: "ce-row", "data-key": `element-row:${fact.id}` },
    h(
      "label",
      { class: "ce-label", for: id },
      hidden(`${nameOf(board.view(), fact.id)}: `),
      "Which question does it go to?"
    ),
    h(
      "div",
      {},
      h(
        "select",
        looks,
        h("option", { value: "", selected: !chosen }, "Choose a question…"),
        testGroups(elements).map(
          ([test, group]) => h(
            "optgroup",
            { label: test },
            group.map((element) => elementOption(element, chosen))
          )
        )
      ),
      chosen ? h("p", { class: "ce-full-question" }, hidden(`${chosen.test}. `), rich(chosen.question)) : null
    )
  );
}
function elementOption({ id, label, question }, chosen) {
  const [name, rest] = [label, question].map((words2) => withoutEmphasis(words2));
  const looks = { value: id, selected: id === chosen?.id };
  const words = h(
    "span",
    {},
    h("span", { class: "ce-option-name" }, name.endsWith("?") ? `${name} ` : `${name}: `),
    rest
  );
  return h("option", looks, words);
}
function testGroups(elements) {
  const groups = /* @__PURE__ */ new Map();
  for (const element of elements) {
    groups.set(element.test, [...groups.get(element.test) ?? [], element]);
  }
  return [...groups];
}

// course/boards/match/result.js
function under(known, judgement) {
  return { ...known, ...known?.under?.[judgement] };
}
function outcomeOf(view, answers, group) {
  const found = group.facts.map((id) => partsOf(view, answers, id));
  const right = found.filter((parts) => parts.every((one) => one.right)).length;
  const all = found.flat();
  const count = (name) => {
    const parts = all.filter((one) => one.name === name);
    return parts.length ? `${name} ${parts.filter((one) => one.right).length} of ${parts.length}` : "";
  };
  const told2 = ["judgement", "question", "evidence"].map(count).filter(Boolean).join(", ");
  return `${right} of ${group.facts.length} right in every part: ${told2}`;
}
function partsOf(view, answers, id) {
  const { judgement, element, cards } = entryOf(view, answers, id);
  const known = under(view.feedback[id], judgement);
  const { needed = [] } = known;
  const parts = [];
  const add = (name, right) => parts.push({ name, right: Boolean(right) });
  if (!givenIn(view, id)) add("judgement", known.judgement?.[judgement]?.right);
  if (known.element) add("question", known.element[element]?.right);
  const wrong = cards.some((card) => known.cards?.[card]?.right === false);
  const whole = needed.every((card) => cards.includes(card));
  if (needed.length || wrong) add("evidence", whole && !wrong);
  return parts;
}

// course/boards/match/reasons.js
function closedFact(board, fact, group) {
  const view = board.view();
  const worked = isWorked(group);
  const entry = worked ? null : entryOf(view, board.answers(), fact.id);
  const feedback = under(view.feedback[fact.id], entry?.judgement);
  const best = { judgement: null, element: null, cards: [], ...feedback.best };
  const title = `${board.id}-fact-${fact.id}`;
  return h(
    "article",
    { class: "ce-fact ce-closed", "data-key": `fact:${fact.id}`, "aria-labelledby": title },
    factHead(board, fact, title),
    h(
      "ul",
      { class: "ce-reasons" },
      reasons(rowsFor(view, fact, feedback, { best, entry: entry ?? best, worked }))
    ),
    told(feedback, best, entry ?? best) ? null : because(feedback.why),
    sourceList(feedback.sources)
  );
}
function told({ why, judgement }, best, entry) {
  return [best.judgement, entry.judgement].some((id) => judgement?.[id]?.text?.includes(why));
}
function rowsFor(view, fact, feedback, { best, entry, worked }) {
  const given = worked || givenIn(view, fact.id);
  const judged = once(judgementRows(view, feedback, best, entry.judgement));
  const tied = once(elementRows(view, feedback, best, entry));
  const chosen = [...tied, ...cardRows(view, feedback, entry)];
  if (given) judged[0].verdict = "given";
  if (worked) for (const row of chosen) row.verdict = "given";
  const first = given ? chosen[0] : judged[0];
  if (first) first.extra = surety(view.confidences ?? [], entry.confidence);
  return [...judged, ...chosen];
}
function judgementRows(view, { judgement }, best, id) {
  const label = (one) => view.judgements.find((other) => other.id === one)?.label ?? "Nothing chosen";
  const { right, text } = judgement?.[id] ?? {};
  const isBest = id === best.judgement;
  const verdict = right ? isBest ? "right" : "accepted" : "wrong";
  const rows = [{ verdict, chosen: label(id), text }];
  if (!isBest && best.judgement) {
    const why = judgement?.[best.judgement]?.text;
    rows.push({ verdict: "best", chosen: label(best.judgement), text: why });
  }
  return rows;
}
function elementRows(view, { element }, best, entry) {
  const name = (id) => view.elements.find((one) => one.id === id)?.label ?? id;
  const part = "Question";
  const chosen = name(entry.element);
  if (!element) {
    const text = "No question was wanted here.";
    return entry.element ? [{ verdict: "neutral", part, chosen, text }] : [];
  }
  const rows = [];
  if (entry.element) {
    const { right, best: isBest, text } = element[entry.element] ?? {};
    rows.push({ verdict: right ? isBest ? "right" : "accepted" : "wrong", part, chosen, text });
  }
  if (best.element && best.element !== entry.element) {
    const verdict = entry.element ? "best" : "missed";
    const text = element[best.element]?.text;
    rows.push({ verdict, part, chosen: name(best.element), text });
  }
  return rows;
}
var CARD_VERDICTS = /* @__PURE__ */ new Map([
  [true, "right"],
  [false, "wrong"]
]);
function cardRows(view, { cards = {}, needed = [] }, entry) {
  const row = (id, verdict) => {
    const card = view.cards.find((one) => one.id === id);
    const text = cards[id]?.text;
    return { verdict, part: kindWord(view, card), chosen: card?.title ?? id, text };
  };
  const missed = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...entry.cards.map((id) => row(id, CARD_VERDICTS.get(cards[id]?.right) ?? "neutral")),
    ...missed.map((id) => row(id, "missed"))
  ];
}

// course/boards/match/groups.js
function drawMatch(board) {
  const view = board.view();
  if (!view.groups?.length) return [heading(board)];
  keepFact(board, view);
  const exercise = view.mode === "exercise";
  const group = view.groups.find((one) => one.id === board.ui.group) ?? view.groups[0];
  return [
    heading(board),
    meanings(board, view),
    exercise ? bar(board, view, group) : null,
    exercise ? openGroup(board, view, group) : view.groups.map((one) => lessonGroup(board, view, one))
  ];
}
function keepFact(board, view) {
  const { ui } = board;
  const answers = board.answers();
  const groups = view.groups.filter(
    (one) => view.mode === "exercise" ? one.id === (ui.group ?? view.groups[0].id) : !isChecked(view, answers, one) && !isLocked(view, answers, one)
  );
  const open = groups.flatMap((one) => one.facts);
  if (open.includes(ui.fact)) return;
  ui.fact = open.find((id) => !isAnswered(view, answers, id)) ?? open[0] ?? null;
  ui.tray = false;
}
function meanings(board, view) {
  const explained = view.judgements.filter((one) => one.hint);
  if (!explained.length) return null;
  return h(
    "ul",
    { class: "ce-meanings", "data-key": "meanings" },
    explained.map(
      ({ id, label, hint }) => h(
        "li",
        {},
        h("strong", {}, label),
        h("span", { class: "ce-hidden" }, ": "),
        h("span", { id: `${board.id}-means-${id}` }, rich(hint))
      )
    )
  );
}
function bar(board, view, current) {
  const answered = (id) => isAnswered(view, board.answers(), id);
  return groupBar(view, current, "Groups of facts", ({ facts }) => ({
    done: facts.filter(answered).length,
    of: facts.length
  }));
}
function lessonGroup(board, view, group) {
  const answers = board.answers();
  if (isChecked(view, answers, group)) return checkedGroup(board, view, group);
  if (isLocked(view, answers, group)) return lockedGroup(view, group);
  return openGroup(board, view, group);
}
function openGroup(board, view, group) {
  const facts = group.facts.map((id) => openFact(board, factOf(view, id)));
  const here = board.ui.wide && group.facts.includes(board.ui.fact);
  return groupShell(
    view,
    group,
    "open",
    h(
      "div",
      { class: "ce-desk" },
      h(
        "div",
        { class: "ce-facts" },
        facts,
        view.mode === "exercise" ? turn(view, group, missingIn(view, board.answers(), group)) : check(board, view, group)
      ),
      here ? h("div", { class: "ce-tray-column", "data-key": "tray-column" }, tray(board)) : null
    )
  );
}
function factOf(view, id) {
  return view.facts.find((fact) => fact.id === id) ?? { id, text: id, short: id };
}
function check(board, view, group) {
  const count = group.facts.length;
  const things = group.facts.some((id) => factOf(view, id).offered) ? "" : count === 1 ? " fact" : " facts";
  return checkRow(board, {
    key: `check:${group.id}`,
    action: "check",
    data: { "data-group": group.id },
    label: count === 1 ? `Check this${things}` : `Check these ${count}${things}`,
    missing: missingIn(view, board.answers(), group)
  });
}
function checkedGroup(board, view, group) {
  const worked = isWorked(group);
  return groupWithReasons(view, group, {
    state: worked ? "worked" : "checked",
    result: worked ? "Worked for you: read it, then go on." : outcomeOf(view, board.answers(), group),
    inside: group.facts.map((id) => closedFact(board, factOf(view, id), group))
  });
}

// course/boards/match/match.js
var on = {
  answer(board, { fact, part, value }) {
    workOn(board, fact);
    const view = board.view();
    const group = view.groups.find((one) => one.facts.includes(fact));
    const before = missingIn(view, board.answers(), group);
    write(board, withEntry(board.view(), board.answers(), fact, { [part]: value }));
    if (!before || missingIn(view, board.answers(), group)) return;
    say(
      board,
      view.mode === "exercise" ? "This group is complete." : "Nothing is missing: you can check this group."
    );
  },
  element(board, { fact }, target) {
    workOn(board, fact);
    write(board, withEntry(board.view(), board.answers(), fact, { element: target.value || null }));
  },
  card(board, { card }) {
    const { fact } = board.ui;
    setCard(board, fact, card, !entryOf(board.view(), board.answers(), fact).cards.includes(card));
  },
  remove(board, { fact, card }) {
    const { cards } = entryOf(board.view(), board.answers(), fact);
    const next = cards[cards.indexOf(card) + 1] ?? cards[cards.indexOf(card) - 1];
    setCard(board, fact, card, false);
    focusOn(board, `remove:${fact}:${next}`, `choose:${fact}`);
  },
  details(board, { card }) {
    const { open } = board.ui;
    if (!open.delete(card)) open.add(card);
    board.refresh();
  },
  choose(board, { fact }) {
    const { ui } = board;
    const closes = !ui.wide && ui.tray && ui.fact === fact;
    Object.assign(ui, { fact, tray: !closes });
    board.refresh();
    if (!closes) focusOn(board, "tray-title");
  },
  done: closeTray,
  check(board, { group: id }) {
    const { group } = groupOf(board, id);
    write(board, withChecked(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, `Checked: ${outcomeOf(board.view(), board.answers(), group)}. The reasons follow.`);
  },
  again(board, { group: id }) {
    const { group } = groupOf(board, id);
    write(board, withChecked(board.answers(), group, false));
    focusOn(board, `title:${group.facts[0]}`);
    say(board, "The group is open again. Your choices are kept.");
  },
  blocked(board, { group: id }) {
    const { view, group } = groupOf(board, id);
    const fact = group.facts.find((one) => !isAnswered(view, board.answers(), one));
    const part = entryOf(board.view(), board.answers(), fact).judgement ? "confidence" : "judgement";
    focusOn(
      board,
      `${part}:${fact}:${view[part === "judgement" ? "judgements" : "confidences"][0].id}`
    );
    say(board, `Still to do: ${missingIn(view, board.answers(), group)}.`);
  },
  group: showGroup,
  pointerdown(board, event) {
    const fact = event.target.closest?.(".ce-fact[data-fact]")?.dataset.fact;
    if (fact && board.ui.fact !== fact && workOn(board, fact)) board.refresh();
    dragCard(board, event, (fact2, card) => setCard(board, fact2, card, true));
  },
  key(board, event) {
    if (event.key === "Escape" && event.target.closest(".ce-tray")) closeTray(board);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") nextCard(board, event);
  }
};
function groupOf(board, id) {
  const view = board.view();
  return { view, group: view.groups.find((one) => one.id === id) };
}
function setCard(board, fact, card, chosen) {
  const view = board.view();
  const had = entryOf(board.view(), board.answers(), fact).cards.includes(card);
  board.ui.fact = fact;
  const where = nameOf(view, fact).toLowerCase();
  const name = cardName(view, card);
  const what = chosen ? `Added ${name} to ${where}` : `Removed ${name} from ${where}`;
  if (had === chosen) {
    board.refresh();
    say(board, `${name} is with ${where} already.`);
    return;
  }
  write(board, withCard(view, board.answers(), fact, card, chosen), what, `fact:${fact}`);
  say(board, `${what}.`);
}
function closeTray(board) {
  board.ui.tray = false;
  board.refresh();
  focusOn(board, `choose:${board.ui.fact}`);
}
function workOn(board, fact) {
  if (board.ui.wide) board.ui.fact = fact;
  return board.ui.wide;
}
function nextCard(board, event) {
  if (!event.target.matches(".ce-card-pick")) return;
  const cards = [...board.root.querySelectorAll(".ce-card-pick")];
  const next = cards[cards.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}
function render({ model, el }) {
  const ui = { fact: null, tray: false, group: null, open: /* @__PURE__ */ new Set() };
  const board = mount({ model, el, name: "match", draw: drawMatch, on, ui });
  return () => {
    board.endDrag?.();
    board.stop();
  };
}
var match_default = { render };

// course/boards/match.ts
var match_default2 = match_default;
export {
  match_default2 as default
};
