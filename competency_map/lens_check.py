"""A lens in; what is wrong with it, or could be better, out, in plain words."""

import re
from collections import Counter
from collections.abc import Iterator

from competency_map.framework import Framework
from competency_map.knowledge_area import AreaStatus
from competency_map.lens import ChangeKind, Idea, Lens
from competency_map.lens_files import MAIN_DISCIPLINES
from competency_map.validation import Problem, Severity
from competency_map.wording import same_wording

MIN_IDEAS = 12
MIN_CHANGES = 2
MAX_SENTENCES = 2
TASKS = (ChangeKind.ASSESSMENT, ChangeKind.FIELD)
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-Z]|$)")


def check_lens(lens: Lens, framework: Framework) -> tuple[Problem, ...]:
    """All problems, errors first; `framework` is the extended map, whose codes a lens names.

    A main discipline's lens has changes for each area that the seeds name.
    """
    problems = [
        *_unknown_areas(lens, framework),
        *_repeated(lens),
        *_shape(lens),
        *(_thin(lens, framework) if lens.discipline in MAIN_DISCIPLINES else ()),
    ]
    return tuple(sorted(problems, key=lambda problem: problem.severity is Severity.ADVICE))


def _unknown_areas(lens: Lens, framework: Framework) -> Iterator[Problem]:
    known = {area.code for area in framework.knowledge_areas}
    named = [code for idea in (*lens.ideas, *lens.changes) for code in idea.areas]
    for code in dict.fromkeys((*lens.strong_areas, *lens.thin_areas, *named)):
        if code not in known:
            yield Problem(
                Severity.ERROR,
                lens.discipline,
                f'"{code}" is no area of {framework.id}. Write the code of one.',
            )


def _repeated(lens: Lens) -> Iterator[Problem]:
    texts = Counter(same_wording(idea.text) for idea in (*lens.ideas, *lens.changes))
    for text, times in texts.items():
        if times > 1:
            yield Problem(
                Severity.ERROR, lens.discipline, f'"{text}" stands {times} times. Keep one.'
            )


def _shape(lens: Lens) -> Iterator[Problem]:
    for idea in (*lens.ideas, *lens.changes):
        if not (idea.areas and idea.text and idea.unit and idea.unit_words):
            yield _advice(lens, idea, "lacks areas, a text, a unit or words for it. Fill them.")
        if len(_SENTENCE_END.findall(idea.text)) > MAX_SENTENCES:
            yield _advice(lens, idea, f"is longer than {MAX_SENTENCES} sentences. Shorten it.")


def _thin(lens: Lens, framework: Framework) -> Iterator[Problem]:
    if len(lens.ideas) < MIN_IDEAS:
        yield Problem(
            Severity.ADVICE,
            lens.discipline,
            f"The lens has {len(lens.ideas)} ideas; {MIN_IDEAS} or more work better.",
        )
    for area in framework.knowledge_areas:
        if area.status is AreaStatus.SEEDS:
            yield from _thin_area(lens, area.code)


def _thin_area(lens: Lens, area: str) -> Iterator[Problem]:
    changes, where = lens.changes_for(area), f"{lens.discipline}, {area}"
    if len(changes) < MIN_CHANGES:
        text = f"The area has {len(changes)} of {MIN_CHANGES} smallest changes. Add some."
        yield Problem(Severity.ADVICE, where, text)
    if not any(change.kind in TASKS for change in changes):
        # What a course teaches already is taken further by a task alone.
        text = "The area has no assessment and no field change. Add one."
        yield Problem(Severity.ADVICE, where, text)


def _advice(lens: Lens, idea: Idea, text: str) -> Problem:
    return Problem(Severity.ADVICE, lens.discipline, f'"{idea.text[:60]}" {text}')
