"""How words inflect: the forms of verbs and nouns."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.extraction._words import listed


def verb_forms(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb with their kind: base, s, ed (past tense and participle alike) or ing.

    Example:
        >>> dict(verb_forms("bind"))["bound"]
        'ed'
    """
    yield verb, "base"
    yield _third_person(verb), "s"
    for form in _past(verb):
        yield form, "ed"
    yield _gerund(verb), "ing"
    if verb in _DOUBLING_OR_NOT:
        yield verb + "ing", "ing"


def is_only_past(form: str) -> bool:
    """Whether a form is the past tense of its verb and no participle, so that nothing is passive with it.

    Example:
        >>> is_only_past("fell"), is_only_past("induced")
        (True, False)
    """
    return form in _ONLY_PAST


def noun_forms(noun: str) -> Iterator[str]:
    """A noun in singular and plural.

    Example:
        >>> [*noun_forms("pathway"), *noun_forms("synthesis")]
        ['pathway', 'pathways', 'synthesis', 'syntheses']
    """
    yield noun
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        yield noun[:-1] + "ies"
    elif noun.endswith("sis"):
        yield noun[:-2] + "es"
    elif noun.endswith(("s", "x", "ch", "sh")):
        yield noun + "es"
    else:
        yield noun + "s"


_VOWELS = "aeiou"


def _principal_parts(verbs: str) -> dict[str, list[str]]:
    return {base: past for base, *past in map(str.split, verbs.split(","))}


# Past tense and participle where they are not made by an ending.
_IRREGULAR = _principal_parts(
    """
    arise arose arisen, bear bore borne, become became become, begin began begun, bind bound, bring brought,
    choose chose chosen, come came come, cut cut, do did done, draw drew drawn, drive drove driven, fall fell
    fallen, feed fed, feel felt, find found, forget forgot forgotten, get got, give gave given, go went gone, grow
    grew grown, have had, hold held, keep kept, know knew known, lead led, leave left, let let, lie lay lain, lose
    lost, make made, overcome overcame overcome, put put, read read, rise rose risen, see saw seen, seek sought,
    set set, shed shed, show showed shown, shut shut, sit sat, speed sped, spread spread, stand stood, take took
    taken, tell told, think thought, undergo underwent undergone, underlie underlay underlain, understand
    understood, win won, withstand withstood
    """
)
_ONLY_PAST = frozenset(parts[0] for parts in _IRREGULAR.values() if len(parts) > 1 and parts[0] not in parts[1:])
# Verbs that double their last consonant: "permitted". Of some both spellings are read: "labeled", "labelled".
_DOUBLING = listed(
    """
    abet abut blot blur commit compel confer control defer dispel drop impel label map model occur permit pin plan
    prefer refer rid ship signal spur stem step stop submit tag transfer trap
    """
)
_DOUBLING_OR_NOT = listed("label model signal")
_DOUBLING_IN_GERUND = listed("begin cut forget get let put set shed shut sit win")


def _third_person(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith(("s", "x", "z", "ch", "sh")) or verb in {"go", "undergo", "do"}:
        return verb + "es"
    return verb[:-1] + "ies" if _ends_in_consonant_and_y(verb) else verb + "s"


def _past(verb: str) -> Iterator[str]:
    """The past tense and the participle, where they differ, in all their spellings."""
    if verb in _IRREGULAR:
        yield from _IRREGULAR[verb]
    elif verb.endswith("e"):
        yield verb + "d"
    elif _ends_in_consonant_and_y(verb):
        yield verb[:-1] + "ied"
    elif verb in _DOUBLING:
        yield verb + verb[-1] + "ed"
        if verb in _DOUBLING_OR_NOT:
            yield verb + "ed"
    else:
        yield verb + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    if verb in _DOUBLING or verb in _DOUBLING_IN_GERUND:
        return verb + verb[-1] + "ing"
    return verb + "ing"


def _ends_in_consonant_and_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in _VOWELS
