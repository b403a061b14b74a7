"""Every attack, in the order of the table in `docs/security.md`."""

from __future__ import annotations

from tests.hostile import contents, files, names, notebooks, texts
from tests.hostile.attack import Attack

ATTACKS: dict[str, list[Attack]] = {
    "Names": names.ATTACKS,
    "Links, special files and sizes": files.ATTACKS,
    "The content of answers.json": contents.ATTACKS,
    "The notebook": notebooks.ALTERED,
    "Code in the notebook": notebooks.CODE,
    "What a learner writes": texts.ATTACKS,
}
EVERY: list[Attack] = [attack for attacks in ATTACKS.values() for attack in attacks]
