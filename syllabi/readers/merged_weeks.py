"""Cells merged over several rows in, the week that each of the later rows says again out."""

from dataclasses import dataclass, field

from syllabi.meetings import starts_a_meeting
from syllabi.words import word_set, words_of

_MAX_TIME_CHARACTERS = 40
_WHEN = word_set(
    "week weeks wk session class lecture module unit lesson seminar meeting day part no and "
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december mon monday tue tues tuesday wed wednesday "
    "thu thur thurs thursday fri friday sat saturday sun sunday "
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv one two three four five six seven eight "
    "nine ten eleven twelve thirteen fourteen fifteen"
)


@dataclass(slots=True)
class MergedWeeks:
    """Of one table: by column, the week or date of the merged cell above; columns count from 0.

    Nothing else is repeated: words that stand in the document once count once.
    """

    weeks: dict[int, str] = field(default_factory=dict)

    def begin(self, column: int, text: str) -> None:
        """Take the text of the first of several merged cells."""
        self.end(column)
        if _is_a_time(text, column):
            self.weeks[column] = text

    def end(self, column: int) -> None:
        """Forget the merged cell above."""
        self.weeks.pop(column, None)

    def week(self, column: int) -> str:
        """Give what one of the other cells says again, often ""."""
        return self.weeks.get(column, "")


def _is_a_time(text: str, column: int) -> bool:
    """Say whether a cell holds a week or a date ("Week 3", "Sept 12", "3") and nothing more."""
    if not 0 < len(text) <= _MAX_TIME_CHARACTERS:
        return False
    if column == 0 and text.rstrip(".").isdigit():
        return len(text) <= 3
    words = words_of(text)
    return starts_a_meeting(text) and all(word in _WHEN or word.isdigit() for word in words)
