import type { QuestionShown, QuestionsAnswers, QuestionsView } from "../contracts.d.ts";
import type { Acts, Board, FrontEnd } from "../shared/board.ts";
import { type Drawn, rich, SourceList } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { Hints, oneOfTwo } from "../shared/hints.tsx";
import { UndoPlace } from "../shared/history.tsx";
import { mount } from "../shared/mount.ts";
import { Button, CheckRow, Choices } from "../shared/parts.tsx";
import { answerRows, reasons } from "../shared/reasons.tsx";
import { say, write } from "../shared/write.ts";
import "./questions.css";

type QuestionsBoard = Board<QuestionsView>;

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

function draw(board: QuestionsBoard): Drawn {
  const { questions } = board.view();
  if (!questions) return heading(board);
  return [heading(board), questions.map((question) => drawQuestion(board, questions, question))];
}

function drawQuestion(
  board: QuestionsBoard,
  questions: readonly QuestionShown[],
  question: QuestionShown,
): Drawn {
  const { id } = question;
  const name = `${board.id}-question-${id}`;
  const several = questions.length > 1;
  const key = `question:${id}`;
  return (
    <article
      class="ce-fact"
      data-part-of-board={key}
      data-key={key}
      aria-labelledby={several ? name : undefined}
    >
      {several ? (
        <div class="ce-line-with-undo">
          <h3 class="ce-kicker" id={name}>
            {`Question ${questions.indexOf(question) + 1}`}
          </h3>
          <UndoPlace board={board} part={key} />
        </div>
      ) : null}
      {isClosed(board, question) ? answered(board, question) : asked(board, question)}
      {several ? null : <UndoPlace board={board} part={key} />}
    </article>
  );
}

function words({ id, text }: QuestionShown): Drawn {
  return (
    <span class="ce-fact-text" tabindex={-1} data-key={`title:${id}`}>
      {rich(text)}
    </span>
  );
}

function asked(board: QuestionsBoard, question: QuestionShown): Drawn {
  const { id, options } = question;
  const { feedback } = board.view();
  const value = chosenOf(board, question);
  const data = { "data-question": id };
  return (
    <>
      <Choices
        board={board}
        name={`option:${id}`}
        legend={words(question)}
        options={options}
        look="ce-list ce-asks"
        value={value}
        action="choose"
        data={data}
      />
      <Hints
        name={id}
        about={question.text}
        list={[["It is one of these", oneOfTwo(options, feedback?.[id]?.right)]]}
      />
      {feedback ? (
        <CheckRow
          board={board}
          name={`check:${id}`}
          data={data}
          missing={value ? "" : "choose an answer"}
        >
          Check
        </CheckRow>
      ) : null}
    </>
  );
}

function answered(board: QuestionsBoard, question: QuestionShown): Drawn {
  const { id, options } = question;
  const told = board.view().feedback[id];
  if (!told) return null;
  const { right, why, wrong, sources } = told;
  const known = Object.fromEntries(
    options.map((option) => {
      const isRight = option.id === right;
      return [option.id, { right: isRight, text: isRight ? why : wrong[option.id] }];
    }),
  );
  const rows = answerRows({ known, options, id: chosenOf(board, question), best: right });
  return (
    <>
      <p>{words(question)}</p>
      <ul class="ce-reasons" tabindex={-1} data-key={`result:${id}`} aria-label="Your answer">
        {reasons(rows)}
      </ul>
      <SourceList sources={sources} />
      <Button action="again" name={`again:${id}`} data={{ "data-question": id }}>
        Try again
      </Button>
    </>
  );
}

// What a learner acts on is drawn, so the view has it.
function keyOf(board: QuestionsBoard, id: string, which: "first" | "chosen"): string {
  const question = board.view().questions.find((one) => one.id === id);
  const option =
    which === "first" ? question?.options[0]?.id : question && chosenOf(board, question);
  return `option:${id}:${option}`;
}

const on: Acts<QuestionsBoard> = {
  choose(board, { question, value }) {
    const answers = answersOf(board);
    write(board, { ...answers, chosen: { ...answers.chosen, [question]: value } });
  },
  check(board, { question }) {
    const answers = answersOf(board);
    const checked = [...new Set([...answers.checked, question])];
    write(board, { ...answers, checked });
    focusOn(board, `result:${question}`);
    const right = answers.chosen[question] === board.view().feedback[question]?.right;
    say(board, `${right ? "Right" : "Not right"}. The reason follows.`);
  },
  blocked(board, { question }) {
    focusOn(board, keyOf(board, question, "first"));
    say(board, "Still to do: choose an answer.");
  },
  again(board, { question }) {
    const answers = answersOf(board);
    write(board, { ...answers, checked: answers.checked.filter((one) => one !== question) });
    focusOn(board, keyOf(board, question, "chosen"));
    say(board, "The question is open again. Your choice is kept.");
  },
};

const render: FrontEnd["render"] = (host) =>
  mount(host, { name: "questions", draw, on, ui: {} }).stop;

export default { render };
