"""The subject of a verb that is not finite: participle, infinitive, reduced passive."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._absolutes import subject_of_absolute
from genegraph.extraction._nodes import Group, Noun, Predicate, Verb
from genegraph.extraction._phrases import is_residue
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._shell_nouns import ABILITIES
from genegraph.extraction._thread import Thread, agent_of, doer, outermost


def link_participle(thread: Thread, verb: Verb) -> None:
    """ "by blocking A", "and blocking A", "a kinase blocking A", "..., thereby blocking A"."""
    before, main, last = thread.verb, thread.main, thread.last
    if thread.preposition:
        _link_means(thread, verb)
    elif thread.conjunction and before is not None and not before.finite and before.form in {"ing", "ed"}:
        verb.subject = before.subject
        verb.coordinated_with = before
        verb.means_of = before.means_of
    elif (changed := subject_of_absolute(thread, verb)) is not None:
        verb.subject, verb.absolute = changed, True
    elif isinstance(last, Noun) and thread.last_noun is not None and not thread.comma and not thread.conjunction:
        noun, free = thread.last_noun, thread.free
        if verb.word in words.RESULTING:
            noun = outermost(noun)  # "degradation of A leading to B"
        of_free = free is not None and noun.governor is free and not noun.is_name
        verb.subject = free if of_free else noun  # "loss of cells expressing A"
        if main is not None and noun.is_name and noun.governor is main and any(cue.symmetric for cue in main.cues):
            verb.subject = main.subject  # "A binds B blocking its activity"
        verb.relative = True
    elif thread.subordinate and thread.outer is not None:
        verb.subject = thread.free or thread.outer.subject  # "as A, blocking B, ..."
    elif main is not None:
        verb.subject = _teller(thread, verb, main)
    elif thread.free is not None:
        verb.subject = thread.free
    elif before is not None and not thread.subordinate and thread.governors:
        verb.subject = _teller(thread, verb, before)


def _teller(thread: Thread, verb: Verb, before: Predicate) -> Noun | None:
    """Whom a participle behind a predicate tells of: its doer, or what it befell in "induced by A, then blocking B"."""
    return before.subject if thread.tokens[verb.start].lower in _NEXT else doer(before)


def _link_means(thread: Thread, verb: Verb) -> None:
    """ "raises B by blocking A", "the role of A in blocking B", "after blocking A"."""
    before, noun = thread.verb, thread.last_noun
    if thread.preposition == "from" and before is not None:  # "prevents B from blocking A"
        verb.subject = before.subject if before.passive else before.object
        return
    if thread.preposition == "without" and before is not None:  # "lowers A without changing B"
        verb.subject, verb.negated = before.subject, not verb.negated
        return
    if before is not None and thread.main is not None and thread.tokens[before.start - 1].lower == "from":
        before = thread.main  # "stops cells from growing by blocking A"
    verb.means_of = before or noun
    if before is not None and thread.preposition in {"by", "through", "via"}:
        verb.subject = before.subject
        if before.passive and before.subject is not None:
            verb.subject = agent_of(before)
    elif noun is not None and thread.last is noun and (noun.cues or not isinstance(noun.governor, Verb)):
        verb.subject = _owner(thread, noun)
    elif before is not None:
        verb.subject = before.subject


def _owner(thread: Thread, noun: Noun) -> Noun:
    """Whose role it is: the noun behind "of" or "for", the subject of "A plays a role", or the noun itself."""
    owner = next((owner for word, owner in noun.preps if word in {"of", "for"}), None)
    if owner is None and not _has_owner(thread, noun):
        verb = noun.governor
        plays = isinstance(verb, Verb) and verb.object is noun and verb.word in words.LIGHT
        owner = verb.subject if plays and isinstance(verb, Verb) else None
    return owner or noun


_LETTING = frozenset(
    ("allow", "enable", "permit", "cause", "force", "prompt", "help", "stimulate", "induce")
)  # the object of these is the subject of the infinitive


def link_infinitive(thread: Thread, verb: Verb) -> None:
    """ "and to block A", "the ability of A to block B", "causes A to block B", "binds A to block B"."""
    before, last = thread.verb, thread.last
    if thread.conjunction and before is not None and before.form == "inf":
        verb.subject = before.subject
        verb.coordinated_with = before
    elif isinstance(last, Noun) and (ability := _ability(last)) is not None:
        verb.subject = ability if before is None or _has_owner(thread, ability) else before.subject
        verb.negated ^= _is_missing(ability)
        verb.unable |= ability.word in words.RAISING_NEGATIVE
    elif before is None:
        verb.subject = thread.free
    elif before.word in _LETTING and before.object is not None and before.object.holds_name:
        verb.subject = before.object
    elif isinstance(last, Noun) and last.holds_name and ("for", last) in before.phrases:
        verb.subject = last  # "is needed for A to bind B"
    else:
        verb.subject = before.subject  # "is induced by A to suppress B": what is induced does


def _ability(last: Noun) -> Noun | None:
    """The "ability" of "the ability to block B" and "the ability of A to block B"."""
    if last.word in ABILITIES:
        return last
    governor = last.governor
    return governor if isinstance(governor, Noun) and governor.word in ABILITIES else None


def _is_missing(ability: Noun) -> bool:
    """ "inability to", "no ability to", "lacks the ability to"."""
    governor = ability.governor
    lacking = isinstance(governor, Verb) and governor.object is ability and governor.word in qualifiers("missed")
    return (ability.word in words.RAISING_NEGATIVE) ^ (ability.negated or lacking)


def _has_owner(thread: Thread, noun: Noun) -> bool:
    """Whether a noun says whose it is: "its ability", "the ability of A", "the A capacity"."""
    return bool(noun.preps) or noun.holds_name or thread.tokens[noun.start].lower in words.POSSESSIVES


_NEXT = frozenset(("finally", "later", "next", "subsequently", "then", "thereafter"))


def _goes_on(thread: Thread, verb: Verb, before: Verb) -> bool:
    """ "activated by A, inhibited by B" without an auxiliary; with one, "is activated by A, then inhibited by B"."""
    return not before.finite or thread.tokens[verb.start].lower in _NEXT


def link_reduced(thread: Thread, verb: Verb) -> None:
    """ "B induced by A": the subject of the passive is the noun before it, or is not written."""
    verb.passive = True
    before, noun = thread.verb, thread.last_noun
    behind_noun = noun is not None and thread.last is noun
    if noun is not None and thread.tokens[verb.start].lower in {"itself", "themselves"}:
        verb.subject, verb.relative = noun, True  # "raised by A, itself induced by B"
    elif verb.absolute and noun is not None and behind_noun:
        verb.subject = noun.coordinated_with or noun
    elif thread.antecedent is not None:
        verb.subject, thread.antecedent = thread.antecedent, None
        verb.relative = True
    elif thread.conjunction and before is not None and before.passive:
        verb.subject = before.subject
        verb.coordinated_with = before
        verb.finite, verb.relative = before.finite, before.relative
    elif thread.conjunction and thread.comma and before is not None and (main := _passive_before(thread, before)):
        verb.subject, verb.coordinated_with = main.subject, main
        verb.finite, verb.relative = main.finite, main.relative
    elif thread.conjunction and before is not None and before.form == "ing" and not before.finite:
        verb.subject = before.subject  # "inhibiting A and involved in B"
    elif thread.comma and before is not None and before.passive and _goes_on(thread, verb, before):
        verb.subject, verb.relative = before.subject, before.relative  # "activated by A, inhibited by B"
    elif thread.comma and thread.free is not None:
        verb.subject = thread.free  # "a regulator of B, induced by A": the regulator is
        verb.relative = True
    elif isinstance(thread.last, Noun) and (not thread.comma or behind_noun):
        verb.subject = _befallen(thread, verb, noun) if noun is not None else None
        verb.relative = True
    elif thread.main is not None and thread.comma:
        verb.subject = thread.main.subject


def _passive_before(thread: Thread, before: Verb) -> Predicate | None:
    """ "phosphorylated by A, which raises its activity, and bound by B": the passive that the aside interrupts."""
    if not (before.relative and before.finite):
        return None
    return next((verb for verb in reversed(thread.predicates) if verb.passive and not verb.relative), None)


def _befallen(thread: Thread, verb: Verb, noun: Noun) -> Noun:
    """What a reduced passive right behind a noun befalls: "phosphorylation of A (at Ser9) mediated by B": the event."""
    first = noun.coordinated_with
    if first is not None and first is thread.free:
        return first  # "A and B induced by C"
    if is_residue(noun.word) or (verb.word in words.BRINGING_ABOUT and noun.is_name):
        event: Group | None = noun.governor
        while isinstance(event, Noun):
            if any((cue.relation or cue.aspect or cue.perturbs) and not cue.agentive for cue in event.cues):
                return event
            event = event.governor
    return noun
