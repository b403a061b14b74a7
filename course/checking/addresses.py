"""An address belongs to one row, unless the rows say that they share it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from course.content import Content
from course.content.citing import publisher
from course.content.faults import Fault
from course.content.rows import CitableRow

MEND = "give each its own address; or, if one page truly bears on both, say so under shared in each"


def confused_addresses(content: Content) -> Iterator[Fault]:
    """Find rows that have an address in common and do not say so, and addresses of nobody.

    A row that leads to another's page is the fault most easily made by copying a line.

    Args:
        content: the library.

    Yields:
        A fault for each row that says nothing of it, and for each address without a publisher.
    """
    at: dict[str, list[tuple[str, CitableRow]]] = defaultdict(list)
    for table in ("sources", "updates", "authorities", "offences"):
        for row in getattr(content, table).values():
            for address in row.addresses:
                at[address].append((table, row))
    for address, found in at.items():
        for table, row in found:
            others = [other.id for _, other in found if other.id != row.id]
            if others and not row.shared:
                problem = f"{address} is the address of {', '.join(others)} too"
                yield Fault(f"data/{table}.csv", row.id, problem, MEND)
        if not publisher(address, content):
            table, row = found[0]
            problem = f"nobody is named as the publisher of {address}"
            yield Fault(f"data/{table}.csv", row.id, problem, "add its host to data/publishers.csv")
