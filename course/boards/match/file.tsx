import type { ClientPaper } from "../contracts.d.ts";
import { type Drawn, Hidden, Icon, rich } from "../shared/draw.tsx";
import type { MatchBoard } from "./answers.ts";
import "./file.css";

/** The client's file: who they are, when it is decided, and what they brought. The board, its title. */
export function clientFile(board: MatchBoard, title: Drawn): Drawn {
  const { client, file, date_label: date, date_hint: hint, intro } = board.view();
  return (
    <section class="ce-file" tabindex={0} aria-label="The client’s file" data-key="file">
      {title}
      <div class="ce-who" data-key="who">
        <p class="ce-kick">{rich(client)}</p>
        <h3>{sentence(file.plain_name)}</h3>
        <p class="ce-decided">
          <strong>{rich(date)}.</strong> {rich(hint)}
        </p>
      </div>
      <p class="ce-opening">{rich(file.opening)}</p>
      <h4 class="ce-kick">Documents</h4>
      <ul class="ce-papers">
        {file.papers.map((paper) => (
          <li data-key={`paper:${paper.id}`}>
            {paper.page && !board.ui.onPaper ? (
              <button
                type="button"
                class="ce-paper-line"
                aria-haspopup="dialog"
                data-do="read"
                data-card={paper.id}
                data-key={`open:${paper.id}`}
              >
                <Hidden>Read: </Hidden>
                {named(paper)}
              </button>
            ) : (
              <span class="ce-paper-line">{named(paper)}</span>
            )}
          </li>
        ))}
      </ul>
      {intro ? (
        <p class="ce-intro">
          <Hidden>What to do: </Hidden>
          {rich(intro)}
        </p>
      ) : null}
    </section>
  );
}

function named({ title, date }: ClientPaper): Drawn {
  return (
    <>
      <Icon name="document" />
      <span>
        <span class="ce-paper-title">{rich(title)}</span>
        {date ? <span class="ce-paper-date">{`, ${date}`}</span> : null}
      </span>
    </>
  );
}

function sentence(text: string): Drawn {
  return rich(text.charAt(0).toUpperCase() + text.slice(1));
}
