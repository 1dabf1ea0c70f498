"""A syllabus or an error as JSON and back, for the pipe between two processes."""

import json
from typing import Any

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.syllabus import Block, BlockKind, Course, Passage, SectionKind, Syllabus

_BLOCK_FIELDS = ("text", "place", "page", "level")
_PASSAGE_FIELDS = ("id", "text", "locator", "position", "page", "setting")


def encode(outcome: Syllabus | SyllabusError) -> bytes:
    """Write a syllabus or an error as UTF-8 JSON."""
    if isinstance(outcome, SyllabusError):
        fields: dict[str, Any] = {"kind": outcome.kind, "explanation": outcome.explanation}
    else:
        fields = {
            "id": outcome.id,
            "course": [
                outcome.course.code,
                outcome.course.title,
                outcome.course.term,
                outcome.course.discipline,
            ],
            "blocks": [_block_row(block) for block in outcome.blocks],
            "passages": [_passage_row(passage) for passage in outcome.passages],
            "warnings": list(outcome.warnings),
        }
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def decode(message: bytes, source: str) -> Syllabus | SyllabusError:
    """Read what `encode` wrote; `ValueError`, `KeyError` or `TypeError` if it is not that."""
    fields = json.loads(message)
    if "explanation" in fields:
        return SyllabusError(source, UnreadKind(fields["kind"]), str(fields["explanation"]))
    return Syllabus(
        id=fields["id"],
        source=source,
        course=Course(*fields["course"]),
        blocks=tuple(_block(row) for row in fields["blocks"]),
        passages=tuple(_passage(row) for row in fields["passages"]),
        warnings=tuple(fields["warnings"]),
    )


def _block_row(block: Block) -> list[Any]:
    own = [getattr(block, name) for name in _BLOCK_FIELDS]
    return [block.kind, block.section, list(block.path), list(block.cells), *own]


def _block(row: list[Any]) -> Block:
    kind, section, path, cells, *own = row
    return Block(
        kind=BlockKind(kind),
        section=SectionKind(section),
        path=tuple(path),
        cells=tuple(cells),
        **dict(zip(_BLOCK_FIELDS, own, strict=True)),
    )


def _passage_row(passage: Passage) -> list[Any]:
    own = [getattr(passage, name) for name in _PASSAGE_FIELDS]
    return [passage.section, list(passage.path), *own]


def _passage(row: list[Any]) -> Passage:
    section, path, *own = row
    return Passage(
        section=SectionKind(section),
        path=tuple(path),
        **dict(zip(_PASSAGE_FIELDS, own, strict=True)),
    )
