"""A syllabus or an error as JSON and back, for the pipe between two processes."""

import json
from dataclasses import fields
from typing import Any

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.syllabus import (
    Block,
    BlockKind,
    Course,
    DocumentPart,
    Passage,
    SectionKind,
    SectionSign,
    SignKind,
    Syllabus,
)

_BLOCK_FIELDS = tuple(field.name for field in fields(Block))
_PASSAGE_FIELDS = tuple(field.name for field in fields(Passage))
_COURSE_FIELDS = tuple(field.name for field in fields(Course))


def encode(outcome: Syllabus | SyllabusError) -> bytes:
    """Write a syllabus or an error as UTF-8 JSON."""
    if isinstance(outcome, SyllabusError):
        message: dict[str, Any] = {"kind": outcome.kind, "explanation": outcome.explanation}
    else:
        message = {
            "id": outcome.id,
            "course": _row(outcome.course, _COURSE_FIELDS),
            "blocks": [_row(block, _BLOCK_FIELDS) for block in outcome.blocks],
            "passages": [_row(passage, _PASSAGE_FIELDS) for passage in outcome.passages],
            "warnings": outcome.warnings,
        }
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"), default=_sign_row)
    return text.encode("utf-8")


def decode(message: bytes, source: str) -> Syllabus | SyllabusError:
    """Read what `encode` wrote; `ValueError`, `KeyError` or `TypeError` if it is not that."""
    found = json.loads(message)
    if "explanation" in found:
        return SyllabusError(source, UnreadKind(found["kind"]), str(found["explanation"]))
    return Syllabus(
        id=found["id"],
        source=source,
        course=Course(*found["course"]),
        blocks=tuple(_block(row) for row in found["blocks"]),
        passages=tuple(_passage(row) for row in found["passages"]),
        warnings=tuple(found["warnings"]),
    )


def _row(item: Block | Passage | Course, names: tuple[str, ...]) -> list[Any]:
    return [getattr(item, name) for name in names]


def _sign_row(sign: SectionSign) -> list[str]:
    return [sign.kind, sign.words]


def _block(row: list[Any]) -> Block:
    block = dict(zip(_BLOCK_FIELDS, row, strict=True))
    kind, words = block["sign"]
    return Block(
        **block
        | {
            "kind": BlockKind(block["kind"]),
            "cells": tuple(block["cells"]),
            "path": tuple(block["path"]),
            "part": DocumentPart(block["part"]),
            "section": SectionKind(block["section"]),
            "proposed": SectionKind(block["proposed"]),
            "sign": SectionSign(SignKind(kind), words),
        }
    )


def _passage(row: list[Any]) -> Passage:
    passage = dict(zip(_PASSAGE_FIELDS, row, strict=True))
    known = {"section": SectionKind(passage["section"]), "path": tuple(passage["path"])}
    return Passage(**passage | known)
