import re
from dataclasses import replace
from pathlib import Path

import pytest

from competency_map import Framework, FrameworkError, load_framework
from competency_map.crosswalk import Crosswalk, LinkRow, LinkStrength, Standard
from competency_map.crosswalk_files import crosswalks_of, load_crosswalks, read_crosswalk
from competency_map.guidance_check import check_crosswalk
from competency_map.lens_files import load_lenses

BY_ID = {crosswalk.id: crosswalk for crosswalk in load_crosswalks()}
EACH = pytest.mark.parametrize("crosswalk", load_crosswalks(), ids=lambda found: found.id)
TOP_LEVEL = {
    "aacn-2021": [str(number) for number in range(1, 11)],
    "cswe-2022": [str(number) for number in range(1, 10)],
    "naeyc-2020": [str(number) for number in range(1, 7)],
    "ei-ecse-2020": [str(number) for number in range(1, 8)],
    "apa-undergraduate-3.0": [str(number) for number in range(1, 6)],
    "apa-health-service": [
        "Re", "Et", "Di", "Va", "Cm", "As", "In", "Su", "Co", "DSK1", "DSK2", "DSK3", "DSK4"
    ],
}  # fmt: skip
# The codes that the Guidelines' other lists number otherwise, WO-3 with them: an area on the
# left would take the links of its twin if a code had been taken over unconverted.
CROSSED = [
    ("TF-7", "aacn-2021", "1 2.3 2.4", "disorders: assessing and naming problems"),
    ("TF-7", "naeyc-2020", "1b 3c", "disorders: fair screening"),
    ("TF-7", "apa-health-service", "As", "disorders: assessment"),
    ("TF-8", "naeyc-2020", "", "theories of change: no fair link"),
    ("TF-8", "apa-health-service", "In DSK2", "theories of change: intervention"),
    ("WO-2", "aacn-2021", "6.1 6.2 6.3 6.4", "collaborating: the whole of partnerships"),
    ("WO-2", "naeyc-2020", "2b 3d", "collaborating: with families and colleagues"),
    ("WO-3", "naeyc-2020", "6d", "mentoring: learning with others"),
    ("WO-3", "apa-health-service", "Su Co", "mentoring: supervision"),
    ("TH-1", "cswe-2022", "8", "solving problems: to intervene"),
    ("TH-1", "naeyc-2020", "1d 4b", "solving problems: teaching that answers"),
    ("TH-2", "cswe-2022", "7", "analyzing information: to assess"),
    ("TH-2", "apa-health-service", "As", "analyzing information: assessment"),
]
FILE = """id = "ours"
title = "Ours"
publisher = "Us"
year = "2026"
disciplines = ["midwifery"]
note = "This project's judgement."

[[standard]]
code = "1"
label = "Births"

[[standard]]
code = "1a"
part_of = "1"
label = "Calm births"

[[standard]]
code = "2"
label = "Weeks after"

[[link]]
area = "TF-1"
weak = ["2"]
partial = ["1a"]
close = ["1"]

[[link]]
area = "TF-12"
none = true
remark = "Numbers are taught elsewhere."
"""


@pytest.fixture(scope="module")
def extended() -> Framework:
    return load_framework("imh-extended")


def linked(crosswalk: Crosswalk, area: str) -> set[str]:
    return {link.standard.code for link in crosswalk.links_of(area)}


def written(folder: Path, old: str = "", new: str = "") -> Path:
    file = folder / "ours.toml"
    file.write_text(FILE.replace(old, new), encoding="utf-8")
    return file


def test_each_set_of_standards_has_every_top_level_one() -> None:
    found = {
        crosswalk.id: [standard.code for standard in crosswalk.standards if not standard.part_of]
        for crosswalk in load_crosswalks()
    }
    assert found == TOP_LEVEL


@EACH
def test_the_checker_has_nothing_to_say(crosswalk: Crosswalk, extended: Framework) -> None:
    assert check_crosswalk(crosswalk, extended) == ()


