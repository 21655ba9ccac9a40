"""Holds what is really sent and received against the API's own description, strictly.

"Strictly" means that an object may hold nothing that its schema does not name: a field that was
added in code and not in the description is found.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker, RefResolver

BASE = "/api/v1"
PROBLEM = "application/problem+json"


class Contract:
    """The description of the API, as a judge."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = json.loads(json.dumps(document))
        _close(self._document["components"]["schemas"])
        self._resolver = RefResolver("", self._document)

    def check(
        self,
        method: str,
        url: str,
        sent: Any,
        status: int,
        headers: Mapping[str, str],
        body: str,
    ) -> None:
        """Fails when this exchange is not as described."""
        path = urlsplit(url).path
        if not path.startswith(f"{BASE}/") or method in ("HEAD", "OPTIONS"):
            return
        assert headers["API-Version"] == self._document["info"]["version"]
        operation = self._operation(method, path.removeprefix(BASE))
        media_type = headers.get("Content-Type", "").partition(";")[0]
        if operation is None:
            assert (status, media_type) in ((404, PROBLEM), (405, PROBLEM)), (status, media_type)
            self.check_schema("Probleem", json.loads(body))
            return
        response = self._response(operation, status)
        self._check_headers(response, headers)
        self._check_body(response, media_type, body)
        if status < 300 and "requestBody" in operation and sent is not None:
            self._validate(operation["requestBody"]["content"]["application/json"]["schema"], sent)

    def check_schema(self, name: str, value: Any) -> None:
        """Fails when the value is not as the named schema says."""
        self._validate({"$ref": f"#/components/schemas/{name}"}, value)

    def _operation(self, method: str, path: str) -> dict[str, Any] | None:
        for template, operations in self._document["paths"].items():
            if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
                found: dict[str, Any] | None = operations.get(method.lower())
                return found
        return None

    def _response(self, operation: Mapping[str, Any], status: int) -> dict[str, Any]:
        described = operation["responses"].get(str(status))
        assert described, f"{operation['operationId']} does not describe status {status}"
        return self._resolved(described)

    def _check_headers(self, response: Mapping[str, Any], headers: Mapping[str, str]) -> None:
        for name in response["headers"]:
            assert name in headers, f"header {name} is missing"

    def _check_body(self, response: Mapping[str, Any], media_type: str, body: str) -> None:
        content = response.get("content")
        if content is None:
            assert not body, "this response has no body"
            return
        assert media_type in content, f"{media_type} is not described"
        if media_type.endswith("json"):
            self._validate(content[media_type]["schema"], json.loads(body))

    def _validate(self, schema: Mapping[str, Any], value: Any) -> None:
        validator = Draft202012Validator(
            schema, resolver=self._resolver, format_checker=FormatChecker()
        )
        errors = sorted(validator.iter_errors(value), key=lambda error: error.json_path)
        assert not errors, "\n".join(_told(error) for error in errors)

    def _resolved(self, schema: dict[str, Any]) -> dict[str, Any]:
        if "$ref" in schema:
            _, found = self._resolver.resolve(schema["$ref"])
            return dict(found)
        return schema


def _told(error: Any) -> str:
    deepest = min(error.context, key=lambda item: -len(item.path), default=error)
    return f"{error.json_path}: {deepest.message}"[:500]


def _close(schema: Any) -> None:
    """Let every object hold only what it names."""
    if isinstance(schema, dict):
        if "properties" in schema and isinstance(schema["properties"], dict):
            schema.setdefault("additionalProperties", False)
        for value in schema.values():
            _close(value)
    if isinstance(schema, list):
        for item in schema:
            _close(item)
