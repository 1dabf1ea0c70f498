"""A knowledge area in memory: its facts, and the terms and sentences that signal it."""

from dataclasses import dataclass
from enum import StrEnum

from competency_map.continuum import Continuum


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
    is unconfirmed is matched and shown like any other, and counts in no total. `continuum`
    says what kinds of work the area serves.
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
    continuum: tuple[Continuum, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether totals take the area in: all do but unconfirmed ones."""
        return self.status is not AreaStatus.UNCONFIRMED

    @property
    def shown_name(self) -> str:
        """The name as people see it: "Community resources (unconfirmed)"."""
        return self.name if self.counts else f"{self.name} ({self.status})"

    @property
    def without_wording(self) -> "KnowledgeArea":
        """The same area with its facts and its name, and no other wording."""
        return KnowledgeArea(
            self.code,
            self.name,
            self.domain,
            self.kind,
            descriptor="",
            terms=(),
            status=self.status,
            continuum=self.continuum,
        )
