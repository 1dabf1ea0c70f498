"""A reading server that is killed before it answers, a few times, and then reads as any other."""

from pathlib import Path

from tests.syllabi.reading_doubles import double_command

_DYING = """
import os, sys; sys.path[:] = sys.argv[3:]
deaths = [os.path.join({folder!r}, f"death {{n}}") for n in range({n_deaths})]
left = [path for path in deaths if not os.path.exists(path)]
if left:
    open(left[0], "w").close()
    os.kill(os.getpid(), 9)
from tests.syllabi.reading_doubles import serve
serve(*sys.argv[1:3])
"""


def dying_command(folder: Path, n_deaths: int) -> tuple[str, ...]:
    """The server's command line; `folder` is empty and keeps count of the deaths."""
    return double_command(code=_DYING.format(folder=str(folder), n_deaths=n_deaths))
