"""Every forgery that we know of is refused at a terminal, in its own words; the page is held to the same."""

from __future__ import annotations

import pytest

from course.register.pinned import Pinned, pinned_in
from course.register.refusals import SAID, WORDS
from course.register.verify import verify
from tests.register.shown import Shows, everything


@pytest.fixture(scope="module")
def shows(tmp_path_factory) -> Shows:
    return everything(tmp_path_factory.mktemp("registers"))


@pytest.fixture(scope="module")
def pinned(shows, tmp_path_factory) -> dict[str, Pinned]:
    found = {}
    for name, files in shows.published.items():
        folder = tmp_path_factory.mktemp("published")
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        found[name] = pinned_in(folder)
    return found


def test_each_is_told_for_what_it_is(shows, pinned):
    wrong = []
    for one in shows.all:
        found = verify(one.content, [pinned[one.published]])
        if (found.kind or found.outcome) != one.says:
            wrong.append((one.name, one.says, found.kind or found.outcome, found.words))

    assert not wrong
    assert len(shows.all) > 120 and len({one.name for one in shows.all}) == len(shows.all)


def test_nothing_that_can_be_said_is_left_untried(shows):
    """One needs two providers that are pinned, and is tried at the terminal alone."""
    said = {one.says for one in shows.all}

    assert WORDS.keys() - said == {"another-issuer"}
    assert said - WORDS.keys() == {"valid", "listed", "status unknown"} and "valid" in SAID


def test_only_what_is_genuine_shows_what_was_signed(shows, pinned):
    for one in shows.all:
        found = verify(one.content, [pinned[one.published]])

        assert bool(found.first) == (found.outcome == "valid" or one.name == "no list at hand"), one.name
