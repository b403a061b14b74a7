import { type Drawn, rich } from "./draw.tsx";
import "./sheet.css";

interface Sheeted {
  readonly board: { readonly id: string };
  readonly name: string;
  readonly title: string;
  readonly line?: Drawn;
  readonly children: Drawn;
}

/** A sheet of paper: the board, its name there, its title, a line below it, and what stands on it. */
export function Sheet({ board, name, title, line, children }: Sheeted): Drawn {
  const id = `${board.id}-sheet-${name}`;
  return (
    <section class="ce-sheet" aria-labelledby={id} data-key={`sheet:${name}`}>
      <h3 id={id}>{rich(title)}</h3>
      {line ? <p class="ce-kicker">{line}</p> : null}
      {children}
    </section>
  );
}
