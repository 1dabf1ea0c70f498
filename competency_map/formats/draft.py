"""Facts, domains, areas and words in, in any order; an `ImportResult` with a whole map out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from competency_map.formats.context_words import LISTS, context_of, list_named
from competency_map.formats.import_result import ImportResult, Rejected
from competency_map.framework import Domain, Framework
from competency_map.knowledge_area import KnowledgeArea
from competency_map.loading import shared_context
from competency_map.name_variants import area_code, domain_code, domain_name
from competency_map.wording import same_wording
from competency_map.young_child_context import YoungChildContext

DEFAULTS = {"id": "imported-map", "title": "Imported map", "version": "1"}
FACTS = ("id", "title", "version", "owner", "source", "licence", "private", "fingerprint")
_YES = frozenset({"yes", "true", "1"})
_NO = frozenset({"no", "false", "0", ""})


@dataclass
class _PlacedArea:
    where: str
    domain: str
    area: KnowledgeArea


@dataclass
class MapDraft:
    """A map while it is read: what does not fit is set down in `rejected`, never dropped."""

    rejected: list[Rejected] = field(default_factory=list)
    remarks: list[Rejected] = field(default_factory=list)
    _facts: dict[str, str] = field(default_factory=dict)
    _domains: dict[str, str] = field(default_factory=dict)
    _areas: dict[str, _PlacedArea] = field(default_factory=dict)
    _words: dict[str, list[str]] = field(default_factory=dict)

    def reject(self, where: str, reason: str) -> None:
        """Set down that a row or item is not in the map, and why."""
        self.rejected.append(Rejected(where, reason))

    def remark(self, where: str, reason: str) -> None:
        """Set down what the map has no place for."""
        self.remarks.append(Rejected(where, reason))

    def add_fact(self, where: str, name: str, value: str) -> None:
        """Take one fact of the map as a whole; `FACTS` are known."""
        if name not in FACTS:
            self.reject(where, f'"{name}" is no fact of a map. Write one of: {", ".join(FACTS)}.')
        elif name in self._facts:
            self.reject(where, f"The map's {name} stands in an earlier row. Keep one.")
        elif name == "private" and value.lower() not in _YES | _NO:
            # When in doubt, nothing leaves the machine.
            self._facts[name] = "yes"
            self.reject(where, f'"{value}" is neither yes nor no; the map was taken as private.')
        else:
            self._facts[name] = value

    def add_domain(self, where: str, code: str, name: str) -> None:
        """Take a domain; areas may come before it."""
        code = code or domain_code(name)
        if not code:
            self.reject(where, f'The domain "{name}" has no code. Write a short one, such as TF.')
        elif code in self._domains:
            self.reject(where, f"The domain {code} stands in an earlier row. Keep one.")
        else:
            self._domains[code] = name

    def add_area(self, where: str, domain: str, area: KnowledgeArea) -> None:
        """Take an area of the domain with that code or name, "" to tell it from its code."""
        code = area.code or area_code(area.name)
        if not code:
            self.reject(where, f'The area "{area.name}" has no code. Write one, such as TF-1.')
        elif code in self._areas:
            first = self._areas[code].where
            self.reject(where, f"The code {code} stands in {first} already. Give each its own.")
        else:
            self._areas[code] = _PlacedArea(where, domain, replace(area, code=code))

    def add_words(self, where: str, kind: str, words: tuple[str, ...]) -> None:
        """Take words of young-child context, one of `LISTS`; it may come more than once."""
        name = list_named(kind)
        if not name:
            known = ", ".join(LISTS)
            self.reject(where, f'"{kind}" is no kind of context word. Write one of: {known}.')
        else:
            self._words.setdefault(name, []).extend(words)

    def result(self) -> ImportResult:
        """The map of all that was taken; without context words it shares the shipped ones."""
        facts = DEFAULTS | self._facts
        framework = Framework(
            id=facts["id"],
            title=facts["title"],
            version=facts["version"],
            source=facts.get("source", ""),
            licence=facts.get("licence", ""),
            owner=facts.get("owner", ""),
            is_private=facts.get("private", "").lower() in _YES,
            domains=self._placed(),
            context=self._context(),
        )
        return ImportResult(
            framework, tuple(self.rejected), facts.get("fingerprint", ""), tuple(self.remarks)
        )

    def _context(self) -> YoungChildContext:
        return context_of(self._words) if self._words else shared_context()

    def _placed(self) -> tuple[Domain, ...]:
        by_domain: dict[str, list[KnowledgeArea]] = {code: [] for code in self._domains}
        named = {same_wording(name): code for code, name in self._domains.items() if name}
        for placed in self._areas.values():
            code = self._domain_of(placed, named)
            if not code:
                self.reject(placed.where, _homeless(placed))
                continue
            name = self._domains.setdefault(code, domain_name(code))
            by_domain.setdefault(code, []).append(replace(placed.area, domain=name))
        return tuple(
            Domain(code, self._domains[code], tuple(areas)) for code, areas in by_domain.items()
        )

    def _domain_of(self, placed: _PlacedArea, named: Mapping[str, str]) -> str:
        """The code of an area's domain, by code or name, else by its own code; "" if none."""
        wanted = placed.domain or placed.area.code.rpartition("-")[0]
        if wanted in self._domains or domain_name(wanted):
            return wanted
        return named.get(same_wording(wanted)) or domain_code(wanted)


def _homeless(placed: _PlacedArea) -> str:
    if not placed.domain:
        return f"The area {placed.area.code} names no domain. Write its domain's code."
    return f'There is no domain "{placed.domain}". Add a row for it, or mend the name.'
