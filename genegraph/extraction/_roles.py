"""What the words of a line on a disease are there for: to lead to the disease, to carry it, to tell its outcome."""

from __future__ import annotations

import re
from functools import lru_cache


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LEADS = re.compile(
    r"\b(?P<cue>associat\w+ with|association (?:with|between)|link\w* (?:to|with)|correlat\w+ with|"
    r"(?:(?:risk|protective|susceptibility|causal|causative|prognostic|predictive) )?factors? (?:for|of|in|against)|"
    r"risk (?:of|for)|predict\w*(?: of)?|susceptib\w+ (?:to|for|in)|predispos\w+ (?:to|for)|"
    r"protect\w*(?: against| from)|(?:bio)?markers? (?:for|of|in)|(?:treatment|therapy) (?:of|for|in)|"
    r"targets? (?:in|for)|effective (?:in|for|against)|benefi\w+ in|"
    r"indicat\w+|differentiate|distinguish|discriminate|(?:diagnosis|pathogenesis|onset) of|"
    r"(?:confirmed|replicated|validated) (?:for|in)|involved in|implicated in|role in|contribut\w+ to|"
    r"caus\w+(?: of)?|leads? to)\s*$",
    re.IGNORECASE,
)
"""Words right before what a line is about."""

_FIRST_WORD = re.compile(
    r"\b(?:associat|link|correlat|risk|protect|susceptib|caus|prognostic|predict|factor|predispos|(?:bio)?marker|"
    r"treatment|therapy|target|effective|benefi|indicat|differentiate|distinguish|discriminate|diagnosis|pathogenesis|"
    r"onset|confirmed|replicated|validated|involved|implicated|role|contribut|lead)",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(
    r"(?:with|between|to|of|in|for|against|from|differentiate|distinguish|discriminate|"
    r"(?:indicat|predict|protect|caus)\w*)$"
)


@lru_cache(maxsize=1 << 12)
def may_lead(word: str) -> bool:
    """Whether a word in lower case may be the last of those that lead to what a line is about.

    Example:
        >>> may_lead("predicts"), may_lead("upon")
        (True, False)
    """
    return _LAST_WORD.search(word) is not None


@lru_cache(maxsize=1 << 12)
def may_begin_to_lead(word: str) -> bool:
    """Whether a word may be the first of those that lead to what a line is about.

    Example:
        >>> may_begin_to_lead("Associated"), may_begin_to_lead("elevated")
        (True, False)
    """
    return _FIRST_WORD.search(word) is not None


COMPARES = frozenset(("from", "versus", "vs", "than", "without", "unlike", "except"))
"""What follows is not what the line is about."""

RISK = re.compile(
    r"\b(?:risk factor|(?:increased|higher|elevated|greater) (?:risk|susceptibility|incidence)|predispos\w+|"
    r"risk (?:allele|genotype))\b"
)
PROTECTION = re.compile(r"\b(?:protect\w*|(?:reduced|decreased|lower|low) (?:risk|susceptibility|incidence))\b")
RAISED = re.compile(r"\W*(?:elevated|high|higher|increased|raised)\b")
LOWERED = re.compile(r"\W*(?:low|lower|decreased|reduced)\b")

CARRIERS = _words(
    """patient patients population populations individual individuals subject subjects people person persons man
    men woman women child children infant infants neonate neonates newborn newborns adult adults adolescent
    adolescents family families carrier carriers case cases control controls smoker smokers never-smokers non-
    smokers mouse mice rat rats animal animals model models cohort cohorts jews caucasians americans asians
    africans europeans chinese japanese koreans ancestry origin twins siblings pedigree pedigrees proband
    probands donors donor survivors midlife adulthood childhood infancy adolescence age years year pregnancy
    follow-up"""
)
OUTCOMES = _words(
    """mortality death survival response outcome outcomes prognosis severity risk progression onset course
    recurrence relapse resistance sensitivity susceptibility treatment therapy efficacy incidence development
    pathogenesis pathophysiology aggressiveness diagnosis level levels expression age"""
)
_GRADES = _words(
    """poor good better worse best worst milder earlier later faster
    slower adverse favorable favourable bad shorter longer overall disease-free early
    late higher lower increased decreased reduced long-term short-term clinical complete partial"""
)
_OF_OUTCOMES = OUTCOMES | _GRADES
_OUTCOME_OF = re.compile(
    rf"(?:[\w-]+ )*?(?:{'|'.join(sorted(OUTCOMES | {'form', 'forms', 'type', 'types', 'stage', 'model', 'models'}))}) "
    r"(?:of|for) (?:the )?",
    re.IGNORECASE,
)
_PLAIN = _words(
    "patient patients population individual individuals subject subjects people cases models families carriers"
)
_HARD = frozenset(("mortality", "death", "survival"))
_MARKS = re.compile(r"[^\w-]+$")


def is_carrier(words: str) -> bool:
    """Whether a phrase tells who has the disease, or when: `postmenopausal women`, `midlife`.

    Example:
        >>> is_carrier("term and near-term infants"), is_carrier("infantile spasms")
        (True, False)
    """
    return _carries(words.partition(" of ")[0].rpartition(" ")[2])


@lru_cache(maxsize=1 << 12)
def _carries(word: str) -> bool:
    return _MARKS.sub("", word.lower()) in CARRIERS


def tells(words: str) -> bool:
    """Whether a phrase on carriers says more than that there are some: `smokers`, `term infants`.

    Example:
        >>> tells("patients"), tells("obese patients")
        (False, True)
    """
    return words.lower() not in _PLAIN


def is_outcome(words: str) -> bool:
    """Whether a phrase tells only how a disease goes: `a better response`.

    Example:
        >>> is_outcome("better response"), is_outcome("sepsis severity")
        (True, False)
    """
    return _OF_OUTCOMES.issuperset(words.lower().split())


def is_end(words: str) -> bool:
    """Whether an outcome is something that a gene may be tied to by itself."""
    return words.lower() in _HARD


def without_outcome(words: str) -> str:
    """A phrase without the words that tell how the disease goes.

    Example:
        >>> without_outcome("sepsis severity"), without_outcome("early onset of gout")
        ('sepsis', 'gout')
    """
    words = words[found.end() :] if (found := _OUTCOME_OF.match(words)) and found.end() < len(words) else words
    parts = words.split(" ")
    while len(parts) > 1 and (parts[-1].lower() in OUTCOMES or parts[-1].lower() in ("patients", "cases")):
        parts.pop()
    return " ".join(parts)
