import io
import logging
import sys
from pathlib import Path

import pytest

import genegraph as gg
from genegraph import pipeline
from genegraph.cli import run


class Terminal(io.StringIO):
    """A stderr that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("TNF stimulates IL6 expression\n")
    return path


@pytest.mark.parametrize(
    ("stream", "arguments", "shown"),
    [(Terminal, [], True), (Terminal, ["-q"], False), (Terminal, ["-v"], False), (io.StringIO, [], False)],
    ids=["on a terminal", "not when quiet", "not among issues", "not in a file"],
)
def test_progress_is_shown(
    stream: type[io.StringIO], arguments: list[str], shown: bool, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = stream()
    monkeypatch.setattr(sys, "stderr", errors)

    code = run(["build", str(page), "-o", str(page.with_suffix(".graphml")), *arguments])

    assert code == 0
    assert ("Reading" in errors.getvalue()) == shown


def test_progress_never_runs_into_results_on_the_same_terminal(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results, errors = Terminal(), Terminal()
    monkeypatch.setattr(sys, "stdout", results)
    monkeypatch.setattr(sys, "stderr", errors)

    run(["extract", str(page), "--format", "jsonl"])

    assert results.getvalue().count("\n") == 1
    assert "Reading" not in errors.getvalue()


@pytest.mark.parametrize(("arguments", "heard"), [([], "genegraph: compiling\n"), (["-q"], "")])
def test_what_the_rooms_log_is_heard_unless_quiet(
    arguments: list[str],
    heard: str,
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def log(*_: object, **__: object) -> gg.KnowledgeGraph:
        logging.getLogger("genegraph").info("compiling")
        return gg.KnowledgeGraph()

    monkeypatch.setattr(pipeline, "build", log)

    run(["build", str(page), *arguments])

    told = [line for line in capsys.readouterr().err.splitlines(keepends=True) if "compiling" in line]
    assert "".join(told) == heard
