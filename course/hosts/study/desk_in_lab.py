"""Where JupyterLab shows the learner's desk, if its folder does; under JupyterHub, a way to it is laid."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from jupyter_server.serverapp import ServerApp


def has_lab(server: ServerApp) -> bool:
    """Whether a server has JupyterLab, too."""
    lab = server.extension_manager.extensions.get("jupyterlab")
    return lab is not None and bool(lab.enabled)


def shown_at(home: Path, root: Path) -> str | None:
    """Where JupyterLab shows the desk.

    Args:
        home: the learner's folder.
        root: the folder that JupyterLab shows.

    Returns:
        The beginning of an address, such as `desk/`; nothing where it is not to be seen.
    """
    shown, desk = root.expanduser().resolve(), (home / "desk").resolve()
    if desk.is_relative_to(shown):
        inside = desk.relative_to(shown)
        # JupyterLab opens nothing in a folder whose name begins with a point.
        if not any(part.startswith(".") for part in inside.parts):
            return "" if inside == Path() else f"{quote(inside.as_posix())}/"
    ways = (shown / name for name in _names(home))
    return next((f"{quote(way.name)}/" for way in ways if way.is_symlink() and way.resolve() == desk), None)


def lay_way(home: Path, root: Path) -> None:
    """Have JupyterLab show the desk, by a link in the folder that it shows, where one can be made.

    Args:
        home: the learner's folder.
        root: the folder that JupyterLab shows.
    """
    shown = root.expanduser().resolve()
    for name in _names(home):
        if shown_at(home, shown) is None:
            # The name is taken, or the file system has no links or may not be written to.
            with suppress(OSError):
                (shown / name).symlink_to((home / "desk").resolve(), target_is_directory=True)


def _names(home: Path) -> tuple[str, str]:
    """What the link is called: users of one Hub may be shown one folder."""
    return "course", f"course-{home.name}"
