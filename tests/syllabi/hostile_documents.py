"""Every hostile file, format by format, built in code."""

from tests.syllabi.hostile_cartridge import CARTRIDGE_FILES, NAMED_FILES
from tests.syllabi.hostile_docx import DOCX_FILES
from tests.syllabi.hostile_docx_layout import DOCX_LAYOUT_FILES
from tests.syllabi.hostile_file import HostileFile
from tests.syllabi.hostile_odt import ODT_FILES
from tests.syllabi.hostile_pdf import PDF_FILES
from tests.syllabi.hostile_pdf_structure import PDF_STRUCTURE_FILES
from tests.syllabi.hostile_rtf import RTF_FILES
from tests.syllabi.hostile_text import HTML_FILES, TEXT_FILES
from tests.syllabi.hostile_zip import ZIP_FILES

HOSTILE_SETS: tuple[tuple[str, tuple[HostileFile, ...]], ...] = (
    ("Archives", ZIP_FILES),
    ("Word", (*DOCX_FILES, *DOCX_LAYOUT_FILES)),
    ("PDF", (*PDF_FILES, *PDF_STRUCTURE_FILES)),
    ("OpenDocument", ODT_FILES),
    ("RTF", RTF_FILES),
    ("HTML", HTML_FILES),
    ("Text", TEXT_FILES),
    ("Course exports", CARTRIDGE_FILES),
    ("Names", NAMED_FILES),
)
HOSTILE_FILES: tuple[HostileFile, ...] = tuple(file for _, files in HOSTILE_SETS for file in files)
