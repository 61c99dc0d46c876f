"""What a page says by its layout: a section's relations between the page's gene and what stands there.

Which section states which relation is data, `ontologies/sections.tsv`. How its objects are found is a reading:

    places       the last place of a row of an expression table
    neighbours   the gene of a row of the physical map
    list         each item between commas
    categories   the values of a line of categories, with what the page's fixed words mean
    families     the families of a line
    substances   the items of a line that is nothing but a list of substances
    components   the members of the complexes and axes of a line
    openings     the class of gene products that a line begins with
    sites        what follows "expressed in"
    disorders    the diseases of a line
    makers       in any section, the cells that make a gene's product
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from genegraph.extraction._components import components
from genegraph.extraction._disorders import disorders
from genegraph.extraction._fields import neighbours, places
from genegraph.extraction._found import Found, Line
from genegraph.extraction._lists import categories, families, items, substances
from genegraph.extraction._makers import makers, may_make
from genegraph.extraction._openings import may_open, openings
from genegraph.extraction._sites import sites
from genegraph.model import Bullet, Entity, Mention, Span, Statement, Topic, make_evidence, make_statement
from genegraph.vocabulary.relations import relations
from genegraph.vocabulary.sections import Layout, Says, layouts


class Reading(NamedTuple):
    """How objects are found in a line."""

    find: Callable[[Line], Iterator[Found]]
    may_find: Callable[[str], bool] | None = None  # a cheap look at the text, where most lines hold none


READINGS: Mapping[str, Reading] = {
    "places": Reading(places),
    "neighbours": Reading(neighbours),
    "list": Reading(items),
    "categories": Reading(categories),
    "families": Reading(families),
    "substances": Reading(substances),
    "components": Reading(components),
    "openings": Reading(openings, may_open),
    "sites": Reading(sites),
    "disorders": Reading(disorders),
    "makers": Reading(makers, may_make),
}
"""The readings that sections.tsv may name."""


def section_statements(bullet: Bullet, mentions: Sequence[Mention], topic: Topic | None) -> list[Statement]:
    """Read what a bullet says by standing in its section.

    Example:
        >>> from genegraph.model import Entity
        >>> gene = Entity(curie="hgnc:6018", name="IL6", type="gene")
        >>> line = Bullet(locator="IL6#disorders.marker/1", section="disorders.marker", text="of gout in adults")
        >>> said, = section_statements(line, (), Topic(symbol="IL6", entity=gene))
        >>> said.predicate, said.object.name, said.evidence.context
        ('biomarker_for', 'gout', (('condition', 'adults'),))
    """
    gene = topic.entity if topic is not None else None
    if gene is None:
        return []
    return [
        _statement(line, found, relation, subject, span)
        for layout, (find, may_find) in _readings_of(bullet.section)
        if may_find is None or may_find(bullet.text)
        for line in (Line(bullet, bullet.text, mentions, layout, gene),)
        for found in find(line)
        for relation in _relations(found, layout, bullet)
        for subject, span in found.subjects or ((gene, None),)
        if subject.curie != found.entity.curie
    ]


_WORD = re.compile(r"[\w-]+")


@lru_cache(maxsize=1 << 10)
def _readings_of(section: str) -> tuple[tuple[Layout, Reading], ...]:
    """How a section is read, and then what is read in every section."""
    known = layouts()
    return tuple((known[name], READINGS[known[name].reading]) for name in (section, "*") if name in known)


def _relations(found: Found, layout: Layout, bullet: Bullet) -> list[str]:
    """The relations that hold of what was found, in the order of the table."""
    if found.relation:
        return [found.relation]
    holding = [says for says in layout.says if not (says.stems or says.column) or _holds(says, found, bullet)]
    if len(holding) == 1:
        return [holding[0].relation]
    replaced = {name for says in holding for name in says.instead}
    return list(dict.fromkeys(says.relation for says in holding if says.relation not in replaced))


def _holds(says: Says, found: Found, bullet: Bullet) -> bool:
    """Whether the condition is met under which a section states a relation."""
    if says.stems:
        may_hold = any(map(found.before.__contains__, says.stems))
        return may_hold and any(word.startswith(says.stems) for word in _WORD.findall(found.before))
    return any(name == says.column and any(map(cell.__contains__, says.values)) for name, cell in bullet.fields)


def _statement(line: Line, found: Found, relation: str, subject: Entity, span: Span | None) -> Statement:
    """A find as a statement in the relation that its section, or its own words, state."""
    bullet, layout = line.bullet, line.layout
    known = relations()[relation]
    sign = known.sign or _sign(found, relation, bullet)
    speculative = found.speculative or layout.speculative
    return make_statement(
        subject=subject,
        predicate=relation,
        object=found.entity,
        sign=sign,
        directed=known.directed,
        negated=found.negated,
        speculative=speculative,
        evidence=make_evidence(
            text=bullet.text,
            locator=bullet.locator,
            section=bullet.section,
            page=bullet.locator.partition("#")[0],
            publications=bullet.publications,
            cue=found.cue or layout.heading,
            frame=f"section {bullet.section}" if layout.section == bullet.section else layout.reading,
            cue_span=found.cue_span,
            subject_span=span,
            object_span=found.span,
            sign=sign,
            negated=found.negated,
            speculative=speculative,
            score=found.score,
            context=tuple(dict.fromkeys(found.context)),
        ),
    )


def _sign(found: Found, relation: str, bullet: Bullet) -> int:
    """Which way it goes, where the relation itself does not tell: a treatment has no direction, a marker its row's."""
    if relation == "biomarker_for":
        return next((_MARKED.get(value, 0) for name, value in bullet.fields if name == "expression"), 0)
    return 0 if relation == "therapeutic_target_for" else found.sign


_MARKED = {"over": 1, "under": -1}
