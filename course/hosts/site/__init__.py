"""The static edition: the whole course as plain files, for a web host, a memory stick or an office laptop."""

from course.hosts.site.build import make_site
from course.hosts.site.folder import FolderNotOurs

__all__ = ["FolderNotOurs", "make_site"]
