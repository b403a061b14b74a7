"""Pages that were rendered once, kept by the hash of everything they were made from."""

from __future__ import annotations

import hashlib
import json
import threading
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from course.base.atomic_write import write_whole
from course.boards.show import view_of
from course.content import Content
from course.content.works import Exercise, Lesson
from course.pages.markup import Heading
from course.pages.page import Page, make_page, notebook_of

_PACKAGE = Path(__file__).parents[1]


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

    def page(self, work: Lesson | Exercise, version: str) -> Page:
        """The page of a lesson or exercise in one version."""
        key = self._key(work, version)
        if key not in self._held:
            # Two who ask at once for the same page would both render it, at half the speed.
            with self._rendering:
                if key not in self._held:
                    self._held[key] = self._kept(key) or self._made(key, work, version)
        return self._held[key]

    def _key(self, work: Lesson | Exercise, version: str) -> str:
        own = notebook_of(work, self._content.root).read_bytes()
        return hashlib.sha256(
            b"\0".join([_everything(self._content.root), own, version.encode()])
        ).hexdigest()

    def _kept(self, key: str) -> Page | None:
        with suppress(OSError, ValueError, TypeError, KeyError):
            kept = json.loads((self._folder / f"{key}.json").read_bytes())
            return Page(
                work=kept["work"],
                html=kept["html"],
                contents=[Heading(**heading) for heading in kept["contents"]],
                boards={id_: view_of(view) for id_, view in kept["boards"].items()},
            )
        return None

    def _made(self, key: str, work: Lesson | Exercise, version: str) -> Page:
        page = make_page(work, version, self._content)
        # A folder that cannot be written to costs time, and nothing else.
        with suppress(OSError):
            headings = [asdict(heading) for heading in page.contents]
            kept = {
                "work": page.work,
                "html": page.html,
                "contents": headings,
                "boards": page.boards_as_json(),
            }
            write_whole(self._folder / f"{key}.json", json.dumps(kept, ensure_ascii=False).encode())
        return page


@lru_cache(maxsize=8)
def _everything(root: Path) -> bytes:
    """The hash of the data and of the code that shows it."""
    digest = hashlib.sha256()
    code = (path for pattern in ("*.py", "*.html", "*.j2") for path in _PACKAGE.rglob(pattern))
    for path in [*sorted((root / "data").rglob("*.*")), *sorted(code)]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()
