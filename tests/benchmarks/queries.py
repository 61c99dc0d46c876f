"""How fast a graph of 20,000 genes and 500,000 edges answers, beside networkx, igraph and rustworkx.

    python tests/benchmarks/queries.py [--genes 20000] [--edges 500000] [--folder DIR]

The graph is made once and kept in DIR, a temporary folder unless given. Opening is measured in a process of its own, so
that its memory is its own. Each figure is the best of several runs, because other work on the machine only ever adds to
it; the first run is shown too.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import islice, pairwise
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from synthetic_graph import edges

from genegraph.export import read_graph, write_graph
from genegraph.graph import KnowledgeGraph


def main() -> None:
    """Make the graph, open it, ask it, and ask the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--genes", type=int, default=20_000)
    parser.add_argument("--edges", type=int, default=500_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()))
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.open:
        opening(asked.open)
        return
    path = asked.folder / f"synthetic-{asked.genes}-{asked.edges}.parquet"
    if not path.exists():
        write_graph(KnowledgeGraph(edges(asked.genes, asked.edges)), path)
    print(f"{path.name}: {path.stat().st_size / 1e6:.0f} MB")
    subprocess.run([sys.executable, __file__, "--open", str(path)], check=True)
    kg = read_graph(path)
    hub, *genes = by_degree(kg)
    neighborhoods(kg, hub, genes[0])
    ways(kg, genes)
    peers(kg, genes)


def opening(path: Path) -> None:
    """Open a graph as far as it takes to answer a question about its structure, and then to show edges."""
    start, cpu = perf_counter(), process_time()
    kg = read_graph(path)
    gene = kg.entities[-1].name
    next(kg.shortest_paths(kg.entities[0].name, gene), None)
    said("open, and find a first path", perf_counter() - start, "3 s", cpu=process_time() - cpu)
    start = perf_counter()
    list(kg.neighbors(gene, hops=2))
    said("and build the edges around a gene, evidence included", perf_counter() - start)
    print(
        f"  {'memory by then':58} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:9.0f} MB   owed: 1024 MB"
    )


def by_degree(kg: KnowledgeGraph) -> list[str]:
    """The largest hub, then genes of median degree."""
    ranked = kg.to_frame("nodes").sort_values("degree", ascending=False, kind="stable")
    print(f"degrees: largest {ranked['degree'].iloc[0]}, median {ranked['degree'].median():.0f}")
    middle = len(ranked) // 2
    return [ranked["name"].iloc[0], *ranked["name"].iloc[middle : middle + 12]]


def neighborhoods(kg: KnowledgeGraph, hub: str, gene: str) -> None:
    """One hop from the largest hub, two hops from a median gene."""
    print("neighbourhoods")
    timed("neighbours of the largest hub", lambda: kg.neighbors(hub), "20 ms")
    timed("  of them those that raise it, surely", lambda: kg.neighbors(hub, direction="in", sign=1, min_belief=0.8))
    timed("  and as Entity values", lambda: kg.neighbors(hub).entities)
    timed("  and as Edge values with their evidence", lambda: list(kg.neighbors(hub)))
    timed("2 hops around a median gene", lambda: kg.neighbors(gene, hops=2), "5 ms")


def ways(kg: KnowledgeGraph, genes: list[str]) -> None:
    """Signed, surest and looping ways between median genes: the slowest of several pairs."""
    print("ways, the slowest of 6 pairs of median genes")
    pairs = list(pairwise(genes[:7]))
    timed_pairs("signed shortest path", pairs, lambda a, b: next(kg.shortest_paths(a, b, sign=-1), None), "50 ms")
    timed_pairs("all signed shortest paths", pairs, lambda a, b: list(kg.shortest_paths(a, b, sign=1)))
    timed_pairs("5 surest paths of at most 4 hops", pairs, lambda a, b: kg.surest_paths(a, b))
    timed_pairs("first 1,000 simple paths of at most 4 hops", pairs, lambda a, b: list(islice(kg.paths(a, b), 1000)))
    timed_pairs("feedback loops of 3 hops", pairs, lambda a, _: list(kg.loops(a)))
    timed("smallest graph that connects 5 genes", lambda: kg.connect(genes[:5]))


