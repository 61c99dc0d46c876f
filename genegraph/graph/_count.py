"""Counts a graph, in arrays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

import numpy as np

from genegraph.graph._columns import Columns, Flags, Ints
from genegraph.graph.acts import associations
from genegraph.graph.edges import EdgeSource
from genegraph.graph.statistics import Hub, Statistics

Key = TypeVar("Key", str, int)

HUBS = 10
"""How many of the busiest entities are named."""


def statistics_of(source: EdgeSource, columns: Columns) -> Statistics:
    """The numbers of a graph."""
    entities, edges = columns.entities, len(columns)
    size = len(entities)
    out = np.bincount(columns.subject[columns.directed], minlength=size)
    into = np.bincount(columns.object[columns.directed], minlength=size)
    degree = np.bincount(columns.subject, minlength=size) + np.bincount(columns.object, minlength=size)
    parts = np.bincount(_parts(size, columns.subject, columns.object), minlength=1) if size else np.zeros(0, int)
    predicates = np.bincount(columns.predicate, minlength=len(columns.predicates)).tolist()
    return Statistics(
        nodes=size,
        edges=edges,
        node_types=_ranked(Counter(entity.type for entity in entities)),
        predicates=_ranked(dict(zip(columns.predicates, predicates, strict=True))),
        signs=_ranked(Counter(columns.sign[_acting(columns)].tolist())),
        negated=int(columns.negated.sum()),
        speculative=int(columns.speculative.sum()),
        conflicts=int(columns.contested.sum()),
        components=int(np.count_nonzero(parts)),
        largest_component=int(parts.max(initial=0)),
        degree_mean=round(2 * edges / size, 2) if size else 0.0,
        degree_median=float(np.median(degree)) if size else 0.0,
        hubs=tuple(
            Hub(
                entity=entities[place],
                degree=int(degree[place]),
                in_degree=int(into[place]),
                out_degree=int(out[place]),
            )
            for place in np.argsort(-degree, kind="stable")[:HUBS].tolist()
        ),
        evidence=int(columns.evidence.sum()),
        evidence_per_edge=round(float(columns.evidence.mean()), 2) if edges else 0.0,
        belief_mean=round(float(columns.belief.mean()), 4) if edges else 0.0,
        pages=len({page for said in source.words("page") for page in said} - {""}),
        publications=len({publication for said in source.words("publication") for publication in said}),
    )


def _acting(columns: Columns) -> Flags:
    """Which edges do something; the others tell where or in whom something is found, and their sign is no effect."""
    acting = np.array([predicate not in associations() for predicate in columns.predicates], np.bool_)
    return acting[columns.predicate]


def _parts(size: int, subject: Ints, object: Ints) -> Ints:
    """Of each node, the least node that edges join it to: labels sink along edges and shortcuts until none can."""
    label = np.arange(size, dtype=np.int32)
    while True:
        least = np.minimum(label[subject], label[object])
        lower = label.copy()
        np.minimum.at(lower, label[subject], least)
        np.minimum.at(lower, label[object], least)
        lower = lower[lower]
        if np.array_equal(lower, label):
            return label
        label = lower


def _ranked(counts: Mapping[Key, int]) -> Mapping[Key, int]:
    return MappingProxyType(dict(sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))))
