"""Nodes as text: the statements of Turtle and TriG, and the lines of N-Triples and N-Quads.

Addresses, and facts that many nodes share, are rendered once and looked up from then on. That is what keeps pace with a
serializer written in a compiled language: most of an association is one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genegraph.model import Curie
from genegraph.rdf._node import Facts, Node
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, OWN, Profile, entity_prefixes, expand, prefixes


class Turtle:
    r"""Writes nodes as statements of Turtle, with prefixed names where the name allows it.

    Example:
        >>> print(Turtle().statement(Node("hgnc:6018", Facts(), [], [("rdfs:label", ("IL6",), "xsd:string")])), end="")
        hgnc:6018 rdfs:label "IL6" .
    """

    def __init__(self, profile: Profile = DEFAULT_PROFILE) -> None:
        self.profile = profile
        self.names = _PrefixedNames(profile)
        self._shared: dict[Facts, tuple[list[str], list[str]]] = {}

    def head(self) -> Iterator[str]:
        """The declarations of every prefix that a graph may use, whether this one does or not: a stream cannot know."""
        known = prefixes(self.profile)
        for prefix in _data_prefixes(self.profile):
            yield f"@prefix {prefix}: <{known[prefix]}> .\n"
        yield "\n"

    def statement(self, node: Node, graph: Curie | None = None) -> str:  # noqa: ARG002 (where a graph is named, it is around)
        """All that is said of a node, ended with a full stop."""
        names = self.names
        shared = self._shared.get(node.shared)
        if shared is None:
            parts = [self._parts(Facts(links=node.shared.links[:1])), self._parts(Facts((), node.shared.values))]
            shared = self._shared[node.shared] = parts[0], self._parts(Facts(node.shared.links[1:])) + parts[1]
        return f"{names[node.address]} {_SEPARATOR.join(shared[0] + self._parts(node) + shared[1])} .\n"

    def _parts(self, said: Node | Facts) -> list[str]:
        names = self.names
        parts = [
            f"{names[predicate]} {names[objects[0]] if len(objects) == 1 else _COMMA.join([names[o] for o in objects])}"
            for predicate, objects in said.links
        ]
        for predicate, texts, datatype in said.values:
            plain = datatype != "xsd:string"  # booleans and numbers need no quotes
            parts.append(f"{names[predicate]} {_COMMA.join(texts if plain else map(quote, texts))}")
        return parts


class Lines:
    r"""Writes nodes as lines of N-Triples, or of N-Quads where a graph is named.

    Example:
        >>> node = Node("hgnc:6018", Facts(), [], [("rdfs:label", ("IL6",), "xsd:string")])
        >>> print(Lines().lines(node), end="")
        <http://identifiers.org/hgnc/6018> <http://www.w3.org/2000/01/rdf-schema#label> "IL6" .
    """

    def __init__(self, profile: Profile = DEFAULT_PROFILE) -> None:
        self.names = _FullNames(profile)
        self._shared: dict[Facts, list[str]] = {}

    def lines(self, node: Node, graph: Curie | None = None) -> str:
        """One line a triple, each with its end."""
        names = self.names
        shared = self._shared.get(node.shared)
        if shared is None:
            shared = self._shared[node.shared] = self._parts(node.shared)
        subject = names[node.address]
        end = f" {names[graph]} .\n" if graph else " .\n"
        return f"{subject} {f'{end}{subject} '.join(self._parts(node) + shared)}{end}"

    def _parts(self, said: Node | Facts) -> list[str]:
        names = self.names
        parts = [f"{names[predicate]} {names[object]}" for predicate, objects in said.links for object in objects]
        for predicate, texts, datatype in said.values:
            mark = "" if datatype == "xsd:string" else f"^^{names[datatype]}"
            parts += [f"{names[predicate]} {quote(text)}{mark}" for text in texts]
        return parts


def is_passing(curie: Curie) -> bool:
    """Whether few statements use a name: an edge's, its evidence's, a bullet's. To keep those would make memory grow.

    Example:
        >>> is_passing("edge:9d6ea4453b5f"), is_passing("hgnc:6018")
        (True, False)
    """
    return curie.startswith(("edge:", "evidence:")) or "#" in curie


def quote(text: str) -> str:
    r"""A literal in quotes, with everything escaped that the syntaxes do not take as it stands.

    Example:
        >>> print(quote('the "na\u00efve" T cell\npool\x01'))
        "the \"naïve\" T cell\npool\u0001"
    """
    return f'"{_SPECIAL.sub(_escape, text)}"' if _SPECIAL.search(text) else f'"{text}"'


class _PrefixedNames(dict[Curie, str]):
    """CURIE -> Turtle name, found once."""

    def __init__(self, profile: Profile) -> None:
        super().__init__({"rdf:type": "a"})
        self._profile = profile
        self._declared = frozenset(_data_prefixes(profile))

    def __missing__(self, curie: Curie) -> str:
        prefix, _, identifier = curie.partition(":")
        plain = prefix in self._declared and _PLAIN.fullmatch(identifier)
        name = curie if plain else f"<{expand(curie, self._profile)}>"
        if not is_passing(curie):
            self[curie] = name
        return name


class _FullNames(dict[Curie, str]):
    """CURIE -> address in angle brackets, found once."""

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self._profile = profile

    def __missing__(self, curie: Curie) -> str:
        name = f"<{expand(curie, self._profile)}>"
        if not is_passing(curie):
            self[curie] = name
        return name


def _data_prefixes(profile: Profile) -> tuple[str, ...]:
    """The prefixes of data: entities, ours, and the vocabularies that describe edges."""
    return (*entity_prefixes(profile), *OWN, "rdf", "rdfs", "xsd", "skos", "prov", "dct", "np", "biolink")


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character >= "\ud800":  # half of a surrogate pair, which no encoding takes
        return "\N{REPLACEMENT CHARACTER}"
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"


_COMMA = ", "
_SEPARATOR = " ;\n    "
_PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")  # what every Turtle parser takes, old ones too
_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f-\x9f\ud800-\udfff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
