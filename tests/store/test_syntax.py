"""A mistake in SPARQL costs a line that says where it is, what stands there, and what may help."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genegraph.errors import QueryError
from genegraph.store import Store, ready_queries
from genegraph.store._syntax import words_of

READY = [ready.sparql for ready in ready_queries().values()]


def told(sparql, *, update=False):
    store = Store()
    with pytest.raises(QueryError) as caught:
        store.update(sparql) if update else store.query(sparql)
    return str(caught.value).removeprefix("no SPARQL that can be answered: ")


@pytest.mark.parametrize(
    ("sparql", "place", "word", "hint"),
    [
        ("SELEC ?x { ?x a gg:Gene }", (1, 1), "SELEC", "Did you mean SELECT?"),
        ("ASK { ?x a gg:Gene } }", (1, 22), "}", "No '{' is open here"),
        (
            "ASK {\n ?x a nope:Gene }",
            (2, 7),
            "nope:Gene",
            "Did you mean np:? Or declare it: PREFIX nope: <https://...>",
        ),
        ("ASK { ?x a ?y } LIMIT x", (1, 23), "x", "LIMIT takes a number"),
        ("SELECT x { x a ?y }", (1, 8), "x", "A variable begins with a question mark: ?x"),
        ('ASK { ?x ?y "IL6 }', (1, 13), '"IL6', "This quote is never closed"),
        ("ASK { ?x gg:binds }", (1, 19), "}", "Something is missing before it"),
        ("ASK { ?x ?y ?z\n  FILTER(?z > )\n}", (2, 15), ")", "Something is missing before it"),
        ("ASK { ?x ?y ?z FILTER(?z == 1) }", (1, 27), "=", "SPARQL writes = for =="),
        ("ASK { ?x ?y ?z FILTER(?z = 1 AND ?y = 2) }", (1, 30), "AND", "SPARQL writes && for AND"),
        ("ASK { ?x ?y ?z FILTER(CONTANS(?z, 'IL')) }", (1, 23), "CONTANS", "Did you mean CONTAINS?"),
        ("ASK { ?x ?y ?z FILTER regex(?z, 'IL' }", (1, 38), "}", "A '(' is still open here"),
        ("ASK { ?x a ?z FILTER ?z > 1 }", (1, 22), "?z", "A condition stands in brackets: FILTER(?belief > 0.9)"),
        (
            "SELECT COUNT(?x) { }",
            (1, 8),
            "COUNT",
            "What is counted stands in brackets and gets a name: (COUNT(?x) AS ?n)",
        ),
        ("INSERT DATA { gg:a a gg:b }", (1, 1), "INSERT", "A query asks and changes nothing"),
        ("ASK { ?x a ?z BIND(1 AS ?x) }", (1, 29), "}", "Has ?x a value already? AS needs a new name"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_hint(sparql, place, word, hint):
    assert told(sparql) == f"line {place[0]}, column {place[1]}: {word!r} is not expected here. {hint}"


def test_what_is_wrong_with_the_whole_is_told_too():
    open_brace = told("SELECT ?x {\n  ?x a gg:Gene\n")
    unbound = told("SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }")

    assert open_brace == "line 1, column 11: '{' is never closed. Is a bracket or the last part missing?"
    assert unbound.endswith("it does not make a whole. The SELECT contains a variable that is unbound")
    assert told("# nothing but a remark\n") == "it is empty"


def test_an_update_is_told_in_the_same_way():
    assert told("INSRT DATA { gg:a a gg:b }", update=True).endswith("Did you mean INSERT?")
    assert told("SELECT ?x { ?x a ?y }", update=True).endswith("An update changes and answers nothing")
    assert told("INSERT DATA {\n gg:a gg:binds }", update=True).startswith("line 2, column 16: '}'")


def test_what_a_program_wrote_is_not_gone_through():
    assert len(told("ASK { ?s ?p ?o " + "x" * 100_000)) < 300


@pytest.mark.parametrize("sparql", READY)
def test_words_of_ready_questions_make_them_up(sparql):
    kept = re.sub(r"\s+", "", "".join(word.text for word in words_of(sparql)))

    assert kept == re.sub(r"\s+", "", sparql)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(READY), st.data())
def test_a_word_too_many_is_found(sparql, data):
    words = words_of(sparql)
    place = data.draw(st.integers(0, len(words) - 1))
    start = words[place].start

    problem = told(f"{sparql[:start]} ¤ {sparql[start:]}")

    line, column = map(int, re.findall(r"\d+", problem)[:2])
    before = sparql[:start]
    assert (line, column) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 2)
    assert "'¤'" in problem


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(READY), st.data())
def test_whatever_is_cut_out_the_message_is_one_line(sparql, data):
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(sparql))] * 2)))
    broken = sparql[:start] + data.draw(st.text("{}()<>\"'.;,?$:@ \n#abzAZ09_-\\", max_size=6)) + sparql[end:]

    problem = ""
    try:
        Store().query(broken)
    except QueryError as error:
        problem = str(error)

    assert "\n" not in problem
    assert len(problem) < 400
