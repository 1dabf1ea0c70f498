from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from competency_map import (
    MAP_FORMATS,
    FrameworkError,
    MapFormat,
    load_framework,
    maps_folder,
    store_framework,
    stored_frameworks,
)
from competency_map.storage import stored_stamp
from tests.competency_map.test_validation import GOOD, map_of

MAP = replace(map_of(GOOD), id="our-map", is_private=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_an_imported_map_is_kept_whole_and_found_by_its_id(home: Path) -> None:
    assert stored_frameworks() == ()
    file = store_framework(MAP)

    assert home in file.parents
    assert stored_frameworks() == ("our-map",)
    assert load_framework("our-map") == MAP


def test_without_a_choice_maps_are_kept_in_the_user_s_data_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("IMH_ALIGN_HOME")
    assert maps_folder().parts[-2:] == ("imh-align", "maps")


def test_a_map_is_replaced_only_when_asked() -> None:
    store_framework(MAP)
    changed = replace(MAP, title="Another")

    with pytest.raises(FrameworkError, match=r"already\. Replace it with --replace"):
        store_framework(changed)
    store_framework(changed, may_replace=True)
    assert load_framework("our-map").title == "Another"


def test_a_map_is_read_once_as_long_as_its_file_stays() -> None:
    store_framework(MAP)
    assert load_framework("our-map") is load_framework("our-map")


def test_threads_that_ask_at_once_are_given_the_same_map() -> None:
    store_framework(MAP)
    with ThreadPoolExecutor(4) as threads:
        given = list(threads.map(load_framework, ["our-map"] * 8))
    assert len(set(map(id, given))) == 1


def test_a_map_that_was_replaced_has_another_stamp() -> None:
    store_framework(MAP)
    before = stored_stamp("our-map")
    store_framework(replace(MAP, title=MAP.title[::-1]), may_replace=True)
    assert before
    assert stored_stamp("our-map") not in ("", before)


@pytest.mark.parametrize("id_", ["ct-aimh", "nowhere", "", "a\0b"])
def test_what_is_no_imported_map_has_no_stamp(id_: str) -> None:
    assert stored_stamp(id_) == ""


@pytest.mark.parametrize("bad", ["", "../up", "a/b", ".hidden", "Capital", "x" * 99, "a\nb", "."])
def test_an_id_must_not_lead_out_of_the_folder(home: Path, bad: str) -> None:
    with pytest.raises(FrameworkError, match=r"cannot name a map\. Give another"):
        store_framework(replace(MAP, id=bad))
    assert not home.exists()


def test_a_shipped_map_must_not_be_hidden_by_an_imported_one() -> None:
    with pytest.raises(FrameworkError, match="comes with the project"):
        store_framework(replace(MAP, id="ct-aimh"))


def test_a_place_that_cannot_be_written_is_named(home: Path) -> None:
    home.write_text("a file, not a folder")
    with pytest.raises(FrameworkError, match="cannot be written"):
        store_framework(MAP)


def test_a_damaged_map_says_so() -> None:
    store_framework(MAP).write_text("{")
    with pytest.raises(FrameworkError, match=r"map\.json: The file is not valid JSON"):
        load_framework("our-map")


@pytest.mark.parametrize("form", MAP_FORMATS, ids=lambda form: form.name)
def test_a_map_file_of_each_format_can_be_loaded(form: MapFormat, tmp_path: Path) -> None:
    file = tmp_path / f"map{form.suffix.upper()}"
    file.write_bytes(form.write(MAP))
    assert load_framework(file) == load_framework(str(file)) == MAP


def test_a_map_file_with_a_row_too_many_is_not_loaded_in_part(tmp_path: Path) -> None:
    file = tmp_path / "map.csv"
    rows = [f"oops,{number}" for number in range(8)]
    file.write_text("\n".join(("record,code,name", "area,TF-1,One", *rows)))

    with pytest.raises(FrameworkError, match=r"row 3 \(line 3\): .* and 3 more Mend it"):
        load_framework(file)


@pytest.mark.parametrize("name", ["gone.csv", "gone.json", "gone.xlsx"])
def test_a_map_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(FrameworkError, match=f"{name}: cannot be read"):
        load_framework(tmp_path / name)


def test_a_file_of_another_kind_is_no_map(tmp_path: Path) -> None:
    (tmp_path / "map.txt").write_text("TF-1 One")
    with pytest.raises(FrameworkError, match=r"map\.txt: not a map. Give a file in \.csv"):
        load_framework(tmp_path / "map.txt")
