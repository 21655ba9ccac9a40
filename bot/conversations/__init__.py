"""A conversation between a citizen, the assistant and a caseworker."""
