"""Whom "it", "its" and their like stand for: somebody the text spoke of before."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._anaphora import CONTRASTING, DEFINITE, SEVERAL, named_before, takes_up_name
from genegraph.extraction._antecedents import (
    brought_about,
    doers,
    names_before,
    names_unknown,
    objects_of,
    predicates_before,
)
from genegraph.extraction._arguments import Arguments, among, plainly, taken_up, without
from genegraph.extraction._cues import names_side
from genegraph.extraction._descriptions import describes_topic
from genegraph.extraction._emission import MEDIATING
from genegraph.extraction._nodes import Group, Noun, Predicate, Verb
from genegraph.extraction._scene import Scene
from genegraph.extraction._shell_nouns import DEEDS
from genegraph.extraction._subjects import subject_of

_PERSONAL = frozenset(("it", "they", "them", "this", "these", "both", "itself"))
_PLURAL = frozenset(("their", "them", "they", "these", "both"))
_OPENINGS = words.POSSESSIVES | _PERSONAL | DEFINITE | SEVERAL
"""How noun groups begin that take somebody up, save "former" and "latter"."""


def resolve_pronouns(scene: Scene) -> None:
    """Point the pronouns of a segment, from left to right, at what the text spoke of before them."""
    for noun in scene.clauses.nouns:
        first = scene.tokens[noun.start]
        if first.lower not in _OPENINGS and noun.word not in CONTRASTING:
            continue  # as most do
        if first.lower in words.POSSESSIVES:
            if first.lower != "whose":
                scene.reader.pronouns[noun] = _antecedent(scene, noun, possessive=True)
        elif takes_up_name(scene.tokens, noun):
            if found := named_before(scene, noun):
                scene.reader.pronouns[noun] = found
        elif first.tag == "O" and first.lower in _PERSONAL:
            scene.reader.pronouns[noun] = _antecedent(scene, noun, possessive=False)


def _antecedent(scene: Scene, noun: Noun, *, possessive: bool) -> Arguments:
    """Whom a pronoun stands for, by its place: that of a subject, of a means, or of an object."""
    if possessive and noun.is_name:
        return plainly(_owners_of_named(scene, noun))
    governor: Group | None = noun
    while isinstance(governor, Noun):
        governor = governor.governor
    own_doing = possessive and noun.word in DEEDS and isinstance(governor, Predicate) and governor.end <= noun.start
    if not isinstance(governor, Predicate) or (own_doing and not _changes(governor, noun)):
        return _of_subject(scene, noun)
    if possessive and isinstance(governor, Verb) and _tells_means(noun, governor):
        doers = subject_of(scene, governor)
        if doers:
            return plainly(doers)  # "phosphorylates B through its activation of C"
    return _of_object(scene, noun, governor, possessive=possessive)


def _changes(governor: Predicate, noun: Noun) -> bool:
    """Whether a verb tells what becomes of its object: "A binds B and reduces its ability": that of B."""
    return governor.object is noun and any(cue.relation and cue.sign for cue in governor.cues)


def _owners_of_named(scene: Scene, noun: Noun) -> Arguments:
    """Whose substrate, receptor or partner a name is said to be: "A and its substrate B", "A binds its receptor B"."""
    first = noun.coordinated_with
    if first is not None:
        before = [member for member in (first, *first.conjuncts) if member.end <= noun.start]
        return scene.reader.pronouns.get(before[-1]) or scene.reader.reading(before[-1]).themes
    governor = noun.governor
    if isinstance(governor, Verb) and governor.subject is not None:
        if not governor.passive:
            return scene.reader.causes(governor.subject)
        return scene.reader.themes(governor.subject) if governor.subject.is_name else ()
    names = tuple(name for name in names_before(scene, noun) if not name.faint)
    if scene.topic and names and not among(scene.topic[0], names):
        return ()  # of the page's gene or of the one named
    return names[-1:] or scene.topic


def _tells_means(noun: Noun, governor: Verb) -> bool:
    """Whether a noun stands in a phrase that tells how the verb's subject does it."""
    outer: Group | None = noun
    while isinstance(outer, Noun) and outer.governor is not governor:
        outer = outer.governor
    phrases = governor.phrases
    return not governor.passive and any(phrase is outer and word in MEDIATING for word, phrase in phrases)


