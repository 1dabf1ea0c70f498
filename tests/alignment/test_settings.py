import pytest

from alignment import AlignmentError, AlignmentSettings


@pytest.mark.parametrize(
    ("name", "value"),
    [("min_mentioned", 0), ("min_mentioned", 1.1), ("min_opening", -0.2), ("max_quotes", 0)],
)
def test_a_setting_out_of_range_is_refused_by_name(name: str, value: float) -> None:
    with pytest.raises(AlignmentError, match=f"{name} is {value}"):
        AlignmentSettings(**{name: value})  # type: ignore[arg-type]
