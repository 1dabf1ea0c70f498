"""What the page on reading says follows from the blocks, and from nothing else."""

import pytest

from benchmarks.probe_structures import STRUCTURES, verdict
from benchmarks.reading import PROBES
from syllabi import Block, BlockKind, DocumentPart
from syllabi.assembly import assemble_syllabus

BY_WORD = {structure.word: structure for structure in STRUCTURES}
HEADING = BY_WORD["Alphaheading"]
DELETION = BY_WORD["Muold"]


def block(text: str, kind: BlockKind, part: DocumentPart = DocumentPart.BODY) -> Block:
    return Block(kind, text, "paragraph 1", part=part)


@pytest.mark.parametrize(
    ("word", "blocks", "expected"),
    [
        ("Alphaheading", [block("Alphaheading", BlockKind.HEADING)], "kept"),
        ("Alphaheading", [block("Alphaheading", BlockKind.PARAGRAPH)], "kept as text"),
        ("Alphaheading", [], "**lost**"),
        ("Muold", [], "left out"),
        ("Muold", [block("Muold", BlockKind.PARAGRAPH)], "**shown**"),
        (
            "Nuhidden",
            [block("Nuhidden", BlockKind.PARAGRAPH, DocumentPart.HIDDEN)],
            "kept apart",
        ),
        ("Nuhidden", [block("Nuhidden", BlockKind.PARAGRAPH)], "**shown**"),
        ("Thetabox", [block("Thetabox", BlockKind.PARAGRAPH)] * 2, "kept as text"),
    ],
)
def test_a_verdict_follows_from_the_blocks(word: str, blocks: list[Block], expected: str) -> None:
    assert verdict(BY_WORD[word], word, blocks) == expected


def test_what_a_format_lacks_is_neither_kept_nor_lost() -> None:
    assert verdict(HEADING, "a probe without one", []) == "n/a"


@pytest.mark.parametrize(("name", "filename", "probe"), PROBES, ids=[row[0] for row in PROBES])
def test_no_format_loses_or_shows_what_it_must_not(name: str, filename: str, probe: object) -> None:
    assert callable(probe)
    source, content = probe()
    blocks = assemble_syllabus(content, filename).blocks
    verdicts = {one.name: verdict(one, source, blocks) for one in STRUCTURES}

    assert "**lost**" not in verdicts.values()
    assert [row for row, word in verdicts.items() if word == "**shown**"] == []
    assert verdicts["heading"] == "kept"
