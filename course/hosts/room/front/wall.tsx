import "./tokens.css";
import "./wall.css";
import { render } from "preact";
import type { Count, ToWall } from "../../../boards/contracts.d.ts";
import { connect, enter } from "./connection.ts";
import { openTimer } from "./timer.ts";
import { fit } from "./wall-fit.ts";
import { Wall } from "./wall-stage.tsx";

const root = document.getElementById("room") as HTMLElement;
const timer = openTimer(draw);
let wall: ToWall | null = null;
let there = true;

start();
addEventListener("resize", () => fit(root));
document.fonts.addEventListener("loadingdone", () => fit(root));

async function start(): Promise<void> {
  try {
    await enter("wall");
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    render(<p class="alone">{words || "The room does not answer. It is tried again."}</p>, root);
    setTimeout(start, 3000);
    return;
  }
  render(null, root);
  connect<ToWall | Count>("/to/wall", {
    message: (message) => {
      if ("now" in message) {
        wall = message;
        timer.set(message.now.seconds);
        document.documentElement.dataset.theme = message.dark ? "dark" : "light";
      } else if (wall?.now.turn === message.turn) {
        const { answered, here } = message;
        wall = { ...wall, now: { ...wall.now, answered, here } };
      }
      draw();
      if ("now" in message) fit(root);
    },
    changed: (now) => {
      there = now;
      draw();
    },
  });
}

function draw(): void {
  if (wall) render(<Wall wall={wall} left={timer.left()} there={there} />, root);
}
