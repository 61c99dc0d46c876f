"""Questions to a graph on the command line."""

import json
import sys

import pytest
from sketch import gene, sketch

from genegraph.export import read_graph, write_graph
from genegraph.model import Entity

ERK = Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3"))
GRAPH = sketch(
    ("A -> B", {"text": "A activates B in T cells", "locator": "A#function/1", "context": (("cell", "T cells"),)}),
    ("A -| B", {"text": "A inhibits B in B cells", "locator": "A#function/2", "context": (("cell", "B cells"),)}),
    ("B -| C", {"publications": ("pubmed:1",)}),
    "C maybe -> A",
    "A -p D",
    "D -> C",
    "MAPK1 -> ERK",
    "ERK not -> D",
    entities=[ERK, gene("MAPK1", curie="hgnc:6871")],
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "graph.jsonl"
    write_graph(GRAPH, path)
    return path


def rows(finished):
    assert finished.code == 0, finished.err
    header, *lines = [line.split("\t") for line in finished.out.splitlines()]
    return [dict(zip(header, line, strict=True)) for line in lines]


def claims(finished):
    return sorted(f"{row['subject']} {row['predicate']} {row['object']}" for row in rows(finished))


def test_neighbors_come_surest_first_and_with_a_sentence(genegraph, file):
    found = rows(genegraph("neighbors", file, "A", "--direction", "out"))

    assert [float(row["belief"]) for row in found] == sorted((float(row["belief"]) for row in found), reverse=True)
    first = next(row for row in found if row["predicate"] == "increases_activity")
    assert (first["sentence"], first["locator"], first["context"]) == (
        "A activates B in T cells",
        "A#function/1",
        "cell: T cells",
    )


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--predicate", "regulates"], 4),
        (["-p", "increases", "-p", "modifies"], 3),
        (["--sign", "-1"], 1),
        (["--direction", "in"], 1),
        (["--certain"], 3),
        (["--context", "t cell"], 1),
        (["--min-belief", "0.5", "--direction", "in"], 0),
        (["--hops", "2"], 6),
        (["--type", "disease"], 0),
    ],
)
def test_conditions_sieve_neighbors(genegraph, file, options, expected):
    assert len(rows(genegraph("neighbors", file, "A", *options))) == expected


def test_a_store_answers_like_a_file(genegraph, file, tmp_path):
    genegraph("load", file, "--store", tmp_path / "genes.store")

    asked = ("A", "--direction", "out")
    assert genegraph("neighbors", tmp_path / "genes.store", *asked).out == genegraph("neighbors", file, *asked).out


def test_denied_relations_are_listed_on_request(genegraph, file):
    assert claims(genegraph("neighbors", file, "ERK")) == ["MAPK1 increases_activity ERK"]
    assert claims(genegraph("neighbors", file, "ERK", "--negated")) == ["ERK increases_activity D"]


def test_neighbors_can_become_a_graph_of_their_own(genegraph, file, tmp_path):
    assert genegraph("neighbors", file, "A", "-o", tmp_path / "around.jsonl").out == ""

    assert read_graph(tmp_path / "around.jsonl").edges == GRAPH.neighbors("A")


def test_json_holds_the_same_rows(genegraph, file):
    found = json.loads(genegraph("neighbors", file, "A", "--format", "json").out)

    assert {row["subject"] for row in found} == {"A", "C"}
    assert all(isinstance(row["belief"], float) for row in found)


def test_a_path_has_a_row_for_each_hop(genegraph, file):
    found = rows(genegraph("path", file, "A", "C"))

    assert [(row["way"], row["hop"], row["from"], row["to"]) for row in found] == [
        ("1", "1", "A", "B"),
        ("1", "2", "B", "C"),
        ("2", "1", "A", "D"),
        ("2", "2", "D", "C"),
    ]
    assert found[1]["publications"] == "pubmed:1"


def test_signed_paths_choose_their_edges(genegraph, file):
    raising = rows(genegraph("path", file, "A", "C", "--sign", "1"))

    assert [row["predicate"] for row in raising] == ["decreases_activity", "decreases_activity"]


@pytest.mark.parametrize("order", ["shortest", "surest", "all"])
def test_orders_and_limits(genegraph, file, order):
    assert {row["way"] for row in rows(genegraph("path", file, "A", "C", "--order", order, "--limit", "1"))} == {"1"}


def test_no_path_is_said_on_stderr_and_is_no_failure(genegraph, file):
    finished = genegraph("path", file, "D", "B", "--max-length", "1")

    assert finished.code == 0
    assert rows(finished) == []
    assert "no such way of at most 1 hops" in finished.err


def test_an_explanation_shows_every_sentence_of_every_hop(genegraph, file):
    finished = genegraph("explain", file, "A", "C", "--sign", "1")

    assert "1. A ⊣ B ⊣ C   raises; belief 0.72" in finished.out
    assert "A decreases_activity B   belief 0.85, contradicted" in finished.out
    assert "A inhibits B in B cells\n       A#function/2  cell: B cells" in finished.out
    assert "pubmed:1" in finished.out
    assert "A activates B" not in finished.out


