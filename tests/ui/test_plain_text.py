import string

import pytest

from ui.plain_text import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Pregnancy & early parenthood", r"Pregnancy \& early parenthood"),
        ("*a* [b](c) `d`", r"\*a\* \[b\]\(c\) \`d\`"),
        (":red[x] $y$", r"\:red\[x\] \$y\$"),
        ("two\n\n# lines", r"two \# lines"),
        ("    indented", "indented"),
    ],
)
def test_marks_are_escaped_and_white_space_is_folded(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_no_punctuation_mark_is_left_alone() -> None:
    assert plain(string.punctuation) == "".join(f"\\{mark}" for mark in string.punctuation)


def test_letters_of_any_language_stay_as_they_are() -> None:
    assert plain("Crianças até 3 años 幼児") == "Crianças até 3 años 幼児"
