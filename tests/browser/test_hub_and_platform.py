"""One server for learners of a JupyterHub and of a learning platform: each their own, and nobody another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
import requests

from course.classes.enrol import enrol_all
from course.classes.platform_doubts import settle, who_waits
from course.classes.roster import Listed
from course.classes.serving import Serving, serving
from course.classes.settings import settings_of
from course.handing_in.exchange import id_in_exchange
from course.hosts.serve.host import own_part
from course.hosts.serve.links import link_of
from course.learner.people import Member
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from course.platforms.registered import Platform as Registered
from course.platforms.registered import add_platform
from tests.browser.hub import Hub
from tests.browser.test_serve_hub import CLIENT, come_in
from tests.hosts.serve.sent import Sent, Visitor, words
from tests.platform import CLIENT as CAMPUS
from tests.platform import DEPLOYMENT, Platform, User, a_platform

pytestmark = [pytest.mark.browser, pytest.mark.timeout(280)]

# Users of the Hub whom no other story has, and the id that is drawn from the name of one of them.
GIL, HANA, EVE = "gil", "hana", "eve o'hara+1@example.org"
EVES = id_in_exchange(EVE)
# One whom the platform knows by the very name that somebody else has at the Hub.
PIA = User("u-pia", "Pia Example", "pia@firm.example", "pia")


@dataclass
class Both:
    """A class of a Hub that a learning platform sends learners to."""

    hub: Hub
    platform: Platform
    classroom: Classroom
    serves: Serving

    def comes(self, user: User, session: requests.Session | None = None) -> requests.Response:
        """Somebody is sent by the platform, perhaps with what their browser keeps already."""
        of = SimpleNamespace(processes=[self.hub.served.rstrip("/")], classroom=self.classroom)
        visitor = Visitor(Sent(of, self.platform), session=session or requests.Session())  # type: ignore[arg-type]
        return visitor.come(user)

    def member(self, id_: str) -> Member:
        """A learner of the class."""
        found = self.serves.people.called(id_)
        assert found is not None
        return found

    def record(self, id_: str) -> str:
        """Where a learner's own record is."""
        return f"{self.hub.served}{own_part(self.member(id_).reference)}/study/record"


@pytest.fixture(scope="module")
def both(hub: Hub) -> Iterator[Both]:
    """The class; the platform may put on its list whoever is not there."""
    classroom = separate_classroom(hub.autumn)
    serves = serving(classroom, settings_of(classroom))
    enrol_all(classroom, [Listed(GIL, "Gil Example"), Listed(HANA, "Hana Example"), Listed(EVES, "Eve O")])
    with a_platform() as platform:
        at = platform.address
        known = Registered(
            title="Campus",
            issuer=at,
            client=CAMPUS,
            deployments=(DEPLOYMENT,),
            login=f"{at}/auth",
            token=f"{at}/token",
            keys=f"{at}/keys",
            enrols=True,
        )
        add_platform(classroom.root, "campus", known)
        yield Both(hub, platform, classroom, serves)
        (hub.autumn / "platforms.yaml").unlink()


def test_who_is_sent_by_a_platform_comes_in_below_the_hubs_address_and_by_a_link_too(both: Both):
    browser = requests.Session()
    let_in = both.comes(PIA, browser)

    assert let_in.status_code == 303, words(let_in)
    base = urlsplit(both.hub.served).path
    assert let_in.headers["Location"] == base
    assert {one.path for one in browser.cookies if one.name.startswith("course-")} == {base, f"{base}lti/"}
    assert browser.get(both.record(PIA.id), timeout=60).status_code == 200
    assert browser.get(both.hub.served, timeout=60).url.startswith(both.record(PIA.id).removesuffix("record"))

    link, fresh = link_of(both.member(PIA.id), both.serves.own.key, both.hub.served), requests.Session()
    assert fresh.get(link, timeout=60).url.startswith(both.record(PIA.id).removesuffix("record"))


def test_a_user_of_the_hub_of_that_name_is_another_and_stays_outside(both: Both):
    assert both.comes(PIA).status_code == 303

    pia = come_in(both.hub, PIA.id)

    for where in (both.hub.served, both.record(PIA.id)):
        refused = pia.get(where, timeout=60)
        assert refused.status_code == 403 and "comes by another way" in words(refused)
    assert both.member(PIA.id).at_hub == ""


def test_who_logs_in_at_the_hub_is_nobody_of_a_platform_but_by_the_assessors_word(both: Both):
    gil = come_in(both.hub, GIL)
    assert gil.get(both.record(GIL), timeout=60).status_code == 200
    sent = User("u-gil", "Gil Example", "", GIL)

    assert "is not sure" in words(both.comes(sent))
    (waits,) = who_waits(both.classroom, both.serves)
    assert "logs in at the Hub already" in waits.why

    settle(both.classroom, both.serves, waits.number, GIL)
    assert both.comes(sent).status_code == 303
    assert gil.get(both.record(GIL), timeout=60).status_code == 200


def test_whoever_came_first_by_an_id_keeps_it_whatever_names_people_choose_at_the_hub(both: Both):
    """An id that is drawn from a name may be another's very name at a Hub where people choose them."""
    eve = come_in(both.hub, EVE)
    assert eve.get(both.record(EVES), timeout=60).status_code == 200

    taker = come_in(both.hub, EVES)
    assert taker.get(both.record(EVES), timeout=60).status_code == 403
    assert eve.get(both.record(EVES), timeout=60).status_code == 200

    both.serves.people.renew(EVES)  # whoever came first was the wrong one
    assert both.member(EVES).at_hub is None
    assert eve.get(both.record(EVES), timeout=60).status_code == 200
    assert both.member(EVES).at_hub == EVE


def test_of_two_ways_in_one_browser_the_last_counts_and_opens_nobody_elses(both: Both):
    browser = come_in(both.hub, HANA)
    login = browser.cookies.get_dict(path="/services/course/")[CLIENT]
    assert browser.get(both.record(HANA), timeout=60).status_code == 200

    assert both.comes(PIA, browser).status_code == 303
    assert CLIENT not in browser.cookies.get_dict(path="/services/course/")
    assert browser.get(both.record(PIA.id), timeout=60).status_code == 200
    assert browser.get(both.record(HANA), timeout=60).status_code != 200

    # Whoever keeps both by hand is one of them at a time, at that one's own address.
    browser.cookies.set(CLIENT, login, path="/services/course/")
    assert browser.get(both.record(HANA), timeout=60).status_code == 403
    sessions = [name for name in browser.cookies.keys() if name.startswith("course-")]  # noqa: SIM118
    hubs = come_in(both.hub, HANA)
    for name in sessions:
        hubs.cookies.set(name, "2|1:0|10:1|8:x|4:eA==|forged", path="/services/course/")
    assert hubs.get(both.record(HANA), timeout=60).status_code == 200, "a forged session is none"
    again = hubs.get(f"{both.hub.served}enter", timeout=60)
    assert again.status_code == 200
