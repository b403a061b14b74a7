"""The marks on a page's statements, and the cards that say where each comes from.

A link in a notebook whose target is a row is such a mark. Its card stands in a closed list at the end of the
page, where a page without scripts leads to it; a script shows it beside the mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from markupsafe import Markup

from course.base.emphasis import as_html
from course.content import Content
from course.content.citing import cite
from course.content.row_names import citation, status
from course.content.rows import Authority, CitableRow, Element, Offence, Row, Test, Trap
from course.pages import frame
from course.pages.contexts import SourceCards
from course.pages.evidence import entry_of
from course.pages.source_card import Grounds, SourceCard
from course.pages.source_status import checked_words, look_of

_MARKS = {"law": "§", "country": "¶"}


class SourceMarks:
    """The marks and cards of one page.

    Args:
        linked: the places on it that it links to, in order; those that are rows have a card.
        content: the library.
        untold: ids of rows of which a card may say no more than the name, for an exercise asks the rest.
    """

    def __init__(self, linked: Iterable[str], content: Content, untold: Sequence[str] = ()) -> None:
        ids = dict.fromkeys(place for place in linked if place in content.rows)
        self._cards = {
            id_: card_of(content.rows[id_], number, content, told=id_ not in untold)
            for number, id_ in enumerate(ids, start=1)
        }
        self._content = content

    def mark(self, link: Tag) -> None:
        """Turn a link into a mark if it leads to a row: its words, and a sign of its kind and status."""
        card = self._cards.get(str(link.get("href", "")).removeprefix("#"))
        if card is None:
            return
        link["class"] = f"source source-{card.group} source-{card.look}"
        link["data-source"] = card.id
        link["data-note"] = str(card.number)
        link.append(_sign(link, card))

    def cards(self) -> str:
        """Every card, in a list that is closed; the empty text if nothing is linked."""
        if not self._cards:
            return ""
        return frame.part(SourceCards(cards=[*self._cards.values()]), self._content)


def _sign(link: Tag, card: SourceCard) -> Tag:
    """The sign, which is never parted from the last word before it, and what it says to who listens."""
    soup = BeautifulSoup("", "html.parser")
    last = link.contents[-1] if link.contents else None
    end = soup.new_tag("span", attrs={"class": "source-end"})
    if isinstance(last, NavigableString):
        before, blank, word = last.rpartition(" ")
        last.replace_with(f"{before}{blank}")
        end.append(word)
    sign = soup.new_tag("span", attrs={"class": "source-sign", "aria-hidden": "true"})
    sign.string = card.sign
    said = soup.new_tag("span", attrs={"class": "source-said"})
    said.string = f" (source: {card.group_name}, {card.checked_short})"
    end.extend([sign, said])
    return end


def card_of(row: Row, number: int, content: Content, *, told: bool = True) -> SourceCard:
    """A row's card.

    Args:
        row: any row of the library.
        number: its place among the cards of a page.
        content: the library.
        told: whether it may say more than the name.
    """
    words = content.words
    group: Literal["law", "country"] = (
        "law" if isinstance(row, Authority | Offence | Element | Test | Trap) else "country"
    )
    voice, checked = status(row, content)
    entry = entry_of(row, [], content)
    title, text = (row.question, row.explanation) if isinstance(row, Element) else (entry.title, entry.text)
    return SourceCard(
        number=number,
        id=row.id,
        group=group,
        group_name=words.kinds[group].label.lower(),
        sign=_MARKS[group],
        look=look_of(voice),
        kind=row.kind.capitalize() if isinstance(row, Authority) else entry.kind,
        title=as_html(title),
        text=as_html(_capital(text)) if told else Markup(),
        limit=as_html(entry.limit) if told else Markup(),
        asked=as_html(_asked(row, content)) if isinstance(row, Element) and told else Markup(),
        grounds=tuple(_grounds(row, content)) if isinstance(row, Element) and told else (),
        checked=as_html(checked_words(row, content) if told else checked),
        checked_short=checked.partition(".")[0].lower(),
        cite=entry.cite,
        address=entry.address,
    )


def _asked(row: Element, content: Content) -> str:
    """The test that a question belongs to, what it asks in plain words, and to which standard."""
    test = content.tests[row.test]
    name = test.name if test.name.endswith("?") else f"{test.name}."
    standard = f" Standard of proof: {row.standard}." if row.standard else ""
    return f"Question {row.order} of the test: {name} {test.plain_words}{standard}"


def _grounds(row: Element, content: Content) -> Iterator[Grounds]:
    """The authorities of a question, each with how far it was checked."""
    for id_ in row.authorities:
        authority = content.rows[id_]
        address = cite(authority, content).address if isinstance(authority, CitableRow) else ""
        name, checked = citation(authority, content)[0], status(authority, content)[1]
        yield Grounds(as_html(name), checked.lower(), address)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