@EACH
def test_every_sub_competency_is_used(crosswalk: Crosswalk) -> None:
    used = {code for row in crosswalk.rows for _, codes in row.codes for code in codes}
    assert {standard.code for standard in crosswalk.standards if standard.part_of} <= used


@EACH
def test_the_note_says_whose_judgement_it_is(crosswalk: Crosswalk) -> None:
    assert crosswalk.note.startswith("Every link is this project's judgement, not ")
    assert "reviewed" in crosswalk.note


@EACH
@pytest.mark.parametrize("claim", ["certified", "compliant", "meets", "accredited by"])
def test_no_crosswalk_promises_anything(crosswalk: Crosswalk, claim: str) -> None:
    assert claim not in repr(crosswalk).lower()


@EACH
def test_labels_of_parts_are_names_and_not_sentences(crosswalk: Crosswalk) -> None:
    labels = [standard.label for standard in crosswalk.standards if standard.part_of]
    assert [label for label in labels if len(label.split()) > 7 or re.search(r"[.;]", label)] == []


@pytest.mark.parametrize(
    ("area", "id", "codes"), [row[:3] for row in CROSSED], ids=[row[3] for row in CROSSED]
)
def test_the_crossed_codes_lead_to_their_own_standards(area: str, id: str, codes: str) -> None:
    assert linked(BY_ID[id], area) == set(codes.split())


@pytest.mark.parametrize(
    ("area", "id", "strength", "codes"),
    [
        ("TF-10", "aacn-2021", LinkStrength.CLOSE, ["9.6"]),
        ("DS-6", "naeyc-2020", LinkStrength.WEAK, ["2b"]),
        ("TF-9", "ei-ecse-2020", LinkStrength.WEAK, ["2"]),
        ("AD-3", "apa-undergraduate-3.0", LinkStrength.WEAK, ["5.2"]),
        ("DS-9", "apa-health-service", LinkStrength.WEAK, ["In"]),
    ],
)
def test_a_link_says_how_near_it_is(
    area: str, id: str, strength: LinkStrength, codes: list[str]
) -> None:
    links = BY_ID[id].links_of(area)
    assert [link.standard.code for link in links if link.strength is strength] == codes


@pytest.mark.parametrize("area", ["TF-8", "TF-9", "TF-12", "DS-7", "RS-1", "RS-2", "RS-3"])
def test_teaching_young_children_has_no_fair_link_to_the_most_clinical_areas(area: str) -> None:
    assert BY_ID["naeyc-2020"].links_of(area) == ()


def test_the_curriculum_standard_of_early_childhood_has_no_link(extended: Framework) -> None:
    crosswalk = BY_ID["naeyc-2020"]
    assert "5" not in {c for a in extended.knowledge_areas for c in linked(crosswalk, a.code)}


@pytest.mark.parametrize(
    ("discipline", "ids"),
    [
        ("nursing", ["aacn-2021"]),
        ("social_work", ["cswe-2022"]),
        ("education", ["naeyc-2020", "ei-ecse-2020"]),
        ("psychology", ["apa-undergraduate-3.0", "apa-health-service"]),
        ("early_care", ["naeyc-2020"]),
        ("early_intervention", ["ei-ecse-2020"]),
        ("special_education", ["ei-ecse-2020"]),
        ("psychiatry", []),
        ("other", []),
        ("", []),
    ],
)
def test_a_discipline_has_the_standards_its_programs_are_held_to(
    discipline: str, ids: list[str]
) -> None:
    assert [crosswalk.id for crosswalk in crosswalks_of(discipline)] == ids


@pytest.mark.parametrize(
    ("line", "served"),
    [
        ("", {"", "undergraduate", "graduate", "doctoral"}),
        ("levels = []\n", {"", "undergraduate", "graduate", "doctoral"}),
        ('levels = ["doctoral"]\n', {"", "doctoral"}),
        ('levels = ["graduate", "doctoral"]\n', {"", "graduate", "doctoral"}),
    ],
)
def test_standards_serve_the_levels_that_they_name_and_a_course_of_unknown_level(
    tmp_path: Path, line: str, served: set[str]
) -> None:
    crosswalk = read_crosswalk(written(tmp_path, "note =", f"{line}note ="))
    levels = ("", "undergraduate", "graduate", "doctoral")
    assert {level for level in levels if crosswalk.serves(level)} == served


