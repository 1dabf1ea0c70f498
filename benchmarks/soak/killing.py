"""The app killed at random moments while people decide and upload, and what the database says.

What counts as lost: something that a page said was saved and that is not there afterwards, or is
there in another form. What counts as a half state is in `benchmarks.soak.sound_database`.
"""

import random
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.soak.app_client import AppClient, AppFellOverError, AppGone
from benchmarks.soak.app_people import Reviewer, Sender
from benchmarks.soak.app_server import AppServer
from benchmarks.soak.ledger import History, Ledger, differences, written
from benchmarks.soak.made_work import MadeProgram, make_program
from benchmarks.soak.sound_database import faults
from workspace import open_workspace

N_REVIEWERS = 2
LONGEST_SECONDS = 3.0


@dataclass(slots=True)
class Killed:
    """What came of the kills; `n_open` things were asked for and not answered when they fell."""

    n_kills: int = 0
    n_confirmed: int = 0
    n_open: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Crew:
    """Whether the app is meant to be gone, and what the people of one round complain of."""

    is_killed: threading.Event
    complaints: list[str]

    def work(self, person: Reviewer | Sender) -> None:
        """Act until the app is gone; anything else that stops a person is a complaint."""
        try:
            while True:
                person.act()
        except AppGone as error:
            if not self.is_killed.is_set():
                self.complaints.append(f"the app was gone: {error!r}")
        except AppFellOverError as error:
            self.complaints.append(str(error))


def kill_app(url: str, folder: Path, n_kills: int, seed: int = 1) -> Killed:
    """Kill the app on the database at `url` again and again; `folder` is its data folder."""
    chance = random.Random(seed)  # noqa: S311 (a seeded load, no secret)
    killed = Killed()
    workspace = open_workspace(url)
    program = make_program(workspace)
    history = written(workspace)
    workspace.close()
    server = AppServer(url, folder)
    began = time.perf_counter()
    for number in range(n_kills):
        try:
            ledgers = _one_round(server, program, chance, number, killed)
        except (AppFellOverError, TimeoutError, *AppGone) as error:
            # Before anybody began to work: nothing was asked for.
            ledgers = []
            killed.faults.append(f"the app did not open: {error!r}")
        history = look_after(url, history, ledgers, killed)
    killed.seconds = time.perf_counter() - began
    return killed


def look_after(
    url: str, before: History, ledgers: Sequence[Ledger], killed: Killed, n_kills: int = 1
) -> History:
    """Open the database after kills, note what is wrong; what is written in it now."""
    workspace = open_workspace(url)
    try:
        after = written(workspace)
        killed.faults += [*faults(workspace), *differences(before, ledgers, after)]
    finally:
        workspace.close()
    killed.n_kills += n_kills
    killed.n_confirmed += sum(len(ledger.confirmed) for ledger in ledgers)
    killed.n_open += sum(ledger.asked is not None for ledger in ledgers)
    return after


def _one_round(
    server: AppServer, program: MadeProgram, chance: random.Random, number: int, killed: Killed
) -> list[Ledger]:
    """Start the app, let people in, kill it at a random moment while they work."""
    with ExitStack() as stack:
        server.start()
        stack.callback(server.kill)
        people = _people(server, program, chance, f"sender{number}", stack)
        crew = Crew(threading.Event(), killed.faults)
        with ThreadPoolExecutor(len(people)) as threads:
            at_work = [threads.submit(crew.work, person) for person in people]
            time.sleep(chance.uniform(0, LONGEST_SECONDS))
            crew.is_killed.set()
            server.kill()
        for each in at_work:
            each.result()  # raises what nobody thought of
        return [person.ledger for person in people]


def _people(
    server: AppServer, program: MadeProgram, chance: random.Random, sender: str, stack: ExitStack
) -> list[Reviewer | Sender]:
    """Reviewers, each at a course of their own, so that all know what must stand; a sender."""

    def client() -> AppClient:
        return stack.enter_context(AppClient(server.address))

    people: list[Reviewer | Sender] = [
        Reviewer(client(), random.Random(chance.random())).begin(program.id, course)  # noqa: S311
        for course in chance.sample(program.courses, N_REVIEWERS)
    ]
    return [*people, Sender(client(), sender).begin()]
