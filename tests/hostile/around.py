"""What is tried around marking: at the terminal, on pages, on the disk, in the gradebook. A test each."""

from __future__ import annotations

# What is tried, and the test that tries it.
AROUND = {
    "markup, escape sequences and forged lines in all that a command can print": (
        "tests/house/test_screen.py::test_what_others_wrote_does_nothing_to_the_terminal"
    ),
    "a folder of a name that blanks nbgrader's pages, beside honest learners": (
        "tests/hostile/test_attacks.py::test_an_attack_gains_nothing_and_costs_nobody_anything"
    ),
    "answers that were only saved otherwise, as another attempt": (
        "tests/marking/test_attempts.py::test_answers_that_were_only_saved_otherwise_are_no_new_attempt"
    ),
    "a neighbour's reference": (
        "tests/marking/test_attempts.py::test_a_reference_that_does_not_fit_its_learner_is_told"
    ),
    "a power cut after the gradebook said that files are written": (
        "tests/marking/test_power.py::"
        "test_the_gradebook_never_says_that_files_are_written_which_a_power_cut_could_take"
    ),
    "a page or notebook that a power cut has left empty, cut or full of zeros": (
        "tests/marking/test_power.py::test_a_file_that_a_power_cut_has_spoilt_is_written_again"
    ),
    "random pages in gradebook.db": (
        "tests/marking/test_edges.py::test_random_pages_are_told_in_a_sentence_that_says_how_to_restore"
    ),
    "four first markers at once": (
        "tests/marking/test_edges.py::test_four_first_markers_at_once_make_one_gradebook"
    ),
    "a disk without locks": (
        "tests/marking/test_edges.py::test_a_disk_without_locks_is_told_at_once_with_its_place"
    ),
    "more extra credit than there are points, and less than nothing": (
        "tests/marking/test_edges.py::test_credit_beyond_what_there_is_makes_a_record_or_a_sentence"
    ),
}
