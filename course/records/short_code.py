"""The short code: what a person reads out or types to name a record."""

from __future__ import annotations

import secrets

# Crockford's base32 leaves out I, L, O and U, so that no character is taken for another.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12


def new_short_code() -> str:
    """Mint a code that nobody can guess.

    Returns:
        12 characters of Crockford's base32 (crockford.com/base32.html): 60 random bits.
    """
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def grouped(code: str) -> str:
    """Return a code in groups of four, as it is printed: 7QKM-2R9D-XW4B."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))
