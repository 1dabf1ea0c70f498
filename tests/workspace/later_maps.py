"""Maps as a later release would have them, in which the same map has another fingerprint."""

import hashlib
import json
from dataclasses import asdict
from functools import cached_property

import pytest

from competency_map import Framework, frameworks, storage


def give_maps_another_field(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let maps that are made from now on have one field more."""
    fingerprint = cached_property(_fingerprint)
    fingerprint.__set_name__(Framework, "fingerprint")
    monkeypatch.setattr(Framework, "fingerprint", fingerprint)
    for module, name in ((frameworks, "load_shipped"), (storage, "_read")):
        loaded = getattr(module, name)
        monkeypatch.setattr(module, name, loaded.__wrapped__)  # none that was made before


def _fingerprint(framework: Framework) -> str:
    content = json.dumps({**asdict(framework), "new": ""}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:12]
