"""No input makes a reader crash: it gives records, or an error that is the project's own."""

import gzip
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedReader, BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genegraph.errors import GenegraphError
from genegraph.model import Record
from genegraph.sources import formats
from genegraph.sources._lines import LONGEST_LINE, decode
from genegraph.sources._unpack import unpack

SAMPLES = {name: next((Path(__file__).parent.parent / "pages").glob(f"{name}.*")).read_bytes() for name in formats()}


@st.composite
def damaged(draw: st.DrawFn, sample: bytes) -> bytes:
    """A sample page with pieces cut out, doubled, moved, or replaced by noise."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(sample)))
        end = min(start + draw(st.integers(0, 300)), len(sample))
        noise = draw(
            st.binary(max_size=12) | st.sampled_from([b"\r", b"\xa0", b"\xff\xfe", b"{ECO:", b"<li>", b"<!--"])
        )
        piece = draw(st.sampled_from([b"", sample[start:end] * 2, sample[start:end][::-1], noise]))
        sample = sample[:start] + piece + sample[end:]
    return sample


def check(records: Iterator[Record]) -> None:
    for record in records:
        str(record).encode()
        for bullet in record.bullets():
            assert bullet.text
            assert not any(unicodedata.category(sign) == "Cc" and not sign.isspace() for sign in bullet.text)
            assert bullet.locator.startswith(f"{record.id}#")
            assert all(name and value for name, value in bullet.fields)
            assert all(":" in curie for curie in bullet.publications + bullet.identifiers)
        assert all(issue.problem for issue in record.issues)


def read(name: str, raw: bytes) -> None:
    with suppress(GenegraphError):
        check(iter(formats()[name].parse(decode(BufferedReader(BytesIO(raw))), "odd")))


@pytest.mark.parametrize("name", formats())
@given(data=st.data())
def test_no_damaged_page_makes_its_reader_crash(name: str, data: st.DataObject) -> None:
    read(name, data.draw(damaged(SAMPLES[name])))


@pytest.mark.parametrize("name", formats())
@given(raw=st.binary(max_size=400))
def test_no_bytes_make_a_reader_crash(name: str, raw: bytes) -> None:
    read(name, raw)


@given(data=st.data(), level=st.integers(0, 9))
def test_no_damaged_packing_makes_the_unpacker_crash(data: st.DataObject, level: int) -> None:
    raw = data.draw(damaged(gzip.compress(SAMPLES["genatlas"], level, mtime=0)))
    with suppress(GenegraphError):
        for _, stream in unpack(BytesIO(raw), "odd.gz"):
            if not isinstance(stream, GenegraphError):
                stream.read()


@given(st.binary(max_size=200))
def test_lines_keep_every_printable_character_of_plain_text(raw: bytes) -> None:
    text = "".join(line.text for line in decode(BufferedReader(BytesIO(raw.hex().encode() + b"\n" + b"end"))))

    assert text == raw.hex() + "end"


# Inputs at which a scan that looks back, or looks ahead in vain, would take hours.
LONG = LONGEST_LINE // 2
HEAD = b"Symbol LIF contributors: x\nHGNC id 6596\nLocation 7p15\nbasic FUNCTION\n"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("genatlas", HEAD + b"pmid " + b" " * LONG + b"x"),
        ("genatlas", HEAD + b"pmid " + b"( " * (LONG // 2)),
        ("genatlas", HEAD + b"(PMID: " + b"1, " * (LONG // 3) + b"x"),
        ("genatlas", HEAD + b"doi:10.1234/" + b"(" * LONG),
        ("genatlas", HEAD + "\ufffd ".encode() + b"a" * LONG),
        ("genatlas", HEAD + b"Physical map\n" + b"A-" * (LONG // 2)),
        ("genatlas", HEAD + b"-a\n" * (LONG // 20)),
        ("html", b"<html>" + b"<a " * (LONG // 3)),
        ("html", b"<html>" + b'<a ">"' * (LONG // 6)),
        ("html", b"<html>" + b"<!--" * (LONG // 4)),
        ("html", b"<html>" + b"<script>" * (LONG // 8)),
        ("html", b"<html>" + b"<td>" * (LONG // 4) + b"x"),
        ("uniprot", b"ID   A B\nAC   P1;\nCC   -!- FUNCTION: " + b"{ECO:" * (LONG // 5) + b"\n//\n"),
        ("uniprot", b"ID   A B\nAC   P1;\nCC   -!- FUNCTION: " + b". " * (LONG // 2) + b"\n//\n"),
        ("jsonl", b'{"text":' + b"[" * LONG),
    ],
)
def test_no_long_line_makes_a_reader_hang(name: str, raw: bytes) -> None:
    read(name, raw)
