"""Bad data is told in plain lines, all of them at once, each with its place and its mend."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from course.base.places import content_root
from course.content import ContentFaults, load
from course.pages.forms import held_questions

Table = list[list[str]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the course's content that a test may spoil."""
    shutil.copytree(content_root() / "data", tmp_path / "content" / "data")
    return tmp_path / "content"


def spoil(content: Path, name: str, change: Callable[[Table], None]) -> None:
    path = content / "data" / name
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    change(table)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(table)


def set_cell(row: int, column: str, value: str) -> Callable[[Table], None]:
    def change(table: Table) -> None:
        table[row][table[0].index(column)] = value

    return change


def faults(content: Path) -> list[str]:
    with pytest.raises(ContentFaults) as found:
        load(content)
    return str(found.value).splitlines()


def test_sound_content_has_no_faults(content):
    assert load(content).propositions


@pytest.mark.parametrize(
    ("name", "change", "says"),
    [
        ("elements.csv", set_cell(1, "test", "T99"), "T99 names nothing"),
        ("sources.csv", set_cell(2, "checked", "2022-13-41"), "is not a date"),
        ("sources.csv", set_cell(2, "published", "2022-02-31"), "there is no such date"),
        ("elements.csv", set_cell(1, "order", "second"), "'second' cannot be used"),
        ("updates.csv", set_cell(1, "status", "checked"), "choose one of 'verified'"),
        ("traps.csv", set_cell(1, "trap", ""), "it is empty"),
        ("traps.csv", lambda table: table.append(table[1]), "is used twice"),
        ("offences.csv", lambda table: table[2].append("one too many"), "cells and the first row has"),
        ("offences.csv", set_cell(1, "read_at", ""), "needs at least one address"),
        ("authorities.csv", set_cell(1, "cite_as", "section 31"), "cite_as"),
    ],
)
def test_each_bad_row_gives_one_line_that_names_file_place_and_mend(content, name, change, says):
    spoil(content, name, change)

    (line,) = faults(content)

    assert line.startswith(f"data/{name}, ") and says in line and "Mend: " in line


@pytest.mark.parametrize(
    ("written", "instead", "says"),
    [
        ("right: reported", "right: reporting", "limit, a: reporting names nothing"),
        ("- id: likely", "- id: unsure", "limit, a: no option can be called unsure"),
        ("        prison: Fines", "        gone: Fines", "limit, a: prison has no reason"),
        ("cites: [A37, T8.3]", "cites: [A37, T8.9]", "limit, a, cites: T8.9 names nothing"),
        ("cites: [A37, T8.3]", "cites: [A37]", "limit, a, cites: nothing in it says how far it was checked"),
        ("status: known-high", "status: verified", "limit, a, status: verified is more than T8.3"),
        ("- id: more", "- id: limit", "limit: it stands there twice"),
    ],
)
def test_a_question_before_or_after_that_is_wrong_is_told_with_its_place_and_mend(
    content, written: str, instead: str, says: str
):
    path = content / "data" / "forms.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(written, instead, 1), encoding="utf-8")

    told = faults(content)

    assert any(line.startswith(f"data/forms.yaml, {says}") and "Mend: " in line for line in told), told


def test_a_course_need_not_ask_anything_before_and_after(content):
    (content / "data" / "forms.yaml").unlink()

    assert load(content).forms.pairs == []


def test_neither_place_nor_length_says_which_answer_to_a_question_before_or_after_is_right(content):
    held = held_questions(load(content))
    ways = {
        **{f"place {n}": [one.options[n].id for one in held] for n in range(3)},
        **{
            name: [best(one.options[:-1], key=lambda option: len(option.text)).id for one in held]
            for name, best in {"longest": max, "shortest": min}.items()
        },
    }
    for name, chosen in ways.items():
        right = sum(id_ == one.right for id_, one in zip(chosen, held, strict=True))
        assert right <= len(held) / 2, name


