"""A header or footer in, the same with only such fields as count pages or name the day out.

A field may run programs, load files or ask for input when the document opens; what such a field
showed stays as plain text.
"""

from docx.oxml.ns import qn

from exports.exporters.word_xml import Element, remove

_HARMLESS = frozenset(
    ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "TITLE", "STYLEREF")
)
_MARK, _CODE, _SIMPLE = qn("w:fldChar"), qn("w:instrText"), qn("w:fldSimple")


def keep_harmless_fields(root: Element) -> None:
    """Take the others' codes away, in place."""
    for simple in [*root.iter(_SIMPLE)]:
        if not _is_harmless(simple.get(qn("w:instr")) or ""):
            _unwrap(simple)
    open_fields: list[list[Element]] = []
    for element in [*root.iter(_MARK, _CODE)]:
        kind = element.get(qn("w:fldCharType"))
        if kind == "begin":
            open_fields.append([])
        if open_fields:
            open_fields[-1].append(element)
        if kind == "end" and open_fields:
            _keep_or_drop(open_fields.pop())
    for rest in open_fields:  # a field that never ends
        _drop(rest)


def counts_pages(root: Element) -> bool:
    """Say whether a header or footer numbers its pages."""
    codes = [element.text or "" for element in root.iter(_CODE)]
    codes += [element.get(qn("w:instr")) or "" for element in root.iter(_SIMPLE)]
    return any(code.split()[:1] == ["PAGE"] for code in codes)


def _keep_or_drop(parts: list[Element]) -> None:
    if not _is_harmless("".join(part.text or "" for part in parts if part.tag == _CODE)):
        _drop(parts)


def _drop(parts: list[Element]) -> None:
    for part in parts:
        remove(part)


def _is_harmless(code: str) -> bool:
    words = code.split()
    return bool(words) and words[0].upper() in _HARMLESS


def _unwrap(element: Element) -> None:
    for child in [*element]:
        element.addprevious(child)
    remove(element)
