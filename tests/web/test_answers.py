"""What the page is answered."""

import json

import pytest

from genegraph.errors import UnknownFormatError
from genegraph.export import formats
from genegraph.web.answers import ANSWERS, Answers


@pytest.fixture(scope="module")
def answers(graph):
    return Answers(graph)


def names(hits):
    return [hit["name"] for hit in hits["hits"]]


def test_search_finds_the_start_of_a_name_then_a_part(answers):
    assert names(answers.search({"q": ["s"]}))[:2] == ["STAT3", "SOCS3"]
    assert names(answers.search({"q": ["ocs"]})) == ["SOCS3"]


def test_search_finds_an_alias_and_an_address(answers):
    assert names(answers.search({"q": ["interleukin 6"]}))[:1] == ["IL6"]
    assert names(answers.search({"q": ["omim:147620"]})) == ["IL6"]


def test_search_for_nothing_finds_nothing(answers):
    assert answers.search({"q": [" "]}) == {"hits": []}
    assert answers.search({"q": ["zzzz"]}) == {"hits": []}


def test_an_edge_comes_with_its_words_marked_and_its_links(answers, graph):
    (edge,) = (edge for edge in graph.edges if edge.predicate == "increases_activity" and edge.subject.name == "IL6")
    details = answers.edge({"id": [edge.id]})

    assert details["evidence"][0]["parts"][0] == ["IL6", "subject"]
    links = [link["href"] for piece in details["evidence"] for link in piece["publications"]]
    assert links == ["https://pubmed.ncbi.nlm.nih.gov/23593346/"]
    assert details["evidence"][0]["page"]["href"].endswith("symbol=IL6")


def test_the_stretches_of_a_sentence_give_the_sentence_back(answers, graph):
    for edge in graph.edges:
        pieces = answers.edge({"id": [edge.id]})["evidence"]
        assert ["".join(text for text, _ in piece["parts"]) for piece in pieces] == [
            piece.text for piece in edge.evidence
        ]


def test_an_entity_comes_with_the_pages_about_it(answers):
    details = answers.entity({"id": ["IL6"]})

    assert [link["label"] for link in details["links"]] == ["HGNC 6018", "OMIM 147620"]
    assert details["degree"] == 6


def test_ways_are_answered_by_net_effect(answers):
    texts = [way["text"] for way in answers.paths({"from": ["IL6"], "to": ["SOCS3"], "sign": ["1"]})["paths"]]

    assert texts == ["IL6 → STAT3 → SOCS3"]
    assert answers.paths({"from": ["IL6"], "to": ["SOCS3"], "sign": ["-1"]})["paths"] == []


def test_contradictions_stand_side_by_side(answers):
    (conflict,) = answers.conflicts({})["conflicts"]

    assert {side["sign"] for side in conflict["sides"]} == {"activation", "inhibition"}


@pytest.mark.parametrize("format", formats().values(), ids=lambda format: format.name)
def test_what_is_shown_can_be_downloaded_in_every_format(answers, format):
    chunks = answers.download(f"il6{format.suffixes[0]}", {"at": ["IL6"]})

    assert b"".join(chunk.encode() if isinstance(chunk, str) else chunk for chunk in chunks)


def test_an_unknown_suffix_is_no_download(answers):
    with pytest.raises(UnknownFormatError):
        answers.download("il6.exe", {})


@pytest.mark.parametrize("name", ["start", "view", "conflicts"])
def test_answers_are_plain_json(answers, name):
    assert json.loads(json.dumps(ANSWERS[name](answers, {})))


def test_a_view_without_an_address_is_around_the_most_connected(answers):
    assert answers.view({})["focus"] == [{"curie": "hgnc:6018", "name": "IL6"}]
