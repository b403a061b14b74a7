import { Component } from "preact";
import type { Board } from "./board.ts";
import { type Drawn, Icon } from "./draw.tsx";
import "./dialog.css";

interface Shown {
  readonly board: Board;
  /** What it is called on its board, and what stands above it. */
  readonly name: string;
  readonly title: string;
  readonly side: "bottom" | "left" | "page";
  readonly closed: () => void;
  readonly children: Drawn;
}

/**
 * What lies over the page until it is closed. The browser keeps the page behind it still, closes it at
 * Escape and gives focus back; what a screen reader is told is told inside it, as nothing else is heard.
 */
export class Dialog extends Component<Shown> {
  node: HTMLDialogElement | null = null;

  override componentDidMount(): void {
    this.node?.showModal();
    this.node?.append(this.props.board.live);
    // Beside it is out of it; by keyboard that is Escape, which the browser hears.
    this.node?.addEventListener("click", this.pressed);
  }

  override componentWillUnmount(): void {
    const { board } = this.props;
    board.el.append(board.live);
  }

  readonly pressed = (event: MouseEvent): void => {
    const { node } = this;
    if (node && event.target === node && isOutside(event, node)) node.close();
  };

  override render({ board, name, title, side, closed, children }: Shown): Drawn {
    const id = `${board.id}-dialog-${name}`;
    return (
      <dialog
        ref={(node) => {
          this.node = node;
        }}
        class="ce-dialog"
        aria-labelledby={id}
        data-side={side}
        data-key={`dialog:${name}`}
        onClose={closed}
      >
        <div class="ce-dialog-head">
          <h3 id={id} tabindex={-1} data-key={`dialog-title:${name}`}>
            {title}
          </h3>
          <button
            type="button"
            class="ce-button ce-quiet"
            data-do="closeDialog"
            data-key={`dialog-done:${name}`}
          >
            <Icon name="close" />
            Done
          </button>
        </div>
        {children}
      </dialog>
    );
  }
}

function isOutside({ clientX: x, clientY: y }: MouseEvent, node: HTMLElement): boolean {
  const { left, right, top, bottom } = node.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}
