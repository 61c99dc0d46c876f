"""The flattened tables of GenAtlas pages -> rows of cells.

The text of a page has lost most borders between cells; those of a page saved as HTML come as tabs. The words that may
stand in a cell are data (`_words`), and so where a cell ends is looked up, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from genegraph.model import Curie
from genegraph.sources import _words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table: its words, its cells, and what stayed unclear."""

    text: str
    fields: tuple[tuple[str, str], ...] = ()  # (column, value)
    publications: tuple[Curie, ...] = ()
    problem: str = ""


def header(text: str) -> str | None:
    """The section that a table's header line opens; None for any other line.

    Example:
        >>> header("SystemCellPubmedSpeciesStageRna symbol")
        'expression.cell'
    """
    return _HEADERS.get("".join(text.split())) if len(text) < _LONGEST_ROW else None


def expression_row(text: str, column: str) -> Row | None:
    """Split a row of an expression table, whose column is `organ`, `tissue` or `cell`; None where no system is named.

    Further levels are called `organ_2`, `organ_3`, ...: the last is the narrowest place.

    Example:
        >>> expression_row("Nervousnervecranial nerve  moderately", "organ").fields
        (('system', 'Nervous'), ('organ', 'nerve'), ('organ_2', 'cranial nerve'), ('level', 'moderately'))
        >>> expression_row("Lymphoid/ImmuneB cell", "cell").text
        'Lymphoid/Immune B cell'
    """
    system = next((name for name in _words.SYSTEMS if text.startswith(name)), None)
    match = _PLACE.fullmatch(text[len(system) :]) if system and len(text) < _LONGEST_ROW else None
    if system is None or match is None:
        return None
    place, problem = match["place"].strip(), ""
    if "\t" in place or column == "cell":
        parts = [part.strip() for part in place.split("\t") if part.strip()]
    else:
        filled = _filled(match["gap"], column) if match["level"] else 1
        parts = _split(place, _PLACES[column], filled)
        if not parts and place:
            parts = [place]
            problem = f"where the cells of {place!r} part is unknown: kept as one" if filled > 1 else ""
    names = [column, *(f"{column}_{number}" for number in range(2, len(parts) + 1))]
    cells = [("system", system), *zip(names, parts, strict=False)]
    cells += [(name, match[name]) for name in ("level", "species", "stage") if match[name]]
    publications = (f"pubmed:{match['pubmed']}",) if match["pubmed"] else ()
    return Row(text=_spaced(cells), fields=tuple(cells), publications=publications, problem=problem)


def morbid_row(text: str) -> Row | None:
    """Split a row of the table of morbid associations; None for any other line.

    Example:
        >>> morbid_row("tumoralamplification     --over").fields
        (('type', 'tumoral'), ('modification', 'amplification'), ('expression', 'over'))
    """
    match = _MORBID.fullmatch(text.strip()) if len(text) < _LONGEST_ROW else None
    if match is None:
        return None
    cells = [(name, " ".join(value.split())) for name, value in match.groupdict().items() if value]
    return Row(text=_spaced(cells), fields=tuple((n, _words.MEANINGS.get((n, value), value)) for n, value in cells))


def transcript_row(text: str) -> Row | None:
    """Split a row of the table of transcripts; None where its numbers do not fall into place.

    Example:
        >>> transcript_row("5 - 1201 - 212 - 2009 19937696").fields
        (('exons', '5'), ('bp', '1201'), ('amino_acids', '212'), ('year', '2009'))
    """
    words = " ".join(text.split())
    match = _TRANSCRIPT.fullmatch(words) if len(words) < _LONGEST_ROW else None
    if match is None:
        return None
    cells = tuple((name, value) for name, value in match.groupdict().items() if value not in (None, "", "-"))
    return Row(
        text=words,
        fields=tuple(cell for cell in cells if cell[0] != "pubmed"),
        publications=tuple(f"pubmed:{number}" for number in (match["pubmed"] or "").split()),
    )


def physical_map(text: str, chromosome: str) -> Iterator[Row]:
    """Split the physical map, one long line of neighbours, into a row a gene.

    A gene begins with a symbol and a band. A bare chromosome number counts as a band only if it is the page's own.

    Example:
        >>> list(physical_map("IL6 7p21 interleukin 6 TOMM7 7p15.3 translocase 7 homolog", "7"))[1].fields
        (('symbol', 'TOMM7'), ('location', '7p15.3'), ('name', 'translocase 7 homolog'))
    """
    words = " ".join(text.split())
    starts = [m for m in _NEIGHBOUR.finditer(words) if m["arm"] or m["location"] == chromosome]
    ends = [*(match.start() for match in starts[1:]), len(words)][: len(starts)]
    before = words[: starts[0].start()].strip() if starts else words
    if before:
        yield Row(text=before, problem="no symbol and band: kept as it stands")
    for match, end in zip(starts, ends, strict=True):
        name = words[match.end() : end].strip()
        cells = [("symbol", match["symbol"]), ("location", match["location"]), ("name", name)]
        yield Row(text=words[match.start() : end].strip(), fields=tuple(cell for cell in cells if cell[1]))


