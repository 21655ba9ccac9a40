"""The public API, version 1 (NL API Design Rules)."""
