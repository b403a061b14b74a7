"""The front end's bundles are those that its sources make; each kind of board is a folder."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from course.boards import kinds
from course.boards.front import BOARDS, BUILT
from course.boards.kinds import KINDS
from tests.front import ROOT, node

HERE = Path(kinds.__file__).parent
_FROM = re.compile(r'^(?:import|export)\b[^;]*?"(\.[^"]+)";', re.MULTILINE)


def built(root: Path) -> dict[str, bytes]:
    files = (path for path in root.glob("course/**/built/*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_the_committed_bundles_are_what_the_sources_make(tmp_path):
    node("front.mjs", tmp_path)

    fresh, committed = built(tmp_path), built(ROOT)

    assert list(fresh) and sorted(fresh) == sorted(committed)
    stale = [name for name, made in fresh.items() if made != committed[name].replace(b"\r\n", b"\n")]
    assert not stale, f"{', '.join(stale)}: run `make front`"


def test_every_kind_of_board_has_a_script_and_a_style_and_nothing_else_has():
    assert {path.name for path in BUILT.iterdir()} == {
        f"{kind}.{end}" for kind in BOARDS for end in ("js", "css")
    }


@pytest.mark.parametrize("kind", BOARDS)
def test_a_kind_of_board_is_a_folder_and_what_all_share(kind):
    folder = HERE / kind.replace("-", "_")
    sources = [path for path in folder.iterdir() if path.suffix in {".ts", ".tsx"}]
    imported = {
        (path.parent / name).resolve() for path in sources for name in _FROM.findall(path.read_text("utf-8"))
    }

    assert (folder / "view.py").exists() and KINDS[kind].view.__module__.split(".")[2] == folder.name
    assert imported and all(path.is_file() for path in imported)
    assert {path.parent.name for path in imported if path.name != "contracts.d.ts"} <= {folder.name, "shared"}


def test_no_script_of_ours_is_left_that_types_do_not_check():
    config = json.loads((ROOT / "tsconfig.json").read_text(encoding="utf-8"))
    rooms = [*ROOT.glob("course/**/front/*"), *ROOT.glob("course/boards/**/*")]

    assert config["compilerOptions"]["strict"] and "allowJs" not in config["compilerOptions"]
    assert not [path for path in rooms if path.suffix in {".js", ".jsx"} and path.parent.name != "built"]


def test_what_builds_them_is_pinned_and_the_lock_names_no_address():
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")

    assert "://" not in lock and '"resolved"' not in lock, "run `make lock-front`"
    assert lock.count('"integrity"') > 10
    assert "://" not in (ROOT / ".npmrc").read_text(encoding="utf-8")
    assert not re.search(r"[~^*><]|latest", (ROOT / "package.json").read_text(encoding="utf-8"))
