import type { ClientPaper, PaperBlock, PaperLine } from "../contracts.d.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import { answersTo, Keycap } from "../shared/keycap.tsx";
import { Button } from "../shared/parts.tsx";
import { tabStops } from "../shared/rove.ts";
import type { MatchBoard } from "./answers.ts";
import {
  ASKED,
  canMark,
  LINE_MARKS,
  type LineMark,
  lineOf,
  lookedFor,
  lookWords,
  MARKED,
  markedOn,
  whereToLook,
} from "./lines.ts";
import "./page-lines.css";

const SAYS: Readonly<Record<LineMark, string>> = {
  proves: "This proves",
  open: "This leaves open",
};
const KEYS: Readonly<Record<LineMark, string>> = { proves: "p", open: "o" };

/** A block of a page whose lines can be marked: the board, the document, the block, its place from 0. */
export function blockOfLines(
  board: MatchBoard,
  paper: ClientPaper,
  block: PaperBlock,
  place: number,
): Drawn {
  const lines = paper.lines.filter((line) => line.block === place);
  return (
    <div class="ce-page-lines" data-rows={block.kind === "rows"} data-key={`block:${place}`}>
      {lines.map((line) => [
        canMark(board, paper.id) ? live(board, paper, line) : still(board, paper, line),
        " ",
      ])}
    </div>
  );
}

function live(board: MatchBoard, { id, lines }: ClientPaper, line: PaperLine): Drawn {
  const name = `lines:${id}`;
  const keys = lines.map((one) => keyOf(id, one.id));
  const key = keyOf(id, line.id);
  const opened = board.ui.line === line.id;
  const looked = lookedFor(board, id).includes(line.id);
  return [
    <button
      type="button"
      class="ce-page-line"
      aria-expanded={opened}
      data-marked={markOf(board, id, line)}
      data-look={looked || undefined}
      tabindex={tabStops(board.ui.roved, name, keys)(key)}
      data-do="line"
      data-card={id}
      data-value={line.id}
      data-rove-item
      data-key={key}
    >
      {tag(board, id, line)}
      {looked ? <Hidden>Look here: </Hidden> : null}
      {rich(line.text)}
    </button>,
    opened ? choices(board, id, line) : null,
  ];
}

// A line that is checked is read, and no longer pressed.
function still(board: MatchBoard, { id }: ClientPaper, line: PaperLine): Drawn {
  return (
    <p class="ce-page-line" data-marked={markOf(board, id, line)} data-key={keyOf(id, line.id)}>
      {tag(board, id, line)}
      {rich(line.text)}
    </p>
  );
}

const keyOf = (id: string, line: string) => `words:${id}:${line}`;

function markOf(board: MatchBoard, id: string, line: PaperLine): LineMark | undefined {
  const marked = markedOn(board.answers(), id);
  return LINE_MARKS.find((mark) => marked[mark] === line.id);
}

function tag(board: MatchBoard, id: string, line: PaperLine): Drawn {
  const mark = markOf(board, id, line);
  return mark ? (
    <span class="ce-page-tag">
      {MARKED[mark]}
      <Hidden>: </Hidden>
    </span>
  ) : null;
}

function choices(board: MatchBoard, id: string, line: PaperLine): Drawn {
  const marked = markedOn(board.answers(), id);
  return (
    <div
      class="ce-page-says"
      role="group"
      aria-label="This line"
      data-key={`says:${id}:${line.id}`}
    >
      {LINE_MARKS.map((mark) => (
        <button
          type="button"
          class="ce-button"
          aria-pressed={marked[mark] === line.id}
          data-do="mark"
          data-card={id}
          data-value={line.id}
          data-part={mark}
          data-key={`mark:${id}:${line.id}:${mark}`}
          {...answersTo(KEYS[mark])}
        >
          <Keycap of={KEYS[mark]} />
          {SAYS[mark]}
        </button>
      ))}
    </div>
  );
}

/** What is to be marked on a document, and what is: the board, the document. */
export function lineTask(board: MatchBoard, { id }: ClientPaper): Drawn {
  const open = canMark(board, id);
  return (
    <section class="ce-line-task" aria-label="Two lines" data-key="line-task">
      <h4>{open ? "Two lines decide what it is worth. Mark them." : "The two lines you marked"}</h4>
      {open ? <p class="ce-soft">Press a line on the page, then say which it is.</p> : null}
      <dl>
        {LINE_MARKS.map((mark) => (
          <div
            class="ce-found"
            data-found={Boolean(found(board, id, mark))}
            data-key={`found:${mark}`}
          >
            <dt>{ASKED[mark]}</dt>
            <dd>
              {found(board, id, mark) ?? <span class="ce-soft">Not marked yet.</span>}
              {open ? takeBack(board, id, mark) : null}
            </dd>
          </div>
        ))}
      </dl>
      {open && whereToLook(board, id).length ? whereTo(board, id) : null}
    </section>
  );
}

// A hint costs nothing: among which lines to look, never which of them it is.
function whereTo(board: MatchBoard, id: string): Drawn {
  const shown = lookedFor(board, id).length > 0;
  return (
    <div class="ce-line-look" data-key="line-look">
      <Button action="whereToLook" look="ce-link" data={{ "data-card": id }}>
        {shown ? "Do not show me where to look" : "Show me where to look"}
      </Button>
      {shown ? <p class="ce-soft">{lookWords(board, id)}</p> : null}
    </div>
  );
}

/** The line that is marked, as it is quoted, or null: the board, the document's id, as what. */
export function found(board: MatchBoard, id: string, mark: LineMark): Drawn {
  const line = markedOn(board.answers(), id)[mark];
  if (!line) return null;
  const words = lineOf(board.view(), id, line)?.text;
  return words ? <q class="ce-quoted">{rich(words)}</q> : "A line that is there no longer.";
}

function takeBack(board: MatchBoard, id: string, mark: LineMark): Drawn {
  const line = markedOn(board.answers(), id)[mark];
  if (!line) return null;
  return (
    <Button
      action="unmark"
      name={`unmark:${mark}`}
      look="ce-link"
      data={{ "data-card": id, "data-value": line, "data-part": mark }}
    >
      Take back
      <Hidden>: {ASKED[mark].toLowerCase()}</Hidden>
    </Button>
  );
}
