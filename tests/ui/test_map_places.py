"""Areas of a copy added, renamed, moved and removed: what is allowed, and what is told."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from competency_map import (
    Domain,
    Framework,
    FrameworkError,
    load_framework,
    store_framework,
    stored_frameworks,
)
from tests.ui.pages import opened, texts
from tests.ui.sample_syllabi import PAYLOAD
from ui.frameworks import framework
from ui.maps.domains import empty_domains, with_domain, without_domain
from ui.maps.places import AreaPlace, PlaceError, next_code, with_area, with_place, without_area

SHIPPED = load_framework("ct-aimh")
ONLY = SHIPPED.domains[0].areas[0]


def codes(found: Framework) -> list[str]:
    return [area.code for area in found.knowledge_areas]


def test_a_new_area_stands_last_in_its_domain_without_words() -> None:
    new, code = with_area(SHIPPED, AreaPlace("", "  Sleep \n and rest ", "TF"))
    (domain,) = (each for each in new.domains if each.code == "TF")
    area = new.area(code)
    assert (domain.areas[-1], code) == (area, next_code(SHIPPED, "TF"))
    assert (area.name, area.domain, area.terms) == ("Sleep and rest", domain.name, ())
    assert [each for each in codes(new) if each != code] == codes(SHIPPED)


def test_a_renamed_area_keeps_its_words_and_its_place() -> None:
    old = SHIPPED.area("TF-6")
    new = with_place(SHIPPED, "TF-6", AreaPlace("TF-6", "Attachment theory", "TF"))
    assert codes(new) == codes(SHIPPED)
    assert (new.area("TF-6").name, new.area("TF-6").terms) == ("Attachment theory", old.terms)


def test_a_moved_area_stands_last_in_its_new_domain() -> None:
    new = with_place(SHIPPED, "TF-6", AreaPlace("WO-9", "Attachment theory", "WO"))
    (domain,) = (each for each in new.domains if each.code == "WO")
    assert (domain.areas[-1].code, domain.areas[-1].domain) == ("WO-9", domain.name)
    assert "TF-6" not in codes(new)
    assert len(codes(new)) == len(codes(SHIPPED))


def test_a_domain_stays_when_its_last_area_goes_or_moves() -> None:
    (domain,) = (each for each in SHIPPED.domains if len(each.areas) == 1)
    area = domain.areas[0]
    gone = without_area(SHIPPED, area.code)
    moved = with_place(SHIPPED, area.code, AreaPlace("TF-50", area.name, "TF"))
    for new in (gone, moved):
        assert empty_domains(new) == (replace(domain, areas=()),)
        assert empty_domains(without_domain(new, domain.code)) == ()


def test_a_new_domain_stands_last_and_takes_areas() -> None:
    new = with_domain(SHIPPED, " SL ", "  Sleep \n and rest ")
    assert new.domains[:-1] == SHIPPED.domains
    assert new.domains[-1] == Domain("SL", "Sleep and rest", ())
    _, code = with_area(new, AreaPlace("", "Naps", "SL"))
    assert code == "SL-1"


def test_a_domain_with_areas_must_not_go() -> None:
    with pytest.raises(PlaceError, match="has areas"):
        without_domain(SHIPPED, "TF")


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        ("tf", "Sleep", "TF Theoretical Foundations has this code"),
        ("SL", "theoretical  FOUNDATIONS", "has this name"),
        ("SL", " \u202e ", "Give the domain a name"),
        ("SL", "x" * 201, "Give the domain a name"),
        ("", "Sleep", "Give the domain a code"),
        ("=1+1", "Sleep", "Give the domain a code"),
        ("S" * 11, "Sleep", "Give the domain a code"),
    ],
)
def test_a_domain_that_cannot_be_is_refused_in_words(code: str, name: str, said: str) -> None:
    with pytest.raises(PlaceError, match=said):
        with_domain(SHIPPED, code, name)


def test_the_only_area_of_a_map_must_not_go() -> None:
    new = SHIPPED
    for code in codes(SHIPPED)[1:]:
        new = without_area(new, code)
    with pytest.raises(PlaceError, match="only area"):
        without_area(new, ONLY.code)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (AreaPlace("TF-6", "Sleep", "TF"), "TF-6 .* has this code"),
        (AreaPlace("tf-6", "Sleep", "TF"), "TF-6 .* has this code"),
        (AreaPlace("TF-99", ONLY.name.upper(), "TF"), "has this name"),
        (AreaPlace("TF-99", " \u202e ", "TF"), "Give the area a name"),
        (AreaPlace("TF-99", "x" * 201, "TF"), "Give the area a name"),
        (AreaPlace("=1+1", "Sleep", "TF"), "letters and digits"),
        (AreaPlace("<b>", "Sleep", "TF"), "letters and digits"),
        (AreaPlace("../x", "Sleep", "TF"), "letters and digits"),
        (AreaPlace("T" * 21, "Sleep", "TF"), "letters and digits"),
        (AreaPlace("TF-99", "Sleep", "gone"), "no such domain"),
    ],
)
def test_a_place_that_cannot_be_is_refused_in_words(place: AreaPlace, said: str) -> None:
    with pytest.raises(PlaceError, match=said):
        with_area(SHIPPED, place)
    if place.code != "TF-6":
        with pytest.raises(PlaceError, match=said):
            with_place(SHIPPED, "WO-1", place)


def copied(app: AppTest) -> AppTest:
    app.query_params["view"] = "edit"
    return pressed(opened(app, "browse_map"), "Make a copy")


def pressed(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception, app.exception
    return app


def filled(app: AppTest, form: str, **words: str) -> AppTest:
    """A form's code and name written; `form` is "add" or "place"."""
    for field, text in words.items():
        box = next(b for b in app.text_input if str(b.key).startswith(f"map_{field}_{form}_"))
        box.set_value(text)
    return app


