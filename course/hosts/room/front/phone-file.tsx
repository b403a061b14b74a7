import { useEffect, useState } from "preact/hooks";
import type { ClientFile, ClientPaper } from "../../../boards/contracts.d.ts";
import { letter } from "../../../boards/shared/letter.tsx";
import { ask } from "./connection.ts";
import { type Drawn, Said } from "./parts.tsx";

interface Given {
  readonly lesson: string;
  readonly said: string;
  readonly back: () => void;
}

/** The client's documents, each the page that it is. The room goes on: what it does is told at the top. */
export function ReadFile({ lesson, said, back }: Given): Drawn {
  const [file, setFile] = useState<ClientFile | null>(null);
  const [wrong, setWrong] = useState("");
  useEffect(() => {
    document.getElementById("file")?.focus();
    scrollTo(0, 0);
    ask<ClientFile>("/client").then(setFile, (error: Error) => setWrong(error.message));
  }, []);
  return (
    <div class="app">
      <header class="top">
        <b>{lesson}</b>
      </header>
      <main class="reading">
        <p class="state" role="status">
          <span>
            <b>In the room:</b> {said}
          </span>
        </p>
        <h1 id="file" tabIndex={-1}>
          {file ? capital(file.plain_name) : "The file"}
        </h1>
        <p class="wrong" role="alert">
          {wrong}
        </p>
        {file ? (
          <p class="read">
            <Said text={file.opening} />
          </p>
        ) : null}
        {file?.papers.length ? <h2>Documents</h2> : null}
        {file?.papers.map((paper) => (
          <Paper key={paper.id} paper={paper} />
        ))}
      </main>
      <footer class="bot">
        <button type="button" class="btn go" onClick={back}>
          Back to the room
        </button>
      </footer>
    </div>
  );
}

function Paper({ paper }: { readonly paper: ClientPaper }): Drawn {
  const { title, date, page } = paper;
  const named = (
    <>
      <Said text={title} />
      {date ? `, ${date}` : ""}
    </>
  );
  if (!page) return <p class="sec">{named}</p>;
  return (
    <details class="sec">
      <summary>
        <h3>{named}</h3>
      </summary>
      <div class="ce-board">{letter(page, title)}</div>
    </details>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
