import io
import json
import os
import stat
import threading
import zipfile
from pathlib import Path

import pytest

from exports import EXPORTERS, ExportError, ReportOptions, export_report, write_report
from syllabi import SyllabusError, UnreadKind
from tests.exports.reports import make_framework, make_report, program_report, small_report
from tests.exports.test_selection import ADDRESSED, addressed_report

SUFFIXES = [exporter.suffix for exporter in EXPORTERS]


def all_text(content: bytes) -> str:
    """All that a file holds, of a Word or Excel file the text of every part."""
    if not content.startswith(b"PK"):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_exporter_renders_an_empty_a_small_and_a_large_report(suffix: str) -> None:
    for report in (make_report(make_framework()), small_report(), program_report(20, 37)):
        assert export_report(report, suffix)


@pytest.mark.parametrize("suffix", ["json", ".json", ".JSON"])
def test_a_suffix_may_be_written_as_people_write_it(suffix: str) -> None:
    assert json.loads(export_report(small_report(), suffix))["schema"] == "imh-align/1"


@pytest.mark.parametrize("suffix", ["", ".odt", "docx.exe"])
def test_an_unknown_suffix_is_refused_with_the_choices(suffix: str) -> None:
    with pytest.raises(ExportError, match=r"choose one of \.docx, \.xlsx, \.csv, \.json"):
        export_report(small_report(), suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_address_in_the_name_of_a_file_comes_out_except_as_json(suffix: str) -> None:
    unread = (SyllabusError(ADDRESSED, UnreadKind.DAMAGED, f"{ADDRESSED} is damaged."),)

    content = all_text(export_report(addressed_report(), suffix, unread))

    assert "nfan" in content
    assert ("jane.doe" in content) is (suffix == ".json")


def test_json_holds_every_area_of_the_map_whatever_domains_are_chosen() -> None:
    options = ReportOptions(domains=("TF",))
    whole, some = (
        json.loads(export_report(addressed_report(), ".json", options=each))
        for each in (ReportOptions(), options)
    )

    assert some == whole
    assert len(all_text(export_report(addressed_report(), ".csv", options=options))) < len(
        all_text(export_report(addressed_report(), ".csv"))
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_is_written_where_it_was_asked_for(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    assert write_report(small_report(), path) == path
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_failed_rendering_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "report.odt"
    path.write_text("old")
    with pytest.raises(ExportError):
        write_report(small_report(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(ExportError, match="No space left on device"):
        write_report(small_report(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"nowhere.*cannot be written"):
        write_report(small_report(), tmp_path / "nowhere" / "report.json")


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write_report(small_report(), tmp_path, suffix=".json")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_directly_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "report.json"
    os.mkfifo(pipe)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()
    write_report(small_report(), pipe)
    reader.join(timeout=10)
    assert received == [export_report(small_report(), ".json")]
    assert stat.S_ISFIFO(pipe.lstat().st_mode)


def test_a_link_is_written_through_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "stdout"
    link.symlink_to(target)
    write_report(small_report(), link, suffix=".json")
    assert link.is_symlink()
    assert json.loads(target.read_bytes())["schema"] == "imh-align/1"
