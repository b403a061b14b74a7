"""A learner's site holds nothing of an exercise's key, however it is read; a self-assessed one says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from course.base.places import solutions_root
from course.boards.match.view import MatchView
from course.boards.work_for_learner import board_view
from course.content import load_key, paper
from course.content.cases import JUDGEMENTS, STEPS, STRENGTHS
from course.content.installed import course_content
from course.content.line_keys import LINE_MARKS
from course.content.page_lines import lines_of
from course.content.papers import MatchPaper, Paper, RoutePaper, SourcesPaper, groups_for
from course.content.source_key import Use
from tests.hosts.site.sites import built, data_in
from tests.house.test_house import key_texts
from tests.pdf_words import words_of

pytestmark = pytest.mark.timeout(300)


@dataclass(frozen=True)
class Right:
    """One thing that is right: of what, which choice, and what else there was to choose."""

    exercise: str
    about: str
    choice: str
    offered: frozenset[str]


def rights() -> list[Right]:
    """Everything that any exercise's key calls right, in every version."""
    content = course_content()
    found = []
    for exercise in content.exercises.values():
        key = load_key(solutions_root(), exercise, content)
        for version in exercise.version_ids:
            found += rights_on(paper(exercise, version, content, key))
    return list(dict.fromkeys(found))


def rights_on(made: Paper) -> Iterator[Right]:
    for board in made.boards:
        for about, choices, on_offer in _rights_of(board, made):
            for choice in choices:
                yield Right(made.exercise.id, about, choice, frozenset(on_offer))


def _rights_of(board: Any, made: Paper) -> Iterator[tuple[str, list[str], Any]]:
    match board:
        case MatchPaper():
            shown = board_view(board.spec, made.exercise, made.version, course_content())
            assert isinstance(shown, MatchView)
            offered = {fact: group.elements for group in shown.groups for fact in group.facts}
            for fact in board.slots:
                key = board.key.facts[fact]
                yield fact, [key.judgement], JUDGEMENTS
                yield fact, list(key.elements), offered[fact]
                yield fact, key.cards, board.case.tray
            for document in board.page_slots:
                page, lines = board.page(document), board.key.lines[document]
                for line in [line for mark in LINE_MARKS for line in lines.of(mark).ids(page)]:
                    yield document, [line], beside(line, document, made)
        case RoutePaper():
            route = board.key.routes[board.spec.when]
            for element, step in route.steps.items():
                yield element, [step], STEPS
            yield "outcome", [route.outcome], course_content().words.outcomes
            yield route.outcome, [route.strength], STRENGTHS
            yield route.strength, route.reasons, [reason.id for reason in board.case.reasons]
        case SourcesPaper():
            for item in (item for group in board.spec.groups for item in group.items):
                key = board.keys[item.id]
                yield item.id, key.sources, board.spec.sources
                yield item.id, [key.limit], item.limits
                yield item.id, [key.use], get_args(Use)


def beside(line: str, document: str, made: Paper) -> set[str]:
    """The lines that stand beside one in every version that has it: a page may read otherwise in part."""
    pages = [
        {one.id for one in lines_of(board.page(document))}
        for version in made.exercise.version_ids
        for board in paper(made.exercise, version, course_content()).boards
        if isinstance(board, MatchPaper) and document in board.page_slots
    ]
    return set.intersection(*(lines for lines in pages if line in lines))


@dataclass
class Told:
    """What an object or list in the data says, all within it included: its words, and values by name."""

    words: set[str]
    values: dict[str, set[object]]

    def gives_away(self, right: Right) -> bool:
        """Whether it names this choice and not all the others, or puts another value to it."""
        if right.about not in self.words or right.choice not in self.words:
            return False
        worth = self.values.get(right.choice)
        valued = worth is not None and any(
            self.values.get(other) != worth for other in right.offered - {right.choice}
        )
        return valued or not right.offered <= self.words


def is_of_documents(value: Any) -> bool:
    """Whether it says on which documents lines are to be marked, and nothing of any fact.

    That is no part of a key: it stands in the exercise's own file. Of what surrounds it, it says nothing.
    """
    if not isinstance(value, dict):
        return False
    return (value.get("pages", []) != [] and value.get("facts") == []) or value.get("under") == "lines"


