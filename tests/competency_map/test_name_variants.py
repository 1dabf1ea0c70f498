import tomllib
from pathlib import Path

import pytest

from competency_map import load_framework
from competency_map.loading import DATA
from competency_map.name_variants import area_code, domain_code, domain_name

VARIANTS = tomllib.loads((Path(DATA) / "name-variants.toml").read_text(encoding="utf-8"))
FRAMEWORK = load_framework("ct-aimh")


def test_each_variant_leads_to_an_area_or_domain_of_the_map() -> None:
    assert {row["code"] for row in VARIANTS["area"]} <= {a.code for a in FRAMEWORK.knowledge_areas}
    assert {row["code"] for row in VARIANTS["domain"]} <= {d.code for d in FRAMEWORK.domains}


@pytest.mark.parametrize("part", ["area", "domain"])
def test_no_name_leads_to_two_codes(part: str) -> None:
    names = [name.casefold() for row in VARIANTS[part] for name in row["names"]]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("area", FRAMEWORK.knowledge_areas, ids=lambda area: area.code)
def test_an_area_s_own_name_leads_to_its_code(area: object) -> None:
    assert area_code(area.name) == area.code  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Attachment, Separation, Trauma and Loss", "TF-6"),
        ("disorders of infancy/early childhood", "TF-7"),
        ("Psychotherapeutic and behavioral theories of change", "TF-8"),
        ("Collaborating", "WO-2"),
        ("Analyzing information", "TH-2"),
        ("Advocacies", ""),
        ("", ""),
    ],
)
def test_a_name_from_another_source_leads_to_the_code(name: str, code: str) -> None:
    assert area_code(name) == code


def test_domains_have_variants_too() -> None:
    assert domain_code("Law, Regulation, Policy") == "LR"
    assert domain_name("RE") == "Reflection"
    assert domain_name("ZZ") == ""
