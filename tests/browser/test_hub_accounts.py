"""A Hub that starts each user's server in an account of the system of theirs, and its exchange.

What keeps one's work from another is then the system itself. `test_class_accounts.py` proves accounts and an
exchange, and `test_hub.py` a Hub, in every run; here they come together, and one account goes for another's.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from course.content.installed import course_content
from course.issuing.record_files import RECORD
from course.learner.answers import FILE_NAME
from course.learner.identity import draw_version
from course.learner.learner import learner_at
from course.marking.nbgrader.classroom import Classroom
from course.records import from_json
from tests.accounts import Account, Machine, copy_of_the_course
from tests.browser.conftest import PATIENCE, Watch
from tests.browser.hands import Hand, hand_in
from tests.browser.hub_process import sign_in, started
from tests.browser.perfect import click_what_is_right, keyed_paper
from tests.browser.study import boards_ready
from tests.browser.test_class_accounts import (
    COURSE,
    machine,
    own_record,
    the_exchange_is_named,
    who_runs_a_class,
)
from tests.classes.conftest import room
from tests.ports import free_port
from tests.records.passes import EXERCISE, everything_right

__all__ = ["machine", "room"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.long,
    pytest.mark.timeout(600),
    pytest.mark.skipif(os.geteuid() != 0, reason="only root can start a server in another's account"),
]

NAMES = ("Zoë Ødegård", "Ben Example")
# JupyterHub's usual way to start servers. These accounts are the system's own, whose homes are elsewhere.
_ACCOUNTS = """
import os
from jupyterhub.spawner import LocalProcessSpawner, set_user_setuid

c = get_config()

class OwnAccount(LocalProcessSpawner):
    def user_env(self, env):
        return {{**env, **{variables!r}, "USER": self.user.name, "HOME": self.home}}

    def make_preexec_fn(self, name):
        become = set_user_setuid(name, chdir=False)
        return lambda: (become(), os.chdir(self.home))

    @property
    def home(self):
        return {homes!r} + "/" + self.user.name

