"""Every attack on a study server, and what comes of it in the words of the table in `docs/security.md`."""

from __future__ import annotations

import json
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Thread
from uuid import UUID

import requests
from filelock import FileLock

from tests.hostile.served import BOARD, CHOICES, LESSON, MANY, Served
from tests.records.passes import EXERCISE, everything_right

Tried = Callable[[Served], str]
ATTACKS: dict[str, Tried] = {}
EVIL = "http://evil.example"
HAND_IN = f"study/api/hand-in/{EXERCISE}"
WRITE = f"study/api/answers/{LESSON}/{BOARD}"


def attack(name: str) -> Callable[[Tried], Tried]:
    """Enter an attack, by what is tried."""

    def enter(tried: Tried) -> Tried:
        ATTACKS[name] = tried
        return tried

    return enter


def refused(status: int) -> str:
    """How the table says a status."""
    return f"refused ({status})" if 400 <= status < 500 else f"**answered with {status}**"


def pieces(framed: bool = False) -> Iterator[bytes]:
    """300 MB, a piece at a time."""
    piece = b"x" * 65_536
    for _ in range(MANY // len(piece)):
        yield b"10000\r\n" + piece + b"\r\n" if framed else piece


@attack("300 MB sent to the course by somebody without the token")
def _large(served: Served) -> str:
    with served.noticing_memory() as told:
        reply = served.send(f"POST /{HAND_IN} HTTP/1.1\r\nContent-Length: {MANY}", pieces())
    return f"{refused(_status(reply))} before it is read; {told[0]}"


@attack("300 MB in pieces that do not say how many come")
def _in_pieces(served: Served) -> str:
    head = f"POST /{HAND_IN} HTTP/1.1\r\nTransfer-Encoding: chunked"
    with served.noticing_memory() as told:
        reply = served.send(head, pieces(framed=True))
    return f"refused, and the line is cut; {told[0]}" if _status(reply) in {0, 400} else f"**{reply}**"


@attack("300 MB sent to Jupyter's own pages by somebody without the token")
def _large_for_jupyter(served: Served) -> str:
    with served.noticing_memory() as told:
        reply = served.send(f"PUT /api/contents/x HTTP/1.1\r\nContent-Length: {MANY}", pieces())
    return f"refused, and the line is cut; {told[0]}" if _status(reply) in {0, 400} else f"**{reply}**"


@attack("200 requests that are never finished")
def _slow(served: Served) -> str:
    with ExitStack() as lines:
        for _ in range(200):
            line = lines.enter_context(socket.create_connection(("127.0.0.1", served.port), timeout=60))
            line.sendall(
                f"PUT /{WRITE} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 200000\r\n\r\n{{".encode()
            )
        return served.served_to_others()


@attack("JSON that is nested 100,000 deep")
def _deep(served: Served) -> str:
    deep = b'{"answers":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    reply = served.learner.put(served.root + WRITE, data=deep, headers=served.shown, timeout=60)
    said = reply.json()["text"]
    return f"{refused(reply.status_code)}: “{said}”"


@attack("half a surrogate pair for a name")
def _surrogate(served: Served) -> str:
    body = json.dumps({"name": "\ud800", "anyway": True}).encode()
    place = served.root + HAND_IN
    reply = served.learner.post(place, data=body, headers=served.shown, timeout=60)
    return refused(reply.status_code)


@attack("another site's page that writes with the learner's cookies")
def _forged(served: Served) -> str:
    place = served.root + WRITE
    plain = served.learner.put(place, json={"answers": CHOICES}, headers={"Origin": EVIL}, timeout=60)
    as_form = served.learner.post(
        served.root + HAND_IN, data={"name": "x"}, headers={"Origin": EVIL}, timeout=60
    )
    assert served.saved() is None
    return f"{refused(plain.status_code)}; a form: {refused(as_form.status_code)}; nothing is written"


@attack("another site's page that reads with the learner's cookies")
def _read_by_others(served: Served) -> str:
    reply = served.get(f"study/api/answers/{LESSON}", headers={"Origin": EVIL})
    opened = reply.headers.get("Access-Control-Allow-Origin") or reply.headers.get("Timing-Allow-Origin")
    return f"**opened to {opened}**" if opened else "no header lets it read the reply"


@attack("cookies that another site's page could send along")
def _cookies(served: Served) -> str:
    came = served.learner.get(f"{served.root}study/?token={served.token}", allow_redirects=False, timeout=60)
    page = requests.get(f"{served.root}study/lesson/{LESSON}", headers=_with_token(served), timeout=60)
    every = [*came.raw.headers.getlist("Set-Cookie"), *page.raw.headers.getlist("Set-Cookie")]
    assert {one.partition("=")[0].partition("-")[0] for one in every} == {"username", "_xsrf"}
    return "SameSite=Lax on each" if all("SameSite=Lax" in one for one in every) else f"**{every}**"


@attack("another site's name that leads to this machine (DNS rebinding)")
def _rebound(served: Served) -> str:
    hosts = (
        "evil.example",
        f"evil.example:{served.port}",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
    )
    said = {served.get(f"study/lesson/{LESSON}", headers={"Host": host}).status_code for host in hosts}
    return " ".join(refused(status) for status in said)


@attack("the token, left in the address that others see")
def _token(served: Served) -> str:
    where = f"{served.root}study/lesson/{LESSON}?token={served.token}&x=1"
    reply = requests.get(where, allow_redirects=False, timeout=60)
    return f"sent on to {reply.headers['Location']} at once"


@attack("an address that leads elsewhere after the login")
def _elsewhere(served: Served) -> str:
    nexts = ("//evil.example", "https://evil.example", "/\\evil.example", "https:evil.example")
    where = {
        served.get("login", params={"next": one}, allow_redirects=False).headers["Location"] for one in nexts
    }
    slashes = served.send(f"GET //evil.example/study/?token={served.token} HTTP/1.1\r\nConnection: close")
    return f"stays here ({', '.join(sorted(where))})" if _status(slashes) in {302, 404} else f"**{slashes}**"


@attack("paths that climb out of the course")
def _climbing(served: Served) -> str:
    up = ("../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/gradebook.db", "....//x")
    places = [f"study/{part}/{one}" for part in ("static/x", "record", "lesson", "feedback") for one in up]
    places += [f"study/record/{EXERCISE}/gradebook.db", f"study/record/{EXERCISE}/..", "study/lesson/.."]
    said = {_status(served.send(f"GET /{one} HTTP/1.1\r\nConnection: close")) for one in places}
    logged_in = {served.get(one).status_code for one in places}
    assert said <= {302, 404} and logged_in <= {200, 404}, (said, logged_in)
    assert all("root:" not in served.get(one).text for one in places)
    return "not found, or one of the course's own pages"


@attack("a page that shows the course in a frame of its own")
def _framed(served: Served) -> str:
    policy = served.get(f"study/lesson/{LESSON}").headers["Content-Security-Policy"]
    return "no browser does it (frame-ancestors 'self')" if "frame-ancestors 'self'" in policy else "**yes**"


@attack("answers.json a pipe that nobody writes to")
def _pipe(served: Served) -> str:
    served.answers.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(served.answers)
    others, page = served.served_to_others(), served.get(f"study/lesson/{LESSON}")
    (aside,) = served.answers.parent.glob("answers.damaged-*")
    aside.unlink()
    state = served.save().json()["notice"]["state"]
    assert "set aside as" in page.text
    return f"{others}; it is set aside, the learner is told, and what they choose is {state}"


@attack("answers.json a link to a file outside")
def _link(served: Served) -> str:
    served.answers.parent.mkdir(parents=True, exist_ok=True)
    outside = served.home / "outside.txt"
    outside.write_text("a secret outside")
    served.answers.symlink_to(outside)
    page, saved = served.get(f"study/lesson/{LESSON}"), served.save()
    for aside in served.answers.parent.glob("answers.damaged-*"):
        aside.unlink()
    assert "a secret outside" not in page.text and saved.ok
    return "set aside; " + (
        "the file is left alone" if outside.read_text() == "a secret outside" else "**no**"
    )


@attack("a program that holds the file of a learner's answers")
def _held(served: Served) -> str:
    served.save()
    notices: list[str] = []
    with FileLock(served.answers.with_name(".answers.json.lock")):
        tag = served.get(f"study/api/answers/{LESSON}").json()["boards"][BOARD]["tag"]
        other = CHOICES | {"chosen": {"first": "prison"}}
        writers = [
            Thread(target=lambda: notices.append(served.save(other, tag).json()["notice"]["text"]))
            for _ in range(12)
        ]
        for writer in writers:
            writer.start()
        others = served.served_to_others()
        while not notices:
            writers[0].join(0.1)
    for writer in writers:
        writer.join()
    assert served.save(other, tag).json()["notice"]["state"] == "saved"
    return f"{others}; to the learner: “{notices[0]}”"


@attack("a drive with the learner's folder that is taken out")
def _drive(served: Served) -> str:
    served.get("study/")  # what is noted behind a page is written by then
    drawer = served.home.with_name("in-a-drawer")
    served.home.rename(drawer)
    try:
        served.home.mkdir()  # the name that a drive leaves behind
        replies = [served.save(), served.get(f"study/lesson/{LESSON}"), served.get("study/")]
        left = list(served.home.iterdir())
    finally:
        shutil.rmtree(served.home)
        drawer.rename(served.home)
    assert not left and "connect that again" in replies[0].json()["text"]
    assert {reply.status_code for reply in replies} == {503}
    again = served.save().json()["notice"]["state"]
    return f"nothing is said to be saved, and nothing is written; once it is back, the answers are {again}"


@attack("a certificate that a full disk cut short")
def _cut(served: Served) -> str:
    served.get(f"study/exercise/{EXERCISE}")
    reference = UUID((served.home / "learner-reference.txt").read_text().strip())
    answers = served.home / "desk" / "exercises" / EXERCISE / "answers.json"
    answers.write_text(everything_right(reference))
    hand_in = served.root + HAND_IN
    body = {"name": "Ada Example", "anyway": True}
    reply = served.learner.post(hand_in, json=body, headers=served.shown, timeout=120)
    assert reply.json()["state"] == "handed-in", reply.text
    (certificate,) = served.classroom.rglob("certificate.pdf")
    whole = certificate.read_bytes()
    assert served.get(f"study/record/{EXERCISE}/certificate.pdf").content == whole
    certificate.write_bytes(whole[: len(whole) // 2])
    said = served.get(f"study/record/{EXERCISE}/certificate.pdf")
    made_again = said.ok and said.content.rstrip().endswith(b"%%EOF")
    return "made again from the gradebook, and sent whole" if made_again else f"**{said.status_code}**"


def _status(line: str) -> int:
    return int(line.split()[1]) if line else 0


def _with_token(served: Served) -> dict[str, str]:
    return {"Authorization": f"token {served.token}"}
