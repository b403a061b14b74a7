"""What a marker of a written advice has beside it: its length, the version, the file, specimens."""

from __future__ import annotations

import html
from collections.abc import Iterator
from functools import lru_cache

from course.content.keys import AdviceKey
from course.content.papers import client_in
from course.content.works import Exercise
from course.marking.cohort.submission import Marked


def beside_advice(marked: Marked, key: AdviceKey, text: str) -> str:
    """What stands before the first criterion, for the person who marks.

    Args:
        marked: the submission.
        key: how the advice is marked.
        text: what the learner wrote.

    Returns:
        Markdown; what is long is folded away.
    """
    words = len(text.split())
    length = f"**{words} {'word' if words == 1 else 'words'}**, at most {key.words} asked for."
    paper = marked.paper
    parts = [length, *_of_version(paper.exercise, paper.version, marked, key)]
    return "".join(f"{part}\n\n" for part in parts)


def _of_version(exercise: Exercise, version: str, marked: Marked, key: AdviceKey) -> list[str]:
    flips = next((one.flips for one in exercise.versions if one.id == version), {})
    parts = []
    for case_id, flip_id in flips.items():
        case = client_in(exercise, version, case_id, marked.content)
        changed = next((one.changed for one in marked.content.cases[case_id].flips if one.id == flip_id), "")
        parts.append(f"**Version {version}.** {_plain(changed)}" if changed else f"**Version {version}.**")
        facts = "".join(f"<li><b>{fact.id}</b> {_plain(fact.text)}</li>" for fact in case.facts)
        papers = "".join(f"<li>{_plain(one.title)}</li>" for one in case.documents)
        file = f"<ul>{facts}</ul><p><b>Papers in the file</b></p><ul>{papers}</ul>"
        parts.append(_folded(f"The file: {case.name}", f"<p>{_plain(case.opening)}</p>{file}"))
    return [*parts, *_specimens(key)]


def _specimens(key: AdviceKey) -> Iterator[str]:
    for one in key.specimens:
        yield _folded(f"Specimen: {one.title} (version {one.version})", f"<p>{_plain(one.text)}</p>")
    yield _folded("What separates them", f"<p>{_plain(key.what_separates_them)}</p>")


def _folded(title: str, content: str) -> str:
    return f"<details><summary>{_plain(title)}</summary>{content}</details>"


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    """A text of ours on one line of HTML, in which neither Markdown nor MathJax looks for anything."""
    safe = html.escape(" ".join(text.split()))
    for sign in "*_$`\\[]":
        safe = safe.replace(sign, f"&#{ord(sign)};")
    return safe
