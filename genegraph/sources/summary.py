"""Tables of gene summaries, a paragraph a gene -> one Record a row, one bullet a sentence.

Columns are found by their names in the first line: `GeneID` or `symbol`, and `summary`; NCBI's `gene_summary` has
`#tax_id`, `GeneID`, `Source` and `Summary`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from genegraph.model import Entity, Issue, Record, Topic
from genegraph.sources import SourceFormat
from genegraph.sources._bullets import Draft, sections
from genegraph.sources._lines import Line
from genegraph.sources._sentences import sentences


def parse(lines: Iterable[Line], path: str) -> Iterator[Record]:
    """Read one record a row, and hold no more than one of them.

    Example:
        >>> from genegraph.sources._lines import numbered
        >>> table = "symbol\\tsummary\\nIL6\\tA cytokine. It induces CRP. [provided by us]"
        >>> record, = parse(numbered(table), "summaries.tsv")
        >>> record.id, [bullet.text for bullet in record.bullets()], record.metadata
        ('IL6', ['A cytokine.', 'It induces CRP.'], (('provided by', 'us'),))
    """
    columns: dict[str, int] = {}
    for line in lines:
        cells = [cell.strip() for cell in line.text.split("\t")]
        if not columns:
            columns = {_plain(cell): index for index, cell in enumerate(cells)}
        elif any(cells):
            yield _record({name: cells[index] for name, index in columns.items() if index < len(cells)}, line, path)


def accepts(_name: str, head: str) -> bool:
    """Whether the first line names a column of genes and one of summaries."""
    columns = {_plain(cell) for cell in head.split("\n", 1)[0].split("\t")}
    return "summary" in columns and bool(columns & {"geneid", "symbol"})


FORMAT = SourceFormat(name="summary", accepts=accepts, parse=parse, suffixes=(".tsv",), streams=True)


_PROVIDED = re.compile(r"\[(?:provided|supplied) by ([^\[\]]*)\]\.?")


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


def _record(row: dict[str, str], line: Line, path: str) -> Record:
    number = row.get("geneid", "")
    curie = f"ncbigene:{number}" if number.isascii() and number.isdigit() else ""
    symbol = row.get("symbol", "")
    identifier = symbol or curie or f"line {line.number}"
    problems = [line.problem] if line.problem else []
    if not symbol and not curie:
        problems.append("a row without a gene")
    if not row.get("summary"):
        problems.append("a row without a summary")
    told = sentences(row.get("summary", ""))
    provided = [match[1] for sentence in told if (match := _PROVIDED.fullmatch(sentence))]
    metadata = [(name, value) for name, value in row.items() if name not in ("summary", "symbol") and value]
    entity = Entity(curie=curie, name=symbol or curie, type="gene") if curie else None
    return Record(
        id=identifier,
        path=path,
        topic=Topic(symbol=symbol or curie, entity=entity) if symbol or curie else None,
        metadata=(*metadata, *(("provided by", one) for one in provided)),
        sections=sections(
            [Draft("summary", one, line.number) for one in told if not _PROVIDED.fullmatch(one)], identifier
        ),
        issues=tuple(Issue(path=path, line=line.number, problem=problem) for problem in problems),
    )
