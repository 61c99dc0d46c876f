"""CURIE <-> IRI in every profile."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genegraph.errors import UnknownNameError
from genegraph.vocabulary import prefixes
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, PROFILES, compress, encode, expand

profiles = st.sampled_from(PROFILES)
curies = st.builds(
    "{}:{}".format,
    st.sampled_from([*prefixes.prefixes(), "unheard.of"]),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
)


@pytest.mark.parametrize(
    ("curie", "biolink", "identifiers", "bioregistry"),
    [
        (
            "hgnc:6018",
            "http://identifiers.org/hgnc/6018",
            "https://identifiers.org/hgnc:6018",
            "https://bioregistry.io/hgnc:6018",
        ),
        (
            "omim:604302",
            "https://omim.org/entry/604302",
            "https://identifiers.org/mim:604302",
            "https://bioregistry.io/omim:604302",
        ),
        (
            "mondo:0011429",
            "http://purl.obolibrary.org/obo/MONDO_0011429",
            "https://identifiers.org/mondo:0011429",
            "https://bioregistry.io/mondo:0011429",
        ),
        (
            "go:0006954",
            "http://purl.obolibrary.org/obo/GO_0006954",
            "https://identifiers.org/GO:0006954",  # MIRIAM keeps the prefix in capitals for GO, CL, UBERON, CHEBI, DOID
            "https://bioregistry.io/go:0006954",
        ),
        (
            "pubmed:23593346",
            "http://www.ncbi.nlm.nih.gov/pubmed/23593346",
            "https://identifiers.org/pubmed:23593346",
            "https://bioregistry.io/pubmed:23593346",
        ),
    ],
)
def test_each_profile_has_its_own_address(curie, biolink, identifiers, bioregistry):
    assert tuple(expand(curie, profile) for profile in PROFILES) == (biolink, identifiers, bioregistry)


@given(curie=curies, profile=profiles)
def test_an_address_goes_back_to_its_curie(curie, profile):
    assert compress(expand(curie, profile)) == curie


@given(curie=curies, profile=profiles)
def test_an_address_holds_nothing_that_an_iri_may_not(curie, profile):
    assert not re.search(r'[\x00-\x20<>"{}|^`\\]', expand(curie, profile))


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_encoding_keeps_different_texts_apart(text):
    from urllib.parse import unquote

    assert unquote(encode(text)) == text


def test_no_two_prefixes_share_an_address():
    for profile in PROFILES:
        addresses = list(prefixes.prefixes(profile).values())

        assert len(set(addresses)) == len(addresses)


def test_a_prefix_that_nobody_declared_still_has_an_address():
    assert expand("my.lab:42") == "https://bioregistry.io/my.lab:42"


def test_an_address_outside_every_prefix_has_no_curie():
    assert compress("https://example.org/il6") is None


def test_an_unknown_profile_is_named_with_those_that_exist():
    with pytest.raises(UnknownNameError, match=r"no address profile 'miriam'.*biolink, identifiers, bioregistry"):
        prefixes.prefixes("miriam")


def test_a_lexicon_brings_its_own_prefix(tmp_path, monkeypatch):
    lexicon = tmp_path / "lexicons" / "lab.tsv"
    lexicon.parent.mkdir()
    lexicon.write_text(
        "# type: chemical\n# prefix: lab\n# iri: https://lab.example/compound/\n# version: 1\n# licence: CC0-1.0\n"
        "# origin: the bench\nid\tname\n1\tcompound one\n"
    )
    (tmp_path / "prefixes.json").write_text("{}")
    monkeypatch.setattr(prefixes, "ontologies", lambda: tmp_path)
    table = prefixes._table.__wrapped__()

    assert {table["lab"][profile] for profile in PROFILES} == {"https://lab.example/compound/"}


def test_the_default_joins_with_monarch():
    assert DEFAULT_PROFILE == "biolink"
