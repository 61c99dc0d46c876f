"""The header of a GenAtlas page -> metadata, and the gene that the page is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from genegraph.model import Entity, Topic


def read_header(key: str, text: str, metadata: list[tuple[str, str]]) -> None:
    """Add a line of the header to the metadata, under several keys where it holds several things.

    Example:
        >>> found = []
        >>> read_header("symbol", "IL6 contributors: mct - updated : 03-12-2016", found)
        >>> found
        [('symbol', 'IL6'), ('contributors', 'mct'), ('updated', '03-12-2016')]
    """
    text = " ".join(text.split())
    pattern = _PARTS.get(key)
    match = pattern.fullmatch(text) if pattern else None
    if match is None:
        metadata.append((key, text))
        return
    metadata.extend((name.replace("_", " "), value) for name, value in match.groupdict().items() if value)


def topic(metadata: Sequence[tuple[str, str]]) -> tuple[Topic | None, str]:
    """The gene that a page's header names, and what is wrong with the header.

    Example:
        >>> about, problem = topic([("symbol", "IL6"), ("hgnc id", "6018"), ("synonym symbols", "IFNB2, BSF2")])
        >>> about.entity.curie, about.synonyms, problem
        ('hgnc:6018', ('IFNB2', 'BSF2'), '')
    """
    values = dict(reversed(metadata))  # the first of each
    symbol, number = values.get("symbol", ""), re.sub(r"(?i)^HGNC:", "", values.get("hgnc id", ""))
    curie = f"hgnc:{number}" if re.fullmatch(r"[1-9]\d{0,8}", number) else ""
    if not symbol and not curie:
        return None, "no symbol: the page does not say which gene it is about"
    synonyms = [value for key, value in metadata if key in ("hgnc name", "synonym name")]
    synonyms += [one.strip() for key, value in metadata if key == "synonym symbols" for one in value.split(",")]
    problem = ""
    if not symbol:
        problem = f"no symbol: the gene is known by its HGNC id {number} alone"
    elif number and not curie:
        problem = f"{number!r} is no HGNC id"
    return (
        Topic(
            symbol=symbol or curie,
            entity=Entity(curie=curie, name=symbol or curie, type="gene") if curie else None,
            synonyms=tuple(dict.fromkeys(one for one in synonyms if one and one != symbol)),
        ),
        problem,
    )


_PARTS = {
    "symbol": re.compile(
        r"(?!contributors)(?P<symbol>\S+)?(?:\s*contributors\s*:\s*(?P<contributors>.*?))?(?:\s*-\s*updated\s*:\s*(?P<updated>\S+))?"
    ),
    "location": re.compile(r"(?P<location>.*?)\s*Physical location\s*:\s*(?P<physical_location>.*)"),
    "mapping": re.compile(r"cloned\s+(?P<cloned>\w)\s+linked\s+(?P<linked>\w)\s+status\s+(?P<status>.+)"),
}
