"""Coverage-guided fuzzing of the readers, the unpacker and extraction, with atheris; run on demand.

    pip install atheris
    python tests/benchmarks/fuzz.py extract -max_total_time=600 -timeout=10 -rss_limit_mb=2048
    python tests/benchmarks/fuzz.py genatlas -max_total_time=600

What is fuzzed is the name of a source format, `unpack` or `extract`; what follows goes to libFuzzer. It begins with our
own sample pages. An input is a find when it makes anything escape but an error that is the project's own, or takes more
time or memory than the limits.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
Target = Callable[[bytes], None]


def of_format(name: str) -> Target:
    """Read bytes as one source format."""
    from genegraph.errors import GenegraphError
    from genegraph.sources import read_stream

    def target(data: bytes) -> None:
        with suppress(GenegraphError):
            for record in read_stream(BytesIO(data), "fuzz", format=name):
                for bullet in record.bullets():
                    bullet.text.encode()

    return target


def unpack(data: bytes) -> None:
    """Read bytes as whatever they are."""
    from genegraph.errors import GenegraphError
    from genegraph.sources import read_stream

    with suppress(GenegraphError):
        for record in read_stream(BytesIO(data), "fuzz"):
            str(record).encode()


def of_extraction() -> Target:
    """Read text as a bullet of the page of IL6."""
    from genegraph.extraction import extract
    from genegraph.grounding import Grounder
    from genegraph.model import Bullet, Entity, Topic
    from genegraph.vocabulary.lexicons import lexicons

    grounder = Grounder(lexicons())
    topic = Topic(symbol="IL6", entity=Entity(curie="hgnc:6018", name="IL6", type="gene"))

    def target(data: bytes) -> None:
        text = data[:2000].decode("utf-8", "ignore")
        bullet = Bullet(locator="IL6#function/1", section="function", text=text)
        with suppress(RecursionError):  # the pipeline tells of it
            for statement in extract(bullet, grounder.ground(bullet, topic=topic), topic=topic):
                for span in (statement.evidence.subject_span, statement.evidence.object_span):
                    assert span is None or span.end <= len(text)

    return target


def main() -> None:
    """Fuzz what the first argument names."""
    import atheris

    with atheris.instrument_imports(include=["genegraph"]):
        import genegraph.extraction
        import genegraph.grounding
        import genegraph.sources

        genegraph.sources.formats()  # imports the readers

    name = sys.argv.pop(1)
    target = unpack if name == "unpack" else of_extraction() if name == "extract" else of_format(name)
    with tempfile.TemporaryDirectory() as seeds:
        for number, seed in enumerate(_seeds(name)):
            (Path(seeds) / f"{number}").write_bytes(seed)
        atheris.Setup([*sys.argv, seeds], target)
        atheris.Fuzz()


def _seeds(name: str) -> list[bytes]:
    """Our own pages; for extraction, line by line."""
    from genegraph.sources import formats

    pages = sorted((TESTS.parent / "examples").glob("*.txt")) + sorted((TESTS / "pages").iterdir())
    if name in formats():
        return [page.read_bytes() for page in pages if page.stem == name or name in ("genatlas", "text")]
    texts = [page.read_bytes() for page in pages]
    return [line for text in texts for line in text.splitlines()] if name == "extract" else texts


if __name__ == "__main__":
    main()
