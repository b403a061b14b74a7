"""Learners who come from a learning platform: let in as who it proves that they are, and nobody else."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import time
from collections.abc import Iterator
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
import requests

from course.classes.enrol import enrol_all
from course.classes.from_platform import enrol_found, look_through
from course.classes.platform_doubts import settle, who_waits
from course.classes.roster import Listed, RosterAtFault
from course.classes.serving import collect_from
from course.classes.settings import settings_of
from course.handing_in.handed_in import HandInRows
from course.learner.answers import DraftAnswers, now
from course.learner.signed_in import SignedIn
from course.marking.gradebook.listed import listed
from course.marking.nbgrader.configuration import enter, make_folders
from course.platforms.key_sets import KeySets
from course.platforms.registered import PlatformsUnreadable, platforms_in
from course.platforms.tool_keys import rotate, tool_keys
from tests.hosts.serve.classes import ADA, BEN, a_class
from tests.hosts.serve.sent import AT_PLATFORM, Sent, Visitor, words
from tests.platform import CLIENT, LTI, TEACHER, User, a_platform, new_key

pytestmark = pytest.mark.timeout(280)
EXERCISE, ADVICE = "ex2-reservist", "ex7-advice"


@pytest.fixture(scope="module")
def sent(postgresql: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    """A class with two learners and two servers, and a platform that it knows."""
    database = postgresql.address(postgresql.database())
    with a_class(tmp_path_factory.mktemp("sent") / "class", database, 2) as of, a_platform() as platform:
        make_folders(of.classroom)
        enter(of.classroom, EXERCISE)
        enrol_all(of.classroom, [ADA, BEN])
        found = Sent(of, platform)
        found.registered()
        yield found


def test_who_is_sent_comes_to_what_the_link_names_as_who_they_are_on_the_list(sent: Sent):
    visitor = Visitor(sent)
    let_in = visitor.come(**{f"{LTI}custom": {"work": EXERCISE}})
    assert let_in.status_code == 303, words(let_in)
    assert let_in.headers["Location"] == f"/study/exercise/{EXERCISE}"

    root = sent.of.processes[1]
    page = visitor.session.get(root + let_in.headers["Location"], timeout=60)
    assert page.status_code == 200 and page.url == root + sent.of.path(ADA, f"exercise/{EXERCISE}")
    again = Visitor(sent, 1).come(User("u-ada", "Ada Married", "new@firm.example"))
    assert again.status_code == 303, "the same learner, whatever they are called now"

    sent.of.serves.people.withdraw(ADA.id)
    assert "closed it to you" in words(Visitor(sent).come())
    assert visitor.session.get(root + sent.of.path(ADA, "record"), timeout=60).status_code == 403
    sent.of.serves.people.renew(ADA.id)


def handed_in(sent: Sent, visitor: Visitor, who: Listed) -> SignedIn | None:
    """How somebody was signed in, as their handing in says it."""
    root = sent.of.processes[0]
    page = visitor.session.get(root + sent.of.path(who, f"exercise/{ADVICE}"), timeout=60)
    assert page.status_code == 200, words(page)
    # What was handed in already, and is sent once more, is no handing in.
    text = f"Ask about exclusion first. {uuid4()}"
    sent.of.serves.room.desk(sent.of.member(who)).sheet(ADVICE).put("advice", DraftAnswers(text=text))
    done = visitor.session.post(
        root + sent.of.path(who, f"api/hand-in/{ADVICE}"),
        json={"name": who.name, "anyway": True},
        headers={"X-XSRFToken": visitor.session.cookies["_xsrf"]},
        timeout=60,
    )
    assert done.status_code == 200, done.text
    last = HandInRows(sent.of.serves.room.engine).last(sent.of.member(who).reference, ADVICE)
    assert last is not None
    return last.signed_in


def test_a_handing_in_says_by_which_platform_its_learner_was_known_and_says_it_of_nobody_else(sent: Sent):
    visitor = Visitor(sent)
    assert visitor.come().status_code == 303
    assert handed_in(sent, visitor, ADA) == SignedIn(by="platform", named="Campus")
    settings = settings_of(sent.of.classroom).model_copy(update={"answers": sent.of.database})
    (row,) = collect_from(sent.of.classroom, settings, dry_run=False)
    noted = (sent.of.classroom.work / "signed-in" / ADA.id / f"{ADVICE}.json").read_text()
    assert row.done == "collected" and '"named": "Campus"' in noted

    name = next(one.name for one in visitor.session.cookies if one.name.endswith("-said-by"))
    said_by = visitor.session.cookies[name]
    by_link = Visitor(sent, session=sent.of.browser(BEN).session)
    by_link.session.cookies.set(name, said_by, path="/")
    assert handed_in(sent, by_link, BEN) is None, "what the platform said was of another"
    visitor.session.get(sent.of.link(ADA), timeout=60)
    assert name not in visitor.session.cookies
    assert handed_in(sent, visitor, ADA) is None, "a link says nothing of a platform"
    sent.of.serves.people.renew(ADA.id)
    renewed = Visitor(sent, session=sent.of.browser(ADA).session)
    renewed.session.cookies.set(name, said_by, path="/")
    assert handed_in(sent, renewed, ADA) is None, "it was said of a session that has ended"


def test_the_question_to_the_platform_is_the_specifications_and_the_browsers_secret_is_not_in_it(sent: Sent):
    visitor = Visitor(sent)
    began = visitor.begin()
    asked, cookie = visitor.asked, began.headers["Set-Cookie"]

    assert began.headers["Location"].startswith(f"{sent.platform.address}/auth?")
    assert asked["redirect_uri"] == f"{sent.of.processes[0]}/lti/launch" and asked["client_id"] == CLIENT
    assert (asked["scope"], asked["response_type"], asked["response_mode"]) == (
        "openid",
        "id_token",
        "form_post",
    )
    assert (asked["prompt"], asked["login_hint"], asked["lti_message_hint"]) == ("none", "ada", "one")
    assert all(part in cookie for part in ("HttpOnly", "Secure", "SameSite=None", "Path=/lti/"))
    assert visitor.cookie.split("=")[1] not in began.headers["Location"]


FORGED = new_key()
NOW = int(time.time())
# What is wrong with a visit, as claims that are said otherwise, and what is said of it.
WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "another issuer": ({"iss": "https://other.example"}, "comes from another platform"),
    "another audience": ({"aud": "another-tool"}, "said this to another tool"),
    "several, for another": ({"aud": [CLIENT, "x"], "azp": "x"}, "said this to another tool"),
    "several, for nobody": ({"aud": [CLIENT, "x"]}, "said this to another tool"),
    "expired": ({"exp": NOW - 4000, "iat": NOW - 4300}, "has run out"),
    "for ever": ({"exp": None}, "has run out"),
    "signed long ago": ({"iat": NOW - 90_000}, "has run out"),
    "not yet": ({"iat": NOW + 4000, "exp": NOW + 4300}, "clock is ahead"),
    "another nonce": ({"nonce": "x" * 48}, "belongs to another visit"),
    "no nonce": ({"nonce": None}, "belongs to another visit"),
    "another deployment": ({f"{LTI}deployment_id": "other"}, "not registered here (deployment other)"),
    "another version": ({f"{LTI}version": "1.1"}, "not as LTI 1.3 has it"),
    "another message": ({f"{LTI}message_type": "Other"}, "not as LTI 1.3 has it"),
    "nobody": ({"sub": None}, "does not say who you are"),
    "no link": ({f"{LTI}resource_link": None}, "does not say who you are"),
    "no such lesson": ({f"{LTI}custom": {"work": "ex99"}}, "no lesson or exercise called that"),
}


def test_what_the_platform_did_not_say_to_this_course_now_is_refused_in_a_sentence(sent: Sent):
    for what, (claims, told) in WRONG.items():
        refused = Visitor(sent).come(**claims)
        assert refused.status_code == 403 and told in words(refused), (what, words(refused))
        assert "course-" not in refused.headers.get("Set-Cookie", ""), what


def unsigned(claims: dict[str, Any]) -> str:
    """A token that says of itself that it is not signed."""
    parts = ({"alg": "none", "kid": "x", "typ": "JWT"}, claims)
    return (
        ".".join(base64.urlsafe_b64encode(json.dumps(one).encode()).decode().rstrip("=") for one in parts)
        + "."
    )


def test_what_is_not_signed_by_the_platform_is_refused(sent: Sent):
    platform = sent.platform
    for made, told in {
        "unsigned": (unsigned, "not signed as Campus signs"),
        "a shared secret": (by_secret, "not signed as Campus signs"),
        "an unknown key": (lambda claims: platform.signed(claims, FORGED), "none of Campus's"),
        "its key's name": (
            lambda claims: platform.signed(claims, FORGED, kid=platform.keys[0].kid),
            "not signed as Campus signs",
        ),
        "changed": (lambda claims: platform.signed(claims)[:-8] + "AAAAAAAA", "not signed as Campus signs"),
        "nothing": (lambda _: "", "not signed as Campus signs"),
        "no token": (lambda _: "a.b.c", "not signed as Campus signs"),
        "too much": (lambda claims: platform.signed(claims | {"x": "y" * 70_000}), "Open the course on your"),
    }.values():
        visitor = Visitor(sent)
        visitor.begin()
        refused = visitor.end(made(platform.claims(AT_PLATFORM, visitor.asked["nonce"])))
        assert refused.status_code in {400, 403} and told in words(refused), words(refused)


def by_secret(claims: dict[str, Any]) -> str:
    """A token signed with a key that anybody has: the platform's public one, as a secret."""
    from joserfc import jwt
    from joserfc.jwk import OctKey

    key = OctKey.import_key("a secret of at least thirty-two bytes")
    return jwt.encode({"alg": "HS256", "kid": "x"}, claims, key, algorithms=["HS256"])


