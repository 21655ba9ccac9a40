"""Measuring how well the assistant understands, decides and answers."""
