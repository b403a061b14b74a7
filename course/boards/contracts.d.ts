// Made by `course release` from the models in Python: change those, not this.

/** What was studied: which work, of which course and version, stating the law as at when. */
export interface Activity {
  readonly kind: "exercise" | "lesson" | "workshop" | "course";
  readonly work: string;
  readonly title: string;
  readonly course_title: string;
  readonly course_version: string;
  readonly syllabus_digest: string;
  readonly law_as_at: string;
}

/** What came of it: what was learned, how it met the need, what changes, and what is needed next. */
export interface Afterwards {
  readonly learned?: string;
  readonly met_need?: string;
  readonly will_change?: string;
  readonly next_need?: string;
  readonly written?: string | null;
}

/** Every board's answers to a lesson or exercise, by its id, and what the learner should know of them. */
export interface AllKept {
  readonly boards: Readonly<Record<string, KeptAnswers>>;
  readonly notice: Notice;
}

/** What a learner chose to send with what they hand in. Nothing of it earns or costs anything. */
export interface Along {
  readonly notes?: Readonly<Record<string, string>>;
  readonly before?: FormGiven | null;
  readonly after?: FormGiven | null;
  readonly missed?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly study?: Study | null;
}

/** One learner's answers to one lesson or exercise. */
export interface Answers {
  readonly format: 1;
  readonly work: string;
  readonly learner: string;
  readonly version?: string;
  readonly revision?: number;
  readonly begun: string;
  readonly saved: string;
  readonly boards?: Readonly<Record<string, MatchAnswers | RouteAnswers | DraftAnswers | QuestionsAnswers | SourcesAnswers | TwoFilesAnswers | InterviewAnswers | NeedAnswers>>;
  readonly name?: string;
  readonly along?: Along | null;
  readonly sat?: Sat | null;
}

/** A board's answers, as a page sends them. */
export interface AnswersSent {
  readonly answers: MatchAnswers | RouteAnswers | DraftAnswers | QuestionsAnswers | SourcesAnswers | TwoFilesAnswers | InterviewAnswers | NeedAnswers;
  readonly seen?: string;
  readonly doubtful?: readonly (MatchAnswers | RouteAnswers | DraftAnswers | QuestionsAnswers | SourcesAnswers | TwoFilesAnswers | InterviewAnswers | NeedAnswers)[];
}

/** One way in which an item is asked: what to choose from, and what of it is accepted, the best first. */
export interface Asked {
  readonly options: readonly ReviewOption[];
  readonly right: readonly string[];
}

/** Something that may be asked or said, what it costs, and what comes of it. */
export interface AskedShown {
  readonly id: string;
  readonly text: string;
  readonly kind: "open" | "closed" | "leading" | "warning";
  readonly minutes: number;
  readonly reply: string;
  readonly tainted_reply: string;
  readonly reveals: readonly TextOption[];
  readonly spoils: readonly string[];
  readonly after: string;
  readonly follows: readonly string[];
  readonly why: string;
}

/** What was assessed and how it came out; `percent` and `pass_mark` are percentages. */
export interface Assessment {
  readonly mark: string;
  readonly out_of: string;
  readonly percent?: string;
  readonly pass_mark: string;
  readonly passed?: boolean;
  readonly attempt: number;
  readonly marking_method: "auto" | "human-reviewed" | "human" | "by-part";
  readonly marked_by: "assessor" | "learner" | "rehearsal";
  readonly assessor?: string | null;
  readonly marker_version: string;
  readonly marked_at: string;
  readonly results: readonly Result[];
}

/** How attendance stands, for the trainer alone. */
export interface Attendance {
  readonly sign_in: SignIn;
  readonly lines: readonly OnRegister[];
}

/** Whole minutes of a workshop. */
export interface Attended {
  readonly held: number;
  readonly present: number;
  readonly late: number;
  readonly early: number;
  readonly method: string;
}

/** Why the learning was wanted, written down before it began; `planned` says whether it was planned. */
export interface Beforehand {
  readonly why?: string;
  readonly competency?: string;
  readonly planned?: boolean | null;
  readonly written?: string | null;
}

/** An exercise is to be begun; `honest`: the statement that is asked for was made. */
export interface BeginSent {
  readonly name?: string;
  readonly honest?: boolean;
}

/** The best answer. */
export interface BestComparison {
  readonly difference: string;
  readonly elements: readonly string[];
  readonly follows: string;
}

/** The worked answer, with one of the outcomes that are accepted. */
export interface BestRoute {
  readonly steps: Readonly<Record<string, "yes" | "no" | "arguable">>;
  readonly outcome: string;
  readonly strength: "strong" | "arguable" | "weak" | "not-on-present-instructions";
  readonly reasons: readonly string[];
}

/** The best answer to a fact, with one of the judgements that are accepted. */
export interface BestTies {
  readonly judgement: "helps" | "hurts" | "other-issue" | "irrelevant";
  readonly element: string | null;
  readonly cards: readonly string[];
}

/** The best answer to a proposition. */
export interface BestUse {
  readonly source: string;
  readonly limit: string;
  readonly use: "cite" | "authority" | "pinpoint" | "context" | "never";
}

/** A card as a board shows it, with who says it and when; texts that do not apply are empty. */
export interface Card {
  readonly id: string;
  readonly kind: "document" | "country" | "law" | "answer";
  readonly by: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly limit: string;
  readonly source: string;
  readonly status: string;
  readonly status_label: string;
  readonly address: string;
}

/** A kind of card: what it is called, and the word for one of it. */
export interface CardStack {
  readonly id: "document" | "country" | "law" | "answer";
  readonly label: string;
  readonly word: string;
}

/** A part for each card of a list, the last choice: of those chosen, and of those that are missing. */
export interface CardsSaid {
  readonly at: readonly (readonly string[])[];
  readonly each: true;
  readonly said: Readonly<Record<string, Readonly<Record<string, PartInWords>>>>;
  readonly missing: Readonly<Record<string, Readonly<Record<string, PartInWords>>>>;
}

