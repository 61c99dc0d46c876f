"""The two kinds of files that an index keeps beside its tries: rows of text, and groups of numbers.

Both are memory-mapped, and open with how many rows or groups there are. Then rows have the places where each begins;
groups have their only number or, as most have but one, with the highest bit set the place of several, which their count
precedes. Each number takes 8 bytes in the byte order of the machine.
"""

from __future__ import annotations

import mmap
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path

_SEVERAL = 1 << 63


class Rows:
    """A file of texts in UTF-8, read by number without loading it."""

    def __init__(self, path: Path) -> None:
        self._data = _mapped(path)
        count = int.from_bytes(self._data[:8], "little")
        self._starts = memoryview(self._data)[8 : 16 + 8 * count].cast("Q")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> bytes:
        return self._data[self._starts[number] : self._starts[number + 1]]

    def beginning_with(self, start: str) -> Iterator[str]:
        """The rows of a sorted file that begin with a text."""
        wanted = start.encode()
        place = bisect_left(self, wanted)
        while place < len(self) and (row := self[place]).startswith(wanted):
            yield row.decode()
            place += 1


class Groups:
    """A file of groups of numbers, read by the number of a group without loading it."""

    def __init__(self, path: Path) -> None:
        data = memoryview(_mapped(path))
        count = int.from_bytes(data[:8], "little")
        self._only = data[8 : 8 + 8 * count].cast("Q")
        self._several = data[8 + 8 * count :].cast("Q")

    def __getitem__(self, number: int) -> Sequence[int]:
        only = self._only[number]
        if only < _SEVERAL:
            return (only,)
        place = only - _SEVERAL
        return self._several[place + 1 : place + 1 + self._several[place]].tolist()


def write_rows(path: Path, texts: Iterable[str]) -> None:
    """Write texts to be read by their number; those that are to be searched come sorted."""
    rows = [text.encode() for text in texts]
    places = array("Q", accumulate(map(len, rows), initial=16 + 8 * len(rows)))
    with path.open("wb") as file:
        file.write(len(rows).to_bytes(8, "little"))
        file.write(places.tobytes())
        file.writelines(rows)


def write_groups(path: Path, count: int, groups: Iterable[int], values: Iterable[int]) -> None:
    """Write numbers below 2 to the 63rd to be read by their group; no group is empty.

    Args:
        path: Where to write.
        count: How many groups there are.
        groups: The group of each number.
        values: The numbers; those of one group keep their order.
    """
    only = [-1] * count
    several: dict[int, list[int]] = {}
    for group, value in zip(groups, values, strict=True):
        if only[group] < 0:
            only[group] = value
        else:
            several.setdefault(group, [only[group]]).append(value)
    rest = array("Q")
    for group, found in several.items():
        only[group] = _SEVERAL + len(rest)
        rest.append(len(found))
        rest.extend(found)
    with path.open("wb") as file:
        file.write(count.to_bytes(8, "little"))
        file.write(array("Q", only).tobytes())
        file.write(rest.tobytes())


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