# ---------------------------------------------------------------------------------- "it" as subject, "it" as object


def _of_subject(scene: Scene, noun: Noun) -> Arguments:
    """ "A binds B and it activates C": the subject before, else the name before, else whom the text spoke of."""
    several = scene.tokens[noun.start].lower in _PLURAL
    for verb in predicates_before(scene, noun, None):
        if verb.subject is not None and verb.subject.conjuncts and not several:
            return scene.topic  # "A and B are required for its effects": those of another
        subjects = scene.reader.causes(verb.subject)
        if subjects:
            return plainly(subjects)
        if verb.subject is not None and describes_topic(scene, verb.subject):
            return scene.topic
        if names_unknown(scene, verb.subject) and verb.finite and not verb.relative:
            return ()  # "the EVP16 construct did not raise B, though it lowered C": not B did
        if verb.subject is None and scene.topic and scene.opens_bullet:
            return scene.topic
    if names_side(noun.cues, "promoter") and scene.topic and scene.opens_bullet:
        return scene.topic  # "recruitment of B to its promoter"
    first = scene.clauses.nouns[0]
    if scene.topic and scene.opens_bullet and first.governor is None and any(cue.agentive for cue in first.cues):
        return scene.topic  # "a partner of B, whose activity it inhibits"
    return names_before(scene, noun)[:1] or taken_up(scene.focus.subjects, noun.start) or scene.topic


def _of_object(scene: Scene, noun: Noun, governor: Predicate, *, possessive: bool) -> Arguments:
    """ "A binds B and inhibits it": the object before, else another subject before, else the page's gene."""
    reader, focus = scene.reader, scene.focus
    subject = governor.subject if governor.subject is not noun else None
    own = doers(scene, subject)
    if own and (beside := without(reader.themes(subject), own)):
        return plainly(beside)  # "phosphorylation of A by B is required for its degradation"
    words_own = "own" in [token.lower for token in scene.tokens[noun.start : noun.end]]
    if own and possessive and (words_own or _is_own_partner(noun, governor)):
        return plainly(own)
    before = list(predicates_before(scene, noun, governor))
    several = scene.tokens[noun.start].lower in _PLURAL
    for verb in before:
        objects = objects_of(scene, verb)
        if several and not objects and (events := brought_about(scene, verb.object)):
            return events
        themes = without(objects, own)
        if governor.relative and len(themes) < len(objects):
            continue  # "binds B and C, which raises its activity": not that of B
        if several and len(themes) == 1 and themes[0].entity.type == "gene":
            continue
        if not objects and names_unknown(scene, verb.object):
            return ()
        if themes:
            sites = tuple(theme for theme in themes if theme.aspect == "promoter")
            return plainly(sites or themes)  # "recruits B to the promoter of C and silences it"
    for verb in before:
        subjects = without(reader.causes(verb.subject), own)
        if subjects:
            return plainly(subjects if several else subjects[:1])
    if possessive and not before and not several and _spoke_of_topic(scene):
        return scene.topic  # "binds B and C; A blocks its activation"
    if focus.objects and not before and not among(focus.objects[0], own):
        return taken_up(without(focus.objects, own), noun.start)
    if several:
        return ()  # "activates B in T cells, limiting their growth"
    if scene.topic and not among(scene.topic[0], own):
        return scene.topic
    itself = own if possessive and len(own) == 1 else ()  # "A and B need their activity" says nothing of A and B
    return without(names_before(scene, noun), own)[-1:] or itself


def _spoke_of_topic(scene: Scene) -> bool:
    """Whether the sentence before left out its subject, the page's gene, and named several others."""
    focus = scene.focus
    said = bool(scene.topic) and len(focus.objects) > 1 and bool(focus.subjects)
    return said and focus.subjects[0].token < 0 and among(scene.topic[0], focus.subjects)


def _is_own_partner(noun: Noun, governor: Predicate) -> bool:
    """ "A binds to its target site": that of A, where no other has been bound before."""
    binds = any(cue.symmetric and cue.relation in {"binds", "interacts_with"} for cue in governor.cues)
    return binds and not governor.passive and noun.word in _PARTNERS


_PARTNERS = words.listed(
    "ligand ligands partner partners receptor receptors site sites substrate substrates target targets"
)
