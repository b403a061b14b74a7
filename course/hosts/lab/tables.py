"""What the course rests on as pandas DataFrames, in a reader's words, for who counts, filters and plots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from course.content import Content
from course.content.board_specs import MatchSpec
from course.content.row_names import status
from course.content.rows import CheckedRow, CitableRow

# What a row says comes first; how far it was checked, and where, comes last.
_LAST = ("status", "checked")

if TYPE_CHECKING:
    import pandas as pd

    from course.content.dataframes import TableName


def propositions(content: Content) -> pd.DataFrame:
    """What the article says, statement by statement.

    Args:
        content: the library.

    Returns:
        A row for each; `sources` are lists of ids, `voice` is the report's or the author's.
    """
    return _table("propositions", content)


def sources(content: Content) -> pd.DataFrame:
    """Reports, notes and statistics, with what each covers, up to when, and its limit.

    Args:
        content: the library.

    Returns:
        A row for each; `layer` says whether the article used it, or it is of the time or of later.
    """
    return _table("sources", content)


def updates(content: Content) -> pd.DataFrame:
    """What happened after the article.

    Args:
        content: the library.

    Returns:
        A row for each; `happened` is a year, a month or a day.
    """
    return _table("updates", content)


def tests(content: Content) -> pd.DataFrame:
    """The legal tests, each with the question that a client would understand.

    Args:
        content: the library.

    Returns:
        A row for each.
    """
    return _table("tests", content)


def elements(content: Content) -> pd.DataFrame:
    """The ordered questions of each legal test.

    Args:
        content: the library.

    Returns:
        A row for each; `test` is the id of its test, `authorities` a list of ids.
    """
    return _table("elements", content)


def authorities(content: Content) -> pd.DataFrame:
    """Statutes, rules, judgments and guidance.

    Args:
        content: the library.

    Returns:
        A row for each; `standing` says whether it still holds.
    """
    return _table("authorities", content)


def offences(content: Content) -> pd.DataFrame:
    """Provisions with their penalties, before and after they were raised.

    Args:
        content: the library.

    Returns:
        A row for each; the columns that end in `_years` are numbers, for a plot.
    """
    return _table("offences", content)


def traps(content: Content) -> pd.DataFrame:
    """Mistakes that trainees make, and the move that avoids each.

    Args:
        content: the library.

    Returns:
        A row for each; `refers` are lists of ids.
    """
    return _table("traps", content)


def clients(content: Content) -> pd.DataFrame:
    """The fictional clients.

    Args:
        content: the library.

    Returns:
        A row for each; `facts` and `documents` count what is in the file, and `works` are the lessons
        and exercises whose boards are about them.
    """
    rows = [
        {
            "id": case.id,
            "name": case.name,
            "plain_name": case.plain_name,
            "opening": case.opening,
            "question": case.question,
            "claimed": case.claimed,
            "facts": len(case.facts),
            "documents": len(case.documents),
            "works": list(_works(case.id, content)),
        }
        for case in content.cases.values()
    ]
    return _by_id(rows)


def facts(content: Content) -> pd.DataFrame:
    """What is known about each client; what is right about a fact is never told here.

    Args:
        content: the library.

    Returns:
        A row for each; `offered` marks what is put to the learner and is no fact.
    """
    rows = [
        {"id": fact.id, "client": case.id, **fact.model_dump(include={"short", "text", "offered", "after"})}
        for case in content.cases.values()
        for fact in case.facts
    ]
    return _by_id(rows)


def documents(content: Content) -> pd.DataFrame:
    """The clients' own documents, with what their pages say.

    Args:
        content: the library.

    Returns:
        A row for each; `text` is the page from top to bottom.
    """
    rows = [
        {
            "id": document.id,
            "client": case.id,
            "title": document.title,
            "kind": document.page.kind if document.page else "",
            "text": "\n".join(document.page.lines) if document.page else "",
        }
        for case in content.cases.values()
        for document in case.documents
    ]
    return _by_id(rows)


def _table(name: TableName, content: Content) -> pd.DataFrame:
    """A table, with how far each row was checked in the words that a learner reads."""
    from course.content.dataframes import table

    made = table(name, content)
    rows = list(getattr(content, name).values())
    said = [status(row, content)[1].partition(".")[0] for row in rows]
    if any(said):
        made["status"] = said
    if isinstance(rows[0], CheckedRow):
        made["checked"] = made["checked"].astype("datetime64[s]")
    last = [*_LAST, *CheckedRow.model_fields, *CitableRow.model_fields]
    told = [column for column in made if column not in last]
    return made[[*told, *dict.fromkeys(column for column in last if column in made)]]


def _by_id(rows: list[dict[str, Any]]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(rows).set_index("id")


def _works(case: str, content: Content) -> Iterator[str]:
    for id_, work in {**content.lessons, **content.exercises}.items():
        boards = [board for board in work.boards if case == getattr(board, "case", "")]
        instead = [board for board in work.boards if isinstance(board, MatchSpec) and case in board.instead]
        if boards or instead:
            yield id_
