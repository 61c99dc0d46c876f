"""Where a person can read more about an entity, a paper or a page."""

from __future__ import annotations

from urllib.parse import quote

from genegraph.model import Curie, Entity
from genegraph.vocabulary.prefixes import notation

PAGES = {
    "hgnc": ("HGNC", "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:{}"),
    "hgnc.genegroup": ("HGNC group", "https://www.genenames.org/data/genegroup/#!/group/{}"),
    "fplx": ("FamPlex", "https://identifiers.org/fplx:{}"),
    "omim": ("OMIM", "https://omim.org/entry/{}"),
    "ncbigene": ("NCBI Gene", "https://www.ncbi.nlm.nih.gov/gene/{}"),
    "ensembl": ("Ensembl", "https://www.ensembl.org/id/{}"),
    "uniprot": ("UniProt", "https://www.uniprot.org/uniprotkb/{}"),
    "pubmed": ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/{}/"),
    "mondo": ("Mondo", "https://monarchinitiative.org/MONDO:{}"),
    "go": ("Gene Ontology", "https://amigo.geneontology.org/amigo/term/GO:{}"),
    "cl": ("Cell Ontology", "https://www.ebi.ac.uk/ols4/ontologies/cl/classes?obo_id=CL:{}"),
    "uberon": ("Uberon", "https://www.ebi.ac.uk/ols4/ontologies/uberon/classes?obo_id=UBERON:{}"),
    "chebi": ("ChEBI", "https://www.ebi.ac.uk/chebi/CHEBI:{}"),
    "doid": ("Disease Ontology", "https://disease-ontology.org/?id=DOID:{}"),
}

GENATLAS = "http://genatlas.medecine.univ-paris5.fr/fiche.php?symbol={}"


def link(curie: Curie) -> dict[str, str]:
    """A CURIE as people see it, with the page to open; no page where none is known.

    Example:
        >>> link("pubmed:23593346")
        {'label': 'PubMed 23593346', 'href': 'https://pubmed.ncbi.nlm.nih.gov/23593346/'}
    """
    prefix, _, identifier = curie.partition(":")
    if prefix not in PAGES:
        return {"label": notation(curie)}
    name, address = PAGES[prefix]
    return {"label": f"{name} {identifier}", "href": address.format(quote(identifier, safe=""))}


def links_of(entity: Entity) -> list[dict[str, str]]:
    """The pages about an entity, its own first."""
    return [link(curie) for curie in dict.fromkeys((entity.curie, *entity.xrefs))]


def page_link(page: str, locator: str) -> dict[str, str]:
    """The place on the page that a piece of evidence was read from.

    Example:
        >>> page_link("IL6", "IL6#function/1")["label"]
        'IL6#function/1'
    """
    if not page or "#" not in locator:
        return {"label": locator}
    return {"label": locator, "href": GENATLAS.format(quote(page, safe=""))}
