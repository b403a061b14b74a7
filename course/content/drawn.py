"""What is drawn from rows in a lesson: a line each, and the rest of it on opening the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from course.base.emphasis import as_html
from course.content.content import Content
from course.content.row_names import citation
from course.content.rows import Element, Row


@dataclass(frozen=True)
class Line:
    """A line that is always read, and what stands behind it: texts, then rows under their names.

    In the texts only emphasis is a sign; each of `told` may have a name, such as that of a limit.
    """

    says: str
    told: tuple[tuple[str, str], ...] = ()
    rows_named: str = ""
    rows: tuple[Row, ...] = ()


class DrawnRows:
    """Lines under what introduces them. As Markdown, which opens nothing, it is all there.

    Links to rows lead to the list of sources at the notebook's end.

    Args:
        intro: what stands above them.
        lines: the lines, in order.
        content: the library.
        ordered: whether their order matters.
    """

    def __init__(self, intro: str, lines: Sequence[Line], content: Content, *, ordered: bool = False) -> None:
        self._intro, self._lines, self._content, self._ordered = intro, lines, content, ordered

    @property
    def ids(self) -> list[str]:
        """The ids of the rows that it links to, each once, in order."""
        return list(dict.fromkeys(row.id for line in self._lines for row in line.rows))

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        markdown = "\n".join(self._markdown()) + "\n"
        return {"text/html": self._html(), "text/markdown": markdown, "text/plain": markdown}

    def __repr__(self) -> str:
        return "\n".join(self._markdown()) + "\n"

    def _markdown(self) -> Iterator[str]:
        if self._intro:
            yield from (self._intro, "")
        for number, line in enumerate(self._lines, start=1):
            sign = f"{number}. " if self._ordered else "- "
            told = [f"*{name}:* {text}" if name else text for name, text in line.told]
            if line.rows:
                linked = (f"[{_name(row, self._content)}](#{row.id})" for row in line.rows)
                told.append(f"*{line.rows_named}:* {'; '.join(linked)}.")
            yield f"{sign}**{line.says}** {' '.join(told)}".rstrip()

    def _html(self) -> Markup:
        intro = Markup("<p>{}</p>").format(as_html(self._intro)) if self._intro else Markup()
        items = Markup().join(Markup("<li>{}</li>").format(self._opening(line)) for line in self._lines)
        listed = Markup("<ol>{}</ol>") if self._ordered else Markup("<ul>{}</ul>")
        return Markup('<div class="ce-drawn">{}{}</div>').format(intro, listed.format(items))

    def _opening(self, line: Line) -> Markup:
        told = Markup().join(
            Markup("<p>{}{}</p>").format(
                Markup("<strong>{}:</strong> ").format(name) if name else "", as_html(text)
            )
            for name, text in line.told
        )
        if line.rows:
            one = Markup('<a href="#{}">{}</a>')
            linked = Markup("; ").join(
                one.format(row.id, as_html(_name(row, self._content))) for row in line.rows
            )
            told += Markup("<p><strong>{}:</strong> {}.</p>").format(line.rows_named, linked)
        if not told:
            return as_html(line.says)
        return Markup("<details><summary>{}</summary>{}</details>").format(as_html(line.says), told)


def _name(row: Row, content: Content) -> str:
    return row.short if isinstance(row, Element) else citation(row, content)[0]
