"""The words of English that state no relation but carry the sentence.

They are grammar: each list is read by the rule that it is made for, and none of them says what becomes of a gene. The
words that do are in relations.ttl.
"""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """A list as it is written here: words with blanks between.

    Example:
        >>> sorted(listed("may might"))
        ['may', 'might']
    """
    return frozenset(words.split())


def _in_order(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# ---------------------------------------------------------------- closed classes: the form of the word settles its tag

DETERMINERS = listed("""
    the a an this these that those both either all each every some any no many several few most other another such
    its their whose his her our your one two three four five multiple numerous various certain
""")
NUMERALS = listed("one two three four five six seven eight nine ten")
PRONOUNS = listed("it they them he she we us you")
POSSESSIVES = listed("its their whose his her")
RELATIVES = listed("which that who whom whose whereby")
CONJUNCTIONS = listed("and or but nor yet plus")
SUBORDINATORS = listed("""
    because since while whereas although though if unless whether as when once where until so thus hence therefore
    whereupon whence how why
""")
PREPOSITIONS = listed("""
    of by in on to for with from through via at during after upon following before within into onto between among
    amongst against under beneath over above below across along alongside toward towards throughout inside outside near
    around beyond without despite besides except including like unlike than versus vs using prior upstream downstream
    concerning regarding per e.g. i.e.
""")
CONSEQUENT = listed("hence so therefore thus")
"""Subordinators that within a clause are adverbs: "and thus inhibits"."""

EACH_OTHER = listed("another other")
"""What two are called as the object of what they do to each other."""

MATERIALS = listed("dna peptide peptides rna rnas")
"""What a gerund before it describes: "small interfering RNA"."""

ALONE = listed("above below before inside off on outside throughout")
"""Prepositions that may stand without a noun: "the results above"."""

BEHIND = listed("upon after following")
"""Prepositions that tell what has happened before."""

OCCASIONS = BEHIND | {"during"}
"""Prepositions that tell when."""

PLACING = listed("in on at")
"""Prepositions that tell where."""

MODALS = listed("may might can cannot could will would shall should must")
BE = listed("be is are was were been being am")
HAVE = listed("have has had having")
DO = listed("do does did")
NEGATIONS = listed("not never n't hardly neither nor no")
ADVERBS = listed("""
    also too even just only then now soon later once again first second further furthermore moreover still already ever
    third fourth always often almost more most less least very quite rather well indeed perhaps instead likewise
    conversely however nevertheless nonetheless hereby thereby therein here there else together alone directly jointly
    strongly weakly respectively consequently twice up down out off away apart aside vitro vivo situ in-turn itself
    themselves
""")
DOSES = listed("amounts concentrations doses")
"""What is given more and more: "increasing doses of A"."""

TIMES = listed("early late")
"""Adjectives that behind a verb say when: "is induced late"."""

# ------------------------------------------------------------------------------- verbs that carry what other words say

RAISING = listed("""
    show find know known think believe report demonstrate suggest propose suppose assume presume hypothesize hypothesise
    speculate postulate establish reveal identify describe consider observe see say claim confirm dispute expect predict
    appear seem tend act serve function work continue begin start help need
    able unable likely ability capacity sufficient suffice
""")
"""Words before "to" that frame a claim without being one: "was shown to", "is able to", "serves to"."""

RAISING_NEGATIVE = listed("fail failure unable inability incapable")
"""The same, and what is framed does not happen: "failed to"."""

SEEMING = listed("appear seem remain become prove")
"""Verbs that an adjective follows as it follows "is": "seems necessary for"."""

REPORTING = listed("""
    show find know think believe report demonstrate suggest propose hypothesize hypothesise indicate reveal observe
    confirm conclude note see establish speculate imply assume postulate describe identify argue claim verify document
    discover obtain detect record witness replicate reproduce validate
""")
"""Verbs whose object is what was seen: "we observed an increase"."""

LIGHT = listed("""
    have play exert show display exhibit possess undergo produce make take exercise yield mean express perform assume
    carry offer represent lose gain retain form
""")
"""Verbs whose object says what is done: "exerts an effect"."""

RENDERING = frozenset(("render", "make", "leave"))
"""Verbs that say behind their object what becomes of it: "renders cells resistant to B"."""

COMPLEXES = listed("""
    complex complexes subcomplex subcomplexes dimer dimers heterodimer heterodimers trimer trimers heterotrimer
    heterotrimers heterocomplex heterocomplexes heterotetramer heterotetramers oligomer oligomers heterooligomer
    heterooligomers hetero-oligomers multimer multimers
""")
"""Nouns for partners that stand and act together."""

FAMILIES = listed("family subfamily superfamily")

MAKING = listed("express secrete release produce synthesize synthesise")
"""Verbs that say of a cell what it makes."""

RESULTING = frozenset(("lead", "result", "culminate"))
"""Verbs that say what comes of an event: "A rises, leading to B"."""

BRINGING_ABOUT = listed("""
    carry catalyze catalyse cause drive elicit evoke execute exert induce initiate mediate perform provoke trigger
""")
"""Verbs that say only that an event takes place: "phosphorylation of A mediated by B"."""

NAMING_VERBS = listed("""
    identify recognize define describe characterize know establish implicate validate confirm reveal report propose
    nominate uncover
""")
"""Verbs that say behind "as" what their object is: "identify A as a repressor"."""
AS_VERBS = NAMING_VERBS | listed("act function serve emerge behave work use")
"""Verbs that say behind "as" what something is: "acts as a repressor"."""

PLAIN_VERBS = _in_order(
    """
    show demonstrate find report suggest indicate reveal observe identify describe know think believe propose
    hypothesize hypothesise confirm examine investigate study analyze analyse measure use perform detect compare
    test assess evaluate provide remain become behave occur exist belong represent contain include comprise consist
    encode localize localise translocate produce display exhibit possess have undergo differ vary correlate
    coincide follow precede treat transfect infect culture incubate isolate purify develop grow die survive
    proliferate migrate differentiate fail appear seem tend continue begin start serve act function play exert
    take make give see note consider expect predict assume explain understand establish define characterize
    characterise quantify monitor normalize label stain image visualize visualise sequence clone mutate delete
    harvest fix wash subject address ask conclude imply argue call name refer term relate associate involve
    implicate link focus carry employ obtain collect prepare select choose compose form bring come go enter
    leave move bear own need want mimic try attempt seek aim help let keep hold put set get receive present express
    transcribe translate synthesize fold assemble accumulate target signal respond sense recognize recognise sit
    reside lie stand retain lose gain win lock contribute participate depend rely happen persist disappear
    emerge arise originate derive share co-occur coexist correspond resemble match fit suffice prove cooperate
    collaborate compete synergize stimulate sensitize sensitise render desensitize expose pretreat inject
    immunize immunise feed fast starve challenge prime engraft transplant knock transduce electroporate blot
    immunoprecipitate pull probe assay score rate repeat replicate validate extend exclude discuss summarize
    review illustrate depict speculate dispute spot donate suffer succumb perish thrive affect kill engulf protect guide
    acquire contract dimerize heterodimerize oligomerize homodimerize multimerize export import transport internalize
    recycle lack
    overexpress coexpress harbor harbour ensure add introduce highlight reflect constitute accompany attribute
    compensate administer apply parallel distinguish locate point offset
"""
)
"""Common verbs of the field's prose; those that state a relation too keep it."""

# ------------------------------------------------------------------------------------------------ nouns and adjectives

TRANSPARENT = listed("""
    protein proteins polypeptide peptide peptides gene genes transcript cdna cdnas lncrna microrna mirna allele alleles
    molecule molecules isoform isoforms isozyme isozymes subunit subunits chain chains precursor fragment fragments
    product products form forms species variant variants mutant mutants wt fusion gfp
    homolog homologs homologue ortholog orthologs oncogene oncoprotein proto-oncogene
    construct constructs vector vectors plasmid plasmids
    family subfamily member members complex complexes component components dimer dimers homodimer homodimers heterodimer
    heterodimers monomer monomers oligomers fibrils aggregates inflammasome
    kinase kinases phosphatase deacetylase ligase protease enzyme enzymes substrate substrates adaptor factor factors
    cytokine cytokines chemokine hormone antigen ligand ligands receptor receptors channel transporter
    axis loop cascade pathways system machinery levels
    site sites residues domain domains region motif terminus tail helix element elements body nucleus
    ability capacity competence itself alone also
""")
"""Heads through which the entity before them is meant: "STAT3 protein", "the IL6 gene"."""

FORMS = listed("""
    protein proteins form forms isoform isoforms mutant mutants variant variants allele alleles product products
    fragment fragments construct constructs polypeptide peptide gene transcript precursor
""")
"""Heads for a form of a gene, which is that of the page where no other is named: "soluble form inhibits B"."""

ANIMALS = listed("""
    mouse mice rat rats animal animals littermates embryo embryos worm worms fly flies zebrafish yeast
""")
"""What is bred: mutants of it lack what the gene does."""
BEARERS = ANIMALS | listed("""
    cell cells line lines clone clones culture cultures tissue tissues tumor tumors tumour tumours extract extracts
    lysate lysates population populations background strain strains model models mutants
    patient patients individual individuals ones counterparts littermates
    macrophage macrophages monocyte monocytes lymphocyte lymphocytes leukocyte leukocytes neutrophil neutrophils
    platelet platelets thymocyte thymocytes splenocyte splenocytes dc dcs bmdc bmdcs bmdm bmdms treg tregs
    fibroblast fibroblasts fibroblast-like mef mefs hepatocyte hepatocytes keratinocyte keratinocytes myoblast myoblasts
    cardiomyocyte cardiomyocytes adipocyte adipocytes osteoclasts osteoblasts neuron neurons astrocyte astrocytes
    microglia islet islets hek293t hela
    xenograft xenografts organoid organoids explant explants spheroid spheroids transplants
    brain brains liver kidney heart lung lungs dendrite dendrites axon axons
""")
"""Heads that name a place or an animal: the entity before them only describes it."""

ADJECTIVES = listed("""
    high higher highest low lower lowest large small great greatest long short good better best poor worse full
    maximal optimal partial total strong strongest weak weakest potent robust marked dramatic rapid significant
    excessive combined additional sustained prolonged transient persistent early late chronic acute subsequent
    simultaneous concomitant untranslated
    increased enhanced elevated decreased reduced
    major minor key critical crucial central pivotal important essential necessary sufficient required vital master
    common rare frequent broad general global overall primary normal abnormal aberrant defective deficient null mutant
    wild new novel same similar different distinct opposite reciprocal mutual additive synergistic dual
    specific selective direct indirect dependent independent responsive sensitive resistant
    active inactive functional physical free bound full-length recombinant transgenic endogenous exogenous
    known unknown potential putative possible likely able unable proper positive negative
    inhibitory stimulatory regulatory effector basal constitutive ionising ionizing
    nuclear cytoplasmic mitochondrial proteasomal lysosomal intracellular extracellular soluble transcriptional
    translational post-translational posttranslational oncogenic apoptotic
    inflammatory proinflammatory pro-inflammatory anti-inflammatory immune autocrine paracrine endocrine systemic local
    peripheral epithelial endothelial stromal neuronal neural hepatic renal cardiac pulmonary vascular muscular lymphoid
    myeloid tumoral malignant cancerous metastatic benign
    human murine mouse rat naive resting mature immature adult embryonic fetal neonatal pregnant diabetic obese lean
""")

PRECIPITATES = listed("""
    precipitate precipitates immunoprecipitate immunoprecipitates immunocomplex immunocomplexes pulldown pulldowns
""")
"""What is fished out with a gene's product: who is found in it binds that."""
NOUNS = PRECIPITATES | listed("""
    cell cells line lines mouse mice animal animals patient patients tissue tissues macrophage macrophages monocyte
    monocytes lymphocyte lymphocytes fibroblast fibroblasts neuron neurons b t nk plasma serum sample samples
    protein proteins gene genes mrna receptor receptors ligand kinase kinases factor factors cytokine cytokines
    chemokine complex complexes family superfamily subfamily member members product products domain domains region
    regions site sites residue residues promoter enhancer target targets
    pathway pathways signal signals signaling signalling process growth death survival proliferation migration
    differentiation apoptosis autophagy inflammation response responses binding splicing stress damage repair disease
    cancer tumor tumour
    level levels amount concentration number rate ratio fraction dose set group groups range series string
    increase decrease alteration presence absence addition lack combination contrast treatment control controls
    repeat repeats
    role roles effect effects ability inability capacity failure means manner way loop turn part place basis feature
    result results data study studies model models analysis assay assays experiment evidence finding findings meaning
    case fact order system state form forms type types link figure table supplementary
    time timing day days hour hours min training
    aggregates ceiling lining housekeeping feeling king ring spring string thing evening morning offspring sibling
""")
"""Nouns that look like a form of a verb, "binding" and "targets", and those that every sentence may end in."""

_ADJECTIVE_ENDINGS = ("ous", "ive", "ful", "less", "able", "ible", "ic", "ical", "al", "ary", "oid", "ant", "ent")


def looks_adjectival(word: str) -> bool:
    """Whether an unlisted word has the ending of an adjective.

    Example:
        >>> looks_adjectival("hepatic")
        True
    """
    return len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS)
