"""Course outlines that nobody labelled in, passages of those that are no labelled course out."""

import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path

from alignment.matching import matched_passages
from benchmarks.folds import shingles
from syllabi import read_syllabi

# An outline that shares so much of its wording with labelled syllabi may be one of them: what is
# held out must not come in by this door.
_SHARED = 0.15
_FEWEST_SHINGLES, _FEWEST_WORDS = 20, 3


def unlabelled_texts(shared: Path, labelled: Sequence[str]) -> list[str]:
    """Different passages of `outlines.jsonl.gz`, in an order by seed; `labelled` are syllabi."""
    known = {one for text in labelled for one in shingles(text)}
    with gzip.open(shared / "data" / "outlines.jsonl.gz", "rt", encoding="utf-8") as lines:
        outlines = [json.loads(line)["text"] for line in lines]
    new = [text for text in outlines if not _is_known(shingles(text), known)]
    syllabi, _ = read_syllabi((f"{i}.txt", text.encode()) for i, text in enumerate(new))
    texts = {passage.text for one in syllabi for passage in matched_passages(one)}
    chosen = sorted(text for text in texts if len(text.split()) >= _FEWEST_WORDS)
    random.Random(0).shuffle(chosen)  # noqa: S311 - a sample that repeats, no secret
    return chosen


def _is_known(own: set[str], known: set[str]) -> bool:
    return len(own & known) >= _SHARED * max(_FEWEST_SHINGLES, len(own))
