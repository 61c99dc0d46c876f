"""The addresses of every profile side by side: a Turtle file of skos:exactMatch that joins graphs written apart."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import ExportFormat
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import entities_of
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, PROFILES, VOCABULARIES, Profile, expand


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """One statement an entity: its address in the profile, and its addresses in the others."""
    yield f"@prefix skos: <{VOCABULARIES['skos']}> .\n\n"
    for entity in entities_of(graph.edges):
        address = expand(entity.curie, uri_profile)
        others = dict.fromkeys(expand(entity.curie, profile) for profile in PROFILES)
        matches = ", ".join(f"<{other}>" for other in others if other != address)
        if matches:
            yield f"<{address}> skos:exactMatch {matches} .\n"


FORMAT = ExportFormat(
    name="matches",
    suffixes=(".matches.ttl",),
    generate=generate,
    options=("uri_profile",),
    loses="the edges: it holds the addresses of the entities alone",
)
