"""Pages come to a build as they are: packed, from pipes, from addresses, through links that stay inside."""

import gzip
import io
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest

import genegraph as gg

PAGE = "- TNF stimulates IL6 expression\n- IL6 activates STAT3\n"
OTHER = "- TP53 binds MDM2\n"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE)
    (folder / "b.txt").write_text(OTHER)
    return folder


def claims(path: Path) -> list[str]:
    return [edge.id for edge in gg.read_graph(path).edges]


def packed(plain: Path) -> bytes:
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as tar:
        for page in sorted(plain.iterdir()):
            tar.add(page, page.name)
    return archive.getvalue()


def test_an_archive_gives_what_its_folder_gives(plain: Path, tmp_path: Path, genegraph: Any) -> None:
    (tmp_path / "pages.tar.gz").write_bytes(packed(plain))

    assert genegraph("build", tmp_path / "pages.tar.gz", "-o", tmp_path / "x.jsonl").code == 0
    assert genegraph("build", plain, "-o", tmp_path / "y.jsonl").code == 0
    assert claims(tmp_path / "x.jsonl") == claims(tmp_path / "y.jsonl") != []


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_standard_input_is_read(pack: Any, tmp_path: Path, genegraph: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO(pack(PAGE.encode())))
    monkeypatch.setattr(sys, "stdin", given)

    finished = genegraph("build", "-", "-j", 2, "-o", tmp_path / "x.jsonl")

    assert finished.code == 0
    assert len(claims(tmp_path / "x.jsonl")) == 2


def test_an_address_reaches_its_store_unmangled(plain: Path, tmp_path: Path, genegraph: Any) -> None:
    fsspec = pytest.importorskip("fsspec", reason="fsspec is missing")
    store = fsspec.filesystem("memory")
    for page in plain.iterdir():
        store.pipe(f"/bucket/pages/{page.name}", page.read_bytes())

    assert genegraph("build", "memory://bucket/pages", "-j", 2, "-o", tmp_path / "x.jsonl").code == 0
    assert genegraph("build", "memory://bucket/pages/a.txt", "-o", tmp_path / "y.jsonl").code == 0
    assert genegraph("build", plain, "-o", tmp_path / "z.jsonl").code == 0
    assert claims(tmp_path / "x.jsonl") == claims(tmp_path / "z.jsonl")
    assert len(claims(tmp_path / "y.jsonl")) == 2


@pytest.mark.parametrize("address", ["memory://bucket/none.txt", "nosuchscheme://bucket/x", "memory://nothing/"])
def test_an_address_that_cannot_be_read_is_told_in_one_line(address: str, tmp_path: Path, genegraph: Any) -> None:
    pytest.importorskip("fsspec", reason="fsspec is missing")

    finished = genegraph("build", address, "-o", tmp_path / "x.jsonl")

    assert finished.code == 1
    assert address in finished.err
    assert finished.err.count("\n") == 1
    assert not (tmp_path / "x.jsonl").exists()


def test_no_link_leads_out_of_a_folder(plain: Path, tmp_path: Path, genegraph: Any) -> None:
    (tmp_path / "secret.txt").write_text("- EGFR binds GRB2\n")
    (plain / "c.txt").symlink_to(tmp_path / "secret.txt")
    (plain / "d.txt").symlink_to(plain / "a.txt")
    (plain / "loop").symlink_to(plain)

    assert genegraph("build", plain, "-o", tmp_path / "x.jsonl").code == 0

    graph = gg.read_graph(tmp_path / "x.jsonl")
    assert {piece.page for edge in graph.edges for piece in edge.evidence} == {"a", "b", "d"}


def test_an_output_that_is_a_link_keeps_pointing_where_it_did(plain: Path, tmp_path: Path, genegraph: Any) -> None:
    (tmp_path / "real.jsonl").write_text("")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")

    assert genegraph("build", plain, "-o", tmp_path / "link.jsonl").code == 0

    assert (tmp_path / "link.jsonl").is_symlink()
    assert len(claims(tmp_path / "real.jsonl")) == 3


def test_a_bullet_without_end_is_told_and_the_rest_is_read(tmp_path: Path, genegraph: Any) -> None:
    (tmp_path / "a.txt").write_text("- IL6, " + "TNF, " * 10_000 + "\n" + PAGE)

    finished = genegraph("build", tmp_path / "a.txt", "-o", tmp_path / "x.jsonl")

    assert finished.code == 1
    assert "a.txt:1: a bullet of more than 20,000 characters is none" in finished.err
    assert len(claims(tmp_path / "x.jsonl")) == 2


def test_page_names_never_steer_a_terminal(tmp_path: Path, genegraph: Any) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    (tmp_path / "\x1b[31mred\n.txt").write_bytes(b"")

    finished = genegraph("build", "-v", tmp_path, "-o", tmp_path / "x.jsonl")

    assert finished.code == 1
    assert "\x1b" not in finished.err
    assert "it is empty" in finished.err
