"""The command line is a contract: exit codes, one entry a file, and the shape of the JSON."""

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from typer.testing import CliRunner

from alignment import AlignmentReport, AlignmentSettings, Project, align
from alignment.aligning import method_of
from cli import command
from competency_map import load_framework
from tests.cli_calls import Done, run, run_program
from tests.exports.made_templates import RED, make_template

ROOT = Path(__file__).resolve().parent.parent
SYLLABUS = (
    "NURS 330 Family Nursing\n\nCourse description\n\nThis course introduces nursing with families "
    "of infants, with attachment theory and developmental screening of toddlers.\n\nSchedule\n\n"
    "- Week 1: Attachment theory and the Strange Situation in infancy\n"
    "- Week 2: Newborn behavior and parent-infant interaction\n"
)


def aligned(
    *arguments: str | Path, cwd: Path, call: Callable[..., Done] = run
) -> tuple[int, dict[str, Any], str]:
    out = cwd / "out.json"
    done = call("align", *arguments, "--json", out, cwd=cwd)
    return done.returncode, json.loads(out.read_text(encoding="utf-8")), done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "deep/c.txt", ".hidden.txt", ".git/d.txt"):
        path = tmp_path / "syllabi" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SYLLABUS, encoding="utf-8")
    return tmp_path


def test_a_folder_is_walked_in_order_and_its_hidden_files_left_aside(folder: Path) -> None:
    code, result, _ = aligned("syllabi", cwd=folder, call=run_program)

    assert code == 0
    assert [course["source"] for course in result["courses"]] == [
        "syllabi/a.md",
        "syllabi/b.txt",
        "syllabi/deep/c.txt",
    ]
    assert result["unread"] == []


def test_each_file_gives_exactly_one_entry_in_courses_or_unread(folder: Path) -> None:
    (folder / "syllabi" / "empty.docx").write_bytes(b"")
    (folder / "syllabi" / "slides.pptx").write_bytes(b"PK\x03\x04 not a document")

    code, result, stderr = aligned("syllabi", "syllabi/b.txt", "gone.pdf", cwd=folder)
    sources = [entry["source"] for entry in (*result["courses"], *result["unread"])]

    assert code == 1
    assert sorted(sources) == [
        "gone.pdf",
        "syllabi/a.md",
        "syllabi/b.txt",
        "syllabi/b.txt",
        "syllabi/deep/c.txt",
        "syllabi/empty.docx",
        "syllabi/slides.pptx",
    ]
    assert {entry["source"]: entry["kind"] for entry in result["unread"]}["gone.pdf"] == "missing"
    assert all(entry["error"] for entry in result["unread"])
    assert all(entry["source"] in stderr for entry in result["unread"])


def test_the_json_has_every_area_in_order_with_quotes_from_the_file(folder: Path) -> None:
    _, result, _ = aligned("syllabi/b.txt", cwd=folder)
    (course,) = result["courses"]
    words = " ".join(SYLLABUS.split())

    assert result["schema"] == "imh-align/1"
    assert course["course"]["code"] == "NURS 330"
    assert course["course"]["discipline"] == "nursing"
    assert len(course["cells"]) == 37
    assert course["cells"][0]["area"] == "TF-1"
    by_area = {cell["area"]: cell for cell in course["cells"]}
    assert by_area["TF-6"]["level"] == "taught"
    for cell in course["cells"]:
        assert bool(cell["evidence"]) == (cell["level"] != "absent")
        for piece in cell["evidence"]:
            assert " ".join(piece["quote"].split()) in words
            assert {"section", "locator", "page", "score", "terms", "why"} <= set(piece)


