"""The Rasa process: `python -m bot.assistant.server`, started by `./loket serve`."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from typing import Any

from rasa.core.channels import channel
from rasa.core.run import _create_app_without_api
from sanic import Sanic

from bot.assembly import assistant_services
from bot.assistant.channel import GatewayInput
from bot.assistant.loading import load
from bot.logs import configure_logging
from bot.nlu.stored import latest_model
from bot.settings import Settings


def make_app(settings: Settings) -> Sanic:
    """Rasa's server with one channel and without its management API."""
    app = _create_app_without_api()
    channel.register([GatewayInput.from_credentials(None)], app, route="/webhooks/")

    async def load_agent(app: Sanic, loop: Any) -> None:
        agent = await load(settings.root, latest_model(settings.models_dir))
        # The first citizen should not wait for content to be read and searched through.
        assistant_services().consultation.composer.finder()
        await agent.parse_message("dag")
        app.ctx.agent = agent

    app.register_listener(load_agent, "before_server_start")
    return app


def _stop_with(parent: int) -> None:
    """End when the launcher is gone, however it went, also while this process was starting."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def main(port: int, launcher: int) -> None:
    """Serve on the loopback address until told to stop, or until the launcher's process ends."""
    configure_logging()
    _stop_with(launcher)
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    asyncio.set_event_loop_policy(None)
    app = make_app(Settings.from_environment())
    app.config.USE_UVLOOP = False
    app.run(host="127.0.0.1", port=port, access_log=False, motd=False, workers=1)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
