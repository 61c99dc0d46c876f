"""Lines whose names are marked by hand, so that a test of reading depends on no lexicon."""

from __future__ import annotations

import re
from typing import cast

from genegraph.extraction._sections import section_statements
from genegraph.model import Bullet, Entity, EntityType, Grounding, Mention, Span, Statement, Topic

GENE = Entity(curie="test:gene1", name="GENE1", type="gene")
"""The gene of the page that the lines are from."""

_MARK = re.compile(r"\[(\w+): ([^\[\]=]+)(?:=([^\[\]]+))?\]")


def marked(line: str) -> tuple[str, tuple[Mention, ...]]:
    """The text of a line such as `in [disease: gout]`, and its mentions; `[gene: p53=TP53]` names the entity apart."""
    text, mentions, at = "", [], 0
    for match in _MARK.finditer(line):
        kind, words, name = match.groups()
        text += line[at : match.start()]
        entity = Entity(curie=f"test:{(name or words).lower()}", name=name or words, type=cast(EntityType, kind))
        grounding = Grounding(entity=entity, score=0.9, reason="marked")
        mentions.append(Mention(span=Span(len(text), len(text) + len(words)), text=words, groundings=(grounding,)))
        text, at = text + words, match.end()
    return text + line[at:], tuple(mentions)


def read_line(section: str, line: str, **fields: str) -> list[Statement]:
    """What a line with marked names says by standing in its section on the page of GENE1."""
    text, mentions = marked(line)
    bullet = Bullet(locator=f"GENE1#{section}/1", section=section, text=text, fields=tuple(fields.items()))
    return list(section_statements(bullet, mentions, Topic(symbol="GENE1", entity=GENE)))


def triples(statements: list[Statement]) -> list[tuple[str, str, str]]:
    """Subject, predicate and object by name."""
    return [(one.subject.name, one.predicate, one.object.name) for one in statements]
