"""Bullets to Mentions: which names occur, and which entities they stand for."""

from genegraph.grounding._decisions import Decision, parse_decisions
from genegraph.grounding._grounder import Grounder

__all__ = ["Decision", "Grounder", "parse_decisions"]
