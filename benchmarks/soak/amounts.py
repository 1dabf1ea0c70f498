"""How much strain: the whole of it, and a short look at everything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """Kills a database, people, seconds of each part, and seconds of thought between presses.

    `thinking` has one pace a row of the table: people who hurry, people who read.
    """

    n_app_kills: int
    n_worker_kills: int
    n_people: int
    store_seconds: float
    app_seconds: float
    single_seconds: float
    thinking: tuple[float, ...]


FULL = Amount(200, 200, 50, 120.0, 60.0, 30.0, (1.0, 20.0))
QUICK = Amount(3, 4, 5, 5.0, 10.0, 5.0, (2.0,))
