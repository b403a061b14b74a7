"""A board on a plain page of its own, with the smallest model that a host can give it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page, Route

from course.boards.front import module_text, style_text
from course.boards.show import exercise_view, lesson_view
from course.content import paper
from course.content.installed import course_content
from course.content.versions import BASE
from tests.browser.settled import settle

View = dict[str, Any]
Answers = dict[str, Any]

ADDRESS = "http://127.0.0.1/board"
WHERE = {
    "match": ("03-prosecution-or-persecution", "client-b-match"),
    "route": ("03-prosecution-or-persecution", "client-b-route"),
    "draft": ("03-prosecution-or-persecution", "one-sentence"),
    "questions": ("03-prosecution-or-persecution", "recall"),
    "sources": ("01-reading-country-evidence", "first-board"),
    "two-files": ("00-start-here", "a-and-b"),
    "interview": ("04-refusing-to-take-part", "interview"),
    "need": ("00-start-here", "need"),
}

_PAGE = """<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A board</title><link rel="icon" href="data:,">
<style>body {{ margin: 0 }} [data-theme="dark"] body {{ background: #15181c; color: #fff }} {style}</style>
</head><body><main><h1>A board</h1><div id="host"></div></main></body></html>"""

# Nothing but what every host promises: get, set, on, off, save_changes.
_START = """async (values) => {
  const heard = {};
  const tell = (name) => (heard[`change:${name}`] ?? []).slice().forEach((fn) => fn());
  const model = {
    get: (name) => values[name],
    set(name, value) { values[name] = value; tell(name); },
    on(event, fn) { (heard[event] ??= []).push(fn); },
    off(event, fn) { heard[event] = (heard[event] ?? []).filter((one) => one !== fn); },
    save_changes() { window.saves += 1; },
  };
  Object.assign(window, { model, heard, saves: 0 });
  const { default: board } = await import("/module.js");
  window.stop = await board.render({ model, el: document.getElementById("host") });
}"""


@dataclass
class Shown:
    """A board that is shown, and what can be asked of it."""

    page: Page
    errors: list[str] = field(default_factory=list)

    def __call__(self, key: str) -> Locator:
        """What the board calls by this key."""
        return self.page.locator(f'[data-key="{key}"]')

    @property
    def answers(self) -> Answers:
        """The answers as the host would save them now."""
        settle(self.page)
        return self.page.evaluate("model.get('answers')")

    def arrive(self, name: str, value: Any) -> None:
        """Let the host bring something new: `answers`, `notice` or `view`."""
        self.page.evaluate("([name, value]) => model.set(name, value)", [name, value])

    @property
    def focused(self) -> str:
        """The key of what has focus, or the empty text if the board has lost it."""
        settle(self.page)
        return self.page.evaluate("document.activeElement?.dataset.key ?? ''")

    def paint(self, theme: str) -> None:
        """Let the page be light or dark."""
        self.page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)

    @property
    def live(self) -> Locator:
        """What a screen reader is told; while a dialog is open, inside it."""
        return self.page.locator(":is(#host, #host dialog) > [role=status]")


def show(page: Page, view: View, answers: Answers | None = None, name: str = "somebody") -> Shown:
    """Show a board on the page.

    Args:
        page: any page; what it showed before is gone.
        view: what the board shows.
        answers: those the learner has given before.
        name: whose answers to which board these are.

    Returns:
        The board, ready for use; errors of the page are kept with it.
    """
    shown = Shown(page)
    page.on("pageerror", lambda error: shown.errors.append(str(error)))
    html = _PAGE.format(style=style_text(view["board"]))
    bodies = {"/board": (html, "text/html"), "/module.js": (module_text(view["board"]), "text/javascript")}

    def fulfil(route: Route) -> None:
        body, kind = bodies["/" + route.request.url.rsplit("/", 1)[1]]
        route.fulfill(body=body, content_type=f"{kind}; charset=utf-8")

    page.unroute_all()
    page.route("http://127.0.0.1/*", fulfil)
    page.goto(ADDRESS)
    ready = {"state": "ready", "text": ""}
    values = {"view": view, "name": name, "answers": answers or {}, "notice": ready, "wish": ""}
    page.evaluate(_START, values)
    return shown


def view_of(kind: str) -> View:
    """What a lesson's board of this kind shows."""
    work, id_ = WHERE[kind]
    content = course_content()
    spec = next(spec for spec in content.lessons[work].boards if spec.id == id_)
    return lesson_view(spec, content).as_json()


def exercise_of(exercise: str, id_: str) -> View:
    """What an exercise's board shows in its first version."""
    content = course_content()
    spec = next(spec for spec in content.exercises[exercise].boards if spec.id == id_)
    made = paper(content.exercises[exercise], BASE, content)
    return exercise_view(spec, made, content).as_json()


def answered(view: View, *, half: bool = False) -> Answers:
    """The answers of somebody who takes the last of everything: half way, or checked."""
    return _ANSWERS[view["board"]](view, half)


def _match(view: View, half: bool) -> Answers:
    cards, elements = view["cards"], view["elements"]
    facts = {
        fact["id"]: {
            "judgement": view["judgements"][place % len(view["judgements"])]["id"],
            "element": elements[place % len(elements)]["id"],
            "cards": [cards[place % len(cards)]["id"], cards[-1]["id"]],
            "confidence": "guess",
        }
        for place, fact in enumerate(view["facts"])
    }
    lines = {
        paper["id"]: {"proves": paper["lines"][-1]["id"], "open": paper["lines"][-2]["id"]}
        for paper in view["file"]["papers"]
        if paper["lines"]
    }
    some = view["groups"][0]["facts"]
    return {
        "kind": "match",
        "facts": {id_: facts[id_] for id_ in some[:2]} if half else facts,
        "lines": {} if half else lines,
        "checked": [] if half else [*facts, *lines],
    }


def _route(view: View, half: bool) -> Answers:
    steps = {step["id"]: view["step_choices"][-1]["id"] for step in view["steps"]}
    if half:
        return {"kind": "route", "steps": dict(list(steps.items())[:2])}
    ends = {"outcome": "outcomes", "strength": "strengths", "reason": "reasons", "confidence": "confidences"}
    return {"kind": "route", "steps": steps, "checked": True, **_last(view, ends)}


def _draft(view: View, half: bool) -> Answers:
    return {"kind": "draft", "text": "One sentence, with its limit.", "ticks": [], "checked": not half}


def _questions(view: View, half: bool) -> Answers:
    chosen = {question["id"]: question["options"][-1]["id"] for question in view["questions"]}
    return {"kind": "questions", "chosen": chosen, "checked": list(chosen)[: 1 if half else None]}


def _sources(view: View, half: bool) -> Answers:
    parts = {"source": "sources", "use": "uses", "confidence": "confidences"}
    items = {item["id"]: {**_last(view, parts), "limit": item["limits"][-1]["id"]} for item in view["items"]}
    some = view["groups"][0]["items"][:1]
    return {
        "kind": "sources",
        "items": {id_: items[id_] for id_ in some} if half else items,
        "checked": [] if half else list(items),
    }


def _two_files(view: View, half: bool) -> Answers:
    parts = {"difference": "differences", "follows": "follows", "confidence": "confidences"}
    chosen = {**_last(view, parts), "elements": [view["elements"][-1]["id"]], "checked": True}
    return {"kind": "two-files", **({"difference": chosen["difference"]} if half else chosen)}


def _interview(view: View, half: bool) -> Answers:
    asked = ["tell", "leading"] if half else ["tell", "leading", "why", "did"]
    return {"kind": "interview", "asked": asked, "second": False, "checked": not half}


def _need(view: View, half: bool) -> Answers:
    chosen = view["options"][0]["id"]
    return {"kind": "need", "chosen": chosen, "line": "" if half else "Prepare a first interview"}


def _last(view: View, parts: dict[str, str]) -> dict[str, str]:
    return {part: view[options][-1]["id"] for part, options in parts.items()}


_ANSWERS = {
    "match": _match,
    "route": _route,
    "draft": _draft,
    "questions": _questions,
    "sources": _sources,
    "two-files": _two_files,
    "interview": _interview,
    "need": _need,
}


def crowded(facts: int, cards: int, *, long: bool = False) -> View:
    """A match board of an exercise with so many facts and cards; texts as long as they come."""
    view = exercise_of("ex2-reservist", "match")
    text = " ".join(["Kraftfahrzeughaftpflichtversicherungsgesellschaftsverwaltung"] * 9) if long else ""
    some = [view["facts"][place % len(view["facts"])] for place in range(facts)]
    tray = [view["cards"][place % len(view["cards"])] for place in range(cards)]
    view["facts"] = [
        {**fact, "id": f"F.{place}", "text": text or fact["text"]} for place, fact in enumerate(some)
    ]
    view["cards"] = [
        {**card, "id": f"K.{place}", "title": text or card["title"]} for place, card in enumerate(tray)
    ]
    view["groups"] = [{**view["groups"][0], "facts": [fact["id"] for fact in view["facts"]]}]
    return view