def test_a_discipline_with_a_crosswalk_has_a_lens() -> None:
    lenses = {lens.discipline for lens in load_lenses()}
    assert {name for crosswalk in load_crosswalks() for name in crosswalk.disciplines} <= lenses


def test_links_come_closest_first_however_they_are_written(tmp_path: Path) -> None:
    links = read_crosswalk(written(tmp_path)).links_of("TF-1")
    assert [(link.standard.code, link.strength) for link in links] == [
        ("1", LinkStrength.CLOSE),
        ("1a", LinkStrength.PARTIAL),
        ("2", LinkStrength.WEAK),
    ]


@pytest.mark.parametrize("area", ["TF-12", "ZZ-9", ""])
def test_an_area_without_a_fair_link_has_none(tmp_path: Path, area: str) -> None:
    assert read_crosswalk(written(tmp_path)).links_of(area) == ()


def test_a_remark_stays_with_its_area(tmp_path: Path) -> None:
    crosswalk = read_crosswalk(written(tmp_path))
    assert crosswalk.remark_on("TF-12") == "Numbers are taught elsewhere."
    assert (crosswalk.remark_on("TF-1"), crosswalk.remark_on("ZZ-9")) == ("", "")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("none = true\n", "", "link TF-12, none: does not fit the links. Name standards"),
        ("none = true", 'close = ["1"]\nnone = true', "link TF-12, none: does not fit"),
        ("note =", 'levels = ["phd"]\nnote =', 'levels: "phd" is unknown. Write some of: "under'),
        ("weak =", "feeble =", "link TF-1, feeble: is unknown"),
        ('label = "Births"\n', "", "standard 1, label: is missing"),
        ('note = "This', 'remark = "x"\nnote = "This', "remark: is unknown"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(FrameworkError) as caught:
        read_crosswalk(written(tmp_path, old, new))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (LinkRow("TF-99", ()), '"TF-99" is no area of imh-extended'),
        (LinkRow("TF-1", ()), 'The area "TF-1" stands 2 times'),
        (LinkRow("TF-99", ((LinkStrength.WEAK, ("77",)),)), 'names "77", which is no standard'),
        (
            LinkRow("TF-99", ((LinkStrength.CLOSE, ("1",)), (LinkStrength.WEAK, ("1",)))),
            'In the area TF-99 the standard "1" stands 2 times',
        ),
    ],
)
def test_the_checker_names_a_row_that_is_wrong(
    extended: Framework, row: LinkRow, message: str
) -> None:
    crosswalk = BY_ID["cswe-2022"]
    problems = check_crosswalk(replace(crosswalk, rows=(*crosswalk.rows, row)), extended)
    assert any(message in problem.text for problem in problems)


def test_the_checker_misses_an_area_without_a_row(extended: Framework) -> None:
    crosswalk = replace(BY_ID["cswe-2022"], rows=BY_ID["cswe-2022"].rows[1:])
    (problem,) = check_crosswalk(crosswalk, extended)
    assert problem.text.startswith("The area TF-1 has no row.")


@pytest.mark.parametrize(
    ("standard", "message"),
    [
        (Standard("1", "Again"), 'The standard "1" stands 2 times. Keep one.'),
        (Standard("9z", "Part", "99"), 'The standard 9z is part of "99", which is none.'),
    ],
)
def test_the_checker_names_a_standard_that_is_wrong(
    extended: Framework, standard: Standard, message: str
) -> None:
    crosswalk = BY_ID["cswe-2022"]
    more = replace(crosswalk, standards=(*crosswalk.standards, standard))
    (problem,) = check_crosswalk(more, extended)
    assert problem.text.startswith(message)
