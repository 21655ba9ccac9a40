"""Rasa graph components: they understand, they do not decide."""
