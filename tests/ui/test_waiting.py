"""A click in the middle of a reading: the files that wait are neither lost nor read twice."""

from collections.abc import Iterable, Iterator

import pytest
from streamlit.runtime.scriptrunner import StopException
from streamlit.testing.v1 import AppTest

from syllabi import Syllabus, SyllabusError, iterate_syllabi
from tests.ui.pages import added, markdown, texts
from tests.ui.saved import program_id, sources
from ui.adding import reading

FILES = [(f"{n}.md", f"# X {n}00\n\nInfant care {n}.\n".encode(), "") for n in range(13)]
OTHER_PAGES = [
    "start",
    "check_sections",
    "view_matrix",
    "find_gaps",
    "export_report",
    "how_it_works",
]


def interrupted(
    n_read: int, monkeypatch: pytest.MonkeyPatch, app: AppTest, files: list[tuple[str, bytes, str]]
) -> AppTest:
    """Upload to an app whose run is stopped after some files, as a click stops it."""

    def read_some(files: Iterable[tuple[str, bytes]]) -> Iterator[Syllabus | SyllabusError]:
        for number, outcome in enumerate(iterate_syllabi(files)):
            if number == n_read:
                raise StopException
            yield outcome

    with monkeypatch.context() as patch:
        patch.setattr(reading, "iterate_syllabi", read_some)
        added(app, *files)
    assert not app.exception, app.exception
    return app


def go_to(app: AppTest, page: str) -> None:
    """Go straight to a page, without a further run of the one before."""
    app.switch_page(f"ui/pages/{page}.py").run()
    assert not app.exception, app.exception


def names(n_files: int) -> list[str]:
    return [name for name, _, _ in FILES[:n_files]]


@pytest.mark.parametrize("page", OTHER_PAGES)
def test_another_page_says_what_is_not_read_and_the_first_page_goes_on(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    interrupted(6, monkeypatch, empty_app, FILES)
    assert sources(empty_app) == names(6)
    go_to(empty_app, page)
    assert "7 files are not read yet: go back to Add syllabi." in texts(empty_app)
    assert "Go on reading" in [link.proto.label for link in empty_app.get("page_link")]

    go_to(empty_app, "add_syllabi")
    assert sources(empty_app) == names(13)
    assert "Courses: 13" in markdown(empty_app)
    assert "loaded already" not in texts(empty_app)
    go_to(empty_app, page)
    assert "not read yet" not in texts(empty_app)


def test_a_click_on_the_same_page_reads_on_and_reads_nothing_twice(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupted(6, monkeypatch, empty_app, FILES).run()
    assert sources(empty_app) == names(13)
    assert "not read" not in texts(empty_app)
    assert "loaded already" not in texts(empty_app)
    assert not empty_app.file_uploader[0].value


def test_files_that_go_on_being_read_still_never_replace_each_other(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    twins = [("a.md", FILES[0][1] + extra, "") for extra in (b"", b"\nMore.\n")]
    interrupted(1, monkeypatch, empty_app, twins)
    go_to(empty_app, "view_matrix")
    go_to(empty_app, "add_syllabi")
    assert sources(empty_app) == ["a.md", "a.md"]


def test_after_a_broken_off_upload_a_changed_version_still_takes_its_place(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupted(1, monkeypatch, empty_app, FILES[:2])
    go_to(empty_app, "view_matrix")
    go_to(empty_app, "add_syllabi")
    changed = (FILES[0][0], FILES[0][1] + b"\nMore.\n", "")
    empty_app.file_uploader[0].set_value([changed]).run()
    assert sources(empty_app) == names(2)
    assert "took the place of the one before it" in texts(empty_app)


def test_files_that_wait_count_for_the_limits(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupted(1, monkeypatch, empty_app, FILES)
    with monkeypatch.context() as patch:
        patch.setattr(
            "ui.adding.upload_limits.MAX_SESSION_BYTES", sum(len(c) for _, c, _ in FILES[1:])
        )
        more = ("more.md", b"# X 990\n\nOne more.\n", "")
        empty_app.file_uploader[0].set_value([more]).run()
    assert sources(empty_app) == names(13)
    assert texts(empty_app).startswith("more.md: Not taken")


def test_samples_that_are_opened_meanwhile_stay_apart_from_the_files_that_wait(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupted(1, monkeypatch, empty_app, FILES[:3])
    own = program_id(empty_app)
    go_to(empty_app, "start")
    empty_app.button(key="samples").click().run()
    assert len(sources(empty_app)) == 4
    go_to(empty_app, "add_syllabi")
    assert len(sources(empty_app)) == 4
    empty_app.query_params["program"] = own
    assert sources(empty_app.run()) == names(3)
