import pytest

from alignment import CoverageLevel
from exports.outline import Table
from ui.outline_tables import marked_pair, table_html

GONE, COME = "<del", "<ins"


@pytest.mark.parametrize(
    ("old", "new", "n_gone", "n_come"),
    [
        ("the first year", "the first year", 0, 0),
        ("the first year", "the first two years", 1, 1),
        ("a b c d", "a c d", 1, 0),
        ("a c d", "a b c d", 0, 1),
        ("", "new words", 1, 1),
        ("one two", "three four", 1, 1),
    ],
)
def test_words_that_went_and_came_are_marked(old: str, new: str, n_gone: int, n_come: int) -> None:
    before, after = marked_pair(old, new)
    assert (before.count(GONE), after.count(COME)) == (n_gone if old else 0, n_come)
    assert COME not in before
    assert GONE not in after


def test_marked_words_must_not_become_markup() -> None:
    before, after = marked_pair("see <b>this</b>", "see <script>x</script> & more")
    assert "<b>" not in before
    assert "<script" not in after
    assert "&amp; more" in after


def test_a_level_is_shown_by_letter_and_name() -> None:
    table = Table("Levels", ("Area", "Now"), (("TF-6", CoverageLevel.TAUGHT),))
    shown = table_html(table)
    assert ">T</span>Taught" in shown
    assert '<th scope="col"' in shown
    assert 'aria-label="Levels"' in shown


def test_a_table_must_not_carry_markup() -> None:
    shown = table_html(Table('"><img src=x>', ("<i>",), (("<b>x</b>",), ("<u>",))))
    assert "<img" not in shown
    assert "<b>" not in shown
    assert "<i>" not in shown
