"""Lines on diseases: which of their phrases are the diseases, and what is said of the gene and them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genegraph.extraction._chunks import Phrase, clauses, phrases
from genegraph.extraction._found import GUESS, SURE, Context, Found, Line, term
from genegraph.extraction._line_scope import direction, is_denied, is_doubted
from genegraph.extraction._roles import (
    COMPARES,
    LEADS,
    is_carrier,
    is_end,
    is_outcome,
    may_lead,
    without_outcome,
)
from genegraph.extraction._setting import Pick, setting
from genegraph.extraction._variants import variants
from genegraph.extraction._words import looks_adjectival
from genegraph.model import Entity, Span


def disorders(line: Line) -> Iterator[Found]:
    """The diseases that a line of a section on disorders is about.

    What a strong word leads to ("associated with", "predicts") comes first, then every disease that grounding knows; a
    line without either is about what its first preposition leads to. A disease that is only compared with, or that the
    patients have besides, goes along as context, as do tissues, variants, and who the patients are.
    """
    told: Context = ()
    for clause in clauses(line.text, line.mentions):
        reader = _Clause(line, clause)
        named = reader.variants()
        if named and all(words.endswith("allele") for _, words in named):
            named = (*told, *named)  # an allele is one of the variant told before
        told = named or told
        yield from reader.read((*line.bullet.fields, *told))


class _Clause:
    def __init__(self, line: Line, clause: Span) -> None:
        self.line, self.text, self.clause = line, line.text, clause
        self.mentions = [one for one in line.mentions if clause.start <= one.span.start and one.span.end <= clause.end]
        self.phrases = phrases(self.text, self.mentions, clause)

    def variants(self) -> Context:
        """The variants that the clause names."""
        spans = variants(self.text, self.mentions, self.clause)
        return tuple(("variant", self.text[one.slice].strip()) for one in spans)

    def read(self, context: Context) -> Iterator[Found]:
        """The diseases of the clause, in text order, none twice."""
        picks, used = self._led_to()
        self._add_known(picks, used)
        if "-infected" in self.text:
            picks += [
                Pick(term(f"{match[1]} infection", "disease"), Span(*match.span(1)), GUESS)
                for match in _INFECTED.finditer(self.text, self.clause.start, self.clause.end)
            ]
        if not picks:
            self._take_first(picks, used)
        shared = (*context, *setting(self.line, self.mentions, self.phrases, picks, used))
        subjects = self._subjects()
        seen = set()
        for pick in sorted(picks, key=lambda one: one.span):
            if pick.entity.curie not in seen:
                seen.add(pick.entity.curie)
                yield self._found(pick, shared, subjects)

    def _led_to(self) -> tuple[list[Pick], list[Phrase]]:
        """What strong words lead to; behind an outcome, what that is the outcome of."""
        picks: list[Pick] = []
        used: list[Phrase] = []
        cue: Span | None = None
        promoted = False
        for at, phrase in enumerate(self.phrases):
            led = may_lead(phrase.connector)
            match = LEADS.search(self.text, self._before(phrase), phrase.lead) if led else None
            if match is None and not promoted:
                continue
            if match:
                cue = Span(*match.span("cue"))
            found = [] if promoted and phrase.connector == "to" else self._picks(phrase, open_to_words=True)
            for pick in found:
                pick.cue = cue
            picks += found
            used.append(phrase)
            following = self.phrases[at + 1].connector if at + 1 < len(self.phrases) else ""
            promoted = not found and following in ("in", "of", "for", "to", "with", "among")
        return picks, used

    def _before(self, phrase: Phrase) -> int:
        """Where the words begin that may lead to a phrase: there are three at most."""
        farthest = max(self.clause.start, phrase.lead - _REACH)
        start = phrase.lead
        for _ in range(3):
            start = self.text.rfind(" ", farthest, start)
            if start < 0:
                return farthest
        return start

    def _add_known(self, picks: list[Pick], used: list[Phrase]) -> None:
        """The diseases that grounding knows, in phrases that no strong word leads to."""
        before: Phrase | None = None
        led = bool(picks)
        known = [one.span for one in self.mentions if one.entity.type == "disease"]
        for phrase in self.phrases if known else ():
            carried = led and before is not None and is_carrier(self.text[before.start : before.end])
            named = any(phrase.start <= span.start and span.end <= phrase.end for span in known)
            if named and phrase not in used and phrase.connector not in COMPARES and not carried:
                picks += self._picks(phrase, open_to_words=len(phrase.items) > 1)
                used.append(phrase)
            before = phrase

    def _take_first(self, picks: list[Pick], used: list[Phrase]) -> None:
        """Without any better sign: what the clause begins with after a preposition, else its last such phrase."""
        led = [phrase for phrase in self.phrases if phrase.connector in ("in", "to", "for", "with", "of")]
        opening = [phrase for phrase in led if phrase is self.phrases[0]]
        for phrase in [*opening, *reversed(led)]:
            found = self._picks(phrase, open_to_words=True)
            if found:
                picks += found
                used.append(phrase)
                return

    def _picks(self, phrase: Phrase, *, open_to_words: bool) -> list[Pick]:
        """The diseases of a phrase: those that grounding knows, and with them the words of its other items."""
        if is_carrier(self.text[phrase.start : phrase.end]):
            open_to_words = False  # of "asthma patients", only what grounding knows
        found: list[Pick] = []
        outcomes: list[Span] = []
        start = phrase.items[0].start
        for at, item in enumerate(phrase.items):
            words = self.text[item.slice]
            following = phrase.items[at + 1].start if at + 1 < len(phrase.items) else phrase.end
            mention = self.line.last_within(item, *self.line.layout.kinds)
            if mention is not None:
                before = Span(start, mention.span.start)
                found.append(Pick(mention.entity, mention.span, SURE, before))
            elif " " not in words and at + 1 < len(phrase.items) and looks_adjectival(words):
                continue  # "primary and secondary lymphedema": it describes the next
            elif not open_to_words or self.line.last_within(item, "gene", "family", "complex", "chemical", "cell"):
                pass
            elif is_outcome(words):
                outcomes.append(item)
            elif name := self._nameable(item):
                found.append(Pick(term(self.text[name.slice], self.line.kind), name, GUESS))
            start = following
        if found:
            ends = [item for item in outcomes if is_end(self.text[item.slice])]
            found += [Pick(term(self.text[item.slice], "unknown"), item, GUESS) for item in ends]
        return found

    def _nameable(self, item: Span) -> Span | None:
        """The words of an item that may name a disease."""
        words = self.text[item.slice]
        name = without_outcome(words)
        start = item.start + words.find(name)
        span = Span(start, start + len(name))
        anatomy = self.line.last_within(span, "anatomy")
        if (anatomy is not None and anatomy.span == span) or name.lower() in _NO_DISEASE or _VAGUE.fullmatch(name):
            return None
        if not any(letter.isalpha() for letter in name) or is_carrier(name) or variants(name):
            return None
        return span

    def _subjects(self) -> list[tuple[Entity, Span | None]]:
        """The page's gene where the clause writes it, and the genes beside it in a list: `CCL2 or IL6 signaling`."""
        genes = [one for one in self.mentions if one.entity.type == "gene"]
        own = next((at for at, one in enumerate(genes) if one.entity.curie == self.line.gene.curie), None)
        if own is None:
            return []
        found = {genes[own].entity.curie: (genes[own].entity, genes[own].span)}
        for step in (-1, 1):
            at = own
            while 0 <= at + step < len(genes) and self._beside(*sorted((genes[at].span, genes[at + step].span))):
                at += step
                found.setdefault(genes[at].entity.curie, (genes[at].entity, genes[at].span))
        return list(found.values())

    def _beside(self, left: Span, right: Span) -> bool:
        return self.text[left.end : right.start].strip() in ("and", "or", "/", ",", ", and", ", or", "and/or")

    def _found(self, pick: Pick, context: Context, subjects: Sequence[tuple[Entity, Span | None]]) -> Found:
        before = self.text[self.clause.start : pick.span.start].lower()
        after = self.text[pick.span.end : self.clause.end].lower()
        return Found(
            entity=pick.entity,
            span=pick.span,
            score=pick.score,
            sign=direction(before, pick.cue is not None),
            negated=is_denied(before),
            speculative=is_doubted(before, after),
            cue=self.text[pick.cue.slice] if pick.cue else "",
            cue_span=pick.cue,
            before=before,
            context=(*context, *pick.described(self.line)),
            subjects=subjects,
        )


_REACH = 60  # code points
_INFECTED = re.compile(r"\b([A-Z][\w-]*?)-infected\b")
_NO_DISEASE = frozenset(
    ("plasma", "serum", "sera", "blood", "urine", "saliva", "csf", "tissue", "milk", "other", "others", "snp", "snps")
) | {"unknown", "addition", "particular", "general", "it", "part"}
_VAGUE = re.compile(
    r"(?:(?:certain|some|several|various|many|other|these|those|such) )?(?:diseases?|disorders?|conditions?)", re.I
)
