import type { ToTrainer } from "../../../boards/contracts.d.ts";
import { clock, type Drawn, Html, halves, Icon, Said } from "./parts.tsx";
import { Aliases, KeyList } from "./trainer-lists.tsx";
import { Now } from "./trainer-now.tsx";
import { Register, SigningIn } from "./trainer-register.tsx";

/** What is open on the page itself. */
export interface Look {
  peek: boolean;
  people: boolean;
  keys: boolean;
  register: boolean;
}

/** What a trainer's page draws. */
export interface Given {
  readonly view: ToTrainer;
  readonly left: number | null;
  readonly elapsed: number | null;
  readonly there: boolean;
  readonly told: string;
  readonly look: Look;
  readonly act: (name: string, about?: string) => void;
}

/** The trainer's page: the run sheet, what goes on, what to say, and the way on. */
export function Desk(given: Given): Drawn {
  const { view, there, told, look } = given;
  return (
    <div class="app" data-turn={view.now.turn}>
      <p class="unseen" role="status">
        {view.now.said}
      </p>
      <Top {...given} />
      {there && !told ? null : (
        <p class="warn" role="alert">
          {there ? told : "This page has lost the room. It comes back by itself."}
        </p>
      )}
      <main class="grid">
        <Sheet {...given} />
        {look.register ? (
          <Register {...given} />
        ) : look.people ? (
          <Aliases {...given} />
        ) : look.keys ? (
          <KeyList {...given} />
        ) : (
          <Now {...given} />
        )}
        <Notes {...given} />
      </main>
      <Bottom {...given} />
    </div>
  );
}

function Top({ view, elapsed, act }: Given): Drawn {
  // The number that is here is told before the list is: who is asleep are the others.
  const asleep = view.people.filter(({ removed }) => !removed).length - view.now.here;
  return (
    <header class="top">
      <h1>{view.now.lesson}</h1>
      <span>
        {view.address}, code <b class="code">{halves(view.code)}</b>
      </span>
      <span class="num">
        <b>{view.now.here}</b> here{asleep > 0 ? `, ${asleep} asleep` : ""}
      </span>
      <span class="sp num">
        {elapsed === null ? `${view.total} minutes` : <b>{clock(elapsed)}</b>}
        {elapsed === null ? "" : ` of ${view.total}:00`}
      </span>
      {view.pages > 1 ? <span>{view.pages} pages, in step</span> : null}
      <button type="button" class="link" onClick={() => act("wall")}>
        Open the wall
      </button>
    </header>
  );
}

function Sheet({ view, act }: Given): Drawn {
  return (
    <section class="sheet" aria-label="Run sheet">
      <h2 class="h">
        Run sheet<span class="num">minutes</span>
      </h2>
      <ol>
        {view.sheet.map(({ title, at, minutes, stop, here, done }) => (
          <li
            key={stop}
            class={here ? "now" : done ? "done" : ""}
            aria-current={here ? "step" : undefined}
          >
            <button type="button" onClick={() => act("go", String(stop))}>
              <span class="at num">{at}</span>
              <span>{title}</span>
              <span class="num">
                {done ? (
                  <>
                    <Icon name="tick" />
                    <span class="unseen">done</span>
                  </>
                ) : (
                  minutes
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p class="sum num">
        <span>In all</span>
        <span>{view.total}</span>
      </p>
    </section>
  );
}

function Notes({ view, act }: Given): Drawn {
  return (
    <section class="notes" aria-label="Notes" tabindex={0}>
      {view.notes ? (
        <>
          <h2 class="h">Notes</h2>
          <Html html={view.notes} look="note" />
        </>
      ) : null}
      {view.tempting.length ? (
        <h2 class="h">{view.now.interview ? "What each is worth" : "If they say …"}</h2>
      ) : null}
      {view.tempting.map(({ label, ask, why }) => (
        <div class="say" key={label}>
          <p>
            <Said text={label} />
          </p>
          {ask ? (
            <p class="ask">
              <b>Ask:</b> <Said text={ask} />
            </p>
          ) : null}
          <p class="why">
            <Said text={why} />
          </p>
        </div>
      ))}
      {view.notes || view.tempting.length ? null : <p class="q">No notes stand at this place.</p>}
      <SigningIn view={view} act={act} />
    </section>
  );
}

function Bottom({ view, act }: Given): Drawn {
  return (
    <footer class="bot">
      <span>
        <kbd>Page Down</kbd> or remote: next
      </span>
      <button type="button" class="plain" onClick={() => act("back")}>
        <kbd>Page Up</kbd> back
      </button>
      <button type="button" class="plain" aria-pressed={view.blank} onClick={() => act("blank")}>
        <kbd>B</kbd> blank wall
      </button>
      <button type="button" class="plain" onClick={() => act("people")}>
        <kbd>M</kbd> aliases
      </button>
      <button type="button" class="plain" onClick={() => act("keys")}>
        <kbd>?</kbd> all keys
      </button>
      {view.undoes ? (
        <button type="button" class="u" onClick={() => act("undo")}>
          <Icon name="undo" />
          <span class="link">Undo: {view.undoes}</span> <kbd>Z</kbd>
        </button>
      ) : null}
    </footer>
  );
}
