"""What the tests of builds share."""

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"


@pytest.fixture(scope="session")
def genome(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of sixty pages: enough for several processes to share."""
    sys.path.insert(0, str(BENCHMARKS))
    try:
        from genome import write_pages
    finally:
        sys.path.remove(str(BENCHMARKS))
    folder = tmp_path_factory.mktemp("genome")
    write_pages(folder, 60)
    return folder


@pytest.fixture(autouse=True)
def _small_builds_use_processes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("genegraph.pipeline._build.SMALL", 0)
