import type { PaperBlock, PaperPage } from "../contracts.d.ts";
import { type Drawn, rich } from "./draw.tsx";
import "./letter.css";

/** A document as the page that it is, lying on a desk: the page, its title. */
export function letter(page: PaperPage, title: string): Drawn {
  return (
    <div class="ce-desktop" data-key="desktop">
      <article class="ce-letter" lang="en-GB" aria-label={title} data-kind={page.kind}>
        <header class="ce-letter-head">
          <span>
            <strong>{rich(page.by)}</strong>
            <br />
            To: {rich(page.to)}
          </span>
          <span>{page.date}</span>
        </header>
        {page.body.map(block)}
        <footer class="ce-letter-foot">
          {rich(page.language)}. {rich(page.fictional)}
        </footer>
      </article>
    </div>
  );
}

function block({ kind, text, rows }: PaperBlock): Drawn {
  if (kind === "heading") return <h4>{rich(text)}</h4>;
  if (kind === "rows") return table(rows);
  const looks = { text: "", sign: "ce-letter-sign", stamp: "ce-letter-stamp" };
  return <p class={looks[kind]}>{rich(text)}</p>;
}

function table(rows: PaperBlock["rows"]): Drawn {
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{rich(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
