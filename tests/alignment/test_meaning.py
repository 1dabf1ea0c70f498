import numpy as np
import pytest

from alignment import AlignmentError, AlignmentSettings, Project, ReasonKind, align
from alignment.semantic import embedding
from alignment.semantic.embedding import N_DIMENSIONS, embed, is_installed
from competency_map import load_framework
from tests.alignment.inputs import syllabus

needs_extra = pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")


def test_without_the_extra_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(embedding, "_LIBRARIES", ("no_such_library",))

    with pytest.raises(AlignmentError, match=r"\[semantic\]"):
        embed(["attachment"])


@needs_extra
def test_a_text_has_a_vector_of_length_one() -> None:
    vectors = embed(["Attachment of infants", "", "word " * 500])

    assert vectors.shape == (3, N_DIMENSIONS)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)


@needs_extra
def test_what_means_the_same_is_nearer_than_what_does_not() -> None:
    baby, newborn, acid = embed(["a baby's sleep", "how newborns sleep", "titration of acids"])

    assert baby @ newborn > 0.5 > baby @ acid


@needs_extra
def test_a_vector_must_not_depend_on_the_other_texts() -> None:
    texts = ["Attachment", "Titration of acids in the laboratory", "Toddlers at play"]
    embedding.import_module("alignment.semantic.model").embed_text.cache_clear()
    alone = [embed([text])[0] for text in texts]
    embedding.import_module("alignment.semantic.model").embed_text.cache_clear()

    assert (embed(texts[::-1])[::-1] == np.array(alone)).all()


@needs_extra
def test_meaning_finds_further_quotes_and_must_not_change_a_level() -> None:
    framework = load_framework("ct-aimh")
    weeks = syllabus(
        "Week 1: Attachment of infants to their parents",
        "Week 2: How a toddler copes when mother goes away and comes back",
        "Week 3: Titration of acids",
    )
    plain, further = (
        align(Project(framework, (weeks,), AlignmentSettings(with_meaning=meant))).courses[0].cells
        for meant in (False, True)
    )

    assert [cell.level for cell in plain] == [cell.level for cell in further]
    for before, after in zip(plain, further, strict=True):
        assert after.evidence[: len(before.evidence)] == before.evidence
    reasons = {r.kind for cell in further for piece in cell.evidence for r in piece.reasons}
    assert sum(len(cell.evidence) for cell in further) >= sum(len(c.evidence) for c in plain)
    assert reasons <= set(ReasonKind)
