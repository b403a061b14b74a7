"""A site is small enough to be handed on: on a memory stick, as an archive, and as a host sends it."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from tests.hosts.site.sites import built

MOST = 3_000_000


@pytest.mark.parametrize("self_assessed", [False, True], ids=["learners", "self-assessed"])
def test_the_whole_course_is_handed_on_in_at_most_three_megabytes(tmp_path: Path, self_assessed: bool):
    folder = built(self_assessed=self_assessed).page.parent

    archive = Path(shutil.make_archive(str(tmp_path / "site"), "zip", folder))
    on_disk = sum(path.stat().st_size for path in folder.iterdir())
    sent = sum(len(gzip.compress(path.read_bytes())) for path in folder.iterdir())

    assert on_disk <= MOST
    assert archive.stat().st_size <= MOST
    assert sent <= MOST
