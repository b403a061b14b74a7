"""The course's own content is whole, and can be asked in the ways that are promised."""

from __future__ import annotations

from course.base.places import solutions_root
from course.content import load_key, paper
from course.content.dataframes import table
from course.content.installed import course_content
from course.content.papers import MatchPaper
from course.content.rows import CheckedRow


def test_everything_in_data_is_sound_and_every_id_resolves():
    content = course_content()

    assert content.lessons and content.exercises and content.cases


def test_every_key_fits_its_case():
    content = course_content()

    for exercise in content.exercises.values():
        key = load_key(solutions_root(), exercise, content)

        for version in exercise.version_ids:
            assert all(board.slots for board in paper(exercise, version, content, key).boards)


def test_tables_are_served_as_data_frames():
    propositions = table("propositions", course_content())

    assert propositions.loc["A17", "voice"] == "report"
    assert len(propositions) == len(course_content().propositions)


def test_what_the_author_says_is_never_offered_as_country_evidence():
    content = course_content()
    authors = {id_ for id_, row in content.propositions.items() if row.voice == "author"}

    assert all(authors.isdisjoint(case.country_cards) for case in content.cases.values())


def test_no_update_earns_anything_at_a_date_before_it_happened():
    content = course_content()
    judged = [key for case in content.cases.values() if case.key for key in (case.key.facts,)]
    for exercise in content.exercises.values():
        key = load_key(solutions_root(), exercise, content)
        for version in exercise.version_ids:
            boards = paper(exercise, version, content, key).boards
            at_the_time = [b for b in boards if isinstance(b, MatchPaper) and b.spec.when == "feb-2023"]
            judged += [board.key.facts for board in at_the_time]

    for facts in judged:
        cards = [[*fact.cards, *fact.also_cards] for fact in facts.values()]
        assert all(content.updates.keys().isdisjoint(of_one) for of_one in cards)


def test_a_row_marked_verified_names_where_it_was_read():
    rows = [row for row in course_content().rows.values() if isinstance(row, CheckedRow)]

    assert all(row.read_at for row in rows if row.status in {"verified", "seen-in-part"})
    assert any(row.status != "verified" for row in rows)


def test_each_flip_moves_the_outcome_or_strength_that_its_answer_states():
    content = course_content()
    keys = [case.key for case in content.cases.values() if case.key]
    for exercise in content.exercises.values():
        keys += load_key(solutions_root(), exercise, content).cases.values()

    for key in keys:
        for flip in key.flips.values():
            for route in flip.routes.values():
                named = content.words.outcomes[route.outcome].label.split()[0].strip(",").lower()
                assert named in flip.answer.lower()
                assert any(
                    content.words.strengths[strength].label.lower() in flip.answer.lower()
                    for strength in (route.strength, *(accepted.strength for accepted in route.also))
                )
