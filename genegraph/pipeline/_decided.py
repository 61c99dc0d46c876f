"""A user's file of decisions on what names stand for, read and checked before any page is."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from genegraph.errors import ParseError, UnreadableFileError

if TYPE_CHECKING:
    from genegraph.grounding import Decision


def read_decisions(path: str | PurePath | None) -> tuple[Decision, ...]:
    """The decisions in a file, in its order; none where no file is named.

    Raises:
        UnreadableFileError: If the file cannot be opened, or is no text.
        ParseError: If a line is no decision, or decides for something that no lexicon has.

    Example:
        >>> read_decisions(None)
        ()
    """
    if path is None:
        return ()
    from genegraph.grounding import parse_decisions
    from genegraph.vocabulary.lexicons import lexicons

    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise UnreadableFileError(str(path), (error.strerror or str(error)).lower()) from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(str(path), "it is no UTF-8 text") from error
    decisions = parse_decisions(lines, str(path))
    for decision in decisions:
        if decision.curie is not None and lexicons().entity(decision.curie) is None:
            raise ParseError(str(path), 0, f"no entity {decision.curie!r}, for which it decides at {decision.text!r}")
    return decisions
