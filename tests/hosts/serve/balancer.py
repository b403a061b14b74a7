"""nginx before a class's servers, with the very files of `deploy/nginx`, at another port and certificate."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from course.base.places import content_root
from tests.ports import free_port

SHIPPED = content_root() / "deploy" / "nginx"


@dataclass
class Balancer:
    """A running nginx.

    `address` is where it is reached, `certificate` what to trust, `logs` the folder of what it writes down.
    """

    address: str
    certificate: Path
    logs: Path


def nginx() -> str:
    """Find nginx; where NGINX says it, as in CI, its absence is a fault and no reason to skip."""
    wanted = os.environ.get("NGINX")
    if wanted and not Path(wanted).exists():
        pytest.fail(f"NGINX says {wanted}, and there is no such file")
    found = wanted or shutil.which("nginx", path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")
    if not found:
        pytest.skip("nginx is not installed, and NGINX does not say where it is")
    return found


@contextmanager
def balancing(folder: Path, servers: list[str]) -> Iterator[Balancer]:
    """Run nginx before so many servers, until the block is left.

    Parameters:
        folder: For its files; made.
        servers: Their addresses.
    """
    program, port = nginx(), free_port()
    certificate = _certificate(folder)
    (folder / "course").mkdir()
    listen = (SHIPPED / "listen.conf").read_text()
    for there, here in (
        ("listen 443", f"listen 127.0.0.1:{port}"),
        ("/etc/ssl/course/", f"{folder}/"),
        ("/var/log/nginx/", f"{folder}/"),
    ):
        assert there in listen
        listen = listen.replace(there, here)
    (folder / "course" / "listen.conf").write_text(listen)
    shipped = (SHIPPED / "servers.conf").read_text()
    ports = [line.split()[1].rstrip(";") for line in shipped.splitlines() if line.startswith("server ")]
    for there, here in zip(ports, servers, strict=True):
        shipped = shipped.replace(there, here.removeprefix("http://"))
    (folder / "course" / "servers.conf").write_text(shipped)
    temporary = "".join(
        f"{kind}_temp_path {folder}/temp;\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"worker_processes 1;\npid {folder}/nginx.pid;\nevents {{}}\n"
        f"http {{\n{temporary}include {SHIPPED}/course.conf;\n}}\n"
    )
    command = [program, "-c", str(folder / "nginx.conf"), "-p", str(folder)]
    command += ["-g", "daemon off; user root;" if os.geteuid() == 0 else "daemon off;"]
    subprocess.run([*command, "-t", "-q"], check=True)
    running = subprocess.Popen(command)
    try:
        _wait_for(running, port)
        yield Balancer(f"https://127.0.0.1:{port}", certificate, folder)
    finally:
        running.terminate()
        running.wait(timeout=30)


def _wait_for(running: subprocess.Popen[bytes], port: int) -> None:
    while True:
        assert running.poll() is None, "nginx has ended"
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return


def _certificate(folder: Path) -> Path:
    folder.mkdir(parents=True)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    own = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(own, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    form = serialization.Encoding.PEM
    (folder / "fullchain.pem").write_bytes(made.public_bytes(form))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(form, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return folder / "fullchain.pem"
