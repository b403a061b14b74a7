// biome-ignore-all assist/source/organizeImports: styles count in the order in which they are imported
// The front end of every kind of board, and their styles: first what all share, last what the reader's
// system asks for.
import "./shared/shared.css";
import "./shared/parts.css";
import type { BoardView } from "./contracts.d.ts";
import match from "./match/match.js";
import route from "./route/route.js";
import draft from "./draft/draft.js";
import questions from "./questions/questions.js";
import sources from "./sources/sources.js";
import twoFiles from "./two_files/two-files.js";
import interview from "./interview/interview.js";
import need from "./need/need.js";
import "./shared/access.css";
import "./shared/print.css";

/** What shows each kind of board, by the kind's name in its view. */
export const boards: Readonly<Record<BoardView["board"], object>> = {
  match,
  route,
  draft,
  questions,
  sources,
  "two-files": twoFiles,
  interview,
  need,
};
