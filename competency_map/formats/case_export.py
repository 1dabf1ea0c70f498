"""A map in, a 1EdTech CASE 1.1 package (JSON) out; the same map gives the same bytes.

Domains and areas are CFItems under the CFDocument. What CASE has no field for (terms,
exemplars and the like) stands in named `extensions`, each with "imhAlign" before its name.
No host is named: identifiers are UUIDs made from the map's id and the codes, and every uri is
a "urn:uuid:". The time of change is the first day of the version's year, since a map has a
version and no clock.
"""

import json
import re
from collections.abc import Iterator
from itertools import chain
from uuid import UUID, uuid5

from competency_map.age_band import AgeBand
from competency_map.formats.area_fields import AREA_FIELDS, NOTES, Value
from competency_map.formats.context_words import BANDED_KINDS, PLAIN_KINDS, words_of
from competency_map.framework import Domain, Framework
from competency_map.knowledge_area import KnowledgeArea, Term
from competency_map.young_child_context import YoungChildContext

CASE_VERSION = "1.1"
DOMAIN_TYPE, AREA_TYPE = "Domain", "Knowledge area"
# Names the extensions, and what every identifier is made from.
PREFIX = "imhAlign"
KIND = f"{PREFIX}Kind"
CONTEXT = f"{PREFIX}YoungChildContext"
NOT_STATED = "Not stated"
_NAMESPACE = UUID("6f1c0a52-3c9e-5d0b-9a67-1f2b8c4d7e90")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")

_Object = dict[str, object]


def write_case(framework: Framework) -> bytes:
    """The map as a CFPackage in UTF-8."""
    return (json.dumps(_package(framework), ensure_ascii=False, indent=1) + "\n").encode()


def _package(framework: Framework) -> _Object:
    document = _identifier(framework, "document")
    when = _changed(framework)
    items = chain.from_iterable(_domain_items(framework, domain) for domain in framework.domains)
    return {
        "CFDocument": _document(framework, document, when),
        "CFItems": [item | {"lastChangeDateTime": when} for item in items],
        "CFAssociations": [
            association | {"lastChangeDateTime": when} for association in _associations(framework)
        ],
        "CFDefinitions": _definitions(framework, when),
    }


def _document(framework: Framework, identifier: str, when: str) -> _Object:
    licence = _identifier(framework, "licence")
    return {
        "identifier": identifier,
        "uri": _uri(identifier),
        "frameworkType": "Competency framework",
        "caseVersion": CASE_VERSION,
        "creator": framework.owner or NOT_STATED,
        "title": framework.title,
        "lastChangeDateTime": when,
        "language": "en",
        "version": framework.version,
        "licenseURI": _link("Licence", licence),
        "notes": framework.source,
        "extensions": {
            f"{PREFIX}Id": framework.id,
            f"{PREFIX}Owner": framework.owner,
            f"{PREFIX}Private": framework.is_private,
            f"{PREFIX}Fingerprint": framework.fingerprint,
            CONTEXT: _context(framework.context),
        },
    }


def _context(context: YoungChildContext) -> _Object:
    """The words by kind, and core and near ones by age band below that."""
    words = words_of(context)
    banded = {
        kind: {band.value: words[f"{kind} {band}"] for band in AgeBand} for kind in BANDED_KINDS
    }
    return banded | {kind: words[kind] for kind in PLAIN_KINDS}


def _domain_items(framework: Framework, domain: Domain) -> Iterator[_Object]:
    yield _item(framework, DOMAIN_TYPE, domain.code, domain.name)
    for area in domain.areas:
        item = _item(framework, AREA_TYPE, area.code, area.name) | {NOTES: area.descriptor}
        yield item | {"extensions": _extensions(area)}


def _extensions(area: KnowledgeArea) -> _Object:
    fields = {f.case_name: _plain(f.value(area)) for f in AREA_FIELDS if f.case_name != NOTES}
    return {KIND: area.kind.value} | fields


def _plain(value: Value) -> object:
    if isinstance(value, str):
        return value
    return [
        {"text": entry.text, "exactCase": entry.exact_case} if isinstance(entry, Term) else entry
        for entry in value
    ]


def _item(framework: Framework, kind: str, code: str, name: str) -> _Object:
    identifier = _identifier(framework, f"{kind} {code}")
    return {
        "identifier": identifier,
        "uri": _uri(identifier),
        "fullStatement": name,
        "humanCodingScheme": code,
        "CFItemType": kind,
        "CFItemTypeURI": _link(kind, _identifier(framework, f"type {kind}")),
        "language": "en",
    }


def _associations(framework: Framework) -> Iterator[_Object]:
    document = (framework.title, _identifier(framework, "document"))
    for position, domain in enumerate(framework.domains, 1):
        node = (domain.name, _identifier(framework, f"{DOMAIN_TYPE} {domain.code}"))
        yield _child_of(framework, node, document, position)
        for number, area in enumerate(domain.areas, 1):
            child = (area.name, _identifier(framework, f"{AREA_TYPE} {area.code}"))
            yield _child_of(framework, child, node, number)


def _child_of(
    framework: Framework, child: tuple[str, str], parent: tuple[str, str], number: int
) -> _Object:
    identifier = _identifier(framework, f"{child[1]} isChildOf {parent[1]}")
    return {
        "identifier": identifier,
        "uri": _uri(identifier),
        "associationType": "isChildOf",
        "sequenceNumber": number,
        "originNodeURI": _link(*child),
        "destinationNodeURI": _link(*parent),
    }


def _definitions(framework: Framework, when: str) -> _Object:
    licence = _identifier(framework, "licence")
    return {
        "CFItemTypes": [
            _definition(_identifier(framework, f"type {kind}"), kind, when)
            | {"description": kind, "hierarchyCode": str(level)}
            for level, kind in enumerate((DOMAIN_TYPE, AREA_TYPE), 1)
        ],
        "CFLicenses": [_definition(licence, "Licence", when) | {"licenseText": framework.licence}],
    }


def _definition(identifier: str, title: str, when: str) -> _Object:
    return {
        "identifier": identifier,
        "uri": _uri(identifier),
        "title": title,
        "lastChangeDateTime": when,
    }


def _link(title: str, identifier: str) -> _Object:
    return {"title": title, "identifier": identifier, "uri": _uri(identifier)}


def _uri(identifier: str) -> str:
    return f"urn:uuid:{identifier}"


def _identifier(framework: Framework, name: str) -> str:
    return str(uuid5(uuid5(_NAMESPACE, framework.id), name))


def _changed(framework: Framework) -> str:
    year = _YEAR.search(framework.version)
    return f"{year.group() if year else '1970'}-01-01T00:00:00+00:00"
