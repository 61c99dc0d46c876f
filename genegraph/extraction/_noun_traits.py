"""What a look at a noun group or a name tells: whether it bears genes, stands bare, takes up what was said."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Argument, Arguments
from genegraph.extraction._nodes import Noun
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._tags import Token
from genegraph.extraction._variants import is_substitution


def bears(tokens: Sequence[Token], noun: Noun) -> bool:
    """Whether a group names cells, animals or patients, which names before it only describe."""
    if noun.word in words.BEARERS:  # but not "the NRAS Q61K mutants"
        return noun.word != "mutants" or noun.head == noun.start or not is_substitution(tokens[noun.head - 1].text)
    mention = tokens[noun.head].mention
    return mention is not None and mention.entity.type in _BEARING


_BEARING = frozenset(("cell", "anatomy", "disease"))


def is_aimed(noun: Noun) -> bool:
    """Whether a noun names what is aimed at a gene: "an antibody to A", "siRNA targeting A"."""
    return bool(noun.cues) and not qualifiers("aimed").isdisjoint([cue.lemma for cue in noun.cues])


def excepted(tokens: Sequence[Token], index: int) -> int:
    """Behind what is excepted before a noun, else 0: "wild-type but not mutant B", "active but not dead B"."""
    if tokens[index].lower != "but" or index + 3 >= len(tokens) or tokens[index + 1].tag != "G":
        return 0
    if tokens[index - 1].tag not in "JV":
        return 0
    at = index + 2
    while at + 1 < len(tokens) and tokens[at].tag in "RJ":
        at += 1
    if tokens[at].tag == "N" and at + 1 < len(tokens) and tokens[at + 1].tag == "E":
        at += 1  # "dead B"
    return at if at > index + 2 and tokens[at].tag in "NE" else 0


def names_site(tokens: Sequence[Token], noun: Noun) -> bool:
    """Whether a group names a stretch of DNA by what binds there: "SP1 sites", "the AP1 binding site"."""
    if noun.word not in _SITES or noun.head == noun.start:
        return False
    at = noun.head - 1
    while at > noun.start and tokens[at].lower in {"binding", "consensus", "response", "-"}:
        at -= 1
    return tokens[at].tag == "E"


_SITES = words.listed("box boxes element elements motif motifs site sites")


def is_bare(tokens: Sequence[Token], noun: Noun) -> bool:
    """Whether a noun stands without anything that says what it is of: "its phosphorylation", not "Ig secretion"."""
    if noun.preps or " " in tokens[noun.head].text:  # "cytokine production" is one name
        return False
    return all(token.tag not in "NE" for token in tokens[noun.start : noun.head])


def takes_up(tokens: Sequence[Token], noun: Noun) -> bool:
    """Whether a noun takes up what was just said: "this response", "this induction"."""
    if tokens[noun.start].lower not in {"this", "these"} or noun.holds_name or noun.preps:
        return False
    return noun.word in _CLAIMS or any(cue.relation and not cue.agentive for cue in noun.cues)


_CLAIMS = frozenset(("modification", "process", "reaction", "response", "responses", "step"))


def names_pair(noun: Noun, themes: Arguments) -> bool:
    """Whether a group names both that take part: "MAX-MYC heterodimers", not "heterodimers with MAX"."""
    return sum(noun.start <= theme.token < noun.end for theme in themes) > 1


def names_kind(name: Argument) -> bool:
    """Whether a name says what kind of enzyme is meant: the "E3" of "E3 ligase"."""
    return name.entity.type == "family" and name.entity.name.lower().endswith(("ligase", "ubiquitin", "kinase"))


def tells_substrate(enzyme: str, names: Arguments) -> bool:
    """ "the SPOP ubiquitin ligase", "EP300 histone acetyltransferase": the last name says what kind of enzyme it is."""
    return enzyme.endswith(("ase", "ases")) and all(name.entity.type == "family" for name in names)


def names_class(token: Token) -> bool:
    """Whether a word names a class of genes: names in brackets behind it are its members, as in "cytokines (A, B)"."""
    if token.tag == "E" and token.mention is not None:
        return token.mention.entity.type == "family" and token.text.islower()  # "chemokines"
    if token.tag != "N" or token.lower in words.BEARERS:
        return False
    if token.lower in words.TRANSPARENT or token.lower.endswith(_CLASS_ENDINGS):
        return True
    return any(cue.relation and (cue.agentive or cue.inverse) for cue in token.lexeme.noun)


_CLASS_ENDINGS = (
    "kine", "kines", "ases", "tors", "genes", "mrnas", "markers", "hormones", "regulators", "effectors",
    "intermediates", "transporters", "channels", "homologs",
)  # fmt: skip


def looks_named(token: Token) -> bool:
    """Whether a word looks like a name that no lexicon knows: "F508del", "1,25(OH)2D3"."""
    return token.mention is None and any(letter.isdigit() or letter.isupper() for letter in token.text[1:])


def tells_role(noun: Noun) -> bool:
    """Whether a noun says what somebody is to another: "inhibitor of B", "target of B"."""
    return not noun.is_name and any((cue.agentive or cue.inverse) and cue.relation for cue in noun.cues)
