"""How surely a claim was read rightly: a small logistic model over the way it was read.

The weights were fitted by `tests/benchmarks/calibration.py` on sentences with annotated relations; a claim scored 0.9
is right about nine times in ten there. Every feature is something a reader can see, so that a score can be argued with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from genegraph.extraction._events import Event
from genegraph.extraction._tags import Token

_FAR, _LONG = 30, 60  # tokens; beyond these more makes no difference

WEIGHTS: Mapping[str, float] = {
    "absolute": 0.1,
    "active": 0.9,
    "adjective": -0.69,
    "axis": -0.43,
    "bias": 2.49,
    "binding": 0.47,
    "change": -0.54,
    "company": 0.13,
    "copula": 0.12,
    "crowded": -0.83,
    "doubtful name": 0.09,
    "faint": -1.01,
    "far": -0.79,
    "light": -0.26,
    "long": -1.23,
    "means": 0.22,
    "modifier": -0.28,
    "nominal": 0.09,
    "passive": 0.51,
    "result": 0.03,
    "shown": -0.3,
    "unsigned": -0.6,
    "unwritten": 1.12,
}


def features(event: Event, tokens: Sequence[Token], claims: int) -> dict[str, float]:
    """What the score looks at.

    Args:
        event: The claim.
        tokens: The segment it was read in.
        claims: How many claims that segment gave.
    """
    agent, theme = event.agent, event.theme
    ends = [position for position in (agent.token, theme.token) if position >= 0]
    span = max((*ends, event.cue_token)) - min((*ends, event.cue_token))
    mentions = [mention.score for position in ends if (mention := tokens[position].mention) is not None]
    return {
        "bias": 1.0,
        event.frame.partition(" ")[0]: 1.0,
        "faint": float(agent.faint or theme.faint),
        "far": min(span, _FAR) / _FAR,
        "long": min(len(tokens), _LONG) / _LONG,
        "crowded": min(claims, 10) / 10,
        "unwritten": float(agent.token < 0 or theme.token < 0),
        "doubtful name": 1 - min(mentions, default=1.0),
        "unsigned": float(not event.cue.symmetric and not event.cue.sign),
    }


def score(event: Event, tokens: Sequence[Token], claims: int) -> float:
    """How surely the claim was read rightly, 0 to 1, two decimals."""
    total = sum(WEIGHTS.get(name, 0.0) * value for name, value in features(event, tokens, claims).items())
    return round(1 / (1 + exp(-total)), 2)
