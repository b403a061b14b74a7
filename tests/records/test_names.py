"""Names of real people, in the scripts that lawyers' names are written in: set right, and copied right."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

import fonts
from course.records import Statement, certificate_pdf
from course.records.typefaces import families
from course.records.usable_name import NameNotUsable, usable_name

MakeRecord = Callable[..., Statement]
PRINTED = fonts.PRINTED

OURS = {
    "Latin": ("Margarita Okonkwo-Lindqvist", "certificate-serif-semibold"),
    "Azerbaijani": ("Günel Əliyeva", "names-european"),
    "Kazakh": ("Әлия Қасымова", "names-european"),
    "Cyrillic": ("Олеся Ґалаган", "certificate-serif-semibold"),
    "Greek": ("Δανάη Παπαδοπούλου", "certificate-serif-semibold"),
    "Arabic": ("محمد الخيالي", "names-arabic"),
    "Persian": ("پرویز گل‌محمدی", "names-arabic"),
    "Hebrew": ("יעל בן־דוד", "names-hebrew"),
    "Devanagari": ("श्रेया मुखर्जी", "names-devanagari"),
    "Bengali": ("শ্রেয়া চট্টোপাধ্যায়", "names-bengali"),
    "Tamil": ("கார்த்திகா ஸ்ரீநிவாசன்", "names-tamil"),
    "Thai": ("ณัฐกุล ศิริวัฒน์", "names-thai"),
    "Gurmukhi": ("ਹਰਪ੍ਰੀਤ ਕੌਰ", "names-gurmukhi"),
    "Ethiopic": ("ሰላም ተስፋዬ", "names-ethiopic"),
    "Armenian": ("Արամ Պետրոսյան", "names-armenian"),
    "Georgian": ("ნინო კაპანაძე", "names-georgian"),
}
ADDED = {
    "Chinese": ("李小龙", "NotoSansCJKsc"),
    "Chinese, in full forms": ("張曉龍", "NotoSansCJKtc"),
    "Japanese": ("斎藤 直樹", "NotoSansCJKjp"),
    "Japanese, with kana": ("さいとう 直樹", "NotoSansCJKjp"),
    "Korean": ("김민준", "NotoSansCJKkr"),
}


def _fonts(pdf: bytes) -> set[str]:
    """The typefaces on the front, by their own names."""
    found = PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    return {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in found.values()}


def _copied(pdf: bytes, at: Path) -> str:
    """What somebody gets who copies the front."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext (poppler) is not installed")
    at.write_bytes(pdf)
    said = subprocess.run(
        [tool, "-f", "1", "-l", "1", "-enc", "UTF-8", at, "-"], capture_output=True, check=True
    ).stdout.decode()
    return re.sub(r"[\u200e\u200f\u202a-\u202e]", "", said)


@pytest.mark.parametrize("script", [*OURS, *ADDED])
def test_a_name_is_set_in_its_script_and_copied_as_it_was_typed(
    make_record: MakeRecord, tmp_path: Path, script: str
) -> None:
    """The letters join, stand in order, and come back from the page as they were typed."""
    name, face = (OURS | ADDED)[script]
    pdf = certificate_pdf(make_record(name=name))

    assert any(re.match(face, font) for font in _fonts(pdf)), _fonts(pdf)
    lines = unicodedata.normalize("NFC", _copied(pdf, tmp_path / "it.pdf")).splitlines()
    assert unicodedata.normalize("NFC", name).replace("\u200c", "") in [
        line.strip().replace("\u200c", "") for line in lines
    ]


@pytest.mark.parametrize("name", [name for name, _ in OURS.values()])
def test_the_course_alone_sets_a_name_of_every_script_but_the_largest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    """Nothing has to be added for it."""
    monkeypatch.setenv("COURSE_FONTS", str(tmp_path))

    assert name == usable_name(name)


@pytest.mark.parametrize("name", [name for name, _ in ADDED.values()])
def test_without_the_fonts_for_it_a_name_is_refused_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    """The sentence names the signs, another way to write the name, and what whoever runs the course adds."""
    monkeypatch.setenv("COURSE_FONTS", str(tmp_path))
    with pytest.raises(NameNotUsable) as refusal:
        usable_name(name)
    said = str(refusal.value)

    assert all(f"(U+{ord(sign):04X})" in said for sign in name if not sign.isspace())
    assert "such as Latin letters" in said
    assert "add the fonts for Chinese, Japanese and Korean names" in said
    assert "Your answers and marks stay as they are." in said


def test_a_folder_of_fonts_is_enough_and_is_found_while_the_course_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Fonts that are laid into the folder are used from then on, without a start."""
    monkeypatch.setenv("COURSE_FONTS", str(tmp_path))
    with pytest.raises(NameNotUsable):
        usable_name("李小龙")
    spec = find_spec("manimgx_fonts_cjk")
    assert spec is not None and spec.submodule_search_locations
    (packaged,) = Path(spec.submodule_search_locations[0]).glob("*.ttc")
    shutil.copy2(packaged, tmp_path)

    assert usable_name("李小龙") == "李小龙"


@pytest.mark.parametrize(
    ("name", "country"),
    [("李小龙", "SC"), ("張曉龍", "TC"), ("斎藤", "JP"), ("ユキ 直", "JP"), ("이 直", "KR"), ("Ana", "SC")],
)
def test_han_characters_take_the_forms_of_the_country_whose_characters_they_are(
    name: str, country: str
) -> None:
    """The same character is drawn otherwise in Japan than in China."""
    assert families(name)[0].endswith(f" {country}")


@pytest.mark.parametrize("file", sorted(PRINTED.glob("*.ttf")), ids=lambda file: file.stem)
def test_what_names_are_set_in_goes_by_a_name_of_ours_and_may_be_passed_on(file: Path) -> None:
    """No font that a machine has is taken for it, and a licence to go with the course lies beside it."""
    font = TTFont(file)
    said = [str(one) for one in font["name"].names if one.nameID not in fonts.KEPT_NAMES]
    (cut,) = (one for one in fonts.PRINTS if one.name == file.stem)
    licences = [
        file.with_name(f"{file.stem.removesuffix(end)}-OFL.txt") for end in ("", "-italic", "-semibold")
    ]
    of_all = file.with_name("names-OFL.txt")
    (licence,) = {one for one in licences if one.exists()} or {of_all}

    assert cut.family in said and not [one for one in said if "Source" in one or "Noto" in one]
    assert font["OS/2"].usWeightClass == cut.weight
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")


def test_the_fonts_that_come_with_the_course_are_those_that_are_cut_and_small_enough_to_come_along() -> None:
    """Nobody waits for tens of megabytes who has no use for them."""
    files = sorted(PRINTED.glob("*.ttf"))

    assert {file.stem for file in files} == {one.name for one in fonts.PRINTS}
    assert sum(file.stat().st_size for file in files) <= 4_000_000
