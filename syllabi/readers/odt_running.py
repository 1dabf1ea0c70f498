"""The page styles of an OpenDocument text in, the lines of their headers and footers out."""

from collections.abc import Iterator

from lxml import etree

from syllabi.readers.running_lines import RunningLines
from syllabi.readers.xml_elements import attribute, local_name
from syllabi.words import word_set

_REGIONS = word_set(
    "header footer header-left footer-left header-right footer-right header-first footer-first"
)


def running_texts(master_styles: etree._Element) -> Iterator[etree._Element]:
    """Give each different line once, page numbers left out, however many page styles have it."""
    lines = RunningLines()
    for region in master_styles.iter("{*}*"):
        if local_name(region) not in _REGIONS or attribute(region, "display") == "false":
            continue
        for paragraph in region.iter("{*}p", "{*}h"):
            if lines.takes("".join(str(words) for words in paragraph.itertext())):
                yield paragraph
