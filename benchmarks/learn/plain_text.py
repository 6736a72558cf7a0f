"""Clean German text as sentences of words, from the official works the counts are taken from."""

from __future__ import annotations

import csv
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared"
WORD = re.compile(r"[^\W\d_]+")
"""``Haushaltssatzung``"""
SENTENCE_END = re.compile(r"[.!?:;]\s")
"""``. `` of ``beschlossen. Der Antrag``"""


def corpus_lines(shared: Path = SHARED) -> Iterator[str]:
    """Lines of the plenary protocols."""
    path = shared / "data" / "corpus" / "bundestag-plenarprotokolle.txt.xz"
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from file


def annotated_lines(shared: Path = SHARED) -> Iterator[str]:
    """Sentences of the annotated corpora (encyclopaedia, court decisions)."""
    folder = shared / "data" / "ner"
    for name in ("NER-de-dev.tsv", "NER-de-test.tsv"):
        yield from _column(folder / "germeval2014" / name, 1, "\t")
    yield from _column(folder / "ler" / "ler_dev.conll", 0, " ")


def _column(path: Path, column: int, separator: str) -> Iterator[str]:
    words: list[str] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            parts = line.rstrip("\n").split(separator)
            if len(parts) > column and not line.startswith("#"):
                words.append(parts[column])
            elif words:
                yield " ".join(words)
                words = []


def surnames(shared: Path = SHARED) -> list[str]:
    """The list of surnames that comes with the court decisions (ASL 2.0)."""
    path = shared / "data" / "ner" / "ler" / "personennamen.list"
    return path.read_text(encoding="utf-8").split()


def places(shared: Path = SHARED) -> Iterator[tuple[str, int]]:
    """Names of German places with their population (GeoNames), and of landscapes (GN250)."""
    with (shared / "data" / "gaz" / "geonames_cities500_DE.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row["name"], int(row["population"] or 0)
    path = shared / "data" / "gaz" / "gn250_names.list"
    for name in path.read_text(encoding="utf-8").splitlines():
        yield name, 0
