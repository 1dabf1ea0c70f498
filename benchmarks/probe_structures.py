"""What a document can hold, one row each, with how to see in the blocks that it was kept."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from syllabi import Block, BlockKind, DocumentPart

NOT_IN_FORMAT = "n/a"
ROWS_OF_PROBE_TABLE = (("Epsilonone", "Epsilontwo"), ("Zetamerged", "Epsilonthree"))


@dataclass(frozen=True, slots=True)
class Structure:
    """A structure, and how to see that it was kept.

    `word` is what every probe document writes in it; `is_kept` looks at the blocks that hold
    this word; `is_unseen` marks what a reader of the page does not see.
    """

    name: str
    word: str
    is_kept: Callable[[Sequence[Block]], bool]
    is_unseen: bool = False


def _all_of(kind: BlockKind) -> Callable[[Sequence[Block]], bool]:
    return lambda blocks: all(block.kind is kind for block in blocks)


def _in_part(part: DocumentPart) -> Callable[[Sequence[Block]], bool]:
    return lambda blocks: len(blocks) == 1 and blocks[0].part is part


def _numbered(blocks: Sequence[Block]) -> bool:
    return all(re.search(r"\b(?:SLO)?1[.)]?\s+Deltaitem", block.text) for block in blocks)


def _once(blocks: Sequence[Block]) -> bool:
    return len(blocks) == 1


STRUCTURES: tuple[Structure, ...] = (
    Structure("heading", "Alphaheading", _all_of(BlockKind.HEADING)),
    Structure("bold line that acts as a heading", "Betaheading", _all_of(BlockKind.HEADING)),
    Structure("bulleted list", "Gammaitem", _all_of(BlockKind.LIST_ITEM)),
    Structure("automatic number", "Deltaitem", _numbered),
    Structure("table", "Epsilonone", _all_of(BlockKind.TABLE_ROW)),
    Structure("merged cells", "Zetamerged", _all_of(BlockKind.TABLE_ROW)),
    Structure("table in a table", "Etainner", _all_of(BlockKind.TABLE_ROW)),
    Structure("text box", "Thetabox", _once),
    Structure("footnote", "Iotanote", _once),
    Structure("page header", "Kappahead", _in_part(DocumentPart.RUNNING)),
    Structure("tracked insertion", "Lambdanew", _once),
    Structure("tracked deletion", "Muold", _once, is_unseen=True),
    Structure("hidden text", "Nuhidden", _in_part(DocumentPart.HIDDEN), is_unseen=True),
    Structure("struck-out text", "Tauold", _once),
    Structure("text of a link", "Xilink", _once),
    Structure("content control", "Omicroncontrol", _once),
    Structure("result of a field", "Piresult", _once),
    Structure("code of a field", "Rhocode", _once, is_unseen=True),
    Structure("comment in the margin", "Sigmacomment", _once, is_unseen=True),
)


def verdict(structure: Structure, probe: str, blocks: Sequence[Block]) -> str:
    """Say what became of a structure; `probe` is the document's source, as text."""
    if structure.word not in probe:
        return NOT_IN_FORMAT
    holding = [block for block in blocks if structure.word in block.text]
    if not holding:
        return "left out" if structure.is_unseen else "**lost**"
    is_body = any(block.part is DocumentPart.BODY for block in holding)
    if structure.is_unseen and is_body:
        return "**shown**"
    if not structure.is_kept(holding):
        return "kept as text"
    return "kept" if is_body else "kept apart"
