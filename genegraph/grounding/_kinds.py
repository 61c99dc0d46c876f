"""Names that belong to several kinds of things, or that a neighbour shows to be of another kind than they look."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from genegraph.grounding._candidate import Candidate, LookUp
from genegraph.grounding._rank import MOLECULAR

_SETTLED = 0.995  # above the score of any name that the page does not explain
_DISEASE_BEFORE = re.compile(
    r"(?:associated with|risk (?:factor )?(?:for|of)|factor for|suscepti\w+ (?:to|for)|patients? with|onset of|"
    r"(?:pathogenesis|treatment|development|progression|diagnosis|severity) of|against|diagnosed with|suffering from) "
    r"(?:the |sporadic |familial |early |late )*$"
)
_DISEASE_AFTER = re.compile(
    r"[ -](?:patients?|pathogenesis|susceptibility|risk|progression|cases|brains?|families|onset)\b"
)
# What is done to gene products alone, and what is done to them but not to diseases.
_PRODUCT_BEFORE = re.compile(
    r"\b(?:(?:de)?(?:phosphorylat|ubiquitinat|acetylat|methylat)|sumoylat|encod|express|transcri|silenc|cleav)\w* "
    r"(?:of |the |to |both )*$"
)
_PRODUCT_AFTER = re.compile(
    r"[ -](?:expression|m?RNA|proteins?|promoter|genes?|transcri\w+|(?:phosphoryl|ubiquitin)ation|knock\w+|null)\b"
)
_ACTOR_BEFORE = re.compile(
    r"\b(?:activat|inhibit|repress|induc|bind|degrad|recruit|regulat)\w* (?:of |the |to |both )*$"
)
_ACTOR_AFTER = re.compile(r"[ -](?:activity|activation|levels?|induced|mediated|dependent|binds|activates|inhibits)\b")
_RESIDUE = re.compile(
    r"(?:ser|thr|tyr|lys|arg|his|cys|asp|asn|glu|gln|pro|gly|ala|val|leu|ile|met|phe|trp)", re.IGNORECASE
)
_RESIDUE_AFTER = re.compile(
    r"[ -]?\(?(?:\d|residues?|phospho|kinases?|protein|protease|peptidase|rich|methyltransf|hydroxylase|"
    r"/?(?:ser|thr|tyr))"
)
_SITE = re.compile(r"[STY]\d{1,4}")
_CELL_LINE = re.compile(r"[ -](?:cells?|lines?)\b|[ -]\d{3}")
_RECEPTOR = re.compile(r"[ -]receptors?\b")
_SURE = 0.85  # a score that former symbols have, but no alias
_CODE = re.compile(r"-\d{1,4}[A-Za-z]?(?![\w-])")
_ION = re.compile(r"[A-Z][a-z]?[0-9]? ?\(?[0-9]?[+]")
_BAND = re.compile(r"[pq]\d\d?")
_BAND_BEFORE = re.compile(r"\b(?:\d\d?|[XY])[pq][\d.]*-$|\([pq][\d.]+;$")
_REAGENT = re.compile(r"[ -](?:PAGE|assays?|buffer|gels?)\b")
_AUTHOR = re.compile(r" (?:et al\b|and (?:colleagues|co-?workers)\b)")
_DAY = re.compile(r"[EP]\d{1,3}")
_DAY_BEFORE = re.compile(r"\b(?:at|on|from|to|until|by|between|through|postnatal|embryonic|days?|stages?) $")
_DECIMAL = re.compile(r"\d\.\d")
_RETICULUM = re.compile(
    r"ER[ -](?:stress|chaperones?|membranes?|lumen|resident|retention|associated|localized|Golgi)\b"
)


@lru_cache(maxsize=1 << 12)
def doubts(surface: str) -> tuple[Callable[[str, Candidate], bool], ...]:
    """What is to be asked of a short name of a gene, by its letters; nothing of most.

    Example:
        >>> [ask.__name__ for name in ("IL6", "Ca", "Ser", "p11") for ask in doubts(name)]
        ['is_ion', 'is_residue', 'is_band']
    """
    asked = {
        is_ion: _ION.match(f"{surface}+"),
        is_residue: surface.istitle() and _RESIDUE.fullmatch(surface),
        is_reticulum: surface == "ER",
        is_band: _BAND.fullmatch(surface),
        is_site: _SITE.fullmatch(surface),
    }
    return tuple(ask for ask, may_be in asked.items() if may_be)


def is_ion(text: str, candidate: Candidate) -> bool:
    """Whether a short name in other case than its symbol is an ion: `Ca2+`, `Zn(2+)`."""
    short = candidate.end - candidate.start < 4 and candidate.surface != candidate.groundings[0].entity.name
    return short and _ION.match(text, candidate.start) is not None


def is_band(text: str, candidate: Candidate) -> bool:
    """Whether a name is a band of a chromosome: the `p11` of `7p13-p11`, the `p25` of `t(2;3)(q13;p25)`."""
    band = _BAND.fullmatch(candidate.surface)
    return band is not None and _BAND_BEFORE.search(text, max(0, candidate.start - 9), candidate.start) is not None


def is_residue(text: str, candidate: Candidate) -> bool:
    """Whether a name is an amino acid of a protein: `Thr231`, `serine 9`, `tyrosine kinase`."""
    if candidate.groundings[0].entity.type != "chemical":
        return (
            len(candidate.surface) == 3 and candidate.surface.istitle() and bool(_RESIDUE.fullmatch(candidate.surface))
        )
    return bool(_RESIDUE.match(candidate.surface) and _RESIDUE_AFTER.match(text, candidate.end))


def is_site(text: str, candidate: Candidate) -> bool:
    """Whether a name is an amino acid by its letter: `S12` wherever a text has `phosphorylated at S12`."""
    code = candidate.surface
    if not _SITE.fullmatch(code) or text.startswith((" kinase", " protein"), candidate.end):
        return False
    return "phosphoryl" in text and (f" at {code}" in text or f" on {code}" in text)


def is_reticulum(text: str, candidate: Candidate) -> bool:
    """Whether `ER` is the endoplasmic reticulum rather than the estrogen receptor: `ER stress`, `at the ER`."""
    start = candidate.start
    if candidate.surface != "ER" or candidate.groundings[0].score > _SETTLED:
        return False
    return text.endswith("the ", 0, start) or _RETICULUM.match(text, start) is not None


def is_cell_line(text: str, candidate: Candidate) -> bool:
    """Whether an alias of a gene is the name of a cell line: `HEK cells`, `HEK 293`."""
    return candidate.surface.isalpha() and _CELL_LINE.match(text, candidate.end) is not None


def is_code(text: str, candidate: Candidate) -> bool:
    """Whether a symbol is a part of a code of a cell line or compound: the `CAL` of `CAL-27`."""
    surface = candidate.surface
    return surface.isalpha() and surface.isupper() and _CODE.match(text, candidate.end) is not None


def is_inside_code(text: str, candidate: Candidate) -> bool:
    """Whether not even a ligand is meant, whose peptides have numbers of two digits: `MDA-MB-231`, `INS-1E`."""
    start, end = candidate.start, candidate.end
    return (start > 1 and text[start - 1] == "-" and text[start - 2].isupper()) or not text[end + 2 : end + 3].isdigit()


def is_reagent(text: str, candidate: Candidate) -> bool:
    """Whether a name belongs to the laboratory: `SDS-PAGE`, `CAT assay`."""
    return _REAGENT.match(text, candidate.end) is not None


def is_author(text: str, candidate: Candidate) -> bool:
    """Whether a name is that of somebody who wrote: `Oscar et al.`."""
    return _AUTHOR.match(text, candidate.end) is not None


def is_number(text: str, candidate: Candidate) -> bool:
    """Whether a name goes on as a number does, or numbers a day: the `E14` of `E14.5`, `at P28`."""
    if _DECIMAL.match(text, candidate.end - 1):
        return True
    start = candidate.start
    return bool(_DAY.fullmatch(candidate.surface) and _DAY_BEFORE.search(text, max(0, start - 11), start))


def is_in_heading(text: str, candidate: Candidate) -> bool:
    """Whether a word with a capital stands between words with capitals, where it tells nothing."""
    before = text[max(0, candidate.start - 40) : candidate.start].split()[-1:]
    after = text[candidate.end : candidate.end + 40].split()[:1]
    return any(word[:1].isupper() and word[1:2].islower() for word in (*before, *after))


def is_disputed(candidate: Candidate) -> bool:
    """Whether a name of low standing of a gene also belongs to a thing of another kind: `ALL`, `COPD`."""
    others = any(one.entity.type not in MOLECULAR for one in candidate.groundings[1:])
    return others and candidate.surface.isalpha()


def tells_product(text: str, candidate: Candidate) -> bool:
    """Whether the words around a name speak of a gene or its product: `phosphorylates TTP`, `TTP expression`."""
    return _around(text, candidate, _PRODUCT_BEFORE, _PRODUCT_AFTER)


def tells_molecule(text: str, candidate: Candidate) -> bool:
    """Whether the words around a name speak of a molecule: `inhibits TTP`, `TTP-mediated`."""
    return tells_product(text, candidate) or _around(text, candidate, _ACTOR_BEFORE, _ACTOR_AFTER)


def tells_disease(text: str, candidate: Candidate) -> bool:
    """Whether the words around a name speak of a disease: `risk factor for CP`, `HD patients`."""
    return _around(text, candidate, _DISEASE_BEFORE, _DISEASE_AFTER)


def as_disease(text: str, candidate: Candidate) -> Candidate:
    """A name that may be a disease's, with that disease first where the text speaks of one."""
    best = candidate.groundings[0]
    if best.score > _SETTLED or best.entity.type == "disease":
        return candidate
    diseases = tuple([one for one in candidate.groundings if one.entity.type == "disease"])
    if not diseases or not tells_disease(text, candidate):
        return candidate
    others = tuple(one for one in candidate.groundings if one.entity.type != "disease")
    return candidate.but(groundings=diseases + others)


