import { useState } from "preact/hooks";
import type { OnRegister } from "../../../boards/contracts.d.ts";
import { type Drawn, halves, hour } from "./parts.tsx";
import { Add, Correct, TakeBack } from "./trainer-correct.tsx";
import type { Given } from "./trainer-desk.tsx";

/** The code on the wall, and the way to the register. */
export function SigningIn({ view, act }: Pick<Given, "view" | "act">): Drawn {
  const { sign_in, lines } = view.attendance;
  return (
    <section class="att" aria-label="Attendance">
      <h2 class="h">Attendance</h2>
      <p>
        <b class="num">{halves(sign_in.code)}</b> <span class="q">new every 30 seconds</span>
      </p>
      <p class="row">
        <button
          type="button"
          class="btn"
          aria-pressed={view.now.signing}
          onClick={() => act("signing")}
        >
          On the wall <kbd>A</kbd>
        </button>
        <button type="button" class="btn" onClick={() => act("register")}>
          <span class="num">Register: {lines.length}</span> <kbd>R</kbd>
        </button>
      </p>
    </section>
  );
}

/** Who wants a record, when they came and left, and how to put it right. */
export function Register({ view, act }: Given): Drawn {
  const [open, setOpen] = useState("");
  const { lines } = view.attendance;
  const close = () => setOpen("");
  return (
    <section class="now" aria-label="Register">
      <h2 class="h">Register</h2>
      <p class="q">
        Only you see it. Nothing in it leads to an alias or an answer. Whole minutes of the session,
        from your first step to its end.
      </p>
      <ul class="register">
        {lines.map((line) => (
          <li key={line.who}>
            <Line line={line} />
            <p class="row">
              <button type="button" class="btn" onClick={() => setOpen(line.who)}>
                <span>
                  Correct<span class="unseen"> {line.name}</span>
                </span>
              </button>
              {line.can_take_back ? <TakeBack line={line} /> : null}
            </p>
            {open === line.who ? <Correct line={line} close={close} /> : null}
          </li>
        ))}
      </ul>
      {lines.length ? null : <p>Nobody has signed in yet.</p>}
      {open === "new" ? (
        <Add day={lines[0]?.came ?? ""} close={close} />
      ) : (
        <button type="button" class="btn" onClick={() => setOpen("new")}>
          Add somebody without a phone
        </button>
      )}
      <p class="nx">
        After the session: <code>course room attendance</code> makes the file that{" "}
        <code>course records attended</code> takes.
      </p>
      <button type="button" class="btn" onClick={() => act("register")}>
        Back to the room <kbd>R</kbd>
      </button>
    </section>
  );
}

const STATES = {
  here: "here",
  out: "signed out",
  forgot: "did not sign out, counted until last seen",
};

function Line({ line }: { readonly line: OnRegister }): Drawn {
  const { name, reference, came, left, state, present, held, late, early, reasons } = line;
  const how = [
    state === "out" && reasons.length ? "corrected" : STATES[state],
    late ? `${late} min late` : "",
    early && state !== "here" ? `left ${early} min early` : "",
  ];
  return (
    <>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{" "}
        <bdi class="q">{reference}</bdi>
      </p>
      <p class="num">
        {hour(came)}
        {left ? ` to ${hour(left)}` : ""}
        {held ? `: ${present} of ${held} minutes` : ""}, {how.filter(Boolean).join(", ")}
      </p>
      {reasons.map((reason) => (
        <p class="q" key={reason}>
          Corrected: <bdi>{reason}</bdi>
        </p>
      ))}
    </>
  );
}
