"""What tells a learning system the units of a package, by cmi5 (Quartz, first edition).

The names are those of the specification, sections 13 and 14: github.com/AICC/CMI-5_Spec_Current.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from urllib.parse import quote
from uuid import NAMESPACE_OID, uuid5
from xml.etree import ElementTree as ET

from course.content import Content
from course.content.papers import paper
from course.content.works import Exercise, Lesson
from course.learner.done import in_order
from course.pages.work_names import label_of

_NAMES = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
STRUCTURE = "cmi5.xml"


def cmi5_structure(page: str, content: Content, *, self_assessed: bool) -> bytes:
    """The course structure: an assignable unit for each lesson and exercise, in the course's order.

    Args:
        page: the page that each unit opens.
        content: the course.
        self_assessed: whether an exercise marks itself, so that it can be passed.

    Returns:
        XML, in UTF-8.
    """
    ET.register_namespace("", _NAMES)
    top = ET.Element(f"{{{_NAMES}}}courseStructure")
    whole = _inside(top, "course", id=_lasting_id(content.course.id))
    _say(whole, "title", content.course.title)
    _say(whole, "description", content.course.aims)
    for work in in_order(content):
        unit = _inside(
            top, "au", id=_lasting_id(content.course.id, work.id), **_moves_on(work, content, self_assessed)
        )
        _say(unit, "title", f"{label_of(work)}: {work.title}")
        _say(unit, "description", _sentence(work.outcomes))
        _inside(unit, "url").text = f"{page}?work={quote(work.id)}"
    ET.indent(top)
    return bytes(ET.tostring(top, encoding="utf-8", xml_declaration=True))


def _moves_on(work: Lesson | Exercise, content: Content, self_assessed: bool) -> dict[str, str]:
    """When a unit satisfies: passed where it gives a mark, and otherwise once all of it is done."""
    by_itself = (
        self_assessed and isinstance(work, Exercise) and not paper(work, work.version_ids[0], content).by_hand
    )
    if not (by_itself and isinstance(work, Exercise)):
        return {"moveOn": "Completed"}
    return {"moveOn": "CompletedAndPassed", "masteryScore": f"{work.pass_mark / Decimal(100):.4f}"}


def _lasting_id(*names: str) -> str:
    """The same in each edition of the course, for a system keeps results under it."""
    return uuid5(NAMESPACE_OID, "/".join(names)).urn


def _say(parent: ET.Element, name: str, text: str) -> None:
    _inside(_inside(parent, name), "langstring", lang="en-GB").text = text


def _sentence(outcomes: Iterable[str]) -> str:
    text = "; ".join(outcomes)
    return f"{text[:1].upper()}{text[1:]}."


def _inside(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{_NAMES}}}{name}", attributes)
