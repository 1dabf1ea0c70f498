"""The competency map in memory: a framework of domains with their knowledge areas."""

import hashlib
import json
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING

from competency_map.knowledge_area import KnowledgeArea
from competency_map.young_child_context import YoungChildContext

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def content_fingerprint(content: object) -> str:
    """First 12 hexadecimal digits of the SHA-256 of a map's fields, as plain JSON has them."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=_as_fields)
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:12]


def _as_fields(part: "DataclassInstance") -> dict[str, object]:
    """One dataclass as JSON may have it: `asdict` would copy every word of a map on its way."""
    return {field.name: getattr(part, field.name) for field in fields(part)}


@dataclass(frozen=True, slots=True)
class Domain:
    """A group of areas, with the short code that its areas' codes begin with."""

    code: str
    name: str
    areas: tuple[KnowledgeArea, ...]


@dataclass(frozen=True)
class Framework:
    """A versioned competency map.

    `is_private` marks a map whose wording never leaves the machine: the licensed text of the
    Guidelines, or a state's adaptation. Whatever is exported of it holds its codes and names
    and no other wording (see `shown_outside`), unless a person asks for more. `owner` is who
    answers for the map's content.
    """

    id: str
    title: str
    version: str
    source: str
    licence: str
    domains: tuple[Domain, ...]
    context: YoungChildContext
    owner: str = ""
    is_private: bool = False

    def __hash__(self) -> int:
        """Hash the fingerprint: matchers look up what they made for a map many times."""
        return hash(self.fingerprint)

    @cached_property
    def knowledge_areas(self) -> tuple[KnowledgeArea, ...]:
        """All areas in framework order: n_areas."""
        return tuple(area for domain in self.domains for area in domain.areas)

    @cached_property
    def counting_areas(self) -> tuple[KnowledgeArea, ...]:
        """The areas that count in totals, in framework order."""
        return tuple(area for area in self.knowledge_areas if area.counts)

    @cached_property
    def fingerprint(self) -> str:
        """First 12 hexadecimal digits of the content's SHA-256: changes with any wording."""
        return content_fingerprint(self)

    @cached_property
    def shown_outside(self) -> "Framework":
        """The map as reports and exports may show it: a private one without its wording.

        Codes, names and facts stay; descriptors, terms, sentences, ideas and the words of
        young-child context are empty. The fingerprint is still the whole map's. A map that is
        not private is shown as it is.
        """
        if not self.is_private:
            return self
        domains = tuple(
            replace(domain, areas=tuple(area.without_wording for area in domain.areas))
            for domain in self.domains
        )
        outside = replace(self, domains=domains, context=YoungChildContext((), (), (), (), ()))
        vars(outside)["fingerprint"] = self.fingerprint
        return outside

    def area(self, code: str) -> KnowledgeArea:
        """The area with that code; raises KeyError if the map has none."""
        return self._areas_by_code[code]

    @cached_property
    def _areas_by_code(self) -> dict[str, KnowledgeArea]:
        return {area.code: area for area in self.knowledge_areas}
