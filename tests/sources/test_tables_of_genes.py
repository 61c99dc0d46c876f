"""UniProt entries, GeneRIF tables and gene summaries."""

from pathlib import Path

from genegraph.model import Record
from genegraph.sources import parse, read_records


def read(checkout: Path, name: str) -> list[Record]:
    return list(read_records(checkout / "tests" / "pages" / name))


def test_a_uniprot_entry_names_its_gene(checkout: Path) -> None:
    [record] = read(checkout, "uniprot.dat")

    assert record.topic is not None
    assert record.topic.entity is not None
    assert (record.id, record.topic.entity.curie) == ("LIF", "hgnc:6596")
    assert record.topic.synonyms[:2] == ("HILDA", "CDF")
    assert dict(record.metadata)["accession"] == "P15018"


def test_each_sentence_of_a_comment_keeps_its_own_publications(checkout: Path) -> None:
    [record] = read(checkout, "uniprot.dat")

    assert [(bullet.text, bullet.publications) for bullet in record.bullets() if bullet.section == "function"] == [
        ("Keeps mouse embryonic stem cells undifferentiated by activating STAT3.", ("pubmed:16904174",)),
        ("Induces acute-phase proteins in the liver.", ("pubmed:19322177",)),
        ("Acts, e.g. in the uterus, on LIFR.", ("pubmed:19322177",)),
    ]


def test_partners_and_diseases_of_an_entry(checkout: Path) -> None:
    [record] = read(checkout, "uniprot.dat")

    assert [bullet.text for bullet in record.bullets() if bullet.section == "interaction"] == [
        "interacts with LIFR",
        "interacts with IL6ST",
    ]
    [disease] = [bullet for bullet in record.bullets() if bullet.section == "disease"]
    assert (disease.identifiers, disease.publications) == (("omim:615841",), ("pubmed:3",))


def test_an_entry_that_was_cut_is_read_and_told() -> None:
    [record] = parse("ID   LIF_HUMAN\nAC   P15018;\nCC   -!- FUNCTION: Binds LIFR.", format="uniprot")

    assert [bullet.text for bullet in record.bullets()] == ["Binds LIFR."]
    assert "may have been cut" in record.issues[0].problem


def test_generifs_of_a_gene_are_one_record(checkout: Path) -> None:
    lif, lifr = read(checkout, "generif.tsv")

    assert (lif.id, len(list(lif.bullets())), lifr.id) == ("ncbigene:3976", 2, "ncbigene:3977")
    assert [bullet.publications for bullet in lif.bullets()] == [
        ("pubmed:16904174",),
        ("pubmed:19322177", "pubmed:1"),
    ]


def test_a_broken_generif_row_is_told_with_its_line() -> None:
    records = parse("9606\t3976\t1\t2010-01-20 00:00\tLIF is old.\nno row\n", format="generif")

    assert [issue.line for record in records for issue in record.issues] == [2]


def test_a_summary_is_read_sentence_by_sentence(checkout: Path) -> None:
    lif, _ = read(checkout, "summary.tsv")

    assert [bullet.text for bullet in lif.bullets()] == [
        "The protein is a cytokine with several roles.",
        "It induces SOCS3 and is required for implantation.",
    ]
    assert dict(lif.metadata)["provided by"] == "genegraph, Jun 2025"


def test_a_summary_without_gene_or_text_is_told() -> None:
    [record] = parse("symbol\tsummary\n\t \nx", path="s.tsv")

    assert [issue.problem for issue in record.issues] == ["a row without a summary"]