/** What the scripts of the page find that lists all answers before they are handed in. */
export interface CheckData {
  readonly check: string;
  readonly address: string;
  readonly learner: string;
  readonly views: Readonly<Record<string, MatchView | RouteView | DraftView | QuestionsView | SourcesView | TwoFilesView | InterviewView | NeedView>>;
  readonly boards: Readonly<Record<string, KeptAnswers>>;
}

/** A named choice, with a hint where one helps. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

/** One slot. Numbers are whole; `per` of them make a point. */
export interface ChoicePoints {
  readonly per: number;
  readonly first: Term | null;
  readonly terms: readonly Term[];
}

/** What was chosen of a question before the course or after it. */
export interface ChoiceSent {
  readonly pair: string;
  readonly option: string;
}

/** Each of some more ids of a board counts once all was chosen for it. */
export interface ChosenBeside {
  readonly under: string;
  readonly ids: readonly string[];
  readonly each: readonly string[];
}

/** Each of some ids counts once all was chosen for it. */
export interface ChosenRule {
  readonly board: string;
  readonly kind: string;
  readonly rule: "chosen";
  readonly under: string;
  readonly ids: readonly string[];
  readonly each: readonly string[];
  readonly needs: readonly Need[];
  readonly also: readonly ChosenBeside[];
}

/** Where a statement comes from. */
export interface Cited {
  readonly label: string;
  readonly address: string;
}

/** A category in which a learner may claim time. */
export interface Claim {
  readonly id: string;
  readonly label: string;
}

/** What the client brought: who they are, and their documents. */
export interface ClientFile {
  readonly plain_name: string;
  readonly opening: string;
  readonly papers: readonly ClientPaper[];
}

/** A document of the client's file, when it was written, and its page, if it has one. */
export interface ClientPaper {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly page: PaperPage | null;
  readonly lines: readonly PaperLine[];
}

/** Something to compare one's own text with; `wrote` if that text itself is shown in it. */
export interface ComparedItem {
  readonly title: string;
  readonly text: string;
  readonly why: string;
  readonly sources: readonly Source[];
  readonly parts: readonly (PartSaid | CardsSaid)[];
  readonly board: string;
  readonly group: string;
  readonly out_of: number;
  readonly wrote: boolean;
}

/** What is said of each choice, and what is best. */
export interface ComparisonReasons {
  readonly difference: Readonly<Record<string, Said>>;
  readonly elements: Readonly<Record<string, Said>>;
  readonly follows: Readonly<Record<string, Said>>;
  readonly best: BestComparison;
  readonly why: string;
  readonly sources: readonly Cited[];
}

/** What completes a lesson or exercise: the share of its decisions and the measured minutes, or the mark. */
export interface Completes {
  readonly decisions: number;
  readonly minutes: number;
  readonly pass_mark: string;
}

/** How many are here and have answered: all that changes with a vote. */
export interface Count {
  readonly turn: number;
  readonly answered: number;
  readonly here: number;
}

/** A choice: how many took it, and of those how many were sure; each first before, then after. */
export interface Counted {
  readonly id: string;
  readonly label: string;
  readonly counts: readonly number[];
  readonly sure: readonly number[];
}

/** A drafted text, and which points of the checklist the learner ticked (0, 1, 2). */
export interface DraftAnswers {
  readonly kind: "draft";
  readonly text?: string;
  readonly ticks?: readonly number[];
  readonly checked?: boolean;
}

/** What a draft board shows; `model` and `checklist` in a lesson only. */
export interface DraftView {
  readonly board: "draft";
  readonly id: string;
  readonly title: string;
  readonly mode: "lesson" | "exercise";
  readonly prompt: string;
  readonly max_length: number;
  readonly model: string | null;
  readonly checklist: readonly string[] | null;
  readonly sources: readonly Cited[];
}

/** What is due and asked where a lesson begins. */
export interface DueHere {
  readonly words: string;
  readonly asked: readonly ReviewAsked[];
  readonly more: number;
  readonly today: string;
  readonly review: string;
  readonly page: string;
}

/** A question of law to choose. */
export interface ElementChoice {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly test: string;
}

/** What is said of a question; `best` tells the first one from others that are accepted. */
export interface ElementSaid {
  readonly right: boolean | "neighbour" | "half" | null;
  readonly text: string;
  readonly best: boolean;
}

/** What is said of how strong an outcome is, by strength and reason, and what is best. */
export interface End {
  readonly strength: Readonly<Partial<Record<"strong" | "arguable" | "weak" | "not-on-present-instructions", Readonly<Record<string, Said>>>>>;
  readonly best: BestRoute;
}

/** One thing to cite; texts that do not apply are empty. */
export interface EvidenceEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly limit: string;
  readonly lists: readonly (readonly [string, readonly string[]])[];
  readonly status: string;
  readonly address: string;
  readonly read_at: readonly string[];
  readonly cite: string;
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  readonly elements: readonly string[];
}

/** A file the record rests on: proof of its content without the content. */
export interface EvidenceFile {
  readonly name: string;
  readonly sha256: string;
}

/** What the learner chose for one fact. */
export interface FactAnswer {
  readonly judgement?: "helps" | "hurts" | "other-issue" | "irrelevant" | null;
  readonly element?: string | null;
  readonly cards?: readonly string[];
  readonly confidence?: "sure" | "fairly" | "guess" | null;
}

/** Facts that are checked together, and the questions to choose among for them; or `pages` in their place. */
export interface FactGroup {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly pages: readonly string[];
  readonly elements: readonly string[];
  readonly withheld: readonly string[];
  readonly help: "worked" | "half" | "alone";
}

