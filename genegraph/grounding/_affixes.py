"""What hangs on names: `p-STAT3`, `siSTAT3`, `c-kit`, `miR-155-5p`, `BRAFV600E`."""

from __future__ import annotations

import re

from genegraph.grounding._candidate import Candidate, LookUp

_STATES = {
    "p": ("state", "phosphorylated"),
    "phospho": ("state", "phosphorylated"),
    "pro": ("state", "precursor"),
    "si": ("perturbation", "knockdown"),
    "sh": ("perturbation", "knockdown"),
}
_ONCOGENES = ("c", "v")
_HYPHENS = "-‐‑–"
_PREFIXED = re.compile(r"(phospho|p|pro|si|sh|r?h)(?=[A-Z])(\w{3,})|([mr])(?=[A-Z])(\w+\d\w*)")
_MUTATED = re.compile(r"(\w{2,}?)([ACDEFGHIKLMNPQRSTVWY]\d{1,4}[ACDEFGHIKLMNPQRSTVWY])")
_ARM = re.compile(r"-[35]p\b")


def with_affixes(text: str, candidate: Candidate, before: str, before_start: int) -> Candidate:
    """A name with the hyphened prefix, or the microRNA's arm, that belongs to it.

    Args:
        text: The text.
        candidate: The name.
        before: The token before it.
        before_start: Where that token starts.
    """
    start = candidate.start
    if before_start + len(before) == start - 1 and text[start - 1] in _HYPHENS:
        state = _STATES.get(before.lower())
        if state is not None:
            return candidate._replace(start=before_start, context=(state,))
        if before in _ONCOGENES:
            return candidate._replace(start=before_start)
    if candidate.groundings[0].entity.name.startswith("MIR") and (arm := _ARM.match(text, candidate.end)):
        return candidate._replace(end=arm.end())
    return candidate


def oncogene(text: str, token: str, start: int, following: str, look_up: LookUp) -> Candidate | None:
    """The gene in `c-kit` and `v-src`, where the name alone would be a word."""
    if token not in _ONCOGENES or len(following) < 3 or not text.startswith(following, start + 2):
        return None
    if text[start + 1] not in _HYPHENS or not (groundings := look_up(following.upper())):
        return None
    return Candidate(start, start + 2 + len(following), following.upper(), groundings)


def inside(text: str, token: str, start: int, look_up: LookUp) -> Candidate | None:
    """The gene in a token that starts with a prefix or ends in an amino acid change."""
    if prefixed := _PREFIXED.fullmatch(token):
        core = prefixed[2] or prefixed[4]
        state = _STATES.get(prefixed[1] or "")
        context = (state,) if state else ()
    elif mutated := _MUTATED.fullmatch(token):
        core, context = mutated[1], (("variant", mutated[2]),)
    else:
        return None
    groundings = tuple(one for one in look_up(core) if one.reason not in ("alias", "mouse symbol"))
    if not groundings:
        return None
    # "pMIP" is a plasmid; a phosphorylated protein is mostly named on its own too.
    doubtful = token[0] == "p" and core.isupper() and core.isalpha() and groundings[0].entity.type == "gene"
    if doubtful and not re.search(rf"\b{core}\b", text):
        return None
    return Candidate(start, start + len(token), core, groundings, context)
