"""What is learned from texts: by their labels, and by what a model of meaning says of them."""

import csv
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from alignment.semantic.embedding import N_DIMENSIONS
from alignment.semantic.meaning_weights import meaning_table, parse_meaning_weights
from alignment.trained.wording_weights import YOUNG_CHILD
from benchmarks.distilling import distil
from benchmarks.learn_meaning import learn_meaning
from benchmarks.topic_labels import TopicLabels
from benchmarks.training_texts import WRITTEN, TrainingText
from competency_map import load_framework

CODES = {area.code for area in load_framework("ct-aimh").knowledge_areas}
TABLES = sorted(WRITTEN.glob("*/*.csv"))


def text(
    words: str, topics: str = "", others: str = "", *, young_child: bool | None = None
) -> TrainingText:
    touched, untouched = frozenset(topics.split()), frozenset(others.split())
    return TrainingText(words, touched, untouched, young_child)


def test_a_label_is_yes_no_or_not_known() -> None:
    labels = TopicLabels.of([text("a", "A"), text("b", "B", "A", young_child=True)])

    assert labels.topics == ("A", "B", YOUNG_CHILD)
    assert labels.touches.tolist() == [[True, False, False], [False, True, True]]
    assert (labels.weights > 0).tolist() == [[True, False, False], [True, True, True]]


def test_texts_of_a_rare_topic_count_more_and_those_left_out_not_at_all() -> None:
    labels = TopicLabels.of([text("a", "A"), *[text("b", "", "A")] * 4, text("c", "A")])
    weights = labels.boosted(np.array([True] * 5 + [False]))[:, 0]

    assert weights.tolist() == pytest.approx([2.0, 1.0, 1.0, 1.0, 1.0, 0.0])


def test_distilled_weights_say_what_the_log_odds_of_texts_said() -> None:
    """Two words, of which one speaks for the topic, in a hundred texts."""
    matrix = csr_matrix(np.array([[1.0, 0.0], [0.0, 1.0]] * 50))
    log_odds = np.array([[2.0], [-2.0]] * 50)
    intercepts, for_it, against_it = distil(matrix, log_odds)[:, 0]

    assert intercepts == pytest.approx(0.0)
    assert for_it == pytest.approx(2.0, abs=0.05)
    assert against_it == pytest.approx(-2.0, abs=0.05)


def test_what_is_as_good_as_certain_must_not_be_said_harder() -> None:
    matrix = csr_matrix(np.eye(2))

    assert (distil(matrix, np.array([[90.0], [-90.0]])) == distil(matrix, [[9.0], [-9.0]])).all()


def test_a_model_of_meaning_tells_topics_by_their_vectors() -> None:
    vectors = np.zeros((40, N_DIMENSIONS), np.float32)
    vectors[::2, 0] = vectors[1::2, 1] = 1.0
    labels = TopicLabels.of([text("a", "A"), text("b", "", "A")] * 20)
    model = learn_meaning("7", vectors, labels, np.ones(40, bool))
    odds = model.log_odds(vectors)[:, model.topics.index("A")]

    assert odds[0] > 1 > -1 > odds[1]


def test_a_table_of_meaning_reads_back() -> None:
    labels = TopicLabels.of([text("a", "A"), text("b", "", "A")])
    model = learn_meaning("7", np.eye(2, N_DIMENSIONS, dtype=np.float32), labels, np.ones(2, bool))
    read = parse_meaning_weights(meaning_table(model))

    assert (read.version, read.topics) == ("7", model.topics)
    assert read.weights == pytest.approx(model.weights, rel=0.01, abs=1e-9)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_written_texts_name_areas_of_the_map_and_nothing_else(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert list(rows[0]) == ["text", "young_child", "general"]
    assert all(row["text"].strip() for row in rows)
    named = {code for row in rows for code in f"{row['young_child']} {row['general']}".split()}
    assert named <= CODES
