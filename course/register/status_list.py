"""Which records hold no more, as one published list of bits (W3C Bitstring Status List 1.0).

The first index is the most significant bit of the first byte. The list is long, so that asking for it
tells nobody whose record is looked at.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import zlib
from collections.abc import Iterable

SIZE = 131_072  # bits: the fewest that the standard allows
_BYTES = SIZE // 8
_MOST_ENCODED = 100_000


def encoded(ended: Iterable[int]) -> str:
    """The list as it is published.

    Args:
        ended: the indices of what holds no more.

    Returns:
        Multibase text: `u`, then base64url of the bits, compressed. The same for the same indices.
    """
    bits = bytearray(_BYTES)
    for index in ended:
        bits[index // 8] |= 0x80 >> index % 8
    packed = gzip.compress(bytes(bits), mtime=0)
    return "u" + base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """The bits of a published list.

    Raises:
        ValueError: it is no such list, or not of the size that ours have.
    """
    if not text.startswith("u") or len(text) > _MOST_ENCODED:
        raise ValueError("it is not written as a list is")
    try:
        packed = base64.urlsafe_b64decode(text[1:] + "=" * (-len(text[1:]) % 4))
        unpacker = zlib.decompressobj(wbits=31)
        bits = unpacker.decompress(packed, _BYTES + 1)
    except (binascii.Error, zlib.error, ValueError):
        raise ValueError("it cannot be unpacked") from None
    if len(bits) != _BYTES or not unpacker.eof:
        raise ValueError("it has not the size of one")
    return bits


def is_set(bits: bytes, index: int) -> bool:
    """Whether what has this index holds no more."""
    return bool(bits[index // 8] & 0x80 >> index % 8)
