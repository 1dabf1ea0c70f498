"""A Word package in, the names of the parts that hold words out; links out of it are not followed.

The package's own index says which part is which, in the transitional and in the strict form of
the format; where it is missing or wrong, the usual names do.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.xml_elements import attribute
from syllabi.readers.zip_package import ZipPackage

_USUAL_MAIN = "word/document.xml"
_MAX_RUNNING_PARTS = 60
_ENCODED = re.compile(r"%([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class DocxParts:
    """Names within the archive; "" stands for a part that the document does not have."""

    main: str
    styles: str = ""
    numbering: str = ""
    footnotes: str = ""
    endnotes: str = ""
    headers: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()


def find_parts(package: ZipPackage) -> DocxParts:
    """Find the main part by the package's index, and the others by the main part's."""
    names = {_folded(name): name for name in reversed(package.names)}
    mains = [name for kind, name in _relations(package, "", names) if kind == "officeDocument"]
    main = mains[0] if mains else names.get(_USUAL_MAIN, _USUAL_MAIN)
    found: dict[str, list[str]] = {}
    for kind, name in _relations(package, main, names):
        if name not in found.setdefault(kind, []):
            found[kind].append(name)

    def single(kind: str) -> str:
        usual = names.get(_folded(posixpath.join(posixpath.dirname(main), f"{kind}.xml")), "")
        return found.get(kind, [usual])[0]

    return DocxParts(
        main=main,
        styles=single("styles"),
        numbering=single("numbering"),
        footnotes=single("footnotes"),
        endnotes=single("endnotes"),
        headers=tuple(found.get("header", ())[:_MAX_RUNNING_PARTS]),
        footers=tuple(found.get("footer", ())[:_MAX_RUNNING_PARTS]),
    )


def _relations(package: ZipPackage, part: str, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give the kind and the name of each part that a part's index points to in the archive."""
    folder, name = posixpath.split(part)
    index = names.get(_folded(posixpath.join(folder, "_rels", f"{name}.rels")))
    if index is None:
        return
    try:
        relations = package.elements(index, "Relationship")
    except UnreadableDocumentError as error:
        if error.kind is not UnreadKind.DAMAGED:
            raise
        return
    for relation in relations:
        is_outside = attribute(relation, "TargetMode").lower() == "external"
        if is_outside:
            continue
        target = posixpath.join("/", folder, _decoded(attribute(relation, "Target")))
        found = names.get(_folded(posixpath.normpath(target)))
        if found is not None:
            yield attribute(relation, "Type").rpartition("/")[2], found


def _decoded(target: str) -> str:
    """Undo "%20" for a space: a target is written as a web address is."""
    return _ENCODED.sub(lambda code: chr(int(code.group(1), 16)), target)


def _folded(name: str) -> str:
    """Fold what programs write differently for one part: slashes and capitals."""
    return name.replace("\\", "/").lstrip("/").lower()
