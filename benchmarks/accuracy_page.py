"""What was measured in, the page docs/accuracy.md out."""

from collections.abc import Callable, Sequence
from math import isnan

from benchmarks.accuracy_rows import Row
from benchmarks.accuracy_words import ABOUT, LIMITS, PUBLIC
from benchmarks.calibration import Bin
from benchmarks.estimates import Estimate
from benchmarks.figures import Figures
from benchmarks.measuring import Measured
from benchmarks.quote_overlap import QuoteOverlap
from benchmarks.sensitivity import Sensitivity

_KINDS: tuple[tuple[str, Callable[[Figures], Estimate]], ...] = (
    ("covered", lambda figures: figures.covered),
    ("mentioned", lambda figures: figures.mentioned),
    ("general", lambda figures: figures.general),
    ("opening", lambda figures: figures.opening),
    ("kappa", lambda figures: figures.kappa),
    ("average precision: covered", lambda figures: figures.precision[2]),
    ("average precision: mentioned", lambda figures: figures.precision[1]),
    ("average precision: general", lambda figures: figures.precision[0]),
)


def accuracy_page(measured: Measured, public: Sequence[Row], *, versions: str, n_given: int) -> str:
    """The page as Markdown; `versions` says what was measured, `n_given` how many files."""
    everything, n_read = measured.rows[0], measured.rows[0].n_syllabi
    parts = (
        ABOUT,
        LIMITS,
        f"## All {n_read} syllabi\n",
        f"{versions} Read {n_read} of {n_given} files, {everything.n_covered} cells covered; "
        f"{measured.n_repeats} repeats.\n",
        _all_table(everything, measured.methods),
        "## Outlines that no shipped weight has seen\n",
        PUBLIC,
        f"Each entry: {' / '.join(measured.methods[: len(public[0].figures)])}.\n",
        _rows_table(public),
        "## By kind of syllabus, discipline and domain\n",
        f"Each entry: {' / '.join(measured.methods)}. The interval is this method's.\n",
        _rows_table(measured.rows),
        "## Calibration: the chance of covered\n",
        _calibration_table(measured.bins),
        "## First quotes\n",
        _quotes_text(measured.quotes),
        "## If the cut-offs were others\n",
        _sensitivity_text("stricter", measured.stricter),
        _sensitivity_text("looser", measured.looser),
    )
    return "\n".join(parts)


def _all_table(row: Row, methods: Sequence[str]) -> str:
    lines = [_entries(("figure", *methods)), _entries(("---", *("---" for _ in methods)))]
    for name, kind in _KINDS:
        lines.append(_entries((name, *(_with_interval(kind(each)) for each in row.figures))))
    return "\n".join((*lines, ""))


def _rows_table(rows: Sequence[Row]) -> str:
    columns = ("", "syllabi", "covered cells", "covered", "interval", *_names(1, 6))
    lines = [_entries(columns), _entries(("---", *("--:" for _ in columns[1:])))]
    for row in rows:
        covered, *others = (_beside(row, kind) for _, kind in _KINDS[:6])
        interval = _interval(row.figures[0].covered)
        counts = str(row.n_syllabi), str(row.n_covered)
        lines.append(_entries((row.name, *counts, covered, interval, *others)))
    return "\n".join((*lines, ""))


def _names(first: int, last: int) -> list[str]:
    return [name for name, _ in _KINDS[first:last]]


def _beside(row: Row, kind: Callable[[Figures], Estimate]) -> str:
    return " / ".join(_number(kind(figures).value) for figures in row.figures)


def _calibration_table(bins: Sequence[Bin]) -> str:
    lines = ["| chance | cells | mean chance said | share that is so |", "|---|--:|--:|--:|"]
    lines += [
        f"| {b.low:.1f} to {b.high:.1f} | {b.n_cells:,} | {b.said:.3f} | {b.was_so:.3f} |"
        for b in bins
    ]
    return "\n".join((*lines, ""))


def _quotes_text(quotes: QuoteOverlap) -> str:
    share = quotes.n_same / quotes.n_cells if quotes.n_cells else float("nan")
    return (
        f"Of {quotes.n_cells:,} cells that neither the readers nor this method call absent, the "
        f"first quote is of the readers' place in {quotes.n_same:,}: {_number(share)}. It is where "
        "half of its words stand in one of the readers' quotes, or where it contains one. An area "
        "may well be found in two places, so a quote of another place need not be wrong.\n"
    )


def _sensitivity_text(how: str, found: Sensitivity) -> str:
    return (
        f"With cut-offs 10 % {how}, {found.n_changed:,} of {found.n_cells:,} cells "
        f"({found.n_changed / found.n_cells:.2%}) would change their level; "
        f"{found.n_covered_changed:,} would begin or cease to be covered.\n"
    )


def _with_interval(found: Estimate) -> str:
    return f"{_number(found.value)} ({_interval(found)})"


def _interval(found: Estimate) -> str:
    return f"{_number(found.low)} to {_number(found.high)}"


def _number(value: float) -> str:
    return "none" if isnan(value) else f"{value:.2f}"


def _entries(entries: Sequence[str]) -> str:
    return f"| {' | '.join(entries)} |"
