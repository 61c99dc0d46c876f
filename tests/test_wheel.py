"""What a user gets: the wheel, in an empty environment, away from the checkout."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(checkout)]
    finished = subprocess.run(command, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel and what it asks for."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    command = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    finished = subprocess.run(command, capture_output=True, text=True)
    if "No matching distribution" in finished.stderr or "NewConnectionError" in finished.stderr:
        pytest.skip("the package index, for the libraries that genegraph needs, is out of reach")
    assert finished.returncode == 0, finished.stderr
    return programs


def run(programs: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "XDG_"))
    } | {"HOME": str(home), "USERPROFILE": str(home)}
    return subprocess.run(
        [programs / "genegraph", *arguments], cwd=home, env=environment, capture_output=True, text=True
    )


def test_the_wheel_holds_the_package_and_its_knowledge(wheel: Path, checkout: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    code = {path.relative_to(checkout).as_posix() for path in (checkout / "genegraph").rglob("*.py")}
    knowledge = {
        f"genegraph/{path.relative_to(checkout).as_posix()}"
        for path in (checkout / "ontologies").rglob("*")
        if path.is_file()
    }

    assert {*code, *knowledge, "genegraph/py.typed"} <= held
    assert all(name.startswith(("genegraph/", "genegraph-")) for name in held)


def test_the_installed_wheel_does_the_main_job(installed: Path, checkout: Path, tmp_path: Path) -> None:
    page = checkout / "examples" / "IL6.txt"

    built = run(installed, tmp_path, "build", str(page), "-o", "il6.ttl", "-o", "il6.graphml")
    asked = run(installed, tmp_path, "neighbors", "il6.ttl", "IL6")

    assert built.returncode == 0, built.stderr
    assert (tmp_path / "il6.ttl").stat().st_size > 0
    assert (tmp_path / "il6.graphml").stat().st_size > 0
    assert asked.returncode == 0, asked.stderr
    assert "IL6" in asked.stdout
