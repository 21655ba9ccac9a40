"""The knowledge as it is now: read again when a file changed, never replaced by a broken one."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from pathlib import Path

from bot.knowledge.loading import ContentError, ContentProblem, content_files, load_knowledge
from bot.knowledge.model import Knowledge

log = logging.getLogger(__name__)

LOOK_EVERY = 2.0
"""Seconds between looks at the files."""

State = tuple[tuple[str, int, int], ...]


class KnowledgeStore:
    """Holds the last good knowledge. Safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._knowledge: Knowledge | None = None
        self._state: State = ()
        self._looked_at = 0.0
        self.problems: tuple[ContentProblem, ...] = ()

    def current(self) -> Knowledge:
        """The knowledge. Raises ContentError only when there never was a good one."""
        if self._knowledge is not None and time.monotonic() - self._looked_at < LOOK_EVERY:
            return self._knowledge
        with self._lock:
            return self._look()

    def _look(self) -> Knowledge:
        state = self._state_of_files()
        self._looked_at = time.monotonic()
        if self._knowledge is not None and state == self._state:
            return self._knowledge
        self._state = state
        try:
            self._knowledge = load_knowledge(self._folder)
            self.problems = ()
        except ContentError as error:
            if self._knowledge is None:
                raise
            self.problems = error.problems
            log.warning("content_is_broken", extra={"problems": len(error.problems)})
        return self._knowledge

    def _state_of_files(self) -> State:
        found = []
        for path in content_files(self._folder):
            with contextlib.suppress(FileNotFoundError):  # an editor's program may swap files
                status = path.stat()
                found.append((str(path), status.st_mtime_ns, status.st_size))
        return tuple(found)
