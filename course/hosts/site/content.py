"""What a site holds: every lesson and exercise in every version, as data that its one page shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from pydantic import BaseModel

from course.boards.review_items.items import ReviewItems, review_items
from course.boards.show import done_rules
from course.content import Content, load_key, paper
from course.content.board_specs import NeedSpec
from course.content.decisions import time_in_words
from course.content.notebooks import HAND_IN
from course.content.versions import BASE
from course.content.works import Exercise, Lesson
from course.hosts.site.contexts import SavePanel, SiteCheck
from course.hosts.site.frame import part
from course.hosts.site.listing import Completes, EvidenceDesk, ListedCourse, ListedWork, SearchList, SitePage
from course.hosts.site.self_marking import self_marking
from course.learner.answers import json_schema
from course.learner.done import in_order
from course.pages.contexts import Onward, WorkPage
from course.pages.evidence import evidence_desk, left_out
from course.pages.forms import HeldQuestions, held_questions
from course.pages.frame import body, filled
from course.pages.page import Page, make_page
from course.pages.search_entries import search_entries
from course.pages.status_text import rules_of
from course.pages.work_names import kind_of, label_of, number_of
from course.records.complete import whole_course
from course.records.own_record import course_in_a_record

HOME = "#/"


class _Places:
    """Where a site's pages lead."""

    home = HOME
    search = "#/search"


def site_data(
    content: Content, keys: Path | None, begun: Callable[[str], None], told: Mapping[str, str]
) -> dict[str, BaseModel]:
    """Prepare all that a site shows.

    Args:
        content: the library.
        keys: the folder of the keys, for a self-assessed edition; nothing of it is read without.
        begun: called with the title of each lesson and exercise as its turn comes.
        told: what a class has set of an exercise, in words, by its id.

    Returns:
        Data by name: `course`, `evidence`, `forms`, `review`, `search`, `page-<id>-<version>` and, in a
        self-assessed edition, `told-<id>-<version>`.
    """
    works = in_order(content)
    data: dict[str, BaseModel] = {
        "evidence": EvidenceDesk(evidence_desk(content)),
        "forms": HeldQuestions(held_questions(content)),
        "review": ReviewItems([*review_items(content).values()]),
    }
    listed = []
    lessons: list[tuple[Lesson, Page]] = []
    for place, work in enumerate(works):
        begun(work.title)
        pages = {version: make_page(work, version, content) for version in versions_of(work)}
        after = works[place + 1] if works[place + 1 :] else None
        for version, page in pages.items():
            data[f"page-{work.id}-{version}"] = _page(
                work, page, after, content, told.get(work.id, ""), self_assessed=keys is not None
            )
        listed.append(_listed(work, pages, content))
        if isinstance(work, Lesson):
            lessons.append((work, pages[BASE]))
        if keys is not None and isinstance(work, Exercise):
            key = load_key(keys, work, content)
            for version in pages:
                data[f"told-{work.id}-{version}"] = self_marking(paper(work, version, content, key), content)
    data["search"] = SearchList(search_entries(lessons, content, lambda work, id_: f"{address(work)}/{id_}"))
    return data | {"course": _course(content, listed, self_assessed=keys is not None)}


def versions_of(work: Lesson | Exercise) -> list[str]:
    """The versions of a lesson or exercise, in the order in which they are drawn."""
    return work.version_ids if isinstance(work, Exercise) else [BASE]


def address(work: Lesson | Exercise) -> str:
    """Where a lesson or exercise stands in the site."""
    return f"#/{'exercise' if isinstance(work, Exercise) else 'lesson'}/{work.id}"


def _page(
    work: Lesson | Exercise,
    page: Page,
    after: Lesson | Exercise | None,
    content: Content,
    told: str,
    *,
    self_assessed: bool,
) -> SitePage:
    exercise = work if isinstance(work, Exercise) else None
    ends = _ends(exercise, content, told, self_assessed=self_assessed) if exercise else ("", "")
    places = {HAND_IN: ends[0]} if exercise else {}
    html = body(
        WorkPage(
            title=work.title,
            content=filled(page.html, places),
            kind=kind_of(work),
            number=number_of(work.id),
            minutes=time_in_words(work, content),
            next=_after(after, content),
            class_sets=told,
        ),
        content,
        _Places(),
    )
    return SitePage(
        html=html, check=ends[1], boards=page.boards, edition=page.asks, left_out=left_out(work, content)
    )


def _ends(exercise: Exercise, content: Content, told: str, *, self_assessed: bool) -> tuple[str, str]:
    """What stands at the end of an exercise, and the page on which its answers are looked through."""
    by_hand = bool(paper(exercise, exercise.version_ids[0], content).by_hand)
    rules = "" if self_assessed and by_hand else rules_of(exercise, None, counted=not self_assessed)
    rules = f"{rules} {told}".strip()
    save, check = (
        part(made(exercise=exercise, self_assessed=self_assessed, by_hand=by_hand, rules=rules), content)
        for made in (SavePanel, SiteCheck)
    )
    return save, check


def _after(work: Lesson | Exercise | None, content: Content) -> Onward | None:
    if work is None:
        return None
    words = f"Next: {kind_of(work).lower()}, about {time_in_words(work, content)}."
    return Onward(words, work.title, address(work))


def _listed(work: Lesson | Exercise, pages: dict[str, Page], content: Content) -> ListedWork:
    needs = [spec for spec in work.boards if isinstance(spec, NeedSpec)]
    return ListedWork(
        id=work.id,
        title=work.title,
        label=label_of(work),
        number=number_of(work.id),
        kind="exercise" if isinstance(work, Exercise) else "lesson",
        minutes=work.minutes,
        time=time_in_words(work, content),
        address=address(work),
        versions=list(pages),
        boards={spec.id: spec.kind for spec in work.boards},
        counts={version: done_rules(work, page.boards) for version, page in pages.items()},
        needs={spec.id: {option.id: option.text for option in spec.options} for spec in needs},
        completes=_completes(work, content),
    )


def _completes(work: Lesson | Exercise, content: Content) -> Completes:
    if isinstance(work, Exercise):
        return Completes(decisions=0, minutes=0, pass_mark=f"{work.pass_mark:.2f}")
    rules = content.course.completion
    rule = rules.lessons.get(work.id, rules.lesson)
    return Completes(decisions=rule.decisions, minutes=rule.minutes, pass_mark="")


def _course(content: Content, works: list[ListedWork], *, self_assessed: bool) -> ListedCourse:
    course = content.course
    return ListedCourse(
        id=course.id,
        title=course.title,
        **course_in_a_record(course),
        whole=[*whole_course(content)],
        schemes=[*content.schemes],
        self_assessed=self_assessed,
        works=works,
        answers_schema=json_schema(content.words.outcomes),
    )
