"""UniProt flat files: the comments (`CC`) of each entry -> one Record an entry, one bullet a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from genegraph.errors import ParseError
from genegraph.model import Entity, Issue, Record, Topic
from genegraph.sources import SourceFormat
from genegraph.sources._bullets import Draft, sections
from genegraph.sources._lines import Line
from genegraph.sources._references import publications_in, take_references
from genegraph.sources._sentences import sentences


def parse(lines: Iterable[Line], path: str) -> Iterator[Record]:
    """Read one record an entry, and hold no more than one of them.

    Each sentence keeps the publications that it, or the evidence in braces behind it, names. Lines other than the
    comments, the names, and the references to HGNC and OMIM are no part of a record.

    Example:
        >>> from genegraph.sources._lines import numbered
        >>> entry = "ID   IL6_HUMAN\\nGN   Name=IL6;\\nCC   -!- FUNCTION: Induces CRP. {ECO:0000269|PubMed:7}\\n//"
        >>> record, = parse(numbered(entry), "il6.dat")
        >>> record.topic.symbol, [(bullet.text, bullet.publications) for bullet in record.bullets()]
        ('IL6', [('Induces CRP.', ('pubmed:7',))])
    """
    entry = _Entry(path)
    for line in lines:
        if line.text.startswith("//"):
            yield entry.record()
            entry = _Entry(path)
        else:
            entry.read(line)
    if entry.size:
        entry.issues.append(Issue(path=path, line=0, problem="the last entry does not end in //: it may have been cut"))
        yield entry.record()


FORMAT = SourceFormat(
    name="uniprot",
    accepts=lambda name, head: re.match(r"ID   \w+ .*\n(?:AC|DE|GN|CC)   ", head) is not None,  # noqa: ARG005
    parse=parse,
    suffixes=(".dat", ".uniprot"),
    streams=True,
)

_LONGEST_ENTRY = 10_000_000  # the longest of the real ones have less than a tenth of it
_TOPIC = re.compile(r"-!- ([A-Z][A-Z /-]+?): *(.*)")
_EVIDENCE = re.compile(r" ?\{ECO:[^{}]*\}")
_STOPPED = re.compile(r"\. ?(\{ECO:[^{}]*\})\.?| ?(\{ECO:[^{}]*\})\.")
_CLOSING = re.compile(r"(\{ECO:[^{}]*\})\.?$")
_PARTNER = re.compile(r"[\w-]+;\s*(?:PRO_\d+\s*\[[\w-]+\]|[\w-]+)(?:\s*:\s*(?P<gene>[^;]+))?;.*")


@dataclass(slots=True)
class _Entry:
    """An entry while it is being read."""

    path: str
    values: dict[str, list[str]] = field(default_factory=dict)
    comments: list[tuple[str, int, list[str]]] = field(default_factory=list)  # topic, first line, its lines
    issues: list[Issue] = field(default_factory=list)
    size: int = 0  # characters so far
    licence: str = ""
    in_licence: bool = False

    def read(self, line: Line) -> None:
        code, body = line.text[:2], line.text[5:].strip()
        if not line.text.strip():
            return
        self.size += len(line.text)
        if line.problem:
            self.issues.append(Issue(path=self.path, line=line.number, problem=line.problem))
        if self.size > _LONGEST_ENTRY:
            raise ParseError(self.path, line.number, f"an entry of more than {_LONGEST_ENTRY:,} characters without //")
        if code == "CC":
            self._comment(body, line.number)
        elif code in ("ID", "AC", "GN", "DE", "OX") or (code == "DR" and body.startswith(("HGNC;", "MIM;"))):
            self.values.setdefault(code, []).append(body)

    def record(self) -> Record:
        accession = next(iter(re.findall(r"\w+", " ".join(self.values.get("AC", ())))), "")
        about = self._topic(accession)
        identifier = about.symbol if about else accession or "entry"
        if about is None:
            self.issues.append(Issue(path=self.path, line=0, problem=f"entry {identifier} names no gene"))
        return Record(
            id=identifier,
            path=self.path,
            topic=about,
            metadata=tuple(
                (name, value) for name, value in (("accession", accession), ("licence", self.licence)) if value
            ),
            sections=sections(self._drafts(), identifier),
            issues=tuple(self.issues),
        )

    def _comment(self, body: str, line: int) -> None:
        found = _TOPIC.match(body)
        if found:
            self.comments.append((found[1], line, [found[2]]))
        elif body.startswith("---"):  # the licence stands between two such lines, the same in every entry
            self.in_licence = not self.in_licence
        elif self.in_licence:
            self.licence = f"{self.licence} {body}".strip()
        elif self.comments:
            self.comments[-1][2].append(body)
        else:
            self.issues.append(Issue(path=self.path, line=line, problem="comment before any -!- topic"))
            self.comments.append(("MISCELLANEOUS", line, [body]))

    def _topic(self, accession: str) -> Topic | None:
        names = " ".join(self.values.get("GN", ()))
        symbol = re.search(r"Name=([^;{]+)", names)
        hgnc = re.search(r"HGNC; HGNC:(\d+);", " ".join(self.values.get("DR", ())))
        if symbol is None and not accession:
            return None
        name = symbol[1].strip() if symbol else accession
        synonyms = re.search(r"Synonyms=([^;]+)", names)
        listed = re.sub(r"\{[^{}]*\}", "", synonyms[1]).split(",") if synonyms else []
        full = re.findall(r"(?:Full|Short)=([^;{]+)", " ".join(self.values.get("DE", ())))
        return Topic(
            symbol=name,
            entity=Entity(curie=f"hgnc:{hgnc[1]}", name=name, type="gene") if hgnc else None,
            synonyms=tuple(dict.fromkeys(one.strip() for one in [*listed, *full] if one.strip())),
        )

    def _drafts(self) -> Iterator[Draft]:
        for topic, line, lines in self.comments:
            label = re.sub(r"\W+", "_", topic.lower())
            if topic == "INTERACTION":
                yield from (_partner(row, label, line) for row in lines if row)
                continue
            closing = _CLOSING.search(text := _joined(lines))
            for sentence in sentences(text):
                if closing and not publications_in(sentence):  # the evidence that closes a comment is that of all of it
                    sentence = f"{sentence} {closing[1]}"
                words = " ".join(_EVIDENCE.sub(_cite, sentence).split())
                if take_references(words).text.strip(" ."):
                    yield Draft(label, words, line)


def _joined(lines: list[str]) -> str:
    """The lines of a comment in one, with evidence before the full stop; a line may end at a hyphen within a word."""
    text = re.sub(r"(?<=\w-)\n(?!(?:and|or)\b)(?=\w)", "", "\n".join(lines)).replace("\n", " ")
    return _STOPPED.sub(lambda match: f" {match[1] or match[2]}.", text)


def _cite(evidence: re.Match[str]) -> str:
    """Evidence in braces as the citation mark that every reader knows."""
    marks = ", ".join(curie.replace("pubmed:", "PubMed:") for curie in publications_in(evidence[0]))
    return f" ({marks})" if marks else ""


def _partner(row: str, label: str, line: int) -> Draft:
    """A row of the table of partners, made a sentence."""
    partner = _PARTNER.fullmatch(row)
    name = partner["gene"].strip() if partner and partner["gene"] else ""
    return (
        Draft(label, f"interacts with {name}", line, fields=(("partner", name), ("row", row)))
        if name
        else Draft(label, row, line)
    )
