"""A course export's `imsmanifest.xml` in, the course's title and its files in order out."""

import re
from dataclasses import dataclass, field

from lxml import etree

from syllabi.readers.xml_elements import attribute, local_name
from syllabi.readers.zip_package import ZipPackage

MANIFEST = "imsmanifest.xml"
_ESCAPED = re.compile(rb"%([0-9a-fA-F]{2})")


@dataclass(slots=True)
class CartridgeManifest:
    """The course's title, the titles of its items in order, and the file of each resource."""

    title: str = ""
    items: list[tuple[str, str]] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    @property
    def titles(self) -> dict[str, str]:
        """The title of each file that the course's outline names, in the outline's order."""
        titles: dict[str, str] = {}
        for resource, title in self.items:
            if resource in self.files:
                titles.setdefault(self.files[resource], title)
        return titles


def read_manifest(package: ZipPackage) -> CartridgeManifest:
    """Read the manifest; `UnreadableDocumentError` if it is damaged or unsafe."""
    manifest = CartridgeManifest()
    for element in package.elements(MANIFEST, "title", "resource"):
        kind = local_name(element)
        if kind == "title":
            _take_title(element, manifest)
        elif kind == "resource":
            _take_resource(element, manifest)
    return manifest


def _take_title(element: etree._Element, manifest: CartridgeManifest) -> None:
    """Take the title of the course (in its description) or of an item of the outline."""
    parent = element.getparent()
    words = " ".join("".join(str(piece) for piece in element.itertext()).split())
    if parent is None or not words:
        return
    if local_name(parent) == "item":
        manifest.items.append((attribute(parent, "identifierref"), words))
    elif local_name(parent) == "general" and not manifest.title:
        manifest.title = words


def _take_resource(element: etree._Element, manifest: CartridgeManifest) -> None:
    names = [attribute(element, "href")]
    names += [attribute(child, "href") for child in element if local_name(child) == "file"]
    name = next(filter(None, names), "")
    if name:
        manifest.files[attribute(element, "identifier")] = _unescaped(name)


def _unescaped(address: str) -> str:
    """Give the name of a part as the archive has it: "my%20page.html" is "my page.html"."""
    name = _ESCAPED.sub(lambda found: bytes.fromhex(found.group(1).decode()), address.encode())
    return name.decode("utf-8", errors="replace")
