"""Who may work in the werkplek: accounts, log-in, sessions and API tokens."""
