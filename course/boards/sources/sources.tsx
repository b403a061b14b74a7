import type { ItemAnswer, ItemGroup, ItemShown, SourcesView } from "../contracts.d.ts";
import type { Acts, FrontEnd } from "../shared/board.ts";
import { type Drawn, rich, SourceList } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import {
  groupBar,
  groupShell,
  groupWithReasons,
  lockedGroup,
  showGroup,
  turn,
} from "../shared/groups.tsx";
import { heading } from "../shared/heading.tsx";
import { type Hint, Hints, oneOfTwo } from "../shared/hints.tsx";
import { UndoPlace } from "../shared/history.tsx";
import { mount } from "../shared/mount.ts";
import { CheckRow, Choices, type Option } from "../shared/parts.tsx";
import { answerRows, because, firstWith, reasons, surety } from "../shared/reasons.tsx";
import { say, write } from "../shared/write.ts";
import {
  entryOf,
  groupOf,
  isAnswered,
  isChecked,
  isLocked,
  itemOf,
  missingIn,
  nameOf,
  outcomeOf,
  PARTS,
  type Part,
  type SourcesBoard,
  withChecked,
  withEntry,
} from "./answers.ts";
import "./sources.css";

function draw(board: SourcesBoard): Drawn {
  const view = board.view();
  const [first] = view.groups ?? [];
  if (!first) return heading(board);
  if (view.mode !== "exercise") {
    return [heading(board), view.groups.map((group) => lessonGroup(board, view, group))];
  }
  const group = view.groups.find(({ id }) => id === board.ui.group) ?? first;
  const count = ({ items }: ItemGroup) => ({
    done: items.filter((id) => isAnswered(board.answers(), id)).length,
    of: items.length,
  });
  return [
    heading(board),
    view.groups.length > 1 ? groupBar(view, group, "Groups of statements", count) : null,
    openGroup(board, view, group),
  ];
}

function lessonGroup(board: SourcesBoard, view: SourcesView, group: ItemGroup): Drawn {
  const answers = board.answers();
  if (isLocked(view, answers, group)) return lockedGroup(board, group);
  if (!isChecked(view, answers, group)) return openGroup(board, view, group);
  return groupWithReasons(board, group, {
    result: outcomeOf(view, answers, group),
    inside: group.items.map((id) => closedItem(board, view, itemOf(view, id))),
  });
}

function openGroup(board: SourcesBoard, view: SourcesView, group: ItemGroup): Drawn {
  const { words } = missingIn(view, board.answers(), group);
  const count = group.items.length;
  return groupShell(
    board,
    group,
    "open",
    <div class="ce-facts">
      {group.items.map((id) => openItem(board, view, itemOf(view, id)))}
      {view.mode === "exercise" ? (
        turn(view, group, words)
      ) : (
        <CheckRow
          board={board}
          name={`check:${group.id}`}
          data={{ "data-group": group.id }}
          missing={words}
        >
          {count === 1 ? "Check this statement" : `Check these ${count} statements`}
        </CheckRow>
      )}
    </div>,
  );
}

function statement(
  board: SourcesBoard,
  item: ItemShown,
  state: "open" | "closed",
  inside: Drawn,
): Drawn {
  const id = `${board.id}-item-${item.id}`;
  const key = `item:${item.id}`;
  return (
    <article
      class={`ce-fact ce-${state}`}
      data-part-of-board={key}
      data-key={key}
      aria-labelledby={id}
    >
      <div class="ce-fact-head">
        <h4 id={id} tabindex={-1} data-key={`title:${item.id}`}>
          {nameOf(board.view(), item.id)}
        </h4>
        <p class="ce-fact-text">{rich(item.text)}</p>
        <p class="ce-point">
          {"You would like to cite it for: "}
          <strong>{rich(item.point)}</strong>
        </p>
      </div>
      {inside}
    </article>
  );
}

function openItem(board: SourcesBoard, view: SourcesView, item: ItemShown): Drawn {
  const chosen = entryOf(board.answers(), item.id);
  const options = optionsOf(view, item);
  const ask = (part: Part, legend: string, look: string) => (
    <Choices
      board={board}
      name={`${part}:${item.id}`}
      about={nameOf(view, item.id)}
      legend={legend}
      options={options[part]}
      look={look}
      value={chosen[part]}
      action="choose"
      hints={part === "use"}
      data={{ "data-item": item.id, "data-part": part }}
    />
  );
  const { best } = view.feedback?.[item.id] ?? {};
  const hints = PARTS.map(({ part, name }): Hint => {
    return [`${name} is one of these`, oneOfTwo(options[part], best?.[part])];
  });
  return statement(
    board,
    item,
    "open",
    <>
      {PARTS.map(({ part, question }) => ask(part, question, "ce-list ce-columns"))}
      <Hints name={item.id} about={nameOf(view, item.id)} list={hints} />
      {ask("confidence", "How sure are you?", "ce-row ce-segments")}
      <UndoPlace board={board} part={`item:${item.id}`} />
    </>,
  );
}

function optionsOf(view: SourcesView, item: ItemShown): Record<Part, readonly Option[]> {
  const { sources: source, uses: use, confidences: confidence } = view;
  return { source, limit: item.limits, use, confidence };
}

function closedItem(board: SourcesBoard, view: SourcesView, item: ItemShown): Drawn {
  const told = view.feedback?.[item.id];
  if (!told) return null;
  const entry = entryOf(board.answers(), item.id);
  const options = optionsOf(view, item);
  const rows = PARTS.flatMap(({ part, name }) =>
    answerRows({
      known: told[part],
      options: options[part],
      id: entry[part],
      best: told.best[part],
      part: name,
    }),
  );
  // Where nothing is said of one choice, the reason for the whole stands in its place.
  const short = rows.map((row) => (row.text === told.why ? { ...row, text: "" } : row));
  const sure = surety(view.confidences, entry.confidence);
  return statement(
    board,
    item,
    "closed",
    <>
      <ul class="ce-reasons">{reasons(firstWith(short, sure))}</ul>
      {because(told.why)}
      <SourceList sources={told.sources} />
    </>,
  );
}

const on: Acts<SourcesBoard> = {
  group: showGroup,
  choose(board, { item, part, value }) {
    const view = board.view();
    const group = view.groups.find(({ items }) => items.includes(item));
    const missing = () => group && missingIn(view, board.answers(), group).words;
    const before = missing();
    const changes = { [part]: value } as Partial<Required<ItemAnswer>>;
    write(board, withEntry(board.answers(), item, changes));
    if (!before || missing()) return;
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
    if (!first) return;
    const [option] = optionsOf(view, itemOf(view, first.item))[first.part];
    focusOn(board, `${first.part}:${first.item}:${option?.id}`);
    say(board, `Still to do: ${words}.`);
  },
  again(board, { group: id }) {
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, false));
    focusOn(board, `title:${group.items[0]}`);
    say(board, "The group is open again. Your choices are kept.");
  },
};

const render: FrontEnd["render"] = (host) =>
  mount(host, { name: "sources", draw, on, ui: { group: null } }).stop;

export default { render };
