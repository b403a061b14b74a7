"""Every term of the glossary is used, and no lesson uses an abbreviation that nobody explains."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from course.base.places import content_root
from course.checking.glossary import unexplained
from course.content.installed import course_content

LESSON = "modules/01-reading-country-evidence.ipynb"


def test_the_course_explains_what_it_abbreviates_and_nothing_in_vain():
    assert list(unexplained(course_content(), content_root())) == []


def test_a_term_that_nothing_says_is_told():
    content = course_content()
    changed = {"id": "term-lost", "term": "lost", "forms": ["Lostlost"]}
    lost = content.glossary["term-euaa"].model_copy(update=changed)
    spoilt = replace(content, glossary=content.glossary | {"term-lost": lost})

    (fault,) = unexplained(spoilt, content_root())

    told = "data/glossary.csv, term-lost: no lesson, exercise or board says “lost”. Mend: use it"
    assert str(fault).startswith(told)


def test_an_abbreviation_that_nobody_explains_is_told_with_its_cell(tmp_path: Path):
    for folder in ("modules", "exercises"):
        shutil.copytree(content_root() / folder, tmp_path / folder)
    path = tmp_path / LESSON
    text = path.read_text(encoding="utf-8").replace("the CPINs, ", "the CPINs and QZXs under 999K, ")
    path.write_text(text, encoding="utf-8")

    told = [str(fault) for fault in unexplained(replace(course_content(), root=tmp_path), tmp_path)]

    assert told == [
        f"{LESSON}, cell home-office: {short} is explained nowhere. "
        "Mend: add it to data/glossary.csv, or to abbreviations in data/words.yaml."
        for short in ("QZX", "999K")
    ]
