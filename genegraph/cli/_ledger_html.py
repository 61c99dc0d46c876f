"""The ledger as a web page that needs nothing else: names, cues and arguments in colour, figures on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape as escape_html
from itertools import groupby

from genegraph.cli._graphs import claim
from genegraph.cli._ledger import Entry, Fate, figures
from genegraph.cli._marks import Mark, slots, stretches
from genegraph.cli._text import escape
from genegraph.model import Mention, Record, Statement


def generate(accounts: Sequence[tuple[Record, Sequence[Entry]]]) -> Iterator[str]:
    """Yield the page: figures by section, then every record with its issues and its bullets."""
    title = _text(f"Ledger of {', '.join(record.id for record, _ in accounts[:3])}{' …' * (len(accounts) > 3)}")
    yield f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    yield '<meta name="viewport" content="width=device-width">\n'
    yield f"<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{_LEGEND}"
    yield from _figures(entry for _, entries in accounts for entry in entries)
    yield _FILTER
    for record, entries in accounts:
        yield f"<section>\n<h2>{_text(record.id)}</h2>\n"
        if record.issues:
            yield "<ul class=issues>\n"
            yield from (f"<li>{_text(str(issue))}</li>\n" for issue in record.issues)
            yield "</ul>\n"
        for section, bullets in groupby(entries, key=lambda entry: entry.reading.bullet.section):
            yield f"<h3>{_text(section)}</h3>\n<ol>\n"
            for entry in bullets:
                yield from _bullet(entry)
            yield "</ol>\n"
        yield "</section>\n"
    yield f"<script>\n{_SCRIPT}</script>\n</body>\n</html>\n"


def _figures(entries: Iterable[Entry]) -> Iterator[str]:
    yield "<table>\n<tr><th>section<th>bullets<th>edges"
    yield "".join(f"<th>{fate.value}" for fate in Fate) + "\n"
    for section, counts in figures(entries).items():
        numbers = [counts["bullets"], counts["edges"], *(counts[fate.value] for fate in Fate)]
        yield f"<tr><td>{_text(section)}" + "".join(f"<td>{number or ''}" for number in numbers) + "\n"
    yield "</table>\n"


def _bullet(entry: Entry) -> Iterator[str]:
    bullet = entry.reading.bullet
    kind = entry.fate.value.replace(" ", "-")
    yield f'<li class={kind}><p title="{_text(bullet.locator)}">{_marked(entry)}</p>\n'
    if entry.reading.statements:
        yield "<ul>\n"
        yield from map(_statement, entry.reading.statements)
        yield "</ul>\n"
    else:
        yield f"<p class=reason>{_text(entry.reason)}</p>\n"
    yield "</li>\n"


def _statement(statement: Statement) -> str:
    evidence = statement.evidence
    places = "".join(f' data-{kind}="{span.start}-{span.end}"' for span, kind in slots(statement))
    details = [f"sign {statement.sign:+d}" if statement.sign else "no sign", f"score {evidence.score:.2f}"]
    details += [f"frame {evidence.frame}"] + ["speculative"] * statement.speculative
    details += [f"through {', '.join(evidence.mediators)}"] if evidence.mediators else []
    details += [f"{kind}: {words}" for kind, words in evidence.context]
    return f"<li tabindex=0{places}>{_text(claim(statement))} <small>{_text('; '.join(details))}</small></li>\n"


def _marked(entry: Entry) -> str:
    reading = entry.reading
    arguments = {mark for statement in reading.statements for mark in slots(statement)}
    marks = [
        *(Mark(mention.span, f"mention {mention.entity.type}") for mention in reading.mentions),
        *(Mark(span, "word") for span in entry.cues),
        *(Mark(span, "cue" if kind == "cue" else "argument") for span, kind in sorted(arguments)),
    ]
    titles = {mention.span.start: _title(mention) for mention in reading.mentions}
    parts, title = [], ""
    for text, span, kinds in stretches(reading.bullet.text, marks):
        title = titles.get(span.start, title)
        if not kinds:
            parts.append(_text(text))
            continue
        hint = f' title="{title}"' if any(kind.startswith("mention") for kind in kinds) else ""
        parts.append(f'<span class="{" ".join(kinds)}" data-at="{span.start}-{span.end}"{hint}>{_text(text)}</span>')
    return "".join(parts)


def _title(mention: Mention) -> str:
    best = mention.groundings[0]
    return _text(f"{best.entity.name}, {best.entity.curie}: {best.reason}, {best.score:.2f}")


def _text(text: str) -> str:
    return escape_html(escape(text), quote=True)


_LEGEND = """<p>Names are underlined, <span class="mention gene">genes</span>,
<span class="mention family">families and complexes</span>, <span class="mention disease">diseases</span> and
<span class="mention process">others</span> in colours of their own. A <span class=cue>cue</span> states a relation that
was read, of the <span class="mention gene argument">arguments</span> in bold; a <span class=word>word</span> with dots
could state one. Point at an edge to see its <span class=subject>subject</span>, <span class=cue>cue</span> and
<span class=object>object</span>.</p>
"""

_FILTER = """<form>Show bullets:
<label><input type=radio name=show id=all checked> all</label>
<label><input type=radio name=show id=read> read</label>
<label><input type=radio name=show id=no-pair> without a pair</label>
<label><input type=radio name=show id=no-relation> without a relation</label>
</form>
"""

_STYLE = """:root { color-scheme: light dark; --gene: #1d6fd1; --family: #7a4fd0; --disease: #c2410c; --other: #0f8a5f;
  --cue: #ffe08a; --subject: #bcdcff; --object: #ffc9ea; --quiet: #6b7280 }
@media (prefers-color-scheme: dark) { :root { --gene: #7ab8ff; --family: #c0a3ff; --disease: #ff9d6c; --other: #63d6a6;
  --cue: #6b5600; --subject: #174a7e; --object: #74265a; --quiet: #9ca3af } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .1rem .8rem; text-align: right; border-bottom: 1px solid #8884 }
th:first-child, td:first-child { text-align: left }
tr:last-child td { font-weight: bold }
form { position: sticky; top: 0; padding: .5rem 0; background: Canvas }
h3 { margin-bottom: 0; font-size: 1rem; color: var(--quiet) }
li p { margin: .4rem 0 0 }
li ul { margin: 0 }
li ul li { font-family: ui-monospace, monospace; font-size: .85rem }
small, .reason, .issues { color: var(--quiet) }
.reason { font-size: .85rem }
.mention { border-bottom: 2px solid var(--other) }
.gene { border-color: var(--gene) }
.family, .complex, .pathway { border-color: var(--family) }
.disease { border-color: var(--disease) }
.argument { font-weight: bold }
.word { border-bottom: 2px dotted var(--quiet) }
.cue, .subject, .object { border-radius: 3px }
.cue { background: var(--cue); border-bottom-style: none }
.subject { background: var(--subject) }
.object { background: var(--object) }
.pointed { outline: 2px solid var(--quiet) }
body:has(#read:checked) ol > li:not(.read), body:has(#no-pair:checked) ol > li:not(.no-pair),
body:has(#no-relation:checked) ol > li:not(.no-relation) { display: none }
"""

_SCRIPT = """for (const edge of document.querySelectorAll("li[tabindex]")) {
  const stretches = edge.closest("ol > li").querySelectorAll("[data-at]");
  const mark = (on) => {
    for (const [slot, look] of [["subject", "subject"], ["cue", "pointed"], ["object", "object"]]) {
      if (!edge.dataset[slot]) continue;
      const [start, end] = edge.dataset[slot].split("-").map(Number);
      for (const stretch of stretches) {
        const [from, to] = stretch.dataset.at.split("-").map(Number);
        if (start <= from && to <= end) stretch.classList.toggle(look, on);
      }
    }
  };
  for (const event of ["pointerenter", "focus"]) edge.addEventListener(event, () => mark(true));
  for (const event of ["pointerleave", "blur"]) edge.addEventListener(event, () => mark(false));
}
"""
