"""Work that is told with a pronoun, together with the clause that says what it is about."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.tasks.ascribed import Told
from pipeline.extract.tasks.clauses import Said
from pipeline.records import Evidence

_VERB = r"(?:[a-zäöüß]+(?:t|en)|soll|will|kann|wird)"
_REFERS = re.compile(
    # Ida liefert sie bis Mai nach · Herr Probst soll diese prüfen · … sagt zu, ihn zu
    # reinigen · das macht Jens
    rf"\b{_VERB}\s(?:sich\s|noch\s|bitte\s)?(?:sie|ihn|dies|ihm|ihnen)\b"
    rf"|\b{_VERB}\s(?:\w+\s)?diese[nrsm]?\b(?!\s(?:\w+e[nrsm]?\s)?[A-ZÄÖÜ])"
    r"|\bzu,\s(?:sie|ihn|dies|das|diese[nsm]?)\s(?!(?:\w+e[nrsm]?\s)?[A-ZÄÖÜ])"
    r"|^(?:das|dies)\s[a-zäöüß]+(?:t|en)\s(?:Herr\s|Frau\s)?[A-ZÄÖÜ]"
)


def with_context(told: Told, said: Said, last: Said | None) -> Told:
    """Return what was told with the clause before it, where a pronoun stands for its subject.

    ``Die Fotos fehlen, Ida liefert sie bis Mai nach``: a row that says ``sie`` says nothing.
    """
    task = told.task
    if task is None or last is None or last.passage is not said.passage:
        return told
    first, second = last.evidence, task.evidence
    if first.page != second.page or first.end > second.start or not _REFERS.search(task.text):
        return told
    joint = " " if last.text.endswith((".", "!", "?", ":", ";")) else ", "
    text = f"{last.text}{joint}{task.text}"
    evidence = Evidence(first.page, first.start, second.end)
    return replace(told, task=replace(task, text=text, evidence=evidence))
