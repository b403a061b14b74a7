import type { Qr, RoomNow, RoomQuestion, ToWall } from "../../../boards/contracts.d.ts";
import { type Drawn, Html, halves, people, Said } from "./parts.tsx";
import { Foot } from "./wall-foot.tsx";
import { WallHeat } from "./wall-heat.tsx";
import { WallInterview } from "./wall-interview.tsx";
import { WallResults } from "./wall-results.tsx";
import { SignInCode, WallSigning } from "./wall-signing.tsx";

interface Given {
  readonly wall: ToWall;
  readonly left: number | null;
  readonly there: boolean;
}

/** What stands on the wall: never a name, never an alias. */
export function Wall({ wall, left, there }: Given): Drawn {
  const { now } = wall;
  if (wall.blank) return <main class="wall" aria-label="The wall is blank" />;
  return (
    <main
      class={now.phase === "lobby" && !now.signing ? "wall first" : "wall"}
      data-turn={now.turn}
    >
      <p class="unseen" role="status">
        {now.said}
      </p>
      {now.phase === "lobby" && !now.signing ? (
        <Lobby wall={wall} />
      ) : (
        <Stage wall={wall} left={left} />
      )}
      {there ? null : <p class="lost">This screen has lost the room. It comes back by itself.</p>}
    </main>
  );
}

function Lobby({ wall }: { readonly wall: ToWall }): Drawn {
  const { now, address, code, qr } = wall;
  return (
    <>
      <div class="j">
        <section class="what">
          <p>A workshop</p>
          <h1>{now.lesson}</h1>
          {now.about ? <p class="about">About {now.about}.</p> : null}
          <dl>
            <dt>Address</dt>
            <dd>{address}</dd>
            <dt>Code</dt>
            <dd class="big">{halves(code)}</dd>
          </dl>
        </section>
        <section class="qr">
          <p>Scan, or type the address</p>
          <QrCode qr={qr} />
        </section>
      </div>
      <footer class="foot">
        <p>
          <b class="num">{people(now.here)} here</b>
        </p>
        <SignInCode wall={wall} words="For a record, sign in" />
      </footer>
    </>
  );
}

// Black on white in the dark too, with four modules clear around it, else some phones cannot read it.
function QrCode({ qr }: { readonly qr: Qr }): Drawn {
  const wide = qr.size + 8;
  return (
    <svg
      class="code-drawn"
      viewBox={`-4 -4 ${wide} ${wide}`}
      role="img"
      aria-label="The same address as a QR code"
    >
      <path d={`M-4-4h${wide}v${wide}h-${wide}z`} fill="#fff" />
      <path d={qr.path} stroke="#000" fill="none" />
    </svg>
  );
}

function Stage({ wall, left }: { readonly wall: ToWall; readonly left: number | null }): Drawn {
  const { now } = wall;
  const { question } = now;
  return (
    <>
      <header class="strip">
        <p>
          {question ? (
            <>
              <b>{question.client}</b>, {question.place}
            </>
          ) : (
            <b>{now.lesson}</b>
          )}
        </p>
        <p class="join">
          {wall.address}
          <span class="code">{halves(wall.code)}</span>
        </p>
      </header>
      <Middle wall={wall} now={now} left={left} question={question} />
    </>
  );
}

interface Mid {
  readonly wall: ToWall;
  readonly now: RoomNow;
  readonly left: number | null;
  readonly question: RoomQuestion | null;
}

function Middle({ wall, now, left, question }: Mid): Drawn {
  if (now.signing) return <WallSigning wall={wall} />;
  if (now.heat) return <WallHeat heat={now.heat} />;
  if (now.interview) return <WallInterview now={now} interview={now.interview} left={left} />;
  if (!question) return <Text wall={wall} now={now} />;
  if (now.shown) return <WallResults now={now} shown={now.shown} question={question} />;
  return (
    <>
      <div class="mid">
        <section class={question.from_file ? "said" : "said law"} aria-label="The question">
          <p>
            <Said text={question.said} />
          </p>
        </section>
        {now.phase === "talk" ? <Talk /> : <Asked question={question} />}
      </div>
      <Foot now={now} left={left} />
    </>
  );
}

function Asked({ question }: { readonly question: RoomQuestion }): Drawn {
  const ask = question.asks[0];
  if (!ask) return null;
  const many = ask.options.length > 4;
  return (
    <section class="ask">
      <h1>{ask.title}</h1>
      <ul class={many ? "many" : ""}>
        {ask.options.map(({ id, label, hint }) => (
          <li key={id}>
            <b>
              <Said text={label} />
            </b>
            {hint && !many ? <span>{hint}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Talk(): Drawn {
  return (
    <section class="ask">
      <h1>Talk to your neighbour</h1>
      <p class="talk">
        Say which judgement you gave, and the words in the file that made you give it. Then vote
        again.
      </p>
    </section>
  );
}

function Text({ now, wall }: { readonly now: RoomNow; readonly wall: ToWall }): Drawn {
  return (
    <>
      {now.phase === "ended" ? (
        <p class="text ending">{now.said} Thank you.</p>
      ) : (
        <Html html={now.html} look="text" />
      )}
      <footer class="foot">
        <p>
          <b class="num">{now.here}</b> here
        </p>
        {now.phase === "ended" ? <SignInCode wall={wall} words="To sign out" /> : null}
      </footer>
    </>
  );
}
