import type { AskedShown, InterviewView, TextOption } from "../contracts.d.ts";
import type { Acts, Board, FrontEnd } from "../shared/board.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { mount } from "../shared/mount.ts";
import { Button } from "../shared/parts.tsx";
import { Sheet } from "../shared/sheet.tsx";
import { say, startAgain, write } from "../shared/write.ts";
import { review } from "./review.tsx";
import { askable, type Held, heldOf, learned, questionOf, replyOf, timeOf } from "./state.ts";
import "./interview.css";

type InterviewBoard = Board<InterviewView>;

function draw(board: InterviewBoard): Drawn {
  const view = board.view();
  if (!view.questions) return heading(board);
  const held = heldOf(board);
  if (held.checked) return [heading(board), review(view, held)];
  const talk = (
    <div class="ce-talk" data-key="talk">
      {transcript(view, held)}
      {asking(board, view, held)}
    </div>
  );
  const known = (
    <Sheet board={board} name="known" title="What you know">
      {facts(board, learned(view, held.asked))}
    </Sheet>
  );
  const time = clock(board, view, held);
  if (!board.ui.wide) return [heading(board), time, talk, known];
  return [
    heading(board),
    <div class="ce-room" data-key="room">
      {talk}
      <div class="ce-beside-column">
        <div class="ce-beside" data-follow data-key="beside">
          {time}
          {known}
        </div>
      </div>
    </div>,
  ];
}

function clock(board: InterviewBoard, view: InterviewView, held: Held): Drawn {
  const { all, left } = timeOf(view, held);
  const share = all ? Math.round((100 * left) / all) : 0;
  return (
    <div class="ce-clock" data-follow={!board.ui.wide} data-key="clock-bar">
      <p data-key="clock">{`${left} of ${all} minutes left`}</p>
      <div class="ce-clock-face" aria-hidden="true">
        <div style={`inline-size: ${share}%`} />
      </div>
    </div>
  );
}

function facts(board: InterviewBoard, known: readonly TextOption[]): Drawn {
  if (!known.length) return <p class="ce-missing">Nothing yet.</p>;
  // Beside the talk the list may have to scroll, and then the keyboard must get there.
  const reach = board.ui.wide ? { tabindex: 0, "aria-label": "What you know" } : {};
  return (
    <ul {...reach} data-key="known">
      {known.map(({ id, text }) => (
        <li data-key={`known:${id}`}>{rich(text)}</li>
      ))}
    </ul>
  );
}

function transcript(view: InterviewView, { asked }: Held): Drawn {
  if (!asked.length) return null;
  return (
    <ol class="ce-transcript" aria-label="What was said" data-key="transcript">
      {asked.map((id, place) => (
        <li data-key={`turn:${id}`} tabindex={-1}>
          <p class="ce-asked">
            <strong>{"You: "}</strong>
            {rich(questionOf(view, id).text)}
          </p>
          <p>
            <strong>{`${view.client}: `}</strong>
            {rich(replyOf(view, asked, place))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function asking(board: InterviewBoard, view: InterviewView, held: Held): Drawn {
  const open = askable(view, held);
  const { left } = timeOf(view, held);
  const affordable = open.some(({ minutes }) => minutes <= left);
  const id = `${board.id}-asking`;
  return (
    <section class="ce-asking" aria-labelledby={id} data-key="asking">
      <h3 id={id} tabindex={-1} data-key="ask-title">
        {held.asked.length ? "What do you ask next?" : "What do you ask first?"}
      </h3>
      {open.length ? (
        <ul>{open.map((question) => ask(question, left))}</ul>
      ) : (
        <p class="ce-missing">You have asked everything there is to ask.</p>
      )}
      {endings(view, held, affordable)}
    </section>
  );
}

function ask({ id, text, minutes }: AskedShown, left: number): Drawn {
  const dear = minutes > left;
  const length = `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return (
    <li data-key={`askable:${id}`}>
      <button
        type="button"
        class="ce-ask"
        data-do="ask"
        data-question={id}
        data-key={`ask:${id}`}
        aria-disabled={dear ? true : undefined}
      >
        <span>{rich(text)}</span>
        <span class="ce-count">{dear ? `${length}: not enough time left` : length}</span>
      </button>
    </li>
  );
}

// To end is the next step only when nothing more can be asked.
function endings(view: InterviewView, held: Held, affordable: boolean): Drawn {
  return (
    <div class="ce-endings">
      <div class="ce-turn">
        {held.second ? null : (
          <Button action="second">
            {`Book a second appointment (${view.second_minutes} minutes)`}
          </Button>
        )}
        <Button action="end" look={affordable ? "" : "ce-primary"}>
          End the interview
        </Button>
      </div>
      <p class="ce-missing">
        {held.second ? "You have booked it. " : null}
        {rich(view.second_costs)}
      </p>
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
