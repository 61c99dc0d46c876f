"""A corpus of gene pages: our own example sentences, with the genes in them exchanged.

    python tests/benchmarks/genome.py FOLDER 20000

Every gene has one page of thirty bullets. Which genes the bullets name is drawn from one seed, a few much more often
than the rest, as in the literature; so the same numbers give the same pages on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

from genegraph.grounding import Grounder
from genegraph.model import Entity
from genegraph.sources import read_records
from genegraph.vocabulary.lexicons import lexicons

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
SECTIONS = {"    basic FUNCTION": ("function",), "    INTERACTION\n    protein": ("interaction.protein",)}
BULLETS = 15  # in each section
Sentence = tuple[str, ...]
"""What stands between the genes of a sentence."""


def write_pages(folder: Path, number: int, seed: int = 6018) -> None:
    """Write that many pages into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for symbol, text in pages(number, seed):
        (folder / f"{symbol}.txt").write_text(text, encoding="utf-8")


def pages(number: int, seed: int = 6018) -> Iterator[tuple[str, str]]:
    """The symbols of that many genes, each with its page."""
    random = Random(seed)
    genes = _genes()
    weights = list(accumulate((rank + 12) ** -0.75 for rank in range(len(genes))))
    random.shuffle(genes)
    sentences = {heading: _sentences(labels) for heading, labels in SECTIONS.items()}
    for gene in genes[:number]:
        lines = [
            f"Symbol {gene.name} contributors: genegraph - updated : 01-06-2025",
            f"HGNC name {lexicons().label(gene.curie)}",
            f"HGNC id {gene.curie.partition(':')[2]}",
        ]
        for heading, known in sentences.items():
            lines.append(heading)
            for _ in range(BULLETS):
                sentence = random.choice(known)
                named = random.choices(genes, cum_weights=weights, k=len(sentence) - 1)
                words = [word for pair in zip(sentence[1:], named, strict=True) for word in (pair[1].name, pair[0])]
                lines.append(f"  • {sentence[0]}{''.join(words)}")
        yield gene.name, "\n".join(lines) + "\n"


def _genes() -> list[Entity]:
    """Genes whose symbols can be file names."""
    return [
        entity
        for entity in lexicons()
        if entity.type == "gene" and entity.curie.startswith("hgnc:") and entity.name.replace("-", "").isalnum()
    ]


def _sentences(labels: tuple[str, ...]) -> list[Sentence]:
    """The bullets of some sections of the examples, cut at the genes that they name."""
    grounder = Grounder(lexicons())
    found = []
    for record in map(grounder.resolve, read_records(EXAMPLES)):
        for bullet in record.bullets():
            if bullet.section in labels:
                pieces, end = [], 0
                for mention in grounder.ground(bullet, topic=record.topic):
                    if mention.entity.type == "gene":
                        pieces.append(bullet.text[end : mention.span.start])
                        end = mention.span.end
                found.append((*pieces, bullet.text[end:]))
    return found


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]), int(sys.argv[2]))
