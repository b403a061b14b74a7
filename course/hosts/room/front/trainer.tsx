import "./tokens.css";
import "./trainer.css";
import { render } from "preact";
import type { Count, Heard, ToTrainer } from "../../../boards/contracts.d.ts";
import { type Connection, connect, enter } from "./connection.ts";
import { actOf } from "./keys.ts";
import { openTimer } from "./timer.ts";
import { Desk, type Look } from "./trainer-desk.tsx";

const BOUNCE = 80;
const root = document.getElementById("room") as HTMLElement;
const timer = openTimer(draw);
const began = { at: 0, seconds: null as number | null };
let line: Connection | null = null;
let view: ToTrainer | null = null;
let there = true;
let told = "";
const pressedLast = { name: "", at: 0 };
const look: Look = { peek: false, people: false, keys: false, register: false };

start();
setInterval(draw, 1000);

async function start(): Promise<void> {
  try {
    await enter("trainer");
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    render(<p class="alone">{words || "The room does not answer. It is tried again."}</p>, root);
    setTimeout(start, 3000);
    return;
  }
  render(null, root);
  line = connect<ToTrainer | Count | Heard>("/to/trainer", {
    message: hear,
    changed: (now) => {
      there = now;
      draw();
    },
  });
  addEventListener("keydown", pressed);
}

function hear(message: ToTrainer | Count | Heard): void {
  if ("outcome" in message) {
    told = {
      late: "Your other page was quicker: nothing was done here.",
      "not-saved":
        "The room cannot write to the disk. Nothing was done. Make room on it, then try again.",
      refused: "",
      kept: "",
    }[message.outcome];
  } else if ("now" in message) {
    if (message.now.turn !== view?.now.turn) look.peek = false;
    view = message;
    timer.set(message.now.seconds);
    began.at = performance.now();
    began.seconds = message.elapsed;
  } else if (view?.now.turn === message.turn) {
    const { answered, here } = message;
    view = { ...view, now: { ...view.now, answered, here } };
  }
  draw();
}

/** Do something, upon what this page shows: if another page was quicker, it is not done. */
function act(name: string, about = ""): void {
  if (name === "peek") look.peek = !look.peek;
  else if (name === "people") look.people = !look.people;
  else if (name === "keys") look.keys = !look.keys;
  else if (name === "register") look.register = !look.register;
  else if (name === "wall") open("/wall", "room-wall", "popup,width=1280,height=720");
  else line?.send({ act: name, about, seen: view?.now.turn ?? -1 });
  draw();
}

function pressed(event: KeyboardEvent): void {
  const { target } = event;
  if (target instanceof HTMLInputElement) return;
  const name = actOf(event, view);
  if (!name) return;
  event.preventDefault();
  // A remote whose key bounces means one step.
  const bounced = name === pressedLast.name && event.timeStamp - pressedLast.at < BOUNCE;
  Object.assign(pressedLast, { name, at: event.timeStamp });
  if (bounced && (name === "next" || name === "back")) return;
  act(name);
}

function draw(): void {
  if (!view) return;
  const elapsed =
    began.seconds === null
      ? null
      : began.seconds + Math.floor((performance.now() - began.at) / 1000);
  const state = { view, left: timer.left(), elapsed, there, told, look, act };
  render(<Desk {...state} />, root);
}