/** What a match board says about one fact once it is checked. */
export interface FactReasons {
  readonly element: Readonly<Record<string, ElementSaid>> | null;
  readonly cards: Readonly<Record<string, Said>>;
  readonly needed: readonly string[];
  readonly best: BestTies;
  readonly judgement: Readonly<Partial<Record<"helps" | "hurts" | "other-issue" | "irrelevant", Said>>>;
  readonly under: Readonly<Partial<Record<"helps" | "hurts" | "other-issue" | "irrelevant", Ties>>>;
  readonly why: string;
  readonly sources: readonly Cited[];
}

/** A fact; `offered` marks material that is put to the learner, and is no fact. */
export interface FactShown {
  readonly id: string;
  readonly text: string;
  readonly short: string;
  readonly offered: boolean;
}

/** A fact on one of the files; `same` if it stands on the other too. */
export interface FileFact {
  readonly id: string;
  readonly text: string;
  readonly same: boolean;
}

/** One of the two files. */
export interface FileShown {
  readonly label: string;
  readonly client: string;
  readonly date_label: string;
  readonly facts: readonly FileFact[];
}

/** A question as it is asked: nothing in it says what is right. */
export interface FormAsked {
  readonly pair: string;
  readonly text: string;
  readonly options: readonly TextOption[];
}

/** A form of the questions before the course or after it, and what was chosen, by the pair's id. */
export interface FormGiven {
  readonly form: "a" | "b";
  readonly chosen?: Readonly<Record<string, string>>;
}

/** What came of both forms: what is said of it, and each pair. */
export interface FormOutcome {
  readonly heading: string;
  readonly words: string;
  readonly pairs: readonly FormPair[];
}

/** A skill, and how it went on both sides of the course. */
export interface FormPair {
  readonly skill: string;
  readonly sides: readonly FormSide[];
}

/** How one question of a pair went. */
export interface FormSide {
  readonly when: "before" | "after";
  readonly text: string;
  readonly chosen: string;
  readonly right: boolean;
  readonly best: string;
  readonly said: string;
  readonly why: string;
  readonly sources: readonly Cited[];
}

/** What the script of the questions' page finds in it. */
export interface FormsData {
  readonly questions: readonly FormAsked[];
  readonly when: string;
  readonly form: string;
  readonly of: number;
  readonly title: string;
  readonly words: string;
  readonly outcome: FormOutcome | null;
  readonly send: string;
  readonly home: string;
}

/** Where a decision stands in a board's answers, and what is right there. */
export interface Given {
  readonly kind: string;
  readonly checked: string;
  readonly where: readonly string[];
  readonly accepted: readonly string[];
  readonly needed: readonly string[];
  readonly refused: readonly string[];
  readonly sure: readonly string[];
  readonly provided: readonly Provided[];
}

/** Why a page is no longer in the room. */
export interface Goodbye {
  readonly gone: "removed" | "elsewhere" | "no-seat";
}

/** An exercise is to be handed in. */
export interface HandInSent {
  readonly name?: string;
  readonly anyway?: boolean;
  readonly notes?: boolean;
  readonly course?: boolean;
  readonly lessons?: boolean;
}

/** What came of an answer: kept, too late, or none that the question offers. */
export interface Heard {
  readonly message: string;
  readonly outcome: "kept" | "late" | "refused" | "not-saved";
}

/** A board's facts by choice, as the room last answered. Best answers stand only where they were shown. */
export interface Heat {
  readonly title: string;
  readonly client: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly people: number;
  readonly tells_sure: boolean;
}

/** A fact of the whole: how many took each choice, and how many were sure and wrong. */
export interface HeatRow {
  readonly place: number;
  readonly short: string;
  readonly counts: readonly number[];
  readonly best: readonly boolean[];
  readonly sure_wrong: number;
  readonly shown: boolean;
}

/** A question of one form, with all that is said of it once both forms are answered. */
export interface HeldQuestion {
  readonly pair: string;
  readonly form: "a" | "b";
  readonly skill: string;
  readonly text: string;
  readonly options: readonly TextOption[];
  readonly right: string;
  readonly why: string;
  readonly wrong: Readonly<Record<string, string>>;
  readonly sources: readonly Cited[];
}

/** Minutes that the learner claims under one scheme, in one of its categories; nobody else counts them. */
export interface HoursClaimed {
  readonly scheme: string;
  readonly category?: string | null;
  readonly minutes: number;
}

/** A tempting wrong answer: what it is called, what to ask back if anything, what the key says. */
export interface IfTheySay {
  readonly label: string;
  readonly ask: string;
  readonly why: string;
}

/** A person as the trainer sees them: an alias, never an answer. */
export interface InRoom {
  readonly id: string;
  readonly alias: string;
  readonly awake: boolean;
  readonly muted: boolean;
  readonly removed: boolean;
}

/** An interview: what was asked, in order, whether a second appointment was booked, whether it is over. */
export interface InterviewAnswers {
  readonly kind: "interview";
  readonly asked?: readonly string[];
  readonly second?: boolean;
  readonly checked?: boolean;
}

/** An interview as far as it went. */
export interface InterviewNow {
  readonly client: string;
  readonly turns: readonly Turn[];
  readonly left: number;
  readonly whole: number;
  readonly known: readonly string[];
  readonly comes_of_it: string;
  readonly review: Reviewed | null;
}

/** Where what is said of an interview comes from. */
export interface InterviewReasons {
  readonly sources: readonly Cited[];
}

/** What an interview board shows. */
export interface InterviewView {
  readonly board: "interview";
  readonly id: string;
  readonly title: string;
  readonly mode: "lesson" | "exercise";
  readonly intro: string;
  readonly client: string;
  readonly minutes: number;
  readonly second_minutes: number;
  readonly second_costs: string;
  readonly questions: readonly AskedShown[];
  readonly must_learn: readonly TextOption[];
  readonly feedback: InterviewReasons;
}

/** What the learner chose for one proposition: who says it, its limit, and its use. */
export interface ItemAnswer {
  readonly source?: string | null;
  readonly limit?: string | null;
  readonly use?: "cite" | "authority" | "pinpoint" | "context" | "never" | null;
  readonly confidence?: "sure" | "fairly" | "guess" | null;
}

