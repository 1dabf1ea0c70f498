"""The words by which a course's title and code are found: `data/course_titles.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from syllabi.words import words_of


@dataclass(frozen=True, slots=True)
class TitleVocabulary:
    """Phrases in lower case with single spaces; the file says what each list is for."""

    titles: frozenset[str]
    codes_and_titles: frozenset[str]
    weak_titles: frozenset[str]
    codes: frozenset[str]
    other_labels: frozenset[str]
    noise: frozenset[str]
    navigation: frozenset[str]
    navigation_openings: tuple[str, ...]
    openings: frozenset[str]
    endings: frozenset[str]
    subjects: frozenset[str]
    of_others: re.Pattern[str]
    perhaps_of_others: re.Pattern[str]


@cache
def title_vocabulary() -> TitleVocabulary:
    """Load `data/course_titles.toml` once."""
    source = files("syllabi").joinpath("data/course_titles.toml").read_text(encoding="utf-8")
    entries = tomllib.loads(source)
    labels, not_titles = entries["labels"], entries["not_titles"]
    return TitleVocabulary(
        titles=_phrases(labels["title"]),
        codes_and_titles=_phrases(labels["code_and_title"]),
        weak_titles=_phrases(labels["weak_title"]),
        codes=_phrases(labels["code"]),
        other_labels=_phrases(not_titles["labels"]),
        noise=_phrases(not_titles["words"]),
        navigation=_phrases(not_titles["navigation"]),
        navigation_openings=tuple(f"{it} " for it in not_titles["navigation_openings"]),
        openings=_phrases(not_titles["openings"]),
        endings=_phrases(not_titles["endings"]),
        subjects=_phrases(entries["subjects"]),
        of_others=_pattern(entries["others_code_after"]),
        perhaps_of_others=_pattern(entries["perhaps_others_code_after"]),
    )


def _phrases(phrases: list[str]) -> frozenset[str]:
    return frozenset(" ".join(words_of(phrase)) for phrase in phrases)


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    """Find any of the phrases in a text as it is written ("Pre-requisite(s)")."""
    found = (r"\W{1,2}".join(words_of(phrase)) for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(found)})\b", re.I)
