"""From what a notebook shows to a page's HTML: one section for each step of the walk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bs4 import BeautifulSoup, Tag
from markupsafe import Markup, escape

from course.content.links import links_of
from course.content.rows import Term
from course.pages.markdown import as_html

_HEADINGS = ["h1", "h2", "h3"]
# Where a window is wide: closer lines, two columns of whole paragraphs, three. A step fits it.
_LOOKS = ((220, "text columns three"), (140, "text columns"), (110, "text long"), (0, "text"))


@dataclass(frozen=True)
class Shown:
    """One thing on a page: Markdown, HTML, rows drawn, a board with its text, a place, the list of sources.

    Attributes:
        kind: which of these; `sources` is the list of what the text's links lead to, which ends the page
            and is part of no step.
        id: the cell's or the board's.
        text: Markdown or HTML; for a place, nothing.
        step: the id of the step that begins with it; empty if none does.
        title: what a step that begins with it is called where no heading of it says so.
        beside: whether a board leaves room for text at its side.
        terms: what is explained in Markdown, where it first stands; or what a board says and no text before.
    """

    kind: Literal["markdown", "html", "board", "place", "sources", "drawn"]
    id: str
    text: str
    step: str = ""
    title: str = ""
    beside: bool = False
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Step:
    """One step of the walk: its id, what it is called, and the boards in it."""

    id: str
    title: str
    boards: tuple[str, ...] = ()


def places_linked_from(shown: Shown) -> list[str]:
    """The places on its own page that something on it links to: ids of rows, and headings."""
    match shown.kind:
        case "markdown":
            return [link.within for link in links_of(shown.text) if link.within]
        case "drawn":
            links = BeautifulSoup(shown.text, "html.parser").select('a[href^="#"]')
            return [str(link["href"]).removeprefix("#") for link in links]
        case _:
            return []


def to_html(
    shown: Iterable[Shown], title: str, mark: Callable[[Tag], None] | None = None
) -> tuple[str, list[Step]]:
    """Render what a notebook shows.

    Args:
        shown: in the order of the page; the first begins a step, whatever it says.
        title: what a step is called that has no name of its own: that of the lesson or exercise.
        mark: changes each link in its Markdown that is one to a source.

    Returns:
        The HTML, and the steps.
    """
    steps, ends = list[Shown](), list[Shown]()
    for one in shown:
        (ends if one.kind == "sources" else steps).append(one)
    groups = list(_groups(steps))
    made = [
        _step(group, [_placed(one, mark) for one in group], (number, len(groups)), title)
        for number, group in enumerate(groups, start=1)
    ]
    html = [*(html for html, _ in made), *(_placed(one, mark) for one in ends)]
    return "\n".join(html), [step for _, step in made]


def _marked(html: str, mark: Callable[[Tag], None] | None) -> str:
    if mark is None:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.select("a[href]"):
        mark(link)
    return str(soup)


def _groups(shown: Iterable[Shown]) -> Iterator[list[Shown]]:
    group: list[Shown] = []
    for one in shown:
        if one.step and group:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _step(
    group: Sequence[Shown], parts: list[Markup], where: tuple[int, int], title: str
) -> tuple[str, Step]:
    id_, place = group[0].step or group[0].id, Markup("Step {} of {}").format(*where)
    named = _named(parts[0], place, id_) if group[0].kind == "markdown" else None
    if named:
        name, parts[0] = named
    else:
        name = group[0].title or _first_heading(parts) or _first_title(group) or title
        # What it is called is said by what stands in it: this is where a reader arrives.
        quiet = Markup('<h2 class="step-name ce-hidden" id="step-{}-name" tabindex="-1">{}: {}</h2>')
        parts.insert(0, quiet.format(id_, place, name))
    section = Markup(
        '<section class="step" id="step-{0}" data-step="{0}" data-title="{1}" data-number="{2}"{4} '
        'aria-labelledby="step-{0}-name">\n{3}\n</section>'
    )
    boards = tuple(one.id for one in group if one.kind == "board")
    said = " ".join(term.id for one in group if one.kind == "board" for term in one.terms)
    words = Markup(' data-terms="{}"').format(said) if said else ""
    html = section.format(id_, name, where[0], Markup("\n").join(_side_by_side(group, parts)), words)
    return html, Step(id_, name, boards)


def _named(html: str, place: str, id_: str) -> tuple[str, Markup] | None:
    """The heading with which a text begins, and the text in which it is that of the step."""
    soup = BeautifulSoup(html, "html.parser")
    first = soup.div.find(True, recursive=False) if soup.div else None
    if not isinstance(first, Tag) or first.name not in _HEADINGS:
        return None
    name = first.get_text()
    # The page's own name is its one heading of the first level.
    first.name = "h2"
    first["class"], first["tabindex"] = "step-name", "-1"
    first.insert(0, BeautifulSoup(f'<span class="step-of ce-hidden">{place}: </span>', "html.parser"))
    first.wrap(soup.new_tag("div", id=f"step-{id_}-name", attrs={"class": "step-head"}))
    return name, Markup(str(soup))  # noqa: S704  # made by as_html


def _first_heading(parts: Sequence[str]) -> str:
    found = BeautifulSoup("\n".join(parts), "html.parser").find(_HEADINGS)
    return found.get_text() if found else ""


def _first_title(group: Sequence[Shown]) -> str:
    return next((one.title for one in group if one.title), "")


def _side_by_side(group: Sequence[Shown], parts: list[Markup]) -> list[Markup]:
    """A text and the one board that leaves room for it, put into two columns where there is room for two.

    The text stands first on every step, whichever of them the notebook has first: a reader finds each on
    the side where it was before.
    """
    boards = [one for one in group if one.kind == "board"]
    offset = len(parts) - len(group)
    first = offset or (1 if _only_named(parts[0]) else 0)
    said, body = parts[:first], parts[first:]
    kinds = [one.kind == "board" for one in group[first - offset :]]
    outside = kinds[:1] == [True] or kinds[-1:] == [True]
    if len(boards) != 1 or not boards[0].beside or len(kinds) == 1 or not outside:
        return parts
    texts = [part for part, is_board in zip(body, kinds, strict=True) if not is_board]
    text = Markup('<div class="said-beside">\n{}\n</div>').format(Markup("\n").join(texts))
    board = body[kinds.index(True)]
    return [*said, Markup('<div class="beside">\n{}\n{}\n</div>').format(text, board)]


def _only_named(part: str) -> bool:
    """Whether a text is a heading and nothing more."""
    soup = BeautifulSoup(part, "html.parser")
    inside = soup.div.find_all(True, recursive=False) if soup.div else []
    return len(inside) == 1 and "step-head" in inside[0].get_attribute_list("class")


def _placed(one: Shown, mark: Callable[[Tag], None] | None) -> Markup:
    id_ = escape(one.id)
    match one.kind:
        case "board":
            text = f'<div class="board-text">{as_html(one.text)}</div>'
            html = f'<div class="board" id="board-{id_}" data-board="{id_}">\n{text}\n</div>'
        case "place":
            html = f'<div data-place="{id_}"></div>'
        case "drawn":
            html = f'<div class="text" id="cell-{id_}">{_marked(one.text, mark)}</div>'
        case "html":
            html = f'<div class="picture">{one.text}</div>'
        case "sources":
            html = f"<div data-at-last>{one.text}</div>" if one.text else ""
        case "markdown":
            words = len(one.text.split())
            look = next(look for more, look in _LOOKS if words >= more)
            html = f'<div class="{look}" id="cell-{id_}">{as_html(one.text, mark, one.terms)}</div>'
    return Markup(html)  # noqa: S704  # the course's own, rendered by as_html or by its templates
