"""`imh-align compare` is a contract: exit codes, what may be compared, what comes out."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner

from alignment import AlignmentReport, AlignmentSettings, Project, align
from cli import command
from exports.exporters.json_exporter import render_json
from tests.cli_calls import run, run_program
from tests.exports.reports import small_report
from tests.test_cli import SYLLABUS

CHANGED = SYLLABUS.replace("Week 2: Newborn behavior", "Week 2: Budgets").replace(
    "NURS 330 Family Nursing", "NURS 330 Family Nursing\n\nFall 2027"
)


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    for side, text in (("old", SYLLABUS), ("new", CHANGED)):
        (tmp_path / side).mkdir()
        (tmp_path / side / f"nurs {side}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_two_files_are_compared_on_the_terminal(versions: Path) -> None:
    done = run_program("compare", "old/nurs old.txt", "new/nurs new.txt", cwd=versions)

    assert done.returncode == 0
    assert "Syllabus evidence suggests that the course now covers" in done.stdout
    assert done.stderr == ""


def test_folders_give_a_word_document_and_json_and_the_summary_on_stderr(versions: Path) -> None:
    done = run("compare", "old", "new", "--word", "c.docx", "--json", "c.json", cwd=versions)
    content = json.loads((versions / "c.json").read_text(encoding="utf-8"))
    (course,) = content["courses"]

    assert (done.returncode, done.stdout) == (0, "")
    assert "Syllabus evidence suggests" in done.stderr
    assert content["schema"] == "imh-align-compare/1"
    assert (course["old"]["source"], course["new"]["source"]) == (
        "old/nurs old.txt",
        "new/nurs new.txt",
    )
    assert course["paired_by"] == "code"
    assert course["text"]["is_whole"] is True
    assert any("Budgets" in p["new"]["quote"] for p in course["text"]["reworded"]) or any(
        "Budgets" in added["quote"] for added in course["text"]["added"]
    )
    assert docx.Document(str(versions / "c.docx")).paragraphs[0].text


def test_saved_results_are_compared_with_each_other_and_with_a_folder(versions: Path) -> None:
    for side in ("old", "new"):
        run("align", side, "--json", f"{side}.json", cwd=versions)

    saved = run("compare", "old.json", "new.json", cwd=versions)
    mixed = run("compare", "old.json", "new", cwd=versions)
    folders = run("compare", "old", "new", cwd=versions)

    assert (saved.returncode, mixed.returncode) == (0, 0)
    assert saved.stdout.splitlines()[0] == folders.stdout.splitlines()[0]
    assert mixed.stdout.splitlines()[0] == folders.stdout.splitlines()[0]


def test_results_saved_without_quotes_give_levels_and_say_that_words_are_not_known(
    versions: Path,
) -> None:
    run("align", "old", "--no-quotes", "--json", "old.json", cwd=versions)

    done = run("compare", "old.json", "new", cwd=versions)

    assert done.returncode == 0
    assert "The words could not be compared" in done.stdout
    assert "the same" not in done.stdout


def test_versions_can_be_aligned_by_meaning_too(
    versions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[bool] = []

    def noted(project: Project) -> AlignmentReport:
        chosen.append(project.settings.with_meaning)
        return align(replace(project, settings=AlignmentSettings()))

    monkeypatch.chdir(versions)
    monkeypatch.setattr("cli_inputs.embed", lambda texts: texts)
    monkeypatch.setattr("cli_compare.align", noted)

    for options in ([], ["--with-meaning"]):
        done = CliRunner().invoke(command, ["compare", "old", "new", *options])
        assert done.exit_code == 0

    assert chosen == [False, False, True, True]


def test_files_that_were_not_read_end_with_1_also_from_saved_results(versions: Path) -> None:
    (versions / "old" / "slides.pptx").write_bytes(b"PK\x03\x04")
    run("align", "old", "--json", "old.json", cwd=versions)

    for old in ("old", "old.json"):
        done = run("compare", old, "new", cwd=versions)

        assert done.returncode == 1
        assert "old/slides.pptx" in done.stderr
        assert "now covers" in done.stdout


def test_a_side_without_a_course_must_not_look_like_a_loss(versions: Path) -> None:
    (versions / "new" / "nurs new.txt").write_bytes(b"")
    (versions / "empty").mkdir()

    unread = run("compare", "old", "new", "--json", "c.json", cwd=versions)
    empty = run("compare", "old", "empty", cwd=versions)

    assert (unread.returncode, empty.returncode) == (1, 2)
    assert "no course was read, so nothing can be compared" in unread.stderr
    assert unread.stdout == empty.stdout == ""
    assert not (versions / "c.json").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("old",), "NEW"),
        (("old", "gone"), "gone"),
        (("old", "foreign.json"), "no schema"),
        (("old", "cut.json"), "not JSON"),
        (("old", "other-map.json"), "tiny 1.0"),
        (("old", "new", "--framework", "no-such-map"), "no-such-map"),
        (("old", "new", "--word", "no/such/out.docx"), "no/such"),
        (("old", "new", "--word", "same", "--json", "same"), "same"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_what_is_wrong(
    versions: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    results = render_json(small_report()).decode()
    (versions / "other-map.json").write_text(results, encoding="utf-8")
    (versions / "cut.json").write_text(results[:500], encoding="utf-8")
    (versions / "foreign.json").write_text('{"name": "package"}', encoding="utf-8")
    monkeypatch.chdir(versions)

    done = CliRunner().invoke(command, ["compare", *arguments])

    assert done.exit_code == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_the_same_folder_twice_has_no_change(versions: Path) -> None:
    shutil.copytree(versions / "old", versions / "copy")

    done = run("compare", "old", "copy", cwd=versions)

    assert "Its passages are the same." in done.stdout
    assert "No level changed." in done.stdout
