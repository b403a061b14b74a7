"""The questions before and after the course as a page shows them: what is asked, and what came of it.

The static edition says the same in `course/hosts/site/front/forms/`; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict, RootModel

from course.boards.choices import TextOption, mixed_texts
from course.boards.said import Cited, cited
from course.content.content import Content
from course.content.forms import FORMS, UNSURE, Form
from course.learner.forms import Asking, Sitting, When
from course.pages.form_words import gain_words

UNSURE_TEXT = "I do not know yet"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class HeldQuestion(_Part):
    """A question of one form, with all that is said of it once both forms are answered.

    Attributes:
        pair: the id of its pair.
        form: its form.
        skill: what the pair asks for.
        text: the question.
        options: what to choose from, mixed; the last says that one does not know.
        right: the option that is right.
        why: the reason.
        wrong: the reason against each other option.
        sources: where that comes from.
    """

    pair: str
    form: Form
    skill: str
    text: str
    options: list[TextOption]
    right: str
    why: str
    wrong: dict[str, str]
    sources: list[Cited]


class HeldQuestions(RootModel[list[HeldQuestion]]):
    """Every question, for a host that holds them all."""

    model_config = ConfigDict(frozen=True)


class FormAsked(_Part):
    """A question as it is asked: nothing in it says what is right."""

    pair: str
    text: str
    options: list[TextOption]


class FormSide(_Part):
    """How one question of a pair went.

    Attributes:
        when: on which side of the course it was asked.
        text: the question.
        chosen: what was chosen, in its own words.
        right: whether that is right.
        best: what is right.
        said: the reason against what was chosen; empty where it is right, or where none is needed.
        why: the reason for what is right.
        sources: where that comes from.
    """

    when: When
    text: str
    chosen: str
    right: bool
    best: str
    said: str
    why: str
    sources: list[Cited]


class FormPair(_Part):
    """A skill, and how it went on both sides of the course."""

    skill: str
    sides: list[FormSide]


class FormOutcome(_Part):
    """What came of both forms: what is said of it, and each pair."""

    heading: str
    words: str
    pairs: list[FormPair]


class FormsData(_Part):
    """What the script of the questions' page finds in it.

    Attributes:
        questions: what is asked, in order.
        when: on which side of the course; empty where nothing is asked.
        form: in which form.
        of: how many questions a form has.
        title: what the page is called.
        words: what is said where nothing is asked; empty where there is an outcome.
        outcome: what came of both forms, once both are answered.
        send: where a choice is sent; empty where nothing is sent.
        home: where the overview is.
    """

    questions: list[FormAsked]
    when: str
    form: str
    of: int
    title: str
    words: str
    outcome: FormOutcome | None
    send: str
    home: str


def held_questions(content: Content) -> list[HeldQuestion]:
    """Every question of both forms, pair by pair.

    Args:
        content: the library.
    """
    found = []
    for pair in content.forms.pairs:
        for form in FORMS:
            one = pair.question(form)
            options = [
                *mixed_texts(one.options, f"{pair.id}-{form}"),
                TextOption(id=UNSURE, text=UNSURE_TEXT),
            ]
            found.append(
                HeldQuestion(
                    pair=pair.id,
                    form=form,
                    skill=pair.skill,
                    text=one.text,
                    options=options,
                    right=one.right,
                    why=one.why,
                    wrong=one.wrong,
                    sources=cited(one.cites, content),
                )
            )
    return found


def asked_now(held: Sequence[HeldQuestion], asking: Asking) -> list[FormAsked]:
    """The questions that are asked now, in order.

    Args:
        held: every question.
        asking: what is asked.
    """
    own = {one.pair: one for one in held if one.form == asking.form}
    return [FormAsked(pair=id_, text=own[id_].text, options=own[id_].options) for id_ in asking.left]


def outcome(held: Sequence[HeldQuestion], before: Sitting, after: Sitting) -> FormOutcome:
    """What came of both forms.

    Args:
        held: every question.
        before: the form that was answered before the course.
        after: the one that was answered after it.
    """
    by_form: dict[str, dict[str, HeldQuestion]] = {form: {} for form in FORMS}
    for one in held:
        by_form[one.form][one.pair] = one
    pairs = []
    for pair, asked in by_form[before.form].items():
        other = by_form[after.form][pair]
        sides = [_side("before", asked, before.chosen), _side("after", other, after.chosen)]
        pairs.append(FormPair(skill=asked.skill, sides=sides))
    first, then = (sum(pair.sides[place].right for pair in pairs) for place in (0, 1))
    return FormOutcome(
        heading=f"Before: {first} of {len(pairs)} right. After: {then} of {len(pairs)}.",
        words=gain_words(first, then, len(pairs)),
        pairs=pairs,
    )


def _side(when: When, asked: HeldQuestion, chosen: Mapping[str, str]) -> FormSide:
    choice = chosen.get(asked.pair, "")
    texts = {option.id: option.text for option in asked.options}
    right = choice == asked.right
    return FormSide(
        when=when,
        text=asked.text,
        chosen=texts.get(choice, "What you chose is no longer offered"),
        right=right,
        best=texts[asked.right],
        said="" if right else asked.wrong.get(choice, ""),
        why=asked.why,
        sources=asked.sources,
    )
