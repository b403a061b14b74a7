"""Cut the course's typefaces to what it writes: `make fonts`.

What it makes is committed in `course/pages/fonts/`, so that only those who change the typefaces need tools.
Their names are changed, as their licence asks of whoever changes a font named "Source".
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent
INTO = ROOT / "course" / "pages" / "fonts"
# Letters of the names of other countries of Europe that are none of western Europe's languages.
EUROPE = frozenset(range(0x100, 0x180))
# What a trainer may write next in English, or in a name of another country of Europe; then signs of print.
LETTERS = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *EUROPE,
    *map(ord, "–—‘’‚“”„†‡•…‰′″‹›⁄€№™←↑→↓−≈≠≤≥☐☑✓\u2009\u202f"),  # noqa: RUF001
}
WRITTEN = (
    "data/**/*",
    "solutions/**/*.[iym]*",
    "modules/**/*.ipynb",
    "exercises/**/*.ipynb",
    "course/**/templates/*",
    "course/**/*.ts*",
)
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"]
# Of the names of a font, those of its makers stay: copyright, designer, licence and where to read it.
KEPT_NAMES = {0, 8, 9, 13, 14}


@dataclass(frozen=True)
class Cut:
    """One file that the pages load.

    Attributes:
        name: the file's, without its ending.
        family: what style sheets call it.
        package: whose font it is cut from.
        source: the file there.
        axes: how much of each axis stays; a single number is a fixed one.
        without: letters that it goes without, unless the course writes them.
    """

    name: str
    family: str
    package: str
    source: str
    axes: dict[str, float | tuple[float, float]]
    without: frozenset[int] = frozenset()


# Optical sizes would more than double the serif: 98 KB for 40.
CUTS = (
    Cut(
        "course-serif",
        "Course Serif",
        "fontpkg_source_serif_4",
        "SourceSerif4[opsz,wght].ttf",
        {"wght": (400, 700), "opsz": 16},
    ),
    # Italics are names of cases and a stressed word: they need one weight, and of letters what is written.
    Cut(
        "course-serif-italic",
        "Course Serif Italic",
        "fontpkg_source_serif_4",
        "SourceSerif4-Italic[opsz,wght].ttf",
        {"wght": 400, "opsz": 16},
        EUROPE,
    ),
    Cut(
        "course-sans",
        "Course Sans",
        "fontpkg_source_sans_3",
        "SourceSans3[wght].ttf",
        {"wght": (400, 700)},
    ),
)


def written() -> set[int]:
    """Every character that the course itself writes: in its data, its notebooks and its pages."""
    found = (path for pattern in WRITTEN for path in ROOT.glob(pattern) if path.is_file())
    text = {letter for path in found for letter in path.read_text(encoding="utf-8")}
    return {ord(letter) for letter in text if letter.isprintable()}


def cut(one: Cut) -> TTFont:
    """The font with just the letters and weights that are wanted, under its own name."""
    font = TTFont(files(one.package).joinpath("files", one.source), recalcTimestamp=False)
    options = Options(layout_features=FEATURES, hinting=False, notdef_outline=True, name_IDs=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS - one.without | written())
    subsetter.subset(font)
    font = instantiateVariableFont(font, one.axes)
    rename(font, one.family)
    font.flavor = "woff2"
    return font


def rename(font: TTFont, family: str) -> None:
    """Take the reserved name from every name that the font goes by."""
    names = font["name"]
    axes = {axis.axisNameID for axis in font["fvar"].axes} if "fvar" in font else set()
    if "fvar" in font:
        font["fvar"].instances = []
    if "STAT" in font:
        del font["STAT"]
    names.names = [one for one in names.names if one.nameID in KEPT_NAMES | axes]
    compact = family.replace(" ", "")
    for which, said in {1: family, 2: "Regular", 3: compact, 4: family, 6: compact}.items():
        names.setName(said, which, 3, 1, 0x409)


def main() -> None:
    """Make every file anew, and lay each typeface's licence beside it."""
    INTO.mkdir(exist_ok=True)
    for one in CUTS:
        into = INTO / f"{one.name}.woff2"
        cut(one).save(into)
        print(f"{into.relative_to(ROOT)}: {into.stat().st_size / 1000:.0f} KB")
        licence = files(one.package).joinpath("LICENSE").read_text(encoding="utf-8")
        (INTO / f"{one.name.removesuffix('-italic')}-OFL.txt").write_text(
            licence, encoding="utf-8", newline="\n"
        )


if __name__ == "__main__":
    main()
