"""The questions before the course and after it: in pairs, each the same skill asked of other facts."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, Field

from course.content.board_specs import Question
from course.content.rows import Status
from course.content.source_key import BY_HAND, Text

FILE = "data/forms.yaml"
Form = Literal["a", "b"]
FORMS: tuple[Form, ...] = get_args(Form)
# What whoever does not know may say: nobody has to guess.
UNSURE = "unsure"


class FormQuestion(Question):
    """A question of one form; `status` is how far what is right was checked, never further than its rows."""

    id: str = ""
    status: Status


class Pair(BaseModel):
    """A skill, and the two questions that ask it; what is right in one says nothing of the other."""

    model_config = BY_HAND

    id: Annotated[str, Field(pattern=r"^[a-z][a-z-]{0,20}$")]
    skill: Text
    a: FormQuestion
    b: FormQuestion

    def question(self, form: Form) -> FormQuestion:
        """The question of a form."""
        return self.a if form == "a" else self.b


class Forms(BaseModel):
    """Every pair, in the order in which it is asked; a course without any asks nothing."""

    model_config = BY_HAND

    pairs: list[Pair] = []

    @property
    def ids(self) -> list[str]:
        """The ids of the pairs, by which a learner's choices are kept."""
        return [pair.id for pair in self.pairs]
