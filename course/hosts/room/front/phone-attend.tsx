import { useEffect, useState } from "preact/hooks";
import { ask } from "./connection.ts";
import { type Drawn, hour, Icon } from "./parts.tsx";
import { ticket } from "./ticket.ts";

/** How somebody stands on the register. */
export interface Standing {
  readonly state: string;
  readonly name: string;
  readonly came: string;
  readonly left: string;
}

interface Given {
  readonly lesson: string;
  readonly standing: Standing | null;
  readonly stands: (now: Standing) => void;
  readonly back: () => void;
}

/** Ask how this browser's person stands; that it asks is how the room knows that they are still there. */
export async function askStanding(): Promise<Standing> {
  return asStanding(await ask("/attend", { ticket: ticket() }));
}

function asStanding({ state = "none", name = "", came = "", left = "" }: Record<string, string>) {
  return { state, name, came, left };
}

/** Attendance, for who wants a record: a name for the trainer's register, and the code on the wall. */
export function Attend({ lesson, standing, stands, back }: Given): Drawn {
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const state = standing?.state ?? "none";
  useEffect(() => document.getElementById("attend")?.focus(), []);
  const trying = async (what: () => Promise<void>) => {
    try {
      await what();
      setWrong("");
    } catch (error) {
      setWrong(error instanceof Error ? error.message : "");
    }
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || !(event.currentTarget instanceof HTMLFormElement)) return;
    const form = event.currentTarget;
    setBusy(true);
    await trying(async () => {
      stands(await sign(state === "in", new FormData(form)));
      form.reset();
    });
    setBusy(false);
  };
  const look = ({ currentTarget: typed }: Event) => {
    if (!(typed instanceof HTMLInputElement) || !typed.value) return;
    trying(async () => {
      await ask("/attend/name", { name: typed.value });
    });
  };
  return (
    <form class="app" onSubmit={submit}>
      <header class="top">
        <b>{lesson}</b>
      </header>
      <main>
        <h1 id="attend" tabIndex={-1}>
          Attendance
        </h1>
        {standing && state !== "none" ? <Times standing={standing} /> : <About />}
        <p class="wrong" role="alert">
          {wrong}
        </p>
        {state === "none" ? <Who look={look} /> : null}
        <Code state={state} />
      </main>
      <footer class="bot two">
        <button type="button" class="btn" onClick={back}>
          {state === "none" ? "Not now" : "Back"}
        </button>
        <button type="submit" class="btn go" aria-disabled={busy}>
          {state === "in" ? "Sign out" : state === "out" ? "Sign in again" : "Sign in"}
        </button>
      </footer>
    </form>
  );
}

async function sign(out: boolean, form: FormData): Promise<Standing> {
  const given = (name: string) => String(form.get(name) ?? "");
  const sent = { ticket: ticket(), code: given("code") };
  if (out) return asStanding(await ask("/attend/out", sent));
  const who = { name: given("name"), reference: given("reference") };
  return asStanding(await ask("/attend/in", { ...sent, ...who }));
}

function About(): Drawn {
  return (
    <p class="read">
      Only if you want a record. The name goes to the trainer’s register and nowhere else. Your
      answers stay without it.
    </p>
  );
}

function Who({ look }: { readonly look: (event: Event) => void }): Drawn {
  return (
    <>
      <div class="f">
        <label for="name">Your name, as the record should say it</label>
        <input id="name" name="name" required maxLength={200} autocomplete="name" onChange={look} />
      </div>
      <div class="f">
        <label for="reference">
          E-mail or reference<small>If you like: so that the trainer can send the record.</small>
        </label>
        <input id="reference" name="reference" maxLength={200} autocomplete="email" />
      </div>
    </>
  );
}

function Code({ state }: { readonly state: string }): Drawn {
  return (
    <>
      <div class="f">
        <label for="sign">
          {state === "in" ? "Code to sign out" : "Code to sign in"}
          <small>Six digits on the wall. They change every 30 seconds.</small>
        </label>
        <input
          id="sign"
          name="code"
          class="code num"
          required
          maxLength={9}
          inputMode="numeric"
          autocomplete="off"
        />
      </div>
      <p class="bar3">
        {state === "in"
          ? "Sign out when you leave, with the code on the wall then. Who forgets is counted until this page was last open."
          : "The record says the minutes you were here, such as “41 of 45”. The trainer can put a mistake right, with a reason."}
      </p>
    </>
  );
}

function Times({ standing }: { readonly standing: Standing }): Drawn {
  const { state, name, came, left } = standing;
  return (
    <>
      <p class="kept" role="status">
        <Icon name="tick" />
        <span>
          {state === "in" ? "You are signed in" : "You have signed out"} as <bdi>{name}</bdi>.
        </span>
      </p>
      <dl class="times num">
        <dt>Signed in</dt>
        <dd>{hour(came)}</dd>
        {left ? (
          <>
            <dt>Signed out</dt>
            <dd>{hour(left)}</dd>
          </>
        ) : null}
      </dl>
    </>
  );
}
