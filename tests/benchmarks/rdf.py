"""RDF written, loaded and asked, beside rdflib, bare pyoxigraph and Virtuoso: all in one run, on one synthetic graph.

    python tests/benchmarks/rdf.py [--triples 1000000] [--runs 3]

Each task runs in a process of its own, where the system tells the peak of its memory beyond what it starts from (on
Linux). Of several runs the quickest counts, and beside the clock stands the time that processors spent on it, because
other work on the machine slows the one and hardly the other. rdflib works on a tenth of the triples, or nobody would
wait for it. Virtuoso is asked if it is installed.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parent.parent))  # where programs.py is

from synthetic_graph import edges

from genegraph.export import read_graph, write_graph
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import describe
from genegraph.store import Store, ready_queries, ready_query, with_prefixes

TRIPLES_AN_EDGE = 38
GRAPH = "https://example.org/g"
SUFFIXES = {
    "turtle": ".ttl",
    "ntriples": ".nt",
    "nquads": ".nq",
    "trig": ".trig",
    "jsonld": ".jsonld",
    "rdfxml": ".rdf",
}
VALUES = {
    "neighbors": {"name": "GENE1"},
    "regulators": {"name": "GENE50"},
    "paths": {"source": "GENE300", "target": "GENE400"},
    "shared-targets": {"one": "GENE1", "other": "GENE2"},
    "diseases": {"name": "GENE50"},
    "mediators": {"name": "GENE1"},
    "page-graph": {"page": "GENE50"},
}


def main() -> None:
    arguments = _arguments()
    if arguments.task:
        _run_task(arguments.task, Path(arguments.folder), arguments.triples, arguments.runs)
        return
    with tempfile.TemporaryDirectory() as folder:
        graph = _graph(arguments.triples)
        for suffix in (".ttl", ".nt", ".nq"):
            write_graph(graph, Path(folder, f"graph{suffix}"))
        lines = Path(folder, "graph.nt").read_bytes().splitlines(keepends=True)
        number = len(lines)
        Path(folder, "tenth.nt").write_bytes(b"".join(lines[: number // 10]))
        print(f"{len(graph.edges):,} edges, {number:,} triples\n")
        print(f"{'task':48}{'s':>8}{'cpu s':>8}{'triples/s':>12}{'MB':>7}")
        for name in TASKS:
            seconds, cpu, megabytes = _ask_task(name, folder, arguments)
            done = number // 10 if name.startswith("rdflib") else number
            print(f"{name:48}{seconds:8.2f}{cpu:8.2f}{done / seconds:12,.0f}{megabytes:7.0f}", flush=True)
        print()
        ask(Path(folder), graph, arguments.runs)


def ask(folder: Path, graph: KnowledgeGraph, runs: int) -> None:
    """The latency of each ready query, in milliseconds, here and in Virtuoso."""
    import pytest
    from programs import virtuoso_in

    store = Store(folder / "store")
    store.load_file(folder / "graph.nq")
    with ExitStack() as cleanup:
        theirs = None
        try:
            (folder / "virtuoso").mkdir()
            theirs = cleanup.enter_context(virtuoso_in(folder / "virtuoso", folder))
        except pytest.skip.Exception as skipped:
            print(f"({skipped})")
        else:
            start = perf_counter()
            theirs.run(f"ld_dir('{folder}', 'graph.ttl', '{GRAPH}'); rdf_loader_run(); checkpoint;")
            print(f"Virtuoso bulk-loads graph.ttl in {perf_counter() - start:.1f} s\n")
        print(f"{'ready query':20}{'rows':>8}{'genegraph ms':>14}{'Virtuoso ms':>14}")
        best = max(graph.edges, key=lambda edge: len(edge.evidence))
        for name in ready_queries():
            values = {"edge": f"edge:{best.id}"} if name == "evidence" else VALUES.get(name, {})
            sparql = ready_query(name).fill(values)
            ours, _, rows = _quickest(lambda: sum(1 for _ in store.query(sparql)), runs)  # type: ignore[misc,union-attr] # noqa: B023 (called at once)
            other = ""
            if theirs and "CONSTRUCT" not in sparql:
                portable = with_prefixes(sparql)
                seconds, _, found = _quickest(lambda: len(theirs.ask(portable, GRAPH)), runs)  # noqa: B023
                other = f"{seconds * 1000:14.1f}" + ("" if found == rows else f"  {found} rows")
            print(f"{name:20}{rows:8}{ours * 1000:14.1f}{other}", flush=True)


def writing(format: str) -> Callable[[Path, KnowledgeGraph], Callable[[], object]]:
    """Our writer: from edges in memory to a file."""

    def prepare(folder: Path, graph: KnowledgeGraph) -> Callable[[], object]:
        return lambda: write_graph(graph, folder / f"ours{SUFFIXES[format]}")

    return prepare


def pyoxigraph_from_edges(format: str) -> Callable[[Path, KnowledgeGraph], Callable[[], object]]:
    """pyoxigraph from edges: its terms are made, then serialized as a stream."""

    def prepare(folder: Path, graph: KnowledgeGraph) -> Callable[[], object]:
        import pyoxigraph as ox

        from genegraph.vocabulary.prefixes import expand, prefixes

        def triples():
            names: dict[str, ox.NamedNode] = {}

            def name(curie: str) -> ox.NamedNode:
                found = names.get(curie)
                if found is None:
                    found = names[curie] = ox.NamedNode(expand(curie))
                return found

            for node in describe(graph.edges):
                subject = name(node.address)
                for predicate, objects in node.all_links():
                    for object in objects:
                        yield ox.Triple(subject, name(predicate), name(object))
                for predicate, texts, datatype in node.all_values():
                    for text in texts:
                        yield ox.Triple(subject, name(predicate), ox.Literal(text, datatype=name(datatype)))

        syntax = getattr(ox.RdfFormat, format)
        known = dict(prefixes()) if format == "TURTLE" else None
        return lambda: ox.serialize(triples(), str(folder / "ox.out"), syntax, prefixes=known)

    return prepare


def pyoxigraph_alone(format: str) -> Callable[[Path, KnowledgeGraph], Callable[[], object]]:
    """pyoxigraph's serializer alone, on triples that are there already."""

    def prepare(folder: Path, graph: KnowledgeGraph) -> Callable[[], object]:
        import pyoxigraph as ox

        del graph
        triples = [quad.triple for quad in ox.parse(path=folder / "graph.nt")]
        return lambda: ox.serialize(triples, str(folder / "ox.out"), getattr(ox.RdfFormat, format))

    return prepare