def test_the_discipline_option_overrules_the_guess(folder: Path) -> None:
    _, result, _ = aligned("syllabi/b.txt", "--discipline", "education", cwd=folder)

    assert result["courses"][0]["course"]["discipline"] == "education"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("syllabi", "--discipline", "astrology"),
        ("syllabi", "--framework", "no-such-map"),
        ("syllabi", "--json", "no/such/folder/out.json"),
        ("syllabi", "--word", "syllabi"),
        ("syllabi", "--json", "same.out", "--csv", "same.out"),
        ("syllabi", "--no-such-option"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_what_is_wrong(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    done = run("align", *arguments, cwd=folder)

    assert done.returncode == 2
    assert "Error" in done.stderr


def test_a_map_with_errors_is_refused_with_what_to_mend(folder: Path) -> None:
    broken = folder / "map"
    shutil.copytree(ROOT / "competency_map" / "data" / "ct-aimh", broken)
    domain = broken / "3-systems-expertise.toml"
    domain.write_text(domain.read_text("utf-8").replace('"SE-1"', '"LR-1"'), "utf-8")

    done = run("align", "syllabi", "--framework", broken, cwd=folder)

    assert done.returncode == 2
    assert "LR-1" in done.stderr
    assert "Traceback" not in done.stderr


def test_all_four_outputs_are_written_in_one_call(folder: Path) -> None:
    outs = [folder / f"out{suffix}" for suffix in (".json", ".docx", ".xlsx", ".csv")]
    options = ("--json", outs[0], "--word", outs[1], "--excel", outs[2], "--csv", outs[3])

    done = run("align", "syllabi", *options, cwd=folder)

    assert done.returncode == 0
    assert all(out.stat().st_size for out in outs)
    assert "Matrix" in load_workbook(outs[2]).sheetnames


def called(*arguments: str | Path) -> tuple[int, str]:
    """Call `align` in this process: its exit code, and stderr with its frame taken off."""
    done = CliRunner().invoke(command, ["align", *map(str, arguments)])
    return done.exit_code, " ".join(done.stderr.replace("\u2502", " ").split())


@pytest.mark.parametrize(
    ("document", "heading"),
    [
        (None, "Course alignment report"),
        ("program", "Course alignment report"),
        ("course-packet", "NURS 330"),
        ("vetting-packet", "Course vetting packet"),
    ],
)
def test_the_word_file_is_the_document_that_was_asked_for(
    folder: Path, document: str | None, heading: str
) -> None:
    out = folder / "out.docx"
    options = ("--document", document) if document else ()

    code, stderr = called(folder / "syllabi" / "b.txt", "--word", out, *options)

    assert code == 0, stderr
    assert Document(str(out)).paragraphs[0].text.startswith(heading)


def test_word_follows_names_standards_template_and_what_is_left_out(folder: Path) -> None:
    out, template = folder / "out.docx", folder / "letterhead.docx"
    template.write_bytes(make_template(("Caption",)))
    names = ("--institution", "Example College", "--program", "BSN", "--preparer", "Dana Reyes")
    others = ("--standards", "nursing", "--template", template, "--no-quotes")

    code, stderr = called(folder / "syllabi" / "b.txt", "--word", out, *names, *others)
    document = Document(str(out))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)

    assert code == 0, stderr
    assert all(words in text for words in ("Example College", "BSN", "Dana Reyes", "AACN"))
    assert "the Strange Situation in infancy" not in text
    assert document.styles["Heading 1"].font.color.rgb == RED
    assert "Caption" in stderr


@pytest.mark.parametrize(
    ("length", "heading"),
    [((), "Course pages"), (("--length", "short"), "The courses, one line each")],
)
def test_a_program_report_is_as_long_as_was_asked_for(
    folder: Path, length: tuple[str, ...], heading: str
) -> None:
    out = folder / "out.docx"

    called(folder / "syllabi", "--word", out, *length)
    headings = {p.text for p in Document(str(out)).paragraphs if p.style.name == "Heading 1"}

    assert headings & {"Course pages", "The courses, one line each"} == {heading}


def test_standards_may_go_with_a_vetting_packet_where_a_workbook_follows_them(
    folder: Path,
) -> None:
    word, excel = folder / "out.docx", folder / "out.xlsx"
    packet = ("--document", "vetting-packet", "--standards", "nursing")

    code, stderr = called(folder / "syllabi" / "b.txt", "--word", word, "--excel", excel, *packet)

    assert code == 0, stderr
    assert word.exists()
    assert "Crosswalk" in load_workbook(excel).sheetnames


@pytest.mark.parametrize(("paper", "height"), [("letter", 27.9), ("a4", 29.7)])
def test_the_paper_is_the_one_that_was_asked_for(folder: Path, paper: str, height: float) -> None:
    out = folder / "out.docx"

    called(folder / "syllabi" / "b.txt", "--word", out, "--paper", paper)

    assert round(Document(str(out)).sections[0].page_height.cm, 1) == height


@pytest.mark.parametrize(
    ("options", "remedy"),
    [
        (("--word", "out.docx", "--document", "poster"), "vetting-packet"),
        (("--word", "out.docx", "--paper", "a5"), "a4"),
        (("--word", "out.docx", "--standards", "astrology"), "social_work"),
        (("--word", "out.docx", "--template", "gone.docx"), "Name a Word file (.docx)"),
        (("--word", "out.docx", "--template", "syllabi"), "Name a Word file (.docx)"),
        (("--word", "out.docx", "--template", "syllabi/b.txt"), "choose that file"),
        (("--document", "program"), "Add --word OUT, or leave --document out"),
        (("--excel", "out.xlsx", "--template", "a.docx"), "Add --word OUT"),
        (("--csv", "out.csv", "--institution", "X"), "Add --word OUT or --excel OUT"),
        (("--json", "out.json", "--standards", "nursing"), "leave --standards out"),
        (("--paper", "a4"), "leave --paper out"),
        (
            ("--word", "o.docx", "--document", "vetting-packet", "--standards", "nursing"),
            "another --document, or leave --standards out",
        ),
        (("--excel", "out.xlsx", "--length", "short"), "Add --word OUT, or leave --length out"),
        (
            ("--word", "o.docx", "--document", "course-packet", "--length", "short"),
            "another --document, or leave --length out",
        ),
        (("--word", "out.docx", "--length", "long"), "short"),
        (("--excel", "no/such/folder/out.xlsx"), "Create it first"),
        (("--excel", "syllabi"), "Name a file in it"),
    ],
)
def test_a_wrong_call_about_reports_ends_with_2_and_a_remedy(
    folder: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], remedy: str
) -> None:
    monkeypatch.chdir(folder)

    code, stderr = called("syllabi", *options)

    assert code == 2
    assert remedy in stderr
    assert list(folder.glob("out.*")) == []


