"""The same questions, put to every lexicon that ships."""

import re
from pathlib import Path

import pytest

from genegraph.vocabulary import ontologies
from genegraph.vocabulary.prefixes import expand
from genegraph.vocabulary.tables import REQUIRED, lexicon_files, read_header, read_rows

FILES = lexicon_files(ontologies() / "lexicons")
LIMIT = 12_000_000  # bytes, of all lexicons together: what a wheel may weigh

# Prefixes of the Bioregistry, with the patterns that it gives for their identifiers or narrower ones (release 0.15.6).
REGISTERED = {
    "hgnc": r"\d{1,5}",
    "hgnc.genegroup": r"\d+",
    "fplx": r"[a-zA-Z0-9][A-Za-z0-9_]+",
    "mondo": r"\d{7}",
    "go": r"\d{7}",
    "cl": r"\d{7}",
    "uberon": r"\d+",
    "chebi": r"\d+",
    "omim": r"[*#+%^]?\d{6}",
    "ncbigene": r"\d+",
    "ensembl": r"ENSG\d{11}",
    "uniprot": r"[OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9](?:[A-Z][A-Z0-9]{2}[0-9]){1,2}",
}


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def lexicon(request: pytest.FixtureRequest) -> Path:
    path = request.param
    assert isinstance(path, Path)
    return path


def test_the_header_is_complete(lexicon: Path) -> None:
    header = read_header(lexicon)

    assert all(header[name] for name in REQUIRED)
    assert header["iri"].startswith(("http://", "https://"))
    assert header["prefix"] in REGISTERED


def test_rows_are_sound(lexicon: Path) -> None:
    prefix = read_header(lexicon)["prefix"]
    seen: set[str] = set()
    for row in read_rows(lexicon):
        assert re.fullmatch(REGISTERED[prefix], row.id), row.id
        assert row.id not in seen, row.id
        seen.add(row.id)
        assert row.name == row.name.strip() != ""
        names = [name for names in row.terms.values() for name in names]
        assert all(name == name.strip() != "" for name in names), row
        for xref in row.xrefs:
            other, _, identifier = xref.partition(":")
            assert re.fullmatch(REGISTERED[other], identifier), xref
    assert seen


def test_curies_expand(lexicon: Path) -> None:
    header = read_header(lexicon)
    first = next(read_rows(lexicon))

    for curie in (f"{header['prefix']}:{first.id}", *first.xrefs):
        assert expand(curie).startswith("http"), curie


def test_an_entity_has_one_name_and_one_type() -> None:
    known: dict[str, tuple[str, str]] = {}
    for path in FILES:
        header = read_header(path)
        for row in read_rows(path):
            told = row.name, row.type or header["type"]
            assert known.setdefault(f"{header['prefix']}:{row.id}", told) == told


def test_members_of_families_are_approved_symbols() -> None:
    symbols = {row.name for row in read_rows(ontologies() / "lexicons" / "genes.tsv.gz")}
    families = [row for path in FILES if read_header(path)["type"] == "family" for row in read_rows(path)]
    members = {name for family in families for name in family.members}

    assert members - symbols == set()


def test_all_lexicons_together_are_small() -> None:
    assert sum(path.stat().st_size for path in FILES) < LIMIT
