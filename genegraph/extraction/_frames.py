"""Linked groups -> events: the grammatical frames that say who acts on whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from genegraph.extraction import _words as words
from genegraph.extraction._clauses import Clauses
from genegraph.extraction._cues import Cue
from genegraph.extraction._groups import Node
from genegraph.extraction._phrases import phrase_entity
from genegraph.extraction._reading import Argument, NounReader, told_sign
from genegraph.extraction._scope import Doubt
from genegraph.extraction._tags import Token
from genegraph.model import Entity

_CAUSAL_PREPOSITIONS = frozenset(
    (
        "by",
        "upon",
        "through",
        "via",
        "after",
        "following",
        "with",
        "in",
        "on",
        "during",
        "under",
        "within",
        "without",
        "from",
    )
)
_LOOSE_CAUSES = frozenset(("by", "upon", "through", "via", "after", "following", "without"))
_MEDIATING = frozenset(("through", "via", "by", "using"))
_GAIN = Cue(lemma="show", relation="increases", sign=1)
_COOPERATE = Cue(lemma="together", relation="cooperates_with", symmetric=True)
_MAKING = frozenset(("express", "secrete", "release", "produce"))
_RESTORING = frozenset(("rescue", "restore", "recover"))
_COURSES = frozenset(
    "development progression pathogenesis onset severity course pathophysiology process formation".split()
)
_JOINTLY = frozenset("jointly synergistically cooperatively together synergistic".split())
_LOSS = Cue(lemma="lose", relation="decreases", sign=-1)
_LOSING = frozenset(("lose", "lack"))
_EVENTS = frozenset("process effect block event action effects events this which".split())


@dataclass(frozen=True, slots=True)
class Event:
    """One claim in terms of tokens: an agent, what it does, and to what."""

    agent: Argument
    theme: Argument
    cue: Cue
    cue_token: int
    frame: str
    negated: bool = False
    hedged: bool = False
    score: float = 1.0
    mediators: tuple[Entity, ...] = ()
    verb: Node | None = None


@dataclass(slots=True)
class Focus:
    """Whom the text speaks of when it says "it", carried from segment to segment."""

    subjects: list[Argument]
    objects: list[Argument]


class Interpreter:
    """Reads the events of one segment."""

    def __init__(
        self,
        tokens: Sequence[Token],
        clauses: Clauses,
        topic: Entity | None,
        focus: Focus,
        opens_bullet: bool,
        text: str,
    ) -> None:
        self.tokens = tokens
        self.clauses = clauses
        self.topic = topic
        self.focus = focus
        self.opens_bullet = opens_bullet
        self.reader = NounReader(tokens, topic, text)
        self.found: list[Event] = []
        self.doubt = Doubt(tokens)
        self.respectively = any(token.lower == "respectively" for token in tokens)

        self._themes_of: dict[int, list[Argument]] = {}
        self._agents_of: dict[int, list[Argument]] = {}

    def events(self) -> list[Event]:
        """All events, those of verbs first."""
        self._fill_gaps()
        self._resolve_pronouns()
        for verb in self.clauses.verbs:
            if verb.kind == "A":
                self._adjective(verb)
            else:
                self._verb(verb)
        for noun in self.clauses.nouns:
            self._noun(noun)
        self._mediate()
        return self.found

    # ------------------------------------------------------------------------------------- pronouns

    def _topic_argument(self) -> list[Argument]:
        return [Argument(entity=self.topic, token=-1)] if self.topic is not None else []

    def _resolve_pronouns(self) -> None:
        """Point "it", "its" and their like at what the text spoke of before."""
        for noun in self.clauses.nouns:
            first = self.tokens[noun.start]
            if first.tag == "O" and first.lower in {"it", "they", "them", "this", "these", "both", "latter", "itself"}:
                self.reader.pronoun[noun] = self._antecedent(noun, possessive=False)
            elif first.lower in words.POSSESSIVES and first.lower != "whose":
                self.reader.pronoun[noun] = self._antecedent(noun, possessive=True)
            elif (
                first.lower in {"the", "this"}
                and noun.end - noun.start == 2
                and self.tokens[noun.head].lower == "latter"
            ):
                self.reader.pronoun[noun] = self._antecedent(noun, possessive=False)

    def _antecedent(self, noun: Node, possessive: bool) -> list[Argument]:
        governor = noun.governor
        while governor is not None and governor.kind == "N":
            governor = governor.governor
        in_object = governor is not None and governor.kind in "VA"
        before = [verb for verb in self.clauses.verbs if verb.end <= noun.start and verb is not governor]

        if in_object and governor is not None and self._in_means(noun, governor) and possessive:
            subjects = self._subject(governor) if governor.kind == "V" else []
            if governor.passive:
                subjects = [
                    agent for node in self._phrases(governor, "by") for agent in self.reader.causes(node)
                ] or subjects
            if subjects:
                return _plainly(subjects)  # "phosphorylates B through its activation of C"
        own = (
            self.reader.causes(governor.subject)
            if in_object and governor is not None and governor.subject is not None and governor.subject is not noun
            else []
        )
        if in_object and governor is not None and governor.subject is not None and own:
            themes = [theme for theme in self.reader.themes(governor.subject) if not _same(theme, own)]
            if themes:
                return _plainly(themes)  # "phosphorylation of A by B is required for its degradation"
        if in_object:
            for verb in reversed(before):
                themes = [theme for theme in self._object_of(verb) if not _same(theme, own)]
                if themes:
                    return _plainly(themes)
            if before or not own:
                outer = [
                    theme
                    for verb in reversed(before)
                    for theme in self.reader.causes(verb.subject)
                    if not _same(theme, own)
                ]
                if outer:
                    return _plainly(outer[:1])
            if self.focus.objects and not _same(self.focus.objects[0], own) and not before:
                return _plainly([theme for theme in self.focus.objects if not _same(theme, own)])
            topic = self._topic_argument()
            if topic and not _same(topic[0], own):
                return topic
            earlier = self._earlier_names(noun)
            rest = [argument for argument in earlier if not _same(argument, own)]
            return rest[-1:] if rest else (own if possessive else [])
        for verb in reversed(before):
            subjects = self.reader.causes(verb.subject)
            if not subjects and verb.subject is not None and self._describes_topic(verb.subject):
                return self._topic_argument()
            if subjects:
                return _plainly(subjects)
            if verb.subject is None and self.topic is not None and self.opens_bullet:
                return self._topic_argument()
        earlier = self._earlier_names(noun)
        if earlier:
            return earlier[:1]
        return _plainly(self.focus.subjects) or self._topic_argument()

    def _in_means(self, noun: Node, governor: Node) -> bool:
        """Whether a noun stands in a phrase that tells how the verb's subject does it."""
        outer: Node | None = noun
        while outer is not None and outer.governor is not governor:
            outer = outer.governor
        return (
            outer is not None
            and any(word in _MEDIATING and phrase is outer for word, phrase in (*governor.preps, *governor.adjuncts))
            and not governor.passive
        )

    def _object_of(self, verb: Node) -> list[Argument]:
        nodes = [verb.object] if verb.object is not None else []
        nodes += [phrase for word, phrase in verb.preps if word not in {"by"}]
        if verb.passive and verb.subject is None:
            return self._topic_argument() if self._implicit(verb) else []
        if verb.passive and verb.subject is not None:
            nodes = [verb.subject]
        return [theme for node in nodes for theme in self.reader.themes(node) if not theme.faint]

    def _earlier_names(self, noun: Node) -> list[Argument]:
        return [
            theme
            for earlier in self.clauses.nouns
            if earlier.end <= noun.start and earlier.coordinated_with is None
            for theme in self.reader.themes(earlier)
        ]

    def _fill_gaps(self) -> None:
        """Repeat a verb where the text leaves it out: "A lowers B, and C its transcription"."""
        for verb, subject, object_ in self.clauses.gaps:
            copy = Node("V", verb.start, verb.end, verb.word)
            copy.head, copy.cues, copy.lexeme, copy.form, copy.finite = (
                verb.head,
                verb.cues,
                verb.lexeme,
                verb.form,
                True,
            )
            copy.subject, copy.object, copy.hedged = subject, object_, verb.hedged
            object_.governor = copy
            self.clauses.verbs.insert(self.clauses.verbs.index(verb) + 1, copy)

    # ------------------------------------------------------------------------------------- verbs

    def _subject(self, verb: Node) -> list[Argument]:
        """Who does what the verb says; the page's gene where the bullet leaves the subject out."""
        subject = verb.subject
        if subject is None:
            if verb.gerund is not None:
                cue, _ = self._choose(verb.gerund)
                return (
                    [
                        replace(theme, sign=theme.sign * (cue.sign or 1), perturbed=True)
                        for theme in self.reader.themes(verb.gerund.object)
                    ]
                    if cue is not None and cue.relation
                    else []
                )
            if self._implicit(verb):
                return [*self._topic_argument(), *self._company(verb)]
            return []
        found = self.reader.causes(subject)

        governor = subject.governor
        if not found and governor is not None and governor.kind == "V" and governor.complement is subject:
            found = self.reader.causes(governor.subject)  # "A was a pathway required for B"
        if not found:
            equal = next(
                (
                    other
                    for other in self.clauses.verbs
                    if other.copula and other.subject is subject and other.complement is not None and other is not verb
                ),
                None,
            )
            if equal is not None and equal.complement is not None and equal.complement.kind == "N":
                found = self.reader.causes(equal.complement)  # "one factor that raises B is A"
        if not found and self.topic is not None and self._describes_topic(subject):
            found = self._topic_argument()

        if self._opens_agentless(subject) and self.reader.reading(subject).cue is not None:
            found = [
                *self._topic_argument(),
                *(argument for argument in found if not _same(argument, self._topic_argument())),
            ]
        return [*found, *self._company(verb), *self._partners(verb)]

    def _partners(self, verb: Node) -> list[Argument]:
        """ "A pairs with B to induce C": B takes part."""
        before = self._previous(verb) if verb.form == "inf" else None
        if before is None or before.word not in {
            "pair",
            "cooperate",
            "synergize",
            "synergise",
            "complex",
            "heterodimerize",
            "dimerize",
            "collaborate",
        }:
            return []
        return [theme for theme in self._themes_of.get(id(before), []) if not theme.faint]

    def _opens_agentless(self, noun: Node) -> bool:
        """ "binding to A leads to B" on a page: one partner is written, the other is the page's gene."""
        if self.topic is None or not self.opens_bullet or self.clauses.nouns[:1] != [noun]:
            return False
        reading = self.reader.reading(noun)
        return (
            reading.cue is not None
            and reading.cue.symmetric
            and bool(reading.cue.tail)
            and not reading.agents
            and bool(reading.themes)
        )

    def _company(self, verb: Node) -> list[Argument]:
        """ "together with B": who acts beside the subject."""
        if verb.relative or not verb.finite:
            return []
        places = [verb.adjuncts, self.clauses.leading]
        if verb.subject is not None:
            places += [verb.subject.adjuncts, verb.subject.preps]
        found = [
            argument
            for place in places
            for word, noun in place
            if word == "together"
            for argument in self.reader.themes(noun)
        ]
        if verb.subject is None:
            found += [
                argument
                for word, noun in self.clauses.leading
                if word == "with"
                for argument in self.reader.themes(noun)
            ]
        return found

    def _implicit(self, verb: Node) -> bool:
        """Whether an unwritten subject is the page's gene: no verb before it has a subject of its own."""
        if self.topic is None:
            return False
        for earlier in self.clauses.verbs:
            if earlier is verb:
                return True
            if (
                earlier.subject is not None
                and not earlier.relative
                and earlier.finite
                and self.reader.causes(earlier.subject)
            ):
                return False
        return True

    def _describes_topic(self, noun: Node) -> bool:
        """A nameless noun that opens a bullet describes its gene: "monocyte-derived cytokine stimulating ..."."""
        if not self.opens_bullet or self.clauses.nouns[:1] != [noun]:
            return False
        head = self.tokens[noun.head]
        return head.lower in words.TRANSPARENT or head.lower.endswith(
            ("kine", "ase", "or", "er", "form", "protein", "ligand", "hormone")
        )

    def _verb(self, verb: Node) -> None:
        subjects = self._subject(verb)
        if verb.copula:
            self._copula(verb, subjects)
            return
        cue, tails = self._choose(verb)
        if cue is not None and cue.relation == "regulates" and not cue.sign:
            cue = replace(cue, sign=told_sign(self.tokens, verb.start, verb.end))
        if cue is None or not cue.relation:
            self._without_relation(verb, cue, subjects)
            return
        by = self._phrases(verb, "by")
        if cue.symmetric:
            self._symmetric(verb, cue, tails, subjects, by)
            return
        if verb.passive and not (cue.tail and tails):
            self._passive(verb, cue, by)
            return
        if (
            cue.tail
            and tails
            and verb.object is not None
            and not verb.passive
            and cue.tail.split(" ")[0] in {"from", "for"}
        ):
            themes = self._protected(verb, cue, tails)
        elif cue.tail and tails:
            themes = [theme for node in tails for theme in self.reader.themes(node)]
        else:
            themes = self.reader.themes(verb.object)
            themes = self._completed(verb, cue, themes)
            if not themes and verb.object is not None:
                themes = self._understood(verb, verb.object, subjects)

        if cue.inverse:
            nodes = tails if tails else [verb.object]
            themes = [cause for node in nodes for cause in self.reader.causes(node)]
            subjects = self.reader.themes(verb.subject) or subjects
            self._needed(verb, cue, themes)
        if cue.lemma in _MAKING and not self._made(verb):
            self._note(verb, subjects, themes)
            return
        if cue.lemma in _RESTORING:
            themes = [replace(theme, sign=abs(theme.sign)) for theme in themes]
        self._note(verb, subjects, themes)
        if not themes and verb.object is None and not tails and subjects and cue.sign and not cue.inverse:
            self._unaccusative(verb, cue, subjects)
            return
        self._emit(subjects, themes, cue, verb.head, "active", verb)
        self._on_things(verb, subjects, cue, tails)
        self._cooperation(verb, subjects)
        self._means(verb, subjects)
        self._loose_causes(verb, cue, subjects, themes)

    def _on_things(self, verb: Node, subjects: list[Argument], cue: Cue, tails: list[Node]) -> None:
        """ "inhibits osteoblast differentiation": what the verb does to a process, a cell, a disease."""
        agents = [agent for agent in subjects if not agent.faint]
        for node in tails if tails else [verb.object]:
            self._emit(agents, self._events_of(node, agents), cue, verb.head, "active", verb, score=0.9)

    def _events_of(self, node: Node | None, agents: list[Argument]) -> list[Argument]:
        """The things that a noun group names, or that an event in it befalls: "the induction of apoptosis"."""
        if node is None:
            return []
        found: list[Argument] = []
        for part in (node, *node.conjuncts):
            reading = self.reader.reading(part)
            if reading.themes and not all(theme.faint for theme in reading.themes):
                continue
            cue = reading.cue
            inner = [noun for word, noun in part.preps if cue is not None and (word == "of" or word == cue.tail)]

            if self.tokens[part.head].lower in _COURSES and self.tokens[part.head].mention is None:
                course = [thing for word, noun in part.preps if word == "of" for thing in self._events_of(noun, agents)]
                if course and all(thing.entity.type in {"disease", "process"} for thing in course):
                    found += course  # "the development of cancers": the cancers
                    continue
            if cue is not None and cue.relation and inner and (cue.sign or self._listed(inner)):
                told = [thing for noun in inner for thing in self._events_of(noun, agents)]
                found += [replace(thing, sign=thing.sign * cue.sign, signed=bool(cue.sign)) for thing in told]
            else:
                single = replace_appositions(part, self.reader)
                found += self.reader.things(single) if not reading.themes else self._faint_things(part)
        return found

    def _listed(self, nouns: list[Node]) -> bool:
        """Whether a lexicon knows what the nouns name, so that "regulation of apoptosis" regulates apoptosis."""
        return all(self.tokens[noun.head].mention is not None for noun in nouns)

    def _faint_things(self, part: Node) -> list[Argument]:
        """ "A-induced death": the death itself."""
        named = phrase_entity(part, self.tokens, self.reader.text)
        return [Argument(entity=named[0], token=named[1])] if named is not None else []

    def _needed(self, verb: Node, cue: Cue, needed: list[Argument]) -> None:
        """ "requires A to activate B": B needs A."""
        at = self.clauses.verbs.index(verb)
        follow = self.clauses.verbs[at + 1] if at + 1 < len(self.clauses.verbs) else None
        if (
            cue.relation == "required_for"
            and follow is not None
            and follow.form == "inf"
            and follow.object is not None
            and not verb.passive
        ):
            themes = self.reader.themes(follow.object)
            self._emit(needed, themes, replace(cue, inverse=False), verb.head, "need", verb)

    def _made(self, verb: Node) -> bool:
        """Whether "express B" is what something makes a cell do; a cell's own expression of B is no relation of genes."""
        return verb.form == "inf" and self._previous(verb) is not None

    def _cooperation(self, verb: Node, subjects: list[Argument]) -> None:
        """ "A and B jointly repress C", "A together with B enhances C"."""
        company = self._company(verb)
        ones = [subject for subject in subjects if not _same(subject, company)]
        if company:
            self._emit(ones[:1], company, _COOPERATE, verb.head, "company", None, score=0.9)
        elif len(subjects) > 1 and any(
            self.tokens[at].lower in _JOINTLY
            for at in range(max(verb.start - 1, 0), min(verb.end + 1, len(self.tokens)))
        ):
            self._emit(subjects[:1], subjects[1:], _COOPERATE, verb.head, "company", None, score=0.9)

    def _means(self, verb: Node, agents: list[Argument]) -> None:
        """ "raises B through inhibition of C": what the subject does to C, where a noun says it."""
        for word, noun in (*verb.preps, *verb.adjuncts):
            if word in _MEDIATING and not (verb.passive and word == "by"):
                self._event_noun(noun, agents, verb, "means")

    def _understood(self, verb: Node, noun: Node, subjects: list[Argument]) -> list[Argument]:
        """ "binds to B mRNA and enhances translation", "a block which C lifts": the object is told by what came before."""
        head = self.tokens[noun.head].lower
        last = next((event for event in reversed(self.found) if not event.cue.symmetric), None)
        if (
            noun.kind == "N"
            and (head in _EVENTS or (self.tokens[noun.head].tag in "OW" and head in {"this", "which"}))
            and last is not None
        ):
            sign = (last.cue.sign or 1) * last.agent.sign * last.theme.sign
            made = replace(last.theme, sign=sign, aspect=last.theme.aspect or last.cue.aspect, signed=True)
            return [] if _same(made, subjects) else [made]

        reading = self.reader.reading(noun)
        if not reading.themes and not reading.agents and not verb.passive:
            # "regulates signals for TNF-induced IL6 production"
            for word, phrase in (*noun.preps, *noun.adjuncts, *verb.preps, *verb.adjuncts):
                if word in {"for", "of"} and phrase.start >= noun.end and phrase.start - noun.end <= 2:
                    return [replace(theme, faint=True) for theme in self.reader.themes(phrase)]
        if reading.cue is None or not reading.cue.aspect or reading.agents or reading.cue.aspect == "promoter":
            return []
        before = self._previous(verb)
        themes = (
            [theme for theme in self._themes_of.get(id(before), []) if not _same(theme, subjects)]
            if before is not None
            else []
        )
        if (
            not themes
            and self.topic is not None
            and not _same(self._topic_argument()[0], subjects)
            and reading.cue.aspect != "activity"
        ):
            themes = self._topic_argument()
        return [replace(theme, sign=reading.cue.sign, aspect=reading.cue.aspect, faint=True) for theme in themes]

    def _previous(self, verb: Node) -> Node | None:
        at = self.clauses.verbs.index(verb)
        return self.clauses.verbs[at - 1] if at else None

    def _completed(self, verb: Node, cue: Cue, themes: list[Argument]) -> list[Argument]:
        """ "diverts EGFR from degradation", "targets BRCA1 for degradation": the phrase says which side of the object."""
        found = themes
        for word, noun in verb.preps:
            head = self.reader.reading(noun).cue
            if head is None or self.reader.themes(noun):
                continue
            if word == "from" and head.aspect:
                found = [
                    replace(
                        theme,
                        sign=theme.sign * head.sign * (-1 if cue.sign == 0 else 1) * (1 if cue.sign else 1),
                        aspect=head.aspect,
                        signed=True,
                    )
                    for theme in found
                ]
            elif word == "for" and head.aspect and not cue.sign:
                found = [
                    replace(theme, sign=theme.sign * head.sign, aspect=head.aspect, signed=True) for theme in found
                ]
        return found

    def _protected(self, verb: Node, cue: Cue, tails: list[Node]) -> list[Argument]:
        """ "protects A from B": the harm is what is lessened; where the harm is an event of A itself, A is its theme."""
        harmed = self.reader.themes(verb.object)
        found: list[Argument] = []
        for node in tails:
            themes = self.reader.themes(node)
            head = self.reader.reading(node).cue
            if themes:
                found += themes
            elif head is not None and (head.aspect or head.relation):
                found += [
                    replace(theme, sign=theme.sign * (head.sign or 1), aspect=head.aspect or theme.aspect, signed=True)
                    for theme in harmed
                ]
            else:
                found += harmed if cue.tail == "for degradation" else []
        return found

    def _choose(self, verb: Node) -> tuple[Cue | None, list[Node]]:
        """The reading of the verb that its prepositions call for, and the nouns behind them."""
        phrases = verb.preps
        cues = verb.cues
        if verb.passive or verb.form == "ed":
            for cue in verb.lexeme.adjective:
                if cue.tail and cue.relation:
                    nouns = [noun for word, noun in phrases if word == cue.tail]
                    if nouns:
                        return cue, nouns
        tailed = sorted((cue for cue in cues if cue.tail), key=lambda cue: -len(cue.tail))
        for cue in tailed:
            first, _, rest = cue.tail.partition(" ")
            nouns = [
                noun
                for word, noun in (*phrases, *verb.adjuncts)
                if word == cue.tail or (word == first and rest and self.tokens[noun.head].lower == rest)
            ]
            if nouns:
                if rest and self.tokens[nouns[0].head].lower == rest:
                    return cue, []
                return cue, nouns
            if not rest and self._particle(verb, first):
                return cue, []
            if rest and verb.object is not None and verb.object.word == first:
                nouns = [noun for word, noun in (*verb.object.preps, *phrases) if word == rest]
                if nouns:
                    return cue, nouns
        direct = next((cue for cue in cues if not cue.tail), None)
        if (
            direct is None
            and tailed
            and verb.object is None
            and tailed[0].symmetric
            and verb.word not in words.AS_VERBS
        ):
            return tailed[0], []
        return direct, []

    def _particle(self, verb: Node, word: str) -> bool:
        """Whether "on" of "switches it on" or "down" of "keeps X down" stands by the verb."""
        if word not in {"on", "off", "up", "down", "together"}:
            return False
        at = verb.end
        if at < len(self.tokens) and self.tokens[at].lower == word:
            return True
        after = verb.object.end if verb.object is not None else at
        return after < len(self.tokens) and self.tokens[after].lower == word

    def _phrases(self, verb: Node, word: str) -> list[Node]:
        return [noun for preposition, noun in verb.preps if preposition == word]

    def _passive(self, verb: Node, cue: Cue, by: list[Node]) -> None:
        """ "B is induced by A", "B induced by A", "induced by A" on the page of B."""

        if cue.lemma in _MAKING:
            return
        themes = self._themes_of_subject(verb)
        if verb.lexeme.adjective and cue.inverse:
            cue = replace(cue, inverse=False)
        agents = [agent for node in by for agent in self.reader.causes(node)]
        self._note(verb, themes, agents)
        if agents:
            self._emit(agents, themes, cue, verb.head, "passive", verb)
            if not themes and verb.subject is not None:
                self._emit(agents, self._events_of(verb.subject, agents), cue, verb.head, "passive", verb, score=0.9)
            self._means(verb, agents)
        elif verb.absolute:
            main = next(
                (other for other in reversed(self.clauses.verbs[: self.clauses.verbs.index(verb)]) if other.finite),
                None,
            )
            self._emit(
                (self._subject(main) if main is not None else []) or self._topic_argument(),
                themes,
                cue,
                verb.head,
                "absolute",
                verb,
                score=0.8,
            )
        else:
            self._loose_causes(verb, cue, [], themes)

    def _themes_of_subject(self, verb: Node) -> list[Argument]:
        if verb.subject is None:
            return self._topic_argument() if self._implicit(verb) else []
        themes = self.reader.themes(verb.subject)
        if not themes and self.topic is not None and self._describes_topic(verb.subject):
            return self._topic_argument()
        return themes

    def _unaccusative(self, verb: Node, cue: Cue, subjects: list[Argument]) -> None:
        """ "IL6 levels decreased upon STAT3 knockdown": without an object, the subject is what changes."""
        themes = self.reader.themes(verb.subject) or subjects
        self._loose_causes(verb, cue, [], themes)

    def _loose_causes(
        self, verb: Node, cue: Cue, subjects: list[Argument], themes: list[Argument], noun_group: Node | None = None
    ) -> None:
        """ "B was reduced in A-deficient cells", "upon A knockdown": a set amount of A in a phrase is the cause."""
        if not themes or subjects:
            return

        noun_group = noun_group or verb.subject
        own = (*noun_group.preps, *noun_group.adjuncts) if noun_group is not None else ()
        for word, noun in (*own, *verb.preps, *verb.adjuncts, *self.clauses.leading):
            if word not in _CAUSAL_PREPOSITIONS:
                continue
            agents = self.reader.themes(noun)
            if word not in _LOOSE_CAUSES:
                agents = [agent for agent in agents if agent.perturbed]
            if word == "without":
                agents = [replace(agent, sign=-agent.sign) for agent in agents]
            agents = [agent for agent in agents if not agent.faint and not _same(agent, themes)]
            self._emit(agents, themes, replace(cue, inverse=False), verb.head, f"change {word} cause", verb, score=0.8)

    def _without_relation(self, verb: Node, cue: Cue | None, subjects: list[Argument]) -> None:
        """ "plays a role in B", "A-deficient mice show reduced B", "acts as a repressor of B"."""
        node = verb.object
        if verb.word in {"include", "comprise"} and node is not None and verb.subject is not None:
            named = self.reader.reading(verb.subject)
            if named.cue is not None and named.cue.agentive and named.themes:
                self._event_noun(
                    verb.subject, self.reader.themes(node), verb, "copula"
                )  # "tau kinases include A and B"
                return
        if verb.word in words.AS_VERBS:
            node = next((noun for word, noun in (*verb.preps, *verb.adjuncts) if word == "as"), node)
            if node is not verb.object:
                self._event_noun(node, subjects if not verb.passive else self._themes_of_subject(verb), verb, "role")
                return

        if node is None:
            if verb.passive:
                self._note(verb, self._themes_of_subject(verb), [])
                if cue is not None and cue.reports and verb.subject is not None and not verb.negated:
                    self._observed(verb, verb.subject)
            else:
                self._note(verb, subjects, [])
            return
        themes = self.reader.themes(node)
        self._note(verb, subjects, themes)

        caused = self._previous(verb) if verb.word == "undergo" and verb.form == "inf" else None
        if caused is not None and caused.subject is not verb.subject:
            subjects = self._agents_of.get(id(caused), [])  # "causes cells to undergo B"
        if verb.word == "undergo" and caused is not None:
            cause = next((known for known in caused.cues if known.relation and not known.tail), None)
            if cause is not None:
                self._emit(subjects, self._events_of(node, subjects), cause, caused.head, "active", verb, score=0.9)
            return
        if cue is None or not (cue.light or cue.reports or node.result):
            return
        if cue.reports:
            if not verb.negated:
                self._observed(verb, node)
            return
        reading = self.reader.reading(node)

        if reading.cue is not None and (reading.cue.relation or reading.cue.symmetric) and not reading.agents:
            if not reading.themes and reading.cue.sign and not reading.cue.symmetric:
                self._loose_causes(
                    verb, replace(_GAIN, sign=reading.cue.sign), [], self.reader.themes(verb.subject), node
                )
                return
            self._event_noun(node, subjects, verb, "light verb")
            return

        if node.result or verb.word in _LOSING:
            causes = subjects if verb.word not in _LOSING else [agent for agent in subjects if agent.perturbed]
            self._emit(
                causes, themes, _GAIN if verb.word not in _LOSING else _LOSS, verb.head, "result", verb, score=0.9
            )
            return
        told = [theme for theme in themes if theme.signed and not theme.perturbed]
        causes = [agent for agent in subjects if agent.perturbed]
        if told and causes:
            self._emit(causes, told, _GAIN, verb.head, "shown change", verb, score=0.9)
        elif told:
            self._loose_causes(verb, _GAIN, [], told)

    def _observed(self, verb: Node, noun: Node) -> None:
        """ "we observed an increase in B upon A knockdown", "less B was found in A-deficient cells"."""
        for part in (noun, *noun.conjuncts):
            reading = self.reader.reading(part)
            told = [theme for theme in reading.themes if theme.signed and not theme.perturbed]
            if told and not reading.agents:
                self._loose_causes(verb, _GAIN, [], told, part)

    def _copula(self, verb: Node, subjects: list[Argument]) -> None:
        """ "A is a regulator of B", "B was lower in A-deficient cells"."""
        complement = verb.complement
        if complement is None:
            self._note(verb, subjects, [])
            return
        if complement.kind == "A":
            return
        self._note(verb, subjects, self.reader.themes(complement))
        reading = self.reader.reading(complement)
        if reading.cue is not None and reading.cue.relation:
            self._event_noun(complement, subjects, verb, "copula")
            return
        factor = _degree_of(self.tokens[complement.head])
        if factor:
            themes = self.reader.themes(verb.subject)
            cue = replace(_GAIN, sign=factor)
            self._loose_causes(verb, cue, [], themes)

    def _symmetric(self, verb: Node, cue: Cue, tails: list[Node], subjects: list[Argument], by: list[Node]) -> None:
        """ "A binds B", "A is bound by B", "A and B interact"."""
        if verb.passive and not tails:
            ones, others = self._themes_of_subject(verb), [agent for node in by for agent in self.reader.causes(node)]
            ones, others = others, ones
        else:
            ones = self._themes_of_subject(verb) if verb.passive else subjects
            others = (
                [theme for node in tails for theme in self.reader.themes(node)]
                if tails
                else self.reader.themes(verb.object)
            )
            second = [
                theme
                for word, noun in (*verb.preps, *verb.adjuncts)
                if word in {"to", "with"} and noun not in tails
                for theme in self.reader.themes(noun)
            ]
            if others and second and verb.object is not None and cue.lemma != "recruit":
                # "tethers A to B"
                self._emit(others, second, cue, verb.head, "binding", verb)
                others = others + second

        self._note(verb, ones, others)
        if cue.lemma == "associate" and verb.passive:
            if any(argument.aspect or argument.faint or argument.signed for argument in (*ones, *others)):
                return  # "is associated with" is a correlation, unless it is told of the proteins themselves
        if cue.relation in {"binds", "interacts_with"} and any(
            argument.aspect in {"expression", "secretion"} for argument in (*ones, *others)
        ):
            return
        if not others and len(ones) > 1:
            ones, others = ones[:1], ones[1:]
        self._emit(ones, others, cue, verb.head, "binding", verb)

    def _note(self, verb: Node, subjects: list[Argument], objects: list[Argument]) -> None:
        if subjects:
            self.focus.subjects = _plainly(subjects)
        if objects:
            self.focus.objects = _plainly(objects)
        self._agents_of[id(verb)] = subjects
        self._themes_of[id(verb)] = objects

    # ------------------------------------------------------------------------------------- adjectives

    def _adjective(self, node: Node) -> None:
        """ "A is essential for B", "required for B by A"."""
        for cue in node.cues:
            if not (cue.tail and cue.relation):
                continue
            tails = [noun for word, noun in node.preps if word == cue.tail]
            if not tails:
                continue
            subjects = self.reader.themes(node.subject)
            if node.subject is None or (not subjects and self._describes_topic(node.subject)):
                subjects = self._topic_argument() if self._implicit(node) or node.subject is not None else []
            themes = [theme for noun in tails for theme in self.reader.themes(noun)]
            self._note(node, subjects, themes)
            self._emit(subjects, themes, cue, node.head, "adjective", node)
            for noun in tails:
                self._emit(subjects, self._events_of(noun, subjects), cue, node.head, "adjective", node, score=0.9)
            return

    # ------------------------------------------------------------------------------------- nouns

    def _event_noun(self, noun: Node, agents: list[Argument], verb: Node, frame: str) -> None:
        for part in (noun, *noun.conjuncts):
            reading = self.reader.reading(part)
            if reading.cue is None or not reading.cue.relation:
                continue
            if reading.agents and not reading.cue.symmetric:
                continue
            if not reading.cue.symmetric:
                things = self._tail_things(part, reading.cue, agents)
                self._emit(agents, things, reading.cue, reading.cue_token, frame, verb, score=0.9, negated=part.negated)
            cue = (
                replace(reading.cue, inverse=False)
                if frame == "copula" and reading.cue.relation == "required_for"
                else reading.cue
            )
            self._emit_noun(agents, reading.themes, cue, reading.cue_token, frame, verb, part)

    def _tail_things(self, noun: Node, cue: Cue, agents: list[Argument]) -> list[Argument]:
        """The things behind an event noun: "a role in angiogenesis", "regulator of apoptosis"."""
        if not cue.relation or cue.symmetric:
            return []
        inner = [phrase for word, phrase in noun.preps if word == (cue.tail or "of")]
        things = [thing for phrase in inner for thing in self._events_of(phrase, agents)]
        return (
            things if cue.tail != "in" else [thing for thing in things if thing.entity.type not in {"cell", "anatomy"}]
        )

    def _emit_noun(
        self,
        agents: list[Argument],
        themes: list[Argument],
        cue: Cue,
        cue_token: int,
        frame: str,
        verb: Node | None,
        noun: Node,
    ) -> None:
        """The themes of an event noun carry its sign and aspect already; the cue must not count twice."""
        bare = cue if cue.symmetric else replace(cue, sign=1)
        if cue.symmetric and not themes and len(agents) > 1:
            agents, themes = agents[:1], agents[1:]
        self._emit(agents, themes, bare, cue_token, frame, verb, negated=noun.negated)

    def _noun(self, noun: Node) -> None:
        reading = self.reader.reading(noun)
        for agents, cue, at, themes in reading.inner:
            whole = self._whole(noun, themes)
            self._emit(agents, [theme for theme in whole if not theme.faint], cue, at, "modifier", None)

        cue = reading.cue
        self._axis(noun)
        if cue is None or not (cue.relation or (cue.aspect and reading.agents)):
            return
        agents = reading.agents

        themes = self._whole(noun, reading.themes)
        if cue.symmetric:
            themes = [theme for theme in themes if not _same(theme, agents)]
        if agents and all(theme.faint and _same(theme, agents) for theme in themes):
            themes = []
        if (
            not agents
            and cue.symmetric
            and noun.governor is not None
            and noun.governor.kind == "V"
            and ("for", noun) in (*noun.governor.preps, *noun.governor.adjuncts)
        ):
            agents = self._agents_of.get(id(noun.governor), [])  # "competes with A for binding to B"
        if not agents and self._opens_agentless(noun):
            agents = self._topic_argument()
        if not agents and not self._governed(noun) and self.topic is not None and (cue.relation or reading.themes):
            if self.opens_bullet and self.clauses.nouns[:1] == [noun] and not self._is_subject(noun):
                if themes and (cue.tail or cue.agentive or cue.symmetric):
                    agents = self._topic_argument()
        if (
            not agents
            and self._by_means(noun)
            and self.topic is not None
            and not any(verb.subject is not None and self.reader.causes(verb.subject) for verb in self.clauses.verbs)
        ):
            agents = self._topic_argument()  # "a contribution to insulin resistance via phosphorylation of IRS1"
        if agents and not themes and not cue.agentive:
            themes = self._controlled(noun, cue, agents)

        things = self._tail_things(noun, cue, agents)
        if (
            things
            and not agents
            and self.topic is not None
            and self.opens_bullet
            and self.clauses.nouns[:1] == [noun]
            and not self._is_subject(noun)
            and not noun.preps[0][0] == "by"
        ):
            agents = self._topic_argument() if cue.tail or cue.agentive else []
        if things and (cue.tail or cue.agentive) and agents:
            self._emit(
                agents,
                things,
                cue,
                reading.cue_token,
                "nominal",
                self._frame_verb(noun),
                score=0.9,
                negated=noun.negated,
            )
        if not agents and noun.governor is not None and noun in noun.governor.appositions:
            agents = self.reader.themes(replace_appositions(noun.governor, self.reader))
        if agents and themes:
            frame = "nominal"
            shown = cue
            if not cue.relation:
                shown = replace(cue, relation=_relation_of(cue.aspect), sign=1)
            self._emit_noun(agents, themes, shown, reading.cue_token, frame, self._frame_verb(noun), noun)

    def _frame_verb(self, noun: Node) -> Node | None:
        """The verb whose negation and doubt an event noun inherits: "unable to detect an interaction"."""
        governor = noun.governor
        if (
            governor is not None
            and governor.kind == "V"
            and governor.object is noun
            and not any(cue.relation for cue in governor.cues)
        ):
            return governor
        if governor is None:
            return next(
                (
                    verb
                    for verb in self.clauses.verbs
                    if verb.subject is noun and verb.passive and any(cue.reports for cue in verb.cues)
                ),
                None,
            )
        return None

    def _by_means(self, noun: Node) -> bool:
        governor = noun.governor
        if governor is None or not self.opens_bullet:
            return False
        return any(
            word in {"through", "via"} and phrase is noun for word, phrase in (*governor.preps, *governor.adjuncts)
        )

    def _controlled(self, noun: Node, cue: Cue, agents: list[Argument]) -> list[Argument]:
        """The unwritten theme of an event noun: "primes it for ubiquitination by FBXW7"."""
        governor = noun.governor
        themes: list[Argument] = []
        if governor is not None and governor.kind == "V" and governor.object is not noun:
            themes = self.reader.themes(governor.object if not governor.passive else governor.subject)
        if (
            not themes
            and (governor is None or governor.kind == "V")
            and cue.relation != "regulates"
            and not cue.symmetric
        ):
            themes = self._topic_argument()
        sign, aspect = cue.sign, cue.aspect
        return [replace(theme, sign=sign, aspect=aspect) for theme in themes if not _same(theme, agents)]

    def _whole(self, noun: Node, themes: list[Argument]) -> list[Argument]:
        """The themes of a modifier reach over the coordination: "IL33-induced IL8 and IL6 production"."""
        if noun.coordinated_with is not None:
            return themes
        if not noun.conjuncts:
            return themes

        every = self.reader.themes(noun)
        if all(theme.faint for theme in themes) or any(self.tokens[part.start].tag == "D" for part in noun.conjuncts):
            return themes
        if self.reader.reading(noun).inner and all(not self.reader.reading(part).inner for part in noun.conjuncts):
            return every
        if self.reader.reading(noun).bare:
            return every
        return [theme for theme in every if any(theme.entity.curie == own.entity.curie for own in themes)] or themes

    def _governed(self, noun: Node) -> bool:
        return noun.governor is not None

    def _is_subject(self, noun: Node) -> bool:
        return any(verb.subject is noun and not verb.relative and verb.finite for verb in self.clauses.verbs)

    def _axis(self, noun: Node) -> None:
        """ "CCL5-GLI2-IL6 axis", "A/B complex": neighbours joined by dashes act upon each other."""
        tokens = self.tokens
        head = tokens[noun.head].lower
        if head not in {
            "axis",
            "complex",
            "interaction",
            "complexes",
            "heterodimer",
            "heterodimers",
            "interactions",
            "association",
            "dimer",
            "dimers",
            "loop",
        }:
            return
        binds = head not in {"axis", "loop"}
        run: list[int] = []
        index = noun.start
        while index < noun.end:
            if tokens[index].tag == "E":
                if run and tokens[index - 1].tag not in "-/":
                    run = []
                run.append(index)
            index += 1
        if noun.conjuncts or noun.coordinated_with is not None:
            self._coordinated_pair(noun, head)
        for left, right in zip(run, run[1:], strict=False):
            cue = Cue(
                lemma=head,
                relation="binds"
                if binds and head not in {"interaction", "interactions", "association"}
                else "interacts_with",
                symmetric=True,
            )
            one, other = (self.reader._argument(position) for position in (left, right))
            self._emit([one], [other], cue, noun.head, "axis", None)

    def _coordinated_pair(self, noun: Node, head: str) -> None:
        """ "IL6 and IL6R interaction": the noun behind the last name joins the names before it."""
        first = noun.coordinated_with or noun
        members = [first, *first.conjuncts]
        if members[-1] is not noun or not all(self.reader.reading(member).bare for member in members[:-1]):
            return
        arguments = [theme for member in members for theme in self.reader.reading(member).themes]
        cue = Cue(lemma=head, relation="interacts_with", symmetric=True)
        self._emit(arguments[:1], arguments[1:], cue, noun.head, "axis", None)

    # ------------------------------------------------------------------------------------- emission

    def _emit(
        self,
        agents: Iterable[Argument],
        themes: Iterable[Argument],
        cue: Cue,
        cue_token: int,
        frame: str,
        verb: Node | None,
        *,
        score: float = 1.0,
        negated: bool = False,
    ) -> None:
        themes, agents = list(themes), list(agents)
        paired = len(agents) == len(themes) > 1 and self.respectively
        for agent_at, agent in enumerate(agents):
            for theme_at, theme in enumerate(themes):
                if paired and agent_at != theme_at:
                    continue
                if agent.entity.curie == theme.entity.curie:
                    continue
                one, other = (theme, agent) if cue.inverse else (agent, theme)
                denied = negated ^ (verb is not None and verb.negated) ^ agent.negated ^ theme.negated
                if (
                    denied
                    and agent.perturbed
                    and agent.sign < 0
                    and verb is not None
                    and verb.negated
                    and not cue.symmetric
                ):
                    # "A-deficient cells cannot sustain B": with A they do
                    denied, agent = False, replace(agent, sign=1)
                    one, other = (theme, agent) if cue.inverse else (agent, theme)
                self.found.append(
                    Event(
                        agent=one,
                        theme=other,
                        cue=replace(cue, inverse=False) if cue.inverse else cue,
                        cue_token=cue_token,
                        frame=frame,
                        negated=denied,
                        hedged=(verb is not None and self._hedged(verb))
                        or self.doubt.covers(cue_token, agent.token, theme.token),
                        score=score * (0.7 if agent.faint or theme.faint else 1.0),
                        verb=verb,
                    )
                )

    def _hedged(self, verb: Node) -> bool:
        """Whether a verb, or the verb that it depends on, is told with doubt: "may act to sustain B"."""
        if verb.hedged:
            return True
        before = self._previous(verb) if verb in self.clauses.verbs and verb.form in {"inf", "ing"} else None
        return before is not None and before.hedged

    def _mediate(self) -> None:
        """ "A raises B through C", "by inhibiting C": C is the mediator of what A does to B."""
        for position, event in enumerate(self.found):
            verb = event.verb
            if verb is None or event.cue.symmetric:
                continue
            mediators = [
                theme.entity
                for word, noun in (*verb.preps, *verb.adjuncts)
                if word in _MEDIATING
                for theme in self.reader.themes(noun)
            ]
            for means in self.clauses.verbs:
                if means.means_of is verb and means.form == "ing":
                    mediators += [theme.entity for theme in self._themes_of.get(id(means), ())]
            ends = {event.agent.entity.curie, event.theme.entity.curie}
            kept = {entity.curie: entity for entity in mediators if entity.curie not in ends}
            if kept:
                self.found[position] = replace(event, mediators=tuple(kept.values()))


def replace_appositions(noun: Node, reader: NounReader) -> Node:
    """The noun group itself, read without the appositions that ask for it."""
    plain = Node("N", noun.start, noun.end)
    plain.head, plain.word, plain.lexeme, plain.cues, plain.preps = (
        noun.head,
        noun.word,
        noun.lexeme,
        noun.cues,
        noun.preps,
    )
    return plain


def _relation_of(aspect: str) -> str:
    from genegraph.vocabulary.relations import relations

    for relation in relations().values():
        if relation.aspect == aspect and relation.sign >= 0:
            return relation.name
    return "regulates"


def _degree_of(token: Token) -> int:
    return next((cue.sign for cue in token.lexeme.adjective if cue.degree), 0)


def _same(argument: Argument, others: Sequence[Argument]) -> bool:
    return any(argument.entity.curie == other.entity.curie for other in others)


def _plainly(arguments: Sequence[Argument]) -> list[Argument]:
    """Arguments as a pronoun takes them up: without the change or side that was told of them."""
    return [Argument(entity=argument.entity, token=argument.token) for argument in arguments]
