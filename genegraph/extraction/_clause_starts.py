"""Whether a noun group behind a conjunction begins a clause of its own."""

from __future__ import annotations

from genegraph.extraction._nodes import Node, Noun, Verb
from genegraph.extraction._thread import Thread, verb_comes_behind_comma


def begins_clause(thread: Thread, noun: Noun) -> bool:
    """Whether what follows a conjunction is a clause of its own: it has a finite verb, and one came before.

    A single comma stands between no subject and its verb: "induces A and B, represses C".
    """
    verb = thread.verb
    if _is_open_subject(thread):
        return False
    if thread.main is None and not (thread.comma and thread.conjunction in {"but", "yet"}):
        opens = verb is not None and verb.form == "ing" and verb.subject is None and verb is thread.predicates[0]
        if thread.free is not None or verb is None or opens:  # "silencing A or B lowers C"
            return False
    passed = commas = 0  # nouns and prepositions, and commas on the way to the verb
    for node in thread.following(noun):
        if node.kind == "N" and _is_pronoun_behind_comma(thread, node):
            return False  # "if it binds A and B, we ..."
        if isinstance(node, Verb):
            if node.at == noun.at + 2 and not node.finite:
                return verb_comes_behind_comma(thread, node)  # "raises A and B, and C, binding D, blocks ..."
            if commas == 1 and thread.nodes[node.at - 1].kind == ",":
                return False  # "lowered A and B in C, raised D and ..."
            if node.form == "ed" and not node.finite:
                return not (thread.leads_to(node, "by") or (passed and _tells_setting(thread, node)))
            return node.finite and not (commas == 1 and thread.nodes[node.at - 1].kind == ",")
        if node.kind == "W" and node.at == noun.at + 2:
            return _verb_closes_relative(thread, node)
        if node.kind in "NPA":
            passed += 1
            if passed > 6:
                return False
        elif node.kind == "C" and passed <= 6:
            if not (commas > 1 and _ends_series(thread, node)) and _opens_next_clause(thread, node):
                return False
        elif node.kind != "," or (passed >= 3 and not (commas and _ends_series(thread, thread.after(node)))):
            return False
        else:
            commas += 1
    return False


def _ends_series(thread: Thread, node: Node | None) -> bool:
    """Whether a conjunction leads to the last of several subjects: "but activation of A, B, or levels of C were"."""
    if node is None or node.kind != "C" or not thread.conjunction or thread.nodes[node.at - 1].kind != ",":
        return False
    return isinstance(thread.after(node), Noun)


def _verb_closes_relative(thread: Thread, pronoun: Node) -> bool:
    """ "raises A, and B, which lowers C, blocks this": B is what blocks."""
    for node in thread.following(pronoun):
        if node.kind == ",":
            behind = thread.after(node)
            return isinstance(behind, Verb) and behind.finite
        if node.kind in "SW":
            break
    return False


def _is_open_subject(thread: Thread) -> bool:
    """Whether a subject still waits for its verb: "although A binds B, activation of C and D is ..."."""
    free, main = thread.free, thread.main
    return free is not None and main is not None and free.start >= main.end


def _is_pronoun_behind_comma(thread: Thread, node: Node) -> bool:
    return thread.tokens[node.start].tag == "O" and thread.nodes[node.at - 1].kind == ","


def _opens_next_clause(thread: Thread, conjunction: Node) -> bool:
    """Whether the verb ahead is that of what the next conjunction begins: "binds A and B, and its loss raises C"."""
    behind = thread.after(conjunction)
    if isinstance(behind, Verb) or thread.nodes[conjunction.at - 1].kind == "," or conjunction.word in {"but", "yet"}:
        return True
    return isinstance(behind, Noun) and thread.tokens[behind.start].tag == "O"  # "A and B and it lowers C"


def _tells_setting(thread: Thread, verb: Verb) -> bool:
    """ "A and B in islets challenged with C": no verb of the clause, unless its words ask for the preposition."""
    behind = thread.after(verb)
    if behind is None or behind.kind != "P":
        return behind is None
    return not any(cue.first == behind.word for cue in verb.cues)
