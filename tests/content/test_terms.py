"""A term is found in a text's syntax tree, and a table that is wrong about its terms is told so."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from course.base.places import content_root
from course.content import ContentFaults, load
from course.content.rows import Term
from course.content.terms import terms_of, terms_said


def term(name: str, *forms: str) -> Term:
    return Term(
        id=f"term-{name}",
        term=name,
        forms=[*(forms or (name,))],
        long="",
        text="What it is.",
        refers=["S1"],
        status="verified",
        note="",
    )


AGENCY, CLAUSE, STANDARD = (
    term("euaa", "EUAA"),
    term("1f", "article 1F", "1F", "1F(a)"),
    term("lower", "lower standard"),
)
TERMS = [AGENCY, CLAUSE, STANDARD]


@pytest.mark.parametrize(
    "barred",
    [
        "# The EUAA's reports",
        "[the EUAA](#S3)",
        "`EUAA`",
        "    EUAA",
        "![EUAA](x.png)",
        "an EUAAB, a pre-EUAA and a 31F",
    ],
)
def test_a_link_a_heading_code_and_part_of_a_word_explain_nothing(barred: str):
    assert terms_of(barred, TERMS) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The EUAA's list, and EUAA once more.", [AGENCY]),
        ("*Article 1F(a)*, as the **EUAA** has it.", [CLAUSE, AGENCY]),
        ("| a | b |\n|---|---|\n| EUAA | x |", [AGENCY]),
        ("- to the lower\n  standard", [STANDARD]),
        ("> Lower standard [of](#T1) proof", [STANDARD]),
    ],
)
def test_a_term_is_found_once_wherever_it_may_be_explained(text: str, found: list[Term]):
    assert terms_of(text, TERMS) == found


def test_a_plain_text_has_its_terms_in_the_order_in_which_it_says_them():
    assert terms_said("Article 1F, then the EUAA; 1F again.", TERMS) == [CLAUSE, AGENCY]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    shutil.copytree(content_root() / "data", tmp_path / "data")
    return tmp_path / "data" / "glossary.csv"


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("id", "euaa", "data/glossary.csv, row 2 (euaa), id"),
        ("refers", "S99", "data/glossary.csv, term-euaa, refers: S99 names nothing. Mend: "),
        ("refers", "A01", "A01 has no status of its own. Mend: name a source"),
        (
            "status",
            "verified",
            "verified is more than S3, on which it rests, can bear",
        ),
        ("forms", "euaa; ASYLOS", "term-euaa, forms: “ASYLOS” stands in the table twice. Mend: "),
        ("text", "", "it is empty"),
    ],
)
def test_a_term_that_is_wrong_is_told_with_its_place_and_mend(table, column: str, value: str, told: str):
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1][0] == "term-euaa"
    rows[1][rows[0].index(column)] = value
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)

    with pytest.raises(ContentFaults) as found:
        load(table.parent.parent)

    assert told in str(found.value)
