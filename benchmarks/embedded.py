"""Texts in, the vectors of their meaning out; what was once embedded is kept for the next run."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from alignment.semantic.embedding import N_DIMENSIONS, Vectors, embed

# Ten thousand texts take some two minutes of one core.
_KEPT = Path(__file__).resolve().parent.parent / ".cache" / "embedded.npz"


def embedded(texts: Sequence[str]) -> Vectors:
    """One row for each text: n_texts x `N_DIMENSIONS`; needs the extra `semantic`."""
    known = _load()
    missing = {key: text for text in texts if (key := _key(text)) not in known}
    if missing:
        known |= dict(zip(missing, embed(list(missing.values())), strict=True))
        _save(known)
    vectors = [known[_key(text)] for text in texts]
    return np.array(vectors, np.float32).reshape(-1, N_DIMENSIONS)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _load() -> dict[str, Vectors]:
    if not _KEPT.is_file():
        return {}
    with np.load(_KEPT) as kept:
        return dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))


def _save(known: dict[str, Vectors]) -> None:
    _KEPT.parent.mkdir(exist_ok=True)
    np.savez(_KEPT, keys=np.array(list(known)), vectors=np.array(list(known.values())))
