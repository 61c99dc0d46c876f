import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genegraph.errors import LexiconError
from genegraph.vocabulary._keys import Keys
from genegraph.vocabulary.lexicons import KEY, LONGER, SPACED, Lexicons, lexicons
from genegraph.vocabulary.spelling import key
from genegraph.vocabulary.tables import Row, generate_table, read_header, read_rows

HEADER = {
    "type": "gene",
    "prefix": "hgnc",
    "iri": "http://identifiers.org/hgnc/",
    "version": "1",
    "licence": "CC0-1.0",
    "origin": "here",
}
ROWS = [
    Row(
        id="6018", name="IL6", terms={"label": ("interleukin 6",), "alias": ("IL-6",)}, xrefs=("omim:147620",), weight=4
    ),
    Row(id="11998", name="TP53", terms={"orthologue": ("Trp53",)}),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GENEGRAPH_CACHE", str(tmp_path / "cache"))
    made = tmp_path / "lexicons"
    made.mkdir()
    (made / "genes.tsv").write_text("".join(generate_table(HEADER, ROWS)), encoding="utf-8")
    return made


def test_what_is_written_reads_back_equal(folder: Path) -> None:
    assert read_header(folder / "genes.tsv") == HEADER
    assert list(read_rows(folder / "genes.tsv")) == ROWS


def test_names_are_found_by_their_key(folder: Path) -> None:
    found = Lexicons(folder).find("il 6")

    assert {(term.text, term.status, term.entity.curie) for term in found} == {
        ("IL6", "symbol", "hgnc:6018"),
        ("IL-6", "alias", "hgnc:6018"),
    }
    assert found[0].entity.xrefs == ("omim:147620",)


def test_entities_are_found_by_their_curie(folder: Path) -> None:
    opened = Lexicons(folder)

    assert opened.label("hgnc:6018") == "interleukin 6"
    assert opened.entity("hgnc:1") is None
    assert [entity.name for entity in opened] == ["IL6", "TP53"]
    assert len(opened) == 2


def test_the_state_of_a_key_tells_how_to_go_on(folder: Path) -> None:
    opened = Lexicons(folder)

    assert opened.state("il6") == KEY
    assert opened.state("il") == LONGER | SPACED  # letters end, a number follows
    assert opened.state("interleukin") == LONGER | SPACED
    assert opened.state("interl") == LONGER
    assert opened.state("tnf") == 0


def test_the_index_is_compiled_once_and_again_when_a_lexicon_changes(folder: Path, tmp_path: Path) -> None:
    Lexicons(folder)
    Lexicons(folder)
    cache = tmp_path / "cache" / "genegraph"
    first = sorted(path.name for path in cache.iterdir())
    (folder / "genes.tsv").write_text("".join(generate_table(HEADER, ROWS[:1])), encoding="utf-8")

    assert len(first) == 1
    assert Lexicons(folder).find("TP53") == ()
    assert len(list(cache.iterdir())) == 2


def test_old_indexes_do_not_pile_up(folder: Path, tmp_path: Path) -> None:
    for number in range(8):
        header = {**HEADER, "version": str(number)}
        (folder / "genes.tsv").write_text("".join(generate_table(header, ROWS)), encoding="utf-8")
        assert Lexicons(folder).find("TP53")

    assert len(list((tmp_path / "cache" / "genegraph").iterdir())) == 4


def test_without_a_writable_cache_the_index_serves_this_process(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("GENEGRAPH_CACHE", str(blocked))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    opened = Lexicons(folder)

    assert opened.find("TP53")[0].entity.curie == "hgnc:11998"


def test_opening_costs_no_reading_of_lexicons(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Lexicons(folder)
    monkeypatch.setattr("genegraph.vocabulary._index.compile_index", _refuse)

    assert Lexicons(folder).find("TP53")


def _refuse(*_: object) -> None:
    raise AssertionError("compiled again")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id\tname\n1\tA\n", "genes.tsv:1: the header has no '# type: ...' line"),
        ("# type: planet\n{rest}id\tname\n", "genes.tsv:1: no entity type 'planet'"),
        ("{whole}name\tid\n", "genes.tsv:7: columns are 'id', 'name'"),
        ("{whole}id\tname\n1\tA\tB\n", "genes.tsv:8: expected 2 cells"),
        ("{whole}id\tname\n1\n", "genes.tsv:8: expected 2 cells"),
    ],
)
def test_a_broken_lexicon_is_told_with_its_line(text: str, problem: str, folder: Path) -> None:
    whole = "".join(f"# {name}: {value}\n" for name, value in HEADER.items())
    path = folder / "genes.tsv"
    path.write_text(text.format(whole=whole, rest=whole.partition("\n")[2]), encoding="utf-8")

    with pytest.raises(LexiconError) as caught:
        Lexicons(folder)
    assert problem in str(caught.value).replace(f"{path.parent}{os.sep}", "")


NAMES = ["NF-κB", "tumor necrosis factor alpha", "CD4-positive T cell", "IL1B", "TNFRSF1A", "- 5'-nucleotidase +"]


@pytest.mark.parametrize("name", NAMES)
def test_the_starts_of_a_name_are_starts_of_its_key(name: str) -> None:
    keys = Keys()
    whole = keys.of(name)

    assert whole == key(name)
    assert keys.starts | {start for starts in keys.before_initials.values() for start in starts}
    assert all(whole.startswith(start) and start != whole for start in keys.starts)


@given(st.lists(st.text(alphabet="abAB12 -β'sIκ_", max_size=12), max_size=6))
def test_a_key_is_made_the_same_whatever_names_came_before(names: list[str]) -> None:
    keys = Keys()

    assert [keys.of(name) for name in names] == [key(name) for name in names]


def test_a_letter_may_stand_for_a_greek_one_where_the_row_has_greek(folder: Path) -> None:
    rows = [
        Row(id="5438", name="IFNG", terms={"label": ("interferon gamma",)}),
        Row(id="1", name="ABCG", terms={"label": ("no such thing",)}),
    ]
    (folder / "genes.tsv").write_text("".join(generate_table(HEADER, rows)), encoding="utf-8")
    opened = Lexicons(folder)

    assert opened.state("ifn") & SPACED
    assert not opened.state("abc") & SPACED


def test_a_second_lexicon_adds_names_to_an_entity(folder: Path) -> None:
    more = [Row(id="6018", name="IL6", terms={"synonym": ("hybridoma factor", "IL-6")}), Row(id="7", name="NEW")]
    (folder / "usage.tsv").write_text("".join(generate_table(HEADER, more)), encoding="utf-8")
    opened = Lexicons(folder)

    assert [entity.name for entity in opened] == ["IL6", "TP53", "NEW"]
    assert opened.find("hybridoma factor")[0].entity.xrefs == ("omim:147620",)
    assert sorted((term.text, term.status) for term in opened.find("IL6")) == [
        ("IL-6", "alias"),
        ("IL-6", "synonym"),
        ("IL6", "symbol"),
    ]


def test_a_name_may_hold_any_sign(folder: Path) -> None:
    rows = [Row(id="1", name="A|B"), Row(id="2", name="+"), Row(id="3", name="EOMES")]
    (folder / "genes.tsv").write_text("".join(generate_table(HEADER, rows)), encoding="utf-8")
    opened = Lexicons(folder)

    assert [entity.name for entity in opened] == ["A|B", "+", "EOMES"]
    assert [term.entity.name for term in opened.find("A B")] == ["A|B"]
    assert [term.entity.name for term in opened.find("Eomes")] == ["EOMES"]


def test_the_shipped_lexicons_know_what_the_readme_promises() -> None:
    shipped = lexicons()

    assert {term.entity.curie for term in shipped.find("IL-6") if term.status == "symbol"} == {"hgnc:6018"}
    assert shipped.entity("omim:604302") == shipped.entity("mondo:0011429")
