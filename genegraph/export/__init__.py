"""Graph to text, one file per export format."""
