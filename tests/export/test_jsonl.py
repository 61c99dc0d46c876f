"""Edges and statements as JSON."""

import json

from drawn import statements
from hypothesis import given

from genegraph.assembly import assemble
from genegraph.export.jsonl import generate
from genegraph.export.statements import TSV_COLUMNS, statement_to_json, statement_to_row
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Span, Statement

ERK = Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3"))
IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620",))
SAID = Statement(
    subject=ERK,
    predicate="increases_expression",
    object=IL6,
    sign=1,
    mediators=(IL6,),
    evidence=Evidence(
        text="ERK induces IL6 in T cells",
        locator="IL6#regulation/2",
        section="regulation",
        page="IL6",
        publications=("pubmed:1",),
        cue="induces",
        frame="active",
        cue_span=Span(4, 11),
        subject_span=Span(0, 3),
        context=(("cell", "T cells"), ("cell", "B cells")),
        score=0.9,
    ),
)


def test_a_line_tells_what_an_edge_says_and_leaves_out_what_is_empty():
    (line,) = generate(KnowledgeGraph(assemble([SAID])))

    assert json.loads(line) == {
        "id": "70f310ed7f9f",
        "subject": {"curie": "fplx:ERK", "name": "ERK", "type": "family", "members": ["MAPK1", "MAPK3"]},
        "predicate": "increases_expression",
        "object": {"curie": "hgnc:6018", "name": "IL6", "type": "gene", "xrefs": ["omim:147620"]},
        "sign": 1,
        "directed": True,
        "negated": False,
        "speculative": False,
        "belief": 0.85,
        "mediators": [{"curie": "hgnc:6018", "name": "IL6", "type": "gene", "xrefs": ["omim:147620"]}],
        "evidence": [
            {
                "text": "ERK induces IL6 in T cells",
                "locator": "IL6#regulation/2",
                "section": "regulation",
                "page": "IL6",
                "publications": ["pubmed:1"],
                "cue": "induces",
                "frame": "active",
                "cue_span": [4, 11],
                "subject_span": [0, 3],
                "sign": 1,
                "context": [["cell", "T cells"], ["cell", "B cells"]],
                "score": 0.9,
            }
        ],
    }


def test_a_statement_as_json_says_which_words_filled_which_slot():
    data = statement_to_json(SAID, "row 7")

    assert data["id"] == "row 7"
    assert data["subject"]["members"] == ["MAPK1", "MAPK3"]
    assert data["context"] == {"cell": "T cells; B cells"}
    assert data["spans"] == {"subject": [0, 3], "cue": [4, 11], "object": None}
    assert data["evidence"]["publications"] == ["pubmed:1"]


def test_a_statement_as_a_row_fits_its_columns():
    row = dict(zip(TSV_COLUMNS, statement_to_row(SAID, "row 7"), strict=True))

    assert (row["subject"], row["predicate"], row["object"]) == ("ERK", "increases_expression", "IL6")
    assert row["context"] == "cell: T cells; cell: B cells"
    assert row["score"] == "0.9"


@given(statements())
def test_every_statement_is_json_on_one_line(statement):
    line = json.dumps(statement_to_json(statement, "x"), ensure_ascii=False)

    assert json.loads(line)["evidence"]["text"] == statement.evidence.text
    assert "\n" not in line
