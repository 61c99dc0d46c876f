"""Bullets to Mentions: which names occur, and which entities they stand for."""

from genegraph.grounding._grounder import Grounder

__all__ = ["Grounder"]
