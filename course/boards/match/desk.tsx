import { clientFile } from "../shared/client-file.tsx";
import { Dialog } from "../shared/dialog.tsx";
import { type Drawn, rich } from "../shared/draw.tsx";
import { problem, savedWords } from "../shared/heading.tsx";
import { StartAgain, UndoPlace } from "../shared/history.tsx";
import { isChecked, type MatchBoard } from "./answers.ts";
import { factAsked } from "./ask.tsx";
import { checkedGroup } from "./checked.tsx";
import { foot } from "./foot.tsx";
import { pagesAsked } from "./pages.tsx";
import { onPaper } from "./paper.tsx";
import { type Place, placeOf } from "./place.ts";
import { openPage } from "./reading.tsx";
import { shelf } from "./shelf.tsx";
import { strip } from "./strip.tsx";
import { groupEnd } from "./sure.tsx";

/** All of a match board, as a desk: the client's file, one fact, the evidence. The board. */
export function drawMatch(board: MatchBoard): Drawn {
  const [first] = board.view().groups ?? [];
  if (!first) return title(board);
  const { size, onPaper: paper, dialog, reading } = board.ui;
  const place = placeOf(board, first);
  const told = isChecked(board.view(), board.answers(), place.group);
  const inFile = size === "wide" && !told;
  return (
    <>
      <div class="ce-desk" data-told={told} data-key="desk">
        {problem(board)}
        {inFile ? null : [title(board), decided(board)]}
        <div class="ce-strip-line" data-key="strip-line">
          {strip(board, place.group)}
          {state(board)}
        </div>
        <div class="ce-desk-columns" data-key="columns">
          {inFile ? fileOf(board, title(board)) : null}
          <section class="ce-work" aria-label="The fact" data-key="work">
            {told ? checkedGroup(board, place.group) : atWork(board, place)}
          </section>
          {told || size === "narrow" ? null : shelf(board)}
        </div>
        {foot(board, place)}
      </div>
      {reading ? openPage(board, reading) : told || !dialog ? null : aside(board, dialog)}
      {paper ? onPaper(board) : null}
    </>
  );
}

function atWork(board: MatchBoard, { group, fact }: Place): Drawn {
  if (group.pages.length) return pagesAsked(board, group);
  return fact ? factAsked(board, group, fact) : groupEnd(board, group);
}

function fileOf(board: MatchBoard, title: Drawn): Drawn {
  const view = board.view();
  return clientFile({ view, title, intro: view.intro, opens: !board.ui.onPaper });
}

function title(board: MatchBoard): Drawn {
  return (
    <h2 class="ce-title" tabindex={-1} data-key="title">
      {rich(board.view().title)}
    </h2>
  );
}

// Where the file lies aside, the date that decides what may be relied on does not.
function decided(board: MatchBoard): Drawn {
  const { client, date_label: date } = board.view();
  return (
    <p class="ce-decided" data-key="decided">
      {rich(client)}: {rich(date)}.
    </p>
  );
}

// Whether all is saved is shown, and said only where it is not: that is an alert.
function state(board: MatchBoard): Drawn {
  return (
    <div class="ce-state" data-key="state">
      {board.ui.size === "narrow" ? <UndoPlace board={board} /> : null}
      <p class="ce-saved" data-key="notice" data-state={board.notice.state}>
        {savedWords(board)}
      </p>
      <StartAgain board={board} />
    </div>
  );
}

function aside(board: MatchBoard, which: "file" | "evidence"): Drawn {
  const { size } = board.ui;
  if (size === "wide" || (which === "evidence" && size !== "narrow")) return null;
  const closed = () => {
    if (!board.ui.dialog) return;
    board.ui.dialog = null;
    board.refresh();
  };
  const isFile = which === "file";
  return (
    <Dialog
      key={which}
      board={board}
      name={which}
      title={isFile ? "The client’s file" : "What proves it?"}
      side={isFile && size === "middle" ? "left" : "bottom"}
      closed={closed}
    >
      {isFile ? fileOf(board, null) : shelf(board)}
    </Dialog>
  );
}
