"""What goes out of the map comes back the same, whatever its wording."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from competency_map import (
    MAP_FORMATS,
    Framework,
    FrameworkError,
    MapFormat,
    Severity,
    blank_template,
    export_map,
    load_framework,
    worked_example,
)
from competency_map.formats.limits import MAX_FILE_BYTES
from competency_map.formats.list_cells import join_terms, join_texts, split_terms, split_texts
from competency_map.plain_text import clean
from tests.competency_map.made_maps import FRAMEWORKS, LISTS, TEXTS

every_format = pytest.mark.parametrize("form", MAP_FORMATS, ids=lambda form: form.name)
FILES = {form.suffix: form for form in MAP_FORMATS}


@every_format
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(framework=FRAMEWORKS)
def test_any_map_comes_back_the_same(form: MapFormat, framework: Framework) -> None:
    result = form.read(form.write(framework))

    assert result.framework == framework
    assert result.framework.fingerprint == framework.fingerprint
    assert (result.rejected, result.remarks, result.is_changed) == ((), (), False)


@every_format
def test_the_shipped_map_comes_back_the_same(form: MapFormat) -> None:
    framework = load_framework("ct-aimh")
    result = form.read(form.write(framework))

    assert result.framework == framework
    assert result.problems == ()


@every_format
def test_a_change_since_the_export_is_advised_of(form: MapFormat) -> None:
    framework = load_framework("ct-aimh")
    content = form.write(replace(framework, title="Old title"))
    old, new = b"Old title", b"New title"
    if form.name == "xlsx":
        changed = replace(form.read(content), framework=framework)
    else:
        changed = form.read(content.replace(old, new))

    (problem,) = changed.problems
    assert problem.severity is Severity.ADVICE
    assert "changed since its export" in problem.text


def test_marking_a_map_private_is_no_change() -> None:
    form = FILES[".csv"]
    result = form.read(form.write(load_framework("ct-aimh"))).as_private()

    assert result.framework.is_private
    assert not result.is_changed


@every_format
@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 40, bytes(range(256)), b"PK\x03\x04 no archive", b"{}", b"[" * 9_000]
)
def test_what_is_no_map_is_refused_in_plain_words(form: MapFormat, content: bytes) -> None:
    with pytest.raises(FrameworkError, match=r"The (file|first row)"):
        form.read(content)


@every_format
def test_a_file_larger_than_any_map_is_refused(form: MapFormat) -> None:
    with pytest.raises(FrameworkError, match="a map has at most 10"):
        form.read(b" " * (MAX_FILE_BYTES + 1))


@every_format
def test_a_private_map_is_not_exported_unless_asked(form: MapFormat) -> None:
    framework = replace(load_framework("ct-aimh"), is_private=True)

    with pytest.raises(FrameworkError, match="its wording stays on this machine"):
        export_map(framework, form.name)
    content = export_map(framework, form.name, with_private=True)
    assert form.read(content).framework == framework


def test_a_private_map_shows_outside_its_names_and_no_other_wording() -> None:
    framework = load_framework("ct-aimh")
    private = replace(framework, is_private=True)
    area = private.shown_outside.area("TF-6")

    assert area.name == framework.area("TF-6").name
    assert (area.descriptor, area.terms, area.exemplars, area.idea) == ("", (), (), "")
    assert framework.shown_outside is framework


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_blank_template_and_the_example_are_read_without_a_word(suffix: str) -> None:
    blank = FILES[suffix].read(blank_template(suffix))
    example_map = FILES[suffix].read(worked_example(suffix))

    assert blank.problems == example_map.problems == ()
    assert blank.framework.knowledge_areas == ()
    assert [area.code for area in example_map.framework.knowledge_areas] == ["OB-1"]


def test_there_is_no_template_in_another_form() -> None:
    with pytest.raises(FrameworkError, match=r"\.csv or \.xlsx"):
        blank_template(".json")


@given(texts=LISTS)
@example(texts=("", "\\", "\\n", "a\nb"))
def test_a_list_comes_back_from_its_cell(texts: tuple[str, ...]) -> None:
    assert split_texts(join_texts(texts)) == texts


@given(terms=st.lists(st.tuples(TEXTS, st.booleans())).map(tuple))
@example(terms=(("exact: NBAS", False), ("NBAS", True), ("", True), ("", False)))
def test_terms_come_back_from_their_cell(terms: tuple[tuple[str, bool], ...]) -> None:
    assert split_terms(join_terms(terms)) == terms


def test_blank_lines_and_spaces_in_a_list_do_not_count() -> None:
    assert split_texts("\n one \r\n\n two\n") == ("one", "two")
    assert split_terms("EXACT:NBAS\ncare") == (("NBAS", True), ("care", False))


@given(text=st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_cleaning_drops_what_no_file_can_hold() -> None:
    assert clean(" a\x00\ud800\x1bb\r\nc\u202e \x85") == "ab\nc"
