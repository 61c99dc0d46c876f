"""Input that is not what it should be: one line, a code, and never half a file."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PAGE = """Symbol IL6 contributors: mct - updated : 03-12-2016
HGNC name interleukin 6
HGNC id 6018
    basic FUNCTION
  • stimulates MMP9 in fibroblasts
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "IL6.txt"
    path.write_text(PAGE)
    return path


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "empty.txt: it is empty"),
        ("binary.txt", bytes(range(256)) * 8, "binary.txt: it is no text"),
    ],
)
def test_a_file_without_text_is_refused(
    name: str, content: bytes, message: str, tmp_path: Path, genegraph: Any
) -> None:
    (tmp_path / name).write_bytes(content)

    for command in ("build", "extract"):
        finished = genegraph(command, tmp_path / name)

        assert (finished.code, finished.out) == (1, "")
        assert message in finished.err
        assert finished.err.count("\n") == 1


def test_a_missing_file_is_named(tmp_path: Path, genegraph: Any) -> None:
    finished = genegraph("build", tmp_path / "missing.txt", "-o", tmp_path / "x.jsonl")

    assert finished.code == 1
    assert "missing.txt: no such file" in finished.err
    assert not (tmp_path / "x.jsonl").exists()


def test_a_folder_without_pages_is_refused(tmp_path: Path, genegraph: Any) -> None:
    finished = genegraph("build", tmp_path)

    assert finished.code == 1
    assert "no page in this folder" in finished.err


@pytest.mark.parametrize("command", ["build", "extract", "ground", "audit"])
@pytest.mark.parametrize("loudness", [[], ["-v"]], ids=["", "-v"])
def test_a_broken_page_does_not_stop_its_folder_but_is_told(
    command: str, loudness: list[str], page: Path, genegraph: Any
) -> None:
    (page.parent / "A.txt").write_bytes(b"")

    finished = genegraph(command, *loudness, page.parent)

    assert finished.code == 1
    assert "MMP9" in finished.out
    assert "A.txt: it is empty" in finished.err
    assert genegraph(command, page).code == 0


def test_a_folder_of_broken_pages_gives_one_line_and_no_file(tmp_path: Path, genegraph: Any) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"")

    finished = genegraph("build", tmp_path, "-o", tmp_path / "x.ttl")

    assert finished.code == 1
    assert finished.err.startswith("genegraph: none of the pages could be read, and no file was written: 2 failures")
    assert finished.err.count("\n") == 1
    assert not (tmp_path / "x.ttl").exists()


def test_pages_and_a_lock_file_are_one_too_many(page: Path, genegraph: Any) -> None:
    finished = genegraph("build", page, "--locked", page)

    assert finished.code == 2
    assert "PAGES and --locked were both given" in finished.err


def test_decisions_and_a_lock_file_are_one_too_many(page: Path, genegraph: Any) -> None:
    finished = genegraph("build", "--locked", page, "--decisions", page)

    assert finished.code == 2
    assert "--decisions and --locked were both given" in finished.err


def test_a_page_without_symbol_is_read_with_an_issue(page: Path, genegraph: Any) -> None:
    page.write_text(PAGE.split("\n", 1)[1])

    finished = genegraph("extract", "-v", page)

    assert finished.code == 0
    assert f"{page}: no symbol" in finished.err


def test_a_page_of_an_unknown_gene_is_read_with_an_issue(page: Path, genegraph: Any) -> None:
    page.write_text(PAGE.replace("IL6", "NOSUCHGENE").replace("HGNC id 6018\n", ""))

    finished = genegraph("extract", "-v", page)

    assert finished.code == 0
    assert f"{page}: no gene is called 'NOSUCHGENE'" in finished.err


def test_a_page_in_latin_1_is_read(page: Path, genegraph: Any) -> None:
    page.write_bytes((PAGE.replace("•", "-") + "  - na\xefve T cells express CCL2\n").encode("latin-1"))

    finished = genegraph("extract", "-v", page, "--format", "tsv")

    assert finished.code == 0
    assert "MMP9" in finished.out
    assert f"{page}:6: " in finished.err


