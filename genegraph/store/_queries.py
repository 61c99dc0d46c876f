"""The book of ready queries: each file in `queries/` is one, and runs as it stands.

A file opens with comments: the first says what is asked, each further one names a parameter. A parameter is a variable
with an example after `VALUES`, which the user's value replaces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from genegraph.errors import UnknownNameError
from genegraph.rdf import quote
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile, encode, expand, prefixes


class ReadyQuery(NamedTuple):
    """A question that somebody has already put into SPARQL."""

    name: str
    question: str
    parameters: Mapping[str, str]  # what the user may set -> what it means
    sparql: str  # without the declarations of prefixes that genegraph knows

    def fill(self, values: Mapping[str, str]) -> str:
        """The query with values of the user's in the place of the examples.

        Raises:
            UnknownNameError: If it has no such parameter.

        Example:
            >>> 'VALUES ?name { "STAT3" }' in ready_queries()["neighbors"].fill({"name": "STAT3"})
            True
        """
        text = self.sparql
        for name, value in values.items():
            if name not in self.parameters:
                raise UnknownNameError(f"parameter of the query {self.name}", name, self.parameters)
            text = _with_value(text, name, value)
        return text


@cache
def ready_queries() -> Mapping[str, ReadyQuery]:
    """Every ready query, by name.

    Example:
        >>> ready_queries()["evidence"].parameters
        mappingproxy({'edge': "the edge's address"})
    """
    found = {}
    for file in sorted(files(__package__).joinpath("queries").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".rq"):
            name = file.name.removesuffix(".rq").replace("_", "-")
            question, *rest = file.read_text(encoding="utf-8").splitlines()
            said = [line[2:].partition(": ") for line in rest if line.startswith("# ")]
            sparql = "\n".join(line for line in rest if not line.startswith("#")) + "\n"
            parameters = MappingProxyType({parameter: meaning for parameter, _, meaning in said})
            found[name] = ReadyQuery(name, question.removeprefix("# "), parameters, sparql)
    return MappingProxyType(found)


def ready_query(name: str) -> ReadyQuery:
    """The ready query of that name.

    Raises:
        UnknownNameError: If there is none.
    """
    if name not in ready_queries():
        raise UnknownNameError("ready query", name, get_close_matches(name, ready_queries()) or ready_queries())
    return ready_queries()[name]


def with_prefixes(sparql: str, profile: Profile = DEFAULT_PROFILE) -> str:
    """A query with the declarations that a store which is not ours needs.

    Example:
        >>> print(with_prefixes("SELECT ?x { ?x gg:sign 1 }"))
        PREFIX gg: <https://w3id.org/genegraph/ontology/>
        SELECT ?x { ?x gg:sign 1 }
    """
    known = prefixes(profile)
    used = [prefix for prefix in known if re.search(rf"(?<![\w.:/?$]){re.escape(prefix)}:", sparql)]
    return "".join(f"PREFIX {prefix}: <{known[prefix]}>\n" for prefix in used) + sparql


def _with_value(sparql: str, name: str, value: str) -> str:
    example = re.compile(rf"(?<=VALUES \?{name} {{ ).*?(?= }})")
    return example.sub(lambda found: _term(value, like=found[0]), sparql)


def _term(value: str, like: str) -> str:
    """A value of the user's as the kind of term that the example is."""
    if like.startswith('"'):
        return quote(value)
    if value.startswith(("http://", "https://")):
        return f"<{'%'.join(map(encode, value.split('%')))}>"  # so that no value gets out of its brackets
    return f"<{expand(value)}>"
