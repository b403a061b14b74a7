import type { FrontEnd } from "../shared/board.ts";
import { mount } from "../shared/mount.ts";
import { on } from "./acts.ts";
import type { MatchUi } from "./answers.ts";
import { drawMatch } from "./desk.tsx";
import { hears } from "./hears.ts";
import { goToFact } from "./navigation.ts";
import { printing } from "./printing.ts";
import "./match.css";

const render: FrontEnd["render"] = (host) => {
  const ui: MatchUi = {
    fact: null,
    group: null,
    again: null,
    stack: null,
    sought: "",
    pinned: null,
    dialog: null,
    reading: null,
    line: null,
    readFrom: "",
    whole: false,
    onPaper: false,
    open: new Set(),
    roved: new Map(),
    stopDrag: () => {},
  };
  const { board, stop } = mount(host, {
    name: "match",
    draw: drawMatch,
    on,
    hears,
    goTo: goToFact,
    ui,
  });
  const endPrinting = printing(board);
  return () => {
    endPrinting();
    ui.stopDrag();
    stop();
  };
};

export default { render };
