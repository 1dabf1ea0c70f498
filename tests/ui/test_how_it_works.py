from streamlit.testing.v1 import AppTest

from tests.ui.pages import html, markdown, opened


def test_levels_method_limits_and_privacy_are_explained_without_any_syllabus(
    empty_app: AppTest,
) -> None:
    opened(empty_app, "how_it_works")
    headings = [header.value for header in empty_app.header]
    assert headings == ["Levels", "Method", "Limits", "Privacy", "The map"]
    assert "37 areas" in markdown(empty_app)
    assert "Opening" in html(empty_app)


def test_the_limits_say_who_read_and_who_has_not_looked_yet(empty_app: AppTest) -> None:
    words = markdown(opened(empty_app, "how_it_works"))
    assert "human readers" not in words
    for part in (
        "language models that followed a written rubric",
        "no infant mental health specialist has checked those readings",
        "specialist has reviewed the map's wording yet",
        "words that the map does not know",
        "docs/accuracy.md",
    ):
        assert part in words


def test_the_page_claims_no_endorsement(empty_app: AppTest) -> None:
    words = markdown(opened(empty_app, "how_it_works")).lower()
    for claim in ("certified", "compliant", "meets endorsement"):
        assert claim not in words
