import type { ItemAnswer, ItemGroup, SourcesView } from "../contracts.d.ts";
import { goOn, openAsked, openNamed } from "../shared/asking.tsx";
import type { Acts, FrontEnd } from "../shared/board.ts";
import type { Drawn } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { groupBar, lockedGroup, showGroup } from "../shared/groups.tsx";
import { heading } from "../shared/heading.tsx";
import { mount } from "../shared/mount.ts";
import { say, write } from "../shared/write.ts";
import {
  groupOf,
  isAnswered,
  isChecked,
  isLocked,
  type SourcesBoard,
  walkOf,
  withChecked,
  withEntry,
} from "./answers.ts";
import { checkedGroup } from "./checked.tsx";
import { openGroup } from "./open.tsx";
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
  return checkedGroup(board, view, group);
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

// To the first question about a statement that has no answer yet.
function goToItem(board: SourcesBoard, id: string): void {
  const view = board.view();
  const group = groupWith(view, id);
  if (!group) return;
  const own = walkOf(view, board.answers(), group).filter(({ item }) => item?.id === id);
  const asked = own.find(({ given }) => !given) ?? own[0];
  board.ui.group = group.id;
  if (asked) openNamed(board, asked.name);
}

const render: FrontEnd["render"] = (host) =>
  mount(host, { name: "sources", draw, on, goTo: goToItem, ui: { group: null, fact: null } }).stop;

export default { render };
