import pytest

from alignment import Cell, CoverageLevel, DecisionKind, Flag, Review, Stage
from tests.workspace.made_work import cell
from workspace import InvalidChangeError, Saying
from workspace.audit import now
from workspace.saying import MAX_NAME, MAX_TEXT, checked, one_line, tidy

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
Kind = DecisionKind
FLAGGED = Cell(
    "TF-6",
    MENTIONED,
    0.7,
    review=Review(1, MENTIONED, flag=Flag("Week 4?", "Ben", "Ana", now())),
)


@pytest.mark.parametrize(
    "saying",
    [
        Saying(Kind.CONFIRM),
        Saying(Kind.CHANGE_LEVEL, level=GENERAL),
        Saying(Kind.CHANGE_LEVEL, level=ABSENT),
        Saying(Kind.CHANGE_LEVEL, level=TAUGHT, text="Week 4 does."),
        Saying(Kind.NOT_INTENDED),
        Saying(Kind.STAGE, stage=Stage.MASTERED),
        Saying(Kind.STAGE),
        Saying(Kind.NOTE, text="Ask in May."),
        Saying(Kind.NOTE),
        Saying(Kind.FLAG, text="Is week 4 about infants?", resolver="Ben Okafor"),
        Saying(Kind.UNDO, undoes=1),
    ],
)
def test_a_decision_that_says_enough_is_taken_as_it_is(saying: Saying) -> None:
    assert checked(saying, cell(MENTIONED)) == saying


@pytest.mark.parametrize(
    ("saying", "words"),
    [
        (Saying(Kind.CHANGE_LEVEL), "Choose the level"),
        (Saying(Kind.CHANGE_LEVEL, text="Because."), "Choose the level"),
        (Saying(Kind.CHANGE_LEVEL, level=MENTIONED, text="So."), "confirm it instead"),
        (Saying(Kind.CHANGE_LEVEL, level=TAUGHT), "needs a reason"),
        (Saying(Kind.CHANGE_LEVEL, level=ASSESSED, text=" \n\t "), "needs a reason"),
        (Saying(Kind.CHANGE_LEVEL, level=ASSESSED, text="\x00\u200b"), "needs a reason"),
        (Saying(Kind.FLAG, text="Why?"), "needs a question, and the name"),
        (Saying(Kind.FLAG, resolver="Ben"), "needs a question, and the name"),
        (Saying(Kind.FLAG, text="Why?", resolver="\ud800"), "needs a question, and the name"),
        (Saying(Kind.SETTLE), "No question is open"),
        (Saying(Kind.UNDO), "nothing to undo"),
        (Saying(Kind.UNDO, undoes=-1), "nothing to undo"),
    ],
)
def test_a_decision_that_says_too_little_is_refused(saying: Saying, words: str) -> None:
    with pytest.raises(InvalidChangeError, match=words):
        checked(saying, cell(MENTIONED))


def test_a_level_counts_as_raised_above_the_proposed_one_whatever_is_in_force() -> None:
    lowered = Cell("TF-6", ABSENT, 0.7, review=Review(1, TAUGHT, Kind.CHANGE_LEVEL, ABSENT))
    assert checked(Saying(Kind.CHANGE_LEVEL, level=MENTIONED), lowered)
    with pytest.raises(InvalidChangeError, match="needs a reason"):
        checked(Saying(Kind.CHANGE_LEVEL, level=ASSESSED), lowered)


def test_an_open_flag_can_be_settled() -> None:
    assert checked(Saying(Kind.SETTLE), FLAGGED) == Saying(Kind.SETTLE)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Week 4.\r\nWeek 5.\n", "Week 4.\nWeek 5."),
        ("one\ttwo\u00a0three\u3000four", "one two three four"),
        ("one\rtwo\u2028three\x85four", "one\ntwo\nthree\nfour"),
        ("a\x00b\x1bc\ud800d\udfffe", "abcde"),
        ("\u202eevil\u2066", "evil"),
        ("嬰兒 👶🏽 é ñ", "嬰兒 👶🏽 é ñ"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("x" * 1_000_000, "x" * MAX_TEXT),
        ("\x00" * 1_000_000, ""),
        ("", ""),
    ],
)
def test_a_text_is_kept_as_it_can_be_read(written: str, kept: str) -> None:
    assert tidy(written, MAX_TEXT) == kept
    assert checked(Saying(Kind.NOTE, text=written), cell()).text == kept


def test_a_name_stands_on_one_line() -> None:
    assert one_line(" Ben\r\n Okafor\u2029 ", MAX_NAME) == "Ben Okafor"
    flag = Saying(Kind.FLAG, text="Why?", resolver="Ben\n" * 500)
    assert "\n" not in checked(flag, cell()).resolver
    assert len(checked(flag, cell()).resolver) <= MAX_NAME
