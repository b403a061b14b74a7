import type {
  Choice,
  InterviewNow,
  Reviewed,
  RoomNow,
  RoomQuestion,
  Shown,
} from "../../../boards/contracts.d.ts";
import { type Drawn, Mark, Said } from "./parts.tsx";
import { Foot } from "./wall-foot.tsx";
import { List } from "./wall-results.tsx";

interface Given {
  readonly now: RoomNow;
  readonly interview: InterviewNow;
  readonly left: number | null;
}

/** An interview that the room holds: the last answer, what may be asked, the votes, what was learned. */
export function WallInterview({ now, interview, left }: Given): Drawn {
  const { question, shown } = now;
  if (interview.review) return <Over review={interview.review} />;
  if (!question) return null;
  if (shown) return <Votes question={question} shown={shown} interview={interview} />;
  return (
    <>
      {now.phase === "read" ? (
        <Answer question={question} interview={interview} />
      ) : (
        <Askable question={question} tie={now.phase === "talk"} />
      )}
      <Foot now={now} left={left} />
    </>
  );
}

function Answer({ question, interview }: Pick<Given, "interview"> & Asking): Drawn {
  const last = interview.turns.at(-1);
  return (
    <div class="mid">
      <section class="said" aria-label="What was said">
        {last ? (
          <p class="put">
            <Said text={last.asked} />
          </p>
        ) : null}
        <p>
          <Said text={question.said} />
        </p>
      </section>
      <section class="ask">
        <h1>{last?.facts.length ? "This showed" : question.asks[0]?.title}</h1>
        {last ? (
          <ul class="one">
            {last.facts.map((fact) => (
              <li key={fact}>
                <Said text={fact} />
              </li>
            ))}
          </ul>
        ) : (
          <p class="talk">Most votes decide. A tie is talked over, and voted on again.</p>
        )}
      </section>
    </div>
  );
}

interface Asking {
  readonly question: RoomQuestion;
}

function Askable({ question, tie }: Asking & { readonly tie: boolean }): Drawn {
  const ask = question.asks[0];
  if (!ask) return null;
  return (
    <section class="ask turn">
      <h1>{tie ? "A tie: which of these first, and why? Tell your neighbour" : ask.title}</h1>
      <ul class="many">
        {ask.options.map((option) => (
          <Option key={option.id} option={option} />
        ))}
      </ul>
    </section>
  );
}

function Option({ option }: { readonly option: Choice }): Drawn {
  const minutes = option.hint.length < 12 ? option.hint : "";
  return (
    <li>
      <Said text={option.label} />
      {minutes ? <b class="num"> ({minutes})</b> : null}
    </li>
  );
}

interface Voted extends Asking {
  readonly shown: Shown;
  readonly interview: InterviewNow;
}

function Votes({ shown, interview }: Voted): Drawn {
  const part = shown.tally.parts[0];
  return (
    <>
      <div class="two one">{part ? <List part={part} shown={shown} /> : null}</div>
      <footer class="foot said-of">
        <p>
          <Said text={interview.comes_of_it} />
        </p>
      </footer>
    </>
  );
}

function Over({ review }: { readonly review: Reviewed }): Drawn {
  const { learned, missed, relied_less: less } = review;
  return (
    <>
      <section class="told over">
        <h1>{review.headline}</h1>
        <ul>
          {learned.map((fact) => (
            <li key={fact}>
              <Mark right />
              <span>
                <Said text={fact} />
              </span>
            </li>
          ))}
          {missed.map(({ about }) => (
            <li key={about}>
              <Mark right={false} />
              <span>
                <Said text={about} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <footer class="foot">
        <p class="num">{review.time}</p>
        {less.length ? (
          <p>
            <b class="num">{less.length}</b> {less.length === 1 ? "answer" : "answers"} to rely on
            less
          </p>
        ) : null}
      </footer>
    </>
  );
}
