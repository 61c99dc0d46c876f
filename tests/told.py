"""What a sentence tells, in words: `claims("IL6 induces STAT3") == {"IL6 increases_expression STAT3"}`."""

from __future__ import annotations

from functools import cache
from itertools import permutations

from genegraph.extraction import extract
from genegraph.grounding import Grounder
from genegraph.model import Bullet, Statement, Topic
from genegraph.vocabulary.lexicons import lexicons

GENES = ("CCL5", "CXCL1", "FOXP3", "IL6", "JAK2", "MDM2", "PIM1", "SOCS3", "STAT3", "TP53", "TRAF6", "USP7")
"""Genes whose symbols are no words, and of which nothing special is known."""
PAIRS = tuple(permutations(GENES, 2))

VERBS = {
    "induce": ("induces", "induced", "induction", "inducing"),
    "activate": ("activates", "activated", "activation", "activating"),
    "inhibit": ("inhibits", "inhibited", "inhibition", "inhibiting"),
    "suppress": ("suppresses", "suppressed", "suppression", "suppressing"),
    "repress": ("represses", "repressed", "repression", "repressing"),
    "upregulate": ("upregulates", "upregulated", "upregulation", "upregulating"),
    "downregulate": ("downregulates", "downregulated", "downregulation", "downregulating"),
    "stimulate": ("stimulates", "stimulated", "stimulation", "stimulating"),
    "regulate": ("regulates", "regulated", "regulation", "regulating"),
    "stabilize": ("stabilizes", "stabilized", "stabilization", "stabilizing"),
    "destabilize": ("destabilizes", "destabilized", "destabilization", "destabilizing"),
    "degrade": ("degrades", "degraded", "degradation", "degrading"),
    "inactivate": ("inactivates", "inactivated", "inactivation", "inactivating"),
    "phosphorylate": ("phosphorylates", "phosphorylated", "phosphorylation", "phosphorylating"),
    "dephosphorylate": ("dephosphorylates", "dephosphorylated", "dephosphorylation", "dephosphorylating"),
    "ubiquitinate": ("ubiquitinates", "ubiquitinated", "ubiquitination", "ubiquitinating"),
    "acetylate": ("acetylates", "acetylated", "acetylation", "acetylating"),
    "deacetylate": ("deacetylates", "deacetylated", "deacetylation", "deacetylating"),
    "methylate": ("methylates", "methylated", "methylation", "methylating"),
    "sumoylate": ("sumoylates", "sumoylated", "sumoylation", "sumoylating"),
    "cleave": ("cleaves", "cleaved", "cleavage", "cleaving"),
    "bind": ("binds", "bound", "binding", "binding"),
}
"""Verbs by their base form: third person, past, noun, gerund."""


def spelled(frame: str, base: str, agent: str, theme: str) -> str:
    """A frame such as `{noun} of {b} by {a}`, filled."""
    s, past, noun, gerund = VERBS[base]
    return frame.format(a=agent, b=theme, base=base, s=s, past=past, noun=noun, gerund=gerund)


@cache
def grounder() -> Grounder:
    """A grounder over the lexicons that ship."""
    return Grounder(lexicons())


def topic_of(symbol: str) -> Topic | None:
    """The topic of a gene's page; None for no page at all."""
    if not symbol:
        return None
    return Topic(symbol=symbol, entity=grounder().candidates(symbol)[0].entity)


def told(text: str, page: str = "") -> tuple[Statement, ...]:
    """What a bullet says, on the page of a gene if one is named."""
    bullet, topic = Bullet(locator="page#function/1", text=text, section=""), topic_of(page)
    return extract(bullet, grounder().ground(bullet, topic=topic), topic=topic)


def in_words(statement: Statement) -> str:
    """A statement in words: `perhaps not IL6 decreases_expression STAT3 through JAK2`."""
    doubt = "perhaps " if statement.speculative else ""
    denial = "not " if statement.negated else ""
    through = " through " + ", ".join(one.name for one in statement.mediators) if statement.mediators else ""
    return f"{doubt}{denial}{statement.subject.name} {statement.predicate} {statement.object.name}{through}"


@cache
def claims(text: str, page: str = "") -> frozenset[str]:
    """The same in words, in no order."""
    return frozenset(map(in_words, told(text, page)))
