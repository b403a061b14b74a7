import type { Card, CardStack, FactShown, MatchView } from "../contracts.d.ts";
import { type Drawn, Hidden, Icon, rich, SourceLink } from "../shared/draw.tsx";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { cardName, cardOf, entryOf, factOf, kindWord, type MatchBoard, nameOf } from "./answers.ts";
import "./tray.css";

/** The tray of cards for the fact being worked on: the board. */
export function tray(board: MatchBoard): Drawn {
  const view = board.view();
  const fact = factOf(view, board.ui.fact ?? "");
  const title = `Evidence for ${nameOf(view, fact.id).toLowerCase()}`;
  return (
    <section
      class="ce-tray"
      data-follow={Boolean(board.ui.wide)}
      data-key="tray"
      aria-label={`${title}: ${withoutEmphasis(view.title)}`}
    >
      {trayHead(board, view, fact, title)}
      <div class="ce-tray-list" data-key="tray-list">
        {view.kinds.map((kind) => kindList(board, view, kind))}
      </div>
    </section>
  );
}

function trayHead(board: MatchBoard, view: MatchView, fact: FactShown, title: string): Drawn {
  const { wide } = board.ui;
  return (
    <div class="ce-tray-head">
      <div>
        <h4 tabindex={-1} data-key="tray-title">
          {title}
        </h4>
        <p class="ce-tray-fact">{rich(fact.short || fact.text)}</p>
      </div>
      <button
        type="button"
        class={`ce-button ${wide ? "ce-tray-back" : "ce-primary"}`}
        data-do="done"
        data-key="tray-done"
      >
        {wide ? `Back to ${nameOf(view, fact.id).toLowerCase()}` : "Done"}
      </button>
    </div>
  );
}

function kindList(board: MatchBoard, view: MatchView, kind: CardStack): Drawn {
  const cards = view.cards.filter((card) => card.kind === kind.id);
  if (!cards.length) return null;
  const { cards: taken } = entryOf(view, board.answers(), board.ui.fact ?? "");
  const id = `${board.id}-kind-${kind.id}`;
  return (
    <div class="ce-kind" data-kind={kind.id} data-key={`kind:${kind.id}`}>
      <h5 id={id}>
        <Icon name={kind.id} />
        {kind.label}
      </h5>
      <ul aria-labelledby={id}>
        {cards.map((card) => trayCard(board, view, card, taken.includes(card.id)))}
      </ul>
    </div>
  );
}

function trayCard(board: MatchBoard, view: MatchView, card: Card, chosen: boolean): Drawn {
  const open = board.ui.open.has(card.id);
  const panel = `${board.id}-about-${card.id}`;
  return (
    <li class="ce-card" data-kind={card.kind} data-chosen={chosen} data-key={`in-tray:${card.id}`}>
      <button
        type="button"
        class="ce-card-pick"
        aria-pressed={chosen}
        data-do="card"
        data-card={card.id}
        data-key={`card:${card.id}`}
      >
        <span class="ce-card-mark">
          <Icon name={chosen ? "right" : card.kind} />
        </span>
        <span>
          <Hidden>{kindWord(view, card)}: </Hidden>
          {rich(card.title)}
        </span>
      </button>
      {hasDetails(card) ? detailsButton(card, open, panel) : null}
      {open ? details(card, panel) : null}
    </li>
  );
}

function hasDetails({ text, limit, source, status_label: status }: Card): boolean {
  return Boolean(text || limit || source || status);
}

function detailsButton(card: Card, open: boolean, panel: string): Drawn {
  return (
    <button
      type="button"
      class="ce-card-more"
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      data-do="details"
      data-card={card.id}
      data-key={`details:${card.id}`}
    >
      Details
      <Hidden> of {withoutEmphasis(card.title)}</Hidden>
      <Icon name="down" />
    </button>
  );
}

function details({ id, text, limit, source, address, ...card }: Card, panel: string): Drawn {
  const row = (label: string, value: Drawn) => (
    <p>
      <strong>{label}: </strong>
      {value}
    </p>
  );
  return (
    <div class="ce-card-about" id={panel} data-key={`about:${id}`}>
      {text ? <p>{rich(text)}</p> : null}
      {limit ? row("Limit", rich(limit)) : null}
      {source ? row("Source", <SourceLink label={source} address={address} />) : null}
      {card.status_label ? row("Status", rich(card.status_label)) : null}
    </div>
  );
}

/** The evidence chosen for a fact, with the button that opens the tray: the board, the fact. */
export function well(board: MatchBoard, fact: FactShown): Drawn {
  const { ui } = board;
  const view = board.view();
  const { cards } = entryOf(view, board.answers(), fact.id);
  const name = nameOf(view, fact.id);
  const label = `${board.id}-well-${fact.id}`;
  return (
    <div class="ce-row" role="group" aria-labelledby={label} data-key={`well:${fact.id}`}>
      <span class="ce-label" id={label}>
        <Hidden>{name}: </Hidden>
        What proves it?
      </span>
      <div class="ce-well">
        {cards.length ? (
          <ul class="ce-chips">{cards.map((id) => chip(view, fact, id))}</ul>
        ) : (
          <p class="ce-empty">Nothing chosen yet</p>
        )}
        <button
          type="button"
          class="ce-button ce-choose"
          aria-expanded={ui.wide ? undefined : ui.tray && ui.fact === fact.id}
          data-do="choose"
          data-fact={fact.id}
          data-key={`choose:${fact.id}`}
        >
          Choose evidence
          <Hidden> for {name.toLowerCase()}</Hidden>
        </button>
      </div>
    </div>
  );
}

function chip(view: MatchView, fact: FactShown, id: string): Drawn {
  const card = cardOf(view, id);
  const kind = card?.kind;
  return (
    <li class="ce-chip" data-kind={kind} data-key={`chip:${fact.id}:${id}`}>
      <Icon name={kind ?? "answer"} />
      <span>
        <span class="ce-chip-word">{kindWord(view, card)}</span> {rich(card?.title ?? id)}
      </span>
      <button
        type="button"
        class="ce-chip-off"
        aria-label={`Remove ${cardName(view, id)}`}
        data-do="remove"
        data-fact={fact.id}
        data-card={id}
        data-key={`remove:${fact.id}:${id}`}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
