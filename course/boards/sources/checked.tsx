import type { ItemGroup, SourcesView } from "../contracts.d.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { groupShell } from "../shared/groups.tsx";
import { FoldedSources } from "../shared/look.tsx";
import { Button, labelOf } from "../shared/parts.tsx";
import { surely, ToldList } from "../shared/told.tsx";
import { entryOf, headlineOf, itemOf, type SourcesBoard, toldOf } from "./answers.ts";
import { statement } from "./open.tsx";

/** A group with its reasons: the board, its view, the group. */
export function checkedGroup(board: SourcesBoard, view: SourcesView, group: ItemGroup): Drawn {
  const answers = board.answers();
  const told = group.items.map((id) => toldOf(view, answers, id));
  const wrong = told.flat().filter(({ thought }) => thought === "wrong").length;
  const { confidence } = entryOf(answers, group.items[0] ?? "");
  const sure = surely(confidence, labelOf(view.confidences, confidence), wrong);
  return groupShell(
    board,
    group,
    "checked",
    <>
      <p class="ce-headline-words" tabindex={-1} data-key={`result:${group.id}`}>
        {headlineOf(view, answers, group)}
      </p>
      {sure ? <p>{sure}</p> : null}
      {group.items.map((id, at) => (
        <article class="ce-told-statement" data-key={`told:${id}`}>
          {statement(board, view, itemOf(view, id))}
          <ToldList parts={told[at] ?? []} />
          <p class="ce-told-why">{rich(view.feedback?.[id]?.why)}</p>
          <FoldedSources sources={view.feedback?.[id]?.sources ?? []} />
        </article>
      ))}
      <Button action="again" name={`again:${group.id}`} data={{ "data-group": group.id }}>
        Change my answers
      </Button>
    </>,
  );
}
