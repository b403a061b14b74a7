"""The static edition as a package for a learning system, with a unit for each lesson and exercise.

A unit each, for SCORM 1.2 lets a system keep 4,096 characters for one (`cmi.suspend_data`): enough for the
answers to one lesson or exercise, and for no more.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import quote
from xml.etree import ElementTree as ET

from course.content import Content
from course.hosts.site.cmi5 import STRUCTURE, cmi5_structure
from course.learner.done import in_order
from course.pages.work_names import label_of

# The names of the standard: ADL, SCORM Content Aggregation Model 1.2, section 2.3.
_CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MANIFEST = "imsmanifest.xml"
# Zip knows no earlier day, and the same course makes the same file.
_A_DAY = (1980, 1, 1, 0, 0, 0)


class Package(StrEnum):
    """By which standard a learning system opens the course."""

    SCORM = "scorm"
    CMI5 = "cmi5"


def packaged(
    kind: Package, page: str, files: Mapping[str, bytes], content: Content, *, self_assessed: bool
) -> dict[str, bytes]:
    """Put the files of a site into one package to upload.

    Args:
        kind: the standard.
        page: which of the files is the page.
        files: the site's files, by name.
        content: the course.
        self_assessed: whether the exercises mark themselves in it.

    Returns:
        The package, by its name.
    """
    listing = (
        {MANIFEST: scorm_manifest(page, [*files], content)}
        if kind is Package.SCORM
        else {STRUCTURE: cmi5_structure(page, content, self_assessed=self_assessed)}
    )
    return {f"{content.course.id}-{kind}.zip": _zipped({**listing, **files})}


def scorm_manifest(page: str, files: list[str], content: Content) -> bytes:
    """What tells a learning system the units of a package, by SCORM 1.2.

    Args:
        page: the page that each unit opens.
        files: the names of all files in the package.
        content: the course.

    Returns:
        XML, in UTF-8.
    """
    ET.register_namespace("", _CP)
    ET.register_namespace("adlcp", _ADL)
    course = content.course
    top = ET.Element(f"{{{_CP}}}manifest", {"identifier": course.id, "version": course.version})
    about = _inside(top, "metadata")
    _inside(about, "schema").text = "ADL SCORM"
    _inside(about, "schemaversion").text = "1.2"
    organizations = _inside(top, "organizations", default="course")
    organization = _inside(organizations, "organization", identifier="course")
    _inside(organization, "title").text = course.title
    for work in in_order(content):
        item = _inside(
            organization,
            "item",
            identifier=f"item-{work.id}",
            identifierref="page",
            parameters=f"?work={quote(work.id)}",
        )
        _inside(item, "title").text = f"{label_of(work)}: {work.title}"
    resources = _inside(top, "resources")
    resource = _inside(resources, "resource", identifier="page", type="webcontent", href=page)
    resource.set(f"{{{_ADL}}}scormtype", "sco")
    for name in files:
        _inside(resource, "file", href=name)
    ET.indent(top)
    return bytes(ET.tostring(top, encoding="utf-8", xml_declaration=True))


def _inside(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{_CP}}}{name}", attributes)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            one = zipfile.ZipInfo(name, _A_DAY)
            one.compress_type, one.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            into.writestr(one, content)
    return made.getvalue()
