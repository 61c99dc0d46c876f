"""`genegraph` and `python -m genegraph`."""

from __future__ import annotations

import sys

from genegraph.cli import run


def main() -> None:
    """Run the command line with the arguments of this process, and end it with the exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
