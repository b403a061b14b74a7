"""The QR codes on a page of paper, read as a telephone would."""

from __future__ import annotations

import pypdfium2
import zxingcpp


def qr_codes(pdf: bytes) -> list[str]:
    """What the codes on the first page of a PDF say, printed at 150 dots an inch."""
    drawn = pypdfium2.PdfDocument(pdf)[0].render(scale=150 / 72, grayscale=True).to_numpy()
    return [one.text for one in zxingcpp.read_barcodes(drawn)]
