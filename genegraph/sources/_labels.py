"""The section labels of GenAtlas pages, as data: which words head which section, in page order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One label, and what becomes of the words behind it and of the lines below it."""

    words: str
    section: str = ""  # dotted path; a leading dot puts it below the section that the page is in
    metadata: str = ""  # name under which the words go to the record's metadata instead of a bullet
    lines: bool = False  # whether lines below without a label go there, too
    keep: str = ""  # words of the label that belong to the sentence
    below: str = ""  # section of the lines below, where it differs
    prose: bool = False  # a sentence may begin like this: counts only without bullet sign, or alone, and in page order
    within: tuple[str, ...] = ()  # sections in which alone it counts; any, where empty
    unless: tuple[str, ...] = ()  # words behind it that show a sentence instead
    holds: bool = False  # whether another label may stand on the same line behind it


def _heads(words: str, section: str, keep: str = "", below: str = "") -> Label:
    return Label(words=words, section=section, keep=keep, below=below)


def _holds(words: str, section: str) -> Label:
    return Label(words=words, section=section, holds=True)


def _header(words: str, metadata: str, keep: str = "", *, lines: bool = False) -> Label:
    return Label(words=words, metadata=metadata, keep=keep, lines=lines, within=_HEADER)


def _prose(
    words: str, section: str, *within: str, keep: str = "", below: str = "", unless: tuple[str, ...] = ()
) -> Label:
    return Label(words=words, section=section, prose=True, within=within, keep=keep, below=below, unless=unless)


_HEADER = ("header", "unlabelled", "dna", "physical_map", "rna", "transcripts")
_EXPRESSION = (*_HEADER, "expression")
_PROTEIN = (*_EXPRESSION, "protein")
_FUNCTION = ("protein", "localization", "function", "pathway", "component")
_PARTNERS = (*_FUNCTION, "interaction")
_MODES = (*_PARTNERS, "regulation")

# Words that make the beginning of a sentence out of what would be a label.
_GOES_ON = {
    "DNA": ("damage", "methylation", "methyltransferase", "polymerase", "repair", "replication", "synthesis"),
    "RNA": ("helicase", "interference", "polymerase"),
    "small molecule": ("inhibitor", "inhibitors"),
    "protein": ("expression", "kinase", "kinases", "level", "levels", "phosphatase", "phosphatases", "synthesis"),
}

