"""Line ends, which Windows, git and editors change where nobody changed a word."""

from __future__ import annotations


def with_plain_ends(content: bytes) -> bytes:
    r"""A text with its lines ended as git keeps them, so that two copies of it can be compared or digested.

    Args:
        content: the text; a line may end in `\r\n`, as on Windows.
    """
    return content.replace(b"\r\n", b"\n")
