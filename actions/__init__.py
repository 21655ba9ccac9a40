"""Custom actions of the Rasa dialogue: from tracker to core to dispatcher, and nothing else."""
