import { h } from "preact";
import { rich, sourceList } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import {
  groupBar,
  groupShell,
  groupWithReasons,
  lockedGroup,
  showGroup,
  turn,
} from "../shared/groups.js";
import { heading } from "../shared/heading.js";
import { hints, oneOfTwo } from "../shared/hints.tsx";
import { undoPlace } from "../shared/history.js";
import { answerRows, because, checkRow, choices, reasons, surety } from "../shared/parts.js";
import { mount, say, write } from "../shared/shared.js";
import {
  entryOf,
  isAnswered,
  isChecked,
  isLocked,
  missingIn,
  nameOf,
  outcomeOf,
  PARTS,
  withChecked,
  withEntry,
} from "./answers.js";
import "./sources.css";

function draw(board) {
  const view = board.view();
  if (!view.groups?.length) return [heading(board)];
  if (view.mode !== "exercise") {
    return [heading(board), view.groups.map((group) => lessonGroup(board, view, group))];
  }
  const group = groupOf(view, board.ui.group) ?? view.groups[0];
  const count = ({ items }) => ({
    done: items.filter((id) => isAnswered(board.answers(), id)).length,
    of: items.length,
  });
  return [
    heading(board),
    view.groups.length > 1 ? groupBar(view, group, "Groups of statements", count) : null,
    openGroup(board, view, group),
  ];
}

function groupOf(view, id) {
  return view.groups.find((group) => group.id === id);
}

function lessonGroup(board, view, group) {
  const answers = board.answers();
  if (isLocked(view, answers, group)) return lockedGroup(board, group);
  if (!isChecked(view, answers, group)) return openGroup(board, view, group);
  return groupWithReasons(board, group, {
    result: outcomeOf(view, answers, group),
    inside: itemsOf(view, group).map((item) => closedItem(board, view, item)),
  });
}

function itemsOf(view, group) {
  return group.items.map((id) => view.items.find((item) => item.id === id));
}

function openGroup(board, view, group) {
  const { words } = missingIn(view, board.answers(), group);
  const count = group.items.length;
  return groupShell(
    board,
    group,
    "open",
    h(
      "div",
      { class: "ce-facts" },
      itemsOf(view, group).map((item) => openItem(board, view, item)),
      view.mode === "exercise"
        ? turn(view, group, words)
        : checkRow(board, {
            key: `check:${group.id}`,
            action: "check",
            data: { "data-group": group.id },
            label: count === 1 ? "Check this statement" : `Check these ${count} statements`,
            missing: words,
          }),
    ),
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
      "aria-labelledby": id,
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
        h("strong", {}, rich(item.point)),
      ),
    ),
    ...children,
  );
}

function openItem(board, view, item) {
  const chosen = entryOf(board.answers(), item.id);
  const options = optionsOf(view, item);
  const ask = (part, legend, look) =>
    choices(board, {
      key: `${part}:${item.id}`,
      about: nameOf(view, item.id),
      legend,
      options: options[part],
      look,
      value: chosen[part],
      action: "choose",
      hints: part === "use",
      data: { "data-item": item.id, "data-part": part },
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
      }),
    ),
    ask("confidence", "How sure are you?", "ce-row ce-segments"),
    undoPlace(board, `item:${item.id}`),
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
  const rows = PARTS.flatMap(({ part, name }) =>
    answerRows({
      known: told[part],
      options: options[part],
      id: entry[part],
      best: best[part],
      part: name,
    }),
  );
  // Where nothing is said of one choice, the reason for the whole stands in its place.
  const short = rows.map((row) => (row.text === why ? { ...row, text: "" } : row));
  short[0].extra = surety(view.confidences, entry.confidence);
  return statement(
    board,
    view,
    item,
    "ce-closed",
    h("ul", { class: "ce-reasons" }, reasons(short)),
    because(why),
    sourceList(sources),
  );
}

const on = {
  group: showGroup,
  choose(board, { item, part, value }) {
    const view = board.view();
    const group = view.groups.find(({ items }) => items.includes(item));
    const before = missingIn(view, board.answers(), group).words;
    write(board, withEntry(board.answers(), item, { [part]: value }));
    if (!before || missingIn(view, board.answers(), group).words) return;
    say(
      board,
      view.mode === "exercise"
        ? "This group is complete."
        : "Nothing is missing: you can check this group.",
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
  },
};

function render({ model, el }) {
  const ui = { group: null };
  return mount({ model, el, name: "sources", draw, on, ui }).stop;
}

export default { render };
