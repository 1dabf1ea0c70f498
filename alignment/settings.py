"""The settings of an alignment: frozen with the method, refused by name when they are off."""

from dataclasses import dataclass

from alignment.errors import AlignmentError


@dataclass(frozen=True, slots=True)
class AlignmentSettings:
    """The cut-offs of the method.

    `min_mentioned` and `min_opening` hold for areas that no weights were learned for; learned
    ones have cut-offs of their own, in `data/level_weights.toml`. Both are scores in [0, 1]:
    evidence in young-child context counts from `min_mentioned` on, and evidence without that
    context makes an opening from `min_opening` on.
    A cell keeps its best `max_quotes` quotes. `with_meaning` finds further quotes by likeness in
    meaning, which changes no level; it needs the extra `semantic`.
    """

    min_mentioned: float = 0.5
    min_opening: float = 0.6
    max_quotes: int = 5
    with_meaning: bool = False

    def __post_init__(self) -> None:
        for name in ("min_mentioned", "min_opening"):
            if not 0 < getattr(self, name) <= 1:
                raise AlignmentError(f"{name} is {getattr(self, name)}; give a score above 0 to 1.")
        if self.max_quotes < 1:
            raise AlignmentError(f"max_quotes is {self.max_quotes}; give 1 or more.")