def test_a_visit_counts_once_at_whichever_server_and_in_the_browser_where_it_began(sent: Sent):
    visitor, platform = Visitor(sent), sent.platform
    visitor.begin()
    token = platform.signed(platform.claims(AT_PLATFORM, visitor.asked["nonce"]))
    elsewhere = Visitor(sent, asked=visitor.asked)
    elsewhere.begin()
    other = elsewhere.end(token, state=visitor.asked["state"])
    assert "another browser" in words(other)
    assert "another browser" in words(Visitor(sent, asked=visitor.asked).end(token))

    assert visitor.end(token, process=1).status_code == 303
    for process in (0, 1):
        assert "opened once already" in words(visitor.end(token, process))
    for state in ("", "x", visitor.asked["state"][:-2] + "00"):
        assert "did not begin here" in words(visitor.end(token, state=state))
    assert "log in" in words(visitor.end("", error="login_required"))


def test_strangers_and_platforms_that_nobody_registered_are_told_so(sent: Sent):
    root = sent.of.processes[0]
    for query, told in {
        "": "calls itself nothing",
        "iss=https://evil.example&login_hint=x": "calls itself https://evil.example",
        "iss=https://evil.example/100%25&login_hint=x": "calls itself https://evil.example/100%.",
        f"iss={sent.platform.address}&login_hint=x&client_id=other": "(client other)",
        f"iss={sent.platform.address}&iss=x&login_hint=x": "Open the course on your",
        f"iss={sent.platform.address}": "Open the course on your",
    }.items():
        refused = requests.get(f"{root}/lti/login?{query}", allow_redirects=False, timeout=60)
        assert refused.status_code in {400, 403} and told in words(refused)
    assert "Open the course on your" in words(requests.get(f"{root}/lti/launch", timeout=60))


