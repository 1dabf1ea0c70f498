"""A kind of database in, what came of all strains on it out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.soak.amounts import Amount
from benchmarks.soak.app_server import AppServer
from benchmarks.soak.app_users import AppTally, decide_at_app, lost_updates
from benchmarks.soak.databases import scratch_database
from benchmarks.soak.killing import Killed, kill_app
from benchmarks.soak.killing_workers import kill_workers
from benchmarks.soak.ledger import written
from benchmarks.soak.made_work import make_program
from benchmarks.soak.sound_database import faults
from benchmarks.soak.store_users import Pace, Tally, decide_together, lost
from workspace import Workspace, open_workspace


@dataclass(frozen=True, slots=True)
class Kills:
    """What came of the kills of one kind of process, "app" or "worker"."""

    kind: str
    what: str
    killed: Killed


@dataclass(frozen=True, slots=True)
class Load:
    """What people saw who decided at once; `thinking` seconds between, on average.

    `wrong` are lost updates, errors of pages and faults of the database, in words.
    """

    kind: str
    where: str
    n_people: int
    thinking: float
    seconds: tuple[float, ...]
    n_refused: int
    wrong: tuple[str, ...]


def strain_kills(kind: str, amount: Amount) -> Iterator[Kills]:
    """Kill the app, then workers; the short part first."""
    with _place(kind) as (url, _):
        yield Kills(kind, "worker", kill_workers(url, amount.n_worker_kills))
    with _place(kind) as (url, folder):
        yield Kills(kind, "app", kill_app(url, folder, amount.n_app_kills))


def strain_store(kind: str, amount: Amount) -> Iterator[Load]:
    """One person alone, then many at each pace, at the functions that the app calls to save."""
    with _place(kind) as (url, _):
        workspace = open_workspace(url)
        keys = make_program(workspace).keys
        parts = [(1, amount.single_seconds, amount.thinking[0])]
        parts += [(amount.n_people, amount.store_seconds, each) for each in amount.thinking]
        for n_people, seconds, thinking in parts:
            pace = Pace(seconds, thinking, seed=n_people)
            tally = decide_together(workspace, keys, n_people, pace)
            yield _store_load(kind, workspace, n_people, thinking, tally)
        workspace.close()


def strain_app(kind: str, amount: Amount) -> Iterator[Load]:
    """One person alone, then many at each pace, at the app."""
    with _place(kind) as (url, folder):
        workspace = open_workspace(url)
        program = make_program(workspace)
        server = AppServer(url, folder)
        server.start()
        parts = [(1, amount.single_seconds, amount.thinking[0])]
        parts += [(amount.n_people, amount.app_seconds, thinking) for thinking in amount.thinking]
        try:
            for n_people, seconds, thinking in parts:
                before = written(workspace)
                tally = decide_at_app(server, program, n_people, seconds, thinking)
                lost_ones = lost_updates(tally, before, written(workspace))
                wrong = (*tally.errors, *lost_ones, *faults(workspace))
                yield _app_load(kind, n_people, thinking, tally, wrong)
        finally:
            server.kill()
            workspace.close()


def _store_load(
    kind: str, workspace: Workspace, n_people: int, thinking: float, tally: Tally
) -> Load:
    wrong = (*(f"lost: {each}" for each in lost(workspace, tally)), *faults(workspace))
    seconds, n_refused = tuple(tally.seconds), tally.n_refused
    return Load(kind, "store", n_people, thinking, seconds, n_refused, wrong)


def _app_load(
    kind: str, n_people: int, thinking: float, tally: AppTally, wrong: tuple[str, ...]
) -> Load:
    seconds, n_refused = tuple(tally.seconds), tally.n_refused + tally.n_held
    return Load(kind, "app", n_people, thinking, seconds, n_refused, wrong)


@contextmanager
def _place(kind: str) -> Iterator[tuple[str, Path]]:
    """An empty database and a data folder, both gone afterwards."""
    with TemporaryDirectory() as folder, scratch_database(kind, Path(folder)) as url:
        yield url, Path(folder)
