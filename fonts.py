"""Cut the course's typefaces to what it writes, on pages and on certificates: `make fonts`.

What it makes is committed in `course/pages/fonts/` and `course/records/fonts/`, so that only those who change
the typefaces need tools. Their names are changed, as their licence asks of whoever changes a font named
"Source"; those of certificates also so that no other edition that a machine has is ever taken for ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent
INTO = ROOT / "course" / "pages" / "fonts"
# Letters of the names of other countries of Europe that are none of western Europe's languages.
EUROPE = frozenset(range(0x100, 0x180))
PRINTED = ROOT / "course" / "records" / "fonts"
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


@dataclass(frozen=True)
class Print:
    """One file that certificates are set in: one weight, and every letter that a name may have.

    Attributes:
        name: the file's, without its ending.
        family: what the certificate's template calls it.
        package: whose font it is cut from.
        source: the file there.
        weight: the one weight that stays.
        size: the optical size in points, where the font has them.
        letters: which stay; all of the font's, if there are none.
    """

    name: str
    family: str
    package: str
    source: str
    weight: int
    size: int = 0
    letters: frozenset[int] = frozenset()


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

# Latin, Greek and Cyrillic of every language, for the names that Source has not all letters of.
EUROPEAN = frozenset(
    {*range(0x20, 0x530), *range(0x1E00, 0x2070), *range(0x2C60, 0x2C80), *range(0xA720, 0xA800)}
)
SOURCE = (
    ("serif", "Serif", "fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", 400, 14),
    ("serif-italic", "Serif", "fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf", 400, 14),
    # Names stand large.
    ("serif-semibold", "Serif", "fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", 600, 36),
    ("sans", "Sans", "fontpkg_source_sans_3", "SourceSans3[wght].ttf", 400, 0),
    ("sans-semibold", "Sans", "fontpkg_source_sans_3", "SourceSans3[wght].ttf", 600, 0),
)
SCRIPTS = (
    *("Armenian", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hebrew", "Kannada", "Khmer"),
    *("Lao", "Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu"),
)
# Noto's set these as well; but its points are glyphs of their own, and typst then has letters copied twice.
COPIED_RIGHT = (
    ("Arabic", "fontpkg_amiri", "Amiri-Bold.ttf"),
    ("Bengali", "fontpkg_hind_siliguri", "HindSiliguri-SemiBold.ttf"),
    ("Thai", "fontpkg_sarabun", "Sarabun-SemiBold.ttf"),
)
PRINTS = (
    *(
        Print(f"certificate-{name}", f"Certificate {family}", package, source, weight, size)
        for name, family, package, source, weight, size in SOURCE
    ),
    Print(
        *("names-european", "Names European", "fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf", 600),
        letters=EUROPEAN,
    ),
    *(
        Print(f"names-{one.lower()}", f"Names {one}", "manimgx_fonts", f"NotoSans{one}[wght].ttf", 600)
        for one in SCRIPTS
    ),
    *(
        Print(f"names-{one.lower()}", f"Names {one}", package, source, 600)
        for one, package, source in COPIED_RIGHT
    ),
)


def written() -> set[int]:
    """Every character that the course itself writes: in its data, its notebooks and its pages."""
    found = (path for pattern in WRITTEN for path in ROOT.glob(pattern) if path.is_file())
    text = {letter for path in found for letter in path.read_text(encoding="utf-8")}
    return {ord(letter) for letter in text if letter.isprintable()}


def cut(one: Cut) -> TTFont:
    """The font with just the letters and weights that are wanted, under its own name."""
    font = whole(one)
    options = Options(layout_features=FEATURES, hinting=False, notdef_outline=True, name_IDs=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS - one.without | written())
    subsetter.subset(font)
    font = instantiateVariableFont(font, one.axes)
    rename(font, one.family)
    font.flavor = "woff2"
    return font


def whole(one: Cut | Print) -> TTFont:
    """The font that one is cut from."""
    folder = files(one.package)
    inner = folder.joinpath("files") if folder.joinpath("files").is_dir() else folder
    return TTFont(inner.joinpath(one.source), recalcTimestamp=False)


def printed(one: Print) -> TTFont:
    """The font in its one weight, with all that shapes its script, under its own name."""
    font = whole(one)
    wanted = {"wght": one.weight, "opsz": one.size}
    if "fvar" in font:
        fixed = {axis.axisTag: wanted.get(axis.axisTag, axis.defaultValue) for axis in font["fvar"].axes}
        font = instantiateVariableFont(font, fixed)
    font["OS/2"].usWeightClass = one.weight
    features = ["*"] if one.family.startswith("Names") else FEATURES
    subsetter = Subsetter(
        Options(layout_features=features, hinting=False, notdef_outline=True, name_IDs=["*"])
    )
    subsetter.populate(unicodes=set(font.getBestCmap()) & (one.letters or set(font.getBestCmap())))
    subsetter.subset(font)
    rename(font, one.family, one.name)
    return font


def rename(font: TTFont, family: str, compact: str = "") -> None:
    """Take the reserved name from every name that the font goes by."""
    names = font["name"]
    axes = {axis.axisNameID for axis in font["fvar"].axes} if "fvar" in font else set()
    if "fvar" in font:
        font["fvar"].instances = []
    if "STAT" in font:
        del font["STAT"]
    names.names = [one for one in names.names if one.nameID in KEPT_NAMES | axes]
    compact = compact or family.replace(" ", "")
    for which, said in {1: family, 2: "Regular", 3: compact, 4: family, 6: compact}.items():
        names.setName(said, which, 3, 1, 0x409)


def main() -> None:
    """Make every file anew, and lay each typeface's licence beside it."""
    INTO.mkdir(exist_ok=True)
    for one in CUTS:
        into = INTO / f"{one.name}.woff2"
        cut(one).save(into)
        print(f"{into.relative_to(ROOT)}: {into.stat().st_size / 1000:.0f} KB")
        licence = licence_of(one.package)
        (INTO / f"{one.name.removesuffix('-italic')}-OFL.txt").write_text(
            licence, encoding="utf-8", newline="\n"
        )
    print_main()


def print_main() -> None:
    """Make every file that certificates are set in, and lay the licence of each package beside them."""
    PRINTED.mkdir(exist_ok=True)
    for one in PRINTS:
        into = PRINTED / f"{one.name}.ttf"
        printed(one).save(into)
        print(f"{into.relative_to(ROOT)}: {into.stat().st_size / 1000:.0f} KB")
    licences = {
        "certificate-serif": "fontpkg_source_serif_4",
        "certificate-sans": "fontpkg_source_sans_3",
        "names-european": "fontpkg_noto_serif",
        "names": "manimgx_fonts",
        **{f"names-{one.lower()}": package for one, package, _ in COPIED_RIGHT},
    }
    for name, package in licences.items():
        (PRINTED / f"{name}-OFL.txt").write_text(licence_of(package), encoding="utf-8", newline="\n")


def licence_of(package: str) -> str:
    """The licence of a package of fonts, which lies in it or beside it."""
    beside = files(package).joinpath("LICENSE")
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    (found,) = (one for one in distribution(package).files or () if one.name == "LICENSE")
    return Path(str(found.locate())).read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
