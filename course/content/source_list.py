"""Where a notebook's statements come from: the list at its end, to which the links of its text lead."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from course.base.emphasis import as_html
from course.content.content import Content
from course.content.row_names import citation, status
from course.content.rows import Element, Row

_HEADING = "Where each statement comes from"
_ELSEWHERE = Markup(
    '<a href="{}" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">{}</a>'
)


class SourceList:
    """Under a heading, rows by name, each with its address and how far it was checked.

    As HTML each carries its id, so that a link such as `#js-sri-lanka` leads to it; as Markdown, which
    has no such places, it is the same list to be read.

    Args:
        rows: in the order in which they are named.
        content: the library.
    """

    def __init__(self, rows: Sequence[Row], content: Content) -> None:
        self._as_at = f"The law and the evidence are stated as at {content.course.law_as_at}."
        self._legend = content.words.status_legend
        self._rows = [(row.id, *_named(row, content), status(row, content)[1]) for row in rows]

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        markdown = self._markdown()
        return {"text/html": self._html(), "text/markdown": markdown, "text/plain": markdown}

    def __repr__(self) -> str:
        return self._markdown()

    def _markdown(self) -> str:
        named = ((f"[{name}]({address})" if address else name, said) for _, name, address, said in self._rows)
        lines = (f"- {name} ({said})" if said else f"- {name}" for name, said in named)
        return "\n".join([f"## {_HEADING}", "", self._as_at, self._legend, "", *lines]) + "\n"

    def _html(self) -> str:
        items = Markup().join(self._item(*row) for row in self._rows)
        head = Markup("<h2>{}</h2><p>{} {}</p>").format(_HEADING, self._as_at, as_html(self._legend))
        return Markup('<div class="ce-sources">{}<ul>{}</ul></div>').format(head, items)

    def _item(self, id_: str, name: str, address: str, said: str) -> Markup:
        shown = as_html(name)
        if address:
            shown = _ELSEWHERE.format(address, shown)
        return Markup('<li id="{}">{}{}</li>').format(id_, shown, f" ({said})" if said else "")


def _named(row: Row, content: Content) -> tuple[str, str]:
    return (row.short, "") if isinstance(row, Element) else citation(row, content)
