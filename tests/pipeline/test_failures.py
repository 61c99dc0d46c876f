"""What goes wrong costs what it must and nothing else, and says so; outputs are whole or absent."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

import genegraph as gg
from genegraph import pipeline
from genegraph.errors import FailedPageError, NothingReadError, UnreadableFileError
from genegraph.pipeline._crew import _Worker

POISONED = """
import os, signal
import genegraph.extraction as room

extract = room.extract

def poisoned(bullet, mentions, topic=None):
    if "POISON" in bullet.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "CRASH" in bullet.text:
        raise IndexError("list index out of range")
    return extract(bullet, mentions, topic=topic)

room.extract = poisoned
"""
PAGE = "- TNF stimulates IL6 expression\n- IL6 activates STAT3\n"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits are those of POSIX")


@pytest.fixture
def poisoned(tmp_path: Path) -> dict[str, str]:
    """An environment in which the word CRASH makes extraction fail, and POISON kills the process."""
    folder = tmp_path / "poison"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(POISONED)
    return os.environ | {"PYTHONPATH": str(folder)}


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "genegraph", "build", *map(str, arguments)]


def run(*arguments: object, **how: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, **how)  # type: ignore[call-overload, no-any-return]


def digest(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, hidden files too."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


@pytest.fixture(scope="session")
def undisturbed(genome: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    pipeline.build(genome, outputs={folder / "x.ttl": {}, folder / "x.jsonl": {}})
    return digest(folder)


def test_a_bullet_that_crashes_extraction_costs_itself_alone(poisoned: dict[str, str], tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text("- CRASH\n" + PAGE)
    (pages / "b.txt").write_text(PAGE.replace("IL6", "CCL2"))

    finished = run(pages, "-o", tmp_path / "x.jsonl", env=poisoned)

    assert finished.returncode == 1
    assert "1 failure; all else was read" in finished.stderr
    assert "a.txt:1: genegraph failed here, please report it: IndexError: list index out of range" in finished.stderr
    assert len(gg.read_graph(tmp_path / "x.jsonl")) == 4


def test_strict_stops_at_the_first_failure(poisoned: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("- CRASH\n")
    (tmp_path / "b.txt").write_text(PAGE)

    finished = run("--strict", tmp_path / "b.txt", tmp_path / "a.txt", "-o", tmp_path / "x.jsonl", env=poisoned)

    assert finished.returncode == 1
    assert "a.txt:1: genegraph failed here" in finished.stderr
    assert finished.stderr.count("\n") == 1
    assert not (tmp_path / "x.jsonl").exists()


def test_a_page_that_kills_whoever_reads_it_is_given_up_and_the_rest_is_read(
    genome: Path, poisoned: dict[str, str], tmp_path: Path
) -> None:
    pages = shutil.copytree(genome, tmp_path / "pages")
    (pages / "BAD1.txt").write_text("- POISON\n" + PAGE)
    (pages / "Z9.txt").write_text("- POISON\n")

    finished = run(pages, "-j", 2, "-o", tmp_path / "x.jsonl", env=poisoned)

    assert finished.returncode == 1
    assert f"{pages / 'BAD1.txt'}: the process that read it died of SIGKILL" in finished.stderr
    assert f"{pages / 'Z9.txt'}: the process that read it died of SIGKILL" in finished.stderr
    pipeline.build(genome, outputs={tmp_path / "y.jsonl": {}})
    assert (tmp_path / "x.jsonl").read_bytes() == (tmp_path / "y.jsonl").read_bytes()


class SlowStream:
    """A stream that takes its time to close, and is lost where two close it at once."""

    def __init__(self) -> None:
        self.closing = 0
        self.most_at_once = 0

    def close(self) -> None:
        self.closing += 1
        self.most_at_once = max(self.most_at_once, self.closing)
        time.sleep(0.05)
        self.closing -= 1


def test_who_asks_and_who_ends_the_build_stop_a_worker_one_after_the_other() -> None:
    worker = _Worker({})
    stream = SlowStream()
    for pipe in (worker._process.stdin, worker._process.stdout):
        assert pipe is not None
        pipe.close()
    worker._process.stdin = stream  # type: ignore[assignment]
    threads = [Thread(target=worker.stop, kwargs={"at_once": True}) for _ in range(3)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert stream.most_at_once == 1


def test_an_unreadable_page_among_others_is_a_failure_but_alone_it_is_an_error(tmp_path: Path) -> None:
    empty, good = tmp_path / "a.txt", tmp_path / "b.txt"
    empty.write_bytes(b"")
    good.write_text(PAGE)
    seen: list[pipeline.Tally] = []

    assert len(pipeline.build([empty, good], watch=seen.append)) == 2
    assert [str(failure) for tally in seen for failure in tally.failures] == [
        f"{empty}: cannot read {empty}: it is empty"
    ]
    with pytest.raises(UnreadableFileError):
        pipeline.build([empty])
    with pytest.raises(FailedPageError, match="it is empty"):
        pipeline.build([empty, good], strict=True)


@pytest.mark.parametrize("workers", [1, 2])
def test_pages_that_fail_one_and_all_give_no_file(workers: int, tmp_path: Path) -> None:
    pages = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for page in pages:
        page.write_bytes(b"")
    (tmp_path / "x.jsonl").write_text("what was there before\n")

    with pytest.raises(NothingReadError, match=r"2 failures, the first at .*a\.txt: it is empty"):
        pipeline.build(pages, workers=workers, outputs={tmp_path / "x.jsonl": {}, tmp_path / "x.ttl": {}})

    assert (tmp_path / "x.jsonl").read_text() == "what was there before\n"
    assert not (tmp_path / "x.ttl").exists()


def test_a_missing_page_is_told_before_any_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    seen: list[pipeline.Tally] = []

    with pytest.raises(UnreadableFileError, match="missing"):
        pipeline.build([tmp_path / "a.txt", tmp_path / "missing.txt"], watch=seen.append)

    assert seen == []


def start(*arguments: object, **how: object) -> subprocess.Popen[str]:
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, **how
    )


def children(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    if not tasks.exists():
        pytest.skip("/proc is missing")
    found: list[int] = []
    for task in tasks.iterdir():
        try:
            found += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def wait_for(condition: Callable[[], object], seconds: float = 30) -> bool:
    for _ in range(int(seconds / 0.02)):
        if condition():
            return True
        time.sleep(0.02)
    return False


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("seed", range(3))
def test_kill_9_at_any_moment_leaves_outputs_whole_or_absent_and_a_rerun_goes_on(
    seed: int, genome: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    arguments = [genome, "-q", "-j", 2, "--build-dir", tmp_path / "kept", *("-o", out / "x.ttl", "-o", out / "x.jsonl")]
    moments = random.Random(seed)
    for _ in range(3):
        build = start(*arguments)
        time.sleep(moments.uniform(0.2, 3))
        workers = children(build.pid)
        build.kill()
        build.communicate()
        assert wait_for(lambda: not any(map(is_running, workers))), "a worker outlived its build"  # noqa: B023 (called at once)
        for name, content in digest(out).items():
            assert name.endswith(".part") or content == undisturbed[name]

    finished = run(*arguments)

    assert (finished.returncode, finished.stderr) == (0, "")
    assert digest(out) == undisturbed


def test_a_worker_that_is_killed_costs_nothing(genome: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    build = start(genome, "-q", "-j", 2, "-o", out / "x.ttl", "-o", out / "x.jsonl")
    assert wait_for(lambda: len(children(build.pid)) == 2 or build.poll() is not None)
    time.sleep(0.3)
    for worker in children(build.pid):
        os.kill(worker, signal.SIGKILL)

    _, errors = build.communicate()

    assert (build.returncode, errors) == (0, "")
    assert digest(out) == undisturbed


@pytest.mark.parametrize("moment", [0.3, 1.2, 2.5])
def test_ctrl_c_ends_with_130_and_leaves_nothing(moment: float, genome: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    # Pages enough that no build is done by then.
    build = start(*[genome] * 40, "-j", 2, "-o", out / "x.ttl")
    assert wait_for(lambda: children(build.pid))
    time.sleep(moment)
    workers = children(build.pid)
    os.killpg(build.pid, signal.SIGINT)

    _, errors = build.communicate()

    assert (build.returncode, errors.strip()) == (130, "genegraph: interrupted")
    assert list(out.iterdir()) == []
    assert wait_for(lambda: not any(map(is_running, workers)))


@pytest.mark.parametrize("bytes_", [0, 4096, 200_000])
def test_a_file_that_may_not_grow_is_left_out_whole(bytes_: int, genome: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "x.ttl").write_text("what was there before\n")

    finished = run(
        genome,
        *("-q", "-j", 1, "-o", out / "x.ttl"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_)),
    )

    assert finished.returncode == 1
    assert "file too large" in finished.stderr
    assert finished.stderr.count("\n") == 1
    assert digest(out) == {"x.ttl": b"what was there before\n"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few hundred kilobytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", folder], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk is not allowed here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_under_the_output_is_told(small_disk: Path, genome: Path) -> None:
    finished = run(genome, "-q", "-j", 2, "-o", small_disk / "x.ttl")

    assert finished.returncode == 1
    assert "x.ttl: no space left on device" in finished.stderr
    assert finished.stderr.count("\n") == 1
    assert list(small_disk.iterdir()) == []


def test_a_full_disk_under_the_build_folder_is_told_and_a_rerun_elsewhere_is_whole(
    small_disk: Path, genome: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    outputs = ["-o", out / "x.ttl", "-o", out / "x.jsonl"]

    finished = run(genome, "-q", "-j", 2, "--build-dir", small_disk / "kept", *outputs)

    assert finished.returncode == 1
    assert "no build folder can be kept here" in finished.stderr
    assert finished.stderr.count("\n") == 1
    assert all(content == undisturbed[name] for name, content in digest(out).items())
    assert run(genome, "-q", "--build-dir", tmp_path / "kept", *outputs).returncode == 0
    assert digest(out) == undisturbed


def test_a_full_temporary_folder_is_told(
    small_disk: Path, genome: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(small_disk))
    monkeypatch.setattr("genegraph.pipeline._bins.Bins.__init__.__defaults__", (10_000,))

    with pytest.raises(gg.GenegraphError, match=r"no space left on device; TMPDIR"):
        pipeline.build(genome, outputs={tmp_path / "x.ttl": {}})

    assert not (tmp_path / "x.ttl").exists()
    assert list(small_disk.iterdir()) == []


def test_a_damaged_build_folder_gives_nothing_wrong(
    genome: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    import sqlite3

    out = tmp_path / "out"
    out.mkdir()
    outputs: dict[Path, dict[str, object]] = {out / "x.ttl": {}, out / "x.jsonl": {}}
    pipeline.build(genome, build_dir=tmp_path / "kept", outputs=outputs)
    with sqlite3.connect(tmp_path / "kept" / "results.sqlite") as database:
        database.execute("UPDATE result SET value = substr(value, 1, 9)")

    pipeline.build(genome, build_dir=tmp_path / "kept", outputs=outputs)

    assert digest(out) == undisturbed
