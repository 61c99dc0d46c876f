"""Bullets to Mentions: which names occur, and which entities they stand for."""
