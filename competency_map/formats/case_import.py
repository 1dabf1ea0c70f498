"""A 1EdTech CASE package (JSON) in, a map out: our own without loss, anyone's as far as it goes.

A foreign package gives domains (the items at the top that have others below them), areas (the
items at the end of the branches) with codes and names, and no terms. Whatever a map has no
place for is listed.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence

from competency_map.errors import FrameworkError
from competency_map.formats.area_fields import AREA_FIELDS, NOTES, plain_texts
from competency_map.formats.case_export import CONTEXT, KIND, NOT_STATED, PREFIX
from competency_map.formats.case_items import read_items
from competency_map.formats.case_tree import Object, read_tree
from competency_map.formats.case_values import WRONG_FORM, object_of, objects_of, text_of
from competency_map.formats.draft import MapDraft
from competency_map.formats.import_result import ImportResult
from competency_map.formats.limits import check_rows, check_size

_KEPT_OF_ITEMS = frozenset(
    [
        "identifier",
        "uri",
        "fullStatement",
        "abbreviatedStatement",
        "humanCodingScheme",
        "CFItemType",
        "CFItemTypeURI",
        "CFDocumentURI",
        "language",
        "lastChangeDateTime",
        "notes",
        "extensions",
    ]
)
_KEPT_OF_DOCUMENTS = frozenset(
    [
        "identifier",
        "uri",
        "frameworkType",
        "caseVersion",
        "creator",
        "title",
        "lastChangeDateTime",
        "language",
        "version",
        "licenseURI",
        "notes",
        "extensions",
        "CFPackageURI",
    ]
)
_KEPT_OF_PACKAGES = frozenset(["CFDocument", "CFItems", "CFAssociations", "CFDefinitions"])
_KEPT_OF_DEFINITIONS = frozenset(["CFItemTypes", "CFLicenses"])
_KEPT_EXTENSIONS = frozenset(
    (
        KIND,
        CONTEXT,
        *(field.case_name for field in AREA_FIELDS),
        *(f"{PREFIX}{name}" for name in ("Id", "Owner", "Private", "Fingerprint")),
    )
)
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def read_case(content: bytes) -> ImportResult:
    """The map of a CFPackage; raises FrameworkError if the file is none."""
    check_size(content)
    package = _package(content)
    document = object_of(package.get("CFDocument"))
    items = objects_of(package.get("CFItems"))
    check_rows(len(items))
    draft = MapDraft()
    _read_document(package, document, draft)
    associations = objects_of(package.get("CFAssociations"))
    check_rows(len(associations) // 2)
    read_items(
        read_tree(str(document.get("identifier", "")), items, associations, draft), document, draft
    )
    _remark_unkept(package, document, items, draft)
    return draft.result()


def _package(content: bytes) -> Object:
    try:
        package = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FrameworkError(
            "The file is not valid JSON in UTF-8. Export the CASE package again."
        ) from error
    if isinstance(package, dict) and isinstance(package.get("CFPackage"), dict):
        package = package["CFPackage"]
    if not isinstance(package, dict) or not isinstance(package.get("CFDocument"), dict):
        raise FrameworkError(
            "The file is no CASE package: it has no CFDocument. Export a whole CFPackage."
        )
    return package


def _read_document(package: Object, document: Object, draft: MapDraft) -> None:
    where, extensions = "CFDocument", object_of(document.get("extensions"))
    title = text_of(document, "title")
    fallback = _NOT_IN_IDS.sub("-", title.lower()).strip("-")[:60] or "imported-map"
    facts = {
        "id": text_of(extensions, f"{PREFIX}Id", fallback),
        "title": title,
        "version": text_of(document, "version"),
        "owner": _owner(document, extensions),
        "source": text_of(document, NOTES),
        "licence": _licence(package),
        "private": _private(extensions.get(f"{PREFIX}Private", False)),
        "fingerprint": text_of(extensions, f"{PREFIX}Fingerprint"),
    }
    for name, value in facts.items():
        draft.add_fact(where, name, value)
    if CONTEXT in extensions:
        _read_context(extensions[CONTEXT], draft)


def _read_context(context: object, draft: MapDraft) -> None:
    for kind, words in object_of(context).items():
        by_band = words if isinstance(words, dict) else {"": words}
        for band, listed in by_band.items():
            where, texts = f"CFDocument, {CONTEXT}, {kind}", plain_texts(listed)
            if texts is None:
                draft.reject(where, WRONG_FORM)
            else:
                draft.add_words(where, f"{kind} {band}".strip(), texts)
    if not isinstance(context, dict):
        draft.reject(f"CFDocument, {CONTEXT}", WRONG_FORM)


def _private(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _owner(document: Object, extensions: Object) -> str:
    """The creator, who must be named in CASE even where a map names no owner."""
    owner, creator = text_of(extensions, f"{PREFIX}Owner"), text_of(document, "creator")
    return owner if creator == NOT_STATED else creator


def _licence(package: Object) -> str:
    licences = objects_of(object_of(package.get("CFDefinitions")).get("CFLicenses"))
    return text_of(object_of(licences[0]), "licenseText") if licences else ""


def _remark_unkept(
    package: Object, document: Object, items: Sequence[object], draft: MapDraft
) -> None:
    """Name every field that is filled and has no place in a map, once with its number."""
    filled = Counter(f"CFItems, {name}" for item in items for name in _unkept(item, _KEPT_OF_ITEMS))
    filled.update(f"CFDocument, {name}" for name in _unkept(document, _KEPT_OF_DOCUMENTS))
    filled.update(name for name in _unkept(package, _KEPT_OF_PACKAGES))
    definitions = package.get("CFDefinitions")
    filled.update(f"CFDefinitions, {name}" for name in _unkept(definitions, _KEPT_OF_DEFINITIONS))
    for item in (*items, document):
        extensions = object_of(object_of(item).get("extensions"))
        filled.update(f"extensions, {name}" for name in _unkept(extensions, _KEPT_EXTENSIONS))
    for where, n_times in filled.items():
        draft.remark(where, f"A map has no place for this field; it was left out ({n_times}).")


def _unkept(fields: object, kept: frozenset[str]) -> list[str]:
    return [name for name, value in object_of(fields).items() if value and name not in kept]
