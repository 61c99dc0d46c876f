"""What a noun group that opens a bullet says its gene is or does: "receptor for B", "C antagonist", "binding to A"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, among
from genegraph.extraction._nodes import Noun, Predicate, Verb
from genegraph.extraction._noun_traits import names_pair
from genegraph.extraction._scene import Scene

_DESCRIBING_ENDINGS = ("kine", "ase", "or", "er", "ist", "form", "protein", "ligand", "hormone", "mitogen", "gene")


def describes_topic(scene: Scene, noun: Noun) -> bool:
    """A nameless noun that opens a bullet describes its gene: "monocyte-derived cytokine stimulating ..."."""
    return scene.opens_with(noun) and (noun.word in words.TRANSPARENT or noun.word.endswith(_DESCRIBING_ENDINGS))


def is_partner(scene: Scene, noun: Noun, verb: Predicate) -> bool:
    """ "receptor for B, controlling C", "subunit of B, controlling C": B is not what controls C on a page."""
    if verb.relative and verb.finite and noun.word in words.COMPLEXES:
        return False  # "a heterodimer with B, which activates C": both do
    reading = scene.reader.reading(noun)
    cue = reading.cue
    part = cue is not None and cue.relation in {"component_of", "member_of"} and bool(noun.behind("of"))
    if cue is None or not (cue.symmetric or part) or reading.agents or names_pair(noun, reading.themes):
        return False
    return bool(scene.topic) and describes_topic(scene, noun)


def is_kind_of_enzyme(scene: Scene, noun: Noun) -> bool:
    """Whether a noun that opens a bullet says which kind of enzyme its gene is, and needs what to be one."""
    reading = scene.reader.reading(noun)
    needs = bool(reading.causers) and reading.cue is not None and reading.cue.agentive
    return needs and describes_topic(scene, noun)


_DOING_ENDINGS = ("izer", "iser", "ifier", "ator", "itor", "essor")


def is_role(scene: Scene, noun: Noun, verb: Predicate, named: Arguments) -> bool:
    """Whether a noun that opens a bullet says what its gene does to those it names: "C antagonist, activating B"."""
    if noun.is_name or noun.word.endswith("s") or (verb.finite and not verb.relative) or not scene.opens_with(noun):
        return False
    if not noun.holds_name and not any(phrase.holds_name for _, phrase in noun.preps):
        return False
    told = any(cue.agentive or cue.inverse for cue in noun.cues)  # "inhibitor of C", "target of C"
    return (told or (not noun.cues and noun.word.endswith(_DOING_ENDINGS))) and not among(scene.topic[0], named)


def opens_agentless(scene: Scene, noun: Noun) -> bool:
    """ "binding to A leads to B" on a page: one partner is written, the other is the page's gene."""
    if not scene.topic or not (scene.opens_with(noun) or _is_made_by_topic(scene, noun)):
        return False
    reading = scene.reader.reading(noun)
    cue = reading.cue
    if cue is None or not cue.symmetric or not cue.tail or reading.agents:
        return False
    return bool(reading.themes) and not names_pair(noun, reading.themes)


def _is_made_by_topic(scene: Scene, noun: Noun) -> bool:
    """ "forms a heterodimer with B" on a page."""
    governor = noun.governor
    if not isinstance(governor, Verb) or governor.object is not noun or governor.subject is not None:
        return False
    return scene.opens_bullet and scene.clauses.predicates[0] is governor
