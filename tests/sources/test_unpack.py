"""Packed input is read as if it were plain, within limits."""

import gzip
import io
import tarfile
from pathlib import Path

import pytest

from genegraph.errors import UnreadableFileError
from genegraph.model import Record
from genegraph.sources import _unpack, read_records

PAGE = b"Symbol LIF contributors: x\nHGNC id 6596\nbasic FUNCTION\n  - binds LIFR\ncorresponding disease(s)\n"


def texts(records: list[Record]) -> list[str]:
    return [bullet.text for record in records for bullet in record.bullets()]


def tar(path: Path, members: dict[str, bytes], *others: tarfile.TarInfo) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for info in others:
            archive.addfile(info)
    return path


def test_gzip(tmp_path: Path) -> None:
    page = tmp_path / "LIF.txt.gz"
    page.write_bytes(gzip.compress(PAGE))

    [record] = read_records(page)

    assert (record.id, record.path, texts([record])) == ("LIF", str(page), ["binds LIFR"])


def test_zstandard(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    page = tmp_path / "LIF.txt.zst"
    page.write_bytes(zstandard.compress(PAGE[:40]) + zstandard.compress(PAGE[40:]))

    assert texts(list(read_records(page))) == ["binds LIFR"]


def test_an_archive_gives_the_records_of_its_pages(tmp_path: Path) -> None:
    archive = tar(
        tmp_path / "pages.tar.gz", {"a/LIF.txt": PAGE, "more.jsonl": b'{"id": "s", "text": "LIF binds LIFR"}'}
    )

    records = list(read_records(archive))

    assert [record.path for record in records] == [f"{archive}/a/LIF.txt", f"{archive}/more.jsonl"]
    assert texts(records) == ["binds LIFR", "LIF binds LIFR"]


def test_a_member_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    archive = tar(tmp_path / "pages.tar.gz", {"empty.txt": b"", "noise.txt": bytes(range(32)) * 9, "LIF.txt": PAGE})

    empty, noise, page = read_records(archive)

    assert "it is empty" in empty.issues[0].problem
    assert "it is no text" in noise.issues[0].problem
    assert texts([page]) == ["binds LIFR"]


def test_links_and_devices_in_an_archive_are_told_and_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(PAGE)
    link = tarfile.TarInfo("link.txt")
    link.type, link.linkname = tarfile.SYMTYPE, str(secret)
    device = tarfile.TarInfo("device.txt")
    device.type = tarfile.CHRTYPE

    records = list(read_records(tar(tmp_path / "pages.tar.gz", {}, link, device)))

    assert texts(records) == []
    assert all("not followed" in record.issues[0].problem for record in records)


def test_a_member_that_climbs_out_of_its_archive_is_only_read_and_its_label_stays_below(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    archive = tar(tmp_path / "in" / "pages.tar.gz", {"../../LIF.txt": PAGE, "/etc/LIF\x1b[2J.txt": PAGE})

    records = list(read_records(archive))

    assert [record.path for record in records] == [f"{archive}/LIF.txt", f"{archive}/etc/LIF_[2J.txt"]
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["in", "pages.tar.gz"]


def test_a_bomb_is_refused_long_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_unpack, "FREE", 1 << 20)
    bomb = tmp_path / "bomb.jsonl.gz"
    bomb.write_bytes(gzip.compress(b'{"id": 1}\n' * 2_000_000))

    with pytest.raises(UnreadableFileError, match="unpacks to more than 200 times its size"):
        list(read_records(bomb))


@pytest.mark.parametrize("name", ["LIF.txt.gz", "pages.tar.gz"])
def test_a_packed_file_cut_in_the_middle_is_told(name: str, tmp_path: Path) -> None:
    packed = tmp_path / name
    whole = gzip.compress(PAGE * 50) if name == "LIF.txt.gz" else tar(packed, {"LIF.txt": PAGE * 50}).read_bytes()
    packed.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(UnreadableFileError, match="broken"):
        list(read_records(packed))
