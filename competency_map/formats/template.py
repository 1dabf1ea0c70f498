"""An empty table and a worked example for whoever writes a map in a spreadsheet."""

from collections.abc import Iterator

from competency_map.age_band import AgeBand
from competency_map.continuum import Continuum
from competency_map.errors import FrameworkError
from competency_map.formats.csv_format import csv_bytes
from competency_map.formats.draft import DEFAULTS, FACTS
from competency_map.formats.map_rows import CODE, NAME, MapRow, map_rows
from competency_map.formats.xlsx_format import xlsx_bytes
from competency_map.framework import Domain, Framework
from competency_map.knowledge_area import AreaKind, KnowledgeArea, Term, TermStrength
from competency_map.young_child_context import YoungChildContext, context_terms

_NOTES = (
    "Rows named note are for you and are not read.",
    "map: a fact of the whole map and its value. private: yes keeps its wording on this machine.",
    "domain: a short code such as TF, and a name.",
    "area: one row. Domain is the domain's code; Kind is content (something to know) or process "
    "(a way of working). Strong terms signal the area by themselves, context terms only beside "
    "words for pregnancy to about age six. Status is seeds, seen or unconfirmed: how well it is "
    "known that the area belongs to the map; unconfirmed ones count in no total. Continuum is what "
    "the area's work is for: promotion, prevention, intervention, treatment, one or more of them.",
    "Lists stand in one cell, an entry a line (Alt+Enter in Excel, Ctrl+Enter in LibreOffice).",
    "exact: before a term finds it in exactly that upper and lower case: exact: HOME Inventory.",
    "An exemplar is a sentence as a syllabus writes it; a counter-exemplar one that must not "
    "count. 12 exemplars and 6 counter-exemplars an area work well.",
    "context: words that show young children, by kind: core, near, weak, anti, traps. Core and "
    "near words may stand in three rows by the ages they speak of: core prenatal_to_3, "
    "core three_to_6, core both. Without such rows the map shares the project's own.",
)
_EXAMPLE = Framework(
    id="my-map",
    title="A small map of our own",
    version="2026.1",
    source="Written by us",
    licence="CC-BY-4.0",
    owner="Our training institute",
    domains=(
        Domain(
            "OB",
            "Observation",
            (
                KnowledgeArea(
                    code="OB-1",
                    name="Watching babies",
                    domain="Observation",
                    kind=AreaKind.CONTENT,
                    descriptor="How to watch a baby with the people who care for it.",
                    terms=(
                        Term("infant observation", TermStrength.STRONG),
                        Term("HOME Inventory", TermStrength.STRONG, exact_case=True),
                        Term("naturalistic observation", TermStrength.CONTEXT),
                    ),
                    false_friends=("observation deck",),
                    exemplars=("Observe a baby at home for an hour and write what you see.",),
                    counter_exemplars=("Observe a class of tenth graders.",),
                    idea="Let one observation be of a baby with a parent.",
                    continuum=(Continuum.PROMOTION, Continuum.PREVENTION),
                ),
            ),
        ),
    ),
    context=YoungChildContext(
        core=context_terms(("infant", "baby", "toddler"), AgeBand.PRENATAL_TO_3),
        near=(
            *context_terms(("preschool",), AgeBand.THREE_TO_6),
            *context_terms(("child care",), AgeBand.BOTH),
        ),
        weak=("child", "family"),
        anti=("adolescent",),
        traps=("in its infancy",),
    ),
)
_WRITERS = {".csv": csv_bytes, ".xlsx": xlsx_bytes}


def blank_template(suffix: str) -> bytes:
    """An empty table to fill, with notes that say how: ".csv" or ".xlsx"."""
    return _write((*_notes(), *_blank_facts()), suffix)


def worked_example(suffix: str) -> bytes:
    """A small map that is filled in, with the same notes: ".csv" or ".xlsx"."""
    rows = (row for row in map_rows(_EXAMPLE) if row.cells[CODE] != "fingerprint")
    return _write((*_notes(), *rows), suffix)


def _write(rows: tuple[MapRow, ...], suffix: str) -> bytes:
    if suffix not in _WRITERS:
        raise FrameworkError(f'There is no template in "{suffix}". Name a file in .csv or .xlsx.')
    return _WRITERS[suffix](rows)


def _notes() -> Iterator[MapRow]:
    return (MapRow("note", {NAME: note}) for note in _NOTES)


def _blank_facts() -> Iterator[MapRow]:
    facts = (name for name in FACTS if name != "fingerprint")
    return (MapRow("map", {CODE: name, NAME: DEFAULTS.get(name, "")}) for name in facts)
