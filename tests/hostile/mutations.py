"""Mutations of an honest submission: of its bytes, of its JSON, and of which files there are."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from course.boards.cards import tray
from course.content.cases import JUDGEMENTS, STEPS, STRENGTHS
from course.content.installed import course_content
from course.learner.answers import Answers

Change = Callable[[Any], Any]
ABSENT = object()

content = course_content()
OUTCOMES = list(content.words.outcomes)
IDS = sorted(
    {
        *JUDGEMENTS,
        *OUTCOMES,
        *STEPS,
        *STRENGTHS,
        *list(content.elements)[:20],
        *(card.id for card in tray(next(iter(content.cases.values())), content)),
        *(version for exercise in content.exercises.values() for version in exercise.version_ids),
        *content.exercises,
        *(kind for kind in ("match", "route", "draft", "questions", "sources", "interview", "need")),
    }
)
ODD_WORDS = [
    "__proto__",
    "constructor",
    "",
    "\x00",
    "\ud800",
    "<script>alert(1)</script>",
    "=1+1",
    "a" * 70,
    "\U0001f600" * 64,
]
ODD_NUMBERS = [0, -1, 1, 2**31, 2**63, 10**400, 1e308, float("nan"), float("inf"), -0.0, 0.5]

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(IDS),
    st.sampled_from(ODD_WORDS),
    st.sampled_from(ODD_NUMBERS),
    st.text(max_size=8),
)
junk = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*IDS, *ODD_WORDS]), inner, max_size=4)
    ),
    max_leaves=6,
)
BOARDS = list(Answers.model_fields).index("boards")
CHOICES = 1  # a board's second key: its facts, its steps, its items
steps = st.integers(0, 60)
anywhere = st.lists(steps, min_size=1, max_size=6)
in_a_board = st.lists(steps, min_size=2, max_size=6).map(lambda down: [BOARDS, *down])
in_a_choice = st.tuples(steps, st.just(CHOICES), steps, steps, steps).map(lambda down: [BOARDS, *down])
place = st.one_of(in_a_choice, in_a_choice, in_a_board, anywhere)


def at(where: list[int], change: Change) -> Change:
    """A change of one place in a piece of JSON, found by going down by numbers."""

    def changed(whole: Any) -> Any:
        part, step = whole, where[0]
        for following in [*where[1:], None]:
            key = _key(part, step)
            if key is None:
                return whole
            if following is None or _key(part[key], following) is None:
                _put(part, key, change(part[key]))
                return whole
            part, step = part[key], following
        return whole

    return changed


def _key(part: Any, step: int) -> Any:
    if isinstance(part, dict) and part:
        return list(part)[step % len(part)]
    return step % len(part) if isinstance(part, list) and part else None


def _put(part: Any, key: Any, value: Any) -> None:
    if value is ABSENT:
        del part[key]
    else:
        part[key] = value


def _renamed(where: list[int], name: str) -> Change:
    """Give a key of an object another name."""

    def changed(whole: Any) -> Any:
        part = whole
        for step in where:
            key = _key(part, step)
            if key is None:
                break
            if isinstance(part, dict) and not isinstance(part[key], (dict, list)):
                part[name] = part.pop(key)
                break
            part = part[key]
        return whole

    return changed


def _exchanged(where: list[int], other: list[int]) -> Change:
    """Put what stands in one place into another as well: most often, one choice for another of its kind."""

    def changed(whole: Any) -> Any:
        found: list[Any] = []
        at(other, lambda old: found.append(old) or old)(whole)
        return at(where, lambda old: json.loads(json.dumps(found[0])) if found else old)(whole)

    return changed


def _sibling(where: list[int], step: int) -> Change:
    """Put what was chosen for one fact into another: most often a choice that could have been made."""
    return _exchanged(where, [*where[:3], where[3] + step, *where[4:]])


structural = st.one_of(
    st.builds(_exchanged, place, place),
    st.builds(_sibling, in_a_choice, st.integers(1, 9)),
    st.builds(_sibling, in_a_choice, st.integers(1, 9)),
    st.builds(lambda where, value: at(where, lambda _: value), place, junk),
    st.builds(lambda where, value: at(where, lambda _: value), place, st.sampled_from(IDS)),
    st.builds(lambda where: at(where, lambda _: ABSENT), place),
    st.builds(lambda where, times: at(where, lambda old: [old] * times), place, st.integers(0, 70)),
    st.builds(
        lambda where, times: at(where, lambda old: old * times if isinstance(old, (str, list)) else old),
        place,
        st.integers(0, 70),
    ),
    st.builds(_renamed, place, st.sampled_from([*IDS, *ODD_WORDS])),
)
fitting = st.one_of(
    st.builds(_sibling, in_a_choice, st.integers(1, 9)),
    st.builds(lambda down: at([BOARDS, *down], lambda _: ABSENT), st.tuples(steps, st.just(CHOICES), steps)),
    st.builds(
        lambda down: at([BOARDS, *down], lambda _: ABSENT), st.tuples(steps, st.just(CHOICES), steps, steps)
    ),
    st.builds(
        lambda fact, judgement: at([BOARDS, 0, CHOICES, fact, 0], lambda _: judgement),
        steps,
        st.sampled_from(JUDGEMENTS),
    ),
    st.builds(
        lambda element, step: at([BOARDS, 1, CHOICES, element], lambda _: step), steps, st.sampled_from(STEPS)
    ),
    st.builds(lambda outcome: at([BOARDS, 1, 2], lambda _: outcome), st.sampled_from(OUTCOMES)),
    st.builds(lambda strength: at([BOARDS, 1, 3], lambda _: strength), st.sampled_from(STRENGTHS)),
)
position = st.floats(0, 1)


def _cut(text: bytes, start: float, share: float) -> tuple[bytes, bytes, bytes]:
    first = int(start * len(text))
    last = min(len(text), first + int(share * len(text) / 4))
    return text[:first], text[first:last], text[last:]


def _spliced(start: float, share: float, inside: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def changed(text: bytes) -> bytes:
        before, middle, after = _cut(text, start, share)
        return before + inside(middle) + after

    return changed


bytewise = st.one_of(
    st.builds(lambda start, new: _spliced(start, 0, lambda _: new), position, st.binary(max_size=8)),
    st.builds(lambda start, share: _spliced(start, share, lambda _: b""), position, position),
    st.builds(lambda start, share: _spliced(start, share, lambda middle: middle * 2), position, position),
    st.builds(lambda start: lambda text: text[: int(start * len(text))], position),
    st.builds(
        lambda start, char: _spliced(start, 0, lambda _: char * 3000),
        position,
        st.sampled_from([b"[", b"{", b'"', b"9", b" ", b"\x00"]),
    ),
    st.sampled_from(
        [lambda text: b"\xef\xbb\xbf" + text, lambda text: text.decode("utf-8", "replace").encode("utf-16")]
    ),
)


def as_text(changes: list[Change], text: bytes) -> bytes:
    """Change JSON by its structure; what cannot be written as UTF-8 is written as an escape."""
    whole = json.loads(text)
    for change in changes:
        whole = change(whole)
    return json.dumps(whole).encode()
