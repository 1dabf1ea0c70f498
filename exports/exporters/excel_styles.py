"""The looks of a workbook's cells: named styles, and the shades of the levels."""

from enum import StrEnum

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle

from exports.sheets import ColumnKind
from exports.wording import LEVEL_LETTERS, LEVEL_SHADES, Shade


class Look(StrEnum):
    """The name of a style, as the program that opens the workbook lists it."""

    NOTE = "Report note"
    GROUP = "Report domain"
    NAME = "Report area"
    HEADING = "Report heading"
    TEXT = "Report text"
    COUNT = "Report number"
    SCORE = "Report score"
    LETTER = "Report level"
    TOTAL = "Report total"
    TOTAL_NAME = "Report total name"


LOOK_OF_KIND = {
    ColumnKind.TEXT: Look.TEXT,
    ColumnKind.COUNT: Look.COUNT,
    ColumnKind.SCORE: Look.SCORE,
    ColumnKind.LETTER: Look.LETTER,
}
_INK, _HEADER = "12324F", "E7EBF0"
_LINE = Side(style="thin", color="BFC7D1")
_LINED = Border(_LINE, _LINE, _LINE, _LINE)
_PLAIN = Font(name="Calibri", size=11)
_BOLD = Font(name="Calibri", size=11, bold=True, color=_INK)
_TEXT = Alignment(horizontal="left", vertical="top", wrap_text=True)
_NUMBER = Alignment(horizontal="center", vertical="top")
_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_UPRIGHT = Alignment(horizontal="center", vertical="bottom", text_rotation=90, wrap_text=True)
# Above the button of the filter.
_ABOVE = Alignment(horizontal="center", vertical="top", wrap_text=True)
_STYLES = (
    (Look.GROUP, _BOLD, _MIDDLE, "General"),
    (Look.NAME, _PLAIN, _UPRIGHT, "General"),
    (Look.HEADING, _BOLD, _ABOVE, "General"),
    (Look.TEXT, _PLAIN, _TEXT, "General"),
    (Look.COUNT, _PLAIN, _NUMBER, "0"),
    (Look.SCORE, _PLAIN, _NUMBER, "0.00"),
    (Look.LETTER, _PLAIN, _NUMBER, "General"),
    (Look.TOTAL, _BOLD, _NUMBER, "0"),
    (Look.TOTAL_NAME, _BOLD, _TEXT, "General"),
)
_FILLED_LOOKS = frozenset({Look.GROUP, Look.NAME, Look.HEADING, Look.TOTAL, Look.TOTAL_NAME})


def add_styles(workbook: Workbook) -> dict[Look, int]:
    """Give the workbook its named styles, and return the number by which a cell calls each."""
    sheet = workbook.create_sheet()
    numbers = {}
    for style in (_note_style(), *(_style(*row) for row in _STYLES)):
        workbook.add_named_style(style)
        cell = Cell(sheet, row=1, column=1)
        cell.style = style.name
        numbers[Look(style.name)] = cell.style_id
    workbook.remove(sheet)
    return numbers


def level_rules(first_marked: str = "") -> list[Rule]:
    """Give each letter its shade, which follows when a person writes another letter.

    `first_marked` names the first cell of letters that have marks behind them.
    """
    shades = [(letter, LEVEL_SHADES[level]) for level, letter in LEVEL_LETTERS.items()]
    if first_marked:
        return [_marked_rule(letter, shade, first_marked) for letter, shade in shades]
    return [_level_rule(letter, shade) for letter, shade in shades]


def _level_rule(letter: str, shade: Shade) -> Rule:
    return Rule(type="cellIs", operator="equal", formula=[f'"{letter}"'], dxf=_looks(shade))


def _marked_rule(letter: str, shade: Shade, first: str) -> Rule:
    start = f'LEFT({first},{len(letter) + 1})="{letter} "'
    return Rule(type="expression", formula=[f'OR({first}="{letter}",{start})'], dxf=_looks(shade))


def _looks(shade: Shade) -> DifferentialStyle:
    return DifferentialStyle(
        font=Font(color=shade.text), fill=PatternFill("solid", bgColor=shade.fill)
    )


def _note_style() -> NamedStyle:
    font = Font(name="Calibri", size=11, italic=True, color=_INK)
    return NamedStyle(Look.NOTE.value, font=font, alignment=_TEXT)


def _style(look: Look, font: Font, alignment: Alignment, number_format: str) -> NamedStyle:
    style = NamedStyle(
        look.value, font=font, alignment=alignment, border=_LINED, number_format=number_format
    )
    if look in _FILLED_LOOKS:
        style.fill = PatternFill("solid", fgColor=_HEADER)
    return style
