"""What a board of two files shows: two clients who differ in one thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from course.boards.choices import Choice, ElementChoice, TextOption, choices, element_choice, mixed_texts
from course.boards.model import BoardView, Part
from course.boards.said import Cited, Said, cited
from course.content.board_specs import File, TwoFilesSpec
from course.content.content import Content
from course.content.versions import case_in
from course.learner.done import PartsRule


class FileFact(Part):
    """A fact on one of the files; `same` if it stands on the other too."""

    id: str
    text: str
    same: bool


class FileShown(Part):
    """One of the two files."""

    label: str
    client: str
    date_label: str
    facts: list[FileFact]


class BestComparison(Part):
    """The best answer."""

    difference: str
    elements: list[str]
    follows: str


class ComparisonReasons(Part):
    """What is said of each choice, and what is best."""

    difference: dict[str, Said]
    elements: dict[str, Said]
    follows: dict[str, Said]
    best: BestComparison
    why: str
    sources: list[Cited]


class TwoFilesView(BoardView):
    """What a board of two files shows, and what is said of each choice."""

    board: Literal["two-files"] = "two-files"
    intro: str
    left: FileShown
    right: FileShown
    differences: list[TextOption]
    elements: list[ElementChoice]
    follows: list[TextOption]
    confidences: list[Choice]
    feedback: ComparisonReasons

    def text_lines(self) -> Iterator[str]:
        """The board as text."""
        yield self.intro
        for side in (self.left, self.right):
            yield from ("", f"*{side.label}* ({side.client}. {side.date_label}.)", "")
            yield from (f"- {fact.text}" for fact in side.facts)
        for question, options in (("What differs?", self.differences), ("What follows?", self.follows)):
            yield from ("", question, "")
            yield from (f"- {option.text}" for option in options)
        yield from ("", "Questions: " + "; ".join(element.question for element in self.elements))


def in_lesson(spec: TwoFilesSpec, content: Content) -> TwoFilesView:
    """What a board of two files shows.

    Args:
        spec: the board, from `data/`.
        content: the library.
    """
    left, right = (_texts(side, content) for side in (spec.left, spec.right))
    shared = {*left.values()} & {*right.values()}
    return TwoFilesView(
        id=spec.id,
        title=spec.title,
        intro=spec.intro,
        left=_side(spec.left, left, shared, content),
        right=_side(spec.right, right, shared, content),
        differences=mixed_texts(spec.differences, spec.id),
        elements=[element_choice(id_, content) for id_ in content.elements if id_ in spec.elements],
        follows=mixed_texts(spec.follows, spec.id),
        confidences=choices(content.words.confidences),
        feedback=_reasons(spec, content),
    )


def done(spec: TwoFilesSpec, _view: TwoFilesView) -> PartsRule:
    """It is checked at once."""
    return PartsRule(board=spec.id, kind=spec.kind, parts=["checked"])


def _reasons(spec: TwoFilesSpec, content: Content) -> ComparisonReasons:
    key = spec.key

    def said(choice: str, right: bool) -> Said:
        return Said(right=right, text="" if right else key.wrong.get(choice, ""))

    return ComparisonReasons(
        difference={o.id: said(o.id, o.id == key.difference) for o in spec.differences},
        elements={id_: said(id_, id_ in key.elements) for id_ in spec.elements},
        follows={o.id: said(o.id, o.id == key.follows) for o in spec.follows},
        best=BestComparison(difference=key.difference, elements=key.elements, follows=key.follows),
        why=key.why,
        sources=cited(key.cites, content),
    )


def _texts(side: File, content: Content) -> dict[str, str]:
    """The file's facts by their ids, in its order."""
    case = case_in(content.cases[side.case], side.flip)
    facts = {fact.id: fact.text for fact in case.facts}
    return {id_: facts[id_] for id_ in side.facts}


def _side(side: File, texts: dict[str, str], shared: set[str], content: Content) -> FileShown:
    return FileShown(
        label=side.label,
        client=content.cases[side.case].name,
        date_label=content.words.whens[side.when].label,
        facts=[FileFact(id=id_, text=text, same=text in shared) for id_, text in texts.items()],
    )
