"""A hostile phone: it learns nothing and changes nothing, and the room goes on for the others."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator

import pytest
from tornado.httpclient import HTTPClientError
from tornado.websocket import WebSocketClosedError

from course.hosts.room.pretend import Door, Phone
from course.hosts.room.sent import RoomNow
from tests.browser.room import Room, open_room
from tests.hosts.room.served import Desk, ask, connected, flood, run, trainers_cookie

HURTS = {"judgement": "hurts", "element": "T4.1"}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A room, for all of these tests: the last finds it going on."""
    with open_room(tmp_path_factory.mktemp("room") / "home") as opened:
        yield opened


@pytest.fixture
def own_room(tmp_path) -> Iterator[Room]:
    """A room for one test alone."""
    with open_room(tmp_path / "home") as opened:
        yield opened


async def _phone(room: Room, alias: str = "Heron") -> tuple[Phone, list[RoomNow], asyncio.Task]:
    phone, heard = Phone(Door(room.phones, room.code), alias), []
    await phone.join()
    await phone.connect()
    return phone, heard, asyncio.create_task(phone.listen(heard.append))


async def _heard(heard: list[RoomNow], phase: str) -> RoomNow:
    while not heard or heard[-1].phase != phase:  # noqa: ASYNC110  # it is the phone that hears
        await asyncio.sleep(0.01)
    return heard[-1]


async def _too_long(phone: Phone) -> None:
    while True:
        await phone._line.write_message("x" * 10_000_000)


def test_codes_and_tokens_cannot_be_guessed(own_room):
    wrong = {"code": "AAAAAA" if own_room.code != "AAAAAA" else "BBBBBB", "alias": "Heron"}
    replies = [ask(own_room, "/join", wrong)[0] for _ in range(12)]
    assert replies[:10] == [403] * 10 and replies[10:] == [429] * 2

    # While it has to wait the right one is of no use either, and says nothing of itself.
    assert ask(own_room, "/join", {"code": own_room.code, "alias": "Heron"})[0] == 429
    assert ask(own_room, "/enter/trainer", {"token": own_room.trainer.partition("#")[2]})[0] == 429
    assert ask(own_room, "/enter/trainer", {"token": "guessed"})[0] == 429


@pytest.mark.parametrize("path", ["/to/phone", "/to/wall", "/to/trainer"])
def test_nobody_is_connected_without_a_seat_or_a_secret(room, path):
    async def story() -> None:
        for cookie in ("", "room-x-seat=guessed", "room-x-trainer=guessed"):
            with pytest.raises(HTTPClientError, match="403"):
                await connected(room, path, Cookie=cookie)

    run(story)


def test_a_seat_is_no_way_to_the_trainers_page_or_the_wall(room):
    async def story() -> None:
        phone = Phone(Door(room.phones, room.code), "Heron")
        await phone.join()
        secret = phone.cookie.partition("=")[2]
        for role in ("trainer", "wall"):
            name = phone.cookie.partition("=")[0].replace("seat", role)
            with pytest.raises(HTTPClientError, match="403"):
                await connected(room, f"/to/{role}", Cookie=f"{name}={secret}")

    run(story)


@pytest.mark.parametrize(
    "path",
    [
        "/study/",
        "/data/",
        "/files/../serve.py",
        "/files/%2e%2e/%2e%2e/serve.py",
        "/static/",
        "/.env",
        "/rooms/",
        "/register",
        "/to/phone/",
    ],
)
def test_nothing_else_of_the_course_is_reachable(room, path):
    assert ask(room, path)[0] == 404


def test_the_clients_file_is_for_who_has_a_seat_and_only_while_a_question_is_about_that_client(own_room):
    async def story() -> None:
        phone, heard, listening = await _phone(own_room)
        seat = {"Cookie": phone.cookie}
        assert ask(own_room, "/client")[0] == 403
        assert ask(own_room, "/client", headers=seat)[0] == 404
        desk = await Desk.of(own_room)
        await desk.open_fact()
        await _heard(heard, "open")
        status, file, _ = ask(own_room, "/client", headers=seat)
        papers = json.loads(file)["papers"]
        assert status == 200 and any(paper["page"]["body"] for paper in papers)
        assert "why" not in json.loads(file) and desk.view["tempting"][0]["why"] not in file
        assert ask(own_room, "/client", headers={**seat, "Host": "evil.example"})[0] == 421
        listening.cancel()

    run(story)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8484", "127.0.0.1", "0.0.0.0:80"])
def test_another_name_that_was_made_to_lead_here_is_refused(room, host):
    status, words, _ = ask(room, "/", headers={"Host": host})
    assert status == 421 and "address on the wall" in words
    assert ask(room, "/join", {"code": room.code, "alias": "Heron"}, headers={"Host": host})[0] == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "https://127.0.0.1"])
def test_another_page_can_neither_join_nor_connect(room, origin):
    sent = {"code": room.code, "alias": "Heron"}
    assert ask(room, "/join", sent, headers={"Origin": origin})[0] == 403

    async def story() -> None:
        with pytest.raises(HTTPClientError, match="403"):
            await connected(room, "/to/trainer", Cookie=trainers_cookie(room), Origin=origin or "null")

    run(story)


def test_ten_megabytes_are_refused_before_they_are_read(room):
    assert ask(room, "/join", b"x" * 20_000)[0] in {400, 413}

    async def story() -> None:
        phone, _, listening = await _phone(room)
        with pytest.raises(WebSocketClosedError):
            await _too_long(phone)
        listening.cancel()

    run(story)


