import { type Drawn, Hidden, Icon, rich, type Words } from "./draw.tsx";
import "./told.css";

/** What is thought of a part, in the word that stands beside its mark. */
const WORDS = {
  right: "Right",
  accepted: "Accepted",
  wrong: "Wrong",
  missing: "Missing",
  learned: "Learned",
  tainted: "Tainted",
  unwarned: "Asked before the warning",
};

const DRAWINGS: Partial<Record<Thought, string>> = {
  accepted: "right",
  learned: "right",
  missing: "missed",
  tainted: "wrong",
  unwarned: "wrong",
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
  return (
    <span class="ce-mark" data-thought={thought}>
      <Icon name={DRAWINGS[thought] ?? thought} />
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
            {part ? <span class="ce-told-part">{part}</span> : null}
            {best ? null : part ? (
              <strong>{rich(you || "No answer")}</strong>
            ) : (
              <span class="ce-told-said">{rich(you)}</span>
            )}
          </p>
          {best ? <YouAndBest you={you} best={best} /> : null}
          {text ? reason(thought, part, text) : null}
        </li>
      ))}
    </ul>
  );
}

interface Compared {
  readonly you: Words;
  readonly best: Words;
}

/** What was chosen, and what is best where that is another: the two, in words. */
export function YouAndBest({ you, best }: Compared): Drawn {
  return (
    <p>
      {"You: "}
      <strong>{rich(closed(you || "no answer"))}</strong>
      {best ? " Best: " : null}
      {best ? <strong>{rich(closed(best))}</strong> : null}
    </p>
  );
}

// A sentence among what is offered has its own full stop.
const closed = (words: string) => (/[.?!]$/.test(words) ? words : `${words}.`);

function reason(thought: Thought, part: string, text: Words): Drawn {
  if (DRAWINGS[thought] !== "right" && thought !== "right")
    return <p class="ce-told-why">{rich(text)}</p>;
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
