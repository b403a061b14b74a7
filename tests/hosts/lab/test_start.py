"""Opening the course: settings that disturb no one, and errors that say what to do."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from course.hosts.lab import ports, settings, start
from tests.browser.conftest import running_lab


def merged(home: Path) -> dict[str, str]:
    return settings.environment(home, home, "secret", os.environ)


def test_nothing_of_jupyters_is_inherited(learner_home: Path) -> None:
    """Another Jupyter's folders, kernels, port and token do not reach the learner's, nor the reverse."""
    others = {"JUPYTER_PATH": "/a", "JUPYTER_CONFIG_PATH": "/b", "JUPYTERLAB_DIR": "/c", "PATH": "/bin"}

    folder = learner_home / "settings"

    variables = settings.environment(folder, learner_home, "secret", others)

    assert not set(others) - {"PATH"} & set(variables)
    assert variables["PATH"] == "/bin"
    folders = ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    assert all(Path(variables[name]).is_relative_to(folder / "jupyter") for name in folders)
    assert variables["COURSE_HOME"] == str(learner_home)


def test_settings_as_jupyter_reads_them(learner_home: Path) -> None:
    """Jupyter itself finds nbgrader's extensions off and the course's own Python as its kernel."""
    for path, content in settings.settings_files(learner_home, learner_home / "desk").items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    ask = """
import json
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_core.paths import jupyter_config_path
from jupyter_server.extension.config import ExtensionConfigManager
from jupyterlab_server.config import get_page_config
page = get_page_config([])
server = ExtensionConfigManager(read_config_path=jupyter_config_path()).get_jpserver_extensions()
print(json.dumps({
    "kernel": KernelSpecManager().get_kernel_spec("python3").argv[0],
    "server": [name for name, on in server.items() if on],
    "lab_off": page["disabledExtensions"],
}))
"""
    done = subprocess.run(
        [sys.executable, "-c", ask], env=merged(learner_home), capture_output=True, text=True, check=True
    )

    told = json.loads(done.stdout)
    assert told["kernel"] == sys.executable
    assert sorted(told["server"]) == ["course.hosts.study", "jupyterlab"]
    assert {"@jupyter/nbgrader", "@jupyterlab/extensionmanager-extension"} <= set(told["lab_off"])


def test_an_assessor_has_nbgrader_and_nothing_that_runs_by_itself(tmp_path: Path) -> None:
    """A submission is opened with nbgrader at hand, and no cell of it is run on opening."""
    files = settings.assessors_files(tmp_path / "work", tmp_path)
    config = tmp_path / "work" / "jupyter" / "config"

    told = json.loads(files[config / "jupyter_server_config.json"])
    off = json.loads(files[config / "labconfig/page_config.json"])["disabledExtensions"]

    on = [name for name, wanted in told["ServerApp"]["jpserver_extensions"].items() if wanted]
    assert sorted(on) == [
        "course.hosts.lab.formgrader",
        "jupyterlab",
        "nbgrader.server_extensions.formgrader",
    ]
    assert "LabServerApp" not in told
    # The course's own installation switches it off for everybody else.
    assert off["@jupyter/nbgrader"] is False and off["@jupyter/nbgrader:validate-assignment"]


def test_this_machine_only(learner_home: Path) -> None:
    """The server listens on this machine alone, asks no one for news, and loads our extension."""
    files = settings.settings_files(learner_home, learner_home / "desk")
    config = learner_home / "jupyter/config"

    told = json.loads(files[config / "jupyter_server_config.json"])
    shown = json.loads(files[config / "labconfig/default_setting_overrides.json"])

    assert told["ServerApp"]["ip"] == "127.0.0.1"
    assert told["LabApp"]["check_for_updates_class"] == "jupyterlab.NeverCheckForUpdate"
    assert told["LabApp"]["news_url"] is None
    news = {"fetchNews": "false", "checkForUpdates": False}
    assert shown["@jupyterlab/apputils-extension:notification"] == news
    (extensions,) = told["LabServerApp"]["extra_labextensions_path"]
    (package,) = Path(extensions).glob("*/package.json")
    load = json.loads(package.read_text())["jupyterlab"]["_build"]["load"]
    assert (package.parent / load).is_file()


def test_quick_to_load() -> None:
    """Opening waits for none of the heavy libraries that only boards or assessors need."""
    ask = "import sys, course.hosts.lab.start; print(*{'pandas', 'nbgrader', 'nbformat'} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


def test_port_taken(capsys: pytest.CaptureFixture[str]) -> None:
    """A port that is in use is named, with what to do, and nothing is started."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        assert start.open_lab(start.first_lesson(), port=port, browser=False) == 1

    assert f"Port {port} is in use" in capsys.readouterr().err


