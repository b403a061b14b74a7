"""What certificates are set in: the typefaces that come with the course, and those for names that were added.

With the course come Latin, Greek and Cyrillic, and Noto's of nineteen other scripts. Chinese, Japanese and
Korean take twenty megabytes, so they are added where they are wanted (`docs/records.md` says how).
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import typst

FOLDERS = "COURSE_FONTS"
_OURS = Path(__file__).parent / "fonts"
_PACKAGE = "manimgx_fonts_cjk"
_SYSTEM = Path("/usr/share/fonts/opentype/noto")  # Debian's and Ubuntu's fonts-noto-cjk
_KINDS = {".otf", ".ttc", ".ttf", ".otc"}

# Which of a typeface's regional forms a name takes: by its own signs, then by which country's old character
# set has all of its Han.
_BY_SIGN = {"HIRAGANA": "JP", "KATAKANA": "JP", "HANGUL": "KR", "BOPOMOFO": "TC"}
_BY_SET = (("gb2312", "SC"), ("big5", "TC"), ("euc_jp", "JP"), ("euc_kr", "KR"))


@lru_cache(maxsize=4)
def _opened(folders: tuple[Path, ...], _files: tuple[tuple[str, int], ...]) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in folders])


@cache
def _ours() -> frozenset[str]:
    return frozenset(_opened((_OURS,), ()).families())


def typefaces() -> typst.Fonts:
    """The typefaces at hand now: ours, and those that were added for names."""
    added = _added()
    files = (path for folder in added for path in folder.rglob("*") if path.suffix.lower() in _KINDS)
    # By which files they are, so that those that are added while the course runs are found.
    return _opened((_OURS, *added), tuple(sorted((str(path), path.stat().st_mtime_ns) for path in files)))


def families(name: str) -> list[str]:
    """The families that were added, those first that a name should be set in.

    Args:
        name: a learner's name.

    Returns:
        Names of families, none of ours.
    """
    region = _region(name)
    added = (family for family in typefaces().families() if family not in _ours())
    return sorted(added, key=lambda one: (not one.endswith(f" {region}"), "Serif" not in one, one))


def _added() -> tuple[Path, ...]:
    """Where typefaces for names are: in the folders that are named, else in the package and Debian's."""
    if FOLDERS in os.environ:
        named = (Path(one) for one in os.environ[FOLDERS].split(os.pathsep) if one)
        return tuple(folder for folder in named if folder.is_dir())
    spec = find_spec(_PACKAGE)
    packaged = spec.submodule_search_locations if spec else None
    if packaged:
        return tuple(Path(folder) for folder in packaged)
    return (_SYSTEM,) if _SYSTEM.is_dir() else ()


def _region(name: str) -> str:
    """China, Taiwan, Japan or Korea: whose forms of Han characters a name takes."""
    for letter in name:
        sign = unicodedata.name(letter, "").partition(" ")[0]
        if sign in _BY_SIGN:
            return _BY_SIGN[sign]
    han = "".join(letter for letter in name if unicodedata.name(letter, "").startswith("CJK"))
    return next((region for encoding, region in _BY_SET if _all_in(han, encoding)), "SC")


def _all_in(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
