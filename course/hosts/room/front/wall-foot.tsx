import type { RoomNow } from "../../../boards/contracts.d.ts";
import { clock, type Drawn } from "./parts.tsx";

/** How many have answered, and what is left of the time. */
export function Foot({
  now,
  left,
}: {
  readonly now: RoomNow;
  readonly left: number | null;
}): Drawn {
  const part = now.here ? (100 * now.answered) / now.here : 0;
  const said = { read: "Read it first", talk: "Pair talk", closed: "The vote is closed" }[
    now.phase as "read" | "talk" | "closed"
  ];
  return (
    <footer class="foot">
      {said ? <p>{said}</p> : null}
      {now.counts && now.phase !== "read" && now.phase !== "talk" ? (
        <>
          <p class="num">
            <b>
              {now.answered} of {now.here}
            </b>{" "}
            have answered
          </p>
          <div class="bar" aria-hidden="true">
            <i style={{ width: `${Math.min(part, 100)}%` }} />
          </div>
        </>
      ) : null}
      {left === null ? null : (
        <p class="num">
          {left > 0 ? (
            <>
              <b>{clock(left)}</b> left
            </>
          ) : (
            "Take your time"
          )}
        </p>
      )}
    </footer>
  );
}