@pytest.mark.parametrize("length", range(1, len(PAGE.encode()), 7))
def test_a_page_cut_anywhere_never_breaks_the_command(length: int, page: Path, genegraph: Any) -> None:
    page.write_bytes(PAGE.encode()[:length])

    assert genegraph("build", page).code == 0


def test_an_unknown_suffix_is_told_before_anything_is_read(tmp_path: Path, genegraph: Any) -> None:
    finished = genegraph("build", tmp_path / "never read.txt", "-o", tmp_path / "x.ttl2")

    assert finished.code == 1
    assert "no export format '.ttl2'" in finished.err
    assert ".graphml" in finished.err


def test_an_output_in_no_folder_is_told_before_anything_is_read(tmp_path: Path, genegraph: Any) -> None:
    finished = genegraph("build", tmp_path / "never read.txt", "-o", tmp_path / "no" / "x.jsonl")

    assert finished.code == 1
    assert "there is no folder" in finished.err


@pytest.mark.parametrize("named", ["sentences.jsonl", "."])
def test_a_page_is_never_overwritten(named: str, tmp_path: Path, genegraph: Any) -> None:
    sentences = tmp_path / "sentences.jsonl"
    sentences.write_text('{"id": "1", "text": "IL6 stimulates MMP9"}\n')

    finished = genegraph("build", tmp_path / named, "-o", sentences)

    assert finished.code == 1
    assert "it is one of the pages" in finished.err
    assert sentences.read_text().startswith('{"id": "1"')


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a device that is always full")
def test_a_full_disk_is_told(page: Path, tmp_path: Path, genegraph: Any) -> None:
    (tmp_path / "x.jsonl").symlink_to("/dev/full")

    finished = genegraph("build", page, "-o", tmp_path / "x.jsonl")

    assert finished.code == 1
    assert "no space left" in finished.err
    assert finished.err.count("\n") == 1


def as_anybody(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command in a process that may do no more than anybody: not even root is above permissions there."""
    libc = ctypes.CDLL(None)

    def stand_down() -> None:
        if os.geteuid() == 0:
            for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
                assert libc.prctl(24, capability, 0, 0, 0) == 0  # PR_CAPBSET_DROP, in force from exec on

    command = [sys.executable, "-m", "genegraph", *map(str, arguments)]
    try:
        return subprocess.run(command, capture_output=True, text=True, preexec_fn=stand_down)
    except subprocess.SubprocessError:
        pytest.skip("nothing is forbidden to this root, who may not give that up")


@pytest.mark.skipif(sys.platform != "linux", reason="capabilities are those of Linux")
def test_a_forbidden_folder_is_told_and_nothing_is_left(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "forbidden"
    folder.mkdir(mode=0o500)

    finished = as_anybody("build", page, "-o", folder / "x.jsonl")

    assert finished.returncode == 1
    assert f"cannot write {folder / 'x.jsonl'}: permission denied" in finished.stderr
    assert finished.stderr.count("\n") == 1
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="capabilities are those of Linux")
def test_a_forbidden_page_is_told_and_stops_no_other(page: Path) -> None:
    forbidden = page.parent / "STAT3.txt"
    forbidden.write_text(PAGE.replace("IL6", "STAT3"))
    forbidden.chmod(0)

    alone = as_anybody("extract", forbidden)
    both = as_anybody("extract", page.parent)

    assert (alone.returncode, both.returncode) == (1, 1)
    assert alone.stderr == f"genegraph: cannot read {forbidden}: permission denied\n"
    assert f"cannot read {forbidden}: permission denied" in both.stderr
    assert "MMP9" in both.stdout


def test_an_output_that_is_a_folder_is_told(page: Path, tmp_path: Path, genegraph: Any) -> None:
    (tmp_path / "x.jsonl").mkdir()

    finished = genegraph("build", page, "-o", tmp_path / "x.jsonl")

    assert finished.code == 1
    assert "it is a folder" in finished.err
