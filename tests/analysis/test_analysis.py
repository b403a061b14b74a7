"""A real gradebook analysed: the numbers are right, what is planted is found, and nobody is named."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml
from sqlalchemy import create_engine
from typer.testing import CliRunner

from course.analysis import NothingToAnalyse, analyse, class_work, flags, items, write
from course.analysis.page import page
from course.base.places import solutions_root
from course.commands.app import app
from course.learner.answers import FILE_NAME, parse
from course.marking.cohort.marking_run import Manner, mark_all
from course.marking.gradebook.history import history
from course.marking.gradebook.tables import grade
from course.rehearsal.learners import fictional_learners
from tests.analysis.conftest import EXERCISE, hand_in_and_mark

BAD_NAME = "<img src=x onerror=alert(1)>"  # marking refuses it; an older gradebook may hold it


@pytest.fixture(scope="module")
def work(real):
    return class_work(real, EXERCISE)


@pytest.fixture(scope="module")
def report(work):
    return analyse(work)


def snapshot(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_points_are_those_of_the_history_and_nothing_is_written(real):
    before = snapshot(real.root)

    work = class_work(real, EXERCISE)
    analyse(work)

    assert snapshot(real.root) == before
    assert work.left_out == {"the answers could not be read": 9, "nothing was chosen": 9}
    assert len(work.points) == 72 and not work.unknown and not work.points.isna().any().any()
    for learner in list(work.points.index)[::9]:
        last = history(real, EXERCISE, learner)[-1]
        assert work.points.loc[learner].to_dict() == {slot: float(p) for slot, p in last.marks.items()}
        assert work.versions[learner] == last.version


def test_shares_by_thirds_are_what_counting_the_files_by_hand_gives(real, work, report):
    totals = work.points.sum(axis=1)
    version = "base"
    members = [learner for learner in work.points.index if work.versions[learner] == version]
    chosen = {
        learner: parse((real.submission(learner, EXERCISE) / FILE_NAME).read_bytes()).boards["match"].facts
        for learner in members
    }
    said = {one: facts["C.2"].judgement or "" if "C.2" in facts else "" for one, facts in chosen.items()}
    counted = Counter(said.values())
    rows = report.choices.query("version == @version and slot == 'match-2' and part == 'judgement'")

    assert dict(zip(rows["option"], (rows["share"] * len(members)).round().astype(int), strict=True)) == {
        **dict.fromkeys(rows["option"], 0),
        **counted,
    }
    third = len(members) // 3
    border = totals[members].nlargest(third + 1).iloc[-1]
    clear = [learner for learner in members if totals[learner] > border]
    for row in rows.to_dict("records"):
        assert row["best"] * len(members) / 3 >= sum(said[one] == row["option"] for one in clear) - 1e-9
    single = report.choices[~report.choices["many"]]
    sums = single.groupby(["version", "slot", "part"])[["share", "best", "middle", "weakest"]].sum()
    np.testing.assert_allclose(sums.to_numpy(), 1)


def test_the_tables_fit_together(work, report):
    whole = report.items[report.items["version"] == "all"]
    totals = work.points.sum(axis=1)

    assert whole["difficulty"] @ whole["out_of"] == pytest.approx(totals.mean())
    assert report.reliability["mean"].iloc[0] == pytest.approx(totals.mean())
    assert list(report.reliability["version"]) == ["all", *work.exercise.version_ids]
    assert (
        report.reliability["learners"].iloc[1:].sum() == len(work.points) == report.scores["learners"].sum()
    )
    assert (whole["difficulty_low"] < whole["difficulty"]).all()
    assert 0.8 < report.reliability["alpha"].iloc[0] < 1
    answers = report.calibration["answers"]
    assert answers.sum() == len(work.sureness) > 300
    known = report.times.iloc[0]
    assert known["learners"] == 72 and 15 <= known["shortest"] <= known["median"] <= known["longest"] < 70
    assert not report.flags["sure"].any()


def test_a_persons_mark_stands_in_place_of_the_machines(copy):
    before = class_work(copy, EXERCISE).points
    with create_engine(copy.gradebook).begin() as connection:
        connection.execute(grade.update().where(grade.c.auto_score == 5).values(manual_score=1.25))

    after = class_work(copy, EXERCISE).points

    pd.testing.assert_frame_equal(after, before.replace(5.0, 1.25))


def test_what_the_sure_earn_is_what_reading_every_file_by_hand_gives(real, work, report):
    earned, possible = Counter(), Counter()
    for learner in work.points.index:
        boards = parse((real.submission(learner, EXERCISE) / FILE_NAME).read_bytes()).boards
        slots = {f"C.{number}": f"match-{number}" for number in range(1, 11)}
        for fact, slot in slots.items():
            if fact in boards["match"].facts:
                sure = boards["match"].facts[fact].confidence
                earned[sure] += work.points.loc[learner, slot]
                possible[sure] += 5
        sure = boards["route"].confidence
        earned[sure] += work.points.loc[learner, ["route-steps", "route-outcome", "route-strength"]].sum()
        possible[sure] += 20 if sure else 0

    for row in report.calibration.to_dict("records"):
        share = earned[row["confidence"]] / possible[row["confidence"]]
        assert row["earned"] == pytest.approx(share) and row["earned_low"] < share < row["earned_high"]


def test_a_reversed_key_is_found_and_so_is_the_distractor_that_beats_it(copy, tmp_path):
    source = shutil.copytree(solutions_root(), tmp_path / "solutions")
    path = source / "ex1-sources" / "key.yaml"
    key = yaml.safe_load(path.read_text(encoding="utf-8"))
    turned = key["items"]["range"]
    turned["sources"], turned["wrong"]["S1"] = ["S3"], turned["wrong"].pop("S3")
    path.write_text(yaml.safe_dump(key), encoding="utf-8")
    classroom = replace(copy, source=Path(source))
    hand_in_and_mark(classroom, "ex1-sources", fictional_learners(200, 4))

    found = analyse(class_work(classroom, "ex1-sources")).flags

    sure = found[found["sure"]]
    assert set(sure["slot"]) == {"statements-1"} and "distractor" in set(sure["kind"])
    assert {"misleads", "separates little", "all wrong"} & set(found["kind"])


def planted(learners: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Items of a made-up class: good ones, then one that each flag is for."""
    chance = np.random.default_rng(5)
    ability = chance.normal(size=learners)
    points = pd.DataFrame(
        {f"good-{n}": (ability + chance.normal(size=learners) > 0).astype(float) for n in range(8)}
    )
    points["reversed"] = (ability + chance.normal(size=learners) < 0).astype(float)
    points["noise"] = chance.integers(0, 2, learners).astype(float)
    points["gift"], points["riddle"] = 1.0, 0.0
    return points, pd.DataFrame()


