"""Pages that were rendered once, kept by the hash of everything they were made from."""

from __future__ import annotations

import hashlib
import threading
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from course.base.atomic_write import make_folder, replace_whole
from course.content import Content
from course.content.notebooks import notebook_of
from course.content.works import Exercise, Lesson
from course.pages.page import Page, make_page

_PACKAGE = Path(__file__).parents[1]
_PAGE = TypeAdapter(Page)


class PageCache:
    """The pages of a course, rendered when first asked for.

    Args:
        folder: where rendered pages are kept; losing it loses nothing.
        content: the course.
    """

    def __init__(self, folder: Path, content: Content) -> None:
        self._folder, self._content = folder, content
        self._held: dict[str, Page] = {}
        self._rendering = threading.Lock()
        # Made once: on a drive that is taken out later, it is not to be made under the name that stays.
        with suppress(OSError):
            make_folder(folder)

    def page(self, work: Lesson | Exercise, version: str) -> Page:
        """The page of a lesson or exercise in one version.

        Raises:
            ContentFaults: its notebook cannot be read, or shown.
        """
        key = self._key(work, version)
        if key not in self._held:
            # Two who ask at once for the same page would both render it, at half the speed.
            with self._rendering:
                if key not in self._held:
                    self._held[key] = self._kept(key) or self._made(key, work, version)
        return self._held[key]

    def _key(self, work: Lesson | Exercise, version: str) -> str:
        own = b""
        # Whoever makes the page says in words that the notebook cannot be read.
        with suppress(OSError):
            own = notebook_of(work, self._content.root).read_bytes()
        return hashlib.sha256(
            b"\0".join([_everything(self._content.root), own, version.encode()])
        ).hexdigest()

    def _kept(self, key: str) -> Page | None:
        with suppress(OSError, ValueError):
            return _PAGE.validate_json((self._folder / f"{key}.json").read_bytes())
        return None

    def _made(self, key: str, work: Lesson | Exercise, version: str) -> Page:
        page = make_page(work, version, self._content)
        # A folder that cannot be written to costs time, and nothing else.
        with suppress(OSError):
            replace_whole(self._folder / f"{key}.json", _PAGE.dump_json(page))
        return page


@lru_cache(maxsize=8)
def _everything(root: Path) -> bytes:
    """The hash of the data and of the code that shows it."""
    digest = hashlib.sha256()
    code = (path for pattern in ("*.py", "*.html", "*.j2") for path in _PACKAGE.rglob(pattern))
    for path in [*sorted((root / "data").rglob("*.*")), *sorted(code)]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()
