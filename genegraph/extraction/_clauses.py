"""Groups in text order -> who governs what: subjects, objects, prepositional phrases, coordination, relative clauses."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._groups import Node
from genegraph.extraction._tags import Token

_MEANS = frozenset(("through", "via", "by"))
_DONE_BY = {
    "expression",
    "secretion",
    "stability",
    "binding",
    "localization",
}  # sides of B that an "A" can bring about
_COMPARING = frozenset("but_not unlike".split("_"))


class Clauses:
    """The nodes of one segment, linked.

    The links are set in one pass from left to right: each noun group finds its governor among the nodes before it, and
    each verb group its subject. A second look shares objects and agents between coordinated verbs.
    """

    def __init__(self, nodes: list[Node], tokens: list[Token]) -> None:
        self.nodes = nodes
        self.tokens = tokens
        self.nouns: list[Node] = []
        self.verbs: list[Node] = []
        self._chain: list[Node] = []  # possible governors in the current clause
        self._free: Node | None = None  # a noun group that nothing governs yet
        self._preposition = ""
        self._conjunction = ""
        self._comma = False
        self._subordinator = ""
        self._relative: Node | None = None  # antecedent of a relative pronoun that waits for its verb
        self._whose = False
        self._last: Node | None = None  # the node just before, small words aside
        self._last_noun: Node | None = None
        self._main: Node | None = None  # the last finite verb that is no relative clause
        self._outer: Node | None = None  # the main verb of the clause that a subordinate one hangs on
        self._verb: Node | None = None  # the last verb of any kind
        self._negated_list = False
        self._held: Node | None = None  # object relative: the antecedent waits for a verb after its subject
        self._fronted: tuple[str, Node] | None = None  # "for which": the phrase waits for its verb
        self.leading: list[tuple[str, Node]] = []  # phrases before any verb or noun: "In T cells, ..."
        self.gaps: list[tuple[Node, Node, Node]] = []  # verb, subject, object where the verb is not repeated
        for index, node in enumerate(nodes):
            getattr(self, _STEPS[node.kind])(node, index)
        self._share()

    # ------------------------------------------------------------------------------------- small words

    def _small(self, node: Node, index: int) -> None:
        if node.kind == "P":
            if self._preposition and self._last is not None and self._preposition != node.word:
                self._preposition = f"{self._preposition} {node.word}" if node.word == "of" else node.word
            else:
                self._preposition = node.word
        elif node.kind == ",":
            self._comma = True
        elif node.kind == "C":
            if node.word == "but not" or (node.word == "nor"):
                self._conjunction = "but not"
            elif not (self._conjunction == "but not"):
                self._conjunction = node.word
        elif node.kind == "W":
            antecedent = self._last_noun
            if self._preposition == "of" and antecedent is not None:
                # "TRAF1, the fragment of which sequesters TRAF2": the fragment belongs to what comes before it
                self._preposition = ""
                owner = self._noun_before(antecedent)
                if owner is not None:
                    antecedent.possessor = owner
                self._relative = antecedent
                self._reset_small()
                return
            if node.word in {"whereby"}:
                self._subordinate("so")
                return
            if self._preposition and antecedent is not None:
                self._fronted = (self._preposition, antecedent)
                self._preposition = ""
                self._free = None
                self._reset_small()
                return

            self._preposition = ""
            if self._comma and antecedent is not None and self._circumstance(antecedent):
                self._relative = Node(
                    "N", node.start, node.end, node.word
                )  # "..., which C reverses": what was told is meant
                self._reset_small()
                return
            self._relative = self._head_of(antecedent, index)
            self._whose = node.word == "whose"
            self._reset_small()
        elif node.kind == "S":
            self._subordinate(node.word)

    def _subordinate(self, word: str) -> None:
        self._reset_small()
        self._subordinator = word

        self._free = None
        self._relative = None
        self._held = None
        self._chain = []
        self._last = None
        self._outer = self._main or self._outer
        self._main = None

    def _reset_small(self) -> None:
        self._conjunction = ""
        self._comma = False

    def _noun_before(self, noun: Node) -> Node | None:
        at = self.nouns.index(noun)
        return self.nouns[at - 1] if at else None

    def _circumstance(self, noun: Node) -> bool:
        """Whether a noun stands in a phrase of time or occasion: "upon TNF stimulation"."""
        governor = noun.governor
        return governor is not None and any(
            word in {"upon", "after", "following", "during"} and phrase is noun for word, phrase in governor.adjuncts
        )

    def _head_of(self, noun: Node | None, index: int) -> Node | None:
        """The noun that a relative pronoun takes up: the nearest, or the whole coordination for a plural verb."""
        if noun is None:
            return None
        if noun.coordinated_with is not None:
            follow = next((node for node in self.nodes[index + 1 :] if node.kind in "VN"), None)
            if follow is not None and follow.kind == "V" and self._plural(follow):
                return noun.coordinated_with
        return noun

    def _plural(self, verb: Node) -> bool:
        first = self.tokens[verb.start].lower
        return verb.form == "base" or first in {"are", "were", "have", "do"}

    # ------------------------------------------------------------------------------------- adjectives with a tail

    def _adjective(self, node: Node, index: int) -> None:
        verb = self._verb
        if self._last is verb and verb is not None and verb.copula and verb.complement is None:
            verb.complement = node
            node.subject = verb.subject
            node.negated, node.hedged = verb.negated, verb.hedged
        elif self._conjunction and self._chain and self._chain[-1].kind == "A":
            node.subject = self._chain[-1].subject
            node.negated = self._conjunction in {"but not", "nor"}
        elif self._last is not None and self._last.kind == "N":
            node.subject = self._last_noun if self._comma is False or self._free is None else self._free
        node.governor = verb
        self.verbs.append(node)
        self._chain.append(node)
        self._last = node
        self._reset_small()
        self._preposition = ""

    # ------------------------------------------------------------------------------------- noun groups

    def _noun(self, node: Node, index: int) -> None:
        self.nouns.append(node)
        first = self.tokens[node.start].lower
        if self._whose and self._relative is not None:
            node.possessor = self._relative
            self._whose = False
            self._take_relative_noun(node, index)
        elif self._preposition:
            if self._relative is not None:
                self._relative = None
            self._attach(node, index)
        elif self._comma and not self._conjunction and self._verb is not None and self._bracketed(self._verb):
            self._verb.object = node
            node.governor = self._verb
            node.used = True
        elif self._conjunction or (self._comma and self._listing(node, index)):
            self._coordinate(node, index)
        elif self._relative is not None:
            self._held = self._relative
            self._relative = None
            self._free = node
        elif self._wants_object():
            assert self._verb is not None
            verb = self._verb
            if verb.copula:
                verb.complement = node
            else:
                verb.object = node
            node.governor = verb
            node.used = True
        elif (
            self._comma
            and self._last is self._last_noun
            and self._last_noun is not None
            and self._renames(node, index, first)
        ):
            self._last_noun.appositions.append(node)
            node.governor = self._last_noun
            node.used = True
        elif (
            self._free is not None
            and self._main is None
            and self._comma
            and (
                self._nonfinite_next(index)
                or (self._closing_comma(index) and (self._entity(self._free) or not self._entity(node)))
            )
        ):
            node.used = True  # "A and B, both acting downstream of C, ...": the clause's subject stays
        else:
            self._free = node

        self._chain.append(node)
        anchor = self._last_noun
        self._last = self._last_noun = node
        self._preposition = ""
        follow = self.nodes[index + 1] if index + 1 < len(self.nodes) else None
        bracket = (
            self._conjunction
            and self._comma
            and follow is not None
            and follow.kind == ","
            and node.coordinated_with is None
        )
        self._comma = False
        if bracket and anchor is not None:
            self._last = self._last_noun = anchor
        if not bracket:
            self._conjunction = ""  # "by SP1 and, at the translational level, by EPAS1": the conjunction waits

    def _take_relative_noun(self, node: Node, index: int) -> None:
        """ "whose degradation it triggers": the noun is the object of the verb to come; "whose loss reduces X": its subject."""
        follow = next((later for later in self.nodes[index + 1 :] if later.kind in "VN"), None)
        if follow is not None and follow.kind == "N":
            self._held = node
            self._relative = None
        else:
            self._relative = node
        node.used = True

    def _entity(self, node: Node) -> bool:
        return self.tokens[node.head].tag == "E"

    def _wants_object(self) -> bool:
        verb = self._verb
        if verb is None:
            return False
        if self._comma and self._bracketed(verb):
            return True
        if (
            self._comma
            and self._last is verb
            and verb.coordinated_with is not None
            and verb.object is None
            and not verb.passive
            and not verb.copula
        ):
            return True  # "reducing, or delaying, the transcription of B"
        if self._last is not verb or self._comma:
            return False
        if verb.copula:
            return verb.complement is None
        return not verb.passive and verb.object is None

    def _bracketed(self, verb: Node) -> bool:
        """ "elicits, via IRF1, IFNB1 production": the object comes after a phrase between commas."""
        if (
            verb.copula
            or verb.passive
            or verb.object is not None
            or not any(cue.relation and not cue.tail for cue in verb.cues)
        ):
            return False
        at = self.nodes.index(verb)
        following = self.nodes[at + 1 : at + 3]
        return (
            self._last is self._last_noun
            and [node.kind for node in following] == [",", "P"]
            and self._last_noun is not None
            and self._last_noun.governor is verb
        )

    def _renames(self, node: Node, index: int, first: str) -> bool:
        """Whether a noun group after a comma renames the one before it: "A, a repressor of B, ..."."""

        if self._entity(node):
            before = self._last_noun
            return (
                before is not None
                and not self._has_entity(before)
                and before.governor is not None
                and self.tokens[before.head].lower in words.TRANSPARENT
            )
        if first not in {"a", "an", "the", "another", "one"}:
            return any(cue.agentive for cue in node.cues)
        if any(cue.agentive for cue in node.cues):
            return True
        before = self._last_noun
        if before is None or not self._entity(before):
            return False
        follow = next((later for later in self.nodes[index + 1 :] if later.kind not in "NP"), None)
        if follow is not None and follow.kind == ",":
            return True
        return self._free is before and self._main is None and self._closing_comma(index)

    def _closing_comma(self, index: int) -> bool:
        """Whether the clause's finite verb comes behind a comma that closes an aside."""
        for position in range(index + 1, len(self.nodes) - 1):
            node = self.nodes[position]
            if node.kind == "V" and node.finite:
                return False
            if node.kind == ",":
                return self.nodes[position + 1].kind == "V" and self.nodes[position + 1].finite
        return False

    def _nonfinite_next(self, index: int) -> bool:
        follow = self.nodes[index + 1] if index + 1 < len(self.nodes) else None
        return follow is not None and follow.kind == "V" and not follow.finite and follow.form in {"ing", "ed"}

    def _listing(self, node: Node, index: int) -> bool:
        """Whether a comma joins two members of a list: a conjunction must follow, and the members be alike."""
        before = self._last_noun
        if before is None or self._last is not before:
            return False
        if before.coordinated_with is not None:
            return self._entity(node) == self._entity(before) or self._more_listing(index)
        if not self._more_listing(index):
            return False
        return self._entity(node) == self._entity(before) or (self._has_entity(node) and self._has_entity(before))

    def _has_entity(self, node: Node) -> bool:
        return any(token.tag == "E" for token in self.tokens[node.start : node.end])

    def _more_listing(self, index: int) -> bool:
        """Whether the nodes ahead go on as a list that ends in a conjunction and a noun group."""
        expect_comma = True
        for position in range(index + 1, len(self.nodes)):
            node = self.nodes[position]
            if node.kind == "C":
                return node.word in {"and", "or", "but not", "but"} and any(
                    later.kind == "N" for later in self.nodes[position + 1 : position + 4]
                )
            if expect_comma and node.kind == ",":
                expect_comma = False
            elif not expect_comma and node.kind == "N":
                expect_comma = True
            elif node.kind == "P" and node.word == "of":
                expect_comma = False
            else:
                return False
        return False

    def _coordinate(self, node: Node, index: int) -> None:
        before = self._last_noun
        negated = self._conjunction == "but not"
        verb = self._verb
        if before is None or (
            self._last is not before and not (verb is not None and self._last is verb and verb.object is None)
        ):
            self._free = node if before is None or not negated else self._free
            if before is None:
                node.negated = node.negated or negated
            elif negated:
                self._join(before, node, True)
            return
        if self._last is verb and verb is not None and before is not self._last:
            # "binds and NP": the verb lacks its object
            if self._wants_object():
                verb.object = node
                node.used = True
                node.governor = verb
            else:
                self._free = node
            return
        if not negated and self._starts_clause(node, index, before):
            self._free = node
            self._chain = []
            self._held = None
            return
        follow = self.nodes[index + 1] if index + 1 < len(self.nodes) else None
        if (
            not negated
            and follow is not None
            and follow.kind == "N"
            and verb is not None
            and verb.object is not None
            and self._entity(node)
        ):
            self.gaps.append((verb, node, follow))  # "A lowers B, and C its transcription"
            node.used = follow.used = True
            self._free = None
            return
        anchor = self._parallel(node, before, index)
        self._join(anchor, node, negated)

    def _join(self, anchor: Node, node: Node, negated: bool) -> None:
        first = anchor.coordinated_with or anchor

        follows_negated = (
            bool(first.conjuncts) and first.conjuncts[-1].negated and self._conjunction in {"", "or", "nor", "but not"}
        )
        first.conjuncts.append(node)
        node.coordinated_with = first
        node.governor = first.governor
        node.negated = node.negated or negated or follows_negated
        node.used = True

    def _starts_clause(self, node: Node, index: int, before: Node) -> bool:
        """Whether what follows a conjunction is a clause of its own: it has a finite verb, and one came before."""
        if self._main is None and (self._free is before or self._verb is None):
            return False
        if self._free is not None and self._main is None:
            return False
        depth = 0
        for later in self.nodes[index + 1 :]:
            if later.kind == "V":
                if later.form == "ed" and not later.finite:
                    return not self._by_follows(later)
                return later.finite
            if later.kind in {"N", "P"}:
                depth += 1
                if depth > 6:
                    return False
                continue
            if later.kind == "," and depth < 3:
                continue
            if later.kind == "C" and depth < 4:
                position = self.nodes.index(later)
                if position + 1 < len(self.nodes) and self.nodes[position + 1].kind == "V":
                    return False
                continue
            return False
        return False

    def _by_follows(self, verb: Node) -> bool:
        at = self.nodes.index(verb)
        return at + 1 < len(self.nodes) and self.nodes[at + 1].kind == "P" and self.nodes[at + 1].word == "by"

    def _parallel(self, node: Node, before: Node, index: int) -> Node:
        """Which earlier noun group the new one is coordinated with: the nearest that is like it."""
        alike = self._entity(node)
        follow = self.nodes[index + 1] if index + 1 < len(self.nodes) else None
        own_phrase = follow is not None and follow.kind == "P" and follow.word == "of"
        candidates = [before]
        governor = before.governor
        while governor is not None and governor.kind == "N":
            candidates.append(governor)
            governor = governor.governor
        if self._entity(before) == alike and bool(node.cues) == bool(before.cues):
            return before
        if own_phrase and self._relational(node):
            for candidate in candidates:
                if self._relational(candidate):
                    return candidate  # "upregulation of A and secretion of B"
        if alike or self._has_entity(node):
            # "phosphorylation of A and B expression": a group with a noun of its own stands beside the noun
            if not alike and len(candidates) > 1 and any(cue.aspect for cue in node.cues):
                for candidate in candidates:
                    if any(cue.aspect for cue in candidate.cues):
                        return candidate
            return before
        if self._relational(node):
            for candidate in candidates:
                if self._relational(candidate):
                    return candidate
        return before

    def _relational(self, node: Node) -> bool:
        return bool(node.cues)

    # ------------------------------------------------------------------------------------- prepositional phrases

    def _attach(self, node: Node, index: int) -> None:
        preposition = self._preposition
        negated = preposition in {"unlike", "except"}
        if preposition in {"such as", "namely"} and self._last_noun is not None:
            named = self._class_noun()
            named.appositions.append(node)
            node.governor = named
            node.used = True
            return
        if self._conjunction and self._last_noun is not None:
            earlier = self._earlier_phrase(preposition)
            if earlier is not None:
                governor, list_ = earlier
                list_.append((preposition, node))
                node.governor, node.used = governor, True
                if self._conjunction == "but not":
                    node.negated = True
                return
        governor = self._governor(preposition)
        node.used = True
        node.negated = node.negated or negated
        if governor is None:
            anchor = self._verb or (self._chain[0] if self._chain else None)
            if anchor is None or (self._comma and self._free is None and anchor.kind == "N"):
                self.leading.append((preposition, node))
            else:
                anchor.adjuncts.append((preposition, node))
            node.governor = anchor

        elif preposition in {"in", "on", "with"} and any(word == preposition for word, _ in governor.preps):
            governor.adjuncts.append((preposition, node))  # a second "in" tells where, not what
            node.governor = governor
        else:
            governor.preps.append((preposition, node))
            node.governor = governor

    def _class_noun(self) -> Node:
        """What "such as A and B" gives examples of: the nearest plural without a name of its own."""
        assert self._last_noun is not None
        for noun in reversed(self.nouns[:-1]):
            if self.tokens[noun.head].lower.endswith("s") and not self._has_entity(noun):
                return noun
            if self._last_noun.start - noun.end > 12:
                break
        return self._last_noun

    def _earlier_phrase(self, preposition: str) -> tuple[Node, list[tuple[str, Node]]] | None:
        """ "induced by LPS in monocytes and by IL7": the second phrase joins the first one's governor."""
        for governor in reversed(self._chain):
            for list_ in (governor.preps, governor.adjuncts):
                if any(known == preposition for known, _ in list_):
                    return governor, list_
        return None

    def _governor(self, preposition: str) -> Node | None:
        chain = self._chain
        last = self._last
        if preposition == "of":
            for candidate in reversed(chain):
                if candidate.kind == "N":
                    return candidate
                if candidate.kind in "VA" and any(cue.tail.split(" ")[-1] == "of" for cue in candidate.cues):
                    return candidate
                if candidate.kind == "V":
                    break
            return last if last is not None and last.kind == "N" else None

        for candidate in reversed(chain):
            if self._takes(candidate, preposition):
                if (
                    preposition == "by"
                    and candidate.kind == "N"
                    and not any(cue.relation or cue.modifies for cue in candidate.cues)
                ):
                    outer = candidate.governor  # "regulation of B expression by A"
                    if (
                        outer is not None
                        and outer.kind == "N"
                        and self._takes(outer, "by")
                        and not any(word == "by" for word, _ in outer.preps)
                    ):
                        return outer
                return candidate
            if (
                candidate.kind == "V"
                and candidate.finite
                and not candidate.relative
                and preposition not in {"by", "to", "with"}
            ):
                break
        if preposition in _MEANS and self._verb is not None:
            return self._verb if self._verb in chain else None
        return None

    def _takes(self, node: Node, preposition: str) -> bool:
        """Whether a node's words call for a phrase with the preposition."""
        if any(cue.tail and cue.tail.split(" ")[0] == preposition for cue in node.cues):
            return True
        if node.kind == "V":
            if preposition == "by":
                return (node.passive or (node.form == "ed" and node.object is None)) and not any(
                    known == "by" for known, _ in node.preps
                )
            if preposition == "from":
                return any(cue.sign for cue in node.cues) and node.object is not None
            if preposition == "for":
                return node.word in {"target", "prime", "need", "require"}
            if node.lexeme.adjective:
                return any(cue.tail.split(" ")[0] == preposition for cue in node.lexeme.adjective if cue.tail)
            return False
        if node.kind == "N":
            if preposition == "by":
                return any(
                    (cue.relation and not cue.agentive) or cue.modifies or cue.aspect in _DONE_BY for cue in node.cues
                )

            if preposition == "with" or (preposition == "to" and node.word in {"exposure", "exposures"}):
                return any(cue.tail == preposition or (cue.perturbs and not cue.relation) for cue in node.cues)
            if preposition in {"in", "on", "at"} and any(cue.aspect == "promoter" for cue in node.cues):
                return True
            if preposition in {"in", "on", "to", "with", "between", "for"}:
                return any(cue.tail == preposition for cue in node.cues) or (
                    preposition == "for" and node.word in {"role", "roles", "requirement", "need", "function"}
                )
            if preposition == "via":
                return False
        return False

    # ------------------------------------------------------------------------------------- verb groups

    def _verb_group(self, node: Node, index: int) -> None:
        node.cues = node.cues or node.lexeme.verb
        follow = self.nodes[index + 1] if index + 1 < len(self.nodes) else None
        if node.form == "ed" and not node.finite and not node.passive:
            self._past_or_reduced(node, follow, index)
        if node.form == "ing" and not node.finite:
            self._participle(node, index)
        elif node.form == "inf":
            self._infinitive(node)
        elif node.finite:
            self._finite(node, index)
        else:
            self._reduced(node)
        self.verbs.append(node)
        if self._fronted is not None:
            node.preps.append(self._fronted)
            self._fronted = None
            node.relative = True
        if node.relative and not node.finite and node.subject is not None:
            node.subject.clauses.append(node)
        if (
            self._held is not None
            and node.finite
            and node.object is None
            and not node.passive
            and (follow is None or follow.kind != "N")
        ):
            node.object = self._held
            self._held = None
            node.relative = True
        self._chain = (
            [node] if (node.finite and not node.relative and node.coordinated_with is None) else [*self._chain, node]
        )
        self._verb = node
        if node.finite and not node.relative:
            self._main = node
        self._last = node
        self._preposition = ""
        self._subordinator = ""
        self._reset_small()

    def _past_or_reduced(self, node: Node, follow: Node | None, index: int) -> None:
        """Tell "A induced B" (finite) from "B induced by A" (reduced relative, passive)."""
        noun_next = follow is not None and follow.kind == "N"
        by_next = follow is not None and follow.kind == "P" and follow.word == "by"
        if by_next:
            node.passive = True
            return
        if self._relative is not None or (
            self._conjunction
            and self._verb is not None
            and self._last is not None
            and self._last.kind != "N"
            and self._verb.passive
        ):
            node.finite = True
            node.passive = bool(
                self._conjunction and self._verb is not None and self._verb.passive and self._relative is None
            )
            return
        if self._conjunction and self._verb is not None and self._verb.finite:
            node.finite = True
            node.passive = self._verb.passive and not noun_next
            return
        subject_waits = (self._free is not None and (self._main is None or self._free.start > self._main.start)) or (
            self._main is not None and self._main.word in words.REPORTING and self._main.object is not None
        )
        later_finite = self._finite_ahead(index)
        if subject_waits and (noun_next or not later_finite):
            node.finite = True
            return
        if noun_next and self._last is None and not later_finite and node.start < 3:
            node.finite = True  # "markedly downregulated X expression"
            return
        if (
            noun_next
            and self._last_noun is not None
            and not later_finite
            and self._last is self._last_noun
            and self._main is None
        ):
            node.finite = True
            return
        node.passive = True

    def _finite_ahead(self, index: int) -> bool:
        for later in self.nodes[index + 1 :]:
            if later.kind in "WSC," and later.kind != "C":
                return False
            if later.kind == "V" and later.finite:
                return True
        return False

    def _participle(self, node: Node, index: int) -> None:
        if self._preposition:
            node.means_of = self._verb or self._last_noun
            node.word = node.word
            if self._preposition in {"by", "through", "via"} and self._verb is not None:
                node.subject = self._verb.subject
                node.means_of = self._verb
                if self._verb.passive and self._verb.subject is not None:
                    node.subject = self._agent_of(self._verb)
            elif self._last_noun is not None and self._last is self._last_noun:
                # "role of A in inducing B": A is the subject
                node.subject = self._owner(self._last_noun)
                node.governor = self._last_noun
            elif self._verb is not None:
                node.subject = self._verb.subject
            return
        if (
            self._conjunction
            and self._verb is not None
            and (self._verb.form == "ing" or self._verb.absolute)
            and not self._verb.finite
        ):
            node.subject = self._verb.subject
            node.coordinated_with = self._verb
            node.means_of = self._verb.means_of
            return
        if self._last is not None and self._last.kind == "N" and not self._comma and not self._conjunction:
            noun = self._last_noun
            assert noun is not None
            node.subject = (
                self._free
                if (self._free is not None and noun.governor is self._free and not self._entity(noun))
                else noun
            )
            node.relative = True
            return
        if self._subordinator and self._outer is not None:
            node.subject = self._outer.subject
            return
        if self._main is not None:
            node.subject = (
                self._main.subject if not self._main.passive else (self._agent_of(self._main) or self._main.subject)
            )
            if self._comma and self._main.passive and self._agent_of(self._main) is None:
                node.subject = self._main.subject
            return
        if self._free is not None:
            node.subject = self._free
        elif self._verb is not None and not self._subordinator and self._chain:
            node.subject = self._verb.subject

    def _agent_of(self, verb: Node) -> Node | None:
        return next((noun for preposition, noun in verb.preps if preposition == "by"), None)

    def _owner(self, noun: Node) -> Node | None:
        """Whose role or ability it is: the noun in the phrase with of or for, or the noun itself."""
        while noun is not None:
            for preposition, owner in noun.preps:
                if preposition in {"of", "for"}:
                    return owner
            if noun.governor is not None and noun.governor.kind == "N" and noun.governor.cues:
                return noun
            return noun
        return None

    def _infinitive(self, node: Node) -> None:
        last = self._last
        verb = self._verb
        if self._conjunction and verb is not None and verb.form == "inf":
            node.subject = verb.subject
            node.coordinated_with = verb
            return
        if (
            last is not None
            and last.kind == "N"
            and last.word in {"ability", "capacity", "potential", "failure", "inability", "propensity", "tendency"}
        ):
            owned = bool(last.preps) or self._has_entity(last) or self.tokens[last.start].lower in words.POSSESSIVES
            node.subject = last if owned or verb is None else verb.subject
            node.negated ^= last.word in words.RAISING_NEGATIVE
            return
        if verb is not None:
            node.subject = verb.subject if not verb.passive else (self._agent_of(verb) or verb.subject)
            node.means_of = None
            if (
                verb.word in {"allow", "enable", "permit", "cause", "force", "prompt", "help", "stimulate", "induce"}
                and verb.object is not None
                and self._has_entity(verb.object)
            ):
                node.subject = verb.object
            return
        node.subject = self._free

    def _reduced(self, node: Node) -> None:
        """ "B induced by A": the subject of the passive is the noun before it, or is not written."""
        node.passive = True
        if node.absolute and self._last_noun is not None and self._last is self._last_noun:
            node.subject = self._last_noun
        elif self._relative is not None:
            node.subject = self._relative
            self._relative = None
            node.relative = True
        elif self._conjunction and self._verb is not None and self._verb.passive:
            node.subject = self._verb.subject
            node.coordinated_with = self._verb
            node.finite = self._verb.finite
            node.relative = self._verb.relative
        elif self._last is not None and self._last.kind == "N" and not self._comma:
            node.subject = self._last_noun
            node.relative = True
        elif self._comma and self._last_noun is not None and self._last is self._last_noun:
            node.subject = self._last_noun
            node.relative = True
        elif self._main is not None and self._comma:
            node.subject = self._main.subject

    def _finite(self, node: Node, index: int) -> None:
        if self._relative is not None:
            node.subject = self._relative
            node.relative = True
            self._relative = None
            return
        if self._held is not None and self._free is not None and self._free is self._last_noun:
            node.subject = self._free
            node.relative = True
            return
        free = self._free
        if free is not None and (self._main is None or free.start > self._main.start or not free.used):
            node.subject = free
            if not (self._main is not None and free.used):
                free.used = True
                self._free = None if self._main is None else free
                self._free = None
                return
        main = self._main

        gerund = self._verb
        if (
            free is None
            and main is None
            and gerund is not None
            and gerund.form == "ing"
            and gerund.subject is None
            and not gerund.finite
            and gerund.means_of is None
        ):
            node.gerund = gerund  # "blocking A results in B"
            return
        shares = bool(self._conjunction or self._comma) and (self._verb is not None)
        if free is None and self._last is not None and self._last.kind == "N" and main is not None and not shares:
            if main.object is self._last_noun and main.word in words.REPORTING:
                node.subject, main.object = self._last_noun, None
                return
            if self._last_noun is not None and self._last_noun.coordinated_with is not None and self._split():
                node.subject = self._last_noun
                return
        if shares and main is not None:
            node.subject = main.subject
            node.coordinated_with = main
            if main.passive and not node.passive and node.copula is False and main.subject is None:
                node.subject = self._agent_of(main)
            return
        if shares and self._verb is not None:
            node.subject = self._verb.subject
            node.coordinated_with = self._verb
            return
        if (
            main is not None
            and self._last_noun is not None
            and self._last is self._last_noun
            and not self._leads(self._last_noun)
        ):
            node.subject = self._head_noun(self._last_noun)
            return
        if self._verb is not None and not self._verb.finite and self._last_noun is not None and self._verb.relative:
            node.subject = self._verb.subject
            return
        if (
            self._last_noun is not None
            and self._last is self._last_noun
            and main is None
            and not self._leads(self._last_noun)
        ):
            node.subject = self._head_noun(self._last_noun)

    def _leads(self, noun: Node) -> bool:
        """Whether a noun stands in a phrase before the clause proper: "in adipocytes, also lowers ..."."""
        head = self._head_noun(noun)
        head = head.coordinated_with or head
        return any(leading is head for _, leading in self.leading)

    def _head_noun(self, noun: Node) -> Node:
        while noun.governor is not None and noun.governor.kind == "N":
            noun = noun.governor
        return noun

    def _split(self) -> bool:
        """Take the last member of a coordination out of it, to be the subject of the clause it begins."""
        noun = self._last_noun
        assert noun is not None and noun.coordinated_with is not None
        if len(self._conjuncts(noun)) == 0 or self._comma:
            return False
        noun.coordinated_with.conjuncts.remove(noun)
        noun.coordinated_with = None
        noun.governor = None
        noun.negated = False
        return True

    def _conjuncts(self, noun: Node) -> list[Node]:
        return noun.coordinated_with.conjuncts if noun.coordinated_with is not None else []

    # ------------------------------------------------------------------------------------- afterthoughts

    def _share(self) -> None:
        """Coordinated verbs share an object or an agent that only the last one writes: "binds to and activates B"."""
        for first, second in zip(self.verbs, self.verbs[1:], strict=False):
            if second.coordinated_with is not first and not (
                second.coordinated_with is not None and second.coordinated_with is first.coordinated_with
            ):
                continue
            if first.passive == second.passive:
                if (
                    first.object is None
                    and not first.passive
                    and not first.preps
                    and second.object is not None
                    and self._adjacent(first, second)
                ):
                    first.object = second.object
                if first.passive and not any(word == "by" for word, _ in first.preps):
                    first.preps += [(word, noun) for word, noun in second.preps if word == "by"]

    def _adjacent(self, first: Node, second: Node) -> bool:
        return second.start - first.end <= 3


_STEPS = {
    "P": "_small",
    ",": "_small",
    "C": "_small",
    "W": "_small",
    "S": "_small",
    "R": "_small",
    "N": "_noun",
    "V": "_verb_group",
    "A": "_adjective",
}
