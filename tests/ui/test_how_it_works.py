from html import escape

from streamlit.testing.v1 import AppTest

from alignment.measured import load_measured
from exports.outline.legend import GLOSSARY
from tests.ui.pages import html, markdown, opened, texts


def test_levels_method_limits_and_privacy_are_explained_without_any_syllabus(
    empty_app: AppTest,
) -> None:
    opened(empty_app, "how_it_works")
    headings = [header.value for header in empty_app.header]
    assert headings == [
        "Levels",
        "Method",
        "Limits",
        "How accurate it is",
        "Privacy",
        "The map",
        "Glossary",
    ]
    assert "37 areas" in markdown(empty_app)
    assert "Opening" in html(empty_app)


def test_the_limits_say_who_read_and_who_has_not_looked_yet(empty_app: AppTest) -> None:
    page = opened(empty_app, "how_it_works")
    words = markdown(page) + texts(page)
    assert "human readers" not in words
    for part in (
        "language models that followed a written rubric",
        "no infant mental health specialist has checked those readings",
        "specialist has reviewed the map's wording yet",
        "words that the map does not know",
        "docs/accuracy.md",
    ):
        assert part in words


def test_the_figures_are_those_that_reports_print(empty_app: AppTest) -> None:
    page = opened(empty_app, "how_it_works")
    words = markdown(page) + texts(page)
    assert f"agreed with the labels to {load_measured().covered.value:.2f}" in words
    assert "95% interval" in words


def test_the_glossary_explains_every_word_of_reports(empty_app: AppTest) -> None:
    shown = html(opened(empty_app, "how_it_works"))
    assert all(escape(meaning) in shown for _, meaning in GLOSSARY)


def test_the_page_claims_no_endorsement(empty_app: AppTest) -> None:
    words = markdown(opened(empty_app, "how_it_works")).lower()
    for claim in ("certified", "compliant", "meets endorsement"):
        assert claim not in words
