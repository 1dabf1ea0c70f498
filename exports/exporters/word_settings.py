"""A Word document in, its settings made plain: nothing of another file's stays."""

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from exports.exporters.word_xml import w

_FOR_WORD = "http://schemas.microsoft.com/office/word"
_MODE = "15"  # else Word opens the file in compatibility mode


def set_plain_settings(document: WordDocument) -> None:
    """Start anew, and keep of the old settings only whether even pages look otherwise.

    A template's own may ask for a password, a data source or another template.
    """
    settings = document.settings.element
    even_pages = settings.find(qn("w:evenAndOddHeaders"))
    for child in [*settings]:
        settings.remove(child)
    settings.append(w("zoom", percent="100"))
    settings.append(w("defaultTabStop", val="720"))
    if even_pages is not None:
        settings.append(even_pages)
    settings.append(w("characterSpacingControl", val="doNotCompress"))
    mode = w("compatSetting", name="compatibilityMode", uri=_FOR_WORD, val=_MODE)
    settings.append(w("compat", mode))
    settings.append(w("decimalSymbol", val="."))
    settings.append(w("listSeparator", val=","))
