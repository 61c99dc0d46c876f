"""Load INDRA statements; print the edge id, the type and the belief of each as JSON."""

import json
import sys

from indra.statements import stmts_from_json_file

statements = stmts_from_json_file(sys.argv[1])
json.dump([(read.evidence[0].annotations["edge"], type(read).__name__, read.belief) for read in statements], sys.stdout)