def test_an_explanation_as_json_holds_the_edges(genegraph, file):
    ways = [json.loads(line) for line in genegraph("explain", file, "A", "C", "--format", "jsonl").out.splitlines()]

    assert [entity["name"] for entity in ways[0]["entities"]] in (["A", "B", "C"], ["A", "D", "C"])
    assert all(hop[0]["evidence"] for way in ways for hop in way["hops"])


def test_nothing_to_explain_is_said(genegraph, file):
    assert (
        "nothing in this graph says that B acts on D within 1 hops"
        in genegraph("explain", file, "B", "D", "--max-length", "1").err
    )


def test_loops_are_found_by_sign(genegraph, file):
    found = rows(genegraph("loops", file, "A", "--sign", "-1"))

    assert [row["from"] for row in found] == ["A", "B", "C"]


def test_common_regulators_and_targets(genegraph, file):
    assert [row["name"] for row in rows(genegraph("regulators", file, "B", "D"))] == ["A"]
    assert [row["name"] for row in rows(genegraph("targets", file, "B", "D"))] == ["C"]
    assert rows(genegraph("regulators", file, "C", "--hops", "2", "--limit", "1"))[0]["hops"] == "C (1)"


def test_connecting_gives_the_links(genegraph, file):
    assert claims(genegraph("connect", file, "B", "C")) == ["B decreases_activity C"]
    assert "nothing links all of: A, MAPK1" in genegraph("connect", file, "A", "MAPK1").err


def test_subgraphs_and_family_views(genegraph, file):
    assert len(rows(genegraph("subgraph", file, "A", "B"))) == 2
    assert len(rows(genegraph("subgraph", file))) == len(GRAPH)
    assert claims(genegraph("subgraph", file, "--with-families", "-p", "member_of")) == ["MAPK1 member_of ERK"]
    assert "ERK increases_activity ERK" in claims(genegraph("subgraph", file, "--collapse-families"))
    assert len(rows(genegraph("subgraph", file, "B", "--around", "1"))) == 4


def test_conflicts_stand_side_by_side(genegraph, file):
    found = rows(genegraph("conflicts", file))

    assert [(row["side"], row["claim"], row["context"]) for row in found] == [
        ("a", "A increases_activity B", "cell: T cells"),
        ("b", "A decreases_activity B", "cell: B cells"),
    ]
    assert rows(genegraph("conflicts", file, "D")) == []


def test_statistics_count(genegraph, file):
    found = {(row["group"], row["what"]): row["number"] for row in rows(genegraph("stats", file))}

    assert found["graph", "edges"] == str(len(GRAPH))
    assert found["nodes by type", "family"] == "1"
    assert found["edges", "denied"] == "1"
    assert found["hubs", "A (1 in, 3 out)"] == "4"


def test_an_amount_in_a_disease_counts_among_no_effects(genegraph, tmp_path):
    file = tmp_path / "signs.jsonl"
    write_graph(sketch("A -> B -| C", "A -o D", "A -v E", "A -- F"), file)

    found = {row["what"]: row["number"] for row in rows(genegraph("stats", file)) if row["group"] == "edges by sign"}

    assert found == {
        "raises": "1",
        "lowers": "1",
        "up or down not told": "1",
        "tells where or in whom; no action": "2",
    }


def test_a_difference_is_told_and_may_be_an_exit_code(genegraph, file, tmp_path):
    newer = tmp_path / "newer.jsonl"
    write_graph(GRAPH.merge(sketch("X -> Y")), newer)

    assert [(row["change"], row["new"]) for row in rows(genegraph("diff", file, newer))] == [
        ("new", "X increases_activity Y")
    ]
    assert genegraph("diff", file, newer, "--exit-code").code == 1
    assert genegraph("diff", file, file, "--exit-code").code == 0
    assert "say the same" in genegraph("diff", file, file).err


def changed(tmp_path, *suffixes):
    """An old and a new graph with a change of each kind, in files of these formats."""
    kept = {"text": "a acts on b"}
    old = sketch(("A -> B", kept), "C -> D", ("E -> F", {"text": "e acts on f"}), "G -> H", "I -> J")
    new = sketch(
        *(("A -> B", kept), ("A -> B", {"text": "again"})),
        *("C -| D", ("E -> Z", {"text": "e acts on f"}), "K -> L"),
        ("I -> J", {"text": "other words"}),
    )
    for name, graph, suffix in (("old", old, suffixes[0]), ("new", new, suffixes[1])):
        write_graph(graph, tmp_path / f"{name}{suffix}")
    return [tmp_path / f"old{suffixes[0]}", tmp_path / f"new{suffixes[1]}"]


