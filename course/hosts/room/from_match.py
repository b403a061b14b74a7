"""The facts of a match board, as questions to a room: does it help, and which question does it go to?"""

from __future__ import annotations

from collections.abc import Iterator

from course.boards.choices import Choice
from course.boards.match.reasons import FactReasons
from course.boards.match.view import FactGroup, FactShown, MatchView
from course.hosts.room.asked import Best, ProvenBy, RoomAsk, RoomQuestion, Votable

JUDGEMENT, ELEMENT = "judgement", "element"
_NO_FURTHER = "irrelevant"
_ASKS = {JUDGEMENT: "Does it help?", ELEMENT: "Which question does it go to?"}


def facts_of(view: MatchView) -> Iterator[tuple[str, Votable]]:
    """The facts that learners decide themselves, each with the title of its group.

    Args:
        view: a lesson's match board, with its reasons.
    """
    shown = {fact.id: fact for fact in view.facts}
    own = [(group, id_) for group in view.groups if group.help != "worked" for id_ in group.facts]
    for number, (group, id_) in enumerate(own, start=1):
        assert view.feedback is not None
        place = f"fact {number} of {len(own)}"
        yield group.title, _votable(view, group, shown[id_], place, view.feedback[id_])


def _votable(view: MatchView, group: FactGroup, fact: FactShown, place: str, key: FactReasons) -> Votable:
    names = {choice.id: choice for choice in view.elements}
    elements = [Choice(id=id_, label=names[id_].label, hint=names[id_].question) for id_ in group.elements]
    asks = [RoomAsk(id=JUDGEMENT, title=_ASKS[JUDGEMENT], options=view.judgements, ends=[_NO_FURTHER])]
    if elements:
        asks.append(RoomAsk(id=ELEMENT, title=_ASKS[ELEMENT], options=elements, ends=[]))
    question = RoomQuestion(
        id=f"{view.id}/{fact.id}",
        kind="match",
        board=view.id,
        client=view.client,
        place=place,
        short=fact.short,
        said=fact.text,
        from_file=not fact.offered,
        asks=asks,
        sure=True,
    )
    return Votable(question, _best(view, key))


def _best(view: MatchView, key: FactReasons) -> Best:
    judged = [id_ for id_, said in key.judgement.items() if said.right]
    accepted: dict[str, list[str]] = {JUDGEMENT: sorted(judged, key=lambda id_: id_ != key.best.judgement)}
    why: dict[str, str] = {}
    if key.element and key.best.element:
        right = [id_ for id_, said in key.element.items() if said.right]
        accepted[ELEMENT] = sorted(right, key=lambda id_: id_ != key.best.element)
        why[ELEMENT] = key.element[key.best.element].text
    answers = [card.title for card in view.cards if card.kind == "answer" and card.id in key.needed]
    return Best(
        accepted=accepted,
        why=why,
        proven_by=_proven_by(view, key),
        nothing_proves="; ".join(answers),
        reason=key.why,
    )


def _proven_by(view: MatchView, key: FactReasons) -> list[ProvenBy]:
    words = {kind.id: kind.word for kind in view.kinds}
    return [
        ProvenBy(kind=card.kind, word=words[card.kind], title=card.title, by=card.by, limit=card.limit)
        for card in view.cards
        if card.id in key.needed and card.kind != "answer"
    ]
