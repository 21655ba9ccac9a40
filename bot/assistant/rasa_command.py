"""Rasa's own command line without the warnings nobody can act on: `./loket rasa shell`."""

from __future__ import annotations

from rasa.__main__ import main

if __name__ == "__main__":
    main()
