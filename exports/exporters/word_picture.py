"""A PNG picture in, the run that shows it in a Word document out, with its alternative text."""

import io

from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls, nsmap, qn
from docx.oxml.parser import parse_xml

from exports.exporters.safe_text import xml_text
from exports.exporters.word_xml import Element, w

_EMUS_IN_A_TWENTIETH = 635  # English metric units, in which pictures are measured
_INLINE = f"""
<wp:inline {nsdecls("wp", "a", "pic", "r")} distT="0" distB="0" distL="0" distR="0">
  <wp:extent/><wp:docPr/>
  <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
  <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
    <pic:pic>
      <pic:nvPicPr><pic:cNvPr/><pic:cNvPicPr/></pic:nvPicPr>
      <pic:blipFill><a:blip/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
      <pic:spPr>
        <a:xfrm><a:off x="0" y="0"/><a:ext/></a:xfrm>
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
      </pic:spPr>
    </pic:pic>
  </a:graphicData></a:graphic>
</wp:inline>
"""


def picture(document: WordDocument, png: bytes, alt_text: str, number: int, width: int) -> Element:
    """Add the picture to the document and make the run that shows it.

    `number` is unique among the document's pictures; `width` is in twentieths of a point, and
    the height follows from the picture.
    """
    key, image = document.part.get_or_add_image(io.BytesIO(png))
    size = {
        "cx": str(width * _EMUS_IN_A_TWENTIETH),
        "cy": str(round(width * _EMUS_IN_A_TWENTIETH * image.px_height / image.px_width)),
    }
    inline: Element = parse_xml(_INLINE)
    names = {"id": str(number), "name": f"Figure {number}", "descr": xml_text(alt_text)}
    for path, values in (
        ("wp:extent", size),
        ("wp:docPr", names),
        (".//pic:cNvPr", names),
        (".//a:xfrm/a:ext", size),
        (".//a:blip", {qn("r:embed"): key}),
    ):
        for found in inline.findall(path, nsmap):
            for name, value in values.items():
                found.set(name, value)
    return w("r", w("drawing", inline))
