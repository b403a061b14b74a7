"""What is right about the lines of a document that decides something: what it proves, what it leaves open."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from course.content.documents import DocumentPage
from course.content.page_lines import line_saying

Text = Annotated[str, Field(min_length=1)]
LineMark = Literal["proves", "open"]

LINE_MARKS: tuple[LineMark, ...] = get_args(LineMark)


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class LineKey(_Part):
    """Which line is right, told by some of its words; `also` are lines that are as good, `why` is why."""

    words: Text
    also: list[Text] = []
    why: Text

    def ids(self, page: DocumentPage) -> list[str]:
        """The ids of the lines that are right, the best first; words that stand on no one line name none."""
        found = (line_saying(page, words) for words in (self.words, *self.also))
        return [line.id for line in found if line]


class PageKey(_Part):
    """The two lines of a document; `wrong` holds a reason for others, by some of their words."""

    proves: LineKey
    open: LineKey
    wrong: dict[Text, Text] = {}

    def of(self, mark: LineMark) -> LineKey:
        """What is right for one of the two marks."""
        return self.proves if mark == "proves" else self.open

    def reason(self, line: str) -> str:
        """Why a line is neither; nothing where no reason is given.

        Args:
            line: what it says.
        """
        return next((why for words, why in self.wrong.items() if words in line), "")
