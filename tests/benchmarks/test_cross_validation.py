from collections.abc import Collection, Sequence
from types import SimpleNamespace

import numpy as np
import pytest

from alignment.trained.context_rule import BY_WORDING, ContextRule
from alignment.trained.course_chances import CourseChances
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.level_weights import LevelRule
from alignment.trained.matched import Matched
from alignment.trained.signals import SIGNALS
from benchmarks import cross_validation, held_out
from benchmarks.cross_validation import N_FOLDS, held_out_cells
from benchmarks.figures import CUTS
from benchmarks.gold import LabelledSyllabus
from benchmarks.prepared import Prepared, Weighed
from competency_map import Framework, load_framework

FRAMEWORK = load_framework("ct-aimh")
N_SYLLABI = 40
NO_CHANCES = CourseChances((), np.zeros((0, 0)), np.zeros(0), np.zeros(0), ())


def _prepared(number: int) -> Prepared:
    labels = LabelledSyllabus(f"s{number}", "nursing", b"", {"TF-1": 3}, is_mined=False)
    words = " ".join(f"word{number}x{k}" for k in range(30))
    return Prepared(labels, Matched((SimpleNamespace(text=words),), (), ()))  # type: ignore[arg-type]


class _Trainer:
    """Learns nothing but whom it may not have seen."""

    def learn(self, version: str, left_out: Collection[str] = ()) -> LearnedWeights:
        return LearnedWeights(frozenset(left_out))  # type: ignore[arg-type]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, frozenset[str]]]:
    """Which syllabus was weighed by weights that left whom out."""
    calls: list[tuple[str, frozenset[str]]] = []

    def weigh(one: Prepared, framework: Framework, weights: LearnedWeights) -> Weighed:
        calls.append((one.labels.id, weights.wording))  # type: ignore[arg-type]
        n_areas = len(framework.knowledge_areas)
        return Weighed(NO_CHANCES, np.zeros((n_areas, len(SIGNALS))))

    def learn_context(
        learning: Sequence[Prepared], weights: Sequence[LearnedWeights]
    ) -> ContextRule:
        calls.extend(
            (one.labels.id, own.wording) for one, own in zip(learning, weights, strict=True)
        )  # type: ignore[misc]
        return BY_WORDING

    for module in (cross_validation, held_out):
        monkeypatch.setattr(module, "weigh", weigh)
    monkeypatch.setattr(cross_validation, "learn_context", learn_context)
    monkeypatch.setattr(cross_validation, "learn_rules", lambda *_: _RULES)
    monkeypatch.setattr(held_out, "evidence", lambda *_: {})
    return calls


_RULES = [LevelRule(level, 0.9, 0.0, {}, {}) for level in CUTS]


def test_a_syllabus_must_not_be_weighed_by_weights_that_saw_it(
    seen: list[tuple[str, frozenset[str]]],
) -> None:
    prepared = [_prepared(number) for number in range(N_SYLLABI)]
    held = held_out_cells(prepared, FRAMEWORK, _Trainer(), 0)  # type: ignore[arg-type]

    assert all(syllabus in left_out for syllabus, left_out in seen)
    # Once when its fold is graded, once within each of the other folds' learning, both ways; and
    # there once more for the rule for young-child context.
    assert len(seen) == N_SYLLABI * (N_FOLDS * 2 + N_FOLDS - 1)
    assert held.by_words.levels.shape == (N_SYLLABI, len(FRAMEWORK.knowledge_areas))


def test_weights_inside_a_fold_must_not_see_the_fold_that_is_graded(
    seen: list[tuple[str, frozenset[str]]],
) -> None:
    prepared = [_prepared(number) for number in range(N_SYLLABI)]
    folds = held_out_cells(prepared, FRAMEWORK, _Trainer(), 0).by_words.folds  # type: ignore[arg-type]
    graded = [{f"s{i}" for i in range(N_SYLLABI) if folds[i] == fold} for fold in range(N_FOLDS)]

    assert all(any(left_out >= fold for fold in graded) for _, left_out in seen)
