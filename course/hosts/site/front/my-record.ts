import type {
  AllKept,
  ListedCourse,
  MyRecordData,
  OwnWork,
  RecordFacts,
  Scheme,
} from "../../../boards/contracts.d.ts";
import { tellDeleted } from "../../../pages/front/record/deletion.ts";
import { ownCsv, ownJson, printOwn } from "../../../pages/front/record/files.ts";
import { dayInLondon } from "../../../pages/front/record/layout.ts";
import { showMyRecord } from "../../../pages/front/record/record-page.ts";
import { browserKeeper } from "./browser-keeper.ts";
import { download } from "./files.ts";
import { missingOf, missingOfCourse } from "./missing.ts";
import { deletePart, ownReflection, partOf, takeNeed } from "./own-part.ts";
import { itemsOf, reviewLog, takeIn } from "./review/log.ts";
import { nameOf } from "./review/schedule.ts";
import { moment, type Store } from "./store.ts";
import { type WorkState, workStates } from "./work-state.ts";

const MOST_MISSED = 3;
const NOTHING_KEPT: AllKept = { boards: {}, notice: { state: "ready", text: "" } };
const FORMATS = [
  ["print", "Print, or save as PDF"],
  ["csv", "CSV"],
  ["json", "JSON"],
] as const;

/** Where the record is shown: the list of what was done, and all else. */
export interface RecordPlaces {
  readonly works: HTMLElement;
  readonly place: HTMLElement;
}

/** Show the learner's own record, self-assessed: its places, the course, the store. */
export function showOwnRecord(places: RecordPlaces, course: ListedCourse, store: Store): void {
  const keeper = (part: "need" | "reflection") =>
    browserKeeper({ store, work: partOf(course, part), answered: () => {} });
  showMyRecord({
    ...places,
    data: recordData(course, store),
    need: keeper("need"),
    reflection: keeper("reflection"),
    settled: async () => true,
    formats: FORMATS,
    exported: (scheme, format) => take(recordData(course, store), scheme, format),
    async erase() {
      deletePart(course, store);
      showOwnRecord(places, course, store);
      tellDeleted(places.place);
      return "";
    },
  });
}

function take({ record }: MyRecordData, scheme: Scheme, format: string): void {
  if (format === "print") printOwn(record, scheme);
  else if (format === "csv")
    download(`my-record-${scheme.id}.csv`, "text/csv", ownCsv(record, scheme));
  else download(`my-record-${scheme.id}.json`, "application/json", ownJson(record, scheme));
}

/** All that the page of the record shows: the course, the store. */
export function recordData(course: ListedCourse, store: Store): MyRecordData {
  takeNeed(course, store);
  takeIn(course, store);
  const all = workStates(course, store);
  const begun = all.filter((one) => one.words || one.minutes);
  const { title, version, law_as_at, provider, contact, aims, feedback, topics, method } = course;
  return {
    record: {
      format: "1",
      name: store.name(),
      course: title,
      version,
      law_as_at,
      provider,
      contact,
      aims,
      feedback,
      topics,
      made: moment(),
      method,
      works: begun.map((one) => ownWork(one, store)),
      statements: [],
      reflection: ownReflection(course, store),
    },
    addresses: Object.fromEntries(course.works.map(({ id, address }) => [id, address])),
    missing: missingOfCourse(course, all),
    facts: factsOf(course, store, all),
    schemes: course.schemes,
    learner: "",
    course: course.id,
    need: NOTHING_KEPT,
    reflection: NOTHING_KEPT,
    own: "",
    exports: "",
  };
}

function ownWork(one: WorkState, store: Store): OwnWork {
  const { work, answers, finished, mark, saved } = one;
  const first = store.progress().works[work.id]?.first;
  const begun = first ? new Date(first).toISOString() : answers?.begun;
  const ended = mark?.at ?? saved?.at ?? answers?.saved;
  return {
    id: work.id,
    label: work.label,
    title: work.title,
    kind: work.kind,
    started_on: begun ? dayInLondon(begun) : "",
    finished_on: finished && ended ? dayInLondon(ended) : "",
    result: one.words,
    notional: work.minutes,
    measured: one.minutes,
    missing: missingOf(one),
    standing: mark && !mark.by_hand && mark.passed ? "self-assessed" : "",
    code: "",
  };
}

function factsOf(course: ListedCourse, store: Store, all: readonly WorkState[]): RecordFacts {
  const noted = reviewLog(store).filter(({ what }) => what === "missed" || what === "missed-sure");
  const names = [...new Set(noted.map(({ work, board }) => nameOf(work, board)))];
  const surely = new Set(
    noted
      .filter(({ what }) => what === "missed-sure")
      .map(({ work, board }) => nameOf(work, board)),
  );
  const items = new Map(itemsOf().map((one) => [nameOf(one.lesson, one.id), one]));
  const missed = names.filter((name) => items.has(name));
  const sorted = [
    ...missed.filter((name) => surely.has(name)),
    ...missed.filter((name) => !surely.has(name)),
  ];
  const things = sorted.flatMap((name) => {
    const one = items.get(name);
    const work = course.works.find(({ id }) => id === one?.lesson);
    if (!one || !work) return [];
    const { given, said, question, why } = one;
    const sure = surely.has(name);
    return [{ label: work.label, kind: given.kind, said: said || question, why, sure }];
  });
  const told = things.filter(
    (one, place) => things.findIndex(({ said }) => said === one.said) === place,
  );
  return {
    missed: told.slice(0, MOST_MISSED),
    times: missed.length,
    sure: missed.filter((name) => surely.has(name)).length,
    open: all.filter(({ finished }) => !finished).map(({ work }) => work.title),
  };
}
