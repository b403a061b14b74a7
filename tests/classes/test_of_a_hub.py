"""A class's server that is to be a JupyterHub's service, where no Hub has started it."""

from __future__ import annotations

import sys

import pytest

from course.marking.nbgrader.classroom import Classroom
from tests.classes.conftest import room, said

__all__ = ["room"]
GIVEN = {
    "JUPYTERHUB_API_TOKEN": "x",
    "JUPYTERHUB_CLIENT_ID": "service-course",
    "JUPYTERHUB_SERVICE_NAME": "course",
    "JUPYTERHUB_SERVICE_PREFIX": "/services/course/",
}


def test_it_says_which_of_the_hubs_settings_are_missing(room: Classroom, monkeypatch: pytest.MonkeyPatch):
    for name in GIVEN:
        monkeypatch.delenv(name, raising=False)
    assert "No JupyterHub has started this, or it left out JUPYTERHUB_API_TOKEN, " in said(
        "serve", "--hub", code=1
    )

    monkeypatch.setenv("JUPYTERHUB_API_TOKEN", "x")
    told = said("serve", "--hub", code=1)
    assert "it left out JUPYTERHUB_CLIENT_ID, " in told and "docs/serve.md" in told


def test_it_says_what_to_install(room: Classroom, monkeypatch: pytest.MonkeyPatch):
    for name, value in GIVEN.items():
        monkeypatch.setenv(name, value)
    for name in ("jupyterhub", "jupyterhub.services.auth"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "course.hosts.serve.hub_users", raising=False)

    assert "pip install 'country-evidence-course[jupyterhub]'" in said("serve", "--hub", code=1)
