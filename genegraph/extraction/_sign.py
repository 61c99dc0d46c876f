"""The net effect: from a cue, its arguments' signs and aspects to a predicate with its sign."""

from __future__ import annotations

from functools import cache, lru_cache

from genegraph.extraction._arguments import PLACES, Argument
from genegraph.extraction._cues import Cue
from genegraph.extraction._lexemes import modifications
from genegraph.vocabulary.relations import descendants, relations

Said = tuple[str, int, bool]
"""Predicate, sign, and whether the claim has a direction."""


def net_sign(cue: Cue, agent: Argument, theme: Argument) -> int:
    """What happens to the theme when there is more of the agent: losses on either side turn the sign over."""
    return cue.sign * agent.sign * theme.sign


@lru_cache(maxsize=1 << 9)
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
    if aspect == "contact":
        return ("decreases", -1) if sign < 0 else ("regulates", 0)
    return _by_aspect().get((aspect, sign), _DIRECTION[sign]), sign


def said_of_gene(cue: Cue, agent: Argument, theme: Argument) -> Said:
    """What a directed cue says of a gene or chemical that is acted upon."""
    if cue.lemma == "target" and _is_micro_rna(agent):
        lowers = (agent.sign or 1) * (theme.sign or 1) > 0
        return *predicate_of("decreases", -1 if lowers else 1, "expression"), True
    sign = net_sign(cue, agent, theme)
    if not cue.sign and cue.tail == "in" and theme.signed:
        sign = agent.sign * theme.sign  # "a role in reduced A levels"
    plain = theme.aspect in {"", "variant"} or (cue.modifies and theme.aspect in {"expression", "promoter"})
    aspect = cue.aspect if plain else theme.aspect  # "ubiquitinates a variant of A", "methylates A mRNA"
    return *predicate_of(cue.relation, sign, aspect), True


def said_of_thing(cue: Cue, agent: Argument, theme: Argument) -> Said:
    """What a cue says of a process, a disease, a cell or a place."""
    if cue.relation == "expressed_in":
        return "expressed_in", 0, False
    kind = theme.entity.type
    takes_part = cue.tail in {"in", "within"} or cue.lemma in _TAKING_PART
    sign = net_sign(cue, agent, theme)
    if takes_part and theme.signed:
        sign = agent.sign * theme.sign  # "involved in reduced growth"
    if kind == "disease":
        if agent.aspect == "variant":
            return "variant_associated_with", 0, False  # a mutation may mean more of the gene, or less
        return (cue.relation if ties_to_disease(cue) else "associated_with_disease"), sign, False
    if cue.relation == "required_for" and sign > 0:
        return "required_for", 1, True
    if kind in PLACES:
        return _DIRECTION[sign], sign, True
    if sign:
        return ("positively_regulates_process" if sign > 0 else "negatively_regulates_process"), sign, True
    return ("involved_in" if takes_part else "regulates_process"), 0, True


def ties_to_disease(cue: Cue) -> bool:
    """Whether a cue ties a gene to a disease, and says nothing of two genes: "a biomarker of B"."""
    return cue.relation in descendants("associated_with_disease")


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
