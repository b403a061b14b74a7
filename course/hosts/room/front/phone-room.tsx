import type { RoomNow, ToPhone } from "../../../boards/contracts.d.ts";
import type { Answer } from "./outbox.ts";
import { clock, type Drawn, Html, Icon, Said } from "./parts.tsx";
import { Ended, Known, LastAnswer } from "./phone-interview.tsx";
import { HeatList, Results } from "./phone-results.tsx";
import { Vote } from "./vote.tsx";

/** What a phone knows. */
export interface State {
  shown: ToPhone | null;
  there: boolean;
  lost: number | null;
  back: number;
  draft: Answer | null;
  /** Which part is open to be changed, where one is. */
  opened: string | null;
  kept: string;
  /** How they stand on the register: "none", "in" or "out". */
  signed: string;
  readonly left: () => number | null;
  readonly waits: () => boolean;
}

/** What a person can do. */
export interface Act {
  readonly choose: (part: string, choice: string) => void;
  readonly open: (part: string) => void;
  readonly again: () => void;
  readonly attend: () => void;
  readonly read: () => void;
}

interface Given {
  readonly lesson: string;
  readonly state: State;
  readonly act: Act;
}

const SIGNED: Readonly<Record<string, string>> = { in: "Signed in", out: "Signed out" };

/** The room on a phone: whatever stands on the wall, and the person's own answer. */
export function Room({ lesson, state, act }: Given): Drawn {
  const now = state.shown?.now;
  return (
    <div class="app">
      <header class="top">
        <b>{lesson}</b>
        <button type="button" class="link" onClick={act.attend}>
          {SIGNED[state.signed] ?? "Attendance"}
        </button>
      </header>
      <main>
        <p class="unseen" role="status">
          {now ? now.said : ""}
        </p>
        {state.there ? <Back state={state} /> : <Away state={state} />}
        {now?.signing ? (
          <button type="button" class="btn sign-now" onClick={act.attend}>
            Attendance: sign {state.signed === "in" ? "out" : "in"}
          </button>
        ) : null}
        {now ? <Phase now={now} state={state} act={act} /> : <p class="read">Coming in.</p>}
      </main>
      <Bottom state={state} act={act} />
    </div>
  );
}

function Bottom({ state, act }: Omit<Given, "lesson">): Drawn {
  const file = state.shown?.now.file;
  if (state.there && !file) return null;
  return (
    <footer class="bot">
      {state.there ? (
        <button type="button" class="btn" onClick={act.read}>
          <Icon name="file" />
          The file of {file}
        </button>
      ) : (
        <button type="button" class="btn go" onClick={act.again}>
          Try now
        </button>
      )}
    </footer>
  );
}

function Away({ state }: { readonly state: State }): Drawn {
  const at = new Date(state.lost ?? Date.now()).toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  });
  const kept = state.waits() ? "Your answer is on this phone and not yet in the room. " : "";
  return (
    <div class="state" role="status">
      <Icon name="away" />
      <span>
        <b>No connection since {at}</b>
        {kept}Trying again by itself.
      </span>
    </div>
  );
}

function Back({ state }: { readonly state: State }): Drawn {
  if (!state.back) return null;
  return (
    <div class="state">
      <Icon name="tick" />
      <span>
        <b>
          You are back, after {state.back} {state.back === 1 ? "minute" : "minutes"}
        </b>
        All your answers are here.
      </span>
    </div>
  );
}

const VOTES = ["First vote", "Second vote"];

function Phase({ now, state, act }: { now: RoomNow; state: State; act: Act }): Drawn {
  if (now.heat) return <HeatList heat={now.heat} />;
  const { question, interview } = now;
  if (interview?.review) return <Ended interview={interview} review={interview.review} />;
  if (!question) {
    if (now.phase === "lobby") return <Lobby now={now} />;
    if (now.phase === "ended") return <p class="read ending">{now.said} Thank you.</p>;
    return <Html html={now.html} look="text" />;
  }
  return (
    <>
      <Line now={now} left={state.left()} />
      {interview ? (
        <LastAnswer interview={interview} said={question.said} />
      ) : (
        <section class={question.from_file ? "said" : "said law"} aria-label="The question">
          <p class="k">
            {question.client}, {question.place}
          </p>
          <h1 class={now.shown ? "fact small" : "fact"}>
            <Said text={question.said} />
          </h1>
        </section>
      )}
      {interview?.comes_of_it ? (
        <p class="sure">
          <Said text={interview.comes_of_it} />
        </p>
      ) : null}
      {now.shown ? (
        <Results now={now} own={state.shown?.own ?? []} />
      ) : (
        <Vote now={now} state={state} act={act} question={question} />
      )}
      {interview ? <Known interview={interview} /> : null}
    </>
  );
}

function Lobby({ now }: { readonly now: RoomNow }): Drawn {
  return (
    <div class="lobby">
      <h1>You are in</h1>
      <p class="read">The trainer begins the session. This page moves on by itself.</p>
      <p class="num">
        <b>{now.here}</b> here
      </p>
    </div>
  );
}

function Line({ now, left }: { readonly now: RoomNow; readonly left: number | null }): Drawn {
  const words = {
    open: VOTES[now.round - 1] ?? "",
    read: "Read it",
    talk: "Pair talk",
    closed: now.shown ? "Shown" : "The vote is closed",
  }[now.phase as "open" | "read" | "talk" | "closed"];
  const beside = now.phase === "open" && now.round === 1 ? ", on your own" : "";
  return (
    <div class="live">
      <span>
        <b>{words}</b>
        {beside}
        {now.phase === "read" ? ": the vote is not open yet" : ""}
      </span>
      <span class="num">
        {left === null ? "" : left > 0 ? `${clock(left)} left` : "Take your time"}
      </span>
    </div>
  );
}
