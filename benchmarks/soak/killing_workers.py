"""Processes that write to the database without a pause, killed at random moments.

The app spends most of its time on drawing, so that few of its kills fall into a transaction.
Nearly all of these do.
"""

import random
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess

from benchmarks.soak.app_server import PROCESSES
from benchmarks.soak.killing import Killed, look_after
from benchmarks.soak.ledger import Ledger, written
from benchmarks.soak.made_work import MadeProgram, make_program
from benchmarks.soak.worker import KEPT, work
from workspace import open_workspace

LONGEST_SECONDS = 1.5
_ROUNDS_PER_PROGRAM = 20  # a program that grows without end would be measured, not the kills


def kill_workers(url: str, n_kills: int, seed: int = 1) -> Killed:
    """Kill two workers a round, one after the other, until there were that many kills."""
    chance = random.Random(seed)  # noqa: S311 (a seeded load, no secret)
    killed = Killed()
    began = time.perf_counter()
    for number in range(-(-n_kills // 2)):
        workspace = open_workspace(url)
        if number % _ROUNDS_PER_PROGRAM == 0:
            program = make_program(workspace)
        before = written(workspace)
        workspace.close()
        ledgers = _one_round(url, program, chance, f"worker{number}")
        look_after(url, before, ledgers, killed, n_kills=len(ledgers))
    killed.seconds = time.perf_counter() - began
    return killed


def heard(speaker: Connection) -> Ledger:
    """What a worker said before it fell, the last of it perhaps cut off."""
    ledger = Ledger()
    try:
        while True:
            _note(ledger, speaker.recv())
    except (EOFError, OSError):
        return ledger


def _one_round(url: str, program: MadeProgram, chance: random.Random, name: str) -> list[Ledger]:
    """Two at once, each at a course of its own: one falls while the other goes on."""
    workers = [
        _start(url, replace(program, courses=(course,)), name + letter)
        for letter, course in zip("ab", chance.sample(program.courses, 2), strict=True)
    ]
    for _, speaker in workers:
        speaker.poll(None)  # until it is at work
    for process, _ in workers:
        time.sleep(chance.uniform(0, LONGEST_SECONDS))
        process.kill()
        process.join()
    return [heard(speaker) for _, speaker in workers]


def _start(url: str, program: MadeProgram, name: str) -> tuple[ForkServerProcess, Connection]:
    speaker, listener = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=work, args=(url, program, name, listener))
    process.start()
    listener.close()
    return process, speaker


def _note(ledger: Ledger, said: tuple[str, str]) -> None:
    if said == KEPT:
        ledger.confirm()
    else:
        ledger.ask(*said)
