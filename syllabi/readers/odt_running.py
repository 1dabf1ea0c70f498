"""The page styles of an OpenDocument text in, the lines of their headers and footers out."""

import re
from collections.abc import Iterator

from lxml import etree

from syllabi.readers.xml_elements import attribute, local_name
from syllabi.words import word_set

_REGIONS = word_set(
    "header footer header-left footer-left header-right footer-right header-first footer-first"
)
_PAGE_NUMBER = re.compile(r"\W*(?:page|p\.?)?\W*\d*\W*(?:of|/)?\W*\d*\W*", re.I)


def running_texts(master_styles: etree._Element) -> Iterator[etree._Element]:
    """Give each different line once, page numbers left out, however many page styles have it."""
    seen: set[str] = set()
    for region in master_styles.iter("{*}*"):
        if local_name(region) not in _REGIONS or attribute(region, "display") == "false":
            continue
        for paragraph in region.iter("{*}p", "{*}h"):
            text = " ".join("".join(str(words) for words in paragraph.itertext()).split())
            if text not in seen and not _PAGE_NUMBER.fullmatch(text):
                seen.add(text)
                yield paragraph
