"""The words of English that state no relation but carry the sentence, and how words inflect."""

from __future__ import annotations

from collections.abc import Iterator

DETERMINERS = frozenset(
    "the a an this that these those its their his her our your whose each every both all some any several many most other another such"
    " either neither no few various certain certain numerous one two three four five multiple".split()
)
PRONOUNS = frozenset("it they them he she we us you i one this these those both latter former each".split())
POSSESSIVES = frozenset("its their whose his her".split())
RELATIVES = frozenset("which that who whom whose whereby".split())
CONJUNCTIONS = frozenset("and or but nor yet plus".split())
SUBORDINATORS = frozenset(
    "because while whereas although though since when if unless whether as until where thus hence therefore so whereupon once how why whence".split()
)
PREPOSITIONS = frozenset(
    "of by in on to for with from through via at during after upon following before within into onto between among against under over"
    " across toward towards without despite including like unlike than inside outside near per around throughout along besides beyond"
    " downstream upstream except versus vs using beneath above below amongst alongside prior concerning regarding".split()
)
MODALS = frozenset("may might can could will would shall should must cannot".split())
BE = frozenset("be is are was were been being am 's".split())
HAVE = frozenset("have has had having".split())
DO = frozenset("do does did".split())
NEGATIONS = frozenset("not never n't hardly neither nor no".split())
ADVERBS = frozenset(
    "also then only even just still already very more most less least quite rather often always together both either first second further"
    " again indeed not thereby therein too almost now ever soon later even well in-turn directly alone perhaps conversely likewise instead"
    " likewise thus hence therefore however moreover furthermore once twice up down nonetheless nevertheless in vitro vivo situ itself themselves"
    " here there else jointly strongly weakly respectively".split()
)
NUMERALS = frozenset("one two three four five six seven eight nine ten".split())

# Verbs that frame a claim without being one: "was shown to", "is able to", "appears to", "serves to".
RAISING = frozenset(
    "show find know think believe report demonstrate suggest propose appear seem tend suppose say assume observe see hypothesize hypothesise expect predict act serve function"
    " continue begin start reveal identify speculate presume consider describe need postulate establish dispute able unable likely sufficient suffice know known predict"
    " help ability capacity work claim confirm".split()
)
RAISING_NEGATIVE = frozenset("fail unable inability failure incapable".split())
REPORTING = frozenset(
    "show find know think believe report demonstrate suggest propose hypothesize hypothesise indicate reveal observe confirm conclude note see establish speculate imply assume"
    " postulate describe identify argue claim verify document discover obtain detect record witness".split()
)
LIGHT = frozenset(
    "have play exert show display exhibit possess undergo produce make take exercise yield mean express perform assume carry offer represent lose gain retain form".split()
)
COPULAR_AS = frozenset(
    "act function serve emerge identify define describe know characterize recognize establish implicate work behave use".split()
)

_PLAIN_VERBS = """
show demonstrate find report suggest indicate reveal observe identify describe know think believe propose hypothesize hypothesise confirm examine investigate study
analyze analyse measure use perform detect compare test assess evaluate provide remain become occur exist belong represent contain include comprise consist encode
localize localise translocate produce display exhibit possess have undergo differ vary correlate coincide follow precede treat transfect infect culture
incubate isolate purify develop grow die survive proliferate migrate differentiate fail appear seem tend continue begin start serve act function play exert
take make give see note consider expect predict assume explain understand establish define characterize characterise quantify monitor normalize label stain image
visualize sequence clone mutate delete harvest fix wash subject address ask conclude imply argue call name refer term relate associate involve implicate link
focus carry employ obtain observe collect prepare select choose compose form bring come go enter leave move bear own need want try attempt seek aim help let
keep hold put set get receive present perform exert express transcribe translate synthesize fold assemble accumulate target signal respond sense recognize
recognise sit reside lie stand retain lose gain win lock contribute participate depend rely happen persist disappear emerge arise originate derive share
express co-occur coexist correspond resemble match fit serve suffice prove hold remain cooperate collaborate compete synergize stimulate sensitize sensitise
render desensitize expose pretreat inject immunize immunise feed fast starve challenge prime engraft transplant knock infect transduce electroporate
visualise blot immunoprecipitate pull probe assay score rate repeat replicate validate extend exclude discuss summarize review illustrate depict speculate dispute
spot donate suffer affect kill engulf protect guide dimerize heterodimerize oligomerize homodimerize multimerize export import transport internalize recycle
lack overexpress coexpress harbor harbour transduce
""".split()

