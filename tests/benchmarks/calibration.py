"""Fits the weights of the extraction score on annotated pages and corpora, and shows how true the scores are.

    python tests/benchmarks/calibration.py SHARED

SHARED is the folder that holds gold/, pages/ and eval/. The weights are printed as Python, to be put into
genegraph/extraction/_score.py; below them a table tells, for each band of scores, how many claims were right.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import genegraph.extraction as extraction
from genegraph.extraction._score import features
from genegraph.grounding import Grounder
from genegraph.model import Statement
from genegraph.sources import read_records
from genegraph.vocabulary.lexicons import lexicons

PAGES = ("IL6", "TNF", "EGFR", "MYC", "BRCA1")
CORPORA = ("conib_dev", "enrich_dev", "ge13_train", "ge13_dev")
RIDGE, STEPS, RATE = 0.02, 4000, 0.5

Sample = tuple[dict[str, float], bool]


def statements(path: Path) -> Iterator[tuple[str, str, Statement, dict[str, float]]]:
    """Every statement of a file with its record, its bullet's text and the features it was scored by."""
    seen: dict[int, dict[str, float]] = {}
    original = extraction.score

    def spy(event, tokens, claims):
        seen[event.cue_token, id(event)] = found = features(event, tokens, claims)
        spy.last = found
        return original(event, tokens, claims)

    grounder = Grounder(lexicons())
    extraction.score = spy
    try:
        for record in map(grounder.resolve, read_records(path)):
            for bullet in record.bullets():
                kept = []
                build = extraction._statement

                def watch(*arguments, build=build, kept=kept):
                    statement = build(*arguments)
                    kept.append((statement, getattr(spy, "last", {})))
                    return statement

                extraction._statement = watch
                try:
                    found = extraction.extract(bullet, grounder.ground(bullet, topic=record.topic), topic=record.topic)
                finally:
                    extraction._statement = build
                told = {id(statement): values for statement, values in kept}
                for statement in found:
                    yield record.id, bullet.text, statement, told.get(id(statement), {})
    finally:
        extraction.score = original


def names(entity) -> set[str]:
    return {entity.name, *entity.members}


def key(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def judged(shared: Path) -> Iterator[Sample]:
    """Statements with a verdict: right, or a false alarm, a wrong direction or a wrong sign."""
    for page in PAGES:
        rows = [json.loads(line) for line in (shared / "gold" / f"{page}.jsonl").open(encoding="utf-8")]
        told = list(statements(shared / "pages" / f"{page}.txt"))
        by_text = defaultdict(list)
        for row in rows:
            by_text[row["text"]].append(
                (
                    row["subject"],
                    row["object"],
                    row["sign"],
                    row["directed"],
                    row["required"] and row["core"] and not row["negated"],
                )
            )
        for text, gold in by_text.items():
            for _, own, statement, values in told:
                if key(own) and (key(own) in key(text) or key(text) in key(own)):
                    yield from verdict(statement, values, gold)
    for corpus in CORPORA:
        path = shared / "eval" / f"{corpus}.jsonl"
        gold_of = {}
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            grounded = {gene["hgnc_symbol"] for gene in row["genes"]}
            gold_of[row["id"]] = (
                [
                    (r["subj"], r["obj"], r["sign"] if not r.get("mod") else None, r["directed"], not r["negated"])
                    for r in row["relations"]
                ]
                + [(a, b, None, False, False) for a, b in row["ignore"]]
                + [(name, None, None, False, False) for name in grounded]
            )
        for record, _, statement, values in statements(path):
            yield from verdict(statement, values, gold_of[record])


def verdict(statement: Statement, values: dict[str, float], gold: list) -> Iterator[Sample]:
    if statement.negated or not values:
        return
    subjects, objects = names(statement.subject), names(statement.object)
    matching = [
        g for g in gold if g[1] and ((g[0] in subjects and g[1] in objects) or (g[1] in subjects and g[0] in objects))
    ]
    required = [g for g in matching if g[4]]
    if not required:
        grounded = {g[0] for g in gold} | {g[1] for g in gold}
        if not matching and subjects & grounded and objects & grounded:
            yield values, False
        return
    ahead = [g for g in required if g[0] in subjects and g[1] in objects] or [g for g in required if not g[3]]
    if statement.directed and not ahead:
        yield values, False
        return
    signs = {g[2] for g in ahead if g[2]}
    yield values, not (statement.directed and statement.sign and signs and statement.sign not in signs)


def fit(samples: list[Sample]) -> dict[str, float]:
    """Ridge logistic regression by plain gradient descent, each kind of feature shrunk towards nothing."""
    weights: dict[str, float] = defaultdict(float)
    for _ in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for values, right in samples:
            error = 1 / (1 + math.exp(-sum(weights[name] * value for name, value in values.items()))) - right
            for name, value in values.items():
                slope[name] += error * value
        for name, value in slope.items():
            shrink = 0.0 if name == "bias" else RIDGE * weights[name]
            weights[name] -= RATE * (value / len(samples) + shrink / 10)
    return dict(weights)


def main() -> None:
    samples = list(judged(Path(sys.argv[1])))
    weights = fit(samples)
    print(f"# {len(samples)} claims, {sum(right for _, right in samples)} of them right")
    print({name: round(weight, 2) for name, weight in sorted(weights.items())})
    bands: dict[int, list[bool]] = defaultdict(list)
    for values, right in samples:
        probability = 1 / (1 + math.exp(-sum(weights[name] * value for name, value in values.items())))
        bands[min(int(probability * 20), 19)].append(right)
    for band, rights in sorted(bands.items()):
        share = 100 * sum(rights) / len(rights)
        print(f"{band / 20:.2f} to {band / 20 + 0.05:.2f}: {len(rights):5d} claims, {share:5.1f} % right")


if __name__ == "__main__":
    main()
