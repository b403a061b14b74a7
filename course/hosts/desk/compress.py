"""What is sent over the network, made small in a way that the browser takes."""

from __future__ import annotations

import gzip

import brotli


def smaller(content: bytes, accepted: str, *, kept: bool) -> tuple[bytes, str]:
    """Compress a page, or a file that is kept.

    Args:
        content: its bytes.
        accepted: the ways that the browser takes, as its `Accept-Encoding` says.
        kept: whether the result is sent again and again, so that more work for it pays.

    Returns:
        The bytes to send, and the way's name; the empty text where they are as they were.
    """
    if "br" in accepted:
        # A lesson's boards share cards, further apart than gzip looks back. A page that is sent once is
        # waited for: two milliseconds for the longest; what is kept takes a fifth of a second, once.
        return brotli.compress(content, quality=11 if kept else 5), "br"
    if "gzip" in accepted:
        return gzip.compress(content), "gzip"
    return content, ""