CHANGES = [
    ("sign flipped", "C increases_activity D", "C decreases_activity D"),
    ("regrounded", "E increases_activity F", "E increases_activity Z"),
    ("new", "", "K increases_activity L"),
    ("gone", "G increases_activity H", ""),
    ("belief", "A increases_activity B: 0.85", "A increases_activity B: 0.94"),
    ("evidence", "I increases_activity J: 1 piece", "I increases_activity J: 1 piece"),
]


@pytest.mark.parametrize("suffixes", [(".jsonl", ".ttl"), (".trig", ".cx2"), (".tsv", ".cyjs"), (".nq", ".jsonld")])
def test_every_kind_of_change_is_told_whatever_the_files(genegraph, tmp_path, suffixes):
    files = changed(tmp_path, *suffixes)

    for format, read in (("tsv", rows), ("json", lambda finished: json.loads(finished.out))):
        told = read(genegraph("diff", *files, "--format", format))
        assert [(row["change"], row["old"], row["new"]) for row in told] == CHANGES
        assert all(len(row["id"]) == 12 for row in told)
    table = genegraph("diff", *files, "--format", "table").out.splitlines()
    assert [line.split("  ")[0] for line in table[1:]] == [change for change, _, _ in CHANGES]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("none.ttl", None, "no such file or directory"),
        ("page.txt", b"IL6 activates STAT3", "A page becomes one with: genegraph build"),
        ("noise.jsonl", bytes(range(256)), "it is no UTF-8 text"),
        ("cut.jsonl", b'{"entity": {"curie": "hgnc', "cut.jsonl:1: no JSON"),
        ("picture.graphml", b"<graphml/>", "graphml holds too little to make a graph of"),
        ("folder", None, "it holds no store"),
    ],
)
def test_a_graph_that_cannot_be_compared_costs_one_line(genegraph, file, tmp_path, name, content, problem):
    if name == "folder":
        (tmp_path / name).mkdir()
        (tmp_path / name / "notes.txt").write_text("no store")
    elif content is not None:
        (tmp_path / name).write_bytes(content)

    for pair in ((tmp_path / name, file), (file, tmp_path / name)):
        finished = genegraph("diff", *pair)
        assert (finished.code, finished.out) == (1, "")
        assert problem in finished.err
        assert finished.err.count("\n") == 1


def test_a_comparison_with_nothing_says_so(genegraph, file, tmp_path):
    (tmp_path / "empty.ttl").write_text("")
    finished = genegraph("diff", file, tmp_path / "empty.ttl")

    assert {row["change"] for row in rows(finished)} == {"gone"}
    assert finished.err == f"{tmp_path / 'empty.ttl'}: the graph has no edges\n"


def test_merging_unites(genegraph, file, tmp_path):
    other = tmp_path / "other.jsonl"
    write_graph(sketch("X -> Y", ("A -> B", {"text": "again"})), other)
    genegraph("merge", file, other, "-o", tmp_path / "both.jsonl")

    both = read_graph(tmp_path / "both.jsonl")
    assert len(both) == len(GRAPH) + 1
    assert len(both.neighbors("A", sign=1, direction="out")[0].evidence) == 2


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_plots_are_written_whole(genegraph, file, tmp_path, suffix):
    pytest.importorskip("matplotlib", reason="pictures need matplotlib")
    target = tmp_path / f"a{suffix}"

    assert genegraph("plot", file, "A", "-o", target).code == 0
    assert target.read_bytes() == GRAPH.picture("A", format=suffix[1:])
    assert [path.name for path in tmp_path.iterdir() if path != file] == [target.name]


def test_a_plot_needs_a_format_it_knows(genegraph, file, tmp_path):
    finished = genegraph("plot", file, "A", "-o", tmp_path / "a.pdf")

    assert (finished.code, finished.err) == (1, "genegraph: no picture format 'pdf'. Known formats: png, svg\n")


def test_without_matplotlib_the_extra_is_named(genegraph, file, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)

    assert (
        "needs matplotlib, which is not installed: pip install 'genegraph[plot]'"
        in genegraph("plot", file, "A", "-o", tmp_path / "a.svg").err
    )
    assert "there is no folder" in genegraph("plot", file, "A", "-o", tmp_path / "none" / "a.svg").err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["neighbors", "FILE", "Z"], "no entity of this graph 'Z'"),
        (["neighbors", "FILE", "A", "-p", "activates"], "no relation 'activates'"),
        (["path", "FILE", "A", "Z"], "no entity of this graph 'Z'"),
        (["neighbors", "nowhere.jsonl", "A"], "cannot read nowhere.jsonl: no such file or directory"),
        (["neighbors", "pages.txt", "A"], "A page becomes one with: genegraph build pages.txt -o pages.ttl"),
    ],
)
def test_a_mistake_costs_one_line(genegraph, file, arguments, message):
    finished = genegraph(*(file if argument == "FILE" else argument for argument in arguments))

    assert finished.code == 1
    assert message in finished.err
    assert finished.err.count("\n") == 1


def test_on_a_terminal_rows_are_a_table(genegraph, file):
    assert "A activates B in T cells" in genegraph("neighbors", file, "A", "--format", "table").out
