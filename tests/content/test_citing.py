"""A citation is one that a solicitor can use: official, never our own heading, and honest about its gaps."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from course.checking.addresses import confused_addresses
from course.checking.to_do import not_whole
from course.content import load
from course.content.citing import cite, publisher
from course.content.installed import course_content
from course.pages.evidence import evidence_desk

ARTICLE = (
    "https://freemovement.org.uk/the-treatment-of-military-deserters-and-political-dissidents-in-russia/"
)
CITED = {
    "naba-2022-s34": """
        Nationality and Borders Act 2022, section 34,
        https://www.legislation.gov.uk/ukpga/2022/36/section/34""",
    "js-sri-lanka": """
        Supreme Court, *JS (Sri Lanka)* [2010] UKSC 15, The National Archives,
        https://caselaw.nationalarchives.gov.uk/uksc/2010/15""",
    "krotov": """
        Court of Appeal, *Krotov* [2004] EWCA Civ 69, [30]–[36], The National Archives,
        https://caselaw.nationalarchives.gov.uk/ewca/civ/2004/69""",
    "N4": "Ukrainska Pravda, 18 June 2024, https://www.pravda.com.ua/eng/news/2024/06/18/7461452/",
    "A30": f"""
        Francesca Sella, *The treatment of military deserters and political dissidents in Russia*,
        Free Movement, January 2023, paragraph 8, {ARTICLE}""",
}


@pytest.mark.parametrize(("id_", "says"), CITED.items())
def test_a_citation_is_whole_and_leads_to_the_official_page(id_, says):
    content = course_content()

    assert cite(content.rows[id_], content).text == " ".join(says.split())


def test_no_citation_gives_the_courses_own_heading():
    content = course_content()

    for row in content.updates.values():
        assert row.title not in cite(row, content).text
    rows = [entry for entry in evidence_desk(content) if entry.id in content.rows]
    assert len(rows) > 200
    for entry in rows:
        row = content.rows[entry.id]
        assert entry.cite.startswith(cite(row, content).text), entry.id


def test_what_a_citation_lacks_is_said_in_the_copy_and_listed_for_the_editor():
    content = course_content()
    lacking = {id_: missing for _, id_, missing in not_whole(content)}
    copies = {entry.id: entry.cite for entry in evidence_desk(content)}

    assert lacking["N4"] == ("title",) and "[not noted: title]" in copies["N4"]
    assert "address" in lacking["chahal"] and "naba-2022-s34" not in lacking


@pytest.mark.parametrize(
    ("id_", "host"),
    [
        ("naba-2022-s34", "legislation.gov.uk"),
        ("naba-2022-s35", "legislation.gov.uk"),
        ("s8-2004-act", "legislation.gov.uk"),
        ("echr-art-3", "legislation.gov.uk"),
        ("hj-iran", "caselaw.nationalarchives.gov.uk"),
        ("sepet", "bailii.org"),
        ("rule-339c", "gov.uk"),
        ("S6", "gov.uk"),
    ],
)
def test_each_kind_of_authority_leads_to_its_official_publisher(id_, host):
    address = course_content().rows[id_].cite_as

    assert f"{host}/" in address


def test_a_row_never_leads_to_a_page_on_something_else():
    content = course_content()

    for id_ in ("S2", "S3", "S4"):  # only a companion's page was read
        assert content.sources[id_].cite_as == "" and content.sources[id_].shared
    assert content.sources["S4"].read_at == content.sources["S1"].read_at


def spoiled(tmp_path: Path, id_: str, **cells: str):
    """The course's content with cells of one authority changed."""
    root = tmp_path / "content"
    (root / "data").mkdir(parents=True)
    for path in (Path(__file__).parents[2] / "data").iterdir():
        (root / "data" / path.name).symlink_to(path)
    table = root / "data" / "authorities.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    table.unlink()
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row | cells if row["id"] == id_ else row for row in rows)
    return load(root)


def test_one_address_for_two_rows_is_refused_unless_both_say_that_they_share_it(tmp_path):
    assert not list(confused_addresses(course_content()))

    address = course_content().authorities["naba-2022-s32"].cite_as
    content = spoiled(tmp_path, "naba-2022-s34", cite_as=address)

    (fault,) = [fault for fault in confused_addresses(content) if "naba-2022-s34" in str(fault)]
    assert f"{address} is the address of naba-2022-s32 too" in str(fault) and "shared" in str(fault)


def test_an_address_whose_publisher_nobody_named_is_refused(tmp_path):
    content = spoiled(tmp_path, "chahal", cite_as="https://judgments.invalid/chahal")

    assert ["add its host to data/publishers.csv" in str(f) for f in confused_addresses(content)] == [True]
    assert publisher("https://en.zona.media/article", content) == "Mediazona"
