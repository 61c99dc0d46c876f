"""The ledger of a page: what every bullet gave, or why it gave nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from genegraph.model import Span, Topic
from genegraph.pipeline import BulletReading, Reading


class Fate(StrEnum):
    """What became of a bullet."""

    READ = "read"
    NO_PAIR = "no pair"  # it names no two entities, the page's own gene counted
    NO_RELATION = "no relation"  # it names them, but without a relation that was read


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A bullet, what became of it, and why."""

    reading: BulletReading
    fate: Fate
    reason: str  # empty where the bullet was read
    cues: tuple[Span, ...]  # all words that could state a relation


def ledger(reading: Reading) -> Iterator[Entry]:
    """Account for every bullet of a record, in page order."""
    from genegraph.extraction.cue_words import cue_words  # reads relations.ttl: not for the sake of --help

    for bullet in reading.bullets:
        cues = cue_words(bullet.bullet.text, bullet.mentions)
        fate, reason = _judge(bullet, reading.record.topic, cues)
        yield Entry(reading=bullet, fate=fate, reason=reason, cues=cues)


def figures(entries: Iterable[Entry]) -> Mapping[str, Counter[str]]:
    """Count bullets, edges and fates by section, in page order; the last section is the sum.

    Returns:
        Counters of "bullets", "edges" and the fates.
    """
    sections: dict[str, Counter[str]] = {}
    total: Counter[str] = Counter()
    for entry in entries:
        counts = Counter({"bullets": 1, "edges": len(entry.reading.statements), entry.fate.value: 1})
        sections.setdefault(entry.reading.bullet.section, Counter()).update(counts)
        total.update(counts)
    return {**sections, "(all)": total}


def _judge(bullet: BulletReading, topic: Topic | None, cues: tuple[Span, ...]) -> tuple[Fate, str]:
    if bullet.statements:
        return Fate.READ, ""
    own = topic.entity if topic else None
    names = dict.fromkeys(mention.entity.name for mention in bullet.mentions if mention.entity != own)
    if not names:
        return Fate.NO_PAIR, f"names nothing that we know beside {own.name}" if own else "names nothing that we know"
    if len(names) == 1 and own is None:
        return Fate.NO_PAIR, f"names {_listed(names)} alone"
    others = [own.name, *names] if own else list(names)
    if not cues:
        return Fate.NO_RELATION, f"no word states a relation of {_listed(others)}"
    words = dict.fromkeys(f"“{bullet.bullet.text[span.slice]}”" for span in cues)
    return Fate.NO_RELATION, f"{_listed(words)} {'joins' if len(words) == 1 else 'join'} no two of {_listed(others)}"


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
