import type { ToWall } from "../../../boards/contracts.d.ts";
import { type Drawn, halves } from "./parts.tsx";

/** How to sign in or out, over what else is on the wall: never who has. */
export function WallSigning({ wall }: { readonly wall: ToWall }): Drawn {
  return (
    <>
      <div class="sign">
        <h1>Do you want a record?</h1>
        <p class="words">
          Give a name to the trainer’s register and nowhere else. Your answers stay without it. The
          record counts the minutes you were here.
        </p>
        <div class="now">
          <b class="num">{halves(wall.sign_in.code)}</b>
          <p>
            On your phone: <strong>Attendance</strong>,<br />
            then this code. It changes
            <br />
            every 30 seconds.
          </p>
        </div>
      </div>
      <footer class="foot">
        <p>
          <b class="num">{wall.signed}</b> on the register
        </p>
        <p>No phone? Tell the trainer</p>
      </footer>
    </>
  );
}

interface Code {
  readonly wall: ToWall;
  readonly words: string;
}

/** The code alone, at the foot of the wall before the beginning and after the end. */
export function SignInCode({ wall, words }: Code): Drawn {
  return (
    <p>
      {words}: <b class="num">{halves(wall.sign_in.code)}</b>
    </p>
  );
}