def test_meaning_without_its_extra_is_a_wrong_call_that_says_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alignment.semantic.embedding.is_installed", lambda: False)

    code, stderr = called(folder / "syllabi", "--with-meaning")

    assert code == 2
    assert "pip install -e '.[semantic]'" in stderr


def test_meaning_counts_only_if_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings: list[bool] = []

    def aligned_without(project: Project) -> AlignmentReport:
        settings.append(project.settings.with_meaning)
        return align(replace(project, settings=AlignmentSettings()))

    monkeypatch.setattr("cli_align.align", aligned_without)
    monkeypatch.setattr("cli_inputs.embed", lambda _: None)

    codes = [called(folder / "syllabi", *options)[0] for options in ((), ("--with-meaning",))]

    assert (codes, settings) == ([0, 0], [False, True])


def test_without_an_output_the_summary_goes_to_stdout(folder: Path) -> None:
    done = run_program("align", "syllabi/b.txt", cwd=folder)

    assert "NURS 330" in done.stdout
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="this system has no /dev/stdout")
def test_an_output_that_is_no_regular_file_is_written_directly(folder: Path) -> None:
    done = run_program("align", "syllabi/b.txt", "--json", "/dev/stdout", cwd=folder)

    assert len(json.loads(done.stdout)["courses"]) == 1
    assert "Reading" not in done.stderr


def test_results_are_the_same_bytes_alone_in_a_batch_of_thirty_and_shuffled(
    tmp_path: Path,
) -> None:
    names = [f"{number:02}.txt" for number in range(30)]
    for number, name in enumerate(names):
        weeks = SYLLABUS.splitlines()[-2:]
        extra = "\n".join(weeks[: number % 3])
        (tmp_path / name).write_text(f"PSY {100 + number} Course\n\n{SYLLABUS}{extra}\n", "utf-8")

    def courses(*sources: str) -> dict[str, str]:
        _, result, _ = aligned(*sources, cwd=tmp_path, call=run_program)
        return {course["source"]: json.dumps(course) for course in result["courses"]}

    batch = courses(*names)

    assert courses(*random.Random(3).sample(names, 30)) == batch
    assert courses(names[7]) == {names[7]: batch[names[7]]}


def test_a_file_s_name_must_not_steer_the_terminal(tmp_path: Path) -> None:
    done = run_program("align", "\x1b[2Jgone.pdf", cwd=tmp_path)

    assert "gone.pdf" in done.stderr
    assert "\x1b" not in done.stderr


def test_the_version_names_all_that_results_are_made_with() -> None:
    done = CliRunner().invoke(command, ["--version"])
    method, shipped = method_of(AlignmentSettings()), load_framework("ct-aimh")

    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        f"imh-align {metadata.version('imh-align')}",
        f"method {method.version}",
        f"map ct-aimh {shipped.version}, fingerprint {shipped.fingerprint}",
        f"statistics {method.statistics}",
        f"weights {method.weights}",
    ]


@pytest.mark.parametrize("arguments", [(), ("--help",), ("align", "--help")])
def test_without_being_asked_no_version_must_be_told(arguments: tuple[str, ...]) -> None:
    done = CliRunner().invoke(command, arguments)

    assert "statistics 20" not in done.output
    assert "Aligns course syllabi" in done.output or "Align syllabi" in done.output


def test_an_option_of_that_name_after_a_part_of_the_command_is_a_wrong_call() -> None:
    assert CliRunner().invoke(command, ["align", "--version"]).exit_code == 2


