"""Custom actions inside the Rasa process, behind the interface of an action server."""

from __future__ import annotations

from typing import Any

from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


class InProcessActionEndpoint(EndpointConfig):
    """Runs the actions of the package `actions` without a second process or HTTP in between."""

    def __init__(self, package: str = "actions") -> None:
        """Imports the actions, so a mistake in one of them shows at the start."""
        super().__init__(url="in-process")
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """Run the action that `json` asks for; the answer has the form an action server gives."""
        return await self._executor.run(kwargs["json"])
