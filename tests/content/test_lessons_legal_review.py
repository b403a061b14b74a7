"""What a legal review found in the lessons and their clients stays mended."""

from __future__ import annotations

import re
from collections.abc import Iterator

import nbformat
import pytest

from course.base.places import content_root, solutions_root
from course.content import load_key
from course.content.board_specs import DraftSpec, InterviewSpec, MatchSpec, RouteSpec, TwoFilesSpec
from course.content.cases import RouteKey
from course.content.installed import course_content
from course.content.notebooks import Text, cells_of, notebook_of

LATER = re.compile(
    r"\b(March|April|May|June|July|August|September|October|November|December) 2023\b|\b202[4-9]\b"
)
END_OF_FEBRUARY = "2023-02-28"


def strings(part: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a nested structure, with where it stands; line ends are blanks."""
    if isinstance(part, str):
        yield place, " ".join(part.split())
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from strings(inner, f"{place}.{name}")
    elif isinstance(part, (list, tuple)):
        for number, inner in enumerate(part):
            yield from strings(inner, f"{place}.{number}")


def taught() -> Iterator[tuple[str, str]]:
    """Every text of the lessons and exercises, of their clients and of every key."""
    content = course_content()
    for work in [*content.lessons.values(), *content.exercises.values()]:
        yield from strings(work.model_dump(), work.id)
        cells = cells_of(notebook_of(work, content.root))
        yield from strings([cell.markdown for cell in cells if isinstance(cell, Text)], work.id)
    for case in content.cases.values():
        yield from strings(case.model_dump(), case.id)
    for exercise in content.exercises.values():
        key = load_key(solutions_root(), exercise, content)
        yield from strings(key.model_dump(), f"key of {exercise.id}")


def texts_of(lesson: str) -> dict[str, str]:
    """What a lesson's cells say, by their ids, and its notes in the handbook, by their titles."""
    cells = cells_of(content_root() / "modules" / f"{lesson}.ipynb")
    notes = {note.title: note.text for note in course_content().lessons[lesson].notes}
    return notes | {cell.id: cell.markdown for cell in cells if isinstance(cell, Text)}


def passage(lesson: str, name: str) -> str:
    return " ".join(texts_of(lesson)[name].split())


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(
            r"not yet proceeded against|\bunsentenced\b", id="VB's appellants had both been convicted"
        ),
        pytest.param(
            r"[Mm]ost (of those |such |of them )?(sentences|are suspended)", id="suspended is not most"
        ),
        pytest.param(r"threats?(,| and) (of )?detentions?", id="A19 speaks of threats, not of detention"),
        pytest.param(r"what you say to me is privileged", id="privilege may not be the adviser's to promise"),
        pytest.param(r"not a (travel ban|ban on travel)", id="a suspect may be barred from leaving"),
        pytest.param(r"best proof", id="a finding of conduct is not proof of opinion"),
        pytest.param(r"bring (real )?harm|to real harm", id="a real risk of harm is the article's term"),
        pytest.param(r"risk on return decides", id="current evidence is crucial, not decisive"),
        pytest.param(r"year .{0,40}has run out", id="nobody knows that her year has run"),
        pytest.param(r"more people and more risks", id="a broader range of dissidents, and their risks"),
        pytest.param(r"what he had better leave out", id="a client may ask what he need not volunteer"),
    ],
)
def test_what_the_review_found_wrong_is_said_nowhere(wrong):
    assert [place for place, text in taught() if re.search(wrong, text)] == []


@pytest.mark.parametrize(
    ("lesson", "name", "says"),
    [
        (
            "02-the-refugee-question",
            "bad-enough",
            ["administrative", "including a violation of a human right"],
        ),
        (
            "02-the-refugee-question",
            "believed",
            ["no duty to corroborate", "339L", "Section 8 is about behaviour"],
        ),
        ("02-the-refugee-question", "order", ["13 March 2024", "section 32 alone"]),
        ("02-the-refugee-question", "protection", ["recorded as wanted", "anywhere in the Federation"]),
        ("03-prosecution-or-persecution", "ask-why", ["A second reason does not defeat the first", "AK"]),
        (
            "03-prosecution-or-persecution",
            "reading-the-limits",
            ["*threatened*, with criminal sentences", "press"],
        ),
        ("04-refusing-to-take-part", "two-gateways", ["gross", "atrocity"]),
        (
            "05-exclusion",
            "burden",
            ["Home Office bears the burden", "clear and credible", "balance of probabilities"],
        ),
        ("05-exclusion", "serious-reasons", ["no greater harm intended than the one avoided", "deemed"]),
        ("05-exclusion", "result", ["if a real risk is shown"]),
        ("05-exclusion", "duties", ["in your hands", "refer before you ask"]),
        ("06-prison-and-article-3", "later", ["56 per cent", "63 per cent", "24 November 2023", "real risk"]),
        ("06-prison-and-article-3", "later", ["Published judgments only", "October 2024"]),
        ("06-prison-and-article-3", "front", ["guardhouse", "alternatives"]),
        ("07-dissent", "opinion", ["finding of **conduct**"]),
        ("07-dissent", "one-year", ["April 2025", "in absence", "Today only"]),
        ("07-dissent", "author-view", ["clearly points to", "in general"]),
        ("08-the-whole-claim", "what-is-won", ["two-tier", "thirty months", "further submissions"]),
        ("08-the-whole-claim", "what-moved", ["two in five", "hard to contest"]),
    ],
)
def test_a_passage_says_what_the_review_asked_for(lesson, name, says):
    text = passage(lesson, name)

    assert [part for part in says if part not in text] == []


