"""A framework in, the areas that weights were learned for out."""

from collections.abc import Mapping
from functools import lru_cache

from alignment.trained.wording_weights import load_wording_weights
from competency_map import Framework, shipped_code


@lru_cache(maxsize=8)
def learned_areas(framework: Framework) -> Mapping[str, str]:
    """Their codes in framework order, each with the topic it has in the weights.

    An area is known by its name, so that a map of other numbers is served too.
    """
    learned = load_wording_weights().intercepts
    topics = ((area.code, shipped_code(area)) for area in framework.knowledge_areas)
    return {code: topic for code, topic in topics if topic in learned}