@pytest.mark.parametrize(("learners", "sure"), [(400, True), (20, False), (6, None)])
def test_what_teaches_nothing_or_misleads_is_flagged_as_surely_as_the_class_allows(work, learners, sure):
    from dataclasses import replace

    points, none = planted(learners)
    out_of = pd.Series(1.0, index=points.columns)
    titles = {version: dict.fromkeys(points.columns, "an item") for version in work.titles}
    versions = pd.Series("base", index=points.index)
    made = replace(work, points=points, out_of=out_of, titles=titles, versions=versions)

    found = flags(items(made), none).query("version == 'all'")

    if sure is None:
        assert found.empty
        return
    kinds = dict(zip(found["slot"], found["kind"], strict=True))
    assert kinds["gift"] == "all right" and kinds["riddle"] == "all wrong"
    assert set(found["sure"]) <= ({True, False} if sure else {False})
    if sure:
        assert kinds["reversed"] == "misleads" and "noise" in kinds
        assert not [slot for slot in kinds if slot.startswith("good")]
        assert {"gift", "riddle", "reversed"} <= set(found[found["sure"]]["slot"])


class Elements(HTMLParser):
    """Every element of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str]] = []
        self.images: list[dict] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Take note of it."""
        self.tags[tag] += 1
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "svg":
            self.images.append(dict(attrs))


