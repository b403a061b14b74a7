import type { ClientPaper, PaperPage } from "../contracts.d.ts";
import { Dialog } from "../shared/dialog.tsx";
import { type Drawn, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { type Lines, letter } from "../shared/letter.tsx";
import { NotePlace } from "../shared/note-place.tsx";
import { Button } from "../shared/parts.tsx";
import { entryOf, factOf, type MatchBoard } from "./answers.ts";
import { factsFor, groupAsking, paperOf } from "./lines.ts";
import { blockOfLines, lineTask } from "./page-lines.tsx";
import { isLive } from "./place.ts";
import "./reading.css";

/** A document's page, or null: the board, the document's id. */
export function pageOf(board: MatchBoard, id: string): PaperPage | null {
  return paperOf(board.view(), id)?.page ?? null;
}

/** A document as the page it is, beside the fact at hand: the board, the document's id. */
export function openPage(board: MatchBoard, id: string): Drawn {
  const paper = paperOf(board.view(), id);
  if (!paper?.page) return null;
  const closed = () => {
    const { reading, readFrom, dialog } = board.ui;
    if (!reading) return;
    board.ui.reading = null;
    board.refresh();
    // What it was opened from is drawn anew; elsewhere the browser gives focus back.
    if (dialog) focusOn(board, readFrom);
  };
  return (
    <Dialog key="page" board={board} name="page" title={paper.title} side="page" closed={closed}>
      <div class="ce-reader" data-key="reader">
        {letter(paper.page, paper.title, inLines(board, paper))}
        <div class="ce-page-side" data-key="page-side">
          {beside(board, id)}
          {paper.lines.length ? lineTask(board, paper) : null}
        </div>
        <NotePlace key={`note:${id}`} of={id} title={paper.title} />
      </div>
    </Dialog>
  );
}

// Of a page on which lines are marked, each block that has some is drawn line by line.
function inLines(board: MatchBoard, paper: ClientPaper): Lines | undefined {
  if (!paper.lines.length) return undefined;
  return {
    list: `lines:${paper.id}`,
    block: (one, place) =>
      paper.lines.some((line) => line.block === place)
        ? blockOfLines(board, paper, one, place)
        : null,
  };
}

// The fact is read beside the page; to use the page for it is open while it is asked what proves it.
function beside(board: MatchBoard, id: string): Drawn {
  const { fact } = board.ui;
  if (!fact) return besideLines(board, id);
  const { cards } = entryOf(board.view(), board.answers(), fact);
  return (
    <aside class="ce-beside" aria-label="The fact" data-key="beside">
      <p class="ce-kick">The fact</p>
      <p class="ce-beside-fact">{rich(factOf(board.view(), fact).text)}</p>
      {isLive(board) ? (
        <Button action="useRead" name="use-read" look="ce-primary" data={{ "data-card": id }}>
          {cards.includes(id) ? "Take it back for this fact" : "Use it for this fact"}
        </Button>
      ) : null}
    </aside>
  );
}

// While its lines are marked, what is read beside a page is what it may prove.
function besideLines(board: MatchBoard, id: string): Drawn {
  if (!groupAsking(board.view(), id)) return null;
  const facts = factsFor(board.view(), board.answers(), id);
  return (
    <aside class="ce-beside" aria-label="What it may prove" data-key="beside">
      <p class="ce-kick">{facts.length > 1 ? "The facts it may prove" : "The fact it may prove"}</p>
      {facts.length ? (
        facts.map((fact) => (
          <p class="ce-beside-fact" data-key={`beside:${fact}`}>
            {rich(factOf(board.view(), fact).text)}
          </p>
        ))
      ) : (
        <p class="ce-soft">You have used this page for no fact yet.</p>
      )}
    </aside>
  );
}
