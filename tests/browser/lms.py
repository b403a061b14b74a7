"""A firm's learning system, as a package of SCORM 1.2 sees one: `scorm-again` in a page, and its store."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

from course.base.places import content_root

RUNTIME = content_root() / "node_modules" / "scorm-again" / "dist" / "scorm12.min.js"
_NAMES = {"cp": "http://www.imsproject.org/xsd/imscp_rootv1p1p2"}
# What a system shows: the unit in a frame, or in a window of its own, with what was kept of it.
_PAGE = """<!doctype html><meta charset="utf-8"><title>A learning system</title>
<style>html, body, iframe {{ height: 100%; width: 100%; margin: 0; border: 0 }}</style>
<script src="/runtime.js"></script>
<script>
  var API = new Scorm12API({{ lmsCommitUrl: {commit}, logLevel: 5, autocommit: false }});
  API.loadFromJSON({kept}, "cmi");
  const [unit, how] = [{unit}, {how}];
  if (how === "frame") {{
    document.write('<iframe title="The unit" src="' + unit + '"></iframe>');
  }} else {{
    document.write('<button onclick="window.open(unit)">Open the unit</button>');
  }}
</script>"""


@dataclass
class LearningSystem:
    """A learning system that has taken in a package."""

    address: str
    titles: dict[str, str]
    kept: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def opens(self, unit: str, learner: str, how: str = "window") -> str:
        """Return the address at which a learner finds a unit: in a `frame`, or in a `window` of its own."""
        return f"{self.address}/open?unit={unit}&learner={learner}&how={how}"

    def has(self, unit: str, learner: str) -> dict[str, Any]:
        """Return what the system keeps of a learner in a unit, as it was told last."""
        return self.kept.get((unit, learner), {})


@contextmanager
def learning_system(package: Path, folder: Path) -> Iterator[LearningSystem]:
    """Take in a package, and serve its units."""
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    (folder / "runtime.js").write_bytes(RUNTIME.read_bytes())
    units = _units(folder / "imsmanifest.xml")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    system = LearningSystem(
        f"http://127.0.0.1:{server.server_port}", {id_: title for id_, (title, _) in units.items()}
    )
    _Handler.system, _Handler.units = system, {id_: address for id_, (_, address) in units.items()}
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield system
    server.shutdown()
    thread.join()


def _units(manifest: Path) -> dict[str, tuple[str, str]]:
    """Each unit's title and address, as a learning system reads them."""
    top = ET.parse(manifest).getroot()  # noqa: S314  # the course's own
    pages = {one.get("identifier"): one.get("href") for one in top.iterfind(".//cp:resource", _NAMES)}
    return {
        str(item.get("identifier")).removeprefix("item-"): (
            item.findtext("cp:title", "", _NAMES),
            f"/{pages[item.get('identifierref')]}{item.get('parameters')}",
        )
        for item in top.iterfind(".//cp:item", _NAMES)
    }


class _Handler(SimpleHTTPRequestHandler):
    system: LearningSystem
    units: dict[str, str]

    def do_GET(self) -> None:
        """Show a unit, or a file of the package."""
        asked = urlsplit(self.path)
        if asked.path != "/open":
            super().do_GET()
            return
        unit, learner, how = (parse_qs(asked.query)[name][0] for name in ("unit", "learner", "how"))
        core = {"student_id": learner, "student_name": f"Example, {learner.title()}", "entry": "ab-initio"}
        kept = self.system.has(unit, learner)
        texts = {
            "commit": f"/keep?{asked.query}",
            "kept": {**kept, "core": {**core, **_of_core(kept)}},
            "unit": self.units[unit],
            "how": how,
        }
        page = _PAGE.format(**{name: json.dumps(text) for name, text in texts.items()}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def do_POST(self) -> None:
        """Keep what the system is told."""
        asked = parse_qs(urlsplit(self.path).query)
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.system.kept[asked["unit"][0], asked["learner"][0]] = told["cmi"]
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"result": "true", "errorCode": 0}')

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def _of_core(kept: dict[str, Any]) -> dict[str, Any]:
    wanted = ("lesson_status", "score", "total_time")
    return {name: one for name, one in kept.get("core", {}).items() if name in wanted}
