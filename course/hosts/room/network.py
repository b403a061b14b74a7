"""Where a room is reached: this machine's address on the local network, a port, and a QR code of both."""

from __future__ import annotations

import errno
import ipaddress
import socket
from contextlib import suppress
from itertools import groupby

import segno

from course.base.clear_errors import Clear
from course.hosts.room.sent import Qr

USUAL_PORT = 8484
HERE = "127.0.0.1"
# Addresses that nobody has (RFC 5737): asking which way leads there sends nothing.
_NOWHERE = ("192.0.2.1", 9)


class NoNetwork(Clear):
    """The room cannot answer where it should; the message says what to do."""


def own_address(wanted: str | None) -> str:
    """This machine's address on the local network.

    Args:
        wanted: the one that was named, where there are several.

    Raises:
        NoNetwork: there is none, or it is not this machine's.
    """
    if wanted:
        _check(wanted)
        return wanted
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        way.connect(_NOWHERE)
        return str(way.getsockname()[0])
    with suppress(OSError):
        for *_, found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
            if not ipaddress.ip_address(found[0]).is_loopback:
                return str(found[0])
    raise NoNetwork(
        "This machine is on no network, so no phone could reach the room. Join the Wi-Fi or open a hotspot; "
        "or name the address: --lan --address 192.168.4.20"
    )


def _check(address: str) -> None:
    try:
        ipaddress.IPv4Address(address)
        with socket.socket() as probe:
            probe.bind((address, 0))
    except (ValueError, OSError):
        raise NoNetwork(
            f"{address} is no address of this machine. Leave --address out, or name one that it has."
        ) from None


def listen(addresses: list[str], port: int | None, before: int | None) -> tuple[list[socket.socket], int]:
    """Open the room's port.

    Args:
        addresses: the machine's, one socket each.
        port: the one that was asked for.
        before: the one that the room had before: phones wait for it there.

    Returns:
        The sockets, and their port.

    Raises:
        NoNetwork: it cannot be had.
    """
    named = port or before
    for wanted in (named,) if named else (USUAL_PORT, 0):
        with suppress(OSError):
            return bound(addresses, wanted)
    raise NoNetwork(
        f"Port {named or USUAL_PORT} is in use, perhaps by this room in another window. Close that, or "
        "choose another port: --port 8485. Phones then have to be told the new address."
    )


def bound(addresses: list[str], port: int) -> tuple[list[socket.socket], int]:
    """Listen on a port.

    Args:
        addresses: the machine's, one socket each.
        port: the port; any that is free, if it is 0.

    Raises:
        OSError: it cannot be had.
    """
    sockets: list[socket.socket] = []
    try:
        for address in addresses:
            made = socket.socket()
            sockets.append(made)
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            _bind(made, address, port)
            port = int(made.getsockname()[1])
            made.listen(1024)
            made.setblocking(False)
    except OSError:
        for made in sockets:
            made.close()
        raise
    return sockets, port


def _bind(made: socket.socket, address: str, port: int) -> None:
    try:
        made.bind((address, port))
    except (TypeError, UnicodeError):  # what Python says of a text that no machine's name can be
        raise OSError(errno.EADDRNOTAVAIL, "This is no address of this machine.", address) from None


def qr_of(address: str) -> Qr:
    """A QR code.

    Args:
        address: what it says.

    Returns:
        Its dark modules as horizontal lines half a module below each row's top.
    """
    matrix = segno.make_qr(address, error="m").matrix
    lines = []
    for row, modules in enumerate(matrix):
        at = 0
        for dark, run in groupby(modules):
            wide = len(list(run))
            if dark:
                lines.append(f"M{at} {row}.5h{wide}")
            at += wide
    return Qr(size=len(matrix), path="".join(lines))
