"""Who may use what, as written down in `pyproject.toml`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import ROOT


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the code in a folder."""
    program = "import sys; from importlinter.cli import lint_imports_command as run; run()"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


@pytest.mark.slow
def test_every_contract_is_kept() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.mark.slow
def test_a_breach_is_found(tmp_path: Path) -> None:
    config = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(config, encoding="utf-8")
    for package in ("bot", "actions"):
        (tmp_path / package).symlink_to(ROOT / package)
    assert lint(tmp_path).returncode == 0
    (tmp_path / "actions").unlink()
    (tmp_path / "actions").mkdir()
    (tmp_path / "actions" / "__init__.py").write_text('"""Actions."""\n', encoding="utf-8")
    (tmp_path / "actions" / "action_wild.py").write_text("import rasa\n", encoding="utf-8")
    result = lint(tmp_path)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "Actions never reach Rasa, TensorFlow or spaCy BROKEN" in result.stdout
