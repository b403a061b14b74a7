import { h } from "preact";
import { hidden, icon, rich, sourceLink } from "../shared/draw.tsx";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { cardName, entryOf, kindWord, nameOf } from "./answers.js";
import "./tray.css";

/** The tray of cards for the fact being worked on: the board. */
export function tray(board) {
  const view = board.view();
  const fact = view.facts.find((one) => one.id === board.ui.fact);
  const title = `Evidence for ${nameOf(view, fact.id).toLowerCase()}`;
  return h(
    "section",
    {
      class: "ce-tray",
      "data-follow": board.ui.wide,
      "data-key": "tray",
      "aria-label": `${title}: ${withoutEmphasis(view.title)}`,
    },
    trayHead(board, view, fact, title),
    h(
      "div",
      { class: "ce-tray-list", "data-key": "tray-list" },
      view.kinds.map((kind) => kindList(board, view, kind)),
    ),
  );
}

function trayHead(board, view, fact, title) {
  const name = nameOf(view, fact.id);
  const done = {
    type: "button",
    class: `ce-button ${board.ui.wide ? "ce-tray-back" : "ce-primary"}`,
    "data-do": "done",
    "data-key": "tray-done",
  };
  return h(
    "div",
    { class: "ce-tray-head" },
    h(
      "div",
      {},
      h("h4", { tabindex: "-1", "data-key": "tray-title" }, title),
      h("p", { class: "ce-tray-fact" }, rich(fact.short || fact.text)),
    ),
    h("button", done, board.ui.wide ? `Back to ${name.toLowerCase()}` : "Done"),
  );
}

function kindList(board, view, kind) {
  const cards = view.cards.filter((card) => card.kind === kind.id);
  if (!cards.length) return null;
  const { cards: taken } = entryOf(view, board.answers(), board.ui.fact);
  const id = `${board.id}-kind-${kind.id}`;
  return h(
    "div",
    { class: "ce-kind", "data-kind": kind.id, "data-key": `kind:${kind.id}` },
    h("h5", { id }, icon(kind.id), kind.label),
    h(
      "ul",
      { "aria-labelledby": id },
      cards.map((card) => trayCard(board, view, card, taken.includes(card.id))),
    ),
  );
}

function trayCard(board, view, card, chosen) {
  const open = board.ui.open.has(card.id);
  const panel = `${board.id}-about-${card.id}`;
  const toggle = {
    type: "button",
    class: "ce-card-pick",
    "aria-pressed": String(chosen),
    "data-do": "card",
    "data-card": card.id,
    "data-key": `card:${card.id}`,
  };
  return h(
    "li",
    {
      class: "ce-card",
      "data-kind": card.kind,
      "data-chosen": chosen,
      "data-key": `in-tray:${card.id}`,
    },
    h(
      "button",
      toggle,
      h("span", { class: "ce-card-mark" }, icon(chosen ? "right" : card.kind)),
      h("span", {}, hidden(`${kindWord(view, card)}: `), rich(card.title)),
    ),
    hasDetails(card) ? detailsButton(card, open, panel) : null,
    open ? details(card, panel) : null,
  );
}

function hasDetails({ text, limit, source, status_label: status }) {
  return Boolean(text || limit || source || status);
}

function detailsButton(card, open, panel) {
  const looks = {
    type: "button",
    class: "ce-card-more",
    "aria-expanded": String(open),
    "aria-controls": open ? panel : null,
    "data-do": "details",
    "data-card": card.id,
    "data-key": `details:${card.id}`,
  };
  return h("button", looks, "Details", hidden(` of ${withoutEmphasis(card.title)}`), icon("down"));
}

function details(card, id) {
  const row = (label, value) => (value ? h("p", {}, h("strong", {}, `${label}: `), value) : null);
  const source = card.source ? sourceLink({ label: card.source, address: card.address }) : null;
  return h(
    "div",
    { class: "ce-card-about", id, "data-key": `about:${card.id}` },
    card.text ? h("p", {}, rich(card.text)) : null,
    row("Limit", card.limit ? rich(card.limit) : null),
    row("Source", source),
    row("Status", card.status_label ? rich(card.status_label) : null),
  );
}

/** The evidence chosen for a fact, with the button that opens the tray: the board, the fact. */
export function well(board, fact) {
  const view = board.view();
  const { cards } = entryOf(board.view(), board.answers(), fact.id);
  const name = nameOf(view, fact.id);
  const label = `${board.id}-well-${fact.id}`;
  const open = board.ui.wide ? null : String(board.ui.tray && board.ui.fact === fact.id);
  const choose = {
    type: "button",
    class: "ce-button ce-choose",
    "aria-expanded": open,
    "data-do": "choose",
    "data-fact": fact.id,
    "data-key": `choose:${fact.id}`,
  };
  return h(
    "div",
    { class: "ce-row", role: "group", "aria-labelledby": label, "data-key": `well:${fact.id}` },
    h("span", { class: "ce-label", id: label }, hidden(`${name}: `), "What proves it?"),
    h(
      "div",
      { class: "ce-well" },
      cards.length
        ? h(
            "ul",
            { class: "ce-chips" },
            cards.map((id) => chip(view, fact, id)),
          )
        : h("p", { class: "ce-empty" }, "Nothing chosen yet"),
      h("button", choose, "Choose evidence", hidden(` for ${name.toLowerCase()}`)),
    ),
  );
}

function chip(view, fact, id) {
  const card = view.cards.find((one) => one.id === id) ?? { id, title: id };
  const remove = {
    type: "button",
    class: "ce-chip-off",
    "aria-label": `Remove ${cardName(view, id)}`,
    "data-do": "remove",
    "data-fact": fact.id,
    "data-card": id,
    "data-key": `remove:${fact.id}:${id}`,
  };
  return h(
    "li",
    { class: "ce-chip", "data-kind": card.kind, "data-key": `chip:${fact.id}:${id}` },
    icon(card.kind),
    h(
      "span",
      {},
      h("span", { class: "ce-chip-word" }, kindWord(view, card)),
      " ",
      rich(card.title),
    ),
    h("button", remove, icon("close")),
  );
}
