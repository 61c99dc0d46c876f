"""A worker process: loads come in on standard input, results go out on standard output, until the input ends.

The input ends when whoever started the worker closes it or dies, however suddenly; so no worker outlives its work.
"""

from __future__ import annotations

import gc
import os
import pickle
import traceback
from typing import Any

from genegraph.errors import GenegraphError


def main() -> None:
    """Serve until nothing more comes."""
    inbox = os.fdopen(os.dup(0), "rb")
    outbox = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up among the results
    from genegraph.pipeline._tasks import Hand

    # What lives long here are tables of names, which only grow: to search them for garbage again and again takes a
    # tenth of the time and finds nothing. What dies young is still found.
    gc.set_threshold(20_000, 50, 1_000)
    try:
        hand = Hand(**pickle.load(inbox))
        while True:
            loads = pickle.load(inbox)
            pickle.dump([_answer(hand, load) for load in loads], outbox, pickle.HIGHEST_PROTOCOL)
            outbox.flush()
    except (EOFError, BrokenPipeError):
        os._exit(0)  # without a word: what is buffered has nowhere to go


def _answer(hand: Any, load: Any) -> tuple[str, bytes | str]:
    try:
        return "done", hand.do(load)
    except GenegraphError as error:
        return "refused", str(error)
    except Exception:
        return "broken", traceback.format_exc()


if __name__ == "__main__":
    main()
