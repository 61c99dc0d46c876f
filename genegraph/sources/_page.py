"""A GenAtlas page while it is being read: what was found so far, and where the next line stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath

from genegraph.model import Issue, Record
from genegraph.sources._bullets import Draft, sections
from genegraph.sources._header import read_header, topic
from genegraph.sources._labels import Label, find_label
from genegraph.sources._lines import Line
from genegraph.sources._mend import mend, restore
from genegraph.sources._references import take_references
from genegraph.sources._tables import Row, expression_row, header, morbid_row, physical_map, transcript_row


@dataclass(slots=True)
class Page:
    """Takes lines, gives a record: every line lands in the metadata or in a bullet, or names a section or a table."""

    path: str
    metadata: list[tuple[str, str]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    section: str = "header"
    key: str = ""  # metadata that lines without a label add to; empty where they are bullets
    place: int = -1  # of the last label, in the table of labels
    prefix: str = ""  # words of a label that stood alone, and that each line below it goes on from
    row: Row | None = None  # of the morbid associations: it says more about the bullets below it
    row_line: int = 0  # 0 once a bullet has stood below it
    filled: int = 0  # lines so far that hold anything

    @property
    def named(self) -> bool:
        """Whether the gene's symbol was seen."""
        return any(key == "symbol" for key, _ in self.metadata)

    def read(self, line: Line) -> None:
        """Find a line's place on the page."""
        if line.problem:
            self._note(line.number, line.problem)
        raw = line.text.strip()
        sign = _SIGN.match(raw)
        raw = raw[sign.end() :].strip() if sign else raw
        text, problem = restore(_BLANKS.sub(" ", raw))
        if not text:
            return
        if problem:
            self._note(line.number, problem)
        self.filled += 1
        table = header(text)
        if table is not None:
            self._enter(table)
        elif not self._read_row(raw, text, line.number):
            self._read_text(text, signed=sign is not None, line=line.number)

    def record(self) -> Record:
        """What the page says, after its last line."""
        self._close_row()
        about, problem = topic(self.metadata)
        if problem:
            self._note(0, problem)
        regions = {draft.section.partition(".")[0] for draft in self.drafts} | {self.section.partition(".")[0]}
        if not regions & {"disorders", "models"}:
            self._note(0, f"the page ends in its section {self.section!r}, before its disorders: it may have been cut")
        identifier = about.symbol if about else PurePath(self.path).name.partition(".")[0] or "page"
        return Record(
            id=identifier,
            path=self.path,
            topic=about,
            metadata=tuple(self.metadata),
            sections=sections(self.drafts, identifier),
            issues=tuple(sorted(self.issues, key=lambda issue: issue.line)),
        )

    def _note(self, line: int, problem: str) -> None:
        self.issues.append(Issue(path=self.path, line=line, problem=problem))

    def _enter(self, section: str, *, key: str = "", prefix: str = "") -> None:
        self._close_row()
        self.section, self.key, self.prefix = section, key, prefix

    def _close_row(self) -> None:
        if self.row is not None and self.row_line:
            self._add(self.row.text, self.row_line, row=self.row)
        self.row = None

    def _read_row(self, raw: str, text: str, line: int) -> bool:
        if self.section.startswith("disorders") and (row := morbid_row(raw)):
            self._enter("disorders.morbid_association")
            self.row, self.row_line = row, line
            return True
        if self.section in _EXPRESSION_TABLES:
            row = expression_row(raw, self.section.partition(".")[2])
        else:
            row = transcript_row(text) if self.section == "transcripts" else None
        if row is not None:
            self._add(row.text, line, row=row)
        return row is not None

    def _read_text(self, text: str, *, signed: bool, line: int) -> None:
        found = find_label(text, signed=signed, section=self.section, place=self.place)
        if found is not None:
            self._read_label(*found, line=line)
        elif self.key:
            read_header(self.key, text, self.metadata)
        elif self.section == "physical_map":
            for row in physical_map(text, self._chromosome()):
                self._add(row.text, line, row=row)
        else:
            if self.section in ("header", "unlabelled"):
                self._note(line, "line before any section heading")
                self.section = "unlabelled"
            elif _HEADING.fullmatch(text):
                self._note(line, f"{text!r} looks like a section heading that is not known: read as a bullet")
            elif self.section in _EXPRESSION_TABLES:
                self._note(line, f"a row of the table of expression that begins with no system: {text!r}")
            elif self.section == "disorders.morbid_association" and _CELL.search(text):
                self._note(line, f"a row of the morbid associations whose cells are not known: {text!r}")
            self._add_or_join(self.prefix + text, line)

    def _read_label(self, place: int, label: Label, rest: str, *, line: int) -> None:
        self.place = place
        if label.metadata:
            self._enter(self.section, key=label.metadata if label.lines else "")
            value = f"{label.keep} {rest}".strip()
            if value:
                read_header(label.metadata, value, self.metadata)
            return
        region = self.section.partition(".")[0]
        self._enter(region + label.section if label.section.startswith(".") else label.section)
        inner = find_label(rest, signed=False, section=self.section, place=place) if label.holds and rest else None
        if inner is not None:
            self._read_label(*inner, line=line)
        elif rest:
            self._add(f"{label.keep} {rest}".strip(), line)
        elif label.keep:
            self.prefix = f"{label.keep} "
        if label.below and inner is None:
            self.section = label.below

    def _add_or_join(self, text: str, line: int) -> None:
        last = self.drafts[-1] if self.drafts else None
        if last and last.section == self.section and last.row is None and last.last == self.filled - 1:
            joined = mend(last.text, text)
            if joined:
                self._note(line, joined[1])
            elif len(last.text) < _LONGEST_CITED and not take_references(text).text:
                joined = f"{last.text} {text}", ""  # a citation that stands alone belongs to the line above
            if joined:
                last.text, last.last = joined[0], self.filled
                return
        self._add(text, line)

    def _add(self, text: str, line: int, row: Row | None = None) -> None:
        draft = Draft(section=self.section, text=text, line=line, last=self.filled, row=row)
        if row is not None and row.problem:
            self._note(line, row.problem)
        elif row is None and self.row is not None:
            draft.fields, self.row_line = self.row.fields, 0
        self.drafts.append(draft)

    def _chromosome(self) -> str:
        location = next((value for key, value in self.metadata if key == "location"), "")
        return re.split("[pqc]", location)[0].strip()


_EXPRESSION_TABLES = ("expression.organ", "expression.tissue", "expression.cell")
_SIGN = re.compile(r"[•●◦▪‣∙·]\s*|[*–—-](?:\s+|$)")
_LONGEST_CITED = 2000  # characters: a hostile page must not grow one bullet line by line
_CELL = re.compile(r"\w--\w|\s--\s?\w")
_BLANKS = re.compile(r"[\t\xa0]+ *")
_HEADING = re.compile(r"[A-Z][A-Z&/()]{3,}(?: [A-Z&/()]+)+|[A-Z]{9,}")
