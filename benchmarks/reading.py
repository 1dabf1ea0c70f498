"""Generated files in, docs/reading.md out: `python -m benchmarks.reading`.

What is kept of each format, how fast it is read, and what hostile files come to.
"""

from collections.abc import Callable
from pathlib import Path

from benchmarks.hostile_run import HostileRow, read_hostile_files
from benchmarks.probe_docx import docx_probe
from benchmarks.probe_others import (
    cartridge_probe,
    html_probe,
    markdown_probe,
    odt_probe,
    rtf_probe,
)
from benchmarks.probe_pdf import pdf_probe
from benchmarks.probe_structures import STRUCTURES, verdict
from benchmarks.reading_page import reading_page
from benchmarks.reading_speed import measure_speeds
from syllabi import read_syllabus

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reading.md"
PROBES: tuple[tuple[str, str, Callable[[], tuple[str, bytes]]], ...] = (
    ("DOCX", "probe.docx", docx_probe),
    ("ODT", "probe.odt", odt_probe),
    ("RTF", "probe.rtf", rtf_probe),
    ("PDF", "probe.pdf", pdf_probe),
    ("HTML", "probe.html", html_probe),
    ("Markdown", "probe.md", markdown_probe),
    ("course export", "probe.imscc", cartridge_probe),
)


def main() -> None:
    """Measure, print the page and write it; takes some minutes."""
    page = reading_page(_verdicts(), measure_speeds(), _hostile_rows())
    PAGE.write_text(page, encoding="utf-8")
    print(page)  # noqa: T201


def _verdicts() -> dict[str, list[str]]:
    """For each format the verdict on each structure, from reading its probe."""
    verdicts = {}
    for name, filename, probe in PROBES:
        source, content = probe()
        blocks = read_syllabus(content, filename).blocks
        verdicts[name] = [verdict(structure, source, blocks) for structure in STRUCTURES]
    return verdicts


def _hostile_rows() -> list[HostileRow]:
    return list(read_hostile_files())


if __name__ == "__main__":
    main()