c.JupyterHub.spawner_class = OwnAccount
c.Spawner.cmd = [{python!r}, "-P", "-m", "course.hosts.study"]
c.Spawner.default_url = "/study/"
"""
# What somebody with a terminal of their own does to the exchange, with their account's rights.
_PLANTS = """
import os, sys
name, inbound, exercise, target = sys.argv[1:]
at = os.path.join(inbound, f"{name}+{exercise}+2030-01-01 00:00:00.000000 UTC+AAAAAAAAAAAA")
os.makedirs(at)
os.symlink(target, os.path.join(at, "answers.json"))
"""


@dataclass
class AtTheHub:
    """A learner with an account, and a browser in which they have logged in at the Hub."""

    who: Account
    root: str
    context: BrowserContext
    page: Page

    def at(self, path: str) -> str:
        """One of their study pages."""
        return f"{self.root}/user/{self.who.name}/study/{path}"

    @property
    def home(self) -> Path:
        """Where the pages of their server keep their work."""
        (kept,) = self.who.home.glob(".local/share/*/hub/*/learner-account.txt")
        return kept.parent

    @property
    def answers(self) -> Path:
        """Their answers to the exercise."""
        return self.home / "desk" / "exercises" / EXERCISE / FILE_NAME


@contextmanager
def a_hub(machine: Machine, somebody: Account) -> Iterator[str]:
    """A Hub that starts servers in accounts, until the block is left; where it is."""
    base = machine.root / "hub"
    base.mkdir(mode=0o700)
    variables = {name: told for name, told in somebody.variables.items() if name != "HOME"}
    settings = _ACCOUNTS.format(
        variables=variables, homes=str(somebody.home.parent), python=str(somebody.python)
    )
    ports = {name: free_port() for name in ("public", "hub", "api")}
    with started(base, settings, ports) as (root, _):
        yield root


def logged_in(browser: Browser, root: str, who: Account, watch: Watch) -> AtTheHub:
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    watch.follow(page)
    page.goto(f"{root}/hub/spawn")
    sign_in(page, who.name)
    expect(page).to_have_url(re.compile("/user/"), timeout=120_000)
    return AtTheHub(who, root, context, page)


def answers_by_clicking(one: AtTheHub, name: str) -> None:
    one.page.goto(one.at(f"exercise/{EXERCISE}"))
    boards_ready(one.page)
    versions = course_content().exercises[EXERCISE].version_ids
    version = draw_version(EXERCISE, learner_at(one.home).reference, versions)
    click_what_is_right(one.page, keyed_paper(EXERCISE, version))
    hand_in(one.page, Hand(one.page), name, as_it_is=False)
    expect(one.page.get_by_text("it waits to be marked")).to_be_visible()


def answered_before(one: AtTheHub, name: str) -> None:
    """All of it stands there as if it was answered before."""
    one.page.goto(one.at(f"exercise/{EXERCISE}"))
    boards_ready(one.page)
    one.answers.write_text(everything_right(learner_at(one.home).reference), encoding="utf-8")
    one.who.owns()
    one.page.goto(one.at(f"exercise/{EXERCISE}"))
    boards_ready(one.page)
    hand_in(one.page, Hand(one.page), name)
    expect(one.page.get_by_text("it waits to be marked")).to_be_visible()


def test_each_user_of_a_hub_has_an_account_and_no_other_reads_what_is_theirs(
    machine: Machine, room: Classroom, browser: Browser, watch: Watch
):
    exchange = the_exchange_is_named(machine)
    copy = copy_of_the_course(machine.root / "copy", keys=False)
    accounts = [machine.account(number, f"learner-{number}") for number in (1, 2)]
    for one in accounts:
        one.runs(copy)
        one.owns()
    assessor, autumn = who_runs_a_class(machine, room.root, f"title: Autumn\nexchange: {exchange}\n")
    rows = [f"{one.name},{name}" for one, name in zip(accounts, NAMES, strict=True)]
    (autumn / "roster.csv").write_text("\n".join(["id,name", *rows]), "utf-8")
    assert "2 new" in assessor.course("class", "enrol", "roster.csv", at=autumn)
    assessor.run("-m", "nbgrader", "release_assignment", EXERCISE, at=autumn)

    with a_hub(machine, accounts[0]) as root:
        zoe, ben = (logged_in(browser, root, one, watch) for one in accounts)
        answers_by_clicking(zoe, NAMES[0])
        answered_before(ben, NAMES[1])
        assert ben.page.request.get(zoe.at(f"exercise/{EXERCISE}")).status in {403, 404}
        assessor.run("-m", "nbgrader", "collect", EXERCISE, at=autumn)

        # Ben has a terminal, too: in Zoë's name, and with what only the assessor can read, nothing comes.
        inbound, hers = exchange / COURSE / "inbound", autumn / ".classroom" / "submitted" / zoe.who.name
        before = (hers / EXERCISE / FILE_NAME).read_bytes()
        for name in (zoe.who.name, ben.who.name):
            ben.who.run("-c", _PLANTS, name, inbound, EXERCISE, hers / EXERCISE / FILE_NAME)
        told = assessor.run("-m", "nbgrader", "collect", EXERCISE, "--update", at=autumn)
        assert told.count("answers.json is a link") == 2 and "Updating" not in told
        assert (hers / EXERCISE / FILE_NAME).read_bytes() == before

        told = assessor.course("class", "release", EXERCISE, "--unsigned", at=autumn)
        assert told.count("Passed, 100%, with record and certificate exchange sent") == len(NAMES)
        records = [own_record(one.page) for one in (zoe, ben)]
        for one, content, name in zip((zoe, ben), records, NAMES, strict=True):
            said = from_json(content)
            assert (said.learner.name, said.learner.reference) == (name, learner_at(one.home).reference)
        assert "2 passed, record issued" in assessor.course("class", at=autumn)
        for one in (zoe, ben):
            one.context.close()

    kept = [autumn / "roster.csv", autumn / ".classroom" / "gradebook.db", assessor.home / "full"]
    for one, other in ((zoe, ben), (ben, zoe)):
        record = next(other.home.rglob(RECORD))
        theirs = [other.who.home, other.answers, record, inbound, machine.root / "hub", *kept]
        assert [path for path in theirs if one.who.may_read(path)] == []
        assert other.who.may_read(other.answers) and not assessor.may_read(other.answers)
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}
