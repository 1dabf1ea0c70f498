"""Seconds in, their percentiles in milliseconds out."""

from collections.abc import Sequence


def percentile_ms(seconds: Sequence[float], share: float) -> float:
    """The smallest of the values that at least `share` of them do not exceed; NaN for none.

    The nearest rank: of 20 values the 0.95th is the 19th.
    """
    ordered = sorted(seconds)
    if not ordered:
        return float("nan")
    rank = -(-len(ordered) * share // 1)
    return 1000 * ordered[max(0, int(rank) - 1)]
