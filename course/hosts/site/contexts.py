"""What each of a site's own templates is given. A test holds the templates to these, and these to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from course.content.works import Exercise


@dataclass(frozen=True, kw_only=True)
class SitePart:
    """A template of the site, which is given the course beside."""

    template: ClassVar[str]
    self_assessed: bool


@dataclass(frozen=True, kw_only=True)
class SavePanel(SitePart):
    """The panel at the end of an exercise: `by_hand` where no computer marks it, `rules` what passes it."""

    template = "save"
    exercise: Exercise
    by_hand: bool
    rules: str


@dataclass(frozen=True, kw_only=True)
class SiteCheck(SavePanel):
    """All answers to look through, before they are marked, compared or handed in."""

    template = "site-check"


@dataclass(frozen=True, kw_only=True)
class SiteDocument(SitePart):
    """The one page of a site; `data` is packed JSON by the name under which its script finds it.

    `package` is the standard by which a learning system opens it, and nothing where none does.
    """

    template = "site"
    policy: str
    theme: Markup
    script: Markup
    style: Markup
    icon: str
    data: Mapping[str, Markup]
    study_time: str
    checklist: str
    handbook: str
    package: str
