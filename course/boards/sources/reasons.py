"""The reasons behind each choice for a proposition, prepared in Python for the board to look up."""

from __future__ import annotations

from course.boards.model import Part
from course.boards.said import Cited, Said, sources_of, with_others
from course.content.board_specs import SourceItem
from course.content.content import Content
from course.content.source_key import SourceKey, Use


class BestUse(Part):
    """The best answer to a proposition."""

    source: str
    limit: str
    use: Use


class ItemReasons(Part):
    """What a sources board says about one proposition once it is checked; `look` before that, as a hint."""

    source: dict[str, Said]
    limit: dict[str, Said]
    use: dict[Use, Said]
    best: BestUse
    why: str
    look: str
    sources: list[Cited]


def item_reasons(key: SourceKey, item: SourceItem, sources: list[str], content: Content) -> ItemReasons:
    """Prepare what is said about each possible choice for one proposition.

    Args:
        key: what is right about it.
        item: the proposition as it is put, with the limits on offer.
        sources: the sources on offer.
        content: the library.

    Returns:
        A reason for every source, limit and use on offer.
    """
    uses = (key.use, *key.also_uses)
    use_names = [content.words.uses[use].label for use in uses]

    def said(choice: str, right: bool) -> Said:
        return Said(right=right, text="" if right else key.wrong.get(choice, key.why))

    def said_of_use(choice: Use) -> Said:
        why = "" if choice == key.use else key.wrong.get(choice, "" if choice in uses else key.why)
        return Said(right=choice in uses, text=with_others(why, use_names, choice in uses))

    return ItemReasons(
        source={id_: said(id_, id_ in key.sources) for id_ in sources},
        limit={id_: said(id_, id_ == key.limit) for id_ in item.limits},
        use={id_: said_of_use(id_) for id_ in content.words.uses},
        best=BestUse(source=key.sources[0], limit=key.limit, use=key.use),
        why=key.why,
        look=_where_to_look(key, item, content),
        sources=sources_of([item.proposition], [], content),
    )


def _where_to_look(key: SourceKey, item: SourceItem, content: Content) -> str:
    """What the statement is about, where its limit is about the same and not every limit on offer is."""
    topics = {id_: content.propositions[id_].topic for id_ in (item.proposition, *item.limits)}
    topic = topics[item.proposition]
    tells = topics[key.limit] == topic and any(other != topic for other in topics.values())
    return f"The statement is about {topic}. Look for the limit that is about the same." if tells else ""
