"""genegraph build: pages in, graph files out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

import click

from genegraph.cli._graphs import print_edges
from genegraph.cli._messages import Verbosity, verbosity_option
from genegraph.cli._output import RowFormat, format_option
from genegraph.cli._pages import Account, check_output, decisions_option, min_score_option
from genegraph.cli._rdf import uri_profile_option


@click.command()
@click.argument("pages", nargs=-1)
@click.option(
    "-o",
    "--output",
    "outputs",
    metavar="FILE",
    multiple=True,
    help="Where to write the graph, as often as wanted; the suffix names the format: .ttl, .graphml, .jsonl ...",
)
@click.option(
    "-j",
    "--workers",
    type=click.IntRange(1, 1024),
    default=None,
    metavar="N",
    help="How many processes to use; their number changes no byte.  [default: one a core]",
)
@click.option(
    "--build-dir",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep here what was read: the next build reads only pages that changed, and one that was stopped goes on.",
)
@click.option(
    "--locked",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Repeat the build that wrote this DIR/build.lock.json, or say what has changed since.",
)
@click.option("--strict", is_flag=True, help="Stop at the first page that cannot be read whole.")
@click.option(
    "--engine",
    type=click.Choice(["local", "spark"]),
    default="local",
    help="Build here, or on Apache Spark: -o then names folders, DIR.parquet or DIR.nq.  [default: local]",
)
@min_score_option
@decisions_option
@uri_profile_option
@click.option("--collapse", is_flag=True, help="In GraphML, one edge for each pair of entities, with counts.")
@format_option
@verbosity_option
def build(
    pages: tuple[str, ...],
    outputs: tuple[str, ...],
    workers: int | None,
    build_dir: Path | None,
    locked: Path | None,
    strict: bool,
    engine: Literal["local", "spark"],
    min_score: float,
    decisions: Path | None,
    uri_profile: str,
    collapse: bool,
    format: RowFormat | None,
    verbosity: Verbosity,
) -> int:
    """Read gene pages into a knowledge graph.

    PAGES are files, folders, addresses such as s3://bucket/pages, or - for standard input; a file may be packed. The
    graph goes to every -o FILE; without one, its edges are printed. A page that cannot be read stops no other: it is
    listed at the end, and the exit code is 1. If none can be read, no file is written.

    \b
    genegraph build IL6.txt -o il6.ttl -o il6.graphml
    genegraph build pages/ -o kg.ttl --build-dir .build
    genegraph build pages/ --format tsv | cut -f 1-3
    """
    from genegraph import pipeline
    from genegraph.export import format_of

    if locked and (pages or decisions):
        twice = "PAGES" if pages else "--decisions"
        raise click.UsageError(f"{twice} and --locked were both given: the lock file knows them, so leave out one")
    if not pages and not locked:
        raise click.UsageError("name PAGES, or a lock file that knows them with --locked")
    if engine == "spark":
        if locked or build_dir or workers:
            raise click.UsageError("Spark shares out the work itself: leave out --locked, --build-dir and --workers")
        return _on_spark(pages, outputs, min_score, decisions, strict=strict, verbosity=verbosity)
    if locked:
        lock = pipeline.read_lock(locked)
        pages, min_score = tuple(lock["pages"]), lock["options"]["min_score"]
        decisions = next(map(Path, lock.get("decisions", ())), None)
    wanted: dict[Path, dict[str, object]] = {}
    for output in map(Path, outputs):
        told: dict[str, object] = {"uri_profile": uri_profile, "collapse": collapse}
        wanted[output] = {name: told[name] for name in format_of(output).options}
        check_output(output, pages)
    with Account(verbosity) as account:
        graph = pipeline.build(
            pages,
            min_score=min_score,
            decisions=decisions,
            watch=account,
            outputs=wanted,
            workers=workers or _cores(),
            build_dir=build_dir,
            strict=strict,
            progress=account.progress,
        )
    if not outputs:
        print_edges(graph.edges, format)
    account.summarize(edges=len(graph.edges), entities=lambda: graph.entities)
    return account.code


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _on_spark(
    pages: tuple[str, ...],
    outputs: tuple[str, ...],
    min_score: float,
    decisions: Path | None,
    *,
    strict: bool,
    verbosity: Verbosity,
) -> int:
    from genegraph.pipeline.spark import build_on_spark

    if not outputs:
        raise click.UsageError("--engine spark needs an -o: a folder DIR.parquet or DIR.nq")
    if "-" in pages:
        raise click.UsageError("Spark cannot read standard input: name a file or a folder")
    with Account(verbosity, bar=False) as account:
        summary = build_on_spark(pages, outputs, min_score=min_score, decisions=decisions, strict=strict)
        account.take(summary)
    account.summarize(edges=summary.edges, entities=lambda: summary.diseases)
    return account.code


COMMAND = build
