"""What several tests share."""

from pathlib import Path

import pytest
from programs import *  # noqa: F403 (fixtures)

collect_ignore = ["benchmarks", "export/programs"]  # run on demand, and by other programs' environments: no tests

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds pyproject.toml."""
    return CHECKOUT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Gold pages and corpora beside the checkout; users do not have them."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the gold pages and corpora (../shared) are not here")
    return folder
