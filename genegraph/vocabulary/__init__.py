"""ontologies/ seen from Python, loaded once, read-only."""
