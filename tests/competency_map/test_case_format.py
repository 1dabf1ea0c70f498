import json
from uuid import UUID

import pytest

from competency_map import FrameworkError, ImportResult, Severity, check_framework, load_framework
from competency_map.formats.case_export import write_case
from competency_map.formats.case_import import read_case

Item = dict[str, object]


def item(identifier: str, name: str, code: str | None = None, **fields: object) -> Item:
    coded = {} if code is None else {"humanCodingScheme": code}
    return {"identifier": identifier, "fullStatement": name, **coded, **fields}


def child(origin: str, parent: str, number: object = None, kind: str = "isChildOf") -> Item:
    return {
        "identifier": f"{origin}-{parent}",
        "associationType": kind,
        "originNodeURI": {"identifier": origin},
        "destinationNodeURI": {"identifier": parent},
        **({} if number is None else {"sequenceNumber": number}),
    }


def read(items: list[object], links: list[object], **document: object) -> ImportResult:
    about = {"identifier": "doc", "title": "State standards", "creator": "A state", **document}
    package = {"CFDocument": about, "CFItems": items, "CFAssociations": links}
    return read_case(json.dumps(package).encode())


DOMAIN = item("d", "Early Learning", "EL")


def codes(result: ImportResult) -> list[tuple[str, list[str]]]:
    return [(d.code, [area.code for area in d.areas]) for d in result.framework.domains]


def reasons(result: ImportResult) -> list[str]:
    return [f"{row.where}: {row.reason}" for row in result.rejected]


@pytest.fixture(scope="module")
def package() -> dict[str, object]:
    content: dict[str, object] = json.loads(write_case(load_framework("ct-aimh")))
    return content


def test_an_export_is_a_package_of_one_document_with_all_items(package: dict[str, object]) -> None:
    document, items = package["CFDocument"], package["CFItems"]
    assert isinstance(document, dict)
    assert isinstance(items, list)

    assert document["caseVersion"] == "1.1"
    assert document["lastChangeDateTime"] == "2026-01-01T00:00:00+00:00"
    assert [i["CFItemType"] for i in items].count("Domain") == 8
    assert [i["CFItemType"] for i in items].count("Knowledge area") == 37
    first = items[1]
    assert (first["humanCodingScheme"], first["fullStatement"]) == (
        "TF-1",
        "Pregnancy & early parenthood",
    )
    assert {"text": "NBAS", "exactCase": True} in first["extensions"]["imhAlignStrongTerms"]
    assert len(first["extensions"]["imhAlignExemplars"]) >= 6


def test_every_item_hangs_under_the_document_in_its_order(package: dict[str, object]) -> None:
    document, items, links = (package[k] for k in ("CFDocument", "CFItems", "CFAssociations"))
    assert isinstance(document, dict)
    assert isinstance(items, list)
    assert isinstance(links, list)
    known = {document["identifier"], *(i["identifier"] for i in items)}

    assert {link["associationType"] for link in links} == {"isChildOf"}
    assert [link["originNodeURI"]["identifier"] for link in links] == [
        i["identifier"] for i in items
    ]
    assert {link["destinationNodeURI"]["identifier"] for link in links} <= known
    assert [link["sequenceNumber"] for link in links[1:11]] == list(range(1, 11))


def test_identifiers_are_unique_uuids_that_name_no_host(package: dict[str, object]) -> None:
    text = json.dumps(package)
    items = package["CFItems"]
    assert isinstance(items, list)
    identifiers = [i["identifier"] for i in items]

    assert len(set(identifiers)) == len(identifiers)
    assert all(UUID(identifier).version == 5 for identifier in identifiers)
    assert "http" not in text
    assert all(i["uri"] == f"urn:uuid:{i['identifier']}" for i in items)


def test_the_same_map_gives_the_same_bytes() -> None:
    framework = load_framework("ct-aimh")
    assert write_case(framework) == write_case(framework)


def test_a_foreign_package_gives_areas_with_codes_and_names_and_no_terms() -> None:
    result = read(
        [
            DOMAIN,
            item("b", "Second", "EL.2"),
            item("a", "A long statement", "EL.1", abbreviatedStatement="First", notes="Why."),
            item("c", "Third"),
        ],
        [child("d", "doc"), child("a", "d", 1), child("b", "d", 2), child("c", "d", 3)],
    )
    problems = check_framework(result.framework)
    first = result.framework.area("EL.1")

    assert result.problems == ()
    assert codes(result) == [("EL", ["EL.1", "EL.2", "EL-3"])]
    assert (first.name, first.descriptor, first.terms) == ("First", "Why.", ())
    assert (result.framework.id, result.framework.owner) == ("state-standards", "A state")
    assert {problem.severity for problem in problems} == {Severity.ADVICE}


