"""Participles with a subject of their own: "A blocks B, C levels falling", "A lowers B, C and D both being bound"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._thread import Thread


def opens_absolute(thread: Thread, noun: Noun) -> bool:
    """Whether a noun behind a comma is, alone or with those joined to it, the subject of a participle."""
    for node in thread.following(noun):
        if isinstance(node, Verb):
            return node.absolute or _changes_alone(thread, node)
        if node.kind not in "NC,":
            return False
    return False


def subject_of_absolute(thread: Thread, verb: Verb) -> Noun | None:
    """The noun that a participle tells a change of, where nothing else governs it: "..., C levels falling"."""
    noun = thread.last_noun
    if noun is None or thread.last is not noun:
        return None
    if not (verb.absolute or (thread.verb is not None and _changes_alone(thread, verb))):
        return None
    first = noun.coordinated_with or noun
    before = thread.tokens[first.start - 1]
    if before.lower == "with":
        return first if thread.tokens[first.start - 2].tag == "," else None
    return first if before.tag == "," and first is thread.free else None


def _changes_alone(thread: Thread, verb: Verb) -> bool:
    """Whether a participle tells more or less of its subject, without an object: "falling", "increasing upon D"."""
    if verb.form != "ing" or not any(cue.relation in {"increases", "decreases"} for cue in verb.cues):
        return False
    behind = thread.after(verb)
    return behind is None or behind.kind in ",S" or (behind.kind == "P" and behind.word in words.BEHIND)
