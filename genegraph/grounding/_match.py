"""Names in a text, the longest first: `IL6 receptor` is one name, not IL6 and a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from genegraph.grounding._rank import MOLECULAR
from genegraph.model import Grounding
from genegraph.vocabulary.lexicons import KEY, LONGER
from genegraph.vocabulary.spelling import TOKEN, fold

Context = tuple[tuple[str, str], ...]

_LONGEST_GAP = 3  # between a name's words, in characters: "CD4(+) T"
_HYPHENED = {
    "p": ("state", "phosphorylated"),
    "phospho": ("state", "phosphorylated"),
    "pro": ("state", "precursor"),
    "si": ("perturbation", "knockdown"),
    "sh": ("perturbation", "knockdown"),
}
_ONCOGENE = ("c", "v")  # c-kit, v-src
_PREFIXED = re.compile(r"(phospho|p|pro|si|sh|r?h)(?=[A-Z])(\w{3,})|([mr])(?=[A-Z])(\w+\d\w*)")
_MUTATED = re.compile(r"(\w{2,}?)([ACDEFGHIKLMNPQRSTVWY]\d{1,4}[ACDEFGHIKLMNPQRSTVWY])")
_ARM = re.compile(r"-[35]p\b")  # of a microRNA


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name in a text, what it may stand for, and what was cut off before it was looked up."""

    start: int
    end: int
    surface: str
    groundings: tuple[Grounding, ...]
    context: Context = ()


def candidates(
    text: str,
    state: Callable[[str], int],
    look_up: Callable[[str, str], tuple[Grounding, ...]],
    local: Mapping[str, int],
) -> list[Candidate]:
    """Find the names in a text, from left to right, never overlapping.

    Args:
        text: The text.
        state: What is known of a key: whether a name has it, and whether longer keys begin with it.
        look_up: What a stretch of text with this key may stand for.
        local: States of keys that hold for this page alone.
    """
    tokens = [(match[0], match.start(), match.end()) for match in TOKEN.finditer(text)]
    keys = [fold(token) for token, _, _ in tokens]
    found: list[Candidate] = []
    index, count = 0, len(tokens)
    while index < count:
        spelled, last, best = keys[index], index, -1
        token, start, _ = tokens[index]
        groundings: tuple[Grounding, ...] = ()
        molecule = best, groundings
        while True:
            known = state(spelled)
            if local:
                known |= local.get(spelled, 0)
            if known & KEY:
                surface = text[start : tokens[last][2]]
                better = look_up(surface, spelled)
                if better:
                    best, groundings = last, better
                    if better[0].entity.type in MOLECULAR and not surface.islower():
                        molecule = best, groundings
            if not known & LONGER or last + 1 == count or tokens[last + 1][1] - tokens[last][2] > _LONGEST_GAP:
                break
            last += 1
            spelled += keys[last]
        if best >= 0:
            if groundings[0].entity.type == "process" or tokens[best][0] == "deficiency":
                # "IL6 production" and "STAT3 signaling" tell what becomes of the gene: a relation is about that.
                best, groundings = molecule if molecule[0] >= 0 else (best, groundings)
            end = tokens[best][2]
            candidate = Candidate(start, end, text[start:end], groundings)
            found.append(_with_neighbours(text, candidate, tokens[index - 1] if index else None))
            index = best + 1
            continue
        if len(token) > 3 and not token.islower() and (inside := _inside(text, token, start, look_up)):
            found.append(inside)
        elif token in _ONCOGENE and index + 1 < count and text[start + 1 : start + 2] == "-":
            core, begins, ends = tokens[index + 1]
            if begins == start + 2 and len(core) > 2 and (groundings := look_up(core.upper(), keys[index + 1])):
                found.append(Candidate(start, ends, core.upper(), groundings))
                index += 1
        index += 1
    return found


def _with_neighbours(text: str, candidate: Candidate, before: tuple[str, int, int] | None) -> Candidate:
    """A name with the hyphened prefix or the microRNA's arm that belongs to it: `p-STAT3`, `miR-155-5p`."""
    start, end = candidate.start, candidate.end
    if before is not None and before[2] == start - 1 and text[start - 1] in "-‐‑–":
        state = _HYPHENED.get(before[0].lower())
        if state is not None:
            return replace(candidate, start=before[1], context=(state,))
        if before[0] in _ONCOGENE:
            return replace(candidate, start=before[1])
    if candidate.groundings[0].entity.name.startswith("MIR") and (arm := _ARM.match(text, end)):
        return replace(candidate, end=arm.end())
    return candidate


def _inside(
    text: str, token: str, start: int, look_up: Callable[[str, str], tuple[Grounding, ...]]
) -> Candidate | None:
    """The gene in `pStat3`, `siSTAT3`, `hTERT` and `BRAFV600E`."""
    context: Context = ()
    if prefixed := _PREFIXED.fullmatch(token):
        core = prefixed[2] or prefixed[4]
        state = _HYPHENED.get(prefixed[1] or "")
        context = (state,) if state else ()
    elif mutated := _MUTATED.fullmatch(token):
        core = mutated[1]
        context = (("variant", mutated[2]),)
    else:
        return None
    groundings = tuple(one for one in look_up(core, fold(core)) if one.reason not in ("alias", "mouse symbol"))
    # "pMIP" is a plasmid; a phosphorylated protein is mostly named on its own too.
    if token[0] == "p" and core.isupper() and core.isalpha() and groundings:
        plain = groundings[0].entity.type != "gene" or re.search(rf"\b{core}\b", text)
        return Candidate(start, start + len(token), core, groundings, context) if plain else None
    return Candidate(start, start + len(token), core, groundings, context) if groundings else None
