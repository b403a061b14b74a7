import type { InterviewNow, Reviewed } from "../../../boards/contracts.d.ts";
import { type Drawn, Mark, Said } from "./parts.tsx";

/** What was said last in an interview, and how much time is left. */
export function LastAnswer({ interview, said }: { interview: InterviewNow; said: string }): Drawn {
  const last = interview.turns.at(-1);
  return (
    <section class="said" aria-label="What was said">
      <p class="k num">
        {interview.left} of {interview.whole} minutes left
      </p>
      {last ? (
        <p class="read">
          <b>You:</b> <Said text={last.asked} />
        </p>
      ) : null}
      <h1 class="fact small">
        <Said text={said} />
      </h1>
    </section>
  );
}

/** All that is known by now, and what was said before. */
export function Known({ interview }: { readonly interview: InterviewNow }): Drawn {
  const { known, turns, client } = interview;
  return (
    <>
      {known.length ? (
        <section class="sec">
          <h2>What you know</h2>
          <ul class="proof">
            {known.map((fact) => (
              <li key={fact}>
                <Said text={fact} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {turns.length > 1 ? (
        <details class="sec">
          <summary>What was said before</summary>
          {turns.slice(0, -1).map(({ asked, reply }) => (
            <p class="read" key={asked}>
              <b>You:</b> <Said text={asked} />
              <br />
              <b>{client}:</b> <Said text={reply} />
            </p>
          ))}
        </details>
      ) : null}
    </>
  );
}

interface Ended {
  readonly interview: InterviewNow;
  readonly review: Reviewed;
}

/** An interview that is over: what was learned, what was not, and why each question is worth asking. */
export function Ended({ interview, review }: Ended): Drawn {
  return (
    <div class="results ended">
      <h1>{review.headline}</h1>
      <p>{review.time}</p>
      <section class="sec">
        <h2>What decides this file</h2>
        <ul class="proof">
          {review.learned.map((fact) => (
            <li key={fact}>
              <Mark right /> <Said text={fact} />
            </li>
          ))}
          {review.missed.map(({ about, words }) => (
            <li key={about}>
              <Mark right={false} /> <Said text={about} />
              <p class="k">
                <Said text={words} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      {review.relied_less.length ? (
        <section class="sec">
          <h2>Answers you can rely on less</h2>
          <ul class="proof">
            {review.relied_less.map(({ about, words }) => (
              <li key={`${about} ${words}`}>
                <b>
                  <Said text={about} />
                </b>
                <p>
                  <Said text={words} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <details class="sec">
        <summary>The whole interview</summary>
        {interview.turns.map(({ asked, reply, why }) => (
          <p class="read" key={asked}>
            <b>You:</b> <Said text={asked} />
            <br />
            <b>{interview.client}:</b> <Said text={reply} />
            <br />
            <em>
              <Said text={why} />
            </em>
          </p>
        ))}
      </details>
    </div>
  );
}
