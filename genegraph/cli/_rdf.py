"""What the commands for RDF share: the address profile, and graphs of any format as a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, PROFILES

if TYPE_CHECKING:
    from genegraph.store import Store

F = TypeVar("F", bound=Callable[..., Any])

STORE_SUFFIXES = (".ttl", ".nt", ".trig", ".nq", ".jsonld", ".rdf", ".owl")


def uri_profile_option(function: F) -> F:
    """Give a command `--uri-profile`, passed on as `uri_profile`."""
    return click.option(
        "--uri-profile",
        type=click.Choice(PROFILES),
        default=DEFAULT_PROFILE,
        show_default=True,
        help="Whose addresses entities get in RDF: the Biolink model's, identifiers.org's or bioregistry.io's.",
    )(function)


def load_into(store: Store, path: Path) -> bool:
    """Load a file into a store, RDF as it is and any other format as the graph it holds; was there anything in it?"""
    from genegraph.export import read_graph
    from genegraph.store import read_quads

    if path.suffix.lower() in STORE_SUFFIXES:
        store.load_file(path)
        return any(True for _ in read_quads(path))
    edges = read_graph(path).edges
    store.load(edges)
    return bool(edges)


def opened(path: Path) -> Store:
    """A store to read from: the one in a folder, or one in memory that holds a file."""
    from genegraph.store import Store

    if path.is_dir() or not path.suffix:
        return Store(path, read_only=True)
    store = Store()
    if path.suffix.lower() in STORE_SUFFIXES:
        store.take(path)
    else:
        load_into(store, path)
    return store
