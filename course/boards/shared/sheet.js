import { h } from "preact";
import { rich } from "./draw.tsx";
import "./sheet.css";

/** A sheet of paper: the board, its key, title, a line below it, and what stands on it. */
export function sheet(board, { key, title, line }, ...children) {
  const id = `${board.id}-sheet-${key}`;
  return h(
    "section",
    { class: "ce-sheet", "aria-labelledby": id, "data-key": `sheet:${key}` },
    h("h3", { id }, rich(title)),
    line ? h("p", { class: "ce-kicker" }, line) : null,
    ...children,
  );
}
