"""Bullets to Mentions: which names occur, and which entities they stand for.

    spelling     what a name may stand for when it stands alone, best first (_names, _rank, _likeness)
    page         what it stands for on this page: the gene's own names, abbreviations, a user's decisions (_page)
    match        where names stand in a text, the longest first (_match, _affixes)
    neighbours   what the words around a name say of it (_context, _kinds)
    lists        names that share a part with the name before or behind them (_shared_heads, _shared_stems)
    identifiers  numbers that the page writes beside a name, which win (_identifiers)

`Grounder` takes these steps in this order; a `Candidate` is a name on its way through them.
"""

from genegraph.grounding._decisions import Decision, parse_decisions
from genegraph.grounding._grounder import Grounder

__all__ = ["Decision", "Grounder", "parse_decisions"]
