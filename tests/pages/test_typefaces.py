"""Typefaces hold every character of the course, lie beside their licence and bear names of their own."""

from __future__ import annotations

import re

import pytest
from fontTools.ttLib import TTFont

import fonts
from course.pages.assets import FONTS, FRONT

FILES = sorted(FONTS.glob("*.woff2"))
STYLE = (FRONT / "fonts.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_typeface_holds_every_character_that_the_course_writes(file):
    lacking = fonts.written() - set(TTFont(file).getBestCmap())

    assert not lacking, f"{''.join(map(chr, sorted(lacking)))}: run `make fonts`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_goes_by_no_reserved_name_and_its_licence_lies_beside_it(file):
    names = [one for one in TTFont(file)["name"].names if one.nameID not in fonts.KEPT_NAMES]
    licence = file.with_name(f"{file.stem.removesuffix('-italic')}-OFL.txt").read_text(encoding="utf-8")

    assert names and not [str(one) for one in names if "source" in str(one).lower()]
    assert not re.search("source", STYLE, re.IGNORECASE)
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence and "Reserved Font Name" in licence


def test_the_files_are_those_that_are_cut_and_light_enough_for_any_line():
    assert {file.stem for file in FILES} == {one.name for one in fonts.CUTS}
    assert re.findall(r"fonts/([\w-]+)\.woff2", STYLE) == [one.name for one in fonts.CUTS]
    assert sum(file.stat().st_size for file in FILES) <= 110_000


def test_what_stands_in_until_they_are_there_has_their_lines_height():
    for name, family in (("course-serif", "Course Serif"), ("course-sans", "Course Sans")):
        font = TTFont(FONTS / f"{name}.woff2")
        for rules in re.findall(rf'"{family} Meanwhile[^{{]*?";(.*?)}}', STYLE, re.DOTALL):
            share = {key: float(of) / 100 for key, of in re.findall(r"([\w-]+): ([\d.]+)%", rules)}
            drawn = {key: share[f"{key}-override"] * share["size-adjust"] for key in ("ascent", "descent")}
            per_em = font["head"].unitsPerEm
            assert drawn["ascent"] == pytest.approx(font["hhea"].ascent / per_em, abs=0.005), rules
            assert drawn["descent"] == pytest.approx(-font["hhea"].descent / per_em, abs=0.005), rules
