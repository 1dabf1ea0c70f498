"""Labelled syllabi in, docs/accuracy.md and the shipped figures out.

Run it with `python -m benchmarks.accuracy`.
"""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from alignment.report import METHOD_VERSION
from alignment.statistics import load_statistics
from benchmarks.accuracy_page import accuracy_page
from benchmarks.cross_validation import BothWays, held_out_cells
from benchmarks.gold import load_gold, shared_folder
from benchmarks.learn_wording import WordingTrainer
from benchmarks.measured_table import measured_table
from benchmarks.measuring import measure_all
from benchmarks.prepared import Prepared
from benchmarks.public_figures import measure_public
from benchmarks.public_outlines import CLOSED, OPEN
from benchmarks.train_weights import make_trainer, prepare_gold
from competency_map import Framework, load_framework

_PROJECT = Path(__file__).resolve().parent.parent
PAGE = _PROJECT / "docs" / "accuracy.md"
FIGURES = _PROJECT / "alignment" / "data" / "measured.toml"
# One repeat for each; a repeat takes some minutes of one core.
SEEDS = (0, 1)


def main() -> None:
    """Measure, print the page and write it; without the labelled syllabi, say so and stop."""
    shared = shared_folder()
    if shared is None:
        print("Skipped: the labelled syllabi are not here (set IMH_SHARED to their folder).")  # noqa: T201
        return
    framework = load_framework("ct-aimh")
    prepared = prepare_gold(shared, framework)
    trainer = make_trainer(shared, framework, prepared)
    repeats = _repeats(prepared, framework, trainer)
    measured = measure_all(prepared, framework, repeats, shared)
    public = measure_public(framework, (OPEN, CLOSED), [one.labels for one in prepared])
    page = accuracy_page(
        measured, public, versions=_versions(framework), n_given=len(load_gold(shared))
    )
    PAGE.write_text(page, encoding="utf-8")
    FIGURES.write_text(measured_table(measured.rows[0]), encoding="utf-8")
    print(page)  # noqa: T201


def _repeats(
    prepared: Sequence[Prepared], framework: Framework, trainer: WordingTrainer
) -> list[BothWays]:
    grade = partial(held_out_cells, prepared, framework, trainer)
    with ProcessPoolExecutor(len(SEEDS)) as pool:
        return list(pool.map(grade, SEEDS))


def _versions(framework: Framework) -> str:
    return (
        f"Map {framework.id} {framework.version}, fingerprint {framework.fingerprint}; "
        f"method {METHOD_VERSION}; statistics {load_statistics().version}."
    )


if __name__ == "__main__":
    main()
