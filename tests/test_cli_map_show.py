"""`map show` prints what is known of a map; `map check` looks at what ships beside ours."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from cli_map import map_command
from competency_map import (
    Problem,
    Severity,
    available_frameworks,
    export_map,
    load_framework,
    store_framework,
)
from competency_map.lens_files import MAIN_DISCIPLINES, lens_of

MAP = load_framework("ct-aimh")
DISORDERS = "Disorders of infancy & early childhood"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(map_command, list(arguments))


def shown(*arguments: str) -> str:
    result = run("show", *arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.mark.parametrize("framework_id", available_frameworks())
def test_a_map_is_shown_as_a_line_for_each_area_with_its_counts(framework_id: str) -> None:
    framework = load_framework(framework_id)
    header, *lines = shown(framework_id).splitlines()
    rows = lines[: len(framework.knowledge_areas)]

    assert header.split()[:2] == ["Area", "Name"]
    assert [row.split()[0] for row in rows] == [area.code for area in framework.knowledge_areas]
    assert lines[len(rows)].startswith("All ")


def test_the_counts_are_those_of_the_map_and_of_the_lenses() -> None:
    row = next(line for line in shown("ct-aimh").splitlines() if line.startswith("TF-7 "))
    area = MAP.area("TF-7")
    lenses = [lens_of(discipline) for discipline in MAIN_DISCIPLINES]
    numbers = [
        *(
            sum(term.strength == strength for term in area.terms)
            for strength in ("strong", "context")
        ),
        len(area.false_friends),
        len(area.exemplars),
        len(area.counter_exemplars),
        *(len(lens.changes_for("TF-7")) for lens in lenses if lens),
    ]

    assert [int(number) for number in row.split()[-9:]] == numbers
    assert DISORDERS in row


@pytest.mark.parametrize("name", ["TF-7", "tf-7", DISORDERS, DISORDERS.upper()])
def test_an_area_is_found_by_its_code_or_name(name: str) -> None:
    assert shown("ct-aimh", name).startswith(f"TF-7 {DISORDERS}\n")


def test_everything_about_an_area_is_shown() -> None:
    output = shown("ct-aimh", "TF-7")
    area = MAP.area("TF-7")
    texts = [
        area.descriptor,
        *(term.text for term in area.terms),
        *area.false_friends,
        *area.exemplars,
        *area.counter_exemplars,
        *(
            c.text
            for lens in map(lens_of, MAIN_DISCIPLINES)
            if lens
            for c in lens.changes_for("TF-7")
        ),
        "AACN Essentials ",
        "Links to standards are this project's judgement",
        "Endorsement categories:",
        "Only the licensed association decides",
    ]

    assert [text for text in texts if text not in output] == []


def test_an_area_of_our_own_has_no_empty_parts(home: Path) -> None:
    rows = "record,code,name,domain\ndomain,AB,Beginnings,\narea,AB-1,Watching,AB\n"
    (home / "map.csv").write_text(rows, encoding="utf-8")
    output = shown(str(home / "map.csv"), "AB-1")

    assert output.startswith("AB-1 Watching\nDomain: Beginnings.")
    assert ":\n\n" not in output
    assert "Standards" not in output
    assert "Endorsement" not in output


def test_a_private_map_is_shown_on_its_own_machine() -> None:
    store_framework(replace(MAP, id="ours", is_private=True))

    assert MAP.area("TF-7").exemplars[0] in shown("ours", "TF-7")


def test_a_map_that_numbers_otherwise_has_the_changes_of_the_area_s_name(home: Path) -> None:
    content = export_map(MAP, "csv").decode("utf-8-sig")
    crossed = content.replace("TF-7", "TF-77").replace("TF-8", "TF-7").replace("TF-77", "TF-8")
    (home / "crossed.csv").write_text(crossed, encoding="utf-8")
    lens = lens_of("nursing")

    assert lens is not None
    output = shown(str(home / "crossed.csv"), "TF-8")
    assert output.startswith(f"TF-8 {DISORDERS}\n")
    assert lens.changes_for("TF-7")[0].text in output
    assert lens.changes_for("TF-8")[0].text not in output


@pytest.mark.parametrize(
    "arguments", [("no-such-map",), ("ct-aimh", "XX-1"), ("ct-aimh", "TF-1", "TF-2"), ()]
)
def test_a_wrong_call_ends_with_2_and_without_a_traceback(arguments: tuple[str, ...]) -> None:
    result = run("show", *arguments)

    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)


def test_a_map_s_wording_must_not_steer_the_terminal() -> None:
    area = replace(MAP.area("TF-1"), descriptor="calm \x1b[2J words")
    domain = replace(MAP.domains[0], areas=(area,))
    store_framework(replace(MAP, id="ours", domains=(domain,)))

    assert "\x1b" not in shown("ours", "TF-1")


@pytest.fixture
def shipped_problem(monkeypatch: pytest.MonkeyPatch) -> str:
    problem = Problem(Severity.ERROR, "nursing", "Something is wrong with a lens.")
    monkeypatch.setattr("cli_map.check_shipped", lambda: (problem,))
    monkeypatch.setattr("cli_map.check_matching", lambda _: ())
    return problem.text


def test_lenses_crosswalks_and_categories_are_checked_with_a_map_that_ships(
    shipped_problem: str,
) -> None:
    result = run("check", "ct-aimh")

    assert (result.exit_code, shipped_problem in result.output) == (1, True)


def test_they_must_not_be_checked_with_a_map_of_someone_else(
    home: Path, shipped_problem: str
) -> None:
    (home / "map.csv").write_bytes(export_map(MAP, "csv"))
    result = run("check", str(home / "map.csv"))

    assert (result.exit_code, shipped_problem in result.output) == (0, False)
