"""A cell in, what people decided about it as JSON out: null where nobody said anything."""

from datetime import datetime
from typing import Any

from alignment.coverage import Cell
from alignment.review import Flag
from exports.wording import level_key

_Object = dict[str, Any]


def review_row(cell: Cell) -> _Object | None:
    """Give the state of people's decisions; `level` is the one that the verdict settled."""
    review = cell.review
    if review is None:
        return None
    return {
        "verdict": review.verdict and review.verdict.value,
        "level": None if review.level is None else level_key(review.level),
        "reason": review.reason,
        "by": review.by,
        "at": _time(review.at),
        "outdated": review.is_outdated,
        "stage": review.stage and review.stage.value,
        "note": review.note,
        "flag": _flag(review.flag),
    }


def _flag(flag: Flag | None) -> _Object | None:
    if flag is None:
        return None
    return {"text": flag.text, "resolver": flag.resolver, "by": flag.by, "at": _time(flag.at)}


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