_LONGEST_ROW = 500  # characters; no row of a page comes near, and no pattern below need be feared under it

# The header line of a table, without blanks -> the section of its rows.
_HEADERS = {
    "SystemOrganlevel1Organlevel2Organlevel3Organlevel4LevelPubmedSpeciesStageRnasymbol": "expression.organ",
    "SystemTissueTissuelevel1Tissuelevel2LevelPubmedSpeciesStageRnasymbol": "expression.tissue",
    "SystemCellPubmedSpeciesStageRnasymbol": "expression.cell",
    "SystemCellLevelPubmedSpeciesStageRnasymbol": "expression.cell",
    "TypeGeneModificationChromosomerearrangementProteinexpressionProteinFunction": "disorders.morbid_association",
    "identificationnbexonstypebpproduct": "transcripts",
    "ProteinkDaAAspecificexpressionYearPubmed": "transcripts",
    "identificationnbexonstypebpproductProteinkDaAAspecificexpressionYearPubmed": "transcripts",
    "SystemTypeDisorderPubmed": "disorders.therapy_target",
}
_PLACES = {"organ": frozenset(_words.ORGANS), "tissue": frozenset(_words.TISSUES)}
_LEVELS_OF_PLACE = {"organ": 4, "tissue": 3}


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_PLACE = re.compile(
    rf"(?P<place>.*?)(?P<gap>\s*)(?P<level>{_any(_words.LEVELS)})?\s*(?P<pubmed>(?<!\d)\d{{6,8}})?\s*"
    rf"(?P<species>\b(?:{_any(_words.SPECIES)}))?\s*(?P<stage>\b(?:{_any(_words.STAGES)}))?\s*",
    re.IGNORECASE,
)
_MORBID = re.compile(
    rf"(?P<type>{_any(_words.ORIGINS)})\s*"
    rf"(?P<modification>(?:{_any(_words.MODIFICATIONS)})(?:\s*[,/]\s*(?:{_any(_words.MODIFICATIONS)}))*)?\s*"
    rf"(?P<rearrangement>{_any(_words.REARRANGEMENTS)})?\s*"
    rf"(?:--\s?(?P<expression>[a-z]+))?\s*"
    rf"(?P<function>{_any(_words.FUNCTIONS)})?"
)
_TRANSCRIPT = re.compile(
    r"(?:(?P<identification>[A-Z]\S*) )?(?P<exons>\d+|-) (?P<type>-|[a-z]\S*(?: [a-z]\S*)?) (?P<bp>\d+|-)"
    r"(?: (?P<product>[^\W\d]\S*))?(?: (?P<kda>-|\d[\d.]*(?: \([^()]*\))?))? (?P<amino_acids>\d+|-)"
    r" (?P<expression>\S+(?: \S+){0,9}?) (?P<year>\d{4}|-)(?P<pubmed>(?: \d{5,8})*)"
)
_NEIGHBOUR = re.compile(
    r"(?<!\S)(?P<symbol>[A-Z][A-Z0-9]*(?:orf[0-9A-Z]+)?(?:[-@.][A-Z0-9]+)*@?) "
    r"(?P<location>(?:[1-9]|1\d|2[0-2]|X|Y)(?:(?P<arm>[pq](?:ter|cen|\d[\d.]*)?)(?:-(?:[pq]?\d[\d.]*|[pq]?ter|[pq]?cen))?)?)(?!\S)"
)


def _spaced(cells: list[tuple[str, str]]) -> str:
    return " ".join(value for _, value in cells)


def _filled(gap: str, column: str) -> int:
    """How many of a row's levels of place are filled: each empty one left a no-break space, or a plain one."""
    levels = _LEVELS_OF_PLACE[column]
    empty = gap.count("\xa0") if "\xa0" in gap else max(len(gap) - 1, 0)
    return max(levels - empty, 1)


def _split(place: str, known: frozenset[str], wanted: int) -> list[str]:
    """Cut a run of words into known places: as many as the row has filled cells, else as few as can be."""
    splits: dict[int, list[list[str]]] = {len(place): [[]]}
    for start in range(len(place) - 1, -1, -1):
        for end in [end for end in splits if place[start:end].strip() in known]:
            splits.setdefault(start, []).extend([place[start:end].strip(), *rest] for rest in splits[end][:8])
    found = splits.get(0, [])
    return min(found, key=lambda parts: (len(parts) != wanted, len(parts)), default=[])
