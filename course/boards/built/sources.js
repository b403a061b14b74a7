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

// course/boards/sources/answers.js
var BLANK = { source: null, limit: null, use: null, confidence: null };
var PARTS = [
  { part: "source", question: "Who says it?", name: "Who says it" },
  { part: "limit", question: "How limited is it?", name: "Its limit" },
  { part: "use", question: "May you cite it for this point?", name: "Its use" }
];
var WANTS = [
  ["source", "say who says it"],
  ["limit", "say how limited it is"],
  ["use", "say whether you may cite it"],
  ["confidence", "say how sure you are"]
];
function entryOf(answers, id) {
  return { ...BLANK, ...answers.items?.[id] };
}
function withEntry(answers, id, changes) {
  const items = { ...answers.items, [id]: { ...entryOf(answers, id), ...changes } };
  return { ...answers, kind: "sources", items, checked: answers.checked ?? [] };
}
function withChecked(answers, group, checked) {
  const others = (answers.checked ?? []).filter((id) => !group.items.includes(id));
  const list = checked ? [...others, ...group.items] : others;
  return { ...answers, kind: "sources", items: answers.items ?? {}, checked: list };
}
function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return group.items.every((id) => answers.checked?.includes(id));
}
function isLocked(view, answers, group) {
  const isDone = (other) => isChecked(view, answers, other);
  return isWaiting(view, group, isDone, ({ items }) => items.some((id) => answers.items?.[id]));
}
function isAnswered(answers, id) {
  const entry = entryOf(answers, id);
  return WANTS.every(([part]) => entry[part]);
}
function nameOf(view, id) {
  return `Statement ${view.items.findIndex((item) => item.id === id) + 1}`;
}
function missingIn(view, answers, group) {
  const wants = WANTS.map(([part2, words]) => {
    const without = group.items.filter((id) => !entryOf(answers, id)[part2]);
    const all = without.length > 1 && without.length === group.items.length;
    const which = all ? "all of them" : listed(without.map((id) => nameOf(view, id).toLowerCase()));
    return without.length ? `${words} (${which})` : "";
  });
  const item = group.items.find((id) => !isAnswered(answers, id));
  const [part] = WANTS.find(([one]) => item && !entryOf(answers, item)[one]) ?? [];
  return { words: wants.filter(Boolean).join("; "), first: item ? { item, part } : null };
}
function outcomeOf(view, answers, group) {
  const right = group.items.filter(
    (id) => PARTS.every(({ part }) => view.feedback[id]?.[part][entryOf(answers, id)[part]]?.right)
  );
  const count = group.items.length;
  return `${right.length} of ${count} statement${count === 1 ? "" : "s"} right in every part`;
}

