"""A w:sdt (content control) in; whether it holds the author's words out."""

from lxml import etree

from syllabi.readers.xml_elements import attribute, is_on, local_name


def is_prompt(control: etree._Element) -> bool:
    """Say whether a control still shows its prompt ("Click here to enter text")."""
    properties = _properties(control)
    shown = None if properties is None else properties.find("{*}showingPlcHdr")
    return shown is not None and is_on(shown)


def is_contents_list(control: etree._Element) -> bool:
    """Say whether a control holds a table of contents that Word made."""
    properties = _properties(control)
    gallery = None if properties is None else properties.find("{*}docPartObj/{*}docPartGallery")
    return gallery is not None and attribute(gallery, "val") == "Table of Contents"


def _properties(control: etree._Element) -> etree._Element | None:
    return control.find("{*}sdtPr") if local_name(control) == "sdt" else None
