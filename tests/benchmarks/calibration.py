"""Fits the weights of the extraction score on annotated pages and corpora, and shows how true the scores are.

    python tests/benchmarks/calibration.py SHARED

SHARED is the folder that holds gold/, pages/ and eval/. The weights are printed as Python, to be put into
genegraph/extraction/_score.py; below them a table tells, for each band of scores, how many claims were right.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from genegraph.extraction._claims import Claim, claim_of
from genegraph.extraction._score import features, score
from genegraph.extraction._sentences import read_events
from genegraph.grounding import Grounder
from genegraph.model import Bullet, Entity, Topic
from genegraph.sources import read_records
from genegraph.vocabulary.lexicons import lexicons

PAGES = ("IL6", "TNF", "EGFR", "MYC", "BRCA1")
CORPORA = ("conib_dev", "enrich_dev", "ge13_train", "ge13_dev")
RIDGE, STEPS, RATE = 0.002, 4000, 0.5

Features = dict[str, float]


class Gold(NamedTuple):
    """A relation that readers found, or a pair that they leave open."""

    subject: str
    object: str
    sign: int  # 0 where they do not tell
    directed: bool
    required: bool


class Known(NamedTuple):
    """What readers found in one sentence or bullet."""

    relations: list[Gold]
    names: set[str]


class Told(NamedTuple):
    """A claim as it was read, with what its score looks at."""

    claim: Claim
    features: Features


def main() -> None:
    samples = list(judged(Path(sys.argv[1])))
    weights = fit(samples)
    print(f"# {len(samples)} claims, {sum(right for _, right in samples)} of them right")
    print({name: round(weight, 2) for name, weight in sorted(weights.items())})
    bands: dict[int, list[bool]] = defaultdict(list)
    for found, right in samples:
        total = sum(weights[name] * value for name, value in found.items())
        bands[min(int(20 / (1 + np.exp(-total))), 19)].append(right)
    for band, rights in sorted(bands.items()):
        share = 100 * sum(rights) / len(rights)
        print(f"{band / 20:.2f} to {band / 20 + 0.05:.2f}: {len(rights):5d} claims, {share:5.1f} % right")


def judged(shared: Path) -> Iterator[tuple[Features, bool]]:
    """The features of every claim that can be judged, and whether it is right."""
    grounder = Grounder(lexicons())
    for page in PAGES:
        gold = gold_of_page(shared / "gold" / f"{page}.jsonl")
        for _, bullet, topic in bullets(grounder, shared / "pages" / f"{page}.txt"):
            own = letters(bullet.text)
            for text, known in gold.items():
                if own and (own in text or text in own):
                    yield from verdicts(tell(grounder, bullet, topic), known)
    for corpus in CORPORA:
        path = shared / "eval" / f"{corpus}.jsonl"
        sentences = gold_of_corpus(path)
        for record, bullet, topic in bullets(grounder, path):
            yield from verdicts(tell(grounder, bullet, topic), sentences[record])


def bullets(grounder: Grounder, path: Path) -> Iterator[tuple[str, Bullet, Topic | None]]:
    for record in map(grounder.resolve, read_records(path)):
        for bullet in record.bullets():
            yield record.id, bullet, record.topic


def tell(grounder: Grounder, bullet: Bullet, topic: Topic | None) -> Iterator[Told]:
    """What is read in a bullet and not denied: of claims that agree, the one read most surely."""
    best: dict[tuple[str, str, str], tuple[float, Told]] = {}
    for read in read_events(bullet, grounder.ground(bullet, topic=topic), topic):
        claim = claim_of(read.event)
        if claim is None or read.event.negated:
            continue
        sureness = score(*read)
        if claim.said not in best or best[claim.said][0] < sureness:
            best[claim.said] = sureness, Told(claim, features(*read))
    return (told for _, told in best.values())


def gold_of_page(path: Path) -> dict[str, Known]:
    """What readers found in each bullet, by the letters of its text."""
    known: dict[str, Known] = {}
    for row in rows(path):
        one = known.setdefault(letters(row["text"]), Known([], set()))
        required = row["required"] and row["core"] and not row["negated"]
        one.relations.append(Gold(row["subject"], row["object"], row["sign"] or 0, row["directed"], required))
        one.names.update((row["subject"], row["object"]))
    return known


def gold_of_corpus(path: Path) -> dict[str, Known]:
    """What readers found in each sentence, by its id."""
    known = {}
    for row in rows(path):
        relations = []
        for one in row["relations"]:
            sign = 0 if one.get("mod") else one["sign"] or 0
            relations.append(Gold(one["subj"], one["obj"], sign, one["directed"], not one["negated"]))
        relations += [Gold(one, other, 0, False, False) for one, other in row["ignore"]]
        known[row["id"]] = Known(relations, {gene["hgnc_symbol"] for gene in row["genes"]})
    return known


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def verdicts(claims: Iterable[Told], known: Known) -> Iterator[tuple[Features, bool]]:
    """Whether claims are right; those that readers leave open are passed over."""
    for claim, found in claims:
        subjects, objects = names(claim.agent.entity), names(claim.theme.entity)
        along = [one for one in known.relations if one.subject in subjects and one.object in objects]
        against = [one for one in known.relations if one.object in subjects and one.subject in objects]
        required = [one for one in (*along, *against) if one.required]
        if not required:
            if not along and not against and subjects & known.names and objects & known.names:
                yield found, False
            continue
        agreeing = [one for one in required if one in along] or [one for one in required if not one.directed]
        signs = {one.sign for one in agreeing if one.sign}
        contradicted = bool(claim.sign and signs) and claim.sign not in signs
        yield found, not claim.directed or (bool(agreeing) and not contradicted)


def names(entity: Entity) -> set[str]:
    return {entity.name, *entity.members}


def letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def fit(samples: list[tuple[Features, bool]]) -> Features:
    """Ridge logistic regression by plain gradient descent; the bias alone is not shrunk."""
    kinds = sorted({name for found, _ in samples for name in found})
    table = np.array([[found.get(name, 0.0) for name in kinds] for found, _ in samples])
    right = np.array([right for _, right in samples], dtype=float)
    ridge = np.array([0.0 if name == "bias" else RIDGE for name in kinds])
    weights = np.zeros(len(kinds))
    for _ in range(STEPS):
        error = 1 / (1 + np.exp(-table @ weights)) - right
        weights -= RATE * (table.T @ error / len(samples) + ridge * weights)
    return dict(zip(kinds, weights.tolist(), strict=True))


if __name__ == "__main__":
    main()
