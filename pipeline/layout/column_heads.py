"""Reads which words at the head of a column mark a table and which mark lists side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from pipeline.layout.runs import Run
from pipeline.wordlists import rows

Reading = Literal["rows", "columns"]
LEAST_HEADS = 2
PUNCTUATION = ".:-*()|"


def heads_lists(columns: Sequence[Sequence[Run]]) -> bool:
    """Whether the second of two columns holds lists one below the other, each under its head.

    ``Stimmberechtigt`` / four names / ``Entschuldigt`` / a name: such a column stands by itself.
    """
    if len(columns) != 2:
        return False
    beside = [run.text.strip(PUNCTUATION).lower() for run in columns[1]]
    found = [text for text in beside if column_heads().get(text) == "columns"]
    return LEAST_HEADS <= len(found) == len(set(found)) <= len(beside) / 2


@cache
def column_heads() -> dict[str, Reading]:
    """Return the shipped list, heads in lower case."""
    return {
        word.lower(): "rows" if read == "rows" else "columns"
        for word, read in rows("column_heads.csv")
    }


def reading_of(heads: Sequence[str]) -> Reading | None:
    """What the words at the head of columns say together; None when they are no heads.

    ``Mitglied | anwesend | entschuldigt`` is a table: its first column names what each row is.
    """
    keys = sum(head.endswith(":") for head in heads)
    if len(heads) < LEAST_HEADS or 0 < keys < len(heads):
        return None
    known = column_heads()
    first = [head.split()[0].strip(PUNCTUATION).lower() for head in heads if head.count(" ") < 3]
    found = [known[word] for word in first if word in known]
    if not found or (keys and "rows" in found):
        return None
    opens = known.get(heads[0].split()[0].strip(PUNCTUATION).lower())
    return "rows" if opens == "rows" or found.count("rows") * 2 >= len(found) else "columns"
