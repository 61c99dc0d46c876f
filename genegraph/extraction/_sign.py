"""The net effect: from a cue, its arguments' signs and aspects to a predicate with its sign."""

from __future__ import annotations

from functools import cache

from genegraph.extraction._arguments import ACTORS, Argument
from genegraph.extraction._cues import Cue, modifications
from genegraph.vocabulary.relations import relations

Said = tuple[str, int, bool]
"""Predicate, sign, and whether the claim has a direction."""


def said(cue: Cue, agent: Argument, theme: Argument) -> Said:
    """What a cue says of an agent and a theme."""
    if theme.entity.type not in ACTORS:
        return _said_of_thing(cue, agent, theme)
    if cue.symmetric:
        return _said_of_both(cue, agent, theme)
    if cue.relation == "regulates" and cue.lemma == "target" and _is_micro_rna(agent):
        return *predicate_of("regulates", -agent.sign * theme.sign, theme.aspect or "expression"), True
    told_by_theme = not cue.sign and cue.tail == "in" and theme.signed  # "a role in reduced A levels"
    sign = agent.sign * theme.sign * (1 if told_by_theme else cue.sign)
    return *predicate_of(cue.relation, sign, theme.aspect or cue.aspect), True


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
        return "regulates", 0
    if aspect == "binding":
        return _DIRECTION[sign], sign
    return _by_aspect().get((aspect, sign), _DIRECTION[sign]), sign


_DIRECTION = {1: "increases", -1: "decreases", 0: "regulates"}
_TAKING_PART = frozenset(("involve", "implicate", "participate"))


@cache
def _by_aspect() -> dict[tuple[str, int], str]:
    """(aspect, sign) -> predicate, as relations.ttl pairs them."""
    table: dict[tuple[str, int], str] = {}
    for relation in relations().values():
        if relation.aspect:
            sign = 1 if relation.aspect in modifications() else relation.sign
            table.setdefault((relation.aspect, sign), relation.name)
    return table


def _is_micro_rna(agent: Argument) -> bool:
    """Whether an agent lowers what it targets, as a microRNA does."""
    return agent.entity.name.startswith(("MIR", "LET"))


def _said_of_both(cue: Cue, agent: Argument, theme: Argument) -> Said:
    """ "A binds B", "A binds the B promoter", "A recruits B"."""
    if "promoter" in (agent.aspect, theme.aspect):
        return "regulates_expression", 0, True
    return cue.relation, 0, cue.lemma in {"recruit", "recruitment"}


def _said_of_thing(cue: Cue, agent: Argument, theme: Argument) -> Said:
    """What is said of a process, a disease, a cell or a place."""
    kind = theme.entity.type
    takes_part = cue.tail in {"in", "within"} or cue.lemma in _TAKING_PART
    told_by_theme = takes_part and theme.signed  # "involved in reduced growth"
    sign = agent.sign * theme.sign * (1 if told_by_theme else cue.sign)
    if kind == "disease":
        return "associated_with_disease", sign, False
    if cue.relation == "required_for" and sign > 0:
        return "required_for", 1, True
    if kind in {"cell", "anatomy"}:
        return _DIRECTION[sign], sign, True
    if sign:
        return ("positively_regulates_process" if sign > 0 else "negatively_regulates_process"), sign, True
    return ("involved_in" if takes_part else "regulates_process"), 0, True