_IRREGULAR = {
    "bind": ("bound", "bound"), "lead": ("led", "led"), "drive": ("drove", "driven"), "give": ("gave", "given"), "arise": ("arose", "arisen"),
    "become": ("became", "become"), "keep": ("kept", "kept"), "hold": ("held", "held"), "find": ("found", "found"), "show": ("showed", "shown"),
    "lose": ("lost", "lost"), "underlie": ("underlay", "underlain"), "overcome": ("overcame", "overcome"), "shed": ("shed", "shed"), "set": ("set", "set"),
    "bring": ("brought", "brought"), "take": ("took", "taken"), "undergo": ("underwent", "undergone"), "see": ("saw", "seen"), "know": ("knew", "known"),
    "think": ("thought", "thought"), "make": ("made", "made"), "come": ("came", "come"), "go": ("went", "gone"), "let": ("let", "let"),
    "put": ("put", "put"), "get": ("got", "got"), "grow": ("grew", "grown"), "choose": ("chose", "chosen"), "stand": ("stood", "stood"), "lie": ("lay", "lain"),
    "sit": ("sat", "sat"), "win": ("won", "won"), "bear": ("bore", "borne"), "leave": ("left", "left"), "feed": ("fed", "fed"), "seek": ("sought", "sought"),
    "understand": ("understood", "understood"), "read": ("read", "read"), "cut": ("cut", "cut"), "withstand": ("withstood", "withstood"), "begin": ("began", "begun"),
    "speed": ("sped", "sped"), "shut": ("shut", "shut"), "have": ("had", "had"), "fall": ("fell", "fallen"), "rise": ("rose", "risen"), "feel": ("felt", "felt"),
    "stem": ("stemmed", "stemmed"), "forget": ("forgot", "forgotten"), "spread": ("spread", "spread"), "draw": ("drew", "drawn"), "do": ("did", "done"), "tell": ("told", "told"),
}  # fmt: skip
_DOUBLING = frozenset("permit confer trap stop blot control occur tag stem impel dispel abut submit commit spur prefer refer defer transfer plan step map ship compel abet rid pin blur label signal model".split())  # fmt: skip

ADJECTIVES = frozenset(
    "high low higher lower human murine mouse rat primary normal new novel specific selective potent strong weak major minor key critical crucial central pivotal important essential"
    " necessary sufficient required dependent independent responsive sensitive resistant active inactive nuclear cytoplasmic mitochondrial endogenous exogenous soluble extracellular intracellular"
    " transcriptional translational post-translational posttranslational proinflammatory pro-inflammatory anti-inflammatory inflammatory immune basal constitutive significant robust"
    " marked dramatic rapid early late chronic acute dual direct indirect positive negative functional physical direct downstream upstream total full-length wild mutant null deficient"
    " proper optimal full maximal partial different distinct similar same known unknown potential putative possible likely able unable free bound recombinant transgenic"
    " epithelial endothelial stromal neuronal neural hepatic renal cardiac pulmonary vascular muscular lymphoid myeloid tumoral malignant cancerous metastatic benign"
    " autocrine paracrine endocrine systemic local peripheral common rare frequent broad general global overall further additional master essential vital inhibitory stimulatory"
    " regulatory effector naive resting mature immature adult embryonic fetal neonatal pregnant diabetic obese lean good poor better worse best large small great long short"
    " selective sustained transient prolonged persistent synergistic additive opposite reciprocal mutual simultaneous subsequent concomitant combined proteasomal lysosomal oncogenic apoptotic"
    " aberrant abnormal defective excessive increased decreased elevated reduced enhanced".split()
)
_ADJECTIVE_ENDINGS = ("ous", "ive", "ful", "less", "able", "ible", "ic", "ical", "al", "ary", "oid", "ant", "ent")

NOUNS = frozenset(
    "cell cells line lines mouse mice patient patients tissue tissues animal animals model models study studies result results data role roles effect effects protein proteins gene genes mrna"
    " level levels pathway pathways signal signals receptor receptors factor factors kinase kinases ligand cytokine cytokines chemokine complex complexes family member members site sites residue residues"
    " domain domains region regions promoter enhancer response responses process growth death survival proliferation migration differentiation apoptosis autophagy inflammation disease cancer"
    " tumor tumour stress damage repair binding signaling signalling finding findings experiment control controls sample samples plasma serum target targets feature way manner means loop"
    " presence absence addition combination contrast turn fact case order time day days hour hours min increase decrease concentration dose treatment splicing being meaning timing training"
    " macrophage macrophages fibroblast fibroblasts neuron neurons monocyte monocytes lymphocyte lymphocytes b t nk assay assays analysis evidence system state form forms type types"
    " figure table supplementary ability capacity failure inability alteration basis lack product products part place link number range set group groups fraction ratio rate amount series string feeling"
    " ceiling lining king ring spring thing evening morning housekeeping offspring sibling".split()
)