def test_another_port_is_told_with_what_becomes_of_answers_that_wait_in_the_browser(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the course's own port is taken, a learner is told, and an assessor of the port alone."""
    starts = (start.open_study, start.open_lab, start.open_assess)
    monkeypatch.setattr(start, "run", lambda *_: 0)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setattr(ports, "USUAL_PORT", port)

        told = [(start(browser=False), capsys.readouterr().err) for start in starts]

    assert all(code == 0 and f"Port {port}, the course's own, is in use" in text for code, text in told)
    comes_back = [f"wait for port {port}: they come back" in text for _, text in told]
    assert comes_back == [True, True, False]
    assert all(start(browser=False) == 0 for start in starts)
    assert capsys.readouterr().err == ""  # on its own port there is nothing to tell


def test_the_token_leaves_the_address_of_jupyterlab_and_of_the_study_pages(tmp_path: Path) -> None:
    """Whoever opens the course is sent on to an address that others may see, and is logged in there."""
    with running_lab(tmp_path / "learner", start.first_lesson()) as opened, requests.Session() as browser:
        browser.trust_env = False
        assert opened.process.stdout is not None
        # Whoever is in JupyterLab is told where that is which only pages show.
        told = opened.process.stdout.readline()
        assert told.startswith("The review of what was missed, the questions before and after the course, ")
        pages = browser.get(told[told.index("http://") :].strip(), timeout=60)
        assert pages.ok and "Country evidence" in pages.text and "/study/" in pages.url
        for path in ("/doc/tree/modules/00-start-here.ipynb", "/study/lesson/00-start-here", "/lab"):
            address = urlsplit(opened.address)._replace(path=path).geturl()

            came = browser.get(address, headers={"Accept": "text/html"}, allow_redirects=False, timeout=60)

            assert (came.status_code, came.headers["Location"]) == (302, path)
            root = address.partition("?")[0]
            assert browser.get(root, allow_redirects=False, timeout=60).status_code in {200, 302}
            assert all("samesite=lax" in one.lower() for one in came.raw.headers.getlist("Set-Cookie"))
        assert isinstance(opened.ask("api/status"), dict)


def test_folder_not_writable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A learner's folder that cannot be written to is named, with how to choose another."""
    (tmp_path / "a-file").touch()
    monkeypatch.setenv("COURSE_HOME", str(tmp_path / "a-file" / "home"))

    assert start.open_lab(browser=False) == 1

    told = capsys.readouterr().err
    assert str(tmp_path / "a-file" / "home") in told
    assert "COURSE_HOME" in told


@pytest.mark.parametrize("notebook", ["modules/99-none.ipynb", "../desk.json", "modules"])
def test_no_such_notebook(notebook: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A notebook that is not on the desk is refused, with those that are."""
    assert start.open_lab(notebook, browser=False) == 1

    told = capsys.readouterr().err
    assert f"There is no {notebook}" in told
    assert start.first_lesson() in told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have windows")
def test_no_browser_without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a Linux machine without a screen no browser is looked for."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)

    assert not start.has_browser()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for a browser is a shell script")
def test_opened_in_the_browser(learner_home: Path, tmp_path: Path) -> None:
    """The learner's browser is handed the lesson, and Ctrl-C in the window closes everything."""
    told = tmp_path / "told"
    os.mkfifo(told)
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\ncat "${{1#file://}}" > {told}\n')
    browser.chmod(0o755)
    command = [
        sys.executable,
        "-c",
        "import course.hosts.lab.start as lab; raise SystemExit(lab.open_lab())",
    ]
    variables = os.environ | {"BROWSER": f"{browser} %s"}
    with subprocess.Popen(
        command, env=variables, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as window:
        assert window.stdout is not None
        shown = told.read_text()
        said = window.stdout.readline()
        os.killpg(window.pid, signal.SIGINT)

    assert f"/doc/tree/{start.first_lesson()}?token=" in shown
    assert "is open in your browser" in said
    assert window.returncode == 0
    assert learner_home.stat().st_mode & 0o077 == 0