def told_in(value: Any) -> list[Told]:
    """Every object and list in the data, the outermost last."""
    found: list[Told] = []
    own = Told(set(), {})
    for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(name, str):
            own.words.add(name)
        if isinstance(inner, dict | list):
            below = told_in(inner)
            found += below
            if is_of_documents(inner):
                continue
            own.words |= below[-1].words
            for key, values in below[-1].values.items():
                own.values.setdefault(key, set()).update(values)
            if isinstance(name, str) and len(below) == 1:
                own.values.setdefault(name, set()).add(str(inner))
        else:
            own.words.add(str(inner))
            if isinstance(name, str) and isinstance(inner, int | float | bool):
                own.values.setdefault(name, set()).add(inner)
    return [*found, own]


def of_exercise(data: dict[str, Any], exercise: str) -> list[Any]:
    return [
        value for name, value in data.items() if name.startswith((f"page-{exercise}-", f"told-{exercise}-"))
    ]


def said_in(folder: Path) -> str:
    """All that a folder says in words: its texts, its data, and what its PDF shows."""
    page = re.sub(
        r"<script.*?</script>", " ", (folder / "index.html").read_text(encoding="utf-8"), flags=re.DOTALL
    )
    texts = [
        page,
        *_strings(data_in(folder / "index.html")),
        (folder / "site.json").read_text(encoding="utf-8"),
    ]
    texts += [words_of(path.read_bytes()) for path in folder.glob("*.pdf")]
    return re.sub(r"\s+", " ", " ".join(texts))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)
    else:
        yield str(value)


def found_in(page: Path) -> list[Right]:
    """Everything right that a site gives away."""
    data = data_in(page)
    told = {
        id_: [one for value in of_exercise(data, id_) for one in told_in(value)]
        for id_ in course_content().exercises
    }
    return [right for right in rights() if any(one.gives_away(right) for one in told[right.exercise])]


def test_nothing_that_is_right_can_be_read_out_of_a_learners_site():
    assert len(rights()) > 300
    assert found_in(built().page) == []


def test_a_document_that_is_put_beside_a_fact_would_be_found_all_the_same():
    right = Right("ex2-reservist", "C.3", "C.notice", frozenset({"C.notice", "C.order"}))
    beside = {"facts": ["C.3"], "pages": ["C.notice"]}
    apart = [{"facts": ["C.3"], "pages": []}, {"facts": [], "pages": ["C.notice"]}]

    assert any(one.gives_away(right) for one in told_in([beside]))
    assert any(one.gives_away(right) for one in told_in({"under": "facts", "ids": ["C.3", "C.notice"]}))
    assert not any(one.gives_away(right) for one in told_in(apart))


def test_which_documents_are_marked_is_the_same_in_every_version_and_stands_in_the_exercises_file():
    for exercise in course_content().exercises.values():
        for version in exercise.version_ids:
            for board in paper(exercise, version, course_content()).boards:
                if isinstance(board, MatchPaper):
                    groups = groups_for(board.spec, board.case.id)
                    assert list(board.page_slots) == [page for group in groups for page in group.pages]


def test_where_the_keys_are_in_the_site_the_same_search_finds_every_one_of_them():
    assert set(found_in(built(self_assessed=True).page)) == set(rights())


def test_no_sentence_of_a_key_is_in_a_learners_site_and_most_are_in_a_self_assessed_one():
    secrets = key_texts()
    learners, own = (said_in(built(self_assessed=own).page.parent) for own in (False, True))

    assert [secret for secret in secrets if secret in learners] == []
    assert sum(secret in own for secret in secrets) > len(secrets) / 2


def test_no_key_is_so_much_as_opened_for_a_learners_site():
    opened = built().opened

    assert any(name.endswith("ex2-reservist.ipynb") for name in opened)
    assert [name for name in opened if "key.yaml" in name or "solutions" in Path(name).parts] == []


def test_only_a_self_assessed_site_has_marks_and_it_says_what_it_is():
    for self_assessed in (False, True):
        page = built(self_assessed=self_assessed).page
        text = page.read_text(encoding="utf-8")

        assert ("Self-assessed edition." in text) == self_assessed
        assert any(name.startswith("told-") for name in data_in(page)) == self_assessed
        assert data_in(page)["course"]["self_assessed"] is self_assessed
