"""The net effect: from a cue, its arguments' signs and aspects to a predicate with its sign."""

from __future__ import annotations

from functools import cache

from genegraph.extraction._arguments import Argument
from genegraph.extraction._cues import Cue, modifications
from genegraph.vocabulary.relations import descendants, relations

_DIRECTION = {1: "increases", -1: "decreases", 0: "regulates"}


@cache
def _by_aspect() -> dict[tuple[str, int], str]:
    """(aspect, sign) -> predicate, as relations.ttl pairs them."""
    table: dict[tuple[str, int], str] = {}
    for relation in relations().values():
        if relation.aspect:
            table.setdefault(
                (relation.aspect, 1 if relation.aspect in modifications() else relation.sign), relation.name
            )
    return table


def predicate_of(relation: str, sign: int, aspect: str) -> tuple[str, int]:
    """The predicate that says no more than the sign and aspect do, and the sign it is stated with.

    Example:
        >>> predicate_of("increases", -1, "expression")
        ('decreases_expression', -1)
    """
    if relation in {"component_of", "member_of"}:
        return relation, 0
    if relation == "required_for" and sign > 0:
        return "required_for", 1
    if aspect == "promoter":
        aspect = "expression"
    if aspect in modifications():
        return (_by_aspect()[aspect, 1], 0) if sign > 0 else ("regulates", 0)
    if aspect == "localization":
        return _DIRECTION[0], 0
    if aspect == "binding":
        return _DIRECTION[sign], sign
    return _by_aspect().get((aspect, sign), _DIRECTION[sign]), sign


def net_sign(cue_sign: int, agent: Argument, theme: Argument) -> int:
    """What happens to the theme when there is more of the agent: losses on either side turn the sign over."""
    if cue_sign == 0:
        return 0
    return cue_sign * agent.sign * theme.sign


_TAKING_PART = frozenset(("in", "within"))


def thing_predicate(cue: Cue, agent: Argument, theme: Argument) -> tuple[str, int, bool]:
    """Predicate, sign and direction of a claim about a process, a disease, a cell or a place."""
    kind = theme.entity.type
    taking_part = cue.tail in _TAKING_PART or cue.lemma in {"involve", "implicate", "participate"}
    sign = net_sign(cue.sign, agent, theme)
    if taking_part and theme.signed:
        sign = agent.sign * theme.sign
    if cue.relation == "expressed_in":
        return "expressed_in", 0, False
    if kind == "disease":
        told = cue.relation if cue.relation in descendants("associated_with_disease") else "associated_with_disease"
        return told, sign, False
    if cue.relation == "required_for" and sign > 0:
        return "required_for", 1, True
    if kind in {"cell", "anatomy"}:
        return _DIRECTION[sign], sign, True
    if sign:
        return ("positively_regulates_process" if sign > 0 else "negatively_regulates_process"), sign, True
    return ("involved_in" if taking_part else "regulates_process"), 0, True
