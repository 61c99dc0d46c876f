"""A build folder spares what is known, never what has changed; a lock file repeats a build or says why it cannot."""

import json
import shutil
from pathlib import Path

import pytest

import genegraph as gg
from genegraph import pipeline
from genegraph.cli import run
from genegraph.errors import BuildFolderError
from genegraph.pipeline import _kept, _tasks
from genegraph.pipeline._reading import Source


@pytest.fixture
def pages(genome: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for page in sorted(genome.iterdir())[:12]:
        shutil.copy(page, folder)
    return folder


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[_tasks.Load]:
    """The loads that were really carried out."""
    loads: list[_tasks.Load] = []
    carry_out = _tasks.Hand.do

    def noted(hand: _tasks.Hand, load: _tasks.Load) -> bytes:
        loads.append(load)
        return carry_out(hand, load)

    monkeypatch.setattr(_tasks.Hand, "do", noted)
    return loads


def read_in(loads: list[_tasks.Load]) -> list[str]:
    return [Path(load.name).name for load in loads if isinstance(load, Source)]


def test_a_second_build_does_nothing_twice(pages: Path, tmp_path: Path, done: list[_tasks.Load]) -> None:
    outputs: dict[Path, dict[str, object]] = {tmp_path / "x.ttl": {}}
    seen: list[list[pipeline.Tally]] = [[], []]
    pipeline.build(pages, build_dir=tmp_path / "kept", outputs=outputs, watch=seen[0].append)
    done.clear()

    pipeline.build(pages, build_dir=tmp_path / "kept", outputs=outputs, watch=seen[1].append)

    assert done == []
    assert seen[0] == seen[1]


def test_only_the_page_that_changed_is_read_again(pages: Path, tmp_path: Path, done: list[_tasks.Load]) -> None:
    pipeline.build(pages, build_dir=tmp_path / "kept")
    changed = sorted(pages.iterdir())[3]
    changed.write_text(changed.read_text().replace("binds", "phosphorylates"))
    done.clear()

    graph = pipeline.build(pages, build_dir=tmp_path / "kept")

    assert read_in(done) == [changed.name]
    assert graph == gg.build(pages)


def test_a_page_that_is_gone_is_forgotten(pages: Path, tmp_path: Path, done: list[_tasks.Load]) -> None:
    pipeline.build(pages, build_dir=tmp_path / "kept")
    gone = sorted(pages.iterdir())[0]
    text = gone.read_text()
    gone.unlink()
    done.clear()

    assert pipeline.build(pages, build_dir=tmp_path / "kept") == gg.build(pages)
    done.clear()
    gone.write_text(text)
    pipeline.build(pages, build_dir=tmp_path / "kept")

    assert read_in(done) == [gone.name]


@pytest.mark.parametrize("what", ["knowledge or program", "options"])
def test_nothing_of_another_version_is_taken(
    what: str, pages: Path, tmp_path: Path, done: list[_tasks.Load], monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.build(pages, build_dir=tmp_path / "kept")
    done.clear()
    if what == "options":
        pipeline.build(pages, build_dir=tmp_path / "kept", min_score=0.9)
    else:
        monkeypatch.setattr(_kept, "program", lambda: "another")
        pipeline.build(pages, build_dir=tmp_path / "kept")

    assert len(read_in(done)) == 12


def test_changed_decisions_read_the_pages_again_and_a_remark_in_them_does_not(
    pages: Path, tmp_path: Path, done: list[_tasks.Load]
) -> None:
    decisions, kept = tmp_path / "mine.tsv", tmp_path / "kept"
    name = next(edge.subject for edge in gg.build(pages).edges if edge.subject.type == "gene").name
    pipeline.build(pages, build_dir=kept)
    seen = []
    for text in ("", f"{name}\thgnc:6018\n", f"# sure\n{name}\thgnc:6018\n", f"{name}\t-\n"):
        decisions.write_text(text)
        done.clear()
        graph = pipeline.build(pages, build_dir=kept, decisions=decisions)
        seen.append(len(read_in(done)))
        assert graph == gg.build(pages, decisions=decisions)

    assert seen == [0, 12, 0, 12]


def test_a_locked_build_takes_its_decisions_or_says_that_they_have_changed(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decisions, kept = tmp_path / "mine.tsv", tmp_path / "kept"
    decisions.write_text("IL6\thgnc:11892\n")
    (pages / "x.txt").write_text("IL6 activates STAT3\n")
    first, second = tmp_path / "a.nt", tmp_path / "b.nt"
    told = ["--decisions", str(decisions), "--build-dir", str(kept)]
    assert run(["build", "-q", str(pages), *told, "-o", str(first)]) == 0
    lock = kept / "build.lock.json"

    assert run(["build", "-q", "--locked", str(lock), "-o", str(second)]) == 0
    assert second.read_bytes() == first.read_bytes()

    decisions.write_text("IL6\t-\n")
    assert run(["build", "-q", "--locked", str(lock), "-o", str(second)]) == 1
    assert f"{decisions} has changed or is gone" in capsys.readouterr().err


def test_pages_that_tell_one_thing_differently_agree_in_the_end(tmp_path: Path) -> None:
    for name, words in (("a", "IL6"), ("b", "IL6")):
        line = {"id": name, "text": f"{words} activates STAT3 in the Wobbly syndrome."}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(line) + "\n")

    both = pipeline.build(tmp_path, build_dir=tmp_path / "kept")

    assert both == gg.build(tmp_path)


def test_a_locked_build_gives_the_same_bytes(pages: Path, tmp_path: Path) -> None:
    first, second, kept = tmp_path / "a.ttl", tmp_path / "b.ttl", tmp_path / "kept"
    assert run(["build", "-q", str(pages), "--build-dir", str(kept), "-o", str(first), "--min-score", "0.6"]) == 0

    assert run(["build", "-q", "--locked", str(kept / "build.lock.json"), "-o", str(second)]) == 0

    assert first.read_bytes() == second.read_bytes()
    lock = json.loads((kept / "build.lock.json").read_text())
    assert list(lock["pages"]) == [str(page) for page in sorted(pages.iterdir())]
    assert lock["outputs"]["a.ttl"]["sha256"] == _kept.hash_of(second)


@pytest.mark.parametrize("what", ["page changed", "page gone", "program", "knowledge", "no lock"])
def test_a_lock_that_does_not_fit_says_what_has_changed(what: str, pages: Path, tmp_path: Path) -> None:
    pipeline.build(pages, build_dir=tmp_path / "kept")
    path = tmp_path / "kept" / "build.lock.json"
    lock = json.loads(path.read_text())
    page = sorted(pages.iterdir())[5]
    match what:
        case "page changed":
            page.write_text(page.read_text() + "\n")
            said = f"{page.name} has changed or is gone"
        case "page gone":
            page.unlink()
            said = f"{page.name} has changed or is gone"
        case "program":
            path.write_text(json.dumps({**lock, "program": "another"}))
            said = "it was made with genegraph"
        case "knowledge":
            path.write_text(
                json.dumps({**lock, "program": "another", "knowledge": {**lock["knowledge"], "relations.ttl": "0"}})
            )
            said = "ontologies/relations.ttl has changed"
        case _:
            path.write_text("[]")
            said = "it is no lock file"

    with pytest.raises(BuildFolderError, match=said):
        pipeline.read_lock(path)


def test_a_build_folder_that_is_none_is_told(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "results.sqlite").write_bytes(b"no database, but long enough to be taken for one" * 9)

    with pytest.raises(BuildFolderError, match="not a database"):
        pipeline.build(pages, build_dir=tmp_path / "kept")


def test_two_builds_may_share_a_folder(tmp_path: Path) -> None:
    with _kept.Kept(tmp_path / "kept") as one, _kept.Kept(tmp_path / "kept") as other:
        one.put(b"a", b"1")
        one.commit()
        other.put(b"b", b"2")
        other.commit()

        assert (one.get(b"b"), other.get(b"a")) == (b"2", b"1")
