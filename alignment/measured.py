"""How right the method was where it was measured: figures that reports print, frozen with it."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_FILE = "measured.toml"


@dataclass(frozen=True, slots=True)
class MeasuredFigure:
    """One figure in [0, 1], the ends of its 95 % interval, and what plain TF-IDF reached."""

    value: float
    low: float
    high: float
    plain: float


@dataclass(frozen=True, slots=True)
class Measured:
    """`covered` and `mentioned` are F1 of "at least taught" and "at least in passing".

    Of every cell of `n_syllabi` labelled syllabi, each graded by weights that never saw it.
    """

    n_syllabi: int
    covered: MeasuredFigure
    mentioned: MeasuredFigure


@lru_cache(maxsize=1)
def load_measured() -> Measured:
    """The shipped figures; `benchmarks.accuracy` writes them."""
    text = (files("alignment") / "data" / _FILE).read_text(encoding="utf-8")
    table = tomllib.loads(text)
    figures = (MeasuredFigure(**table[name]) for name in ("covered", "mentioned"))
    return Measured(table["n_syllabi"], *figures)
