"""An area in, its words as texts to edit out, an entry a line; and the edited texts back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from competency_map import Framework, KnowledgeArea
from competency_map.formats.area_fields import AREA_FIELDS, build_area
from competency_map.wording import same_wording
from exports import counted


@dataclass(frozen=True, slots=True)
class EditedField:
    """A field of an area as a form shows it; `column` is its name in map files."""

    column: str
    label: str
    help: str
    height: int


EDITED_FIELDS = (
    EditedField("Descriptor", "What the area means", "One or two sentences.", 90),
    EditedField(
        "Strong terms",
        "Terms that signal the area by themselves",
        "One a line. Put exact: before a name that counts only as it is written, such as "
        "exact: HOME.",
        180,
    ),
    EditedField(
        "Context terms",
        "Terms that signal it together with others",
        "One a line, as above.",
        180,
    ),
    EditedField(
        "False friends",
        "False friends: phrases in which a term means another thing",
        "One a line, such as: e-mail attachment.",
        120,
    ),
    EditedField(
        "Exemplars", "Sentences as syllabi write them", "One a line; twelve or more are best.", 180
    ),
    EditedField(
        "Counter-exemplars", "Sentences that must not count", "One a line; six or more.", 140
    ),
    EditedField("Idea", "An idea: how a course could bring it in", "One or two sentences.", 90),
)


def words_of(area: KnowledgeArea) -> dict[str, str]:
    """The area's words by column, a list as a text with an entry a line."""
    return {field.column: field.to_cell(field.value(area)) for field in AREA_FIELDS}


def with_words(framework: Framework, code: str, texts: Mapping[str, str]) -> Framework:
    """The map with these texts, by column, in the area of that code; the rest as it was.

    Raises KeyError if the map has no such area.
    """
    old = framework.area(code)
    cells = {**words_of(old), **texts}
    values = {field.column: field.from_cell(cells[field.column]) for field in AREA_FIELDS}
    new = replace(build_area(old.code, old.name, old.kind, values), domain=old.domain)
    domains = tuple(
        replace(domain, areas=tuple(new if area is old else area for area in domain.areas))
        for domain in framework.domains
    )
    return replace(framework, domains=domains)


def changed_areas(old: Framework, new: Framework) -> list[str]:
    """The codes of the areas that are not the same in both, in the new map's order."""
    before = {area.code: area for area in old.knowledge_areas}
    return [area.code for area in new.knowledge_areas if before.get(area.code) != area]


def changes_text(old: Framework, new: Framework) -> str:
    """How many areas and domains are other: "2 areas changed, 1 removed; 1 domain added."."""
    before = {area.code for area in old.knowledge_areas}
    after = {area.code for area in new.knowledge_areas}
    n_added, n_removed = len(after - before), len(before - after)
    parts = (
        f"{counted(len(changed_areas(old, new)) - n_added, 'area')} changed",
        f"{n_added} added" if n_added else "",
        f"{n_removed} removed" if n_removed else "",
    )
    texts = (", ".join(filter(None, parts)), _domains_text(old, new))
    return f"{'; '.join(filter(None, texts))}."


def _domains_text(old: Framework, new: Framework) -> str:
    before, after = ({domain.code for domain in each.domains} for each in (old, new))
    numbers = ((len(after - before), "added"), (len(before - after), "removed"))
    return ", ".join(f"{counted(n, 'domain')} {how}" for n, how in numbers if n)


def common_areas(old: Framework, new: Framework) -> list[str]:
    """The codes that stand for the same area in both: by the same name."""
    names = {area.code: same_wording(area.name) for area in old.knowledge_areas}
    return [
        area.code for area in new.knowledge_areas if names.get(area.code) == same_wording(area.name)
    ]
