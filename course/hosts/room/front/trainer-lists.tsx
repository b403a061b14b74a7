import { KEYS } from "./keys.ts";
import type { Drawn } from "./parts.tsx";
import type { Given } from "./trainer-desk.tsx";

/** Everybody's alias, and whether they are here: never an answer. */
export function Aliases({ view, act }: Given): Drawn {
  return (
    <section class="now" aria-label="Aliases">
      <h2 class="h">Aliases</h2>
      <p class="q">Only you see them. A muted alias goes on, and its answers are not counted.</p>
      <ul class="aliases">
        {view.people.map(({ id, alias, awake, muted, removed }) => (
          <li key={id}>
            <bdi>{alias}</bdi>
            <span class="q">{removed ? "removed" : awake ? "here" : "asleep"}</span>
            <button type="button" class="btn" onClick={() => act(muted ? "unmute" : "mute", id)}>
              {muted ? "Hear again" : "Mute"}
              <span class="unseen"> {alias}</span>
            </button>
            <button
              type="button"
              class="btn"
              onClick={() => act(removed ? "readmit" : "remove", id)}
            >
              {removed ? "Let in again" : "Remove"}
              <span class="unseen"> {alias}</span>
            </button>
          </li>
        ))}
      </ul>
      {view.people.length ? null : <p>Nobody has joined yet.</p>}
      <button type="button" class="btn" onClick={() => act("people")}>
        Back to the room <kbd>M</kbd>
      </button>
    </section>
  );
}

/** What each key does. */
export function KeyList({ act }: Given): Drawn {
  return (
    <section class="now" aria-label="Keys">
      <h2 class="h">Keys</h2>
      <dl class="keys">
        {KEYS.map(([keys, , words]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>
                  {key.length === 1 ? key.toUpperCase() : key.replace("Page", "Page ")}
                </kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>1</kbd> to <kbd>9</kbd>
          </dt>
          <dd>show one part of the answer</dd>
        </div>
      </dl>
      <button type="button" class="btn" onClick={() => act("keys")}>
        Back to the room <kbd>?</kbd>
      </button>
    </section>
  );
}
