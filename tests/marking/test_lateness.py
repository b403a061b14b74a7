"""What lateness costs is nbgrader's to say, from every place where nbgrader's settings may stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.apps import NbGrader
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from traitlets.config import Application, Config

from benchmarks.cohort import PENALTY, write_settings
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import configure
from course.marking.rule.lateness import THAT_SET_A_POLICY, LatePolicy, SettingsUnreadable, nbgrader_settings

A_DAY = 86_400.0
BROKEN = """
import nbgrader.plugins
class Broken(nbgrader.plugins.LateSubmissionPlugin):
    def late_submission_penalty(self, *_):
        raise KeyError('no table')
c.AssignLatePenalties.plugin_class = Broken
"""
NOTHING_FOR_LATE_WORK = "c.LateSubmissionPlugin.penalty_method = 'zero'\n"


@pytest.fixture
def of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of the whole machine, where Jupyter looks."""
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "jupyter"))
    (tmp_path / "jupyter").mkdir()
    return tmp_path / "jupyter" / "nbgrader_config.py"


def as_nbgrader_reads_them(room: Classroom) -> Config:
    app = NbGrader(raise_config_file_errors=True)
    app.load_cwd_config = False
    app.config = configure(Config(), room)
    app.load_config_file()
    Application.load_config_file(app, "nbgrader_config.py", path=str(room.root))
    return app.config


def test_settings_are_read_as_nbgrader_reads_them(classroom: Classroom, of_the_machine: Path):
    of_the_machine.write_text("c = get_config()\n" + NOTHING_FOR_LATE_WORK + "c.Exchange.root = '/a'\n")
    write_settings(classroom, "c.Exchange.root = '/b'\n")

    found = nbgrader_settings(classroom)

    # nbgrader asks for sections of old names, and so makes them.
    assert found == {name: held for name, held in as_nbgrader_reads_them(classroom).items() if held}
    assert (found.Exchange.root, found.LateSubmissionPlugin.penalty_method) == ("/b", "zero")


def test_a_policy_is_kept_wherever_it_is_set_and_without_one_nothing_is_taken_off(
    classroom: Classroom, of_the_machine: Path
):
    write_settings(classroom)
    assert LatePolicy(classroom).penalty("ada", 10.0, A_DAY) is None

    of_the_machine.write_text("c = get_config()\n" + NOTHING_FOR_LATE_WORK)
    assert LatePolicy(classroom).penalty("ada", 10.0, A_DAY) == 10.0
    assert LatePolicy(classroom).penalty("ada", 10.0, 0.0) is None

    write_settings(classroom, PENALTY)
    assert LatePolicy(classroom).penalty("ada", 10.0, A_DAY) == 2.0


def test_every_section_that_can_set_a_policy_is_known():
    assert {*AssignLatePenalties.section_names(), *LateSubmissionPlugin.section_names()} == THAT_SET_A_POLICY


def test_without_a_policy_nbgrader_is_not_even_loaded(classroom: Classroom):
    write_settings(classroom)
    ask = (
        "import sys; from pathlib import Path; "
        "from course.marking.nbgrader.own_classroom import separate_classroom; "
        "from course.marking.rule.lateness import LatePolicy; "
        f"LatePolicy(separate_classroom(Path({str(classroom.root)!r}))).penalty('ada', 1.0, 1.0); "
        "print('nbgrader' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_settings_with_an_error_in_them_are_named(classroom: Classroom):
    write_settings(classroom, "c.AssignLatePenalties.plugin_class = \n")

    with pytest.raises(SettingsUnreadable, match=r"^nbgrader_config.py cannot be read: "):
        LatePolicy(classroom).penalty("ada", 10.0, A_DAY)


@pytest.mark.parametrize(
    "policy",
    [
        "c.AssignLatePenalties.plugin_class = 'nope.Nope'\n",
        "c.LateSubmissionPlugin.penalty_method = 'typo'\n",
        BROKEN,
    ],
)
def test_a_policy_that_cannot_be_used_is_named_too(classroom: Classroom, policy: str):
    write_settings(classroom, policy)

    with pytest.raises(SettingsUnreadable, match=r"^The policy for late work that nbgrader_config.py sets "):
        LatePolicy(classroom).penalty("ada", 10.0, A_DAY)
