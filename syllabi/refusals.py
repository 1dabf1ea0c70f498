"""Kinds of files that are recognised only to say what to send instead."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from syllabi import file_kinds as kinds
from syllabi.archives import archive_of
from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind

SEND_INSTEAD = "Please send Word (.docx), PDF, ODT, RTF, HTML, Markdown or plain text."
_NO_PASSWORD = "Save a copy without one and send that; we never ask for passwords."  # noqa: S105
_RESAVE = "Open it in Word or LibreOffice, save it as .docx or PDF, and send that."


@dataclass(frozen=True, slots=True)
class _Refusal:
    """A kind of file: how it is known by content and name, and what to say of it."""

    sniff: Callable[[bytes, str], bool]
    explanation: str
    kind: UnreadKind = UnreadKind.UNSUPPORTED


def refuse_known_kinds(content: bytes, filename: str) -> None:
    """Raise `UnreadableDocumentError` for a file of a kind that is known and not read."""
    for refusal in _REFUSALS:
        if refusal.sniff(content, filename):
            raise UnreadableDocumentError(refusal.kind, refusal.explanation)


_REFUSALS: tuple[_Refusal, ...] = (
    _Refusal(
        lambda content, name: not content.strip(b" \t\r\n\f\x00\xef\xbb\xbf"),
        "The file is empty. Check that the right file was saved, and send it again.",
        UnreadKind.NO_TEXT,
    ),
    _Refusal(
        lambda content, name: PurePath(name).name.startswith("~$") and len(content) < 1024,
        "This is a lock file that Word keeps while a document is open, not the document. "
        "Close Word and choose the file whose name has no ~$.",
    ),
    _Refusal(
        lambda content, name: PurePath(name).name.startswith(".~lock.") and len(content) < 1024,
        "This is a lock file that LibreOffice keeps while a document is open, not the document. "
        "Choose the file whose name has no .~lock.",
    ),
    _Refusal(
        lambda content, name: kinds.is_locked_office(content),
        f"The file is protected by a password. {_NO_PASSWORD}",
        UnreadKind.PASSWORD,
    ),
    _Refusal(
        lambda content, name: kinds.is_old_office(content, "WordDocument"),
        f"This is the old Word format (.doc), which is read only where LibreOffice is installed "
        f"beside this program. {_RESAVE}",
    ),
    _Refusal(
        lambda content, name: kinds.is_old_office(content, "Workbook", "Book"),
        f"This is an Excel workbook of the old format (.xls). {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_old_office(content, "PowerPoint Document"),
        f"This is a PowerPoint file of the old format (.ppt). {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_old_office(content, "__properties_version1.0"),
        f"This is a letter saved from Outlook. Save what is attached to it. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_old_office(content),
        f"This is an old Office format (.doc, .xls or .ppt) or one like it. {_RESAVE}",
    ),
    _Refusal(
        lambda content, name: kinds.is_oldest_word(content),
        f"This is a very old Word format. {_RESAVE}",
    ),
    _Refusal(
        lambda content, name: content.startswith(b"\xffWPC"),
        f"This is a WordPerfect file. Open it in WordPerfect or LibreOffice, save it as .docx or "
        f"PDF, and send that. {SEND_INSTEAD}",
    ),
    _Refusal(
        kinds.is_moodle,
        "This is a Moodle backup, which is not read. In Moodle open the syllabus itself, print "
        f"it to PDF or download it, and send that. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: archive_of(content).has(".bb-package-info"),
        "This is a Blackboard archive, which is not read. In Blackboard export the course as a "
        f"Common Cartridge (.imscc), or send the syllabus by itself. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: _is_office(content, "ppt/"),
        f"This is a PowerPoint file. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: _is_office(content, "xl/"),
        f"This is an Excel workbook. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_pages(content),
        "This is an Apple Pages, Keynote or Numbers file. In Pages choose File, Export to, Word "
        f"or PDF, and send that. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_opendocument(content, "presentation", "spreadsheet"),
        f"This is an OpenDocument presentation or spreadsheet. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_opendocument(content, "graphics", "chart", "image"),
        f"This is an OpenDocument drawing or chart. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: "epub" in archive_of(content).mimetype,
        f"This is an electronic book (EPUB). {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_packed(content),
        f"This is an archive. Unpack it and send the documents themselves. {SEND_INSTEAD}",
    ),
    _Refusal(
        kinds.is_google_link,
        "This is a link to a Google Doc, not the document. In Google Docs choose File, Download, "
        "Microsoft Word (.docx), and send that.",
    ),
    _Refusal(
        lambda content, name: kinds.is_link(content),
        "This is a link to a page or a file, not the document. Open it, download or print to PDF "
        f"what it leads to, and send that. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_web_archive(content),
        "This is a saved web page with its pictures (.mht). Open it in a browser, print it to "
        f"PDF, and send that. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_mail(content),
        f"This is a saved letter (e-mail). Save what is attached to it. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_word_xml(content),
        f"This is a Word document that was saved as XML. {_RESAVE}",
    ),
    _Refusal(
        lambda content, name: content.startswith((b"%!PS", b"\x04%!PS")),
        f"This is a PostScript file. Print it to PDF and send that. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_picture(content),
        f"This is a picture; words in pictures are not read. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: kinds.is_recording(content),
        f"This is a recording; speech is not read. {SEND_INSTEAD}",
    ),
)


def _is_office(content: bytes, folder: str) -> bool:
    """Say whether an archive is an Office file and no course export that holds such a folder."""
    archive = archive_of(content)
    return archive.has_under(folder) and not archive.has("imsmanifest.xml")
