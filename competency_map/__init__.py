"""Data files in, `Framework` out."""

from competency_map.errors import FrameworkError
from competency_map.framework import (
    AreaKind,
    Domain,
    Framework,
    KnowledgeArea,
    Term,
    TermStrength,
    YoungChildContext,
)
from competency_map.loading import available_frameworks, load_framework
from competency_map.notice import NOTICE
from competency_map.validation import Problem, Severity, check_framework

__all__ = [
    "NOTICE",
    "AreaKind",
    "Domain",
    "Framework",
    "FrameworkError",
    "KnowledgeArea",
    "Problem",
    "Severity",
    "Term",
    "TermStrength",
    "YoungChildContext",
    "available_frameworks",
    "check_framework",
    "load_framework",
]
