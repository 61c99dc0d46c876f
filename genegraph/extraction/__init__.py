"""Bullets and Mentions to Statements.

Two readings of a bullet meet here. `_sentences` reads what its words claim, by grammar; `_sections` reads what it says
by standing where it stands. Grammar goes one way, each step in a module that says how:

    tokens      words, marks and mentions, each with a tag (_tokens, _tags, _company, _small_words)
    segments    what is read on its own: sentences, and clauses in parentheses (_segments)
    groups      noun groups, verb groups and the small words between them (_groups, _nodes)
    clauses     who governs what: subjects, objects, phrases, lists (_clauses, _thread, _noun_links, _verb_links)
    pronouns    whom "it", "both", "the kinase" and "this step" take up (_pronouns, _anaphora, _retold)
    readings    what a noun group stands for (_reading, _noun_heads)
    events      who does what to whom: one module a frame (_frames, _verbs, _nouns)
    claims      what relations.ttl has a word for, with the net sign (_claims, _sign)
    statements  claims with their evidence, context and score (_statements, _context, _score)

Its words for things:

    cue         what a word says of its arguments: "induces", "loss of", "expression" (_cues)
    tail        the preposition that a cue asks for, behind which its theme stands: "role in"
    argument    an entity as a noun group presents it: which side of it, more or less of it (_arguments)
    agent       the argument that acts; `causes` of a noun group are those it names as agents
    theme       the argument that is acted upon; a thing, where it is no gene: a process, a cell
    faint       of an argument: only what it brings about is named, "A-induced death"
    borne       of an argument: it describes the cells or animals that are named, "A-deficient mice"
    perturbed   of an argument: how much of it there is was set, "A knockdown"
    topic       the page's gene, meant where nobody is named
    own side    a side of the topic that stands alone: "the promoter", "mRNA half-life" (_own_sides)
    absolute    of a participle: it has a subject of its own, "A lowers B, C levels falling" (_absolutes)
    frame       the construction in which an event is told: active, passive, nominal, axis
"""

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
