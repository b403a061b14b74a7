"""A board as text: what nbval compares, and what a reader without a live board gets."""

from __future__ import annotations

from collections.abc import Iterator

from course.boards.common import View

_START_IT = (
    "The board above as text. If there is none to work on, it is not running: run this notebook "
    "(menu Run, then Run All Cells), and what you had saved is on it again."
)


def as_markdown(view: View) -> str:
    """A board's text equivalent, with its real facts, questions and cards.

    Args:
        view: what the board is given to show.

    Returns:
        Markdown.
    """
    lines = _LINES[view["board"]](view)
    return "\n".join([f"**{view['title']}**", "", *lines]).strip() + "\n"


def as_text_of_a_board(view: View) -> str:
    """A board's text equivalent, for a notebook in which the board itself may not be running.

    Args:
        view: what the board is given to show.

    Returns:
        Markdown, with how to start the board.
    """
    return f"*{_START_IT}*\n\n{as_markdown(view)}"


def _match(view: View) -> Iterator[str]:
    facts = {fact["id"]: fact for fact in view["facts"]}
    yield f"{view['client']}. {view['date_label']}. {view['intro']}"
    for group in view["groups"]:
        yield from ("", f"*{group['title']}*", "")
        for id_ in group["facts"]:
            offered = f"({view['offered_label']}) " if facts[id_]["offered"] else ""
            yield f"- {offered}{facts[id_]['text']}"
            if group["help"] == "worked":
                yield f"    - {view['feedback'][id_]['why']}"
    yield from ("", f"For each: {_labels(view['judgements'])}? Which question does it go to? What proves it?")
    yield from ("", "Questions: " + "; ".join(element["question"] for element in view["elements"]), "")
    for kind in view["kinds"]:
        titles = "; ".join(card["title"] for card in view["cards"] if card["kind"] == kind["id"])
        yield f"- {kind['label']}: {titles}"


def _route(view: View) -> Iterator[str]:
    yield f"{view['client']}. {view['date_label']}. {view['intro']}"
    yield ""
    for number, step in enumerate(view["steps"], start=1):
        yield f"{number}. {step['question']} ({_labels(view['step_choices'])})"
    yield from ("", f"Outcome: {_labels(view['outcomes'])}. Strength: {_labels(view['strengths'])}.")
    yield from ("", "The point that would lose it:", "")
    for reason in view["reasons"]:
        yield f"- {reason['text']}"


def _draft(view: View) -> Iterator[str]:
    yield view["prompt"]
    yield ""
    for point in view["checklist"] or []:
        yield f"- {point}"


def _questions(view: View) -> Iterator[str]:
    yield view["intro"]
    for question in view["questions"]:
        yield from ("", question["text"], "")
        yield from (f"- {option['text']}" for option in question["options"])


def _sources(view: View) -> Iterator[str]:
    yield view["intro"]
    items = {item["id"]: item for item in view["items"]}
    for group in view["groups"]:
        yield from ("", f"*{group['title']}*", "")
        for item in (items[id_] for id_ in group["items"]):
            yield f"- {item['text']} To be cited for: {item['point']}"
            yield f"    - Its limit: {' / '.join(limit['text'] for limit in item['limits'])}"
    yield from ("", "Who says it: " + "; ".join(source["label"] for source in view["sources"]))
    yield from ("", "May you cite it: " + "; ".join(use["label"] for use in view["uses"]))


def _two_files(view: View) -> Iterator[str]:
    yield view["intro"]
    for side in (view["left"], view["right"]):
        yield from ("", f"*{side['label']}* ({side['client']}. {side['date_label']}.)", "")
        yield from (f"- {fact['text']}" for fact in side["facts"])
    asked = {"What differs?": "differences", "What follows?": "follows"}
    for question, options in asked.items():
        yield from ("", question, "")
        yield from (f"- {option['text']}" for option in view[options])
    yield from ("", "Questions: " + "; ".join(element["question"] for element in view["elements"]))


def _interview(view: View) -> Iterator[str]:
    yield f"{view['client']}. {view['minutes']} minutes. {view['intro']}"
    yield ""
    for question in view["questions"]:
        yield f"- {question['text']} ({question['minutes']} minutes)"


def _need(view: View) -> Iterator[str]:
    yield view["prompt"]
    yield ""
    yield from (f"- {option['text']}" for option in view["options"])


def _labels(choices: list[View]) -> str:
    return ", ".join(choice["label"].lower() for choice in choices)


_LINES = {
    "match": _match,
    "route": _route,
    "draft": _draft,
    "questions": _questions,
    "sources": _sources,
    "two-files": _two_files,
    "interview": _interview,
    "need": _need,
}
