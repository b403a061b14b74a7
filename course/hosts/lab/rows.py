"""A row of the library as a notebook shows it: the card of the pages, and a citation to paste."""

from __future__ import annotations

from typing import Self

from markupsafe import Markup

from course.base.emphasis import runs
from course.content import Content
from course.content.citing import cite as cited
from course.content.rows import Row
from course.pages import frame
from course.pages.assets import row_style
from course.pages.cards.contexts import RowAlone
from course.pages.evidence import entry_of
from course.pages.source_marks import card_of


class ShownRow:
    """A row, shown as the card that the pages show; its fields are read as attributes.

    Attributes:
        id: the row's id.

    Args:
        row: the row; each of its fields, such as `text`, `limit` or `note`, is an attribute of this one.
        content: the library.
    """

    def __init__(self, row: Row, content: Content) -> None:
        self._row, self._content = row, content

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._row, name)

    def __dir__(self) -> list[str]:
        return [*type(self._row).model_fields]

    def __repr__(self) -> str:
        card = card_of(self._row, 1, self._content)
        texts = (card.title, card.text, card.limit, card.checked)
        title, text, limit, checked = (part.striptags() for part in texts)
        limits = f"Limit: {limit}" if limit else ""
        said = (f"{card.sign} {card.kind}", title, text, limits, checked, card.address)
        return "\n".join(part for part in said if part)

    def _repr_html_(self) -> str:
        card = card_of(self._row, 1, self._content)
        # Our own style, as it was built.
        return frame.part(RowAlone(card=card, style=Markup(row_style())), self._content)  # noqa: S704


class CitedRow(str):
    """A citation as plain text, to paste; a notebook shows it with its italics."""

    __slots__ = ("_marked",)
    _marked: str

    def __new__(cls, marked: str) -> Self:
        """The citation without its marks.

        Args:
            marked: the citation, with what is emphasised between asterisks.
        """
        made = super().__new__(cls, "".join(run.text for run in runs(marked)))
        made._marked = marked
        return made

    def _repr_markdown_(self) -> str:
        return self._marked


def row(content: Content, id_: str) -> ShownRow:
    """One row, whatever its table: a notebook shows it as the card that the pages show.

    Args:
        content: the library.
        id_: the row's id, such as `sepet` or `A17`.

    Returns:
        The row; its fields are attributes: `course.row("A17").limit`.

    Raises:
        UnknownId: there is none; the message names what stands near.
    """
    return ShownRow(content.rows[id_], content)


def cite(content: Content, id_: str) -> CitedRow:
    """A row's citation, with what is not known of it in brackets.

    Args:
        content: the library.
        id_: the id of a proposition, source, update, authority or offence.

    Returns:
        The citation, as text.

    Raises:
        UnknownId: there is no such row; the message names what stands near.
        WrongKind: the row is of a kind that is not cited.
    """
    found = content.rows[id_]
    cited(found, content)
    return CitedRow(entry_of(found, [], content).cite)
