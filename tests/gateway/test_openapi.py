"""The description of the API is valid, complete and true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from openapi_spec_validator import openapi_v31_spec_validator
from starlette.routing import Route

from bot.answers.blocks import BlockKind
from bot.gateway.api.openapi.document import describe
from bot.gateway.app import CONVERSATION, PUBLIC, STAFF_TOKEN
from tests.support.api_contract import Contract
from tests.support.gateway import RunningGateway

BASE = "/api/v1"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return describe(PUBLIC, CONVERSATION, STAFF_TOKEN)


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                yield path, method, operation


def test_it_is_valid_openapi(document: dict[str, Any]) -> None:
    openapi_v31_spec_validator.validate(document)


async def test_it_is_published_for_everybody(running: RunningGateway) -> None:
    answer = await running.call(
        "GET", f"{BASE}/openapi.json", headers={"Origin": "https://elders.example.org"}
    )
    assert answer.json == running.app.state.openapi
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_it_names_every_route_with_all_its_methods_and_no_other(
    running: RunningGateway, document: dict[str, Any]
) -> None:
    served = {
        (route.path.removeprefix(BASE), method.lower())
        for route in running.app.routes
        if isinstance(route, Route) and route.path.startswith(f"{BASE}/")
        for method in (route.methods or set()) - {"HEAD"}
    }
    assert {(path, method) for path, method, _ in _operations(document)} == served


def test_a_route_without_description_is_refused() -> None:
    async def unknown(request: Any) -> Any: ...

    with pytest.raises(KeyError):
        describe([Route(f"{BASE}/nieuw", unknown)], (), ())


def test_every_block_has_its_own_schema(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    mapping = schemas["Blok"]["discriminator"]["mapping"]
    assert list(mapping) == [kind.value for kind in BlockKind]
    for kind, reference in mapping.items():
        schema = schemas[reference.rpartition("/")[2]]
        assert schema["properties"]["soort"]["const"] == kind


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    for reference in _references(document):
        place: Any = document
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        ("Gesprek", {"assistent", "wacht_op_medewerker", "medewerker", "afgesloten"}),
        (
            "EigenContactverzoek",
            {"concept", "nieuw", "in_behandeling", "opgelost", "ingetrokken"},
        ),
        ("Bericht", {"assistent", "medewerker", "systeem", "inwoner"}),
        (
            "Duiding",
            {"answer", "ask", "handoff", "crisis", "out_of_scope", "smalltalk"},
        ),
    ],
)
def test_the_closed_lists_are_those_of_the_design(
    document: dict[str, Any], schema: str, values: set[str]
) -> None:
    key = {"Bericht": "van", "Duiding": "besluit"}.get(schema, "status")
    properties = document["components"]["schemas"][schema]["properties"]
    assert set(properties[key]["enum"]) == values


def test_roles_are_a_closed_list(document: dict[str, Any]) -> None:
    part = document["components"]["schemas"]["Deelvraag"]["properties"]
    assert part["rol"]["enum"] == ["regie", "betrokken", "informeren"]


# The NL API Design Rules, as far as a document can keep them.


def test_the_version_is_in_the_address_and_in_every_response(document: dict[str, Any]) -> None:
    assert [server["url"] for server in document["servers"]] == [BASE]
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["info"]["version"])
    for path, method, operation in _operations(document):
        for status, response in operation["responses"].items():
            headers = _resolved(document, response)["headers"]
            assert "API-Version" in headers, (path, method, status)


def test_somebody_can_be_reached_about_it(document: dict[str, Any]) -> None:
    assert {"name", "email", "url"} <= set(document["info"]["contact"])


def test_errors_are_problem_json_with_status_title_and_detail(document: dict[str, Any]) -> None:
    problem = document["components"]["schemas"]["Probleem"]
    assert {"status", "title", "detail"} <= set(problem["required"])
    for _, _, operation in _operations(document):
        for status, response in operation["responses"].items():
            if int(status) >= 400:
                content = _resolved(document, response)["content"]
                assert list(content) == ["application/problem+json"]


def test_what_can_be_wrong_in_a_request_is_a_400(document: dict[str, Any]) -> None:
    for path, method, operation in _operations(document):
        if method in ("post", "put") or operation.get("parameters"):
            assert "400" in operation["responses"], (path, method)


def test_names_follow_the_rules(document: dict[str, Any]) -> None:
    for path, _, operation in _operations(document):
        assert re.fullmatch(r"(/([a-z0-9.-]+|\{[a-z]+\}))+", path)
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "query":
                assert re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", parameter["name"])
    for name in document["components"]["schemas"]:
        assert re.fullmatch(r"([A-Z][a-z]+)+", name)


def test_operations_have_names_of_their_own(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in _operations(document)]
    assert len(set(names)) == len(names)


def test_what_needs_a_token_says_which(document: dict[str, Any]) -> None:
    asks = {
        (path, method): [name for item in operation["security"] for name in item]
        for path, method, operation in _operations(document)
    }
    assert asks["/gesprekken", "post"] == []
    assert asks["/openapi.json", "get"] == []
    assert asks["/gesprekken/{gesprek}", "delete"] == ["gesprekstoken"]
    assert asks["/duidingen", "post"] == ["medewerkerstoken"]


def test_the_judge_of_the_other_tests_notices_what_is_not_described(
    document: dict[str, Any],
) -> None:
    contract = Contract(document)
    good = {"id": "x", "status": "assistent", "gemeente": None, "contactverzoek": None}
    contract.check_schema("Gesprek", good)
    for bad in ({**good, "extra": 1}, {**good, "status": "onbekend"}, {"id": "x"}):
        with pytest.raises(AssertionError):
            contract.check_schema("Gesprek", bad)


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        yield from value.get("mapping", {}).values() if "propertyName" in value else ()
        for item in value.values():
            yield from _references(item)
    if isinstance(value, list):
        for item in value:
            yield from _references(item)


def _resolved(document: dict[str, Any], response: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in response:
        return response
    name = response["$ref"].rpartition("/")[2]
    return dict(document["components"]["responses"][name])