def test_a_missing_column_is_told_once_and_blames_nobody_else(content):
    def drop_status(table: Table) -> None:
        at = table[0].index("status")
        for row in table:
            del row[at]

    spoil(content, "authorities.csv", drop_status)

    assert faults(content) == [
        "data/authorities.csv, row 1: the column status is missing. Mend: add it to the first row."
    ]


def test_all_faults_of_a_run_are_told_together(content):
    spoil(content, "sources.csv", set_cell(2, "checked", "yesterday"))
    spoil(content, "traps.csv", set_cell(3, "refers", "T3.1; T88.8"))
    (content / "data" / "cases" / "client-b.yaml").write_text("id: [client-b", encoding="utf-8")

    lines = faults(content)

    assert [line.split(",")[0] for line in lines] == [
        "data/cases/client-b.yaml",
        "data/sources.csv",
        "data/traps.csv",
    ]


def test_a_missing_file_is_told_in_one_line(content):
    (content / "data" / "traps.csv").unlink()

    assert faults(content) == ["data/traps.csv, the file: it is missing. Mend: put it back."]


def test_an_authors_statement_offered_as_country_evidence_is_refused(content):
    path = content / "data" / "cases" / "client-b.yaml"
    text = path.read_text(encoding="utf-8").replace("country_cards: [", "country_cards: [A30, ", 1)
    path.write_text(text, encoding="utf-8")

    assert any("never country evidence" in line for line in faults(content))


@pytest.mark.parametrize(
    ("file", "before", "after", "told"),
    [
        (
            "cases/client-b.yaml",
            "outcome: neither",
            "outcome: perhaps",
            "data/cases/client-b.yaml, routes.feb-2023.outcome: perhaps names nothing. Mend: correct the id",
        ),
        (
            "cases/client-b.yaml",
            "    feb-2023:",
            "    mar-2023:",
            "data/cases/client-b.yaml, routes: mar-2023 names nothing",
        ),
        (
            "exercises/ex2-reservist.yaml",
            "when: today",
            "when: tomorrow",
            "data/exercises/ex2-reservist.yaml, versions, C-f2, when: tomorrow names nothing",
        ),
        (
            "exercises/ex3-sergeant.yaml",
            "when: feb-2023",
            "when: feb-2032",
            "data/exercises/ex3-sergeant.yaml, boards, match, when: feb-2032 names nothing",
        ),
        (
            "lessons/00-start-here.yaml",
            "tests: [T4, T9]",
            "tests: [T4, T9]\nnotes:\n  - {title: Why he refused, text: Ask him., cites: [A30, A99]}",
            (
                "data/lessons/00-start-here.yaml, notes, Why he refused, cites: A99 names nothing. "
                "Mend: correct the id"
            ),
        ),
        (
            "course.yaml",
            "  - ex4-two-objectors\n",
            "",
            (
                "data/course.yaml, exercises: ex4-two-objectors is not in the list, and "
                "data/exercises/ex4-two-objectors.yaml is there. Mend: add it under exercises"
            ),
        ),
        (
            "sources.csv",
            ",of-the-time\n",
            ",of-that-time\n",
            "data/sources.csv, S9, layer: of-that-time names nothing",
        ),
        (
            "words.yaml",
            "  beyond: {label",
            "  besides: {label",
            "data/words.yaml, the file, layers: the value",
        ),
        (
            "lessons/03-prosecution-or-persecution.yaml",
            "        elements: [T1.1, T3.1, T4.1, T4.2, T5.1, T5.3, T5.4, T7.2]\n",
            "",
            (
                "data/lessons/03-prosecution-or-persecution.yaml, boards, client-b-match, Who he is and why "
                "he left: it offers 13 questions to choose among, and 8 is the most. Mend: name under "
                "elements those"
            ),
        ),
        (
            "exercises/ex2-reservist.yaml",
            "elements: [T1.1, T3.1, T4.1, T4.2,",
            "elements: [T5.1, T1.1, T3.1, T4.1, T4.2,",
            (
                "data/exercises/ex2-reservist.yaml, boards, match, His service and his reason: it offers 9 "
                "questions to choose among, and 8 is the most. Mend: name under elements"
            ),
        ),
        (
            "exercises/ex7-advice.yaml",
            "total: 8",
            "total: 13",
            (
                "data/exercises/ex7-advice.yaml, the file: the value cannot be used. Mend: let advice "
                "pass with 12 points or fewer, for its criteria bring no more."
            ),
        ),
        ("course.yaml", "id: country-evidence", "id: Country", "data/course.yaml, the file, id: 'Country'"),
    ],
)
def test_what_this_course_does_not_know_is_told_with_its_place(content, file, before, after, told):
    path = content / "data" / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")

    assert [line for line in faults(content) if line.startswith(told)], faults(content)


