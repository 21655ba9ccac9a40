"""The decision: from what was read in a message to what happens next."""
