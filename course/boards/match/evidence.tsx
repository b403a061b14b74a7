import { type Drawn, Hidden, Icon, rich } from "../shared/draw.tsx";
import { cardName, cardOf, kindWord, type MatchBoard } from "./answers.ts";
import { evidenceHints } from "./hints.tsx";
import { type Answer, options } from "./options.tsx";

const KEYS: Readonly<Record<string, string>> = { "none-needed": "n", obtain: "o" };

/** "What proves it?": what is chosen, where more may be put, and the answers that are no piece. */
export function evidenceQuestion({ board, group, fact, entry }: Answer): Drawn {
  const view = board.view();
  // One that was given while it was on offer can still be taken back.
  const withheld = group.withheld.filter((id) => !entry.cards.includes(id));
  const answers = view.cards.filter(({ id, kind }) => kind === "answer" && !withheld.includes(id));
  const pieces = entry.cards.filter((id) => cardOf(view, id)?.kind !== "answer");
  return [
    evidenceHints(board, fact),
    <ul class="ce-chosen" aria-label="Chosen" data-key={`chosen:${fact}`}>
      {pieces.map((id) => piece(board, fact, id))}
    </ul>,
    <button
      type="button"
      class="ce-slot ce-drop"
      data-do="choose"
      data-fact={fact}
      data-key={`choose:${fact}`}
    >
      <span aria-hidden="true">+</span>
      <span>
        {pieces.length ? "Another piece, if it needs one" : "Choose a piece of evidence"}
        <span class="ce-or-drop">{pieces.length ? "" : ", or drop it here"}</span>
      </span>
    </button>,
    answers.length
      ? options({
          board,
          name: "card",
          action: "card",
          data: { "data-fact": fact },
          list: answers.map(({ id, title, text }) => ({
            id,
            label: title,
            whole: text,
            key: KEYS[id] ?? "",
          })),
          chosen: entry.cards,
          look: "ce-by-two ce-answers",
        })
      : null,
  ];
}

function piece(board: MatchBoard, fact: string, id: string): Drawn {
  const view = board.view();
  const card = cardOf(view, id);
  return (
    <li class="ce-slot ce-piece" data-kind={card?.kind} data-key={`chip:${fact}:${id}`}>
      <Icon name={card?.kind ?? "answer"} />
      <span class="ce-piece-name">
        <Hidden>{kindWord(view, card)}: </Hidden>
        {rich(card?.title ?? id)}
      </span>
      <button
        type="button"
        class="ce-link"
        aria-label={`Take back: ${cardName(view, id)}`}
        data-do="remove"
        data-fact={fact}
        data-card={id}
        data-key={`remove:${fact}:${id}`}
      >
        Take back
      </button>
    </li>
  );
}

/** The keys of this question, for the line that tells of them: but for the answers that are withheld. */
export function evidenceKeys(withheld: readonly string[]): (readonly [string, string])[] {
  const words: readonly (readonly [string, string])[] = [
    ["none-needed", "none needed"],
    ["obtain", "obtain"],
  ];
  const keys = words.flatMap(([id, says]) =>
    withheld.includes(id) ? [] : [[KEYS[id]?.toUpperCase() ?? "", says] as const],
  );
  return [["/", "search"], ["↑ ↓ Enter", "choose"], ...keys];
}
