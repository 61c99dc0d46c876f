"""Bullets and Mentions to Statements."""
