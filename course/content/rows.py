"""The rows of `data/`: what each table may hold, and how a cell is read."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Status = Literal["verified", "seen-in-part", "known-high", "known-medium", "inference", "not-verified"]
# What somebody has read at its source: the passage itself, or a headnote, summary or excerpt of it.
READ: frozenset[Status] = frozenset({"verified", "seen-in-part"})
Voice = Literal["report", "author"]
AuthorityKind = Literal["statute", "rule", "judgment", "guidance", "international"]
Standing = Literal[
    "in-force",
    "country-guidance",
    "reported",
    "unreported",
    "superseded",
    "persuasive",
    "guidance",
    "historic",
]

_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def _split(cell: object) -> object:
    """Read a list cell: its parts are separated by semicolons."""
    if isinstance(cell, str):
        return [part.strip() for part in cell.split(";") if part.strip()]
    return cell


def _yes_or_no(cell: object) -> object:
    if cell in ("yes", True):
        return True
    if cell in ("", "no", False):
        return False
    raise ValueError("write yes or no")


def _partial_date(text: str) -> str:
    if not text:
        return text
    if not _PARTIAL_DATE.fullmatch(text):
        raise ValueError("write the date as YYYY, YYYY-MM or YYYY-MM-DD")
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError as error:
        raise ValueError(f"there is no such date ({error})") from None
    return text


Many = Annotated[list[str], BeforeValidator(_split)]
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
PartialDate = Annotated[str, AfterValidator(_partial_date)]
Text = Annotated[str, Field(min_length=1)]
Years = Annotated[float | None, BeforeValidator(lambda cell: None if cell == "" else cell)]


class Row(BaseModel):
    """One row of a table, known by its id."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    id: Text


class CheckedRow(Row):
    """A row that says whether anyone has checked it, where, and when.

    A row that was read, wholly or in part, names the address at which it was.
    """

    read_at: Many
    status: Status
    checked: date
    note: str

    @model_validator(mode="after")
    def _verified_rows_name_an_address(self) -> CheckedRow:
        if self.status in READ and not self.read_at:
            raise ValueError("a row that was read needs at least one address; add it, or change the status")
        return self


class CitableRow(CheckedRow):
    """A row that a lawyer would cite: `cite_as` is its official address, which nobody may have opened.

    `shared` says why another row has one of its addresses too; without it `course
    check` takes that for a mistake.
    """

    cite_as: Annotated[str, Field(pattern=r"^(https?://\S+)?$")]
    shared: str

    @property
    def addresses(self) -> list[str]:
        """Every address that the row names, each once, the official one first."""
        return list(dict.fromkeys(address for address in (self.cite_as, *self.read_at) if address))


class Publisher(Row):
    """Who publishes what stands at a host: its id is the host, without www."""

    name: Text


class Source(CitableRow):
    """A report, note or statistic: S1, S2… `label` is for tables, `short` for a sentence.

    `layer` is one of those that `data/words.yaml` names.
    `title` is empty where nobody saw the exact one: a description is no title.
    """

    label: Text
    short: Text
    author: str
    title: str
    publisher: Text
    published: PartialDate
    cut_off: str
    scope: Text
    limit: str
    layer: Text


class Proposition(Row):
    """One thing the article says: A01 to A59."""

    paragraph: Annotated[str, Field(pattern=r"^P\d{1,2}$")]
    text: Text
    sources: Many
    voice: Voice
    topic: Text
    limit: str
    core: Flag
    note: str


class Update(CitableRow):
    """Something that happened after the article: N1, N2…

    `title` is the course's own heading; `page_title` and `published` are those of
    the page to cite, where they were noted.
    """

    page_title: str
    published: PartialDate
    title: Text
    text: Text
    happened: PartialDate
    topic: Text
    limit: str


class Test(Row):
    """A legal test, T1 to T10, with the question a client would understand."""

    name: Text
    plain_words: Text
    beyond_article: Flag
    note: str


class Element(CheckedRow):
    """One ordered question within a test: T4.2."""

    test: Text
    order: int
    short: Text
    question: Text
    explanation: Text
    standard: str
    authorities: Many
    core: Flag
    beyond_article: Flag


class Authority(CitableRow):
    """A statute section, rule, judgment or guidance that an element rests on.

    `name` is how the course speaks of it; `full_name` is for a citation, where the
    name is not the one it is cited by.
    """

    name: Text
    full_name: str
    citation: str
    court: str
    pinpoint: str
    decided: PartialDate
    kind: AuthorityKind
    standing: Standing
    decides: Text
    caution: str


class Offence(CitableRow):
    """A provision with its penalty before and after it was raised, in years."""

    page_title: str
    published: PartialDate

    provision: Text
    code: Literal["criminal", "administrative", "practice"]
    topic: Literal["military", "speech"]
    act: Text
    before: str
    after: Text
    before_max_years: Years
    after_min_years: Years
    after_max_years: Years
    assessed: Flag


class Term(Row):
    """A word that the course explains: its id begins with `term-`, for it is a place on pages too.

    `forms` are the ways it is written, `long` is what it stands for or is also called.
    `refers` are the checked rows on which `text` rests; it is never more sure than they are.
    """

    id: Annotated[str, Field(pattern=r"^term-[a-z0-9-]+$")]
    term: Text
    forms: Annotated[Many, Field(min_length=1)]
    long: str
    text: Text
    refers: Annotated[Many, Field(min_length=1)]
    status: Status
    note: str


class Trap(Row):
    """A mistake trainees make, and the move that avoids it: E01…"""

    trap: Text
    move: Text
    refers: Many
