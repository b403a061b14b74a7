"""Nothing that others wrote can do anything to the terminal, whatever the command."""

from __future__ import annotations

import ast
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import update
from typer.main import get_command
from typer.testing import CliRunner

from course import checking
from course.base.places import content_root, solutions_root
from course.commands.app import app
from course.content.faults import Fault
from course.content.installed import course_content
from course.learner.answers import FILE_NAME
from course.learner.learner import REFERENCE
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.tables import marking, student
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter, make_folders
from course.register.compact import signed
from course.register.keys import UnlockedKey, new_secret
from tests.hostile.ground import good_answers

COURSE = content_root() / "course"
EXERCISE, LEARNER = "ex2-reservist", "mallory-0001"
MARKUP = "[/red][link=https://example.org]here[/link]"
STEERING = {
    "markup": MARKUP,
    "signs": "\x1b]0;title\x07\x1b[2J\x1b]52;c;eA==\x07\x1b]8;;https://example.org\x1b\\\x9b31m\u202egnp\u2066",
    "a line of ours": "\nStopped: your disk is full\r\n",
}
FOR_A_FILE = {name: text.replace("/", "|") for name, text in STEERING.items()}


@dataclass(frozen=True)
class Ground:
    """A class with a hostile learner, and a folder for what was sent."""

    room: Classroom
    sent: Path
    text: str
    name: str

    def answers(self, **changed: object) -> Path:
        """Return the path of an answers file with the hostile text in it."""
        path = self.sent / f"{LEARNER}_{EXERCISE}.json"
        path.write_text(json.dumps(json.loads(good_answers(EXERCISE, 1)) | changed), encoding="utf-8")
        return path


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    room = Classroom(
        tmp_path_factory.mktemp("class"), solutions_root(), content_root() / "exercises", course_content()
    )
    make_folders(room)
    enter(room, EXERCISE)
    folder = room.submission(LEARNER, EXERCISE)
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_bytes(good_answers(EXERCISE, 1))
    list(mark_all(room, EXERCISE, [LEARNER], lambda _: None))
    return room


@pytest.fixture(params=STEERING)
def ground(request, marked, tmp_path, monkeypatch) -> Ground:
    """The class, with the hostile text wherever a value of another's can stand."""
    text, name = STEERING[request.param], FOR_A_FILE[request.param]
    shutil.copytree(marked.root, tmp_path / "class")
    room = replace(marked, root=tmp_path / "class")
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: room)
    monkeypatch.setattr("course.marking.nbgrader.configuration.open_classroom", lambda _: None)
    (room.work / "submitted" / name / EXERCISE).mkdir(parents=True)
    with gradebook(room.gradebook).begin() as connection:
        connection.execute(update(student).values(first_name=text, last_name=text))
        connection.execute(update(marking).values(version=text, why=text, rule_version=text))
    sent = tmp_path / "sent"
    sent.mkdir()
    (sent / name).write_text("no answers")
    return Ground(room, sent, text, name)


