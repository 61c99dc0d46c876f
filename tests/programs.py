"""Other people's programs as fixtures; a test that needs one that is missing skips and says which."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

__all__ = ["jena", "rapper"]


@pytest.fixture(scope="session")
def rapper():
    """Read a file with raptor's rapper; give the lines of N-Triples, or of N-Quads, that it found."""
    program = shutil.which("rapper")
    if program is None:
        pytest.skip("rapper (raptor2-utils) is missing")

    def read(path, syntax):
        finished = subprocess.run(
            [program, "-q", "-i", syntax, "-o", "nquads" if syntax in ("trig", "nquads") else "ntriples", str(path)],
            capture_output=True,
            text=True,
        )
        assert (finished.returncode, finished.stderr) == (0, "")
        return finished.stdout.splitlines()

    return read


@pytest.fixture(scope="session")
def jena(tmp_path_factory):
    """Run a program of Apache Jena; give what it printed. It must not complain, not even with a warning.

    Debian left resources of jena-core.jar under a package that its classes have left; a copy where they are now helps.
    """
    java = shutil.which("java")
    jars = sorted(jar for pattern in JARS for jar in Path("/usr/share/java").glob(f"{pattern}.jar"))
    if java is None or not Path("/usr/share/java/jena-arq.jar").exists():
        pytest.skip("Jena (libapache-jena-java) is missing")
    mended = tmp_path_factory.mktemp("jena")
    with zipfile.ZipFile("/usr/share/java/jena-core.jar") as core:
        moved = "org/apache/jena/ext/"
        for name in core.namelist():
            if name.startswith(f"{moved}xerces/") and not name.endswith("/"):
                target = mended / name.removeprefix(moved)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(core.read(name))

    def run(program, *arguments):
        command = [java, "-cp", ":".join(map(str, [mended, *jars])), program, *map(str, arguments)]
        finished = subprocess.run(command, capture_output=True, text=True)
        assert (finished.returncode, finished.stderr) == (0, ""), finished.stderr
        return finished.stdout

    return run


# Never all jars of /usr/share/java: bridges between loggers would call each other for ever.
JARS = [
    *("jena-*", "thrift*", "libthrift*", "dexx*", "commons-*", "gson*", "http*", "jackson-*", "jakarta.json*", "json*"),
    *("protobuf*", "titanium*", "guava", "slf4j-api", "slf4j-nop"),
]
