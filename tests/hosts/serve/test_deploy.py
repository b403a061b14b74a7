"""What `deploy/` says to run: options that there are, files that there are, and time enough to end."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from course.base.places import content_root
from course.commands.app import app as course
from course.hosts.serve import app
from course.hosts.serve.watched import watching

DEPLOY = content_root() / "deploy"
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose" / "compose.yaml").read_text())
MANIFESTS: list[dict[str, Any]] = [*yaml.safe_load_all((DEPLOY / "kubernetes" / "course.yaml").read_text())]
SERVE: dict[str, Any] = next(one for one in MANIFESTS if one["kind"] == "Deployment")["spec"]["template"][
    "spec"
]


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every command line of ours in `deploy/`, by the file it stands in."""
    for line in (DEPLOY / "Containerfile").read_text().splitlines():
        if line.startswith("CMD") and '"serve"' in line:
            yield "Containerfile", json.loads(line.removeprefix("CMD"))
    for line in (DEPLOY / "course@.service").read_text().replace("%i", "8585").splitlines():
        if line.startswith("ExecStart="):
            yield "course@.service", shlex.split(line)[1:]
    for container in SERVE["containers"]:
        yield "course.yaml", container["args"]


@pytest.mark.parametrize(
    ("file", "line"), list(commands()), ids=lambda one: one if isinstance(one, str) else ""
)
def test_the_options_that_a_server_is_given_are_there(file: str, line: list[str]):
    assert line[0] == "serve", file
    serve = get_command(course).commands["serve"]  # type: ignore[attr-defined]
    given = serve.make_context("serve", line[1:]).params
    assert given["behind_proxy"] and given["log"] and given["metrics_port"]


def test_a_server_is_given_time_to_answer_what_it_was_asked():
    unit = (DEPLOY / "course@.service").read_text()
    stop = int(unit.partition("TimeoutStopSec=")[2].split()[0])
    grace = int(COMPOSE["services"]["serve"]["stop_grace_period"].removesuffix("s"))
    sleeps = int(SERVE["containers"][0]["lifecycle"]["preStop"]["exec"]["command"][1])
    assert min(stop, grace, SERVE["terminationGracePeriodSeconds"] - sleeps) > app._LAST


def test_probes_ask_what_a_server_answers():
    known = {rule.matcher.regex.pattern.rstrip("$") for rule in watching(None).wildcard_router.rules}  # type: ignore[arg-type, attr-defined]
    (container,) = SERVE["containers"]
    for probe in ("livenessProbe", "readinessProbe", "startupProbe"):
        assert container[probe]["httpGet"]["path"] in known
    assert container["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert "/readyz" in " ".join(COMPOSE["services"]["serve"]["healthcheck"]["test"])


def test_what_compose_and_the_image_take_from_the_repository_is_there():
    for service in COMPOSE["services"].values():
        if build := service.get("build"):
            root = (DEPLOY / "compose" / build["context"]).resolve()
            assert root == content_root() and (root / build["dockerfile"]).is_file()
            assert f"AS {build['target']}" in (root / build["dockerfile"]).read_text()
        for mount in service.get("volumes", []):
            if mount.startswith("../"):
                assert (DEPLOY / "compose" / mount.split(":")[0]).is_file(), mount
    ignored = Path(content_root() / ".containerignore").read_text().split()
    assert "solutions" in ignored and "requirements.lock" not in ignored


def test_only_what_must_reaches_the_database_and_the_measures():
    policies = {one["metadata"]["name"]: one["spec"] for one in MANIFESTS if one["kind"] == "NetworkPolicy"}
    assert policies["nothing-else"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    (database,) = policies["postgresql"]["ingress"]
    assert database["from"] == [{"podSelector": {"matchLabels": {"app": "serve"}}}]
    service = next(
        one for one in MANIFESTS if one["kind"] == "Service" and one["metadata"]["name"] == "serve"
    )
    assert [port["targetPort"] for port in service["spec"]["ports"]] == ["pages"]
    assert "ports" not in COMPOSE["services"]["serve"] and "ports" not in COMPOSE["services"]["postgresql"]
