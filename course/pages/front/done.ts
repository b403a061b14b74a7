import type {
  BoardAnswers,
  ChosenBeside,
  ChosenRule,
  DoneRule,
  ListedRule,
  PartsRule,
} from "../../boards/contracts.d.ts";

/** How many parts are done, of how many. */
export interface Share {
  readonly parts: number;
  readonly of: number;
}

/** Answers board by board, as far as there are any. */
export interface Boards {
  readonly boards?: Readonly<Record<string, BoardAnswers>>;
}

type Given = Readonly<Record<string, unknown>>;

/** How many parts are done, of how many: the rules (prepared by Python), the answers or null. */
export function doneOf(rules: readonly DoneRule[], answers: Boards | null): Share {
  const boards = rules.map((rule) => {
    const given = answers?.boards?.[rule.board];
    return done(rule, given?.kind === rule.kind ? ofAnyKind(given) : {});
  });
  const sum = (name: keyof Share) => boards.reduce((total, one) => total + one[name], 0);
  return { parts: sum("parts"), of: sum("of") };
}

/** The board on which something is left first, or "": the rules, the answers or null. */
export function firstUndone(rules: readonly DoneRule[], answers: Boards | null): string {
  const undone = rules.find((rule) => {
    const { parts, of } = doneOf([rule], answers);
    return parts < of;
  });
  return undone?.board ?? "";
}

// As course.learner.done looks the same rules up.
function done(rule: DoneRule, given: Given): Share {
  if (rule.rule === "listed") return listed(rule, given);
  return rule.rule === "chosen" ? chosen(rule, given) : inParts(rule, given);
}

function listed({ ids }: ListedRule, given: Given): Share {
  const checked = (given.checked ?? []) as readonly string[];
  return share(ids, (id) => checked.includes(id));
}

function chosen({ needs, also, ...rule }: ChosenRule, given: Given): Share {
  const parts = [chosenUnder(rule, given, needs), ...also.map((one) => chosenUnder(one, given))];
  const sum = (name: keyof Share) => parts.reduce((total, one) => total + one[name], 0);
  return { parts: sum("parts"), of: sum("of") };
}

function chosenUnder(
  { ids, under, each }: ChosenBeside,
  given: Given,
  needs: ChosenRule["needs"] = [],
): Share {
  const all = (given[under] ?? {}) as Readonly<Record<string, Given>>;
  return share(ids, (id) => {
    const one = all[id] ?? {};
    const more = needs.find((need) => need.judgement === one.judgement)?.parts ?? [];
    return [...each, ...more].every((name) => isGiven(one[name]));
  });
}

function inParts({ parts, steps }: PartsRule, given: Given): Share {
  const at = given.steps as Given | undefined;
  return share([...parts.map((name) => given[name]), ...steps.map((id) => at?.[id])], isGiven);
}

// A rule names what it looks up, so the answers are looked at by name.
const ofAnyKind = (answers: BoardAnswers): Given => ({ ...answers });

// A text of blanks and an empty list are no answer.
function isGiven(value: unknown): boolean {
  if (typeof value === "string") return Boolean(value.trim());
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function share<T>(all: readonly T[], is: (one: T) => boolean): Share {
  return { parts: all.filter(is).length, of: all.length };
}
