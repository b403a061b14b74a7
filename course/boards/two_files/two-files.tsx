import type { FileFact, TwoFilesAnswers, TwoFilesView } from "../contracts.d.ts";
import { AnsweredLine, goOn, OnPaper, OpenQuestion, openAsked, openOf } from "../shared/asking.tsx";
import type { Acts, Board, FrontEnd } from "../shared/board.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { UndoPlace } from "../shared/history.tsx";
import { answersTo, Keycap, KeysLine } from "../shared/keycap.tsx";
import { listed } from "../shared/lists.ts";
import { FoldedSources, WhereToLook } from "../shared/look.tsx";
import { mount } from "../shared/mount.ts";
import { Button, labelOf } from "../shared/parts.tsx";
import { Sheet } from "../shared/sheet.tsx";
import { Headline, surely, ToldList } from "../shared/told.tsx";
import { say, write } from "../shared/write.ts";
import { type Asked, type Chosen, chosenOf, headline, toldOf, walkOf } from "./answers.ts";
import "./two-files.css";

type TwoFilesBoard = Board<TwoFilesView>;

const KEYS = [
  ["1–9", "answer"],
  ["Z", "undo"],
] as const;

function draw(board: TwoFilesBoard): Drawn {
  const view = board.view();
  if (!view.left) return heading(board);
  const chosen = chosenOf(board.answers());
  const closed = Boolean(view.feedback && chosen.checked);
  const rows = Math.max(view.left.facts.length, view.right.facts.length);
  const walk = walkOf(view, chosen);
  return [
    heading(board),
    <div class="ce-files-and-work" data-key="both">
      <div class="ce-two" style={`--ce-rows: ${rows}`}>
        {file(board, view, "left", closed)}
        {file(board, view, "right", closed)}
      </div>
      <div class="ce-work" data-part-of-board="questions" data-key="work">
        {closed ? answer(view, chosen) : questions(board, view, walk)}
        <UndoPlace board={board} part="questions" />
      </div>
    </div>,
    closed ? null : walk.map((one) => <OnPaper {...one} />),
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

function questions(board: TwoFilesBoard, view: TwoFilesView, walk: readonly Asked[]): Drawn {
  const now = openOf(board, walk);
  const before = walk.filter((one) => one.given && one !== now);
  return (
    <>
      {before.map((one) => (
        <AnsweredLine {...one} value={typeof one.value === "string" ? one.value : null} />
      ))}
      {now ? (
        <OpenQuestion
          board={board}
          {...now}
          action={now.name === "element" ? "tick" : "choose"}
          data={{ "data-part": now.name }}
          look={now.name === "confidence" ? "ce-short" : ""}
        >
          {now.name === "element" ? goingOn(now) : null}
          <WhereToLook
            name={now.name}
            about={now.label}
            says={now.name === "difference" ? whatDiffers(view) : ""}
          />
        </OpenQuestion>
      ) : (
        <Button action="check" look="ce-primary">
          Compare with the answer
        </Button>
      )}
      <KeysLine keys={KEYS} />
    </>
  );
}

function goingOn({ value }: Asked): Drawn {
  return value?.length ? (
    <Button action="went" look="ce-primary" data={answersTo("g")}>
      <Keycap of="g" />
      Go on
    </Button>
  ) : (
    <p class="ce-missing">Choose one or more.</p>
  );
}

// Which lines to lay beside each other; what the difference means is the question.
function whatDiffers({ left, right }: TwoFilesView): string {
  const dates = left.date_label === right.date_label ? "" : "Compare the dates under the titles.";
  const lines = left.facts.flatMap(({ same }, at) => (same ? [] : [at + 1]));
  // Where every line differs, to name them all would say nothing.
  const some = lines.length < left.facts.length ? lines : [];
  const facts = some.length
    ? `Compare ${listed(some.map((at) => `fact ${at}`))} of each file.`
    : "";
  return [dates, facts].filter(Boolean).join(" ");
}

function answer(view: TwoFilesView, chosen: Chosen): Drawn {
  const told = toldOf(view, chosen);
  const wrong = told.filter(({ thought }) => thought === "wrong").length;
  const sure = surely(chosen.confidence, labelOf(view.confidences, chosen.confidence), wrong);
  const { why, sources } = view.feedback;
  return (
    <>
      <Headline words={headline(view, chosen)} sure={sure} />
      <ToldList parts={told} />
      {why ? <p class="ce-told-why">{rich(why)}</p> : null}
      <FoldedSources sources={sources} />
      <Button action="again">Change my answers</Button>
    </>
  );
}

function change(board: TwoFilesBoard, name: string, changes: Partial<TwoFilesAnswers>): void {
  const before = chosenOf(board.answers());
  const next = { ...before, ...changes };
  if (JSON.stringify(next) !== JSON.stringify(before)) write(board, next);
  const walk = walkOf(board.view(), next);
  goOn(board, walk, name, "check");
  const { chosen } = walk.find((one) => one.name === name) ?? {};
  const whole = walk.every(({ given }) => given);
  say(board, [chosen, whole ? "You can compare with the answer." : ""].filter(Boolean).join(". "));
}

const on: Acts<TwoFilesBoard> = {
  open: openAsked,
  choose(board, { part, value }) {
    change(board, part, { [part]: value } as Partial<Chosen>);
  },
  // Several may be chosen, so the question stays open until the learner goes on.
  tick(board, { value }) {
    const { elements: before } = chosenOf(board.answers());
    const ids = board.view().elements.map(({ id }) => id);
    const elements = ids.filter((id) => (id === value) !== before.includes(id));
    board.ui.fact = "element";
    write(board, { ...chosenOf(board.answers()), elements });
    const { label } = board.view().elements.find(({ id }) => id === value) ?? {};
    say(board, `${elements.includes(value) ? "Chosen" : "Taken back"}: ${label}.`);
  },
  went(board) {
    change(board, "element", {});
  },
  check(board) {
    write(board, { ...chosenOf(board.answers()), checked: true });
    focusOn(board, "result");
    say(board, "Checked. What differs is marked in the two files.");
  },
  again(board) {
    board.ui.fact = null;
    write(board, { ...chosenOf(board.answers()), checked: false });
    focusOn(board, "line:difference");
    say(board, "The questions are open again. Your answers are kept.");
  },
};

const render: FrontEnd["render"] = (host) =>
  mount(host, { name: "two-files", draw, on, ui: { fact: null } }).stop;

export default { render };
