from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.content import Content


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return Content.written_in(tmp_path / "kennis")