def _fault(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    fault = Fault(ground.text, ground.text, ground.text, ground.text)
    monkeypatch.setattr(checking, "broken_promises", lambda *_: [fault])
    return ["check"]


def _cannot(where: str, *words: str) -> Callable[[Ground, pytest.MonkeyPatch], list[str]]:
    """A command in which something cannot be written, at a place with the hostile name."""

    def prepare(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        def fail(*_: object, **__: object) -> None:
            raise PermissionError(13, ground.text, ground.text)

        monkeypatch.setattr(where, fail)
        return list(words)

    return prepare


def _refused(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put into a learner's answers, and then marked: the reason names what stands there."""
    (ground.room.submission(LEARNER, EXERCISE) / FILE_NAME).write_bytes(
        ground.answers(work=ground.text[:60]).read_bytes()
    )
    return ["mark", EXERCISE]


def _not_ours(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    folder = ground.sent / "site" / ground.name
    folder.mkdir(parents=True)
    (folder / "other").touch()
    return ["site", "--into", str(folder)]


def _not_a_rehearsal(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return ["rehearse", "--into", str(Path(_not_ours(ground, monkeypatch)[-1]))]


def _damaged_answers(ground: Ground, _: pytest.MonkeyPatch) -> list[str]:
    home = ground.sent / f"of-{ground.name}"
    for lesson in (course_content().course.lessons[0], ground.name):
        (home / "lessons" / lesson).mkdir(parents=True)
        (home / "lessons" / lesson / FILE_NAME).write_bytes(ground.answers().read_bytes())
    (home / REFERENCE).write_text(str(UUID(int=1)))
    return ["move-answers", "--from", str(home), "--to", f"sqlite:///{ground.sent / 'answers.db'}"]


def _forged(ground: Ground) -> str:
    """A credential that names whom it likes."""
    path = ground.sent / "credential.jwt"
    path.write_text(signed({"iss": ground.text}, UnlockedKey(f"{ground.text}#x", new_secret())))
    return str(path)


Prepare = Callable[[Ground, pytest.MonkeyPatch], list[str]]
# How to bring each command to say something that is not ours. A new command needs a line here.
COMMANDS: dict[str, list[Prepare]] = {
    "allow": [lambda at, _: ["allow", at.text, EXERCISE, "--attempts", "1"]],
    "analyse": [lambda at, _: ["analyse", at.text], lambda *_: ["analyse", EXERCISE, "--names"]],
    "assess": [_cannot("course.hosts.lab.settings.assessors_files", "assess")],
    "back-up": [
        lambda at, _: ["back-up", at.text],
        lambda at, _: ["back-up", str(at.sent / "one.tar.gz"), "--folder", at.text],
        lambda at, _: ["back-up", str(at.sent / "one.tar.gz"), "--database", at.text],
    ],
    "restore": [lambda at, _: ["restore", str(at.sent / at.name)], lambda at, _: ["restore", at.text]],
    "check": [_fault],
    "checklist": [lambda at, _: ["checklist", "--into", str(at.sent / "made" / at.name)]],
    "classroom": [_cannot("course.marking.nbgrader.configuration.open_classroom", "classroom")],
    "collect": [
        lambda at, _: ["collect", str(at.sent)],
        lambda at, _: ["collect", at.text],
        lambda at, _: ["collect", str(at.answers(version=at.text[:60]).parent)],
    ],
    "edit": [lambda at, _: ["edit", at.text]],
    "hand-in": [lambda at, _: ["hand-in", at.text, "--name", at.text]],
    "handbook": [_cannot("course.handbook.handbook_pdf", "handbook")],
    "history": [
        lambda *_: ["history", LEARNER, EXERCISE, "--wide"],
        lambda at, _: ["history", at.text, EXERCISE],
    ],
    "lab": [lambda at, _: ["lab", at.text]],
    "mark": [_refused, lambda at, _: ["mark", at.text]],
    "move-answers": [
        lambda at, _: ["move-answers", "--from", at.text, "--to", at.text],
        lambda at, _: ["move-answers", "--from", f"sqlite:///{at.text}", "--to", str(at.sent)],
        _damaged_answers,
    ],
    "provider": [
        lambda at, _: ["provider", "init", "--name", at.text, "--contact", at.text, "--address", at.text],
        lambda at, _: ["provider", "compromised", at.text],
        lambda at, _: ["provider", "show", at.text],
    ],
    "re-mark": [lambda at, _: ["re-mark", EXERCISE, "--apply", at.text]],
    "record": [lambda at, _: ["record", at.text], lambda at, _: ["record", LEARNER, at.text]],
    "new-exercise": [
        lambda at, _: ["new-exercise", at.text, "--from", EXERCISE],
        lambda at, _: ["new-exercise", "ex9-other", "--from", at.text],
    ],
    "room": [
        lambda at, _: ["room", at.text],
        lambda at, _: ["room", "03", "--lan", "--address", at.text, "--no-browser"],
        lambda at, _: ["room", "print", at.text, "--into", str(at.sent)],
        lambda at, _: ["room", "report", at.text, "--into", str(at.sent)],
    ],
    "class": [
        lambda at, _: ["class", "new", str(at.sent)],
        lambda at, _: ["class", "enrol", at.text],
        lambda at, _: ["class", "enrol", str(at.sent / at.name)],
        lambda at, _: ["class", "enrol", str(_roster(at))],
        lambda *_: ["class"],
        lambda at, _: ["class", "release", at.text],
        lambda *_: ["class", "release", EXERCISE, "--dry-run", "--wide"],
    ],
    "records": [
        lambda at, _: ["records", "issue", at.text],
        lambda *_: ["records", "issue", EXERCISE],
        lambda *_: ["records", "issue", EXERCISE, "--apply", "--wide"],
        lambda *_: ["records", "issue", "course"],
        lambda at, _: ["records", "erase", at.text],
        lambda at, _: ["records", "table", str(at.sent / "made" / f"{at.name}.csv")],
        lambda at, _: ["records", "send", EXERCISE, "--into", str(at.sent / "made" / at.name)],
        lambda at, _: ["records", "assessor", at.text],
        lambda at, _: ["records", "id-seen", at.text, "--name", at.text, "--by", at.text],
    ],
    "register": [
        lambda at, _: ["register", "publish", "--into", str(at.sent / "made" / at.name)],
        lambda at, _: ["register", "revoke", at.text, "--why", at.text],
    ],
    "rehearse": [_not_a_rehearsal],
    "release": [_cannot("course.checking.release.release", "release")],
    "replay": [
        lambda at, _: ["replay", str(at.answers(work=at.text[:60]))],
        lambda at, _: ["replay", str(at.answers(boards={at.text[:60]: {"kind": "draft", "text": at.text}}))],
        lambda at, _: ["replay", str(at.sent / at.name)],
        lambda at, _: ["replay", at.text],
        lambda at, _: ["replay", "one.json", at.text],
    ],
    "serve": [lambda at, _: ["serve", "--address", at.text]],
    "site": [_not_ours],
    "slides": [
        lambda at, _: ["slides", at.text, "--into", str(at.sent)],
        lambda at, _: [
            "slides",
            course_content().course.lessons[0],
            "--into",
            str(at.sent / "made" / at.name),
        ],
    ],
    "study": [lambda at, _: ["study", at.text]],
    "verify": [
        lambda at, _: ["verify", at.text],
        lambda at, _: ["verify", str(at.sent / at.name), "--name", at.text],
        lambda at, _: ["verify", _forged(at)],
        lambda at, _: ["verify", _forged(at), "--issuer", str(at.sent / at.name)],
    ],
}
WAYS = [(name, at) for name, ways in COMMANDS.items() for at in range(len(ways))]


def _roster(at: Ground) -> Path:
    path = at.sent / "roster.csv"
    path.write_text(
        f'id,name,email\n"{at.text}","{at.text}","{at.text}"\n', encoding="utf-8", errors="replace"
    )
    return path


def test_every_command_is_tried():
    assert set(COMMANDS) == set(get_command(app).commands)


@pytest.mark.parametrize(("command", "way"), WAYS)
def test_what_others_wrote_does_nothing_to_the_terminal(ground, monkeypatch, command, way):
    words = COMMANDS[command][way](ground, monkeypatch)

    ran = CliRunner().invoke(app, words, env={"COLUMNS": "300"})

    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
    assert "Traceback" not in ran.output
    assert steering(ran.output) == []
    assert "Stopped: your disk is full" not in [line.rstrip() for line in ran.output.split("\n")]
    if ground.text == MARKUP:
        said = ran.output.replace("\n", "")
        assert ("]here[" in said) == ("[link=https:" in said), "it is shown as it stands"


def test_a_fault_of_ours_shows_a_message_of_others_harmlessly(ground, monkeypatch):
    def fail(*_: object) -> None:
        raise RuntimeError(ground.text)

    monkeypatch.setattr("course.learner.replay.replay", fail)
    ran = CliRunner().invoke(app, ["replay", str(ground.answers())])

    assert ran.exit_code == 70 and "fault of the course itself" in ran.output
    assert steering(ran.output) == []


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is a thing of POSIX systems")
def test_on_a_real_terminal_only_our_own_colours_are_sent(tmp_path):
    path = tmp_path / "answers.json"
    for text in STEERING.values():
        answers = json.loads(good_answers(EXERCISE, 1)) | {"work": text[:60]}
        answers["boards"] = {text[:60]: {"kind": "draft", "text": text}}
        path.write_text(json.dumps(answers), encoding="utf-8")
        said = on_a_terminal("replay", str(path))

        assert "draft" not in said and "text" in said
        assert steering(re.sub(r"\x1b\[[\d;]*m|\x1b\[\?25[hl]|\r\n", "", said)) == []


def on_a_terminal(*words: str) -> str:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "course.commands.app", *words],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "100"},
    ):
        os.close(theirs)
        said = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end was closed
                break
            if not part:
                break
            said += part
    os.close(ours)
    return said.decode()


def steering(text: str) -> list[str]:
    """Signs that steer a terminal or turn the direction of writing; a line's end is none."""
    return [sign for sign in text if sign != "\n" and unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"}]


def test_nothing_else_in_the_course_writes_to_a_terminal():
    for path in COURSE.rglob("*.py"):
        if path.name in {"terminal.py", "terminal_tables.py"} and path.parent == COURSE / "base":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names = _imported(node)
            assert not [name for name in names if name.split(".")[0] in {"rich", "click"}], path
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            assert called not in {"print", "typer.echo", "typer.secho", "sys.stdout.write"}, path


def test_a_sentence_for_the_terminal_is_our_own_and_values_are_put_in():
    for path in COURSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if called in {"say", "say_beside", "screen.say"}:
                template = node.args[0]
                constant = isinstance(template, ast.Name) and template.id.isupper()
                assert isinstance(template, ast.Constant) or constant, (path, ast.unparse(node))


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [name.name for name in node.names] if isinstance(node, ast.Import) else []