LABELS: tuple[Label, ...] = (
    _header("Selected-GenAtlas references", "references", lines=True),
    _header("HGNC UniGene", "references", keep="HGNC UniGene", lines=True),
    _header("Home Page", "references", keep="Home Page", lines=True),
    _header("FLASH GENE", "references", keep="FLASH GENE", lines=True),
    _header("Symbol", "symbol"),
    _header("HGNC name", "hgnc name", lines=True),
    _header("HGNC id", "hgnc id"),
    _header("Corresponding gene", "corresponding gene"),
    _header("Location", "location"),
    _header("Synonym name", "synonym name", lines=True),
    _header("Synonym symbol(s)", "synonym symbols", lines=True),
    _header("EC.number", "ec number"),
    _prose("DNA", "dna", *_HEADER),
    _header("TYPE", "type"),
    _header("SPECIAL FEATURE", "special feature", lines=True),
    _header("STRUCTURE", "structure", lines=True),
    _header("MAPPING", "mapping"),
    _prose("regulatory sequence", "dna.regulatory", *_HEADER),
    _heads("Binding site", "dna.binding_site"),
    _prose("motif repetitive sequence", "dna.repeat", *_HEADER),
    _heads("cytosine-phosphate-guanine/HTF", "dna.cpg_island"),
    _prose("alternative promoter", "dna.alternative_promoter", *_HEADER),
    _prose("text structure", "dna.text", *_HEADER),
    _heads("Physical map", "physical_map"),
    _heads("Authentic STS", "physical_map.sts"),
    _prose("regionally located", "physical_map.region", *_HEADER, keep="regionally located"),
    _prose("RNA", "rna", *_HEADER),
    _header("TRANSCRIPTS", "transcripts"),
    _holds("EXPRESSION", "expression"),
    _prose("Rna function", "rna.function", *_EXPRESSION),
    Label(words="Type", section="expression.type", within=_EXPRESSION),
    _prose("constitutive of", "expression.constitutive", *_EXPRESSION),
    _heads("expressed in (based on citations)", "expression"),
    _prose("cell lineage", "expression.cell_lineage", *_EXPRESSION),
    _prose("cell lines", "expression.cell_lines", *_EXPRESSION),
    _prose("fluid/secretion", "expression.fluid", *_EXPRESSION),
    _prose("at STAGE", "expression.stage", *_EXPRESSION),
    _prose("physiological period", "expression.period", *_EXPRESSION),
    _prose("text", ".text", "expression"),
    _holds("PROTEIN", "protein"),
    _heads("PHYSICAL PROPERTIES", "protein.properties"),
    _heads("STRUCTURE", "protein.structure"),
    _prose("motifs/domains", "protein.domains", *_PROTEIN),
    _prose("secondary structure", "protein.structure", *_PROTEIN, keep="secondary structure"),
    _prose("tertiary structure", "protein.structure", *_PROTEIN, keep="tertiary structure"),
    # The heading FAMILY is lost in the text of a page: what stands in a list below these two is the protein's family.
    _prose("conjugated", "protein.conjugated", *_PROTEIN, below="protein.family"),
    _prose("mono polymer", "protein.polymer", *_PROTEIN, below="protein.family"),
    _prose("isoforms", "protein.isoforms", *_PROTEIN),
    _holds("HOMOLOGY", "protein.homology"),
    _prose("interspecies", "protein.homology.interspecies", *_PROTEIN),
    _prose("intraspecies", "protein.homology.intraspecies", *_PROTEIN),
    _heads("Homologene", "protein.homology.homologene"),
    _heads("FAMILY", "protein.family"),
    _heads("CATEGORY", "protein.category"),
    _prose("text", ".text", "expression", "protein"),
    _heads("SUBCELLULAR LOCALIZATION", "localization"),
    _prose("intracellular", "localization.intracellular", "localization", "protein"),
    _prose("extracellular", "localization.extracellular", "localization", "protein"),
    _prose("text", ".text", "localization"),
    _holds("FUNCTION", "function"),
    _heads("basic FUNCTION", "function"),
    _heads("CELLULAR PROCESS", "function.cellular_process"),
    _heads("PHYSIOLOGICAL PROCESS", "function.physiological_process"),
    _prose("text", ".text", "function"),
    _holds("PATHWAY", "pathway"),
    _prose("metabolism", "pathway.metabolism", "function", "pathway"),
    _prose("signaling", "pathway.signaling", "function", "pathway"),
    _prose("signalling", "pathway.signaling", "function", "pathway"),
    _prose("a component", "component", *_FUNCTION),
    _holds("INTERACTION", "interaction"),
    _prose("DNA", "interaction.dna", *_PARTNERS, unless=_GOES_ON["DNA"]),
    _prose("RNA", "interaction.rna", *_PARTNERS, unless=_GOES_ON["RNA"]),
    _prose("small molecule", "interaction.small_molecule", *_PARTNERS, unless=_GOES_ON["small molecule"]),
    _prose("protein", "interaction.protein", *_PARTNERS, unless=_GOES_ON["protein"]),
    _heads("cell & other", "interaction.cell_other"),
    _holds("REGULATION", "regulation"),
    _prose("activated by", "regulation.activated", *_MODES, keep="activated by"),
    _prose("induced by", "regulation.induced", *_MODES, keep="induced by"),
    _prose("inhibited by", "regulation.inhibited", *_MODES, keep="inhibited by"),
    _prose("repressed by", "regulation.repressed", *_MODES, keep="repressed by"),
    _prose("phosphorylated by", "regulation.phosphorylated", *_MODES, keep="phosphorylated by"),
    _prose("dephosphorylated by", "regulation.dephosphorylated", *_MODES, keep="dephosphorylated by"),
    _prose("Other regulated by", "regulation.other", *_MODES, keep="regulated by"),
    _prose("Other", "regulation.other", *_MODES, unless=("morbid",)),
    _holds("ASSOCIATED DISORDERS", "disorders"),
    _heads("corresponding disease(s)", "disorders.corresponding"),
    _prose("related resource", "disorders.resource", "disorders"),
    _heads("Other morbid association(s)", "disorders.morbid_association"),
    _heads("Susceptibility", "disorders.susceptibility", keep="susceptibility"),
    Label(words="susceptibility", section="disorders.susceptibility", keep="susceptibility", within=("disorders",)),
    _heads("Variant & Polymorphism", "disorders.variant"),
    _heads("Candidate gene", "disorders.candidate_gene"),
    Label(words="Marker", section="disorders.marker", unless=("of", "for", "genes")),
    _heads("Therapy target", "disorders.therapy_target"),
    _heads("ANIMAL & CELL MODELS", "models"),
)


def find_label(text: str, *, signed: bool, section: str, place: int) -> tuple[int, Label, str] | None:
    """Find the label that a line begins with, its place in the table, and the words behind it.

    Args:
        text: The line without bullet sign.
        signed: Whether it bore a bullet sign.
        section: The section that the page is in, `header` above the first one.
        place: The place in the table of the last label seen, -1 before the first.

    Example:
        >>> _, label, rest = find_label("Other regulated by ATM", signed=False, section="interaction", place=80)
        >>> label.section, label.keep, rest
        ('regulation.other', 'regulated by', 'ATM')
        >>> find_label("signaling via IL6 limits inflammation", signed=True, section="function", place=60) is None
        True
    """
    first_word = text.split(" ", 1)[0].rstrip(":")
    found = [
        (index, label, rest)
        for index, label in _BY_FIRST_WORD.get(first_word, ())
        if (rest := _behind(text, label, signed, section)) is not None and not (label.prose and index <= place)
    ]
    longest = [one for one in found if len(one[1].words) == len(found[0][1].words)]
    ahead = [one for one in longest if one[0] > place]
    return ahead[0] if ahead else longest[-1] if longest else None


def _behind(text: str, label: Label, signed: bool, section: str) -> str | None:
    if not text.startswith(label.words):
        return None
    rest = text[len(label.words) :]
    if rest and rest[0] not in " :":
        return None
    rest = rest.lstrip(" :")
    region = section.partition(".")[0]
    if (label.within and region not in label.within) or (label.prose and signed and rest):
        return None
    return None if rest.split(" ", 1)[0] in label.unless and rest else rest


def _index() -> dict[str, tuple[tuple[int, Label], ...]]:
    by_word: dict[str, list[tuple[int, Label]]] = {}
    for place, label in enumerate(LABELS):
        by_word.setdefault(label.words.split(" ")[0], []).append((place, label))
    # The longest label wins, then the first in page order.
    return {word: tuple(sorted(found, key=lambda one: (-len(one[1].words), one[0]))) for word, found in by_word.items()}


_BY_FIRST_WORD = _index()
