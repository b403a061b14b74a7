import { useState } from "preact/hooks";
import { ask } from "./connection.ts";
import { type Drawn, Icon } from "./parts.tsx";

const NAMES = [
  "Heron",
  "Birch",
  "Harbour",
  "Lantern",
  "Otter",
  "Maple",
  "Comet",
  "Willow",
  "Robin",
];

interface Joining {
  readonly lesson: string;
  readonly about: string;
  readonly code: string;
  readonly joined: () => void;
}

/** The door: a code from the wall, and a made-up name. */
export function Join({ lesson, about, code, joined }: Joining): Drawn {
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || !(event.currentTarget instanceof HTMLFormElement)) return;
    const given = new FormData(event.currentTarget);
    setBusy(true);
    try {
      await ask("/join", { code: String(given.get("code")), alias: String(given.get("alias")) });
      history.replaceState(null, "", "/");
      joined();
    } catch (error) {
      setWrong(error instanceof Error ? error.message : "");
      setBusy(false);
    }
  };
  return (
    <form class="app" onSubmit={submit}>
      <header class="top">
        <b>{lesson}</b>
      </header>
      <main>
        <h1>Join the room</h1>
        {about ? <p class="read">About {about}.</p> : null}
        <p class="wrong" role="alert">
          {wrong}
        </p>
        <div class="f">
          <label for="code">Code on the wall</label>
          <input
            id="code"
            name="code"
            class="code"
            value={code}
            required
            maxLength={12}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
          />
        </div>
        <div class="f">
          <label for="alias">
            A made-up name<small>Only the trainer sees it. It never stands on the wall.</small>
          </label>
          <input
            id="alias"
            name="alias"
            required
            maxLength={24}
            autocomplete="off"
            placeholder={NAMES[new Date().getSeconds() % NAMES.length]}
          />
        </div>
        <p class="kept">
          <Icon name="lock" />
          <span>No account and no app. Nothing you answer is tied to your real name.</span>
        </p>
        <p class="bar3">You may leave and come back at any time: your place is kept.</p>
      </main>
      <footer class="bot">
        <button type="submit" class="btn go" aria-disabled={busy}>
          Join
          <Icon name="on" />
        </button>
      </footer>
    </form>
  );
}
