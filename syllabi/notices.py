"""Paragraphs in, out the sentences in them that are campus notices, not the course's content.

A sentence counts as a notice where its wording is that of one (`data/sections.toml`). In parts
that are full of content a service's name is not enough: the sentence has to turn to students.
"""

import re
from collections.abc import Iterable

from syllabi.meetings import starts_a_meeting
from syllabi.section_vocabulary import Wording, section_vocabulary
from syllabi.sentences import split_sentences
from syllabi.syllabus import SectionKind
from syllabi.words import words_of

SECTIONS_WITH_NOTICES = frozenset(
    {
        SectionKind.ASSESSMENT,
        SectionKind.SCHEDULE,
        SectionKind.DESCRIPTION,
        SectionKind.OUTCOMES,
    }
)
"""The parts that are judged sentence by sentence."""

_SHARE = re.compile(r"\d\s?(?:%|(?:percent|points?|pts)\b)", re.I)
_LOSS = re.compile(r"\b(?:los[et]|deduct|penal|reduc|minus|drop|lower|late\b|zero\b)", re.I)
_NO_CONTENT = re.compile(r"(?:[\d\W_]|points?|pts|percent|total|n/?a)*", re.I)


def may_hold_notices(text: str) -> bool:
    """Say quickly whether a text holds any of the strings that stand in notices."""
    lower = text.lower()
    for stem in section_vocabulary().notice_stems:  # noqa: SIM110 - runs for every block
        if stem in lower:
            return True
    return False


def notices_in(units: Iterable[str], section: SectionKind) -> frozenset[str]:
    """Give the sentences that are notices in a paragraph, or in the cells of a row."""
    return frozenset(sentence for unit in units for sentence in _notices(unit, section))


def cut_at_notices(text: str, notices: frozenset[str]) -> tuple[str, ...]:
    """Cut a text into sentences if some of them are notices; leave any other whole."""
    if not notices or text in notices:
        return (text,)
    sentences = split_sentences(text)
    return (text,) if notices.isdisjoint(sentences) else sentences


def is_all_notices(text: str, notices: frozenset[str]) -> bool:
    """Say whether a text says nothing but notices, or nothing at all ("20 points")."""
    return all(
        sentence in notices or _NO_CONTENT.fullmatch(sentence[:40])
        for sentence in split_sentences(text)
    )


def notice_wordings(text: str) -> list[Wording]:
    """Give the wordings of notices that a text holds, those of the notices' subjects first."""
    vocabulary, folded = section_vocabulary(), folded_words(text)
    return found_wordings((*vocabulary.strong, *vocabulary.notice_signs), folded)


def sets_a_task(text: str) -> bool:
    """Say whether a text has a share of the grade or a verb of a task ("observe")."""
    tasks = section_vocabulary().tasks
    return _holds_a_share(text) or bool(found_wordings(tasks, folded_words(text)))


def found_wordings(wordings: Iterable[Wording], folded: str) -> list[Wording]:
    """List the wordings whose parts all stand in `folded`, words between single spaces."""
    found = []
    for parts in wordings:  # a plain loop: this runs for every block of every syllabus
        for part in parts:
            if part not in folded:
                break
        else:
            found.append(parts)
    return found


def folded_words(text: str) -> str:
    """Give a text's words, lower-case, with a space before and behind each."""
    return f" {' '.join(words_of(text))} "


def _notices(unit: str, section: SectionKind) -> list[str]:
    vocabulary, folded = section_vocabulary(), folded_words(unit)
    n_strong = len(found_wordings(vocabulary.strong, folded))
    if not n_strong and not any(parts[0] in folded for parts in vocabulary.notice_signs):
        return []
    is_sure = section is SectionKind.ASSESSMENT or n_strong >= 2
    sentences = split_sentences(unit)
    are_notices = [_is_notice(sentence, is_sure=is_sure) for sentence in sentences]
    if any(are_notices):
        _spread(sentences, are_notices)
    return [each for each, is_one in zip(sentences, are_notices, strict=True) if is_one]


def _is_notice(sentence: str, *, is_sure: bool) -> bool:
    """Judge one sentence; where `is_sure`, one strong sign shows a notice by itself."""
    if starts_a_meeting(sentence) or _holds_a_share(sentence):
        return False
    vocabulary, folded = section_vocabulary(), folded_words(sentence)
    if is_sure and _has_strong_sign(folded):
        return True
    openings = found_wordings(vocabulary.openings, folded)
    if any(folded.startswith(parts[0]) for parts in openings):
        return True
    return _names_a_service(folded) and _turns_to_students(folded)


def _has_strong_sign(folded: str) -> bool:
    """Say whether a strong sign stands in a sentence; a task may name a service."""
    vocabulary = section_vocabulary()
    strong = found_wordings(vocabulary.strong, folded)
    if strong and found_wordings(vocabulary.tasks, folded):
        return not set(vocabulary.services).issuperset(strong)
    return bool(strong)


def _names_a_service(folded: str) -> bool:
    """Say whether the campus's own service is named: "the writing center", not "a ..."."""
    services = found_wordings(section_vocabulary().services, folded)
    return any(f" a{parts[0]}" not in folded for parts in services)


def _turns_to_students(folded: str) -> bool:
    vocabulary = section_vocabulary()
    is_turned = bool(found_wordings(vocabulary.turning, folded))
    return is_turned and not found_wordings(vocabulary.tasks, folded)


def _holds_a_share(text: str) -> bool:
    """Say whether a share of the grade comes first ("Case study, 20%; no late papers")."""
    found = _SHARE.search(text)
    return found is not None and not _LOSS.search(text[: found.start()])


def _spread(sentences: tuple[str, ...], are_notices: list[bool]) -> None:
    """Mark what leads to a notice or goes on with it: next to one, and itself worded like one."""
    order = range(len(sentences))
    for steps, neighbour in ((order, -1), (reversed(order), 1)):
        for index in steps:
            beside = index + neighbour
            if not are_notices[index] and 0 <= beside < len(sentences) and are_notices[beside]:
                are_notices[index] = _goes_on(sentences[index])


def _goes_on(sentence: str) -> bool:
    if starts_a_meeting(sentence) or _holds_a_share(sentence):
        return False
    vocabulary, folded = section_vocabulary(), folded_words(sentence)
    is_worded = found_wordings(vocabulary.weak, folded) or folded.startswith(" if you ")
    return bool(is_worded) and not found_wordings(vocabulary.tasks, folded)
