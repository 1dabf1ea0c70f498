"""Counts of course outlines in, the shipped table of document frequencies out.

Run after the map's wording changed: `python -m benchmarks.freeze_statistics VERSION`.
Only the words and pairs that a shipped map uses are kept; counts are facts, no text is.
"""

import csv
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from alignment.matchers.tfidf_matcher import map_features
from alignment.text import tokenize
from benchmarks.gold import shared_folder
from competency_map import available_frameworks, load_framework

# The counts leave out words in under 3 outlines and pairs in under 15; half of that stands in.
RARE_WORD, RARE_PAIR = 1, 7
TABLE = Path(__file__).resolve().parent.parent / "alignment" / "data" / "document_frequencies.csv"


def main() -> None:
    """Write the table under the version given on the command line."""
    shared = shared_folder()
    if shared is None:
        sys.exit("The folder with the counts is not here; set IMH_SHARED to it.")
    wanted = {
        feature for id in available_frameworks() for feature in map_features(load_framework(id))
    }
    n_documents, frequencies = _frequencies(shared / "data" / "course_outline_df.csv.gz", wanted)
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("#version", sys.argv[1]), ("#documents", n_documents)])
        writer.writerow(("feature", "document_frequency"))
        writer.writerows(sorted(frequencies.items()))


def _frequencies(path: Path, wanted: set[str]) -> tuple[int, dict[str, int]]:
    """The commonest inflected form stands for its singular: a lower bound of their union."""
    n_documents, frequencies = (
        0,
        {feature: RARE_PAIR if " " in feature else RARE_WORD for feature in wanted},
    )
    for text, count in _rows(path):
        if text == "#documents":
            n_documents = count
            continue
        feature = " ".join(token.singular for token in tokenize(text))
        if feature in frequencies:
            frequencies[feature] = max(frequencies[feature], count)
    return n_documents, frequencies


def _rows(path: Path) -> Iterator[tuple[str, int]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        yield from ((text, int(count)) for text, count in rows)


if __name__ == "__main__":
    main()
