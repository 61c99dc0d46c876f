"""NCBI GeneRIF tables (`generifs_basic`): a sentence and its publications a row -> one Record a gene."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from genegraph.model import Bullet, Entity, Issue, Record, Section, Topic
from genegraph.sources import SourceFormat
from genegraph.sources._lines import Line

_COLUMNS = 5  # taxon, gene, publications, time of the last change, text


def parse(lines: Iterable[Line], path: str) -> Iterator[Record]:
    """Read the rows of each gene into one record; a row that cannot be read becomes its record's Issue.

    Example:
        >>> from genegraph.sources._lines import numbered
        >>> row = "9606\\t3569\\t23593346,1\\t2014-01-01 10:00\\tIL-6 raises MMP9 in gastric stroma."
        >>> record, = parse(numbered(row), "generifs_basic")
        >>> record.id, [(bullet.text, bullet.publications) for bullet in record.bullets()]
        ('ncbigene:3569', [('IL-6 raises MMP9 in gastric stroma.', ('pubmed:23593346', 'pubmed:1'))])
    """
    filled = (line for line in lines if line.text.strip() and not line.text.startswith("#"))
    rows = ((line, line.text.split("\t", _COLUMNS - 1)) for line in filled)
    for gene, group in groupby(rows, key=lambda row: _gene(row[1])):
        yield from _records(gene, group, path)


def accepts(_name: str, head: str) -> bool:
    """Whether the first line is the header of NCBI's table, or a row of it."""
    return _HEAD.match(head) is not None


FORMAT = SourceFormat(
    name="generif",
    accepts=accepts,
    parse=parse,
    suffixes=(".tsv",),
    streams=True,
)

_HEAD = re.compile(r"#Tax ID\tGene ID\tPubMed ID|\d+\t\d+\t[\d,]+\t\d{4}-\d\d-\d\d[^\t\n]*\t\S")
_MOST = 20_000  # rows in one record, so that a file of one gene stays small in memory, too


def _gene(cells: list[str]) -> str:
    well = len(cells) == _COLUMNS and cells[0].isascii() and cells[0].isdigit() and cells[1].isascii()
    return cells[1] if well and cells[1].isdigit() else ""


def _records(gene: str, rows: Iterable[tuple[Line, list[str]]], path: str) -> Iterator[Record]:
    bullets: list[Bullet] = []
    issues: list[Issue] = []
    taxon = ""
    count = 0
    for line, cells in rows:
        if line.problem:
            issues.append(Issue(path=path, line=line.number, problem=line.problem))
        if not gene or not cells[-1].strip():
            problem = "no row of taxon, gene, publications, time and text"
            issues.append(Issue(path=path, line=line.number, problem=problem))
        else:
            taxon, count = cells[0], count + 1
            bullets.append(_bullet(gene, count, cells, line.number))
        if len(bullets) + len(issues) >= _MOST:
            yield _record(gene, taxon, bullets, issues, path)
            bullets, issues = [], []
    if bullets or issues:
        yield _record(gene, taxon, bullets, issues, path)


def _bullet(gene: str, number: int, cells: list[str], line: int) -> Bullet:
    return Bullet(
        locator=f"ncbigene:{gene}#generif/{number}",
        text=cells[4].strip(),
        section="generif",
        line=line,
        publications=tuple(f"pubmed:{one}" for one in re.findall(r"\d+", cells[2])),
    )


def _record(gene: str, taxon: str, bullets: list[Bullet], issues: list[Issue], path: str) -> Record:
    curie = f"ncbigene:{gene}"
    return Record(
        id=curie if gene else "generif",
        path=path,
        topic=Topic(symbol=curie, entity=Entity(curie=curie, name=curie, type="gene")) if gene else None,
        metadata=(("taxon", taxon),) if taxon else (),
        sections=(Section(label="generif", bullets=tuple(bullets)),) if bullets else (),
        issues=tuple(issues),
    )
