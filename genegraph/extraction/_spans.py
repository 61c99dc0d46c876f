"""Spans, remembered: words stand in the same places of their bullets again and again."""

from __future__ import annotations

from functools import lru_cache

from genegraph.model import Span

span_at = lru_cache(maxsize=1 << 14)(Span)
"""The span from a start to an end."""
