import type { RoomAsk, RoomNow, RoomQuestion } from "../../../boards/contracts.d.ts";
import { type Drawn, ended, Icon, Said } from "./parts.tsx";
import type { Act, State } from "./phone-room.tsx";

interface Voting {
  readonly now: RoomNow;
  readonly state: State;
  readonly act: Act;
  readonly question: RoomQuestion;
}

/** A question on a phone: one part open, those before it a line each, which is the way to change it. */
export function Vote({ now, state, act, question }: Voting): Drawn {
  if (now.phase === "talk") return <Talk state={state} question={question} now={now} />;
  const given = state.draft?.answer ?? {};
  const parts = partsOf(question, given, now);
  if (now.phase === "read") return <Reading question={question} />;
  if (now.phase === "closed") return <Closed state={state} question={question} now={now} />;
  const open = state.opened ?? parts.find(({ id }) => !chosen(state, id))?.id;
  return (
    <>
      {now.round > 1 ? <Earlier state={state} question={question} now={now} /> : null}
      <div class="parts">
        {parts.map((ask) =>
          ask.id === open ? (
            <Open key={ask.id} ask={ask} value={chosen(state, ask.id)} act={act} />
          ) : chosen(state, ask.id) ? (
            <button key={ask.id} type="button" class="given" onClick={() => act.open(ask.id)}>
              <span>
                <small>{ask.title}</small>
                <b>{labelOf(ask, chosen(state, ask.id))}</b>
              </span>
              <span class="c">Change</span>
            </button>
          ) : null,
        )}
      </div>
      <Kept state={state} />
      {now.counts ? (
        <p class="sp num">
          <b>
            {now.answered} of {now.here}
          </b>{" "}
          have answered
        </p>
      ) : null}
    </>
  );
}

/** The parts that are asked as things stand, and then how sure one is. */
function partsOf(
  question: RoomQuestion,
  given: Readonly<Record<string, string>>,
  now: RoomNow,
): RoomAsk[] {
  const asked: RoomAsk[] = [];
  for (const ask of question.asks) {
    asked.push(ask);
    const chosen = given[ask.id];
    if (chosen !== undefined && ask.ends.includes(chosen)) break;
  }
  if (!question.sure) return asked;
  const sure = { id: "sure", title: "How sure are you?", options: now.confidences, ends: [] };
  return [...asked, sure];
}

function chosen(state: State, part: string): string | undefined {
  return (part === "sure" ? state.draft?.sure : state.draft?.answer[part]) ?? undefined;
}

function labelOf(ask: RoomAsk, id: string | undefined): string {
  return ask.options.find((option) => option.id === id)?.label ?? "";
}

interface Asked {
  readonly ask: RoomAsk;
  readonly value: string | undefined;
  readonly act: Act;
}

function Open({ ask, value, act }: Asked): Drawn {
  const few = ask.id === "sure";
  return (
    <section class="open">
      <h2 tabindex={-1} data-open="">
        {ask.title}
      </h2>
      <div class={few ? "opts three" : "opts"}>
        {ask.options.map(({ id, label, hint }) => (
          <button
            key={id}
            type="button"
            class="opt"
            aria-pressed={id === value}
            onClick={() => act.choose(ask.id, id)}
          >
            <b>
              <Said text={label} />
            </b>
            {hint ? <small>{hint}</small> : null}
          </button>
        ))}
      </div>
    </section>
  );
}

function Reading({ question }: { readonly question: RoomQuestion }): Drawn {
  return (
    <section class="waits">
      <h2>{question.asks[0]?.title}</h2>
      <p class="read">Read it first. You answer once the trainer opens the vote.</p>
    </section>
  );
}

const TALK =
  "Say which judgement you gave, and the words in the file that made you give it. Then vote again.";
const TIE = "It is a tie. Say why yours should come first. Then vote again, between these alone.";

function Talk({ state, question, now }: Omit<Voting, "act">): Drawn {
  return (
    <section class="waits">
      <h2>Talk to your neighbour</h2>
      <p class="read">{now.interview ? TIE : TALK}</p>
      {now.interview
        ? question.asks[0]?.options.map(({ id, label }) => (
            <p class="given" key={id}>
              <b>
                <Said text={label} />
              </b>
            </p>
          ))
        : null}
      <Earlier state={state} question={question} now={now} />
    </section>
  );
}

/** What was given in the first vote, in words. */
function Earlier({ state, question, now }: Omit<Voting, "act">): Drawn {
  const first = state.shown?.own.find((one) => one.question === question.id && one.round === 1);
  if (!first) return null;
  return (
    <p class="given">
      <span>
        <small>Your first vote, kept</small>
        <b>{inWords(question, first.answer, first.sure, now)}</b>
      </span>
    </p>
  );
}

function inWords(
  question: RoomQuestion,
  answer: Readonly<Record<string, string>>,
  sure: string | null,
  now: RoomNow,
): string {
  const labels = question.asks.map((ask) => labelOf(ask, answer[ask.id])).filter(Boolean);
  const how = now.confidences.find(({ id }) => id === sure)?.label;
  const said = labels.join(", on ");
  return how ? `${ended(said)} ${how}` : said;
}

function Closed({ state, question, now }: Omit<Voting, "act">): Drawn {
  const late = state.kept === "late";
  return (
    <section class="waits">
      <h2>The vote is closed</h2>
      {late ? (
        <p class="kept" role="status">
          <Icon name="clock" />
          <span>
            <b>Too late.</b> Your last answer reached the room after the vote was closed. It does
            not count.
          </span>
        </p>
      ) : null}
      {state.draft && !late ? (
        <p class="given">
          <span>
            <small>Your answer</small>
            <b>{inWords(question, state.draft.answer, state.draft.sure, now)}</b>
          </span>
        </p>
      ) : null}
    </section>
  );
}

function Kept({ state }: { readonly state: State }): Drawn {
  if (!state.draft) return null;
  if (!state.there) {
    return (
      <p class="kept waiting" role="status">
        <Icon name="clock" />
        <span>
          <b>Waiting to be sent.</b> You can still change it. If the question closes first, it does
          not count, and this page will say so.
        </span>
      </p>
    );
  }
  const words = {
    "not-saved": ["Not kept yet.", "The room cannot save it. It tries again by itself."],
    refused: ["Not taken.", "Reload this page."],
    late: ["Too late.", "The vote was closed before it came. It does not count."],
    kept: [
      "Kept.",
      "You can change it until the trainer closes the vote. Quick answers earn nothing.",
    ],
  }[state.kept];
  return (
    <p class="kept" role="status">
      <Icon name={state.kept === "kept" ? "tick" : "clock"} />
      <span>
        <b>{words?.[0] ?? "Sending."}</b> {words?.[1] ?? ""}
      </span>
    </p>
  );
}
