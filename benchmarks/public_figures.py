"""The weights that ship and outlines that they never saw in, the figures of both parts out.

Run it with `python -m benchmarks.public_figures`; it needs nothing that is not in the project. It
prints the open part; `--closed` adds the other, which is for a change's end and not its making.
"""

import sys
from collections.abc import Sequence

from alignment.trained.learned_weights import load_learned_weights
from alignment.trained.level_weights import load_level_rules
from benchmarks.accuracy_rows import Method, Row, part_rows
from benchmarks.gold import LabelledSyllabus
from benchmarks.held_out import HeldOut, empty, fill, graded
from benchmarks.measuring import own_method, plain_methods
from benchmarks.prepared import prepare
from benchmarks.public_outlines import CLOSED, OPEN, public_outlines
from competency_map import Framework, load_framework
from syllabi import read_syllabi


def measure_public(
    framework: Framework, parts: Sequence[str], labelled: Sequence[LabelledSyllabus] = ()
) -> list[Row]:
    """A row for each part, `OPEN` or `CLOSED`.

    The first method is this one. Where there are other labelled syllabi, the plain methods follow,
    with the cut-offs that are best on those.
    """
    outlines = [one for part in parts for one in public_outlines(part)]
    own = own_method("this method", [held_out(outlines, framework)])
    plain = _plain(labelled, outlines, framework) if labelled else []
    return part_rows(outlines, framework, (own, *plain))


def held_out(outlines: Sequence[LabelledSyllabus], framework: Framework) -> HeldOut:
    """The outlines' cells by the shipped weights and rules."""
    weights, rules = load_learned_weights(), load_level_rules()
    held = empty([0] * len(outlines), len(framework.knowledge_areas))
    syllabi, _ = read_syllabi((f"{one.id}.txt", one.content) for one in outlines)
    for position, (one, syllabus) in enumerate(zip(outlines, syllabi, strict=True)):
        prepared = prepare(one, syllabus, framework)
        fill(held, position, graded(prepared, framework, weights, rules))
    return held


def _plain(
    labelled: Sequence[LabelledSyllabus],
    outlines: Sequence[LabelledSyllabus],
    framework: Framework,
) -> list[Method]:
    n_labelled = len(labelled)
    folds = [0] * n_labelled + [1] * len(outlines)
    return [
        Method(method.name, method.levels[n_labelled:], method.scores[n_labelled:])
        for method in plain_methods([*labelled, *outlines], framework, [folds])
    ]


def main(*options: str) -> None:
    """Print a line for each part asked for."""
    parts = (OPEN, CLOSED) if "--closed" in options else (OPEN,)
    for row in measure_public(load_framework("ct-aimh"), parts):
        own = row.figures[0]
        named = (("covered", own.covered), ("mentioned", own.mentioned), ("kappa", own.kappa))
        said = ", ".join(f"{name} {one.value:.2f}" for name, one in named)
        print(f"{row.name}: {row.n_syllabi} outlines, {row.n_covered} covered cells: {said}")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
