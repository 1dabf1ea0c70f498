"""Data files in, `Framework` out."""

from competency_map.abbreviations import Abbreviation, abbreviations_of, load_abbreviations
from competency_map.errors import FrameworkError
from competency_map.formats.import_result import ImportResult, Rejected
from competency_map.formats.table import MAP_FORMATS, MapFormat, export_map
from competency_map.formats.template import blank_template, worked_example
from competency_map.framework import (
    AreaKind,
    AreaStatus,
    Domain,
    Framework,
    KnowledgeArea,
    Term,
    TermStrength,
    YoungChildContext,
)
from competency_map.frameworks import import_framework, load_framework
from competency_map.loading import available_frameworks
from competency_map.notice import NOTICE
from competency_map.storage import maps_folder, store_framework, stored_frameworks
from competency_map.validation import Problem, Severity, check_framework

__all__ = [
    "MAP_FORMATS",
    "NOTICE",
    "Abbreviation",
    "AreaKind",
    "AreaStatus",
    "Domain",
    "Framework",
    "FrameworkError",
    "ImportResult",
    "KnowledgeArea",
    "MapFormat",
    "Problem",
    "Rejected",
    "Severity",
    "Term",
    "TermStrength",
    "YoungChildContext",
    "abbreviations_of",
    "available_frameworks",
    "blank_template",
    "check_framework",
    "export_map",
    "import_framework",
    "load_abbreviations",
    "load_framework",
    "maps_folder",
    "store_framework",
    "stored_frameworks",
    "worked_example",
]
