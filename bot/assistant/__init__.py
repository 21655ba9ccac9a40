"""The Rasa process: its launcher, its patches and the channel to the gateway."""