/** Propositions that are checked together. */
export interface ItemGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
}

/** What a sources board says about one proposition once it is checked; `look` before that, as a hint. */
export interface ItemReasons {
  readonly source: Readonly<Record<string, Said>>;
  readonly limit: Readonly<Record<string, Said>>;
  readonly use: Readonly<Partial<Record<"cite" | "authority" | "pinpoint" | "context" | "never", Said>>>;
  readonly best: BestUse;
  readonly why: string;
  readonly look: string;
  readonly sources: readonly Cited[];
}

/** A proposition, the point to be made with it, and the limits on offer. */
export interface ItemShown {
  readonly id: string;
  readonly text: string;
  readonly point: string;
  readonly limits: readonly TextOption[];
}

export type JsonValue = unknown;

/** A board's answers as saved, and a short name for them. */
export interface KeptAnswers {
  readonly answers: MatchAnswers | RouteAnswers | DraftAnswers | QuestionsAnswers | SourcesAnswers | TwoFilesAnswers | InterviewAnswers | NeedAnswers;
  readonly tag: string;
}

/** A line of a layout: what it is called there, and what stands in it. */
export interface LayoutLine {
  readonly label: string;
  readonly field: "name" | "activity" | "provider" | "topics" | "aims" | "feedback" | "dates" | "works" | "time" | "evidence" | "need" | "need_written" | "competency" | "planned" | "learned" | "met_need" | "will_change" | "next_need" | "reflection_written" | "hours";
}

/** Who the record is about: the name as the learner states it, and how we know it. */
export interface Learner {
  readonly name: string;
  readonly identity_basis: "self-declared" | "roster" | "not-as-on-roster" | "id-checked";
  readonly checked_by?: string | null;
  readonly signed_in?: SignedIn | null;
  readonly reference: string;
}

/** A lesson: how many of its decisions were made, in how many minutes, and between which days (UTC). */
export interface LessonStudied {
  readonly work: string;
  readonly title: string;
  readonly decisions: number;
  readonly of: number;
  readonly minutes: number;
  readonly first: string;
  readonly last: string;
}

/** The lines that the learner marked on a document: what it proves, and what it leaves open. */
export interface LinesAnswer {
  readonly proves?: string | null;
  readonly open?: string | null;
}

/** The course, and what is in it; by its `schema` a file of answers is read. */
export interface ListedCourse {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly law_as_at: string;
  readonly provider: string;
  readonly contact: string;
  readonly aims: string;
  readonly feedback: string;
  readonly topics: readonly string[];
  readonly method: string;
  readonly whole: readonly string[];
  readonly schemes: readonly Scheme[];
  readonly self_assessed: boolean;
  readonly works: readonly ListedWork[];
  readonly schema: Readonly<Record<string, JsonValue>>;
}

/** Each of some ids counts once it stands in the list `checked` of the answers. */
export interface ListedRule {
  readonly board: string;
  readonly kind: string;
  readonly rule: "listed";
  readonly ids: readonly string[];
}

/** A lesson or exercise. */
export interface ListedWork {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly number: number | null;
  readonly kind: "lesson" | "exercise";
  readonly minutes: number;
  readonly time: string;
  readonly address: string;
  readonly versions: readonly string[];
  readonly boards: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, readonly (ListedRule | ChosenRule | PartsRule)[]>>;
  readonly needs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly completes: Completes;
}

/** What is said of each line under one of the two marks, which is best, and why. */
export interface MarkReasons {
  readonly said: Readonly<Record<string, Said>>;
  readonly best: string;
  readonly why: string;
}

/** A slot that is marked by looking it up, what each choice is worth, and where it stands who was sure. */
export interface MarkedItem {
  readonly title: string;
  readonly text: string;
  readonly why: string;
  readonly sources: readonly Source[];
  readonly parts: readonly (PartSaid | CardsSaid)[];
  readonly board: string;
  readonly group: string;
  readonly out_of: number;
  readonly slot: string;
  readonly worth: ChoicePoints;
  readonly sure: readonly string[];
}

/** A match board: an answer per fact, the lines marked per document, and what had its reasons seen. */
export interface MatchAnswers {
  readonly kind: "match";
  readonly facts?: Readonly<Record<string, FactAnswer>>;
  readonly lines?: Readonly<Record<string, LinesAnswer>>;
  readonly checked?: readonly string[];
}

/** What to ask oneself at each question; of the tests on offer each is told, so none is pointed to. */
export interface MatchHints {
  readonly judgement: string;
  readonly element: string;
  readonly evidence: string;
  readonly tests: readonly TestLine[];
}

/** What a match board shows. */
export interface MatchView {
  readonly board: "match";
  readonly id: string;
  readonly title: string;
  readonly mode: "lesson" | "exercise";
  readonly intro: string;
  readonly client: string;
  readonly file: ClientFile;
  readonly date_label: string;
  readonly date_hint: string;
  readonly judgements: readonly Choice[];
  readonly confidences: readonly Choice[];
  readonly kinds: readonly CardStack[];
  readonly offered_label: string;
  readonly groups: readonly FactGroup[];
  readonly facts: readonly FactShown[];
  readonly elements: readonly ElementChoice[];
  readonly cards: readonly Card[];
  readonly needs: readonly Need[];
  readonly hints: MatchHints | null;
  readonly feedback: Readonly<Record<string, FactReasons>> | null;
  readonly line_feedback: Readonly<Record<string, PageReasons>> | null;
}

/** Minutes that were counted while the learner was at work, and how they were counted. */
export interface Measured {
  readonly minutes: number;
  readonly method: string;
}

/** A decision that the learner missed in a lesson. */
export interface MissedThing {
  readonly label: string;
  readonly kind: string;
  readonly said: string;
  readonly why: string;
  readonly sure: boolean;
}

