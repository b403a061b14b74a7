import type { ListedCourse } from "../../../boards/contracts.d.ts";
import { escaped } from "./files.ts";
import { counted, inDays } from "./formats.ts";
import type { OwnMark } from "./kept-values.ts";
import { moment, type Store } from "./store.ts";
import { needOf, workStates } from "./work-state.ts";

const STATEMENT =
  "Self-assessed. The learner's own browser kept this, by its own clock. Nobody has checked it, the provider does " +
  "not attest it, and it is no certificate.";
const STYLE = `body{margin:2rem auto;padding:0 1rem;max-width:44rem;font:1rem/1.5 Georgia,serif}table{width:100%;border-collapse:collapse}
th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #bbb;text-align:left;vertical-align:top}.own{padding:.75rem 1rem;border:2px solid #333}`;

/** What a learner did, as data. */
export interface StudyRecord {
  readonly kind: string;
  readonly format: 1;
  readonly self_assessed: true;
  readonly statement: string;
  readonly name: string;
  readonly learner: string;
  readonly made: string;
  readonly course: Pick<ListedCourse, "title" | "version" | "law_as_at" | "provider">;
  readonly need: string;
  readonly minutes: number;
  readonly works: readonly RecordedWork[];
}

interface RecordedWork {
  readonly id: string;
  readonly title: string;
  readonly kind: "lesson" | "exercise";
  readonly done: number;
  readonly of: number;
  readonly minutes: number;
  readonly begun: string | null;
  readonly saved: string | null;
  readonly version: string | null;
  readonly words: string;
  readonly own_mark: OwnMark | null;
}

/** What a learner did, as data: the course, the store. */
export function studyRecord(course: ListedCourse, store: Store): StudyRecord {
  const all = workStates(course, store);
  const { title, version, law_as_at, provider } = course;
  return {
    kind: `${course.id}-study-record`,
    format: 1,
    self_assessed: true,
    statement: STATEMENT,
    name: store.name(),
    learner: store.learner(),
    made: moment(),
    course: { title, version, law_as_at, provider },
    need: needOf(all),
    minutes: all.reduce((sum, one) => sum + one.minutes, 0),
    works: all.map(({ work, done, answers, minutes, mark, words }) => ({
      id: work.id,
      title: work.title,
      kind: work.kind,
      done: done.parts,
      of: done.of,
      minutes,
      begun: answers?.begun ?? null,
      saved: answers?.saved ?? null,
      version: answers?.version ?? null,
      words,
      // What no computer can mark has no number.
      own_mark: mark?.by_hand ? null : mark,
    })),
  };
}

/** A study record as a page to print: the record. */
export function recordPage(record: StudyRecord): string {
  const begun = record.works.filter((one) => one.words || one.minutes);
  const need = record.need ? `<h2>Why I came</h2><p>${escaped(record.need)}</p>` : "";
  const { course } = record;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Study record: ${escaped(course.title)}</title>
<style>${STYLE}</style></head>
<body><main><h1>Study record</h1><p><strong>${escaped(record.name || "Name not given")}</strong></p>
<p>${escaped(course.title)}, edition ${escaped(course.version)}, by ${escaped(course.provider)}. The law as at ${escaped(course.law_as_at)}.</p>
<p class="own">${escaped(record.statement)}</p>${need}
<h2>What I did</h2><table><thead><tr><th>Lesson or exercise</th><th>How far</th><th>Begun</th><th>Minutes</th></tr></thead><tbody>
${begun.map(row).join("\n")}</tbody></table>
<p>Together ${counted(record.minutes, "minute")}; pauses of more than five minutes are not counted. Made on ${escaped(inDays(record.made))}. Reference ${escaped(record.learner)}.</p>
</main></body></html>
`;
}

function row({ title, words, begun, minutes }: RecordedWork): string {
  return (
    `<tr><td>${escaped(title)}</td><td>${escaped(words || "Opened")}</td>` +
    `<td>${begun ? escaped(inDays(begun)) : ""}</td><td>${minutes}</td></tr>`
  );
}
