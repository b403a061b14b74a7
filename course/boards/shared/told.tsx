import { type Drawn, Hidden, Icon, rich, type Words } from "./draw.tsx";
import "./told.css";

/** What is thought of a part, in the word that stands beside its mark. */
const WORDS = {
  right: "Right",
  accepted: "Accepted",
  wrong: "Wrong",
  missing: "Missing",
};

/** What is thought of a part of an answer. */
export type Thought = keyof typeof WORDS;

/** What is told of one part: its name, what was chosen, what is best where that is another, and why. */
export interface Told {
  readonly thought: Thought;
  readonly part: string;
  readonly you: Words;
  readonly best?: Words;
  readonly text?: Words;
}

/** A mark, disc or square or dashed, with its word: what is thought, whether only its shape is seen. */
export function Mark({
  of: thought,
  small,
}: {
  readonly of: Thought;
  readonly small?: boolean;
}): Drawn {
  const drawing = { right: "right", accepted: "right", wrong: "wrong", missing: "missed" }[thought];
  return (
    <span class="ce-mark" data-thought={thought}>
      <Icon name={drawing} />
      {small ? <Hidden>({WORDS[thought]})</Hidden> : <span>{WORDS[thought]}</span>}
    </span>
  );
}

/** What is told of each part, in order; the reason for what is right is folded: the parts. */
export function ToldList({ parts }: { readonly parts: readonly Told[] }): Drawn {
  return (
    <ul class="ce-told">
      {parts.map(({ thought, part, you, best, text }) => (
        <li data-thought={thought}>
          <p class="ce-told-line">
            <Mark of={thought} />
            <span class="ce-told-part">{part}</span>
            {best ? null : <strong>{rich(you || "No answer")}</strong>}
          </p>
          {best ? <p>{youAndBest(you, best)}</p> : null}
          {text ? reason(thought, part, text) : null}
        </li>
      ))}
    </ul>
  );
}

function youAndBest(you: Words, best: Words): Drawn {
  return (
    <>
      {"You: "}
      <strong>{rich(closed(you || "no answer"))}</strong>
      {" Best: "}
      <strong>{rich(closed(best ?? ""))}</strong>
    </>
  );
}

// A sentence among what is offered has its own full stop.
const closed = (words: string) => (/[.?!]$/.test(words) ? words : `${words}.`);

function reason(thought: Thought, part: string, text: Words): Drawn {
  if (thought === "wrong" || thought === "missing") return <p class="ce-told-why">{rich(text)}</p>;
  return (
    <details class="ce-told-why">
      <summary data-key={`why:${part}`}>
        Why<Hidden>: {part}</Hidden>
      </summary>
      <p>{rich(text)}</p>
    </details>
  );
}

/** The headline of what was checked, and how sure the learner was: its sentence, the line on that. */
export function Headline({
  words,
  sure,
}: {
  readonly words: string;
  readonly sure: string;
}): Drawn {
  return (
    <div class="ce-headline">
      <p class="ce-headline-words" tabindex={-1} data-key="result">
        {words}
      </p>
      {sure ? <p>{sure}</p> : null}
    </div>
  );
}

/** How sure the learner was of what was checked: what they said, its label, how many parts are wrong. */
export function surely(said: string | null, label: string | null, wrong: number): string {
  if (!label) return "";
  return said === "sure" && wrong
    ? `Sure, and wrong: ${wrong}.`
    : `You said: ${label.toLowerCase()}.`;
}
