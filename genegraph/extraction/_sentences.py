"""Sentences -> Statements: what grammar reads in a bullet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import ACTORS
from genegraph.extraction._claims import claim_of
from genegraph.extraction._clauses import Clauses, link
from genegraph.extraction._context import Contexts
from genegraph.extraction._events import Event
from genegraph.extraction._frames import events_of
from genegraph.extraction._groups import group
from genegraph.extraction._scene import Focus, Scene
from genegraph.extraction._score import score
from genegraph.extraction._segments import segments
from genegraph.extraction._statements import statement_of
from genegraph.extraction._tags import Token
from genegraph.extraction._tokens import tokenize
from genegraph.model import Bullet, Mention, Statement, Topic

_LONGEST = 20_000  # code points: what is longer is no bullet, and is not asked where and when its claims hold


class Read(NamedTuple):
    """An event where it was read."""

    event: Event
    tokens: Sequence[Token]  # of its segment
    claims: int  # how many events the segment gave


def sentence_statements(bullet: Bullet, mentions: Sequence[Mention], topic: Topic | None) -> list[Statement]:
    """What the sentences of a bullet claim, none twice: of claims that agree, the one read most surely."""
    claimed = [(read, claim) for read in read_events(bullet, mentions, topic) if (claim := claim_of(read.event))]
    if not claimed:
        return []
    found: dict[tuple[str, str, str, bool], Statement] = {}
    contexts = Contexts(bullet.text, mentions) if len(bullet.text) <= _LONGEST else Contexts("", ())
    for (event, tokens, claims), claim in claimed:
        sureness = score(event, tokens, claims)
        key = (*claim.said, event.negated)
        if key not in found or found[key].evidence.score < sureness:
            found[key] = statement_of(event, claim, tokens, bullet, contexts, sureness)
    return list(found.values())


_TELLING = words.PRECIPITATES | {"downstream"}  # what tells something beside the words of relations.ttl


def read_events(bullet: Bullet, mentions: Sequence[Mention], topic: Topic | None) -> Iterator[Read]:
    """Read every event that the sentences of a bullet tell, also those that claim nothing.

    Args:
        bullet: The bullet.
        mentions: What grounding found in it, sorted by span.
        topic: The gene that the page is about.
    """
    gene = topic.entity if topic is not None else None
    if gene is None and not any(mention.entity.type in ACTORS for mention in mentions):
        return
    tokens = tokenize(bullet.text, mentions)
    for token in tokens:
        if token.lexeme.tells or token.lower in _TELLING:
            break
    else:
        return
    focus = Focus()
    scene: Scene | None = None
    for segment in segments(tokens, bullet.text):
        clauses = link(group(segment.tokens), segment.tokens)
        scene = Scene(segment, clauses, gene, focus, bullet.text, scene)
        events = events_of(scene)
        for event in events:
            yield Read(event, segment.tokens, len(events))
        _let_go(clauses)


def _let_go(clauses: Clauses) -> None:
    """Cut the links back to governors, so that groups go with their segment and leave nothing to collect."""
    for noun in clauses.nouns:
        noun.governor = noun.coordinated_with = None
