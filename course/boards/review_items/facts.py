"""What a match board decides of each fact: does it help, which question does it go to, what proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from course.base.sentences import upper_first
from course.boards.match.reasons import FactReasons
from course.boards.match.view import FactGroup, FactShown, MatchView
from course.boards.review_items.item import ReviewItem, accepted, chosen_from, one_of_each
from course.boards.said import Said
from course.learner.review.missed import Given, Provided

_KIND = "match"


def on_match_board(lesson: str, view: MatchView) -> Iterator[ReviewItem]:
    """Every decision of a lesson's match board, but those that are worked or given.

    Args:
        lesson: the lesson's id.
        view: what the board shows.
    """
    facts = {fact.id: fact for fact in view.facts}
    for group in view.groups:
        for id_ in group.facts:
            if group.help != "worked" and view.feedback:
                yield from _OfFact(lesson, view, group, facts[id_], view.feedback[id_]).items()


class _OfFact:
    """The decisions on one fact."""

    def __init__(
        self, lesson: str, view: MatchView, group: FactGroup, fact: FactShown, told: FactReasons
    ) -> None:
        self._lesson, self._view, self._group = lesson, view, group
        self._fact, self._told = fact, told

    def items(self) -> Iterator[ReviewItem]:
        """Each of them, as far as there is something to choose between."""
        if self._group.help != "half":
            yield self._judgement()
        if self._told.element:
            yield self._element(self._told.element)
        yield from self._proof()

    def _item(self, part: str, question: str, given: Given, **more: object) -> ReviewItem:
        told, view = self._told, self._view
        return ReviewItem.model_validate(
            {
                "lesson": self._lesson,
                "id": f"{view.id}/{self._fact.id}/{part}",
                "board": view.id,
                "about": f"{upper_first(view.file.plain_name)}. {view.date_label}.",
                "said": self._fact.text,
                "question": question,
                "why": told.why,
                "sources": told.sources,
                "given": given,
                **more,
            }
        )

    def _given(self, part: str, *, follows: bool = True, **right: list[str]) -> Given:
        at = ["facts", self._fact.id]
        provided = []
        if follows and self._group.help != "half":
            # Whoever judged it otherwise is asked about that first; whoever argues an accepted other
            # judgement, with which other things go, has missed none of these.
            among = [id_ for id_, said in self._told.judgement.items() if said.right]
            among = [id_ for id_ in among if id_ not in self._told.under]
            provided = [Provided(where=[*at, "judgement"], among=list(among))]
        return Given(
            kind=_KIND,
            checked=self._fact.id,
            where=[*at, part],
            sure=[*at, "confidence"],
            provided=provided,
            **right,
        )

    def _judgement(self) -> ReviewItem:
        told = self._told
        right = accepted(told.judgement, told.best.judgement)
        texts = {choice.id: choice.label for choice in self._view.judgements}
        why = {id_: said.text for id_, said in told.judgement.items()}
        return self._item(
            "judgement",
            "Does it help?",
            self._given("judgement", follows=False, accepted=right),
            asks=[chosen_from(texts, right, why)],
        )

    def _element(self, element: Mapping[str, Said]) -> ReviewItem:
        told, offered = self._told, self._group.elements
        right = accepted(element, told.best.element)
        texts = {one.id: one.question for one in self._view.elements if one.id in {*offered, *right}}
        why = {id_: said.text for id_, said in element.items() if id_ not in right}
        return self._item(
            "element",
            f"{self._judged()}Which question does it go to?",
            self._given("element", accepted=right),
            asks=[chosen_from(texts, right, why)],
        )

    def _proof(self) -> Iterator[ReviewItem]:
        told = self._told
        cards = {card.id: card for card in self._view.cards}
        wrong = [id_ for id_, said in told.cards.items() if said.right is False]
        mixable = [id_ for id_ in wrong if id_ not in self._group.withheld]
        asks = one_of_each(
            {id_: card.title for id_, card in cards.items()},
            told.needed,
            mixable,
            self._fact.id,
            {id_: told.cards[id_].text for id_ in wrong},
        )
        if asks:
            given = self._given("cards", needed=told.needed, refused=wrong)
            yield self._item("cards", f"{self._judged()}What proves it?", given, asks=asks)

    def _judged(self) -> str:
        label = next(one.label for one in self._view.judgements if one.id == self._told.best.judgement)
        return f"{label}. "
