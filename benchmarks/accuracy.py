"""Labelled syllabi in, docs/accuracy.md out: `python -m benchmarks.accuracy`."""

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from alignment import AlignmentReport, CoverageLevel, Project, align
from benchmarks.accuracy_page import Row, accuracy_page
from benchmarks.baseline import best_cut, whole_document_cosines
from benchmarks.figures import Levels, measure
from benchmarks.gold import LabelledSyllabus, load_gold, shared_folder
from competency_map import Framework, load_framework
from syllabi import Syllabus, read_syllabi

PAGE = Path(__file__).resolve().parent.parent / "docs" / "accuracy.md"


def main() -> None:
    """Measure, print the page and write it; without the labelled syllabi, say so and stop."""
    shared = shared_folder()
    if shared is None:
        print("Skipped: the labelled syllabi are not here (set IMH_SHARED to their folder).")  # noqa: T201
        return
    framework, gold = load_framework("ct-aimh"), load_gold(shared)
    started = time.perf_counter()
    syllabi, errors = read_syllabi((f"{one.id}.txt", one.content) for one in gold)
    read = time.perf_counter()
    report = align(Project(framework, syllabi))
    aligned = time.perf_counter()
    by_id = {one.id: one for one in gold}
    labelled = [by_id[Path(syllabus.source).stem] for syllabus in syllabi]
    page = accuracy_page(
        report,
        _rows(framework, report, syllabi, labelled),
        n_given=len(gold),
        unread=errors,
        seconds=(read - started, aligned - read),
    )
    PAGE.write_text(page, encoding="utf-8")
    print(page)  # noqa: T201


def _rows(
    framework: Framework,
    report: AlignmentReport,
    syllabi: Sequence[Syllabus],
    labelled: Sequence[LabelledSyllabus],
) -> list[Row]:
    codes = [area.code for area in framework.knowledge_areas]
    true = np.array([[one.levels.get(code, 0) for code in codes] for one in labelled])
    ours = np.array([[int(cell.level) for cell in course.cells] for course in report.courses])
    untouched = np.array([one.is_untouched for one in labelled])
    real = np.array([not one.is_own_words for one in labelled])
    plain = _plain_levels(framework, syllabi, true, ~untouched)
    groups = (
        ("untouched", untouched),
        ("untouched, without own-words outlines", untouched & real),
        ("looked at while tuning", ~untouched),
        ("all", np.ones_like(untouched)),
    )
    return [
        Row(
            group,
            method,
            int(mask.sum()),
            int((true[mask] >= CoverageLevel.TAUGHT).sum()),
            measure(levels[mask], true[mask]),
        )
        for group, mask in groups
        for method, levels in (("this method", ours), ("plain TF-IDF", plain))
    ]


def _plain_levels(
    framework: Framework, syllabi: Sequence[Syllabus], true: Levels, tuned: Levels
) -> Levels:
    """Plain TF-IDF cut into levels where F1 is best on the tuning half: 0, 1, 2 or 3."""
    texts = ["\n".join(block.text for block in syllabus.blocks) for syllabus in syllabi]
    cosines = whole_document_cosines(texts, framework)
    cuts = [best_cut(cosines[tuned], true[tuned] >= level) for level in (1, 2, 3)]
    # A cut for more is never below the cut for less.
    levels: Levels = np.sum([cosines >= cut for cut in np.maximum.accumulate(cuts)], axis=0)
    return levels


if __name__ == "__main__":
    main()
