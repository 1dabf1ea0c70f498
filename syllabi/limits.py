"""How much one person may send, and how much one document may cost to read."""

from dataclasses import dataclass

MAX_FILE_BYTES = 20_000_000
MAX_FILES = 30
MAX_SESSION_BYTES = 100_000_000

MAX_SERVERS = 8  # one a core, and never more than 8 x 768 MB at once
DOCUMENTS_PER_SERVER = 200
BACKSTOP_SECONDS = 5.0  # how much longer than a server the program itself waits

# 3 M characters, the most a document may hold, measured 11 MB as English paragraphs (each
# stands in its block and its passage), 25 MB as table rows of eight cells (each cell's setting is
# the rest of its row) and 20 MB in a script of three bytes a letter.
MAX_ANSWER_BYTES = 48_000_000


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What one document may use.

    `wall_seconds` stays below 30 so that a file is done with in 30, start and answer included.
    `cpu_seconds` are whole seconds of one core; `memory_bytes` is the address space.
    """

    wall_seconds: float = 28.0
    cpu_seconds: int = 20
    memory_bytes: int = 768 << 20
    answer_bytes: int = MAX_ANSWER_BYTES
    n_open_files: int = 64
