import type {
  HoursClaimed,
  OwnRecord,
  OwnWork,
  Reflection,
  Scheme,
} from "../../../boards/contracts.d.ts";

// The twin of course/records/own_layout.py: a test holds the two together.

const SELF_ASSESSED =
  "Self-assessed, the learner's own copy. The provider attests nothing of it; nobody has checked it.";
const PARTLY =
  "The learner's own copy. What the provider attests is named under the evidence, by the code of " +
  "each record; all else is self-assessed.";
/** Whether the learning was planned, in words. */
export const PLANNED = "Planned before it began";
export const UNPLANNED = "Not planned: it came up";
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A line of a layout, filled in; empty where there is nothing to say. */
export interface Row {
  readonly label: string;
  readonly text: string;
}

/** How far a record can be relied on, in a sentence that stands on every export. */
export function standingWords({ works }: OwnRecord): string {
  return works.some(({ standing }) => standing === "attested") ? PARTLY : SELF_ASSESSED;
}

/** What is said of a layout: where it comes from, and what was not checked. */
export function noteWords({ short, unverified }: Scheme): string {
  return (
    `The lines follow what was read of ${short}'s requirements; its own form was not seen. ` +
    `Not verified: ${unverified} The course gives no hours: what is claimed is the learner's own claim.`
  );
}

/** A learner's record in the layout of a scheme. */
export function rows(own: OwnRecord, scheme: Scheme): Row[] {
  const found = fields(own, scheme);
  return scheme.layout.map(({ label, field }) => ({ label, text: onlySeen(found[field] ?? "") }));
}

function fields(own: OwnRecord, scheme: Scheme): Readonly<Record<string, string>> {
  const { need = {}, afterwards: after = {}, hours = [] }: Reflection = own.reflection;
  return {
    name: own.name,
    activity: `${own.course}, edition ${own.version}. The law as at ${own.law_as_at}.`,
    provider: `${own.provider} (${own.contact})`,
    topics: own.topics.join("; "),
    aims: own.aims,
    feedback: own.feedback,
    dates: dates(own),
    works: own.works.map(workWords).join("\n"),
    time: time(own),
    evidence: evidence(own).join("\n"),
    need: need.why ?? "",
    need_written: onDay(need.written),
    competency: need.competency ?? "",
    planned: plannedWords(need.planned),
    learned: after.learned ?? "",
    met_need: after.met_need ?? "",
    will_change: after.will_change ?? "",
    next_need: after.next_need ?? "",
    reflection_written: onDay(after.written),
    hours: hours
      .filter((one: HoursClaimed) => one.scheme === scheme.name)
      .map(({ category, minutes }) => `${category}: ${inHours(minutes)}`)
      .join("\n"),
  };
}

function plannedWords(planned: boolean | null | undefined): string {
  if (planned == null) return "";
  return planned ? PLANNED : UNPLANNED;
}

function workWords(one: OwnWork): string {
  const name = one.label === one.title ? one.title : `${one.label}: ${one.title}`;
  const ended = /[?!]$/.test(name) ? name : `${name}.`;
  const when = one.finished_on ? `Finished on ${inWords(one.finished_on)}` : "Not finished";
  const result = one.result ? `; ${one.result}` : "";
  return `${ended} ${when}${result}; ${one.measured} min measured, ${one.notional} min notional.`;
}

function dates({ works }: OwnRecord): string {
  const days = works
    .flatMap((one) => [one.started_on, one.finished_on])
    .filter(Boolean)
    .sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  if (!first) return "";
  return first === last ? inWords(first) : `${inWords(first)} to ${inWords(last)}`;
}

function time({ works, method }: OwnRecord): string {
  const measured = works.reduce((sum, one) => sum + one.measured, 0);
  const done = works.reduce((sum, one) => sum + (one.finished_on ? one.notional : 0), 0);
  return (
    `${inHours(measured)} at work, measured: ${method}. The provider's estimate for what is finished: ` +
    `${inHours(done)} of study (notional).`
  );
}

function evidence(own: OwnRecord): string[] {
  const named = own.works.flatMap(({ title, code, standing }) => {
    const who = standing === "attested" ? `attested by ${own.provider}` : "self-assessed";
    return code ? [`${title}: record ${code}, ${who}`] : [];
  });
  return [...named, standingWords(own)];
}

/** A date in words: 24 November 2026. */
export function inWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The day of an instant, in London. */
export function dayInLondon(instant: string): string {
  return new Date(instant).toLocaleDateString("sv-SE", { timeZone: "Europe/London" });
}

function onDay(instant: string | null | undefined): string {
  return instant ? inWords(dayInLondon(instant)) : "";
}

/** A time in hours and minutes, in words. */
export function inHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = hours ? [counted(hours, "hour")] : [];
  return (rest || !hours ? [...parts, counted(rest, "minute")] : parts).join(" ");
}

const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;

// What nobody sees, and no file should hold: what is pasted often holds some. Joiners within names stay.
const UNSEEN =
  /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text without what nobody sees. */
export function onlySeen(text: string): string {
  return text.replace(UNSEEN, "");
}
