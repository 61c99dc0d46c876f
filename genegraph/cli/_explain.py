"""Statements shown on the text that they were read in, for people."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from genegraph.cli._graphs import claim
from genegraph.cli._marks import slots, stretches
from genegraph.cli._output import UNLIMITED
from genegraph.cli._text import escape
from genegraph.model import Entity, Span, Statement, Topic

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from genegraph.pipeline import BulletReading, Reading

_STYLES = {"subject": "bold blue", "cue": "bold yellow", "object": "bold magenta"}


def print_explanations(readings: Iterable[Reading]) -> None:
    """Print every statement with its slots marked on its bullet, and how each slot was filled.

    The marks are written out, as `[subject: IL6]`, and coloured where stdout is a terminal.
    """
    from rich.console import Console

    width = None if sys.stdout.isatty() else UNLIMITED
    console = Console(file=sys.stdout, highlight=False, width=width)
    for reading in readings:
        for bullet in reading.bullets:
            for statement in bullet.statements:
                for line in _explained(statement, bullet, reading.record.topic):
                    console.print(line)
                console.print()


def _explained(statement: Statement, reading: BulletReading, topic: Topic | None) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    evidence = statement.evidence
    yield Text.assemble((escape(evidence.locator), "dim"), "  ", (escape(claim(statement)), "bold"))
    yield Padding(_marked(statement), (0, 0, 0, 2), expand=False)
    for name, entity, span in (
        ("subject", statement.subject, evidence.subject_span),
        ("object", statement.object, evidence.object_span),
    ):
        yield Text(f"  {name:8} {_filled(entity, span, reading, topic)}")
    details = [f"sign {statement.sign:+d}" if statement.sign else "no sign", f"score {evidence.score:.2f}"]
    details += ["speculative"] * statement.speculative
    details += [f"through {', '.join(evidence.mediators)}"] if evidence.mediators else []
    details += [f"{kind}: {words}" for kind, words in evidence.context]
    yield Text(f"  {'frame':8} {escape(evidence.frame)}; {escape('; '.join(details))}")


def _marked(statement: Statement) -> Text:
    from rich.text import Text

    marked = Text()
    for text, _, kinds in stretches(statement.evidence.text, slots(statement)):
        if kinds:
            marked.append(f"[{' and '.join(kinds)}: {escape(text)}]", _STYLES[kinds[0]])
        else:
            marked.append(escape(text))
    return marked


def _filled(entity: Entity, span: Span | None, reading: BulletReading, topic: Topic | None) -> str:
    """Which entity fills a slot, the words that stand for it, and why they do."""
    what = f"{entity.name} ({entity.curie})"
    if span is None:
        return escape(f"{what}, not written" + (": the page's gene" if topic and topic.entity == entity else ""))
    reasons = [
        grounding.reason
        for mention in reading.mentions
        if mention.span.start <= span.start and span.end <= mention.span.end
        for grounding in mention.groundings
        if grounding.entity.curie == entity.curie
    ]
    return escape(": ".join([f"{what}, written {reading.bullet.text[span.slice]!r}", *reasons[:1]]))
