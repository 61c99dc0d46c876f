"""The words that fill the cells of GenAtlas tables, as data: they tell where a flattened cell ends."""

from __future__ import annotations


def _list(words: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in words.split(";"))


SYSTEMS = _list(
    """Blood/Hematopoietic; Cardiovascular; Connective; Digestive; Endocrine; Hearing/Equilibrium; Lymphoid/Immune;
    Muscular; Nervous; Olfactory; Osteoarticular; Reproductive; Respiratory; Skeleton; Skin/Tegument; Urinary; Visual"""
)
LEVELS = _list("highly; moderately; lowly; weakly; predominantly; specifically; ubiquitously; faintly; rarely; absent")
SPECIES = _list("homo sapiens; mus musculus; rattus norvegicus; human; mouse; rat; zebrafish; chicken; bovine; pig")
STAGES = _list("embryo; embryonic; fetal; fetus; newborn; neonatal; postnatal; adult; pregnancy")

ORGANS = _list(
    """adrenal gland; airway; amygdala; anterior chamber; aorta; appendix; artery; atrium; basal ganglia; bladder;
    blood; bone marrow; brain; brainstem; breast; bronchus; caudate nucleus; cecum; cerebellum; cerebral cortex;
    cerebrum; cervix; choroid; ciliary body; cochlea; collecting duct; colon; cornea; corpus callosum; cortex;
    cranial nerve;
    diencephalon; distal tubule; duodenum; ear; endometrium; epididymis; esophagus; eye; fallopian tube; female system;
    forebrain; frontal lobe; gallbladder; ganglion; glomerulus; hair; hair follicle; head; heart; hindbrain;
    hippocampus; hypothalamus; ileum; inner; inner ear; intestine; iris; jejunum; kidney; large intestine; larynx; lens;
    limbic system; liver; loop of Henle; lung; lymph node; male system; mammary gland; medulla; midbrain; middle;
    middle ear; mouth; myometrium; nephron; nerve; nose; occipital lobe; olfactory bulb; optic nerve; outer; ovary;
    oviduct; pancreas; parathyroid; parathyroid gland; parietal lobe; penis; peripheral nerve; pharynx; pituitary;
    pituitary gland; placenta; pons; prostate; proximal tubule; putamen; rectum; retina; salivary gland; sciatic nerve;
    sclera; seminal vesicle; skin; small intestine; spinal cord; spleen; stomach; striatum; substantia nigra;
    sweat gland; temporal lobe; testis; thalamus; thymus; thyroid; thyroid gland; tongue; tonsil; tonsils; tooth;
    trachea; tube; tubule; umbilical cord; ureter; urethra; uterus; vagina; vein; ventricle; vessel; vestibule;
    vitreous"""
)
TISSUES = _list(
    """adipose; barrier lining; bone; brown; cardiac; cartilage; compact; connective; dense; diaphragm; elastic;
    endothelium; epithelium; fibrous; glandular; hyaline; ligament; lining; loose; mesenchyme; mucosa; muscle; skeletal;
    smooth; spongy; squamous; striated; striatum; tendon; transitional; vessel; visceral; white"""
)

ORIGINS = _list("constitutional; tumoral; germinal; somatic; acquired")
MODIFICATIONS = _list(
    """amplification; deletion; duplication; epigenetics; fusion; germinal mutation; germline mutation; imprinting;
    insertion; LOH; loss of heterozygosity; methylation; mutation; point mutation; polymorphism; rearrangement;
    repeat expansion; somatic mutation"""
)
REARRANGEMENTS = _list(
    """amplification; aneuploidy; deletion; duplication; fusion; insertion; inversion; isochromosome; LOH; monosomy;
    ring; translocation; trisomy"""
)
FUNCTIONS = _list("gain of function; loss of function; dominant negative; haploinsufficiency; constitutive activation")
MEANINGS = {
    ("expression", "low"): "under",
    ("expression", "down"): "under",
    ("function", "gain of function"): "gain",
    ("function", "loss of function"): "loss",
}
"""What a cell of the morbid associations says, in one word for all pages."""
