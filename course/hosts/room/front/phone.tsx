import "./tokens.css";
import "./phone.css";
import { render } from "preact";
import type { Count, Goodbye, Heard, ToPhone } from "../../../boards/contracts.d.ts";
import { ask, type Connection, connect } from "./connection.ts";
import { Join } from "./join.tsx";
import { type Answer, newName, openOutbox } from "./outbox.ts";
import { Icon } from "./parts.tsx";
import { Attend, askStanding, type Standing } from "./phone-attend.tsx";
import { ReadFile } from "./phone-file.tsx";
import { Room, type State } from "./phone-room.tsx";
import { openTimer } from "./timer.ts";

const root = document.getElementById("room") as HTMLElement;
const { lesson = "", about = "" } = document.body.dataset;
const outbox = openOutbox();
const timer = openTimer(draw);
let line: Connection | null = null;
let standing: Standing | null = null;
let attends = false;
let reads = false;
let gone: Goodbye["gone"] | null = null;
const state: State = {
  shown: null,
  there: true,
  lost: null,
  back: 0,
  draft: null,
  opened: null,
  kept: "",
  signed: "none",
  left: () => timer.left(),
  waits: () => outbox.waits() !== null,
};

const SEEN_EVERY = 30_000;
const UNHEARD = 4000;

start();

async function start(): Promise<void> {
  try {
    const { joined } = await ask("/join");
    if (joined === "before") enterRoom();
    else drawJoin();
  } catch {
    setTimeout(start, 1000);
  }
}

function drawJoin(): void {
  const code = decodeURIComponent(location.hash.slice(1));
  render(<Join lesson={lesson} about={about} code={code} joined={enterRoom} />, root);
}

function enterRoom(): void {
  render(null, root);
  line = connect<ToPhone | Count | Heard | Goodbye>("/to/phone", {
    message: hear,
    changed: (there) => {
      if (there === state.there) return;
      if (there && state.lost) state.back = Math.round((Date.now() - state.lost) / 60_000);
      state.lost = there ? null : Date.now();
      state.there = there;
      draw();
    },
  });
  stillHere();
  setInterval(stillHere, SEEN_EVERY);
  document.addEventListener("visibilitychange", stillHere);
  draw();
}

function stands(now: Standing): void {
  standing = now;
  state.signed = now.state;
  draw();
}

/** While the page is open the room learns that its person is there, if they signed in. */
async function stillHere(): Promise<void> {
  if (document.visibilityState === "hidden" || !state.there || gone) return;
  try {
    stands(await askStanding());
  } catch (error) {
    // It is asked again. What did not reach the room tells of a connection that died untold.
    if (error instanceof TypeError && state.there) line?.renew();
  }
}

function hear(message: ToPhone | Count | Heard | Goodbye): void {
  if ("gone" in message) {
    gone = message.gone;
    line?.stop();
  } else if ("outcome" in message) heardOf(message);
  else if ("now" in message) arrived(message);
  else if (state.shown?.now.turn === message.turn) {
    const { answered, here } = message;
    state.shown = { ...state.shown, now: { ...state.shown.now, answered, here } };
  }
  draw();
}

function arrived(shown: ToPhone): void {
  const before = state.shown?.now;
  state.shown = shown;
  timer.set(shown.now.seconds);
  const { question, round } = shown.now;
  const same = before?.question?.id === question?.id && before?.round === round;
  const waits = outbox.waits();
  if (waits) {
    if (waits.question === question?.id && waits.round === round) state.draft = waits;
    // It comes to be known whether it was in time, or came too late.
    send(waits);
  } else if (!same || !state.draft) {
    const own = shown.own.find((one) => one.question === question?.id && one.round === round);
    state.draft = own ? { ...own, message: "" } : null;
    state.kept = own ? "kept" : "";
  }
  if (!same) state.opened = null;
}

function heardOf({ message, outcome }: Heard): void {
  if (outcome === "not-saved") {
    state.kept = outcome;
    setTimeout(() => send(outbox.waits()), 1000);
    return;
  }
  if (outbox.done(message)) state.kept = outcome;
}

/** Send an answer; where the room says nothing of it, the connection is dead though nobody was told. */
function send(answer: Answer | null): void {
  if (!answer || !line?.send(answer)) return;
  setTimeout(() => {
    if (state.there && outbox.waits()?.message === answer.message) line?.renew();
  }, UNHEARD);
}

/** Take a choice: of a part of the question, or how sure one is. */
function choose(part: string, choice: string): void {
  const question = state.shown?.now.question;
  if (!question || !state.shown) return;
  const given = state.draft?.answer ?? {};
  const sure = part === "sure" ? choice : (state.draft?.sure ?? null);
  const all = part === "sure" ? given : { ...given, [part]: choice };
  const answer: Record<string, string> = {};
  for (const { id, ends } of question.asks) {
    const chosen = all[id];
    if (chosen === undefined) break;
    answer[id] = chosen;
    if (ends.includes(chosen)) break;
  }
  const made = {
    question: question.id,
    round: state.shown.now.round,
    message: newName(),
    answer,
    sure,
  };
  state.draft = made;
  state.opened = null;
  state.kept = "";
  outbox.put(made);
  send(made);
  draw();
  document.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true });
  document.querySelector("[data-open]")?.scrollIntoView({ block: "nearest" });
}

function draw(): void {
  if (gone) {
    render(<Gone why={gone} />, root);
    return;
  }
  if (!line) return;
  const act = {
    choose,
    open: (part: string) => {
      state.opened = part;
      draw();
    },
    again: () => line?.again(),
    attend: () => {
      attends = true;
      draw();
    },
    read: () => {
      reads = true;
      draw();
    },
  };
  if (reads && state.shown) {
    const back = () => {
      reads = false;
      draw();
    };
    render(<ReadFile lesson={lesson} said={state.shown.now.said} back={back} />, root);
    return;
  }
  if (attends) {
    const back = () => {
      attends = false;
      draw();
    };
    render(<Attend lesson={lesson} standing={standing} stands={stands} back={back} />, root);
    return;
  }
  render(<Room lesson={lesson} state={state} act={act} />, root);
}

function Gone({ why }: { readonly why: Goodbye["gone"] }) {
  const words =
    why === "removed"
      ? "The trainer has taken this alias out of the room. Speak to the trainer if that was a mistake."
      : "The room is open on this phone in another place. Go on there, or reload this page.";
  return (
    <main class="alone">
      <h1>{lesson}</h1>
      <p class="read" role="status">
        <Icon name="away" /> {words}
      </p>
    </main>
  );
}
