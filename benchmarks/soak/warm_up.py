"""Import what the app imports, and align a syllabus once; for the process that is forked."""

import streamlit.web.bootstrap
import streamlit.web.cli  # noqa: F401 - imported so that a fork has it

import ui.adding.reading
import ui.cache
import ui.decisions.cards
import ui.decisions.drawer
import ui.matrix.view
import ui.reporting.contents
import ui.sections.blocks  # noqa: F401 - as above
from alignment import AlignmentSettings, align_course
from benchmarks.soak.made_work import syllabus_text
from competency_map import load_framework
from syllabi import read_syllabus
from workspace.programs import DEFAULT_FRAMEWORK

_SYLLABUS = read_syllabus(syllabus_text("warm-up-1.md", 1), "warm-up-1.md")
align_course(_SYLLABUS, load_framework(DEFAULT_FRAMEWORK), AlignmentSettings())
