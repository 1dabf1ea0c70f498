"""What an element of a document's XML says: its name, its attributes, on or off, a number."""

from lxml import etree


def is_on(element: etree._Element) -> bool:
    """Read an on/off property: present without a value is on."""
    return attribute(element, "val") not in ("0", "false", "off")


def number(text: str, lowest: int, highest: int) -> int:
    """Read a number out of an untrusted attribute, held between two limits."""
    digits = text[:9]
    return (
        min(max(int(digits), lowest), highest) if digits.isascii() and digits.isdigit() else lowest
    )


def attribute(element: etree._Element, name: str) -> str:
    """Give an attribute by its local name, "" if missing: Word has two namespaces for it."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def local_name(element: etree._Element) -> str:
    """Give an element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
