import type { PaperBlock, PaperPage } from "../contracts.d.ts";
import { type Drawn, rich } from "./draw.tsx";
import "./letter.css";

/** How a page is drawn line by line: the name of the list of its lines, and a block that has some, else null. */
export interface Lines {
  readonly list: string;
  readonly block: (block: PaperBlock, place: number) => Drawn;
}

/** A document as the page that it is, lying on a desk: the page, its title, how its lines are drawn. */
export function letter(page: PaperPage, title: string, lines?: Lines): Drawn {
  return (
    <div class="ce-desktop" data-key="desktop">
      <article
        class="ce-letter"
        lang="en-GB"
        aria-label={title}
        data-kind={page.kind}
        data-rove={lines?.list}
        data-key="sheet"
      >
        <header class="ce-letter-head">
          <span>
            <strong>{rich(page.by)}</strong>
            <br />
            To: {rich(page.to)}
          </span>
          <span>{page.date}</span>
        </header>
        {page.body.map((one, place) => lines?.block(one, place) ?? block(one))}
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
