"""What a sources board shows: who says it, how limited it is, and whether it may be cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from course.boards.choices import Choice, TextOption, choices, mixed
from course.boards.model import BoardView, Part
from course.boards.sources.reasons import ItemReasons, item_reasons
from course.content.board_specs import SourceItem, SourcesSpec
from course.content.content import Content
from course.content.papers import Paper, SourcesPaper
from course.content.row_names import said_by
from course.content.source_key import SourceKey
from course.learner.done import ChosenRule, ListedRule


class ItemGroup(Part):
    """Propositions that are checked together."""

    id: str
    title: str
    items: list[str]


class ItemShown(Part):
    """A proposition, the point to be made with it, and the limits on offer."""

    id: str
    text: str
    point: str
    limits: list[TextOption]


class SourceShown(Part):
    """Somebody who may have said it."""

    id: str
    label: str


class SourcesView(BoardView):
    """What a sources board shows; `feedback` holds what is said of each item, in a lesson only."""

    board: Literal["sources"] = "sources"
    intro: str
    groups: list[ItemGroup]
    items: list[ItemShown]
    sources: list[SourceShown]
    uses: list[Choice]
    confidences: list[Choice]
    feedback: dict[str, ItemReasons] | None

    def text_lines(self) -> Iterator[str]:
        """The board as text."""
        yield self.intro
        items = {item.id: item for item in self.items}
        for group in self.groups:
            yield from ("", f"*{group.title}*", "")
            for item in (items[id_] for id_ in group.items):
                yield f"- {item.text} To be cited for: {item.point}"
                yield f"    - Its limit: {' / '.join(limit.text for limit in item.limits)}"
        yield from ("", "Who says it: " + "; ".join(source.label for source in self.sources))
        yield from ("", "May you cite it: " + "; ".join(use.label for use in self.uses))


def sources_view(spec: SourcesSpec, keys: Mapping[str, SourceKey] | None, content: Content) -> SourcesView:
    """What a sources board shows.

    Args:
        spec: the board, from `data/`.
        keys: what is right about each item, for a lesson; nothing for an exercise.
        content: the library.
    """
    items = _items(spec)
    names = [(id_, said_by(id_, content)) for id_ in spec.sources]
    return SourcesView(
        id=spec.id,
        title=spec.title,
        intro=spec.intro,
        mode="lesson" if keys is not None else "exercise",
        groups=[
            ItemGroup(id=str(number), title=group.title, items=[item.id for item in group.items])
            for number, group in enumerate(spec.groups, start=1)
        ],
        items=[_shown(item, content) for item in items],
        sources=[SourceShown(id=id_, label=label) for id_, label in names],
        uses=choices(content.words.uses),
        confidences=choices(content.words.confidences),
        feedback=None
        if keys is None
        else {item.id: item_reasons(keys[item.id], item, spec.sources, content) for item in items},
    )


def in_lesson(spec: SourcesSpec, content: Content) -> SourcesView:
    """What a lesson's board shows, with its reasons."""
    return sources_view(spec, {item.id: item.key for item in _items(spec) if item.key}, content)


def in_exercise(spec: SourcesSpec, made: Paper, content: Content) -> SourcesView:
    """What an exercise's board shows."""
    return sources_view(made.board(SourcesPaper, spec.id).spec, None, content)


def done(spec: SourcesSpec, view: SourcesView) -> ListedRule | ChosenRule:
    """Each proposition counts: checked in a lesson, answered whole in an exercise."""
    ids = [item.id for item in view.items]
    if view.mode == "lesson":
        return ListedRule(board=spec.id, kind=spec.kind, ids=ids)
    each = ["source", "limit", "use"]
    return ChosenRule(board=spec.id, kind=spec.kind, under="items", ids=ids, each=each)


def _items(spec: SourcesSpec) -> list[SourceItem]:
    return [item for group in spec.groups for item in group.items]


def _shown(item: SourceItem, content: Content) -> ItemShown:
    limits = (TextOption(id=id_, text=content.propositions[id_].limit) for id_ in item.limits)
    return ItemShown(
        id=item.id,
        text=content.propositions[item.proposition].text,
        point=item.point,
        limits=mixed(limits, item.id),
    )
