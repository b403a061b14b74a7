import { type Drawn, Hidden, rich } from "./draw.tsx";

/** Something to choose. */
export interface Option {
  readonly id: string;
  readonly label?: string;
  readonly text?: string;
  readonly hint?: string;
}

/** What a control carries for its action, as attributes. */
export type DataAttributes = Readonly<Record<`data-${string}`, string>>;

/**
 * A question: whose board's id, what it is called there, what is said before its legend to screen
 * readers, its options, what was chosen (a list: of several), what to do when one is chosen, whether
 * its hints are shown, and where the hint of an option stands else.
 */
interface Question {
  readonly board: { readonly id: string };
  readonly name: string;
  readonly about?: string;
  readonly legend: Drawn;
  readonly options: readonly Option[];
  readonly look?: string;
  readonly value: string | null | readonly string[];
  readonly action: string;
  readonly data?: DataAttributes;
  readonly hints?: boolean;
  readonly described?: ((option: Option) => string) | undefined;
}

/** A question, as radio buttons or, where several may be chosen, tick boxes. */
export function Choices(question: Question): Drawn {
  const { name, about, legend, options, look = "" } = question;
  return (
    <fieldset class={`ce-choices ${look}`} data-key={name}>
      <legend>
        {about ? <Hidden>{about}: </Hidden> : null}
        {legend}
      </legend>
      <div class="ce-options" data-count={options.length}>
        {options.map((option) => choice(question, option))}
      </div>
    </fieldset>
  );
}

function choice({ board, name, value, action, data, ...rest }: Question, option: Option): Drawn {
  const id = `${board.id}-${name}-${option.id}`;
  const hint = rest.hints && option.hint ? `${id}-hint` : undefined;
  const several = value !== null && typeof value !== "string";
  return (
    <label class="ce-option" data-key={`option:${name}:${option.id}`}>
      <input
        type={several ? "checkbox" : "radio"}
        name={`${board.id}-${name}`}
        value={option.id}
        checked={several ? value.includes(option.id) : option.id === value}
        aria-labelledby={id}
        aria-describedby={hint ?? (option.hint ? rest.described?.(option) : undefined)}
        data-do={action}
        data-value={option.id}
        data-key={`${name}:${option.id}`}
        {...data}
      />
      <span>
        <span class="ce-option-label" id={id}>
          {rich(option.label ?? option.text)}
        </span>
        {hint ? (
          <span class="ce-option-hint" id={hint}>
            {rich(option.hint)}
          </span>
        ) : null}
      </span>
    </label>
  );
}

/** What a choice is called, or null: the options, its id. */
export function labelOf(options: readonly Option[], id: string | null | undefined): string | null {
  const option = options.find((one) => one.id === id);
  return option?.label ?? option?.text ?? null;
}

interface Pressed {
  readonly action: string;
  readonly name?: string;
  readonly look?: string;
  readonly data?: DataAttributes;
  readonly children: Drawn;
}

/** A button: what it does, what it is called on its board, more of its class, data for what it does. */
export function Button({ action, name = action, look = "", data, children }: Pressed): Drawn {
  const looks = `ce-button ${look}`.trim();
  return (
    <button type="button" class={looks} data-do={action} data-key={name} {...data}>
      {children}
    </button>
  );
}

interface Checked {
  readonly board: { readonly id: string };
  readonly name?: string;
  readonly data?: DataAttributes;
  readonly missing: string;
  readonly children: Drawn;
}

/** A button that waits until nothing is missing: its board, its name there, what is missing. */
export function CheckRow({ board, name = "check", data, missing, children }: Checked): Drawn {
  const id = `${board.id}-${name}-missing`;
  return (
    <div class="ce-check">
      <button
        type="button"
        class="ce-button ce-primary"
        data-do="check"
        data-key={name}
        aria-disabled={missing ? true : undefined}
        aria-describedby={id}
        {...data}
      >
        {children}
      </button>
      <p class="ce-missing" id={id}>
        {missing ? `Still to do: ${missing}.` : "Nothing is missing."}
      </p>
    </div>
  );
}
