"""The QR codes on a page of paper or on a screen, read as a telephone would."""

from __future__ import annotations

import io

import pypdfium2
import zxingcpp
from matplotlib.image import imread


def qr_codes(pdf: bytes) -> list[str]:
    """What the codes on the first page of a PDF say, printed at 150 dots an inch."""
    drawn = pypdfium2.PdfDocument(pdf)[0].render(scale=150 / 72, grayscale=True).to_numpy()
    return [one.text for one in zxingcpp.read_barcodes(drawn)]


def qr_codes_seen(picture: bytes) -> list[str]:
    """What the codes in a picture (PNG) of a screen say."""
    seen = (imread(io.BytesIO(picture), format="png")[:, :, :3] * 255).astype("uint8")
    return [one.text for one in zxingcpp.read_barcodes(seen)]
