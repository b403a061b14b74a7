"""Users of a Hub who share an account of the system: each has a folder, an id and a way of their own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from course.base.places import classroom_root, content_root, learner_home
from course.handing_in.exchange import id_in_exchange, own_exchange
from course.handing_in.participant import Participant
from course.hosts.study.desk_in_lab import lay_way, shown_at
from course.learner.learner import AnothersHome, claim, learner_at
from course.marking.gradebook.learner_ids import unfit
from course.marking.nbgrader.own_classroom import own_classroom
from tests.wheel import installed

ROOT = content_root()
ODD = [
    "ada",
    "Ada",
    "ada@example.org",
    "ada-example-org",
    "%40ada",
    "..",
    "ada%2fben",
    "ben o'hara+1",
    "ёлка",
    "*",
]
ASK = """
import json
from jupyter_core.paths import jupyter_config_path
from jupyter_server.extension.config import ExtensionConfigManager
from jupyterlab_server.config import get_page_config
server = ExtensionConfigManager(read_config_path=jupyter_config_path()).get_jpserver_extensions()
print(json.dumps([[name for name, on in server.items() if on], get_page_config([])["disabledExtensions"]]))
"""


@pytest.fixture
def home_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Gives the folder of a user of the Hub, all of whom have one account."""
    monkeypatch.delenv("COURSE_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def home(user: str) -> Path:
        monkeypatch.setenv("JUPYTERHUB_USER", user)
        return learner_home()

    return home


def test_each_has_a_folder_of_their_own_whatever_signs_a_name_has(home_of, tmp_path):
    homes = {user: home_of(user) for user in ODD}

    assert len({str(home).lower() for home in homes.values()}) == len(ODD)
    assert {home.parent for home in homes.values()} == {homes["ada"].parent}
    assert all(home.resolve().parent == home.parent and len(home.name) < 64 for home in homes.values())
    assert home_of("ada") == homes["ada"]


def test_a_folder_of_one_is_refused_to_another(learner_home: Path):
    claim(learner_home, "ada@example.org")
    claim(learner_home, "ada@example.org")

    with pytest.raises(AnothersHome, match="holds the work of another user"):
        claim(learner_home, "ben")
    assert learner_at(learner_home).account == "ada@example.org"


def test_what_they_hand_in_does_not_lie_in_one_folder(home_of, monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_CONTENT", str(tmp_path / "another-course"))

    rooms = {home_of(user) / "classroom": classroom_root() for user in ("ada", "ben")}

    assert [*rooms] == [*rooms.values()]
    monkeypatch.setenv("COURSE_CONTENT", str(ROOT))
    assert classroom_root() == ROOT  # with the keys, as an assessor has it


def test_they_hand_in_by_the_hubs_name_and_nbgrader_remembers_it_apart(tmp_path, monkeypatch):
    settings = tmp_path / "jupyter"
    settings.mkdir()
    (settings / "nbgrader_config.py").write_text("c = get_config()\nc.Exchange.root = '/exchange'\n")
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(settings))
    room, found = own_classroom(), {}
    for user in ("ada@example.org", "ben o'hara+1", ""):
        home = tmp_path / (user or "nobody")
        if user:
            claim(home, user)
        found[user] = own_exchange(Participant(learner_at(home), room))

    ada, ben, alone = found.values()
    assert ada.CourseDirectory.student_id == "ada@example.org"
    assert ben.CourseDirectory.student_id.startswith("ben-o-hara-1-")
    assert Path(ada.Exchange.cache) == tmp_path / "ada@example.org" / "exchange" != Path(ben.Exchange.cache)
    assert "student_id" not in alone.CourseDirectory and "cache" not in alone.Exchange


@pytest.mark.parametrize("user", ODD)
def test_an_id_is_one_that_a_class_can_have_and_no_other_users(user):
    id_ = id_in_exchange(user)

    assert unfit(id_) is None and not set("+*") & set(id_)
    assert id_ not in {id_in_exchange(other) for other in ODD if other != user}


def test_jupyterlab_shows_the_desk_by_a_link_where_it_would_else_be_hidden(tmp_path):
    shown = tmp_path / "home"
    homes = [shown / ".local" / "share" / name for name in ("ada", "ben")]
    for home in homes:
        (home / "desk" / "modules").mkdir(parents=True)
        assert shown_at(home, shown) is None
        for _ in range(2):
            lay_way(home, shown)

    assert [shown_at(home, shown) for home in homes] == ["course/", "course-ben/"]
    assert [(shown / way).resolve() for way in ("course", "course-ben")] == [home / "desk" for home in homes]
    assert shown_at(homes[0], homes[0] / "desk") == "" and shown_at(homes[0], homes[0]) == "desk/"


def test_no_link_is_laid_over_what_is_there(tmp_path):
    home, shown = tmp_path / ".hidden" / "ada", tmp_path
    (home / "desk").mkdir(parents=True)
    (shown / "course").mkdir()
    (shown / "course-ada").write_text("my notes")

    lay_way(home, shown)

    assert shown_at(home, shown) is None and (shown / "course-ada").read_text() == "my notes"


def asked(**variables: str) -> tuple[list[str], list[str]]:
    """What Jupyter finds switched on, and which parts of JupyterLab off, in an environment with the wheel."""
    place = installed()
    done = subprocess.run(
        [place / "bin" / "python", "-c", ASK],
        env={"PATH": str(place / "bin"), "HOME": str(place / "home"), **variables},
        cwd=place,
        capture_output=True,
        text=True,
        check=True,
    )
    on, off = json.loads(done.stdout)
    return on, off


def test_installing_the_wheel_switches_the_pages_on_and_nbgraders_menus_off():
    on, off = asked()

    assert "course.hosts.study" in on and "jupyterlab" in on
    assert not [name for name in on if "nbgrader" in name] and "@jupyter/nbgrader" in off


def test_an_assessors_settings_switch_nbgraders_menus_on_and_no_pages_of_a_learners():
    on, off = asked(JUPYTER_CONFIG_PATH=str(installed() / "share/country-evidence-course/assessors"))

    mine = [name for name in on if "nbgrader" in name or "course" in name]
    assert sorted(mine) == ["course.hosts.lab.formgrader", "nbgrader.server_extensions.formgrader"]
    assert "@jupyter/nbgrader" not in off and "@jupyter/nbgrader:assignment-list" in off