/** What the scripts of the page find in it. */
export interface MyRecordData {
  readonly record: OwnRecord;
  readonly addresses: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly facts: RecordFacts;
  readonly schemes: readonly Scheme[];
  readonly learner: string;
  readonly course: string;
  readonly need: AllKept;
  readonly reflection: AllKept;
  readonly own: string;
  readonly exports: string;
}

/** A name for the record; none where the learner's own is meant. */
export interface NameSent {
  readonly name?: string;
}

/** What a judgement needs besides. */
export interface Need {
  readonly judgement: string;
  readonly parts: readonly string[];
}

/** Why the learner has come: the option tapped, and a line of their own. */
export interface NeedAnswers {
  readonly kind: "need";
  readonly chosen?: string | null;
  readonly line?: string;
}

/** What the board shows that asks why the learner has come: one tap, and a line of their own. */
export interface NeedView {
  readonly board: "need";
  readonly id: string;
  readonly title: string;
  readonly mode: "lesson" | "exercise";
  readonly prompt: string;
  readonly options: readonly TextOption[];
  readonly line: string;
}

/** A learner's notes on the steps of a lesson or exercise, by step: as a board's answers are. */
export interface NotesData {
  readonly boards: Readonly<Record<string, KeptAnswers>>;
  readonly notice: Notice;
  readonly answers: string;
}

/** The state of a board's answers, and what the learner reads of it. */
export interface Notice {
  readonly state: "ready" | "saving" | "saved" | "behind" | "damaged" | "failed";
  readonly text: string;
}

/** A line of the register, for the trainer alone: nothing in it leads to an alias or an answer. */
export interface OnRegister {
  readonly who: string;
  readonly name: string;
  readonly reference: string;
  readonly came: string;
  readonly left: string;
  readonly state: "here" | "out" | "forgot";
  readonly present: number;
  readonly held: number;
  readonly late: number;
  readonly early: number;
  readonly reasons: readonly string[];
  readonly can_take_back: boolean;
}

/** All that a learner takes with them. */
export interface OwnRecord {
  readonly format: "1";
  readonly name: string;
  readonly course: string;
  readonly version: string;
  readonly law_as_at: string;
  readonly provider: string;
  readonly contact: string;
  readonly aims: string;
  readonly feedback: string;
  readonly topics: readonly string[];
  readonly made: string;
  readonly method: string;
  readonly works: readonly OwnWork[];
  readonly statements: readonly Statement[];
  readonly reflection: Reflection;
}

/** A person's own answer. */
export interface OwnVote {
  readonly question: string;
  readonly round: number;
  readonly answer: Readonly<Record<string, string>>;
  readonly sure: string | null;
}

/** A lesson or exercise that a learner has begun. */
export interface OwnWork {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly kind: "lesson" | "exercise";
  readonly started_on: string;
  readonly finished_on: string;
  readonly result: string;
  readonly notional: number;
  readonly measured: number;
  readonly missing: readonly string[];
  readonly standing: "attested" | "self-assessed" | "";
  readonly code: string;
}

/** What is said of a document's lines, once they are checked. */
export interface PageReasons {
  readonly proves: MarkReasons;
  readonly open: MarkReasons;
  readonly look: readonly string[];
}

