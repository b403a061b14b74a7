import { useState } from "preact/hooks";
import type { OnRegister } from "../../../boards/contracts.d.ts";
import { ask } from "./connection.ts";
import { type Drawn, hour } from "./parts.tsx";

interface Sending {
  readonly wrong: string;
  readonly send: (path: string, sent: object, then: () => void) => Promise<void>;
}

function useSending(): Sending {
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async (path: string, sent: object, then: () => void) => {
    if (busy) return;
    setBusy(true);
    try {
      await ask(path, sent);
      setWrong("");
      then();
    } catch (error) {
      setWrong(error instanceof Error ? error.message : "");
    }
    setBusy(false);
  };
  return { wrong, send };
}

/** Take back the newest correction of a line. */
export function TakeBack({ line }: { readonly line: OnRegister }): Drawn {
  const { wrong, send } = useSending();
  const back = () => send("/register/back", { who: line.who }, () => undefined);
  return (
    <>
      <button type="button" class="btn" onClick={back}>
        <span>
          Take the correction back<span class="unseen"> of {line.name}</span>
        </span>
      </button>
      <span role="alert">{wrong}</span>
    </>
  );
}

interface OfLine {
  readonly line: OnRegister;
  readonly close: () => void;
}

/** Put right when somebody came or left; what is not changed is not sent. */
export function Correct({ line, close }: OfLine): Drawn {
  const { wrong, send } = useSending();
  const submit = (given: FormData) => {
    const time = (name: "came" | "left") => {
      const typed = text(given, name);
      return typed && typed !== hour(line[name]) ? onDay(line.came, typed) : null;
    };
    const sent = { who: line.who, came: time("came"), left: time("left") };
    send("/register/correct", { ...sent, reason: text(given, "reason") }, close);
  };
  return (
    <Form
      submit={submit}
      wrong={wrong}
      close={close}
      came={hour(line.came)}
      left={hour(line.left)}
    />
  );
}

interface OfNew {
  readonly day: string;
  readonly close: () => void;
}

/** Write down somebody who could not sign in. */
export function Add({ day, close }: OfNew): Drawn {
  const { wrong, send } = useSending();
  const submit = (given: FormData) => {
    const times = { came: onDay(day, text(given, "came")), left: onDay(day, text(given, "left")) };
    const who = { name: text(given, "name"), reference: text(given, "reference") };
    send("/register/add", { ...who, ...times, reason: text(given, "reason") }, close);
  };
  return (
    <Form submit={submit} wrong={wrong} close={close} came="" left="">
      <label>
        Name, as the record should say it
        <input name="name" required maxLength={200} autocomplete="off" />
      </label>
      <label>
        E-mail or reference, if wanted
        <input name="reference" maxLength={200} autocomplete="off" />
      </label>
    </Form>
  );
}

interface OfForm {
  readonly submit: (given: FormData) => void;
  readonly wrong: string;
  readonly close: () => void;
  readonly came: string;
  readonly left: string;
  readonly children?: Drawn;
}

function Form({ submit, wrong, close, came, left, children }: OfForm): Drawn {
  const sent = (event: SubmitEvent) => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) submit(new FormData(event.currentTarget));
  };
  return (
    <form class="correct" onSubmit={sent}>
      {children}
      <label>
        Came
        <input type="time" name="came" defaultValue={came} required={!came} />
      </label>
      <label>
        Left
        <input type="time" name="left" defaultValue={left} required={!came} />
      </label>
      <label>
        Why
        <input name="reason" required maxLength={200} autocomplete="off" />
      </label>
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <p class="row">
        <button type="submit" class="btn">
          Save it
        </button>
        <button type="button" class="btn" onClick={close}>
          Leave it
        </button>
      </p>
    </form>
  );
}

function text(given: FormData, name: string): string {
  return String(given.get(name) ?? "");
}

/** A clock time on the day that the register speaks of. */
function onDay(day: string, typed: string): string {
  const at = day ? new Date(day) : new Date();
  const [hours = 0, minutes = 0] = typed.split(":").map(Number);
  at.setHours(hours, minutes, 0, 0);
  return at.toISOString();
}
