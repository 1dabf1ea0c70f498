"""People who sign in, and who they turn out to be."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from tests.workspace.made_work import as_person, at_once, made_program
from workspace import (
    GoneError,
    Identity,
    InvalidChangeError,
    NotAllowedError,
    Person,
    Role,
    SignInRules,
    TakenNameError,
    Workspace,
    bring_back,
    create_program,
    events,
    invite,
    members,
    programs,
    remove_program,
    rename_program,
    role_of,
    set_role,
    sign_in,
)
from workspace.tables import PersonRow

OPEN = SignInRules()
DOMAIN = SignInRules(frozenset({"boss@else.org"}), frozenset({"hill.edu"}))
ANA = Identity("https://id.hill.edu", "ana-1", "Ana Lima", "ana@hill.edu", is_verified=True)
BEN = Identity("https://id.hill.edu", "ben-2", "Ben Okafor", "Ben@Hill.edu", is_verified=True)


def entered(workspace: Workspace, identity: Identity, rules: SignInRules = OPEN) -> Workspace:
    return as_person(workspace, sign_in(workspace, identity, rules))


def role(workspace: Workspace, identity: Identity, program: str) -> Role:
    return role_of(entered(workspace, identity), program)


def n_people(workspace: Workspace) -> int:
    with workspace.reading() as session:
        return session.scalar(select(func.count()).select_from(PersonRow)) or 0


def test_a_person_is_the_same_at_each_sign_in_whatever_else_changes(workspace: Workspace) -> None:
    first = sign_in(workspace, ANA, OPEN)
    later = sign_in(workspace, replace(ANA, name="Ana Lima-Roy", email="new@hill.edu"), OPEN)
    assert (later.id, later.name) == (first.id, "Ana Lima-Roy")
    assert n_people(workspace) == 1


def test_who_makes_a_program_is_its_admin_and_others_do_not_see_it(workspace: Workspace) -> None:
    ana, ben = entered(workspace, ANA), entered(workspace, BEN)
    program = made_program(ana)
    assert [p.id for p in programs(ana)] == [program]
    assert programs(ben) == []
    assert (role_of(ana, program), role_of(ben, program)) == (Role.ADMIN, Role.NONE)
    assert [(m.name, m.role) for m in members(ana, program)] == [("Ana Lima", Role.ADMIN)]


def test_a_stranger_is_told_no_name_of_a_program(workspace: Workspace) -> None:
    ana, ben = entered(workspace, ANA), entered(workspace, BEN)
    made_program(ana, "Nursing")
    names = [create_program(ben, name).name for name in ("NURSING", "Nursing")]
    assert names == ["NURSING 2", "Nursing 3"]
    other = made_program(ben, "Other")
    rename_program(ben, other, "nursing")
    assert [p.name for p in programs(ben) if p.id == other] == ["nursing 4"]
    made_program(ana, "x" * 200)
    assert create_program(ben, "x" * 200).name == f"{'x' * 198} 2"


def test_a_name_of_one_s_own_program_is_refused(workspace: Workspace) -> None:
    ana, ben = entered(workspace, ANA), entered(workspace, BEN)
    made = made_program(ana, "Nursing")
    invite(ana, made, "ben@hill.edu", Role.VIEWER)
    with pytest.raises(TakenNameError, match="already; choose another name"):
        made_program(ben, "nursing")


def test_what_a_stranger_brings_back_is_numbered_too(workspace: Workspace) -> None:
    ana, ben = entered(workspace, ANA), entered(workspace, BEN)
    removed = remove_program(ben, made_program(ben, "Nursing"))
    made_program(ana, "Nursing")
    bring_back(ben, removed)
    assert [one.name for one in programs(ben)] == ["Nursing 2"]


def test_an_invitation_waits_for_the_verified_address(workspace: Workspace) -> None:
    ana = entered(workspace, ANA)
    program = made_program(ana)
    invite(ana, program, " Ben@HILL.edu ", Role.REVIEWER)
    assert [(m.name, m.has_signed_in) for m in members(ana, program)] == [
        ("Ana Lima", True),
        ("ben@hill.edu", False),
    ]
    assert role(workspace, BEN, program) is Role.REVIEWER
    assert [(m.name, m.has_signed_in) for m in members(ana, program)][1] == ("Ben Okafor", True)
    assert [e.action for e in events(ana, program)][-1] == "role given"
    assert all("hill.edu" not in event.detail for event in events(ana, program))


@pytest.mark.parametrize(
    "other",
    [
        replace(BEN, is_verified=False),
        replace(BEN, email="ben@hill.edu.evil.org"),
        replace(BEN, email="ben@hill.edu\x00"),
        replace(BEN, email="ben@hill.edu\u200b"),
        replace(BEN, email="ben\ud800@hill.edu"),
        replace(BEN, email=""),
    ],
    ids=lambda identity: repr(identity.email),
)
def test_another_address_takes_up_no_invitation(workspace: Workspace, other: Identity) -> None:
    ana = entered(workspace, ANA)
    program = made_program(ana)
    invite(ana, program, "ben@hill.edu", Role.ADMIN)
    assert role(workspace, other, program) is Role.NONE
    assert role(workspace, replace(BEN, subject="true"), program) is Role.ADMIN


@pytest.mark.parametrize(
    "stranger",
    [
        replace(ANA, subject="ana-9"),
        replace(ANA, issuer="https://other.example", subject="ana-1"),
    ],
    ids=["recycled address", "second provider"],
)
def test_an_address_that_somebody_has_gives_nobody_else_anything(
    workspace: Workspace, stranger: Identity
) -> None:
    rules = SignInRules(frozenset({"ana@hill.edu"}))
    program = made_program(entered(workspace, ANA, rules))
    other = sign_in(workspace, stranger, rules)
    assert not other.is_site_admin
    assert role_of(as_person(workspace, other), program) is Role.NONE
    assert sign_in(workspace, ANA, rules).is_site_admin


def test_an_address_that_is_verified_later_brings_the_invitations_along(
    workspace: Workspace,
) -> None:
    ana = entered(workspace, ANA)
    program, other = made_program(ana), made_program(ana, "Other")
    unverified = entered(workspace, replace(BEN, is_verified=False))
    invite(ana, program, "ben@hill.edu", Role.LEAD)
    invite(ana, other, "ben@hill.edu", Role.VIEWER)
    assert role_of(unverified, program) is Role.NONE
    verified = entered(workspace, BEN)
    assert verified.person.id == unverified.person.id
    assert (role_of(verified, program), role_of(verified, other)) == (Role.LEAD, Role.VIEWER)
    assert n_people(workspace) == 2


@pytest.mark.parametrize(
    ("email", "is_verified", "is_let_in"),
    [
        ("eve@hill.edu", True, True),
        ("EVE@HILL.EDU", True, True),
        ("boss@else.org", True, True),
        ("eve@else.org", True, False),
        ("eve@nothill.edu", True, False),
        ("eve@cs.hill.edu", True, False),
        ("eve@hill.edu", False, False),
        ("", True, False),
    ],
)
def test_a_site_lets_in_its_domains_and_its_admins(
    workspace: Workspace, email: str, is_verified: bool, is_let_in: bool
) -> None:
    eve = Identity("https://id", "eve", "Eve", email, is_verified)
    if is_let_in:
        assert sign_in(workspace, eve, DOMAIN).is_site_admin is (email == "boss@else.org")
        return
    with pytest.raises(NotAllowedError, match=r"for people of hill\.edu"):
        sign_in(workspace, eve, DOMAIN)
    assert n_people(workspace) == 0


def test_a_guest_from_elsewhere_is_let_in_as_long_as_they_have_a_role(workspace: Workspace) -> None:
    guest = Identity("https://id", "guest", "Guest", "guest@else.org", is_verified=True)
    ana = entered(workspace, ANA)
    program = made_program(ana)
    invite(ana, program, "guest@else.org", Role.VIEWER)
    person = sign_in(workspace, guest, DOMAIN)
    set_role(ana, program, person.id, Role.NONE)
    with pytest.raises(NotAllowedError, match="for people of"):
        sign_in(workspace, guest, DOMAIN)


@pytest.mark.parametrize(
    "nobody",
    [
        replace(ANA, subject=""),
        replace(ANA, issuer=""),
        replace(ANA, subject="ana\x00-1"),
        replace(ANA, subject="\ud800"),
    ],
)
def test_a_sign_in_that_does_not_say_who_it_is_is_refused(
    workspace: Workspace, nobody: Identity
) -> None:
    with pytest.raises(NotAllowedError, match="did not say who you are"):
        sign_in(workspace, nobody, OPEN)
    assert n_people(workspace) == 0


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Ana\x00 Li\ud800ma", "Ana Lima"),
        ("Ana\nLima\u202e", "Ana Lima"),
        ("  ", "ana@hill.edu"),
        ("x" * 300, "x" * 200),
        ("<b>Ana</b>", "<b>Ana</b>"),
    ],
)
def test_a_name_is_kept_on_one_line_of_readable_characters(
    workspace: Workspace, written: str, kept: str
) -> None:
    assert sign_in(workspace, replace(ANA, name=written), OPEN).name == kept


def test_the_same_person_in_several_tabs_at_once_is_one_person(workspace: Workspace) -> None:
    found = at_once(6, lambda _: sign_in(workspace, ANA, OPEN))
    assert len({getattr(person, "id", person) for person in found}) == 1
    assert n_people(workspace) == 1


def test_an_address_invited_to_several_programs_at_once_is_one_person(workspace: Workspace) -> None:
    made = [made_program(workspace, f"Program {number}") for number in range(6)]
    at_once(6, lambda i: invite(workspace, made[i], "ben@hill.edu", Role.VIEWER))
    assert n_people(workspace) == 1
    assert len(programs(entered(workspace, BEN))) == 6


@pytest.mark.parametrize("email", ["", "ben", "@hill.edu", "ben@", "b en@hill.edu", "b\x00@h.edu"])
def test_what_is_no_address_is_not_invited(workspace: Workspace, email: str) -> None:
    program = made_program(workspace)
    with pytest.raises(InvalidChangeError, match="no e-mail address"):
        invite(workspace, program, email, Role.VIEWER)
    assert members(workspace, program) == []


def test_an_invitation_changes_no_role_that_somebody_has(workspace: Workspace) -> None:
    ana = entered(workspace, ANA)
    program = made_program(ana)
    with pytest.raises(InvalidChangeError, match="has a role here already"):
        invite(ana, program, ANA.email, Role.VIEWER)
    with pytest.raises(InvalidChangeError, match="Choose the role"):
        invite(ana, program, BEN.email, Role.NONE)
    assert [m.role for m in members(ana, program)] == [Role.ADMIN]


@pytest.mark.parametrize("new", [Role.NONE, Role.LEAD])
def test_a_program_keeps_an_admin_who_has_signed_in(workspace: Workspace, new: Role) -> None:
    ana = entered(workspace, ANA)
    program = made_program(ana)
    invite(ana, program, BEN.email, Role.ADMIN)
    with pytest.raises(InvalidChangeError, match="keeps at least one admin who has signed in"):
        set_role(ana, program, ana.person.id, new)
    assert role_of(ana, program) is Role.ADMIN
    entered(workspace, BEN)
    set_role(ana, program, ana.person.id, new)
    assert role_of(ana, program) is new


def test_two_admins_who_take_each_other_s_role_at_once_leave_one(workspace: Workspace) -> None:
    ana = entered(workspace, ANA)
    program = made_program(ana)
    invite(ana, program, BEN.email, Role.ADMIN)
    people = [ana, entered(workspace, BEN)]
    at_once(2, lambda i: set_role(people[i], program, people[1 - i].person.id, Role.VIEWER))
    assert sorted(m.role for m in members(workspace, program)) == [Role.VIEWER, Role.ADMIN]


def test_an_invitation_that_is_taken_away_is_forgotten(workspace: Workspace) -> None:
    program = made_program(workspace)
    invite(workspace, program, BEN.email, Role.REVIEWER)
    (invited,) = members(workspace, program)
    set_role(workspace, program, invited.person, Role.NONE)
    assert n_people(workspace) == 0
    with pytest.raises(GoneError, match="no role here any more"):
        set_role(workspace, program, invited.person, Role.ADMIN)


def test_a_program_comes_back_with_its_people(workspace: Workspace) -> None:
    ana = entered(workspace, ANA)
    program, other = made_program(ana), made_program(ana, "Other")
    for each in (program, other):
        invite(ana, each, BEN.email, Role.REVIEWER)
    removed = remove_program(ana, program)
    invited = next(m.person for m in members(ana, other) if not m.has_signed_in)
    set_role(ana, other, invited, Role.NONE)
    bring_back(ana, removed)
    assert [(m.name, m.role) for m in members(ana, program)] == [("Ana Lima", Role.ADMIN)]


def test_a_program_that_is_not_there_has_no_people(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="not there any more"):
        invite(workspace, "gone", BEN.email, Role.VIEWER)
    stranger = as_person(workspace, Person("nobody", "Nobody"))
    with pytest.raises(NotAllowedError, match="no access"):
        members(stranger, "gone")
