"""What the documents promise is tried: the example runs, the names exist, the notice stands."""

import re
import tomllib
from pathlib import Path

import pytest

from competency_map import NOTICE

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def folded(text: str) -> str:
    return " ".join(text.split())


def test_the_library_example_runs_as_it_stands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    monkeypatch.chdir(ROOT)

    exec(example, {})  # noqa: S102 (our own README)

    assert "TF-1" in capsys.readouterr().out


def test_the_notice_stands_in_the_readme() -> None:
    assert folded(NOTICE) in folded(README)


def test_every_linked_file_is_there() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "AGENTS.md"):
        links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))

        assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_dependency_is_pinned_in_the_constraints() -> None:
    extras = PYPROJECT["project"]["optional-dependencies"].values()
    declared = [
        *PYPROJECT["project"]["dependencies"],
        *(name for extra in extras for name in extra),
    ]
    names = {re.split(r"[<>=\[ ]", line)[0].lower() for line in declared}
    pinned = {
        line.split("==")[0].lower()
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line
    }

    assert names - pinned == set()


@pytest.mark.parametrize("word", ["certified", r"\bcompliant", "meets endorsement"])
def test_these_words_must_not_be_said_to_users(word: str) -> None:
    shown = [
        *(ROOT / "exports").rglob("*.py"),
        *(ROOT / "ui").rglob("*.py"),
        *(ROOT / "competency_map" / "data").rglob("*.toml"),
        *(ROOT / "docs").glob("*.md"),
        ROOT / "README.md",
    ]

    texts = {str(path): path.read_text(encoding="utf-8").lower() for path in shown}

    # "noncompliant" is what some charts say of patients; a change may have students replace it.
    assert [name for name, text in texts.items() if re.search(word, text)] == []
