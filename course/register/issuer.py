"""A provider with a key that is unlocked: whoever has this attests."""

from __future__ import annotations

from dataclasses import dataclass

from course.register.compact import Signer
from course.register.provider import ProviderFile


@dataclass(frozen=True)
class Issuer:
    """Who signs.

    Attributes:
        provider: the provider as published.
        signer: its key that signs now.
        logo: its picture, for certificates; empty where it has none.
    """

    provider: ProviderFile
    signer: Signer
    logo: bytes = b""

    def trusts(self, kid: str) -> bool:
        """Whether what a key of this provider signed is still to be trusted."""
        return any(self.provider.kid(key) == kid and key.state != "compromised" for key in self.provider.keys)