/** One block of a page; a table has rows, all else a text. */
export interface PaperBlock {
  readonly kind: "heading" | "text" | "rows" | "sign" | "stamp";
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** A line of a page that can be marked, and in which of its blocks it stands, from 0. */
export interface PaperLine {
  readonly id: string;
  readonly text: string;
  readonly block: number;
}

/** A document to be read; `fictional` says what it is not. */
export interface PaperPage {
  readonly kind: string;
  readonly date: string;
  readonly by: string;
  readonly to: string;
  readonly language: string;
  readonly fictional: string;
  readonly body: readonly PaperBlock[];
}

/** One choice as it is read; `look` is whether `verdict` is good news, and empty texts are not shown. */
export interface PartInWords {
  readonly name: string;
  readonly counts: string;
  readonly choice: string;
  readonly verdict: string;
  readonly look: "good" | "bad" | "missing" | "";
  readonly right: string;
  readonly reason: string;
  readonly earned: string;
}

/** A part of an item; where nothing is looked up, the one thing that is said of it. */
export interface PartSaid {
  readonly at: readonly (readonly string[])[];
  readonly each: false;
  readonly said: PartInWords | SaidByChoice;
}

/** A part of a question: how many took each choice; `ended` said before that it goes no further. */
export interface PartTally {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Counted[];
  readonly ended: number;
}

/** A part that can be shown, whether it may be now, and whether it was. */
export interface PartToShow {
  readonly id: string;
  readonly title: string;
  readonly may: boolean;
  readonly was: boolean;
}

/** Each of some parts of the answers counts once it is given, and each id in `steps`. */
export interface PartsRule {
  readonly board: string;
  readonly kind: string;
  readonly rule: "parts";
  readonly parts: readonly string[];
  readonly steps: readonly string[];
}

/** A step of a question's one path, and whether it is the one that goes on. */
export interface PathStep {
  readonly title: string;
  readonly under: string;
  readonly now: boolean;
}

/** Why a script of a page did not get what it asked for, in a sentence. */
export interface Problem {
  readonly text: string;
}

/** A card that proves a fact, with how far it goes; `word` says of what kind it is. */
export interface ProvenBy {
  readonly kind: "document" | "country" | "law" | "answer";
  readonly word: string;
  readonly title: string;
  readonly by: string;
  readonly limit: string;
}

/** What must stand somewhere else in the answers before a decision was one at all: any of some values. */
export interface Provided {
  readonly where: readonly string[];
  readonly among: readonly string[];
}

/** Who provides the course and answers for the record; `id` is what its keys are published under. */
export interface Provider {
  readonly name: string;
  readonly contact: string;
  readonly id?: string | null;
}

/** A QR code: how many modules wide, and its dark ones as a path of lines. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** Which option is right, why, and the reason for each wrong one. */
export interface QuestionReasons {
  readonly right: string;
  readonly why: string;
  readonly wrong: Readonly<Record<string, string>>;
  readonly sources: readonly Cited[];
}

/** A short question with its options. */
export interface QuestionShown {
  readonly id: string;
  readonly text: string;
  readonly options: readonly TextOption[];
}

/** Short questions: the option chosen for each, and the questions whose reasons were seen. */
export interface QuestionsAnswers {
  readonly kind: "questions";
  readonly chosen?: Readonly<Record<string, string>>;
  readonly checked?: readonly string[];
}

/** What a board of short questions shows, and what is said of each. */
export interface QuestionsView {
  readonly board: "questions";
  readonly id: string;
  readonly title: string;
  readonly mode: "lesson" | "exercise";
  readonly intro: string;
  readonly questions: readonly QuestionShown[];
  readonly feedback: Readonly<Record<string, QuestionReasons>>;
}

/** From what the prompts are drafted: this learner's own results. */
export interface RecordFacts {
  readonly missed: readonly MissedThing[];
  readonly times: number;
  readonly sure: number;
  readonly open: readonly string[];
}

/** Part B: schema version 1. */
export interface Reflection {
  readonly schema_version: "1";
  readonly work: string;
  readonly record_id?: string | null;
  readonly need?: Beforehand;
  readonly afterwards?: Afterwards;
  readonly hours?: readonly HoursClaimed[];
}

/** What is said of a fact that was not learned, or of a question that did harm. */
export interface Remark {
  readonly about: string;
  readonly words: string;
}

/** The points for one part of an assessment, and how it was marked, where that was kept. */
export interface Result {
  readonly label: string;
  readonly points: string;
  readonly out_of: string;
  readonly marked?: "auto" | "human-reviewed" | "human" | "by-part" | null;
}

/** What is asked again. */
export interface ReviewAsked {
  readonly lesson: string;
  readonly id: string;
  readonly came: string;
  readonly about: string;
  readonly said: string;
  readonly question: string;
  readonly options: readonly ReviewOption[];
  readonly right: readonly string[];
  readonly why: string;
  readonly sources: readonly Cited[];
  readonly returns: Readonly<Record<string, string>>;
}

/** What the scripts of the review page find in it. */
export interface ReviewData {
  readonly asked: readonly ReviewAsked[];
  readonly more: number;
  readonly next: string;
  readonly today: string;
  readonly gone: string;
  readonly review: string;
  readonly calendar: string;
  readonly home: string;
}

/** A decision of a lesson's board. */
export interface ReviewItem {
  readonly lesson: string;
  readonly id: string;
  readonly board: string;
  readonly about: string;
  readonly said: string;
  readonly question: string;
  readonly asks: readonly Asked[];
  readonly why: string;
  readonly sources: readonly Cited[];
  readonly given: Given;
}

/** Something to choose, and what is said of it once it was; empty where the general reason does. */
export interface ReviewOption {
  readonly id: string;
  readonly text: string;
  readonly why: string;
}

/** An interview that is over: of what decides the file, what was learned and what was not. */
export interface Reviewed {
  readonly headline: string;
  readonly time: string;
  readonly learned: readonly string[];
  readonly missed: readonly Remark[];
  readonly relied_less: readonly Remark[];
}

/** One part of a question: what is asked, and what may be chosen. */
export interface RoomAsk {
  readonly id: string;
  readonly title: string;
  readonly options: readonly Choice[];
  readonly ends: readonly string[];
}

/** Where the room is, for everybody. */
export interface RoomNow {
  readonly turn: number;
  readonly lesson: string;
  readonly about: string;
  readonly phase: "lobby" | "shown" | "read" | "open" | "closed" | "talk" | "ended";
  readonly round: number;
  readonly said: string;
  readonly title: string;
  readonly html: string;
  readonly question: RoomQuestion | null;
  readonly confidences: readonly Choice[];
  readonly seconds: number | null;
  readonly answered: number;
  readonly here: number;
  readonly counts: boolean;
  readonly shown: Shown | null;
  readonly heat: Heat | null;
  readonly interview: InterviewNow | null;
  readonly file: string;
  readonly signing: boolean;
}

/** A question as everybody in the room sees it; nothing in it says what is best. */
export interface RoomQuestion {
  readonly id: string;
  readonly kind: "match" | "route" | "questions" | "sources" | "two-files" | "interview";
  readonly board: string;
  readonly client: string;
  readonly place: string;
  readonly short: string;
  readonly said: string;
  readonly from_file: boolean;
  readonly asks: readonly RoomAsk[];
  readonly sure: boolean;
}

/** A route board: an answer per element, the outcome, its strength and the point that loses it. */
export interface RouteAnswers {
  readonly kind: "route";
  readonly steps?: Readonly<Record<string, "yes" | "no" | "arguable">>;
  readonly outcome?: string | null;
  readonly strength?: "strong" | "arguable" | "weak" | "not-on-present-instructions" | null;
  readonly reason?: string | null;
  readonly confidence?: "sure" | "fairly" | "guess" | null;
  readonly checked?: boolean;
}

/** What its parts are called where answers are listed, as feedback calls them. */
export interface RouteNames {
  readonly steps: string;
  readonly ends: string;
  readonly outcome: string;
  readonly strength: string;
}

/** What a route board says once it is checked; `under` holds the other outcomes accepted. */
export interface RouteReasons {
  readonly strength: Readonly<Partial<Record<"strong" | "arguable" | "weak" | "not-on-present-instructions", Readonly<Record<string, Said>>>>>;
  readonly best: BestRoute;
  readonly steps: Readonly<Record<string, Readonly<Partial<Record<"yes" | "no" | "arguable", Said>>>>>;
  readonly outcome: Readonly<Record<string, Said>>;
  readonly under: Readonly<Record<string, End>>;
  readonly why: string;
  readonly loses: string;
  readonly sources: readonly Cited[];
}

/** A question of law on the way, with what it means, how it is proved, and where to look. */
export interface RouteStep {
  readonly id: string;
  readonly test: string;
  readonly label: string;
  readonly question: string;
  readonly plain: string;
  readonly standard: string;
  readonly look: readonly Cited[];
}

/** What a route board shows; `feedback` holds what is said of each choice, in a lesson only. */
export interface RouteView {
  readonly board: "route";
  readonly id: string;
  readonly title: string;
  readonly mode: "lesson" | "exercise";
  readonly intro: string;
  readonly client: string;
  readonly file: ClientFile;
  readonly date_label: string;
  readonly date_hint: string;
  readonly steps: readonly RouteStep[];
  readonly step_choices: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly strengths: readonly Choice[];
  readonly reasons: readonly TextOption[];
  readonly names: RouteNames;
  readonly confidences: readonly Choice[];
  readonly feedback: RouteReasons | null;
}

/** What is said of one choice; `right` is None where it does no harm. */
export interface Said {
  readonly right: boolean | "neighbour" | "half" | null;
  readonly text: string;
}

/** What is said of choices, by each of them in turn. */
export interface SaidByChoice {
  readonly [name: string]: PartInWords | SaidByChoice;
}

/** The sitting in which answers were given, by the clock of the provider's server. */
export interface Sat {
  readonly begun: string;
  readonly ended: string;
  readonly by: "learner" | "clock" | "after the end";
}

/** What became of answers that were sent, and the short name of those that are saved. */
export interface SaveReply {
  readonly notice: Notice;
  readonly tag: string;
}

/** What one body asks of a record, and the layout for it. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly who: string;
  readonly asks: string;
  readonly read_at: readonly string[];
  readonly status: "verified" | "seen-in-part" | "known-high" | "known-medium" | "inference" | "not-verified";
  readonly unverified: string;
  readonly layout: readonly LayoutLine[];
  readonly claims?: readonly Claim[];
}

/** One thing to find; what is cited or explained in no lesson has no `address`. */
export interface SearchEntry {
  readonly id: string;
  readonly group: "step" | "evidence" | "word";
  readonly title: string;
  readonly under: string;
  readonly text: string;
  readonly checked: string;
  readonly address: string;
}

/** All that can be said of an exercise in one version once it is marked. */
export interface SelfMarking {
  readonly out_of: number;
  readonly pass_mark: number;
  readonly outcomes: readonly [string, string];
  readonly by_hand: boolean;
  readonly look_first: readonly [string, string, string, string];
  readonly folded: string;
  readonly gates: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly items: readonly (MarkedItem | ComparedItem)[];
}

/** A line of the run sheet: when it begins, in minutes, and where its stops begin. */
export interface SheetLine {
  readonly title: string;
  readonly at: number;
  readonly minutes: number;
  readonly stop: number;
  readonly here: boolean;
  readonly done: boolean;
}

/** What was shown of a question, part by part; `parts` says which, and nothing else is here. */
export interface Shown {
  readonly parts: readonly string[];
  readonly tally: Tally;
  readonly best: Readonly<Record<string, readonly string[]>>;
  readonly why: Readonly<Record<string, string>>;
  readonly proven_by: readonly ProvenBy[];
  readonly nothing_proves: string;
  readonly reason: string;
  readonly sure_wrong: readonly number[];
}

/** The code by which somebody signs in or out, and for how many seconds more it stands. */
export interface SignIn {
  readonly code: string;
  readonly seconds: number;
}

/** Who said who a learner is: `platform`, called `named`; or `hub`, the provider's JupyterHub. */
export interface SignedIn {
  readonly by: "platform" | "hub";
  readonly named?: string | null;
}

/** A lesson or exercise in one version. */
export interface SitePage {
  readonly html: string;
  readonly check: string;
  readonly boards: Readonly<Record<string, MatchView | RouteView | DraftView | QuestionsView | SourcesView | TwoFilesView | InterviewView | NeedView>>;
  readonly edition: string;
  readonly left_out: readonly string[];
}

/** That somebody would rather not be asked, on this side of the course. */
export interface SkipSent {
  readonly when: "before" | "after";
}

/** A source in a line of sources; `end` is what follows it there. */
export interface Source {
  readonly label: string;
  readonly address: string;
  readonly end: string;
}

/** Somebody who may have said it. */
export interface SourceShown {
  readonly id: string;
  readonly label: string;
}

/** A sources board: an answer per proposition, and the propositions whose reasons were seen. */
export interface SourcesAnswers {
  readonly kind: "sources";
  readonly items?: Readonly<Record<string, ItemAnswer>>;
  readonly checked?: readonly string[];
}

/** What a sources board shows; `feedback` holds what is said of each item, in a lesson only. */
export interface SourcesView {
  readonly board: "sources";
  readonly id: string;
  readonly title: string;
  readonly mode: "lesson" | "exercise";
  readonly intro: string;
  readonly groups: readonly ItemGroup[];
  readonly items: readonly ItemShown[];
  readonly sources: readonly SourceShown[];
  readonly uses: readonly Choice[];
  readonly confidences: readonly Choice[];
  readonly feedback: Readonly<Record<string, ItemReasons>> | null;
}

/** Part A: schema version 5. */
export interface Statement {
  readonly schema_version: "5";
  readonly record_id?: string;
  readonly short_code?: string;
  readonly issued?: string;
  readonly status: "attested" | "self-assessed" | "specimen";
  readonly supersedes?: string | null;
  readonly learner: Learner;
  readonly provider: Provider;
  readonly activity: Activity;
  readonly aims: string;
  readonly outcomes: readonly string[];
  readonly mode: string;
  readonly feedback: string;
  readonly started: string;
  readonly started_on?: string;
  readonly completed: string;
  readonly completed_on?: string;
  readonly notional_minutes: number;
  readonly measured?: Measured | null;
  readonly studied?: Studied | null;
  readonly attended?: Attended | null;
  readonly assessment: Assessment | null;
  readonly evidence: readonly EvidenceFile[];
  readonly topics: readonly string[];
  readonly scheme_note: string;
}

/** Lessons that the learner told of with what they handed in. */
export interface Studied {
  readonly method: string;
  readonly lessons: readonly LessonStudied[];
}

/** What a learner did in the lessons, and their time at the exercise, by their own copy of the course. */
export interface Study {
  readonly format: 1;
  readonly learner: string;
  readonly edition: string;
  readonly method: "actions";
  readonly works: Readonly<Record<string, WorkStudied>>;
}

/** What a room said of a question. */
export interface Tally {
  readonly parts: readonly PartTally[];
  readonly answered: readonly number[];
  readonly twice: number;
  readonly tells_sure: boolean;
}

/** What one choice adds to a slot. */
export interface Term {
  readonly at: readonly (readonly string[])[];
  readonly each: boolean;
  readonly worth: Worths;
}

/** A test of law under which questions stand, in words that a client would understand. */
export interface TestLine {
  readonly test: string;
  readonly plain: string;
}

/** One of the texts that a learner chooses from. */
export interface TextOption {
  readonly id: string;
  readonly text: string;
}

/** What is said of the question that a fact goes to, and of what proves it. */
export interface Ties {
  readonly element: Readonly<Record<string, ElementSaid>> | null;
  readonly cards: Readonly<Record<string, Said>>;
  readonly needed: readonly string[];
  readonly best: BestTies;
}

/** The time by the server, and when time ends, in milliseconds since 1970; `words` say when that is. */
export interface TimeTold {
  readonly now: number;
  readonly end: number | null;
  readonly state: "open" | "early" | "ready" | "running" | "over";
  readonly words: string;
}

/** What a phone is sent: where the room is, and the person's own answers to the question there. */
export interface ToPhone {
  readonly now: RoomNow;
  readonly own: readonly OwnVote[];
}

/** What the trainer's page is sent. `peek` holds the votes as they stand; the page hides them. */
export interface ToTrainer {
  readonly now: RoomNow;
  readonly code: string;
  readonly address: string;
  readonly next: string;
  readonly then: string;
  readonly undoes: string;
  readonly path: readonly PathStep[];
  readonly to_show: readonly PartToShow[];
  readonly peek: Tally | null;
  readonly sheet: readonly SheetLine[];
  readonly total: number;
  readonly elapsed: number | null;
  readonly notes: string;
  readonly tempting: readonly IfTheySay[];
  readonly people: readonly InRoom[];
  readonly may_talk: boolean;
  readonly may_finish: boolean;
  readonly running: boolean;
  readonly timed: boolean;
  readonly frozen: boolean;
  readonly blank: boolean;
  readonly dark: boolean;
  readonly whole: boolean;
  readonly has_whole: boolean;
  readonly pages: number;
  readonly attendance: Attendance;
}

/** What the wall is sent; `qr` is the address with the code, `sign_in` that of the attendance. */
export interface ToWall {
  readonly now: RoomNow;
  readonly address: string;
  readonly code: string;
  readonly qr: Qr;
  readonly sign_in: SignIn;
  readonly signed: number;
  readonly blank: boolean;
  readonly dark: boolean;
}

/** What became of it. */
export interface Told {
  readonly state: "unfinished" | "begun" | "closed" | "refused" | "handed-in" | "kept" | "corrected" | "usable" | "none" | "fetched" | "waits";
  readonly text: string;
  readonly next: string;
  readonly field: "name" | "honest" | "";
}

/** A question, the answer, and the facts that it showed; `why` is there once the interview is over. */
export interface Turn {
  readonly asked: string;
  readonly reply: string;
  readonly facts: readonly string[];
  readonly why: string;
}

/** Two files compared: what differs, which elements it moves, and what follows. */
export interface TwoFilesAnswers {
  readonly kind: "two-files";
  readonly difference?: string | null;
  readonly elements?: readonly string[];
  readonly follows?: string | null;
  readonly confidence?: "sure" | "fairly" | "guess" | null;
  readonly checked?: boolean;
}

/** What a board of two files shows, and what is said of each choice. */
export interface TwoFilesView {
  readonly board: "two-files";
  readonly id: string;
  readonly title: string;
  readonly mode: "lesson" | "exercise";
  readonly intro: string;
  readonly left: FileShown;
  readonly right: FileShown;
  readonly differences: readonly TextOption[];
  readonly elements: readonly ElementChoice[];
  readonly follows: readonly TextOption[];
  readonly confidences: readonly Choice[];
  readonly feedback: ComparisonReasons;
}

/** How something went that was asked again. */
export interface WentSent {
  readonly lesson: string;
  readonly id: string;
  readonly came: "again" | "again-sure" | "hard" | "good" | "easy";
}

/** What the scripts of a lesson's or exercise's page find in it. */
export interface WorkData {
  readonly work: string;
  readonly learner: string;
  readonly boards: Readonly<Record<string, KeptAnswers>>;
  readonly notice: Notice;
  readonly answers: string;
  readonly beat: string;
  readonly left_out: readonly string[];
  readonly rules: readonly (ListedRule | ChosenRule | PartsRule)[];
  readonly notes: NotesData;
  readonly due: DueHere | null;
}

/** What was done of a lesson or exercise, as the learner's own copy of the course counted it. */
export interface WorkStudied {
  readonly parts: number;
  readonly of: number;
  readonly minutes: number;
  readonly first: string;
  readonly last: string;
}

/** What choices are worth, by each of them in turn. */
export interface Worths {
  readonly [name: string]: number | Worths;
}

export type BoardView =
  | MatchView
  | RouteView
  | DraftView
  | QuestionsView
  | SourcesView
  | TwoFilesView
  | InterviewView
  | NeedView;

export type BoardAnswers =
  | MatchAnswers
  | RouteAnswers
  | DraftAnswers
  | QuestionsAnswers
  | SourcesAnswers
  | TwoFilesAnswers
  | InterviewAnswers
  | NeedAnswers;

export type DoneRule =
  | ListedRule
  | ChosenRule
  | PartsRule;
