import type { RouteAnswers, RouteReasons, RouteView } from "../contracts.d.ts";
import { goOn, OnPaper, OpenQuestion, openAsked, openNamed, openOf } from "../shared/asking.tsx";
import type { Acts, FrontEnd } from "../shared/board.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { KeysLine } from "../shared/keycap.tsx";
import { WhereToLook } from "../shared/look.tsx";
import { mount } from "../shared/mount.ts";
import { Button } from "../shared/parts.tsx";
import { Headline } from "../shared/told.tsx";
import { say, write } from "../shared/write.ts";
import {
  type Asked,
  doubtsOf,
  isClosed,
  type Route,
  type RouteBoard,
  routeOf,
  walkOf,
} from "./answers.ts";
import { closeFile, FileOpener, fileOver, openFile } from "./file.tsx";
import { RouteMap } from "./map.tsx";
import { headline, judged, Lesson, sureness } from "./reasons.tsx";
import "./route.css";

const KEYS = [
  ["1–9", "answer"],
  ["Z", "undo"],
] as const;

function draw(board: RouteBoard): Drawn {
  const view = board.view();
  if (!view.steps) return heading(board);
  const route = routeOf(board.answers());
  if (view.feedback && isClosed(view, route)) return checked(board, view, view.feedback, route);
  const walk = walkOf(view, route);
  const now = openOf(board, walk);
  const map = <RouteMap view={view} walk={walk} now={now} thoughts={null} />;
  const work = (
    <div class="ce-work" data-key="work">
      {now ? question(board, view, route, now) : complete(view)}
      <KeysLine keys={KEYS} />
    </div>
  );
  return [
    heading(board, <FileOpener />),
    // What is read first comes first: side by side the map, one above the other the question.
    <div class="ce-way" data-key="way">
      {board.ui.wide ? [map, work] : [work, map]}
    </div>,
    walk.map((one) => <OnPaper {...one} text={one.step?.plain} />),
    fileOver(board),
  ];
}

function question(board: RouteBoard, view: RouteView, route: Route, now: Asked): Drawn {
  const { step, part, name, label, legend, options, value } = now;
  const place = view.steps.findIndex(({ id }) => id === step?.id) + 1;
  const kicker = step
    ? [`Question ${place} of ${view.steps.length}`, step.test].filter(Boolean).join(" · ")
    : "Where the route ends";
  const text = step ? (
    <>
      {step.plain ? <p>{rich(step.plain)}</p> : null}
      {step.standard ? <p class="ce-standard">Standard: {rich(step.standard)}.</p> : null}
    </>
  ) : null;
  return (
    <OpenQuestion
      board={board}
      name={name}
      label={label}
      kicker={rich(kicker)}
      legend={rich(legend)}
      text={text}
      options={options}
      value={value}
      action={step ? "step" : "part"}
      data={step ? { "data-step": step.id } : { "data-part": part ?? "" }}
      look={step ? "ce-said ce-short" : part === "confidence" ? "ce-short" : ""}
      {...(step ? { word: "For this client?" } : {})}
    >
      <WhereToLook
        name={name}
        about={label}
        says={step || part === "confidence" ? "" : view.feedback ? doubtsOf(view, route) : ""}
        sources={step?.look ?? []}
      />
    </OpenQuestion>
  );
}

// A lesson's route can be checked once nothing is missing; an exercise's is only told to be whole.
function complete(view: RouteView): Drawn {
  return (
    <div class="ce-complete">
      <h3 class="ce-ask-words" tabindex={-1} data-key="complete">
        Every question has an answer
      </h3>
      <p>You can still change each of them.</p>
      {view.mode === "exercise" ? null : (
        <Button action="check" look="ce-primary">
          Check my route
        </Button>
      )}
    </div>
  );
}

function checked(board: RouteBoard, view: RouteView, said: RouteReasons, route: Route): Drawn {
  const walk = walkOf(view, route);
  const told = judged(view, said, route, walk);
  const thoughts = new Map(told.map(({ name, thought }) => [name, thought]));
  return [
    heading(board, <FileOpener />),
    <Headline words={headline(view, said, route, told)} sure={sureness(view, route, told)} />,
    <div class="ce-way" data-key="way">
      <RouteMap view={view} walk={walk} now={undefined} thoughts={thoughts} />
      <div class="ce-work" data-key="work">
        <Lesson told={told} said={said} />
        <Button action="again">Change my answers</Button>
      </div>
    </div>,
    fileOver(board),
  ];
}

function change(board: RouteBoard, name: string, changes: Partial<RouteAnswers>): void {
  const before = routeOf(board.answers());
  const next = { ...before, ...changes };
  if (JSON.stringify(next) !== JSON.stringify(before)) write(board, next);
  const view = board.view();
  const walk = walkOf(view, next);
  const whole = walk.every(({ given }) => given);
  goOn(board, walk, name, view.mode !== "exercise" ? "check" : "complete");
  const { chosen } = walk.find((one) => one.name === name) ?? {};
  const then = view.mode === "exercise" ? "Your route is complete." : "You can check your route.";
  say(board, [chosen ? `${chosen}.` : "", whole ? then : ""].filter(Boolean).join(" "));
}

const on: Acts<RouteBoard> = {
  open: openAsked,
  file: (board) => openFile(board),
  read: (board, { card }) => openFile(board, card),
  closeDialog: (board) => closeFile(board, board.ui.reading ? "reading" : "file"),
  step(board, { step, value }) {
    const { steps } = routeOf(board.answers());
    const answer = value as "yes" | "no" | "arguable";
    change(board, `step-choice:${step}`, { steps: { ...steps, [step]: answer } });
  },
  part(board, { part, value }) {
    change(board, part, { [part]: value } as Partial<Route>);
  },
  check(board) {
    write(board, { ...routeOf(board.answers()), checked: true });
    focusOn(board, "result");
    say(board, "Checked. The reasons follow.");
  },
  again(board) {
    board.ui.fact = null;
    write(board, { ...routeOf(board.answers()), checked: false });
    focusOn(board, "complete");
    say(board, "The route is open again. Your answers are kept.");
  },
};

const render: FrontEnd["render"] = (host) =>
  mount(host, {
    name: "route",
    draw,
    on,
    goTo: openNamed,
    ui: { fact: null, file: false, reading: null },
  }).stop;

export default { render };
