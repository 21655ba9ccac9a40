"""Reading a message as a caseworker would, in plain Python and scikit-learn."""
