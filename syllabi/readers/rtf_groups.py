"""What the state of an RTF group is, and which groups hold no words of the document."""

from dataclasses import dataclass

from syllabi.readers.styled_paragraphs import PLAIN, Look
from syllabi.words import word_set

DROPPED = word_set(
    "fonttbl stylesheet colortbl info pict nonesttables fldinst annotation atnid atnauthor atndate "
    "shprslt sp objdata objclass listtable listoverridetable revtbl rsidtbl generator xmlnstbl "
    "themedata colorschememapping datastore latentstyles template bkmkstart bkmkend xe tc tcn rxe "
    "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl datafield formfield mmathPr operator "
    "wgrffmtfilter pgptbl txe private background panose falt pntxta pntxtb pnseclvl nextfile "
    "passwordhash"
)
"""Groups that are left out with all that stands in them."""

STARRED = word_set("shpinst do shpgrp nesttableprops")
"""Groups marked as optional that are walked all the same."""

RUNNING = word_set("header headerl headerr headerf footer footerl footerr footerf")
ASIDE = word_set("footnote shptxt dptxbxtext")
"""Groups that are paragraphs of their own, beside the one they stand in."""

LABELS = word_set("listtext pntext")


@dataclass(frozen=True, slots=True)
class GroupState:
    """What holds until the group closes; `n_skipped` characters stand in for one of Unicode."""

    look: Look = PLAIN
    font: int = -1
    n_skipped: int = 1
    is_deleted: bool = False
    is_label: bool = False
    region: str = ""
