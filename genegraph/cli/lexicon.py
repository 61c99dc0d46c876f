"""genegraph lexicon: what the lexicons hold, and how they are made anew from the files of their owners."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import click

from genegraph.cli._messages import say
from genegraph.cli._output import Cell, RowFormat, format_option, print_rows
from genegraph.errors import UnknownNameError

_COLUMNS = ("lexicon", "type", "prefix", "entities", "version", "licence", "origin")


@click.group(no_args_is_help=True)
def lexicon() -> None:
    """List the lexicons of names, or make one from release files.

    \b
    genegraph lexicon list
    genegraph lexicon build diseases mondo.obo mondo.sssom.tsv --version 2026-05-05
    """


@lexicon.command("list")
@format_option
def list_lexicons(format: RowFormat | None) -> None:
    """List the lexicons: what each holds, how much, and whose it is."""
    print_rows(_COLUMNS, list(_rows()), format)


@lexicon.command(no_args_is_help=True)
@click.argument("name")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--version", required=True, metavar="VERSION", help="Version or date of the release.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Where to write.  [default: the lexicon that genegraph uses]",
)
def build(name: str, files: tuple[Path, ...], version: str, output: Path | None) -> None:
    """Make the lexicon NAME from the release FILES of its owner.

    A lexicon is a gzipped table; its header says type, prefix, version, licence and origin. `genegraph lexicon sources`
    says which files make which lexicon.

    \b
    genegraph lexicon build genes hgnc_complete_set.txt MRK_List2.rpt --version 2026-06-25
    genegraph lexicon build cells cl.obo --version 2026-03-26 -o cells.tsv.gz
    """
    from genegraph.export import write_whole
    from genegraph.vocabulary import ontologies
    from genegraph.vocabulary.releases import generate_lexicon, releases

    known = releases()
    if name not in known:
        raise UnknownNameError("lexicon to build", name, known)
    target = output or ontologies() / "lexicons" / f"{name}.tsv.gz"
    lines = list(generate_lexicon(known[name], files, version))
    text = "".join(lines).encode()
    write_whole(target, [gzip.compress(text, 9, mtime=0) if target.suffix == ".gz" else text])
    entities = sum(not line.startswith("#") for line in lines) - 1  # the first is that of the columns
    say(f"{target}: {entities:,} entities")


@lexicon.command()
@format_option
def sources(format: RowFormat | None) -> None:
    """List the release files that each lexicon is made from."""
    from genegraph.vocabulary.releases import releases

    rows = [(name, release.files, release.header["origin"]) for name, release in releases().items()]
    print_rows(("lexicon", "files", "origin"), rows, format)


@lexicon.command(no_args_is_help=True)
@click.argument("wordlist", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write.  [default: the list in use]")
def words(wordlist: Path, output: Path | None) -> None:
    """Make the list of English words that are spelled like genes from WORDLIST, a word a line.

    Lines marked with * in the list in use are kept.
    """
    from genegraph.export import write_whole
    from genegraph.vocabulary import ontologies
    from genegraph.vocabulary.english import colliding
    from genegraph.vocabulary.tables import lexicon_files, read_header, read_rows

    names: list[str] = []
    for path in lexicon_files(ontologies() / "lexicons"):
        if read_header(path)["type"] in ("gene", "family"):
            for row in read_rows(path):
                names += [row.name, *(name for terms in row.terms.values() for name in terms)]
    current = ontologies() / "english.txt"
    lines = current.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.startswith("#")], [line for line in lines if line.endswith("*")]
    found = colliding(wordlist.read_text(encoding="utf-8").split(), names)
    write_whole(output or current, ["\n".join([*kept[0], *found, *kept[1]]) + "\n"])
    say(f"{output or current}: {len(found):,} words")


def _rows() -> Iterator[tuple[Cell, ...]]:
    from genegraph.vocabulary import ontologies
    from genegraph.vocabulary.tables import lexicon_files, read_header, read_rows

    for path in lexicon_files(ontologies() / "lexicons"):
        header = read_header(path)
        count = sum(1 for _ in read_rows(path))
        name = path.name.removesuffix(".gz").removesuffix(".tsv")
        yield name, header["type"], header["prefix"], count, header["version"], header["licence"], header["origin"]


COMMAND = lexicon
