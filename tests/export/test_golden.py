"""One small graph in each format that a reviewer would want to see it in.

`GENEGRAPH_UPDATE_GOLDEN=1 pytest tests/export/test_golden.py` writes the files anew; the change then shows in the diff.
"""

import os

import pytest

from genegraph.assembly import assemble
from genegraph.export import format_of, read_graph
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Span, Statement

IL6 = Entity(
    curie="hgnc:6018",
    name="IL6",
    type="gene",
    xrefs=("omim:147620", "ncbigene:3569", "ensembl:ENSG00000136244", "uniprot:P05231"),
)
STAT5A = Entity(curie="hgnc:11366", name="STAT5A", type="gene", xrefs=("omim:601511",))
MMP9 = Entity(curie="hgnc:7176", name="MMP9", type="gene")
ERK = Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3"))
MS = Entity(curie="mondo:0005301", name="multiple sclerosis", type="disease")
NAIVE = Entity(curie="gg.term:naive-b-cell-pool", name="naïve B cell pool", type="unknown")

RDF = (".ttl", ".nt", ".trig", ".nq", ".jsonld", ".rdf", ".nanopub.trig")
FILES = [f"sample{suffix}" for suffix in (*RDF, ".jsonl", ".tsv")]


def claim(subject, predicate, object, text, place, sign=0, publications=(), mediators=(), directed=True, **flags):
    page, section, number = place
    cue = text.index(flags.pop("cue", text.split()[0]))
    evidence = Evidence(
        text=text,
        locator=f"{page}#{section}/{number}",
        section=section,
        page=page,
        publications=publications,
        cue=text[cue:].split()[0],
        frame="active",
        cue_span=Span(cue, cue + len(text[cue:].split()[0])),
        sign=sign,
        mediators=tuple(mediator.name for mediator in mediators),
        context=(("cell", "T cells"),) if "T cells" in text else (),
    )
    return Statement(
        subject=subject,
        predicate=predicate,
        object=object,
        sign=sign,
        directed=directed,
        evidence=evidence,
        mediators=mediators,
        **flags,
    )


@pytest.fixture(scope="session")
def sample():
    said = [
        claim(
            IL6, "increases_activity", STAT5A, "IL6 activates STAT5A in T cells", ("IL6", "function", 1), 1, cue="act"
        ),
        claim(
            IL6, "increases_activity", STAT5A, "activated by IL6", ("STAT5A", "regulation", 2), 1, ("pubmed:23593346",)
        ),
        claim(IL6, "increases_expression", MMP9, 'IL6 "raises" MMP9\\9 via ERK', ("IL6", "function", 2), 1, (), (ERK,)),
        claim(
            IL6, "increases_expression", ERK, "may induce ERK", ("IL6", "function", 3), 1, speculative=True, cue="ind"
        ),
        claim(MMP9, "binds", IL6, "MMP9 does not bind IL6", ("MMP9", "interaction", 1), negated=True, directed=False),
        claim(MMP9, "increases_secretion", IL6, "raises IL6 release", ("MMP9", "interaction", 2), 1),
        claim(MMP9, "decreases_secretion", IL6, "lowers IL6 release", ("MMP9", "interaction", 3), -1),
        claim(IL6, "associated_with_disease", MS, "linked to multiple sclerosis", ("IL6", "disorder", 1)),
        claim(IL6, "increases", NAIVE, "maintains the naïve B cell pool", ("IL6", "function", 4), 1),
    ]
    return KnowledgeGraph(assemble(said))


@pytest.mark.parametrize("name", [*FILES, "sample.graphml"])
def test_the_golden_file_is_what_is_written(name, sample, checkout):
    path = checkout / "tests" / "golden" / name
    text = "".join(format_of(name).generate(sample))
    if os.environ.get("GENEGRAPH_UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", FILES)
def test_the_golden_file_reads_back(name, sample, checkout):
    assert read_graph(checkout / "tests" / "golden" / name) == sample
