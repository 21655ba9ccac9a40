"""Warm handoff: the only code that discloses a citizen's data to anyone."""
