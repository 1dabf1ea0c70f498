from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from exports import EXPORTERS
from tests.ui.pages import markdown, opened
from ui.downloads import file_name


def test_each_format_has_its_button_and_word_comes_first(loaded_app: AppTest) -> None:
    opened(loaded_app, "export_report")
    labels = [button.proto.label for button in loaded_app.get("download_button")]
    assert labels[0] == "Download Word (.docx)"
    assert len(labels) == len(EXPORTERS)


def test_the_page_says_what_is_in_the_report(loaded_app: AppTest) -> None:
    assert "the coverage matrix" in markdown(opened(loaded_app, "export_report"))


def test_files_are_named_after_the_day() -> None:
    day = datetime(2026, 11, 3, tzinfo=UTC).date()
    assert file_name(".docx", day) == "course-alignment-2026-11-03.docx"
