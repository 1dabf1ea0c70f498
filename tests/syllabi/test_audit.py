"""What a document's process may not do, and that reading a document needs none of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from syllabi.audit import reasons_to_forbid
from tests.builders import MAKERS, bold, bullets, heading, paragraph, table
from tests.syllabi.reading_doubles import ROOT

SPEC = [
    heading("Course Description"),
    paragraph("This course explores how families grow."),
    bold("Grading"),
    bullets("Observe an infant (20%)", "Write a report (30%)"),
    table(("Week", "Topic"), ("1", "Attachment"), ("2", "Toddlers at play")),
]
READ_AND_TELL = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from syllabi.assembly import assemble_syllabus
from syllabi.audit import reasons_to_forbid
files = [(Path(name).name, Path(name).read_bytes()) for name in sys.argv[2:]]
reason = reasons_to_forbid()
found = []
sys.addaudithook(lambda event, told: found.append((event, told)) if reason(event, told) else None)
for name, content in files:
    assert assemble_syllabus(content, name).blocks
sys.exit(repr(found) if found else 0)
"""
FORBIDDEN = [
    ("socket.connect", (None, ("127.0.0.1", 80))),
    ("socket.getaddrinfo", ("example.org", 80)),
    ("socket.__new__", (None, 2, 1, 0)),
    ("urllib.Request", ("http://example.org",)),
    ("subprocess.Popen", ("ls", [], None, None)),
    ("os.system", (b"ls",)),
    ("os.exec", ("ls", [], None)),
    ("os.posix_spawn", ("ls", [], None)),
    ("os.fork", ()),
    ("os.remove", ("a", -1)),
    ("open", ("/etc/passwd", "r", os.O_RDONLY)),
    ("open", (b"/etc/passwd", "r", os.O_RDONLY)),
    ("open", (f"{sys.prefix}{'/..' * 20}/etc/passwd", "r", os.O_RDONLY)),
    ("open", (f"{sys.base_prefix}x/secret", "r", os.O_RDONLY)),
    ("open", (f"{sys.prefix}/new", "w", os.O_WRONLY | os.O_CREAT)),
    ("open", (f"{sys.prefix}/new", None, os.O_RDWR)),
    ("os.listdir", ("/",)),
    ("ctypes.dlopen", ("libc.so.6",)),
]
ALLOWED = [
    ("open", (f"{sys.prefix}/lib/module.py", "r", os.O_RDONLY)),
    ("open", (Path(sys.prefix) / "module.py", "r", os.O_RDONLY)),
    ("open", (3, "rb", os.O_RDONLY)),
    ("os.listdir", (sys.prefix,)),
    ("import", ("json", None, None, None, None)),
    ("ctypes.dlopen", (None,)),
    ("sys._getframe", ()),
]


@pytest.mark.parametrize(("event", "told"), FORBIDDEN)
def test_connecting_starting_writing_and_looking_around_are_forbidden(
    event: str, told: tuple[object, ...]
) -> None:
    assert reasons_to_forbid()(event, told)


@pytest.mark.parametrize(("event", "told"), ALLOWED)
def test_loading_what_a_reader_needs_must_not_be_forbidden(
    event: str, told: tuple[object, ...]
) -> None:
    assert reasons_to_forbid()(event, told) == ""


def test_reading_documents_of_all_formats_needs_nothing_forbidden(tmp_path: Path) -> None:
    paths = []
    for suffix, make in MAKERS:
        paths.append(tmp_path / f"a{suffix}")
        paths[-1].write_bytes(make(SPEC))
    program = [sys.executable, "-B", "-c", READ_AND_TELL, str(ROOT), *map(str, paths)]
    finished = subprocess.run(program, capture_output=True, text=True, check=False)  # noqa: S603

    assert (finished.returncode, finished.stderr) == (0, "")