def test_in_a_platforms_frame_the_course_opens_in_a_window_of_its_own(sent: Sent):
    framed = Visitor(sent).begin(**{"Sec-Fetch-Dest": "iframe"})
    policy = framed.headers["Content-Security-Policy"]

    assert framed.status_code == 200 and 'target="_blank"' in framed.text
    assert f"frame-ancestors 'self' {sent.platform.address}" in policy
    link = unescape(re.search(r'href="(/lti/login[^"]+)"', framed.text)[1])
    onward = requests.get(sent.of.processes[0] + link, allow_redirects=False, timeout=60)
    assert onward.headers["Location"].startswith(f"{sent.platform.address}/auth?")
    home = requests.get(f"{sent.of.processes[0]}/study/", timeout=60)
    assert "frame-ancestors 'self'" in home.headers["Content-Security-Policy"]
    assert sent.platform.address not in home.headers["Content-Security-Policy"]


def test_a_teacher_chooses_what_a_link_opens_and_nobody_is_let_in_by_that(sent: Sent):
    platform, teacher = sent.platform, User("u-tess", "Tess Teacher", roles=(TEACHER,))
    for framed in ({"Sec-Fetch-Dest": "iframe"}, {}):
        visitor = Visitor(sent)
        visitor.begin(f"{platform.tool or sent.of.processes[0]}/lti/choose", **framed)
        asks = platform.asks_to_choose()
        token = platform.signed(platform.claims(teacher, visitor.asked["nonce"], **asks))
        shown = visitor.end(token)
        policy = shown.headers["Content-Security-Policy"]
        assert shown.status_code == 200 and "Exercise 2: " in shown.text and "Lesson 3: " in shown.text
        assert f"frame-ancestors 'self' {platform.address}" in policy
        assert f"form-action {platform.address}" in policy
        assert "course-" not in shown.headers.get("Set-Cookie", "").replace("course-visit", "")
        assert "opened once already" in words(visitor.end(token))

    framed_only = Visitor(sent)
    framed_only.begin(f"{platform.tool}/lti/choose", **{"Sec-Fetch-Dest": "iframe"})
    opens = platform.signed(platform.claims(AT_PLATFORM, framed_only.asked["nonce"]))
    assert "another browser" in words(framed_only.end(opens)), "a visit without a browser opens nothing"
    for wrong, told in (
        ({"deep_link_return_url": "https://evil.example/x"}, "which is not registered"),
        ({"accept_types": ["file"]}, "takes no links"),
    ):
        assert told in words(Visitor(sent).come(teacher, **platform.asks_to_choose(**wrong)))


