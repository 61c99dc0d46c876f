"""Whatever comes in whatever order, and however much of it, leaves in order of edge id."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from genegraph.pipeline._bins import Bins
from genegraph.pipeline._order import InOrder, framed

ids = st.integers(0, 16**12 - 1).map("{:012x}".format) | st.sampled_from(
    ["000000000000", "0010abcdef12", "0010abcdef13"]
)


@given(st.dictionaries(ids, st.binary(max_size=40)), st.integers(1, 5), st.integers(0, 200))
def test_texts_leave_in_order_of_their_ids(texts: dict[str, bytes], together: int, room: int) -> None:
    frames = [framed(id, text) for id, text in texts.items()]
    with InOrder() as ordered:
        ordered._bins = Bins(room)
        for first in range(0, len(frames), together):
            ordered.add(b"".join(frames[first : first + together]))

        assert list(chain.from_iterable(ordered)) == [texts[id] for id in sorted(texts)]
        assert list(chain.from_iterable(ordered)) == [texts[id] for id in sorted(texts)], "read twice for two files"
