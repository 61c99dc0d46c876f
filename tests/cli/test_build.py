import itertools
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import genegraph as gg


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text("- TNF stimulates IL6 expression\n- IL6 activates STAT3\n")
    (folder / "b.txt").write_text("TNF stimulates IL6 expression in fibroblasts\n")
    return folder


def test_every_output_holds_the_same_graph(pages: Path, tmp_path: Path, genegraph: Any) -> None:
    finished = genegraph("build", pages, "-o", tmp_path / "x.jsonl", "--output", tmp_path / "x.ttl")

    assert finished.code == 0
    assert finished.out == ""
    assert gg.read_graph(tmp_path / "x.jsonl") == gg.read_graph(tmp_path / "x.ttl") == gg.build(pages)


def test_it_sums_up_on_stderr_what_it_read(pages: Path, tmp_path: Path, genegraph: Any) -> None:
    finished = genegraph("build", pages, "-o", tmp_path / "x.jsonl")

    assert finished.err == "2 records, 3 bullets, 3 statements, 2 edges, 0 issues\n"


def test_it_tells_which_diseases_have_an_omim_number(tmp_path: Path, genegraph: Any) -> None:
    names = [f"Zork{chr(letter)} syndrome" for letter in range(ord("a"), ord("l"))]
    page = tmp_path / "IL6.txt"
    page.write_text(
        "Symbol IL6 contributors: mct - updated : 03-12-2016\nHGNC id 6018\nSusceptibility\n"
        + "".join(f"  • to {name}\n" for name in ("asthma", "juvenile arthritis", *names))
    )

    normal, verbose, quiet = (genegraph("build", page, *more).err for more in ([], ["-v"], ["-q"]))

    counts = "diseases: 1 with an OMIM number, 1 with a MONDO number alone, 11 ungrounded: "
    assert normal.splitlines()[-1] == counts + "; ".join([*names[:10], "and 1 more (-v lists them)"])
    assert verbose.splitlines()[-1] == counts + "; ".join(names)
    assert quiet == ""


def test_quiet_says_nothing_and_verbose_lists_issues(pages: Path, tmp_path: Path, genegraph: Any) -> None:
    (pages / "c.txt").write_bytes(b"")
    output = tmp_path / "x.jsonl"

    quiet, normal, verbose = (genegraph("build", pages, "-o", output, *more) for more in (["-q"], [], ["-v"]))

    assert quiet.err == ""
    assert normal.err.splitlines()[0].endswith("1 issue (-v lists them)")
    assert "c.txt: it is empty" in verbose.err.splitlines()[0]


def test_without_output_its_edges_are_printed(pages: Path, genegraph: Any) -> None:
    table = [line.split("\t") for line in genegraph("build", pages).out.splitlines()]
    objects = json.loads(genegraph("build", pages, "--format", "json").out)

    assert table[0] == list(objects[0])
    assert {(row["subject"], row["predicate"], row["object"], row["evidence"]) for row in objects} == {
        ("TNF", "increases_expression", "IL6", 2),
        ("IL6", "increases_activity", "STAT3", 1),
    }
    assert len(table) == 1 + len(objects)


def test_min_score_leaves_out_what_was_read_less_surely(pages: Path, genegraph: Any) -> None:
    sure = json.loads(genegraph("build", pages, "--format", "json", "--min-score", "1").out)
    all_of_it = json.loads(genegraph("build", pages, "--format", "json", "--min-score", "0").out)

    statements = [statement for reading in gg.pipeline.read(pages) for statement in reading.statements()]
    assert len(sure) <= len(all_of_it)
    assert sum(row["evidence"] for row in sure) == sum(statement.evidence.score == 1 for statement in statements)


def test_equal_input_gives_equal_bytes(checkout: Path, tmp_path: Path) -> None:
    texts = []
    for seed, suffix in itertools.product("01", (".ttl", ".graphml", ".jsonl")):
        output = tmp_path / f"{seed}{suffix}"
        command = [sys.executable, "-m", "genegraph", "build", "-q", str(checkout / "examples"), "-o", str(output)]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": seed})
        texts.append(output.read_bytes())

    assert texts[:3] == texts[3:]
