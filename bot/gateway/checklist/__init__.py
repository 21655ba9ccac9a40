"""Pages that citizens read and print: what to arrange, and the precise answers."""
