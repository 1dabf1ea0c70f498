"""Many people at the app at once, each with a session of their own, deciding on one program."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field

from benchmarks.soak.app_client import AppClient, AppFellOverError, AppGone
from benchmarks.soak.app_people import Reviewer
from benchmarks.soak.app_server import AppServer
from benchmarks.soak.ledger import Entry, History
from benchmarks.soak.made_work import MadeProgram

_N_AT_ONCE = 4  # people who open their first page at the same time


@dataclass(slots=True)
class AppTally:
    """What people at the app saw: seconds of each saved press until the page was drawn again."""

    seconds: list[float] = field(default_factory=list)
    confirmed: list[Entry] = field(default_factory=list)
    n_refused: int = 0
    n_held: int = 0
    errors: list[str] = field(default_factory=list)


def decide_at_app(
    server: AppServer, program: MadeProgram, n_people: int, seconds: float, thinking: float
) -> AppTally:
    """Let people press buttons for some seconds, `thinking` seconds between on average.

    They all open their pages before the time begins. None begins a press after its end.
    """
    tally = AppTally()
    with ExitStack() as stack:
        clients = [stack.enter_context(AppClient(server.address)) for _ in range(n_people)]
        seeded = [(client, random.Random(n)) for n, client in enumerate(clients)]  # noqa: S311
        reviewers = [Reviewer(client, chance) for client, chance in seeded]
        with ThreadPoolExecutor(_N_AT_ONCE) as few:
            list(
                few.map(
                    lambda one: one.begin(program.id, one.chance.choice(program.courses)), reviewers
                )
            )
        end = time.monotonic() + seconds
        with ThreadPoolExecutor(n_people) as people:
            ended = people.map(lambda one: _work(one, end, thinking), reviewers)
            tally.errors = [error for error in ended if error]
    for reviewer in reviewers:
        _add_up(tally, reviewer)
    return tally


def lost_updates(tally: AppTally, before: History, after: History) -> list[str]:
    """Say where what was confirmed and what was written differ, in number or in kind.

    Nobody knows in which order others decided on a cell, so it is counted; that the revisions
    have no gap is checked elsewhere.
    """
    new = Counter(_entries(after))
    new.subtract(_entries(before))
    seen = Counter(tally.confirmed)
    return [
        f"{entry.place}: {entry.words} confirmed {seen[entry]} times, written {new[entry]} times"
        for entry in new.keys() | seen.keys()
        if seen[entry] != new[entry]
    ]


def _begin(reviewer: Reviewer, program: MadeProgram) -> None:
    reviewer.begin(program.id, reviewer.chance.choice(program.courses))


def _work(reviewer: Reviewer, end: float, thinking: float) -> str:
    """Think and press until the end; what stopped the person, "" if nothing did."""
    try:
        while True:
            pause = reviewer.chance.expovariate(1 / thinking)
            if time.monotonic() + pause >= end:
                return ""
            time.sleep(pause)
            reviewer.act()
    except (AppFellOverError, *AppGone) as error:
        return f"{type(error).__name__}: {error}"


def _add_up(tally: AppTally, reviewer: Reviewer) -> None:
    tally.seconds += reviewer.seconds
    tally.confirmed += reviewer.ledger.confirmed
    tally.n_refused += reviewer.n_refused
    tally.n_held += reviewer.n_held


def _entries(history: History) -> Iterator[Entry]:
    for place, all_words in history.items():
        yield from (Entry(place, words) for words in all_words)
