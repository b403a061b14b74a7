import type { ItemGroup, ItemShown, SourcesView } from "../contracts.d.ts";
import { AnsweredLine, OnPaper, OpenQuestion, openOf } from "../shared/asking.tsx";
import { type Drawn, rich } from "../shared/draw.tsx";
import { groupShell, turn } from "../shared/groups.tsx";
import { KeysLine } from "../shared/keycap.tsx";
import { WhereToLook } from "../shared/look.tsx";
import { Button } from "../shared/parts.tsx";
import { type Asked, nameOf, type SourcesBoard, walkOf } from "./answers.ts";

const KEYS = [
  ["1–9", "answer"],
  ["Z", "undo"],
] as const;

/** A group that is worked on, its one question open: the board, its view, the group. */
export function openGroup(board: SourcesBoard, view: SourcesView, group: ItemGroup): Drawn {
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

/** A statement in its own words, and what it would be cited for: the board, its view, the statement. */
export function statement(board: SourcesBoard, view: SourcesView, item: ItemShown): Drawn {
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
