import type {
  Answers,
  CheckData,
  DraftAnswers,
  FactAnswer,
  ItemAnswer,
  LinesAnswer,
  MatchAnswers,
  MatchView,
  RouteAnswers,
  RouteView,
  SourcesAnswers,
  SourcesView,
} from "../../boards/contracts.d.ts";

type View = CheckData["views"][string];
type Given = NonNullable<Answers["boards"]>[string] | undefined;

/** One thing that an exercise asks: its name, what was given in words, and what has no answer yet. */
export interface Step {
  /** What its board calls it, when a page leads there. */
  readonly at: string;
  readonly name: string;
  readonly given: readonly string[];
  readonly gaps: readonly string[];
  /** Whether it is a text of the learner's own, to be shown as it was written. */
  readonly text?: boolean;
}

/** A board, and each thing that it asks in groups. */
export interface BoardGiven {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly steps: readonly Step[] }[];
}

/** What was given to each board of an exercise, in words: what the boards show, the answers. */
export function givenAnswers(
  views: Readonly<Record<string, View>>,
  answers: Readonly<Record<string, Given>>,
): BoardGiven[] {
  return Object.entries(views).map(([id, view]) => {
    const found = groupsOf(view, answers[id]);
    const groups = found.map(([title, steps]) => ({ title, steps }));
    return { id, title: view.title, groups };
  });
}

/** How many of all things have no answer, or not all of it: what was given. */
export function gapsIn(boards: readonly BoardGiven[]): { gaps: number; of: number } {
  const steps = boards.flatMap(({ groups }) => groups.flatMap((group) => group.steps));
  return { gaps: steps.filter(({ gaps }) => gaps.length > 0).length, of: steps.length };
}

function groupsOf(view: View, given: Given): [string, Step[]][] {
  switch (view.board) {
    case "match":
      return ofMatch(view, given?.kind === "match" ? given : undefined);
    case "route":
      return ofRoute(view, given?.kind === "route" ? given : undefined);
    case "sources":
      return ofSources(view, given?.kind === "sources" ? given : undefined);
    case "draft":
      return [["", [ofDraft(given?.kind === "draft" ? given : undefined)]]];
    default: // no other kind of board is part of an exercise
      return [];
  }
}

function ofMatch(view: MatchView, given: MatchAnswers | undefined): [string, Step[]][] {
  return view.groups.map(({ title, facts, pages }) => [
    title,
    [
      ...facts.map((id) => ofFact(view, id, given?.facts?.[id] ?? {})),
      ...pages.map((id) => ofPage(view, id, given?.lines?.[id] ?? {})),
    ],
  ]);
}

function ofPage(view: MatchView, id: string, { proves, open }: LinesAnswer): Step {
  const paper = view.file.papers.find((one) => one.id === id);
  const quoted = (line: string | null | undefined) => named(paper?.lines ?? [], line, "text");
  const parts: [string, string][] = [
    ["what it proves", quoted(proves)],
    ["what it leaves open", quoted(open)],
  ];
  return {
    at: id,
    name: paper?.title ?? "",
    given: parts.flatMap(([part, words]) =>
      words ? [`${part.charAt(0).toUpperCase()}${part.slice(1)}: “${words}”`] : [],
    ),
    gaps: parts.filter(([, words]) => !words).map(([part]) => part),
  };
}

const ASKED = {
  judgement: "what it does to the claim",
  element: "which question it goes to",
  cards: "what proves it",
};

function ofFact(view: MatchView, id: string, { judgement, element, cards = [] }: FactAnswer): Step {
  const needs = view.needs.find((need) => need.judgement === judgement)?.parts ?? [];
  const has = { judgement: !!judgement, element: !!element, cards: cards.length > 0 };
  const asked = (["judgement", "element", "cards"] as const).filter(
    (part) => part === "judgement" || needs.includes(part),
  );
  const chosen = cards.flatMap((card) => view.cards.filter((one) => one.id === card));
  const [pieces, others] = [true, false].map((isPiece) =>
    chosen
      .filter(({ kind }) => (kind !== "answer") === isPiece)
      .map(({ title }) => unstopped(title)),
  );
  return {
    at: id,
    name: view.facts.find((fact) => fact.id === id)?.short ?? "",
    given: [
      judgement && named(view.judgements, judgement, "label"),
      element && named(view.elements, element, "question"),
      pieces?.length && `Proved by: ${pieces.join("; ")}`,
      // An answer that is no piece of evidence proves nothing.
      ...(others ?? []),
    ].filter(isText),
    gaps: asked.filter((part) => !has[part]).map((part) => ASKED[part]),
  };
}

function ofRoute(
  view: RouteView,
  { steps = {}, outcome, strength, reason }: RouteAnswers = { kind: "route" },
): [string, Step[]][] {
  const { names } = view;
  const one = (at: string, name: string, choice: string): Step => ({
    at,
    name,
    given: choice ? [choice] : [],
    gaps: choice ? [] : [""],
  });
  const strong = named(view.strengths, strength, "label");
  const loses = named(view.reasons, reason, "text");
  const missing = [!strong && "how strong it is", !loses && "what would lose it"].filter(isText);
  return [
    [
      names.steps,
      view.steps.map(({ id, question }) =>
        one(`step-choice:${id}`, question, named(view.step_choices, steps[id], "label")),
      ),
    ],
    [
      names.ends,
      [
        one("outcome", names.outcome, named(view.outcomes, outcome, "label")),
        {
          at: strong && !loses ? "reason" : "strength",
          name: names.strength,
          given: [strong, loses].filter(isText),
          gaps: missing,
        },
      ],
    ],
  ];
}

function ofSources(view: SourcesView, given: SourcesAnswers | undefined): [string, Step[]][] {
  return view.groups.map(({ title, items }) => [
    title,
    items.map((id) => ofItem(view, id, given?.items?.[id] ?? {})),
  ]);
}

function ofItem(view: SourcesView, id: string, { source, limit, use }: ItemAnswer): Step {
  const item = view.items.find((one) => one.id === id);
  const parts: [string, string][] = [
    ["who says it", named(view.sources, source, "label")],
    ["how limited it is", named(item?.limits ?? [], limit, "text")],
    ["whether you may cite it", named(view.uses, use, "label")],
  ];
  return {
    at: id,
    name: item?.point ?? "",
    given: parts.map(([, choice]) => choice).filter(Boolean),
    gaps: parts.filter(([, choice]) => !choice).map(([part]) => part),
  };
}

function ofDraft(given: DraftAnswers | undefined): Step {
  const text = given?.text?.trim() ?? "";
  const answer = text ? { given: [text], gaps: [] } : { given: [], gaps: [""] };
  return { at: "text", name: "What you wrote", ...answer, text: true };
}

function named<Name extends string>(
  all: readonly (Readonly<Record<Name, string>> & { readonly id: string })[],
  id: string | null | undefined,
  name: Name,
): string {
  return all.find((one) => one.id === id)?.[name] ?? "";
}

const unstopped = (title: string): string => title.replace(/\.$/, "");

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