// course/boards/sources/sources.js
function draw(board) {
  const view = board.view();
  if (!view.groups?.length) return [heading(board)];
  if (view.mode !== "exercise") {
    return [heading(board), view.groups.map((group2) => lessonGroup(board, view, group2))];
  }
  const group = groupOf(view, board.ui.group) ?? view.groups[0];
  const count = ({ items }) => ({
    done: items.filter((id) => isAnswered(board.answers(), id)).length,
    of: items.length
  });
  return [
    heading(board),
    view.groups.length > 1 ? groupBar(view, group, "Groups of statements", count) : null,
    openGroup(board, view, group)
  ];
}
function groupOf(view, id) {
  return view.groups.find((group) => group.id === id);
}
function lessonGroup(board, view, group) {
  const answers = board.answers();
  if (isLocked(view, answers, group)) return lockedGroup(view, group);
  if (!isChecked(view, answers, group)) return openGroup(board, view, group);
  return groupWithReasons(view, group, {
    result: outcomeOf(view, answers, group),
    inside: itemsOf(view, group).map((item) => closedItem(board, view, item))
  });
}
function itemsOf(view, group) {
  return group.items.map((id) => view.items.find((item) => item.id === id));
}
function openGroup(board, view, group) {
  const { words } = missingIn(view, board.answers(), group);
  const count = group.items.length;
  return groupShell(
    view,
    group,
    "open",
    h(
      "div",
      { class: "ce-facts" },
      itemsOf(view, group).map((item) => openItem(board, view, item)),
      view.mode === "exercise" ? turn(view, group, words) : checkRow(board, {
        key: `check:${group.id}`,
        action: "check",
        data: { "data-group": group.id },
        label: count === 1 ? "Check this statement" : `Check these ${count} statements`,
        missing: words
      })
    )
  );
}
function statement(board, view, item, state, ...children) {
  const id = `${board.id}-item-${item.id}`;
  return h(
    "article",
    {
      class: `ce-fact ${state}`,
      "data-part-of-board": `item:${item.id}`,
      "data-key": `item:${item.id}`,
      "aria-labelledby": id
    },
    h(
      "div",
      { class: "ce-fact-head" },
      h("h4", { id, tabindex: "-1", "data-key": `title:${item.id}` }, nameOf(view, item.id)),
      h("p", { class: "ce-fact-text" }, rich(item.text)),
      h(
        "p",
        { class: "ce-point" },
        "You would like to cite it for: ",
        h("strong", {}, rich(item.point))
      )
    ),
    ...children
  );
}
function openItem(board, view, item) {
  const chosen = entryOf(board.answers(), item.id);
  const options = optionsOf(view, item);
  const ask = (part, legend, look) => choices(board, {
    key: `${part}:${item.id}`,
    about: nameOf(view, item.id),
    legend,
    options: options[part],
    look,
    value: chosen[part],
    action: "choose",
    hints: part === "use",
    data: { "data-item": item.id, "data-part": part }
  });
  return statement(
    board,
    view,
    item,
    "ce-open",
    PARTS.map(({ part, question }) => ask(part, question, "ce-list ce-columns")),
    hints(
      item.id,
      nameOf(view, item.id),
      PARTS.map(({ part, name }) => {
        const { best } = view.feedback?.[item.id] ?? {};
        return [`${name} is one of these`, oneOfTwo(options[part], best?.[part])];
      })
    ),
    ask("confidence", "How sure are you?", "ce-row ce-segments"),
    undoPlace(`item:${item.id}`)
  );
}
function optionsOf(view, item) {
  const { sources: source, uses: use, confidences: confidence } = view;
  return { source, limit: item.limits, use, confidence };
}
function closedItem(board, view, item) {
  const { why, best, sources, ...told } = view.feedback[item.id];
  const entry = entryOf(board.answers(), item.id);
  const options = optionsOf(view, item);
  const rows = PARTS.flatMap(
    ({ part, name }) => answerRows({
      known: told[part],
      options: options[part],
      id: entry[part],
      best: best[part],
      part: name
    })
  );
  const short = rows.map((row) => row.text === why ? { ...row, text: "" } : row);
  short[0].extra = surety(view.confidences, entry.confidence);
  return statement(
    board,
    view,
    item,
    "ce-closed",
    h("ul", { class: "ce-reasons" }, reasons(short)),
    because(why),
    sourceList(sources)
  );
}
var on = {
  group: showGroup,
  choose(board, { item, part, value }) {
    const view = board.view();
    const group = view.groups.find(({ items }) => items.includes(item));
    const before = missingIn(view, board.answers(), group).words;
    write(board, withEntry(board.answers(), item, { [part]: value }));
    if (!before || missingIn(view, board.answers(), group).words) return;
    say(
      board,
      view.mode === "exercise" ? "This group is complete." : "Nothing is missing: you can check this group."
    );
  },
  check(board, { group: id }) {
    const view = board.view();
    const group = groupOf(view, id);
    write(board, withChecked(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, `Checked: ${outcomeOf(view, board.answers(), group)}. The reasons follow.`);
  },
  blocked(board, { group: id }) {
    const view = board.view();
    const { words, first } = missingIn(view, board.answers(), groupOf(view, id));
    const item = view.items.find((one) => one.id === first.item);
    const [option] = optionsOf(view, item)[first.part];
    focusOn(board, `${first.part}:${first.item}:${option.id}`);
    say(board, `Still to do: ${words}.`);
  },
  again(board, { group: id }) {
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, false));
    focusOn(board, `title:${group.items[0]}`);
    say(board, "The group is open again. Your choices are kept.");
  }
};
function render({ model, el }) {
  const ui = { group: null };
  return mount({ model, el, name: "sources", draw, on, ui }).stop;
}
var sources_default = { render };

// course/boards/sources.ts
var sources_default2 = sources_default;
export {
  sources_default2 as default
};
