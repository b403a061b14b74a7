"""What a class is called and how work comes and goes, in a file that its provider may edit."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from traitlets.config import Config

from course.base.atomic_write import write_whole
from course.base.clear_errors import Clear
from course.base.places import CLASS
from course.marking.nbgrader.classroom import Classroom
from course.sittings.files import first_fault
from course.sittings.terms import Terms

_FILE = """\
# A class. Edit what stands here; every command reads it anew.

title: {title}

# nbgrader's exchange: a folder that every learner's account on this machine, or of its network, can reach.
# Empty where there is none.
exchange: {exchange}

# A folder into which learners put the files that they hand in, and where what goes back to them is put,
# a folder each. Empty where files come by e-mail or from a learning platform.
shared_folder: {shared}

# Where the class's own server (course serve) is reached, such as https://course.firm.example; and the
# database of its learners' answers: a file in this folder if it is left empty, PostgreSQL for many.
address: ""
answers: ""

# What is set of exercises, if anything; leave out what is not bounded. Times are London's. Take the # away.
# For one learner: course class allow LEARNER EXERCISE --minutes 15
#
# exercises:
#   ex2-reservist:
#     opens: 2026-12-01 09:00
#     closes: 2026-12-05 17:00
#     minutes: 45                # from beginning it, by the server's clock
#     attempts: 1
#     feedback: after closing    # or: at once
#     honesty: What I hand in is my own work.
"""


class NoClass(Clear):
    """A command about a class was typed where there is none; the message says where it is typed."""


class SettingsUnreadable(Clear):
    """A class's settings are not as they should be; the message says which, and why."""


class ClassSettings(BaseModel):
    """What a class is called, and how work comes and goes; an empty path stands for none."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=1, max_length=200)
    exchange: str = ""
    shared_folder: str = ""
    address: str = ""
    answers: str = ""
    exercises: dict[str, Terms] = {}

    def exchange_settings(self, classroom: Classroom) -> Config | None:
        """Nbgrader's settings with this class's exchange; nothing where it has none.

        Args:
            classroom: the class.
        """
        if not self.exchange:
            return None
        config = Config()
        config.Exchange.root = self.exchange
        config.CourseDirectory.course_id = classroom.content.course.id
        return config


def settings_of(classroom: Classroom) -> ClassSettings:
    """The settings of a class; what has no file of them, as a course's own folder, has only a title.

    Args:
        classroom: the class.

    Raises:
        SettingsUnreadable: they are not as they should be.
    """
    path = classroom.root / CLASS
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
        return ClassSettings.model_validate({key: value for key, value in (found or {}).items() if value})
    except FileNotFoundError:
        return ClassSettings(title=classroom.content.course.title)
    except (yaml.YAMLError, UnicodeDecodeError, AttributeError) as error:
        raise SettingsUnreadable(f"{path} cannot be read: {' '.join(str(error).split())}.") from None
    except ValidationError as error:
        raise SettingsUnreadable(first_fault(error, path)) from None


def write_settings(folder: Path, settings: ClassSettings) -> None:
    """Write the settings of a class, with what each is for.

    Args:
        folder: the class's.
        settings: what they say.

    Raises:
        OSError: they cannot be written.
    """
    text = _FILE.format(
        title=_value(settings.title),
        exchange=_value(settings.exchange),
        shared=_value(settings.shared_folder),
    )
    write_whole(folder / CLASS, text.encode())


def _value(text: str) -> str:
    return yaml.safe_dump(text, default_style='"', allow_unicode=True, width=10_000).strip()
