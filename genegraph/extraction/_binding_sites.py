"""Binding sites that a promoter holds: "the promoter bears STAT3 binding sites", "an SP1 motif in the A promoter"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, without
from genegraph.extraction._complexes import BOUND
from genegraph.extraction._cues import names_side
from genegraph.extraction._emission import emit
from genegraph.extraction._events import Telling, by_predicate
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._noun_parts import parts
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import subject_of

SITES = words.listed("site sites motif motifs element elements sequence sequences")
"""Nouns for where something binds."""

_HOLDING = words.listed("bear carry contain feature harbor harbour have hold include possess")
_IN = frozenset(("in", "within", "on", "upstream of"))


def read_held_sites(scene: Scene, verb: Verb) -> bool:
    """ "promoter B bears functional A and C binding sites" on a page: A and C bind there; whether it said so."""
    if verb.word not in _HOLDING or verb.object is None or verb.subject is None or verb.passive:
        return False
    if not _is_promoter(scene, verb.subject):
        return False
    behind = tuple(noun for word, noun in verb.phrases if word == "for")
    binders = _binders(scene, verb.object, behind)
    emit(scene, binders, without(_owners(scene, verb.subject), binders), by_predicate(verb, BOUND, "binding"))
    return bool(binders)


def read_sites(scene: Scene, noun: Noun) -> None:
    """ "an A binding site in the B promoter": A binds there."""
    if noun.is_name:
        return
    first = noun.coordinated_with or noun
    governor = first.governor
    if isinstance(governor, Noun) and ("with", first) in governor.phrases and _is_promoter(scene, governor):
        _emit_bound(scene, noun, _binders(scene, first), governor)  # "promoter with an A site"
    for word, phrase in (*noun.phrases, *first.phrases):
        if word in _IN and _is_promoter(scene, phrase):
            binders = _binders(scene, first)
            if not binders and isinstance(governor, Verb) and governor.word in _HOLDING and phrase.preps:
                binders = subject_of(scene, governor)  # "has binding sites in the promoter of B"
            _emit_bound(scene, noun, binders, phrase)


def _emit_bound(scene: Scene, sites: Noun, binders: Arguments, promoter: Noun) -> None:
    owners = without(_owners(scene, promoter), binders)
    emit(scene, binders, owners, Telling(BOUND, sites.head, "nominal", None, sites.negated))


def _is_promoter(scene: Scene, noun: Noun) -> bool:
    """Whether a group names a promoter, alone or by a letter: "promoter B"."""
    return any(names_side(scene.tokens[at].lexeme.noun, "promoter") for at in range(noun.start, noun.end))


def _binders(scene: Scene, sites: Noun, behind: tuple[Noun, ...] = ()) -> Arguments:
    """Whose sites these are: "A and B binding sites", "binding sites for A and B"."""
    groups = (sites, *sites.conjuncts)
    named = [one for one in groups if one.word in SITES or (one.is_name and groups[-1].word in SITES)]
    found = [name for one in named for run, _ in parts(scene.tokens, one).names for name in run]
    behind += tuple(phrase for one in named for word, phrase in one.phrases if word in {"for", "of"})
    return tuple(found) + tuple(
        one for phrase in behind if named for one in scene.reader.themes(phrase) if not one.faint
    )


def _owners(scene: Scene, promoter: Noun) -> Arguments:
    """Whose promoter it is; the page's gene's where nobody is named."""
    named = tuple(one for one in scene.reader.themes(promoter) if not one.faint) or scene.topic
    return tuple(one.but(aspect="promoter", sign=1, signed=False) for one in named)
