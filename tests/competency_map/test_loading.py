import shutil
from pathlib import Path

import pytest

from competency_map import (
    AgeBand,
    AreaKind,
    ContextTerm,
    Continuum,
    FrameworkError,
    Term,
    TermStrength,
    available_frameworks,
    load_framework,
)

FRAMEWORK = """
id = "small"
title = "A small map"
version = "1"
source = "Our own"
licence = "CC0-1.0"
"""
DOMAIN = """
code = "AB"
name = "Beginnings"

[[area]]
code = "AB-1"
name = "Watching"
kind = "content"
descriptor = "Watching babies."
strong = ["infant observation", "=HOME Inventory"]
context = ["observation"]
"""
OTHER_WORDS = "weak = []\nanti = []\ntraps = []\n"


def write_map(folder: Path, **files: str) -> Path:
    texts = {"framework": FRAMEWORK, "1-beginnings": DOMAIN} | files
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_ct_aimh_comes_with_the_project() -> None:
    assert "ct-aimh" in available_frameworks()


def test_a_folder_in_the_same_form_can_be_loaded(tmp_path: Path) -> None:
    framework = load_framework(write_map(tmp_path))
    (area,) = framework.knowledge_areas
    assert (framework.id, area.code, area.domain) == ("small", "AB-1", "Beginnings")
    assert area.kind is AreaKind.CONTENT
    assert (area.exemplars, area.idea) == ((), "")


def test_a_path_may_be_given_as_text(tmp_path: Path) -> None:
    assert load_framework(str(write_map(tmp_path))).id == "small"


def test_a_term_after_an_equals_sign_is_exact_case(tmp_path: Path) -> None:
    terms = load_framework(write_map(tmp_path)).area("AB-1").terms
    assert terms == (
        Term("infant observation", TermStrength.STRONG),
        Term("HOME Inventory", TermStrength.STRONG, exact_case=True),
        Term("observation", TermStrength.CONTEXT),
    )


def test_domains_stand_in_the_order_of_their_file_names(tmp_path: Path) -> None:
    write_map(tmp_path, **{"0-first": DOMAIN.replace("AB", "ZZ")})
    assert [domain.code for domain in load_framework(tmp_path).domains] == ["ZZ", "AB"]


def test_a_folder_without_a_context_file_shares_the_shipped_one(tmp_path: Path) -> None:
    shared = load_framework("ct-aimh").context
    assert load_framework(write_map(tmp_path)).context == shared


def test_a_folder_may_bring_its_own_context_file(tmp_path: Path) -> None:
    own = 'core = ["kit"]\nnear = []\n'
    write_map(tmp_path, **{"young-child-context": own + OTHER_WORDS})
    assert load_framework(tmp_path).context.core == (ContextTerm("kit"),)


def test_core_and_near_words_may_stand_in_a_list_an_age_band(tmp_path: Path) -> None:
    own = 'core.three_to_6 = ["colt"]\ncore.prenatal_to_3 = ["foal"]\n'
    write_map(tmp_path, **{"young-child-context": own + "near = []\n" + OTHER_WORDS})
    assert load_framework(tmp_path).context.core == (
        ContextTerm("foal", AgeBand.PRENATAL_TO_3),
        ContextTerm("colt", AgeBand.THREE_TO_6),
    )


@pytest.mark.parametrize(
    ("own", "complaint"),
    [
        (
            'core.under_3 = ["foal"]\nnear = []\n',
            "core, under_3: is unknown. The fields are: both,",
        ),
        ('core.both = "foal"\nnear = []\n', "core, both: is not a list of texts"),
        ("core = 1\nnear = []\n", "core: is not a list of texts"),
        ("core = []\n", "near: is missing"),
    ],
)
def test_a_context_file_that_is_not_as_it_should_be_is_named(
    tmp_path: Path, own: str, complaint: str
) -> None:
    write_map(tmp_path, **{"young-child-context": own + OTHER_WORDS})
    with pytest.raises(FrameworkError, match=complaint):
        load_framework(tmp_path)


def test_an_area_may_say_what_its_work_is_for(tmp_path: Path) -> None:
    tags = 'kind = "content"\ncontinuum = ["promotion", "treatment"]'
    write_map(tmp_path, **{"1-beginnings": DOMAIN.replace('kind = "content"', tags)})
    area = load_framework(tmp_path).area("AB-1")
    assert area.continuum == (Continuum.PROMOTION, Continuum.TREATMENT)


