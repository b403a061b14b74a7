"""Where a command works can be typed, or set in the environment; the documentation says the same."""

from __future__ import annotations

import os
import re

import pytest
import typer
from typer.testing import CliRunner

from course.base.places import content_root
from course.commands.app import app

OPTIONS = typer.main.get_command(app).params


def test_the_table_of_settings_says_what_the_commands_say():
    text = (content_root() / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(--\w+)` \| `(\w+)` \| (.*) \|$", text, re.MULTILINE)

    told = [(one.opts[0], one.envvar, one.help) for one in OPTIONS if one.opts[0] != "--help"]
    assert rows == told and len(rows) == 5


@pytest.mark.parametrize("typed", [True, False])
def test_a_command_works_in_the_classroom_that_is_named_and_says_so(tmp_path, monkeypatch, typed):
    elsewhere = tmp_path / "elsewhere"
    for one in OPTIONS:
        if one.envvar:
            monkeypatch.setenv(one.envvar, os.environ.get(one.envvar, ""))  # put back afterwards
    monkeypatch.setenv("COURSE_CLASSROOM", str(tmp_path / "usual" if typed else elsewhere))
    words = ["--classroom", str(elsewhere)] if typed else []

    ran = CliRunner().invoke(app, [*words, "mark", "ex2-reservist"], env={"COLUMNS": "400"})

    assert ran.exit_code == 0, ran.output
    assert f"Classroom: {elsewhere}" in ran.output
    assert (elsewhere / ".classroom" / "gradebook.db").is_file() and not (tmp_path / "usual").exists()


@pytest.mark.parametrize("typed", [True, False])
def test_a_relative_folder_is_the_same_one_for_the_processes_that_a_command_starts(
    tmp_path, monkeypatch, typed
):
    for one in OPTIONS:
        if one.envvar:
            monkeypatch.setenv(one.envvar, os.environ.get(one.envvar, ""))  # put back afterwards
    tests = content_root() / "tests"
    monkeypatch.chdir(tests)
    monkeypatch.setenv("COURSE_CONTENT", "toy_course")
    words = ["--content", "toy_course"] if typed else []

    ran = CliRunner().invoke(app, [*words, "check"], env={"COLUMNS": "400"})

    assert "2 tests" in ran.output and "every promise holds" in " ".join(ran.output.split())
    assert os.environ["COURSE_CONTENT"] == str(tests / "toy_course")
