"""A trainer has something to ask back, or the key's reason, at whatever a room can be asked."""

from __future__ import annotations

from course.content import Content
from course.content.board_specs import RouteSpec, SourcesSpec
from course.content.if_they_say import END, IfTheySay, if_they_say
from course.content.installed import course_content
from course.content.run_sheets import run_sheets


def every_answer(content: Content) -> dict[tuple[str, str], list[IfTheySay]]:
    """What tempts, by board and by what of it some run sheet puts to a room."""
    rows = [
        (row, next(one for one in content.lessons[row.lesson].boards if one.id == row.board))
        for id_ in content.lessons
        for sheet in run_sheets(id_, content).values()
        for row in sheet.rows
        if row.kind in {"vote", "route"}
    ]
    return {
        (f"{row.lesson}/{row.board}", id_): if_they_say(board, id_, content)
        for row, board in rows
        for id_ in ([END] if isinstance(board, RouteSpec) else row.asks)
    }


def test_of_whatever_a_sheet_asks_the_key_says_why_a_tempting_answer_is_wrong():
    found = every_answer(course_content())

    assert [at for at, answers in found.items() if not answers] == []
    assert all(one.label and one.why for answers in found.values() for one in answers)


def test_no_accepted_answer_is_told_as_a_wrong_one():
    content = course_content()
    for lesson in content.lessons.values():
        for board in lesson.boards:
            if isinstance(board, RouteSpec) and (key := content.cases[board.case].key):
                ends = {str(outcome) for outcome in key.routes[board.when].ends}
                assert not ends & {one.choice for one in if_they_say(board, END, content)}
            if isinstance(board, SourcesSpec):
                for item in (item for group in board.groups for item in group.items if item.key):
                    right = {*item.key.sources, item.key.use, *item.key.also_uses}
                    assert not right & {one.choice for one in if_they_say(board, item.id, content)}


def test_what_is_asked_back_stands_beside_the_keys_reason_against_it():
    content = course_content()
    asked = {(one.item, one.choice): one for answers in every_answer(content).values() for one in answers}
    written = [(fact, id_) for plan in content.rooms.values() for fact, of in plan.ask.items() for id_ in of]

    assert [at for at in written if at not in asked or not asked[at].ask] == []
