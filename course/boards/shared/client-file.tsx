import type { ClientFile, ClientPaper } from "../contracts.d.ts";
import { type Drawn, Hidden, Icon, rich } from "./draw.tsx";
import "./client-file.css";

/** What a view says of its client: who they are, when it is decided, what is in their file. */
interface Said {
  readonly client: string;
  readonly file: ClientFile;
  readonly date_label: string;
  readonly date_hint: string;
}

interface Shown {
  readonly view: Said;
  /** What stands above it, and what is to be done, below. */
  readonly title?: Drawn;
  readonly intro?: string;
  /** Whether its documents open: their board does that, at `read`. */
  readonly opens: boolean;
}

/** The client's file: who they are, when it is decided, and what they brought. */
export function clientFile({ view, title, intro, opens }: Shown): Drawn {
  const { client, file, date_label: date, date_hint: hint } = view;
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
            {paper.page && opens ? (
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