def test_the_second_sentence_of_vb_is_taught_where_its_headnotes_are():
    explained = [
        (lesson.id, name)
        for lesson in course_content().lessons.values()
        for name, text in texts_of(lesson.id).items()
        if "#vb-ukraine-2017" in text and "Headnote" in text
    ]

    assert explained == [("06-prison-and-article-3", "method")]
    for lesson, name in explained:
        assert "aggravating matters" in passage(lesson, name) and "**immediate**" in passage(lesson, name)


def test_who_bears_the_burden_is_taught_before_exclusion_is_decided():
    cells = nbformat.read(content_root() / "modules" / "05-exclusion.ipynb", as_version=4).cells
    ids = [cell.id for cell in cells]
    asking = {"board-recall", "board-interview"}  # in these nothing is decided of exclusion
    decided = [id_ for id_ in ids if id_.startswith("board-") and id_ not in asking]

    assert ids.index("burden") < min(map(ids.index, decided))


def of_february() -> Iterator[tuple[str, list[str]]]:
    """The boards that are worked as at February 2023, with the rows that they cite."""
    for lesson in course_content().lessons.values():
        for board in lesson.boards:
            match board:
                case DraftSpec() if not re.search(r"today|appeal", board.prompt):
                    yield f"{lesson.id}, {board.id}", board.cites
                case TwoFilesSpec() if {board.left.when, board.right.when} == {"feb-2023"}:
                    yield f"{lesson.id}, {board.id}", board.key.cites
                case MatchSpec(when="feb-2023") | RouteSpec(when="feb-2023"):
                    key = course_content().cases[board.case].key
                    facts = key.facts.values() if isinstance(board, MatchSpec) else ()
                    yield f"{lesson.id}, {board.id}", [id_ for fact in facts for id_ in fact.cards]


def test_nothing_that_came_later_is_cited_in_february_2023():
    content = course_content()
    for place, cites in of_february():
        rows = [content.rows[id_] for id_ in cites if id_ in content.rows]

        assert [row.id for row in rows if row.id in content.updates] == [], place
        assert [row.id for row in rows if getattr(row, "decided", "") > END_OF_FEBRUARY] == [], place
        assert [row.id for row in rows if getattr(row, "published", "") > END_OF_FEBRUARY] == [], place


def test_no_model_or_worked_route_of_february_2023_speaks_of_what_came_later():
    for lesson in course_content().lessons.values():
        for board in lesson.boards:
            if isinstance(board, DraftSpec) and not re.search(r"today|appeal", board.prompt):
                assert not LATER.search(board.model) and "JCK" not in board.model, (lesson.id, board.id)
    for case in course_content().cases.values():
        routes: dict[str, RouteKey] = {}
        if case.key:
            routes = {
                "base": case.key.routes["feb-2023"],
                **{id_: flip.routes["feb-2023"] for id_, flip in case.key.flips.items() if flip.routes},
            }
        for id_, route in routes.items():
            said = [text for _, text in strings(route.model_dump()) if LATER.search(text) or "JCK" in text]

            assert said == [], (case.id, id_)


def test_the_warning_says_what_is_privileged_in_this_advisers_hands():
    warnings = [
        question
        for lesson in course_content().lessons.values()
        for board in lesson.boards
        if isinstance(board, InterviewSpec)
        for question in board.questions
        if question.kind == "warning"
    ]

    assert warnings
    assert all("in my hands" in one.text and "refer" in one.why for one in warnings)


def test_the_request_for_discharge_is_dated_after_the_decree_that_closed_the_way():
    facts = {fact.id: fact for fact in course_content().cases["client-a"].facts}

    assert "3 October 2022" in facts["A.5"].text


def test_an_artist_and_feminist_activist_has_a_client_of_her_own():
    case = course_content().cases["client-k"]
    earned = {card for fact in case.key.facts.values() for card in [*fact.cards, *fact.also_cards]}

    assert {"A44", "A45", "A48"} <= earned
    assert set(case.key.routes) == {"feb-2023", "today"}
    assert [set(flip.routes) for flip in case.key.flips.values()] == [{"feb-2023", "today"}]
    worked = {board.case for board in course_content().lessons["07-dissent"].boards if hasattr(board, "case")}
    assert "client-k" in worked
