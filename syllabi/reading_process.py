"""The process that reads files: names and bytes come in by stdin, JSON goes out by stdout.

Started by `syllabi.isolation`. Where it may fork, it stays as it is and each document gets a
child; elsewhere it reads one document itself. Nothing else may write to the protocol's stream:
the real stdout is kept aside and descriptor 1 leads nowhere, whatever a native library prints.
"""

import contextlib
import gc
import json
import os
import signal
import sys
import time
from functools import partial
from types import FrameType
from typing import BinaryIO

from syllabi.assembly import assemble_syllabus
from syllabi.audit import forbid_side_effects
from syllabi.document import UnreadableDocumentError
from syllabi.document_child import NobodyWaitsError, answer_of_child
from syllabi.errors import SyllabusError, UnreadKind
from syllabi.frames import BrokenFrameError, read_frame, write_frame
from syllabi.limits import ReadingLimits
from syllabi.old_word import convert_to_docx, converter, is_old_word
from syllabi.process_limits import limit_this_process
from syllabi.stopped_readings import ReadingStoppedError, stopped
from syllabi.warm_up import warm_up
from syllabi.wire import encode

_NOT_CONVERTED = (
    "This is the old Word format (.doc), and this computer could not convert it: {}. Make room "
    "for temporary files and send it again, or save it as .docx or PDF and send that."
)


def serve(limits: str, is_forking: str) -> None:
    """Read files until stdin ends; `limits` is a JSON object, `is_forking` "yes" or "no"."""
    reading_limits = ReadingLimits(**json.loads(limits))
    requests, answers = _keep_streams()
    answer = _answer_by_child if is_forking == "yes" else _answer_alone
    with contextlib.suppress(BrokenFrameError, NobodyWaitsError, OSError):
        if is_forking == "yes":
            signal.signal(signal.SIGTERM, _leave)
        while True:
            filename = read_frame(requests).decode("utf-8")
            content = read_frame(requests)
            write_frame(answers, answer(content, filename, reading_limits, requests.fileno()))
            del content


def _keep_streams() -> tuple[BinaryIO, BinaryIO]:
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    sys.stdout = sys.stderr
    return requests, answers


def _leave(number: int, frame: FrameType | None) -> None:
    """Leave in an orderly way, so that no child stays behind."""
    raise NobodyWaitsError


def _answer_by_child(content: bytes, filename: str, limits: ReadingLimits, asker: int) -> bytes:
    deadline = time.monotonic() + limits.wall_seconds
    try:
        converted = _converted(content, limits.wall_seconds)
        warm_up(content)
        gc.freeze()  # a collection in a child leaves shared pages alone
        work = partial(_answer, content, filename, converted)
        return answer_of_child(work, limits, deadline - time.monotonic(), asker)
    except UnreadableDocumentError as error:
        return encode(SyllabusError(filename, error.kind, error.explanation))
    except ReadingStoppedError as error:
        return encode(stopped(filename, error.kind))


def _answer_alone(content: bytes, filename: str, limits: ReadingLimits, asker: int) -> bytes:
    """Read the one document of this process's life; whoever asked keeps the time."""
    try:
        converted = _converted(content, limits.wall_seconds)
    except UnreadableDocumentError as error:
        return encode(SyllabusError(filename, error.kind, error.explanation))
    warm_up(content)
    limit_this_process(limits)
    forbid_side_effects()
    answer = _answer(content, filename, converted)
    if len(answer) > limits.answer_bytes:
        return encode(stopped(filename, UnreadKind.TOO_BIG))
    return answer


def _converted(content: bytes, max_seconds: float) -> bytes | None:
    """Give an old Word document in the new format; None for other files or without a converter."""
    if not is_old_word(content) or converter() is None:
        return None
    try:
        return convert_to_docx(content, max_seconds)
    except OSError as error:  # no room for temporary files, no process
        raise UnreadableDocumentError(
            UnreadKind.UNSUPPORTED, _NOT_CONVERTED.format(error.strerror or "unknown reason")
        ) from error


def _answer(content: bytes, filename: str, converted: bytes | None) -> bytes:
    try:
        return encode(assemble_syllabus(content, filename, converted))
    except SyllabusError as error:
        return encode(error)
    except MemoryError:
        return encode(stopped(filename, UnreadKind.TOO_BIG))