def test_items_without_a_parent_make_a_domain_of_the_document() -> None:
    result = read([item("a", "One", "X1"), item("b", "Two", "X2")], [])
    assert codes(result) == [("SS", ["X1", "X2"])]
    assert result.problems == ()


@pytest.mark.parametrize(
    ("items", "links", "reason", "n_areas"),
    [
        ([item("a", "A", "EL-1")], [child("a", "gone")], 'The parent "gone" is not in', 1),
        ([item("a", "A", "EL-1")], [child("gone", "d")], 'The item "gone" that it begins', 1),
        ([item("a", "A", "EL-1")], [child("a", "d", kind="isPeerOf")], '"isPeerOf" have no', 1),
        ([item("a", "A", "EL-1")], [child("a", "a")], "below itself", 1),
        ([item("a", "A", "EL-1")], [child("a", "d"), child("a", "doc")], "another parent", 1),
        ([item("a", "A", "EL-1")], ["no link"], 'type "" have no place', 1),
        ([item("d", "Twin", "EL-1")], [], "item d (2): An earlier item has this identifier", 0),
        ([item("a", "A", "E"), item("b", "B", "E")], [], "The code E stands in item E (a)", 1),
        ([{"identifier": "a"}], [], "item a: The item has no fullStatement", 0),
        (["no item"], [], "item 2: The item has no identifier", 0),
    ],
)
def test_what_does_not_fit_is_listed_by_its_identifier(
    items: list[object], links: list[object], reason: str, n_areas: int
) -> None:
    result = read([{**DOMAIN, "CFItemType": "Domain"}, *items], links)

    assert len(result.rejected) == 1
    assert reason in reasons(result)[0]
    assert len(result.framework.knowledge_areas) == n_areas


def test_a_circle_of_items_loses_none_of_them() -> None:
    items: list[object] = [item(name, name.upper(), name.upper()) for name in "abc"]
    result = read(items, [child("a", "b"), child("b", "c"), child("c", "a")])

    assert codes(result) == [("C", ["A"])]
    assert "below itself" in reasons(result)[0]
    assert reasons(result)[1].startswith("item B (b): A map has no groups in a domain")


@pytest.mark.parametrize("step", [1, -1])
def test_a_very_deep_branch_is_read_or_cut_and_never_lost(step: int) -> None:
    items: list[object] = [item(str(n), f"Item {n}", f"C{n}") for n in range(3_000)]
    links: list[object] = [child(str(n), str(n + 1)) for n in range(2_999)][::step]
    result = read(items, links)

    n_domains, n_areas = len(result.framework.domains), len(result.framework.knowledge_areas)
    n_groups = sum("no groups in a domain" in reason for reason in reasons(result))
    assert n_areas
    assert n_domains + n_areas + n_groups == 3_000


def test_thousands_of_domains_with_one_name_take_no_time() -> None:
    items: list[object] = []
    links: list[object] = []
    for n in range(4_000):
        items += [item(f"d{n}", "Same Name"), item(f"a{n}", "Area", f"A{n}")]
        links.append(child(f"a{n}", f"d{n}"))
    result = read(items, links)
    assert len({domain.code for domain in result.framework.domains}) == 4_000


def test_a_field_that_a_map_has_no_place_for_is_remarked_on_once() -> None:
    extra = item("a", "One", "X1", educationLevel=["01"], extensions={"other": 1})
    result = read([extra, {**extra, "identifier": "b", "humanCodingScheme": "X2"}], [])
    remarks = {remark.where: remark.reason for remark in result.remarks}

    assert set(remarks) == {"CFItems, educationLevel", "extensions, other"}
    assert "(2)" in remarks["CFItems, educationLevel"]


@pytest.mark.parametrize(
    "extensions",
    [
        {"imhAlignExemplars": "one"},
        {"imhAlignStrongTerms": [{"text": 7}]},
        {"imhAlignStrongTerms": ["bare"]},
        {"imhAlignIdea": ["one"]},
        {"imhAlignKind": "odd"},
        {"imhAlignKind": ["content"]},
    ],
)
def test_an_extension_of_another_form_is_listed_and_left_out(extensions: Item) -> None:
    result = read([item("a", "One", "X1", extensions=extensions)], [])
    (rejected,) = result.rejected
    (name,) = extensions

    assert rejected.where == f"item X1 (a), {name}"
    assert result.framework.area("X1").terms == ()


@pytest.mark.parametrize("private", ["perhaps", 3, None])
def test_a_package_whose_privacy_is_unclear_is_private(private: object) -> None:
    result = read([item("a", "One", "X1")], [], extensions={"imhAlignPrivate": private})
    assert result.framework.is_private


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[1, 2]", "no CASE package"),
        (b'{"CFDocument": 7}', "no CASE package"),
        (b"\xff{", "not valid JSON"),
        (b'{"a": ' * 3_000, "not valid JSON"),
    ],
)
def test_what_is_no_package_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(FrameworkError, match=message):
        read_case(content)