def peers(kg: KnowledgeGraph, genes: list[str]) -> None:
    """All simple paths of at most 3 hops between median genes, here and elsewhere; the sum over 6 pairs."""
    import igraph
    import networkx as nx
    import rustworkx as rx

    print("all simple paths of at most 3 hops, 6 pairs of median genes together")
    places = {entity.curie: place for place, entity in enumerate(kg.entities)}
    arcs = []
    for edge in kg.edges:
        ends = places[edge.subject.curie], places[edge.object.curie]
        arcs += [ends] if edge.directed else [ends, ends[::-1]]
    plain: nx.MultiDiGraph[int] = nx.MultiDiGraph(arcs)
    quick = igraph.Graph(len(places), arcs, directed=True)
    rusty = rx.PyDiGraph(multigraph=True)
    rusty.add_nodes_from(range(len(places)))
    rusty.extend_from_edge_list(arcs)
    pairs = [(places[kg.entity(a).curie], places[kg.entity(b).curie]) for a, b in pairwise(genes[:7])]
    named = list(pairwise(genes[:7]))

    def ours() -> set[tuple[int, ...]]:
        found = (way for a, b in named for way in kg.paths(a, b, max_length=3))
        return {tuple(places[entity.curie] for entity in way.entities) for way in found}

    def theirs(find: Callable[[int, int], Any]) -> Callable[[], set[tuple[int, ...]]]:
        return lambda: {tuple(way) for a, b in pairs for way in find(a, b)}

    mine, way = timed("genegraph: Path values with edges and evidence", ours)
    rivals = {
        "networkx": theirs(lambda a, b: nx.all_simple_paths(plain, a, b, cutoff=3)),
        "igraph": theirs(lambda a, b: quick.get_all_simple_paths(a, b, maxlen=3)),
        "rustworkx": theirs(lambda a, b: rx.all_simple_paths(rusty, a, b, cutoff=4)),
    }
    for name, find in rivals.items():
        seconds, found = timed(f"{name}: lists of nodes", find, runs=3)
        assert found == way, f"{name} finds {len(found)} ways, not {len(way)}"
        print(f"    {len(found)} ways, the same; {name} takes {seconds / mine:.1f} times as long")


def timed(what: str, ask: Callable[[], Any], owed: str = "", runs: int = 7) -> tuple[float, Any]:
    """Ask several times, print the best and the first, and return the best with its answer."""
    seconds = []
    for _ in range(runs):
        start = perf_counter()
        answer = ask()
        seconds.append(perf_counter() - start)
    said(what, min(seconds), owed, first=seconds[0])
    return min(seconds), answer


def timed_pairs(
    what: str, pairs: list[tuple[str, str]], ask: Callable[[str, str], Any], owed: str = "", runs: int = 5
) -> None:
    """Ask about each pair several times, and print the best time of the slowest pair."""
    slowest, slowest_first = 0.0, 0.0
    for one, other in pairs:
        seconds = []
        for _ in range(runs):
            start = perf_counter()
            ask(one, other)
            seconds.append(perf_counter() - start)
        slowest, slowest_first = max(slowest, min(seconds)), max(slowest_first, seconds[0])
    said(what, slowest, owed, first=slowest_first)


def said(what: str, seconds: float, owed: str = "", *, first: float | None = None, cpu: float | None = None) -> None:
    """Print a figure beside what is owed."""
    notes = [f"owed: {owed}"] * bool(owed)
    notes += [f"first {first * 1e3:.1f} ms"] if first is not None else []
    notes += [f"CPU {cpu * 1e3:.0f} ms"] if cpu is not None else []
    print(f"  {what:58} {seconds * 1e3:9.1f} ms   {', '.join(notes)}", flush=True)


if __name__ == "__main__":
    main()
