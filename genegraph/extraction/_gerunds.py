"""Gerunds that tell what was done to a gene and not by whom: "blocking A lowers B", "B fell after silencing A".

Such a gerund is read as the noun that it stands for, "the blocking of A", so that less of A becomes the cause. Where
the sentence says who does it, as in "A lowers B by blocking C", it stays a verb.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._cues import Cue, Lexeme
from genegraph.extraction._inflection import verb_forms
from genegraph.extraction._lexemes import lexemes
from genegraph.extraction._nodes import Noun, Predicate, Verb
from genegraph.extraction._thread import Thread


def as_noun(thread: Thread, verb: Verb) -> Noun | None:
    """The noun that a gerund stands for; none where somebody in the sentence does what it says."""
    if verb.form != "ing" or verb.finite or verb.negated or not isinstance(thread.after(verb), Noun):
        return None
    if not _tells_cause(thread, verb) or (cue := setting(verb)) is None:
        return None
    noun = Noun(verb.start, verb.end, verb.word, verb.head, (cue,))
    noun.at = verb.at
    return noun


def setting(verb: Predicate) -> Cue | None:
    """What a gerund says of how much there is of its object: "deleting A" as "deleted", "lowering A" as the verb."""
    forms = (verb.lexeme, *_participles(verb.word))
    told = next((cue for form in forms for cue in form.adjective if cue.perturbs and not cue.tail), None)
    if told is not None:
        return told
    direct = next((cue for cue in verb.cues if cue.relation and not cue.tail and not cue.inverse), None)
    return _set(direct) if direct is not None and direct.sign and not direct.symmetric else None


@lru_cache(maxsize=1 << 8)
def _participles(lemma: str) -> tuple[Lexeme, ...]:
    return tuple(lexemes()[form] for form, kind in verb_forms(lemma) if kind == "ed" and form in lexemes())


@lru_cache(maxsize=1 << 8)
def _set(cue: Cue) -> Cue:
    return replace(cue, perturbs=True)


def _tells_cause(thread: Thread, verb: Verb) -> bool:
    preposition, before = thread.preposition, thread.verb
    if preposition == "by" and before is not None:
        return _befalls(before) and (bool(thread.conjunction) or not before.behind("by"))
    if preposition in words.BEHIND and before is None and thread.last_noun is not None:
        return any(cue.relation and cue.sign for cue in thread.last_noun.cues)  # "a rise in B after blocking A"
    if preposition == "by" or preposition in words.BEHIND:
        main = before or _verb_ahead(thread, verb, ",")
        return main is not None and (_befalls(main) or (main.object is None and _happens(thread, main)))
    opens = (before is None or thread.subordinate) and thread.free is None and not preposition
    return opens and _verb_ahead(thread, verb, "") is not None


def _befalls(verb: Verb) -> bool:
    """Whether a passive says that its subject is changed, by whomever."""
    if not verb.passive or any(verb.behind(cue.first) for cue in verb.lexeme.adjective if cue.first):
        return False  # "is involved in"
    return any(cue.relation and not (cue.tail or cue.symmetric) for cue in verb.cues)


def _happens(thread: Thread, verb: Verb) -> bool:
    """Whether a verb tells a change of its subject: "A fell"."""
    changes = any(cue.relation and cue.sign and not cue.tail for cue in verb.cues)
    return changes and not verb.passive and not isinstance(thread.after(verb), Noun)


def _verb_ahead(thread: Thread, gerund: Verb, closing: str) -> Verb | None:
    """The verb of the clause that a gerund and its object open, behind a comma if one must close them."""
    closed = not closing
    for node in thread.following(gerund):
        if isinstance(node, Verb):
            told = node.finite or (node.form == "ed" and (bool(closing) or _is_past(thread, node)))
            return node if told and closed else None
        if node.kind == "," and not closed:
            closed = True
        elif node.kind not in "NPCA":
            return None
    return None


def _is_past(thread: Thread, verb: Verb) -> bool:
    """Whether a form in "ed" can be the past tense: what follows is its object or what it asks for."""
    if thread.nodes[verb.at - 1].kind == "C":
        return False  # "blocking A and involved in B"
    behind = thread.after(verb)
    if isinstance(behind, Noun):
        return True
    return behind is not None and any(cue.first == behind.word for cue in verb.cues)