def rdflib_writing(format: str) -> Callable[[Path, KnowledgeGraph], Callable[[], object]]:
    """rdflib's serializer, on a graph that is there already."""

    def prepare(folder: Path, graph: KnowledgeGraph) -> Callable[[], object]:
        from rdflib import Graph

        del graph
        parsed = Graph().parse(folder / "tenth.nt", format="nt")
        return lambda: parsed.serialize(folder / "rdflib.out", format=format)

    return prepare


def loading(suffix: str) -> Callable[[Path, KnowledgeGraph], Callable[[], object]]:
    """Our store, on disk."""

    def prepare(folder: Path, graph: KnowledgeGraph) -> Callable[[], object]:
        del graph
        return lambda: Store(Path(tempfile.mkdtemp(dir=folder), "store")).load_file(folder / f"graph{suffix}")

    return prepare


def pyoxigraph_loading(suffix: str) -> Callable[[Path, KnowledgeGraph], Callable[[], object]]:
    """pyoxigraph's bulk loader, on disk."""

    def prepare(folder: Path, graph: KnowledgeGraph) -> Callable[[], object]:
        import pyoxigraph as ox

        del graph
        return lambda: ox.Store(tempfile.mkdtemp(dir=folder)).bulk_load(path=folder / f"graph{suffix}")

    return prepare


def rdflib_loading(folder: Path, graph: KnowledgeGraph) -> Callable[[], object]:
    """rdflib's parser, into memory."""
    from rdflib import Graph

    del graph
    return lambda: Graph().parse(folder / "tenth.nt", format="nt")


def reading(folder: Path, graph: KnowledgeGraph) -> Callable[[], object]:
    """A Turtle file back to edges."""
    del graph
    return lambda: read_graph(folder / "graph.ttl")


TASKS: dict[str, Callable[[Path, KnowledgeGraph], Callable[[], object]]] = {
    **{f"genegraph: edges to {name}": writing(name) for name in SUFFIXES},
    **{f"pyoxigraph: edges to {name}": pyoxigraph_from_edges(name.upper()) for name in ("turtle", "n_triples")},
    **{f"pyoxigraph: its triples to {name}": pyoxigraph_alone(name.upper()) for name in ("turtle", "n_triples")},
    **{f"rdflib: its graph, a tenth, to {name}": rdflib_writing(name) for name in ("turtle", "nt")},
    **{f"genegraph: {suffix} into a store on disk": loading(suffix) for suffix in (".nq", ".ttl")},
    **{f"pyoxigraph: {suffix} into a store on disk": pyoxigraph_loading(suffix) for suffix in (".nq", ".ttl")},
    "rdflib: .nt, a tenth, into memory": rdflib_loading,
    "genegraph: .ttl to edges": reading,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--task", help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    return parser.parse_args()


def _graph(triples: int) -> KnowledgeGraph:
    number = triples // TRIPLES_AN_EDGE
    return KnowledgeGraph(edges(genes=max(100, number // 6), number=number))


def _ask_task(name: str, folder: str, arguments: argparse.Namespace) -> tuple[float, float, float]:
    command = [sys.executable, __file__, "--task", name, "--folder", folder]
    command += ["--triples", str(arguments.triples), "--runs", str(arguments.runs)]
    finished = subprocess.run(command, capture_output=True, text=True)
    if finished.returncode:
        sys.exit(finished.stderr)
    seconds, cpu, megabytes = json.loads(finished.stdout)
    return seconds, cpu, megabytes


def _run_task(name: str, folder: Path, triples: int, runs: int) -> None:
    needs_edges = "edges to" in name
    work = TASKS[name](folder, _graph(triples) if needs_edges else KnowledgeGraph())
    before = _memory("VmRSS", forget=True)
    seconds, cpu, _ = _quickest(work, 1 if name.startswith("rdflib") else runs)
    print(json.dumps([seconds, cpu, max(0.0, _memory("VmHWM") - before)]))


def _memory(line: str, *, forget: bool = False) -> float:
    """Megabytes that this process holds (VmRSS), or held at most (VmHWM) since they were last forgotten."""
    status = Path("/proc/self/status")
    if not status.exists():
        return math.nan
    if forget:
        Path("/proc/self/clear_refs").write_text("5")
    (found,) = (text for text in status.read_text().splitlines() if text.startswith(line))
    return int(found.split()[1]) / 1024


def _quickest(work: Callable[[], object], runs: int) -> tuple[float, float, object]:
    times, result = [], None
    for _ in range(runs):
        start, cpu = perf_counter(), process_time()
        result = work()
        times.append((perf_counter() - start, process_time() - cpu))
    return *min(times), result


if __name__ == "__main__":
    main()
