"""Data files in, `Framework` out."""

from competency_map.abbreviations import Abbreviation, abbreviations_of, load_abbreviations
from competency_map.age_band import AgeBand
from competency_map.categories import Category, Designation, Expectation
from competency_map.category_files import load_categories, load_guide, requirements
from competency_map.continuum import Continuum
from competency_map.crosswalk import Crosswalk, Link, LinkStrength, Standard
from competency_map.crosswalk_files import crosswalks_of, load_crosswalks
from competency_map.errors import FrameworkError
from competency_map.formats.import_result import ImportResult, Rejected
from competency_map.formats.table import MAP_FORMATS, MapFormat, export_map
from competency_map.formats.template import blank_template, worked_example
from competency_map.framework import Domain, Framework, content_fingerprint
from competency_map.frameworks import import_framework, load_framework
from competency_map.knowledge_area import AreaKind, AreaStatus, KnowledgeArea, Term, TermStrength
from competency_map.lens import ChangeKind, Idea, Lens
from competency_map.lens_files import MAIN_DISCIPLINES, lens_of, load_lenses
from competency_map.loading import available_frameworks
from competency_map.name_variants import shipped_code
from competency_map.notice import NOTICE
from competency_map.storage import (
    maps_folder,
    store_framework,
    stored_frameworks,
)
from competency_map.validation import Problem, Severity, check_framework
from competency_map.young_child_context import ContextTerm, YoungChildContext

__all__ = [
    "MAIN_DISCIPLINES",
    "MAP_FORMATS",
    "NOTICE",
    "Abbreviation",
    "AgeBand",
    "AreaKind",
    "AreaStatus",
    "Category",
    "ChangeKind",
    "ContextTerm",
    "Continuum",
    "Crosswalk",
    "Designation",
    "Domain",
    "Expectation",
    "Framework",
    "FrameworkError",
    "Idea",
    "ImportResult",
    "KnowledgeArea",
    "Lens",
    "Link",
    "LinkStrength",
    "MapFormat",
    "Problem",
    "Rejected",
    "Severity",
    "Standard",
    "Term",
    "TermStrength",
    "YoungChildContext",
    "abbreviations_of",
    "available_frameworks",
    "blank_template",
    "check_framework",
    "content_fingerprint",
    "crosswalks_of",
    "export_map",
    "import_framework",
    "lens_of",
    "load_abbreviations",
    "load_categories",
    "load_crosswalks",
    "load_framework",
    "load_guide",
    "load_lenses",
    "maps_folder",
    "requirements",
    "shipped_code",
    "store_framework",
    "stored_frameworks",
    "worked_example",
]