def edited_area(app: AppTest) -> object:
    return next(box for box in app.selectbox if box.label == "Area to edit").value


def test_an_area_is_added_given_terms_saved_and_there(empty_app: AppTest) -> None:
    page = pressed(filled(copied(empty_app), "add", name="Sleep and rest"), "Add the area")
    code = next_code(SHIPPED, SHIPPED.domains[0].code)
    assert edited_area(page) == code
    assert "0 areas changed, 1 added." in texts(page)
    assert f"{code} Sleep and rest: The area has no term" in texts(page)
    label = "Terms that signal the area by themselves"
    next(box for box in page.text_area if box.label == label).set_value("infant sleep")
    pressed(pressed(page, "Keep these changes"), "Save the map")
    (saved,) = stored_frameworks()
    area = load_framework(saved).area(code)
    assert (area.name, [term.text for term in area.terms]) == ("Sleep and rest", ["infant sleep"])


def test_a_code_that_is_taken_is_told_and_nothing_is_added(empty_app: AppTest) -> None:
    page = filled(copied(empty_app), "add", code="TF-6", name=f"Sleep {PAYLOAD}")
    page = pressed(page, "Add the area")
    assert "Not added: TF-6" in texts(page)
    assert "0 areas changed." in texts(page)


def test_an_area_is_renamed_and_that_is_undone(empty_app: AppTest) -> None:
    page = filled(copied(empty_app), "place", code="TF-60", name="Ours")
    was = edited_area(page)
    page = pressed(page, "Keep code, name and domain")
    assert edited_area(page) == "TF-60"
    assert "0 areas changed, 1 added, 1 removed." in texts(page)
    page = pressed(page, "Undo the last change")
    assert edited_area(page) == was
    assert "0 areas changed." in texts(page)


def test_an_area_is_removed_and_that_is_undone(empty_app: AppTest) -> None:
    page = copied(empty_app)
    was = edited_area(page)
    page = pressed(page, "Remove it")
    assert edited_area(page) != was
    assert "1 removed." in texts(page)
    page = pressed(page, "Undo the last change")
    assert "0 areas changed." in texts(page)
    assert load_framework("ct-aimh") == SHIPPED


def test_a_domain_is_added_filled_saved_and_there(empty_app: AppTest) -> None:
    page = pressed(filled(copied(empty_app), "domain", code="SL", name="Sleep"), "Add the domain")
    assert "0 areas changed; 1 domain added." in texts(page)
    assert "SL Sleep: The domain has no area." in texts(page)
    page = pressed(filled(page, "add", name="Naps"), "Add the area")
    assert "SL Sleep: The domain has no area." not in texts(page)
    pressed(page, "Save the map")
    (saved,) = stored_frameworks()
    assert [area.code for area in load_framework(saved).domains[-1].areas] == ["SL-1"]


def test_an_empty_domain_is_removed_and_one_that_is_taken_is_told(empty_app: AppTest) -> None:
    page = filled(copied(empty_app), "domain", code="TF", name=f"Sleep {PAYLOAD}")
    page = pressed(page, "Add the domain")
    assert "Not added: TF Theoretical Foundations has this code." in texts(page)
    assert "A domain can be removed once it has no area." in texts(page)
    page = pressed(filled(page, "domain", code="SL", name="Sleep"), "Add the domain")
    page = pressed(page, "Remove SL Sleep")
    assert "0 areas changed." in texts(page)


def test_a_map_that_another_process_replaced_is_read_again(home: Path) -> None:
    store_framework(replace(SHIPPED, id="our-map", title="Before"))
    first = framework("our-map")
    assert framework("our-map") is first
    store_framework(replace(SHIPPED, id="our-map", title="After"), may_replace=True)
    assert (first.title, framework("our-map").title) == ("Before", "After")


def test_the_map_that_comes_along_must_not_change(empty_app: AppTest) -> None:
    pressed(copied(empty_app), "Remove it")
    assert load_framework("ct-aimh") == SHIPPED
    with pytest.raises(FrameworkError):
        load_framework("ct-aimh-our-copy")
