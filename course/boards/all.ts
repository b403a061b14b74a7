// biome-ignore-all assist/source/organizeImports: styles count in the order in which they are imported
// The front end of every kind of board, and their styles: first what all share, last what the reader's
// system asks for.
import "./shared/shared.css";
import "./shared/parts.css";
import type { BoardView } from "./contracts.d.ts";
import type { FrontEnd } from "./shared/board.ts";
import match from "./match/match.tsx";
import route from "./route/route.tsx";
import draft from "./draft/draft.tsx";
import questions from "./questions/questions.tsx";
import sources from "./sources/sources.tsx";
import twoFiles from "./two_files/two-files.tsx";
import interview from "./interview/interview.tsx";
import need from "./need/need.tsx";
import "./shared/access.css";
import "./shared/print.css";

/** What shows each kind of board, by the kind's name in its view. */
export const boards: Readonly<Record<BoardView["board"], FrontEnd>> = {
  match,
  route,
  draft,
  questions,
  sources,
  "two-files": twoFiles,
  interview,
  need,
};
