"""What a provider's own settings put on a certificate, beside what the record states."""

from __future__ import annotations

import io
from dataclasses import dataclass

import segno


@dataclass(frozen=True)
class Letterhead:
    """What stands on every certificate of one provider. Nothing that is not set is printed, or made up.

    Attributes:
        logo: a picture as PNG, JPEG, GIF, WebP or SVG.
        check_at: the whole address at which this certificate can be checked, for its QR code.
    """

    logo: bytes = b""
    check_at: str = ""

    @property
    def shown(self) -> str:
        """The address as one reads it: without scheme, query and fragment."""
        return self.check_at.partition("://")[2].partition("#")[0].partition("?")[0].rstrip("/")

    @property
    def qr(self) -> str:
        """The QR code of the address as SVG; nothing where there is no address."""
        if not self.check_at:
            return ""
        drawn = io.BytesIO()
        # Any of the eight masks is read; weighing them all takes as long as a tenth of the certificate.
        segno.make_qr(self.check_at, error="m", mask=3).save(
            drawn, kind="svg", border=0, xmldecl=False, svgns=True
        )
        return drawn.getvalue().decode()


PLAIN = Letterhead()
