import type { MissedThing, MyRecordData, RecordFacts } from "../../../boards/contracts.d.ts";

/** A short question at the end: its field, what it comes from, and a draft to begin with ("" where there is none). */
export interface Prompt {
  readonly field: string;
  readonly question: string;
  readonly from: string;
  readonly draft: string;
}

const LONGEST = 180;
const AGAIN: Readonly<Record<string, string>> = {
  match: "Before I use such a fact, I will say which question it goes to and what proves it:",
  route: "On the next file I will stop at this question before I go on:",
  sources: "Before I cite such a report, I will say who says it and what its limit is:",
  "two-files": "Between two files like these, I will look for the one thing that differs:",
};
const LOOK = "On the next file I will look at this again before I answer:";

/** The prompts of a learner: drafted from what they said, missed and left, and kept by nobody. */
export function promptsOf({ facts, record }: MyRecordData, need: string): Prompt[] {
  const [first, second] = facts.missed;
  const met = record.works.filter((one) => !one.missing.length).map(({ label }) => label);
  const came = need ? `You came because: “${short(need)}”` : "";
  return [
    {
      field: "learned",
      question: "What can you do now that you could not?",
      from: first
        ? missedWords(facts)
        : "You have missed nothing so far that returns in your review.",
      draft: first ? learned(first) : "",
    },
    {
      field: "met-need",
      question: "Did it meet the need that you came with?",
      from: came || "You have not said yet why you came: the line above asks.",
      draft: need && met.length ? metWords(need, met, facts.open) : "",
    },
    {
      field: "will-change",
      question: "What will you do differently on the next file?",
      from: sureWords(facts),
      draft: first ? changed(second ?? first) : "",
    },
    {
      field: "next-need",
      question: "What do you need next, and by when?",
      from: facts.open.length
        ? `Not finished: ${listed(facts.open, 3)}.`
        : "You have finished all of the course.",
      draft: nextWords(facts),
    },
  ];
}

function missedWords({ times, missed: [first] }: RecordFacts): string {
  const where = first ? ` The first: “${short(first.said)}” (${first.label}).` : "";
  return `You missed ${times === 1 ? "one decision" : `${times} decisions`} in the lessons.${where}`;
}

function sureWords({ sure, times }: RecordFacts): string {
  if (sure) return `You were sure, and wrong, ${sure === 1 ? "once" : `${sure} times`}.`;
  return times ? "You were never both sure and wrong." : "Nothing was missed so far.";
}

function learned({ said, why, sure }: MissedThing): string {
  const was = sure ? "I was sure, and wrong, about this" : "I missed this";
  return `${was}: “${short(said)}” I know now: ${plain(why)}`;
}

function changed({ kind, said }: MissedThing): string {
  return `${AGAIN[kind] ?? LOOK} “${short(said)}”`;
}

function metWords(need: string, met: readonly string[], open: readonly string[]): string {
  const left = open.length ? ` Still open: ${listed(open, 3)}.` : "";
  return `I came because: ${ended(plain(need))} I have finished ${listed(met, 4)}.${left}`;
}

function nextWords({ open, missed: [first] }: RecordFacts): string {
  const again = first ? ` To go over ${lower(first.label)} again, where I was wrong.` : "";
  return open.length ? `To work through ${listed(open, 2)}.${again}` : again.trim();
}

function listed(texts: readonly string[], most: number): string {
  const told = texts.slice(0, most).map((text) => text.replace(/[?!.]$/, ""));
  const more = texts.length - told.length;
  return more ? `${told.join(", ")} and ${more} more` : told.join(", ");
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** A text of the course without its marks: it goes into a plain field. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function short(text: string): string {
  const whole = plain(text);
  if (whole.length <= LONGEST) return whole;
  return `${whole.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
