"""A noun group's place in its clause: object, member of a list, apposition, part of a phrase, or subject to come."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._attachment import attach
from genegraph.extraction._coordination import coordinate, join
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._noun_traits import tells_role
from genegraph.extraction._objects import govern, is_bracketed, wants_object
from genegraph.extraction._series import is_listed
from genegraph.extraction._thread import Thread, outermost, verb_comes_behind_comma


def link_noun(thread: Thread, noun: Noun) -> None:
    """Find what a noun group belongs to, and let the words behind it find the noun group."""
    if noun.word in {"that", "those"} and thread.leads_to(noun, "of"):
        _stand_for_noun_before(thread, noun)
    if noun.word in _FLOATING and thread.last is thread.last_noun and isinstance(thread.after(noun), Verb):
        return  # "A and B both being bound"
    thread.nouns.append(noun)
    _place(thread, noun)
    thread.governors.append(noun)
    if thread.conjunction and thread.comma and _closes_aside(thread, noun):
        thread.preposition = ""
        thread.comma = False  # and the conjunction waits
        thread.last = thread.last_noun = thread.last_noun or noun
        return
    thread.preposition = thread.conjunction = ""
    thread.comma = False
    thread.last = thread.last_noun = noun


def _closes_aside(thread: Thread, noun: Noun) -> bool:
    """ "by SP1 and, at the translational level, by EPAS1": what the conjunction joins comes behind the aside."""
    denied = noun.negated and thread.tokens[noun.start - 2].tag != ","  # "of SP1, but not of SP3, ..."
    if noun.coordinated_with is not None or thread.free is noun or denied:
        return False
    behind = thread.after(noun)
    return behind is not None and behind.kind == ","


_FLOATING = frozenset(("both", "each"))


def _stand_for_noun_before(thread: Thread, noun: Noun) -> None:
    """ "A phosphorylation, but not that of B": the nearest noun that says something of a gene."""
    said = next((before for before in reversed(thread.nouns) if before.cues), None)
    if said is not None:
        noun.word, noun.cues = said.word, said.cues


def _place(thread: Thread, noun: Noun) -> None:
    """Give a noun group the first place that is open to it in the clause."""
    verb, last_noun = thread.verb, thread.last_noun
    if thread.whose and thread.antecedent is not None:
        noun.possessor = thread.antecedent
        thread.whose = False
        _wait_for_relative_verb(thread, noun)
    elif thread.preposition:
        thread.antecedent = None
        attach(thread, noun)
    elif thread.comma and not thread.conjunction and verb is not None and is_bracketed(thread, verb):
        govern(verb, noun)
    elif thread.conjunction or (thread.comma and is_listed(thread, noun)):
        coordinate(thread, noun)
    elif thread.antecedent is not None:
        thread.held, thread.antecedent = thread.antecedent, None
        thread.free = noun
    elif verb is not None and wants_object(thread, verb):
        govern(verb, noun)
    elif not thread.comma:
        thread.free = noun
    elif (role := _role_before(thread, noun)) is not None:
        join(thread, role, noun, negated=False)
    elif last_noun is not None and (renamed := _renamed(thread, noun, last_noun)) is not None:
        renamed.appositions += (noun,)
        noun.governor = renamed
        noun.used = True
    elif _is_aside(thread, noun):
        noun.used = True
    else:
        thread.free = noun


def _wait_for_relative_verb(thread: Thread, noun: Noun) -> None:
    """ "whose degradation it triggers": the object of the verb to come; "whose loss reduces X": its subject."""
    behind = thread.next_group(noun)
    if isinstance(behind, Noun):
        thread.held, thread.antecedent = noun, None
    else:
        thread.antecedent = noun
    noun.used = True


def _role_before(thread: Thread, noun: Noun) -> Noun | None:
    """The role that a list of roles began with: "activator of A, repressor of B"."""
    first, last = thread.free, thread.last_noun
    if first is None or last is None or last is first or not thread.comma or thread.verb is not None:
        return None
    role = tells_role(first) and tells_role(noun) and outermost(last) is first
    return first if role else None


def _renamed(thread: Thread, noun: Noun, before: Noun) -> Noun | None:
    """The noun group that one behind a comma renames, if it does."""
    if thread.last is not before:
        return None
    return before if _renames(thread, noun, before) else _counted(thread, noun)


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_NEAR = 8  # tokens between a number and the names that it counts


def _counted(thread: Thread, noun: Noun) -> Noun | None:
    """ "two markers of growth, A and B": the noun whose number says how many names follow."""
    if not noun.is_name:
        return None
    for earlier in reversed(thread.nouns[:-1]):
        if noun.start - earlier.start > _NEAR:
            break
        number = _NUMBERS.get(thread.tokens[earlier.start].lower)
        if number is not None and earlier.governor is not None and not earlier.holds_name:
            return earlier if _names_from(thread, noun) == number else None
    return None


def _names_from(thread: Thread, noun: Noun) -> int:
    """How many names a list has that begins with one."""
    names = 1
    for node in thread.following(noun):
        if isinstance(node, Noun) and node.is_name:
            names += 1
        elif node.kind not in ",C":
            break
    return names


def _renames(thread: Thread, noun: Noun, before: Noun) -> bool:
    """Whether a noun group after a comma renames the one before it: "A, a repressor of B, ..."."""
    if noun.is_name:  # "the cytokine, IL6, ..."
        if before.governor is None:
            return False
        behind = thread.after(noun)
        if isinstance(behind, Verb) and not behind.finite:
            return False  # "of cytokines, IL6 being ..."
        closed = behind is not None and behind.kind == ","
        if closed and any((cue.agentive or cue.inverse) and cue.relation for cue in before.cues):
            return True  # "inhibition of the A target, B, lowers C"
        return before.word in words.TRANSPARENT and not before.holds_name
    if any(cue.agentive for cue in noun.cues):
        return True
    if thread.tokens[noun.start].lower not in {"a", "an", "the", "another", "one"} or not before.is_name:
        return False
    behind = next((node for node in thread.following(noun) if node.kind not in "NP"), None)
    if behind is not None and behind.kind in {",", "A"}:  # "A, a factor necessary for B"
        return True
    return thread.free is before and thread.main is None and verb_comes_behind_comma(thread, noun)


def _is_aside(thread: Thread, noun: Noun) -> bool:
    """Whether a noun group after a comma leaves the subject as it was: "A and B, both acting downstream of C, ..."."""
    if thread.free is None or thread.main is not None:
        return False
    behind = thread.after(noun)
    if isinstance(behind, Verb) and not behind.finite and behind.form in {"ing", "ed"}:
        return True
    alike = thread.free.is_name or not noun.is_name
    return alike and verb_comes_behind_comma(thread, noun)
