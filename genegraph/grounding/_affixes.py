"""What hangs on names: `p-STAT3`, `siSTAT3`, `sTREM2`, `c-kit`, `miR-155-5p`, `BRAFV600E`, `SERCA3b`, `PTENα`."""

from __future__ import annotations

import re

from genegraph.grounding._candidate import Candidate, LookUp

_STATES = {
    "p": ("state", "phosphorylated"),
    "phospho": ("state", "phosphorylated"),
    "pro": ("state", "precursor"),
    "s": ("state", "soluble"),
    "si": ("perturbation", "knockdown"),
    "sh": ("perturbation", "knockdown"),
}
_ONCOGENES = ("c", "v")
_PREFIXED = re.compile(r"(phospho|p|pro|si|sh|r?h)(?=[A-Z])(\w{3,})|([mr])(?=[A-Z])(\w+\d\w*)|(s)(?=[A-Z])(\w{4,})")
_MUTATED = re.compile(r"(\w{2,}?)([ACDEFGHIKLMNPQRSTVWY]\d{1,4}[ACDEFGHIKLMNPQRSTVWY])")
_ISOFORM = re.compile(r"(\w{3,}\d)[a-d]|(\w{3,}?)(?:[αβγδε]|alpha|beta|gamma|delta|epsilon)\d?")
_FORMS = (_PREFIXED, _MUTATED, _ISOFORM)
_WELL_KNOWN = ("approved symbol", "name in use")
_ARM = re.compile(r"-[35]p\b")


def with_prefix(candidate: Candidate, before: str) -> Candidate:
    """A name with the token and hyphen before it, if they belong to it: `p-STAT3`, `c-Myc`."""
    state = _STATES.get(before.lower())
    if state is not None:
        return candidate.but(start=candidate.start - len(before) - 1, context=(state,))
    if before in _ONCOGENES:
        return candidate.but(start=candidate.start - len(before) - 1)
    return candidate


def with_arm(text: str, candidate: Candidate) -> Candidate:
    """A microRNA with the arm that follows it: `miR-155-5p`."""
    if candidate.groundings[0].entity.name.startswith("MIR") and (arm := _ARM.match(text, candidate.end)):
        return candidate.but(end=arm.end())
    return candidate


def oncogene(token: str, start: int, look_up: LookUp) -> Candidate | None:
    """The gene in `c-kit` and `v-src`, where the name alone would be a word.

    Args:
        token: What follows the hyphen.
        start: Where `c` or `v` stands.
        look_up: What a spelling may stand for.
    """
    name = token.upper()
    if len(token) < 3 or not (groundings := look_up(name)):
        return None
    return Candidate(start, start + 2 + len(token), name, groundings)


def is_oncogene_mark(token: str) -> bool:
    """Whether a token is the first of a name such as `c-kit`."""
    return token in _ONCOGENES


def may_hold_core(token: str) -> bool:
    """Whether a token is built like one that starts with a prefix or ends in an amino acid change or an isoform.

    Example:
        >>> [token for token in ("siSTAT3", "BRAFV600E", "RYR2b", "STAT3", "sister") if may_hold_core(token)]
        ['siSTAT3', 'BRAFV600E', 'RYR2b']
    """
    return len(token) > 3 and not token.islower() and any(form.fullmatch(token) for form in _FORMS)


def inside(text: str, token: str, start: int, look_up: LookUp) -> Candidate | None:
    """The gene in a token that starts with a prefix or ends in an amino acid change or the letter of an isoform."""
    context: tuple[tuple[str, str], ...] = ()
    if prefixed := _PREFIXED.fullmatch(token):
        core = prefixed[2] or prefixed[4] or prefixed[6]
        state = _STATES.get(prefixed[1] or prefixed[5] or "")
        context = (state,) if state else ()
    elif mutated := _MUTATED.fullmatch(token):
        core, context = mutated[1], (("variant", mutated[2]),)
    elif isoform := _ISOFORM.fullmatch(token):
        return _isoform(isoform[1] or isoform[2], token, start, look_up)
    else:
        return None
    groundings = tuple(one for one in look_up(core) if one.reason not in ("alias", "mouse symbol"))
    if not groundings:
        return None
    # "pMIP" is a plasmid; a phosphorylated protein is mostly named on its own too.
    plasmid = token[0] == "p" and not token.startswith(("pro", "phospho")) and core.isupper() and core.isalpha()
    if plasmid and groundings[0].entity.type == "gene" and not re.search(rf"\b{core}\b", text):
        return None
    return Candidate(start, start + len(token), core, groundings, context)


def _isoform(core: str, token: str, start: int, look_up: LookUp) -> Candidate | None:
    """The gene whose product a token names with the letter of an isoform; microRNAs with letters are other genes."""
    groundings = look_up(core) if core.isascii() else ()  # αIIbβ3 is a pair of chains
    if not groundings or groundings[0].entity.type != "gene" or core[:3].upper() == "MIR":
        return None
    if groundings[0].reason not in _WELL_KNOWN and (len(groundings) > 1 or len(core) < 5):
        return None
    return Candidate(start, start + len(token), core, groundings)
