"""Line ends change nothing: not what a clone holds, nor a promise, nor a digest on a certificate."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from course.base.places import content_root

ROOT = content_root()
TEXTS = {".csv", ".css", ".html", ".ipynb", ".js", ".json", ".mjs", ".py", ".ts", ".tsx", ".typ", ".yaml"}
# What this copy of the course would put on a certificate, and what it finds broken.
_ASK = """
import json
from course import checking
from course.marking.nbgrader.own_classroom import own_classroom
from course.marking.rule.key_version import key_version, wording_version
from course.issuing.drafting import digest_of_text

own = own_classroom()
root, keys, exercises = own.content.root, own.keys, own.content.exercises
told = {
    id_: [
        key_version(id_, keys),
        wording_version(id_, keys),
        digest_of_text(root / "data" / "exercises" / f"{id_}.yaml"),
        digest_of_text(root / "exercises" / id_ / f"{id_}.ipynb"),
    ]
    for id_ in exercises
}
broken = [str(fault) for fault in checking.broken_promises(root, keys.folder, keys.content)] if %s else []
print(json.dumps([str(root), told, broken]))
"""


def asked(root, *, check: bool) -> tuple[str, dict, list[str]]:
    ran = subprocess.run(
        [sys.executable, "-c", _ASK % check],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    return tuple(json.loads(ran.stdout))


@pytest.mark.timeout(300)
def test_a_clone_with_other_line_ends_keeps_every_promise_and_has_the_same_digests(tmp_path):
    clone = tmp_path / "clone"
    changing = ["-c", "core.autocrlf=true"]
    subprocess.run(["git", *changing, "clone", "--quiet", str(ROOT), str(clone)], check=True)
    texts = [path for path in clone.rglob("*") if path.suffix in TEXTS and ".git" not in path.parts]
    assert len(texts) > 200 and not [path for path in texts if b"\r\n" in path.read_bytes()]
    here = {path.relative_to(clone): (ROOT / path.relative_to(clone)) for path in texts}
    for name, path in here.items():  # as a download or an editor may leave them, of this very state
        if path.is_file():
            (clone / name).write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))

    root, told, broken = asked(clone, check=True)

    assert root == str(clone) and broken == []
    assert told == asked(ROOT, check=False)[1]
