"""An old Word file is converted apart from everything else, and all of it is removed."""

import stat
import tempfile
import time
from pathlib import Path

import pytest

from syllabi import old_word
from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.ole_file import has_word_password, root_streams
from tests.builders import make_docx, make_ole, paragraph

DOC = make_ole("WordDocument", "1Table")
LOCKED = make_ole("WordDocument", flags=0x0100)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a stand-in for LibreOffice in its place."""
    path = tmp_path / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(old_word, "converter", lambda: str(path))


@pytest.mark.parametrize(
    ("content", "is_old"),
    [
        (DOC, True),
        (LOCKED, False),
        (make_ole("Workbook"), False),
        (make_docx([paragraph("x")]), False),
        (b"", False),
        (DOC[:600], False),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4000, False),
    ],
)
def test_an_old_word_file_is_known_by_its_streams(content: bytes, is_old: bool) -> None:
    assert old_word.is_old_word(content) is is_old


def test_streams_and_passwords_are_found() -> None:
    assert root_streams(DOC).keys() == {"WordDocument", "1Table"}
    assert has_word_password(LOCKED)
    assert not has_word_password(DOC)


def test_a_chain_of_neighbours_that_bites_its_tail_ends() -> None:
    content = bytearray(DOC)
    start = content.index("1Table".encode("utf-16-le"))
    content[start + 68 : start + 76] = (1).to_bytes(4, "little") * 2

    assert root_streams(bytes(content)).keys() == {"WordDocument", "1Table"}


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(old_word, "converter", lambda: None)
    with pytest.raises(UnreadableDocumentError, match=r"save it as \.docx") as caught:
        old_word.convert_to_docx(DOC)

    assert caught.value.kind is UnreadKind.UNSUPPORTED


def test_what_the_program_writes_is_given_back(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, monkeypatch, 'mkdir out; cp document.doc out/document.docx; env > "$0.env"')
    monkeypatch.setenv("A_SECRET", "secret")

    assert old_word.convert_to_docx(DOC) == DOC
    assert "A_SECRET" not in (tmp_path / "soffice.env").read_text(encoding="utf-8")
    assert list(temporary.iterdir()) == []


def test_a_program_that_hangs_is_ended_with_all_it_started(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = tmp_path / "late"
    program(tmp_path, monkeypatch, f"(sleep 3; touch '{late}') & sleep 60")
    started = time.monotonic()
    with pytest.raises(UnreadableDocumentError) as caught:
        old_word.convert_to_docx(DOC, max_seconds=1)

    assert caught.value.kind is UnreadKind.TIMEOUT
    assert time.monotonic() - started < 3
    assert list(temporary.iterdir()) == []
    time.sleep(3)
    assert not late.exists()


def test_a_program_that_writes_nothing_means_a_damaged_file(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(UnreadableDocumentError) as caught:
        old_word.convert_to_docx(DOC)

    assert caught.value.kind is UnreadKind.DAMAGED
    assert list(temporary.iterdir()) == []


def test_a_program_cannot_fill_the_disk(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, monkeypatch, "mkdir out; head -c 70000000 /dev/zero > out/document.docx")
    with pytest.raises(UnreadableDocumentError) as caught:
        old_word.convert_to_docx(DOC)

    assert caught.value.kind is UnreadKind.TOO_BIG


def test_the_profile_allows_no_macros_no_links_and_no_network() -> None:
    profile = old_word._profile()

    for words in ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "ooInetProxyType"):
        assert words in profile
