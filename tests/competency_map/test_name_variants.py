import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from competency_map import KnowledgeArea, load_framework
from competency_map.loading import DATA
from competency_map.name_variants import area_code, domain_code, domain_name, shipped_code
from competency_map.wording import same_wording

VARIANTS = tomllib.loads((Path(DATA) / "name-variants.toml").read_text(encoding="utf-8"))
FRAMEWORK = load_framework("imh-extended")
AREAS = FRAMEWORK.knowledge_areas


def test_each_variant_leads_to_an_area_or_domain_of_the_map() -> None:
    assert {row["code"] for row in VARIANTS["area"]} <= {a.code for a in AREAS}
    assert {row["code"] for row in VARIANTS["domain"]} <= {d.code for d in FRAMEWORK.domains}


@pytest.mark.parametrize(
    ("part", "named"), [("area", AREAS), ("domain", FRAMEWORK.domains)], ids=["area", "domain"]
)
def test_no_wording_leads_to_two_codes(part: str, named: tuple[KnowledgeArea, ...]) -> None:
    variants = [(name, row["code"]) for row in VARIANTS[part] for name in row["names"]]
    pairs = [*((found.name, found.code) for found in named), *variants]
    codes: dict[str, set[str]] = {}
    for name, code in pairs:
        codes.setdefault(same_wording(name), set()).add(code)
    assert {name: found for name, found in codes.items() if len(found) > 1} == {}


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.code)
def test_an_area_s_own_name_leads_to_its_code(area: KnowledgeArea) -> None:
    assert area_code(area.name) == shipped_code(area) == area.code


@pytest.mark.parametrize("area", load_framework("ct-aimh").knowledge_areas, ids=lambda a: a.code)
def test_the_default_map_s_areas_have_the_same_codes(area: KnowledgeArea) -> None:
    assert shipped_code(area) == area.code


@pytest.mark.parametrize(
    ("code", "name", "domain", "shipped"),
    [
        # The five pairs that another numbering crosses.
        ("TF-7", "Psychotherapeutic & behavioral theories of change", "", "TF-8"),
        ("TF-8", "Disorders of infancy/early childhood", "", "TF-7"),
        ("WO-3", "Collaborating", "Working with Others", "WO-2"),
        ("TH-1", "Analyzing information", "Thinking", "TH-2"),
        ("TH-2", "Solving problems", "Thinking", "TH-1"),
        ("D4.8", "Advocacy", "Direct Service Skills", "DS-8"),
        ("M1.2", "Advocacy", "Leading People", "LP-2"),
        ("M2.1", "Program management", "Administration", "AD-1"),
        ("M3.3", "Study of families", "Research & Evaluation", "RS-3"),
        ("W2", "Building and maintaining relationships", "", "WO-1"),
        ("TF-1", "Something of our own", "Theoretical Foundations", ""),
    ],
)
def test_an_area_of_another_map_is_known_by_its_name_never_by_its_code(
    code: str, name: str, domain: str, shipped: str
) -> None:
    area = replace(AREAS[0], code=code, name=name, domain=domain)
    assert shipped_code(area) == shipped


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Attachment, Separation, Trauma and Loss", "TF-6"),
        ("disorders of infancy/early childhood", "TF-7"),
        ("Psychotherapeutic and behavioral theories of change", "TF-8"),
        ("Collaborating", "WO-2"),
        ("Analyzing information", "TH-2"),
        ("Adult learning theory and practice", "TF-11"),
        ("Advocacy", "DS-8"),
        ("Advocacies", ""),
        ("", ""),
    ],
)
def test_a_name_from_another_source_leads_to_the_code(name: str, code: str) -> None:
    assert area_code(name) == code


def test_domains_have_variants_too() -> None:
    assert domain_code("Law, Regulation, Policy") == "LR"
    assert domain_name("RE") == "Reflection"
    assert domain_name("LP") == "Leading People"
    assert domain_name("ZZ") == ""
