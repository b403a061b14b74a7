import type { Heat, HeatRow } from "../../../boards/contracts.d.ts";
import { type Drawn, Icon, Mark } from "./parts.tsx";

/** A client's facts by choice: the stronger the blue, the more people. */
export function WallHeat({ heat }: { readonly heat: Heat }): Drawn {
  const tells = heat.tells_sure && heat.rows.some(({ shown }) => shown);
  return (
    <>
      <div class="heat">
        <table>
          <caption>
            <h1>{heat.client}: how the room judged</h1>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">Fact</span>
              </th>
              {heat.columns.map((column) => (
                <th scope="col" key={column}>
                  {column.split(" ")[0]}
                </th>
              ))}
              {tells ? (
                <th scope="col" class="sw">
                  Sure, wrong
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {heat.rows.map((row) => (
              <Row key={row.place} row={row} people={heat.people} tells={tells} />
            ))}
          </tbody>
        </table>
      </div>
      <footer class="foot">
        <p>
          <span class="lg">
            <Icon name="tick" />
          </span>
          best judgement
        </p>
        <p>
          Stronger blue: more people. <b class="num">{heat.people}</b> answered.
        </p>
      </footer>
    </>
  );
}

interface OfRow {
  readonly row: HeatRow;
  readonly people: number;
  readonly tells: boolean;
}

// A third of the room that is sure and wrong is where to stop and talk.
const HOT = 1 / 3;

function Row({ row, people, tells }: OfRow): Drawn {
  const all = row.counts.reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row">
        <span class="num">{row.place}</span>
        {row.short}
      </th>
      {row.counts.map((count, at) => (
        <td key={at} class={`h${step(count, all)}${row.best[at] ? " best" : ""}`}>
          <span class="num">{count}</span>
          {row.best[at] ? (
            <>
              <Icon name="tick" />
              <span class="unseen"> best</span>
            </>
          ) : null}
        </td>
      ))}
      {tells ? (
        <td class="sw num">
          {row.shown ? (
            <>
              {row.sure_wrong >= people * HOT && row.sure_wrong ? <Mark right={false} /> : null}{" "}
              {row.sure_wrong}
            </>
          ) : (
            <span class="unseen">not shown yet</span>
          )}
        </td>
      ) : null}
    </tr>
  );
}

/** Five fixed steps: none, under a fifth, under two fifths, under three, more. */
function step(count: number, all: number): number {
  return count ? Math.min(4, 1 + Math.floor((5 * count) / all)) : 0;
}
