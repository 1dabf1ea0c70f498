"""A folder of TOML files in, a `Framework` out.

The folder holds `framework.toml` and one TOML file per domain, read in the order of their
names; it may hold a `young-child-context.toml` of its own, else the shipped one is used.
A map that `extends` a shipped one has that one's domains and areas first, as they are there,
and then its own.
"""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from competency_map.context_file import read_context
from competency_map.domain_files import read_domain
from competency_map.errors import FrameworkError
from competency_map.framework import Domain, Framework
from competency_map.toml_table import TomlTable, read_toml
from competency_map.young_child_context import YoungChildContext

DATA = Path(__file__).parent / "data"
FRAMEWORK_FILE = "framework.toml"
CONTEXT_FILE = "young-child-context.toml"


def available_frameworks() -> tuple[str, ...]:
    """The ids of the frameworks that come with the project, in alphabetical order."""
    return tuple(sorted(file.parent.name for file in DATA.glob(f"*/{FRAMEWORK_FILE}")))


@lru_cache(maxsize=8)
def load_shipped(framework_id: str) -> Framework:
    """The framework of that id, one of `available_frameworks`; its files never change."""
    return load_folder(DATA / framework_id)


def load_folder(folder: Path) -> Framework:
    """The framework in that folder.

    Raises FrameworkError, naming the file and the field, if one of its files is missing or
    not as it should be.
    """
    about = read_toml(folder / FRAMEWORK_FILE)
    base = _base_domains(about)
    framework = Framework(
        id=about.text("id"),
        title=about.text("title"),
        version=about.text("version"),
        source=about.text("source"),
        licence=about.text("licence"),
        owner=about.text("owner", required=False),
        is_private=about.flag("private"),
        domains=_with_own(base, folder),
        context=read_context(_context_file(folder)),
    )
    about.refuse_unread()
    return framework


def shared_context() -> YoungChildContext:
    """The words of young-child context that come with the project."""
    return read_context(DATA / CONTEXT_FILE)


def _base_domains(about: TomlTable) -> tuple[Domain, ...]:
    """The domains of the shipped map that this one extends; () if it extends none."""
    base = about.text("extends", required=False)
    if not base:
        return ()
    if base not in available_frameworks() or base == about.text("id"):
        known = ", ".join(available_frameworks())
        raise FrameworkError(
            f'{about.where}, extends: there is no shipped map "{base}" to extend. Write one of: '
            f"{known}."
        )
    return load_shipped(base).domains


def _with_own(base: tuple[Domain, ...], folder: Path) -> tuple[Domain, ...]:
    domains = {domain.code: domain for domain in base}
    for file in _domain_files(folder):
        own = read_domain(file)
        known = domains.get(own.code, replace(own, areas=()))
        if known.name != own.name:
            raise FrameworkError(
                f'{file}, name: the domain {own.code} is called "{known.name}". Write that name, '
                "or give the domain another code."
            )
        domains[own.code] = replace(known, areas=known.areas + own.areas)
    return tuple(domains.values())


def _domain_files(folder: Path) -> list[Path]:
    files = [f for f in folder.glob("*.toml") if f.name not in (FRAMEWORK_FILE, CONTEXT_FILE)]
    if not files:
        raise FrameworkError(
            f"{folder}: no domain file. Add one TOML file per domain, such as 1-foundations.toml."
        )
    return sorted(files)


def _context_file(folder: Path) -> Path:
    own = folder / CONTEXT_FILE
    return own if own.is_file() else DATA / CONTEXT_FILE
