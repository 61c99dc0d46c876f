"""Who does what a predicate says, written or not: the subject, its company, the page's gene."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, seen, without
from genegraph.extraction._descriptions import (
    describes_topic,
    is_kind_of_enzyme,
    is_partner,
    is_role,
    opens_agentless,
)
from genegraph.extraction._nodes import Noun, Predicate, Verb
from genegraph.extraction._noun_parts import means_loss
from genegraph.extraction._noun_traits import bears, tells_role
from genegraph.extraction._own_sides import own_side
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._retold import retold
from genegraph.extraction._scene import Scene
from genegraph.extraction._verb_cues import choose


def subject_of(scene: Scene, verb: Predicate) -> Arguments:
    """Who acts; the page's gene where the bullet leaves the subject out."""
    subject = verb.subject
    if subject is None:
        if verb.gerund is not None:
            return _of_gerund(scene, verb.gerund)
        return scene.topic + company_of(scene, verb) + _partners(scene, verb) if is_implicit(scene, verb) else ()
    found = scene.reader.causes(subject) or _named_elsewhere(scene, verb, subject)
    told_as = subject.start and scene.tokens[subject.start - 1].lower == "as" and not isinstance(subject.governor, Verb)
    if told_as and tells_role(subject):
        # "A as a regulator of B raises C", "as a regulator of B, raises C" on a page
        owner = next((noun for noun in scene.clauses.nouns if noun.end == subject.start - 1), None)
        found = scene.reader.causes(owner) if owner is not None else scene.topic or found
    if scene.topic and scene.opens_bullet and not subject.is_name:
        found = _on_page(scene, verb, subject, found)
    return found + company_of(scene, verb) + _partners(scene, verb)


def _on_page(scene: Scene, verb: Predicate, subject: Noun, found: Arguments) -> Arguments:
    """Who acts where a subject may say what the page's gene is or does; else those who were found."""
    if is_partner(scene, subject, verb):
        return scene.topic
    if opens_agentless(scene, subject):
        partners = tuple(one for one in found if one.aspect != "promoter")  # DNA does nothing
        return scene.topic + without(partners, scene.topic)
    says_itself = is_kind_of_enzyme(scene, subject) or is_role(scene, subject, verb, found)
    return scene.topic if says_itself else found  # "NAD-dependent deacetylase, activating B", "C antagonist, raising B"


def themes_of_subject(scene: Scene, verb: Predicate) -> Arguments:
    """What a passive befalls; the page's gene where the bullet leaves it out."""
    if verb.subject is None:
        return scene.topic if is_implicit(scene, verb) else ()
    if opens_agentless(scene, verb.subject):
        return scene.topic  # "heterodimer with B, sequestered by C"
    if scene.topic and is_role(scene, verb.subject, verb, scene.reader.themes(verb.subject)):
        return scene.topic  # "kinase of B, inhibited by C"
    themes = scene.reader.themes(verb.subject) or retold(scene, verb.subject)  # "an effect reversed by C"
    if themes := themes or own_side(scene, verb.subject):
        return themes
    return _of_unsaid_gene(scene, verb.subject) or (scene.topic if describes_topic(scene, verb.subject) else ())


def company_of(scene: Scene, verb: Predicate) -> Arguments:
    """Who acts beside the subject: "together with B"."""
    subject = verb.subject
    phrases = verb.adjuncts + scene.clauses.leading
    if subject is not None:
        phrases += subject.phrases
    if not phrases or verb.relative:
        return ()
    if not (verb.finite or (verb.form == "ing" and subject is None and verb.before is None)):
        return ()  # but "activating A together with B", which opens a line
    found = [noun for word, noun in phrases if word == "together"]
    if subject is None:
        found += [noun for word, noun in scene.clauses.leading if word == "with"]
    if not found:
        return ()
    themes = [theme for noun in found for theme in scene.reader.themes(noun)]
    return tuple([theme for theme in themes if theme.perturbed or not theme.signed])  # not "with a reduction of B"


