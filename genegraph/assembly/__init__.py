"""Statements to Edges."""
