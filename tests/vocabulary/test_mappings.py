"""What the relation types are called elsewhere, and that nothing is claimed too much."""

import csv

import pytest

from genegraph.vocabulary import ontologies
from genegraph.vocabulary.mappings import biolink, matches
from genegraph.vocabulary.relations import relations

PROCESS_TO_PROCESS = {"RO:0002211", "RO:0002212", "RO:0002213"}
GENE_TO_PROCESS = {"RO:0002428", "RO:0002429", "RO:0002430"}
NEEDS_A_ROUTE = {
    *("RO:0002448", "RO:0002449", "RO:0002450"),  # only where the text says direct
    *("RO:0011013", "RO:0011016", "RO:0011023", "RO:0011024"),  # only where the text says indirect
    *("RO:0003002", "RO:0003003"),  # a transcription factor acting directly
}


def test_every_relation_has_one_biolink_predicate():
    assert sorted(match.relation for match in matches() if match.other.startswith("biolink:")) == sorted(relations())


def test_every_row_is_about_a_relation_that_exists():
    assert {match.relation for match in matches()} <= set(relations())


def test_every_row_has_a_mapping_predicate_and_a_confidence():
    for match in matches():
        assert match.predicate in {f"skos:{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related")}
        assert 0 < match.confidence <= 1


def test_what_needs_a_route_is_never_more_than_a_narrower_match():
    told = {match.predicate for match in matches() if match.other in NEEDS_A_ROUTE}

    assert told == {"skos:narrowMatch"}


def test_regulation_of_process_by_process_is_never_used():
    assert not {match.other for match in matches()} & PROCESS_TO_PROCESS


def test_involvement_in_regulation_is_for_processes_alone():
    for match in matches():
        if match.other in GENE_TO_PROCESS:
            assert match.relation.endswith("regulates_process")


@pytest.mark.parametrize("name", [name for name, relation in relations().items() if relation.sign])
def test_the_direction_agrees_with_the_sign_of_the_relation(name):
    direction = biolink()[name].direction

    assert direction in ("", {1: "increased", -1: "decreased"}[relations()[name].sign])


def test_the_table_reads_as_sssom():
    lines = (ontologies() / "mappings.sssom.tsv").read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    rows = list(csv.DictReader(lines[len(head) :], delimiter="\t"))
    required = {"subject_id", "predicate_id", "object_id", "mapping_justification"}

    assert {"# mapping_set_id", "# license", "# curie_map"} <= {line.split(":")[0] for line in head}
    assert all(row[column] for row in rows for column in required)
    assert len({(row["subject_id"], row["predicate_id"], row["object_id"]) for row in rows}) == len(rows)
