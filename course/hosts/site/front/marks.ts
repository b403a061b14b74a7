import type {
  Answers,
  BoardAnswers,
  CardsSaid,
  ChoicePoints,
  ComparedItem,
  MarkedItem,
  PartInWords,
  PartSaid,
  SelfMarking,
  Term,
  Worths,
} from "../../../boards/contracts.d.ts";

const ANY = "*";

type Item = MarkedItem | ComparedItem;

/** An item with what came of it. */
export type ItemMarked = Omit<Item, "parts" | "sure" | "wrote"> & {
  readonly id: string;
  /** Whether the learner was sure of it. */
  readonly sure: boolean;
  /** Whether it holds the learner's own text. */
  readonly wrote: boolean;
  readonly points: number;
  readonly marked: boolean;
  readonly parts: readonly PartInWords[];
};

/**
 * What came of an exercise: numbers are hundredths of a point, `percent` hundredths of a per cent,
 * and `whole` per cent as it is read.
 */
export interface Marks {
  readonly items: readonly ItemMarked[];
  readonly points: number;
  readonly percent: number;
  readonly whole: number;
  readonly passed: boolean;
  readonly out_of: number;
  readonly by_hand: boolean;
}

/** Marks and feedback for an exercise: what Python prepared, the answers or null. */
export function marked(told: SelfMarking, answers: Answers | null): Marks {
  const items = told.items.map((item, place) => itemOf(item, place, answers?.boards?.[item.board]));
  const points = items.reduce((sum, item) => sum + item.points, 0);
  const percent = Math.floor((points * 20000 + told.out_of) / (2 * told.out_of));
  const passed = !told.by_hand && percent >= told.pass_mark;
  const whole = wholePercent(percent, told.pass_mark);
  return { items, points, percent, whole, passed, out_of: told.out_of, by_hand: told.by_hand };
}

/** Hundredths of a per cent as they are read: whole, on the side of the pass mark on which they are. */
function wholePercent(percent: number, passMark: number): number {
  const whole = Math.floor((percent + 50) / 100);
  if (percent < passMark && passMark <= whole * 100) return whole - 1;
  if (whole * 100 < passMark && passMark <= percent) return whole + 1;
  const hides = (whole - 1) * 100 < passMark && passMark <= percent;
  return whole === 100 && percent < 10_000 && !hides ? whole - 1 : whole;
}

function itemOf(item: Item, place: number, given: BoardAnswers | undefined): ItemMarked {
  const points = "worth" in item ? earned(item.worth, given) : 0;
  const wrote = "wrote" in item && item.wrote;
  const own = wrote && given?.kind === "draft" ? given.text : "";
  const parts = item.parts.flatMap((part) => partsOf(part, given));
  const sure = "sure" in item && chosenAt([item.sure], given)[0] === "sure";
  const id = "slot" in item ? item.slot : `item-${place + 1}`;
  const text = own || item.text;
  return { ...item, id, sure, wrote, text, marked: "worth" in item, points, parts };
}

/** The hundredths of a point that answers earn: what each choice is worth, a board's answers. */
export function earned(worth: ChoicePoints, given: BoardAnswers | undefined): number {
  const first = worth.first ? firstOf(worth.first, given) : 0;
  if (first === null) return 0;
  const sum = worth.terms.reduce((sum, term) => sum + added(term, given), first);
  return Math.floor((Math.max(0, sum) * 200 + worth.per) / (2 * worth.per));
}

// What has to be right before anything else counts; null where it is not.
function firstOf({ at, worth }: Term, given: BoardAnswers | undefined): number | null {
  const [choice] = chosenAt(at, given);
  const found = own(worth, nameOf(choice) ?? "");
  return typeof found === "number" ? found : null;
}

function added(term: Term, given: BoardAnswers | undefined): number {
  const choices = chosenAt(term.at, given);
  const worth = (all: readonly unknown[]) => {
    const found = looked<Worths | number>(term.worth, all);
    return typeof found === "number" ? found : 0;
  };
  if (!term.each) return worth(choices);
  return listOf(choices.pop()).reduce((sum, one) => sum + worth([...choices, one]), 0);
}

function partsOf(part: PartSaid | CardsSaid, given: BoardAnswers | undefined): PartInWords[] {
  const choices = chosenAt(part.at, given);
  if (!part.each) return isInWords(part.said) ? [part.said] : inWords(looked(part.said, choices));
  const list = listOf(choices.pop());
  const said = looked<object>(part.said, choices);
  const missing = looked<object>(part.missing, choices);
  const absent = Object.keys(missing ?? {}).filter((card) => !list.includes(card));
  return [
    ...list.flatMap((card) => inWords(own(said, card))),
    ...absent.flatMap((card) => inWords(own(missing, card))),
  ];
}

const inWords = (found: unknown): PartInWords[] => (isInWords(found) ? [found] : []);

function isInWords(value: unknown): value is PartInWords {
  return typeof value === "object" && value !== null && typeof own(value, "verdict") === "string";
}

function chosenAt(paths: readonly (readonly string[])[], given: unknown): unknown[] {
  return paths.map((path) => path.reduce<unknown>((inside, name) => own(inside, name), given));
}

/** What a table holds for choices in turn; `*` stands for any that it does not name. */
function looked<T>(table: T, choices: readonly unknown[]): unknown {
  return choices.reduce<unknown>((inside, choice) => {
    const name = nameOf(choice);
    return (name === null ? undefined : own(inside, name)) ?? own(inside, ANY);
  }, table);
}

function own(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

// Under what a choice stands in a table.
function nameOf(choice: unknown): string | null {
  return choice === null || choice === undefined ? null : String(choice);
}

function listOf(choice: unknown): string[] {
  return Array.isArray(choice) ? choice.map(String) : [];
}
