"""An editor who follows docs/authoring.md gets from a client's story to a marked exercise."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.base.places import content_root
from course.commands.app import app
from course.content import load
from tests.browser.test_toy_course import TOY, Toy, held, toy

__all__ = ["toy"]

pytestmark = pytest.mark.timeout(300)

ROOT = content_root()
GUIDE = ROOT / "docs" / "authoring.md"
NEW, LIKE, ITS_CLIENT = "ex8-nurse", "ex1-keeper", "client-nurse"
FOURTH_FACT = """  - id: N.4
    dated: "2030-05"
    short: Her sister's lamp
    text: Her sister kept no lamp.
country_cards: ["""
ITS_KEY = """      N.4:
        judgement: irrelevant
        why: Nothing in her claim turns on a lamp that was never kept.
        wrong:
          helps: Her sister's lamp proves nothing of her own, whoever kept it.
          hurts: Nobody can hold against her what her sister did not keep.
          other-issue: There is no other claim that it could belong to here.
    routes:
      first-tide:
        steps: { K1.1: "yes"
"""


def told() -> list[list[str]]:
    """The commands that the guide tells an editor to run, in order, on the toy's exercise."""
    lines = re.findall(r"^ {4}course (.+)$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    commands = [line.replace("ex2-reservist", LIKE).split() for line in lines]
    # A lesson is edited in JupyterLab, which has a test of its own.
    return [command for command in commands if command[0] != "edit"]


def of_the_nurse(text: str) -> str:
    """A file about the keeper, rewritten about the nurse."""
    return re.sub(r"\bK(?=\.\d|\.[sw]|-f1)", "N", text.replace("client-keeper", ITS_CLIENT))


def rewrite(path: Path, before: str = "", after: str = "") -> None:
    text = of_the_nurse(path.read_text(encoding="utf-8"))
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_an_editor_who_follows_the_guide_gets_a_marked_exercise(toy: Toy):
    begin, *commands, rehearse = told()
    data, key = toy.root / "data", toy.root / "solutions" / NEW / "key.yaml"

    said = toy.course(*begin)
    assert "entered in" in said and "what is right" in said
    shutil.copyfile(data / "cases" / "client-keeper.yaml", data / "cases" / f"{ITS_CLIENT}.yaml")
    rewrite(data / "cases" / f"{ITS_CLIENT}.yaml", "country_cards: [", FOURTH_FACT)
    shutil.copyfile(data / "documents" / "client-keeper.yaml", data / "documents" / f"{ITS_CLIENT}.yaml")
    rewrite(data / "documents" / f"{ITS_CLIENT}.yaml")
    rewrite(data / "exercises" / f"{NEW}.yaml", "N.3]", "N.3, N.4]")
    rewrite(key, '    routes:\n      first-tide:\n        steps: { K1.1: "yes"', ITS_KEY.rstrip("\n"))
    release, check = commands
    toy.course(*release)
    assert "every promise holds" in toy.course(*check)

    made, committed = held(toy.root), held(TOY)
    assert [name for name in committed if made[name] != committed[name]] == ["data/course.yaml"]
    notebook = json.loads((toy.root / "exercises" / NEW / f"{NEW}.ipynb").read_text(encoding="utf-8"))
    assert [cell["id"] for cell in notebook["cells"] if "mark-match" in cell["id"]] == [
        f"mark-match-{number}" for number in (1, 2, 3, 4)
    ]
    assert re.search(r"[123] of 3 passed", toy.course(*rehearse))


def test_a_new_exercise_is_the_other_one_under_its_own_name(toy: Toy):
    before = held(toy.root)

    toy.course(*told()[0])

    made = held(toy.root)
    assert made.keys() - before.keys() == {
        f"data/exercises/{NEW}.yaml",
        f"solutions/{NEW}/key.yaml",
        f"solutions/{NEW}/{NEW}.ipynb",
    }
    assert {name for name in before if made[name] != before[name]} == {"data/course.yaml"}
    assert load(toy.root).course.exercises == [LIKE, NEW]
    assert not [name for name in made.keys() - before.keys() if LIKE in made[name].decode()]


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (LIKE, "There is an exercise called 'ex1-keeper' already. Choose another id."),
        ("one-lamp", "There is a lesson called 'one-lamp' already."),
        ("Ex 8", "An exercise cannot be called 'Ex 8'. Use small letters"),
        ("../out", "An exercise cannot be called '../out'."),
        ("x" * 41, "An exercise cannot be called"),
        ("taken", "There is a file solutions/taken/key.yaml already."),
    ],
)
def test_a_new_exercise_that_cannot_be_is_refused_in_a_sentence(toy: Toy, new: str, says: str):
    (toy.root / "solutions" / "taken").mkdir()
    (toy.root / "solutions" / "taken" / "key.yaml").touch()
    before = held(toy.root)

    done = CliRunner().invoke(app, ["new-exercise", new, "--from", LIKE], terminal_width=200)

    assert done.exit_code == 1 and says in re.sub(r"\s+", " ", done.output)
    assert held(toy.root) == before


def test_every_file_that_the_guide_names_is_there(toy: Toy):
    toy.course(*told()[0])
    names = r"`((?:data|solutions|modules|tests|docs)/[\w./-]*|\w+\.md)`"
    named = set(re.findall(names, GUIDE.read_text(encoding="utf-8")))

    assert len(named) > 8
    roots = {name: toy.root if NEW in name else ROOT for name in named}
    assert [name for name, root in roots.items() if not (root / name).exists()] == []
