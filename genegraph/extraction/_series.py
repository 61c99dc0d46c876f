"""Series of noun groups: whether a comma joins two members, and which names stand beside each other in one."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._absolutes import opens_absolute
from genegraph.extraction._nodes import Group, Noun, Verb
from genegraph.extraction._noun_traits import looks_named
from genegraph.extraction._thread import Thread, outermost


def is_listed(thread: Thread, noun: Noun) -> bool:
    """Whether a comma joins two members of a list: a conjunction must follow, and the members be alike."""
    before = thread.last_noun
    if before is None or thread.last is not before:
        return False
    if before is not thread.free and opens_absolute(thread, noun):
        return False
    leads = any(phrase is outermost(before) for _, phrase in thread.leading)
    if leads and ((noun.cues and not before.cues) or _is_plural_subject(thread, noun)):
        return False  # "in cancer, loss of A and gain of B ...", "upon loss of A, B and C are raised"
    alike = noun.is_name == before.is_name or _are_events(before.governor, noun)
    if before.coordinated_with is not None and alike:
        return True
    if not _list_goes_on(thread, noun):
        return before.governor is not None and _ends_bare_list(thread, noun, before)
    if before.coordinated_with is not None or alike or (noun.holds_name and before.holds_name):
        return True
    return before.is_name and looks_named(thread.tokens[noun.head])


def _is_plural_subject(thread: Thread, noun: Noun) -> bool:
    """Whether a list behind a leading phrase is the subject of a verb in the plural that follows at once."""
    if not noun.is_name:
        return False
    several = False
    for node in thread.following(noun):
        if isinstance(node, Verb):
            plural = node.form in {"base", "ed"} and thread.tokens[node.start].lower not in _SINGULAR
            return several and node.finite and plural
        several = several or node.kind == "C"
        if node.kind not in "NC":
            return False
    return False


_SINGULAR = frozenset(("has", "is", "was"))


def peer(thread: Thread, place: Noun) -> Noun | None:
    """The name before a phrase that tells where: the A of "A in muscle"."""
    if place.is_name or place.cues or place.governor is None:
        return None
    if not any(word in words.PLACING and phrase is place for word, phrase in place.governor.phrases):
        return None
    earlier = next((noun for noun in reversed(thread.nouns) if noun.end <= place.start), None)
    near = earlier is not None and earlier.is_name and place.start - earlier.end <= 2
    return earlier if near else None


def _ends_bare_list(thread: Thread, noun: Noun, before: Noun) -> bool:
    """ "upregulates A, B", "induced by A in muscle, B in liver": a list without a conjunction."""
    if not noun.is_name or not (before.is_name or peer(thread, before)):
        return False
    for node in thread.following(noun):
        if isinstance(node, Verb) and (node.finite or node.at == noun.at + 1):
            return False  # "cleaved by A, B blocking this"
        if node.kind in ",SW)":
            break
    return before.is_name or _place_follows(thread, noun)


def _place_follows(thread: Thread, noun: Noun) -> bool:
    behind = thread.after(noun)
    return behind is not None and behind.kind == "P" and behind.word in words.PLACING


def _are_events(before: Group | None, noun: Noun) -> bool:
    """ "higher levels of A, phosphorylation of B and ..."."""
    return isinstance(before, Noun) and bool(before.cues and noun.cues)


def _list_goes_on(thread: Thread, noun: Noun) -> bool:
    """Whether the nodes ahead go on as a list that ends in a conjunction and a noun group."""
    expects_comma = True
    for node in thread.following(noun):
        if node.kind == "C":
            ahead = thread.nodes[node.at + 1 : node.at + 4]
            return node.word in {"and", "or", "but not", "but"} and any(later.kind == "N" for later in ahead)
        if node.kind == "P" and node.word == "of":
            expects_comma = False
        elif node.kind == ("," if expects_comma else "N"):
            expects_comma = not expects_comma
        else:
            return False
    return False
