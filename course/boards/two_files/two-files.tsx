import type { ComparisonReasons, FileFact, TwoFilesAnswers, TwoFilesView } from "../contracts.d.ts";
import type { Acts, Board, FrontEnd } from "../shared/board.ts";
import { type Drawn, rich, SourceList } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { Hints, oneOfTwo } from "../shared/hints.tsx";
import { UndoPlace } from "../shared/history.tsx";
import { mount } from "../shared/mount.ts";
import { Button, CheckRow, Choices, type Option } from "../shared/parts.tsx";
import { answerRows, because, firstWith, type Row, reasons, surety } from "../shared/reasons.tsx";
import { Sheet } from "../shared/sheet.tsx";
import { say, write } from "../shared/write.ts";
import { type Chosen, chosenOf, missingIn, movedRows, score } from "./answers.ts";
import "./two-files.css";

type TwoFilesBoard = Board<TwoFilesView>;

const QUESTIONS = {
  difference: "1. What is the one difference that matters?",
  elements: "2. Which questions does it move?",
  follows: "3. What follows?",
};

function draw(board: TwoFilesBoard): Drawn {
  const view = board.view();
  if (!view.left) return heading(board);
  const chosen = chosenOf(board.answers());
  const closed = Boolean(view.feedback && chosen.checked);
  const rows = Math.max(view.left.facts.length, view.right.facts.length);
  return [
    heading(board),
    <div class="ce-two" style={`--ce-rows: ${rows}`}>
      {file(board, view, "left", closed)}
      {file(board, view, "right", closed)}
    </div>,
    closed ? answer(board, view, chosen) : questions(board, view, chosen),
  ];
}

// What differs is marked only after the check: to find it is the task.
function file(
  board: TwoFilesBoard,
  view: TwoFilesView,
  side: "left" | "right",
  closed: boolean,
): Drawn {
  const { label, client, date_label: date, facts } = view[side];
  const dated = closed && view.left.date_label !== view.right.date_label;
  const differs = () => [<strong class="ce-tag">Differs</strong>, " "];
  const fact = ({ text, same }: FileFact) => (
    <li data-differs={closed && !same}>
      {closed && !same ? differs() : null}
      {rich(text)}
    </li>
  );
  const line = [client, " · ", dated ? differs() : null, date];
  return (
    <Sheet board={board} name={side} title={label} line={line}>
      <ul>{facts.map(fact)}</ul>
    </Sheet>
  );
}

function questions(board: TwoFilesBoard, view: TwoFilesView, chosen: Chosen): Drawn {
  const ask = (
    part: "difference" | "follows" | "confidence",
    legend: string,
    options: readonly Option[],
    look = "ce-list",
  ) => (
    <Choices
      board={board}
      name={part}
      legend={legend}
      options={options}
      look={look}
      value={chosen[part]}
      action="choose"
      data={{ "data-part": part }}
    />
  );
  return (
    <div class="ce-of-two" data-part-of-board="questions" data-key="questions">
      {ask("difference", QUESTIONS.difference, view.differences)}
      {elementBoxes(board, view, chosen)}
      {ask("follows", QUESTIONS.follows, view.follows)}
      {fileHints(view)}
      {ask("confidence", "How sure are you?", view.confidences, "ce-segments")}
      <UndoPlace board={board} part="questions" />
      {view.feedback ? (
        <CheckRow board={board} missing={missingIn(view, chosen).words}>
          Compare with the answer
        </CheckRow>
      ) : null}
    </div>
  );
}

function elementBoxes(board: TwoFilesBoard, view: TwoFilesView, chosen: Chosen): Drawn {
  return (
    <Choices
      board={board}
      name="element"
      legend={QUESTIONS.elements}
      options={view.elements.map((element) => ({ ...element, hint: element.question }))}
      look="ce-list"
      value={chosen.elements}
      action="tick"
      hints
    />
  );
}

function fileHints(view: TwoFilesView): Drawn {
  const { best } = view.feedback ?? {};
  if (!best) return null;
  return (
    <Hints
      name="files"
      about="the three questions"
      list={[
        ["1 is one of these", oneOfTwo(view.differences, best.difference)],
        ["2: how many it moves", String(best.elements.length)],
        ["3 is one of these", oneOfTwo(view.follows, best.follows)],
      ]}
    />
  );
}

function answer(board: TwoFilesBoard, view: TwoFilesView, chosen: Chosen): Drawn {
  const { best, why, sources, ...told }: ComparisonReasons = view.feedback;
  const rows = (part: "difference" | "follows", options: readonly Option[]) =>
    answerRows({ known: told[part], options, id: chosen[part], best: best[part] });
  const part = (name: keyof typeof QUESTIONS, list: readonly Row[]) => (
    <>
      <h3>{QUESTIONS[name]}</h3>
      <ul class="ce-reasons">{reasons(list)}</ul>
    </>
  );
  const sure = surety(view.confidences, chosen.confidence);
  return (
    <div class="ce-of-two" data-part-of-board="questions" data-key="answer">
      <p class="ce-result" tabindex={-1} data-key="result">
        {score(view, chosen)}
      </p>
      <UndoPlace board={board} part="questions" />
      {part("difference", firstWith(rows("difference", view.differences), sure))}
      {part("elements", movedRows(view, chosen))}
      {part("follows", rows("follows", view.follows))}
      {because(why)}
      <SourceList sources={sources} />
      <Button action="again">Try again</Button>
    </div>
  );
}

function change(board: TwoFilesBoard, changes: Partial<TwoFilesAnswers>): void {
  const before = missingIn(board.view(), chosenOf(board.answers())).words;
  const next = { ...chosenOf(board.answers()), ...changes };
  write(board, next);
  if (!before || missingIn(board.view(), next).words) return;
  say(board, "Nothing is missing: you can compare with the answer.");
}

const on: Acts<TwoFilesBoard> = {
  choose(board, { part, value }) {
    change(board, { [part]: value } as Partial<Chosen>);
  },
  tick(board, { value }, target) {
    const { elements: before } = chosenOf(board.answers());
    const { checked } = target as HTMLInputElement;
    const isOn = (id: string) => (id === value ? checked : before.includes(id));
    const ids = board.view().elements.map(({ id }) => id);
    change(board, { elements: ids.filter(isOn) });
  },
  check(board) {
    change(board, { checked: true });
    focusOn(board, "result");
    const result = score(board.view(), chosenOf(board.answers()));
    say(board, `${result}. The reasons follow. What differs is marked in the two files above.`);
  },
  blocked(board) {
    const { words, first } = missingIn(board.view(), chosenOf(board.answers()));
    focusOn(board, first);
    say(board, `Still to do: ${words}.`);
  },
  again(board) {
    change(board, { checked: false });
    focusOn(board, `difference:${chosenOf(board.answers()).difference}`);
    say(board, "The questions are open again. Your choices are kept.");
  },
};

const render: FrontEnd["render"] = (host) =>
  mount(host, { name: "two-files", draw, on, ui: {} }).stop;

export default { render };
