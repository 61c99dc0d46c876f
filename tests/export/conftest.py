"""What the tests of the formats share."""

import shutil
import subprocess

import pytest


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
