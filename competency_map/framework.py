"""The competency map in memory: a framework of domains, knowledge areas and their terms."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from functools import cached_property


class AreaKind(StrEnum):
    """Whether an area is something to know, or a way of working that assignments show."""

    CONTENT = "content"
    PROCESS = "process"


class AreaStatus(StrEnum):
    """How well it is known that an area belongs to the map.

    `SEEDS`: the papers that the map was made from name it; `SEEN`: an association's page or a
    crosswalk does; `UNCONFIRMED`: it is recalled, and no source has shown it yet.
    """

    SEEDS = "seeds"
    SEEN = "seen"
    UNCONFIRMED = "unconfirmed"


class TermStrength(StrEnum):
    """How surely a term signals its area's topic: by itself, or together with others."""

    STRONG = "strong"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that signals an area; `exact_case` for names such as HOME or FAN."""

    text: str
    strength: TermStrength
    exact_case: bool = False


@dataclass(frozen=True, slots=True)
class KnowledgeArea:
    """One area of the map. All wording but code and name is the project's own.

    `false_friends` are phrases in which a term of this area means something else
    ("e-mail attachment"); `exemplars` are sentences as syllabi write them, and
    `counter_exemplars` sentences that must not count; `idea` is a smallest change that
    would bring the area into a course that teaches its general topic. An area whose `status`
    is unconfirmed is matched and shown like any other, and counts in no total.
    """

    code: str
    name: str
    domain: str
    kind: AreaKind
    descriptor: str
    terms: tuple[Term, ...]
    false_friends: tuple[str, ...] = ()
    exemplars: tuple[str, ...] = ()
    counter_exemplars: tuple[str, ...] = ()
    idea: str = ""
    status: AreaStatus = AreaStatus.SEEDS

    @property
    def counts(self) -> bool:
        """Whether totals take the area in: all do but unconfirmed ones."""
        return self.status is not AreaStatus.UNCONFIRMED

    @property
    def shown_name(self) -> str:
        """The name as people see it: "Community resources (unconfirmed)"."""
        return self.name if self.counts else f"{self.name} ({self.status})"


@dataclass(frozen=True, slots=True)
class Domain:
    """A group of areas, with the short code that its areas' codes begin with."""

    code: str
    name: str
    areas: tuple[KnowledgeArea, ...]


@dataclass(frozen=True, slots=True)
class YoungChildContext:
    """The words that show a passage is about pregnancy to about age six.

    `core` and `near` words show it; `anti` words ("adolescent") cancel near ones; `weak`
    words ("family") show nothing by themselves, but belong to no topic either: likeness of
    wording leaves them out with the others. `traps` are phrases in which a core or near
    word means something else ("baby boomer", "in its infancy").
    """

    core: tuple[str, ...]
    near: tuple[str, ...]
    weak: tuple[str, ...]
    anti: tuple[str, ...]
    traps: tuple[str, ...]


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
        content = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()[:12]

    @cached_property
    def shown_outside(self) -> "Framework":
        """The map as reports and exports may show it: a private one without its wording.

        Codes, names and facts stay; descriptors, terms, sentences, ideas and the words of
        young-child context are empty. A map that is not private is shown as it is.
        """
        if not self.is_private:
            return self
        domains = tuple(
            replace(domain, areas=tuple(_without_wording(area) for area in domain.areas))
            for domain in self.domains
        )
        return replace(self, domains=domains, context=YoungChildContext((), (), (), (), ()))

    def area(self, code: str) -> KnowledgeArea:
        """The area with that code; raises KeyError if the map has none."""
        return self._areas_by_code[code]

    @cached_property
    def _areas_by_code(self) -> dict[str, KnowledgeArea]:
        return {area.code: area for area in self.knowledge_areas}


def _without_wording(area: KnowledgeArea) -> KnowledgeArea:
    return KnowledgeArea(
        area.code,
        area.name,
        area.domain,
        area.kind,
        descriptor="",
        terms=(),
        status=area.status,
    )
