"""The example scripts run, and say what they promise; the example pages hold what the README asks of them."""

import subprocess
import sys
from pathlib import Path

import pytest

import genegraph as gg

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def run(script: str, folder: Path) -> str:
    finished = subprocess.run([sys.executable, EXAMPLES / script], cwd=folder, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


@pytest.mark.parametrize("script", sorted(path.name for path in EXAMPLES.glob("*.py")))
def test_every_script_runs(script: str, tmp_path: Path) -> None:
    assert run(script, tmp_path)


def test_turtle_for_a_triple_store_holds_the_graph(tmp_path: Path) -> None:
    run("turtle_for_a_triple_store.py", tmp_path)

    assert gg.read_graph(tmp_path / "il6.ttl") == gg.build(EXAMPLES / "IL6.txt")


def test_neighbours_and_paths_names_them(tmp_path: Path) -> None:
    printed = run("neighbours_and_paths.py", tmp_path)

    assert "SOCS3, says IL6#interaction.protein/" in printed
    assert "SOX2" in printed.partition("from CCL5 to SOX2 lead")[2]


def test_graphml_for_cytoscape_holds_the_neighbourhood(tmp_path: Path) -> None:
    import networkx

    run("graphml_for_cytoscape.py", tmp_path)

    drawn = networkx.read_graphml(tmp_path / "il6.graphml")
    assert {"IL6", "STAT3"} <= {name for _, name in drawn.nodes(data="name")}


@pytest.mark.parametrize("page", sorted(EXAMPLES.glob("*.txt")), ids=lambda page: page.stem)
def test_every_page_is_about_its_gene_and_gives_edges(page: Path) -> None:
    (record,) = gg.read_records(page)

    assert record.topic is not None
    assert record.topic.symbol == page.stem
    assert len(gg.build(page).edges) >= 10
