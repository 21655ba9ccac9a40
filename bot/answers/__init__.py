"""What a citizen reads: blocks composed from the knowledge."""
