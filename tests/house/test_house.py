"""The house keeps its rules: bounds, locks, fresh releases, no keys or addresses where none belong."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import tomllib
import zipfile
from collections.abc import Container, Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import nbformat
import pytest
import yaml
from pydantic import BaseModel

from course.base.places import content_root, solutions_root
from course.checking.contracts import SCHEMA, TYPES, write_contracts
from course.checking.release import WIDGET_VIEW, release_exercises, write_record_schemas, write_schema
from course.content import Content, load_key
from course.content.documents import DocumentPage
from course.content.installed import course_content
from course.content.page_lines import lines_of
from course.marking.nbgrader.own_classroom import own_classroom
from tests.wheel import wheel

ROOT = content_root()
ROOMS = [
    "base",
    "content",
    "learner",
    "sittings",
    "boards",
    "pictures",
    "marking",
    "records",
    "register",
    "issuing",
    "handing_in",
    "platforms",
    "pages",
    "handbook",
    "hosts",
    "collecting",
    "classes",
    "analysis",
    "rehearsal",
    "checking",
    "commands",
]
# Where a process begins: only here are the learner, the course and the classroom looked up.
EDGES = {
    "__init__.py",
    "analysis/notebook.py",
    "base/places.py",
    "content/installed.py",
    "hosts/lab/calls.py",
    "hosts/lab/notebook.py",
    "hosts/lab/start.py",
    "hosts/study/app.py",
    "issuing/nbgrader_export.py",
    "rehearsal/notebook.py",
    "marking/nbgrader/own_classroom.py",
    "marking/nbgrader/exporter.py",
    "marking/nbgrader/preprocessor.py",
}
LOOKED_UP = {
    "classroom_root",
    "content_root",
    "course_content",
    "learner_home",
    "marking_classroom",
    "own_classroom",
    "provider_home",
    "separate_classroom",
    "solutions_root",
}
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def key_texts() -> set[str]:
    """Every sentence that stands only in exercises' keys: none of them may reach a learner."""
    content = course_content()
    keys = [load_key(solutions_root(), exercise, content) for exercise in content.exercises.values()]
    told = [fact.text for case in content.cases.values() for fact in case.facts]
    # A key quotes the pages, which a learner reads; the key's own is which words show which fact.
    told += [json.dumps(line, ensure_ascii=False) for page in _pages(content) for line in page.lines]
    told += [json.dumps(line.text, ensure_ascii=False) for page in _pages(content) for line in lines_of(page)]
    told += [case.key.model_dump_json() for case in content.cases.values() if case.key]
    lessons = " ".join(told)
    return {sentence for sentence in _sentences(*keys) if sentence not in lessons}


def _pages(content: Content) -> Iterator[DocumentPage]:
    for case in content.cases.values():
        yield from (document.page for document in case.documents if document.page)
        yield from (page for flip in case.flips for page in flip.pages.values())


def _sentences(*models: BaseModel) -> set[str]:
    dumped = "".join(model.model_dump_json() for model in models)
    return {text for text in re.findall(r'"((?:[^"\\]|\\.)*)"', dumped) if len(text.split()) > 5}


def test_conda_and_pip_install_within_the_same_bounds():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    flat = [line for part in environment for line in (part["pip"] if isinstance(part, dict) else [part])]
    # conda-forge writes jupyter_server where PyPI writes jupyter-server.
    bounds = dict(re.match(r"([\w-]+)(.*)", line.replace("_", "-")).groups() for line in flat)
    declared = dict(re.match(r"([\w-]+)(.*)", d).groups() for d in PROJECT["dependencies"])

    assert {name: bounds[name] for name in declared} == declared
    assert bounds["python"] == PROJECT["requires-python"]


def test_the_lock_pins_and_hashes_everything_and_names_no_address():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.split(r"\n(?=\w)", lock.strip())

    assert all(re.match(r"[\w.-]+==[\w.]+", pin) and "--hash=sha256:" in pin for pin in pins)
    assert "://" not in lock and "index" not in lock.replace("sphinx", "")
    for dependency in PROJECT["dependencies"]:
        name = re.match(r"[\w-]+", dependency)[0].lower()
        assert re.search(rf"^{name}==", lock, re.MULTILINE), name


def test_the_committed_release_is_exactly_what_the_source_generates(tmp_path):
    releases = list(release_exercises(own_classroom().keys, tmp_path))

    assert [made.name for made in releases] == list(course_content().exercises)
    for made in releases:
        committed = ROOT / "exercises" / made.name
        names = {path.relative_to(ROOT).as_posix() for path in tracked() if committed in path.parents}

        assert {f"exercises/{made.name}/{path.name}" for path in made.iterdir()} == names
        assert all((committed / path.name).read_bytes() == path.read_bytes() for path in made.iterdir())


def test_the_committed_schema_of_the_answers_file_is_what_the_models_say(tmp_path):
    fresh = write_schema(course_content(), tmp_path / "answers.schema.json").read_text(encoding="utf-8")

    assert (ROOT / "docs" / "answers.schema.json").read_text(encoding="utf-8") == fresh


def test_the_committed_schemas_of_a_record_are_what_the_models_say(tmp_path):
    for fresh in write_record_schemas(tmp_path):
        committed = ROOT / "docs" / fresh.name
        assert committed.read_text(encoding="utf-8") == fresh.read_text(encoding="utf-8")


def test_the_committed_contracts_with_the_front_end_are_what_the_models_say(tmp_path):
    for path in (SCHEMA, TYPES):
        (tmp_path / path.parent).mkdir(parents=True, exist_ok=True)

    for path in write_contracts(tmp_path):
        committed = ROOT / path.relative_to(tmp_path)
        assert committed.read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


