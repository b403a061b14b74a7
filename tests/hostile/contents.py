"""Attacks by the content of answers.json: encodings, and JSON of every shape."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from course.content.installed import course_content
from course.learner.answers import MOST_BYTES
from course.learner.identity import draw_version
from tests.hostile.attack import Attack, Plant
from tests.hostile.ground import EXERCISE, earned, good_answers, reference_of

DAMAGED = "answers.json could not be read"


def good() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(good_answers(EXERCISE, 1))
    return found


def as_bytes(make: Callable[[bytes], bytes]) -> Plant:
    return lambda ground: ground.answer(make(good_answers(EXERCISE, 1)))


def changed(**parts: Any) -> Plant:
    return lambda ground: ground.answer(good() | parts)


def refused(name: str, plant: Plant, says: str = DAMAGED) -> Attack:
    return Attack(name, plant, "refused", says)


def marked(name: str, content: Callable[[], dict[str, Any]], says: str = "") -> Attack:
    """An attack whose answers can be read: they earn what the rule gives them."""
    return Attack(name, lambda ground: ground.answer(content()), says=says, earns=lambda: worth(content()))


def worth(content: dict[str, Any]) -> Decimal:
    return earned(EXERCISE, json.dumps(content).encode())


def another_version() -> dict[str, Any]:
    versions = course_content().exercises[EXERCISE].version_ids
    drawn = draw_version(EXERCISE, reference_of(good_answers(EXERCISE, 1)), versions)
    return good() | {"version": next(version for version in versions if version != drawn)}


def match_board() -> str:
    return next(id_ for id_, board in good()["boards"].items() if board["kind"] == "match")


def fact() -> str:
    return next(iter(good()["boards"][match_board()]["facts"]))


def with_fact(**parts: Any) -> dict[str, Any]:
    answers = good()
    answers["boards"][match_board()]["facts"][fact()] |= parts
    return answers


def with_boards(**boards: Any) -> dict[str, Any]:
    answers = good()
    return answers | {"boards": answers["boards"] | boards}


def wrong_kind() -> dict[str, Any]:
    return with_boards(**{match_board(): {"kind": "draft", "text": "Full marks, please."}})


def many_junk_cards() -> dict[str, Any]:
    return with_fact(cards=[f"{number:02}" + "\U0001f600" * 62 for number in range(60)])


def twice(text: bytes) -> bytes:
    """The boards twice: first a wrong kind of everything, then the good ones."""
    return text.replace(b'"boards":', b'"boards":{"x":{"kind":"draft","text":"first"}},"boards":', 1)


def too_deep(_: bytes) -> bytes:
    return b"[" * (MOST_BYTES - 1)


def many_keys(text: bytes) -> bytes:
    return text[:-1] + b"," + b",".join(b'"%d":0' % number for number in range(20_000)) + b"}"


ATTACKS = [
    Attack("a byte order mark before the JSON", as_bytes(lambda text: b"\xef\xbb\xbf" + text)),
    refused("JSON in UTF-16", as_bytes(lambda text: text.decode().encode("utf-16"))),
    refused(
        "text in Latin-1", as_bytes(lambda text: text.replace(b'"base"', b'"\xe9\xe8"')[:-1] + b',"\xe9":1}')
    ),
    refused("NUL bytes", as_bytes(lambda text: b"\x00" * 1000 + text)),
    refused("half a surrogate pair", as_bytes(lambda text: text[:-1] + b',"x":"\\ud800"}')),
    refused("JSON cut off in the middle", as_bytes(lambda text: text[: len(text) // 2])),
    refused("a quarter of a million opening brackets", as_bytes(too_deep)),
    refused("20,000 keys that nobody asked for", as_bytes(many_keys)),
    refused("NaN for a number", as_bytes(lambda text: text.replace(b'"revision":1', b'"revision":NaN'))),
    refused(
        "Infinity for a number", as_bytes(lambda text: text.replace(b'"revision":1', b'"revision":1e999'))
    ),
    refused(
        "a number of 250,000 digits",
        as_bytes(lambda text: text.replace(b'"revision":1', b'"revision":' + b"9" * 250_000)),
    ),
    refused("a list in place of the object", as_bytes(lambda _: b"[]")),
    refused("null", as_bytes(lambda _: b"null")),
    refused("a score written into the answers", changed(score=25, points={"fact-1": 1000})),
    refused("a list of boards", changed(boards=[])),
    refused("a number for the learner's reference", changed(learner=7)),
    refused("an unknown judgement", lambda ground: ground.answer(with_fact(judgement="wins"))),
    refused("objects for a card's id", lambda ground: ground.answer(with_fact(cards=[{"$ne": None}]))),
    refused("100,000 cards", lambda ground: ground.answer(with_fact(cards=["a"] * 40_000))),
    refused("the same card twice", lambda ground: ground.answer(with_fact(cards=["d1", "d1"]))),
    refused(
        "200 kB of markup for the kind of a board",
        lambda ground: ground.answer(with_boards(x={"kind": "<script>alert(1)</script>" * 8_000})),
    ),
    refused(
        "markup, line breaks and NUL in a board's id",
        lambda ground: ground.answer(
            with_boards(**{"a\x00\n\x1b[2J<img src=x onerror=alert(1)>": {"kind": "match", "x": 1}})
        ),
    ),
    refused("another exercise's answers", changed(work="ex7-advice"), "not to this exercise"),
    refused(
        "markup for the exercise's id", changed(work="<script>alert(1)</script>"), "not to this exercise"
    ),
    marked(
        "markup for the version",
        lambda: good() | {"version": "<img src=x onerror=alert(1)>"},
        "does not exist",
    ),
    marked("a version that was not drawn for the learner", another_version, "not drawn for this learner"),
    marked("ids from JavaScript: __proto__, constructor", lambda: with_boards(__proto__={"kind": "match"})),
    marked("an element called __class__", lambda: with_fact(element="__class__")),
    marked("a board of the wrong kind", wrong_kind),
    marked("60 cards that do not exist, of 64 emoji each", many_junk_cards),
    Attack("the boards given twice", as_bytes(twice)),
    Attack(
        "the answers copied with CR LF",
        as_bytes(lambda text: json.dumps(json.loads(text), indent=1).replace("\n", "\r\n").encode()),
    ),
    refused(
        "markup and escape sequences for the terminal in the exercise's id",
        changed(work="[/red][link=https://example.org]x[/link]\x1b]0;x\x07\x1b[2J\x9b31m\u202e"),
        "not to this exercise",
    ),
]
