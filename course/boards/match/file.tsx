import { type Drawn, Hidden, Icon, rich } from "../shared/draw.tsx";
import type { MatchBoard } from "./answers.ts";
import "./file.css";

/** The client's file: who they are, what they brought, and when it is decided. The board, its title. */
export function clientFile(board: MatchBoard, title: Drawn): Drawn {
  const { client, file, date_label: date, date_hint: hint, intro } = board.view();
  return (
    <section class="ce-file" tabindex={0} aria-label="The client’s file" data-key="file">
      {title}
      <p class="ce-kick">{rich(client)}</p>
      <h3>{sentence(file.plain_name)}</h3>
      <p class="ce-opening">{rich(file.opening)}</p>
      <h4 class="ce-kick">Documents</h4>
      <ul class="ce-papers">
        {file.papers.map((paper) => (
          <li>
            <Icon name="document" />
            <span>
              {rich(paper.title)}
              {paper.date ? <span class="ce-paper-date">{`, ${paper.date}`}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      <p class="ce-decided">
        <strong>{rich(date)}.</strong> {rich(hint)}
      </p>
      {intro ? (
        <p class="ce-decided">
          <Hidden>What to do: </Hidden>
          {rich(intro)}
        </p>
      ) : null}
    </section>
  );
}

function sentence(text: string): Drawn {
  return rich(text.charAt(0).toUpperCase() + text.slice(1));
}
