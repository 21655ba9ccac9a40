"""What is wrong with content, in an editor's words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class ContentProblem:
    """One thing to mend. `line` is 0 when the whole file is meant; advice does not block."""

    file: str
    line: int
    message: str
    is_blocking: bool = True

    def __str__(self) -> str:
        """As it is printed."""
        place = f"{self.file}, regel {self.line}" if self.line else self.file
        return f"{'fout' if self.is_blocking else 'advies'}  {place}: {self.message}"


class ContentError(Exception):
    """Content cannot be used. Holds all problems at once."""

    def __init__(self, problems: tuple[ContentProblem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
