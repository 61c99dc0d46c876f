"""A synthetic graph with the shape of a literature-wide one: a few hubs, and many genes with a handful of edges.

The chance of a gene to take part in an edge falls with its rank as (rank + 12) ** -0.75, as for genes in the
literature. Everything is drawn from one seed: the same numbers give the same graph on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from random import Random

from genegraph.assembly import assemble
from genegraph.model import Edge, Entity, Evidence, Statement
from genegraph.vocabulary.relations import relations

RELATIONS = {
    "increases_expression": 22,
    "decreases_expression": 14,
    "increases_activity": 18,
    "decreases_activity": 14,
    "binds": 12,
    "phosphorylates": 6,
    "regulates": 5,
    "regulates_expression": 4,
    "increases_secretion": 3,
    "ubiquitinates": 2,
}
CONTEXTS = [(), (), (), (("cell", "T cells"),), (("cell", "macrophages"),), (("disease", "sepsis"),)]
SECTIONS = ["interaction.protein", "interaction", "regulation", "function.cell", "pathway"]


def edges(genes: int = 20_000, number: int = 500_000, seed: int = 6018) -> tuple[Edge, ...]:
    """That many edges among that many genes."""
    statements = list(_statements(genes, number, Random(seed)))
    return assemble(statements)


def _statements(genes: int, number: int, random: Random) -> Iterator[Statement]:
    entities = [Entity(curie=f"hgnc:{rank}", name=f"GENE{rank}", type="gene") for rank in range(1, genes + 1)]
    weights = list(accumulate((rank + 12) ** -0.75 for rank in range(genes)))
    names = list(RELATIONS)
    chances = list(accumulate(RELATIONS.values()))
    known = relations()
    seen: set[tuple[str, str, str]] = set()
    while len(seen) < number:
        subject, object = random.choices(entities, cum_weights=weights, k=2)
        (predicate,) = random.choices(names, cum_weights=chances)
        ends = (subject, object) if known[predicate].directed or subject.curie < object.curie else (object, subject)
        claim = (ends[0].curie, predicate, ends[1].curie)
        if subject is object or claim in seen:
            continue
        seen.add(claim)
        for _ in range(1 + (random.random() < 0.2) + (random.random() < 0.1)):
            page = random.choice((subject, object)).name
            section = random.choice(SECTIONS)
            yield Statement(
                subject=subject,
                predicate=predicate,
                object=object,
                sign=known[predicate].sign,
                directed=known[predicate].directed,
                speculative=random.random() < 0.1,
                evidence=Evidence(
                    text=f"{subject.name} {known[predicate].label} {object.name} in cells that were kept for "
                    f"{random.randrange(96)} h in medium {random.randrange(10_000)}, and this holds in vivo as well",
                    locator=f"{page}#{section}/{random.randrange(1, 60)}",
                    section=section,
                    page=page,
                    publications=(f"pubmed:{random.randrange(10_000_000, 30_000_000)}",),
                    cue=known[predicate].label,
                    frame="active",
                    score=random.choice((0.95, 0.9, 0.8, 0.7)),
                    context=random.choice(CONTEXTS),
                ),
            )
