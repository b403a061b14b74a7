import type { FactGroup, MarkReasons } from "../contracts.d.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import type { MatchBoard } from "./answers.ts";
import {
  ASKED,
  LINE_MARKS,
  type LineMark,
  lineOf,
  markedOn,
  stateOfPage,
  titleOf,
} from "./lines.ts";
import { found } from "./page-lines.tsx";
import { type Row, told } from "./reasons.tsx";
import { markOfPage } from "./result.ts";

/** The documents on which two lines are to be marked, each with those that are: the board, the group. */
export function pagesAsked(board: MatchBoard, group: FactGroup): Drawn {
  const title = `${board.id}-asked`;
  return (
    <div class="ce-at-work" data-key={`end:${group.id}`}>
      <p class="ce-kick">{rich(group.title)}</p>
      <h3 class="ce-fact-said" tabindex={-1} data-key="group-end">
        Two lines decide what {group.pages.length === 1 ? "this page" : "each page"} is worth
      </h3>
      <div
        class="ce-open-question"
        role="group"
        aria-labelledby={title}
        data-part="pages"
        data-key={`ask:pages:${group.id}`}
      >
        <h4 id={title} tabindex={-1} data-key="asked:pages">
          Which line says what it proves, and which what it leaves open?
        </h4>
        {group.pages.map((id) => line(board, id))}
      </div>
    </div>
  );
}

function line(board: MatchBoard, id: string): Drawn {
  const state = stateOfPage(board.answers(), id);
  return (
    <button
      type="button"
      class="ce-line"
      aria-haspopup="dialog"
      data-do="read"
      data-card={id}
      data-key={`page:${id}`}
    >
      <span class="ce-line-name">{rich(titleOf(board.view(), id))}</span>
      <Hidden>: </Hidden>
      <span class="ce-line-answer">
        {state === "none" ? (
          <span class="ce-soft">Not marked yet</span>
        ) : (
          LINE_MARKS.map((mark) => part(board, id, mark))
        )}
      </span>
      <Hidden>. </Hidden>
      <span class="ce-line-change">{state === "given" ? "Change" : "Read and mark"}</span>
    </button>
  );
}

function part(board: MatchBoard, id: string, mark: LineMark): Drawn {
  return (
    <span class="ce-page-part">
      <span class="ce-soft">{ASKED[mark]}: </span>
      {found(board, id, mark) ?? "not marked yet"}{" "}
    </span>
  );
}

/** A document after the check, with the reasons for its two lines: the board, its id. */
export function closedPage(board: MatchBoard, id: string): Drawn {
  const about = board.view().line_feedback?.[id];
  if (!about) return null;
  const rows = LINE_MARKS.map((mark) => row(board, id, mark, about[mark]));
  const right = rows.filter((one) => one.mark === "right").length;
  return told({
    key: id,
    name: "",
    short: titleOf(board.view(), id),
    mark: markOfPage(board.view(), board.answers(), id),
    inShort: `lines ${right} of ${rows.length}`,
    rows,
  });
}

function row(board: MatchBoard, id: string, mark: LineMark, reasons: MarkReasons): Row {
  const quoted = (line: string) => `“${lineOf(board.view(), id, line)?.text ?? ""}”`;
  const chosen = markedOn(board.answers(), id)[mark];
  const part = ASKED[mark];
  const best = <strong>{rich(quoted(reasons.best))}</strong>;
  if (!chosen) return { part, mark: "missed", says: ["Missing: ", best], why: reasons.why };
  const said = reasons.said[chosen];
  const yours = <strong>{rich(quoted(chosen))}</strong>;
  if (said?.right) return { part, mark: "right", says: yours, why: said.text };
  const says = said ? ["You: ", yours, " Best: ", best] : ["Best: ", best];
  return { part, mark: "wrong", says, why: said?.text ?? reasons.why };
}
