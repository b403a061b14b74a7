import { h, hidden, inWords, paragraphs, rich, sourceList } from "./dom.js";
import { checkRow, choices, reasons } from "./parts.js";
import { focusOn, heading, mount, reload, say, write } from "./shared.js";

const EMPTY = { source: null, limit: null, use: null, confidence: null };
const PARTS = [
  ["source", "Who says it?"],
  ["limit", "How limited is it?"],
  ["use", "May you cite it for this point?"],
];

function answersOf(board) {
  const { items, checked } = board.answers();
  return { kind: "sources", items: { ...items }, checked: [...(checked ?? [])] };
}

function entry(board, id) {
  return { ...EMPTY, ...answersOf(board).items[id] };
}

function draw(board) {
  const view = board.view();
  if (!view.groups) return [heading(board)];
  return [heading(board), view.groups.map((group, place) => drawGroup(board, view, group, place))];
}

function isClosed(board, view, group) {
  const { checked } = answersOf(board);
  return Boolean(view.feedback) && group.items.every((id) => checked.includes(id));
}

function drawGroup(board, view, group, place) {
  const items = group.items.map((id) => view.items.find((item) => item.id === id));
  const closed = isClosed(board, view, group);
  const drawn = items.map((item) =>
    closed ? closedItem(board, view, item) : openItem(board, view, item),
  );
  const title = { tabindex: "-1", "data-key": `group-title:${group.id}` };
  return h(
    "section",
    { class: "ce-group", "data-key": `section:${group.id}` },
    h("h3", title, h("span", { class: "ce-number" }, place + 1), " ", rich(group.title)),
    closed ? result(board, view, group) : null,
    h("div", { class: "ce-facts" }, drawn),
    closed ? againButton(group) : null,
    !closed && view.feedback ? check(board, view, group) : null,
  );
}

function itemHead(board, item) {
  const id = `${board.id}-item-${item.id}`;
  return [
    h(
      "p",
      { class: "ce-fact-text", id, tabindex: "-1", "data-key": `title:${item.id}` },
      rich(item.text),
    ),
    h(
      "p",
      { class: "ce-point" },
      "You would like to cite it for: ",
      h("strong", {}, rich(item.point)),
    ),
  ];
}

function openItem(board, view, item) {
  const chosen = entry(board, item.id);
  const options = { source: view.sources, limit: item.limits, use: view.uses };
  const ask = (part, legend, look) =>
    choices(board, {
      key: `${part}:${item.id}`,
      about: item.text,
      legend,
      options: part === "confidence" ? view.confidences : options[part],
      look,
      value: chosen[part],
      action: "choose",
      hints: part === "use",
      data: { "data-item": item.id, "data-part": part },
    });
  return h(
    "article",
    {
      class: "ce-fact",
      "data-key": `item:${item.id}`,
      "aria-labelledby": `${board.id}-item-${item.id}`,
    },
    itemHead(board, item),
    PARTS.map(([part, legend]) => ask(part, legend, "ce-list")),
    ask("confidence", "How sure are you?", ""),
  );
}

function closedItem(board, view, item) {
  const told = view.feedback[item.id];
  const chosen = entry(board, item.id);
  const sure = view.confidences.find((one) => one.id === chosen.confidence)?.label;
  const rows = PARTS.flatMap(([part, legend]) => partRows(view, item, part, legend, chosen, told));
  if (sure) rows[0].extra = h("span", { class: "ce-tag" }, hidden("You said: "), sure);
  return h(
    "article",
    { class: "ce-fact ce-closed", "data-key": `item:${item.id}` },
    itemHead(board, item),
    h("ul", { class: "ce-reasons" }, reasons(rows)),
    h("div", { class: "ce-why" }, paragraphs(told.why)),
    sourceList(told.sources),
  );
}

function partRows(view, item, part, legend, chosen, told) {
  const options = { source: view.sources, limit: item.limits, use: view.uses }[part];
  const named = (id) => options.find((one) => one.id === id);
  const name = (id) => named(id)?.label ?? named(id)?.text ?? "No answer";
  const { right, text } = told[part][chosen[part]] ?? { right: false, text: "" };
  const said = text === told.why ? "" : text;
  const rows = [
    { verdict: right ? "right" : "wrong", part: legend, chosen: name(chosen[part]), text: said },
  ];
  if (!right) rows.push({ verdict: "best", part: legend, chosen: name(told.best[part]) });
  return rows;
}

function missingIn(board, group) {
  const names = {
    source: "who says it",
    limit: "the limit",
    use: "the use",
    confidence: "how sure",
  };
  const left = Object.keys(names).filter((part) =>
    group.items.some((id) => entry(board, id)[part] === null),
  );
  return left.length ? `choose ${inWords(left.map((part) => names[part]))}` : "";
}

function check(board, _view, group) {
  const number = group.items.length;
  return checkRow(board, {
    key: `check:${group.id}`,
    action: "check",
    data: { "data-group": group.id },
    label: number === 1 ? "Check this statement" : `Check these ${number} statements`,
    missing: missingIn(board, group),
  });
}

function result(board, view, group) {
  const right = group.items.filter((id) =>
    PARTS.every(([part]) => view.feedback[id][part][entry(board, id)[part]]?.right),
  );
  const text = `${right.length} of ${group.items.length} right in all three`;
  return h("p", { class: "ce-result", tabindex: "-1", "data-key": `result:${group.id}` }, text);
}

function againButton(group) {
  const looks = { type: "button", class: "ce-button", "data-do": "again", "data-group": group.id };
  return h("button", { ...looks, "data-key": `again:${group.id}` }, "Try this group again");
}

function groupOf(board, id) {
  return board.view().groups.find((group) => group.id === id);
}

const on = {
  reload,
  choose(board, { item, part, value }) {
    const answers = answersOf(board);
    answers.items[item] = { ...entry(board, item), [part]: value };
    write(board, answers);
  },
  check(board, { group }) {
    const answers = answersOf(board);
    const checked = [...new Set([...answers.checked, ...groupOf(board, group).items])];
    write(board, { ...answers, checked });
    focusOn(board, `result:${group}`);
    say(board, "The reasons follow.");
  },
  blocked(board, { group }) {
    const open = groupOf(board, group).items.find((id) =>
      Object.values(entry(board, id)).includes(null),
    );
    focusOn(board, `title:${open}`);
    say(board, `Still to do: ${missingIn(board, groupOf(board, group))}.`);
  },
  again(board, { group }) {
    const answers = answersOf(board);
    const { items } = groupOf(board, group);
    write(board, { ...answers, checked: answers.checked.filter((id) => !items.includes(id)) });
    focusOn(board, `group-title:${group}`);
  },
};

function render({ model, el }) {
  return mount({ model, el, name: "sources", draw, on }).stop;
}

export default { render };