def test_an_empty_folder_is_no_error_but_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    code, result, stderr = aligned("empty", cwd=tmp_path)

    assert (code, result["courses"], result["unread"]) == (0, [], [])
    assert "No file was found in empty." in stderr


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.mark.parametrize(("form", "suffix"), [("csv", "csv"), ("xlsx", "xlsx"), ("case", "json")])
def test_a_map_goes_out_and_comes_in_again_and_is_used_by_its_id(
    home: Path, form: str, suffix: str
) -> None:
    (home / "a.txt").write_text(SYLLABUS, encoding="utf-8")
    out = f"map.{suffix}"
    calls: list[tuple[str, ...]] = [
        ("map", "export", "ct-aimh", "--format", form, out),
        ("map", "check", out),
        ("map", "import", out, "--id", "ours"),
        ("align", "a.txt", "--framework", "ours"),
        ("align", "a.txt", "--framework", out),
    ]
    done = [run(*call, cwd=home) for call in calls]

    assert [one.returncode for one in done] == [0] * len(calls)
    listed = run("map", "list", cwd=home).stdout.splitlines()
    assert [line.split()[0] for line in listed] == ["ct-aimh", "imh-extended", "ours"]
    assert ["37 areas" in line for line in listed] == [True, False, True]


def test_a_map_s_advice_ends_with_0_and_its_errors_with_1(home: Path) -> None:
    rows = "record,code,name,domain\ndomain,AB,Beginnings\narea,AB-1,Watching,AB\n"
    (home / "advice.csv").write_text(rows, encoding="utf-8")
    (home / "errors.csv").write_text(rows + "area,AB-1,Again,AB\n", encoding="utf-8")
    (home / "damaged.xlsx").write_bytes(b"PK")

    advice, errors, damaged, ct_aimh = (
        run("map", "check", name, cwd=home)
        for name in ("advice.csv", "errors.csv", "damaged.xlsx", "ct-aimh")
    )

    assert (advice.returncode, errors.returncode, damaged.returncode) == (0, 1, 1)
    assert "advice: AB-1: The area has no term" in advice.stdout
    assert errors.stdout.startswith("error: row 4 (line 4): The code AB-1 stands in row 3")
    assert "damaged or no XLSX workbook" in damaged.stderr
    assert (ct_aimh.returncode, "Errors: 0." in ct_aimh.stdout) == (0, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "gone.csv"),
        ("check", "no-such-map"),
        ("export", "no-such-map", "--format", "csv", "out.csv"),
        ("export", "ct-aimh", "--format", "pdf", "out.pdf"),
        ("export", "ct-aimh", "out.csv"),
        ("export", "ct-aimh", "--format", "csv", "no/such/folder/out.csv"),
        ("import", "gone.csv"),
        ("template", "out.docx"),
        (),
    ],
)
def test_a_wrong_call_of_map_ends_with_2(home: Path, arguments: tuple[str, ...]) -> None:
    done = run("map", *arguments, cwd=home)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert list(home.glob("out.*")) == []


def test_an_import_lists_what_it_does_not_take_over(home: Path) -> None:
    rows = "record,code,name\nmap,id,ours\narea,,Self-awareness\noops,\x1b[2J\n"
    (home / "map.csv").write_text(rows, encoding="utf-8")

    done = run("map", "import", "map.csv", cwd=home)
    again = run("map", "import", "map.csv", cwd=home)

    assert (done.returncode, again.returncode) == (1, 2)
    assert 'row 4 (line 4): "oops" is no record' in done.stderr
    assert "Kept: ours" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr


def test_a_private_map_stays_on_the_machine_unless_asked_for(home: Path) -> None:
    run("map", "template", "example.xlsx", "--example", cwd=home)
    kept = run("map", "import", "example.xlsx", "--private", cwd=home)
    refused = run("map", "export", "my-map", "--format", "csv", "out.csv", cwd=home)
    asked = run("map", "export", "my-map", "--format", "csv", "out.csv", "--with-private", cwd=home)

    assert (kept.returncode, refused.returncode, asked.returncode) == (0, 2, 0)
    assert "private" in run("map", "list", cwd=home).stdout
    assert "its wording stays on this machine" in " ".join(refused.stderr.split())


def test_a_private_map_s_wording_is_written_only_if_asked(folder: Path) -> None:
    (folder / "map.csv").write_text(
        "record,code,name,domain,strong terms\nmap,id,ours\nmap,private,yes\ndomain,AB,Beginnings\n"
        "area,AB-1,Watching,AB,attachment THEORY\n",
        encoding="utf-8",
    )
    _, shown, _ = aligned("syllabi/b.txt", "--framework", "map.csv", cwd=folder)
    _, whole, _ = aligned("syllabi/b.txt", "--framework", "map.csv", "--with-private", cwd=folder)

    best, full = (result["courses"][0]["cells"][0]["evidence"][0] for result in (shown, whole))
    assert best["quote"] == full["quote"]
    assert (best["terms"], full["terms"]) == ([], ["attachment THEORY"])
    assert "THEORY" not in json.dumps(shown)
