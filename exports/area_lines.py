"""An area in, everything that the map, the lenses and the standards hold of it out, as lines."""

from collections.abc import Iterator, Sequence

from competency_map import (
    MAIN_DISCIPLINES,
    AreaKind,
    AreaStatus,
    Category,
    Expectation,
    KnowledgeArea,
    TermStrength,
    lens_of,
    load_crosswalks,
    load_guide,
    shipped_code,
)
from exports.change_wording import (
    LINKS_NOTE,
    STRENGTH_NAMES,
    change_kind_text,
    crosswalk_name,
)
from exports.sentences import area_text
from exports.wording import DISCIPLINE_NAMES

KIND_NAMES = {AreaKind.CONTENT: "something to know", AreaKind.PROCESS: "a way of working"}
STATUS_NAMES = {
    AreaStatus.SEEDS: "named by the papers that the map was made from",
    AreaStatus.SEEN: "seen on an association's page or in a crosswalk",
    AreaStatus.UNCONFIRMED: "unconfirmed: seen in no source yet, and counted in no total",
}
EXPECTATION_NAMES = {
    Expectation.SEEN: "Named on an association's page",
    Expectation.RECALLED: "Not checked against a source yet",
    Expectation.NOT_EXPECTED: "Not expected",
}


def area_lines(area: KnowledgeArea) -> list[str]:
    """All about one area, a heading before each part; a part without content is left out.

    A private map's wording stands among them: they are for the terminal of its own machine.
    """
    code = shipped_code(area)
    parts = (
        ("", _facts(area)),
        *((name, list(texts)) for name, texts in _wording(area)),
        *((f"Smallest changes, {name}", lines) for name, lines in _changes(code)),
        ("Standards", [*_standards(code)]),
        ("Endorsement categories", [*_categories(code)]),
    )
    return [line for name, lines in parts if lines for line in _part(name, lines)]


def _part(name: str, lines: Sequence[str]) -> Iterator[str]:
    if name:
        yield ""
        yield f"{name}:"
    yield from (f"  {line}" if name else line for line in lines)


def _facts(area: KnowledgeArea) -> list[str]:
    facts = [
        area_text(area),
        f"Domain: {area.domain}. Kind: {KIND_NAMES[area.kind]}.",
        f"Status: {STATUS_NAMES[area.status]}.",
        f"Continuum: {', '.join(area.continuum)}." if area.continuum else "",
        area.descriptor,
    ]
    return [fact for fact in facts if fact]


def _wording(area: KnowledgeArea) -> Iterator[tuple[str, Sequence[str]]]:
    for strength in TermStrength:
        terms = [term for term in area.terms if term.strength is strength]
        shown = [f"{term.text} (exact case)" if term.exact_case else term.text for term in terms]
        yield f"{strength.capitalize()} terms ({len(terms)})", _in_one_line(shown)
    yield f"False friends ({len(area.false_friends)})", _in_one_line(area.false_friends)
    yield f"Exemplars ({len(area.exemplars)})", area.exemplars
    yield f"Counter-exemplars ({len(area.counter_exemplars)})", area.counter_exemplars
    yield "The map's own idea", [area.idea] if area.idea else []


def _in_one_line(words: Sequence[str]) -> list[str]:
    return ["; ".join(words)] if words else []


def _changes(code: str) -> Iterator[tuple[str, list[str]]]:
    for discipline in MAIN_DISCIPLINES:
        lens = lens_of(discipline)
        changes = lens.changes_for(code) if lens else ()
        lines = [f"{change_kind_text(x.kind)}; {x.unit}: {x.text}" for x in changes]
        yield f"{DISCIPLINE_NAMES[discipline]} ({len(lines)})", lines


def _standards(code: str) -> Iterator[str]:
    links = [(found, link) for found in load_crosswalks() for link in found.links_of(code)]
    for crosswalk, link in links:
        standard = f"{link.standard.code} {link.standard.label}"
        yield f"{crosswalk_name(crosswalk)} {standard} ({STRENGTH_NAMES[link.strength]})"
    if links:
        yield LINKS_NOTE


def _categories(code: str) -> Iterator[str]:
    """Yield what each category expects, how sure that is, and the guide's own caution."""
    guide = load_guide()
    known = False
    for expectation, name in EXPECTATION_NAMES.items():
        found = [each for each in guide.categories if each.expects(code) is expectation]
        if found:
            known = True
            yield f"{name}: {', '.join(_category_text(each, code) for each in found)}"
    if known:
        yield guide.note


def _category_text(category: Category, code: str) -> str:
    mentors = category.mainly_for(code)
    is_some = mentors and mentors != category.designations
    names = ", ".join(each.replace("_", " and ") for each in mentors)
    return f"{category.code} (mainly {names})" if is_some else category.code
