import { clientFile } from "../shared/client-file.tsx";
import { Dialog } from "../shared/dialog.tsx";
import type { Drawn } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { letter } from "../shared/letter.tsx";
import { NotePlace } from "../shared/note-place.tsx";
import { Button } from "../shared/parts.tsx";
import type { RouteBoard } from "./answers.ts";

/** What opens the client's file. */
export function FileOpener(): Drawn {
  return (
    <Button action="file" name="opens:file" look="ce-quiet ce-opens-file">
      Client’s file
    </Button>
  );
}

/** What of the client's file lies over the route: the file, or a document of it as a page. The board. */
export function fileOver(board: RouteBoard): Drawn {
  const { ui } = board;
  const view = board.view();
  const paper = view.file.papers.find(({ id }) => id === ui.reading);
  if (paper?.page) {
    return (
      <Dialog
        key="page"
        board={board}
        name="page"
        title={paper.title}
        side="page"
        closed={() => closeFile(board, "reading")}
      >
        <div class="ce-only-page">
          {letter(paper.page, paper.title)}
          <NotePlace key={`note:${paper.id}`} of={paper.id} title={paper.title} />
        </div>
      </Dialog>
    );
  }
  if (!ui.file) return null;
  return (
    <Dialog
      key="file"
      board={board}
      name="file"
      title="The client’s file"
      side={ui.wide ? "left" : "bottom"}
      closed={() => closeFile(board, "file")}
    >
      {clientFile({ view, opens: true })}
    </Dialog>
  );
}

/** Open the file, or a document of it: the board, the document's id. */
export function openFile(board: RouteBoard, paper: string | null = null): void {
  Object.assign(board.ui, { file: true, reading: paper });
  board.refresh();
  focusOn(board, `dialog-title:${paper ? "page" : "file"}`);
}

/** Close what lies over the route, and return to what it was opened from: the board, which of the two. */
export function closeFile(board: RouteBoard, which: "reading" | "file"): void {
  const { reading } = board.ui;
  // What was closed by its button is closed by the browser too.
  if (!board.ui[which]) return;
  Object.assign(board.ui, which === "file" ? { file: false } : { reading: null });
  board.refresh();
  focusOn(board, which === "file" ? "opens:file" : `open:${reading}`);
}
