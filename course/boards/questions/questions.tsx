import type { QuestionShown, QuestionsAnswers, QuestionsView } from "../contracts.d.ts";
import { OnPaper, OpenQuestion } from "../shared/asking.tsx";
import type { Acts, Board, FrontEnd } from "../shared/board.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { KeysLine } from "../shared/keycap.tsx";
import { FoldedSources } from "../shared/look.tsx";
import { mount } from "../shared/mount.ts";
import { Button, labelOf } from "../shared/parts.tsx";
import { Mark, YouAndBest } from "../shared/told.tsx";
import { say, write } from "../shared/write.ts";
import "./questions.css";

type QuestionsBoard = Board<QuestionsView>;

const KEYS = [
  ["1–9", "answer"],
  ["Z", "undo"],
] as const;

function answersOf(board: QuestionsBoard): Required<QuestionsAnswers> {
  const { chosen, checked } = board.answers();
  return { kind: "questions", chosen: { ...chosen }, checked: [...(checked ?? [])] };
}

// An option that the course has dropped since it was chosen counts as not chosen.
function chosenOf(board: QuestionsBoard, { id, options }: QuestionShown): string | null {
  const chosen = answersOf(board).chosen[id];
  return options.find((option) => option.id === chosen)?.id ?? null;
}

function isClosed(board: QuestionsBoard, question: QuestionShown): boolean {
  const told = board.view().feedback?.[question.id];
  return Boolean(
    told && chosenOf(board, question) && answersOf(board).checked.includes(question.id),
  );
}

const isRight = (board: QuestionsBoard, question: QuestionShown) =>
  chosenOf(board, question) === board.view().feedback[question.id]?.right;

function draw(board: QuestionsBoard): Drawn {
  const { questions } = board.view();
  if (!questions) return heading(board);
  const again = questions.find(({ id }) => board.ui.fact === `again:${id}`);
  const now = again ?? questions.find((one) => !isClosed(board, one));
  return [
    heading(board),
    now ? null : score(board, questions),
    questions.map((one) => (one === now ? asked(board, questions, one) : answered(board, one))),
    now ? <KeysLine keys={KEYS} /> : null,
  ];
}

function score(board: QuestionsBoard, questions: readonly QuestionShown[]): Drawn {
  if (questions.length < 2) return null;
  const right = questions.filter((one) => isRight(board, one)).length;
  return <p class="ce-headline-words">{`${right} of ${questions.length} right.`}</p>;
}

function asked(
  board: QuestionsBoard,
  questions: readonly QuestionShown[],
  question: QuestionShown,
): Drawn {
  const { id, options, text } = question;
  const place = questions.indexOf(question) + 1;
  return (
    <article class="ce-question" data-key={`question:${id}`}>
      <OpenQuestion
        board={board}
        name={`option:${id}`}
        label={text}
        kicker={questions.length > 1 ? `Question ${place} of ${questions.length}` : null}
        legend={rich(text)}
        options={options}
        value={chosenOf(board, question)}
        action="choose"
        data={{ "data-question": id }}
      />
      <OnPaper legend={rich(text)} options={options} value={chosenOf(board, question)} />
    </article>
  );
}

// The latest one shows its reasons, those before it are a line that shows them again.
function answered(board: QuestionsBoard, question: QuestionShown): Drawn {
  if (!isClosed(board, question)) return null;
  const { id, text, options } = question;
  const { chosen } = answersOf(board);
  const latest = board.ui.fact ?? board.view().questions.findLast((one) => chosen[one.id])?.id;
  const open = latest === id;
  return (
    <article class="ce-question" data-key={`question:${id}`}>
      <button
        type="button"
        class="ce-given ce-told-question"
        aria-expanded={open}
        data-do="show"
        data-question={id}
        data-chosen={chosen[id]}
        data-key={`line:option:${id}`}
      >
        <Mark of={isRight(board, question) ? "right" : "wrong"} />
        <span>{rich(text)}</span>
        <Hidden>: {labelOf(options, chosen[id])}</Hidden>
      </button>
      <p class="ce-on-paper">
        <strong>{rich(text)}</strong>
      </p>
      <div class={open ? "" : "ce-only-on-paper"}>{told(board, question)}</div>
    </article>
  );
}

function told(board: QuestionsBoard, question: QuestionShown): Drawn {
  const { id, options } = question;
  const said = board.view().feedback[id];
  if (!said) return null;
  const chosen = chosenOf(board, question);
  const right = chosen === said.right;
  const reason = (right ? "" : said.wrong[chosen ?? ""]) ?? "";
  return (
    <div class="ce-told-of" tabindex={-1} data-key={`result:${id}`}>
      <YouAndBest
        you={labelOf(options, chosen)}
        best={right ? null : labelOf(options, said.right)}
      />
      {reason ? <p class="ce-told-why">{rich(reason)}</p> : null}
      {said.why && !reason.includes(said.why) ? <p class="ce-told-why">{rich(said.why)}</p> : null}
      <FoldedSources sources={said.sources} />
      <Button action="again" name={`again:${id}`} look="ce-link" data={{ "data-question": id }}>
        Change my answer
      </Button>
    </div>
  );
}

const on: Acts<QuestionsBoard> = {
  // An answer is told of at once: who taps by mistake takes it back, or answers again.
  choose(board, { question: id, value }) {
    const answers = answersOf(board);
    const checked = [...new Set([...answers.checked, id])];
    const next = { ...answers, chosen: { ...answers.chosen, [id]: value }, checked };
    if (JSON.stringify(next) !== JSON.stringify(answers)) write(board, next);
    board.ui.fact = id;
    board.refresh();
    focusOn(board, `result:${id}`);
    say(board, value === board.view().feedback[id]?.right ? "Right." : "Wrong.");
  },
  show(board, { question: id }, target) {
    board.ui.fact = target.getAttribute("aria-expanded") === "true" ? "" : id;
    board.refresh();
  },
  // What was answered stays until it is answered otherwise.
  again(board, { question: id }) {
    board.ui.fact = `again:${id}`;
    board.refresh();
    focusOn(board, `ask:option:${id}`);
    say(board, "The question is open again. Your answer is kept.");
  },
};

const render: FrontEnd["render"] = (host) =>
  mount(host, { name: "questions", draw, on, ui: { fact: null } }).stop;

export default { render };