# Heads through which the entity before them is meant: "STAT3 protein", "the IL6 gene".
TRANSPARENT = frozenset(
    "protein proteins gene genes molecule molecules isoform isoforms subunit subunits homolog homologue ortholog allele alleles construct constructs vector vectors plasmid plasmids cdna peptide peptides"
    " kinase kinases factor factors cytokine cytokines enzyme enzymes ligase ligand ligands family members member oncoprotein oncogene variant variants fragment fragments form forms homodimer"
    " homodimers dimer dimers monomer monomers polypeptide transcript phosphatase adaptor protease hormone chemokine antigen products product fusion proto-oncogene deacetylase substrate substrates transporter channel lncrna"
    " itself alone also axis receptor receptors complex complexes heterodimer heterodimers subfamily proteins' isozyme isozymes orthologs homologs precursor chain ability capacity competence chains species wt gfp cdnas microrna mirna mutant mutants system machinery aggregates oligomers fibrils"
    " inflammasome components component motif site sites residues domain domains region terminus tail body nucleus loop helix element elements cascade pathways cytokines' cdnas levels".split()
)
# Heads that name a place or an animal: the entity before them only describes it.
BEARERS = frozenset(
    "cell cells mouse mice animal animals patient patients macrophage macrophages fibroblast fibroblasts neuron neurons mef mefs embryo embryos tissue tissues line lines rat rats individual individuals tumor tumors tumour"
    " tumours monocyte monocytes lymphocyte lymphocytes splenocyte splenocytes hepatocyte hepatocytes keratinocyte keratinocytes myoblast myoblasts astrocyte astrocytes microglia brain brains extract extracts lysate lysates"
    " culture cultures thymocyte thymocytes platelet platelets adipocyte adipocytes cardiomyocyte cardiomyocytes model models strain strains background littermates population populations clone clones osteoclasts osteoblasts"
    " leukocyte leukocytes neutrophil neutrophils dc dcs bmdc bmdcs bmdm bmdms treg tregs fibroblast-like islet islets worm worms fly flies zebrafish yeast mutants hek293t hela liver kidney heart lung lungs".split()
)


def verb_forms(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb with their kind: base, s, ed (past tense and participle alike) or ing.

    Example:
        >>> dict(verb_forms("bind"))["bound"]
        'ed'
    """
    yield verb, "base"
    stem, consonant = verb[:-1], verb[-1]
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        yield verb + "es", "s"
    elif consonant == "y" and stem[-1] not in "aeiou":
        yield stem + "ies", "s"
    else:
        yield ("has" if verb == "have" else verb + ("es" if verb in {"go", "undergo", "do"} else "s")), "s"
    if verb in _IRREGULAR:
        for form in _IRREGULAR[verb]:
            yield form, "ed"
    elif consonant == "e":
        yield verb + "d", "ed"
    elif consonant == "y" and stem[-1] not in "aeiou":
        yield stem + "ied", "ed"
    elif verb in _DOUBLING:
        yield verb + consonant + "ed", "ed"
        if verb in {"label", "signal", "model"}:
            yield verb + "ed", "ed"
    else:
        yield verb + "ed", "ed"
    if verb.endswith("ie"):
        yield verb[:-2] + "ying", "ing"
    elif consonant == "e" and not verb.endswith(("ee", "oe", "ye")):
        yield stem + "ing", "ing"
    elif verb in _DOUBLING or (
        verb in {"set", "put", "get", "let", "cut", "shut", "shed", "sit", "win", "begin", "forget"}
    ):
        yield verb + consonant + "ing", "ing"
    else:
        yield verb + "ing", "ing"


def noun_forms(noun: str) -> Iterator[str]:
    """A noun in singular and plural.

    Example:
        >>> list(noun_forms("pathway"))
        ['pathway', 'pathways']
    """
    yield noun
    if noun.endswith("y") and noun[-2] not in "aeiou":
        yield noun[:-1] + "ies"
    elif noun.endswith(("s", "x", "ch", "sh")):
        yield noun + "es"
    elif noun.endswith("sis"):
        yield noun[:-2] + "es"
    else:
        yield noun + "s"


def plain_verbs() -> Iterator[str]:
    """Common verbs of the field's prose that state no relation."""
    yield from _PLAIN_VERBS


def looks_adjectival(word: str) -> bool:
    """Whether an unlisted word has the ending of an adjective.

    Example:
        >>> looks_adjectival("hepatic")
        True
    """
    return word.endswith(_ADJECTIVE_ENDINGS) and len(word) > 4
