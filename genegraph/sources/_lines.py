"""Bytes of any upbringing -> numbered lines of text: encodings, line ends, control characters, endless lines.

Every line is decoded by itself, so that one page may mix encodings, and each says what had to be mended to read it.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, TextIOWrapper

LONGEST_LINE = 1_000_000  # bytes; the longest line of the real pages has 1,744


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an input, without its end."""

    number: int  # counted from 1
    text: str
    problem: str = ""  # what had to be mended to read it


def numbered(text: str) -> Iterator[Line]:
    """The lines of a text that is already decoded.

    Example:
        >>> [line.text for line in numbered("one\\r\\ntwo")]
        ['one', 'two']
    """
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        yield _clean(number, line, "")


def decode(stream: BufferedReader, first: int = 1) -> Iterator[Line]:
    """Yield the lines of a byte stream, holding no more than one of them in memory.

    UTF-8 is expected and UTF-16 recognised by its byte order mark. A line that is neither is read as Windows-1252, of
    which Latin-1 is a part, and says so. Of a line above `LONGEST_LINE` the rest is passed over, and it says so. The
    first line gets the number `first`.

    Example:
        >>> from io import BytesIO
        >>> list(decode(BufferedReader(BytesIO("naïve".encode("latin-1")))))
        [Line(number=1, text='naïve', problem='not UTF-8: read as Windows-1252')]
    """
    if stream.peek(2)[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
        yield from _decode_wide(stream, first)
        return
    number = first - 1
    while raw := stream.readline(LONGEST_LINE):
        cut = _skip_rest(stream) if len(raw) >= LONGEST_LINE and not raw.endswith(b"\n") else ""
        if number < first:
            raw = raw.removeprefix(BOM_UTF8)
        for piece in raw.removesuffix(b"\n").removesuffix(b"\r").split(b"\r"):
            number += 1
            text, problem = _text(piece)
            yield _clean(number, text, cut or problem)


_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\u200b\u2060\ufeff\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
_MOJIBAKE = re.compile("â€|[ÃÂÎÏ].")


def _decode_wide(stream: BufferedReader, first: int) -> Iterator[Line]:
    text = TextIOWrapper(stream, encoding="utf-16", errors="replace")
    number = first - 1
    while line := text.readline(LONGEST_LINE):
        number += 1
        problem = "UTF-16: read by its byte order mark" if number == first else ""
        if len(line) >= LONGEST_LINE and not line.endswith("\n"):
            problem = _TOO_LONG
            while (rest := text.readline(LONGEST_LINE)) and not rest.endswith("\n"):
                pass
        yield _clean(number, line.removesuffix("\n"), problem)


_TOO_LONG = f"a line longer than {LONGEST_LINE:,} bytes: the rest of it was passed over"


def _skip_rest(stream: BufferedReader) -> str:
    while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass
    return _TOO_LONG


def _text(raw: bytes) -> tuple[str, str]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return raw.decode("cp1252"), "not UTF-8: read as Windows-1252"
        except UnicodeDecodeError:
            return raw.decode("latin-1"), "not UTF-8: read as Latin-1"
    if not text.isascii() and _MOJIBAKE.search(text):
        try:
            return text.encode("cp1252").decode("utf-8"), "UTF-8 that was once read as Windows-1252: undone"
        except UnicodeError:
            pass
    return text, ""


def _clean(number: int, text: str, problem: str) -> Line:
    cleaned = _CONTROLS.sub("", text.replace("\x0b", " ").replace("\x0c", " "))
    if len(cleaned) != len(text) and not problem:
        problem = "control characters taken out"
    return Line(number, cleaned, problem)