def test_a_new_key_of_the_platform_is_fetched_when_it_is_first_seen_and_not_at_strangers_bidding(sent: Sent):
    time_, platform = [0.0], sent.platform
    sets, known = KeySets(lambda: time_[0]), platforms_in(sent.of.classroom.root)["campus"]

    def fetched(kid: str, at: float) -> tuple[bool, int]:
        before, time_[0] = platform.keys_fetched, at
        keys = asyncio.run(sets.of(known, kid)).keys
        return any(key.kid == kid for key in keys), platform.keys_fetched - before

    old, new = platform.keys[0], new_key()
    assert [fetched(str(old.kid), 0), fetched(str(old.kid), 60)] == [(True, 1), (True, 0)]
    platform.keys.insert(0, new)
    assert fetched(str(new.kid), 61) == (True, 1)
    assert [fetched("made up", 62), fetched("made up", 80)] == [(False, 0), (False, 0)]
    assert fetched("made up", 95) == (False, 1)
    platform.keys.remove(new)
    assert fetched(str(new.kid), 95 + 3600) == (False, 1), "a key that was withdrawn counts no longer"


def test_the_courses_own_keys_are_known_old_and_new(sent: Sent):
    before = tool_keys(sent.of.classroom.work, now()).ids[0]
    after = rotate(sent.of.classroom.work, now())
    told = json.loads(requests.get(f"{sent.of.processes[1]}/lti/keys", timeout=60).text)["keys"]
    assert [key["kid"] for key in told] == [after.ids[0], before]
    assert not {"d", "p", "q", "dp", "dq", "qi"} & {name for key in told for name in key}


