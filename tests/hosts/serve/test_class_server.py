"""A class server: links that let in, work that any process has, what is handed in and sent back once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests

from course.classes.enrol import enrol_all
from course.classes.going_back import GoingBack
from course.classes.serving import collect_from, pages_of
from course.classes.settings import settings_of
from course.issuing.cohort import issue_cohort
from course.issuing.issue import own_register
from course.learner.answers import parse
from course.marking.cohort.marking_run import mark_all
from course.marking.cohort.submission_files import read_submitted
from course.marking.nbgrader.configuration import enter, make_folders
from tests.browser.perfect import keyed_paper, right
from tests.hosts.serve.classes import ADA, BEN, AClass, a_class

pytestmark = pytest.mark.timeout(280)
EXERCISE, LESSON = "ex2-reservist", "03-prosecution-or-persecution"
WRITTEN = {"kind": "draft", "text": "Ask about exclusion first."}


@pytest.fixture(scope="module", params=["SQLite", "PostgreSQL"])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AClass]:
    """A class with two servers on one database."""
    database = ""
    if request.param == "PostgreSQL":
        made = request.getfixturevalue("postgresql")
        database = made.address(made.database())
    with a_class(tmp_path_factory.mktemp("served") / "class", database, processes=2) as found:
        yield found


def test_a_link_lets_in_until_it_is_withdrawn_and_leaves_no_secret_in_the_address(served: AClass):
    ada, ben, old = served.browser(ADA), served.browser(BEN), served.link(ADA)
    opened = requests.get(old, allow_redirects=False, timeout=60)
    cookie = opened.headers["Set-Cookie"]

    assert opened.headers["Location"] == "/" and "HttpOnly" in cookie and "SameSite=Lax" in cookie
    assert ada.get("record").status_code == 200

    served.serves.people.renew(ADA.id)
    assert ada.get("record", process=1).status_code == 403
    assert requests.get(old, timeout=60).status_code == 403
    assert served.browser(ADA).get("record").status_code == 200

    served.serves.people.withdraw(BEN.id)
    assert ben.get("record").status_code == 403
    for wrong in (f"{old[:-4]}AAAA", f"{served.processes[0]}/enter/nonsense"):
        assert requests.get(wrong, timeout=60).status_code == 403
    served.serves.people.renew(BEN.id)


def test_whoever_is_not_let_in_is_told_how_and_led_to_no_page_that_is_not_theirs(served: AClass):
    root, wrong = served.processes[0], f"{served.link(ADA)[:-4]}AAAA"
    for refused in (requests.get(f"{root}/study/", timeout=60), requests.get(wrong, timeout=60)):
        assert refused.status_code == 403 and "that you were sent" in refused.text
        assert re.findall(r'<a [^>]*href="([^"]*)"', refused.text) == ["#main"]
    assert "To the overview" in requests.get(f"{root}/nowhere", timeout=60).text


def test_any_process_has_what_another_saved_and_nobody_saves_over_what_they_did_not_see(served: AClass):
    ada = served.browser(ADA)

    assert ada.save("ex7-advice", "advice", WRITTEN)["notice"]["state"] == "saved"
    page = ada.get("exercise/ex7-advice", process=1).text
    assert WRITTEN["text"] in page
    other = WRITTEN | {"text": "Something else."}
    assert ada.save("ex7-advice", "advice", other, process=1)["notice"]["state"] == "behind"


def hand_in(served: AClass, boards: dict[str, Any]) -> None:
    """Answer an exercise and press the button twice at once, on two processes."""
    ada = served.browser(ADA)
    for number, (board, answers) in enumerate(boards.items()):
        saved = ada.save(EXERCISE, board, answers.model_dump(mode="json"), process=number % 2)
        assert saved["notice"]["state"] == "saved"
    with ThreadPoolExecutor(4) as presses:
        pressed = [
            presses.submit(ada.send, f"api/hand-in/{EXERCISE}", {"name": ADA.name}, process=one % 2)
            for one in range(4)
        ]
    assert {one.result().json()["state"] for one in pressed} == {"handed-in"}


def test_what_is_handed_in_is_collected_once_marked_and_back_on_the_learners_own_pages(served: AClass):
    room, settings = served.classroom, settings_of(served.classroom)
    settings = settings.model_copy(update={"answers": served.database})
    make_folders(room)
    enter(room, EXERCISE)
    enrol_all(room, [ADA, BEN])
    version = keyed_version(served)
    hand_in(served, right(keyed_paper(EXERCISE, version)))

    (would,) = collect_from(room, settings, dry_run=True)
    (row,) = collect_from(room, settings, dry_run=False)
    assert (would.done, row.done, row.learner) == ("would be collected", "collected", ADA.id)
    assert [*collect_from(room, settings, dry_run=False)] == []
    placed = parse(read_submitted(room, ADA.id, EXERCISE).answers or b"")
    assert (placed.learner, placed.name) == (served.member(ADA).reference, ADA.name)
    assert room.attempts_before(ADA.id, EXERCISE) == 0

    list(mark_all(room, EXERCISE, [ADA.id], lambda _: None))
    register = own_register(room)
    list(issue_cohort(room, EXERCISE, [ADA.id], register, lambda _: None))
    back = GoingBack(room, settings, None, register, pages_of(room, settings), dry_run=False)
    assert [one.sent for one in back.all(EXERCISE, [ADA.id])] == ["sent"]
    assert [one.sent for one in back.all(EXERCISE, [ADA.id])] == ["as before"]

    ada, ben = served.browser(ADA), served.browser(BEN)
    assert "100%" in ada.get(f"feedback/{EXERCISE}", process=1).text.replace("<small>", "")
    assert ada.get(f"record/{EXERCISE}/certificate.pdf", process=1).content.startswith(b"%PDF")
    for page in (f"feedback/{EXERCISE}", f"record/{EXERCISE}/certificate.pdf"):
        assert ben.get(page).status_code == 404


def keyed_version(served: AClass) -> str:
    """The version that is drawn for Ada."""
    from course.content.installed import course_content
    from course.learner.version import version_of

    return version_of(course_content().exercises[EXERCISE], served.member(ADA).reference).drawn
