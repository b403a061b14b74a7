import type { AskedShown, InterviewView } from "../contracts.d.ts";
import type { Acts, Board, FrontEnd } from "../shared/board.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { answersTo, Keycap, KeysLine } from "../shared/keycap.tsx";
import { mount } from "../shared/mount.ts";
import { Button } from "../shared/parts.tsx";
import { say, startAgain, write } from "../shared/write.ts";
import { review } from "./review.tsx";
import { askable, type Held, heldOf, learned, questionOf, replyOf, timeOf } from "./state.ts";
import "../shared/asking.css";
import "./interview.css";

type InterviewBoard = Board<InterviewView>;

const KEYS = [["1–8", "ask"]] as const;

function draw(board: InterviewBoard): Drawn {
  const view = board.view();
  if (!view.questions) return heading(board);
  const held = heldOf(board);
  if (held.checked) return [heading(board), review(view, held)];
  const time = clock(view, held);
  const talk = (
    <div class="ce-talk" data-key="talk">
      {board.ui.wide ? null : time}
      {lastTurn(view, held)}
      {asking(board, view, held)}
      <KeysLine keys={KEYS} />
    </div>
  );
  return [
    heading(board),
    <div class="ce-room" data-key="room">
      {talk}
      <div class="ce-desk-file" data-key="file">
        {board.ui.wide ? time : null}
        {known(board, view, held)}
        {endings(view, held)}
      </div>
    </div>,
  ];
}

// A minute is a box, five stand together, and what is spent is empty.
function clock(view: InterviewView, held: Held): Drawn {
  const { all, left } = timeOf(view, held);
  return (
    <div class="ce-clock" data-key="clock-bar">
      <p data-key="clock">{`${left} of ${all} minutes left`}</p>
      <div class="ce-clock-face" aria-hidden="true">
        {Array.from({ length: all }, (_, minute) => (
          <i data-spent={minute < all - left} />
        ))}
      </div>
    </div>
  );
}

function known(board: InterviewBoard, view: InterviewView, { asked }: Held): Drawn {
  const facts = learned(view, asked);
  const id = `${board.id}-known`;
  return (
    <section class="ce-known" aria-labelledby={id}>
      <h3 id={id}>What you know</h3>
      {facts.length ? (
        <ul data-key="known">
          {facts.map(({ id: fact, text }) => (
            <li data-key={`known:${fact}`}>{rich(text)}</li>
          ))}
        </ul>
      ) : (
        <p class="ce-missing">Nothing yet.</p>
      )}
      {earlier(view, asked)}
    </section>
  );
}

// What was said before the last answer is there to be read again.
function earlier(view: InterviewView, asked: Held["asked"]): Drawn {
  if (asked.length < 2) return null;
  return (
    <details class="ce-earlier" data-key="earlier">
      <summary data-key="earlier-title">What was said before</summary>
      <ol aria-label="What was said before">
        {asked.slice(0, -1).map((id, place) => (
          <li data-key={`turn:${id}`}>{turn(view, asked, id, place)}</li>
        ))}
      </ol>
    </details>
  );
}

function turn(view: InterviewView, asked: Held["asked"], id: string, place: number): Drawn {
  return (
    <>
      <p class="ce-asked">
        <strong>{"You: "}</strong>
        {rich(questionOf(view, id).text)}
      </p>
      <p class="ce-answered">
        <strong>{`${view.client}: `}</strong>
        {rich(replyOf(view, asked, place))}
      </p>
    </>
  );
}

function lastTurn(view: InterviewView, { asked }: Held): Drawn {
  const id = asked.at(-1);
  if (!id) return null;
  return (
    <div class="ce-last-turn" tabindex={-1} data-key={`turn:${id}`}>
      {turn(view, asked, id, asked.length - 1)}
    </div>
  );
}

function asking(board: InterviewBoard, view: InterviewView, held: Held): Drawn {
  const open = askable(view, held);
  const { left } = timeOf(view, held);
  const id = `${board.id}-asking`;
  return (
    <section class="ce-asking" aria-labelledby={id} data-key="asking">
      <h3 class="ce-ask-words" id={id} tabindex={-1} data-key="ask-title">
        {held.asked.length ? "What do you ask next?" : "What do you ask first?"}
      </h3>
      {open.length ? (
        <ul>{open.map((question, place) => ask(question, left, place + 1))}</ul>
      ) : (
        <p class="ce-missing">You have asked everything there is to ask.</p>
      )}
    </section>
  );
}

function ask({ id, text, minutes }: AskedShown, left: number, key: number): Drawn {
  const dear = minutes > left;
  const length = `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return (
    <li data-key={`askable:${id}`}>
      <button
        type="button"
        class="ce-opt ce-ask"
        data-do="ask"
        data-question={id}
        data-key={`ask:${id}`}
        aria-disabled={dear ? true : undefined}
        {...answersTo(key)}
      >
        <Keycap of={String(key)} />
        <span>{rich(text)}</span>
        <span class="ce-count">{dear ? `${length}: not enough time left` : length}</span>
      </button>
    </li>
  );
}

// To end is the next step only when nothing more can be asked.
function endings(view: InterviewView, held: Held): Drawn {
  const { left } = timeOf(view, held);
  const affordable = askable(view, held).some(({ minutes }) => minutes <= left);
  return (
    <div class="ce-endings">
      <p>
        {held.second ? "You have booked a second appointment. " : null}
        {rich(view.second_costs)}
      </p>
      <div class="ce-turn">
        {held.second ? null : (
          <Button action="second" data={answersTo("s")}>
            <Keycap of="s" />
            {`Second appointment, ${view.second_minutes} minutes`}
          </Button>
        )}
        <Button action="end" look={affordable ? "" : "ce-primary"} data={answersTo("e")}>
          <Keycap of="e" />
          End the interview
        </Button>
      </div>
    </div>
  );
}

const on: Acts<InterviewBoard> = {
  ask(board, { question }) {
    const held = heldOf(board);
    const next = { ...held, asked: [...held.asked, question] };
    write(board, next);
    focusOn(board, `turn:${question}`);
    const view = board.view();
    const { left } = timeOf(view, next);
    const reply = replyOf(view, next.asked, next.asked.length - 1);
    say(board, `${view.client}: ${reply} ${left} minutes left.`);
  },
  blocked(board) {
    const book = heldOf(board).second
      ? ""
      : "Book a second appointment, ask something shorter, or ";
    say(board, `There is not enough time left for this. ${book}end the interview.`);
  },
  second(board) {
    const next = { ...heldOf(board), second: true };
    write(board, next);
    focusOn(board, "ask-title");
    const { left } = timeOf(board.view(), next);
    say(board, `A second appointment is booked: ${left} minutes left.`);
  },
  end(board) {
    write(board, { ...heldOf(board), checked: true });
    focusOn(board, "result");
    say(board, "The interview is over. What you learned, and what you did not, follows.");
  },
  again: startAgain,
};

const render: FrontEnd["render"] = (host) =>
  mount(host, { name: "interview", draw, on, ui: {}, undoes: false }).stop;

export default { render };