def as_saved_by_excel(content: Path, name: str, change: Callable[[str], bytes]) -> None:
    path = content / "data" / name
    path.write_bytes(change(path.read_text(encoding="utf-8")))


def with_semicolons(text: str) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(csv.reader(io.StringIO(text)))
    return out.getvalue().encode("utf-8-sig")


def turned_round(text: str) -> bytes:
    return re.sub(r"\b(20\d\d)-(\d\d)-(\d\d)\b", r"\3/\2/\1", text).encode()


def with_nothing_in_some(text: str) -> bytes:
    rows = [[*row, "", ""] for row in csv.reader(io.StringIO(text))]
    rows[3:3] = [[""] * len(rows[0])] * 2
    out = io.StringIO()
    csv.writer(out).writerows([*rows, [""] * len(rows[0])])
    return out.getvalue().encode("utf-8-sig")


def test_a_mark_of_the_encoding_and_windows_line_ends_are_simply_read(content):
    for path in (content / "data").rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    found, usual = load(content), load(content_root())

    assert found.propositions == usual.propositions and found.exercises == usual.exercises


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (with_semicolons, ["row 1: its columns are parted by semicolons, not by commas"]),
        (
            lambda text: b"sep=;\r\n" + with_semicolons(text)[3:],
            ["row 1: its columns are parted by semicolons"],
        ),
        (lambda text: text.replace(",", "\t").encode(), ["row 1: its columns are parted by tabs"]),
        (lambda text: text.encode("utf-16"), ["it was saved as 'Unicode Text' (UTF-16)"]),
        (
            lambda text: text.replace("years", "yéars").encode("cp1252"),
            ["it was saved in Windows' own alphabet (cp1252)"],
        ),
        (turned_round, ["row 2 (", "checked: a spreadsheet has turned '23/11/2026' round, and"]),
        (
            with_nothing_in_some,
            ["nothing stands there. Mend: mark the whole columns", "rows 4, 5, "],
        ),
    ],
)
def test_what_excel_did_to_a_table_is_one_line_with_how_to_save_it_instead(content, change, says):
    as_saved_by_excel(content, "offences.csv", change)

    lines = faults(content)

    assert all(any(part in line for line in lines) for part in says), lines
    assert len(lines) == (2 if change is with_nothing_in_some else 1)
    assert all("Mend: " in line and "sav" in line.split("Mend: ")[1] for line in lines)


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("  C.order:", "  C.orders:", "data/documents/client-c.yaml, documents: C.orders names nothing"),
        ("  C-f2:", "  C-f9:", "data/documents/client-c.yaml, flips: C-f9 names nothing"),
        ("id: client-c", "id: client-x", "client-x is not the file's name"),
        ("kind: notice", "kind: rumour", "'rumour' is not allowed"),
        ("      - stamp:", "      - stanp:", "stanp"),
    ],
)
def test_a_page_that_belongs_to_nothing_is_told(content, was, now, says):
    path = content / "data" / "documents" / "client-c.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(was, now, 1), encoding="utf-8")

    assert any(says in one for one in faults(content)), faults(content)
