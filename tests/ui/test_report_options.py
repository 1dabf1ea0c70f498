"""Choices about people's decisions, offered where there are some."""

import pytest
from streamlit.testing.v1 import AppTest

from alignment import AlignmentReport, DecisionKind
from exports import ReportOptions
from syllabi import SyllabusError
from tests.ui.decisions import decided
from tests.ui.pages import markdown, opened
from workspace import Saying

CONFIRM = Saying(DecisionKind.CONFIRM)
NOTE = Saying(DecisionKind.NOTE, text="ask about the textbook")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[ReportOptions]:
    """The options of each run of the page, the last run's last."""
    found: list[ReportOptions] = []

    def keep(
        _: AlignmentReport, __: str, ___: tuple[SyllabusError, ...], options: ReportOptions
    ) -> bytes:
        found.append(options)
        return b""

    monkeypatch.setattr("ui.reporting.downloads.document_maker", keep)
    return found


def offered(app: AppTest) -> set[str]:
    return {box.key for box in app.checkbox} & {"only_reviewed", "with_notes"}


@pytest.mark.parametrize(
    ("said", "choices"),
    [((), set()), ((CONFIRM,), {"only_reviewed"}), ((NOTE,), {"with_notes"})],
)
def test_a_choice_must_not_be_offered_where_it_would_change_nothing(
    loaded_app: AppTest, said: tuple[Saying, ...], choices: set[str]
) -> None:
    loaded_app.run()
    for saying in said:
        decided(loaded_app, "TF-6", saying)

    assert offered(opened(loaded_app, "export_report")) == choices


def test_what_is_chosen_is_what_the_document_gets(
    loaded_app: AppTest, asked: list[ReportOptions]
) -> None:
    loaded_app.run()
    decided(loaded_app, "TF-6", CONFIRM)
    decided(loaded_app, "TF-6", NOTE)
    app = opened(loaded_app, "export_report")
    assert asked[-1] == ReportOptions()

    app.checkbox(key="only_reviewed").check()
    app.checkbox(key="with_notes").check().run()

    assert not app.exception
    assert asked[-1] == ReportOptions(only_reviewed=True, with_notes=True)
    assert "reviewed levels alone" in markdown(app)
