"""Everything `./loket serve` does: prepare, start both processes, watch them, stop cleanly."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from bot.conversations.wire import HEALTH_PATH, SECRET_HEADER
from bot.gateway.live import News
from bot.knowledge.loading import ContentError, load_knowledge
from bot.model_state import fingerprint, is_trained
from bot.settings import Settings
from bot.understanding.training_files import labels_of, read_examples

_START_SECONDS = 120.0
_STOP_SECONDS = 2.0
_RESTART_PAUSE = 2.0


class LaunchError(Exception):
    """The servers cannot start. The message is Dutch and says what to do."""


def check_port(settings: Settings) -> None:
    """Raises LaunchError when somebody else listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise LaunchError(
                f"Poort {settings.port} is bezet of niet toegestaan ({error.strerror}). "
                f"Kies een andere, bijvoorbeeld: PORT={settings.port + 1} make run"
            ) from error


def free_port() -> int:
    """A loopback port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def train_if_needed(settings: Settings, say: Callable[[str], None]) -> None:
    """Train when data, configuration or code changed. Raises LaunchError."""
    settings.models_dir.mkdir(parents=True, exist_ok=True)
    try:
        knowledge = load_knowledge(settings.knowledge_dir)
        if is_trained(settings.models_dir, fingerprint(settings.root, knowledge)):
            return
        labels = labels_of(settings.root / "domain.yml", knowledge)
        read_examples(settings.root / "data" / "nlu", labels)
    except ContentError as error:
        listed = "\n".join(str(problem) for problem in error.problems)
        raise LaunchError(f"De inhoud heeft fouten:\n{listed}") from error
    say("taalbegrip leren (ongeveer een minuut)")
    # In a process of its own: the gateway stays free of TensorFlow and its 0.6 GB.
    finished = subprocess.run(
        [sys.executable, "-m", "bot.assistant.training"], cwd=settings.root, check=False
    )
    if finished.returncode != 0:
        raise LaunchError("Het leren is mislukt. Zie de regels hierboven.")


class AssistantProcess:
    """The Rasa process: started, watched, started again when it dies, stopped."""

    def __init__(self, settings: Settings, port: int | None = None) -> None:
        self._settings = settings
        self._port = port or free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self.secret = secrets.token_urlsafe(32)
        self._process: subprocess.Popen[bytes] | None = None
        self._is_stopping = threading.Event()
        self._guard = threading.Lock()

    @property
    def pid(self) -> int | None:
        """Id of the process that was started last."""
        with self._guard:
            return self._process.pid if self._process else None

    def start(self) -> None:
        """Start it, and keep watch."""
        self._spawn()
        threading.Thread(target=self._watch, daemon=True).start()

    def wait_until_ready(self) -> None:
        """Until its model is loaded. Raises LaunchError."""
        ends_at = time.monotonic() + _START_SECONDS
        while time.monotonic() < ends_at:
            if self._is_healthy():
                return
            if self._process is not None and self._process.poll() not in (None, 0):
                raise LaunchError("De assistent stopt meteen weer. Zie de regels hierboven.")
            time.sleep(0.25)
        raise LaunchError("De assistent is na twee minuten nog niet gereed.")

    def stop(self) -> None:
        """Stop it, kindly first."""
        self._is_stopping.set()
        with self._guard:
            process = self._process
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _spawn(self) -> None:
        environment = {**os.environ, "LOKET_ASSISTANT_SECRET": self.secret}
        with self._guard:
            if self._is_stopping.is_set():
                return
            # Its own session, so that Ctrl-C reaches the gateway first and streams can end.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot.assistant.server", str(self._port), str(os.getpid())],
                cwd=self._settings.root,
                env=environment,
                start_new_session=True,
            )

    def _watch(self) -> None:
        while not self._is_stopping.wait(_RESTART_PAUSE):
            if self._process is not None and self._process.poll() is not None:
                self._spawn()

    def _is_healthy(self) -> bool:
        request = urllib.request.Request(
            self.url + HEALTH_PATH, headers={SECRET_HEADER: self.secret}
        )
        try:
            with urllib.request.urlopen(request, timeout=1) as response:
                return bool(response.status == 200)
        except (urllib.error.URLError, OSError):
            return False


class GatewayServer(uvicorn.Server):
    """Uvicorn that ends the open streams at the first signal instead of waiting for them."""

    def __init__(self, config: uvicorn.Config, news: News) -> None:
        super().__init__(config)
        self._news = news

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Called for SIGINT and SIGTERM, on the main thread."""
        self._news.close()
        super().handle_exit(sig, frame)


def run_gateway(app: Starlette, settings: Settings, news: News) -> None:
    """Serve until told to stop."""
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        ws="none",
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=2,
        server_header=False,
    )
    server = GatewayServer(config, news)
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
