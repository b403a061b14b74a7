import type { ItemAnswer, ItemGroup, ItemShown, SourcesView } from "../contracts.d.ts";
import { AnsweredLine, goOn, OnPaper, OpenQuestion, openAsked, openOf } from "../shared/asking.tsx";
import type { Acts, FrontEnd } from "../shared/board.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { groupBar, groupShell, lockedGroup, showGroup, turn } from "../shared/groups.tsx";
import { heading } from "../shared/heading.tsx";
import { KeysLine } from "../shared/keycap.tsx";
import { FoldedSources, WhereToLook } from "../shared/look.tsx";
import { mount } from "../shared/mount.ts";
import { Button, labelOf } from "../shared/parts.tsx";
import { surely, ToldList } from "../shared/told.tsx";
import { say, write } from "../shared/write.ts";
import {
  type Asked,
  entryOf,
  groupOf,
  headlineOf,
  isAnswered,
  isChecked,
  isLocked,
  itemOf,
  nameOf,
  type SourcesBoard,
  toldOf,
  walkOf,
  withChecked,
  withEntry,
} from "./answers.ts";
import "./sources.css";

const KEYS = [
  ["1–9", "answer"],
  ["Z", "undo"],
] as const;

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
  return checkedGroup(board, view, group);
}

function openGroup(board: SourcesBoard, view: SourcesView, group: ItemGroup): Drawn {
  const walk = walkOf(view, board.answers(), group);
  const now = openOf(board, walk);
  const item = now?.item;
  return groupShell(
    board,
    group,
    "open",
    <>
      {strip(view, walk, now)}
      <div class="ce-statement" data-key={`work:${group.id}`}>
        {item ? statement(board, view, item) : null}
        {item ? given(walk.filter((one) => one.item === item && one !== now)) : null}
        {now ? question(board, view, now) : null}
        {now ? null : ending(view, group)}
      </div>
      <KeysLine keys={KEYS} />
      {walk.map((one) => (
        <OnPaper {...one} text={one.part === "source" ? rich(one.item?.text) : null} />
      ))}
    </>,
  );
}

