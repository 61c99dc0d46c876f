"""How surely a claim was read rightly: a small logistic model over the way it was read.

The weights were fitted by `tests/benchmarks/calibration.py` on sentences with annotated relations; a claim scored 0.9
is right about nine times in ten there. Every feature is something a reader can see, so that a score can be argued with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from genegraph.extraction._events import Event
from genegraph.extraction._tags import Token

# Beyond these more makes no difference.
_FAR = 30  # tokens between the words of a claim
_LONG = 60  # tokens of a segment
_CROWD = 10  # claims of a segment

WEIGHTS: Mapping[str, float] = {
    "absolute": 0.08,
    "active": 0.86,
    "adjective": -0.71,
    "axis": -0.33,
    "bias": 2.49,
    "binding": 0.29,
    "change": -0.87,
    "company": 0.17,
    "control": 0.07,
    "copula": 0.45,
    "crowded": -0.72,
    "doubtful name": 0.0,
    "faint": -1.16,
    "far": -0.54,
    "light": -0.35,
    "long": -1.09,
    "manner": 0.05,
    "means": -0.05,
    "modifier": -0.48,
    "need": 0.22,
    "nominal": 0.12,
    "passive": 0.66,
    "result": 0.03,
    "role": 0.06,
    "shown": -0.19,
    "unsigned": -0.48,
    "unwritten": 1.08,
}


def features(event: Event, tokens: Sequence[Token], claims: int) -> dict[str, float]:
    """What the score looks at, features that are absent left out.

    Args:
        event: The claim.
        tokens: The segment it was read in.
        claims: How many claims that segment gave.
    """
    agent, theme, cue = event.agent, event.theme, event.cue
    found = {
        "bias": 1.0,
        event.frame.partition(" ")[0]: 1.0,
        "long": _share(len(tokens), _LONG),
        "crowded": _share(claims, _CROWD),
    }
    first = last = event.cue_token
    doubt = 0.0
    for at in (agent.token, theme.token):
        if at < 0:
            found["unwritten"] = 1.0
            continue
        if at < first:
            first = at
        elif at > last:
            last = at
        mention = tokens[at].mention
        if mention is not None and (unsure := 1 - mention.score) > doubt:
            doubt = unsure
    if doubt:
        found["doubtful name"] = doubt
    found["far"] = _share(last - first, _FAR)
    if agent.faint or theme.faint:
        found["faint"] = 1.0
    if not cue.symmetric and not cue.sign:
        found["unsigned"] = 1.0
    return found


def _share(count: int, most: int) -> float:
    return count / most if count < most else 1.0


def score(event: Event, tokens: Sequence[Token], claims: int) -> float:
    """How surely the claim was read rightly, 0 to 1, two decimals."""
    total = 0.0
    for name, value in features(event, tokens, claims).items():
        total += WEIGHTS.get(name, 0.0) * value
    return int(100 / (1 + exp(-total)) + 0.5) / 100
