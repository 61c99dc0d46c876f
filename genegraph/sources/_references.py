"""Citation marks such as `(pMID: 23593346)` -> CURIEs, taken out of the text that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from genegraph.model import Curie


@dataclass(frozen=True, slots=True)
class Cited:
    """A text without its citation marks, and what they cited, in text order."""

    text: str
    publications: tuple[Curie, ...] = ()
    identifiers: tuple[Curie, ...] = ()


def take_references(text: str) -> Cited:
    """Move the citation marks of a text into CURIEs; every other word stays as it stands.

    A mark is a bracket that holds nothing but references. A bracket that says more keeps its words.

    Example:
        >>> take_references("to juvenile rheumatoid arthritis (OMIM: 604302)")
        Cited(text='to juvenile rheumatoid arthritis', publications=(), identifiers=('omim:604302',))
        >>> take_references("interaction in gastric tumorigenesis. (pMID: 23593346)").publications
        ('pubmed:23593346',)
    """
    if not (("(" in text or "[" in text) and _HINT.search(text)):
        return Cited(text)
    publications: list[Curie] = []
    identifiers: list[Curie] = []

    def note(mark: re.Match[str]) -> str:
        for reference in _REFERENCE.finditer(mark[0]):
            for curie in _curies(reference):
                (identifiers if curie.startswith("omim:") else publications).append(curie)
        return ""

    rest = _MARK.sub(note, text)
    return Cited(rest.strip(), _once(publications), _once(identifiers))


def publications_in(text: str) -> tuple[Curie, ...]:
    """All publications that a text names, whatever stands around them.

    Example:
        >>> publications_in("PubMed:12345678, ECO:0000269|PubMed:2")
        ('pubmed:12345678', 'pubmed:2')
    """
    found = (curie for reference in _REFERENCE.finditer(text) for curie in _curies(reference))
    return _once([curie for curie in found if not curie.startswith("omim:")])


_HINT = re.compile(r"p(?:ub)?m|o?mim|doi", re.IGNORECASE)
_NUMBERS = r"\d{1,9}(?:\s*[,;]\s*\d{1,9})*+(?!\w)"
_PUBMED = rf"(?:pubmed|pmid)(?:\s+id)?s?\s*[:#=]?\s*(?P<pubmed{{n}}>{_NUMBERS})"
_PMC = r"(?:pmcid\s*[:#=]?\s*)?PMC(?P<pmc{n}>\d{{3,9}})\b"
_OMIM = r"(?:omim|mim)(?:\s+(?:id|number|no\.?))?\s*[:#=]?\s*[#*+%]?(?P<omim{n}>\d{{6}}(?:\s*[,;]\s*\d{{6}})*+)(?!\d)"
_DOI = r"(?:doi\s*[:=]?\s*|https?://(?:dx\.)?doi\.org/)(?P<doi{n}>10\.\d{{4,9}}/[^\s;,()\[\]]*(?:\([^\s()]*\)[^\s;,()\[\]]*)*)"


def _one_of(number: str) -> str:
    kinds = (
        _PUBMED.replace("{n}", number),
        _PMC.format(n=number),
        _OMIM.format(n=number),
        _DOI.format(n=number),
    )
    return "(?:" + "|".join(kinds) + ")"


_REFERENCE = re.compile(_one_of(""), re.IGNORECASE)
_PLAIN = re.sub(r"\(\?P<\w+>", "(?:", _one_of(""))
_LIST = rf"{_PLAIN}(?:\s*(?:[,;|]|and)?\s*{_PLAIN}){{0,50}}"
# A full stop behind the bracket stays; the blank before it goes along with the mark.
_MARK = re.compile(rf"(?<!\s)\s*+(?:\(\s*{_LIST}\s*\.?\s*\)|\[\s*{_LIST}\s*\.?\s*\])", re.IGNORECASE)


def _curies(reference: re.Match[str]) -> list[Curie]:
    if reference["pubmed"]:
        return [f"pubmed:{number}" for number in re.findall(r"\d+", reference["pubmed"])]
    if reference["omim"]:
        return [f"omim:{number}" for number in re.findall(r"\d+", reference["omim"])]
    if reference["pmc"]:
        return [f"pmc:PMC{reference['pmc']}"]
    return [f"doi:{reference['doi'].rstrip('.').lower()}"]


def _once(curies: list[Curie]) -> tuple[Curie, ...]:
    return tuple(dict.fromkeys(curies))
