"""Bullets and Mentions to Statements."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction._sections import section_statements
from genegraph.extraction._sentences import sentence_statements
from genegraph.model import Bullet, Mention, Statement, Topic

_LONGEST_LINE = 5_000  # code points: what is longer is no line of a section, and is read as sentences alone


def extract(bullet: Bullet, mentions: Sequence[Mention], topic: Topic | None = None) -> tuple[Statement, ...]:
    """Read what a bullet claims about the entities mentioned in it.

    Args:
        bullet: The bullet.
        mentions: What grounding found in it, sorted by span.
        topic: The gene that the page is about, taken for every subject that the bullet leaves out.

    Returns:
        Statements in text order of their cue, none twice; behind them those that the bullet's section makes.
    """
    sentences = [] if bullet.fields else sentence_statements(bullet, mentions, topic)  # the row of a table is none
    layout = tuple(section_statements(bullet, mentions, topic)) if len(bullet.text) <= _LONGEST_LINE else ()
    if layout and sentences:  # the layout says more of a claim's circumstances than grammar, where both read it
        told = {_claim(statement) for statement in layout}
        sentences = [statement for statement in sentences if _claim(statement) not in told]
    return (*sentences, *layout)


def _claim(statement: Statement) -> tuple[str, str, str, bool]:
    return statement.subject.curie, statement.predicate, statement.object.curie, statement.negated
