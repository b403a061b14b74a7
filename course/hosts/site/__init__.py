"""The static edition: the whole course as plain files, for a web host, a memory stick or an office laptop."""

from course.hosts.site.build import make_site
from course.hosts.site.folder import FolderNotOurs
from course.hosts.site.package import Package

__all__ = ["FolderNotOurs", "Package", "make_site"]
