import json
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genegraph.cli._gold import read_gold
from genegraph.cli._scoring import LEVELS, Counts, Grade, count, grade
from genegraph.errors import ParseError, UnreadableFileError
from genegraph.export.statements import statement_to_json
from genegraph.model import Entity, Evidence, Statement

SENTENCE = "A raises B"
GENES = ["A", "B", "C", "F1", "F2", "G1", "G2"]
ENTITIES = [
    *(Entity(curie=f"x:{name}", name=name, type="gene") for name in "ABCZ"),
    Entity(curie="fplx:F", name="F", type="family", members=("F1", "F2")),
    Entity(curie="fplx:G", name="G", type="family", members=("G1", "G2")),
]
BY_NAME = {entity.name: entity for entity in ENTITIES}


def state(
    subject: str, predicate: str, object: str, sign: int, *, directed: bool = True, negated: bool = False
) -> Statement:
    return Statement(
        subject=BY_NAME[subject],
        predicate=predicate,
        object=BY_NAME[object],
        sign=sign,
        directed=directed,
        negated=negated,
        evidence=Evidence(text=SENTENCE, locator="1", frame="active"),
    )


def corpus_row(*relations: dict[str, Any], ignore: Iterable[list[str]] = ()) -> dict[str, Any]:
    genes = [{"text": name, "start": 0, "end": 1, "hgnc_symbol": name} for name in GENES]
    return {"id": "s1", "text": SENTENCE, "genes": genes, "relations": list(relations), "ignore": list(ignore)}


def relation(subject: str, object: str, sign: int, **more: Any) -> dict[str, Any]:
    return {
        "subj": subject,
        "obj": object,
        "type": "increases",
        "sign": sign,
        "directed": True,
        "negated": False,
    } | more


def graded(gold: Path, rows: list[dict[str, Any]], *statements: Statement, strict: bool = False) -> Grade:
    gold.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return sum((grade(unit, statements, strict=strict) for unit in read_gold(gold)), Grade())


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return tmp_path / "gold.jsonl"


def counts(result: Grade) -> dict[str, Counts]:
    return {level: count(result.outcomes, level) for level in LEVELS}


def test_a_right_relation_is_right_at_every_level(gold: Path) -> None:
    result = graded(gold, [corpus_row(relation("A", "B", 1))], state("A", "increases", "B", 1))

    assert counts(result) == {"U": Counts(1), "D": Counts(1), "S": Counts(1)}


def test_a_turned_relation_is_right_only_as_a_pair(gold: Path) -> None:
    result = graded(gold, [corpus_row(relation("A", "B", 1))], state("B", "increases", "A", 1))

    assert counts(result) == {"U": Counts(1), "D": Counts(0, 1, 1), "S": Counts(0, 1, 1)}


def test_a_wrong_sign_is_wrong_only_with_its_sign(gold: Path) -> None:
    result = graded(gold, [corpus_row(relation("A", "B", 1))], state("A", "decreases", "B", -1))

    assert counts(result) == {"U": Counts(1), "D": Counts(1), "S": Counts(0, 1, 1)}


def test_a_family_stands_for_its_members(gold: Path) -> None:
    rows = [corpus_row(relation("A", "F1", 1), relation("A", "F2", 1))]

    assert counts(graded(gold, rows, state("A", "increases", "F", 1)))["S"] == Counts(2)


def test_what_the_gold_ignores_is_neither_right_nor_wrong(gold: Path) -> None:
    result = graded(gold, [corpus_row(ignore=[["A", "B"]])], state("A", "increases", "B", 1))

    assert result.outcomes == ()


def test_a_name_that_the_gold_does_not_know_is_wrong_only_when_strict(gold: Path) -> None:
    rows, statement = [corpus_row(relation("A", "B", 1))], state("A", "increases", "Z", 1)

    lenient, strict = graded(gold, rows, statement), graded(gold, rows, statement, strict=True)

    assert (lenient.outside, counts(lenient)["U"].wrong) == (1, 0)
    assert (strict.outside, counts(strict)["U"].wrong) == (0, 1)


def test_rates_without_anything_found_are_zero() -> None:
    assert (Counts().precision, Counts().recall, Counts(0, 1, 1).f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        ("{\n", "gold.jsonl:1: not JSON"),
        ('"text"\n', "gold.jsonl:1: not a JSON object"),
        ('{"text": "A raises B"}\n', "gold.jsonl:1: .*subject"),
        ('{"id": "1", "text": "", "genes": []}\n', "gold.jsonl:1: .*ignore"),
    ],
)
def test_a_broken_gold_is_told_by_its_line(text: str, problem: str, gold: Path) -> None:
    gold.write_text(text)

    with pytest.raises(ParseError, match=problem):
        read_gold(gold)


def test_a_missing_gold_is_unreadable(gold: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"gold\.jsonl"):
        read_gold(gold)


statements = st.lists(
    st.builds(
        state,
        st.sampled_from("ABCZFG"),
        st.sampled_from(["increases", "decreases"]),
        st.sampled_from("ABCZFG"),
        st.sampled_from([1, -1, 0]),
        directed=st.booleans(),
        negated=st.booleans(),
    ),
    max_size=6,
)
names = st.sampled_from([*GENES, "ungrounded"])
signs = st.sampled_from([1, -1, 0, None])
sentences = st.builds(
    lambda relations, ignore: corpus_row(*relations, ignore=ignore),
    st.lists(
        st.builds(relation, names, names, signs, directed=st.booleans(), negated=st.booleans(), mod=st.booleans()),
        max_size=6,
    ),
    st.lists(st.tuples(names, names).map(list), max_size=3),
)
bullets = st.lists(
    st.fixed_dictionaries(
        {
            "text": st.just(SENTENCE),
            "subject": names,
            "object": names,
            "predicate": st.sampled_from(["increases", "binds"]),
            "alt_predicates": st.sampled_from([[], ["decreases"]]),
            "sign": signs,
            "directed": st.booleans(),
            "negated": st.booleans(),
            "required": st.booleans(),
            "core": st.booleans(),
        }
    ),
    min_size=1,
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.one_of(st.lists(sentences, min_size=1, max_size=1), bullets), statements, st.booleans())
def test_scores_are_those_of_the_scorer_that_defines_them(
    scorer: ModuleType, gold: Path, rows: list[dict[str, Any]], found: list[Statement], strict: bool
) -> None:
    units = scorer.corpus_units(rows) if "genes" in rows[0] else scorer.page_units(rows, True)
    expected = scorer.evaluate(list(units), [statement_to_json(statement, "s1") for statement in found], strict)

    result = graded(gold, rows, *found, strict=strict)

    for level, ours in counts(result).items():
        theirs = expected[level]
        assert (ours.right, ours.wrong, ours.missed) == (theirs["tp"], theirs["fp"], theirs["fn"]), level
        assert ours.f1 == pytest.approx(theirs["f1"])
    assert result.outside == expected["outside"]
    assert (result.typed / result.asked if result.asked else None) == expected.get("T")
