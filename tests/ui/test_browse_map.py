"""The map's page: browsed, tried, edited, saved, chosen, exchanged."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from alignment import DecisionKind
from competency_map import export_map, load_framework, stored_frameworks
from tests.ui.decisions import decided, key_of
from tests.ui.pages import buttons, html, markdown, opened, texts, title
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import program_id, saved_work
from ui.maps.view import View
from workspace import Saying, history, program

SHIPPED = load_framework("ct-aimh")


def at(app: AppTest, view: str = "browse", **parameters: str) -> AppTest:
    for name, value in {"view": view, **parameters}.items():
        app.query_params[name] = value
    page = opened(app, "browse_map")
    chosen = next((each for each in View if each.name.lower() == view), View.BROWSE)
    if page.segmented_control(key="map_view").value != chosen:
        page.segmented_control(key="map_view").set_value(chosen).run()
    return page


def pressed(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception, app.exception
    return app


def copied(app: AppTest) -> AppTest:
    return pressed(at(app, "edit"), "Make a copy")


def edited(app: AppTest, label: str, text: str, area: str = "LR-3") -> AppTest:
    """The copy with one field of an area changed."""
    next(box for box in app.selectbox if box.label == "Area to edit").set_value(area).run()
    next(box for box in app.text_area if box.label == label).set_value(text)
    return pressed(app, "Keep these changes")


def tried(app: AppTest, text: str) -> AppTest:
    next(box for box in app.text_area if box.label.startswith("Paste")).set_value(text)
    return pressed(app, "See what matches and why")


def brought(app: AppTest, name: str, content: bytes) -> AppTest:
    at(app, "files").file_uploader(key="map_file").upload(name, content).run()
    assert not app.exception, app.exception
    return app


def test_the_page_shows_all_domains_and_areas(empty_app: AppTest) -> None:
    page = at(empty_app)
    assert title(page) == "Browse the map"
    assert "TF Theoretical Foundations" in markdown(page)
    opening = [button for button in page.button if str(button.key).startswith("map_open_")]
    assert len(opening) == 37
    assert "8 domains, 37 areas" in texts(page)


def test_a_press_opens_an_area(empty_app: AppTest) -> None:
    page = at(empty_app)
    page.button(key="map_open_TF-6").click().run()
    assert page.query_params["area"] == ["TF-6"] or page.query_params["area"] == "TF-6"
    shown = html(page)
    for part in ("What counts", "What does not count", "e-mail attachment", "AACN Essentials"):
        assert part in shown


def test_the_address_opens_an_area_with_all_its_parts(empty_app: AppTest) -> None:
    page = at(empty_app, area="TF-6")
    area, shown = SHIPPED.area("TF-6"), html(page)
    assert area.exemplars[0] in shown or area.exemplars[0].split("'")[0] in shown
    assert "Endorsement categories" in shown
    assert "Ideas, Nursing" in shown
    page.selectbox(key="map_discipline").set_value("Education").run()
    assert "Ideas, Education" in html(page)


@pytest.mark.parametrize("asked", ["TF-99", "<b>", "../x"])
def test_an_address_of_no_area_must_not_break_the_page(empty_app: AppTest, asked: str) -> None:
    page = at(empty_app, area=asked, map=asked, view=asked)
    assert "TF Theoretical Foundations" in markdown(page)


def test_a_search_narrows_the_areas_and_tells_the_terms(empty_app: AppTest) -> None:
    page = at(empty_app)
    page.text_input(key="map_words").set_value("bowlby").run()
    assert "in its terms: Bowlby" in texts(page)
    assert len([b for b in page.button if str(b.key).startswith("map_open_")]) < 5
    page.text_input(key="map_words").set_value("nowhere at all").run()
    assert "No area holds these words" in markdown(page)


def test_a_passage_is_tried_and_the_words_that_count_are_marked(empty_app: AppTest) -> None:
    page = tried(at(empty_app, "test"), "Week 5: Attachment between infants and parents")
    assert "TF-6" in html(page)
    assert "<mark" in html(page)
    assert "Why: " in html(page)
    assert "judged alone" in texts(page)


def test_a_passage_of_something_else_finds_no_area(empty_app: AppTest) -> None:
    page = tried(at(empty_app, "test"), "Late work loses ten points.")
    assert "No area was found" in markdown(page)


def test_marks_in_a_pasted_passage_must_not_be_read(empty_app: AppTest) -> None:
    page = tried(at(empty_app, "test"), f"Attachment of infants to their parents {PAYLOAD}")
    assert "&lt;img src=x&gt;" in html(page)
    assert "<img" not in html(page)
    assert "evil" not in markdown(page)


def test_a_pasted_passage_must_not_be_saved_or_logged(
    loaded_app: AppTest, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tried(at(loaded_app, "test"), "Attachment of infants qzxpasted")
    kept = b"".join(file.read_bytes() for file in home.rglob("*") if file.is_file())
    assert b"qzxpasted" not in kept
    assert "qzxpasted" not in caplog.text


def test_a_copy_changes_nothing_until_it_is_saved(empty_app: AppTest) -> None:
    page = edited(copied(empty_app), "What the area means", "Our own words.")
    assert "1 area changed" in texts(page)
    assert stored_frameworks() == ()
    assert load_framework("ct-aimh") == SHIPPED


def test_the_copy_is_tried_beside_the_map_it_was_made_from(empty_app: AppTest) -> None:
    terms = "Terms that signal the area by themselves"
    page = edited(copied(empty_app), terms, "zebra visits")
    page = tried(page, "Zebra visits with infants and toddlers")
    assert "Different with your copy: LR-3 Agency policy" in texts(page)
    assert "With your copy" in html(page)


def test_a_change_is_undone(empty_app: AppTest) -> None:
    page = edited(copied(empty_app), "What the area means", "Our own words.")
    page = pressed(page, "Undo the last change")
    assert "0 areas changed" in texts(page)
    meaning = next(box for box in page.text_area if box.label == "What the area means")
    assert meaning.value == SHIPPED.area("LR-3").descriptor


def test_the_checks_name_the_area_and_an_error_stops_the_saving(empty_app: AppTest) -> None:
    page = edited(copied(empty_app), "Terms that signal the area by themselves", "policy manual")
    friends = "False friends: phrases in which a term means another thing"
    page = edited(page, friends, "policy manual")
    assert "LR-3 Agency policy: " in texts(page)
    assert "Errors: 1" in texts(page)
    assert page.button(key="map_save").disabled


def test_a_saved_copy_is_a_map_of_its_own(empty_app: AppTest) -> None:
    page = edited(copied(empty_app), "What the area means", "Our own words.")
    page = pressed(page, "Save the map")
    (saved,) = stored_frameworks()
    made = load_framework(saved)
    assert made.area("LR-3").descriptor == "Our own words."
    assert made.title.endswith("(our copy)")
    assert made.version == "1"
    assert load_framework("ct-aimh") == SHIPPED
    assert "Saved: " in texts(page)


def test_a_program_is_matched_with_the_saved_map_and_back(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", Saying(DecisionKind.CONFIRM))
    pressed(copied(loaded_app), "Save the map")
    (saved,) = stored_frameworks()
    page = pressed(at(loaded_app, "browse", map=saved), "Use this map for the program")
    with saved_work() as workspace:
        assert program(workspace, program_id(page)).framework == saved
        key = key_of(page, "TF-6")
        taken = history(workspace, type(key)(key.course, saved, "TF-6"))
    assert len(taken) == 1
    assert "1 decision taken over" in texts(page)
    page = pressed(page, "Undo")
    with saved_work() as workspace:
        assert program(workspace, program_id(page)).framework == "ct-aimh"


def test_an_own_map_is_edited_under_its_id_with_the_next_version(empty_app: AppTest) -> None:
    pressed(copied(empty_app), "Save the map")
    (saved,) = stored_frameworks()
    page = pressed(at(empty_app, "edit", map=saved), "Edit this map itself")
    page = pressed(edited(page, "What the area means", "Newer words."), "Save the map")
    assert stored_frameworks() == (saved,)
    made = load_framework(saved)
    assert (made.version, made.area("LR-3").descriptor) == ("2", "Newer words.")


def test_whoever_is_no_lead_and_no_admin_may_only_download(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("ui.maps.saving", "ui.maps.edit"):
        monkeypatch.setattr(f"{module}.is_site_admin", lambda: False)
    page = copied(empty_app)
    assert "open a program of which you are a lead" in texts(page)
    assert "Save the map" not in buttons(page)
    assert page.get("download_button")


def test_a_lead_may_add_a_map_and_must_not_replace_one_that_others_use(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed(copied(loaded_app), "Save the map")
    (saved,) = stored_frameworks()
    for module in ("ui.maps.saving", "ui.maps.edit"):
        monkeypatch.setattr(f"{module}.is_site_admin", lambda: False)
    page = at(loaded_app, "edit", map=saved)
    assert "Edit this map itself" not in buttons(page)
    pressed(pressed(page, "Make a copy"), "Save the map")
    assert len(stored_frameworks()) == 2


def test_a_private_map_goes_out_only_if_a_person_asks_for_its_wording(
    empty_app: AppTest,
) -> None:
    page = at(empty_app, "edit")
    page.checkbox[0].check()
    page = pressed(page, "Make a copy")
    assert not page.get("download_button")
    page.checkbox(key="draft_private").check().run()
    assert len(page.get("download_button")) == 3


def test_every_sentence_is_checked_when_asked(empty_app: AppTest) -> None:
    text = "Explain secure attachment between infants and their parents."
    page = edited(copied(empty_app), "Sentences that must not count", text, "TF-6")
    assert "would count" not in texts(page)
    page = pressed(page, "Check every sentence against the matching")
    assert "This counter-exemplar would count" in texts(page)


def test_a_file_comes_back_as_a_copy_to_work_with(empty_app: AppTest) -> None:
    page = brought(empty_app, "map.csv", export_map(SHIPPED, "csv"))
    assert "37 areas" in texts(page)
    page = pressed(page, "Work with it as a copy")
    assert any(box.label == "Area to edit" for box in page.selectbox)
    assert stored_frameworks() == ()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("map.csv", b"\xff\xfe\x00", "UTF-8"),
        ("map.csv", b"a,b\n1,2\n", "does not name the columns"),
        ("map.xlsx", b"PK\x03\x04 damaged", "nothing was taken over"),
        ("map.json", b"{", "nothing was taken over"),
    ],
)
def test_a_damaged_file_must_not_change_anything(
    empty_app: AppTest, name: str, content: bytes, said: str
) -> None:
    page = brought(empty_app, name, content)
    assert said in texts(page)
    assert "Work with it as a copy" not in buttons(page)
    assert stored_frameworks() == ()


def test_a_row_that_cannot_be_taken_over_is_named(empty_app: AppTest) -> None:
    lines = export_map(SHIPPED, "csv").decode("utf-8-sig").replace('"content"', '"beekeeping"', 1)
    page = brought(empty_app, "map.csv", lines.encode())
    assert "Not taken over: 1." in texts(page)
    assert "row " in texts(page)


def test_words_of_an_imported_map_must_not_become_markup(empty_app: AppTest) -> None:
    package = json.loads(export_map(SHIPPED, "case"))
    package["CFDocument"]["title"] = "<img src=x> *ours*"
    package["CFItems"][1]["notes"] = "<script>x</script> meaning"
    page = brought(empty_app, "map.json", json.dumps(package).encode())
    page = pressed(pressed(page, "Work with it as a copy"), "Save the map")
    (saved,) = stored_frameworks()
    page = at(empty_app, "browse", map=saved, area="TF-1")
    assert "&lt;script&gt;" in html(page)
    assert "<script" not in html(page)
    assert "<img" not in markdown(page)
