"""What a noun group stands for: which entities, which side of them, and whether there is more or less of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from genegraph.extraction import _words as words
from genegraph.extraction._cues import Cue
from genegraph.extraction._groups import Node
from genegraph.extraction._phrases import phrase_entity
from genegraph.extraction._tags import Token
from genegraph.model import Entity

GENES = frozenset(("gene", "family", "complex"))
ACTORS = GENES | {"chemical"}
_BEARING = frozenset(("cell", "anatomy", "disease"))
_STANDING_FOR_TOPIC = frozenset(
    "ligand receptor cytokine chemokine hormone".split()
)  # "the receptor" on a receptor's page
_TOLD_SIGNS = {"positively": 1, "negatively": -1, "positive": 1, "negative": -1, "inversely": -1}
_JOINING = frozenset(
    "interaction interactions association complex complexes heterodimer heterodimers dimer dimers heterodimerization dimerization".split()
)


@dataclass(frozen=True, slots=True)
class Argument:
    """One entity as a noun group presents it."""

    entity: Entity
    token: int  # where it is written; -1 where the page's gene is meant and not written
    sign: int = 1  # -1 for less of it: "knockdown of A"; 0 where it changes in an untold direction
    aspect: str = ""  # which side of it: "expression of A"
    signed: bool = False  # a change of it is told: "increase in A"
    perturbed: bool = False  # how much of it there is was set: "A-deficient cells"
    negated: bool = False
    faint: bool = False  # only what it brings about is named: "A-induced death"
    borne: bool = False  # it describes the cells or animals that are named: "A-deficient mice"


@dataclass(slots=True)
class Reading:
    """A noun group read: what it stands for, and the event that it names itself."""

    themes: list[Argument] = field(default_factory=list)
    agents: list[Argument] = field(default_factory=list)  # of the event
    cue: Cue | None = None  # of the event
    cue_token: int = -1
    inner: list[tuple[list[Argument], Cue, int, list[Argument]]] = field(
        default_factory=list
    )  # events of modifiers: "A-induced B"
    bare: bool = False  # nothing but a name
    suffix: tuple[Cue, ...] = ()  # cues behind the name: "B expression"
    prefix_sign: int = 1
    causers: list[Argument] = field(
        default_factory=list
    )  # agents told by a modifier: "A-mediated phosphorylation of B"


class NounReader:
    """Reads the noun groups of one segment; each is read once."""

    def __init__(self, tokens: Sequence[Token], topic: Entity | None, text: str) -> None:
        self.tokens = tokens
        self.text = text  # of the whole bullet
        self.topic = topic
        self.pronoun: dict[Node, list[Argument]] = {}  # set by the interpreter before it asks
        self._read: dict[Node, Reading] = {}

    def themes(self, node: Node | None) -> list[Argument]:
        """All that a noun group and those coordinated with it stand for."""
        if node is None:
            return []
        readings = [self.reading(node), *(self.reading(conjunct) for conjunct in node.conjuncts)]
        nodes = [node, *node.conjuncts]
        last = readings[-1]
        found: list[Argument] = []
        for position, (reading, part) in enumerate(zip(readings, nodes, strict=True)):
            themes = reading.themes
            if not themes and reading.cue is not None and position < len(readings) - 1:
                lender = next((later for later in readings[position + 1 :] if later.themes), None)
                if lender is not None and lender.cue is not None:
                    themes = [_seen(replace(theme, aspect="", sign=1), (reading.cue,)) for theme in lender.themes]
                    reading.themes = themes
                    if not reading.agents:
                        reading.agents = lender.agents
            if reading.bare and last.suffix and not last.bare and position < len(readings) - 1:
                themes = [_seen(theme, last.suffix) for theme in themes]
            borne = next((theme for theme in last.themes if theme.borne), None)
            if reading.bare and borne is not None and position < len(readings) - 1:
                themes = [replace(theme, sign=borne.sign, perturbed=True, signed=True, borne=True) for theme in themes]
            if position and readings[0].prefix_sign != 1 and reading.prefix_sign == 1:
                themes = [replace(theme, sign=theme.sign * readings[0].prefix_sign, signed=True) for theme in themes]
            found += [
                replace(theme, negated=theme.negated != part.negated) if part.negated else theme for theme in themes
            ]
        for apposition in node.appositions:
            for theme in self.themes(apposition):
                if not theme.faint and all(theme.entity.curie != known.entity.curie for known in found):
                    found.append(theme)
        return found

    def things(self, node: Node | None) -> list[Argument]:
        """What a noun group and those coordinated with it stand for where they name no gene: processes, diseases, cells."""
        if node is None:
            return []
        found: list[Argument] = []
        for part in (node, *node.conjuncts):
            if self.reading(part).themes or part.kind != "N":
                continue
            named = phrase_entity(part, self.tokens, self.text)
            if named is not None:
                entity, token = named
                found.append(Argument(entity=entity, token=token, sign=self._change(part), negated=part.negated))
        return found

    def _change(self, node: Node) -> int:
        """1, or -1 where less of the thing is told: "decreased multipotency", "inhibition of apoptosis"."""
        sign = 1
        for token in self.tokens[node.start : node.head]:
            sign *= _degree(token) or 1
        return sign

    def causes(self, node: Node | None) -> list[Argument]:
        """What acts, where a noun group is the subject of a cause: the agents of an event it names, else its themes."""
        if node is None:
            return []
        found: list[Argument] = []
        for part in (node, *node.conjuncts):
            reading = self.reading(part)
            cue = reading.cue
            if cue is not None and reading.agents and cue.relation and not cue.agentive:
                found += [replace(agent, negated=agent.negated != part.negated) for agent in reading.agents]
                if cue.symmetric:
                    found += reading.themes
            elif reading.causers:
                found += reading.causers
            elif reading.agents and not reading.themes:
                found += reading.agents
        known = {argument.entity.curie for argument in found}
        if found:
            return found
        return [argument for argument in self.themes(node) if argument.entity.curie not in known]

    def reading(self, node: Node) -> Reading:
        """The reading of one noun group without those coordinated with it."""
        known = self._read.get(node)
        if known is None:
            known = self._read[node] = Reading()  # a loop of governors ends here
            fresh = self._interpret(node)
            for name in Reading.__slots__:
                setattr(known, name, getattr(fresh, name))
        return known

    def forget(self, node: Node) -> None:
        """Read a noun group afresh when next asked, because a pronoun in it has been resolved."""
        self._read.pop(node, None)

    # ------------------------------------------------------------------------------------- one group

    def _interpret(self, node: Node) -> Reading:
        reading = Reading()
        tokens = self.tokens
        first = tokens[node.start]
        if node in self.pronoun and first.tag == "O":
            reading.themes = list(self.pronoun[node])
            reading.bare = True
            return reading
        content: list[tuple[list[int], int]] = []  # runs of names, and the token after each
        modifiers: list[Argument] = []
        signs = 1
        signed = False
        index = node.start
        end = node.end
        inner: list[tuple[list[Argument], Cue, int]] = []
        while index < end:
            token = tokens[index]
            if token.tag == "E":
                run, index = self._run(index, end)
                after, at = self._modifier(index, end)
                if after is not None and at < node.head:
                    agents = [self._argument(position) for position in run]
                    if self._modifying(after, at, agents, inner, modifiers, node, tokens[index].tag == "-"):
                        index = at + 1
                        continue
                content.append((run, index))
                continue
            if token.tag in "JD" and index < node.head:
                factor = _degree(token)
                if factor:
                    signs *= factor
                    signed = True
                elif token.lexeme.adjective and not content and not token.lexeme.verb:
                    perturbation = next((cue for cue in token.lexeme.adjective if cue.perturbs and not cue.tail), None)
                    if perturbation is not None and perturbation.sign < 0:
                        signs *= -1
                if token.lower in {"no", "neither"}:
                    reading.bare = False
            index += 1

        head = tokens[node.head]
        if head.tag == "J" and node.head > node.start and tokens[node.head - 1].tag == "-":
            return reading  # "A-dependent and B-dependent pathways": a modifier without its noun
        possessor = self._possessor(node)
        if head.tag == "E":
            self._named(node, reading, content, signs, signed)
        else:
            self._headed(node, reading, content, modifiers, signs, signed, possessor)
        reading.prefix_sign = signs if signed else 1
        for agents, cue, at in inner:
            reading.inner.append((agents, cue, at, reading.themes))
            if reading.cue is not None and (reading.cue.modifies or reading.cue.relation) and not reading.agents:
                reading.causers = agents
            if not reading.themes:
                reading.causers = agents
                if not reading.themes:
                    reading.themes = [
                        replace(agent, sign=signs, signed=signed, faint=True, aspect="activity") for agent in agents
                    ]
        return reading

    def _run(self, index: int, end: int) -> tuple[list[int], int]:
        """Names joined by dashes and slashes, and the index after them."""
        tokens = self.tokens
        run = [index]
        index += 1
        while index + 1 < end and tokens[index].tag in "-/" and tokens[index + 1].tag == "E":
            run.append(index + 1)
            index += 2
        if (
            index + 3 < end
            and tokens[index].tag == "-"
            and tokens[index + 1].tag == "C"
            and tokens[index + 2].tag == "E"
        ):
            rest, index = self._run(index + 2, end)  # "A- and B-catalyzed"
            run += rest
        return run, index

    def _modifier(self, index: int, end: int) -> tuple[Token | None, int]:
        """The participle or adjective that makes a modifier of the name before it: "-induced", " deficient"."""
        tokens = self.tokens
        at = index
        if at < end and tokens[at].tag == "-":
            at += 1
        if at < end and (tokens[at].tag == "J" or (at > index and tokens[at].tag in "JV")):
            return tokens[at], at
        if at + 2 < end and tokens[at].tag == "N" and any(cue.perturbs or cue.aspect for cue in tokens[at].lexeme.noun):
            behind = at + 1 + (tokens[at + 1].tag == "-")
            if (
                behind < end
                and tokens[behind].tag == "J"
                and tokens[behind].lexeme.form == "ed"
                and not _degree(tokens[behind])
            ):
                return tokens[behind], behind  # "EGFR stimulation-induced growth"
        if (
            at < end
            and at + 1 < end
            and tokens[at].lower in {"knockout", "knockdown", "null", "ko", "-/-", "mutant", "deficiency", "sirna"}
        ):
            return tokens[at], at
        return None, at

    def _modifying(
        self,
        token: Token,
        at: int,
        agents: list[Argument],
        inner: list[tuple[list[Argument], Cue, int]],
        modifiers: list[Argument],
        node: Node,
        joined: bool,
    ) -> bool:
        """Read "A-induced", "A-dependent", "A-deficient"; True if the name is used up by it."""
        lexeme = token.lexeme
        bears = self._bears(node)
        for cue in lexeme.adjective:
            if cue.perturbs and (bears or cue.sign < 0 or not lexeme.verb):
                modifiers += [replace(agent, sign=cue.sign, perturbed=True, signed=True) for agent in agents]
                return True
        for cue in lexeme.noun:
            if cue.perturbs and cue.sign < 0:
                modifiers += [replace(agent, sign=cue.sign, perturbed=True, signed=True) for agent in agents]
                return True
        for cue in lexeme.adjective:
            if cue.inverse and cue.relation:
                inner.append((agents, replace(cue, inverse=False), at))
                return True
        if lexeme.verb and lexeme.form == "ed" and not bears:
            cue = next((cue for cue in lexeme.verb if cue.relation and not cue.tail and not cue.inverse), None)
            if cue is not None:
                inner.append((agents, cue, at))
                return True
        return joined and not _degree(token)

    def _named(
        self, node: Node, reading: Reading, content: list[tuple[list[int], int]], signs: int, signed: bool
    ) -> None:
        """A group that ends in a name."""
        run, _ = content[-1] if content else ([node.head], node.end)
        if node.head not in run:
            run = [node.head]
        reading.themes = [
            replace(self._argument(position), sign=signs * (node.result or 1), signed=signed) for position in run
        ]
        reading.bare = True
        if len(content) > 1:
            # "the STAT3 inhibitor SOCS3": the agentive noun between two names joins them
            earlier, after = content[-2]
            for position in range(after, run[0]):
                cue = next(
                    (
                        cue
                        for cue in self.tokens[position].lexeme.noun
                        if cue.relation and (cue.agentive or cue.lemma == "target")
                    ),
                    None,
                )
                if cue is not None and cue.lemma == "target" and run[0] - after <= 2:
                    targeting = replace(cue, agentive=False, inverse=False, tail="")
                    reading.inner.append(([self._argument(at) for at in earlier], targeting, position, reading.themes))
                elif cue is not None and cue.lemma not in {"kinase", "phosphatase", "target"}:
                    reading.inner.append(
                        (reading.themes, replace(cue, agentive=False), position, [self._argument(at) for at in earlier])
                    )

    def _headed(
        self,
        node: Node,
        reading: Reading,
        content: list[tuple[list[int], int]],
        modifiers: list[Argument],
        signs: int,
        signed: bool,
        possessor: list[Argument],
    ) -> None:
        """A group that ends in a noun: "STAT3 activation", "expression of IL6", "role of KLF4 in ..."."""
        tokens = self.tokens
        head = tokens[node.head]
        cues = node.cues
        relational = bool(cues)
        premodifying: list[Argument] = []
        suffix: list[Cue] = []
        if content:
            run, after = content[-1]
            premodifying = [self._argument(position) for position in run]
            for position in range(after, node.head):
                token = tokens[position]
                cue = _plain(token.lexeme.noun) if token.tag == "N" else None
                if cue is not None:
                    suffix.append(cue)
                elif token.tag == "J" and _degree(token):
                    pass
        if self._bears(node):
            reading.themes = [replace(argument, borne=True) for argument in (*modifiers, *self._set_by_clause(node))]
            for argument in premodifying:
                if any(cue.perturbs and cue.sign < 0 for cue in suffix):
                    reading.themes.append(replace(argument, sign=-1, perturbed=True, signed=True, borne=True))
            return
        phrases = [(word, noun) for word, noun in node.preps]
        of = [noun for word, noun in phrases if word == "of"]
        by = [noun for word, noun in phrases if word == "by"]
        cue, tail_nouns = _select(cues, phrases)
        if cue is not None and cue.relation == "regulates" and not cue.sign:
            cue = replace(cue, sign=told_sign(tokens, node.start, node.end))
        reading.cue, reading.cue_token = cue, node.head
        of_themes = [theme for noun in of for theme in self.themes(noun)]
        by_agents = [agent for noun in by for agent in self.causes(noun)]
        if cue is not None and not cue.relation:
            by_agents = [agent for agent in by_agents if not agent.borne]  # cells express their genes
            if cue.perturbs and all(theme.borne for theme in of_themes):
                given = [theme for word, noun in phrases if word in {"with", "to"} for theme in self.themes(noun)]
                of_themes = given or of_themes  # "reconstitution of A-deficient cells with A"
        if (
            cue is not None
            and tail_nouns
            and cue.tail == "in"
            and of_themes
            and cue.relation in {"increases", "decreases"}
        ):
            cue, tail_nouns = replace(cue, tail=""), []  # "an increase of A in B-deficient cells"
            reading.cue = cue
        if cue is not None and tail_nouns and cue.tail != "of":
            own = [
                theme
                for noun in tail_nouns
                for theme in self.themes(noun)
                if not (theme.perturbed and cue.tail == "in")
            ]
            agents = (
                of_themes
                or [agent for word, noun in phrases if word == "for" != cue.tail for agent in self.themes(noun)]
                or premodifying
                or possessor
                or by_agents
            )
            if cue.tail == "between":
                agents, own = own[:1], own[1:]
            if (
                cue.sign
                and not cue.symmetric
                and cue.tail == "in"
                and not by_agents
                and cue.relation in {"increases", "decreases"}
            ):
                # "increase in A", "A increase in B cells"
                own, agents = (own, premodifying or possessor) if own else (premodifying, [])
                agents = []
            elif by_agents:
                agents = by_agents
            reading.agents = agents
            reading.themes = [_seen(theme, (cue,), signs, signed) for theme in own]
            if cue.symmetric:
                # what is done to an interaction is done to both: "impedes its binding to chromatin"
                reading.themes = [replace(theme, aspect=theme.aspect or "binding") for theme in (*own, *agents)]
            return
        if cue is not None and (of_themes or by_agents):
            own = of_themes
            agents = by_agents
            if cue.relation or cue.aspect not in {"", "expression", "promoter"}:
                if of_themes and premodifying and (cue.relation or cue.aspect not in {"activity", "secretion"}):
                    agents = agents or [replace(argument, sign=1) for argument in _seen_all(premodifying, suffix)]
                elif not of_themes:
                    own = premodifying or possessor
            elif not of_themes:
                own = premodifying or possessor
            if possessor and of_themes and not agents and cue.relation:
                agents = possessor
            if cue.agentive and of_themes and premodifying and not by_agents:
                agents = []

            reading.agents = agents
            if not own and agents and not cue.symmetric and not cue.agentive and by_agents:
                reading.themes = [
                    replace(agent, sign=agent.sign * signs, faint=True, aspect="activity") for agent in by_agents
                ]
                return
            if cue.symmetric and not agents and len(own) > 1:
                if head.lower in _JOINING:
                    reading.agents, reading.themes = own[:1], own[1:]
                else:
                    reading.themes = own
                return
            reading.themes = [_seen(theme, (cue,), signs, signed) for theme in own]
            if cue.symmetric:
                reading.themes = list(own)
            return
        own = premodifying or possessor or modifiers
        chain = (*suffix, cue) if cue is not None else tuple(suffix)
        if cue is not None and cue.symmetric and content and len(content[-1][0]) > 1:
            run = content[-1][0]
            reading.themes = [self._argument(position) for position in run]
            reading.bare = False
            reading.suffix = ()
            return

        if (
            self.topic is not None
            and not own
            and not of_themes
            and node.end - node.start == 2
            and head.lower in _STANDING_FOR_TOPIC
            and tokens[node.start].lower == "the"
        ):
            reading.themes = [Argument(entity=self.topic, token=node.head)]
            return
        transparent = head.lower in words.TRANSPARENT or relational or any(letter.isdigit() for letter in head.text)
        if of_themes and not relational:
            own = of_themes if transparent or not own else own
        reading.suffix = chain
        reading.themes = [_seen(argument, chain, signs, signed) for argument in own]
        if not transparent and own and not of_themes:
            reading.themes = [
                replace(argument, faint=True, aspect=argument.aspect or "activity") for argument in reading.themes
            ]

    def _bears(self, node: Node) -> bool:
        """Whether a group names cells, animals or patients, which names before it only describe."""
        head = self.tokens[node.head]
        return head.lower in words.BEARERS or (head.mention is not None and head.mention.entity.type in _BEARING)

    def _set_by_clause(self, node: Node) -> list[Argument]:
        """ "cells treated with A", "mice lacking A": how much of A there is was set."""
        found: list[Argument] = []
        for clause in node.clauses:
            cue = next((cue for cue in clause.lexeme.adjective if cue.perturbs), None)
            if cue is None:
                continue
            nouns = [clause.object] if clause.object is not None else []
            nouns += [
                noun for word, noun in (*clause.preps, *clause.adjuncts) if word in {"with", "to", "by", "in", "for"}
            ]
            found += [
                replace(theme, sign=theme.sign * cue.sign, perturbed=True, signed=True)
                for noun in nouns
                for theme in self.themes(noun)
            ]
        return found

    # ------------------------------------------------------------------------------------- names

    def _argument(self, position: int) -> Argument:
        mention = self.tokens[position].mention
        assert mention is not None
        return Argument(entity=mention.entity, token=position)

    def _possessor(self, node: Node) -> list[Argument]:
        if node.possessor is not None:
            return [replace(theme, sign=1, aspect="", signed=False) for theme in self.themes(node.possessor)]
        return list(self.pronoun.get(node, ()))


def told_sign(tokens: Sequence[Token], start: int, end: int) -> int:
    """The sign that a word gives to bare regulation: "negatively regulates", "positive regulator"."""
    return next((_TOLD_SIGNS[token.lower] for token in tokens[start:end] if token.lower in _TOLD_SIGNS), 0)


def _degree(token: Token) -> int:
    """1 for "increased", -1 for "reduced", 0 for anything else."""
    for cue in token.lexeme.adjective:
        if cue.degree:
            return cue.sign
    return 0


def _plain(cues: Iterable[Cue]) -> Cue | None:
    """The reading of a noun that takes its theme directly."""
    first = None
    for cue in cues:
        if not cue.tail:
            return cue
        first = first or cue
    return first


def _select(cues: tuple[Cue, ...], phrases: list[tuple[str, Node]]) -> tuple[Cue | None, list[Node]]:
    """The reading whose preposition is there, and the nouns behind that preposition."""
    for cue in cues:
        if cue.tail:
            nouns = [noun for word, noun in phrases if word == cue.tail]
            if nouns:
                return cue, nouns
    return _plain(cues), []


def _seen(argument: Argument, cues: Sequence[Cue], signs: int = 1, signed: bool = False) -> Argument:
    """An argument behind the nouns that name a side or a change of it: "A activation", "loss of A"."""
    sign, aspect, changed, perturbed = (
        argument.sign * signs,
        argument.aspect,
        argument.signed or signed,
        argument.perturbed,
    )
    for cue in cues:
        if cue.agentive and cue.modifies:
            continue  # "the AKT kinase" is AKT
        if cue.relation or cue.perturbs or cue.sign < 0:
            weak = cue.relation == "regulates" and cue.tail in {"in", "of"}
            sign = sign * cue.sign if not (weak and changed) else sign
            changed = changed or bool(cue.relation and cue.sign) or cue.perturbs
            perturbed = perturbed or cue.perturbs
        if not aspect or aspect == "activity":
            aspect = cue.aspect or aspect
    return replace(argument, sign=sign, aspect=aspect, signed=changed, perturbed=perturbed)


def _seen_all(arguments: list[Argument], cues: list[Cue]) -> list[Argument]:
    return [_seen(argument, cues) for argument in arguments]
