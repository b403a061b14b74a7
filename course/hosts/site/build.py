"""Make a site: one page that holds the whole course, and beside it the checklist and the handbook."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from pathlib import Path

from markupsafe import Markup

from course.content import Content
from course.handbook import checklist_pdf, handbook_pdf
from course.hosts.site.content import site_data
from course.hosts.site.contexts import SiteDocument
from course.hosts.site.folder import check_folder, replace_folder
from course.hosts.site.frame import part
from course.hosts.site.package import Package, packaged
from course.hosts.site.packed import packed_data
from course.pages.assets import allowed, assets, built, theme_script
from course.pages.status_text import study_time

PAGE, CHECKLIST, HANDBOOK = "index.html", "checklist.pdf", "handbook.pdf"
BUILT = Path(__file__).parent / "built"


def make_site(
    into: Path,
    content: Content,
    keys: Path | None,
    begun: Callable[[str], None],
    told: Mapping[str, str] | None = None,
    package: Package | None = None,
    checked: Callable[[Mapping[str, bytes]], object] | None = None,
) -> Path:
    """Write the whole course as plain files, or as one package for a learning system.

    Args:
        into: the folder; new, empty, or an earlier site, which is replaced.
        content: the course.
        keys: the folder of the exercises' keys, for a self-assessed edition. Left out,
            no key is read, so none can be in the site.
        begun: called with the title of each step as its turn comes.
        told: what a class has set of an exercise, in words, by its id.
        package: by which standard a learning system opens it, if one does.
        checked: called with all files by name before any is put in place; what it raises keeps them out.

    Returns:
        The page to open, or the package to upload.

    Raises:
        FolderNotOurs: the folder holds something else.
        OSError: it cannot be written.
    """
    into = into.expanduser().absolute()
    kind = f"{content.course.id}-site"
    check_folder(into, kind)
    data = packed_data(site_data(content, keys, begun, told or {}))
    begun("The checklist, the handbook and the files")
    files = {
        PAGE: site_page(data, content, self_assessed=keys is not None, package=package).encode(),
        CHECKLIST: checklist_pdf(content),
        HANDBOOK: handbook_pdf(content),
    }
    if package:
        files = packaged(package, PAGE, files, content, self_assessed=keys is not None)
    if checked:
        checked(files)
    about = {"edition": "self-assessed" if keys else "learners", "version": content.course.version}
    replace_folder(into, kind, files, about)
    return into / next(iter(files))


def site_page(
    data: dict[str, str], content: Content, *, self_assessed: bool, package: Package | None = None
) -> str:
    """The one page of a site, complete in itself.

    Args:
        data: what the page's script finds by a name, as `packed_data` makes it.
        content: the course.
        self_assessed: whether the keys are in it.
        package: by which standard a learning system opens it, if one does.

    Returns:
        HTML that allows nothing but its own scripts and styles to run, and nothing to be fetched, but
        by cmi5 from the system that opened it.
    """
    front, theme = built(BUILT), theme_script()
    script, style = front["site.js"], front["site.css"]
    mark = base64.b64encode(assets(content)["mark.svg"]).decode()
    shown = SiteDocument(
        policy=policy([theme, script], [style], talks=package is Package.CMI5),
        theme=Markup(theme),  # noqa: S704  # our own files
        script=Markup(script),  # noqa: S704
        style=Markup(style),  # noqa: S704
        icon=f"data:image/svg+xml;base64,{mark}",
        data={name: Markup(text) for name, text in data.items()},  # noqa: S704  # packed made it safe
        self_assessed=self_assessed,
        study_time=study_time(content),
        checklist=CHECKLIST,
        handbook=HANDBOOK,
        package=package or "",
    )
    return part(shown, content)


def policy(scripts: list[str], styles: list[str], *, talks: bool = False) -> str:
    """A policy under which only these scripts and styles count, and nothing is fetched.

    The typefaces stand in the style itself, for a page that is a file may load none.

    Style *attributes* are those of the pictures, which come from our own templates.

    Args:
        scripts: the scripts.
        styles: the styles.
        talks: whether the page talks to a system whose address only its opening tells. The page then
            narrows the policy to that address before it asks anything.

    Returns:
        The policy.
    """
    return (
        f"default-src 'none'; script-src {allowed(scripts)}; style-src {allowed(styles)}; "
        "style-src-attr 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"
        f"{'; connect-src https: http:' if talks else ''}"
    )
