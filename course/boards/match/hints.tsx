import type { MatchView } from "../contracts.d.ts";
import type { Drawn } from "../shared/draw.tsx";
import { type Hint, Hints } from "../shared/hints.tsx";
import { cardOf, elementsOf, type MatchBoard, nameOf } from "./answers.ts";
import { under } from "./result.ts";

/** What is asked about a fact, and its hint: what to look for. Only a lesson has hints. */
function hint(board: MatchBoard, fact: string, part: string, list: readonly Hint[]): Drawn {
  const about = `${nameOf(board.view(), fact)}, ${part}`;
  return <Hints name={`${part}:${fact}`} about={about} list={list} />;
}

/** A hint on whether a fact helps: the board, the fact's id. */
export function judgementHints(board: MatchBoard, fact: string): Drawn {
  return hint(board, fact, "judgement", [["", board.view().hints?.judgement]]);
}

/** A hint on the question to which a fact goes, with what each test on offer asks: the board, the fact's id. */
export function elementHints(board: MatchBoard, fact: string): Drawn {
  const view = board.view();
  const group = view.groups.find(({ facts }) => facts.includes(fact));
  const tests = new Set(group ? elementsOf(view, group).map(({ test }) => test) : []);
  const lines = view.hints?.tests.filter(({ test }) => tests.has(test)) ?? [];
  return hint(board, fact, "question", [
    ["", view.hints?.element],
    ...lines.map(({ test, plain }): Hint => [withoutMark(test), plain]),
  ]);
}

/** A hint on what proves a fact, which never says how many pieces: the board, the fact's id. */
export function evidenceHints(board: MatchBoard, fact: string): Drawn {
  const view = board.view();
  const stacks = stacksFor(view, fact, board.answers().facts?.[fact]?.judgement ?? null);
  return hint(board, fact, "evidence", [
    ["", view.hints?.evidence],
    ["Look at", stacks ? `${stacks}.` : ""],
  ]);
}

// In which stacks something for it lies. That the answer is none of them is for the learner to find.
function stacksFor(view: MatchView, fact: string, judgement: Parameters<typeof under>[1]): string {
  const known = view.feedback?.[fact];
  if (!known) return "";
  const kinds = new Set(under(known, judgement).needed.map((id) => cardOf(view, id)?.kind));
  const stacks = view.kinds.filter(({ id }) => id !== "answer" && kinds.has(id));
  return stacks.map(({ label }) => `“${label}”`).join(", ");
}

// A test that is called by a question has its own mark.
const withoutMark = (name: string) => name.replace(/[?.]$/, "");
