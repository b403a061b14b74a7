import { Component } from "preact";
import type { Drawn } from "./draw.tsx";

interface Shown {
  /** The document's id. */
  readonly of: string;
  readonly title: string;
}

/** A place for a note of the reader's own on a document: a host that keeps notes fills it, any other leaves it. */
export class NotePlace extends Component<Shown> {
  node: HTMLElement | null = null;

  override componentDidMount(): void {
    this.node?.dispatchEvent(new CustomEvent("ce-document", { bubbles: true }));
  }

  // What the host puts there is none of the board's.
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render({ of, title }: Shown): Drawn {
    return (
      <div
        ref={(node) => {
          this.node = node;
        }}
        class="ce-note-place"
        data-key={`note-place:${of}`}
        data-document={of}
        data-title={title}
      />
    );
  }
}
