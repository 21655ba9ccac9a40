"""What the assistant knows: life events, organisations, municipalities, crisis lines."""
