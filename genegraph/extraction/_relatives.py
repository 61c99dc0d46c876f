"""Relative pronouns: which noun "which", "whose" and "for which" take up."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._nodes import Node, Noun, Verb
from genegraph.extraction._noun_traits import bears
from genegraph.extraction._phrases import is_residue
from genegraph.extraction._thread import Thread, doer, outermost


def take_up(thread: Thread, node: Node) -> None:
    """Let a noun wait for the verb behind its pronoun: "which", "whose", "of which"; "whereby" takes up none."""
    noun, preposition = thread.last_noun, thread.preposition
    if node.word == "whereby":
        thread.open_subordinate()
        return
    if preposition and noun is not None:
        if preposition == "of":
            # "TRAF1, the fragment of which sequesters TRAF2": the fragment belongs to what comes before it
            at = thread.nouns.index(noun)
            noun.possessor = thread.nouns[at - 1] if at else noun.possessor
            thread.antecedent = noun
        else:
            thread.fronted = (preposition, noun)
            thread.free = None
    elif thread.comma and noun is not None and _tells_occasion(noun):
        # "A falls upon TNF stimulation, which C reverses": what was told is meant
        thread.antecedent = Noun(node.start, node.end, node.word, node.start)
    elif thread.comma and noun is not None and thread.verb is not None and is_residue(noun.word):
        thread.antecedent = doer(thread.verb)  # "methylated by A at Lys9, which stabilizes it"
    elif thread.comma and noun is not None and _tells_outcome(thread.next_group(node)):
        # "A inhibits B, which leads to C": that it does
        thread.antecedent = outermost(noun) if thread.verb is None else doer(thread.verb)
    else:
        thread.antecedent = _antecedent(thread, noun, node)
        thread.whose = node.word == "whose"
    thread.preposition = ""
    thread.settle_small_words()


def _antecedent(thread: Thread, noun: Noun | None, pronoun: Node) -> Noun | None:
    """The noun that a relative pronoun takes up: the nearest, or the whole coordination for a plural verb."""
    if noun is None:
        return None
    if noun.word in words.FAMILIES:
        noun = outermost(noun)  # "a kinase of the X family that activates B"
    if thread.comma and (told := _told_somewhere(thread, noun)) is not None:
        noun = told
    if (thread.comma or thread.tokens[noun.start].tag == "O") and _joins_partner(thread, noun):
        return outermost(noun)
    governor = noun.governor
    if noun.is_name and not thread.comma and isinstance(governor, Noun) and any(cue.agentive for cue in governor.cues):
        return governor  # "a repressor of A that recruits B": the repressor does
    if noun.coordinated_with is None:
        return noun
    verb = thread.next_group(pronoun)
    if isinstance(verb, Verb):
        first = thread.tokens[verb.start].lower
        either = thread.comma and first in words.MODALS  # "A and B, which can bind C"
        if verb.form == "base" or first in {"are", "were", "have", "do"} or either:
            return noun.coordinated_with
    return noun


def _joins_partner(thread: Thread, noun: Noun) -> bool:
    """ "a heterodimer with A, which activates B", "a complex with it that activates B": that of both."""
    governor = noun.governor
    named = noun.is_name or thread.tokens[noun.start].tag == "O"
    return isinstance(governor, Noun) and named and governor.word in words.COMPLEXES


def _told_somewhere(thread: Thread, place: Noun) -> Noun | None:
    """The A of "induces A in osteocytes, which inhibits B": what is taken up is not the place."""
    governor = place.governor
    if not isinstance(governor, Verb) or governor.object is None or not governor.object.is_name:
        return None
    tells = any(phrase is place and word in {"in", "on"} for word, phrase in governor.phrases)
    return governor.object if tells and bears(thread.tokens, place) else None


def _tells_outcome(verb: Node | None) -> bool:
    """Whether a verb says what comes of something: "leads to", "results in"."""
    return isinstance(verb, Verb) and (verb.word in words.RESULTING or verb.word in {"trigger", "cause"})


def _tells_occasion(noun: Noun) -> bool:
    """Whether a noun stands in a phrase of time or occasion: "upon TNF stimulation"."""
    governor = noun.governor
    return governor is not None and any(
        phrase is noun and word in words.OCCASIONS for word, phrase in governor.adjuncts
    )
