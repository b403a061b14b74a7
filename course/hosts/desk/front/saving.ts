import type {
  AnswersSent,
  BoardAnswers,
  Notice,
  Problem,
  SaveReply,
} from "../../../boards/contracts.d.ts";
import { writeHeaders } from "./requests.ts";
import { tellTime } from "./told-time.ts";
import { rememberUnsent, type Unsent } from "./unsent.ts";

/** What a board says while nothing answers. */
export const GONE =
  "The course is not answering: perhaps the window that runs it was closed. Your answers are kept in this browser, " +
  "and are sent as soon as it runs again.";
const LOGGED_OUT =
  "This page has lost its connection. Your answers are kept in this browser: reload the page to send them.";
const MOST_IN_DOUBT = 8;

/** What became of answers that were sent; the status is 0 where nothing answered. */
interface Sent {
  readonly status: number;
  readonly notice: Notice;
  readonly tag: string;
}

interface Sending extends Unsent {
  readonly name: string;
  readonly address: string;
}

/** Send a board's answers: the board, the answers. */
export async function put(one: Sending, answers: BoardAnswers): Promise<Sent> {
  const { tag, doubtful } = one;
  // Until a reply is here, the server may hold any that were sent, and they are no stranger's.
  one.doubtful = withDoubt(doubtful, answers);
  rememberUnsent(one.name, { ...one, answers });
  const sent: AnswersSent = { answers, seen: tag, doubtful };
  try {
    const body = JSON.stringify(sent);
    const reply = await fetch(one.address, {
      method: "PUT",
      headers: writeHeaders(),
      body,
      // A page that is closed in the middle of saving has still saved.
      keepalive: body.length < 60000,
      redirect: "manual",
    });
    tellTime(reply.headers.get("Course-Time"));
    if (reply.type === "opaqueredirect" || reply.status === 403 || reply.status === 401)
      return failed(403, LOGGED_OUT, tag);
    const said: SaveReply | Problem = await reply.json();
    return "notice" in said
      ? { status: reply.status, ...said }
      : failed(reply.status, said.text, tag);
  } catch {
    return failed(0, GONE, tag);
  }
}

const failed = (status: number, text: string, tag: string): Sent => ({
  status,
  notice: { state: "failed", text },
  tag,
});

// The first that was not acknowledged is the likeliest to have arrived.
function withDoubt(
  doubtful: readonly BoardAnswers[],
  answers: BoardAnswers,
): readonly BoardAnswers[] {
  const known = doubtful.some((other) => JSON.stringify(other) === JSON.stringify(answers));
  if (known) return doubtful;
  const all = [...doubtful, answers];
  return all.length > MOST_IN_DOUBT ? [...all.slice(0, MOST_IN_DOUBT - 1), answers] : all;
}
