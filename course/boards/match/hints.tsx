import type { Drawn } from "../shared/draw.tsx";
import { Hints, oneOfTwo } from "../shared/hints.tsx";
import { cardOf, elementOf, type MatchBoard, nameOf } from "./answers.ts";
import { under } from "./result.ts";

// Drawn from what the lesson knows; an exercise knows nothing, so there it has no hints.
function hint(board: MatchBoard, fact: string, part: string, words: string): Drawn {
  const about = `${nameOf(board.view(), fact)}, ${part}`;
  return <Hints name={`${part}:${fact}`} about={about} list={[["", words]]} />;
}

/** A hint on whether a fact helps: the board, the fact's id. */
export function judgementHints(board: MatchBoard, fact: string): Drawn {
  const view = board.view();
  const { best } = view.feedback?.[fact] ?? {};
  const two = oneOfTwo(view.judgements, best?.judgement);
  return hint(board, fact, "judgement", two && `One of two: ${two}.`);
}

/** A hint on the question to which a fact goes: the board, the fact's id. */
export function elementHints(board: MatchBoard, fact: string): Drawn {
  const view = board.view();
  const known = view.feedback?.[fact];
  if (!known) return null;
  const judgement = board.answers().facts?.[fact]?.judgement ?? null;
  const { best } = under(known, judgement);
  const element = elementOf(view, best.element);
  const words = element ? `It stands under: ${element.test}.` : "No question is wanted here.";
  return hint(board, fact, "question", words);
}

/** A hint on what proves a fact, which never says how many pieces: the board, the fact's id. */
export function evidenceHints(board: MatchBoard, fact: string): Drawn {
  const view = board.view();
  const known = view.feedback?.[fact];
  if (!known) return null;
  const judgement = board.answers().facts?.[fact]?.judgement ?? null;
  const kinds = new Set(under(known, judgement).needed.map((id) => cardOf(view, id)?.kind));
  const stacks = view.kinds.filter(({ id }) => id !== "answer" && kinds.has(id));
  const names = stacks.map(({ label }) => label.toLowerCase()).join("; ");
  const answer = kinds.has("answer") ? "one of the two answers under the question" : "";
  const words = [names, answer].filter(Boolean).join("; ");
  return hint(board, fact, "evidence", words && `Look at: ${words}.`);
}
