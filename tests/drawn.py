"""Hypothesis strategies: values of the corridor as laws want them, awkward but allowed."""

from hypothesis import strategies as st

from genegraph.assembly import assemble
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Span, Statement
from genegraph.vocabulary.relations import relations

AWKWARD = [
    Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("ncbigene:3569", "omim:147620")),
    Entity(curie="hgnc:11364", name="STAT3", type="gene"),
    Entity(curie="hgnc:6973", name="MDM2", type="gene"),
    Entity(curie="hgnc:11998", name="TP53", type="gene"),
    Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3")),
    Entity(curie="mondo:0005301", name='multiple sclerosis <b> & "relapsing"', type="disease"),
    Entity(curie="gg.term:na-ve-b", name="naïve B\n cells 🧬", type="unknown"),
]

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12) | st.sampled_from(
    [
        "IL6 activates STAT3.",
        "a | b",
        "tab\there",
        "<i>p53</i> & co",
        "quote \" and \\ and '",
        "line\nbreak",
        "β-catenin → Ζ",
    ]
)
curies = st.sampled_from(["pubmed:23593346", "pubmed:1", "omim:604302"])


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 40))
    return Span(start, start + draw(st.integers(0, 10)))


evidence = st.builds(
    Evidence,
    text=words,
    locator=st.sampled_from(["IL6#interaction/1", "IL6#interaction/10", "IL6#function/2", "TNF#function.cell/3", "x"]),
    section=st.sampled_from(["", "interaction.protein"]),
    page=st.sampled_from(["IL6", "TNF"]),
    publications=st.lists(curies, max_size=2, unique=True).map(tuple),
    cue=words,
    frame=st.sampled_from(["", "active", "section expression.organ"]),
    cue_span=st.none() | spans(),
    subject_span=st.none() | spans(),
    object_span=st.none() | spans(),
    score=st.sampled_from([1.0, 0.9, 0.35, 0.0]),
    mediators=st.lists(st.sampled_from(["STAT3", "NF-κB"]), max_size=2, unique=True).map(tuple),
    context=st.lists(st.tuples(st.sampled_from(["cell", "disease"]), words), max_size=2).map(tuple),
)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    relation = draw(st.sampled_from(list(relations().values())))
    return Statement(
        subject=draw(st.sampled_from(AWKWARD)),
        predicate=relation.name,
        object=draw(st.sampled_from(AWKWARD)),
        sign=relation.sign or draw(st.sampled_from([0, 0, 0, 1, -1])),
        directed=relation.directed,
        negated=draw(st.booleans()),
        speculative=draw(st.booleans()),
        mediators=tuple(draw(st.lists(st.sampled_from(AWKWARD), max_size=2, unique=True))),
        evidence=draw(evidence),
    )


graphs = st.lists(statements(), max_size=12).map(lambda said: KnowledgeGraph(assemble(said)))


@st.composite
def networks(draw: st.DrawFn) -> KnowledgeGraph:
    """A small graph, dense enough to have ways through it: edges of every kind between up to seven entities."""
    kinds = ["increases_activity", "decreases_activity", "regulates", "binds", "colocated_with", "phosphorylates"]
    arrow = st.tuples(st.sampled_from(AWKWARD), st.sampled_from(kinds), st.sampled_from(AWKWARD), st.integers(0, 9))
    said = []
    for subject, kind, object, chance in draw(st.lists(arrow, min_size=6, max_size=24)):
        read = Evidence(text=f"{chance}", locator="IL6#x/1", score=chance / 9)
        relation = relations()[kind]
        said.append(
            Statement(
                subject=subject,
                predicate=kind,
                object=object,
                sign=relation.sign,
                directed=relation.directed,
                negated=chance == 0,
                evidence=read,
            )
        )
    return KnowledgeGraph(assemble(said))


@st.composite
def places(draw: st.DrawFn, ends: int) -> tuple[KnowledgeGraph, *tuple[Entity, ...]]:
    """A network and some of its entities, each drawn once."""
    network = draw(networks().filter(lambda network: len(network.entities) >= ends))
    chosen = draw(st.permutations(network.entities))
    return (network, *chosen[:ends])
