import pytest
from sqlalchemy import select

from alignment import AlignmentSettings
from tests.workspace.made_work import ANA, added, as_person, at_once, made_program
from workspace import (
    GoneError,
    InvalidChangeError,
    Workspace,
    create_program,
    events,
    program,
    programs,
    rename_program,
)
from workspace.tables import InstitutionRow

SETTINGS = AlignmentSettings(min_mentioned=0.25, min_opening=0.75, max_quotes=3)


def test_a_program_comes_back_as_it_was_made(workspace: Workspace) -> None:
    made = create_program(workspace, "Nursing BSN", "Hill College", "imh-extended", SETTINGS)
    assert program(workspace, made.id) == made
    assert (made.name, made.institution, made.framework) == (
        "Nursing BSN",
        "Hill College",
        "imh-extended",
    )
    assert (made.settings, made.version, made.n_courses) == (SETTINGS, 1, 0)


def test_the_program_that_was_changed_last_stands_first(workspace: Workspace) -> None:
    old, new = made_program(workspace, "Old"), made_program(workspace, "New")
    assert [p.id for p in programs(workspace)] == [new, old]
    added(workspace, old)
    assert [(p.id, p.n_courses, p.version) for p in programs(workspace)] == [
        (old, 1, 2),
        (new, 0, 1),
    ]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Social   work\n(MSW) ", "Social work (MSW)"),
        ("Sozial\u00a0arbeit", "Sozial arbeit"),
        ("Nurs\x00ing\ud800", "Nursing"),
        ("<b>=1+1</b>'; DROP TABLE program; --", "<b>=1+1</b>'; DROP TABLE program; --"),
        ("x" * 300, "x" * 200),
        ("嬰幼兒心理健康 👶", "嬰幼兒心理健康 👶"),
    ],
)
def test_a_name_is_kept_on_one_line_of_readable_characters(
    workspace: Workspace, written: str, kept: str
) -> None:
    made = create_program(workspace, written, written)
    assert (made.name, made.institution) == (kept, kept)
    assert programs(workspace) == [made]


@pytest.mark.parametrize("name", ["", "  \n\t", "\x00", "\u200b"])
def test_a_program_without_a_name_is_refused(workspace: Workspace, name: str) -> None:
    with pytest.raises(InvalidChangeError, match="needs a name"):
        create_program(workspace, name)
    assert programs(workspace) == []


@pytest.mark.parametrize("name", ["Nursing", "NURSING", " nursing "])
def test_a_name_that_is_taken_in_the_same_institution_is_refused(
    workspace: Workspace, name: str
) -> None:
    create_program(workspace, "Nursing", "Hill College")
    other = create_program(workspace, "Other", "Hill College")
    with pytest.raises(InvalidChangeError, match="already; choose another name"):
        create_program(workspace, name, "Hill College")
    with pytest.raises(InvalidChangeError, match="already; choose another name"):
        rename_program(workspace, other.id, name)
    create_program(workspace, name, "Lake College")


def test_a_program_can_be_renamed_also_in_its_letters_only(workspace: Workspace) -> None:
    made = made_program(workspace, "nursing")
    rename_program(as_person(workspace, ANA), made, "Nursing")
    renamed = program(workspace, made)
    assert (renamed.name, renamed.version) == ("Nursing", 2)
    rename_program(workspace, made, "Nursing")
    assert program(workspace, made).version == 2
    assert [(e.by, e.action) for e in events(workspace, made)][1:] == [
        ("Ana Lima", "program renamed")
    ]


def test_a_program_that_is_gone_is_told_so(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="not there any more"):
        program(workspace, "gone")
    with pytest.raises(GoneError, match="not there any more"):
        rename_program(workspace, "gone", "Name")


def test_people_who_make_the_same_program_at_once_make_it_once(workspace: Workspace) -> None:
    outcomes = at_once(6, lambda _: create_program(workspace, "Nursing", "Hill College"))
    refused = [o for o in outcomes if isinstance(o, InvalidChangeError)]
    assert (len(refused), len(programs(workspace))) == (5, 1)


def test_people_who_make_programs_of_a_new_institution_at_once_share_it(
    workspace: Workspace,
) -> None:
    outcomes = at_once(6, lambda i: create_program(workspace, f"Program {i}", "Hill College"))
    assert {getattr(o, "institution", o) for o in outcomes} == {"Hill College"}
    assert len(programs(workspace)) == 6


def test_a_program_moves_to_another_institution_and_the_one_left_is_forgotten(
    workspace: Workspace,
) -> None:
    made = create_program(workspace, "Nursing", "Hill Colege")
    rename_program(workspace, made.id, "Nursing", " Hill  College ")
    changed = program(workspace, made.id)
    assert (changed.name, changed.institution) == ("Nursing", "Hill College")
    with workspace.reading() as session:
        assert session.scalars(select(InstitutionRow.name)).all() == ["Hill College"]
    rename_program(workspace, made.id, "Nursing", "")
    assert program(workspace, made.id).institution == ""


def test_an_institution_that_has_the_name_already_must_not_get_it_twice(
    workspace: Workspace,
) -> None:
    create_program(workspace, "Nursing", "Hill College")
    other = create_program(workspace, "nursing", "Lake College")
    with pytest.raises(InvalidChangeError, match="choose another name"):
        rename_program(workspace, other.id, "nursing", "Hill College")
    assert program(workspace, other.id).institution == "Lake College"


def test_a_new_name_alone_leaves_the_institution(workspace: Workspace) -> None:
    made = create_program(workspace, "Nursing", "Hill College")
    rename_program(workspace, made.id, "Nursing BSN")
    assert program(workspace, made.id).institution == "Hill College"
