"""Options and planned changes in, their HTML out; the words of a syllabus enter it escaped."""

from html import escape

from alignment import CourseAlignment, NextStep
from competency_map import Framework
from exports import area_text, quote_text
from exports.change_wording import change_kind_text
from exports.plan_lines import PlannedLine, place_now
from exports.plan_table import planned_area_text, planned_place_text
from exports.standards import standards_text
from exports.steps import change_lead, change_text, fit_here_text, fit_text, placed_text, where_text
from ui.changes.options import Option, place_of
from ui.quotes import quote_html

_BLOCK = '<div style="overflow-wrap:anywhere;line-height:1.5;max-width:58rem">'
_HEADING = "padding:0;margin:0 0 .3rem;font-size:1.05rem;font-weight:600"
_LINE = "margin:0 0 .35rem"
_SMALL = "margin:0 0 .25rem;font-size:.875rem"
_PLACE = "padding:0;margin:1rem 0 0;font-size:1.2rem;font-weight:600;overflow-wrap:anywhere"
_QUOTE_LIMIT = 260
CARD_WIDTH = 1080  # pixels: wider, lines are hard to read
_NO_PLACE = "Where you see a place for them"
_IDEA = "An idea of the map: "


def place_html(option: Option) -> str:
    """The heading over the options of one place: "Week 6, “Assessment of adults”"."""
    place = place_of(option)
    words = placed_text(*place) if place else _NO_PLACE
    return f'<h2 style="{_PLACE}">{escape(words)}</h2>'


def option_html(
    option: Option, course: CourseAlignment, framework: Framework, *, below_place: bool
) -> str:
    """The area, how it stands, the quote that this rests on, the change and its standard.

    `below_place` is for one that stands below the heading of its place.
    """
    step = option.shown
    fit = fit_here_text(step) if below_place else fit_text(step)
    area = framework.area(step.area)
    quote = quote_html(quote_text(step.anchor, _QUOTE_LIMIT))
    standard = standards_text(course.course, area)
    return "".join(
        (
            f"{_BLOCK}{_heading(area_text(area), 3 if below_place else 2)}",
            f'<p style="{_SMALL}">{escape(where_text(step))}</p>',
            quote,
            _change(step, framework),
            _small("", fit),
            _small("Standard", standard),
            "</div>",
        )
    )


def way_html(step: NextStep, framework: Framework) -> str:
    """Another way: its kind, what to change, and where it fits."""
    return f"{_BLOCK}{_change(step, framework)}{_small('', fit_text(step))}</div>"


def entry_html(
    line: PlannedLine, course: CourseAlignment, framework: Framework, name: str, picked: str
) -> str:
    """A planned change: what, for which area and course, where, and what became of its place.

    `name` is the course's, "" where the page names it; `picked` says who picked it when.
    """
    area = planned_area_text(framework, line.area)
    about = " \u00b7 ".join(filter(None, (name, planned_place_text(line))))
    return "".join(
        (
            f"{_BLOCK}{_heading(area, 2)}",
            f'<p style="{_SMALL}">{escape(about)}</p>',
            _said(f"{change_kind_text(line.kind)}. ", line.text),
            _small("Standard", line.standard),
            _small("Look again", place_now(line, course)),
            _small("", picked),
            "</div>",
        )
    )


def _heading(words: str, level: int) -> str:
    return f'<h{level} style="{_HEADING}">{escape(words)}</h{level}>'


def _change(step: NextStep, framework: Framework) -> str:
    return _said(change_lead(step) or _IDEA, change_text(step, framework))


def _said(lead: str, text: str) -> str:
    return f'<p style="{_LINE}"><strong>{escape(lead)}</strong>{escape(text)}</p>'


def _small(lead: str, text: str) -> str:
    words = f"{lead}: {text}" if lead else text
    return f'<p style="{_SMALL}">{escape(words)}</p>' if text else ""