def test_no_key_text_is_in_anything_a_learner_receives():
    secrets = key_texts()
    received = [
        path
        for path in tracked()
        if path.relative_to(ROOT).parts[0] in {"exercises", "modules", "data", "course"}
        and path.suffix not in {".ttf", ".woff2"}
    ]
    texts = {path: path.read_text(encoding="utf-8") for path in received}

    assert len(secrets) > 100
    for path, text in texts.items():
        folded = re.sub(r"\s+", " ", text)
        assert not [secret for secret in secrets if secret in folded], path
    assert not [path for path, text in texts.items() if "documents" in path.parts and "shows:" in text]


@pytest.mark.timeout(300)
def test_the_wheel_for_learners_carries_the_content_and_no_solutions():
    names = zipfile.ZipFile(wheel()).namelist()

    assert "course/_content/data/propositions.csv" in names
    assert "course/boards/built/match.js" in names and "course/hosts/desk/built/page.css" in names
    assert not [name for name in names if "node_modules" in name]
    fonts = [name.rsplit("/", 1)[1] for name in names if "/pages/fonts/" in name]
    assert {Path(name).suffix for name in fonts} >= {".woff2", ".txt"} and len(set(fonts)) == 5
    assert {"course/records/fonts/names-arabic.ttf", "course/records/certificate.typ"} <= set(names)
    assert any(name.endswith("licenses/course/records/fonts/names-OFL.txt") for name in names)
    assert "course/_content/exercises/ex2-reservist/ex2-reservist.ipynb" in names
    assert not [name for name in names if "key.yaml" in name or "solutions" in name]


def test_every_lesson_cell_has_run_and_no_live_board_is_stored():
    for lesson in course_content().lessons:
        notebook = nbformat.read(ROOT / "modules" / f"{lesson}.ipynb", as_version=4)
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]

        assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
        outputs = [output for cell in cells for output in cell.outputs]
        assert len(outputs) == len(cells) - 1 and not any(WIDGET_VIEW in output.data for output in outputs)


def test_every_code_cell_is_one_line_and_folded_away():
    for path in [
        *ROOT.glob("modules/*.ipynb"),
        *ROOT.glob("solutions/*/*.ipynb"),
        *ROOT.glob("exercises/*/*.ipynb"),
    ]:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code":
                assert "\n" not in cell.source.strip() and cell.metadata.jupyter.source_hidden, path


def test_notebooks_call_only_what_the_course_offers():
    import course

    for path in [*ROOT.glob("modules/*.ipynb"), *ROOT.glob("exercises/*/*.ipynb")]:
        cells = nbformat.read(path, as_version=4).cells
        trees = [ast.parse(cell.source) for cell in cells if cell.cell_type == "code"]
        names = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

        assert names <= set(course.IN_LESSONS)


def test_a_room_imports_only_from_rooms_before_it():
    for path in (ROOT / "course").rglob("*.py"):
        room = path.relative_to(ROOT / "course").parts[0].removesuffix(".py")
        if room not in ROOMS:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {
            node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module
        }
        used = {name.split(".")[1] for name in imported if name.startswith("course.")} & set(ROOMS)

        assert all(ROOMS.index(other) <= ROOMS.index(room) for other in used), (path, used)


def test_the_learner_and_the_course_are_looked_up_where_a_process_begins_and_passed_from_there():
    for path in (ROOT / "course").rglob("*.py"):
        inside = path.relative_to(ROOT / "course").as_posix()
        if inside in EDGES or inside.startswith("commands/"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
        }
        named |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

        assert not named & LOOKED_UP, f"{inside} is given what {named & LOOKED_UP} would find"


def test_files_stay_small():
    lengths = {
        path.relative_to(ROOT / "course").as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "course").rglob("*.py")
    }

    assert not {path for path, lines in lengths.items() if lines > LONGEST_FILE}


def test_functions_stay_small():
    """Their docstrings, which name every argument, are not counted."""
    for path in (ROOT / "course").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                said = node.body[0] if ast.get_docstring(node) else None
                docs = said.end_lineno - said.lineno + 1 if said else 0
                assert node.end_lineno - node.lineno + 1 - docs <= LONGEST_FUNCTION, (path, node.name)


def test_no_module_imports_itself_by_way_of_others():
    """Imports at the top of a module; one inside a function waits until both are there."""
    files = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in (ROOT / "course").rglob("*.py")
    }

    list(
        TopologicalSorter({name: imported_on_top(path, files) for name, path in files.items()}).static_order()
    )


def imported_on_top(path: Path, modules: Container[str]) -> set[str]:
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            inside = {f"{node.module}.{name.name}" for name in node.names}
            found |= {name if name in modules else node.module for name in inside}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return {name for name in found if name in modules}


def test_nothing_names_a_place_on_one_machine():
    for path in tracked():
        if path.suffix in {".png", ".lock", ".pdf", ".ttf", ".woff2"} or path == Path(__file__):
            continue
        assert not re.search(r"/(?:root|home|work|tmp)/\w", path.read_text(encoding="utf-8")), path


def test_the_package_version_is_the_courses():
    assert PROJECT["version"] == course_content().course.version


def test_every_path_that_contributing_names_is_there():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:course|data|docs|tests|modules|solutions|exercises)/[^`]*)`", text)
    patterns = {re.sub(r"<\w+>|…", "*", name).rstrip("/") for name in named}

    assert len(patterns) > 40
    assert not [pattern for pattern in patterns if not list(ROOT.glob(pattern))]


def test_each_word_of_contributing_has_one_meaning():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Words")[1]
    words = [
        word.strip()
        for row in re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)[1:]
        for word in row.split(",")
    ]

    assert len(words) > 25 and len(words) == len(set(words))