def as_family(text: str, candidate: Candidate) -> Candidate:
    """A name that may be a family's, with that family first where the text says so: `ERBB family`."""
    if not text.startswith((" family", " superfamily", " families"), candidate.end):
        return candidate
    families = tuple(one for one in candidate.groundings if one.entity.type == "family")
    others = tuple(one for one in candidate.groundings if one.entity.type != "family")
    return candidate.but(groundings=families + others)


def as_receptor(text: str, candidate: Candidate, look_up: LookUp) -> Candidate:
    """A ligand's name with "receptor" behind it, as that receptor: the "IL-23 receptor" is IL23R."""
    behind = _RECEPTOR.match(text, candidate.end)
    if behind is None:
        return candidate
    named = tuple(one for one in look_up(f"{candidate.surface}R") if one.entity.type in MOLECULAR)
    return candidate.but(end=behind.end(), groundings=named) if named and named[0].score > _SURE else candidate


def as_product(text: str, candidate: Candidate) -> Candidate:
    """A chemical's name that may be a gene's, with that gene first where the text speaks of one: TTP, RA."""
    if candidate.groundings[0].entity.type != "chemical" or not tells_product(text, candidate):
        return candidate
    products = tuple(one for one in candidate.groundings if one.entity.type in MOLECULAR)
    others = tuple(one for one in candidate.groundings if one.entity.type not in MOLECULAR)
    return candidate.but(groundings=products + others)


def _around(text: str, candidate: Candidate, before: re.Pattern[str], after: re.Pattern[str]) -> bool:
    start = candidate.start
    return bool(after.match(text, candidate.end) or before.search(text, max(0, start - 45), start))
