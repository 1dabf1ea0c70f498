"""A CASE package's items in, a map's domains and areas out."""

import re
from collections.abc import Iterable
from itertools import count

from competency_map.formats.area_fields import AREA_FIELDS, NOTES, Value, build_area, continuum_of
from competency_map.formats.case_export import DOMAIN_TYPE, KIND
from competency_map.formats.case_tree import CaseNode, Object
from competency_map.formats.case_values import WRONG_FORM, object_of, text_of
from competency_map.formats.continuum_tags import unknown_tags
from competency_map.formats.draft import MapDraft
from competency_map.knowledge_area import AreaKind
from competency_map.name_variants import area_code, domain_code


def read_items(top: list[CaseNode], document: Object, draft: MapDraft) -> None:
    """Take the items at the top that have others below as domains, those at the ends as areas.

    Items that stand alone at the top make a domain of the document.
    """
    taken = {text_of(node.item, "humanCodingScheme") for node in top}
    for node in filter(_is_domain, top):
        code = _domain_code(node, taken)
        taken.add(code)
        draft.add_domain(node.where, code, text_of(node.item, "fullStatement"))
        _read_areas([found for found in node.below() if not found.children], code, draft)
        for group in (found for found in node.below() if found.children):
            draft.reject(group.where, f"A map has no groups in a domain; its areas are in {code}.")
    loose = [node for node in top if not _is_domain(node)]
    if loose:
        title = text_of(document, "title")
        code = _free(_initials(title), taken)
        draft.add_domain("CFDocument", code, title)
        _read_areas(loose, code, draft)


def _is_domain(node: CaseNode) -> bool:
    return bool(node.children) or node.item.get("CFItemType") == DOMAIN_TYPE


def _domain_code(node: CaseNode, taken: set[str]) -> str:
    name = text_of(node.item, "fullStatement")
    return (
        text_of(node.item, "humanCodingScheme")
        or domain_code(name)
        or _free(_initials(name), taken)
    )


def _read_areas(nodes: Iterable[CaseNode], domain: str, draft: MapDraft) -> None:
    for number, node in enumerate(nodes, 1):
        item, extensions = node.item, object_of(node.item.get("extensions"))
        statement = text_of(item, "fullStatement")
        name = text_of(item, "abbreviatedStatement") or statement
        code = text_of(item, "humanCodingScheme") or area_code(name) or f"{domain}-{number}"
        values = _values(extensions, node.where, draft)
        values["Descriptor"] = text_of(item, NOTES) or (statement if statement != name else "")
        for reason in unknown_tags(code, continuum_of(values)):
            draft.reject(node.where, reason)
        area = build_area(code, name, _kind(extensions, node.where, draft), values)
        draft.add_area(node.where, domain, area)


def _values(extensions: Object, where: str, draft: MapDraft) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for field in AREA_FIELDS:
        if field.case_name in extensions:
            value = field.from_plain(extensions[field.case_name])
            if value is None:
                draft.reject(f"{where}, {field.case_name}", WRONG_FORM)
            else:
                values[field.column] = value
    return values


def _kind(extensions: Object, where: str, draft: MapDraft) -> AreaKind:
    kind = extensions.get(KIND, AreaKind.CONTENT.value)
    if kind in list(AreaKind):
        return AreaKind(str(kind))
    draft.reject(f"{where}, {KIND}", f'"{kind}" is no kind of area; it was taken as content.')
    return AreaKind.CONTENT


def _initials(name: str) -> str:
    words = re.findall(r"[^\W\d_]+", name)
    return "".join(word[0] for word in words if len(word) > 3 or len(words) == 1).upper() or "X"


def _free(code: str, taken: set[str]) -> str:
    """The code, with a number after it if another has it."""
    first = 2 if len(taken) < 100 else len(taken)  # so that thousands of twins take no time
    numbered = (f"{code}{number}" for number in count(first))
    return code if code not in taken else next(c for c in numbered if c not in taken)
