"""What a match board shows: facts of one case, to be tied to questions of law and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from course.boards.cards import Card, tray
from course.boards.cards import Kind as CardKind
from course.boards.choices import Choice, ElementChoice, choices, element_choice, labels
from course.boards.client_file import ClientFile, client_file
from course.boards.match.page_reasons import PageReasons, page_reasons
from course.boards.match.reasons import FactReasons, fact_reasons, on_this_board
from course.boards.model import BoardView, Part
from course.content.board_specs import Group, Help, MatchSpec
from course.content.cases import ANSWER_CARDS, JUDGEMENTS, Case, CaseKey
from course.content.content import Content
from course.content.offered_questions import offered
from course.content.papers import MatchPaper, Paper, groups_for
from course.learner.done import Need

# Unless nothing turns on it, it goes to a question, with evidence: the desk asks for both, and both earn.
LINES_ASKED = "which line says what it proves, and which what it leaves open?"
_NEEDS = [
    Need(judgement=judgement, parts=[] if judgement == "irrelevant" else ["element", "cards"])
    for judgement in JUDGEMENTS
]


class FactGroup(Part):
    """Facts that are checked together, and the questions to choose among for them; or `pages` in their place.

    A worked group shows its answers, a half-filled one its judgements. `withheld` are the answers that are no
    piece of evidence and no real choice on this board.
    """

    id: str
    title: str
    facts: list[str]
    pages: list[str]
    elements: list[str]
    withheld: list[str]
    help: Help


class FactShown(Part):
    """A fact; `offered` marks material that is put to the learner, and is no fact."""

    id: str
    text: str
    short: str
    offered: bool


class CardStack(Part):
    """A kind of card: what it is called, and the word for one of it."""

    id: CardKind
    label: str
    word: str


class TestLine(Part):
    """A test of law under which questions stand, in words that a client would understand."""

    test: str
    plain: str


class MatchHints(Part):
    """What to ask oneself at each question; of the tests on offer each is told, so none is pointed to."""

    judgement: str
    element: str
    evidence: str
    tests: list[TestLine]


class MatchView(BoardView):
    """What a match board shows.

    Attributes:
        elements: every question of the client, so that one which is no longer on offer has its name.
        needs: what a fact that is judged so needs besides, before an exercise's counts as answered.
        hints: what to look for, in a lesson only.
        feedback: what is said of each fact, in a lesson only.
        line_feedback: what is said of the lines of each document on which two are marked, likewise.
    """

    board: Literal["match"] = "match"
    intro: str
    client: str
    file: ClientFile
    date_label: str
    date_hint: str
    judgements: list[Choice]
    confidences: list[Choice]
    kinds: list[CardStack]
    offered_label: str
    groups: list[FactGroup]
    facts: list[FactShown]
    elements: list[ElementChoice]
    cards: list[Card]
    needs: list[Need]
    hints: MatchHints | None
    feedback: dict[str, FactReasons] | None
    line_feedback: dict[str, PageReasons] | None

    def text_lines(self) -> Iterator[str]:
        """The board as text."""
        facts = {fact.id: fact for fact in self.facts}
        papers = {paper.id: paper.title for paper in self.file.papers}
        yield f"{self.client}. {self.date_label}. {self.intro}"
        for group in self.groups:
            yield from ("", f"*{group.title}*", "")
            for id_ in group.facts:
                offered = f"({self.offered_label}) " if facts[id_].offered else ""
                yield f"- {offered}{facts[id_].text}"
                if group.help == "worked" and self.feedback:
                    yield f"    - {self.feedback[id_].why}"
            yield from (f"- {papers[id_]}: {LINES_ASKED}" for id_ in group.pages)
        asked = f"For each: {labels(self.judgements)}? Which question does it go to? What proves it?"
        yield from ("", asked)
        yield from ("", "Questions: " + "; ".join(element.question for element in self.elements), "")
        for kind in self.kinds:
            titles = "; ".join(card.title for card in self.cards if card.kind == kind.id)
            yield f"- {kind.label}: {titles}"


def match_view(spec: MatchSpec, case: Case, key: CaseKey | None, content: Content) -> MatchView:
    """What a match board shows.

    Args:
        spec: the board, from `data/`.
        case: the client, in the learner's version.
        key: what is right, for a lesson; nothing for an exercise, which keeps silent.
        content: the library.
    """
    facts = {fact.id: fact for fact in case.facts}
    groups = groups_for(spec, case.id)
    shown = [facts[id_] for group in groups for id_ in group.facts]
    pages = [id_ for group in groups for id_ in group.pages]
    words = content.words
    return MatchView(
        id=spec.id,
        title=spec.title,
        intro=spec.intro,
        mode="lesson" if key else "exercise",
        client=case.name,
        file=client_file(case, words, pages),
        date_label=words.whens[spec.when].label,
        date_hint=words.whens[spec.when].hint,
        judgements=choices(words.judgements),
        confidences=choices(words.confidences),
        kinds=[CardStack(id=id_, label=word.stack, word=word.hint) for id_, word in words.kinds.items()],
        offered_label=words.offered,
        groups=[*_groups(groups, spec, case, key)],
        facts=[FactShown(id=f.id, text=f.text, short=f.short, offered=f.offered) for f in shown],
        elements=[element_choice(id_, content) for id_ in spec.elements or case.elements],
        cards=tray(case, content, spec.cards),
        needs=_NEEDS,
        hints=_hints(spec.elements or case.elements, content) if key else None,
        feedback={
            fact.id: on_this_board(fact_reasons(key.facts[fact.id], case, content), spec) for fact in shown
        }
        if key
        else None,
        line_feedback={id_: page_reasons(id_, case, key) for id_ in pages} if key else None,
    )


def _groups(groups: Sequence[Group], spec: MatchSpec, case: Case, key: CaseKey | None) -> Iterator[FactGroup]:
    for number, group in enumerate(groups, start=1):
        yield FactGroup(
            id=str(number),
            title=group.title,
            facts=group.facts,
            pages=group.pages,
            elements=offered(group, spec, case) if group.facts else [],
            withheld=_withheld(groups, key),
            help=group.help,
        )


def _withheld(groups: Sequence[Group], key: CaseKey | None) -> list[str]:
    """Which answers that are no piece are no real choice: those that are right for no fact of the board.

    One that came and went from group to group would tell something of the facts. An exercise withholds
    none, for what is right there is not to be told.
    """
    if key is None:
        return []
    facts = [key.facts[id_] for group in groups for id_ in group.facts]
    judged = [fact.under(choice) for fact in facts for choice in fact.judged]
    right = {id_ for one in judged for id_ in (*one.cards, *one.also_cards)}
    return [id_ for id_ in ANSWER_CARDS if id_ not in right]


def _hints(elements: Sequence[str], content: Content) -> MatchHints:
    """The words for every fact alike, and what each test of these questions asks."""
    tests = (content.tests[content.elements[id_].test] for id_ in elements)
    lines = {test.id: TestLine(test=test.name, plain=test.plain_words) for test in tests}
    said = content.words.hints
    return MatchHints(
        judgement=said.judgement, element=said.element, evidence=said.evidence, tests=[*lines.values()]
    )


def in_lesson(spec: MatchSpec, content: Content) -> MatchView:
    """What a lesson's board shows, with its reasons."""
    case = content.cases[spec.case]
    return match_view(spec, case, case.key, content)


def in_exercise(spec: MatchSpec, made: Paper, content: Content) -> MatchView:
    """What an exercise's board shows, in the learner's version."""
    board = made.board(MatchPaper, spec.id)
    return match_view(board.spec, board.case, None, content)
