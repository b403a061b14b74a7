import type { Board } from "./board.ts";
import { type Drawn, Icon, rich } from "./draw.tsx";
import { StartAgain, UndoPlace } from "./history.tsx";
import { Button } from "./parts.tsx";

const PROBLEMS = new Set(["behind", "damaged", "failed"]);

/** What any view may say of itself. */
interface Said {
  readonly title: string;
  readonly client?: string;
  readonly date_label?: string;
  readonly date_hint?: string;
  readonly intro?: string;
  readonly prompt?: string;
}

/** The top of a board: title, client, date, introduction, the state of saving. The board, what opens beside it. */
export function heading(board: Board, opens: Drawn = null): Drawn {
  const { title, client, date_label: date, date_hint: hint, intro, prompt }: Said = board.view();
  const facts = [client, date].filter(Boolean).join(" · ");
  const explained = intro || prompt;
  return (
    <>
      <header class="ce-head">
        <div class="ce-head-line">
          <h2 class="ce-title" tabindex={-1} data-key="title">
            {rich(title)}
          </h2>
          {state(board)}
        </div>
        {facts ? <p class="ce-kicker">{rich(facts)}</p> : null}
        {hint ? <p class="ce-kicker">{rich(hint)}</p> : null}
        {opens}
        {explained ? (
          <p class="ce-intro" id={`${board.id}-intro`}>
            {rich(explained)}
          </p>
        ) : null}
      </header>
      {problem(board)}
    </>
  );
}

// Whether all is saved, and the way to an empty board.
function state(board: Board): Drawn {
  return (
    <div class="ce-state">
      <UndoPlace board={board} />
      {board.restarts ? <StartAgain board={board} /> : null}
      <p class="ce-saved" role="status" data-key="notice" data-state={board.notice.state}>
        {savedWords(board)}
      </p>
    </div>
  );
}

/** Whether all is saved, in words; nothing while something is typed, or where that is a problem. */
export function savedWords({ notice, timer }: Board): string {
  return PROBLEMS.has(notice.state) || timer ? "" : notice.text;
}

/** What is wrong with saving, and what can be done about it: the board. */
export function problem(board: Board): Drawn {
  const { state: is, text } = board.notice;
  if (!PROBLEMS.has(is)) return null;
  return (
    <div class="ce-problem" role="alert" data-key={`problem:${is}`} data-follow>
      <Icon name="wrong" />
      <p>{text}</p>
      {/* What both windows hold is the learner's: they choose which of the two stays. */}
      {is === "behind" ? (
        <div class="ce-choice">
          <Button action="reload">Show the newer answers</Button>
          <Button action="insist">Keep those on this page</Button>
        </div>
      ) : null}
    </div>
  );
}
