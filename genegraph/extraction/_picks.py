"""Which phrases of a line's clause hold the diseases that it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from genegraph.extraction._chunks import Phrase
from genegraph.extraction._diseases import Pick, diseases_of
from genegraph.extraction._found import GUESS, Line, term
from genegraph.extraction._roles import COMPARES, LEADS, is_carrier, may_begin_to_lead, may_lead
from genegraph.extraction._spans import span_at
from genegraph.model import Mention, Span


class Picker:
    """Picks the diseases of a clause, and remembers the phrases that it found them in.

    What a strong word leads to ("associated with", "predicts") comes first, then every disease that grounding knows;
    without either it is what the first preposition leads to.
    """

    def __init__(self, line: Line, clause: Span, mentions: Sequence[Mention], phrases: Sequence[Phrase]) -> None:
        self._line, self._text, self._clause, self._phrases = line, line.text, clause, phrases
        self.picks: list[Pick] = []
        self.used: set[int] = set()  # where these phrases begin
        self._pick_led_to()
        self._pick_known([one.span for one in mentions if one.entity.type == "disease"])
        self._pick_infections()
        if not self.picks:
            self._pick_first()

    def _pick_led_to(self) -> None:
        """What strong words lead to; behind an outcome, what that is the outcome of."""
        cue: Span | None = None
        promoted = False
        for at, phrase in enumerate(self._phrases):
            match = self._leading_to(phrase) if may_lead(phrase.connector) else None
            if match is None and not promoted:
                continue
            if match:
                cue = span_at(*match.span("cue"))
            reads = not (promoted and phrase.connector == "to")
            found = diseases_of(self._line, phrase, open_to_words=True) if reads else []
            for pick in found:
                pick.cue = cue
            self.picks += found
            self.used.add(phrase.start)
            following = self._phrases[at + 1].connector if at + 1 < len(self._phrases) else ""
            promoted = not found and following in ("in", "of", "for", "to", "with", "among")

    def _leading_to(self, phrase: Phrase) -> re.Match[str] | None:
        """The strong words right before a phrase, if any: there are three at most."""
        farthest = max(self._clause.start, phrase.lead - _REACH)
        words = self._text[farthest : phrase.lead].rsplit(" ", 3)[-3:]
        if not any(map(may_begin_to_lead, words)):
            return None
        return LEADS.search(self._text, phrase.lead - len(" ".join(words)), phrase.lead)

    def _pick_known(self, known: Sequence[Span]) -> None:
        """The diseases that grounding knows, in phrases that no strong word leads to."""
        before: Phrase | None = None
        led = bool(self.picks)
        for phrase in self._phrases if known else ():
            named = [span for span in known if phrase.start <= span.start and span.end <= phrase.end]
            if named and phrase.start not in self.used and phrase.connector not in COMPARES:
                carried = led and before is not None and is_carrier(self._text[before.start : before.end])
                if not carried:
                    self.picks += diseases_of(self._line, phrase, open_to_words=len(phrase.items) > 1)
                    self.used.add(phrase.start)
            before = phrase

    def _pick_infections(self) -> None:
        """ "in HIV-infected men"."""
        if "-infected" in self._text:
            for match in _INFECTED.finditer(self._text, self._clause.start, self._clause.end):
                self.picks.append(Pick(term(f"{match[1]} infection", "disease"), Span(*match.span(1)), GUESS))

    def _pick_first(self) -> None:
        """Without any better sign: what the clause begins with after a preposition, else its last such phrase."""
        led = [phrase for phrase in self._phrases if phrase.connector in ("in", "to", "for", "with", "of")]
        opening = [phrase for phrase in led if phrase is self._phrases[0]]
        for phrase in [*opening, *reversed(led)]:
            found = diseases_of(self._line, phrase, open_to_words=True)
            if found:
                self.picks += found
                self.used.add(phrase.start)
                return


_REACH = 60  # code points
_INFECTED = re.compile(r"\b([A-Z][\w-]*?)-infected\b")
