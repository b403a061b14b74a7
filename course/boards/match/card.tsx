import type { Card } from "../contracts.d.ts";
import { type Drawn, Hidden, rich, SourceLink } from "../shared/draw.tsx";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { cardOf, kindWord, type MatchBoard } from "./answers.ts";
import { isLive } from "./place.ts";
import { pageOf } from "./reading.tsx";
import "./card.css";

/** A card on the shelf: the board, the card, whether it is chosen, where the Tab key stops. */
export function card(
  board: MatchBoard,
  one: Card,
  chosen: boolean,
  stop: (key: string) => 0 | -1,
): Drawn {
  const open = board.ui.open.has(one.id);
  return (
    <li
      class="ce-card"
      data-kind={one.kind}
      data-chosen={chosen}
      data-open={open}
      data-rove-row
      data-key={`on-shelf:${one.id}`}
    >
      {take(board, one, chosen, stop)}
      {hasMore(one) || isRead(board, one) ? (
        <>
          {open ? about(board, one) : null}
          <div class="ce-card-row" data-key={`row:${one.id}`}>
            {isRead(board, one) ? act(one, "read", "Read it", stop) : moreOf(board, one, stop)}
          </div>
        </>
      ) : null}
    </li>
  );
}

function moreOf(board: MatchBoard, one: Card, stop: (key: string) => 0 | -1): Drawn {
  const open = board.ui.open.has(one.id);
  return (
    <>
      {act(one, "details", open ? "Less" : one.limit ? "Its limit" : "Read whole", stop, open)}
      {act(one, "compare", board.ui.pinned === one.id ? "Put it back" : "Compare", stop)}
    </>
  );
}

// While another question is open a card is read; it is chosen only while its own is.
function take(board: MatchBoard, one: Card, chosen: boolean, stop: (key: string) => 0 | -1): Drawn {
  const live = isLive(board);
  const page = isRead(board, one);
  const reads = hasMore(one) && !page ? board.ui.open.has(one.id) : undefined;
  return (
    <button
      type="button"
      class="ce-take"
      aria-pressed={live ? chosen : undefined}
      aria-expanded={live ? undefined : reads}
      tabindex={stop(`card:${one.id}`)}
      data-do={live ? "card" : page ? "read" : "details"}
      data-card={one.id}
      data-rove-item
      data-key={`card:${one.id}`}
    >
      <Hidden>{kindWord(board.view(), cardOf(board.view(), one.id))}: </Hidden>
      {byAndDate(one)}
      <span class="ce-card-says">{rich(one.title)}</span>
      {chosen ? (
        <span class="ce-card-chosen" aria-hidden="true">
          Chosen
        </span>
      ) : null}
    </button>
  );
}

function byAndDate({ by, date, kind }: Card): Drawn {
  if (!by && !date) return null;
  return (
    <span class="ce-card-by" data-after={kind === "document"}>
      <span>{rich(by)}</span>
      <Hidden>{by && date ? ", " : ""}</Hidden>
      <span class="ce-card-date">{date}</span>
      <Hidden>. </Hidden>
    </span>
  );
}

function act(
  { id, title }: Card,
  what: string,
  words: string,
  stop: (key: string) => 0 | -1,
  expanded?: boolean,
): Drawn {
  return (
    <button
      type="button"
      class="ce-card-act"
      aria-expanded={expanded}
      tabindex={stop(`${what}:${id}`)}
      data-do={what}
      data-card={id}
      data-rove-item
      data-key={`${what}:${id}`}
    >
      {words}
      <Hidden>: {withoutEmphasis(title)}</Hidden>
    </button>
  );
}

function isRead(board: MatchBoard, { id, kind }: Card): boolean {
  return kind === "document" && Boolean(pageOf(board, id));
}

function hasMore({ text, limit, source, status_label: status }: Card): boolean {
  return Boolean(text || limit || source || status);
}

/** All else that a card says: the board, the card. */
function about({ id: board }: MatchBoard, one: Card): Drawn {
  return (
    <div class="ce-card-about" id={`${board}-about-${one.id}`} data-key={`about:${one.id}`}>
      {one.text ? <p>{rich(one.text)}</p> : null}
      {one.limit ? (
        <p>
          <strong>Limit:</strong> {rich(one.limit)}
        </p>
      ) : null}
      {one.source ? (
        <p>
          <strong>Source:</strong> <SourceLink label={one.source} address={one.address} />
        </p>
      ) : null}
      {one.status_label ? <p class="ce-soft">{rich(one.status_label)}</p> : null}
    </div>
  );
}

/** The card that is kept at the top to compare others with, if there is one: the board. */
export function pinnedCard(board: MatchBoard): Drawn {
  const one = cardOf(board.view(), board.ui.pinned ?? "");
  if (!one) return null;
  return (
    <section class="ce-pinned" data-kind={one.kind} aria-label="To compare with" data-key="pinned">
      <p class="ce-card-by">
        <span>
          Comparing with <span>{rich(one.by)}</span>
        </span>
        <span class="ce-card-date">{one.date}</span>
      </p>
      <p class="ce-card-says">{rich(one.title)}</p>
      {one.limit ? (
        <p class="ce-card-limit">
          <strong>Limit:</strong> {rich(one.limit)}
        </p>
      ) : null}
      <button
        type="button"
        class="ce-link"
        data-do="compare"
        data-card={one.id}
        data-key="put-back"
      >
        Put it back
      </button>
    </section>
  );
}
