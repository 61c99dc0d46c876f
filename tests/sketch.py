"""Small graphs drawn in words: `sketch("A -> B -| C")`."""

from genegraph.assembly import assemble
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement

ARROWS = {
    "->": ("increases_activity", 1, True),
    "-|": ("decreases_activity", -1, True),
    "-?": ("regulates", 0, True),
    "-p": ("phosphorylates", 0, True),
    "--": ("binds", 0, False),
    "..": ("colocated_with", 0, False),
    "-m": ("member_of", 0, True),
    "-o": ("overexpressed_in", 1, True),
    "-v": ("variant_associated_with", -1, True),
    "->e": ("increases_expression", 1, True),
    "-|e": ("decreases_expression", -1, True),
    "-|g": ("decreases", -1, True),
}


def gene(symbol, **more):
    """A gene by that symbol, or else with the fields given."""
    return Entity(**{"curie": f"hgnc:{symbol}", "name": symbol, "type": "gene", **more})


def said(words, entities=(), **more):
    """The statements of a line such as `A -> B -| C`; `not` before an arrow denies it, `maybe` doubts it.

    Names stand for genes, unless an entity of that name is given. Whatever else is given goes to the evidence.
    """
    known = {entity.name: entity for entity in entities}
    tokens = words.split()
    subject, *rest = tokens
    flags = set()
    arrow = None
    for token in rest:
        if token in ("not", "maybe"):
            flags.add(token)
        elif arrow is None:
            arrow = token
        else:
            predicate, sign, directed = ARROWS[arrow]
            yield Statement(
                subject=known.get(subject, gene(subject)),
                predicate=predicate,
                object=known.get(token, gene(token)),
                sign=sign,
                directed=directed,
                negated="not" in flags,
                speculative="maybe" in flags,
                evidence=Evidence(**{"text": f"{subject} {arrow} {token}", "locator": "X#x/1", **more}),
            )
            subject, arrow, flags = token, None, set()


def sketch(*lines, entities=()):
    """The graph of some lines, each a text or a (text, evidence) pair."""
    statements = []
    for line in lines:
        words, more = line if isinstance(line, tuple) else (line, {})
        statements += said(words, entities, **more)
    return KnowledgeGraph(assemble(statements))


def shown(edges):
    """Edges as short words, sorted: `A increases_activity B`."""
    return sorted(
        f"{edge.subject.name} {'not ' if edge.negated else ''}{edge.predicate} {edge.object.name}" for edge in edges
    )
