import { h, hidden, inWords, paragraphs, rich, sourceList } from "./dom.js";
import { checkRow, choices, reasons } from "./parts.js";
import { focusOn, heading, mount, reload, say, write } from "./shared.js";

const BLANK = { difference: null, elements: [], follows: null, confidence: null, checked: false };

function chosenOf(board) {
  return { ...BLANK, ...board.answers(), kind: "two-files" };
}

function draw(board) {
  const view = board.view();
  if (!view.left) return [heading(board)];
  const chosen = chosenOf(board);
  return [
    heading(board),
    h(
      "div",
      { class: "ce-two" },
      sheet(board, view.left, "left", chosen.checked),
      sheet(board, view.right, "right", chosen.checked),
    ),
    chosen.checked ? answer(view, chosen) : questions(board, view, chosen),
  ];
}

function sheet(board, side, key, checked) {
  const title = `${board.id}-${key}`;
  return h(
    "section",
    { class: "ce-sheet", "aria-labelledby": title },
    h("h3", { id: title }, rich(side.label)),
    h("p", { class: "ce-kicker" }, `${side.client} · ${side.date_label}`),
    h(
      "ul",
      {},
      side.facts.map((fact) =>
        h(
          "li",
          { "data-differs": checked && !fact.same },
          checked && !fact.same ? h("strong", { class: "ce-tag" }, "Differs") : null,
          " ",
          rich(fact.text),
        ),
      ),
    ),
  );
}

function questions(board, view, chosen) {
  const ask = (key, legend, options, look) =>
    choices(board, {
      key,
      legend,
      options,
      look,
      value: chosen[key],
      action: "choose",
      data: { "data-part": key },
    });
  return [
    ask("difference", "1. What is the one difference that matters?", view.differences, "ce-list"),
    elementBoxes(view, chosen),
    ask("follows", "3. What follows?", view.follows, "ce-list"),
    ask("confidence", "How sure are you?", view.confidences, ""),
    checkRow(board, {
      key: "check",
      action: "check",
      label: "Compare with the answer",
      missing: missing(chosen),
    }),
  ];
}

function elementBoxes(view, chosen) {
  const box = (element) => {
    const looks = {
      type: "checkbox",
      checked: chosen.elements.includes(element.id),
      "data-do": "tick",
      "data-value": element.id,
      "data-key": `element:${element.id}`,
    };
    const name = h("span", { class: "ce-option-label" }, rich(element.label));
    const hint = h("span", { class: "ce-option-hint" }, rich(element.question));
    return h(
      "label",
      { class: "ce-option", "data-key": `option:element:${element.id}` },
      h("input", looks),
      h("span", {}, name, hidden(": "), hint),
    );
  };
  return h(
    "fieldset",
    { class: "ce-choices ce-list", "data-key": "elements" },
    h("legend", {}, "2. Which questions does it move?"),
    h("div", { class: "ce-options" }, view.elements.map(box)),
  );
}

function missing({ difference, elements, follows, confidence }) {
  const left = [
    difference ? null : "the difference",
    elements.length ? null : "the questions it moves",
    follows ? null : "what follows",
    confidence ? null : "how sure you are",
  ].filter(Boolean);
  return left.length ? `choose ${inWords(left)}` : "";
}

function answer(view, chosen) {
  const { feedback } = view;
  const sure = view.confidences.find((one) => one.id === chosen.confidence)?.label;
  const again = { type: "button", class: "ce-button", "data-do": "again", "data-key": "again" };
  return [
    h("p", { class: "ce-result", tabindex: "-1", "data-key": "result" }, score(view, chosen)),
    h(
      "ul",
      { class: "ce-reasons" },
      reasons([
        ...single(
          feedback.difference,
          chosen.difference,
          feedback.best.difference,
          view.differences,
          "The difference",
        ),
        ...moved(view, chosen),
        ...single(
          feedback.follows,
          chosen.follows,
          feedback.best.follows,
          view.follows,
          "What follows",
        ),
      ]),
    ),
    sure ? h("p", { class: "ce-plain" }, "You said: ", h("span", { class: "ce-tag" }, sure)) : null,
    h("div", { class: "ce-why" }, paragraphs(feedback.why)),
    sourceList(feedback.sources),
    h("button", again, "Try again"),
  ];
}

function single(told, id, best, options, part) {
  const name = (one) => options.find((option) => option.id === one)?.text ?? one;
  const { right, text } = told[id] ?? {};
  const rows = [{ verdict: right ? "right" : "wrong", part, chosen: name(id), text }];
  if (!right) rows.push({ verdict: "best", part, chosen: name(best) });
  return rows;
}

function moved(view, chosen) {
  const { elements: told, best } = view.feedback;
  const label = (id) => view.elements.find((element) => element.id === id)?.label ?? id;
  const part = "It moves";
  const missed = best.elements.filter((id) => !chosen.elements.includes(id));
  return [
    ...chosen.elements.map((id) => ({
      verdict: told[id]?.right ? "right" : "wrong",
      part,
      chosen: label(id),
      text: told[id]?.text,
    })),
    ...missed.map((id) => ({ verdict: "missed", part, chosen: label(id), text: told[id]?.text })),
  ];
}

function score(view, chosen) {
  const { difference, follows, best } = view.feedback;
  const same = best.elements.length === chosen.elements.length;
  const all = best.elements.every((id) => chosen.elements.includes(id));
  const right = [difference[chosen.difference]?.right, same && all, follows[chosen.follows]?.right];
  return `${right.filter(Boolean).length} of 3 right`;
}

const on = {
  reload,
  choose(board, { part, value }) {
    write(board, { ...chosenOf(board), [part]: value });
  },
  tick(board, { value }, target) {
    const others = chosenOf(board).elements.filter((id) => id !== value);
    const ticked = new Set(target.checked ? [...others, value] : others);
    const elements = board.view().elements.map((one) => one.id);
    write(board, { ...chosenOf(board), elements: elements.filter((id) => ticked.has(id)) });
  },
  check(board) {
    write(board, { ...chosenOf(board), checked: true });
    focusOn(board, "result");
    say(board, "The answer and the reasons follow. What differs is marked in the files.");
  },
  blocked(board) {
    const { difference, elements, follows } = chosenOf(board);
    const key = !difference
      ? "difference"
      : !elements.length
        ? "elements"
        : !follows
          ? "follows"
          : "confidence";
    board.root.querySelector(`[data-key="${key}"] input`)?.focus();
    say(board, `Still to do: ${missing(chosenOf(board))}.`);
  },
  again(board) {
    write(board, { ...chosenOf(board), checked: false });
    focusOn(board, `difference:${chosenOf(board).difference}`);
  },
};

function render({ model, el }) {
  return mount({ model, el, name: "two-files", draw, on }).stop;
}

export default { render };
