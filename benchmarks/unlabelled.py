"""Outlines in, those that share no wording with labelled syllabi, and their passages, out."""

import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path

from alignment.matching import matched_passages
from benchmarks.folds import are_versions, shingles
from syllabi import read_syllabi

# An outline that shares so much of its wording with labelled syllabi may be one of them: what is
# held out must not come in by this door.
_SHARED = 0.15
_FEWEST_SHINGLES, _FEWEST_WORDS = 20, 3


def new_outlines(shared: Path, labelled: Sequence[str]) -> list[str]:
    """The texts of `outlines.jsonl.gz` that share little with the texts of labelled syllabi."""
    known = {one for text in labelled for one in shingles(text)}
    with gzip.open(shared / "data" / "outlines.jsonl.gz", "rt", encoding="utf-8") as lines:
        outlines = [json.loads(line)["text"] for line in lines]
    return [text for text in outlines if not _is_known(shingles(text), known)]


def without_other_versions(outlines: Sequence[str], read: Sequence[str]) -> list[str]:
    """The outlines that were read, and of the others those that are no version of one."""
    own = set(read)
    found = [shingles(text) for text in read]
    return [text for text in outlines if text in own or not _is_version(shingles(text), found)]


def passage_texts(outlines: Sequence[str]) -> list[str]:
    """The different passages of outlines, in an order by seed."""
    syllabi, _ = read_syllabi((f"{i}.txt", text.encode()) for i, text in enumerate(outlines))
    texts = {passage.text for one in syllabi for passage in matched_passages(one)}
    chosen = sorted(text for text in texts if len(text.split()) >= _FEWEST_WORDS)
    random.Random(0).shuffle(chosen)  # noqa: S311 - a sample that repeats, no secret
    return chosen


def _is_version(own: set[str], found: Sequence[set[str]]) -> bool:
    return any(are_versions(own, one) for one in found)


def _is_known(own: set[str], known: set[str]) -> bool:
    return len(own & known) >= _SHARED * max(_FEWEST_SHINGLES, len(own))
