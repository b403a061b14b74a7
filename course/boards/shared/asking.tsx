import type { Board, Data } from "./board.ts";
import { type Drawn, Hidden, rich } from "./draw.tsx";
import { focusOn } from "./focus.ts";
import { answersTo, Keycap } from "./keycap.tsx";
import type { DataAttributes, Option } from "./parts.tsx";
import "./asking.css";

/** A question of a board's walk: its name there, whether it is answered. */
export interface Walked {
  readonly name: string;
  readonly given: boolean;
}

/** The one question that is open, or undefined where all are answered: the board, its questions. */
export function openOf<One extends Walked>(board: Board, walk: readonly One[]): One | undefined {
  return walk.find(({ name }) => name === board.ui.fact) ?? walk.find(({ given }) => !given);
}

/** Open the next question without an answer, and go to it: the board, its questions now, the last answered. */
export function goOn(board: Board, walk: readonly Walked[], name: string, end: string): void {
  const place = walk.findIndex((one) => one.name === name);
  const next = [...walk.slice(place + 1), ...walk.slice(0, place)].find(({ given }) => !given);
  board.ui.fact = next?.name ?? null;
  board.refresh();
  focusOn(board, next ? `ask:${next.name}` : end);
}

/** Open a question that the learner points at: the board, what they pressed. */
export function openAsked(board: Board, { value }: Data): void {
  openNamed(board, value);
}

/** Open a question by its name: the board, the name. */
export function openNamed(board: Board, name: string): void {
  board.ui.fact = name;
  board.refresh();
  focusOn(board, `ask:${name}`);
}

/** The open question's words: its heading, what stands above and below it. */
interface Worded {
  readonly kicker?: Drawn;
  readonly legend: Drawn;
  readonly text?: Drawn;
}

interface Open extends Worded {
  readonly board: { readonly id: string };
  readonly name: string;
  readonly label: string;
  /** The id of what the question is about, where that stands outside it. */
  readonly about?: string;
  readonly options: readonly Option[];
  readonly value: string | null | readonly string[];
  readonly action: string;
  readonly data?: DataAttributes;
  /** "said": words that were said, large; "row": short answers beside each other. */
  readonly look?: string;
  readonly word?: string;
  readonly children?: Drawn;
}

/**
 * The one open question of a board: its words name and describe the group of its answers, each of which is
 * a button with a key of its own. Its board, its name there, what an answer to it is called when undone,
 * its options and what is chosen of them (a list: of several), what to do then, and what stands below.
 */
export function OpenQuestion(open: Open): Drawn {
  const { board, name, kicker, legend, text, options, look = "", word } = open;
  const id = `${board.id}-ask-${name}`;
  const described = [open.about, text ? `${id}-text` : "", word ? `${id}-word` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div
      class={`ce-ask-now ${look}`}
      role="group"
      aria-labelledby={id}
      aria-describedby={described || undefined}
      data-key={`asking:${name}`}
    >
      {kicker ? <p class="ce-kicker">{kicker}</p> : null}
      <h3 id={id} class="ce-ask-words" tabindex={-1} data-key={`ask:${name}`}>
        {legend}
      </h3>
      {text ? (
        <div class="ce-ask-text" id={`${id}-text`}>
          {text}
        </div>
      ) : null}
      <div class="ce-opts" data-count={options.length}>
        {word ? (
          <p class="ce-ask-word" id={`${id}-word`}>
            {word}
          </p>
        ) : null}
        {options.map((option, place) => answer(open, option, place + 1))}
      </div>
      {open.children}
    </div>
  );
}

function answer(
  { board, name, label, value, action, data }: Open,
  option: Option,
  key: number,
): Drawn {
  const id = `${board.id}-${name}-${option.id}`;
  const words = option.label ?? option.text ?? "";
  const several = value !== null && typeof value !== "string";
  const chosen = several ? value.includes(option.id) : option.id === value;
  return (
    <button
      type="button"
      class="ce-opt"
      aria-pressed={chosen}
      aria-labelledby={id}
      aria-describedby={option.hint ? `${id}-hint` : undefined}
      data-do={action}
      data-value={option.id}
      data-key={`${name}:${option.id}`}
      data-words={`${label}: ${words}`}
      {...data}
      {...(key < 10 ? answersTo(key) : {})}
    >
      {key < 10 ? <Keycap of={String(key)} /> : null}
      <span>
        <span class="ce-option-label" id={id}>
          {rich(words)}
        </span>
        {option.hint ? (
          <span class="ce-option-hint" id={`${id}-hint`}>
            {rich(option.hint)}
          </span>
        ) : null}
      </span>
      {several ? <span class="ce-opt-end">{chosen ? "Chosen" : ""}</span> : null}
    </button>
  );
}

interface Answered {
  readonly name: string;
  readonly label: Drawn;
  readonly value: string | null;
  readonly chosen: Drawn;
}

/** An answered question as a line, which is the button that opens it again: its name, label and answer. */
export function AnsweredLine({ name, label, value, chosen }: Answered): Drawn {
  return (
    <button
      type="button"
      class="ce-given"
      data-do="open"
      data-value={name}
      data-chosen={value ?? undefined}
      data-key={`line:${name}`}
    >
      <span class="ce-given-label">{label}</span>
      <Hidden>: </Hidden>
      <span class="ce-given-value">{chosen}</span>
      <Hidden>. </Hidden>
      <span class="ce-given-change">Change</span>
    </button>
  );
}

interface OnPaper {
  readonly legend: Drawn;
  readonly text?: Drawn;
  readonly options: readonly Option[];
  readonly value: string | null | readonly string[];
}

/** A question as a form on paper, with what was chosen: its words, its options, what is chosen of them. */
export function OnPaper({ legend, text, options, value }: OnPaper): Drawn {
  const is = (id: string) => (typeof value === "string" ? value === id : value?.includes(id));
  return (
    <div class="ce-on-paper">
      <p>
        <strong>{legend}</strong>
      </p>
      {text ? <p>{text}</p> : null}
      <ul>
        {options.map(({ id, label, text: words }) => (
          <li>
            {is(id) ? "☑ " : "☐ "}
            {rich(label ?? words)}
          </li>
        ))}
      </ul>
    </div>
  );
}
