"""Who may ask an endpoint: its own machine unless told otherwise, and no web page of somebody else's.

A browser sends what any page tells it to. So a page that the user merely looks at could write to the endpoint on the
user's machine, or read from it under a name that leads here. The headers Host, Origin and Sec-Fetch-Site, which no page
can forge, tell them apart; programs that are no browsers send none of the latter two.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from genegraph.store._ask import Reply, failure

LOCAL = ("127.0.0.1", "localhost", "::1")


def refusal(headers: Mapping[str, str], target: str, *, local: bool, cors: str) -> Reply | None:
    """Why a request is not answered; None if it is.

    Args:
        headers: Those of the request, under names in small letters.
        target: What it asks for: a path, or a whole address as for a proxy.
        local: Whether only this machine may ask.
        cors: The origin whose pages may ask, `*` for any; empty for none.

    Example:
        >>> refusal({"host": "localhost:7878"}, "/sparql", local=True, cors="")
        >>> refusal({"host": "evil.example"}, "/sparql", local=True, cors="").status
        421
        >>> refusal({"host": "localhost", "origin": "http://evil.example"}, "/sparql", local=True, cors="").status
        403
    """
    named = headers.get("host", "")
    try:
        wanted = [urlsplit(f"//{named}"), urlsplit(target)]
        hosts = [one.hostname for one in wanted if one.netloc or one is wanted[0]]
        origin = urlsplit(headers["origin"]).netloc if "origin" in headers else None
    except ValueError:
        return failure(400, "Host, Origin or the address of this request is none")
    if local and not set(hosts) <= set(LOCAL):
        return failure(421, "this endpoint answers to its own machine alone")
    if cors == "*" or (cors and headers.get("origin") == cors):
        return None
    if origin is not None and (not origin or origin.lower() != named.lower()):
        return failure(403, "this endpoint answers no scripts or forms of other web pages: --cors ORIGIN lets them ask")
    followed = headers.get("sec-fetch-dest", "") == "document"  # a link, which shows its answer to the user alone
    if local and headers.get("sec-fetch-site", "none") not in ("none", "same-origin") and not followed:
        return failure(403, "this endpoint is no part of other web pages: --cors ORIGIN lets them ask")
    return None
