import type { DraftAnswers, DraftView } from "../contracts.d.ts";
import type { Acts, Board, FrontEnd, Hears, Kind, Ui } from "../shared/board.ts";
import { type Drawn, paragraphs, SourceList } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { CheckRow, Choices } from "../shared/parts.tsx";
import { keepSoon, kept, mountTyped } from "../shared/typed.ts";
import { say, write } from "../shared/write.ts";
import "./draft.css";

interface DraftUi extends Ui {
  /** The draft as it is typed; none before it is drawn. */
  text: string | null;
}

type DraftBoard = Board<DraftView, DraftUi>;

const ENOUGH = 20;

function draftOf(board: DraftBoard): Required<DraftAnswers> {
  return { text: "", ticks: [], checked: false, ...board.answers(), kind: "draft" };
}

function draw(board: DraftBoard): Drawn {
  const view = board.view();
  const draft = draftOf(board);
  board.ui.text ??= draft.text;
  const { text } = board.ui;
  const lesson = view.mode !== "exercise";
  const compared = lesson && draft.checked && view.model;
  return [
    heading(board),
    editor(board, view, text),
    lesson && view.model && !compared ? compare(board, text) : null,
    compared ? model(board, view, draft) : null,
    compared || !lesson ? <SourceList sources={view.sources ?? []} /> : null,
  ];
}

function editor(board: DraftBoard, view: DraftView, text: string): Drawn {
  const id = `${board.id}-text`;
  // `toLocaleString` would load a whole book of locales to set one comma.
  const size = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const most = view.max_length ? ` of ${size(view.max_length)}` : "";
  return (
    <div class="ce-draft-editor">
      <label for={id}>Your draft</label>
      <textarea
        id={id}
        value={text}
        rows={6}
        maxlength={view.max_length}
        spellcheck
        lang="en-GB"
        aria-describedby={`${board.id}-intro ${board.id}-check-missing ${id}-count`}
        data-key="text"
      />
      <p class="ce-counter" id={`${id}-count`}>
        {`${size(text.length)}${most} characters`}
      </p>
    </div>
  );
}

function compare(board: DraftBoard, text: string): Drawn {
  const short = text.trim().length < ENOUGH;
  return (
    <CheckRow
      board={board}
      missing={short ? `write a little more (at least ${ENOUGH} characters)` : ""}
    >
      Compare with the model
    </CheckRow>
  );
}

function model(board: DraftBoard, view: DraftView, draft: Required<DraftAnswers>): Drawn {
  const title = `${board.id}-model`;
  return (
    <section class="ce-model" aria-labelledby={title}>
      <h3 id={title} tabindex={-1} data-key="model">
        A model
      </h3>
      <blockquote>{paragraphs(view.model)}</blockquote>
      {view.checklist?.length ? (
        <Choices
          board={board}
          name="tick"
          legend="Read your draft again. Does it do each of these?"
          options={view.checklist.map((text, place) => ({ id: String(place), text }))}
          value={draft.ticks.map(String)}
          action="tick"
          look="ce-list"
        />
      ) : null}
    </section>
  );
}

function save(board: DraftBoard, changes: Partial<DraftAnswers> = {}): void {
  kept(board);
  const draft = draftOf(board);
  const next = { ...draft, text: board.ui.text ?? draft.text, ...changes };
  if (JSON.stringify(next) !== JSON.stringify(board.answers())) write(board, next);
}

const on: Acts<DraftBoard> = {
  check(board) {
    save(board, { checked: true });
    focusOn(board, "model");
    say(board, "The model and three questions follow. Your draft can still be changed.");
  },
  blocked(board) {
    focusOn(board, "text");
    say(board, `Write a little more first: at least ${ENOUGH} characters.`);
  },
  tick(board, { value }, target) {
    const others = draftOf(board).ticks.filter((one) => one !== Number(value));
    const { checked } = target as HTMLInputElement;
    save(board, { ticks: checked ? [...others, Number(value)].sort() : others });
  },
};

const hears: Hears<DraftBoard> = {
  input(board, { target }) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const { max_length: most } = board.view();
    board.ui.text = target.value;
    if (most && target.value.length >= most)
      say(board, `That is all that fits: ${most} characters.`);
    keepSoon(board, save);
    board.refresh();
  },
};

// Newer answers replace the text, unless the learner is still writing.
function arrived(board: DraftBoard): void {
  if (!board.timer) board.ui.text = draftOf(board).text;
}

function forget(board: DraftBoard): void {
  kept(board);
  board.ui.text = null;
}

const render: FrontEnd["render"] = (host) => {
  const kind: Kind<DraftView, DraftUi> = {
    name: "draft",
    draw,
    on,
    hears,
    arrived,
    forget,
    goTo: (board) => focusOn(board, "text"),
    ui: { text: null },
    undoes: false, // the browser takes back what is typed
    restarts: true,
  };
  return mountTyped(host, save, kind);
};

export default { render };
