"""CURIE <-> IRI, by one table and three profiles.

There is no single canon of addresses, and the difference breaks joins, so the user chooses:

    biolink       those of the Biolink model, as Monarch and Translator graphs have them (the default)
    identifiers   those of identifiers.org, the MIRIAM registry
    bioregistry   those of bioregistry.io

`ontologies/prefixes.json` is the table, and a lexicon brings its own prefix along. Any other prefix goes to
bioregistry.io in every profile, so that each CURIE has an address and each address goes back to its CURIE.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args
from urllib.parse import unquote

from genegraph.errors import InvalidValueError, UnknownNameError
from genegraph.model import Curie
from genegraph.vocabulary import ontologies
from genegraph.vocabulary.tables import lexicon_files, read_header

Profile = Literal["biolink", "identifiers", "bioregistry"]
PROFILES: tuple[Profile, ...] = get_args(Profile)
DEFAULT_PROFILE: Profile = "biolink"

OWN: Mapping[str, str] = MappingProxyType(
    {
        "genegraph": "https://w3id.org/genegraph/",
        "gg": "https://w3id.org/genegraph/ontology/",
        "edge": "https://w3id.org/genegraph/edge/",
        "evidence": "https://w3id.org/genegraph/evidence/",
        "gg.term": "https://w3id.org/genegraph/term/",
        "gg.page": "https://w3id.org/genegraph/page/",
        "gg.graph": "https://w3id.org/genegraph/graph/",
        "gg.file": "https://w3id.org/genegraph/file/",
        "nanopub": "https://w3id.org/genegraph/np/",
        "genatlas": "http://genatlas.medecine.univ-paris5.fr/fiche.php?symbol=",
    }
)
"""Addresses that genegraph makes itself, and those of GenAtlas pages: the same in every profile."""

VOCABULARIES: Mapping[str, str] = MappingProxyType(
    {
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "prov": "http://www.w3.org/ns/prov#",
        "dct": "http://purl.org/dc/terms/",
        "np": "http://www.nanopub.org/nschema#",
        "biolink": "https://w3id.org/biolink/vocab/",
        "RO": "http://purl.obolibrary.org/obo/RO_",
        "BFO": "http://purl.obolibrary.org/obo/BFO_",
        "SIO": "http://semanticscience.org/resource/SIO_",
    }
)
"""The vocabularies that the graph and the ontology speak."""


@cache
def prefixes(profile: Profile = DEFAULT_PROFILE) -> Mapping[str, str]:
    """Every known prefix and its address in a profile: entities first, then our own, then vocabularies.

    Raises:
        UnknownNameError: If there is no such profile.

    Example:
        >>> prefixes("identifiers")["omim"]
        'https://identifiers.org/mim:'
    """
    if profile not in PROFILES:
        raise UnknownNameError("address profile", profile, PROFILES)
    return MappingProxyType({**entity_prefixes(profile), **OWN, **VOCABULARIES})


def entity_prefixes(profile: Profile = DEFAULT_PROFILE) -> Mapping[str, str]:
    """The prefixes of entities and publications alone, and their addresses in a profile.

    Example:
        >>> "hgnc" in entity_prefixes(), "rdf" in entity_prefixes()
        (True, False)
    """
    return {prefix: row[profile] for prefix, row in _table().items()}


def expand(curie: Curie, profile: Profile = DEFAULT_PROFILE) -> str:
    """The full address of a CURIE; characters that no IRI may hold are percent-encoded.

    Raises:
        InvalidValueError: If it is no CURIE.
        UnknownNameError: If there is no such profile.

    Example:
        >>> expand("hgnc:6018"), expand("hgnc:6018", "bioregistry")
        ('http://identifiers.org/hgnc/6018', 'https://bioregistry.io/hgnc:6018')
    """
    prefix, colon, identifier = curie.partition(":")
    if not (prefix and colon and identifier):
        raise InvalidValueError(f"{curie!r} is no CURIE such as 'hgnc:6018'")
    address = prefixes(profile).get(prefix)
    return _FALLBACK + encode(curie) if address is None else address + encode(identifier)


def compress(iri: str) -> Curie | None:
    """The CURIE of an address, whatever its profile; None where no prefix fits.

    Example:
        >>> compress("https://identifiers.org/mim:147620"), compress("https://example.org/1")
        ('omim:147620', None)
    """
    known, end = _by_address(), len(iri)
    while (end := max([iri.rfind(mark, 0, end) for mark in _BREAKS])) > 0:
        prefix = known.get(iri[: end + 1])
        if prefix is not None and end + 1 < len(iri):
            identifier = unquote(iri[end + 1 :]) if "%" in iri else iri[end + 1 :]
            return f"{prefix}:{identifier}" if prefix else identifier if ":" in identifier else None
    return None


def notation(curie: Curie) -> str:
    """A CURIE as its owners write it.

    Example:
        >>> notation("hgnc:6018"), notation("pubmed:23593346"), notation("gg.term:mail")
        ('HGNC:6018', 'PMID:23593346', 'gg.term:mail')
    """
    prefix, _, identifier = curie.partition(":")
    row = _table().get(prefix)
    return f"{row['notation']}:{identifier}" if row else curie


def encode(text: str) -> str:
    """Percent-encode what no IRI may hold, and the percent sign itself, so that `urllib.parse.unquote` undoes it.

    Example:
        >>> encode("type II <x>")
        'type%20II%20%3Cx%3E'
    """
    path, mark, fragment = _FORBIDDEN.sub(_percent, text).partition("#")
    return f"{path}{mark}{fragment.replace('#', '%23')}" if mark else path


# What RFC 3987 keeps out of an IRI, and private or unpaired code points, which readers refuse.
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0<>\"{}\[\]|^`\\%\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff]|[^\x00-\uffff]")
_FALLBACK = "https://bioregistry.io/"
_BREAKS = "/:_#="


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    with (ontologies() / "prefixes.json").open(encoding="utf-8") as source:
        table: dict[str, dict[str, str]] = json.load(source)
    for lexicon in lexicon_files(ontologies() / "lexicons"):
        header = read_header(lexicon)  # a lexicon brings its own prefix along
        everywhere = dict.fromkeys(map(str, PROFILES), header["iri"])
        table.setdefault(header["prefix"], {"notation": header["prefix"], **everywhere})
    return MappingProxyType(table)


@cache
def _by_address() -> Mapping[str, str]:
    found = {_FALLBACK: ""}
    for profile in PROFILES:
        found |= {address: prefix for prefix, address in prefixes(profile).items()}
    return MappingProxyType(found)
