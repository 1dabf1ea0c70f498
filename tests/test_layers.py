"""Imports point one way: a package sees only the packages below it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

MAY_IMPORT = {
    "syllabi": set(),
    "competency_map": set(),
    "alignment": {"syllabi", "competency_map"},
    "exports": {"syllabi", "competency_map", "alignment"},
    "workspace": {"syllabi", "competency_map", "alignment"},
    "ui": {"syllabi", "competency_map", "alignment", "exports", "workspace"},
    "benchmarks": {"syllabi", "competency_map", "alignment", "exports", "workspace", "ui"},
}
COMMANDS = (
    "cli",
    "cli_align",
    "cli_compare",
    "cli_inputs",
    "cli_map",
    "cli_map_show",
    "cli_report_options",
    "cli_workspace",
)
OURS = {*MAY_IMPORT, "app", *COMMANDS}
# A heavy or delicate library has one home, so that it can be replaced there.
HOMES = {
    "streamlit": ("ui/", "app.py", "benchmarks/soak/"),
    "pypdfium2": ("syllabi/readers/pdf",),
    "sklearn": ("benchmarks/",),
    "pandas": ("alignment/tables.py", "ui/"),
    "docx": ("exports/exporters/", "benchmarks/naive_table.py"),
    "PIL": ("exports/exporters/",),
    "typer": tuple(f"{name}.py" for name in COMMANDS),
    "sqlalchemy": ("workspace/", "benchmarks/soak/"),
    "alembic": ("workspace/upgrading.py", "workspace/migrations/"),
    "openpyxl": ("competency_map/formats/", "exports/exporters/"),
}
LONGEST_PAGE = 80


def sources() -> list[Path]:
    folders = [ROOT / package for package in MAY_IMPORT]
    packages = (path for folder in folders for path in folder.rglob("*.py"))
    return [*packages, *(ROOT / f"{name}.py" for name in ("app", *COMMANDS))]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_lies_below_it(package: str) -> None:
    allowed = MAY_IMPORT[package] | {package}
    upward = [
        f"{relative(path)} imports {name}"
        for path in (ROOT / package).rglob("*.py")
        for name in imports(path)
        if name in OURS - allowed
    ]

    assert upward == []


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_only_in_its_home(library: str) -> None:
    strangers = [
        relative(path)
        for path in sources()
        if library in set(imports(path)) and not relative(path).startswith(HOMES[library])
    ]

    assert strangers == []


def test_a_page_is_short_enough_to_read_at_a_glance() -> None:
    long = [
        relative(path)
        for path in (ROOT / "ui" / "pages").glob("*.py")
        if len(path.read_text(encoding="utf-8").splitlines()) >= LONGEST_PAGE
    ]

    assert long == []


@pytest.mark.parametrize("package", [p for p in MAY_IMPORT if p != "benchmarks"])
def test_a_package_s_front_door_only_re_exports(package: str) -> None:
    tree = ast.parse((ROOT / package / "__init__.py").read_text(encoding="utf-8"))
    allowed = (ast.ImportFrom, ast.Assign, ast.Expr)

    assert all(isinstance(node, allowed) for node in tree.body)


def test_nothing_can_reach_the_network() -> None:
    clients = {"requests", "httpx", "urllib", "http", "aiohttp", "ftplib", "smtplib"}
    # The strain test asks the app that it started itself.
    shipped = [path for path in sources() if not relative(path).startswith("benchmarks/soak/")]
    callers = [relative(path) for path in shipped if clients & set(imports(path))]

    assert callers == []
