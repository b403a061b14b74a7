import type { NeedAnswers, NeedView } from "../contracts.d.ts";
import { AnsweredLine, OnPaper, OpenQuestion, openAsked, openOf } from "../shared/asking.tsx";
import type { Acts, Board, FrontEnd, Hears, Kind, Ui } from "../shared/board.ts";
import type { Drawn } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { KeysLine } from "../shared/keycap.tsx";
import { labelOf } from "../shared/parts.tsx";
import { keepSoon, kept, mountTyped } from "../shared/typed.ts";
import { write } from "../shared/write.ts";
import "./need.css";

interface NeedUi extends Ui {
  /** The line as it is typed; none before it is drawn. */
  line: string | null;
}

type NeedBoard = Board<NeedView, NeedUi>;

const LONGEST = 300;

function needOf(board: NeedBoard): Required<NeedAnswers> {
  return { chosen: null, line: "", ...board.answers(), kind: "need" };
}

function draw(board: NeedBoard): Drawn {
  const { options, title } = board.view();
  if (!options) return heading(board);
  board.ui.line ??= needOf(board).line;
  return [
    heading(board),
    why(board, title, options),
    lineField(board, board.ui.line),
    <OnPaper legend={title} options={options} value={needOf(board).chosen} />,
  ];
}

function why(board: NeedBoard, title: string, options: NeedView["options"]): Drawn {
  const { chosen: value } = needOf(board);
  const chosen = labelOf(options, value);
  if (openOf(board, walkOf(chosen))) {
    return (
      <OpenQuestion
        board={board}
        name="need"
        label={title}
        legend={title}
        options={options}
        value={value}
        action="choose"
      >
        <KeysLine keys={[[`1–${options.length}`, "answer"]]} />
      </OpenQuestion>
    );
  }
  return <AnsweredLine name="need" label={title} value={value} chosen={chosen} />;
}

const walkOf = (chosen: string | null) => [{ name: "need", given: chosen !== null }];

function lineField(board: NeedBoard, line: string): Drawn {
  const id = `${board.id}-line`;
  return (
    <div class="ce-need-line" data-key="line-field">
      <label for={id}>{board.view().line}</label>
      <input
        id={id}
        type="text"
        value={line}
        maxlength={LONGEST}
        autocomplete="off"
        spellcheck
        enterkeyhint="done"
        lang="en-GB"
        data-key="line"
      />
    </div>
  );
}

function keep(board: NeedBoard, changes: Partial<NeedAnswers> = {}): void {
  kept(board);
  const next = { ...needOf(board), line: board.ui.line ?? "", ...changes };
  if (JSON.stringify(next) !== JSON.stringify(board.answers())) write(board, next);
}

const on: Acts<NeedBoard> = {
  open: openAsked,
  choose(board, { value }) {
    keep(board, { chosen: value });
    board.ui.fact = null;
    board.refresh();
    focusOn(board, "line:need");
  },
};

const hears: Hears<NeedBoard> = {
  input(board, event) {
    const field = event.target as HTMLInputElement;
    if (field.type !== "text") return;
    board.ui.line = field.value;
    keepSoon(board, keep);
  },
};

// A line that came from elsewhere replaces this one, unless it is being written.
function arrived(board: NeedBoard): void {
  if (!board.timer) board.ui.line = needOf(board).line;
}

const render: FrontEnd["render"] = (host) => {
  const kind: Kind<NeedView, NeedUi> = {
    name: "need",
    draw,
    on,
    hears,
    arrived,
    ui: { line: null, fact: null },
    undoes: false,
  };
  return mountTyped(host, keep, kind);
};

export default { render };