def is_implicit(scene: Scene, verb: Predicate) -> bool:
    """Whether an unwritten subject is the page's gene: no verb before it has a subject of its own."""
    if not scene.topic or verb in [later.gerund for later in scene.clauses.predicates]:
        return False  # "silencing B lowers C": whoever does it
    earlier = verb.before
    while earlier is not None:
        if earlier.finite and not earlier.relative and scene.reader.causes(earlier.subject):
            return False
        earlier = earlier.before
    return True


def _of_gerund(scene: Scene, gerund: Predicate) -> Arguments:
    """ "blocking A results in B": less of A."""
    cue, _ = choose(scene.tokens, gerund)
    if cue is None or not cue.relation:
        return ()
    sign = cue.sign or 1
    themes = scene.reader.themes(gerund.object)
    return tuple(theme.but(sign=theme.sign * sign, perturbed=True) for theme in themes)


def _named_elsewhere(scene: Scene, verb: Predicate, subject: Noun) -> Arguments:
    """Whom a nameless subject stands for."""
    causes, governor = scene.reader.causes, subject.governor
    found: Arguments = ()
    if isinstance(governor, Verb) and governor.complement is subject:
        if governor.subject is not None and governor.subject.word == "it":
            return ()  # "it is these chains that recruit B"
        found = causes(governor.subject)  # "A was a pathway required for B"
    elif isinstance(governor, Noun) and (subject in governor.appositions or ("as", subject) in governor.phrases):
        # "A, an enzyme that raises B", "A as a factor that raises B", "unlike A, an enzyme that raises B"
        found = tuple(one.but(negated=False) for one in causes(governor))
    if not found:
        equated = next(
            (
                other.complement
                for other in scene.clauses.predicates
                if other.copula and other.subject is subject and other.complement is not None and other is not verb
            ),
            None,
        )
        found = causes(equated) if isinstance(equated, Noun) else ()  # "one factor that raises B is A"
    if not found and describes_topic(scene, subject) and not _is_of_another(scene, verb, subject):
        opposed = any(means_loss(scene.tokens, at) for at in range(subject.start, subject.head))  # "dominant negative"
        return tuple(one.but(sign=-1, perturbed=True) for one in scene.topic) if opposed else scene.topic
    return found or _of_unsaid_gene(scene, subject)


def _is_of_another(scene: Scene, verb: Predicate, subject: Noun) -> bool:
    """Whether a noun names a protein that no lexicon knows, and not the page's gene: "lactogenic hormone induces B".

    Beside a participle it describes that gene ("a hormone inducing B"), and so it does with "the", or as a form of it.
    """
    own = scene.tokens[subject.start].tag == "D" or subject.word in words.FORMS
    told = verb.finite and not verb.relative and (verb.form != "ed" or verb.object is not None)
    return told and not own


def _of_unsaid_gene(scene: Scene, subject: Noun) -> Arguments:
    """ "knockdown abolishes B" on the page of A: that of A."""
    cue = scene.reader.reading(subject).cue
    if not scene.opens_with(subject) or cue is None or cue.agentive:
        return ()
    if not any(side.perturbs or side.aspect for side in subject.cues):
        return ()
    if subject.word in qualifiers("from_outside"):
        return ()
    for word, phrase in subject.phrases:  # "loss of function", "knockdown by siRNA", and not "loss of apoptosis"
        if word in {"in", "from"} and (bears(scene.tokens, phrase) or not (phrase.cues or phrase.holds_name)):
            continue  # "reexpression in null cells", "overexpression in muscle"
        if phrase.holds_name or not any(side.aspect or side.perturbs for side in phrase.cues) or word in {"in", "on"}:
            return ()
    return tuple(seen(argument, (cue,)) for argument in scene.topic)


_PAIRING = frozenset(
    ("pair", "cooperate", "synergize", "synergise", "complex", "heterodimerize", "dimerize", "collaborate")
)


def _partners(scene: Scene, verb: Predicate) -> Arguments:
    """ "A pairs with B to induce C": B takes part."""
    before = verb.before
    if before is None or before.word not in _PAIRING or verb.form not in {"inf", "ing"}:
        return ()
    return tuple(theme for theme in scene.themes_of.get(before, ()) if not theme.faint)
