/** All that is said, from the tables that `course verify` speaks from. */
export type Words = {
  readonly refusals: Readonly<Record<string, string>>;
  readonly whys: Readonly<Record<string, string>>;
  readonly said: Readonly<Record<string, string>>;
  readonly names: readonly (readonly [string, string])[];
  readonly no_day: string;
};

type Values = Readonly<Record<string, string>>;

/** Words with values put in: the words, what stands for each name in braces. */
export function filled(words: string | undefined, values: Values = {}): string {
  if (words === undefined) throw new Error("There are no words for this.");
  return words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** Why a record is not to be relied on: the kind of reason, and what is put into its words. */
export class Refused extends Error {
  readonly kind: string;
  readonly values: Values;
  readonly reason: string;

  constructor(kind: string, values: Values = {}, reason = "") {
    super(kind);
    this.kind = kind;
    this.values = values;
    this.reason = reason;
  }

  /** It in words. */
  told(words: Words): string {
    const why = this.reason ? filled(words.whys[this.reason], this.values) : "";
    return filled(words.refusals[this.kind], { ...this.values, why });
  }
}

const LONDON = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});
const EARLIEST = -62_135_596_800;
const LATEST = 253_402_300_800;

/** The day in London at a moment, in words: seconds since 1970, and what to say if there is none. */
export function dayOf(seconds: number, otherwise: string): string {
  if (!(seconds >= EARLIEST && seconds < LATEST)) return otherwise;
  return LONDON.format(new Date(seconds * 1000));
}
