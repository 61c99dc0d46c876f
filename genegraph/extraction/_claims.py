"""Events -> claims: what an event says in the words of relations.ttl, if they have a word for it."""

from __future__ import annotations

from dataclasses import dataclass

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import ACTORS, GENES, Argument
from genegraph.extraction._cues import Cue
from genegraph.extraction._events import Event
from genegraph.extraction._lexemes import modifications
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._sign import net_sign, said_of_gene, said_of_thing, ties_to_disease
from genegraph.model import Curie


@dataclass(slots=True, eq=False)
class Claim:
    """An event as a predicate with its sign; never changed once made."""

    agent: Argument
    theme: Argument
    predicate: str
    sign: int
    directed: bool

    @property
    def said(self) -> tuple[Curie, str, Curie]:
        """Subject, predicate and object: what two claims share that say the same."""
        return self.agent.entity.curie, self.predicate, self.theme.entity.curie


def claim_of(event: Event) -> Claim | None:
    """What an event claims; None where no gene or chemical acts, or no predicate says what it does."""
    agent, theme, cue = event.agent, event.theme, event.cue
    if cue.lemma == "target" and agent.entity.type == "disease" and theme.entity.type in ACTORS:
        return Claim(theme, agent, "therapeutic_target_for", 0, False)  # "A is a target in breast cancer"
    if theme.entity.type == "chemical" and theme.aspect in {"binding", "contact"} and not cue.symmetric:
        return None  # "prevents LPS binding": there is no less LPS
    if agent.entity.type not in ACTORS or (theme.faint and not _stands_for_itself(theme, cue)):
        return None
    if theme.entity.type not in ACTORS:
        return None if _is_between_molecules(theme, cue) else Claim(agent, theme, *said_of_thing(cue, agent, theme))
    if ties_to_disease(cue):
        return None
    if cue.relation in {"component_of", "member_of"} and theme.entity.type == "gene":
        # "component of a complex with CD40" tells of partners, "a component of the CD40 pathway" of neither
        return None if theme.aspect else Claim(agent, theme, "interacts_with", 0, False)
    if cue.symmetric:
        return _contact(agent, theme, cue)
    return Claim(agent, theme, *said_of_gene(cue, agent, theme))


def setting_of(event: Event, claim: Claim) -> tuple[tuple[str, str], ...]:
    """How a claim was come by, and what its predicate cannot say of it: ("setting", "loss of function")."""
    told: tuple[tuple[str, str], ...] = ()
    if claim.agent.perturbed:
        told += (("setting", "loss of function" if claim.agent.sign < 0 else "gain of function"),)
    if claim.predicate == "regulates" and (aspect := claim.theme.aspect or event.cue.aspect) in modifications():
        lowered = net_sign(event.cue, claim.agent, claim.theme) < 0
        told += (("aspect", f"less {aspect}" if lowered else aspect),)
    return told


def _stands_for_itself(theme: Argument, cue: Cue) -> bool:
    """Whether what is done to an event of a gene is done to the gene: "A blocks B-induced death", not "mediates" it."""
    mediates = cue.relation == "required_for" or cue.lemma in qualifiers("mediating")
    return theme.entity.type in GENES and not mediates and bool(cue.sign)


def _is_between_molecules(theme: Argument, cue: Cue) -> bool:
    """Whether a cue makes no sense of a thing that is no molecule: to bind it, to predispose to an organ."""
    if cue.modifies:
        return True
    if ties_to_disease(cue):
        return theme.entity.type != "disease"
    return cue.symmetric and not (theme.entity.type == "disease" and cue.relation == "interacts_with")


def _contact(agent: Argument, theme: Argument, cue: Cue) -> Claim:
    """ "A binds B"; to bind the promoter of B is to regulate its expression."""
    for whole, part in ((agent, theme), (theme, agent)):
        if cue.lemma in words.COMPLEXES and part.entity.name in whole.entity.members:  # "the IKK complex of A and B"
            relation = "component_of" if whole.entity.type == "complex" else "member_of"
            return Claim(part, whole, relation, 0, True)
    if theme.aspect == "promoter":
        return Claim(agent, theme, "regulates_expression", 0, True)
    if agent.aspect == "promoter":
        return Claim(theme, agent, "regulates_expression", 0, True)
    return Claim(agent, theme, cue.relation, 0, cue.lemma in {"recruit", "recruitment"})