// Every statement of the group, what is done, and the way to each.
function strip(view: SourcesView, walk: readonly Asked[], now: Asked | undefined): Drawn {
  const items = [...new Set(walk.map(({ item }) => item))].filter((item) => item !== null);
  return (
    <ol class="ce-strip" aria-label="Statements">
      {items.map((item) => {
        const own = walk.filter((one) => one.item === item);
        const to = own.find((one) => !one.given) ?? own[0];
        const done = own.filter((one) => one.given).length;
        return (
          <li>
            <button
              type="button"
              aria-current={item === now?.item ? "step" : undefined}
              data-do="open"
              data-value={to?.name}
              data-key={`go:${item.id}`}
            >
              {nameOf(view, item.id)}
              <span class="ce-count">
                {done === own.length ? "answered" : `${done} of ${own.length}`}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function statement(board: SourcesBoard, view: SourcesView, item: ItemShown): Drawn {
  return (
    <div class="ce-said-by" id={`${board.id}-item-${item.id}`} data-key={`item:${item.id}`}>
      <p class="ce-kicker">{nameOf(view, item.id)}</p>
      <p class="ce-statement-text">{rich(item.text)}</p>
      <p class="ce-point">
        {"You would like to cite it for: "}
        <strong>{rich(item.point)}</strong>.
      </p>
    </div>
  );
}

function given(walk: readonly Asked[]): Drawn {
  return walk.filter((one) => one.given).map((one) => <AnsweredLine {...one} />);
}

function question(board: SourcesBoard, view: SourcesView, now: Asked): Drawn {
  const { item, part, name, legend, label, options, value } = now;
  const said = item && view.feedback?.[item.id];
  return (
    <OpenQuestion
      board={board}
      name={name}
      label={item ? `${nameOf(view, item.id)}: ${label}` : label}
      {...(item ? { about: `${board.id}-item-${item.id}` } : {})}
      legend={legend}
      options={options}
      value={value}
      action="choose"
      data={item ? { "data-item": item.id, "data-part": part } : { "data-group": name.slice(11) }}
      look={part === "confidence" ? "ce-short" : part === "limit" ? "" : "ce-two-columns"}
    >
      <WhereToLook name={name} about={label} says={part === "limit" ? (said?.look ?? "") : ""} />
    </OpenQuestion>
  );
}

function ending(view: SourcesView, group: ItemGroup): Drawn {
  const count = group.items.length;
  if (view.mode === "exercise") {
    return (
      <div tabindex={-1} data-key={`complete:${group.id}`}>
        {turn(view, group, "")}
      </div>
    );
  }
  return (
    <Button
      action="check"
      name={`check:${group.id}`}
      look="ce-primary"
      data={{ "data-group": group.id }}
    >
      {count === 1 ? "Check this statement" : `Check these ${count} statements`}
    </Button>
  );
}

function checkedGroup(board: SourcesBoard, view: SourcesView, group: ItemGroup): Drawn {
  const answers = board.answers();
  const told = group.items.map((id) => toldOf(view, answers, id));
  const wrong = told.flat().filter(({ thought }) => thought === "wrong").length;
  const { confidence } = entryOf(answers, group.items[0] ?? "");
  const sure = surely(confidence, labelOf(view.confidences, confidence), wrong);
  return groupShell(
    board,
    group,
    "checked",
    <>
      <p class="ce-headline-words" tabindex={-1} data-key={`result:${group.id}`}>
        {headlineOf(view, answers, group)}
      </p>
      {sure ? <p>{sure}</p> : null}
      {group.items.map((id, at) => (
        <article class="ce-told-statement" data-key={`told:${id}`}>
          {statement(board, view, itemOf(view, id))}
          <ToldList parts={told[at] ?? []} />
          <p class="ce-told-why">{rich(view.feedback?.[id]?.why)}</p>
          <FoldedSources sources={view.feedback?.[id]?.sources ?? []} />
        </article>
      ))}
      <Button action="again" name={`again:${group.id}`} data={{ "data-group": group.id }}>
        Change my answers
      </Button>
    </>,
  );
}

function groupWith(view: SourcesView, item: string): ItemGroup | undefined {
  return view.groups.find(({ items }) => items.includes(item));
}

function answer(
  board: SourcesBoard,
  group: ItemGroup,
  name: string,
  items: readonly string[],
  changes: Partial<ItemAnswer>,
): void {
  const before = board.answers();
  const next = items.reduce<typeof before>((all, id) => withEntry(all, id, changes), before);
  if (JSON.stringify(next) !== JSON.stringify(before)) {
    write(board, { checked: [], items: {}, ...next, kind: "sources" });
  }
  const view = board.view();
  const walk = walkOf(view, board.answers(), group);
  const silent = view.mode === "exercise";
  goOn(board, walk, name, silent ? `complete:${group.id}` : `check:${group.id}`);
  const { chosen } = walk.find((one) => one.name === name) ?? {};
  const whole = walk.every((one) => one.given);
  const then = silent ? "This group is complete." : "You can check this group.";
  say(board, [chosen, whole ? then : ""].filter(Boolean).join(". "));
}

const on: Acts<SourcesBoard> = {
  group: showGroup,
  open: openAsked,
  choose(board, { item, part, group: id, value }) {
    const view = board.view();
    const group = item ? groupWith(view, item) : groupOf(view, id);
    if (!group) return;
    if (item) answer(board, group, `${part}:${item}`, [item], { [part]: value });
    else answer(board, group, `confidence:${id}`, group.items, { confidence: value } as ItemAnswer);
  },
  check(board, { group: id }) {
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, "Checked. The reasons follow.");
  },
  again(board, { group: id }) {
    const group = groupOf(board.view(), id);
    board.ui.fact = null;
    write(board, withChecked(board.answers(), group, false));
    focusOn(board, `check:${id}`);
    say(board, "The group is open again. Your answers are kept.");
  },
};

const render: FrontEnd["render"] = (host) =>
  mount(host, { name: "sources", draw, on, ui: { group: null, fact: null } }).stop;

export default { render };
