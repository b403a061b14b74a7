import type { Card, CardStack } from "../contracts.d.ts";
import { type Drawn, Hidden, Icon } from "../shared/draw.tsx";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { keyed } from "../shared/focus.ts";
import { answersTo, Keycap } from "../shared/keycap.tsx";
import { Button } from "../shared/parts.tsx";
import { tabStops } from "../shared/rove.ts";
import { entryOf, type MatchBoard } from "./answers.ts";
import { card, pinnedCard } from "./card.tsx";
import { isLive } from "./place.ts";
import "./shelf.css";

/** What stands over the cards, and is said when one is pressed, while they cannot be chosen. */
export const READ_NOW = "Read them now. You choose when “What proves it?” is open.";

/** The evidence on offer, in short stacks with a search: the board. */
export function shelf(board: MatchBoard): Drawn {
  const { title } = board.view();
  return (
    <section
      class="ce-shelf"
      data-live={isLive(board)}
      aria-label={`Evidence: ${withoutEmphasis(title)}`}
      data-key="shelf"
    >
      {search(board)}
      {tabs(board)}
      {isLive(board) ? null : (
        <p class="ce-read-now" data-key="read-now">
          {READ_NOW}
        </p>
      )}
      {pinnedCard(board)}
      {stack(board)}
    </section>
  );
}

/** The stacks that a board has: the board. */
export function stacksOf(board: MatchBoard): readonly CardStack[] {
  const { kinds, cards } = board.view();
  return kinds.filter(({ id }) => id !== "answer" && cards.some(({ kind }) => kind === id));
}

/** The stack that is shown: the board. */
export function stackShown(board: MatchBoard): Card["kind"] | undefined {
  const stacks = stacksOf(board);
  const chosen = stacks.find(({ id }) => id === board.ui.stack);
  return (chosen ?? stacks[0])?.id;
}

/** Turn to a stack where something is found, if nothing is in the one that is shown: the board. */
export function goWhereFound(board: MatchBoard): void {
  if (found(board, stackShown(board) ?? "").length) return;
  const has = stacksOf(board).find(({ id }) => found(board, id).length);
  if (has) board.ui.stack = has.id;
}

/** Show a stack from its top: the board. */
export function toTop(board: MatchBoard): void {
  const cards = keyed(board, "cards");
  if (cards) cards.scrollTop = 0;
}

/** The cards of a stack that are found: the board, the stack. */
export function found(board: MatchBoard, stack: string): Card[] {
  const sought = board.ui.sought.trim().toLowerCase();
  return board.view().cards.filter((one) => {
    if (one.kind !== stack) return false;
    const all = [one.title, one.text, one.limit, one.source, one.by, one.date];
    return !sought || withoutEmphasis(all.join(" ")).toLowerCase().includes(sought);
  });
}

function search(board: MatchBoard): Drawn {
  const all = stacksOf(board).reduce((sum, { id }) => sum + cardsIn(board, id), 0);
  const id = `${board.id}-find`;
  return (
    <div class="ce-find" data-key="finding">
      <label for={id}>
        <Hidden>{`Search all ${all} pieces of evidence`}</Hidden>
      </label>
      <input
        id={id}
        type="search"
        placeholder={`Search all ${all}`}
        autocomplete="off"
        value={board.ui.sought}
        data-key="find"
        {...answersTo("/")}
      />
      <Keycap of="/" />
      {board.ui.sought ? (
        <button
          type="button"
          class="ce-link ce-find-clear"
          data-do="clearSearch"
          data-key="clear-search"
        >
          Clear<Hidden> the search</Hidden>
        </button>
      ) : null}
    </div>
  );
}

function cardsIn(board: MatchBoard, stack: string): number {
  return board.view().cards.filter(({ kind }) => kind === stack).length;
}

function tabs(board: MatchBoard): Drawn {
  const stacks = stacksOf(board);
  const shown = stackShown(board);
  const stop = tabStops(
    board.ui.roved,
    "stacks",
    stacks.map(({ id }) => `stack:${id}`),
    `stack:${shown}`,
  );
  return (
    <div
      class="ce-stacks"
      role="tablist"
      aria-label="Evidence"
      data-rove="stacks"
      data-key="stacks"
    >
      {stacks.map(({ id, label }) => (
        <button
          type="button"
          role="tab"
          id={`${board.id}-stack-${id}`}
          aria-selected={id === shown}
          aria-controls={id === shown ? `${board.id}-stack` : undefined}
          tabindex={stop(`stack:${id}`)}
          data-do="stack"
          data-value={id}
          data-kind={id}
          data-rove-item
          data-key={`stack:${id}`}
        >
          <Icon name={id} />
          {label} <span class="ce-count">{found(board, id).length}</span>
        </button>
      ))}
    </div>
  );
}

function stack(board: MatchBoard): Drawn {
  const shown = stackShown(board);
  const cards = found(board, shown ?? "");
  const { fact, roved, sought } = board.ui;
  const chosen = fact ? entryOf(board.view(), board.answers(), fact).cards : [];
  const keys = cards.flatMap(({ id }) => [
    `card:${id}`,
    `read:${id}`,
    `details:${id}`,
    `compare:${id}`,
  ]);
  const stop = tabStops(roved, `cards:${shown}`, keys);
  return (
    <div
      class="ce-cards"
      role="tabpanel"
      id={`${board.id}-stack`}
      aria-labelledby={`${board.id}-stack-${shown}`}
      data-key="cards"
    >
      {cards.length ? (
        <ul data-rove={`cards:${shown}`} data-key={`cards:${shown}`}>
          {cards.map((one) => card(board, one, chosen.includes(one.id), stop))}
        </ul>
      ) : (
        <div class="ce-none">
          <p>Nothing here has “{sought.trim()}”.</p>
          {elsewhere(board)}
        </div>
      )}
    </div>
  );
}

// The way to what is found, or out of the search.
function elsewhere(board: MatchBoard): Drawn {
  const others = stacksOf(board).filter(({ id }) => found(board, id).length);
  if (!others.length) {
    return (
      <Button action="clearSearch" name="clear-search-here">
        Clear the search
      </Button>
    );
  }
  return others.map(({ id, label }) => (
    <Button action="stack" name={`found:${id}`} data={{ "data-value": id }}>
      {label}: {found(board, id).length} found
    </Button>
  ));
}