def test_the_page_needs_nothing_else_runs_nothing_and_names_nobody(work, report):
    html = page(work, report)
    seen = Elements(html)

    assert not seen.tags.keys() & {"script", "img", "link", "iframe", "object"}
    assert not [name for name, _ in seen.attributes if name.startswith("on") or name == "src"]
    links = [value for name, value in seen.attributes if name in {"href", "xlink:href"}]
    assert all(value.startswith("#") for value in links)
    ids = [value for name, value in seen.attributes if name == "id"]
    assert len(ids) == len(set(ids)) and not re.search(r"url\((?!#)", html)
    assert seen.tags["svg"] == 4 and all(image["role"] == "img" for image in seen.images)
    assert seen.tags["desc"] == 4 and "Learners by percentage of the points" in html
    assert not [learner for learner in work.points.index if learner in html]
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}", html)
    assert html == page(work, analyse(work))
    named = page(work, report, names=True)
    assert all(learner in named for learner in work.points.index)


def test_what_learners_wrote_never_reaches_the_page_as_more_than_text(copy, tmp_path):
    learner = next(iter(class_work(copy, EXERCISE).points.index))
    folder = copy.submission("plain", EXERCISE)
    folder.parent.mkdir()
    shutil.copytree(copy.submission(learner, EXERCISE), folder)
    answers = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    answers["boards"]["match"]["facts"]["C.2"] = {
        "judgement": "helps",
        "element": "<b>T9</b>",
        "cards": ["<i>"],
    }
    (folder / FILE_NAME).write_text(json.dumps(answers), encoding="utf-8")
    list(mark_all(copy, EXERCISE, ["plain"], lambda _: None, Manner(files=False)))

    work = class_work(copy, EXERCISE)
    named = {"plain": BAD_NAME}
    work = replace(
        work,
        points=work.points.rename(index=named),
        versions=work.versions.rename(index=named),
        minutes=work.minutes.rename(index=named),
    )
    report = analyse(work)
    html = page(work, report, names=True)

    assert "<img" not in html and "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<b>T9" not in html and "&lt;b&gt;T9" not in html and "Something not on offer" in html
    folders = write(report, html, tmp_path / "out")
    assert len(folders) == 9 and all(path.stat().st_mode & 0o077 == 0 for path in folders)
    assert not [path for path in folders[:-1] if BAD_NAME in path.read_text(encoding="utf-8")]


def test_answers_changed_or_gone_since_they_were_marked_do_not_pass_for_those_marked(copy):
    shutil.rmtree(copy.work / "autograded")
    first, second, *_ = class_work(copy, EXERCISE).points.index
    path = copy.submission(first, EXERCISE) / FILE_NAME
    path.write_bytes(path.read_bytes() + b"\n")
    shutil.rmtree(copy.submission(second, EXERCISE))

    work = class_work(copy, EXERCISE)

    assert work.left_out["the answers were changed since they were marked"] == 1
    assert work.unknown == 1 and second in work.points.index and np.isnan(work.minutes[second])


def test_a_small_class_says_that_it_cannot_tell_and_an_unmarked_one_that_there_is_nothing(copy):
    with pytest.raises(NothingToAnalyse, match="none of it has been marked"):
        class_work(copy, "ex3-sergeant")
    hand_in_and_mark(copy, "ex3-sergeant", fictional_learners(3, 1))
    work = class_work(copy, "ex3-sergeant")

    assert "3 learners are too few to tell anything" in page(work, analyse(work))


def test_an_advice_that_waits_for_a_person_is_counted_only_as_waiting(copy):
    hand_in_and_mark(copy, "ex7-advice", fictional_learners(10, 1))
    work = class_work(copy, "ex7-advice")
    report = analyse(work)

    assert work.points.isna().all().all() and report.reliability.empty and report.items.empty
    assert f"{len(work.points)} wait for a person" in page(work, report)


def test_the_command_writes_the_page_and_a_table_each_for_every_exercise_handed_in(
    real, tmp_path, monkeypatch
):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: real)

    ran = CliRunner().invoke(app, ["analyse", "--into", str(tmp_path)])

    assert ran.exit_code == 0, ran.output
    assert "72 learners, 0 flags for sure" in ran.output
    table = pd.read_csv(tmp_path / EXERCISE / "items.csv")
    assert set(table["version"]) == {"all", "base", "C-f2", "C-f3"}
    missing = CliRunner().invoke(app, ["analyse", "ex3-sergeant", "--into", str(tmp_path)])
    assert missing.exit_code == 1 and missing.stdout.startswith("Nobody's work on ex3-sergeant")
