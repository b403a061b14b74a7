"""A page can be shown whatever of it there is not yet."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from course.content.installed import course_content
from course.pages import frame
from course.pages.contexts import FeedbackPage, RecordPanel


class Places:
    """Where the links of a page lead."""

    home = record = search = "#"


@pytest.mark.parametrize("record", [None, RecordPanel("You have passed", "It waits for its assessor.")])
def test_feedback_can_be_shown_before_there_is_a_record_to_download(record: RecordPanel | None):
    shown = FeedbackPage(
        title="Feedback", opening=Markup(""), content=Markup(""), record=record, again="#", next=None
    )

    html = frame.render(shown, course_content(), Markup(""), Places())

    assert "Download" not in html and ("You have passed" in html) == (record is not None)
