import type { Said } from "../contracts.d.ts";
import { type Drawn, Hidden, Icon, paragraphs, rich, type Words } from "./draw.tsx";
import { labelOf, type Option } from "./parts.tsx";

const VERDICTS = {
  right: "Right",
  accepted: "Accepted",
  half: "Half right",
  wrong: "Not right",
  best: "Best answer",
  given: "Given",
  missed: "Missed",
  neutral: "Does no harm",
  learned: "Learned",
  tainted: "Tainted",
  unwarned: "Asked before the warning",
};

/** What is thought of a choice. */
export type Verdict = keyof typeof VERDICTS;

const DRAWINGS: Partial<Record<Verdict, string>> = {
  accepted: "right",
  best: "right",
  given: "right",
  learned: "right",
  tainted: "wrong",
  unwarned: "half",
};

/** A reason: what is thought, the part it is about, what was chosen, why, and what stands beside it. */
export interface Row {
  readonly verdict: Verdict;
  readonly part?: string | undefined;
  readonly chosen: Words;
  readonly text?: Words;
  readonly extra?: Drawn;
}

/** The reasons after a check, each an item of a list: the rows. */
export function reasons(rows: readonly Row[]): Drawn[] {
  return rows.map(({ verdict, part, chosen, text, extra }) => (
    <li class="ce-reason" data-verdict={verdict}>
      <Icon name={DRAWINGS[verdict] ?? verdict} />
      <div>
        <p>
          <strong>{VERDICTS[verdict]}</strong>
          <span class="ce-part"> · {part ? `${part}: ` : null}</span>
          {chosen ? rich(chosen) : null}
          {extra ? [" ", extra] : null}
        </p>
        {text ? <p>{rich(text)}</p> : null}
      </div>
    </li>
  ));
}

/** Rows of reasons on one point, without the text that another of them says in full: the rows. */
export function once(rows: readonly Row[]): Row[] {
  const told = (said: string, place: number) =>
    rows.some(({ text }, other) => {
      if (other === place || !text?.includes(said)) return false;
      return text.length > said.length || other > place;
    });
  return rows.map((row, place) => (row.text && told(row.text, place) ? { ...row, text: "" } : row));
}

/** Rows of reasons, the first with something beside it: the rows, that. */
export function firstWith(rows: readonly Row[], extra: Drawn): Row[] {
  return rows.map((row, place) => (place ? row : { ...row, extra }));
}

/** What is said of choices, by their ids. */
export type Known = Readonly<
  Record<string, { readonly right: Said["right"]; readonly text: Words } | undefined>
>;

interface Answered {
  readonly known: Known;
  readonly options: readonly Option[];
  readonly id: string | null | undefined;
  readonly best: string | null | undefined;
  readonly part?: string;
}

/**
 * What was chosen and, where that was not right, the best answer, as rows of reasons: what is known
 * of each choice, the options, the id chosen, the best one, and the part.
 */
export function answerRows({ known, options, id, best, part }: Answered): Row[] {
  const { right, text } = known[id ?? ""] ?? {};
  const chosen = labelOf(options, id) ?? "No answer";
  const rows: Row[] = [{ verdict: right ? "right" : "wrong", part, chosen, text }];
  if (!right && best && best !== id) {
    rows.push({ verdict: "best", part, chosen: labelOf(options, best), text: known[best]?.text });
  }
  return once(rows);
}

/** How sure the learner said they were, to stand beside a reason: the options, what was chosen. */
export function surety(options: readonly Option[], id: string | null): Drawn {
  const label = labelOf(options, id);
  if (!label) return null;
  return (
    <span class="ce-tag">
      <Hidden>You said: </Hidden>
      {label}
    </span>
  );
}

/** Why, under that heading, or nothing: the text. */
export function because(text: Words): Drawn {
  if (!text) return null;
  return (
    <div class="ce-why">
      <p class="ce-sub">Why</p>
      {paragraphs(text)}
    </div>
  );
}