@pytest.mark.parametrize(
    "sent", [b"", b"[]", b"{" * 5000, b'{"code": 1}', b"\xff\xfe", b'{"code":"A","alias":"B","x":1}']
)
def test_what_is_no_message_is_told_so_plainly(room, sent):
    status, words, _ = ask(room, "/join", sent)

    assert status == 400 and "Reload it" in words


def test_markup_and_signs_in_an_alias_stay_text_and_hide_nothing(own_room):
    async def story() -> None:
        desk = await Desk.of(own_room)
        for alias in ("<img src=x onerror=alert(1)>", "a\u202eb\u0000c\nd", "\u200b\u200b", "Zoë 🦊"):
            phone = Phone(Door(own_room.phones, own_room.code), alias)
            if alias == "\u200b\u200b":
                with pytest.raises(HTTPClientError, match="400"):
                    await phone.join()
            else:
                await phone.join()
        await desk.until(lambda view: len(view["people"]) == 3)
        assert [one["alias"] for one in desk.view["people"]] == [
            "<img src=x onerror=alert",
            "abcd",
            "Zoë 🦊",
        ]

    run(story)


def test_nobody_votes_for_another_replays_an_answer_or_learns_the_best_one(own_room):
    async def story() -> None:
        desk = await Desk.of(own_room)
        victim, seen, one = await _phone(own_room, "Heron")
        thief, heard, two = await _phone(own_room, "Magpie")
        await desk.open_fact()
        now = await _heard(heard, "open")
        await _heard(seen, "open")
        assert await victim.answer(now, HURTS, "sure") == "kept"
        name = victim.send(now, HURTS, "sure", "replayed")
        for _ in range(5):
            thief.send(now, {"judgement": "helps"}, "sure", name)
        assert await thief.answer(now, {"judgement": "helps"}, "guess") == "kept"
        await desk.until(lambda view: view["now"]["answered"] == 2)
        counts = {row["id"]: row["counts"] for row in desk.view["peek"]["parts"][0]["rows"]}
        assert counts["hurts"] == [1] and counts["helps"] == [1]
        # Nothing that a phone was sent holds the best answer or another's.
        sent = "".join(one.model_dump_json() for one in heard)
        assert '"best":{' not in sent and "Heron" not in sent and desk.view["tempting"][0]["why"] not in sent
        assert await desk.do("close") == "kept"
        assert await thief.answer(now, HURTS, "sure") == "late"
        assert await thief.answer(now.model_copy(update={"round": 2}), HURTS, "sure") == "late"
        one.cancel()
        two.cancel()

    run(story)


@pytest.mark.parametrize(
    "sent",
    [
        "not json",
        '{"question": "x", "round": 1, "message": "m", "answer": {}, "person": "another"}',
        '{"act": "next", "about": "", "seen": -1}',
        '{"question": "x", "round": 9, "message": "m", "answer": {"a": "b"}}',
        json.dumps({"question": "x" * 500, "round": 1, "message": "m", "answer": {"a": "b"}}),
    ],
)
def test_a_phone_that_says_what_no_phone_says_is_hung_up_on(room, sent):
    async def story() -> None:
        phone, _, listening = await _phone(room)
        await phone._line.write_message(sent)
        await listening

    run(story)


def test_a_phone_that_floods_is_hung_up_on_and_may_come_back(own_room):
    async def story() -> None:
        desk = await Desk.of(own_room)
        phone, heard, listening = await _phone(own_room)
        await desk.open_fact()
        now = await _heard(heard, "open")
        for _ in range(500):
            phone.send(now, HURTS, "sure")
        await listening
        assert len(phone.outcomes) < 100
        await phone.connect()
        again = asyncio.create_task(phone.listen())
        assert await phone.answer(now, HURTS, "sure") == "kept"
        again.cancel()

    run(story)


def test_one_seat_holds_a_few_connections_however_many_it_opens(own_room):
    async def story() -> None:
        phone, _, first = await _phone(own_room)
        lines = [await connected(own_room, "/to/phone", Cookie=phone.cookie) for _ in range(8)]
        await first
        desk = await Desk.of(own_room)
        assert desk.view["now"]["here"] == 1
        open_ = [line for line in lines if await _says(line)]
        assert len(open_) <= 3

    run(story)


async def _says(line) -> bool:
    """Whether a connection was not ended after what it said first."""
    while (text := await line.read_message()) is not None:
        if "gone" in json.loads(text):
            return False
        if "here" in json.loads(text):
            return True
    return False


def test_five_thousand_silent_sockets_keep_nobody_out(own_room):
    async def story() -> None:
        desk = await Desk.of(own_room)
        phone, heard, listening = await _phone(own_room)
        held = await asyncio.to_thread(flood, own_room, 5000)
        try:
            await desk.open_fact()
            now = await _heard(heard, "open")
            assert await phone.answer(now, HURTS, "sure") == "kept"
        finally:
            for one in held:
                one.close()
        late, _, more = await _phone(own_room, "Late")
        assert late.cookie
        listening.cancel()
        more.cancel()

    run(story)


def test_the_room_goes_on_after_all_of_this(room):
    async def story() -> None:
        desk = await Desk.of(room)
        phone, heard, listening = await _phone(room, "Last")
        await desk.open_fact()
        assert await phone.answer(await _heard(heard, "open"), HURTS, "sure") == "kept"
        listening.cancel()

    run(story)
