import type { BoardView } from "../contracts.d.ts";
import type { Board, Data } from "./board.ts";
import { type Drawn, rich } from "./draw.tsx";
import { withoutEmphasis } from "./emphasis.ts";
import { focusOn } from "./focus.ts";
import { UndoPlace } from "./history.tsx";
import { Button } from "./parts.tsx";
import "./groups.css";

interface Group {
  readonly id: string;
  readonly title: string;
}

interface View {
  readonly title: string;
  readonly groups: readonly Group[];
}

type Grouped = Board<Extract<BoardView, View>>;

/** The bar that leads from group to group: the view, the group shown, a name, count(group). */
export function groupBar<One extends Group>(
  view: { readonly title: string; readonly groups: readonly One[] },
  current: One,
  name: string,
  count: (group: One) => { readonly done: number; readonly of: number },
): Drawn {
  const tab = (group: One, place: number) => {
    const { done, of } = count(group);
    return (
      <li data-done={done === of}>
        <button
          type="button"
          aria-current={group === current ? "step" : undefined}
          data-do="group"
          data-group={group.id}
          data-key={`group:${group.id}`}
        >
          <span>
            {`${place + 1} `}
            {rich(group.title)}
          </span>
          <span class="ce-count">{`${done} of ${of} answered`}</span>
        </button>
      </li>
    );
  };
  // A page may hold two boards of a kind, and landmarks are told apart by their names.
  return (
    <nav class="ce-groups" aria-label={`${name}: ${withoutEmphasis(view.title)}`}>
      <ol>{view.groups.map(tab)}</ol>
    </nav>
  );
}

/** Show another group: the board, what the learner asked for. */
export function showGroup(board: Board, { group: id }: Data): void {
  board.ui.group = id;
  board.refresh();
  focusOn(board, `group-title:${id}`);
}

/** A group with its number and title: the board, the group, its state, what is in it. */
export function groupShell(board: Grouped, group: Group, state: string, inside: Drawn): Drawn {
  const groups: readonly Group[] = board.view().groups;
  const part = `group:${group.id}`;
  return (
    <section
      class="ce-group"
      data-state={state}
      data-part-of-board={part}
      data-key={`section:${group.id}`}
    >
      <div class="ce-line-with-undo">
        <h3 tabindex={-1} data-key={`group-title:${group.id}`}>
          <span class="ce-number">{groups.indexOf(group) + 1}</span> {rich(group.title)}
        </h3>
        <UndoPlace board={board} part={part} />
      </div>
      {inside}
    </section>
  );
}

/** A group that is not open yet: the board, the group. */
export function lockedGroup(board: Grouped, group: Group): Drawn {
  return groupShell(board, group, "locked", <p>Opens when the group above has been checked.</p>);
}

/** What a group still needs, and the way to the groups beside it: the view, the group, what. */
export function turn({ groups }: View, group: Group, missing: string): Drawn {
  const place = groups.indexOf(group);
  const lead = (other: Group | undefined, word: string, look: string) =>
    other ? (
      <Button
        action="group"
        name={`${word}:${other.id}`}
        look={look}
        data={{ "data-group": other.id }}
      >
        {`${word}: `}
        {rich(other.title)}
      </Button>
    ) : null;
  return (
    <div class="ce-check">
      <p class="ce-missing">
        {missing ? `Still to do: ${missing}.` : "This group is complete. You can still change it."}
      </p>
      <div class="ce-turn">
        {lead(groups[place - 1], "Back", "")}
        {lead(groups[place + 1], "Next", "ce-primary")}
      </div>
    </div>
  );
}
