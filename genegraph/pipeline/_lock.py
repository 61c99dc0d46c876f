"""The lock file of a build: everything that its outputs depend on, so that the build can be repeated to the byte."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from genegraph.errors import BuildFolderError
from genegraph.pipeline._kept import hash_of, knowledge_files, program
from genegraph.pipeline._reading import FilePath, Source
from genegraph.vocabulary import ontologies

NAME = "build.lock.json"


def write_lock(
    folder: Path,
    pages: Iterable[Source],
    options: Mapping[str, object],
    outputs: Mapping[Path, Mapping[str, object]],
    decisions: FilePath | None = None,
) -> None:
    """Write down what a build was made of, and what came out.

    Raises:
        UnwritableFileError: If it cannot be written.
    """
    from importlib.metadata import version

    from genegraph.export import write_whole

    lock = {
        "genegraph": version("genegraph"),
        "program": program(),
        "knowledge": {file.relative_to(ontologies()).as_posix(): hash_of(file) for file in knowledge_files()},
        "options": dict(options),
        "decisions": {} if decisions is None else {str(decisions): _hash(str(decisions))},
        "pages": {page.name: _hash(page.name) for page in pages},
        "outputs": {
            path.name: {"options": dict(options), "sha256": hash_of(path)}
            for path, options in outputs.items()
            if path.is_file()
        },
    }
    write_whole(folder / NAME, [json.dumps(lock, indent=1, ensure_ascii=False), "\n"])


def read_lock(path: Path) -> Mapping[str, Any]:
    """The lock of an earlier build, once everything that it names has been found unchanged.

    Raises:
        BuildFolderError: If it is no lock file, or a page, a decision, the knowledge or the program has changed.
    """
    try:
        lock: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        files = {**lock["pages"], **lock.get("decisions", {})}
        knowledge, wanted = dict(lock["knowledge"]), lock["program"]
        float(lock["options"]["min_score"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = getattr(error, "strerror", None) or "it is no lock file that genegraph wrote"
        raise BuildFolderError(str(path), reason.lower()) from error
    if wanted != program():
        present = {file.relative_to(ontologies()).as_posix(): hash_of(file) for file in knowledge_files()}
        changed = sorted(name for name in knowledge.keys() | present.keys() if knowledge.get(name) != present.get(name))
        what = f"ontologies/{changed[0]} has changed" if changed else f"it was made with genegraph {lock['genegraph']}"
        raise BuildFolderError(str(path), f"{what}, so the build would not be the same")
    for file, hash in files.items():
        if hash is None:
            raise BuildFolderError(str(path), f"{file} has no hash, for it was no file on this machine")
        if _hash(file) != hash:
            raise BuildFolderError(str(path), f"{file} has changed or is gone, so the build would not be the same")
    return lock


def _hash(page: str) -> str | None:
    try:
        return hash_of(Path(page))
    except OSError:
        return None
