"""genegraph: a knowledge graph of gene relationships from curated gene pages."""