def test_a_teacher_is_told_that_it_works_and_is_no_learner(sent: Sent):
    told = Visitor(sent).come(User("u-tess", "Tess Teacher", "", "", (TEACHER,)))
    assert told.status_code == 200 and "learners who open this link come to the overview" in words(told)
    assert who_waits(sent.of.classroom, sent.of.serves) == []


def test_who_is_in_doubt_waits_for_the_assessors_word(sent: Sent):
    serves, classroom = sent.of.serves, sent.of.classroom
    assert Visitor(sent).come().status_code == 303
    imposter = Visitor(sent).come(User("u-other", "Ada Example", "", ADA.id))
    stranger = Visitor(sent).come(User("u-new", "Nia New", "nia@firm.example"))
    both = Visitor(sent).come(User("u-both", "B", ADA.email, BEN.id))
    nothing = Visitor(sent).come(User("u-none"))
    assert all("is not sure" in words(one) for one in (imposter, stranger, both, nothing))

    waiting = who_waits(classroom, serves)
    assert [(one.somebody.subject, one.title) for one in waiting] == [
        (subject, "Campus") for subject in ("u-other", "u-new", "u-both", "u-none")
    ]
    told = [one.why for one in waiting]
    assert told[0] == f"Somebody else of Campus is {ADA.id} already."
    assert told[1] == "Nobody on the class's list has this e-mail address."
    assert told[2] == f"By the id they are {BEN.id}, by the e-mail address {ADA.id}."

    settle(classroom, serves, waiting[2].number, BEN.id)
    assert Visitor(sent).come(User("u-both")).status_code == 303
    for one in (waiting[0], waiting[1], waiting[3]):
        settle(classroom, serves, one.number, "")
    assert who_waits(classroom, serves) == []


def test_a_platform_that_enrols_puts_whoever_comes_on_the_list_once(sent: Sent):
    sent.registered(enrols=True)
    came = [
        Visitor(sent, process).come(User("u-cleo", "Cléo Example", "cleo@firm.example")) for process in (0, 1)
    ]
    assert [one.status_code for one in came] == [303, 303]
    (cleo,) = (one for one in listed(sent.of.classroom) if one.name == "Cléo Example")
    assert cleo.email == "cleo@firm.example" and cleo.id.startswith("cleo-example-")

    nameless = Visitor(sent).come(User("u-nameless"))
    assert "is not sure" in words(nameless)
    (waits,) = who_waits(sent.of.classroom, sent.of.serves)
    assert "gives no name" in waits.why
    settle(sent.of.classroom, sent.of.serves, waits.number, "")
    sent.registered()


def test_the_platforms_own_list_is_enrolled_whole_or_not_at_all(sent: Sent):
    classroom, serves, platform = sent.of.classroom, sent.of.serves, sent.platform
    assert Visitor(sent).come().status_code == 303
    teacher = User("u-tess", "Tess Teacher", roles=(TEACHER,))
    new = [User("u-dora", "Dora Example", "dora@firm.example", "s900"), User("u-emil", "Emil Example")]
    platform.users = {
        one.subject: one for one in (teacher, AT_PLATFORM, *new, User("u-x", email="x@y.example"))
    }
    before = listed(classroom)
    with pytest.raises(RosterAtFault, match=r"(?s)Nobody was enrolled:.*x@y.example.*gives no name"):
        look_through(classroom, serves, "campus")
    assert listed(classroom) == before

    del platform.users["u-x"]
    found = look_through(classroom, serves, "campus")
    assert [student.name for _, student in found.new] == ["Dora Example", "Emil Example"]
    assert (found.course.title, found.same, found.bound) == ("Immigration law", 1, ())
    assert listed(classroom) == before, "only looked through"
    enrol_found(classroom, serves, found)
    again = look_through(classroom, serves, "campus")
    assert (again.new, again.bound, again.same) == ((), (), 3)
    assert {"s900"} < {one.id for one in listed(classroom)} - {one.id for one in before}
    assert all(Visitor(sent).come(one).status_code == 303 for one in new)
    with pytest.raises(PlatformsUnreadable, match="No platform called other"):
        look_through(classroom, serves, "other")