def test_the_fingerprint_is_the_same_twice() -> None:
    assert load_framework("ct-aimh").fingerprint == load_framework("ct-aimh").fingerprint


def test_a_copy_of_the_shipped_map_has_its_fingerprint(tmp_path: Path) -> None:
    source = Path(load_framework.__code__.co_filename).parent / "data" / "ct-aimh"
    shutil.copytree(source, tmp_path / "copy")
    copy = load_framework(tmp_path / "copy")
    assert copy.fingerprint == load_framework("ct-aimh").fingerprint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Watching babies.", "Watching babies"),
        ('"observation"', '"observe"'),
        ("=HOME", "HOME"),
        ('"content"', '"process"'),
    ],
)
def test_the_fingerprint_changes_with_any_wording(tmp_path: Path, old: str, new: str) -> None:
    before = load_framework(write_map(tmp_path)).fingerprint
    changed = write_map(tmp_path, **{"1-beginnings": DOMAIN.replace(old, new)})
    assert load_framework(changed).fingerprint != before


def test_an_unknown_id_lists_what_there_is() -> None:
    with pytest.raises(FrameworkError, match=r"'ct-amih'.*ct-aimh"):
        load_framework("ct-amih")


def test_a_folder_without_framework_toml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match=r"no framework\.toml.*Add one"):
        load_framework(tmp_path)


def test_a_folder_without_domain_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "framework.toml").write_text(FRAMEWORK, encoding="utf-8")
    with pytest.raises(FrameworkError, match="no domain file"):
        load_framework(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('name = "Watching"', "", r"1-beginnings\.toml, area AB-1, name: is missing. Add it"),
        ('code = "AB-1"', "", r"area 1, code: is missing"),
        ('"Watching babies."', "7", r'descriptor: is not a text. Write descriptor = "\.\.\."'),
        ('["observation"]', '"observation"', r"context: is not a list of texts"),
        ('["observation"]', "[1, 2]", r"context: is not a list of texts"),
        ('"content"', '"contents"', r'"contents" is unknown. Write one of: "content", "process"'),
        ("context =", "contxt =", r"context: is missing"),
        (
            'kind = "content"',
            'kind = "content"\ncontinuum = ["care"]',
            r'continuum: "care" is unknown. Write some of: "promotion", "prevention"',
        ),
        ('kind = "content"', 'kind = "content"\nidae = ""', r"idae: is unknown. The fields are"),
        ("[[area]]", "[area]", r"area: is not a table. Begin each one with \[\[area\]\]"),
        ('["observation"]', '["observation"', r"is not valid TOML.*Check the quotes"),
    ],
)
def test_a_broken_domain_file_is_named_with_the_field_and_the_remedy(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert old in DOMAIN
    write_map(tmp_path, **{"1-beginnings": DOMAIN.replace(old, new)})
    with pytest.raises(FrameworkError, match=message):
        load_framework(tmp_path)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    write_map(tmp_path)
    (tmp_path / "1-beginnings.toml").write_bytes(
        DOMAIN.replace("babies", "b\xe9b\xe9s").encode("cp1252")
    )
    with pytest.raises(FrameworkError, match="not UTF-8 text"):
        load_framework(tmp_path)


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    write_map(tmp_path, **{"1-beginnings": "\ufeff" + DOMAIN})
    assert load_framework(tmp_path).knowledge_areas


def test_a_map_may_name_its_owner_and_be_private(tmp_path: Path) -> None:
    plain = load_framework(write_map(tmp_path))
    framework = load_framework(
        write_map(tmp_path, framework=f'{FRAMEWORK}owner = "A state"\nprivate = true\n')
    )
    assert (plain.owner, plain.is_private) == ("", False)
    assert (framework.owner, framework.is_private) == ("A state", True)


def test_private_is_true_or_false(tmp_path: Path) -> None:
    write_map(tmp_path, framework=f'{FRAMEWORK}private = "yes"\n')
    with pytest.raises(FrameworkError, match=r"private: is not true or false"):
        load_framework(tmp_path)


def test_what_no_format_can_hold_is_left_out(tmp_path: Path) -> None:
    write_map(tmp_path, **{"1-beginnings": DOMAIN.replace("babies", r"ba\u0000\u202ebies")})
    assert load_framework(tmp_path).area("AB-1").descriptor == "Watching babies."
