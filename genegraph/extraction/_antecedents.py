"""Who was spoken of before a noun: who acted, whom it befell, who was named."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.extraction._arguments import Arguments
from genegraph.extraction._descriptions import opens_agentless
from genegraph.extraction._emission import MEDIATING
from genegraph.extraction._nodes import Group, Noun, Predicate
from genegraph.extraction._noun_traits import looks_named
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import is_implicit


def nouns_before(scene: Scene, noun: Noun) -> list[Noun]:
    """The noun groups before one, without those that it hangs on, which cannot be read before it is."""
    around: set[Noun] = set()
    outer: Group | None = noun
    while isinstance(outer, Noun):
        around.add(outer)
        outer = outer.governor
    return [
        earlier
        for earlier in scene.clauses.nouns
        if earlier.end <= noun.start and earlier.coordinated_with is None and earlier not in around
    ]


def names_before(scene: Scene, noun: Noun) -> Arguments:
    """The names before a noun."""
    return tuple(theme for earlier in nouns_before(scene, noun) for theme in scene.reader.themes(earlier))


def brought_about(scene: Scene, noun: Noun | None) -> Arguments:
    """ "A raises B-induced responses and C lowers them": what B brings about."""
    several = noun is not None and noun.word.endswith("s")
    return tuple(theme for theme in scene.reader.themes(noun) if theme.faint) if several else ()


def names_unknown(scene: Scene, noun: Noun | None) -> bool:
    """Whether a noun names something that no lexicon knows: "F508del"."""
    if noun is None or noun.cues or noun.holds_name:
        return False
    return looks_named(scene.tokens[noun.head])


def doers(scene: Scene, subject: Noun | None) -> Arguments:
    """Who acts; of an event, the one that it names so: "A binding to B accelerates its decay"."""
    reading = scene.reader.reading(subject) if subject is not None else None
    if reading is not None and reading.agents and reading.cue is not None:
        return reading.agents
    if reading is not None and reading.causers and reading.cue is not None and reading.cue.modifies:
        return reading.causers
    if subject is not None and opens_agentless(scene, subject):
        return scene.topic  # "binding to the promoter of B and repressing its transcription"
    return scene.reader.causes(subject)


def objects_of(scene: Scene, verb: Predicate) -> Arguments:
    """Whom a predicate befalls."""
    if verb.passive and verb.subject is None:
        return scene.topic if is_implicit(scene, verb) else ()
    nouns = [verb.subject]
    if not verb.passive:
        named = verb.object is not None and verb.object.is_name
        aside = MEDIATING | {"from"} if named else MEDIATING  # "displaces A from B, freeing it"
        nouns = [verb.object, *(noun for word, noun in verb.preps if word not in aside)]
    if verb.word == "compete":
        nouns = [*verb.behind("for")]  # "competes with A for binding to B": for B
    found = tuple(theme for noun in nouns for theme in scene.reader.themes(noun) if not theme.faint)
    sites = tuple(
        theme for _, noun in verb.adjuncts for theme in scene.reader.themes(noun) if theme.aspect == "promoter"
    )
    if not found and scene.topic and isinstance(verb.object, Noun) and any(cue.aspect for cue in verb.object.cues):
        return scene.topic  # "promotes expression": that of the page's gene
    return found + sites


def predicates_before(scene: Scene, noun: Noun, governor: Predicate | None) -> Iterator[Predicate]:
    """The predicates before a noun, the nearest first, its own left out."""
    for predicate in reversed(scene.clauses.predicates):
        if predicate.end <= noun.start and predicate is not governor:
            yield predicate
